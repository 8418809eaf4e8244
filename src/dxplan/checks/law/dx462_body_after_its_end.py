"""DX462: work of, for or at a body that has ended by then, as its name says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.checks.acting import acting_in, actors, in_file_order, place_of_part, unfinished
from dxplan.checks.days import begun_after, done_after, last_day
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.bodies import Body
from dxplan.checks.law.body_names import ended_bodies, first_end, signs_of_ended
from dxplan.checks.rule import Rule
from dxplan.model.named import Key
from dxplan.model.people import Agency
from dxplan.model.task import Task
from dxplan.scenario.remedies.hand_over import HandOver
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.expression import expression
from dxplan.text.later import later
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, folded, for_file, say

_MOST_RELATED = 20
_AREA = expression(r"(?:\bđịa bàn|\barea of|\bterritory of)\b[^;.:()]*$")


def check(examination: Examination) -> Iterator[Finding]:
    """What a task and its deliverable name is there when it is done, and so is who leads or supports it.

    An agency that says its own end is DX424's. What is reported as done is over.
    """
    yield from _agencies(examination)
    naming = examination.said.with_any(signs_of_ended())
    named = (task for task in examination.kept(unfinished) if task.id in naming) if naming else ()
    for task in done_after(examination, named, first_end()):
        yield from _of_task(examination, task)


def _of_task(examination: Examination, task: Task) -> Iterator[Finding]:
    named = [
        (key, *found, _is_an_area(text.everything, found[1]))
        for key, text in (("name", task.name), ("deliverable", task.deliverable))
        if text is not None
        for found in ended_bodies(text.everything)
    ]
    if named:
        yield from _judged(examination, task, named)


def _judged(examination: Examination, task: Task, named: list[tuple[str, Body, str, bool]]) -> Iterator[Finding]:
    start, finish = examination.start_day(task), examination.finish_day(task)
    told: set[str] = set()
    for key, body, written, is_an_area in named:
        if body.last is None or finish <= body.last or body.key in told:
            continue
        is_late = start > body.last
        if (task.children and not is_late) or _is_told_of_its_agency(examination, task, body):
            continue
        told.add(body.key)
        yield _finding(
            say(
                "{task} còn nêu {body}, đã kết thúc hoạt động sau ngày {last}; nhiệm vụ {when}",
                "{task} still names {body}, which ended on {last}; it {when}",
                task=task,
                body=_as_written(body, written),
                last=body.last,
                when=_when(start, finish, is_late=is_late),
            ),
            Place(task.places, (key,)),
            task.id,
            say(
                "đổi thành {instead}, hoặc xong trước khi hết ngày {last}{split}",
                "write {instead}, or have it done by {last}{split}",
                instead=body.instead,
                last=body.last,
                split=Text("", "")
                if is_late
                else Text("; việc kéo dài qua ngày đó thì tách làm hai", "; split what runs across that day"),
            ),
            None if is_late and not body.is_small and not is_an_area else Severity.NOTE,
        )


def _is_an_area(text: str, written: str) -> bool:
    """Whether a name tells where work is done, not with whom: `các phường địa bàn thành phố Thái Nguyên`."""
    before, found, _ = folded(text).partition(folded(written))
    return bool(found) and _AREA.search(before) is not None


def _as_written(body: Body, written: str) -> Text:
    """A body as the task writes it, and what it is."""
    if folded(written) in folded(body.name.everything):
        return say("{body}", "{body}", body=body)
    return say("“{written}” ({body})", "“{written}” ({body})", written=written, body=body)


def _when(start: date, finish: date, *, is_late: bool) -> Text:
    if is_late:
        return say("bắt đầu ngày {start}", "starts on {start}", start=start)
    return say("kéo dài đến {finish}", "runs until {finish}", finish=finish)


def _is_told_of_its_agency(examination: Examination, task: Task, body: Body) -> bool:
    """Whether one of its agencies is this body, with an end that it says: DX424 tells that."""
    agencies = (examination.plan.agencies[id_] for id_, _, _ in actors(examination.plan, task))
    ended = (a for a in agencies if a.valid_to is not None and a.valid_to < examination.finish_day(task))
    return any(body.key in {named.body.key for named in ended_bodies(_said(agency))} for agency in ended)


def _agencies(examination: Examination) -> Iterator[Finding]:
    ended = {agency.id: body for agency in examination.plan.agencies.values() if (body := _ended(agency)) is not None}
    if not ended:
        return
    waived = examination.tasks_waived("DX462")
    groups: list[tuple[str, list[Task]]] = []
    for id_, body in ended.items():
        acting = examination.kept(acting_in).get(id_, ())
        tasks = [] if body.last is None else done_after(examination, acting, body.last)
        rest = [task for task in tasks if task.id not in waived]
        groups += [(id_, [task]) for task in tasks if task.id in waived]
        groups += [(id_, rest)] if rest else []
    for id_, tasks in in_file_order(examination, groups):
        yield _of_agency(examination, examination.plan.agencies[id_], ended[id_], tasks)


def _ended(agency: Agency) -> Body | None:
    """What an agency is by its name, if that is known to have ended and the plan says no end."""
    if agency.valid_to is not None:
        return None
    return next((named.body for named in ended_bodies(_said(agency)) if named.body.last is not None), None)


def _said(agency: Agency) -> str:
    return "" if agency.name is None else agency.name.everything


def _of_agency(examination: Examination, agency: Agency, body: Body, tasks: list[Task]) -> Finding:
    last = body.last
    assert last is not None
    late = begun_after(examination, tasks, last)
    shown = [*(task for task in tasks if task.id in late), *(task for task in tasks if task.id not in late)]
    return _finding(
        say(
            "{agency} theo tên là {body}, đã kết thúc hoạt động sau ngày {last}, nhưng còn việc ở {tasks} (đến {until})",
            "{agency} is by its name {body}, which ended on {last}, but still has a part in {tasks} (until {until})",
            agency=agency,
            last=last,
            body=body,
            tasks=listed(shown),
            until=last_day(examination, tasks, last),
        ),
        place_of_part(examination, shown[0], agency.id),
        shown[0].id,
        _handed_over(examination, agency, body, shown),
        None if examination.start_day(shown[0]) > last else Severity.NOTE,
        tuple(
            (place_of_part(examination, task, agency.id), say("{task}", "{task}", task=task))
            for task in shown[1 : _MOST_RELATED + 1]
        ),
    )


@later
def _handed_over(examination: Examination, agency: Agency, body: Body, parts: list[Task]) -> Text:
    heir = _heir(examination, agency, body)
    tasks = tuple(task.id for task in parts if not task.children)
    if heir is not None and tasks:
        return advise(HandOver(tasks, (agency.id,), heir, inherited=True))
    return say(
        "giao {tasks} cho {instead}{also}",
        "give {tasks} to {instead}{also}",
        tasks=listed(parts),
        instead=body.instead,
        also=for_file(
            "; ở {agency} ghi {valid_to} và {successor}",
            "; write {valid_to} and {successor} at {agency}",
            agency=agency,
            valid_to=Key("valid_to"),
            successor=Key("successor"),
        ),
    )


def _heir(examination: Examination, agency: Agency, body: Body) -> Agency | None:
    """Who the plan says takes over, or has the name of who does."""
    agencies = examination.plan.agencies
    if agency.successor is not None:
        return agencies[agency.successor]
    wanted = folded(body.instead.vi)
    named = (a for a in agencies.values() if a.id != agency.id and a.name is not None and a.valid_to is None)
    return next((a for a in named if a.name is not None and folded(a.name.vi).startswith(wanted)), None)


def _finding(
    message: Text,
    place: Place,
    task: str,
    hint: Text,
    severity: Severity | None,
    related: tuple[tuple[Place, Text], ...] = (),
) -> Finding:
    return Finding(message, place, task, hint=hint, severity=severity, related=related)


RULE = Rule(
    code="DX462",
    name="body_after_its_end",
    severity=Severity.WARNING,
    title=Text("Cơ quan, đơn vị đã thôi hoạt động theo tên gọi", "A body that has ended, as its name says"),
    why=Text(
        "việc giao cho, hay làm ở, cơ quan và đơn vị không còn nữa: cơ quan, đơn vị đó không thể nhận, ký, vận hành",
        "the work is given to, or done at, what is no more: nobody takes it, signs it or runs it",
    ),
    fix=Text(
        "viết tên cơ quan, đơn vị có vào ngày của việc; việc kéo dài qua ngày chuyển giao thì tách làm hai. Không tính "
        "câu nói rõ là trước đây (“Sở … cũ”, “tiếp nhận từ huyện”)",
        "write what is there on the day of the task; split what runs across the change. What is said to be former "
        "(“the former Department …”, “taken over from the districts”) does not count",
    ),
    provisions=(
        Text(
            "Từ 01/03/2025: Sở, Bộ TT&TT → KH&CN; KH&ĐT → Tài chính; GTVT → Xây dựng; TN&MT, NN&PTNT → Nông nghiệp và "
            "Môi trường; LĐ-TB&XH → Nội vụ (theo báo chí và hiểu biết chung, chưa đọc nghị quyết; có địa phương đặt sở "
            "riêng, như Sở Giao thông công chánh TP.HCM)",
            "From 2025-03-01: Information and Communications → Science and Technology; Planning and Investment → Finance; "
            "Transport → Construction; Environment and Agriculture in one; Labour → Home Affairs (from the press and "
            "general knowledge, resolutions not read; some provinces have departments of their own)",
        ),
        Text(
            "Từ 01/07/2025: không còn cấp huyện (quận, huyện, thị xã, thành phố thuộc tỉnh) và thị trấn; 63 tỉnh còn 34 "
            "(Nghị quyết 202/2025/QH15; theo báo chí và hiểu biết chung, chưa đọc nghị quyết)",
            "From 2025-07-01: no districts, towns and cities of provinces, no townships; 34 provinces of 63 (Resolution "
            "202/2025/QH15; from the press and general knowledge, resolutions not read)",
        ),
    ),
    part_of=("DX424",),
    bad="""\
dxplan: 1
id: cap-huyen
start: 2025-09-08
agencies: {SKHCN: {name: Sở Khoa học và Công nghệ}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: SKHCN, deliverable: Báo cáo khảo sát}
  T2: {name: Tập huấn cho các huyện, kind: training, duration: 10d, after: T1, lead: SKHCN, deliverable: Danh sách}  # expect: DX462
""",
    good="""\
dxplan: 1
id: cap-huyen
start: 2025-09-08
agencies: {SKHCN: {name: Sở Khoa học và Công nghệ}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: SKHCN, deliverable: Báo cáo khảo sát}
  T2: {name: Tập huấn cho các xã và phường, kind: training, duration: 10d, after: T1, lead: SKHCN, deliverable: Danh sách}
""",
    check=check,
)
