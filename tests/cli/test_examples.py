"""The examples on the pages of help: every command has some, and each runs as it is printed."""

from __future__ import annotations

import shlex
import shutil
from importlib import import_module
from pathlib import Path

import pytest

from dxplan.text.phrase import Text
from tests.cli.running import PLANS, dxplan, dxplan_process
from tests.cli.test_app import COMMANDS

DRAFT = "dxplan: 1\nmã: p\nbắt đầu: 05/01/2026\nnhiệm vụ:\n  A: {tên: Khảo sát, thời gian: 2 tuần}\n"
PREPARED = {
    "plan.xlsx": ("export", "plans/thu-duc.yaml", "--to", "xlsx", "-o", "plan.xlsx"),
    "plan.xml": ("export", "plans/thu-duc.yaml", "--to", "msproject", "-o", "plan.xml"),
    "ky-ket": ("baseline", "plans/thu-duc.yaml", "ky-ket", "--reason", "MoU"),
    "dxplan earned": (
        "progress",
        "TD01",
        "plans/thu-duc.yaml",
        "--actual-start",
        "2021-03-29",
        "--as-of",
        "2021-04-02",
    ),
}
"""What examples take for granted, and how it is made."""
MADE = {("baseline", "ky-ket")}
"""What an example makes itself."""


def examples(command: str) -> dict[str, Text]:
    found: dict[str, Text] = import_module(f"dxplan.cli.commands.{command.replace('-', '_')}").EXAMPLES
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(PLANS, tmp_path / "plans")
    shutil.copy(PLANS / "thu-duc.yaml", tmp_path / "old.yaml")
    (tmp_path / "draft.yaml").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "progress.csv").write_text("Mã,% hoàn thành,Bắt đầu thực tế\nTD01,60,29/03/2021\n", encoding="utf-8")
    return tmp_path


SERVERS = ("lsp",)
"""Commands that answer over standard input and output until it ends: run in a process, where it ends at once."""
EACH = [pytest.param(name, marks=pytest.mark.slow) if name in SERVERS else name for name in COMMANDS]


@pytest.mark.slow
@pytest.mark.parametrize("command", EACH)
def test_every_command_has_examples_that_run_as_they_are_printed(command: str, folder: Path) -> None:
    """In their order, in a folder with plans; findings (1) are no failure."""
    calls = examples(command)
    assert calls
    for what, how in PREPARED.items():
        if (command, what) not in MADE and any(what in call for call in calls):
            assert dxplan(*how, folder=folder).code == 0
    for call in calls:
        name, *arguments = shlex.split(call)
        assert (name, arguments[0]) == ("dxplan", command)
        assert not set("|<>*?&;$") & set("".join(arguments))
        run = dxplan_process if command in SERVERS else dxplan
        done = run(*arguments, folder=folder)
        assert done.code in (0, 1), f"{call}\n{done.err}"
        assert "Traceback" not in done.err


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("language", "heading"), [("vi", "Ví dụ:"), ("en", "Examples:")])
def test_they_stand_at_the_end_of_the_page_with_what_they_do(command: str, language: str, heading: str) -> None:
    page = dxplan(command, "--help", "--lang", language, COLUMNS="200").out
    end = page.partition(f"\n{heading}\n")[2]
    assert end.splitlines() == [
        line for call, what in examples(command).items() for line in (f"  {getattr(what, language)}", f"    {call}")
    ]


def test_the_page_of_all_commands_has_none() -> None:
    assert "Examples" not in dxplan("--help", DXPLAN_LANG="en").out
