"""Changes that only help together are one remedy."""

from __future__ import annotations

from datetime import date

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.moment import Moment
from dxplan.model.named import Ref
from dxplan.scenario.remedies.drop import Drop
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import advise, remedies_in
from dxplan.text.phrase import parts_of
from tests.schedule.plans import schedule_of

DAY = Moment(date(2022, 3, 31), date(2022, 3, 31))
PLAN = """
    start: 2022-03-01
    tasks:
      A: {duration: 5d}
      B: {duration: 5d, after: A}
"""


def test_all_are_applied_and_none_is_a_remedy_by_itself() -> None:
    both = Together((Drop(Dependency("A", "B", LinkType.FINISH_START)), Say(("tasks", "B"), "deadline", DAY)))
    after = both.apply(schedule_of(PLAN).plan).tasks["B"]
    assert (after.predecessors, after.constraints.deadline) == ((), DAY)
    assert both.in_file.en == "drop `A` from the `after` of `B` and `deadline: 2022-03-31`"
    hint = advise(both)
    assert remedies_in(hint) == (both,)
    assert Ref("B") in parts_of(hint), "what they speak of is known all the same"


def test_what_they_say_alike_is_said_once() -> None:
    both = Together(tuple(Say(("tasks", task), "deadline", DAY) for task in ("A", "B")))
    after = both.apply(schedule_of(PLAN).plan)
    assert [task.constraints.deadline for task in after.leaves()] == [DAY, DAY]
    assert both.in_file.en == "`deadline: 2022-03-31`"
