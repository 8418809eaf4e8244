"""A breach of the procedure in words: what is wrong, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.procedure.breaches import Breach, breaches
from dxplan.checks.procedure.doing import does
from dxplan.checks.procedure.lack import Manner
from dxplan.checks.procedure.mending import hint, lacking, system_of, tried
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.waits import following
from dxplan.model.kind import Kind
from dxplan.model.named import Called
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.phrase import NOTHING, Part, Text, say

_AS_WELL = Text("cũng vậy", "as well")
_MOST_RELATED = 20
_IS, _ARE = Text("", "is"), Text("", "are")
_SEVERAL = frozenset(step.words for step in (Step.SERVERS, Step.EQUIPMENT, Step.DATA, Step.REGULATION))
_THINGS = _SEVERAL | {step.words for step in (Step.POLICY, Step.DESIGN, Step.SELECTION_PLAN)}
_WORK = Text("việc ", "")
"""Stands in Vietnamese before what is done, not before a thing."""
_PAPERS = frozenset({Step.SELECTION_PLAN})
"""Steps named for the paper that they write, which is no name of a task."""


def check_of(rows: tuple[Row, ...]) -> Callable[[Examination], Iterator[Finding]]:
    """The check of a rule that is a group of rows of the table: a finding for each breach of each row.

    Where the rows have different reasons, each finding tells the one of its row.
    """
    have_their_own = len({row.why.en for row in rows}) > 1

    def check(examination: Examination) -> Iterator[Finding]:
        told: set[tuple[Manner, str, str | None]] = set()
        for row in rows:
            for breach in breaches(examination, row):
                key = breach.manner, breach.after.id, None if breach.before is None else breach.before.id
                if key not in told:  # by another row of the rule
                    told.add(key)
                    yield finding(examination, breach)._replace(why=row.why if have_their_own else None)

    return check


def finding(examination: Examination, breach: Breach) -> Finding:
    """A breach at the first task of the later step, with what to do."""
    before = breach.before
    others = tuple((Place(task.places), _AS_WELL) for task in breach.tasks[1 : _MOST_RELATED + 1])
    related = (*others, *following(examination, breach.following))
    judged = tried(examination, breach) if breach.manner is Manner.MISSING else None
    if before is not None:
        day = examination.finish_day(before)
        done = say("{before} xong {day}", "{before} is done {day}", before=before, day=day)
        related = ((Place(before.places), done), *related)
    elif judged is not None:
        related = ((Place(judged.places), _what(examination, breach, judged)), *related)
    return Finding(
        _message(examination, breach, judged),
        breach.place,
        breach.waived_by,
        hint(examination, breach),
        severity=breach.severity,
        related=related,
        is_detail=breach.severity is Severity.NOTE,
    )


def _message(examination: Examination, breach: Breach, judged: Task | None) -> Text:
    before = breach.before
    if before is None:
        return _nowhere(examination, breach) if breach.is_everywhere else _missing(examination, breach, judged)
    parts: dict[str, Part] = {
        "begins": _begins(examination, breach),
        "step": _step(examination, breach.row.before, before),
        "before": before,
        "done": examination.finish_day(before),
    }
    if breach.manner is Manner.LATE:
        return say(
            "{begins}, khi {work}{step} chưa xong ({before}, {done})",
            "{begins}, before the {step} {are} done ({before}, {done})",
            are=_ARE if parts["step"] in _SEVERAL else _IS,
            work=NOTHING if parts["step"] in _THINGS else _WORK,
            **parts,
        )
    return say(
        "{begins} mà không chờ {step} ({before}, xong {done}): chỉ nhờ ngày tháng mà đúng thứ tự",
        "{begins} without waiting for the {step} ({before}, done {done}): only the dates happen to fit",
        **parts,
    )


def _begins(examination: Examination, breach: Breach) -> Text:
    """Which tasks do what, from when."""
    tasks = breach.tasks
    subject: Part = breach.group.subject() if breach.group is not None else listed(tasks)
    return say(
        "{tasks} {does} từ {start}",
        "{tasks} {does} from {start}",
        tasks=subject,
        does=_does(examination, breach),
        start=min(examination.start_day(task) for task in tasks),
    )


def _does(examination: Examination, breach: Breach) -> Text:
    """What the tasks do, each of them the first that the table names; where they do several things, they start."""
    of_task, tasks = examination.kept(procedure).of_task, breach.tasks
    later = {next(step for step in breach.row.after if step in of_task[task.id]) for task in tasks}
    if later == {Step.EVALUATION} and all(task.kind is Kind.APPROVE for task in tasks):
        return Text("phê duyệt kết quả", "approves the result" if len(tasks) == 1 else "approve the result")
    return does(later.pop(), len(tasks)) if len(later) == 1 else Text("bắt đầu", "start")


def _step(examination: Examination, steps: tuple[Step, ...], task: Task) -> Text:
    """A step as the table calls it: of several the one that the task is."""
    own = examination.kept(procedure).of_task.get(task.id, ())
    return next((step for step in steps if step in own), steps[0]).words  # or what only its name tells


def _what(examination: Examination, breach: Breach, judged: Task) -> Text:
    step = _step(examination, breach.row.of, judged)
    return Text(step.vi, f"the {step.en}")


def _nowhere(examination: Examination, breach: Breach) -> Text:
    """The plan lacks a step that may be for all of its systems."""
    return say(
        "kế hoạch không có nhiệm vụ {step} nào trước {tasks} (từ {start})",
        "the plan has no {step} at all before {tasks} (from {start})",
        step=_task_of(breach.row.before[0]),
        tasks=listed(breach.tasks),
        start=examination.start_day(breach.after),
    )


def _missing(examination: Examination, breach: Breach, judged: Task | None) -> Text:
    begins, system = _begins(examination, breach), system_of(examination, breach)
    if judged is not None:
        return say(
            "{begins}, nhưng {judged} chưa có {steps}",
            "{begins}, but no {steps} follows {judged}",
            begins=begins,
            judged=Called(_what(examination, breach, judged), judged),
            steps=_or(breach.row.before, " hay ", " or "),
        )
    return say(
        "{begins}, nhưng trước đó kế hoạch không có nhiệm vụ {steps}{of}",
        "{begins}, but before it the plan has no {steps}{of}",
        begins=begins,
        steps=_or(lacking(examination, breach), " hay ", " and no "),
        of=NOTHING if system is None else say(" của {system}", " of {system}", system=system),
    )


def _or(steps: tuple[Step, ...], vi: str, en: str) -> Text:
    tasks = [_task_of(step) for step in steps]
    return Text(vi.join(task.vi for task in tasks), en.join(task.en for task in tasks))


def _task_of(step: Step) -> Text:
    return Text(f"lập {step.words.vi}", step.words.en) if step in _PAPERS else step.words
