"""No command raises on a plan that can be read, however its dates and links lie: least of all where summaries drive."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.running import dxplan
from tests.laws import tried
from tests.schedule.random_plans import dated_summaries, in_progress, plans, tasks_of

CHECKS = ("text", "json", "sarif", "junit", "csv", "github")
COMMANDS = (
    *(("check", "--all", "--format", format_) for format_ in CHECKS),
    ("check", "--all", "--statistics"),
    ("fix", "--diff"),
    *(("schedule", "--format", format_) for format_ in ("text", "csv", "json")),
    *(("scorecard", "--format", format_) for format_ in ("text", "json")),
    ("gantt",),
    ("gantt", "--only", "critical"),
    *(("gantt", "--format", format_) for format_ in ("svg", "html", "mermaid")),
    *(("load", "--format", format_) for format_ in ("text", "json", "csv", "svg")),
    *(("network", "--format", format_) for format_ in ("svg", "dot", "mermaid")),
    ("report",),
    *(("status", "--format", format_) for format_ in ("text", "json", "markdown")),
)


THIRDS = [slice(first, None, 3) for first in range(3)]
"""More plans are tried by trying a third of the commands on each."""


def no_command_raises(folder: Path, data: dict[str, Any], language: str, some: slice = slice(None)) -> None:
    """Every command, or some of them, ends with an answer: no traceback, and no rule that has crashed."""
    plan = folder / "plan.yaml"
    plan.write_text(json.dumps({"dxplan": 1, "id": "p", "name": "p", **data}), encoding="utf-8")
    whys = [("why", task, "--format", ("text", "json")[n % 2]) for n, task in enumerate(tasks_of(data))]
    for command in (*COMMANDS, *whys)[some]:
        done = dxplan(*command, plan, "--lang", language)
        told = f"dxplan {' '.join(command)} --lang {language}: {done.err[-800:]}"
        assert "Traceback" not in done.err, told
        assert done.code in (0, 1), told
        assert "DX100" not in done.out, told


@tried(0.2)
@given(dated_summaries(), st.sampled_from(("vi", "en")), st.sampled_from(THIRDS))
def test_summaries_with_dates_raise_nowhere(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any], language: str, some: slice
) -> None:
    no_command_raises(tmp_path_factory.mktemp("any"), data, language, some)


@tried(0.2)
@given(plans(), st.sampled_from(("vi", "en")), st.sampled_from(THIRDS))
def test_plans_of_all_kinds_raise_nowhere(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any], language: str, some: slice
) -> None:
    no_command_raises(tmp_path_factory.mktemp("any"), data, language, some)


@tried(0.2)
@given(in_progress(plans()), st.sampled_from(("vi", "en")), st.sampled_from(THIRDS))
def test_plans_under_way_raise_nowhere(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any], language: str, some: slice
) -> None:
    no_command_raises(tmp_path_factory.mktemp("any"), data, language, some)


HELD = (
    {"finish_no_earlier_than": "2022-06-30"},
    {"must_finish_on": "2022-06-30"},
    {"finish_no_earlier_than": "2022-06-30", "deadline": "2022-06-15"},
    {"finish_no_earlier_than": "2022-06-30", "finish_no_later_than": "2022-05-31", "start_no_later_than": "2022-01-01"},
    {"after": ["W FF+20d"]},
    {"after": ["W SF+90d"], "must_start_on": "2022-03-01"},
)


@pytest.mark.slow
@pytest.mark.parametrize("held", HELD, ids="+".join)
@pytest.mark.parametrize(("is_nested", "language", "profile"), [(False, "vi", "p6"), (True, "en", "province")])
def test_a_summary_decides_when_the_plan_finishes(
    tmp_path: Path, held: dict[str, Any], profile: str, language: str, *, is_nested: bool
) -> None:
    inner: dict[str, Any] = {
        "name": "Chuẩn bị",
        **held,
        "tasks": {"A": {"name": "Khảo sát", "kind": "survey", "duration": "20d"}},
    }
    tasks: dict[str, Any] = {"Q": {"tasks": {"P": inner}}} if is_nested else {"P": inner}
    tasks["W"] = {"name": "Tổng kết", "kind": "review", "duration": "10d"}
    data = {"start": "2022-03-01", "finish_by": "2022-05-31", "checks": {"profile": profile}, "tasks": tasks}
    no_command_raises(tmp_path, data, language)
    report = dxplan("report", tmp_path / "plan.yaml", "--document", "full", "--lang", language).out
    group = "nhóm nhiệm vụ “Chuẩn bị”" if language == "vi" else "the group “Chuẩn bị”"
    assert group.lower() in report.lower()
    chart = dxplan("gantt", tmp_path / "plan.yaml", "--only", "critical", "--lang", language).out
    assert re.search(r"P\s+Chuẩn bị", chart)
