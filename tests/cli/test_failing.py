"""What nobody has foreseen: one sentence, what to do about it, and 2; Ctrl-C: nothing, and 130. Never a traceback."""

from __future__ import annotations

import builtins
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dxplan.api import plans
from dxplan.cli import writing
from tests.cli.forked import Streams, dxplan_forked
from tests.cli.running import PLANS, dxplan

HUE = PLANS / "hue.yaml"
COMMANDS = [("check", HUE), ("fix", HUE), ("gantt", HUE), ("report", HUE), ("schedule", HUE), ("why", "U6", HUE)]

LOADED = ("dxplan.cli.app", "dxplan.cli.commands.check", "dxplan.api.findings")


def raising(error: BaseException) -> Callable[..., object]:
    def fail(*_: object, **__: object) -> object:
        raise error

    return fail


@pytest.mark.slow
@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: arguments[0])
@pytest.mark.parametrize(
    "error", [KeyError("T1"), RecursionError("too deep"), EOFError(), ValueError("a\nb\x1b[31m")], ids=repr
)
def test_a_bug_is_said_in_one_sentence_and_ends_with_2(
    arguments: tuple[object, ...], error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plans, "load", raising(error))
    done = dxplan(*arguments)
    assert (done.code, done.out) == (2, "")
    [line] = done.err.splitlines()
    assert line.startswith(f"dxplan: dxplan itself has failed ({type(error).__name__}")
    assert "report it" in line
    assert "plans.py:" in line
    assert "\x1b" not in line
    assert dxplan(*arguments, DXPLAN_LANG="vi").err.startswith("dxplan: chương trình bị lỗi (")


def test_the_traceback_is_there_for_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "load", raising(KeyError("T1")))
    done = dxplan("check", HUE, DXPLAN_TRACEBACK="1")
    assert done.err.startswith("Traceback")
    assert done.err.splitlines()[-1].startswith("dxplan: dxplan itself has failed (KeyError: 'T1'")
    assert done.code == 2


def test_too_little_memory_is_no_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "load", raising(MemoryError()))
    done = dxplan("check", HUE)
    assert (done.code, done.err) == (2, "dxplan: there is not enough memory for this\n")


@pytest.mark.parametrize(
    ("module", "error", "code"),
    [
        *((module, KeyboardInterrupt(), 130) for module in (*LOADED, "dxplan.cli.output")),
        *((module, ImportError("no typer"), 2) for module in LOADED),
    ],
)
def test_it_ends_so_also_while_modules_load(
    module: str, error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the first moments, or an installation that is not whole."""
    real = builtins.__import__

    def interrupted(name: str, *arguments: object, **named: object) -> object:
        if name == module:
            raise error
        return real(name, *arguments, **named)  # type: ignore[arg-type]

    def through_importlib(name: str, *arguments: object) -> object:
        if name == module:
            raise error
        return real_import_module(name, *arguments)  # type: ignore[arg-type]

    from importlib import import_module as real_import_module

    monkeypatch.setattr(builtins, "__import__", interrupted)
    monkeypatch.setattr("importlib.import_module", through_importlib)
    for name in [name for name in sys.modules if name.startswith("dxplan.cli.")]:
        monkeypatch.delitem(sys.modules, name)
    done = dxplan("check", HUE)
    assert (done.code, done.out) == (code, "")
    assert len(done.err.splitlines()) == (code == 2)
    assert "Traceback" not in done.err


def test_what_the_system_refuses_is_no_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    for error in (OSError(5, "Input/output error"), BrokenPipeError(32, "Broken pipe")):
        monkeypatch.setattr(plans, "load", raising(error))
        done = dxplan("check", HUE)
        assert (done.code, done.err) == (2, f"dxplan: {error}\n")


def test_ctrl_c_at_work_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "load", raising(KeyboardInterrupt()))
    assert dxplan("check", HUE) == type(dxplan("--version"))(130, "", "")


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no copies of processes here")
@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("way", ["fix", "over", "new"])
def test_a_signal_in_the_middle_loses_nothing(
    way: str, number: signal.Signals, step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old content or the new is there whole, and nothing beside it, unless even that was forbidden (kill -9)."""
    from tests.cli.test_check_fix import FIXED, PLAN

    plan, paper = tmp_path / "plan.yaml", tmp_path / "paper.json"
    plan.write_text(PLAN, "utf-8")
    plan.chmod(0o640)
    if way != "new":
        paper.write_text("old", "utf-8")
    arguments = ("fix", plan) if way == "fix" else ("schedule", plan, "--format", "json", "-o", paper, "--force")

    def arrive() -> None:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        owner, name = (os, "fsync") if step == "fsync" else (Path, "replace") if way != "new" else (os, "link")
        real = getattr(owner, name)

        def interrupted(*arguments: object) -> object:
            os.kill(os.getpid(), number)
            return real(*arguments)

        setattr(owner, name, interrupted)

    out = os.open("/dev/null", os.O_WRONLY)
    reading, err = os.pipe()
    code = dxplan_forked(Streams(out, err, before=arrive), *arguments)
    os.close(err)
    said = os.read(reading, 10_000).decode()
    assert code in (-number, 130), said
    assert "Traceback" not in said
    new = FIXED if way == "fix" else dxplan("schedule", plan, "--format", "json").out
    target, old = (plan, PLAN) if way == "fix" else (paper, "old" if way == "over" else "")
    text = target.read_text("utf-8") if target.exists() else ""
    assert text == (old if number == signal.SIGKILL else new)
    assert plan.stat().st_mode & 0o777 == 0o640
    if number != signal.SIGKILL:
        assert {path.name for path in tmp_path.iterdir()} <= {"plan.yaml", "paper.json"}


def test_signals_are_dealt_with_as_before_afterwards(tmp_path: Path) -> None:
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)]
    writing.write_whole(tmp_path / "x", b"x")
    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)] == before


@pytest.mark.parametrize(
    "error", [EOFError("marshal data too short"), ValueError("bad marshal data (unknown type code)")], ids=repr
)
def test_damaged_compiled_files_are_told_how_to_be_mended(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "load", raising(error))
    done = dxplan("check", HUE)
    assert done.code == 2
    assert "__pycache__" in done.err
    assert "DX100" not in done.out
