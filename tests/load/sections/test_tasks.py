"""Tasks, milestones and summaries: what each may say, and how they nest."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.model.duration import Duration, Unit
from dxplan.model.moment import Moment
from dxplan.model.task import Waves
from dxplan.text.phrase import same
from tests.load.reading import hint, mistake_of_task, mistakes, read, sound, sound_task, the_mistake


def test_tasks_stand_in_file_order_a_summary_before_what_is_inside_it() -> None:
    plan = sound(
        "tasks:\n  B: {duration: 1d}\n  P: {tasks: {Z: {duration: 1d}, Q: {tasks: {A: {kind: milestone}}}}}\n"
        "  C: {duration: 1d}\n"
    )
    assert list(plan.tasks) == ["B", "P", "Z", "Q", "A", "C"]
    assert plan.roots == ("B", "P", "C")
    assert plan.tasks["P"].children == ("Z", "Q")
    assert [plan.tasks[id_].parent for id_ in plan.tasks] == [None, None, "P", "P", "Q", None]
    assert [task.shape for task in plan.tasks.values()] == ["task", "summary", "task", "summary", "milestone", "task"]


@pytest.mark.parametrize(
    "fields", ["kind: milestone", "duration: 0d", "kind: milestone, duration: 0d", "duration: 0mo"]
)
def test_what_is_a_milestone(fields: str) -> None:
    assert sound_task(fields).is_milestone


def test_a_milestone_with_a_duration_stays_a_milestone_and_keeps_what_it_says() -> None:
    task = sound_task("kind: milestone, duration: 2d, range: 1d..5d")
    assert task.is_milestone
    assert task.duration == Duration(2, Unit.DAYS)


@pytest.mark.parametrize("fields", ["", "name: Khảo sát", "duration: ", "duration: ~", "kind: survey"])
def test_a_task_has_a_duration(fields: str) -> None:
    assert mistake_of_task(fields).code == "DX037"
    assert the_mistake("tasks:\n  T1:\n").code == "DX037"


def test_a_task_without_a_duration_that_is_an_event_by_its_name_is_told_how_to_be_a_milestone() -> None:
    hint = mistake_of_task("name: Ký thỏa thuận hợp tác").hint
    assert hint is not None
    assert hint.en.startswith("write `kind: milestone`: by its name it is a milestone (`dxplan fix --guess` does it)")
    work = mistake_of_task("name: Khảo sát").hint
    assert work is not None
    assert "by its name" not in work.en


def test_a_kind_that_cannot_be_read_may_have_been_a_milestone() -> None:
    assert mistake_of_task("kind: milstone").code == "DX019"


@pytest.mark.parametrize("value", ["10d", "[khảo sát, 5d]", '""'])
def test_what_is_no_content_of_a_task_is_one_mistake(value: str) -> None:
    assert the_mistake(f"tasks: {{T1: {value}}}").code == "DX013"


def test_tasks_as_a_list_are_told_to_be_keys() -> None:
    found = the_mistake("tasks:\n  - id: T1\n    duration: 5d\n")
    assert found.code == "DX013"
    assert "ids as keys" in hint(found)


@pytest.mark.parametrize("tasks", ["", "~", "{}", "[]"])
def test_a_plan_without_tasks(tasks: str) -> None:
    assert the_mistake(f"tasks: {tasks}").code == "DX043"


@pytest.mark.parametrize("tasks", ["{}", "[]"])
def test_a_summary_without_tasks(tasks: str) -> None:
    found = mistakes(f"tasks: {{P: {{tasks: {tasks}}}, T: {{duration: 1d}}}}")
    assert found == ["DX043"]


@pytest.mark.parametrize(
    "field",
    [
        "duration: 5d",
        "range: 1d..2d",
        "progress: 4 %",
        "actual_start: 2022-01-03",
        "actual_finish: 2022-01-03",
        "remaining: 1d",
    ],
)
def test_what_a_summary_gets_from_inside(field: str) -> None:
    found = the_mistake(f"tasks: {{P: {{{field}, tasks: {{A: {{duration: 1d}}}}}}}}")
    assert found.code == "DX034"


def test_a_summary_is_no_milestone() -> None:
    assert the_mistake("tasks: {P: {kind: milestone, tasks: {A: {duration: 1d}}}}").code == "DX034"


def test_near_miss_what_a_summary_may_say() -> None:
    sound(
        "agencies: {A: {}}\n"
        "tasks: {P: {kind: pilot, lead: A, cost: 1 tỷ, deadline: 2022-12-31, after: T, actual_cost: 5,"
        " tasks: {B: {duration: 1d}}}, T: {duration: 1d}}"
    )


@pytest.mark.parametrize("field", ["each: [q1]", "waves: {size: 2}"])
def test_only_a_summary_is_rolled_out(field: str) -> None:
    assert mistake_of_task(f"duration: 1d, {field}").code == "DX034"


def test_a_roll_out_names_its_units() -> None:
    tasks = sound(
        "tasks: {P: {each: [q1, q3], tasks: {A: {duration: 1d}}},"
        " Q: {each: {q1: Quận 1, q3: }, waves: {size: 2, gap: 10d}, tasks: {B: {duration: 1d}}}}"
    ).tasks
    assert tasks["P"].roll_out is not None
    assert tasks["P"].roll_out.units == {"q1": same("q1"), "q3": same("q3")}
    assert tasks["Q"].roll_out is not None
    assert tasks["Q"].roll_out.units == {"q1": same("Quận 1"), "q3": same("q3")}
    assert tasks["Q"].roll_out.waves == Waves(2, Duration(10, Unit.DAYS))


@pytest.mark.parametrize(
    ("waves", "code"),
    [
        ("{gap: 5d}", "DX012"),
        ("{size: 0}", "DX017"),
        ("{size: 1.5}", "DX017"),
        ("{size: nhiều}", "DX017"),
        ("6", "DX013"),
        ("{size: 2, gap: 5}", "DX014"),
    ],
)
def test_waves_have_a_size(waves: str, code: str) -> None:
    assert the_mistake(f"tasks: {{P: {{each: [q1], waves: {waves}, tasks: {{A: {{duration: 1d}}}}}}}}").code == code


def test_waves_without_units() -> None:
    assert the_mistake("tasks: {P: {waves: {size: 2}, tasks: {A: {duration: 1d}}}}").code == "DX012"


def test_resources_are_units_by_id_or_one_unit_each() -> None:
    resources = "resources: {a: {}, b: {}}\n"
    assert sound(f"{resources}tasks: {{T: {{duration: 1d, resources: {{a: 2, b: 0.5}}}}}}").tasks["T"].resources == {
        "a": 2,
        "b": 0.5,
    }
    assert sound(f"{resources}tasks: {{T: {{duration: 1d, resources: [a, b]}}}}").tasks["T"].resources == {
        "a": 1,
        "b": 1,
    }
    assert sound(f"{resources}tasks: {{T: {{duration: 1d, resources: a}}}}").tasks["T"].resources == {"a": 1}
    assert the_mistake(f"{resources}tasks: {{T: {{duration: 1d, resources: {{a: 0}}}}}}").code == "DX017"


@pytest.mark.parametrize(
    ("size", "hint"),
    [
        ("ba", "write a whole number, as 6"),
        ("1.5", "write a whole number, as 6"),
        ("0", "write a whole number, as 6"),
        ("-2", "write a whole number, as 6"),
        ("6 xã", "write 6"),
        ("1.500", "write 1500"),
    ],
)
def test_for_a_count_no_broken_number_is_proposed(size: str, hint: str) -> None:
    mistake = the_mistake(f'tasks: {{P: {{waves: {{size: "{size}"}}, each: [q1], tasks: {{A: {{duration: 1d}}}}}}}}')
    assert mistake.code == "DX017"
    assert mistake.hint is not None
    assert mistake.hint.en == hint


@pytest.mark.parametrize("size", ["2", "2.0", "2,0"])
def test_a_count_may_be_written_as_numbers_are(size: str) -> None:
    plan = sound(f'tasks: {{P: {{waves: {{size: "{size}"}}, each: [q1], tasks: {{A: {{duration: 1d}}}}}}}}')
    assert plan.tasks["P"].roll_out.waves.size == 2


def test_a_task_id_is_unique_in_the_whole_plan() -> None:
    result = read("tasks:\n  P:\n    tasks:\n      A: {duration: 1d}\n  Q:\n    tasks:\n      A: {duration: 2d}\n")
    [found] = result.diagnostics
    assert (found.code, found.span.line, found.task) == ("DX021", 10, "A")
    assert [related.span.line for related in found.related] == [7]
    assert result.plan is not None
    assert str(result.plan.tasks["A"].duration) == "1d"


def test_a_second_task_is_read_for_its_mistakes_and_for_what_is_inside() -> None:
    text = "tasks: {A: {duration: 1d}, P: {tasks: {A: {tasks: {B: {duration: 5x}}}, C: {duration: 1d, after: B}}}}"
    assert mistakes(text) == ["DX021", "DX014"]


def test_a_task_inside_itself() -> None:
    assert mistakes("tasks: {A: {tasks: {A: {tasks: {A: {duration: 1d}, B: {duration: 1d}}}}}}") == ["DX021", "DX021"]


def test_twice_in_one_mapping_is_a_task_twice_too() -> None:
    assert the_mistake("tasks:\n  A: {duration: 1d}\n  A: {duration: 1d}\n").code == "DX021"


def test_what_is_wrong_in_a_task_names_it() -> None:
    result = read("tasks: {P: {nam: x, tasks: {A: {duration: 5x, kind: y}}}}")
    assert [(d.code, d.task) for d in result.diagnostics] == [("DX011", "P"), ("DX014", "A"), ("DX019", "A")]


@pytest.mark.parametrize(
    ("start", "finish", "right"),
    [
        ("2022-02-10", "2022-02-10", True),
        ("2022-02-10", "2022-02-09", False),
        ("2022-02-10 14:00", "2022-02-10 09:00", False),
        ("2022-02-10 09:00", "2022-02-10 14:00", True),
        ("2022-02-10 14:00", "2022-02-10", True),
        ("2022-02", "2022-02-10", True),
    ],
)
def test_a_task_does_not_finish_before_it_began(start: str, finish: str, right: bool) -> None:
    found = mistakes(f"tasks: {{T: {{duration: 1d, actual_start: {start}, actual_finish: {finish}}}}}")
    assert found == ([] if right else ["DX033"])


def test_progress_and_constraints_reach_the_task() -> None:
    task = sound_task("duration: 9d, progress: 40 %, remaining: 5d, actual_cost: 2 tr, must_start_on: 2022-02-01")
    assert (task.progress.complete, task.progress.remaining, task.progress.actual_cost) == (
        0.4,
        Duration(5, Unit.DAYS),
        2_000_000,
    )
    assert task.constraints.must_start_on == Moment(date(2022, 2, 1), date(2022, 2, 1))


def test_dates_that_contradict_each_other_do_not_make_a_plan_unreadable() -> None:
    sound_task("duration: 1d, must_start_on: 2021-01-01, start_no_earlier_than: 2022-12-01, deadline: 2020-01-01")
