"""Whole commands against a bare YAML load of the same file: processes from start to end, and their memory."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.measures import bytecode_environment, dxplan_command, process_ratio, process_seconds, python_command

TODAY = ("--today", "2026-01-01")
AIMS: Mapping[tuple[str, ...], float] = {
    ("schedule", "--format", "json"): 2.2,
    ("check", *TODAY): 3,
    ("gantt", *TODAY): 3,
    ("report", *TODAY): 4,
    ("report", "--document", "full", *TODAY): 4,
    ("schedule",): 3,
}
"""How many times the load each command may take."""
_LOAD = "import gc, yaml; gc.disable(); yaml.load(open({!r}, 'rb'), Loader=yaml.CSafeLoader)"
"""The collector rests, as it does in the program: with it the load would take twice as long."""
_PARSE = "from xml.etree import ElementTree; ElementTree.parse({!r})"
_PEAK = """
import sys
from dxplan.cli.app import app
try:
    app(sys.argv[1:])
except SystemExit:
    pass
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(peak.split()[1], file=sys.stderr)
"""
_ONE_TASK = "dxplan: 1\nid: one\nstart: 2022-01-04\ntasks: {A: {duration: 1d}}\n"


def command_ratios(text: str, commands: Sequence[tuple[str, ...]], rounds: int = 5) -> dict[tuple[str, ...], float]:
    """Processor time of commands on a plan over that of a bare load: medians of rounds in which all take turns."""
    taken: dict[tuple[str, ...], list[float]] = {command: [] for command in commands}
    with tempfile.TemporaryDirectory() as folder, bytecode_environment() as environment:
        plan = Path(folder) / "plan.yaml"
        plan.write_text(text, encoding="utf-8")
        for _ in range(rounds + 1):
            load = process_seconds(python_command(_LOAD.format(str(plan))), environment)
            for command in commands:
                seconds = process_seconds(dxplan_command(*command, str(plan)), environment)
                taken[command].append(seconds / load)
    return {command: statistics.median(ratios[1:]) for command, ratios in taken.items()}  # the first fills the caches


def import_ratio(text: str) -> float:
    """Processor time of importing a plan from Microsoft Project's XML over that of a bare parse of the same file."""
    with tempfile.TemporaryDirectory() as folder:
        plan, xml = Path(folder) / "plan.yaml", Path(folder) / "plan.xml"
        plan.write_text(text, encoding="utf-8")
        subprocess.run(dxplan_command("export", str(plan), "--to", "msproject", "-o", str(xml)), check=True)
        return process_ratio(dxplan_command("import", str(xml)), python_command(_PARSE.format(str(xml))))


def peak_of_check(text: str, tasks: int) -> float:
    """Peak memory in bytes a task of a check, above that of a plan of one task (Linux)."""
    return (_peak_of_check(text) - _peak_of_check(_ONE_TASK)) / tasks


def _peak_of_check(text: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "plan.yaml"
        plan.write_text(text, encoding="utf-8")
        command = [sys.executable, "-c", _PEAK, "check", str(plan), *TODAY]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return int(done.stderr.split()[-1]) * 1024


def paper_ratio(plan: Path, *options: str) -> float:
    """Processor time of writing the brief of a plan over that of checking it as of the same day."""
    return process_ratio(dxplan_command("report", *options, str(plan)), dxplan_command("check", *options, str(plan)))
