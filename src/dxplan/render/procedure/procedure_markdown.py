"""The table of the procedure as markdown, in one language or (docs/procedure.md) both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dxplan.model.named import Code, Key
from dxplan.render.procedure.words import PRACTICE, conditions, either, for_systems, level, presupposed_level, shown_by
from dxplan.source.precedence import Chapter, Precedence, Presupposition
from dxplan.text.lists import joined
from dxplan.text.phrase import Language, Text, say
from dxplan.text.voice import FILE

_TITLE = Text("Trình tự của một hệ thống", "The procedure of a system")
_INTRODUCTION = say(
    "In bằng {command}. Bước ở cột trước phải xong trước khi bước ở cột sau bắt đầu, "
    "và có quan hệ phụ thuộc kết thúc–bắt đầu giữ như vậy. Nhiệm vụ là bước nào thì theo loại ({kind}), từ trong tên "
    "và nhãn. Cuối cùng là những bước mà các bước khác của hệ thống cho thấy phải có. "
    "Đây không phải ý kiến pháp lý: mỗi căn cứ ghi rõ chắc đến đâu.",
    "Written by {command}. The step in the first column is done before the one in the "
    "second starts, and finish-to-start links keep it so. Which step a task is, its kind tells, and the words of its "
    "name and tags. Last come steps that other steps of a system show to be needed. "
    "This is no legal advice: each source says how sure it is.",
    command=Code("dxplan procedure --format markdown"),
    kind=Key("kind"),
)
_HEADINGS = (
    Text("trước", "before"),
    Text("sau", "after"),
    Text("áp dụng cho", "holds for"),
    Text("mức", "level"),
    Text("vì sao", "why"),
    Text("căn cứ", "sources"),
    Text("mã", "code"),
)
_PRESUPPOSED_HEADINGS = (
    Text("bước phải có", "step"),
    Text("khi có", "where there is"),
    Text("hoặc thay bằng", "or instead"),
    Text("áp dụng cho", "holds for"),
    Text("mức", "level"),
    Text("vì sao", "why"),
    Text("mã", "code"),
)


def procedure_markdown(chapters: Sequence[Chapter], languages: Iterable[Language]) -> str:
    """A table a chapter, in each of the languages."""
    return "\n".join(part for language in languages for part in _in(chapters, language))


def _in(chapters: Sequence[Chapter], language: Language) -> Iterator[str]:
    yield f"# {_TITLE.in_language(language)}\n\n{_INTRODUCTION.said(FILE[language])}\n"
    for chapter in chapters:
        yield f"## {chapter.title.in_language(language)}\n"
        if chapter.rows:
            yield from _table(_HEADINGS, [_cells(row, language) for row in chapter.rows], language)
        if chapter.presupposed:
            rows = [_presupposed_cells(row, language) for row in chapter.presupposed]
            yield from _table(_PRESUPPOSED_HEADINGS, rows, language)


def _table(headings: Sequence[Text], rows: Iterable[Iterable[str]], language: Language) -> Iterator[str]:
    yield f"| {' | '.join(heading.in_language(language) for heading in headings)} |"
    yield "|" + "---|" * len(headings)
    for row in rows:
        yield f"| {' | '.join(map(_cell, row))} |"
    yield ""


def _presupposed_cells(row: Presupposition, language: Language) -> Iterator[str]:
    voice = FILE[language]
    yield row.step.said(voice)
    yield shown_by(row).said(voice)
    yield either(row.instead).said(voice)
    yield joined(tuple(for_systems(row))).said(voice)
    yield presupposed_level(row).said(voice)
    yield row.why.said(voice)
    yield row.code


def _cells(row: Precedence, language: Language) -> Iterator[str]:
    voice = FILE[language]
    yield either(row.before).said(voice)
    yield either(row.after).said(voice)
    yield joined(conditions(row)).said(voice)
    yield level(row).said(voice)
    yield row.why.said(voice)
    yield "<br>".join(source.said(voice) for source in row.sources or (PRACTICE,))
    yield row.code


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
