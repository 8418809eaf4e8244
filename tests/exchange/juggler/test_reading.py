"""What planners write for TaskJuggler becomes a plan; what is not understood is listed; nothing raises."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.dump import plan_text
from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.juggler.words import juggler_ids
from dxplan.exchange.readers import taskjuggler
from dxplan.exchange.registry_of_readers import reader_of
from dxplan.exchange.writers import taskjuggler as writer
from dxplan.load.loader import load_bytes
from dxplan.model.kind import Kind
from dxplan.model.moment import DateRange
from dxplan.network.network import build
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from tests.exchange.samples import PLANS, outgoing, scheduled
from tests.schedule.plans import schedule_of, show

HEAD = """project hue "Đô thị thông minh" 2022-02-07 - 2023-01-01 {
  workinghours mon - fri 8:00 - 12:00, 13:00 - 17:00
}
"""


def read(text: str | bytes, *, names: bool = False) -> Imported | Refused:
    data = text.encode() if isinstance(text, str) else text
    return taskjuggler.read(Incoming(Path("x.tjp"), data), Wishes(ids_from_names=names))


def imported(text: str, *, names: bool = False) -> Imported:
    """The plan, which its file gives again."""
    assert reader_of(Incoming(Path("x"), text.encode())) is taskjuggler
    found = read(text, names=names)
    assert isinstance(found, Imported), found
    holds(found)
    return found


def holds(found: Imported) -> None:
    loaded = load_bytes(plan_text(found.plan).encode(), "x.yaml")
    assert loaded.plan == found.plan, [str(diagnostic) for diagnostic in loaded.diagnostics]


def told(found: Imported) -> dict[str, tuple[str, ...]]:
    return {thing.what.en: thing.where for thing in found.unkept}


def links(found: Imported) -> dict[str, list[str]]:
    return {
        task.id: [str(link) for link in task.predecessors] for task in found.plan.tasks.values() if task.predecessors
    }


def days(found: Imported) -> dict[str, tuple[str, str]]:
    schedule = compute(build(found.plan))
    return {id_: (show(dates.early_start), show(dates.early_finish)) for id_, dates in schedule.tasks.items()}


def test_tasks_nest_and_links_find_their_way() -> None:
    found = imported(
        HEAD
        + """
        task prep "Chuẩn bị" {
          task survey "Khảo sát" { length 5d }
          task plan "Lập kế hoạch" {
            depends !survey
            task draft "Dự thảo" { length 2d }
            task sign "Ký" { depends !draft { gaplength 1d }, !!survey { onstart gapduration 2d } milestone }
          }
        }
        task build "Xây dựng" { depends prep.plan.sign, prep duration 2w }
        """
    )
    assert [task.parent for task in found.plan.tasks.values()] == [None, "prep", "prep", "plan", "plan", None]
    assert links(found) == {
        "plan": ["survey"],
        "sign": ["draft FS+1d", "survey SS+2ed"],
        "build": ["sign", "prep"],
    }
    assert [str(task.duration) for task in found.plan.tasks.values()] == ["None", "5d", "None", "2d", "None", "14ed"]
    assert found.plan.tasks["sign"].kind is Kind.MILESTONE
    assert days(found)["draft"] == ("2022-02-14 08:00", "2022-02-15 17:00")
    assert found.unkept == ()


def test_what_precedes_is_a_link_of_the_one_that_follows() -> None:
    found = imported(
        HEAD
        + """
        task a "A" { length 1d precedes b { gaplength 2d }, c { onend } }
        task b "B" { length 1d }
        task c "C" { length 1d depends b }
        """
    )
    assert links(found) == {"b": ["a FS+2d"], "c": ["b", "a FF"]}


def test_what_only_precedes_is_held_by_what_follows() -> None:
    """As `tj3` schedules it: backwards from there, with what depends on it."""
    text = (
        HEAD
        + """
        task goal "Hạn" { start 2022-03-14-08:00 milestone }
        task gate "Chốt" { precedes goal { gaplength 10d } }
        task remind "Nhắc" { depends gate { gaplength 2d } }
        task work "Làm" { length 3d precedes gate }
        """
    )
    found = imported(text)
    assert links(found) == {"gate": ["goal SF-10d"], "remind": ["gate FS+2d"], "work": ["gate SF"]}
    assert days(found)["gate"] == ("2022-02-25 17:00", "2022-02-25 17:00")
    assert days(found)["remind"][1] == "2022-03-01 17:00"
    assert days(found)["work"] == ("2022-02-23 08:00", "2022-02-25 17:00")
    circle = imported(text + 'task loop "Vòng" { depends gate length 1d precedes work }\n')
    assert "gate" in circle.plan.tasks


def test_ids_are_the_files_or_made_of_names_and_no_two_alike() -> None:
    text = (
        HEAD
        + 'task a "Giai đoạn 1" { task x "Một" { length 1d } }\ntask b "Giai đoạn 2" { task x "Hai" { length 1d } }'
    )
    assert list(imported(text).plan.tasks) == ["a", "x", "b", "b-x"]
    assert list(imported(text, names=True).plan.tasks) == ["giai-doan-1", "mot", "giai-doan-2", "hai"]


def test_hours_leaves_and_shifts_are_calendars() -> None:
    found = imported(
        HEAD
        + """
        leaves holiday "Nghỉ" 2022-02-10, holiday "Lễ" 2022-02-14 - 2022-02-16
        vacation "Chiều" 2022-02-17-13:00 +4h
        shift sat "Cả thứ Bảy" { workinghours mon - sat 8:00 - 12:00  workinghours sun off }
        task a "A" { length 8d }
        task b "B" { length 20h shifts sat }
        """
    )
    plan = found.plan
    own = plan.calendars[plan.calendar]
    assert own.days_off == tuple(
        DateRange(*each)
        for each in (
            (date(2022, 2, 10), date(2022, 2, 10)),
            (date(2022, 2, 14), date(2022, 2, 15)),
        )
    )
    assert [(on.days.first, on.hours.intervals) for on in own.hours_on] == [(date(2022, 2, 17), ((480, 720),))]
    assert plan.calendars["sat"].week == dict.fromkeys(range(6))
    assert str(plan.tasks["b"].duration) == "5d"  # of four hours each
    assert days(found)["a"][1] == "2022-02-22 12:00"
    assert days(found)["b"][1] == "2022-02-11 12:00"


def test_dates_people_money_and_progress() -> None:
    found = imported(
        HEAD.replace("{", '{\n  currency "VND"\n  now 2022-02-10\n')
        + """
        resource so "Sở TT&TT"
        resource team "Tổ" { resource an "An" { efficiency 2.0 rate 3500000 } resource binh "Bình" {} }
        task a "A" { start 2022-02-08-13:00 end 2022-02-10-12:00 responsible so complete 40 }
        task b "B" { effort 6d allocate team priority 800 note "Ghi chú" charge 5000000 onend maxend 2022-03-01 }
        task c "C" { end 2022-03-04-17:00 length 2d }
        task d "D" { start 2022-02-09 }
        """
    )
    plan = found.plan
    a, b, c, d = plan.tasks.values()
    assert (str(a.duration), str(a.constraints.start_no_earlier_than), a.lead, a.progress.complete) == (
        "2d",
        "2022-02-08T13:00",
        "so",
        0.4,
    )
    assert (b.resources, str(b.duration), b.priority, b.cost) == ({"an": 1, "binh": 1}, "2d", 800, 5_000_000)
    assert str(b.constraints.deadline) == "2022-02-28"
    assert str(c.constraints.must_finish_on) == "2022-03-04T17:00"
    assert (d.kind, str(d.constraints.start_no_earlier_than)) == (Kind.MILESTONE, "2022-02-09")
    assert plan.resources["an"].capacity == 2
    assert plan.status_date == date(2022, 2, 9)
    assert days(found)["a"] == ("2022-02-08 13:00", "2022-02-11 09:36"), "three fifths are left after the data date"
    assert told(found)["effort is divided by the people allocated to it: durations are estimates"] == ("b",)


@pytest.mark.parametrize("length", ["effort -5d", "length -5d", "duration -2.5h", "effort 0d", "length 99999999y"])
def test_an_amount_of_time_that_cannot_be_is_told_and_not_made_one_that_can(length: str) -> None:
    found = imported(HEAD + f'task a "A" {{ {length} }} task b "B" {{ length 1d depends a }}')
    assert found.plan.tasks["a"].duration is None
    assert told(found)["values that cannot be used are left out"] == ("a",)


def test_macros_without_arguments_are_put_in_and_all_else_is_listed() -> None:
    found = imported(
        """# đầu tệp
        /* nhiều
           dòng */
        macro three [ length 3d ]
        macro arg [ length ${1}d ]
        """
        + HEAD
        + """
        include "other.tji"
        task a "A ${x}" { ${three} }
        task b "B" { ${arg "2"} minstart 2022-02-09 delayed:length 5d }
        task c "C" { frobnicate 3 4 { deep { deeper } }
          length 1d }
        supplement task a { flags x }
        taskreport "r" { formats html columns id, start }
        navigator n
        """
    )
    assert str(found.plan.tasks["a"].duration) == "3d"
    assert str(found.plan.tasks["c"].duration) == "1d"
    assert told(found) == {
        "limits that are checked only (minstart, maxstart, minend) are left out": ("b",),
        "values of other scenarios are left out": ("b",),
        "tasks without a duration are milestones": ("b",),
        "`frobnicate` of tasks is not understood": ("c",),
        "included files are not read": ("other.tji",),
        "`supplement` is not understood": (told(found)["`supplement` is not understood"][0],),
        "reports are left out": (),
        "`navigator` is not understood": (told(found)["`navigator` is not understood"][0],),
        "macros that are not there, or have arguments, are left out": ("arg",),
    }


def test_macros_stand_for_dates_and_parts_of_names_too() -> None:
    found = imported(
        """
        macro title [Huế]
        macro from [2022-02-07]
        project ${title}${from} "Đô thị ${title}" ${from} +1y { now 2022-03-01 }
        task a "${title} ${none}" { start ${projectstart} length 1d }
        task b "B" { end ${projectend} length 1d }
        task c "C" { start ${now} }
        """
    )
    assert (found.plan.name.vi, found.plan.start) == ("Đô thị Huế", date(2022, 2, 7))
    assert str(found.plan.tasks["a"].name.vi) == "Huế ${none}"  # type: ignore[union-attr]
    assert str(found.plan.tasks["b"].constraints.must_finish_on) == "2023-02-07T00:00"
    assert str(found.plan.tasks["c"].constraints.start_no_earlier_than) == "2022-03-01"


def test_links_that_lead_nowhere_or_back_are_told() -> None:
    found = imported(HEAD + 'task s "S" { task a "A" { length 1d depends !a, s, none, !none { onstart } } }')
    assert links(found) == {}
    assert set(told(found)) == {
        "links to tasks that are not in the file are left out",
        "links of a task to itself or to a summary around it are left out",
    }


@pytest.mark.parametrize(
    "text", ["", "project", 'project p "P"', HEAD, HEAD.replace("2022-02-07", "1899-12-30"), 'task a "A" {', "}{" * 500]
)
def test_a_file_without_start_or_tasks_is_refused(text: str) -> None:
    assert isinstance(read(text), Refused)


@pytest.mark.slow
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_what_is_exported_is_read_again_on_the_same_dates(path: Path) -> None:
    same_dates(scheduled(path))


def same_dates(schedule: Schedule) -> None:
    found = imported(writer.write(outgoing(schedule)).decode())
    ids = juggler_ids(schedule.plan.tasks, ("fixed_dates",))
    again = compute(build(found.plan)).tasks
    for task in schedule.plan.leaves():
        assert again[ids[task.id]][1:3] == schedule.tasks[task.id][1:3], task.id


def test_a_plan_with_all_that_taskjuggler_says_is_read_again() -> None:
    same_dates(
        schedule_of(
            """
            start: 2022-01-10
            tasks:
              a: {duration: 3d, deadline: 2022-02-28}
              s: {after: [a FS+2d], tasks: {b: {duration: 2w}, c: {kind: milestone, after: [b SS+1d]}}}
              d: {duration: 3ed, after: [s]}
              e: {duration: 1mo, after: [a FS+2ed], start_no_earlier_than: 2022-03-01}
            """
        )
    )


RICH = (
    HEAD
    + """leaves holiday "Nghỉ" 2022-02-10
