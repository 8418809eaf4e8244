"""The table of the procedure in the terminal: a row a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill

from dxplan.render.procedure.words import PRACTICE, conditions, either, for_systems, level, presupposed_level, shown_by
from dxplan.source.precedence import Chapter, Precedence, Presupposition
from dxplan.text.lists import joined
from dxplan.text.phrase import Language, say
from dxplan.text.voice import FILE

_CODE = 7


def procedure_text(chapters: Iterable[Chapter], language: Language, width: int) -> str:
    """Each chapter with its rows: the code, which step comes before which, how bad it is, why, and the sources."""
    return "\n\n".join("\n".join(_chapter(chapter, language, width)) for chapter in chapters) + "\n"


def _chapter(chapter: Chapter, language: Language, width: int) -> Iterator[str]:
    yield chapter.title.in_language(language).upper()
    paragraphs = [(row.code, _lines(row, language)) for row in chapter.rows]
    paragraphs += [(row.code, _presupposed_lines(row, language)) for row in chapter.presupposed]
    for code, lines in paragraphs:
        yield ""
        first, *others = lines
        yield fill(first, width, initial_indent=f"{code:{_CODE}}", subsequent_indent=" " * _CODE)
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


def _presupposed_lines(row: Presupposition, language: Language) -> Iterator[str]:
    voice = FILE[language]
    step, steps = row.step, shown_by(row)
    instead = either(row.instead)
    wanted = (
        say("{step} (hoặc {instead})", "{step} (or {instead})", step=step, instead=instead)
        if row.instead
        else say("{step}", "{step}", step=step)
    )
    yield say("{wanted}, khi có {steps}", "{wanted}, where there is {steps}", wanted=wanted, steps=steps).said(voice)
    bad, held = presupposed_level(row), tuple(for_systems(row))
    yield say("{bad}; {held}", "{bad}; {held}", bad=bad, held=joined(held)).said(voice) if held else bad.said(voice)
    yield row.why.said(voice)
