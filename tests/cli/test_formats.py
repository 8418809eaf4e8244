"""The formats of `dxplan check` as the command line has them."""

from __future__ import annotations

import csv
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.running import PLANS, ROOT, dxplan
from tests.cli.test_check import LATE


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(LATE, encoding="utf-8")
    return path


def test_findings_as_csv_in_a_file_are_for_excel(plan: Path) -> None:
    """It begins with the mark by which Excel knows UTF-8; the exit code is that of the findings."""
    output = plan.with_name("findings.csv")
    written = dxplan("check", plan, "--format", "csv", "--today", "2023-01-01", "-o", output)
    assert written.code == 1
    data = output.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") >= 2
    heading, row = list(csv.reader(StringIO(data.decode("utf-8-sig"))))[:2]
    assert heading[3] == "Mã"
    assert row[:4] == [str(plan), *row[1:3], "DX301"]


def test_a_schedule_as_csv_in_a_file_is_for_excel_too(plan: Path) -> None:
    output = plan.with_name("dates.csv")
    assert dxplan("schedule", plan, "--format", "csv", "-o", output).code == 0
    data = output.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfplan,id,")
    assert data.count(b"\n") == data.count(b"\r\n")


@pytest.mark.parametrize("command", ["check", "schedule"])
def test_csv_in_a_pipe_is_plain(plan: Path, command: str) -> None:
    """The programs that read it want neither the mark nor Windows' line ends."""
    output = plan.with_name("written.csv")
    printed = dxplan(command, plan, "--format", "csv").out.encode()
    dxplan(command, plan, "--format", "csv", "-o", output)
    assert printed == output.read_bytes().removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")


@pytest.mark.slow
def test_only_the_format_that_is_chosen_is_loaded() -> None:
    """Start-up time is a feature: a format costs nothing while it is not asked for."""
    code = (
        "import sys; sys.argv = ['dxplan', 'check', 'plans/hue.yaml', '--format', 'github']\n"
        "from dxplan.__main__ import run\n"
        "run()\n"
        "start = 'dxplan.render.findings.formats.'\n"
        "print([name.removeprefix(start) for name in sys.modules if name.startswith(start)], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stderr.decode().strip() == "['github']"


def test_statistics_come_as_what_can_count() -> None:
    done = dxplan("check", PLANS / "hue.yaml", "--statistics", "--format", "csv")
    assert done.code == 2
    assert "--statistics comes as json or text only" in " ".join(done.err.replace("│", " ").split())
