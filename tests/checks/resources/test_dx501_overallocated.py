"""DX501: who is overbooked, when, and which move helps."""

from __future__ import annotations

import re

import pytest

from dxplan.checks.runner import examine
from dxplan.scenario.remedy import remedies_in
from dxplan.schedule.scheduler import scheduled as scheduled_anew
from dxplan.source.diagnostic import Severity
from tests.checks.examining import TODAY, findings, plan, scheduled

CODE = "DX501"


def team(tasks: str, capacity: float = 2, head: str = "") -> str:
    return plan(tasks, f"resources: {{team: {{capacity: {capacity:g}}}}}\n{head}")


def test_it_says_when_how_much_and_which_tasks() -> None:
    (finding,) = findings(
        team("""
            A: {duration: 5d, resources: {team: 2}}
            B: {duration: 10d, resources: {team: 1}}
            C: {duration: 20d}
        """),
        CODE,
    )
    assert finding.message.en == (
        "`team` is overbooked from 2022-03-01 to 2022-03-07: 3 units wanted at once, 2 there, 1 too many "
        "(`A`: 2 and `B`: 1)"
    )
    assert "01/03/2022 – 07/03/2022: cùng lúc cần 3 đơn vị nguồn lực, chỉ có 2, vượt 1" in finding.message.vi
    assert finding.span.line == 4


@pytest.mark.parametrize(
    "tasks",
    [
        "A: {duration: 5d, resources: {team: 2}}\nB: {duration: 5d, after: A, resources: {team: 2}}",
        "A: {duration: 0.5d, resources: {team: 2}}\nB: {duration: 0.5d, after: A, resources: {team: 2}}",
        "A: {duration: 5d, resources: {team: 1}}\nB: {duration: 5d, resources: {team: 1}}",
        "A: {duration: 5d, resources: {team: 2}}\nM: {kind: milestone, resources: {team: 2}}",
        "S: {resources: {team: 2}, tasks: {A: {duration: 5d, resources: {team: 2}}}}",
        "A: {duration: 4w, resources: {team: 2}}\nB: {duration: 2d, calendar: saturdays, resources: {team: 2}}",
        "A: {duration: 5d, resources: {team: 0.7}}\nB: {duration: 5d, resources: {team: 1.3}}",
    ],
    ids=["after each other", "on one day", "just enough", "milestone", "summary", "other days", "fractions"],
)
def test_what_never_asks_for_too_much_at_once_is_silent(tasks: str) -> None:
    assert findings(team(tasks, head="calendars: {saturdays: {week: [sat], hours: ['08:00-12:00']}}"), CODE) == ()


def test_when_the_resource_is_off_nothing_is_asked_of_it() -> None:
    tasks = """
        A: {duration: 20d, resources: {team: 2}}
        B: {duration: 1d, start_no_earlier_than: 2022-03-04, resources: {team: 2}}
    """
    off = "calendars: {no_fridays: {base: vn, week: mon..thu}}\nresources: {team: {capacity: 2, calendar: no_fridays}}"
    assert len(findings(team(tasks), CODE)) == 1
    assert findings(plan(tasks, off), CODE) == ()


def test_days_between_that_are_not_overbooked_are_not_counted() -> None:
    (finding,) = findings(
        team(
            """
            A: {duration: 20d, resources: {team: 2}}
            B: {duration: 4d, calendar: fridays, resources: {team: 1}}
            """,
            head="calendars: {fridays: {week: [fri]}}",
        ),
        CODE,
    )
    assert "on 4 days from 2022-03-04 to 2022-03-25" in finding.message.en


def test_one_finding_a_resource_the_worst_period_first() -> None:
    (finding,) = findings(
        team("""
            A: {duration: 20d, resources: {team: 2}}
            B: {duration: 5d, resources: {team: 1}}
            C: {duration: 5d, after: B, resources: {team: 3}}
        """),
        CODE,
    )
    assert "in 2 periods, worst from 2022-03-08 to 2022-03-14: 5 units wanted at once" in finding.message.en
    assert [related.message.en for related in finding.related] == [
        "from 2022-03-01 to 2022-03-07: 3 units wanted at once, 2 there, 1 too many (`A`: 2 and `B`: 1)"
    ]


