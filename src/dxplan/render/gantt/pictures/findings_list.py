"""What checks have found, as lists of a page: each finding once, with the row that it is of."""

from __future__ import annotations

from dxplan.render.findings.levels import FIX, SEVERITY_NAMES, WHY
from dxplan.render.gantt.pictures.drawing import Drawing
from dxplan.render.gantt.pictures.markup import text
from dxplan.render.gantt.pictures.record import unquoted
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.named_tuple import NamedTuple
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
        alike: dict[tuple[str, str], list[tuple[int, Found]]] = {}
        for one in findings:
            key = (_called(one), unquoted(one.finding.why, one.language) if one.finding.why else "")
            alike.setdefault(key, []).append((number, one))
            number += 1
        if alike:
            items = (_items(called, why, ones) for (called, why), ones in alike.items())
            pieces.append(f'<ul class="findings">\n{"".join(items)}</ul>')
    return "".join(pieces) + "</section>"


def _items(called: str, why: str, ones: list[tuple[int, Found]]) -> str:
    """One finding; or several of one code, what they have in common before them."""
    (number, first), *others = ones
    kind = first.finding.severity.value
    reason = f"<i>{text(capitalized(WHY.in_language(first.language)))}:</i> {text(why)}" if why else ""
    if not others:
        said = "<br>".join(filter(None, (_said(first), reason, _fix(first))))
        return f'<li id="f{number}" class="{kind}"><b>{text(called)}</b>{said}\n'
    inside = "".join(f'<li id="f{nth}">{"<br>".join(filter(None, (_said(one), _fix(one))))}\n' for nth, one in ones)
    return f'<li class="{kind}"><b>{text(called)}</b> ({len(ones)})<br><span>{reason}</span><ul>{inside}</ul>\n'


def _called(one: Found) -> str:
    level = capitalized(SEVERITY_NAMES[one.finding.severity].in_language(one.language))
    return f"{level} {one.finding.code}"


def _said(one: Found) -> str:
    of = ""
    if one.row is not None:
        of = f' <a class="of" href="#r{one.row}" data-row="{one.row}">{text(one.finding.task or "")}</a>'
    return f"{of} {text(capitalized(unquoted(one.finding.message, one.language)))}"


def _fix(one: Found) -> str:
    if not one.finding.hint:
        return ""
    name = capitalized(FIX.in_language(one.language))
    return f"<i>{text(name)}:</i> {text(unquoted(one.finding.hint, one.language))}"
