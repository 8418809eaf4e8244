"""The program as a whole: its commands, its version, its behaviour in pipes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import dxplan as package
from dxplan.cli import commands
from tests.cli.running import PLANS, ROOT, dxplan, dxplan_process

COMMANDS = sorted(module.name.replace("_", "-") for module in iter_modules(commands.__path__))


@pytest.mark.slow
def test_version_is_told_without_loading_anything() -> None:
    """--version answers before typer, yaml or rich are imported: start-up time is a feature."""
    code = (
        "import sys; sys.argv = ['dxplan', '--version']; from dxplan.__main__ import run; run(); "
        "print(sorted({'typer', 'rich', 'yaml', 'networkx', 'dataclasses'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"dxplan {package.__version__}\n[]\n"


def test_help_lists_every_command() -> None:
    """Commands are found by looking into their package; each says in one line what it does."""
    done = dxplan("--help")
    assert done.code == 0
    for command in COMMANDS:
        assert f" {command} " in done.out


def test_every_command_has_its_tests() -> None:
    assert [
        name for name in COMMANDS if not (Path(__file__).parent / f"test_{name.replace(chr(45), chr(95))}.py").exists()
    ] == []


def test_help_is_vietnamese_on_a_vietnamese_terminal() -> None:
    """Help follows the terminal's locale, since there is no plan to take a language from."""
    assert "Rà soát kế hoạch" in dxplan("check", "--help", LC_ALL="vi_VN.UTF-8").out
    assert "Check plans" in dxplan("check", "--help").out


def test_a_mistyped_command_gets_a_suggestion() -> None:
    """An unknown command is a mistake of the command line: exit code 2, and the nearest command."""
    done = dxplan("chek")
    assert done.code == 2
    assert "check" in done.err


@pytest.mark.parametrize("arguments", [("check", "--format", "xml"), ("check", "--width", "3"), ("schedule", "--bad")])
def test_unusable_command_lines_end_with_code_2(arguments: tuple[str, ...]) -> None:
    """What the command line cannot mean ends with 2, not with a traceback and not with 1."""
    done = dxplan(*arguments)
    assert done.code == 2
    assert "Traceback" not in done.err


def test_no_plans_in_the_folder_is_said(tmp_path: Path) -> None:
    """Without arguments every plan in plans/ is meant; if there is none the user is told, with code 2."""
    done = dxplan("check", folder=tmp_path)
    assert done.code == 2
    assert "plans/" in done.err


@pytest.mark.parametrize("command", ["check", "schedule", "gantt"])
def test_pipes_get_no_colour(command: str) -> None:
    """Through a pipe there are no escape codes, whatever the command prints."""
    assert "\x1b" not in dxplan(command, PLANS / "hue.yaml").out


@pytest.mark.slow
def test_no_color_wins_over_forced_colour() -> None:
    """NO_COLOR is kept even where colour is forced."""
    assert "\x1b" in dxplan("check", PLANS / "hcm.yaml", FORCE_COLOR="1").out
    assert "\x1b" not in dxplan("check", PLANS / "hcm.yaml", FORCE_COLOR="1", NO_COLOR="1").out


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", PLANS / "hcm.yaml"),
        ("check", PLANS / "hue.yaml", PLANS / "nam-dinh.yaml"),
        ("check", PLANS / "hue.yaml", "--scorecard"),
        ("schedule", PLANS / "thu-duc.yaml"),
        ("gantt", PLANS / "thu-duc.yaml"),
        ("load", PLANS / "hcm.yaml"),
        ("why", "TD36", PLANS / "thu-duc.yaml"),
        ("--help",),
    ],
    ids=str,
)
def test_no_command_leaves_its_colours_to_the_theme_where_there_are_many(arguments: tuple[str | Path, ...]) -> None:
    """The yellow of most themes is not seen on white: where a terminal has 256 colours, none is the theme's."""
    few, many = (dxplan(*arguments, FORCE_COLOR=number).out for number in "12")
    assert re.search(r"\x1b\[(?:[127];)*3[1-6]m", few) or "\x1b[1m" in few
    assert not re.search(r"\x1b\[(?:[127];)*(?:3[1-6]|9[1-6])m", many)
    assert re.sub(r"\x1b\[[\d;]*m", "", few) == re.sub(r"\x1b\[[\d;]*m", "", many)


