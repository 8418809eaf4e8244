"""Two versions of a plan as Markdown, for the description of a change (a pull request) or its comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.findings.plan_diff import PlanDiff
from dxplan.render.differences.diff_text import (
    CAUSES,
    CHANGES,
    MILESTONES,
    SAME,
    UNCAUSED,
    causes,
    changes,
    milestone_causes,
    rows,
)
from dxplan.render.what_if.moved import WORKING_DAYS
from dxplan.text.display import visible
from dxplan.text.expression import expression
from dxplan.text.phrase import Language, Text

_MOST_CHANGES = 300
_SPECIAL = expression(r"([\\*_\[\]<>|#~])")
_HEADINGS = (Text("", ""), Text("Trước", "Before"), Text("Sau", "After"), WORKING_DAYS)


def diff_markdown(diff: PlanDiff, language: Language) -> str:
    """Headings, tables and a list that folds; nothing of a plan can break out of them."""
    return "\n".join(_lines(diff, language)) + "\n"


def _lines(diff: PlanDiff, language: Language) -> Iterator[str]:
    yield f"### {_escaped(diff.attribution.after.plan.name.in_language(language))}"
    yield ""
    yield f"{_code(diff.old)} → {_code(diff.new)}"
    yield ""
    if diff.is_empty:
        yield SAME.in_language(language)
        return
    yield from _table([heading.in_language(language) for heading in _HEADINGS], _rows(diff, language))
    yield ""
    told = causes(diff, language)
    if told:
        yield f"**{CAUSES.in_language(language)}**"
        yield ""
        yield from _list(told)
    else:
        yield UNCAUSED.in_language(language)
    told = milestone_causes(diff, language)
    if told:
        yield ""
        yield f"**{MILESTONES.in_language(language)}**"
        yield ""
        yield from _list(told)
    all_ = changes(diff, language)
    yield ""
    yield f"<details><summary>{CHANGES.in_language(language)}: {len(all_)}</summary>"
    yield ""
    for sign, said in all_[:_MOST_CHANGES]:
        yield f"- {_escaped(sign)} {_escaped(said)}"
    if len(all_) > _MOST_CHANGES:
        yield "- …"
    yield ""
    yield "</details>"


def _rows(diff: PlanDiff, language: Language) -> list[Sequence[str]]:
    return [cells for cells, _ in rows(diff, language)]


def _table(headings: Sequence[str], cells: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(headings)} |"
    yield "|---|---:|---:|---:|"
    for row in cells:
        yield f"| {' | '.join(map(_escaped, row))} |"


def _list(told: Sequence[tuple[str, str]]) -> Iterator[str]:
    for cell, said in told:
        yield f"- {_escaped(cell)}: {_escaped(said)}"


def _escaped(text: str) -> str:
    text = _SPECIAL.sub(r"\\\1", visible(" ".join(text.split()))).replace("`", "")
    return f"\\{text}" if text in ("+", "-") else text


def _code(text: str) -> str:
    return f"`{visible(text).replace('`', '')}`"
