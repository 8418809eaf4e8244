"""The picture of the phases in signs: it says what the table above it says, and stands in any font of fixed width."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.moment import Moment
from dxplan.model.task import Progress, Task
from dxplan.render.documents.meeting import meeting_paper
from dxplan.render.documents.sections.brief_phases import MOST_PHASES
from dxplan.render.documents.sections.phase_bars import in_signs, phase_bars
from dxplan.text.phrase import LANGUAGES, Language, same
from tests.laws import tried
from tests.render.documents.papers import PLANS, plan_in_file, plan_of, subject_of, task, written
from tests.schedule.plans import schedule_of_data
from tests.schedule.random_plans import plans

SIGNS = set("▒█│║")
WIDTH = 72
"""Characters in Word’s type for code between the margins of the decree."""


def phases_lasting(*spans: tuple[int, int]) -> Any:
    """Phases one after another, of so many working days and so many done."""
    tasks: list[Task] = []
    for nth, (days, done) in enumerate(spans):
        tasks.append(Task(id=f"P{nth}", name=same(f"Phase {nth}"), children=(f"A{nth}", f"B{nth}")))
        before = f"B{nth - 1}" if nth else None
        finished = Progress(
            actual_start=Moment(date(2022, 1, 4), date(2022, 1, 4)),
            actual_finish=Moment(date(2022, 1, 5), date(2022, 1, 5)),
        )
        made = [task(f"A{nth}", days, before, parent=f"P{nth}"), task(f"B{nth}", days, f"A{nth}", parent=f"P{nth}")]
        for each in range(done):
            made[each] = task(made[each].id, days, parent=f"P{nth}", progress=finished)
        tasks += made
    return plan_of(*tasks)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("today", ["2016-01-04", "2021-12-01", "2023-06-01", "2026-11-28"])
@pytest.mark.parametrize("plan", sorted(path.stem for path in PLANS.glob("*.yaml")))
def test_each_row_of_the_table_has_its_bar(plan: str, today: str, language: Language) -> None:
    subject = subject_of(plan_in_file(plan), language, today)
    brief, bars = meeting_paper(subject).brief, phase_bars(subject, MOST_PHASES)
    lines = brief.picture.splitlines()
    assert bars is not None
    if bars.beyond:  # a deadline outside the picture is told below the legend
        assert lines.pop().strip() == bars.beyond
    rows = [line for line in lines[1:] if not line.startswith(" ")]  # the legend, of one line or two, is indented
    assert [line.split()[0] for line in rows] == [phase.numeral or "…" for phase in brief.phases]
    assert all(set(line) & SIGNS for line in lines[1:])
    assert max(map(len, lines)) <= WIDTH
    assert written(subject_of(plan_in_file(plan), language, today), "brief").count("```") == 2


@tried(0.5)
@given(plans(), st.sampled_from(["2022-01-03", "2022-02-10", "2023-06-01"]), st.sampled_from(LANGUAGES))
def test_bars_of_any_plan_lie_on_their_axis(data: dict[str, Any], today: str, language: Language) -> None:
    bars = phase_bars(subject_of(schedule_of_data(data), language, today), MOST_PHASES)
    assert bars is not None
    assert len(bars.rows) <= MOST_PHASES
    assert 1 <= len(bars.ticks) <= 12
    assert [day for day, _ in bars.ticks] == sorted(day for day, _ in bars.ticks)
    for row in bars.rows:
        begin, end = bars.span(row)
        assert 0 <= begin < end <= 1
    for line in in_signs(bars).splitlines():
        assert len(line) <= WIDTH
        assert set(line[5:65]) & SIGNS or line == in_signs(bars).splitlines()[0] or line.strip() == bars.beyond


def test_what_is_recorded_as_done_is_a_share_of_the_bar() -> None:
    bars = phase_bars(subject_of(phases_lasting((20, 2), (20, 1), (20, 0)), "en", "2022-02-01"), MOST_PHASES)
    assert bars is not None
    assert [row.done for row in bars.rows] == [1.0, 0.5, 0.0]
    whole, half, none = in_signs(bars).splitlines()[1:4]
    assert ("▒" in whole, "█" in whole) == (False, True)
    assert ("▒" in half, "█" in half) == (True, True)
    assert ("▒" in none, "█" in none) == (True, False)


def test_the_legend_says_only_what_is_drawn() -> None:
    nothing_done = phase_bars(subject_of(phases_lasting((20, 0)), "vi", "2021-12-01"), MOST_PHASES)
    assert nothing_done is not None
    assert in_signs(nothing_done).splitlines()[-1].strip() == "▒ theo tiến độ"


def test_the_meeting_and_a_near_deadline_are_lines_and_a_far_one_is_left_out() -> None:
    plan = phases_lasting((20, 0), (20, 0))
    for deadline, told in ((date(2022, 5, 2), True), (date(2032, 5, 2), False), (date(2021, 1, 4), False)):
        bars = phase_bars(subject_of(replace(plan, finish_by=deadline), "vi", "2022-02-15"), MOST_PHASES)
        assert bars is not None
        assert [mark.name for mark in bars.marks] == [
            "ngày họp 15/02/2022",
            *(["thời hạn 02/05/2022"] if told else []),
        ]
