"""What must hold whatever is thrown at the loader."""

from __future__ import annotations

from dxplan.load.loader import LoadResult, load_bytes
from dxplan.soundness.mistakes import MISTAKES
from dxplan.source.diagnostic import has_errors
from dxplan.source.excerpt import excerpt, line_at, lines_of
from dxplan.source.span import Span
from dxplan.text.display import visible


def read_harmlessly(data: bytes) -> LoadResult:
    """Load `data` and check that it ends in a plan or an error, each with a place in the file and harmless words."""
    result = load_bytes(data, "plan.yaml")
    assert result.plan is not None or has_errors(result.diagnostics)
    source = data.decode("utf-8", "replace")
    for diagnostic in result.diagnostics:
        assert diagnostic.code in MISTAKES
        _check_span(diagnostic.span, source)
        texts = [diagnostic.message, diagnostic.why, diagnostic.hint]
        for related in diagnostic.related:
            _check_span(related.span, source)
            texts.append(related.message)
        for text in texts:
            assert text is not None
            for words in (text.vi, text.en):
                assert words.strip()
                assert words == visible(words), "nothing in it steers a terminal"
                assert len(words) < 1000
    places = [(d.span.line, d.span.column) for d in result.diagnostics]
    assert places == sorted(places)
    return result


def _check_span(span: Span, source: str) -> None:
    assert 1 <= span.line <= len(lines_of(source))
    width = len(line_at(source, span.line))
    assert 1 <= span.column <= width + 1
    assert 1 <= span.length <= max(width + 1 - span.column, 1)
    line, carets = excerpt(source, span.line, span.column, span.length)
    assert "^" in carets
    assert visible(line) == line
