"""A paper as a PDF file with the page of Decree 30/2020, set by typst with its fonts embedded."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any, Literal

from dxplan.render.documents.pages import decree
from dxplan.render.documents.pages.balanced import balanced
from dxplan.render.documents.pages.blocks import Run, Runs, Table, is_group
from dxplan.render.documents.pages.decree import TYPES, Type, is_upper
from dxplan.render.documents.pages.drawn import Drawn
from dxplan.render.documents.pages.laid_out import LaidOut
from dxplan.render.documents.pages.roles import End, Head, Part, Role, Sheet, Text, has_long_word
from dxplan.render.documents.pages.unbroken import pieces
from dxplan.render.documents.pages.whole_tables import stays_whole
from dxplan.render.documents.pages.widths import column_widths
from dxplan.text.expression import expression

_FONTS = '("Times New Roman", "Liberation Serif", "Tinos", "Libertinus Serif")'
"""The last one comes with typst and has every letter of Vietnamese: words are never of two fonts."""
_DOTS_AN_INCH = 220.0
_LEADING = 0.5
"""Between the lines of a paragraph, in ems: with the letters, as far apart as Word's single lines."""
_LONGEST, _LONGEST_IN_COLUMN = 40, 18
"""Letters of a word: a longer one may end a line anywhere, as in Word and browsers; typst by itself lets it run on."""
_LONG_WORD = "#let long(word) = word.clusters().map(box).join()"
_WORD = expression(r"\S+")
_CELL_MARGIN_MM = 3.8
_IN_THE_MIDDLE = (Role.SUBJECT, Role.ANNEX_TITLE, Role.ANNEX_NOTE)
_HEADINGS = (Role.TYPE, Role.SECTION, Role.ANNEX)
"""What is a heading to who hears the paper, and a bookmark."""


def pdf_of(paper: LaidOut) -> bytes:
    """The bytes of a PDF file: PDF/UA-1, unless the fonts of the machine lack a letter.

    Raises:
        ModuleNotFoundError: typst is not installed.
    """
    files = {"main.typ": _source(paper).encode()}
    for nth, picture in enumerate(_pictures(paper)):
        files[f"{nth}.svg"] = picture.svg.encode()
    return _compiled(files, "pdf")


def png_of(picture: Drawn) -> bytes:
    """A picture in dots.

    Raises:
        ModuleNotFoundError: typst is not installed.
    """
    width, height = f"{picture.width:.2f}mm", f"{picture.height:.2f}mm"
    page = f'#set page(width: {width}, height: {height}, margin: 0mm)\n#image("0.svg", width: {width})'
    return _compiled({"main.typ": page.encode(), "0.svg": picture.svg.encode()}, "png", ppi=_DOTS_AN_INCH)


def _compiled(files: dict[str, bytes], format_: Literal["pdf", "png"], ppi: float | None = None) -> bytes:
    typst: Any = import_module("typst")
    try:
        made = typst.compile(files, format=format_, ppi=ppi, pdf_standards="ua-1" if format_ == "pdf" else [])
    except typst.TypstError:  # a letter that no font here has
        made = typst.compile(files, format=format_, ppi=ppi)
    assert isinstance(made, bytes)
    return made


def _pictures(paper: LaidOut) -> list[Drawn]:
    return [part for sheet in paper.sheets for part in sheet.parts if isinstance(part, Drawn)]


def _source(paper: LaidOut) -> str:
    day = paper.day
    lines = [
        f"#set document(title: {_string(paper.title[:255])}, date: datetime(year: {day.year}, month: {day.month}, "
        f"day: {day.day}))",
        f"#set text(font: {_FONTS}, lang: {_string(paper.language)}, hyphenate: false)",
        f"#set par(spacing: 0pt, leading: {_LEADING}em)",
        "#set table(stroke: 0.5pt, inset: (x: 1.9mm, y: 1mm))",
        "#show heading: it => it.body",
        _LONG_WORD,
    ]
    for nth, sheet in enumerate(paper.sheets):
        if nth:
            lines.append("#counter(page).update(0)")  # at the end of the page before: headers come first
        lines += _sheet(sheet, paper)
    return "\n".join(lines)


