"""Where a plan stands against its baseline, in words: its finish, tasks that are late, were added, or dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dxplan.doctor import wording
from dxplan.doctor.standing import Standing, TaskStanding
from dxplan.model.named import Code, refs
from dxplan.model.plan import Plan
from dxplan.scenario.agreed import Against
from dxplan.scenario.lateness import Lateness
from dxplan.schedule.instant import finish_day_of
from dxplan.text.counts import TASK, Count
from dxplan.text.lists import joined, listed
from dxplan.text.phrase import NOTHING, Text, say

AGREED_HEADINGS = (Text("Kế hoạch gốc", "Baseline"), Text("Chậm so với gốc", "Days late on it"))
"""Over the cells of `agreed_cells`: the day agreed on, and how late against it, in working days."""
_ADDED = Text("thêm sau", "added")


def against_baseline(standing: Standing, found: Against) -> Iterator[Text]:
    """What has become of what was agreed: its finish, how many tasks are late, what was added and dropped."""
    baseline, whole = found.baseline, found.whole
    named: Text = say("{name}", "{name}", name=Code(baseline.name))
    if baseline.made is not None:
        named = say("{name} (chốt {made})", "{name} (made on {made})", name=named, made=baseline.made)
    if whole is None:
        yield say(
            "So với kế hoạch gốc {named}: không còn nhiệm vụ nào của nó",
            "Against the baseline {named}: none of its tasks is left",
            named=named,
        )
    else:
        yield say(
            "So với kế hoạch gốc {named}: {tasks} đã thống nhất, {done}; {figures}",
            "Against the baseline {named}: what was agreed ({tasks}) {done}; {figures}",
            named=named,
            tasks=Count(len(found.tasks), TASK),
            done=_done(whole),
            figures=_figures(standing, found),
        )
    for ids, text in (
        (found.added, ("Thêm sau kế hoạch gốc, không tính: {ids}", "Added since the baseline, not counted: {ids}")),
        (found.dropped, ("Đã bỏ so với kế hoạch gốc: {ids}", "Dropped since the baseline: {ids}")),
    ):
        if ids:
            yield say(*text, ids=listed(refs(ids)))


def agreed_cells(task: TaskStanding, days: Callable[[Lateness], Text]) -> tuple[Text, Text]:
    """The cells of a task under `AGREED_HEADINGS`; `days` says how late something is."""
    agreed = task.agreed
    if agreed is None:
        return _ADDED, NOTHING
    return say("{day}", "{day}", day=agreed.finish), days(agreed.late) if agreed.late.is_late else NOTHING


def moved_since(task: TaskStanding, plan: Plan) -> Text:
    """Why a task is late against its baseline, though it is as planned: the plan itself is another one."""
    slip = task.agreed_slip
    if slip is None or not task.is_late_as_agreed:
        return NOTHING
    return say("từ khi chốt: {why}", "since then: {why}", why=wording.slip(slip, plan))


def _done(whole: Lateness) -> Text:
    finish, allowed = finish_day_of(whole.reached), finish_day_of(whole.allowed)
    if whole.is_late:
        return say(
            "xong {finish}, chậm {late} (kế hoạch gốc: {allowed})",
            "is done on {finish}, {late} late (agreed: {allowed})",
            finish=finish,
            late=whole.written,
            allowed=allowed,
        )
    if finish < allowed:
        return say(
            "xong {finish}, sớm hơn (kế hoạch gốc: {allowed})",
            "is done on {finish}, early (agreed: {allowed})",
            finish=finish,
            allowed=allowed,
        )
    return say("xong {finish}, đúng hẹn", "is done on {finish}, as agreed", finish=finish)


def _figures(standing: Standing, found: Against) -> Text:
    """'3 chậm, 1 xong muộn, 1 sớm, 4 đúng ngày'."""
    late, early = len(found.late), len(found.early)
    still = sum(task.is_late_as_agreed for task in standing.tasks)
    counted = (
        (still, ("{count} chậm", "{count} late")),
        (late - still, ("{count} xong muộn", "{count} done late")),
        (early, ("{count} sớm", "{count} early")),
        (len(found.tasks) - late - early, ("{count} đúng ngày", "{count} as agreed")),
    )
    return say("{parts}", "{parts}", parts=joined(say(*text, count=count) for count, text in counted if count))