shift sat "Bảy" { workinghours mon - sat 8:00 - 12:00 }
macro m [ length 2d ]
resource r "Tổ" { efficiency 2.0 }
task s "S" {
  task a "A" { ${m} allocate r complete 30 maxend 2022-03-01 }
  task b "B" { depends !a { gaplength 1d } duration 2d shifts sat }
}
task c "C" { depends s, s.a { onstart } effort 3w allocate r priority 800 charge 5 onend note "x" }
task d "D" { start 2022-02-09-08:00 precedes c }
"""
)
ODD = (
    '"',
    "'",
    "{",
    "}",
    "[",
    "]",
    "${",
    "${m}",
    "/*",
    "#",
    "-8<-",
    "9" * 30 + "d",
    "2149-01-01",
    "1899-01-01",
    "0d",
    "-1d",
)
ODD += (
    "!",
    "!!!!!!!!",
    ",",
    "task",
    "depends",
    "project",
    "macro m [ ${m} ${m} ]",
    "2022-13-45",
    "24:00 - 25:00",
    "\x00",
    "ạ",
    "1e9y",
)


@given(st.integers(0, 10**9))
def test_whatever_is_changed_in_a_file_it_is_read_or_refused(seed: int) -> None:
    """And the plan is one that its file gives again."""
    choice = random.Random(seed)
    text: Any = RICH
    for _ in range(choice.randint(1, 6)):
        at = choice.randrange(len(text) + 1)
        if choice.randrange(3):
            text = text[:at] + choice.choice(ODD) + text[at + choice.randint(0, 8) :]
        else:
            text = text[:at] + text[at + choice.randint(0, 40) :]
    taskjuggler.recognises(Incoming(Path("x"), text.encode()))
    found = read(text)
    if isinstance(found, Imported):
        holds(found)


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    taskjuggler.recognises(Incoming(Path("x"), data))
    read(data)
    read(HEAD.encode() + b'task a "' + data)


def test_a_file_that_is_cut_off_within_a_task_is_refused_wherever_the_cut_is() -> None:
    task = 'task a "Khảo sát {1}" { duration 10d note "x # }" /* } */ }'
    for end in range(task.index("{ duration") + 1, len(task)):
        found = read(HEAD + "task z {}\n" + task[:end])
        assert isinstance(found, Refused), task[:end]
        assert found.line == 5
    assert imported(HEAD + "task z {}\n" + task).plan.tasks["a"].duration is not None


@pytest.mark.parametrize("end", ["# kết thúc", "/* hết */", "'x'", '"\\""', "-8<- x ->8-", "}", ""])
def test_what_is_closed_at_the_end_of_a_file_is_not_cut_off(end: str) -> None:
    assert isinstance(read(f'{HEAD}task a "A" {{ duration 10d }}\n{end}'), Imported)


@pytest.mark.parametrize("end", ["/* hết", "'x", '"\\"', "-8<- x", "/*/", '"', "macro x [ [ ]"])
def test_what_is_open_at_the_end_of_a_file_is(end: str) -> None:
    assert isinstance(read(f'{HEAD}task a "A" {{ duration 10d }}\n{end}'), Refused)


def test_macros_that_call_themselves_end() -> None:
    body = "macro a [ ${b} ${b} ${b} ]\nmacro b [ ${a} ${a} ${a} ]\n"
    found = imported(HEAD + body + 'task x "X" { ${a} length 1d }')
    assert "macros that are not there, or have arguments, are left out" in told(found)
