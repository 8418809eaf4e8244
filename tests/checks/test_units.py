"""What is found of the units of a roll-out is told once, of the template."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dxplan.api import check_file
from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.runner import examine
from dxplan.edit.mending import mend
from dxplan.findings.selection import Selection
from dxplan.load.loader import load_bytes
from dxplan.network.expand import expanded
from dxplan.scenario.remedy import remedies_in
from dxplan.schedule.scheduler import scheduled as schedule_of
from dxplan.source.diagnostic import Diagnostic
from tests.checks.examining import TODAY, examined, findings, found, plan, scheduled

UNITS = "{q1: Quận 1, q3: Quận 3, q5: Quận 5}"


def roll_out(tasks: str, each: str = UNITS, waves: str = "", close: str = "") -> str:
    waves = f"waves: {waves}, " if waves else ""
    return plan(f"R: {{name: Nhân rộng, each: {each}, {waves}tasks: {{{tasks}}}}}\n{close}")


def test_what_is_true_of_all_units_is_one_finding_that_names_them() -> None:
    text = roll_out("A: {duration: 5d}, B: {duration: 2d, after: A}, C: {duration: 1d, after: [A, B]}")
    (finding,) = findings(text, "DX202")
    assert finding.message.vi == (
        "`C` không cần chờ trực tiếp `A`: `B` đã chờ `A` (3 đơn vị: Quận 1, Quận 3 và Quận 5)"
    )
    assert finding.message.en.endswith("(3 units: Quận 1, Quận 3 and Quận 5)")
    assert (finding.task, finding.is_certain) == ("C", True)
    assert finding.hint is not None
    assert finding.hint.en == "drop `A` from the `after` of `C`"


def test_machines_get_the_ids_of_the_units() -> None:
    text = roll_out("A: {duration: 5d}, B: {duration: 2d, after: A}, C: {duration: 1d, after: [A, B]}")
    (finding,) = findings(text, "DX202")
    told: Any = json.loads(json.dumps(finding.message.plain()))
    assert told["parts"]["units"] == ["q1", "q3", "q5"]


def test_of_different_figures_the_worst_is_told_and_who_has_others() -> None:
    each = "{q1: Quận 1, q3: {name: Quận 3, tasks: {A: {duration: 30d}}}, q5: Quận 5}"
    (finding,) = findings(roll_out("A: {duration: 20d, deadline: 2022-03-04}", each), "DX301")
    assert finding.message.en.startswith("`A@q3` is done on 2022-04-12")
    assert finding.message.en.endswith("; so it is at 2 other units: Quận 1 and Quận 5")
    assert finding.task == "A"


def test_what_is_true_of_one_unit_names_it_and_says_where_to_change_that_alone() -> None:
    text = roll_out("A: {duration: 20d, deadline: 2022-05-10}", waves="{size: 1}")
    (finding,) = findings(text, "DX301")
    assert finding.message.en.startswith("`A@q5` is done on 2022-05-26")
    assert finding.task == "A@q5"
    assert finding.hint is not None
    assert finding.hint.en.startswith("cut `A` by ")
    assert finding.hint.en.endswith("; to change it for some of the units only, say it under `each`")


def test_what_a_unit_says_itself_is_found_there() -> None:
    each = "{q1: Quận 1, q3: {name: Quận 3, tasks: {A: {deadline: 2022-03-02}}}}"
    (finding,) = findings(roll_out("A: {duration: 20d}", each), "DX301")
    line = roll_out("A: {duration: 20d}", each).split("\n")[finding.span.line - 1]
    assert line[finding.span.column - 1 :].startswith("2022-03-02")


def test_in_lists_the_copies_of_a_task_are_one_entry() -> None:
    text = roll_out("A: {duration: 5d}, B: {duration: 2d, after: A}", close="X: {duration: 1d}")
    (finding,) = findings(text, "DX414")
    assert "(`A` (3 đơn vị), `B` (3 đơn vị) và `X`)" in finding.message.vi
    assert "(`A` (3 units), `B` (3 units) and `X`)" in finding.message.en
    lines = [related.span.line for related in finding.related]
    assert len(lines) == len(set(zip(lines, (related.span.column for related in finding.related), strict=True))) == 3


def test_opened_each_unit_has_its_finding() -> None:
    text = roll_out("A: {duration: 5d}, B: {duration: 2d, after: A}, C: {duration: 1d, after: [A, B]}")
    opened = examine(scheduled(text), TODAY, Selection(select=frozenset({"DX202"}), opens_units=True))
    assert [finding.task for finding in opened.findings] == ["C@q1", "C@q3", "C@q5"]


def test_a_waiver_of_the_template_covers_all_units_and_one() -> None:
    late = "A: {duration: 20d, deadline: %s}"
    waive = "checks: {waive: [{code: DX301, task: A, reason: Đã báo cáo}]}\n"
    for day in ("2022-03-04", "2022-05-10"):
        text = waive + roll_out(late % day, waves="{size: 1}").removeprefix("dxplan: 1\n")
        result = examined("dxplan: 1\n" + text)
        assert "DX301" not in {finding.code for finding in result.findings}
        assert [finding.code for finding, _ in result.waived] == ["DX301"]
        assert {"DX103", "DX105"}.isdisjoint(finding.code for finding in result.findings)


def test_a_link_that_only_some_units_need_is_not_superfluous() -> None:
    each = "{q1: Quận 1, q3: {name: Quận 3, tasks: {B: {skip: true}}}}"
    text = roll_out("A: {duration: 5d}, B: {duration: 2d, after: A}, C: {duration: 1d, after: [B]}", each)
    assert found(text, "DX202") == []
    some = "X: {duration: 1d, after: [A, B@q1]}"  # of q1 the second says it, of q3 nothing else does
    assert found(roll_out("A: {duration: 5d}, B: {duration: 2d, after: A}", close=some), "DX202") == []
    all_ = "X: {duration: 1d, after: [A, B]}"
    assert found(roll_out("A: {duration: 5d}, B: {duration: 2d, after: A}", close=all_), "DX202") == ["X"]


def test_mending_takes_a_link_out_of_the_template() -> None:
    text = roll_out("A: {duration: 5d}, B: {duration: 2d, after: A}, C: {duration: 1d, after: [A, B]}")
    mending = mend(text.encode(), "plan.yaml", TODAY, Selection())
    assert mending is not None
    assert mending.after.decode() == text.replace("after: [A, B]", "after: [B]")


def test_what_would_be_about_two_units_of_one_task_is_advised_in_general() -> None:
    """Where the last unit could wait for another one, there is nothing that the file could say of the template."""
    each = "{q1: Quận 1, q3: {name: Quận 3, tasks: {A: {duration: 30d}}}}"
    for finding in findings(roll_out("A: {duration: 5d}, B: {duration: 2d, after: A}", each)):
        assert finding.hint is not None
        assert "add `B` to the `after` of `B`" not in finding.hint.en


def test_guesses_are_of_all_units(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(roll_out("A: {name: 'Tập huấn {unit}', duration: 5d}"), "utf-8")
    review = check_file(path, TODAY, guess=True)
    assert review.crashed == ()
    assert any(finding.code == "DX109" for finding in (*review.findings, *review.held_back))


def test_units_are_no_pilots_of_one_another() -> None:
    """The acceptance in one district is not what the roll-out in another has to wait for."""
    text = plan(
        f"""
        P: {{name: Thí điểm, kind: pilot, system: S, duration: 40d, lead: A, deliverable: x}}
        E: {{name: Đánh giá thí điểm, kind: evaluate, system: S, duration: 10d, after: P, lead: A, deliverable: x}}
        R:
          name: Nhân rộng
          system: S
          after: E
          lead: A
          each: {UNITS}
          tasks:
            D: {{name: Triển khai, kind: rollout, duration: 10d, deliverable: x}}
            N: {{name: Nghiệm thu, kind: accept, duration: 2d, after: D, deliverable: x}}
        """,
        head="agencies: {A: {name: Sở}}\nsystems: {S: {name: Phần mềm}}",
    )
    assert found(text, "DX401") == []
    assert found(text, "DX446") == []


def test_near_miss_without_the_pilot_all_units_are_one_finding() -> None:
    text = plan(
        f"""
        R:
          name: Nhân rộng
          system: S
          each: {UNITS}
          tasks:
            D: {{name: Triển khai, kind: rollout, duration: 10d}}
            N: {{name: Nghiệm thu, kind: accept, duration: 2d, after: D}}
        """,
        head="systems: {S: {name: Phần mềm}}",
    )
    (finding,) = findings(text, "DX401")
    assert finding.message.en.startswith("`D` (3 units) roll")


def test_what_the_units_of_a_wave_do_alike_is_led_as_one_task() -> None:
    each = "[" + ", ".join(f"q{number}" for number in range(20)) + "]"
    text = plan(
        f"R: {{name: N, lead: A, each: {each}, tasks: {{T: {{duration: 9d}}}}}}", head="agencies: {A: {name: Sở}}"
    )
    assert found(text, "DX502") == []


def _in_a_roll_out(text: str, waves: str) -> str:
    """The plan of an example whose tasks are repeated for three units."""
    lines = text.split("\n")
    first = next(number for number, line in enumerate(lines) if line.startswith("tasks:"))
    last = next(
        (n for n in range(first + 1, len(lines)) if lines[n] and not lines[n].startswith((" ", "#"))), len(lines)
    )
    head = [
        "tasks:",
        "  ROLL:",
        "    name: Nhân rộng",
        f"    each: {UNITS}",
        *([f"    waves: {waves}"] if waves else []),
    ]
    body = [f"    {line}" if line.strip() else line for line in lines[first + 1 : last]]
    return "\n".join([*lines[:first], *head, "    tasks:", *body, *lines[last:]])


@pytest.mark.parametrize("waves", ["", "{size: 2, gap: 5d}"], ids=["together", "waves"])
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_whatever_a_rule_finds_of_units_is_told_without_repetition(rule: Rule, waves: str) -> None:
    """No rule crashes on copies; remedies speak of templates, and no place has the same finding for each unit."""
    loaded = load_bytes(_in_a_roll_out(rule.bad, waves).encode(), "plan.yaml")
    assert loaded.is_usable
    assert loaded.plan is not None
    schedule = schedule_of(expanded(loaded.plan))
    assert schedule is not None
    result = examine(schedule, date(2026, 11, 22), among=[rule])
    assert result.crashed == ()
    told: list[Diagnostic] = [*result.findings, *result.held_back]
    places = [(finding.span, finding.task) for finding in told if "@" in (finding.task or "")]
    assert len(set(places)) == len(places)
    for finding in told:
        for remedy in remedies_in(finding.hint):
            assert "@q" not in remedy.in_file.vi, remedy.in_file.vi
            assert "@q" not in json.dumps(remedy.plain(), ensure_ascii=False)
