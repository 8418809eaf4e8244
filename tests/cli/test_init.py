"""`dxplan init`: what people get, what is asked of them, and what they are told."""

from __future__ import annotations

import os
import pty
import select
import signal
import sys
from pathlib import Path

import pytest

from tests.cli.running import PLANS, Done, dxplan, dxplan_process
from tests.edit.beginning.test_roadmaps import NAMES

TODAY = ("--today", "2026-11-28")
TABLE = """# Kế hoạch

| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian thực hiện |
|----:|----------|-----------------|---------------------|
| 1 | Khảo sát | Sở Khoa học và Công nghệ | 01/2027 - 03/2027 |
| 2 | Lập kế hoạch | UBND tỉnh | Quý II/2027 |
"""


def test_the_list_names_each_template_with_what_it_is_about(tmp_path: Path) -> None:
    done = dxplan("init", "--list", folder=tmp_path, DXPLAN_LANG="vi")
    assert (done.code, done.err) == (0, "")
    assert [line.split(". ")[1] for line in done.out.splitlines()[::2]] == list(NAMES)
    assert "Thuê dịch vụ CNTT" in done.out
    narrow = dxplan("init", "--list", "--width", 20, folder=tmp_path)
    assert narrow.code == 0
    assert max(map(len, narrow.out.splitlines())) <= 20


def test_init_then_check_then_gantt_then_report(tmp_path: Path) -> None:
    """The way of a newcomer, from an empty folder: every command that init names runs."""
    done = dxplan("init", "-t", "ioc", "--province", "ninh binh", *TODAY, folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "wrote plans/ioc.yaml\n"
        "  2026-12-01 → 2028-08-03, from the template ioc\n"
        "  it starts on 2026-12-01, the first working day of next month (--start says another day)\n"
        "  plans/dxplan.schema.json: by it editors complete keys\n"
        "  2 places to fill in: look for “[FILL IN” in the file\n"
        "next:\n"
        "  dxplan check plans/ioc.yaml\n"
        "  dxplan gantt plans/ioc.yaml\n"
        "  dxplan report plans/ioc.yaml\n"
    )
    for command in done.out.splitlines()[-3:]:
        ran = dxplan(*command.split()[1:], *(TODAY if "check" in command else ()), folder=tmp_path)
        assert (ran.code, ran.err) == (0, ""), ran.err
    assert "0 errors, 0 warnings" in dxplan("check", *TODAY, folder=tmp_path).out
    assert dxplan("fmt", "--check", folder=tmp_path).code == 0


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_plan_is_in_its_own_language(tmp_path: Path, language: str) -> None:
    """That of `--language`, else of `--lang`, else of the terminal; the province is told if it is missing."""
    done = dxplan("init", "-", "-t", "ioc", "--language", language, *TODAY, folder=tmp_path, DXPLAN_LANG="vi")
    assert (done.code, done.err) == (0, "")
    assert f"language: {language}\n" in done.out
    assert list(tmp_path.iterdir()) == []
    told = dxplan("init", "-t", "ioc", "--lang", language, *TODAY, folder=tmp_path).out
    assert ("chưa ghi tỉnh" in told) == (language == "vi")
    assert f"language: {language}\n" in (tmp_path / "plans" / "ioc.yaml").read_text("utf-8")


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    """Without --force; with it the plan is new, and the schema beside it is left as it is."""
    dxplan("init", "my plan.yaml", "-t", "ioc", *TODAY, folder=tmp_path)
    path, schema = tmp_path / "my plan.yaml", tmp_path / "dxplan.schema.json"
    assert "id: my-plan\n" in path.read_text("utf-8")
    path.write_text("mine")
    schema.write_text("mine, too")
    done = dxplan("init", "my plan.yaml", "-t", "ioc", *TODAY, folder=tmp_path)
    assert (done.code, done.out, path.read_text()) == (2, "", "mine")
    assert "--force" in done.err
    done = dxplan("init", "my plan.yaml", "-t", "ioc", *TODAY, "--force", folder=tmp_path)
    assert done.code == 0
    assert "dxplan check 'my plan.yaml'" in done.out
    assert path.read_text() != "mine"
    assert schema.read_text() == "mine, too"


