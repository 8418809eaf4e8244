"""A paper as one page for browsers, which prints as Decree 30/2020 asks for."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from dxplan.render.documents.pages import decree
from dxplan.render.documents.pages.balanced import balanced
from dxplan.render.documents.pages.blocks import Runs, Table, is_group
from dxplan.render.documents.pages.decree import TYPES, is_upper
from dxplan.render.documents.pages.drawn import Drawn
from dxplan.render.documents.pages.laid_out import LaidOut
from dxplan.render.documents.pages.roles import End, Head, Part, Role, Text, has_long_word
from dxplan.render.documents.pages.unbroken import pieces
from dxplan.render.documents.pages.widths import column_widths

_MOTTO_COLUMN = decree.HEAD_COLUMNS[1]
_LONGEST_PLACE = 50
"""Letters of a place with its day that take one line of the right column: Thành phố Hồ Chí Minh, ngày …"""
_TAGS = {Role.TYPE: "h1", Role.SECTION: "h2", Role.CLAUSE: "h3", Role.ANNEX: "h2", Role.ANNEX_TITLE: "h2"}
_FIXED = """\
@page :first { @top-center { content: none } }
section + section { break-before: page; margin-top: 15mm }
section.wide { page: wide }
table { border-collapse: collapse; width: 100%; margin: 6pt 0 }
table.grid th, table.grid td { border: .5pt solid #000; padding: var(--cell) 1.5mm; vertical-align: top }
table.grid th, table.grid td { text-align: left }
table.grid thead { display: table-header-group }
table.grid tr { break-inside: avoid }
table.grid th, .center { text-align: center !important }
.right { text-align: right !important; white-space: nowrap }
.picture { margin: 4pt 0 2pt; break-inside: avoid }
.picture svg { width: 100%; height: auto; print-color-adjust: exact; -webkit-print-color-adjust: exact }
table.grid tr.group, table.grid tr:nth-last-child(-n+4):not(:last-child) { break-after: avoid }
.subject, .annex-title, table.grid th, table.pair td { text-wrap: balance }
table.grid { table-layout: fixed }
tr.number td { padding: 6pt 0 0 !important }
table.head { table-layout: fixed }
table.pair td { vertical-align: top; text-align: center; padding: 0 1mm; overflow-wrap: anywhere }
table.head td { padding: 0 }
.whole { white-space: nowrap }
hr { border: 0; border-top: .75pt solid #000; margin: 3pt auto 1pt }
h1, h2, h3, p { margin: 0; font-size: inherit; font-weight: inherit }
h1, h2, h3 { break-after: avoid; padding-top: 1pt }
@media screen { body:has(section.wide) { max-width: 252mm } }
@media print { body { max-width: none; padding: 0 } section + section { margin-top: 0 } }
"""


def html_of(paper: LaidOut) -> str:
    """The page: one file that asks for nothing from elsewhere."""
    small = not paper.is_issued
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{paper.language}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(paper.title)}</title>",
        f"<style>\n{_pages(small)}{_FIXED}{''.join(_rules(small))}</style>",
        "</head>",
        "<body>",
    ]
    for nth, sheet in enumerate(paper.sheets):
        names = [name for name, is_meant in (("apart", nth > 0), ("wide", sheet.wide)) if is_meant]
        lines.append(f'<section class="{" ".join(names)}">' if names else "<section>")
        for part in sheet.parts:
            lines += _part(part, paper, wide=sheet.wide)
        lines.append("</section>")
    return "\n".join([*lines, "</body>", "</html>", ""])


def _pages(small: bool) -> str:
    """The pages on which it prints, and the column of the same width in which it is read."""
    size, table = (decree.SMALL, decree.SMALL_TABLE_SIZE) if small else (decree.BODY, decree.TABLE_SIZE)
    margins, wide = (" ".join(f"{each:g}mm" for each in _around(wide, small)) for wide in (False, True))
    width = f"{decree.room(wide=False, small=small):g}mm"
    line = "1.12" if small else "1.15"
    return f"""\
@page {{ size: A4; margin: {margins};
 @top-center {{ content: counter(page); font: {decree.PAGE_NUMBER:g}pt "Times New Roman", serif }} }}
@page wide {{ size: A4 landscape; margin: {wide} }}
body {{ font: {size:g}pt/{line} "Times New Roman", "Liberation Serif", serif; color: #000; background: #fff;
 margin: 0 auto; max-width: {width}; padding: 8mm 4mm; overflow-wrap: break-word }}
@media screen {{ section:not(.wide) {{ max-width: {width}; margin-left: auto; margin-right: auto }} }}
table {{ font-size: {table:g}pt; --cell: {".1" if small else ".7"}mm }}
"""


def _around(wide: bool, small: bool) -> tuple[float, float, float, float]:
    """The margins as style sheets have them: clockwise from the top."""
    top, bottom, left, right = decree.margins(wide=wide, small=small)
    return top, right, bottom, left


def _rules(small: bool) -> Iterator[str]:
    """A rule for each role, from the same table as the Word file's types."""
    for role, type_ in TYPES.items():
        if small:
            type_ = decree.smaller(role)
        says = [
            f"font-size: {type_.size:g}pt",
            f"text-align: {type_.align}",
            f"margin: {type_.before:g}pt 0 {type_.after:g}pt",
        ]
        says += ["font-weight: bold"] * type_.bold + ["font-style: italic"] * type_.italic
        says += ["text-transform: uppercase"] * type_.capitals
        if type_.first_line:
            says.append(f"text-indent: {type_.first_line:g}mm")
        yield f".{_class(role)} {{ {'; '.join(says)} }}\n"


def _class(role: Role) -> str:
    return role.value.replace(" ", "-")


def _part(part: Part, paper: LaidOut, *, wide: bool) -> Iterator[str]:
    match part:
        case Text(role, runs, depth, keeps_next):
            tag = _TAGS.get(role, "p")
            says = [f"margin-left: {decree.FIRST_LINE * depth:g}mm; text-indent: 0"] if depth else []
            says += ["break-after: avoid; break-inside: avoid"] if keeps_next else []
            says += ["text-align: left"] if TYPES[role].align == "justify" and has_long_word(runs) else []
            style = f' style="{"; ".join(says)}"' if says else ""
            names = (decree.smaller(role) if not paper.is_issued else TYPES[role]).align != "justify"
            yield f'<{tag} class="{_class(role)}"{style}>{_runs(runs, names=names)}</{tag}>'
            if role is Role.SUBJECT:
                yield f'<hr style="width: {decree.SUBJECT_LINE:g}mm">'
        case Head():
            yield from _head(part, decree.room(wide=wide, small=not paper.is_issued))
        case End():
            yield from _end(part)
        case Table():
            small = not paper.is_issued
            room = decree.room(wide=wide, small=small)
            yield from _table(part, column_widths(part, room, decree.SMALL_TABLE_SIZE if small else decree.TABLE_SIZE))
        case Drawn():
            yield f'<div class="picture">{part.svg}</div>'


def _head(head: Head, room: float) -> Iterator[str]:
    """Agency and motto: printing browsers cut off what stands out of the text, so the left column is what is left."""
    first = room - _MOTTO_COLUMN
    names = [line for line in head.left[:-1] if line]
    number = names.pop() if names and not is_upper(names[-1]) else head.left[-1]
    left = "<br>".join(
        f"<b>{_in_lines(name, first, bold=True)}</b>" if nth == len(names) - 1 else _in_lines(name, first)
        for nth, name in enumerate(names)
    )
    motto = next(filter(None, head.right[1:-1]), "")
    yield f'<table class="pair head" style="font-size: {decree.AGENCY:g}pt">'
    yield f'<tr><td style="width: {100 * first / room:.1f}%">{left}<hr style="width: {decree.AGENCY_LINE:g}mm"></td>'
    yield f'<td><b>{escape(head.right[0])}</b><br><b style="font-size: {decree.MOTTO:g}pt">{escape(motto)}</b>'
    yield f'<hr style="width: {decree.MOTTO_LINE:g}mm"></td></tr>'
    day = "whole" if len(head.right[-1]) <= _LONGEST_PLACE else "day"
    yield f'<tr class="number" style="font-size: {decree.NUMBER:g}pt">'
    slanted = escape(number) if number.startswith(decree.NUMBERED) else f"<i>{escape(number)}</i>"
    yield f'<td>{slanted}</td><td><i class="{day}">{escape(head.right[-1])}</i></td></tr>'
    yield "</table>"


def _in_lines(name: str, room: float, *, bold: bool = False) -> str:
    """A name of the head in lines as even as in Word."""
    return "<br>".join(map(escape, balanced(name, room, decree.AGENCY, bold=bold)))


def _end(end: End) -> Iterator[str]:
    copies = [line for line in end.left if line]
    signing = [line for line in end.right if line]
    yield f'<table class="pair" style="font-size: {decree.COPIES:g}pt; break-inside: avoid; '
    yield 'break-before: avoid"><tr>'
    title = f'<b style="font-size: {decree.COPIES_TITLE:g}pt"><i>{escape(copies[0])}</i></b>'
    yield f'<td style="text-align: left; width: 33%">{"<br>".join([title, *map(escape, copies[1:])])}</td>'
    posts, name = "<br>".join(map(escape, signing[:-1])), "".join(map(escape, signing[-1:]))
    yield f'<td style="font-size: {decree.SIGNATURE:g}pt"><b>{posts}<br><br><br><br><br>{name}</b></td></tr></table>'


def _table(table: Table, widths: list[float]) -> Iterator[str]:
    columns = "".join(f'<col style="width: {100 * width / sum(widths):.1f}%">' for width in widths)
    yield f'<table class="grid"><colgroup>{columns}</colgroup>'
    yield f"<thead><tr>{''.join(f'<th>{_runs(runs)}</th>' for runs in table.rows[0])}</tr></thead>"
    yield "<tbody>"
    for row in table.rows[1:]:
        if is_group(row):
            rest = f'<td colspan="{len(row) - 1}">{_runs(row[1])}</td>'
            yield f'<tr class="group"><td class="center">{_runs(row[0])}</td>{rest}</tr>'
            continue
        cells = []
        for align, runs in zip(table.aligned, row, strict=False):
            shape = f' class="{align}"' if align in ("center", "right") else ""
            cells.append(f"<td{shape}>{_runs(runs)}</td>")
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table>"


def _runs(runs: Runs, *, names: bool = True) -> str:
    said = []
    for run in runs:
        text = _unbroken(run.text, names=names)
        text = f"<i>{text}</i>" if run.italic else text
        said.append(f"<b>{text}</b>" if run.bold else text)
    return "".join(said)


def _unbroken(text: str, *, names: bool) -> str:
    return "".join(
        f'<span class="whole">{escape(piece)}</span>' if is_whole else escape(piece)
        for piece, is_whole in pieces(text, names=names)
    )