def _sheet(sheet: Sheet, paper: LaidOut) -> Iterator[str]:
    small = not paper.is_issued
    top, bottom, left, right = decree.margins(wide=sheet.wide, small=small)
    yield (
        f'#set page(paper: "a4", flipped: {"true" if sheet.wide else "false"}, '
        f"margin: (top: {top}mm, bottom: {bottom}mm, left: {left}mm, right: {right}mm), "
        f"header: context if counter(page).get().first() > 1 {{ align(center, text(size: {decree.PAGE_NUMBER}pt)"
        "[#counter(page).display()]) })"
    )
    for part in sheet.parts:
        yield from _part(part, sheet, paper)


def _part(part: Part, sheet: Sheet, paper: LaidOut) -> Iterator[str]:
    small = not paper.is_issued
    room = decree.room(wide=sheet.wide, small=small)
    match part:
        case Text(role, runs, depth, keeps_next):
            type_ = decree.smaller(role) if small else TYPES[role]
            type_ = type_._replace(keeps_next=type_.keeps_next or keeps_next)
            if type_.align == "justify" and has_long_word(runs):
                type_ = type_._replace(align="left")
            says = _paragraph(runs, type_, decree.FIRST_LINE * depth, room if role in _IN_THE_MIDDLE else None)
            yield f"#heading(level: {_level(role, paper)})[{says}]" if role in _HEADINGS else says
            if role is Role.SUBJECT:
                yield f"#v(3pt) #align(center, line(length: {decree.SUBJECT_LINE}mm, stroke: 0.75pt))"
        case Head():
            yield _head(part)
        case End():
            yield _end(part)
        case Table():
            yield _table(part, room, decree.SMALL_TABLE_SIZE if small else decree.TABLE_SIZE)
        case Drawn():
            yield (
                f'#block(above: 6pt, below: 6pt, image("{_pictures(paper).index(part)}.svg", '
                f"width: {part.width:.2f}mm, alt: {_string(part.says)}))"
            )


def _level(role: Role, paper: LaidOut) -> int:
    """A heading's level: the paper's type is over all others, where it stands first."""
    parts = (part for sheet in paper.sheets for part in sheet.parts)
    first = next((part.role for part in parts if isinstance(part, Text) and part.role in _HEADINGS), role)
    return 2 if first is Role.TYPE and role is not Role.TYPE else 1


def _paragraph(runs: Runs, type_: Type, indent: float, room: float | None = None) -> str:
    first = 0 if indent or not type_.first_line else type_.first_line
    says = _runs(runs, type_, room, _LONGEST)
    justified = "true" if type_.align == "justify" else "false"
    align = "left" if type_.align == "justify" else type_.align
    return (
        f"#block(above: {type_.before + type_.size * _LEADING:g}pt, below: {type_.after + type_.size * _LEADING:g}pt, "
        f"sticky: {'true' if type_.keeps_next else 'false'}, inset: (left: {indent}mm), width: 100%, align({align}, "
        f"par(justify: {justified}, first-line-indent: (amount: {first}mm, all: true))[{says}]))"
    )


def _runs(runs: Runs, type_: Type, room: float | None = None, longest: int = _LONGEST_IN_COLUMN) -> str:
    """Runs as content; with a room in millimetres, a text of one run ends its lines so that they are even."""
    if room is not None and len(runs) == 1:
        text = runs[0].text.upper() if type_.capitals else runs[0].text
        lines = balanced(text, room, type_.size, bold=type_.bold or runs[0].bold)
        if len(lines) > 1:
            apart = [_runs((runs[0]._replace(text=line),), type_, None, longest) for line in lines]
            return " #linebreak() ".join(apart)
    return "".join(
        f"#text(size: {type_.size}pt, "
        f'weight: "{"bold" if type_.bold or run.bold else "regular"}", '
        f'style: "{"italic" if type_.italic or run.italic else "normal"}", '
        f"[{_unbroken(run.text.upper() if type_.capitals else run.text, longest, names=type_.align != 'justify')}])"
        for run in runs
    )


def _unbroken(text: str, longest: int, *, names: bool) -> str:
    """A text as content: what stays on one line is in a box; a word of more letters than `longest` stays on none."""
    return "".join(
        f"#box({_string(piece)})" if is_whole else _broken(piece, longest)
        for piece, is_whole in pieces(text, names=names)
    )


