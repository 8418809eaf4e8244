"""The table of the procedure in the terminal: a row a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill

from dxplan.render.procedure.words import PRACTICE, conditions, either, level
from dxplan.source.precedence import Chapter, Precedence
from dxplan.text.lists import joined
from dxplan.text.phrase import Language, say
from dxplan.text.voice import FILE

_CODE = 7


def procedure_text(chapters: Iterable[Chapter], language: Language, width: int) -> str:
    """Each chapter with its rows: the code, which step comes before which, how bad it is, why, and the sources."""
    return "\n\n".join("\n".join(_chapter(chapter, language, width)) for chapter in chapters) + "\n"


def _chapter(chapter: Chapter, language: Language, width: int) -> Iterator[str]:
    yield chapter.title.in_language(language).upper()
    for row in chapter.rows:
        yield ""
        first, *others = _lines(row, language)
        yield fill(first, width, initial_indent=f"{row.code:{_CODE}}", subsequent_indent=" " * _CODE)
        for line in others:
            yield fill(line, width, initial_indent=" " * _CODE, subsequent_indent=" " * _CODE)


def _lines(row: Precedence, language: Language) -> Iterator[str]:
    voice = FILE[language]
    yield f"{either(row.before).said(voice)} → {either(row.after).said(voice)}"
    held = tuple(conditions(row))
    bad = say("{level}", "{level}", level=level(row))
    yield say("{bad}; {held}", "{bad}; {held}", bad=bad, held=joined(held)).said(voice) if held else bad.said(voice)
    yield row.why.said(voice)
    for source in row.sources or (PRACTICE,):
        yield f"– {source.said(voice)}"
