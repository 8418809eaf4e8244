"""DX306: tasks held to a hard date, so that the schedule cannot show what the work does to them."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.phases import Lacking, by_phase
from dxplan.checks.rule import Rule
from dxplan.model.constraint import ConstraintKind
from dxplan.model.named import Key
from dxplan.model.settings import Profile
from dxplan.model.task import Task
from dxplan.scenario.promises import Promise
from dxplan.scenario.remedies.and_so_on import AndSoOn
from dxplan.scenario.remedies.replace_key import ReplaceKey
from dxplan.scenario.remedy import Remedy
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import joined
from dxplan.text.phrase import Text, say

_SOFTER = {
    ConstraintKind.MUST_START_ON: ConstraintKind.START_NO_EARLIER_THAN,
    ConstraintKind.START_NO_LATER_THAN: ConstraintKind.DEADLINE,
    ConstraintKind.MUST_FINISH_ON: ConstraintKind.DEADLINE,
    ConstraintKind.FINISH_NO_LATER_THAN: ConstraintKind.DEADLINE,
}
"""What to say instead: a date that only pushes, or one that may be missed."""


def check(examination: Examination) -> Iterator[Finding]:
    """No task has a hard date, but for those that are broken anyway; tasks are folded by phase."""
    hard = [task for task in examination.saying("constraints") if _kept_dates(examination, task)]
    for task in hard:
        if task.children or task.is_milestone:
            yield _finding(examination, Lacking(task, [task], False, Place(task.places)))
    work = [task for task in hard if not (task.children or task.is_milestone)]
    if work:
        for lacking in by_phase(examination, "DX306", work):
            yield _finding(examination, lacking)


def _kept_dates(examination: Examination, task: Task) -> list[ConstraintKind]:
    kinds = [kind for kind, _ in task.constraints.said() if kind.is_hard]
    return [kind for kind in kinds if not Promise(kind.key, task.id).is_broken(examination.schedule)]


def _finding(examination: Examination, lacking: Lacking) -> Finding:
    first = lacking.tasks[0]
    used = dict.fromkeys(kind for task in lacking.tasks for kind in _kept_dates(examination, task))
    kind = _kept_dates(examination, first)[0]
    return Finding(
        say(
            "{tasks} bị ràng buộc cứng vào một ngày bằng {keys}",
            "a hard date is set for {tasks} by {keys}",
            tasks=lacking.subject(),
            keys=joined(Key(kind.key) for kind in used),
        ),
        Place(first.places, (kind.key,)),
        lacking.waived_by,
        say(
            "{replace}, trừ khi ngày đó do văn bản ấn định",
            "{replace}, unless the day is set by a document",
            replace=_replaced(examination, lacking.tasks),
        ),
    )


def _replaced(examination: Examination, tasks: list[Task]) -> Remedy:
    """Softer dates for all of them, of which the first is told."""
    each = tuple(
        ReplaceKey(task.id, kind.key, _SOFTER[kind].key, moment)
        for task in tasks
        for kind in _kept_dates(examination, task)
        if (moment := task.constraints.of(kind)) is not None
    )
    return each[0] if len(each) == 1 else AndSoOn(each, Text("các ngày cứng còn lại", "the other hard dates"))


RULE = Rule(
    code="DX306",
    name="hard_constraint",
    aliases=("DCMA-05", "GAO-6"),
    severity=Severity.NOTE,
    title=Text("Ràng buộc ngày cứng", "A hard date"),
    why=Text(
        "ràng buộc cứng chặn ngày muộn nhất: dự trữ và đường găng theo ngày đó, không theo công việc",
        "a hard date caps the late dates: floats and the critical path follow it instead of the work",
    ),
    fix=say(
        "dùng {start_no_earlier_than} hoặc {deadline}; chỉ giữ ràng buộc cứng khi văn bản ấn định",
        "use {start_no_earlier_than} or {deadline}; keep a hard date only where a document sets it",
        start_no_earlier_than=Key(ConstraintKind.START_NO_EARLIER_THAN.key),
        deadline=Key(ConstraintKind.DEADLINE.key),
    ),
    provisions=(
        Text(
            "Bộ 14 điểm của DCMA, điểm 5: hạn chế ràng buộc cứng MSO, MFO, SNLT, FNLT (thông lệ nghề, hiểu biết chung)",
            "DCMA 14-point assessment, point 5: few hard constraints MSO, MFO, SNLT, FNLT "
            "(professional practice, general knowledge)",
        ),
    ),
    quiet_in=(Profile.PROVINCE,),
    bad="""\
dxplan: 1
id: ngay-cung
start: 2022-03-01
checks: {profile: p6}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2:
    name: Thiết kế
    kind: plan
    duration: 20d
    after: T1
    finish_no_later_than: 2022-05-31  # expect: DX306
    lead: STTTT
    deliverable: Thiết kế
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: ngay-cung
start: 2022-03-01
checks: {profile: p6}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Thiết kế, kind: plan, duration: 20d, after: T1, deadline: 2022-05-31, lead: STTTT, deliverable: Thiết kế}
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
