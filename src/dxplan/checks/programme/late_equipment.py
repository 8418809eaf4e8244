"""Equipment on site that is installed for the trial, but only once all tests of its system are over."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.turning import put_first
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_LINES = Phrases("cáp; cáp quang; đường truyền; đường dây; wifi; internet; điện; lines; network; cabling; power")


def installed_after_test(examination: Examination) -> Iterator[Finding]:
    """Equipment that the trial waits for, after the last test. A question: some is tested as it is put up."""
    found = examination.kept(procedure)
    told: set[str] = set()
    for system in found.steps:
        tests, trials = found.of(system, (Step.TEST,)), found.of(system, (Step.TRIAL,))
        for task in found.of(system, (Step.EQUIPMENT,)) if tests and trials else ():
            named = "" if task.name is None else task.name.everything
            waited = [trial for trial in trials if examination.waits_for(trial, task)]
            before = [test for test in tests if examination.waits_for(task, test)]
            if task.id in told or not waited or len(before) < len(tests) or _LINES.tell(padded(named)):
                continue
            told.add(task.id)
            test = max(before, key=lambda each: (examination.dates(each).early_finish, each.id))
            yield Finding(
                say(
                    "{test} kiểm thử từ {start}, khi thiết bị tại chỗ chưa lắp ({task}, {done})",
                    "{test} tests from {start}, before the equipment on site is there ({task}, {done})",
                    test=test,
                    start=examination.start_day(test),
                    task=task,
                    done=examination.finish_day(task),
                ),
                Place(test.places, ("after",)),
                test.id,
                put_first(examination, task, test),
                severity=Severity.NOTE,
                related=((Place(task.places), Text("thiết bị lắp sau", "the equipment that comes after")),),
                is_detail=True,
            )
