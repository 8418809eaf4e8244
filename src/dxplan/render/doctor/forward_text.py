"""What keeps a task from being later, what gives way when it slips, and the path to another task, for the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dxplan.doctor import forward_wording as wording
from dxplan.doctor.explanation import Explanation
from dxplan.doctor.leeway import Leeway
from dxplan.model.named import Ref
from dxplan.render.columns import Column, fitted, natural_widths, ruled
from dxplan.render.lines import Line, line
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import State
from dxplan.text.counts import MILESTONE, Count, Noun
from dxplan.text.phrase import Part, Text, say
from dxplan.text.working_amounts import spare

Say = Callable[[Part], str]
_INDENT = 2
_MOST_CEILINGS = 2
_MOST_PROMISES = 4
_MOST_MILESTONES = 3
_MOST_STEPS = 40
_NAME, _SLACK, _LEAST_NAME = 1, 5, 14
_PROMISES = Noun("thời hạn nữa", "more date")
_STEPS = Noun("bước nữa", "more step")
_HEADINGS = (
    Text("Mã", "Id"),
    Text("Nhiệm vụ", "Task"),
    Text("Bắt đầu", "Start"),
    Text("Kết thúc", "Finish"),
    Text("Nối", "Link"),
    Text("Dự trữ", "Slack"),
)


def later_lines(explanation: Explanation, said: Say) -> Iterator[Line]:
    """What decides the late dates, whether it is critical and why, and what gives way first."""
    late, schedule, task = explanation.late, explanation.schedule, explanation.task
    if late is None:
        return
    yield line("")
    yield line(said(Text("Muốn muộn hơn", "To be later")), "bold")
    first, *others = late.ceilings
    *_, start, finish = days_of(schedule, task)
    what = wording.ceiling(first, schedule)
    if schedule.plan.tasks[task].children:
        yield _line(say("{what}", "{what}", what=what), said)
    elif schedule.tasks[task].state is State.RUNNING:
        words = "xong muộn nhất {finish}: {what}", "done on {finish} at the latest: {what}"
        yield _line(say(*words, finish=finish, what=what), said)
    elif start == finish:
        yield _line(say("muộn nhất {finish}: {what}", "{finish} at the latest: {what}", finish=finish, what=what), said)
    else:
        words = "muộn nhất {start} – {finish}: {what}", "{start} – {finish} at the latest: {what}"
        yield _line(say(*words, start=start, finish=finish, what=what), said)
    if len(late.tasks) > 1:
        chain = wording.chain(late, schedule)
        yield _line(say("theo chuỗi {chain}", "by the chain {chain}", chain=chain), said)
    a_day = schedule.working_time(late.tasks[0]).minutes_a_day
    for other in others[:_MOST_CEILINGS]:
        what = wording.ceiling(other, schedule)
        if other.slack <= 0:
            yield _line(say("đồng thời: {what}", "at the same time: {what}", what=what), said)
        else:
            yield _line(
                say(
                    "bỏ được điều đó thì muộn thêm nhiều nhất {slack}, rồi đến lượt: {what}",
                    "without that, up to {slack} later; then: {what}",
                    slack=spare(other.slack, a_day),
                    what=what,
                ),
                said,
            )
    if explanation.leeway is not None:
        held = wording.end(late.end, schedule)
        yield _line(wording.leeway(explanation.leeway, schedule, task, held), said)
        yield from _gives_way(explanation, explanation.leeway, said)


def _gives_way(explanation: Explanation, leeway: Leeway, said: Say) -> Iterator[Line]:
    schedule, plan = explanation.schedule, explanation.schedule.plan
    found = [wording.broken(each, plan) for each in leeway.promises[:_MOST_PROMISES]]
    if len(leeway.promises) > _MOST_PROMISES:
        found.append(say("{more}", "{more}", more=Count(len(leeway.promises) - _MOST_PROMISES, _PROMISES)))
    if leeway.finish is not None:
        found.append(wording.finish(leeway.finish, schedule))
    found.extend(wording.still_kept(promise, leeway.after) for promise in leeway.still_kept)
    first = leeway.milestones[:_MOST_MILESTONES]
    found.extend(wording.milestone(each, schedule, leeway.after, leeway.minutes_a_day) for each in first)
    if len(leeway.milestones) > _MOST_MILESTONES:
        more = Count(len(leeway.milestones) - _MOST_MILESTONES, MILESTONE)
        found.append(say("và {more} khác cũng dời", "and {more} more move", more=more))
    if leeway.is_harmless:
        found.insert(0, Text("vẫn chưa trễ thời hạn nào", "no date is missed yet"))
    yield _line(wording.slipped_by(leeway), said)
    for text in found:
        yield line(said(text), indent=2 * _INDENT)


def path_lines(explanation: Explanation, said: Say, width: int) -> Iterator[Line]:
    """The path that was asked for, each link with its slack."""
    path, schedule = explanation.path, explanation.schedule
    if path is None:
        return
    yield line("")
    yield line(said(wording.path_title(path)), "bold")
    rows: list[list[str]] = []
    for step in path.steps or ():
        start, finish, *_ = days_of(schedule, step.task)
        name = schedule.plan.tasks[step.task].name
        link = "" if step.link is None else str(step.link)
        slack = said(spare(step.slack, step.minutes_a_day).number) if rows else ""
        rows.append([step.task, "" if name is None else said(name), said(start), said(finish), link, slack])
    if rows:
        hidden = len(rows) - _MOST_STEPS
        if hidden > 0:
            half = _MOST_STEPS // 2
            cut = said(say("… {steps}", "… {steps}", steps=Count(hidden, _STEPS)))
            rows = [*rows[:half], ["…", cut, "", "", "", ""], *rows[-half:]]
        headings = [said(heading) for heading in _HEADINGS]
        widths = fitted(natural_widths([headings, *rows]), width - _INDENT, giving=_NAME, least=_LEAST_NAME)
        columns = [Column(cells, is_right=index == _SLACK) for index, cells in enumerate(widths)]
        yield from ruled(headings, [(row, "") for row in rows], columns, _INDENT)
    if path.is_backward:
        words = "{begin} đứng sau {end}: đường đi ngược lại", "{begin} comes after {end}: the path leads back"
        yield _line(say(*words, begin=Ref(path.begin), end=Ref(path.end)), said)
    yield _line(wording.path_slack(path, schedule), said)


def _line(text: Text, said: Say) -> Line:
    return line(said(text), indent=_INDENT)
