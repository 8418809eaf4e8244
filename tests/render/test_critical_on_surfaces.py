"""What is critical is the same on every surface, whatever float a month leaves to it."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tests.cli.running import dxplan

# B's three months end with the last work before Tết, from whichever of three days they begin: A has two days of float.
PLAN = """\
dxplan: 1
id: months
start: 2023-11-06
tasks:
  A: {name: Khảo sát, duration: 5d}
  B: {name: Vận hành thử, duration: 3mo, after: A}
  C: {name: Tổng kết, duration: 10d, after: B}
  D: {name: Tập huấn, duration: 5d, after: A}
"""
CRITICAL = ["A", "B", "C"]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "months.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def told(command: str, plan: Path, *options: str) -> str:
    return dxplan(command, plan, "--lang", "en", *options).out


def test_in_the_table_and_for_programs(plan: Path) -> None:
    table = told("schedule", plan, "--width", "80")
    assert re.findall(r"^(\w) .*\*$", table, re.MULTILINE) == CRITICAL
    assert "critical path: A → B → C" in table
    rows = csv.DictReader(io.StringIO(told("schedule", plan, "--format", "csv")))
    assert [row["id"] for row in rows if row["critical"] == "true"] == CRITICAL
    tasks = json.loads(told("schedule", plan, "--format", "json"))["tasks"]
    assert [task["id"] for task in tasks if task["critical"]] == CRITICAL


def test_in_the_chart(plan: Path) -> None:
    chart = told("gantt", plan, "--only", "critical")
    assert [line[0] for line in chart.splitlines() if line.startswith(("A ", "B ", "C ", "D "))] == CRITICAL


def test_in_the_report(plan: Path) -> None:
    report = told("report", plan, "--document", "full")
    assert len(re.findall(r"\| Critical \|", report)) == len(CRITICAL)
    assert len(re.findall(r":crit", report)) == len(CRITICAL)
    assert "must not slip either" not in report


def test_in_the_checks_and_in_the_answer_to_why(plan: Path) -> None:
    summary = json.loads(told("check", plan, "--format", "json"))["summary"]
    assert (summary["critical_path"], summary["critical_tasks"]) == (CRITICAL, 3)
    assert "2 working days, free float 0 working days, critical" in dxplan("why", "A", plan, "--lang", "en").out
    assert "critical" not in dxplan("why", "D", plan, "--lang", "en").out.replace("not critical:", "")
