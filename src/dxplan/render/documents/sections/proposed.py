"""What to do about a matter: of its findings' remedies those that are left, with the tasks that they are for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dxplan.model.task import Task
from dxplan.render.documents.advice import alone_standing
from dxplan.render.documents.askable import speaks_of_the_past, still_askable, still_said, tasks_of
from dxplan.render.documents.meeting_voice import at_meeting
from dxplan.render.documents.subject import Subject
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy, advise, remedies_in
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.counts import Count, Noun
from dxplan.text.expression import expression
from dxplan.text.lists import joined
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Text, same, say

_MOST_REMEDIES = 3
_MOST_COMPARED = 20
"""Findings whose remedies are compared: the rest counts as different."""
_TASK_NUMBER = expression(r"\b(?:nhiệm vụ|mốc|tasks?|milestones?) \d", re.IGNORECASE)
_ALIKE = Noun("việc tương tự", "more of the kind", "more of the kind")


class Short(NamedTuple):
    """A remedy in short, and how many of its kind it leaves out."""

    said: Text
    more: int = 0


@dataclass(frozen=True, slots=True)
class Proposed:
    """Tells remedies. Tasks that are `known` by name are told by number.

    A meeting is not asked for what would have to be done before it; in hindsight is told what would have helped.
    """

    subject: Subject
    known: frozenset[str]
    hindsight: bool

    def remedy(self, findings: tuple[Diagnostic, ...], *, alone: bool) -> Text:
        """The remedy, or of several different ones the first; with the numbers of the tasks, unless it stands alone."""
        return self._first_of(findings, alone=alone, most=_MOST_REMEDIES).said

    def _first_of(self, findings: tuple[Diagnostic, ...], *, alone: bool, most: int) -> Short:
        compared = findings[:_MOST_COMPARED]
        hints = list({self._told(finding): None for finding in compared})
        numbers = self._numbers(findings)
        if len(hints) == 1:
            if alone or not numbers:
                return Short(same(hints[0]))
            return Short(say("{remedy} ({numbers})", "{remedy} ({numbers})", remedy=hints[0], numbers=numbers))
        each = [same(self.alone(finding)) for finding in compared]
        return _first_ones(each, most, len(findings) - len(compared))

    def in_short(self, findings: tuple[Diagnostic, ...], most: int) -> Short:
        """Of each finding the first remedy that is left, without reasons and alternatives."""
        if len(findings) > 1:
            return self._first_of(findings, alone=False, most=most)
        return Short(self._shortly(*findings))

    def _shortly(self, finding: Diagnostic) -> Text:
        hint, first = finding.hint or NOTHING, self._first(finding)
        if first is None:
            return self.remedy((finding,), alone=True)
        if _needs_its_hint(first) and not self._is_past(finding):
            return same(self._said(hint).split("; ")[0])
        return same(self._said(advise(first) if isinstance(first, AddTask) else alone_standing(first)))

    def by_itself(self, finding: Diagnostic) -> Text:
        """The same where the finding is not told beside it: it says which tasks it is for."""
        first = self._first(finding)
        said = (
            self._said(alone_standing(first))
            if isinstance(first, AddTask)
            else self.subject.say(self._shortly(finding))
        )
        if _TASK_NUMBER.search(said):
            return same(said)
        numbers = self.subject.by_number(task.id for task in tasks_of(self.subject, finding))
        if not numbers:
            return same(said)
        return say("{said} ({numbers})", "{said} ({numbers})", said=said, numbers=numbers)

    def alone(self, finding: Diagnostic) -> str:
        """The first remedy of a finding as it stands alone, or else its hint with the numbers of its tasks."""
        first = self._first_said(finding)
        if first:
            return first
        told, numbers = self._told(finding), self._numbers((finding,))
        if not numbers or not finding.hint:
            return told
        return self.subject.say("{told} ({numbers})", "{told} ({numbers})", told=told, numbers=numbers)

    def _told(self, finding: Diagnostic) -> str:
        """A finding's hint; where some of it has passed, the first remedy that has not, or the alternatives left."""
        hint = finding.hint
        if not hint:
            message = self._said(finding.message)
            return self.subject.say("khắc phục: {what}", "put this right: {what}", what=message)
        if not self._is_past(finding):
            return self._said(hint)
        return self._first_said(finding) or still_said(self.subject, self._said(hint)) or self._said(hint)

    def _first(self, finding: Diagnostic) -> Remedy | None:
        remedies = remedies_in(finding.hint)
        if self.hindsight:
            return next(iter(remedies), None)
        return next(filter(None, (still_askable(self.subject, remedy) for remedy in remedies)), None)

    def _first_said(self, finding: Diagnostic) -> str:
        first = self._first(finding)
        return "" if first is None else self._said(alone_standing(first))

    def _is_past(self, finding: Diagnostic) -> bool:
        return not self.hindsight and finding.hint is not None and speaks_of_the_past(self.subject, finding)

    def _said(self, text: Text) -> str:
        return at_meeting(self.subject, text, self.known).rstrip(".")

    def _numbers(self, findings: Iterable[Diagnostic]) -> Text:
        tasks = self.subject.plan.tasks
        own: list[Task] = [tasks[f.task] for f in findings if f.task is not None and f.task in tasks]
        return self.subject.by_number(task.id for task in own)


def _needs_its_hint(remedy: Remedy) -> bool:
    """Whether a remedy is but what stands under a key, or several moves: the words around it tell what that is for."""
    parts = remedy.parts if isinstance(remedy, Together) else (remedy,)
    return all(isinstance(part, Say) for part in parts) or (
        isinstance(remedy, Together) and all(isinstance(part, Delay) for part in parts)
    )


def _first_ones(remedies: list[Text], most: int, others: int) -> Short:
    """The first of many remedies, and how many more there are; `others` are not given."""
    each = list(dict.fromkeys(remedies))
    shown, more = joined(each[:most], sign="; "), max(len(each) - most, 0) + others
    if not more:
        return Short(say("{shown}", "{shown}", shown=shown))
    return Short(say("{shown}; và {more}", "{shown}; and {more}", shown=shown, more=Count(more, _ALIKE)), more)