def test_what_float_can_cure_is_a_warning_and_the_move_that_is_named_cures_it() -> None:
    text = team("""
        A: {duration: 10d, resources: {team: 2}}
        B: {duration: 5d, resources: {team: 1}}
        C: {duration: 5d, after: B}
        Z: {duration: 10d, after: [A, C]}
    """)
    assert findings(text.replace("duration: 10d, after", "duration: 20d, after"), CODE)[0].severity is Severity.ERROR
    longer = text.replace("  A:", "  L: {duration: 30d}\n  A:").replace("[A, C]", "[L, A, C]")
    (finding,) = findings(longer, CODE)
    assert finding.severity is Severity.WARNING
    move = re.search(r"let `(\w)` start no earlier than (\S+);", finding.hint.en if finding.hint else "")
    assert move is not None
    task, day = move.groups()
    moved = longer.replace(f"  {task}: {{", f"  {task}: {{start_no_earlier_than: {day}, ")
    assert moved != longer
    assert findings(moved, CODE) == ()


def test_several_moves_are_one_remedy_that_cures_it() -> None:
    schedule = scheduled(
        team("""
            L: {duration: 30d}
            A: {duration: 10d, resources: {team: 2}, must_start_on: 2022-03-01}
            B: {duration: 10d, resources: {team: 1}}
            C: {duration: 10d, resources: {team: 1}}
        """)
    )
    (finding,) = (found for found in examine(schedule, TODAY).findings if found.code == CODE)
    moves, raised = remedies_in(finding.hint)
    assert moves.in_file.en == ("let `B` start no earlier than 2022-03-15 and let `C` start no earlier than 2022-03-15")
    for remedy in (moves, raised):
        cured = scheduled_anew(remedy.apply(schedule.plan))
        assert cured is not None
        assert CODE not in {found.code for found in examine(cured, TODAY).findings}


def test_raising_the_capacity_as_the_hint_says_cures_it() -> None:
    text = team("A: {duration: 5d, resources: {team: 2.5}}\nB: {duration: 5d, resources: {team: 1}}")
    (finding,) = findings(text, CODE)
    assert finding.severity is Severity.ERROR
    assert "to 3.5" in (finding.hint.en if finding.hint else "")
    assert findings(text.replace("capacity: 2", "capacity: 3.5"), CODE) == ()


def test_a_move_that_would_overbook_another_resource_is_not_named() -> None:
    (finding,) = findings(
        plan(
            """
            L: {duration: 20d}
            A: {duration: 10d, must_start_on: 2022-03-01, resources: {team: 2}}
            B: {duration: 10d, resources: {team: 1, room: 1}}
            R: {duration: 10d, must_start_on: 2022-03-15, resources: {room: 1}}
            """,
            "resources: {team: {capacity: 2}, room: {capacity: 1}}",
        ),
        CODE,
    )
    assert "no earlier than" not in (finding.hint.en if finding.hint else "")
    assert "`B` (10 working days)" in (finding.hint.en if finding.hint else "")


def test_a_resource_that_does_not_say_how_many_it_is_counts_as_one() -> None:
    tasks = "A: {duration: 5d, resources: {team: 1}}\nB: {duration: 5d, resources: {team: 0.25}}"
    (finding,) = findings(plan(tasks, "resources: {team: {name: Tổ dự án}}"), CODE)
    assert "1.25 people wanted at once, 1 there, 0.25 too many" in finding.message.en
    assert finding.span.line == 4


@pytest.mark.parametrize(("count", "is_advice"), [(5, True), (6, False)])
def test_more_than_five_moves_are_a_new_plan_and_no_advice(count: int, is_advice: bool) -> None:
    others = "\n".join(f"B{n}: {{duration: 5d, resources: {{R: 1}}}}" for n in range(count))
    first = "A: {duration: 5d, resources: {R: 9}, must_start_on: 2022-03-01}"
    text = plan(f"{first}\n{others}\nZ: {{duration: 30d}}", "resources: {R: {capacity: 9}}")
    (finding,) = findings(text, CODE)
    assert ("start no earlier than" in (finding.hint.en if finding.hint else "")) == is_advice
