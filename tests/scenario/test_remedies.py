"""Remedies: each changes the plan as it says, in every voice, and leaves the rest alone."""

from __future__ import annotations

import json
from dataclasses import MISSING, FrozenInstanceError, fields, replace
from datetime import date
from importlib import import_module
from inspect import isabstract
from pkgutil import iter_modules
from textwrap import dedent

import pytest

from dxplan.load.loader import load_bytes
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.marking import Marking
from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.scenario import remedies
from dxplan.scenario.remedies.add_steps import AddSteps
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.allot import Allot
from dxplan.scenario.remedies.and_so_on import AndSoOn
from dxplan.scenario.remedies.correct import CorrectLimit, CorrectLimits, CorrectWaiver
from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.remedies.deliver_also import DeliverAlso
from dxplan.scenario.remedies.divide import Divide
from dxplan.scenario.remedies.drop import Drop, DropCopy
from dxplan.scenario.remedies.drop_need import DropNeed
from dxplan.scenario.remedies.drop_target import DropTarget
from dxplan.scenario.remedies.drop_waiver import DropWaiver
from dxplan.scenario.remedies.due_by import DueBy
from dxplan.scenario.remedies.give import Give
from dxplan.scenario.remedies.hand_over import HandOver
from dxplan.scenario.remedies.later_target import LaterTarget
from dxplan.scenario.remedies.mark import Mark
from dxplan.scenario.remedies.move_date import MoveDate
from dxplan.scenario.remedies.name_bidder import NameBidder
from dxplan.scenario.remedies.name_wait import NameWait
from dxplan.scenario.remedies.name_waits import NameWaits
from dxplan.scenario.remedies.raise_capacity import RaiseCapacity
from dxplan.scenario.remedies.raise_total import RaiseTotal
from dxplan.scenario.remedies.recast import Recast
from dxplan.scenario.remedies.relink import Overlap, Parallel, Relink, WaitLess
from dxplan.scenario.remedies.replace_key import ReplaceKey
from dxplan.scenario.remedies.say import Say, Unsay
from dxplan.scenario.remedies.set_limit import SetLimit
from dxplan.scenario.remedies.shorten import Lengthen, Shorten
from dxplan.scenario.remedies.split import Split
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedies.turn_round import TurnRound
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedies.wait_each import WaitEach
from dxplan.scenario.remedies.waive import Waive
from dxplan.scenario.remedy import Remedy, advise, remedies_in
from dxplan.text.phrase import LANGUAGES, Text, say

SOURCE = dedent("""\
    dxplan: 1
    id: p
    start: 2022-03-01
    finish_by: 2022-12-30
    agreement: {ends: 2023-06-30}
    agencies: {SO: {name: Sở, kind: state}, VNPT: {name: VNPT, kind: vendor}}
    kpis: {K1: {name: Hồ sơ trực tuyến}}
    systems: {data: {name: Kho dữ liệu}, ioc: {name: IOC, needs: [data]}}
    resources: {team: {name: Nhóm kỹ sư, capacity: 2}}
    budget: {total: 12 tỷ, years: {2022: 5 tỷ}}
    checks: {waive: [{code: DX408, task: A, reason: đã báo cáo}], thresholds: {DX412: {least: 10d}}}
    tasks:
      A: {name: Khảo sát, duration: 10d, lead: SO, deadline: 2022-03-31}
      B: {name: Xây dựng, duration: 20d, after: A FS+5d, lead: VNPT, support: [SO]}
      C: {name: Nhân rộng, duration: 30d, after: [B, A SS], lead: SO, kpis: [K1]}
    """)


def read() -> Plan:
    plan = load_bytes(SOURCE.encode(), "plan.yaml").plan
    assert plan is not None
    return plan


PLAN = read()
A, B, C = (PLAN.tasks[id_] for id_ in "ABC")
A_B, (B_C, A_C) = B.predecessors[0], C.predecessors


def days(amount: float) -> Duration:
    return Duration(amount, Unit.DAYS)


def on(day: str) -> Moment:
    return Moment(date.fromisoformat(day), date.fromisoformat(day))


def after(remedy: Remedy, task: str) -> list[str]:
    return [str(link) for link in remedy.apply(PLAN).tasks[task].predecessors]


