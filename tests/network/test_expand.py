"""Roll-outs: what is repeated for each unit, what waits for what, and whose dates it has."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dxplan.model.plan import Plan
from dxplan.network.expand import expanded
from dxplan.schedule.result import Schedule
from dxplan.source.span import Span
from tests.laws import tried
from tests.schedule.plans import plan_of, schedule_of, schedule_of_data, show
from tests.schedule.random_plans import plans

ROLL_OUT = """
start: 2024-03-04
agencies: {{S: {{name: Sở}}, Q1: {{name: UBND Quận 1}}}}
tasks:
  prep: {{duration: 5d}}
  R:
    name: Nhân rộng
    after: prep
    each: {each}
    {waves}
    tasks:
      train: {{name: Tập huấn, duration: 2d}}
      deploy: {{name: "Cài đặt tại {{unit}}", duration: 10d, after: train}}
      accepted: {{name: Nghiệm thu, kind: milestone, after: deploy}}
      G: {{name: Vận hành, tasks: {{ops: {{duration: 3d, after: accepted}}}}}}
  close: {{duration: 1d, after: {close}}}
"""


def text(each: str = "[q1, q3]", waves: str = "", close: str = "R") -> str:
    return ROLL_OUT.format(each=each, waves=f"waves: {waves}" if waves else "", close=close)


def roll_out(each: str = "[q1, q3]", waves: str = "", close: str = "R") -> Plan:
    return expanded(plan_of(text(each, waves, close)))


def links(plan: Plan, task: str) -> list[str]:
    return [str(link) for link in plan.tasks[task].predecessors]


def starts(schedule: Schedule, *tasks: str) -> list[str]:
    return [show(schedule.tasks[task].early_start)[5:10] for task in tasks]


def test_each_unit_has_the_tasks_in_a_summary_of_its_own() -> None:
    plan = roll_out()
    assert list(plan.tasks) == [
        "prep",
        "R",
        *("R@q1", "train@q1", "deploy@q1", "accepted@q1", "G@q1", "ops@q1"),
        *("R@q3", "train@q3", "deploy@q3", "accepted@q3", "G@q3", "ops@q3"),
        "close",
    ]
    assert plan.tasks["R"].children == ("R@q1", "R@q3")
    assert plan.tasks["R@q3"].children == ("train@q3", "deploy@q3", "accepted@q3", "G@q3")
    assert (plan.tasks["ops@q1"].parent, plan.tasks["G@q1"].parent) == ("G@q1", "R@q1")


def test_inside_plain_ids_mean_the_task_of_the_same_unit() -> None:
    plan = roll_out()
    assert links(plan, "deploy@q3") == ["train@q3"]
    assert links(plan, "ops@q1") == ["accepted@q1"]


@pytest.mark.parametrize(
    ("close", "expected"),
    [
        ("R", ["R"]),
        ("R@q1", ["R@q1"]),
        ("deploy@q3", ["deploy@q3"]),
        ("deploy", ["deploy@q1", "deploy@q3"]),
        ('"deploy@*"', ["deploy@q1", "deploy@q3"]),
        ('"R@*"', ["R"]),
        ("G", ["G@q1", "G@q3"]),
        ('["deploy@q1 SS+2d", ops FF]', ["deploy@q1 SS+2d", "ops@q1 FF", "ops@q3 FF"]),
    ],
)
def test_outside_a_plain_id_means_all_units_and_one_is_named(close: str, expected: list[str]) -> None:
    assert links(roll_out(close=close), "close") == expected


def test_inside_another_unit_can_be_waited_for_and_all() -> None:
    plan = expanded(
        plan_of(
            "start: 2024-03-04\ntasks: {R: {each: [q1, q3], tasks: {A: {duration: 1d, after: A@q1},"
            ' B: {duration: 1d, after: ["A@*"]}, C: {duration: 1d, after: R@q1}}}}'
        )
    )
    assert (links(plan, "A@q1"), links(plan, "A@q3")) == ([], ["A@q1"])  # nothing waits for itself
    assert links(plan, "B@q3") == ["A@q1", "A@q3"]
    assert (links(plan, "C@q1"), links(plan, "C@q3")) == ([], ["R@q1"])


def test_one_roll_out_may_wait_for_the_units_of_another() -> None:
    plan = expanded(
        plan_of(
            "start: 2024-03-04\ntasks: {R: {each: [q1, q3], tasks: {A: {duration: 1d}}},"
            " T: {each: [q1, q3], tasks: {B: {duration: 1d, after: [A]}}},"
            " C: {each: [q1], tasks: {D: {duration: 1d, after: A@q3}}}}"
        )
    )
    assert links(plan, "B@q1") == ["A@q1", "A@q3"]
    assert links(plan, "D@q1") == ["A@q3"]


def test_names_tell_the_unit() -> None:
    plan = roll_out("{q1: Quận 1, q3: {name: {vi: Quận 3, en: District 3}}, Q1: }")
    names = {id_: task.name for id_, task in plan.tasks.items()}
    assert [names[id_].vi for id_ in ("R@q1", "deploy@q1", "train@q1")] == [
        "Quận 1",
        "Cài đặt tại Quận 1",
        "Tập huấn – Quận 1",
    ]
    assert names["deploy@q3"].en == "Cài đặt tại District 3"
    assert names["R@Q1"].vi == "UBND Quận 1"  # the agency of that id
    assert names["ops@q1"] is None


def test_a_unit_says_otherwise() -> None:
    plan = roll_out(
        "{q1: {name: Quận 1, lead: Q1, start_no_earlier_than: 2024-04-01,"
        " tasks: {deploy: {duration: 20d, deadline: 2024-06-28, progress: 40 %}}}, q3: }"
    )
    one, other = plan.tasks["deploy@q1"], plan.tasks["deploy@q3"]
    assert (str(one.duration), one.lead, str(one.constraints.deadline), one.progress.complete) == (
        "20d",
        "Q1",
        "2024-06-28",
        0.4,
    )
    assert (str(other.duration), other.lead, other.constraints.deadline) == ("10d", None, None)
    assert str(plan.tasks["R@q1"].constraints.start_no_earlier_than) == "2024-04-01"
    assert plan.inherited(plan.tasks["G@q1"], "lead") == "Q1"


def test_another_length_is_not_in_the_range_of_the_others() -> None:
    plan = expanded(
        plan_of(
            "start: 2024-03-04\ntasks: {R: {each: {q1: {duration: 30d}, q3: },"
            " tasks: {A: {duration: 5d, range: 4d..8d}}}}"
        )
    )
    assert (str(plan.tasks["A@q1"].duration), plan.tasks["A@q1"].range) == ("30d", None)
    assert plan.tasks["A@q3"].range == plan.written.tasks["A"].range


def test_a_unit_that_is_left_out_has_no_tasks_and_no_place_in_a_wave() -> None:
    plan = roll_out("{q1: , q3: {skip: true}, q5: , q6: }", "{size: 2}", "deploy")
    assert not [id_ for id_ in plan.tasks if "@q3" in id_]
    assert [plan.tasks[id_].children for id_ in plan.tasks["R"].children] == [("R@q1", "R@q5"), ("R@q6",)]
    assert links(plan, "close") == ["deploy@q1", "deploy@q5", "deploy@q6"]


def test_who_waits_for_a_task_that_is_left_out_waits_for_what_that_waits_for() -> None:
    plan = roll_out("{q1: {tasks: {deploy: {skip: true}, G: {skip: true}}}, q3: }", close="[ops, deploy]")
    assert plan.tasks["R@q1"].children == ("train@q1", "accepted@q1")
    assert links(plan, "accepted@q1") == ["train@q1"]
    assert links(plan, "close") == ["ops@q3", "deploy@q3"]


def test_of_a_chain_that_is_left_out_the_last_link_remains() -> None:
    plan = expanded(
        plan_of(
            "start: 2024-03-04\ntasks: {X: {duration: 1d}, R: {each: {q1: {tasks: {A: {skip: true}, B: {skip: true}}}},"
            " tasks: {A: {duration: 1d, after: X}, B: {duration: 1d, after: A}, C: {duration: 1d, after: B}}}}"
        )
    )
    assert links(plan, "C@q1") == ["X"]


@pytest.mark.parametrize(
    ("waves", "expected"),
    [
        ("", ["03-11", "03-11", "03-11"]),
        ("{size: 3}", ["03-11", "03-11", "03-11"]),
        ("{size: 9}", ["03-11", "03-11", "03-11"]),
        ("{size: 2}", ["03-11", "03-11", "04-01"]),  # all of the wave before is done on Friday 29
        ("{size: 2, gap: 5d}", ["03-11", "03-11", "04-08"]),
        ("{size: 2, after: accepted}", ["03-11", "03-11", "03-27"]),
        ("{size: 2, gap: 5d, after: accepted}", ["03-11", "03-11", "04-03"]),
        ("{size: 2, gap: 1ew, after: train}", ["03-11", "03-11", "03-20"]),
        ("{size: 2, after: G}", ["03-11", "03-11", "04-01"]),
        ("{size: 1, after: train}", ["03-11", "03-13", "03-15"]),
    ],
)
def test_a_wave_starts_when_the_one_before_has_come_so_far(waves: str, expected: list[str]) -> None:
    schedule = schedule_of(text("[q1, q3, q5]", waves))
    assert starts(schedule, "train@q1", "train@q3", "train@q5") == expected


def test_a_wave_waits_for_all_of_a_unit_that_lacks_the_task_it_waits_for() -> None:
    plan = roll_out("{q1: {tasks: {accepted: {skip: true}}}, q3: , q5: }", "{size: 2, after: accepted}")
    assert links(plan, "R#2") == ["R@q1", "accepted@q3"]


def test_waves_have_names() -> None:
    waves = [f"R#{number}" for number in (1, 2)]
    plan = roll_out("[a, b, c, d, e, f]", "{size: 5}")
    assert [plan.tasks[id_].name.vi for id_ in waves] == ["Đợt 1: a, …, e (5 đơn vị)", "Đợt 2: f"]
    assert [plan.tasks[id_].name.en for id_ in waves] == ["Wave 1: a, …, e (5 units)", "Wave 2: f"]


def test_what_delays_a_template_delays_every_unit() -> None:
    plan = expanded(
        plan_of(
            "start: 2024-03-04\nrisks: {r: {probability: 50 %, delays: {A: 1d..2d, B: 1d..3d}}}\n"
            "tasks: {R: {each: [q1, q3], tasks: {A: {duration: 1d}}}, B: {duration: 1d}}"
        )
    )
    of_template, other = plan.written.risks["r"].delays.values()
    assert plan.risks["r"].delays == {"A@q1": of_template, "A@q3": of_template, "B": other}


def test_copies_stand_where_the_template_stands_and_what_a_unit_says_where_it_says_it() -> None:
    written = text("{q1: {tasks: {deploy: {duration: 20d}}}, q3: }")
    plan = expanded(plan_of(written))
    lines = ("dxplan: 1\nid: p\nname: p\n" + written).split("\n")

    def place(task: str, *path: str) -> str:
        span: Span = plan.span(plan.tasks[task].places, *path)
        return lines[span.line - 1][span.column - 1 :][: span.length]

    assert (place("deploy@q1"), place("deploy@q3")) == ("deploy", "deploy")
    assert (place("deploy@q1", "duration"), place("deploy@q3", "duration")) == ("20d", "10d")
    assert place("deploy@q1", "after") == "train"


def test_a_plan_without_roll_outs_is_itself_and_one_is_expanded_once() -> None:
    plain = plan_of("start: 2024-03-04\ntasks: {A: {duration: 1d}}")
    assert expanded(plain) is plain
    written = plan_of(text())
    once = expanded(written)
    assert expanded(once) is once
    assert once.written is written
    assert written.tasks["R"].children == ("train", "deploy", "accepted", "G")


def test_a_unit_that_says_nothing_is_as_if_it_were_in_a_list() -> None:
    assert roll_out("{q1: , q3: }").tasks == roll_out("[q1, q3]").tasks


def rolled_out(data: dict[str, Any], summary: str, each: list[str]) -> dict[str, Any]:
    """The plan in which a summary is repeated."""

    def inside(tasks: dict[str, Any]) -> dict[str, Any]:
        return {
            id_: {
                **task,
                **({"tasks": inside(task["tasks"])} if "tasks" in task else {}),
                **({"each": each} if id_ == summary else {}),
            }
            for id_, task in tasks.items()
        }

    return {**data, "tasks": inside(data["tasks"])}


def some_summary(data: st.DataObject, plan: dict[str, Any]) -> str:
    found: list[str] = []
    waiting = [plan["tasks"]]
    for tasks in waiting:  # grows while it is read
        found += [id_ for id_, task in tasks.items() if "tasks" in task]
        waiting += [task["tasks"] for task in tasks.values() if "tasks" in task]
    assume(found)
    return data.draw(st.sampled_from(sorted(found)))


def dates(schedule: Schedule, task: str) -> tuple[object, ...]:
    computed = schedule.tasks[task]
    return (
        *(computed.early_start, computed.early_finish, computed.late_start, computed.late_finish),
        *(computed.total_float, computed.free_float),
    )


@tried(2)
@given(plans(), st.data(), st.integers(1, 3))
def test_law_units_that_are_all_alike_have_the_dates_of_the_plain_tasks(
    data: dict[str, Any], draws: st.DataObject, number: int
) -> None:
    summary = some_summary(draws, data)
    units = ["q1", "q3", "q5"][:number]
    plain, repeated = schedule_of_data(data), schedule_of_data(rolled_out(data, summary, units))
    assert plain.finish == repeated.finish
    for id_ in plain.tasks:
        copies = [id_] if id_ in repeated.tasks else [f"{id_}@{unit}" for unit in units]
        assert {dates(repeated, copy) for copy in copies} == {dates(plain, id_)}, id_
    for id_ in plain.tasks if number == 1 else ():
        copy = id_ if id_ in repeated.tasks else f"{id_}@q1"
        assert repeated.tasks[copy].is_critical == plain.tasks[id_].is_critical, id_


@given(plans(), st.data())
def test_law_without_waves_the_order_of_the_units_is_irrelevant(data: dict[str, Any], draws: st.DataObject) -> None:
    summary = some_summary(draws, data)
    units = ["q1", "q3", "q5"]
    one = schedule_of_data(rolled_out(data, summary, units))
    other = schedule_of_data(rolled_out(data, summary, draws.draw(st.permutations(units))))
    assert {id_: dates(one, id_) for id_ in one.tasks} == {id_: dates(other, id_) for id_ in other.tasks}
