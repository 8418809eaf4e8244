"""Findings as text: place, code, sentence, the source line with a caret, why, and how to mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dxplan.model.named import Code
from dxplan.render.findings.levels import FIX, SEVERITY_NAMES, SEVERITY_STYLES, WHY
from dxplan.render.lines import Line, Part, laid_out, line
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.excerpt import excerpt
from dxplan.text.counts import Count, Noun
from dxplan.text.display import visible
from dxplan.text.phrase import Language, say
from dxplan.text.voice import FILE

_INDENT = 2
_MOST_RELATED = 5
_MOST_OF_A_KIND = 50


def findings_text(
    diagnostics: Iterable[Diagnostic], source: str, language: Language, width: int, *, color: bool
) -> str:
    """The findings of a file whose text is `source`, an empty line between them.

    Of a kind so many are written that somebody may read them; the rest are counted where the first of them would stand.
    """
    found = list(diagnostics)
    counts, written = Counter(each.code for each in found), Counter[str]()
    blocks: list[Iterator[Line]] = []
    for each in found:
        written[each.code] += 1
        if written[each.code] <= _MOST_OF_A_KIND or counts[each.code] == _MOST_OF_A_KIND + 1:
            blocks.append(_block(each, source, language, width))
        elif written[each.code] == _MOST_OF_A_KIND + 1:
            blocks.append(_counted(each, counts[each.code] - _MOST_OF_A_KIND, language))
    return "\n".join(laid_out(block, width, color=color) for block in blocks)


def _counted(first: Diagnostic, more: int, language: Language) -> Iterator[Line]:
    """How many more findings there are of a kind, from the first of them on."""
    yield _heading(first, language)
    said = say(
        "và {more} cùng loại {code} từ đây trở đi; {option} cho xem đủ",
        "and {more} of the same kind {code} from here on; {option} shows them all",
        more=Count(more, Noun("chỗ nữa", "more", "more")),
        code=Code(first.code),
        option=Code("--format json"),
    )
    yield line(said.in_language(language), indent=_INDENT)


def _heading(diagnostic: Diagnostic, language: Language) -> Line:
    """The place, the level and the code."""
    severity = diagnostic.severity
    level = f"{SEVERITY_NAMES[severity].in_language(language)} {diagnostic.code}"
    return Line((Part(f"{visible(str(diagnostic.span))} ", "bold"), Part(level, SEVERITY_STYLES[severity])))


def _block(diagnostic: Diagnostic, source: str, language: Language, width: int) -> Iterator[Line]:
    yield _heading(diagnostic, language)
    yield line(visible(diagnostic.message.in_language(language)), indent=_INDENT)
    yield from _source_lines(diagnostic, source, width)
    more = len(diagnostic.related) - _MOST_RELATED
    told = diagnostic.related if more <= 1 else diagnostic.related[:_MOST_RELATED]
    for related in told:
        place = f"{related.span.line}:{related.span.column}"
        yield line(f"{place} {visible(related.message.in_language(language))}", "dim", _INDENT + 2)
    if more > 1:
        rest = Count(more, Noun("chỗ khác", "other place"))
        yield line(rest.said(FILE[language]), "dim", _INDENT + 2)
    for label, text, color in ((WHY, diagnostic.why, "dim"), (FIX, diagnostic.hint, "green")):
        if text is not None:
            said = visible(f"{label.in_language(language)}: {text.in_language(language)}")
            yield line(said, color, _INDENT)


def _source_lines(diagnostic: Diagnostic, source: str, width: int) -> Iterator[Line]:
    span = diagnostic.span
    number = str(span.line)
    margin = _INDENT + 2 + len(number) + 3
    text, carets = excerpt(source, span.line, span.column, span.length, max(width - margin, 20))
    if not text.strip():
        return
    cut = len(text) - len(text.lstrip())
    shift = min(cut, len(carets) - len(carets.lstrip()))
    left = " " * (_INDENT + 2)
    below = f"{left}{' ' * len(number)} │ "
    yield Line((Part(f"{left}{number} │ {text[shift:]}", "dim"),), wraps=False)
    yield Line((Part(below, "dim"), Part(carets[shift:], f"dim {SEVERITY_STYLES[diagnostic.severity]}")), wraps=False)
