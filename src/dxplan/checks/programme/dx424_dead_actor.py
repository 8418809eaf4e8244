"""DX424: work given to an agency that no longer exists, or does not exist yet, when it is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from dxplan.checks.acting import actors
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.programme.later import start_later
from dxplan.checks.rule import Rule
from dxplan.model.named import Key
from dxplan.model.people import Agency
from dxplan.model.task import Task
from dxplan.scenario.remedies.hand_over import HandOver
from dxplan.scenario.remedy import advise
from dxplan.schedule.instant import LAST_INSTANT, MINUTES_A_DAY, at, day_of
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import Listed, joined, listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Part, Text, say

_MOST_RELATED = 20


class _Part(NamedTuple):
    """A task in which an agency has a part, where the file says so, and the days from which and to which it runs."""

    task: Task
    place: Place
    start: date
    finish: date

    @property
    def written(self) -> Text:
        """The task with its dates."""
        if self.start == self.finish:
            return say("{task}: {start}", "{task}: {start}", task=self.task, start=self.start)
        return say(
            "{task}: {start} – {finish}",
            "{task}: {start} to {finish}",
            task=self.task,
            start=self.start,
            finish=self.finish,
        )


def check(examination: Examination) -> Iterator[Finding]:
    """Who leads, supports or sends people exists for as long as the task runs. What is reported as done is over."""
    plan = examination.plan
    lives = {agency.id: _life(agency) for agency in plan.agencies.values() if agency.valid_from or agency.valid_to}
    if not lives:
        return
    waived = examination.tasks_waived("DX424")
    groups: dict[tuple[str, str | None], list[_Part]] = {}
    for task in plan.tasks.values():
        dates, seen = examination.dates(task), set[str]()
        acting = list(actors(examination.plan, task))
        for agency, item, path in acting:
            if agency not in lives or agency in seen or task.progress.is_finished:
                continue
            seen.add(agency)
            begins, ends = lives[agency]
            if dates.early_start < begins or dates.early_finish > ends:
                if _goes_over(examination, task, agency, {other for other, _, _ in acting}):
                    continue
                # what a waiver names comes by itself, so that the waiver covers it and nothing else
                key = (agency, task.id if task.id in waived else None)
                part = _Part(task, Place(item.places, path), examination.start_day(task), examination.finish_day(task))
                groups.setdefault(key, []).append(part)
    for (id_, _), parts in groups.items():
        yield from _after_its_end(examination, plan.agencies[id_], parts)
        yield from _before_its_beginning(examination, plan.agencies[id_], parts)


def _goes_over(examination: Examination, task: Task, id_: str, acting: set[str]) -> bool:
    """Whether an agency and the one that takes over from it while the task runs both have a part: each in its time."""
    start, finish = examination.start_day(task), examination.finish_day(task)
    agencies, heir = examination.plan.agencies, examination.offices.heir
    agency = agencies[id_]
    if agency.valid_to is not None and start <= agency.valid_to < finish and heir(id_, finish) in acting:
        return agency.valid_from is None or agency.valid_from <= start
    ending = (each for each in acting if (end := agencies[each].valid_to) is not None and start <= end < finish)
    return (
        agency.valid_from is not None
        and start < agency.valid_from <= finish
        and (agency.valid_to is None or finish <= agency.valid_to)
        and any(each != id_ and heir(each, finish) == id_ for each in ending)
    )


def _life(agency: Agency) -> tuple[int, int]:
    """The instants at which an agency begins and ends."""
    begins = 0 if agency.valid_from is None else at(agency.valid_from)
    ends = LAST_INSTANT if agency.valid_to is None else at(agency.valid_to)
    return begins, ends + MINUTES_A_DAY


def _after_its_end(examination: Examination, agency: Agency, parts: list[_Part]) -> Iterator[Finding]:
    end = agency.valid_to
    if end is None:
        return
    outlived = [part for part in parts if part.finish > end]
    late = [part for part in outlived if part.start > end]
    across = [part for part in outlived if part.start <= end]
    if not outlived:
        return
    said: list[Part] = []
    if late:
        since = min(part.start for part in late)
        said.append(
            say("{tasks} có ngày {since}, sau ngày đó", "in {tasks} on {since}", tasks=_names(late), since=since)
            if all(part.task.is_milestone for part in late)
            else say(
                "{tasks} bắt đầu sau ngày đó (từ {since})",
                "in {tasks} after that (from {since})",
                tasks=_names(late),
                since=since,
            )
        )
    if across:
        said.append(
            say(
                "{tasks} kéo dài qua ngày đó (đến {until})",
                "in {tasks} beyond that (until {until})",
                tasks=_names(across),
                until=max(part.finish for part in across),
            )
        )
    advice = [
        *(_given(examination, agency, tasks, heir) for heir, tasks in _heirs(examination, agency, late)),
        *(_split(examination, agency, tasks, heir, end) for heir, tasks in _heirs(examination, agency, across)),
    ]
    yield _finding(
        say(
            "{agency} chỉ hoạt động đến {end}, nhưng {tasks}",
            "{agency} exists until {end}, but has a part {tasks}",
            agency=agency,
            end=end,
            tasks=joined(said, "; "),
        ),
        [*late, *across],
        say("{advice}", "{advice}", advice=joined(advice, "; ")),
        None if late else Severity.WARNING,
    )


def _heirs(examination: Examination, agency: Agency, parts: list[_Part]) -> Iterable[tuple[Agency | None, list[_Part]]]:
    """Tasks by who exists when they finish: the successor, or the successor of the successor."""
    heirs: dict[str | None, list[_Part]] = {}
    for part in parts:
        heirs.setdefault(examination.offices.heir(agency.id, part.finish), []).append(part)
    return ((None if id_ is None else examination.plan.agencies[id_], tasks) for id_, tasks in heirs.items())


def _given(examination: Examination, agency: Agency, parts: list[_Part], heir: Agency | None) -> Text:
    if heir is not None:
        return advise(HandOver(tuple(part.task.id for part in parts), (agency.id,), heir, inherited=True))
    return say(
        "giao {tasks} cho {taker}",
        "give {tasks} to {taker}",
        tasks=_names(parts),
        taker=_taker(examination, agency),
    )


def _split(examination: Examination, agency: Agency, parts: list[_Part], heir: Agency | None, end: date) -> Text:
    return say(
        "tách phần việc sau {end} của {tasks} và giao cho {taker}",
        "split off what comes after {end} in {tasks} and give it to {taker}",
        end=end,
        tasks=_names(parts),
        taker=heir or _taker(examination, agency),
    )


def _taker(examination: Examination, agency: Agency) -> Text:
    """Who takes over where the plan names nobody."""
    return say(
        "cơ quan tiếp nhận (ghi {successor} của {last})",
        "whoever takes over (write the {successor} of {last})",
        successor=Key("successor"),
        last=examination.plan.agencies[examination.offices.last(agency.id)],
    )


def _before_its_beginning(examination: Examination, agency: Agency, parts: list[_Part]) -> Iterator[Finding]:
    beginning = agency.valid_from
    if beginning is None:
        return
    early = [part for part in parts if part.start < beginning]
    if not early:
        return
    over = any(part.finish < beginning for part in early)
    before = next((a for a in examination.plan.agencies.values() if a.successor == agency.id), None)
    times = (examination.schedule.working_time(part.task.id) for part in early)
    worked = max(day_of(time.next_start(at(beginning))) for time in times)
    later = start_later((part.task for part in early), worked)
    if before is not None:
        later = say(
            "giao phần việc trước {first} cho {before}, hoặc {later}",
            "give what is done before {first} to {before}, or {later}",
            first=beginning,
            before=before,
            later=later,
        )
    yield _finding(
        say(
            "{agency} chỉ có từ {first}, nhưng {tasks} bắt đầu trước ngày đó (từ {since})",
            "{agency} does not exist before {first}, but has a part in {tasks} earlier (from {since})",
            agency=agency,
            first=beginning,
            tasks=_names(early),
            since=min(part.start for part in early),
        ),
        early,
        later,
        None if over else Severity.WARNING,
    )


def _finding(message: Text, parts: list[_Part], hint: Text, severity: Severity | None) -> Finding:
    return Finding(
        message,
        parts[0].place,
        parts[0].task.id,
        hint=hint,
        severity=severity,
        related=tuple((part.place, part.written) for part in parts[1 : _MOST_RELATED + 1]),
    )


def _names(parts: list[_Part]) -> Listed:
    return listed(part.task for part in parts)


RULE = Rule(
    code="DX424",
    name="dead_actor",
    aliases=("R24",),
    severity=Severity.ERROR,
    title=Text("Cơ quan không còn tồn tại tại thời điểm thực hiện", "An agency that does not exist at that time"),
    why=Text(
        "cơ quan ghi trong kế hoạch không hoạt động vào ngày đó nên không thể nhận nhiệm vụ, ký hay quyết toán",
        "the agency that the plan names does not exist on that day: it cannot take the task, sign or settle its cost",
    ),
    fix=Text(
        "giao nhiệm vụ cho cơ quan đang hoạt động vào những ngày đó; nhiệm vụ kéo dài qua ngày chuyển giao thì tách làm "
        "hai. Là lỗi khi nhiệm vụ nằm hẳn ngoài thời gian hoạt động của cơ quan, là cảnh báo khi chỉ lấn một phần",
        "give the task to the agency that exists on those days; split one that runs across the change. "
        "An error if all of the task lies outside the agency's time, a warning if a part of it does",
    ),
    provisions=(
        Text(
            "Sở Khoa học và Công nghệ mới, gồm cả Sở Thông tin và Truyền thông, hoạt động từ 01/03/2025 "
            "(theo báo chí, chưa đọc nghị quyết)",
            "The new Departments of Science and Technology, with the former Departments of Information and "
            "Communications, work from 2025-03-01 (from the press, resolutions not read)",
        ),
        Text(
            "Chính quyền địa phương hai cấp, sáp nhập tỉnh, không còn cấp huyện từ 01/07/2025 "
            "(theo báo chí và hiểu biết chung, chưa đọc nghị quyết)",
            "Two-level local government, merged provinces and no districts from 2025-07-01 "
            "(from the press and general knowledge, resolutions not read)",
        ),
    ),
    bad="""\
dxplan: 1
id: co-quan
start: 2025-01-06
agencies:
  STTTT: {name: Sở Thông tin và Truyền thông, valid_to: 2025-02-28, successor: SKHCN}
  SKHCN: {name: Sở Khoa học và Công nghệ, valid_from: 2025-03-01}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng nền tảng, kind: build, duration: 60d, after: T1, lead: SKHCN, deliverable: Nền tảng}  # expect: DX424
  T3: {name: Tập huấn, kind: training, duration: 10d, after: T2, lead: STTTT, deliverable: Danh sách}  # expect: DX424
""",
    good="""\
dxplan: 1
id: co-quan
start: 2025-01-06
agencies:
  STTTT: {name: Sở Thông tin và Truyền thông, valid_to: 2025-02-28, successor: SKHCN}
  SKHCN: {name: Sở Khoa học và Công nghệ, valid_from: 2025-03-01}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng nền tảng, kind: build, duration: 60d, after: T1, lead: SKHCN, start_no_earlier_than: 2025-03-03, deliverable: Nền tảng}
  T3: {name: Tập huấn, kind: training, duration: 10d, after: T2, lead: SKHCN, deliverable: Danh sách}
""",
    check=check,
)
