"""What is written for Microsoft Project comes back with the same dates and links, in the form that it wants."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given

from dxplan.exchange.incoming import Imported, Incoming, Wishes
from dxplan.exchange.msproject.writing.elements import ORDER
from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.readers import msproject as reader
from dxplan.exchange.writers import msproject as writer
from dxplan.model.plan import Plan
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import scheduled
from tests.exchange.mspdi import NAMESPACE, imported, link, mspdi, task
from tests.exchange.readers.test_msproject import CONFORMITY, RICH
from tests.exchange.samples import NASTY, PLANS, named, outgoing
from tests.exchange.samples import scheduled as scheduled_file
from tests.schedule.plans import schedule_of, schedule_of_data, show
from tests.schedule.random_plans import plans

N = f"{{{NAMESPACE}}}"


def written(schedule: Schedule, language: Any = "vi") -> bytes:
    return writer.write(Outgoing(schedule, None, language, date(2026, 1, 1)))


def again(data: bytes) -> Imported:
    result = reader.read(Incoming(Path("again.xml"), data), Wishes())
    assert isinstance(result, Imported), result
    return result


def links(plan: Plan) -> set[tuple[str, str, str]]:
    return {(each.predecessor, each.successor, each.type.value) for t in plan.tasks.values() for each in t.predecessors}


def dates(schedule: Schedule) -> dict[str, tuple[str, str]]:
    return {id_: (show(each.early_start), show(each.early_finish)) for id_, each in schedule.tasks.items()}


def comes_back(schedule: Schedule) -> Imported:
    """No date is changed, no link is lost, and every task has its id."""
    result = again(written(schedule))
    found = scheduled(result.plan)
    assert found is not None
    assert dates(found) == dates(schedule)
    assert links(result.plan) == links(schedule.plan)
    return result


@pytest.mark.slow
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_plans_come_back_with_their_dates(path: Path) -> None:
    comes_back(scheduled_file(path))


@pytest.mark.slow
@pytest.mark.parametrize("path", CONFORMITY, ids=lambda path: path.stem)
def test_real_files_come_back_the_same(path: Path) -> None:
    first = imported(path.read_bytes())
    schedule = scheduled(first.plan)
    assert schedule is not None
    second = comes_back(schedule).plan
    assert second.tasks == first.plan.tasks


def test_a_rich_file_comes_back_the_same() -> None:
    first = imported(RICH)
    schedule = scheduled(first.plan)
    assert schedule is not None
    second = comes_back(schedule).plan
    assert second.tasks == first.plan.tasks
    assert (second.start_clock, second.status_date, second.scheduling) == (
        first.plan.start_clock,
        first.plan.status_date,
        first.plan.scheduling,
    )


@given(plans())
def test_any_plan_comes_back_with_its_dates(data: dict[str, Any]) -> None:
    comes_back(schedule_of_data(data))


def root(data: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(data)


def tasks_of(data: bytes) -> dict[str, ElementTree.Element]:
    """The rows by name."""
    return {str(each.findtext(f"{N}Name")): each for each in root(data).iter(f"{N}Task")}


def test_elements_stand_in_the_order_of_the_schema() -> None:
    data = written(schedule_of(SAMPLE))
    for element in root(data).iter():
        order = ORDER.get(element.tag.removeprefix(N))
        if order is not None:
            places = [order.index(child.tag.removeprefix(N)) for child in element]
            assert places == sorted(places), element.tag


@pytest.mark.slow
def test_the_order_is_that_of_real_files() -> None:
    """Pairs of elements stand in files as the table has them."""
    if not CONFORMITY:
        pytest.skip("the files stand beside the repository")
    for path in CONFORMITY:
        for element in root(path.read_bytes()).iter():
            order = ORDER.get(element.tag.removeprefix(N), ())
            names = [name for child in element if (name := child.tag.removeprefix(N)) in order]
            own = [name for name in order if name in names]
            once = list(dict.fromkeys(names))
            slack = {"FreeSlack", "TotalSlack"}  # of which some files have the second first
            assert [n for n in once if n not in slack] == [n for n in own if n not in slack], (path.name, element.tag)


SAMPLE = """
    start: 2024-01-01
    calendar: ours
    calendars:
      ours: {base: vn, days_off: [2024-03-04..2024-03-05, 2024-02-01], worked_days: [2024-03-09]}
      mornings: {week: mon..fri, hours: ["08:00-12:00"], holidays: none}
    agencies: {A: {name: Sở A}, B: {name: Sở B}}
    resources:
      team: {name: "Tổ 1, [phần mềm]", capacity: 2}
      slow: {name: Tổ chậm, calendar: mornings}
    tasks:
      S:
        name: Nhóm
        lead: A
        tasks:
          X: {name: X, duration: 3d, resources: {team: 0.5}, deliverable: Báo cáo}
          Y: {name: Y, duration: 2d, after: [X FS+1d], progress: 40 %, actual_start: 2024-01-08, deadline: 2024-02-01}
          Z: {name: Z, duration: 1mo, after: [X SS+1mo], calendar: mornings, support: [B]}
          M: {name: M, kind: milestone, after: [Y, Z FF]}
      W: {name: W, duration: 90min, after: [S], resources: {slow: 1}, cost: 1.5 tỷ, note: "a\\nb", priority: 700}
      D: {name: D, duration: 2ed, progress: 100 %}