WRONG = {
    "no template": ((), "choose a template: --template NAME, one of: commune-waves"),
    "unknown template": (("-t", "hired-servce"), "did you mean hired-service?"),
    "empty template": (("-t", ""), "there is no template"),
    "a template that is no file": (("-t", "no/such.yaml"), "no/such.yaml cannot be read"),
    "a template that is a folder": (("-t", "folder.yaml"), "folder.yaml cannot be read"),
    "a template with a NUL": (("-t", "a\0b.yaml"), "cannot be read"),
    "a template that is no plan": (("-t", "bad.yaml"), "is no sound plan"),
    "no day": (("-t", "ioc", "--start", "31/02/2027"), "2027"),
    "a day before the merger": (("-t", "ioc", "--start", "2024-01-01"), "is before 2025-07-01"),
    "the end of time": (("-t", "ioc", "--start", "9999-12-01"), "9999"),
    "a province that is no more": (("-t", "ioc", "--province", "Nam Định"), "write Ninh Bình"),
    "no province": (("-t", "ioc", "--province", "Ninh Bịn"), "did you mean Ninh Bình?"),
    "no such folder": (("no/such/plan.yaml", "-t", "ioc"), "there is no folder no/such"),
    "a folder": (("folder.yaml", "-t", "ioc"), "folder.yaml is a folder"),
    "plans is a file": (("plans/x.yaml", "-t", "ioc"), "plans"),
    "from nothing": (("--from", "no.xlsx"), "no.xlsx"),
    "from a text": (("--from", "text.md"), "there is no table"),
    "from a plan": (("--from", "plan.yaml"), "already is a plan"),
    "from a folder": (("--from", "folder.yaml"), "folder"),
    "from an empty file": (("--from", "empty.csv"), "empty"),
    "from and a template": (("--from", "text.md", "-t", "ioc"), "exclude each other"),
    "a language that is none": (("-t", "ioc", "--language", "fr"), "fr"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("arguments", "told"), WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_what_cannot_be_is_told_and_nothing_written(
    tmp_path: Path, arguments: tuple[str, ...], told: str, language: str
) -> None:
    (tmp_path / "folder.yaml").mkdir()
    for name, text in {"plans": "", "bad.yaml": "a: b", "text.md": "Không có bảng.", "empty.csv": ""}.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "plan.yaml").write_bytes((PLANS / "hue.yaml").read_bytes())
    before = sorted(tmp_path.rglob("*"))
    done = dxplan("init", *arguments, *TODAY, folder=tmp_path, DXPLAN_LANG=language)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert "failed" not in done.err
    if language == "en":
        assert told in done.err
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    done = dxplan("init", "-t", "ioc", *TODAY, folder=tmp_path)
    tmp_path.chmod(0o700)
    assert done.code == 2
    assert "cannot be written" in done.err


def test_a_template_of_ones_own_goes_before(tmp_path: Path) -> None:
    """In templates/roadmaps/ of the folder one works in; and any plan file can be one."""
    folder = tmp_path / "templates" / "roadmaps"
    folder.mkdir(parents=True)
    own = "# Của sở: một bước.\ndxplan: 1\nid: x\nstart: 2027-01-04\ntasks: {A: {duration: 5d}}\n"
    (folder / "ioc.yaml").write_text(own, "utf-8")
    (folder / "mot-buoc.vi.yaml").write_text(own, "utf-8")
    listed = dxplan("init", "--list", folder=tmp_path).out
    assert listed.count("Của sở: một bước.") == 2
    for template in ("ioc", "mot-buoc", "templates/roadmaps/ioc.yaml"):
        done = dxplan("init", "-", "-t", template, "--start", "2027-03-01", folder=tmp_path)
        assert (done.code, done.err) == (0, "")
        assert "start: 2027-03-01" in done.out
        assert "tasks: {A: {duration: 5d}}" in done.out


def test_a_table_of_a_paper_becomes_a_plan(tmp_path: Path) -> None:
    """With what the report of an import tells; province, name and start may be said."""
    (tmp_path / "phu-luc.md").write_text(TABLE, "utf-8")
    done = dxplan("init", "--from", "phu-luc.md", "--province", "gia lai", "--name", "Kế hoạch: 1", folder=tmp_path)
    assert done.code == 0, done.err
    assert "2 tasks" in done.err
    text = (tmp_path / "plans" / "phu-luc.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=dxplan.schema.json\n")
    assert 'name: "Kế hoạch: 1"\nprovince: Gia Lai\n' in text
    assert dxplan("check", folder=tmp_path).code in (0, 1)
    printed = dxplan("init", "-", "--from", "phu-luc.md", "--start", "2026-12-01", folder=tmp_path)
    assert "start: 2026-12-01\n" in printed.out


@pytest.mark.slow
def test_in_a_pipe_nothing_is_asked(tmp_path: Path) -> None:
    """Nor where the locale knows only ASCII."""
    done = dxplan_process("init", folder=tmp_path)
    assert done.code == 2
    assert "choose a template" in done.err
    done = dxplan_process("init", "-t", "ioc", *TODAY, "--lang", "vi", folder=tmp_path, LANG="C", LC_ALL="C")
    assert done.code == 0
    assert "đã ghi plans/ioc.yaml" in done.out


def _at_a_terminal(folder: Path, typed: bytes, *arguments: str, columns: int = 80) -> Done:
    """`dxplan init` on a terminal of its own; `typed` is what somebody answers once the first question stands there."""
    process, terminal = pty.fork()
    if process == 0:  # pragma: no cover
        os.chdir(folder)
        os.environ.update(COLUMNS=str(columns), LC_ALL="C", DXPLAN_LANG="vi")
        os.execv(sys.executable, [sys.executable, "-m", "dxplan", "init", *TODAY, *arguments])
    shown, is_answered = b"", False
    while select.select([terminal], [], [], 30)[0]:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # it has ended
            break
        shown += piece
        if not is_answered and b"?" in shown:
            os.write(terminal, typed)
            is_answered = True
    else:
        os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    os.close(terminal)
    return Done(os.waitstatus_to_exitcode(status), shown.decode("utf-8", "replace"), "")


@pytest.mark.slow
def test_on_a_terminal_it_asks_and_asks_again(tmp_path: Path) -> None:
    """The template by number or name, the province, the start; Enter takes what is offered."""
    typed = "99\nioc\nNam Định\nNinh Bình\n31/02/2027\n\n".encode()
    done = _at_a_terminal(tmp_path, typed)
    assert done.code == 0, done.out
    assert "Mẫu nào (số hoặc tên)?" in done.out
    assert "ghi Ninh Bình" in done.out
    text = (tmp_path / "plans" / "ioc.yaml").read_text("utf-8")
    assert "province: Ninh Bình\n" in text
    assert "start: 2026-12-01" in text
    narrow = _at_a_terminal(tmp_path, b"3\n\n\n", "--force", columns=10)
    assert narrow.code == 0, narrow.out


@pytest.mark.slow
@pytest.mark.parametrize(("end", "code"), [(b"\x04", 2), (b"\x03", 130), (b"x\n" * 9, 2)])
def test_who_does_not_answer_has_nothing_written(tmp_path: Path, end: bytes, code: int) -> None:
    """End of input, Ctrl-C, and answers that are none."""
    done = _at_a_terminal(tmp_path, end)
    assert done.code == code, done.out
    assert "Traceback" not in done.out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("target", "told"),
    [(".", ". là thư mục; ghi tên tệp"), ("there", "là thư mục"), ("no/such/a.yaml", "không có thư mục no/such")],
)
@pytest.mark.parametrize("force", [(), ("--force",)])
def test_where_nothing_can_be_written_is_told_before_anything_is_asked(
    tmp_path: Path, target: str, told: str, force: tuple[str, ...]
) -> None:
    (tmp_path / "there").mkdir()
    done = _at_a_terminal(tmp_path, b"3\n\n\n", target, *force)
    assert done.code == 2
    assert told in done.out
    assert "?" not in done.out
    assert "commune-waves" not in done.out
    (tmp_path / "table.md").write_text(TABLE, "utf-8")
    done = dxplan("init", target, "--from", "table.md", *force, folder=tmp_path, DXPLAN_LANG="vi")
    assert (done.code, told in done.err) == (2, True)


def test_who_answers_nothing_is_told_what_to_type(tmp_path: Path) -> None:
    done = _at_a_terminal(tmp_path, b"\n3\n\n\n", "a.yaml")
    assert done.code == 0
    assert "gõ số hoặc tên của một mẫu" in done.out
