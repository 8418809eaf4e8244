"""DX203: a link with a lead, which lets a task begin before what it waits for is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.links import lagged
from dxplan.checks.rule import Rule
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, length
from dxplan.model.task import Task
from dxplan.scenario.remedies.relink import Relink
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import NOTHING, Text, Voiced, for_file, say

_OTHER_END = {
    LinkType.FINISH_START: Text("xong", "is done"),
    LinkType.START_START: Text("bắt đầu", "does"),
    LinkType.FINISH_FINISH: Text("kết thúc", "does"),
    LinkType.START_FINISH: Text("bắt đầu", "starts"),
}


_PART = 2
"""Of a task, this part or less at its end is a small overlap."""


def check(examination: Examination) -> Iterator[Finding]:
    """No link has a negative lag; before the end of operations or a hire, whose last day is known, it is a note.

    So is a lead over no more than half of what comes before.
    """
    tasks, all_links = examination.plan.tasks, examination.links
    leads = [link for link in examination.kept(lagged) if link.lag is not None and link.lag.amount < 0]
    waited_for = Counter(link.predecessor for link in all_links if not link.type.from_start) if leads else Counter()
    for link in leads:
        yield _finding(examination, tasks[link.successor], link, is_last=waited_for[link.predecessor] == 1)


def _finding(examination: Examination, task: Task, link: Dependency, *, is_last: bool) -> Finding:
    predecessor = examination.plan.tasks[link.predecessor]
    return Finding(
        say(
            "{task} {ends} {lead}trước khi {predecessor} {other}{link}",
            "{task} {ends} {lead}before {predecessor} {other}{link}",
            task=task,
            lead=Voiced(NOTHING, say("{lead} ", "{lead} ", lead=NOTHING if link.lag is None else length(link.lag))),
            ends=Text("bắt đầu", "starts") if link.type.to_start else Text("kết thúc", "finishes"),
            predecessor=predecessor,
            other=_OTHER_END[link.type],
            link=for_file(": {link}", ": {link}", link=link),
        ),
        Place(task.places, ("after", link.nth)),
        task.id,
        _hint(predecessor, link, is_last=is_last),
        severity=Severity.NOTE if predecessor.is_level_of_effort or _is_short(predecessor, link) else None,
    )


def _is_short(predecessor: Task, link: Dependency) -> bool:
    """Whether a lead overlaps no more than the last part of what it counts back from."""
    lag, duration = link.lag, predecessor.duration
    return (
        lag is not None
        and duration is not None
        and lag.unit is duration.unit
        and link.type is LinkType.FINISH_START
        and -lag.amount * _PART <= duration.amount
    )


def _hint(predecessor: Task, link: Dependency, *, is_last: bool) -> Text | None:
    """The same overlap, said from the start of the predecessor: a lag that does not need to know its end.

    Where nothing else waits for the predecessor's finish, that stays linked too.
    """
    lag, duration = link.lag, predecessor.duration
    if lag is None or duration is None or link.type is not LinkType.FINISH_START:
        return None
    if lag.unit is not duration.unit or lag.unit.is_share or duration.amount <= -lag.amount:
        return None
    same = link._replace(type=LinkType.START_START, lag=Duration(duration.amount + lag.amount, lag.unit))
    finish = link._replace(type=LinkType.FINISH_FINISH, lag=None)
    return say(
        "{relink}, hoặc tách phần cuối của {predecessor} thành nhiệm vụ riêng",
        "{relink}, or make the last part of {predecessor} a task of its own",
        relink=Relink(link, (same, finish) if is_last else (same,)),
        predecessor=predecessor,
    )


RULE = Rule(
    code="DX203",
    name="negative_lag",
    aliases=("DCMA-02", "GAO-2"),
    severity=Severity.WARNING,
    title=Text("Thời gian gối đầu (độ trễ âm)", "Lead (negative lag)"),
    why=Text(
        "nhiệm vụ sau bắt đầu dựa vào một ngày kết thúc chưa ai biết chắc, và phần chồng lấn không ai quản lý",
        "the later task counts back from a finish that nobody knows yet, and nobody manages the overlap",
    ),
    fix=say(
        "tách nhiệm vụ đi trước ở chỗ nhiệm vụ sau có thể bắt đầu, hoặc tính {lag} từ ngày bắt đầu{ss}",
        "split the earlier task where the later one may begin, or count {lag} from its start{ss}",
        lag=Voiced(Text("độ trễ", "a lag"), Text("thời gian chờ", "the wait")),
        ss=for_file(" (SS)", " (SS)"),
    ),
    provisions=(
        Text(
            "Bộ 14 điểm của DCMA, điểm 2: không dùng thời gian gối đầu (thông lệ nghề, hiểu biết chung)",
            "DCMA 14-point assessment, point 2: no leads (professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: goi-dau
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Xây dựng nền tảng, kind: build, duration: 60d, lead: STTTT, deliverable: Nền tảng}
  T2: {name: Tập huấn, kind: training, duration: 10d, after: T1 FS-10d, lead: STTTT, deliverable: Danh sách}  # expect: DX203
  T3: {name: Tổng kết, kind: review, duration: 5d, after: [T1, T2], lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: goi-dau
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Xây dựng nền tảng, kind: build, duration: 60d, lead: STTTT, deliverable: Nền tảng}
  T2: {name: Tập huấn, kind: training, duration: 10d, after: T1 SS+50d, lead: STTTT, deliverable: Danh sách}
  T3: {name: Tổng kết, kind: review, duration: 5d, after: [T1, T2], lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
