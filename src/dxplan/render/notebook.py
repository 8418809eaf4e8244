"""Plans in a notebook: tables and texts as HTML, in which names are text whatever they hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from dxplan.render.findings.levels import SEVERITY_NAMES
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text

_MOST_ROWS = 60
_LEFT = 'style="text-align: left"'
_FINDINGS = (Text("Dòng", "Line"), Text("Mức", "Severity"), Text("Mã", "Code"), Text("Phát hiện", "Finding"))
_MORE = Text("… và {count} dòng nữa", "… and {count} more rows")


def table_html(title: str, headings: Iterable[str], rows: Iterable[Sequence[object]], language: Language) -> str:
    """A table with a title; of a long one the first rows, and how many more there are."""
    all_rows = list(rows)
    more = len(all_rows) - _MOST_ROWS
    head = _row("th", headings)
    body = "".join(_row("td", row) for row in all_rows[:_MOST_ROWS])
    told = f"<p>{_MORE.in_language(language).format(count=more)}</p>" if more > 0 else ""
    return f"<table><caption>{_cell(title)}</caption><thead>{head}</thead><tbody>{body}</tbody></table>{told}"


def _row(tag: str, cells: Iterable[object]) -> str:
    return f"<tr>{''.join(f'<{tag} {_LEFT}>{_cell(cell)}</{tag}>' for cell in cells)}</tr>"


def findings_html(title: str, findings: Iterable[Diagnostic], language: Language) -> str:
    """Findings as a table: line, severity, code, and what is wrong with what to do about it."""
    headings = [heading.in_language(language) for heading in _FINDINGS]
    return table_html(title, headings, (_finding(finding, language) for finding in findings), language)


def text_html(text: str) -> str:
    """A text as it stands, in letters of one width."""
    return f"<pre>{escape(text)}</pre>"


def _finding(finding: Diagnostic, language: Language) -> tuple[object, ...]:
    said = finding.message.in_language(language)
    if finding.hint is not None:
        said = f"{said} → {finding.hint.in_language(language)}"
    return finding.span.line, SEVERITY_NAMES[finding.severity].in_language(language), finding.code, said


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = visible(str(value))
    indent = len(text) - len(text.lstrip(" "))
    return "&nbsp;" * indent + escape(text[indent:])
