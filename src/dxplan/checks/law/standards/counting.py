"""Shares of a plan's tasks and links."""

from __future__ import annotations

from collections.abc import Callable

from dxplan.checks.examination import Examination
from dxplan.checks.law.standards.judging import Counted, Tally
from dxplan.checks.links import USUAL, unusual_assessed
from dxplan.model.dependency import Dependency
from dxplan.model.task import Task
from dxplan.text.phrase import Text

_NO_TASKS = Text("không còn nhiệm vụ nào chưa xong", "no unfinished task is left")
_NO_LINKS = Text(
    "các nhiệm vụ chưa xong không có quan hệ phụ thuộc nào", "there is no link to or from an unfinished task"
)
Count = Callable[[Examination], Counted]
"""Counts in a plan what speaks for or against it."""


def of_tasks(count: Count) -> Count:
    """Count something of the unfinished tasks, where there are any."""

    def of_unfinished(examination: Examination) -> Counted:
        return count(examination) if examination.assessed else _NO_TASKS

    return of_unfinished


def tasks_that(holds: Callable[[Examination, Task], bool]) -> Count:
    """The share of unfinished tasks for which something holds; they speak against the plan."""

    def share(examination: Examination) -> Tally:
        found = tuple(task.id for task in examination.assessed if holds(examination, task))
        return Tally(len(found), len(examination.assessed), found)

    return of_tasks(share)


def links_that(holds: Callable[[Dependency], bool], *, are_wanted: bool = False) -> Count:
    """The share of unfinished tasks' links for which something holds; it asks of a link only its type and its lag.

    Those links speak against the plan, at the task that waits; if they are wanted, the others do.
    """

    def share(examination: Examination) -> Counted:
        links = examination.assessed_links
        if not links:
            return _NO_LINKS
        asked = links if holds(USUAL) is not are_wanted else examination.kept(unusual_assessed)
        against = [link for link in asked if holds(link) is not are_wanted]
        found = len(links) - len(against) if are_wanted else len(against)
        return Tally(found, len(links), tuple(dict.fromkeys(link.successor for link in against)))

    return share