OVERLAP = Overlap(
    B_C, (B_C._replace(type=LinkType.START_START, lag=days(15)), B_C._replace(type=LinkType.FINISH_FINISH))
)
EACH = (
    Wait(C, on=A),
    Mark((Marking("A", "kind", Kind.SURVEY), Marking("B", "kind", Kind.BUILD), Marking("B", "system", "ioc"))),
    Drop(B_C),
    WaitLess(A_B, (A_B._replace(lag=days(2)),)),
    WaitLess(A_B, (A_B._replace(lag=None),)),
    OVERLAP,
    Parallel(B_C, ()),
    Shorten("A", days(10), days(8)),
    Lengthen("A", days(10), days(12)),
    MoveDate("A", "deadline", on("2022-03-31"), on("2022-04-15")),
    MoveDate(None, "finish_by", on("2022-12-30"), on("2023-01-31")),
    MoveDate(None, "start", on("2022-03-01"), on("2022-02-01")),
    MoveDate(None, "ends", on("2023-06-30"), on("2023-12-29")),
    Say(("kpis", "K1"), "by", on("2022-12-30")),
    Say(("tasks", "A"), "start_no_earlier_than", on("2022-03-07")),
    Unsay("A", "deadline"),
    AddTask(Kind.EVALUATE, after=("B",), before=("C",)),
    AddSteps(Kind.PILOT, Kind.EVALUATE, "C"),
    Recast("B", Kind.TRIAL),
    Give(("B",), PLAN.agencies["SO"]),
    Together((Drop(B_C), Wait(B, on=C))),
    TurnRound((Drop(B_C), Wait(B, on=C)), firsts=(C,), thens=(B,)),
    DropWaiver(PLAN.checks.waivers[0]),
    Waive("DX401", "C"),
    SetLimit("DX412", "least", "20d"),
    DueBy((("A", on("2022-03-31")), ("B", on("2022-04-15")))),
    RaiseTotal(13_000_000_000),
    LaterTarget(PLAN.kpis["K1"], on("2022-12-30")),
    Divide((("B", 2),)),
    NameWaits((NameWait(A_B, days(5)),)),
    NameWait(A_B, days(5)),
    DropCopy(B_C),
    Relink(A_B, (A_B._replace(type=LinkType.START_START),)),
    WaitEach((B, C), on=A),
    AndSoOn((Drop(B_C), Drop(A_C)), each=Text("mỗi năm", "each year")),
    Delay(("B",), date(2022, 4, 1)),
    Split("B", "B_1", days(5), days(15), "C", None),
    ReplaceKey("A", "deadline", "finish_no_later_than", on("2022-03-31")),
    DeliverAlso(("A",), Text("biên bản", "minutes")),
    HandOver(("B",), of=("VNPT",), to=PLAN.agencies["SO"]),
    NameBidder(("B",), instead_of=PLAN.agencies["VNPT"]),
    DropNeed(PLAN.systems["ioc"], PLAN.systems["data"]),
    DropTarget(PLAN.kpis["K1"], ("C",)),
    Allot(((2022, 6_000_000_000),)),
    RaiseCapacity(PLAN.resources["team"], 3),
    CorrectWaiver(PLAN.checks.waivers[0], replace(PLAN.checks.waivers[0], code="DX409")),
    CorrectLimits("DX412", "DX413"),
    CorrectLimit("DX412", "least", "most"),
)


def kinds(of: type[Remedy] = Remedy) -> set[str]:
    for module in iter_modules(remedies.__path__, f"{remedies.__name__}."):
        import_module(module.name)
    below = set[str]().union(*map(kinds, of.__subclasses__()))
    return below | {of.__name__} if of.__module__.startswith(remedies.__name__) and not isabstract(of) else below


@pytest.mark.parametrize("remedy", EACH, ids=lambda remedy: type(remedy).__name__)
def test_each_changes_a_copy_of_the_plan(remedy: Remedy) -> None:
    assert remedy.apply(PLAN) != PLAN
    assert read() == PLAN


@pytest.mark.parametrize("remedy", EACH, ids=lambda remedy: type(remedy).__name__)
def test_each_is_said_in_both_languages_and_told_to_machines(remedy: Remedy) -> None:
    for language in LANGUAGES:
        assert "{" not in remedy.at_meeting.in_language(language)
        assert remedy.in_file.in_language(language)
    told = json.loads(json.dumps(remedy.plain()))
    assert told["action"].replace("_", "") == type(remedy).__name__.lower()


@pytest.mark.parametrize("remedy", EACH, ids=lambda remedy: type(remedy).__name__)
def test_each_is_made_of_its_fields_and_keeps_them(remedy: Remedy) -> None:
    """By name, in their order, or with the defaults for the rest."""
    values = {field.name: getattr(remedy, field.name) for field in fields(remedy)}
    needed = {field.name: values[field.name] for field in fields(remedy) if field.default is MISSING}
    assert type(remedy)(**values) == type(remedy)(*values.values()) == remedy
    made = type(remedy)(**needed)
    assert all(getattr(made, field.name) == field.default for field in fields(made) if field.name not in needed)
    for name in values:
        with pytest.raises(FrozenInstanceError):
            setattr(remedy, name, None)


def test_each_kind_has_a_sample() -> None:
    assert kinds() - {type(remedy).__name__ for remedy in EACH} == set()


def test_a_task_waits_for_one_more() -> None:
    assert after(Wait(C, on=A), "C") == ["B", "A SS", "A"]
    assert Wait(C, on=A).plain() == {"action": "wait", "task": "C", "on": "A"}


