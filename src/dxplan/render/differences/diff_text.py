"""Two versions of a plan in the terminal: what moves, because of what, and all that differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.findings.plan_diff import PlanDiff
from dxplan.render.columns import Column, row_lines
from dxplan.render.differences.described import described, ids_of
from dxplan.render.lines import Line, Part, laid_out, line
from dxplan.render.what_if.findings import finding_lines
from dxplan.render.what_if.moved import UNMOVED, moved
from dxplan.render.what_if.sides import INDENT, Row, finish_row, money_row, promise_row, side_table, task_row
from dxplan.scenario.differences.attribution import Step
from dxplan.scenario.supposed.side_by_side import Move, TaskMove, moved_milestones
from dxplan.text.counts import TASK, Count, Noun
from dxplan.text.display import display_width, visible
from dxplan.text.phrase import Language, Text, say
from dxplan.text.voice import FILE

_MOST_CAUSES = 12
_MOST_MILESTONES = 20
_MOST_NAMED = 4
_MOST_CHANGES = 60
_CHANGE = Noun("thay đổi", "change")
_MORE = Noun("thay đổi nữa, có đủ ở --format json", "more change, in --format json", "more changes, in --format json")
STYLES = {"+": "green", "−": "red", "~": "", "↻": "cyan"}
SAME = Text("hai bản như nhau", "both versions say the same")
CAUSES = Text("ngày hoàn thành dời vì", "the finish moves because of")
MILESTONES = Text("vì sao mốc dời", "why milestones move")
CHANGES = Text("thay đổi", "what differs")
TOTAL = Text("tổng cộng", "in all")
UNCAUSED = Text("không thay đổi nào dời ngày hoàn thành", "no change moves the finish")


def diff_text(diff: PlanDiff, language: Language, width: int, *, color: bool) -> str:
    """Everything that differs, the moves first."""
    return laid_out(_lines(diff, language, width), width, color=color)


def rows(diff: PlanDiff, language: Language) -> Iterator[Row]:
    """What moves: the finish, promises, milestones and money."""
    before, after = diff.attribution.before, diff.attribution.after
    yield finish_row(before, after, diff.attribution.finish, language)
    for kept in diff.promises:
        yield promise_row(before, after, kept, language)
    for move in milestones(diff)[:_MOST_MILESTONES]:
        yield task_row(before, after, move, language)
    spent = sum(diff.spent_before.values()), sum(diff.spent_after.values())
    if spent[0] != spent[1]:
        yield money_row(Text("Chi phí", "Cost").in_language(language), *spent, language)


def milestones(diff: PlanDiff) -> list[TaskMove]:
    """The milestones that move."""
    return list(moved_milestones(diff.attribution.before, diff.attribution.after, diff.moved))


def causes(diff: PlanDiff, language: Language) -> list[tuple[str, str]]:
    """How far each step moves the finish, and what it is; the last row is the whole."""
    told = [(moved(step.finish, language), _said(step, diff, language)) for step, _ in diff.attribution.causes()]
    rest = told[_MOST_CAUSES:]
    if rest:
        steps = [step for step, _ in diff.attribution.causes()][_MOST_CAUSES:]
        joint = Move(steps[0].finish.before, steps[-1].finish.after, steps[0].finish.time)
        told = [*told[:_MOST_CAUSES], (moved(joint, language), Count(len(rest), _CHANGE).said(FILE[language]))]
    if told:
        told.append((moved(diff.attribution.finish, language), TOTAL.in_language(language)))
    return told


def milestone_causes(diff: PlanDiff, language: Language) -> list[tuple[str, str]]:
    """For milestones that move, what moves them how far: those that move alike together."""
    told: dict[tuple[str, str], list[str]] = {}
    for move in milestones(diff)[:_MOST_MILESTONES]:
        parts = [
            (moved(part, language), _said(step, diff, language))
            for step, part in diff.attribution.causes_of(move.task)
            if moved(part, language) != UNMOVED
        ]
        if parts:
            said = parts[0][1] if len(parts) == 1 else "; ".join(f"{days} {what}" for days, what in parts)
            told.setdefault((moved(move.finish, language), said), []).append(move.task)
    return [(f"{', '.join(_named(ids))} {days}", said) for (days, said), ids in told.items()]


def _named(ids: Sequence[str]) -> Sequence[str]:
    return ids if len(ids) <= _MOST_NAMED else (*ids[: _MOST_NAMED - 1], "…")


def changes(diff: PlanDiff, language: Language) -> list[tuple[str, str]]:
    """All that differs: a sign and a line each; ids that have changed come first."""
    told = [("↻", f"{was} → {id_}") for was, id_ in diff.differences.renamed]
    for change in diff.differences.changes:
        each = described(change, diff.differences, language)
        told.append((each.sign, each.line))
    return told


def _lines(diff: PlanDiff, language: Language, width: int) -> Iterator[Line]:
    yield line(visible(diff.attribution.after.plan.name.in_language(language)), "bold")
    yield line(visible(f"{diff.old} → {diff.new}"), "dim", INDENT)
    if diff.is_empty:
        yield line(SAME.in_language(language), indent=INDENT)
        return
    yield line("")
    yield from side_table(list(rows(diff, language)), language, width)
    tasks = diff.attribution.after.plan.tasks
    count = sum(not tasks[move.task].children and not tasks[move.task].is_milestone for move in diff.moved)
    if count:
        text = say("{tasks} có ngày khác", "{tasks} with other dates", tasks=Count(count, TASK))
        yield line(text.in_language(language), "dim", INDENT)
    yield line("")
    told = causes(diff, language)
    if told:
        yield line(f"{CAUSES.in_language(language)}:", "bold", INDENT)
        yield from pairs(told, width, last="bold")
    else:
        yield line(UNCAUSED.in_language(language), indent=INDENT)
    told = milestone_causes(diff, language)
    if told:
        yield line(f"{MILESTONES.in_language(language)}:", "bold", INDENT)
        yield from pairs(told, width)
    yield from finding_lines(diff.new_findings, diff.gone_findings, language)
    all_ = changes(diff, language)
    yield line(f"{CHANGES.in_language(language)}: {len(all_)}", "bold", INDENT)
    for sign, said in all_[:_MOST_CHANGES]:
        yield Line((Part(f"{sign} {said}", STYLES[sign]),), 2 * INDENT)
    if len(all_) > _MOST_CHANGES:
        yield line(Count(len(all_) - _MOST_CHANGES, _MORE).said(FILE[language]), "dim", 2 * INDENT)


def pairs(told: list[tuple[str, str]], width: int, last: str = "") -> Iterator[Line]:
    """A short cell and a long one a row; the long one wraps."""
    first = max(display_width(cell) for cell, _ in told)
    columns = Column(first, is_right=True), Column(max(width - first - 2 * INDENT - 2, 10), wraps=True)
    for number, (cell, said) in enumerate(told):
        style = last if number == len(told) - 1 else ""
        yield from row_lines([Part(cell, style), Part(said, style)], columns, gap=2, indent=2 * INDENT)


def _said(step: Step, diff: PlanDiff, language: Language) -> str:
    return visible(ids_of(step.changes, diff.differences, language))
