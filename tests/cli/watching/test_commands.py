"""`--watch` of the commands that have it, with changes made between one look and the next."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from dxplan.cli.watching import changes
from tests.cli.running import Done, dxplan

GOOD = "dxplan: 1\nid: p\nname: Kế hoạch\nstart: 2022-03-01\ntasks:\n  A: {name: Khảo sát, duration: 5d}\n"
BROKEN = GOOD.replace("{name", "[name")
Edit = Callable[[Path], object]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture
def watched(plan: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    """Runs a command with `--watch`; the plan is edited in these ways, one after the other, then comes Ctrl-C."""

    def run(*arguments: object, edits: Iterable[Edit], lang: str | None = "en", machine: str = "en") -> Done:
        def made(files: Iterable[Path], _: object) -> Iterator[object]:
            assert [path.name for path in files] == ["plan.yaml"]
            for edit in edits:
                edit(plan)
                yield "change"
            raise KeyboardInterrupt

        monkeypatch.setattr(changes, "changes_of", made)
        asked = () if lang is None else ("--lang", lang)
        return dxplan(*arguments, "--watch", *asked, folder=plan.parent, DXPLAN_LANG=machine)

    return run


def _write(text: str) -> Edit:
    return lambda path: path.write_text(text, encoding="utf-8")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pictures(done: Done) -> list[str]:
    """What was shown, without the times."""
    return [part.partition(" ──\n")[2] for part in done.out.split("── ")[1:]]


@pytest.mark.parametrize("command", ["check", "gantt", "report"])
def test_each_edit_is_shown_and_ctrl_c_ends_in_one_line(command: str, watched: Callable[..., Done], plan: Path) -> None:
    alone = dxplan(command, plan.name, "--lang", "en", folder=plan.parent)
    done = watched(command, plan.name, edits=[_write(GOOD.replace("Khảo sát", "Đo đạc")), _write(GOOD)])
    first, second, third = _pictures(done)
    assert first == third == alone.out
    assert second != first
    assert done.code == alone.code
    assert done.err == "no longer watching\n"


@pytest.mark.parametrize("command", ["check", "gantt", "report"])
@pytest.mark.parametrize(
    ("edit", "said"), [(_write(BROKEN), "DX0"), (Path.unlink, "plan.yaml"), (_folder, "plan.yaml"), (_write(""), "DX0")]
)
def test_a_plan_that_breaks_goes_or_becomes_a_folder_is_told(
    command: str, edit: Edit, said: str, watched: Callable[..., Done], plan: Path
) -> None:
    """It goes on being watched; the code is that of what was seen last."""
    done = watched(command, plan.name, edits=[edit])
    first, second = _pictures(done)
    assert said in second
    assert second != first
    assert "Traceback" not in done.err + done.out
    assert (done.code, done.err) == (2, "no longer watching\n")


@pytest.mark.parametrize("command", ["check", "gantt", "report"])
@pytest.mark.parametrize(("of_plan", "of_machine"), [("vi", "en"), ("en", "vi")])
@pytest.mark.parametrize("edit", [_write(BROKEN), Path.unlink, _folder, _write("")])
def test_what_is_wrong_is_told_in_the_language_of_the_plan_as_it_was_last_good(
    command: str, of_plan: str, of_machine: str, edit: Edit, watched: Callable[..., Done], plan: Path
) -> None:
    """The picture under it keeps that language, too; a plan that was never good is told of in the machine's."""
    good = GOOD.replace("id: p", f"id: p\nlanguage: {of_plan}")
    plan.write_text(good, encoding="utf-8")
    trouble = _pictures(watched(command, plan.name, edits=[edit], lang=None, machine=of_machine))[1]
    alone = {lang: dxplan(command, plan.name, "--lang", lang, folder=plan.parent) for lang in ("vi", "en")}
    said = {lang: (done.err or done.out).strip() for lang, done in alone.items()}
    assert said["vi"] != said["en"]
    assert trouble.strip() == said[of_plan]

    first = _pictures(watched(command, plan.name, edits=[lambda path: None], lang=None, machine=of_machine))[0]
    assert first.strip() == said[of_machine]


