"""What stands under the chart in words: what decides the finish, the promises, what is not drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.render.agreement import NOT_LIMITED
from dxplan.render.gantt.choices import Column
from dxplan.render.gantt.columns import Columns, headings_of
from dxplan.render.gantt.signs import Sign
from dxplan.render.gantt.view import Chart, Deadline, GanttOptions, Group
from dxplan.schedule.instant import Instant, day_of, finish_day_of
from dxplan.text.counts import TASK, Count, Noun
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.wording import written_date

_LINK = Noun("liên kết", "link")
_COUNTED = {
    Column.MARGIN: Text(
        "Hạn: số ngày làm việc đến hạn của kế hoạch",
        "Due: working days to the plan's deadline",
    ),
    Column.AGREEMENT: Text(
        "T.thuận: số ngày làm việc đến ngày hết thỏa thuận",
        "Agrmt: working days to the agreement's end",
    ),
    Column.MISSED: Text("Lỡ hạn: số thời hạn của nhiệm vụ bị lỡ", "Missed: deadlines of tasks that are missed"),
}


def verdicts(group: Group, options: GanttOptions) -> Iterator[Text]:
    """What decides the finish, and how the plan's own promises are kept."""
    if group.chain.sentence:
        yield group.chain.sentence
    due, end = group.plan.deadline, group.agreement_end
    said = [
        _kept(Text("hạn của kế hoạch", "the plan's deadline"), due),
        _kept(Text("thỏa thuận hết hạn", "the agreement ends"), end, group.plan.finish),
    ]
    missed = [promise for promise in group.promises if promise.is_missed]
    if missed:
        worst = max(missed, key=lambda promise: promise.lateness.days)
        said.append(
            say(
                "{missed} trễ hạn, nhiều nhất {worst}",
                "{missed} after their deadline, by {worst} at most",
                missed=Count(len(missed), TASK),
                worst=worst.lateness,
            )
        )
    sentences = [each for each in said if each]
    if sentences:
        whole = sentences[0]
        for each in sentences[1:]:
            whole = say("{before}; {each}", "{before}; {each}", before=whole, each=each)
        yield say("Cam kết: {whole}", "Promises: {whole}", whole=whole)


def _kept(what: Text, due: Deadline | None, finish: int = 0) -> Text:
    """How a promise is kept; of one that does not limit all of the plan, whose finish is given, that is said, too."""
    if due is None:
        return NOTHING
    if due.is_missed:
        return say("{what} {day}, trễ {late}", "{what} {day}, {late} late", what=what, day=due.day, late=due.lateness)
    return say(
        "{what} {day}, còn {left}{but}",
        "{what} {day}, {left} left{but}",
        what=what,
        day=due.day,
        left=due.margin,
        but=NOT_LIMITED if finish > due.at else NOTHING,
    )


def legend_words(view: Chart, options: GanttOptions) -> dict[Sign, Text]:
    """What the legend adds to signs: their dates, where there is one."""
    found = {Sign.TODAY: written_date(options.today)}
    if len(view.groups) == 1:
        group = view.groups[0]
        if group.status_date is not None:
            found[Sign.STATUS] = written_date(group.status_date)
        if group.agreement_end is not None:
            found[Sign.AGREEMENT] = written_date(group.agreement_end.day)
        if group.chain.is_asked:
            found[Sign.CHAIN] = say("tới {end}", "to {end}", end=group.chain.end)
    return found


def footnotes(view: Chart, layout: Columns, options: GanttOptions, links_left_out: int) -> Iterator[Text]:
    """What was asked for and is not seen."""
    if options.where is not None:
        yield _counted(view.groups, options)
    if view.left_out:
        yield say(
            "{tasks} ngoài {first} - {last} không vẽ",
            "{tasks} outside {first} to {last} not drawn",
            tasks=Count(view.left_out, TASK),
            first=day_of(Instant(view.start)),
            last=finish_day_of(Instant(view.finish)),
        )
    if links_left_out:
        yield say("{links} không đủ chỗ để vẽ", "no room to draw {links}", links=Count(links_left_out, _LINK))
    if layout.left_out:
        headings = {language: headings_of(layout.left_out, language) for language in ("vi", "en")}
        yield say(
            "không đủ chỗ cho cột: {columns}",
            "no room for the columns: {columns}",
            columns=Text(headings["vi"], headings["en"]),
        )
    if options.depth == 0:
        yield from _explained(layout)


def _counted(groups: Sequence[Group], options: GanttOptions) -> Text:
    """How many tasks meet the condition, and how many of these are of the kind that is wanted beside it."""
    kinds = (("critical", options.only_critical), ("chain", options.only_chain))
    only = " ".join(f"--only {kind}" for kind, is_wanted in kinds if is_wanted)
    return say(
        "{meeting} trong {tasks} khớp điều kiện{those}",
        "{meeting} of {tasks} fit the condition{those}",
        meeting=sum(group.meeting for group in groups),
        tasks=Count(sum(group.tasks for group in groups), TASK),
        those=say(
            "; {kept} trong số đó được giữ lại theo {only}",
            "; {kept} of these are kept by {only}",
            kept=sum(group.fitting for group in groups),
            only=only,
        )
        if only
        else NOTHING,
    )


def _explained(layout: Columns) -> Iterator[Text]:
    """What the columns of plans count: those that are there."""
    shown = {column for column, _ in layout.widths}
    said = [said for column, said in _COUNTED.items() if column in shown]
    if said and not shown.isdisjoint((Column.MARGIN, Column.AGREEMENT)):
        said.append(Text("số âm là trễ", "negative is late"))
    if said:
        whole = said[0]
        for each in said[1:]:
            whole = say("{before}; {each}", "{before}; {each}", before=whole, each=each)
        yield whole
