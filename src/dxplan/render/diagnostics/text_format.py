"""Findings as text: place, code, sentence, the source line with a caret, why, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text as Styled

from dxplan.render.terminal import paint
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.excerpt import excerpt, visible
from dxplan.source.text import Language, Text

SEVERITY_NAMES = {
    Severity.ERROR: Text("lỗi", "error"),
    Severity.WARNING: Text("cảnh báo", "warning"),
    Severity.NOTE: Text("lưu ý", "note"),
}
SEVERITY_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
_WHY = Text("vì sao", "why")
_FIX = Text("cách sửa", "fix")
_INDENT = 2


def diagnostics_text(
    diagnostics: Iterable[Diagnostic], source_of: Callable[[str], str], language: Language, width: int, *, color: bool
) -> str:
    """All findings, an empty line between them. `source_of` gives the text of a file."""
    sources: dict[str, str] = {}
    blocks: list[RenderableType] = []
    for diagnostic in diagnostics:
        file = diagnostic.span.file
        if file not in sources:
            sources[file] = source_of(file)
        if blocks:
            blocks.append("")
        blocks += _block(diagnostic, sources[file], language, width)
    return paint(blocks, width, color=color)


def _block(diagnostic: Diagnostic, source: str, language: Language, width: int) -> Iterator[RenderableType]:
    severity = diagnostic.severity
    head = Styled(f"{visible(str(diagnostic.span))} ", style="bold")
    head.append(SEVERITY_NAMES[severity].in_language(language), SEVERITY_STYLES[severity])
    head.append(f" {diagnostic.code}", SEVERITY_STYLES[severity])
    yield head
    yield Padding(Styled(visible(diagnostic.message.in_language(language))), (0, 0, 0, _INDENT))
    yield from _source_lines(diagnostic, source, width)
    for related in diagnostic.related:
        yield Padding(
            Styled(
                f"{related.span.line}:{related.span.column} {visible(related.message.in_language(language))}", "dim"
            ),
            (0, 0, 0, _INDENT + 2),
        )
    for label, text in ((_WHY, diagnostic.why), (_FIX, diagnostic.hint)):
        if text is not None:
            line = Styled(f"{label.in_language(language)}: ", "dim" if label is _WHY else "green")
            line.append(visible(text.in_language(language)))
            yield Padding(line, (0, 0, 0, _INDENT))


def _source_lines(diagnostic: Diagnostic, source: str, width: int) -> Iterator[RenderableType]:
    span = diagnostic.span
    number = str(span.line)
    margin = _INDENT + 2 + len(number) + 3
    line, carets = excerpt(source, span.line, span.column, span.length, max(width - margin, 20))
    if not line.strip():
        return
    style = SEVERITY_STYLES[diagnostic.severity]
    cut = len(line) - len(line.lstrip())
    shift = min(cut, len(carets) - len(carets.lstrip()))
    numbered = Styled(f"{' ' * (_INDENT + 2)}{number} │ ", "dim", no_wrap=True, overflow="crop")
    numbered.append(line[shift:], "none")
    below = Styled(f"{' ' * (_INDENT + 2 + len(number))} │ ", "dim", no_wrap=True, overflow="crop")
    below.append(carets[shift:], style)
    yield numbered
    yield below