def test_it_may_begin_with_a_plan_that_is_broken(watched: Callable[..., Done], plan: Path) -> None:
    plan.write_text(BROKEN, encoding="utf-8")
    first, second = _pictures(watched("gantt", plan.name, edits=[_write(GOOD)]))
    assert "DX0" in first
    assert "Khảo sát" in second


def test_a_file_is_written_again_but_not_one_that_was_there(watched: Callable[..., Done], plan: Path) -> None:
    done = watched("report", plan.name, "-o", "r.md", edits=[_write(GOOD.replace("Khảo sát", "Đo đạc"))])
    assert done.code == 0
    assert "Đo đạc" in plan.with_name("r.md").read_text("utf-8")
    plan.with_name("kept.md").write_text("mine", encoding="utf-8")
    done = watched("report", plan.name, "-o", "kept.md", edits=[_write(GOOD)])
    assert "--force" in done.out
    assert plan.with_name("kept.md").read_text("utf-8") == "mine"


def test_a_task_that_is_asked_for_may_go_meanwhile(watched: Callable[..., Done], plan: Path) -> None:
    done = watched("gantt", plan.name, "--chain", "A", edits=[_write(GOOD.replace("  A:", "  B:")), _write(GOOD)])
    first, second, third = _pictures(done)
    assert "A" in second
    assert first == third
    assert done.code == 0


def test_a_page_is_served_and_tells_where(
    watched: Callable[..., Done], plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import contextmanager

    from dxplan.cli.watching import server
    from dxplan.cli.watching.page import Page

    seen: list[bytes] = []

    @contextmanager
    def serving(page: Page, port: int) -> Iterator[int]:
        yield 4711
        seen.append(page.answer("/page", "localhost:4711", 4711).body)

    monkeypatch.setattr(server, "serving", serving)
    done = watched("gantt", plan.name, "--format", "html", edits=[_write(GOOD.replace("Khảo sát", "Đo đạc"))])
    assert done.err == "look at http://127.0.0.1:4711/ · Ctrl-C ends\nno longer watching\n"
    assert (done.code, done.out) == (0, "")
    assert "Đo đạc" in seen[0].decode()


def test_a_port_in_use_ends_with_a_line(
    watched: Callable[..., Done], plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import socketserver

    def taken(*_: object) -> None:
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(socketserver.TCPServer, "server_bind", taken)
    done = watched("gantt", plan.name, "--format", "html", "--port", "8756", edits=[])
    assert done.code == 2
    assert "port 8756 cannot be used" in done.err
    assert "--port" in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "plan.yaml", "--fix"), "--watch does not go with --fix"),
        (("check", "plan.yaml", "--scorecard"), "--watch does not go with --scorecard"),
        (("gantt", "plan.yaml", "--format", "png"), "--watch comes as text or html only"),
        (("gantt", "plan.yaml", "--pager"), "--watch does not go with --pager"),
        (("gantt", "plan.yaml", "--chain", "ZZZ"), "ZZZ"),
        (("gantt", "plan.yaml", "--port", "99999"), "65535"),
    ],
)
def test_what_cannot_be_watched_is_told_at_once(
    watched: Callable[..., Done], arguments: tuple[str, ...], said: str
) -> None:
    done = watched(*arguments, edits=[])
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_without_the_library_it_says_what_to_install(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    done = dxplan("check", plan, "--watch", "--lang", "en")
    assert done.code == 2
    assert "pip install 'dxplan[watch]'" in done.err


def test_a_folder_that_is_not_there_cannot_be_watched(tmp_path: Path) -> None:
    done = dxplan("check", tmp_path / "no" / "plan.yaml", "--watch", "--lang", "en")
    assert done.code == 2
    assert "there is no folder" in done.err


@pytest.mark.slow
def test_what_watches_is_loaded_only_where_it_is_asked_for() -> None:
    import subprocess

    code = (
        "import sys; sys.argv = ['dxplan', 'check', 'plans/hue.yaml']\n"
        "from dxplan.__main__ import run\n"
        "run()\n"
        "print([n for n in sys.modules if n.split('.')[0] in ('watchfiles', 'anyio', 'pygraphviz', 'http')\n"
        "       or n.startswith('dxplan.cli.watching.') and not n.endswith('.option')], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=Path(__file__).parents[3])
    assert done.stderr.decode().strip() == "[]"