@pytest.mark.parametrize(
    "remedy",
    [
        Wait(C, on=A, bypassed=(A_C,)),
        WaitEach((B, C), on=A, bypassed=(A_C,)),
        AddTask(Kind.EVALUATE, after=("A",), before=("C",), bypassed=(A_C,)),
    ],
    ids=lambda remedy: type(remedy).__name__,
)
def test_machines_are_told_which_links_go_with_a_new_one(remedy: Remedy) -> None:
    assert remedy.plain()["bypassed"] == [{"predecessor": "A", "successor": "C", "link": "A SS"}]


def test_a_link_goes_or_becomes_others_at_its_place() -> None:
    assert after(Drop(B_C), "C") == ["A SS"]
    assert after(OVERLAP, "C") == ["B SS+15d", "B FF", "A SS"]
    assert after(WaitLess(A_B, (A_B._replace(lag=None),)), "B") == ["A"]


def test_only_what_takes_out_says_which_places_go() -> None:
    assert [remedy for remedy in EACH if remedy.taken_out(PLAN)] == [
        Drop(B_C),
        Unsay("A", "deadline"),
        DropCopy(B_C),
    ]
    (span,) = Drop(A_C).taken_out(PLAN)
    line = SOURCE.splitlines()[span.line - 1]
    assert line[span.column - 1 : span.column - 1 + span.length] == "A SS"


def test_a_value_is_said_where_it_belongs() -> None:
    assert Say(("tasks", "A"), "deadline", on("2022-04-29")).apply(PLAN).tasks["A"].constraints.deadline == on(
        "2022-04-29"
    )
    assert Say((), "status_date", date(2022, 4, 1)).apply(PLAN).status_date == date(2022, 4, 1)
    assert Say(("tasks", "A"), "actual_start", on("2022-03-01")).apply(PLAN).tasks["A"].progress.actual_start
    agreement = MoveDate(None, "ends", on("2023-06-30"), on("2023-12-29")).apply(PLAN).agreement
    assert agreement is not None
    assert agreement.ends == date(2023, 12, 29)


def test_dates_are_brought_forward_and_promises_put_off() -> None:
    assert MoveDate("A", "deadline", on("2022-03-31"), on("2022-04-15")).in_file.en == (
        "ask for a later `deadline` of `A`, 2022-04-15: `deadline: 2022-04-15`"
    )
    assert MoveDate("A", "must_start_on", on("2022-03-31"), on("2022-03-15")).in_file.en == (
        "bring the `must_start_on` of `A` forward from 2022-03-31 to 2022-03-15: `must_start_on: 2022-03-15`"
    )


def test_a_new_task_stands_between_what_it_follows_and_what_waits_for_it() -> None:
    plan = AddTask(Kind.EVALUATE, after=("B",), before=("C",)).apply(PLAN)
    new = plan.tasks["evaluate_1"]
    assert (new.kind, new.lead, plan.roots[-1]) == (Kind.EVALUATE, "SO", "evaluate_1")
    assert [str(link) for link in new.predecessors] == ["B"]
    assert [str(link) for link in plan.tasks["C"].predecessors] == ["B", "A SS", "evaluate_1"]


def test_a_new_task_with_nothing_before_it_follows_what_was_waited_for_and_lies_within_a_wait() -> None:
    plan = AddTask(Kind.TRAINING, before=("B",)).apply(PLAN)
    assert [str(link) for link in plan.tasks["training_1"].predecessors] == ["A"]
    assert [str(link) for link in plan.tasks["B"].predecessors] == ["A FS+5d", "training_1"]


def test_of_the_links_so_far_only_those_go_that_a_new_task_makes_redundant() -> None:
    plan = AddTask(Kind.TRAINING, before=("C",)).apply(PLAN)
    assert [str(link) for link in plan.tasks["training_1"].predecessors] == ["B", "A SS"]
    assert [str(link) for link in plan.tasks["C"].predecessors] == ["A SS", "training_1"]


def test_a_second_new_task_of_a_kind_gets_an_id_of_its_own() -> None:
    add = AddTask(Kind.REVIEW)
    assert add.apply(add.apply(PLAN)).roots[-2:] == ("review_1", "review_2")


def test_several_changes_are_one_remedy_if_they_only_help_together() -> None:
    together = Together((Drop(B_C), Wait(B, on=C)))
    assert remedies_in(advise(together)) == (together,)
    assert after(together, "C") == ["A SS"]
    assert after(together, "B") == ["A FS+5d", "C"]


def test_a_hint_names_its_remedies_in_order() -> None:
    first, second = Drop(B_C), Wait(C, on=A)
    hint = say("{a}, hoặc {b}", "{a}, or {b}", a=first, b=advise(second))
    assert remedies_in(hint) == (first, second)
    assert remedies_in(None) == ()


def test_a_link_that_is_not_there_changes_nothing() -> None:
    assert Drop(Dependency("A", "C", LinkType.FINISH_FINISH)).apply(PLAN) == replace(PLAN)
