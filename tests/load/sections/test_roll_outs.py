"""The units of a roll-out, what they say otherwise, and its waves."""

from __future__ import annotations

import pytest

from dxplan.model.duration import Duration, Unit
from dxplan.model.task import Waves
from dxplan.text.phrase import Text, same
from tests.load.reading import hint, sound, the_mistake

TASKS = "tasks: {A: {duration: 5d}, B: {duration: 1d, after: A}}"


def test_a_unit_is_an_id_a_name_or_says_otherwise() -> None:
    roll_out = (
        sound(
            f"tasks: {{R: {{each: {{q1: Quận 1, q3: {{vi: Quận 3, en: District 3}}, q4: ,"
            f" q5: {{name: Quận 5, skip: true}},"
            f" q6: {{deadline: 2022-05-31, tasks: {{A: {{duration: 9d, progress: 20 %}}}}}}}}, {TASKS}}}}}"
        )
        .tasks["R"]
        .roll_out
    )
    assert roll_out is not None
    assert roll_out.units == {
        "q1": same("Quận 1"),
        "q3": Text("Quận 3", "District 3"),
        "q4": same("q4"),
        "q5": same("Quận 5"),
        "q6": same("q6"),
    }
    assert list(roll_out.variations) == ["q5", "q6"]
    assert roll_out.variation("q5").skip
    assert roll_out.variation("q6").keys == {"deadline"}
    assert roll_out.variation("q6", "A").keys == {"duration", "progress"}
    assert roll_out.variation("q6", "A").values == {"duration": Duration(9, Unit.DAYS)}
    assert not roll_out.variation("q1", "A").keys


def test_waves_say_how_far_the_one_before_has_to_be() -> None:
    waves = "waves: {size: 2, gap: 10d, after: B}"
    roll_out = sound(f"tasks: {{R: {{each: [q1, q3, q5], {waves}, {TASKS}}}}}").tasks["R"].roll_out
    assert roll_out is not None
    assert roll_out.waves == Waves(2, Duration(10, Unit.DAYS), "B")


@pytest.mark.parametrize(
    ("unit", "code", "told"),
    [
        ("{durration: 5d}", "DX011", "`duration`"),
        ("{A: {duration: 5d}}", "DX011", "`tasks: {A: …}`"),
        ("{duration: 5d}", "DX034", "`q1: {tasks: {A: {duration: …}}}`"),
        ("{progress: 5 %}", "DX034", "`q1: {tasks: {A: {progress: …}}}`"),
        ("{tasks: {C: {duration: 5d}}}", "DX022", "`A` and `B`"),
        ("{tasks: {A: {after: B}}}", "DX011", ""),
        ("{tasks: [A]}", "DX013", ""),
        ("{tasks: {A: 5d}}", "DX013", ""),
        ("{skip: có thể}", "DX013", "true or false"),
        ("{kind: pilot}", "DX011", ""),
    ],
)
def test_what_a_unit_cannot_say_is_told_with_what_to_write(unit: str, code: str, told: str) -> None:
    mistake = the_mistake(f"tasks: {{R: {{each: {{q1: {unit}}}, {TASKS}}}}}")
    assert mistake.code == code
    assert told in hint(mistake)


def test_near_miss_where_there_is_one_task_the_unit_may_say_its_length() -> None:
    sound("tasks: {R: {each: {q1: {duration: 5d, progress: 10 %}}, tasks: {A: {duration: 9d}}}}")


@pytest.mark.parametrize(
    ("link", "code"),
    [("A@q1", None), ("R@q1", None), ('"A@*"', None), ("A@q9", "DX022"), ("A@q3", "DX022"), ("A@q5", "DX022")],
)
def test_a_link_is_to_a_unit_that_has_the_task(link: str, code: str | None) -> None:
    units = "{q1: , q3: {skip: true}, q5: {tasks: {A: {skip: true}}}}"
    text = f"tasks: {{R: {{each: {units}, {TASKS}}}, X: {{duration: 1d, after: [{link}]}}}}"
    if code is None:
        sound(text)
    else:
        assert the_mistake(text).code == code


def test_inside_a_task_may_wait_for_that_of_another_unit_but_not_for_its_own_summary() -> None:
    sound("tasks: {R: {each: [q1, q3], tasks: {A: {duration: 1d, after: [A@q1]}, B: {duration: 1d, after: R@q1}}}}")
    assert the_mistake("tasks: {R: {each: [q1], tasks: {A: {duration: 1d, after: R}}}}").code == "DX031"
    assert the_mistake("tasks: {R: {each: [q1], tasks: {A: {duration: 1d, after: A}}}}").code == "DX030"
    assert the_mistake("tasks: {R: {each: [q1], tasks: {A: {duration: 1d, after: nobody}}}}").code == "DX022"
