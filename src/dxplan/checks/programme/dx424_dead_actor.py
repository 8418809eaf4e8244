"""DX424: work given to an agency that no longer exists, or does not exist yet, when it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.people import Agency
from dxplan.model.task import Task
from dxplan.schedule.instant import LAST_INSTANT, MINUTES_A_DAY, at, day_of
from dxplan.source.diagnostic import Severity
from dxplan.text.old_lists import listed
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date

_MOST_RELATED = 20


@dataclass(frozen=True, slots=True)
class _Part:
    """A task in which an agency has a part, where the file says so, and the days from which and to which it runs."""

    task: Task
    place: Place
    start: date
    finish: date

    @property
    def written(self) -> Text:
        """The task with its dates."""
        start, finish = written_date(self.start), written_date(self.finish)
        return Text(f"`{self.task.id}`: {start.vi} – {finish.vi}", f"`{self.task.id}`: {start.en} to {finish.en}")


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
        for agency, item, path in _actors(examination, task):
            if agency not in lives or agency in seen or task.progress.is_finished:
                continue
            seen.add(agency)
            begins, ends = lives[agency]
            if dates.early_start < begins or dates.early_finish > ends:
                # what a waiver names comes by itself, so that the waiver covers it and nothing else
                key = (agency, task.id if task.id in waived else None)
                part = _Part(task, Place(item.places, path), examination.start_day(task), examination.finish_day(task))
                groups.setdefault(key, []).append(part)
    for (id_, _), parts in groups.items():
        yield from _after_its_end(examination, plan.agencies[id_], parts)
        yield from _before_its_beginning(examination, plan.agencies[id_], parts)


def _life(agency: Agency) -> tuple[int, int]:
    """The instants at which an agency begins and ends."""
    begins = 0 if agency.valid_from is None else at(agency.valid_from)
    ends = LAST_INSTANT if agency.valid_to is None else at(agency.valid_to)
    return begins, ends + MINUTES_A_DAY


def _actors(examination: Examination, task: Task) -> Iterator[tuple[str, Task, tuple[str | int, ...]]]:
    """The agencies of a task, the lead first, and where the file names them.

    A summary's lead is that of the tasks inside.
    """
    plan = examination.plan
    if not task.children:
        for around in (task, *plan.ancestors(task)):
            if around.lead is not None:
                yield around.lead, around, ("lead",)
                break
    for nth, agency in enumerate(task.support):
        yield agency, task, ("support", nth)
    for resource in task.resources:
        sender = plan.resources[resource].agency
        if sender is not None:
            yield sender, task, ("resources", resource)


def _after_its_end(examination: Examination, agency: Agency, parts: list[_Part]) -> Iterator[Finding]:
    end = agency.valid_to
    if end is None:
        return
    outlived = [part for part in parts if part.finish > end]
    late = [part for part in outlived if part.start > end]
    across = [part for part in outlived if part.start <= end]
    if not outlived:
        return
    last, said = written_date(end), []
    if late:
        since = written_date(min(part.start for part in late))
        names, s = _names(late), "" if len(late) > 1 else "s"
        said.append(
            Text(f"{names.vi} bắt đầu sau ngày đó (từ {since.vi})", f"{names.en} start{s} later (from {since.en})")
        )
    if across:
        until = written_date(max(part.finish for part in across))
        names, s = _names(across), "" if len(across) > 1 else "s"
        said.append(
            Text(f"{names.vi} kéo dài qua ngày đó (đến {until.vi})", f"{names.en} run{s} past that (until {until.en})")
        )
    advice = [
        *_handed_over(examination, agency, late, _give),
        *_handed_over(
            examination,
            agency,
            across,
            lambda names, to: Text(
                f"tách phần việc sau {last.vi} của {names.vi} và giao cho {to.vi}",
                f"split off what {names.en} does after {last.en} and give it to {to.en}",
            ),
        ),
    ]
    yield _finding(
        Text(
            f"`{agency.id}` chỉ hoạt động đến {last.vi}, nhưng {'; '.join(text.vi for text in said)}",
            f"`{agency.id}` exists until {last.en}, but {'; '.join(text.en for text in said)}",
        ),
        [*late, *across],
        Text("; ".join(text.vi for text in advice), "; ".join(text.en for text in advice)),
        None if late else Severity.WARNING,
    )


def _handed_over(
    examination: Examination, agency: Agency, parts: list[_Part], advise: Callable[[Text, Text], Text]
) -> Iterator[Text]:
    """What to do with tasks, by who exists when they finish: the successor, or the successor of the successor."""
    heirs: dict[str | None, list[_Part]] = {}
    for part in parts:
        heirs.setdefault(examination.plan.agency_on(agency.id, part.finish), []).append(part)
    for heir, tasks in heirs.items():
        if heir is None:
            last = examination.plan.succession(agency.id)[-1]
            to = Text(
                f"cơ quan tiếp nhận (ghi `successor` của `{last}`)",
                f"whoever takes over (write the `successor` of `{last}`)",
            )
        else:
            to = Text(f"`{heir}`", f"`{heir}`")
        yield advise(_names(tasks), to)


def _before_its_beginning(examination: Examination, agency: Agency, parts: list[_Part]) -> Iterator[Finding]:
    beginning = agency.valid_from
    if beginning is None:
        return
    early = [part for part in parts if part.start < beginning]
    if not early:
        return
    over = any(part.finish < beginning for part in early)
    first = written_date(beginning)
    since = written_date(min(part.start for part in early))
    names, s = _names(early), "" if len(early) > 1 else "s"
    before = next((a.id for a in examination.plan.agencies.values() if a.successor == agency.id), None)
    times = (examination.schedule.working_time(part.task.id) for part in early)
    worked = max(day_of(time.next_start(at(beginning))) for time in times)
    from_then = written_date(worked)
    later = Text(
        f"cho {names.vi} bắt đầu từ {from_then.vi} (`start_no_earlier_than: {worked.isoformat()}`)",
        f"let {names.en} start from {from_then.en} (`start_no_earlier_than: {worked.isoformat()}`)",
    )
    if before is not None:
        later = Text(
            f"giao phần việc trước {first.vi} cho `{before}`, hoặc {later.vi}",
            f"give what is done before {first.en} to `{before}`, or {later.en}",
        )
    yield _finding(
        Text(
            f"`{agency.id}` chỉ có từ {first.vi}, nhưng {names.vi} bắt đầu trước ngày đó (từ {since.vi})",
            f"`{agency.id}` does not exist before {first.en}, but {names.en} start{s} earlier (on {since.en})",
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
        hint,
        severity,
        tuple((part.place, part.written) for part in parts[1 : _MOST_RELATED + 1]),
    )


def _give(names: Text, to: Text) -> Text:
    return Text(f"giao {names.vi} cho {to.vi}", f"give {names.en} to {to.en}")


def _names(parts: list[_Part]) -> Text:
    return listed(part.task.id for part in parts)


RULE = Rule(
    code="DX424",
    name="dead_actor",
    aliases=("R24",),
    severity=Severity.ERROR,
    title=Text("Cơ quan không còn tồn tại tại thời điểm thực hiện", "An agency that does not exist at that time"),
    why=Text(
        "không ai nhận nhiệm vụ, ký hay quyết toán: cơ quan được giao đã giải thể, sáp nhập hoặc chưa thành lập",
        "nobody takes the task, signs or settles its cost: the agency is dissolved, merged or not yet set up",
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
