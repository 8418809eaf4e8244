"""The page of a code as markdown: why, what to do, where it comes from, a bad and a good example."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.render.diagnostics.text_format import SEVERITY_NAMES
from dxplan.source.page import Page
from dxplan.source.text import Language, Text

_WHY = Text("Vì sao", "Why")
_FIX = Text("Cách sửa", "What to do")
_SOURCES = Text("Căn cứ", "Sources")
_BAD = Text("Ví dụ sai", "A bad example")
_GOOD = Text("Ví dụ đúng", "A good example")


def rule_page(page: Page, language: Language) -> str:
    """A page in one language; sections without content are left out."""
    level = SEVERITY_NAMES[page.severity].in_language(language)
    known_as = f" · {', '.join(page.aliases)}" if page.aliases else ""
    parts = [f"# {page.code} {page.title.in_language(language)}", f"`{page.name}` · {level}{known_as}"]
    for heading, body in _sections(page, language):
        parts += [f"## {heading.in_language(language)}", body]
    return "\n\n".join(parts) + "\n"


def _sections(page: Page, language: Language) -> Iterator[tuple[Text, str]]:
    yield _WHY, _sentence(page.why.in_language(language))
    yield _FIX, _sentence(page.fix.in_language(language))
    if page.provisions:
        yield _SOURCES, "\n".join(f"- {_sentence(p.in_language(language))}" for p in page.provisions)
    for heading, example in ((_BAD, page.bad), (_GOOD, page.good)):
        if example:
            yield heading, f"```yaml\n{example.rstrip()}\n```"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "…")) else ".")
