"""How often each code was found, the most frequent first."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dxplan.findings.review import Review
from dxplan.render.findings.figures_text import counts_line, held_back_line
from dxplan.render.findings.levels import SEVERITY_NAMES, SEVERITY_STYLES
from dxplan.render.lines import Line, Part, laid_out
from dxplan.source.diagnostic import Severity
from dxplan.source.page import Page
from dxplan.text.display import display_width
from dxplan.text.phrase import Language


@dataclass(frozen=True, slots=True)
class Row:
    """How often a code was found at a severity."""

    page: Page
    severity: Severity
    count: int


def counted(checked: Iterable[Review], pages: Iterable[Page]) -> list[Row]:
    """The open findings of all plans together, by code and severity, the most frequent first."""
    of_code = {page.code: page for page in pages}
    counts = Counter((finding.code, finding.severity) for plan in checked for finding in plan.findings)
    rows = [Row(of_code[code], severity, count) for (code, severity), count in counts.items()]
    return sorted(rows, key=lambda row: (-row.count, row.severity.rank, row.page.code))


def statistics_json(rows: Iterable[Row], language: Language) -> str:
    """A list of `{"code", "name", "title", "severity", "count"}`."""
    document = [
        {
            "code": row.page.code,
            "name": row.page.name,
            "title": row.page.title.in_language(language),
            "severity": row.severity.value,
            "count": row.count,
        }
        for row in rows
    ]
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def statistics_text(
    rows: Sequence[Row], checked: Sequence[Review], language: Language, width: int, *, color: bool
) -> str:
    """A line a code, and the sums."""
    names = {severity: name.in_language(language) for severity, name in SEVERITY_NAMES.items()}
    digits = max((len(str(row.count)) for row in rows), default=0)
    longest = max(map(display_width, names.values()))
    lines: list[Line] = []
    for row in rows:
        style, level = SEVERITY_STYLES[row.severity], names[row.severity]
        level += " " * (longest - display_width(level) + 2)
        title = row.page.title.in_language(language)
        lines.append(Line((Part(f"{row.count:>{digits}}  "), Part(f"{row.page.code}  {level}", style), Part(title))))
    findings = [finding for plan in checked for finding in plan.findings]
    lines.append(counts_line(findings, sum(len(plan.waived) for plan in checked), language))
    lines += held_back_line([finding for plan in checked for finding in plan.held_back], language)
    return laid_out(lines, width, color=color)