"""


def sample() -> dict[str, ElementTree.Element]:
    return tasks_of(written(schedule_of(SAMPLE)))


def test_exceptions_stand_in_both_forms_sorted_by_date() -> None:
    """Unsorted ones are ignored; old programs read the old form, new ones the other."""
    calendar = next(root(written(schedule_of(SAMPLE))).iter(f"{N}Calendar"))
    new = [each.findtext(f"{N}TimePeriod/{N}FromDate") for each in calendar.iter(f"{N}Exception")]
    old = [
        each.findtext(f"{N}TimePeriod/{N}FromDate")
        for each in calendar.iter(f"{N}WeekDay")
        if each.findtext(f"{N}DayType") == "0"
    ]
    assert new == old == sorted(str(each) for each in new)
    assert {"2024-02-01T00:00:00", "2024-03-04T00:00:00", "2024-03-09T00:00:00"} <= set(map(str, new))


def test_logic_is_logic_and_no_task_is_pinned() -> None:
    rows = sample()
    assert {row.findtext(f"{N}Manual") for row in rows.values()} == {"0"}
    assert {row.findtext(f"{N}ConstraintType") for name, row in rows.items() if name != "p"} == {"0"}
    assert rows["Y"].findtext(f"{N}PredecessorLink/{N}LinkLag") == "4800"


def test_what_has_begun_and_is_nobodys_is_assigned_to_nobody() -> None:
    data = written(schedule_of(SAMPLE))
    rows = tasks_of(data)
    nobody = [each for each in root(data).iter(f"{N}Assignment") if each.findtext(f"{N}ResourceUID") == "-65535"]
    assert [each.findtext(f"{N}TaskUID") for each in nobody] == [
        rows["Y"].findtext(f"{N}UID"),
        rows["D"].findtext(f"{N}UID"),
    ]
    assert nobody[0].findtext(f"{N}PercentWorkComplete") == "40"
    assert rows["D"].findtext(f"{N}ActualFinish")
    assert (rows["Y"].findtext(f"{N}ActualDuration"), rows["Y"].findtext(f"{N}RemainingDuration")) == (
        "PT6H24M0S",
        "PT9H36M0S",
    )


def test_teams_do_not_move_tasks() -> None:
    """In Microsoft Project a task would run by the calendars of its teams."""
    rows = sample()
    assert (rows["W"].findtext(f"{N}CalendarUID"), rows["W"].findtext(f"{N}IgnoreResourceCalendar")) == ("1", "1")
    assert rows["X"].findtext(f"{N}CalendarUID") == "-1"
    assert rows["Z"].findtext(f"{N}IgnoreResourceCalendar") == "1"


def test_names_of_teams_hold_nothing_that_is_refused() -> None:
    names = [each.findtext(f"{N}Name") for each in root(written(schedule_of(SAMPLE))).iter(f"{N}Resource")]
    assert names == ["Tổ 1 (phần mềm)", "Tổ chậm"]


def test_money_and_words_go_along() -> None:
    rows = sample()
    assert rows["W"].findtext(f"{N}FixedCost") == "150000000000"
    assert (rows["W"].findtext(f"{N}Notes"), rows["W"].findtext(f"{N}Priority")) == ("a\nb", "700")
    values = [each.findtext(f"{N}Value") for each in rows["X"].iter(f"{N}ExtendedAttribute")]
    assert values == ["X", "Sở A", "Báo cáo"]


def test_agencies_deliverables_and_funding_come_back() -> None:
    """Under the names of their custom fields, in either language."""
    for language in ("vi", "en"):
        result = again(written(schedule_of(SAMPLE), language))
        tasks = result.plan.tasks
        assert {id_: each.name and each.name.vi for id_, each in result.plan.agencies.items()} == {
            "So-A": "Sở A",
            "So-B": "Sở B",
        }
        assert (tasks["X"].lead, tasks["Z"].support, tasks["S"].lead) == ("So-A", ("So-B",), None)
        assert tasks["X"].deliverable is not None
        assert tasks["X"].deliverable.vi == "Báo cáo"
        assert not [each for each in result.unkept if "custom field" in each.what.en]


def test_names_of_calendars_have_51_characters_at_most() -> None:
    long = "Lịch làm việc của tổ triển khai tại các huyện miền núi phía Bắc"
    plan = schedule_of(
        f"""
        start: 2024-01-01
        calendars:
          a: {{week: mon..fri, name: {long} một}}
          b: {{week: mon..fri, name: {long} hai}}
        tasks: {{A: {{duration: 1d, calendar: a}}, B: {{duration: 1d, calendar: b}}}}
        """
    )
    names = [str(each.findtext(f"{N}Name")) for each in root(written(plan)).iter(f"{N}Calendar")]
    assert max(map(len, names)) == 51
    assert len(set(names)) == len(names) == 3
    comes_back(plan)


def test_any_name_can_be_written() -> None:
    """Control characters and what else XML cannot hold are left out, and nothing is read as markup."""
    data = writer.write(named(NASTY))
    found = again(data)
    assert len(found.plan.tasks) == len(NASTY) + 1
    assert re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", data) is None


HARD = {
    "hard dates that are missed do not move it": "must_finish_on: 2024-01-02",
    "a start that is missed": "start_no_later_than: 2024-01-02",
    "two early dates": "start_no_earlier_than: 2024-01-10, finish_no_earlier_than: 2024-01-31",
    "an early and a late date": "start_no_earlier_than: 2024-01-10, finish_no_later_than: 2024-02-02",
    "a date before the plan's start": "start_no_earlier_than: 2023-06-01",
    "as late as possible": "as_late_as_possible: true",
    "a quarter": "finish_no_later_than: 2024-Q1",
    "a day off": "must_start_on: 2024-01-06",
}


@pytest.mark.parametrize("constraint", HARD.values(), ids=HARD)
def test_dates_of_every_kind_leave_tasks_where_they_are(constraint: str) -> None:
    comes_back(
        schedule_of(
            f"""
            start: 2024-01-01
            tasks:
              A: {{duration: 4d}}
              B: {{duration: 3d, after: [A FS-1d], {constraint}}}
              C: {{duration: 30d, after: [B SS+25%]}}
            """
        )
    )


def test_a_lead_before_the_plans_start_is_held_by_a_date() -> None:
    """Microsoft Project lets a task that has a predecessor begin before the project."""
    schedule = schedule_of("start: 2024-01-01\ntasks: {A: {duration: 1d}, B: {duration: 1d, after: [A SS-5d]}}")
    comes_back(schedule)
    told = [each.what.en for each in writer.left_out(outgoing(schedule))]
    assert "Microsoft Project would place it earlier: a “start no earlier than” holds it" in told


def test_what_cannot_be_said_is_told() -> None:
    schedule = schedule_of(
        """
        start: 2024-01-01
        finish_by: 2024-12-31
        systems: {S: {name: S}}
        resources: {team: {name: T, rate: 1 triệu/d}}
        tasks: {A: {duration: 2mo, range: 1mo..3mo, system: S, resources: [team]}, B: {duration: 1d, after: [A, A SS]}}
        """
    )
    told = {each.what.en: each.where for each in writer.left_out(outgoing(schedule))}
    assert told == {
        "durations in calendar months, quarters, years are written as the working time they come to": ("A",),
        "there is no place for the plan's own deadline": (),
        "there is no place for `systems`": (),
        "there is no place for `range`": ("A",),
        "there is no place for `system`": ("A",),
        "rates of resources are left out: costs stand at the tasks": ("team",),
        "two links between the same tasks: Microsoft Project keeps one": ("B",),
    }


def test_numbers_of_an_imported_file_are_kept() -> None:
    first = imported(mspdi(task(7), task(3, PredecessorLink=[link(7)])))
    schedule = scheduled(first.plan)
    assert schedule is not None
    rows = root(written(schedule)).iter(f"{N}Task")
    assert [(each.findtext(f"{N}UID"), each.findtext(f"{N}ID")) for each in rows] == [
        ("0", "0"),
        ("7", "1"),
        ("3", "2"),
    ]
