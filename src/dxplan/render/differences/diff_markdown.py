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
from dxplan.render.findings.levels import SEVERITY_NAMES
from dxplan.render.what_if.findings import GONE_FINDINGS, MOST_FINDINGS, NEW_FINDINGS
from dxplan.render.what_if.moved import WORKING_DAYS
from dxplan.text.display import visible
from dxplan.text.expression import expression
from dxplan.text.phrase import Language, Text
from dxplan.text.voice import FILE

_MOST_CHANGES = 300
_SPECIAL = expression(r"([\\*_\[\]<>|#~])")
_HEADINGS = (Text("", ""), Text("Trước", "Before"), Text("Sau", "After"), WORKING_DAYS)


def diff_markdown(diff: PlanDiff, language: Language) -> str:
    """Headings, tables and a list that folds; nothing of a plan can break out of them."""
    return "\n".join(_lines(diff, language)) + "\n"


def _lines(diff: PlanDiff, language: Language) -> Iterator[str]:
    yield f"### {escaped(diff.attribution.after.plan.name.in_language(language))}"
    yield ""
    yield f"{_code(diff.old)} → {_code(diff.new)}"
    yield ""
    if diff.is_empty:
        yield SAME.in_language(language)
        return
    yield from markdown_table(_rows(diff, language), language)
    yield ""
    told = causes(diff, language)
    if told:
        yield f"**{CAUSES.in_language(language)}**"
        yield ""
        yield from markdown_list(told)
    else:
        yield UNCAUSED.in_language(language)
    told = milestone_causes(diff, language)
    if told:
        yield ""
        yield f"**{MILESTONES.in_language(language)}**"
        yield ""
        yield from markdown_list(told)
    yield from _findings(diff, language)
    yield ""
    yield from folded_list(CHANGES, changes(diff, language), language)


def _rows(diff: PlanDiff, language: Language) -> list[Sequence[str]]:
    return [cells for cells, _ in rows(diff, language)]


def _findings(diff: PlanDiff, language: Language) -> Iterator[str]:
    for heading, found in ((NEW_FINDINGS, diff.new_findings), (GONE_FINDINGS, diff.gone_findings)):
        if found:
            yield from ("", f"**{heading.in_language(language)}: {len(found)}**", "")
        for finding in found[:MOST_FINDINGS]:
            level = SEVERITY_NAMES[finding.severity].in_language(language)
            yield f"- {finding.code} ({level}): {escaped(finding.message.said(FILE[language]))}"
        if len(found) > MOST_FINDINGS:
            yield "- …"


def folded_list(heading: Text, told: Sequence[tuple[str, str]], language: Language) -> Iterator[str]:
    """Signs with what they say, in a list that is folded; very many are cut."""
    yield f"<details><summary>{heading.in_language(language)}: {len(told)}</summary>"
    yield ""
    for sign, said in told[:_MOST_CHANGES]:
        yield f"- {escaped(sign)} {escaped(said)}"
    if len(told) > _MOST_CHANGES:
        yield "- …"
    yield ""
    yield "</details>"


def markdown_table(cells: Sequence[Sequence[str]], language: Language) -> Iterator[str]:
    """A table with two sides: what, before, after, how far it moves."""
    yield f"| {' | '.join(heading.in_language(language) for heading in _HEADINGS)} |"
    yield "|---|---:|---:|---:|"
    for row in cells:
        yield f"| {' | '.join(map(escaped, row))} |"


def markdown_list(told: Sequence[tuple[str, str]]) -> Iterator[str]:
    """How far something moves, and what that is."""
    for cell, said in told:
        yield f"- {escaped(cell)}: {escaped(said)}"


def escaped(text: str) -> str:
    """A text of a plan that cannot become a mark."""
    text = _SPECIAL.sub(r"\\\1", visible(" ".join(text.split()))).replace("`", "")
    return f"\\{text}" if text in ("+", "-") else text


def _code(text: str) -> str:
    return f"`{visible(text).replace('`', '')}`"
