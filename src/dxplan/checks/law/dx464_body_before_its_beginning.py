"""DX464: work of, for or at a body that is not there yet, as its name says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dxplan.checks.acting import acting_in, in_file_order, unfinished
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.bodies import Body
from dxplan.checks.law.body_names import coming_bodies, signs_of_coming
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind
from dxplan.model.people import Agency
from dxplan.model.reorganisation import AREAS, DEPARTMENTS_ON
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.expression import expression
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say

_PREPARING = timedelta(days=120)
"""So long before a body begins, tasks may already prepare for it by its name."""

_SCIENCE = expression(r"^\W*Sở (?:Khoa học (?:và|&) Công nghệ|KH ?& ?CN|KHCN)\b", re.IGNORECASE)
_INFORMATION = expression(rf"Sở {AREAS[0].written}|Department of Information", re.IGNORECASE)
_OF_IT = (Kind.SEC_LEVEL, Kind.INFRA, Kind.BUILD, Kind.INTEGRATE, Kind.TRIAL, Kind.PILOT, Kind.ROLLOUT, Kind.GOLIVE)


def check(examination: Examination) -> Iterator[Finding]:
    """What a task, its deliverable or a target names is there by then, and so is who leads or supports a task.

    An agency that says its own beginning is DX424's. What is reported as done is over.
    """
    plan = examination.plan
    starting = {
        agency.id: body
        for agency in plan.agencies.values()
        if agency.valid_from is None and (body := _beginning(_said(agency))) is not None
    }
    naming = examination.said.with_any(signs_of_coming())
    for task in examination.kept(unfinished) if naming else ():
        if task.id in naming:
            yield from _of_task(examination, task)
    for id_, tasks in _too_early(examination, starting):
        yield _of_agency(examination, plan.agencies[id_], starting[id_], tasks)
    yield from _of_targets(examination)
    yield from _of_science(examination)


def _too_early(examination: Examination, starting: dict[str, Body]) -> list[tuple[str, list[Task]]]:
    """The agencies that have a part in tasks done before they begin, with these tasks, in the order of the file."""
    parts = []
    for id_, body in starting.items():
        acting = examination.kept(acting_in).get(id_, ()) if body.first is not None else ()
        tasks = [task for task in acting if body.first is not None and examination.finish_day(task) < body.first]
        if tasks:
            parts.append((id_, tasks))
    return in_file_order(examination, parts)


def _beginning(text: str) -> Body | None:
    return next((named.body for named in coming_bodies(text) if named.body.first is not None), None)


def _said(agency: Agency) -> str:
    return "" if agency.name is None else agency.name.everything


def _of_task(examination: Examination, task: Task) -> Iterator[Finding]:
    for key, text in (("name", task.name), ("deliverable", task.deliverable)):
        body = None if text is None else _beginning(text.everything)
        if body is None or body.first is None:
            continue
        finish = examination.finish_day(task)
        if finish < body.first - _PREPARING:
            yield Finding(
                say(
                    "{task} nêu {body}, đến {first} mới có; nhiệm vụ xong ngày {finish}",
                    "{task} names {body}, not there before {first}; it is done on {finish}",
                    task=task,
                    body=body,
                    first=body.first,
                    finish=finish,
                ),
                Place(task.places, (key,)),
                task.id,
                hint=_instead(body, body.first),
            )
            return


def _of_agency(examination: Examination, agency: Agency, body: Body, tasks: list[Task]) -> Finding:
    assert body.first is not None
    return Finding(
        say(
            "{agency} đến {first} mới có, nhưng có việc ở {tasks} trước đó (từ {start})",
            "{agency} is not there before {first}, but has a part in {tasks} earlier (from {start})",
            agency=agency,
            first=body.first,
            tasks=listed(tasks),
            start=min(examination.start_day(task) for task in tasks),
        ),
        Place(agency.places),
        tasks[0].id,
        hint=_instead(body, body.first),
    )


def _of_targets(examination: Examination) -> Iterator[Finding]:
    for kpi in examination.plan.kpis.values():
        if kpi.by is None:
            continue
        words = [value.everything for value in (kpi.name, kpi.target, kpi.unit) if isinstance(value, Text)]
        body = _beginning("\n".join(words))
        if body is not None and body.first is not None and kpi.by.last < body.first:
            yield Finding(
                say(
                    "{kpi} đến {day} đã tính theo {body}, đến {first} mới có",
                    "{kpi} counts {body} on {day}, not there before {first}",
                    kpi=kpi,
                    day=kpi.by.last,
                    body=body,
                    first=body.first,
                ),
                Place(kpi.places),
                hint=_instead(body, body.first),
            )


def _instead(body: Body, first: date) -> Text:
    return say(
        "viết {instead}, hoặc làm từ {first}",
        "write {instead}, or do it from {first} on",
        instead=body.instead,
        first=first,
    )


def _of_science(examination: Examination) -> Iterator[Finding]:
    """Until it had the duties of the other one, the Department of Science and Technology did not lead IT."""
    plan = examination.plan
    if any(_INFORMATION.search(_said(agency)) for agency in plan.agencies.values()):
        return
    for agency in plan.agencies.values():
        if agency.valid_from is not None or not _SCIENCE.search(_said(agency)):
            continue
        led = [
            task
            for task in examination.of_kind(*_OF_IT)
            if plan.inherited(task, "lead") == agency.id
            and examination.finish_day(task) < DEPARTMENTS_ON
            and not task.progress.is_finished
        ]
        if led:
            yield Finding(
                say(
                    "{agency} chủ trì {tasks} trước {first}: khi đó công nghệ thông tin do Sở Thông tin và Truyền thông lo",
                    "{agency} leads {tasks} before {first}: then IT was with the Department of Information and "
                    "Communications",
                    agency=agency,
                    tasks=listed(led),
                    first=DEPARTMENTS_ON,
                ),
                Place(agency.places),
                led[0].id,
                hint=Text(
                    "xem lại cơ quan chủ trì; nếu đúng là Sở Khoa học và Công nghệ thì bỏ qua, có ghi lý do",
                    "look at who leads; if it really is this department, waive it with the reason",
                ),
                severity=Severity.NOTE,
                is_detail=True,
            )


RULE = Rule(
    code="DX464",
    name="body_before_its_beginning",
    severity=Severity.WARNING,
    title=Text("Cơ quan, đơn vị chưa có vào lúc đó, theo tên gọi", "A body that is not there yet, as its name says"),
    why=Text(
        "chưa có cơ quan, đơn vị thì chưa ai nhận việc, ký hay vận hành; tên của hôm nay lọt vào kế hoạch cũ",
        "what is not there cannot take, sign or run anything; a name of today has slipped into an older plan",
    ),
    fix=Text(
        "viết tên cơ quan, đơn vị của ngày đó, hoặc làm từ khi có; chuẩn bị trước vài tháng thì được",
        "write what was there on that day, or do it once it is there; to prepare some months ahead is fine",
    ),
    provisions=(
        Text(
            "Từ 01/03/2025: Sở, Bộ Nông nghiệp và Môi trường, Dân tộc và Tôn giáo; công nghệ thông tin về Sở Khoa học và "
            "Công nghệ (theo báo chí và hiểu biết chung, chưa đọc nghị quyết)",
            "From 2025-03-01: Agriculture and Environment, Ethnic Minorities and Religions; IT with Science and Technology "
            "(from the press and general knowledge, resolutions not read)",
        ),
        Text(
            "Từ 01/07/2025: đặc khu, chính quyền địa phương hai cấp, 34 tỉnh, thành phố (Nghị quyết 202/2025/QH15; theo "
            "báo chí và hiểu biết chung, chưa đọc nghị quyết)",
            "From 2025-07-01: special zones, two-level local government, 34 provinces (Resolution 202/2025/QH15; from the "
            "press and general knowledge, resolutions not read)",
        ),
    ),
    part_of=("DX424",),
    bad="""\
dxplan: 1
id: chua-co
start: 2023-03-06
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: "Tập huấn cho xã, phường, đặc khu", kind: training, duration: 10d, after: T1, lead: STTTT, deliverable: Danh sách}  # expect: DX464
""",
    good="""\
dxplan: 1
id: chua-co
start: 2023-03-06
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: "Tập huấn cho xã, phường, huyện đảo", kind: training, duration: 10d, after: T1, lead: STTTT, deliverable: Danh sách}
""",
    check=check,
)