@pytest.mark.slow
def test_a_reader_that_stops_early_is_no_error() -> None:
    """`dxplan schedule | head -1` ends quietly."""
    with subprocess.Popen(
        [sys.executable, "-m", "dxplan", "schedule"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read().decode()
        process.wait()
    assert "Traceback" not in errors
    assert "BrokenPipe" not in errors


@pytest.mark.slow
def test_vietnamese_survives_a_terminal_without_utf8() -> None:
    """Output is UTF-8 whatever the locale says: a plan in Vietnamese never ends in an encoding error."""
    done = dxplan_process("check", PLANS / "hue.yaml", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.code in (0, 1)
    assert "Huế" in done.out


@pytest.mark.parametrize("name", [module.name for module in iter_modules(commands.__path__)])
def test_the_options_of_a_command_are_worked_out_once(name: str) -> None:
    """Types written as text typer would compile three times at each start: no command puts its annotations off."""
    run = import_module(f"{commands.__name__}.{name}").run
    assert not [type_ for type_ in run.__annotations__.values() if isinstance(type_, str)]


@pytest.mark.slow
def test_a_command_loads_only_what_it_needs() -> None:
    """A check needs no networkx, holidays package, jinja2 or rapidfuzz, nothing of archives or other commands."""
    code = (
        "import sys; sys.argv = ['dxplan', 'check', 'plans/thu-duc.yaml', '--format', 'json']\n"
        "from dxplan.__main__ import run\n"
        "run()\n"
        "heavy = {'networkx', 'holidays', 'jinja2', 'rapidfuzz', 'rich', 'dateutil', 'numpy', 'zipfile', 'tempfile'}\n"
        "own = ('exchange', 'edit', 'dump', 'tracking', 'render.documents', 'render.gantt', 'render.tables')\n"
        "of_others = {name for name in sys.modules for part in own if name.startswith(f'dxplan.{part}')}\n"
        "print(sorted(heavy & set(sys.modules) | of_others), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, env={**os.environ, "LC_ALL": "C"}
    )
    assert done.stderr.decode().strip() == "[]"


@pytest.mark.slow
@pytest.mark.parametrize("redirection", [">&-", "> /dev/full"])
def test_output_that_cannot_be_written_is_said_in_one_line(redirection: str) -> None:
    """A full disk or a closed standard output: one line on standard error and code 2, no traceback."""
    if redirection.endswith("full") and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    done = subprocess.run(
        f'"{sys.executable}" -m dxplan check plans/hue.yaml {redirection}', shell=True, cwd=ROOT, capture_output=True
    )
    errors = done.stderr.decode()
    assert done.returncode == 2
    assert "Traceback" not in errors
    assert errors.startswith("dxplan: ")


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="`ulimit`")
def test_output_that_is_cut_short_is_said_without_buffers_too(tmp_path: Path) -> None:
    """As containers and pipelines run Python: there a write tells only by its count that it took a part."""
    command = f'ulimit -f 4; exec "{sys.executable}" -B -m dxplan report plans/hue.yaml --lang en > "{tmp_path}/out"'
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=ROOT,
        capture_output=True,
        check=False,
        env={**os.environ, "LC_ALL": "C", "PYTHONUNBUFFERED": "1"},
    )
    assert done.returncode == 2
    assert done.stderr.decode() == "dxplan: the output could not be written whole: File too large\n"


def test_an_endless_device_is_no_plan() -> None:
    """/dev/zero would fill the memory: it is refused at once."""
    if not Path("/dev/zero").exists():
        pytest.skip("no /dev/zero here")
    done = dxplan("check", "/dev/zero")
    assert done.code == 2
    assert "DX001" in done.out
