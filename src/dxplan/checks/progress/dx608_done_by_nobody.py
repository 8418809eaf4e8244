"""DX608: work is reported as done by a body that was not there then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.checks.acting import actors
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.body_names import ended_bodies
from dxplan.checks.progress.practice import UPDATED_WITH_ACTUALS
from dxplan.checks.rule import Rule
from dxplan.model.people import Agency
from dxplan.model.task import Task
from dxplan.scenario.remedies.hand_over import HandOver
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

_MOST_RELATED = 20


class _Done(NamedTuple):
    """A task that is reported as done, from one day to another, and where the file says that an agency had a part."""

    task: Task
    place: Place
    start: date
    finish: date


def check(examination: Examination) -> Iterator[Finding]:
    """Who led or supported what is reported as done was there on one of its days.

    An agency says its life, or its name is that of a body whose end is known. Of tasks without actual dates nobody knows
    when they were done; what is not done yet is DX424's and DX462's.
    """
    waived = examination.tasks_waived("DX608")
    lives = {id_: life for id_, agency in examination.plan.agencies.items() if (life := _life(agency)) is not None}
    groups: dict[tuple[str, bool, str | None], list[_Done]] = {}
    for task in examination.reported if lives else ():
        actual = task.progress
        if not actual.is_finished or (actual.actual_start is None and actual.actual_finish is None):
            continue
        start, finish = examination.start_day(task), examination.finish_day(task)
        for agency, item, path in actors(examination.plan, task):
            first, last = lives.get(agency, (None, None))
            is_late = last is not None and start > last
            if is_late or (first is not None and finish < first):
                done = _Done(task, Place(item.places, path), start, finish)
                groups.setdefault((agency, is_late, task.id if task.id in waived else None), []).append(done)
    for (id_, is_late, _), several in groups.items():
        first, last = lives[id_]
        day = last if is_late else first
        assert day is not None
        yield _finding(examination, examination.plan.agencies[id_], several, day, is_late=is_late)


def _life(agency: Agency) -> tuple[date | None, date | None] | None:
    """The first and the last day of an agency, as far as the plan or its name tells them."""
    last = agency.valid_to
    if last is None and agency.name is not None:
        last = next((named.body.last for named in ended_bodies(agency.name.everything) if named.body.last), None)
    return None if last is None and agency.valid_from is None else (agency.valid_from, last)


def _finding(examination: Examination, agency: Agency, several: list[_Done], day: date, *, is_late: bool) -> Finding:
    tasks, first = listed(done.task for done in several), several[0]
    if is_late:
        message = say(
            "{tasks} báo cáo đã xong có {agency}, cơ quan chỉ hoạt động đến {day} (việc từ {since})",
            "{tasks} is reported as done with {agency}, which existed until {day} (from {since})",
            tasks=tasks,
            agency=agency,
            day=day,
            since=min(done.start for done in several),
        )
    else:
        message = say(
            "{tasks} báo cáo đã xong có {agency}, cơ quan đến {day} mới có (việc xong {until})",
            "{tasks} is reported as done with {agency}, which was not there before {day} (done on {until})",
            tasks=tasks,
            agency=agency,
            day=day,
            until=min(done.finish for done in several),
        )
    return Finding(
        message,
        first.place,
        first.task.id,
        _hint(examination, agency, several),
        related=tuple(
            (done.place, say("{task}: {start}", "{task}: {start}", task=done.task, start=done.start))
            for done in several[1 : _MOST_RELATED + 1]
        ),
    )


def _hint(examination: Examination, agency: Agency, several: list[_Done]) -> Text:
    heir = examination.offices.heir(agency.id, several[0].finish)
    if heir is None or heir == agency.id:
        return Text(
            "ghi cơ quan đã thực sự làm, hoặc sửa ngày thực tế", "name who really did it, or correct the actual dates"
        )
    return say(
        "{given}, nếu cơ quan này đã làm; không thì sửa ngày thực tế",
        "{given}, if that is who did it; else correct the actual dates",
        given=HandOver(
            tuple(done.task.id for done in several), (agency.id,), examination.plan.agencies[heir], inherited=True
        ),
    )


RULE = Rule(
    code="DX608",
    name="done_by_nobody",
    aliases=("GAO-9",),
    severity=Severity.WARNING,
    title=Text("Đã làm xong bởi cơ quan lúc đó không có", "Done by a body that was not there"),
    why=Text(
        "văn bản ký ngày đó không thể của cơ quan này: sai cơ quan hoặc sai ngày, hồ sơ bị trả lại khi quyết toán",
        "what was signed then cannot be this body's: either the body or the date is wrong, and the dossier comes back",
    ),
    fix=Text(
        "ghi cơ quan đã thực sự làm, hoặc sửa ngày thực tế; tách phần việc của từng cơ quan nếu đã bàn giao giữa chừng",
        "name who really did it, or correct the actual dates; divide the task if it was handed over on the way",
    ),
    provisions=(UPDATED_WITH_ACTUALS,),
    bad="""\
dxplan: 1
id: ai-da-lam
start: 2025-11-03
status_date: 2025-11-14
agencies:
  STTTT: {name: Sở Thông tin và Truyền thông, valid_to: 2025-02-28, successor: SKHCN}
  SKHCN: {name: Sở Khoa học và Công nghệ}
tasks:
  T1:
    name: Thẩm định kế hoạch thuê
    kind: plan
    duration: 10d
    actual_start: 2025-11-03
    actual_finish: 2025-11-14
    lead: STTTT  # expect: DX608
    deliverable: Báo cáo
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: SKHCN, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: ai-da-lam
start: 2025-11-03
status_date: 2025-11-14
agencies:
  STTTT: {name: Sở Thông tin và Truyền thông, valid_to: 2025-02-28, successor: SKHCN}
  SKHCN: {name: Sở Khoa học và Công nghệ}
tasks:
  T1:
    name: Thẩm định kế hoạch thuê
    kind: plan
    duration: 10d
    actual_start: 2025-11-03
    actual_finish: 2025-11-14
    lead: SKHCN
    deliverable: Báo cáo
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: SKHCN, deliverable: Báo cáo}
""",
    check=check,
)