def _broken(text: str, longest: int) -> str:
    said, end = "", 0
    for match in _WORD.finditer(text):
        if len(match[0]) > longest:
            said += f"#{_string(text[end : match.start()])}#long({_string(match[0])})"
            end = match.end()
    return f"{said}#{_string(text[end:])}"


def _lines(lines: list[tuple[str, Type]], align: str = "center", room: float | None = None) -> str:
    stacked = ", ".join(f"[{_runs((Run(line),), type_, room)}]" for line, type_ in lines)
    spacing = f"{max(type_.size for _, type_ in lines) * _LEADING:g}pt" if lines else "0pt"
    return f"align({align}, stack(spacing: {spacing}, {stacked}))"


def _head(head: Head) -> str:
    names = [line for line in head.left[:-1] if line]
    is_draft = bool(names) and not is_upper(names[-1])
    number = names.pop() if is_draft else head.left[-1]
    left = [(name, Type(decree.AGENCY, bold=nth == len(names) - 1)) for nth, name in enumerate(names)]
    motto = next(filter(None, head.right[1:-1]), "")
    right = [(head.right[0], Type(decree.NATION, bold=True)), (motto, Type(decree.MOTTO, bold=True))]

    def ruled(lines: list[tuple[str, Type]], room: float, length: float) -> str:
        says = _lines(lines, room=room)
        return f"[#{says} #v(5pt) #align(center, line(length: {length}mm, stroke: 0.75pt))]"

    rows = [
        ruled(left, decree.HEAD_COLUMNS[0], decree.AGENCY_LINE),
        ruled(right, decree.HEAD_COLUMNS[1], decree.MOTTO_LINE),
        _lines([(number, Type(decree.NUMBER, italic=is_draft))]),
        _lines([(head.right[-1], Type(decree.PLACE, italic=True))]),
    ]
    columns = ", ".join(f"{width}mm" for width in decree.HEAD_COLUMNS)
    return f"#move(dx: -{decree.OVERHANG}mm, grid(columns: ({columns}), row-gutter: 6pt, {', '.join(rows)}))"


def _end(end: End) -> str:
    copies, signing = [line for line in end.left if line], [line for line in end.right if line]
    left = [(copies[0], Type(decree.COPIES_TITLE, bold=True, italic=True))]
    left += [(line, Type(decree.COPIES)) for line in copies[1:]]
    bold = Type(decree.SIGNATURE, bold=True)
    posts, name = _lines([(line, bold) for line in signing[:-1]]), _lines([(line, bold) for line in signing[-1:]])
    columns = ", ".join(f"{width}mm" for width in decree.END_COLUMNS)
    return (
        f"#block(breakable: false, above: 14pt, move(dx: -4mm, grid(columns: ({columns}), "
        f"{_lines(left, 'left')}, [#{posts} #v(22mm) #{name}])))"
    )


def _table(table: Table, room: float, size: float) -> str:
    columns = column_widths(table, room, size)
    widths = ", ".join(f"{width:.2f}mm" for width in columns)
    head = ", ".join(
        f"align(center)[{_runs(runs, Type(size, bold=True), width - _CELL_MARGIN_MM)}]"
        for runs, width in zip(table.rows[0], columns, strict=False)
    )
    cells = ", ".join(cell for row in table.rows[1:] for cell in _cells(row, table.aligned, Type(size)))
    whole = "breakable: false, " if size == decree.TABLE_SIZE and stays_whole(table, columns, size) else ""
    return f"#block({whole}above: 8pt, below: 8pt, table(columns: ({widths}), table.header({head}), {cells}))"


def _cells(row: tuple[Runs, ...], aligned: tuple[str, ...], type_: Type) -> Iterator[str]:
    if is_group(row):
        yield f"align(center)[{_runs(row[0], type_)}]"
        yield f"table.cell(colspan: {len(row) - 1})[{_runs(row[1], type_)}]"
        return
    for align, runs in zip(aligned, row, strict=False):
        yield f"align({align or 'left'})[{_runs(runs, type_)}]"


def _string(text: str) -> str:
    """A string of typst's language."""
    written = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{written}"'
