"""No command raises on a plan that can be read, however its dates and links lie: least of all where summaries drive."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from tests.cli.running import dxplan
from tests.laws import tried
from tests.schedule.random_plans import dated_summaries, plans, tasks_of

CHECKS = ("text", "json", "sarif", "junit", "csv", "github")
COMMANDS = (
    *(("check", "--all", "--format", format_) for format_ in CHECKS),
    ("check", "--all", "--statistics"),
    ("fix", "--diff"),
    *(("schedule", "--format", format_) for format_ in ("text", "csv", "json")),
    *(("scorecard", "--format", format_) for format_ in ("text", "json")),
    *(("gantt", "--format", format_) for format_ in ("text", "mermaid")),
    ("gantt", "--only", "critical"),
    ("report",),
)


def no_command_raises(folder: Path, data: dict[str, Any]) -> None:
    """Every command, in both languages, ends with an answer: no traceback, and no rule that has crashed."""
    plan = folder / "plan.yaml"
    plan.write_text(json.dumps({"dxplan": 1, "id": "p", "name": "p", **data}), encoding="utf-8")
    whys = [("why", task) for task in tasks_of(data)]
    for number, command in enumerate((*COMMANDS, *whys, ("why", "S", "--format", "json"))):
        languages = ("vi", "en") if number < len(COMMANDS) else (("vi", "en")[number % 2],)
        for language in languages:
            done = dxplan(*command, plan, "--lang", language)
            told = f"dxplan {' '.join(command)} --lang {language}: {done.err[-800:]}"
            assert "Traceback" not in done.err, told
            assert done.code in (0, 1) or command[0] == "why", told
            assert "DX100" not in done.out, told


@tried(0.4)
@given(dated_summaries())
def test_summaries_with_dates_raise_nowhere(tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any]) -> None:
    no_command_raises(tmp_path_factory.mktemp("any"), data)


@tried(0.2)
@given(plans())
def test_plans_of_all_kinds_raise_nowhere(tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any]) -> None:
    no_command_raises(tmp_path_factory.mktemp("any"), data)
