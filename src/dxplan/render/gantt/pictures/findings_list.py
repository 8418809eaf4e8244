"""What checks have found, as lists of a page: each finding once, with the row that it is of."""

from __future__ import annotations

from typing import NamedTuple

from dxplan.render.findings.levels import FIX, SEVERITY_NAMES, WHY
from dxplan.render.gantt.pictures.drawing import Drawing
from dxplan.render.gantt.pictures.markup import text
from dxplan.render.gantt.pictures.record import unquoted
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.phrase import Language, Text
from dxplan.text.sentences import capitalized

_HEADING = Text("Phát hiện", "Findings")


class Found(NamedTuple):
    """A finding, and the number of the row that it is of (None where no row is)."""

    finding: Diagnostic
    row: int | None
    language: Language


class Listed(NamedTuple):
    """Findings plan by plan under the plan's name, and the numbers of those of each row."""

    plans: tuple[tuple[str, tuple[Found, ...]], ...]
    of_row: dict[int, list[int]]


def listed(drawing: Drawing) -> Listed:
    """All that was found, in the order in which it was told."""
    plans: list[tuple[str, tuple[Found, ...]]] = []
    of_row: dict[int, list[int]] = {}
    first = number = 0
    for index, (group, records) in enumerate(drawing.plans):
        rows: dict[str, int] = {}
        for place, record in enumerate(records):
            rows.setdefault(record.row.id, first + place)
        found = []
        for finding in drawing.findings[index] if drawing.findings else ():
            row = None if finding.task is None else rows.get(finding.task)
            found.append(Found(finding, row, group.language))
            if row is not None:
                of_row.setdefault(row, []).append(number)
            number += 1
        plans.append((group.plan.name, tuple(found)))
        first += len(records)
    return Listed(tuple(plans), of_row)


def findings_list(found: Listed, language: Language) -> str:
    """A section with all findings; nothing where there are none."""
    if not any(findings for _, findings in found.plans):
        return ""
    pieces = [f"<section><h2>{text(_HEADING.in_language(language))}</h2>"]
    number = 0
    for name, findings in found.plans:
        if len(found.plans) > 1 and findings:
            pieces.append(f"<h3>{text(name)}</h3>")
        items = []
        for one in findings:
            items.append(_item(one, number))
            number += 1
        if items:
            pieces.append(f'<ul class="findings">\n{"".join(items)}</ul>')
    return "".join(pieces) + "</section>"


def _item(one: Found, number: int) -> str:
    finding, language = one.finding, one.language
    level = capitalized(SEVERITY_NAMES[finding.severity].in_language(language))
    of = ""
    if one.row is not None:
        of = f' <a class="of" href="#r{one.row}" data-row="{one.row}">{text(finding.task or "")}</a>'
    said = f"<b>{text(level)} {text(finding.code)}</b>{of} {text(capitalized(unquoted(finding.message, language)))}"
    for heading, statement in ((WHY, finding.why), (FIX, finding.hint)):
        if statement:
            name = capitalized(heading.in_language(language))
            said += f"<br><i>{text(name)}:</i> {text(unquoted(statement, language))}"
    return f'<li id="f{number}" class="{finding.severity.value}">{said}\n'
