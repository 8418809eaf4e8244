"""A calendar, read again with the library, says every task, day and link, the same whenever it is written."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.bars import name_of
from dxplan.exchange.outgoing import MissingExtraError, Outgoing
from dxplan.exchange.writers import ics
from dxplan.schedule.normal_form import days_of
from tests.exchange.samples import PLANS, TODAY, named, names, outgoing, scheduled
from tests.schedule.plans import schedule_of

icalendar = pytest.importorskip("icalendar")


def read(out: Outgoing) -> dict[str, Any]:
    """Components by what stands before the @ of their UID."""
    calendar = icalendar.Calendar.from_ical(ics.write(out))
    found = {str(part["UID"]).split("@")[0]: part for part in calendar.walk() if "UID" in part}
    assert len(found) == len([part for part in calendar.walk() if "UID" in part])
    return found


def relations(component: Any) -> set[tuple[str, str, timedelta | None]]:
    return {
        (str(related.params["RELTYPE"]), str(related).split("@")[0], related.GAP) for related in component.related_to
    }


def holds(out: Outgoing) -> None:
    schedule, found = out.schedule, read(out)
    for task in schedule.plan.tasks.values():
        component, days = found[task.id], days_of(schedule, task.id)
        assert str(component["SUMMARY"]) == name_of(task, out)
        if task.is_milestone:
            assert component.name == "VEVENT"
            assert (component.start, component.end) == (days.finish, days.finish + timedelta(days=1))
        else:
            assert component.name == "VTODO"
            assert component["DUE"].dt > component["DTSTART"].dt
            assert (component["DTSTART"].dt.date(), (component["DUE"].dt - timedelta(minutes=1)).date()) == days[:2]
        for link in task.predecessors:
            assert ("DEPENDS-ON", link.predecessor, None) in relations(component)
    assert all(other in found for part in found.values() for _, other, _ in relations(part))


@pytest.mark.slow
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_all_plans_are_read_again_with_their_days_and_links(path: Path) -> None:
    holds(outgoing(scheduled(path)))


@given(st.lists(names, min_size=1, max_size=8))
def test_any_name_comes_back(given_: list[str]) -> None:
    holds(named(given_))


def test_links_stand_at_the_predecessor_with_their_lag_by_the_clock() -> None:
    schedule = schedule_of(
        """
        start: 2022-01-10
        tasks:
          a: {duration: 2d}
          b: {duration: 1d, after: [a FS+5d]}
          c: {duration: 1d, after: [a SS+2ed, b FF]}
          d: {duration: 1d, after: [c FS-1d]}
          e: {kind: milestone, after: [d], deadline: 2022-02}
        """
    )
    found = read(outgoing(schedule))
    assert relations(found["a"]) == {
        ("FINISHTOSTART", "b", timedelta(days=7)),  # five working days, over a weekend
        ("STARTTOSTART", "c", timedelta(days=2)),
    }
    assert ("FINISHTOFINISH", "c", None) in relations(found["b"])
    assert next(gap for type_, to, gap in relations(found["c"]) if to == "d") < timedelta()
    due = found["e.deadline"]
    assert (due.start, due.end) == (date(2022, 2, 28), date(2022, 3, 1))
    assert relations(due) == {("DEPENDS-ON", "e", None)}


def test_the_same_plan_gives_the_same_calendar_and_a_later_one_goes_before_it() -> None:
    out = outgoing(scheduled(PLANS[0]))
    assert ics.write(out) == ics.write(out)
    later = out._replace(today=TODAY + timedelta(days=1))
    before, after = read(out), read(later)
    assert before.keys() == after.keys()
    assert all(after[id_]["SEQUENCE"] > before[id_]["SEQUENCE"] for id_ in before)
    assert {part["DTSTAMP"].dt.replace(tzinfo=None) for part in before.values()} == {datetime(2026, 1, 5)}


def test_progress_is_said() -> None:
    schedule = schedule_of(
        """
        start: 2022-01-10
        status_date: 2022-01-12
        tasks:
          a: {duration: 2d, actual_start: 2022-01-10, actual_finish: 2022-01-11}
          b: {duration: 4d, actual_start: 2022-01-10, progress: 25 %}
          c: {duration: 1d}
        """
    )
    found = read(outgoing(schedule))
    assert [str(found[id_]["STATUS"]) for id_ in "abc"] == ["COMPLETED", "IN-PROCESS", "NEEDS-ACTION"]
    assert [found[id_].get("PERCENT-COMPLETE") for id_ in "abc"] == [100, 25, None]


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtraError) as raised:
        ics.write(named(["a"]))
    assert raised.value.extra == "office"


def test_a_plan_without_a_name_has_its_id() -> None:
    out = named(["a"])
    plan = replace(out.schedule.plan, tasks={id_: replace(t, name=None) for id_, t in out.schedule.plan.tasks.items()})
    assert str(read(out._replace(schedule=replace(out.schedule, plan=plan)))["t0"]["SUMMARY"]) == "t0"
