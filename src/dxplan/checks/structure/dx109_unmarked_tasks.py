"""DX109: tasks say no kind, or no system, so rules that go by them could not look at these tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.guessing.guesses import Guesses, guesses
from dxplan.model.marking import Mark as MarkName
from dxplan.model.marking import Marking
from dxplan.model.named import Code, Key, refs
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.mark import Mark
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import TASK, Count, Noun
from dxplan.text.lists import joined, listed
from dxplan.text.phrase import NOTHING, Part, Text, for_file, say

_FEW = 10
"""Of so many tasks one may lack a mark before the rules have seen too little of a plan: that is a note."""
_RULE = Noun("quy tắc", "rule")
_OTHER_RULE = Noun("quy tắc khác", "other")


def check(examination: Examination) -> Iterator[Finding]:
    """Every task says what kind it is, and those that are done for a system say for which. One finding a plan.

    What was guessed is told, as a note. A task that a waiver of this code names comes by itself.
    """
    if examination.guessed:
        yield _told(examination)
    missing = _unread(examination, guesses(examination.plan))
    without = dict.fromkeys((*missing.kinds, *missing.systems))
    if not without:
        return
    named = [id_ for id_ in without if id_ in examination.tasks_waived("DX109")]
    rest = [id_ for id_ in examination.plan.tasks if id_ in without and id_ not in named]
    for group in (rest, *([id_] for id_ in named)):
        if group:
            yield _finding(examination, _of(missing, group))


def _unread(examination: Examination, missing: Guesses) -> Guesses:
    """Without the tasks that are known all the same: as a step by their words, of a system by their links."""
    if not (missing.kinds or missing.systems):
        return missing
    read = examination.kept(procedure)
    placed = {
        task.id
        for system, steps in read.steps.items()
        if system is not None
        for tasks in steps.values()
        for task in tasks
    }
    return Guesses(
        {id_: kind for id_, kind in missing.kinds.items() if id_ not in read.of_task},
        {id_: system for id_, system in missing.systems.items() if id_ not in placed},
    )


def _of(missing: Guesses, ids: Iterable[str]) -> Guesses:
    wanted = frozenset(ids)
    return Guesses(
        {id_: kind for id_, kind in missing.kinds.items() if id_ in wanted},
        {id_: system for id_, system in missing.systems.items() if id_ in wanted},
    )


def _finding(examination: Examination, missing: Guesses) -> Finding:
    plan = examination.plan
    without = frozenset((*missing.kinds, *missing.systems))
    first = next(task for task in plan.tasks.values() if task.id in without)
    blind = (_blind("kind", missing.kinds), _blind("system", missing.systems))
    return Finding(
        say("{blind}", "{blind}", blind=joined(filter(None, blind), "; ")),
        Place(first.places),
        first.id,
        say("{steps}", "{steps}", steps=joined(_steps(missing, has_systems=bool(plan.systems)), "; ")),
        None if _is_much(examination, missing) else Severity.NOTE,
    )


def _is_much(examination: Examination, missing: Guesses) -> bool:
    """Whether the rules have seen too little. A name that tells no kind may be of work that no rule asks about."""
    told = (*(id_ for id_, kind in missing.kinds.items() if kind is not None), *missing.systems)
    if not told and len(missing.kinds) == len(examination.leaves):
        return True
    return _written(examination.plan, told) * _FEW > _written(examination.plan, (t.id for t in examination.leaves))


def _written(plan: Plan, ids: Iterable[str]) -> int:
    """How many tasks are written in the file for some: what is repeated for many units is written once."""
    copies = ((id_, plan.tasks[id_].copy_of) for id_ in ids)
    return len({id_ if copy is None else copy.template for id_, copy in copies})


def _blind(mark: MarkName, ids: Iterable[str]) -> Text:
    """Which tasks say no kind or system, and which rules could not look at them for that."""
    tasks = refs(ids)
    if not tasks:
        return NOTHING
    codes = [rule.code for rule in rules() if mark in rule.reads]
    return say(
        "{tasks} ({names}) chưa có {mark} nên {rules}{codes} không xem được",
        "{tasks} ({names}) {have} no {mark}: {rules}{codes} could not look there",
        tasks=Count(len(tasks), TASK),
        names=listed(tasks),
        have=Text("", "has" if len(tasks) == 1 else "have"),
        mark=Key(mark),
        rules=Count(len(codes), _RULE),
        codes=for_file(" ({codes})", " ({codes})", codes=listed(codes, 5, _OTHER_RULE)),
    )


def _steps(missing: Guesses, *, has_systems: bool) -> Iterator[Part]:
    """What to do: write what the names tell, and what they do not tell by hand."""
    marks = missing.marks
    if marks:
        yield say(
            "{command}{marks}",
            "{command}{marks}",
            command=for_file(
                "{fix} ghi hộ theo tên (xem trước: {diff}; rà soát thử: {check}), hoặc tự ",
                "{fix} does it by the names ({diff} shows it first, {check} tries it out), or ",
                fix=Code("dxplan fix --guess"),
                diff=Code("--diff"),
                check=Code("dxplan check --guess"),
            ),
            marks=Mark(marks),
        )
    kinds = [id_ for id_, kind in missing.kinds.items() if kind is None]
    systems = [id_ for id_, system in missing.systems.items() if system is None]
    if kinds:
        yield _by_hand("kind", kinds)
    if systems and has_systems:
        yield _by_hand("system", systems)
    elif systems:
        yield say(
            "kể các hệ thống ở {systems} và ghi {system} ở những nhiệm vụ làm cho chúng",
            "name the systems under {systems}, and their {system} at the tasks that are done for them",
            systems=Key("systems"),
            system=Key("system"),
        )


def _by_hand(mark: MarkName, ids: list[str]) -> Text:
    return say(
        "tự ghi {mark} ở {tasks} (tên không nói rõ)",
        "write the {mark} of {tasks} yourself (the names do not tell)",
        mark=Key(mark),
        tasks=listed(refs(ids), 5),
    )


def _told(examination: Examination) -> Finding:
    """That findings rest on guesses."""
    marks = examination.guessed
    first = examination.plan.tasks[marks[0].task]
    return Finding(
        say(
            "{guessed} là đoán theo tên: các phát hiện dựa vào đó chỉ đúng nếu đoán đúng",
            "{guessed} are guessed from names: findings that rest on them are right if the guesses are",
            guessed=joined(filter(None, (_guessed("kind", marks), _guessed("system", marks)))),
        ),
        Place(first.places),
        first.id,
        say(
            "xem lại: {marks}{command}",
            "look them over: {marks}{command}",
            marks=Mark(marks),
            command=for_file(
                "; {fix} ghi vào tệp ({diff} cho xem hết)",
                "; {fix} writes them ({diff} shows them all)",
                fix=Code("dxplan fix --guess"),
                diff=Code("--diff"),
            ),
        ),
        Severity.NOTE,
    )


def _guessed(mark: MarkName, marks: tuple[Marking, ...]) -> Text:
    number = sum(marking.mark == mark for marking in marks)
    if not number:
        return NOTHING
    return say("{mark} của {tasks}", "the {mark} of {tasks}", mark=Key(mark), tasks=Count(number, TASK))


RULE = Rule(
    code="DX109",
    name="unmarked_tasks",
    severity=Severity.WARNING,
    title=Text("Nhiệm vụ chưa ghi loại, hoặc chưa ghi hệ thống", "Tasks without a kind, or without a system"),
    why=Text(
        "quy tắc về quy trình nhận ra nhiệm vụ qua loại và hệ thống: thiếu chúng thì không báo lỗi không có nghĩa là "
        "không có lỗi",
        "rules on the procedure know tasks by their kind and system: without them, nothing found does not mean that "
        "nothing is wrong",
    ),
    fix=say(
        "ghi {kind} cho mỗi nhiệm vụ và {system} cho nhiệm vụ làm cho một hệ thống, hoặc để {command} ghi theo tên",
        "say the {kind} of each task, and the {system} of those that are done for one, or let {command} write what "
        "the names tell",
        kind=Key("kind"),
        system=Key("system"),
        command=Code("dxplan fix --guess"),
    ),
    provisions=(
        Text(
            "Rà soát phải nói rõ phần nào chưa được xem (thông lệ nghề, hiểu biết chung)",
            "A review says what it has not looked at (professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: chua-ghi-loai
name: Kế hoạch ví dụ
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {ONEGOV: {name: Phần mềm OneGov, security_level: 2}}
tasks:
  T1: {name: Tập huấn công chức, duration: 15d, lead: STTTT, deliverable: Danh sách tập huấn}  # expect: DX109
  T2: {name: Thí điểm OneGov tại hai phường trong 3 tháng, duration: 60d, after: T1, lead: STTTT, deliverable: Báo cáo thí điểm}
  T3: {name: Đánh giá kết quả thí điểm theo tiêu chí, duration: 10d, after: T2, lead: STTTT, deliverable: Báo cáo đánh giá}
  T4: {name: Nhân rộng OneGov, duration: 90d, after: T3, lead: STTTT, deliverable: Báo cáo nhân rộng}
""",
    good="""\
dxplan: 1
id: chua-ghi-loai
name: Kế hoạch ví dụ
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {ONEGOV: {name: Phần mềm OneGov, security_level: 2}}
tasks:
  T1: {name: Tập huấn công chức, kind: training, system: ONEGOV, duration: 15d, lead: STTTT, deliverable: Danh sách tập huấn}
  T2: {name: Thí điểm OneGov, kind: pilot, system: ONEGOV, duration: 60d, after: T1, lead: STTTT, deliverable: Báo cáo thí điểm}
  T3: {name: Đánh giá kết quả thí điểm, kind: evaluate, system: ONEGOV, duration: 10d, after: T2, lead: STTTT, deliverable: Báo cáo đánh giá}
  T4: {name: Nhân rộng OneGov, kind: rollout, system: ONEGOV, duration: 90d, after: T3, lead: STTTT, deliverable: Báo cáo nhân rộng}
""",
    check=check,
)
