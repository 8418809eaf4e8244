"""The chart as SVG: sheets of paper in millimetres below one another, text as text, no fonts inside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from math import inf

from dxplan.render.gantt.choices import Column
from dxplan.render.gantt.pictures.drawing import Drawing
from dxplan.render.gantt.pictures.flags import flags
from dxplan.render.gantt.pictures.key import key
from dxplan.render.gantt.pictures.lettering import cut, width_of, wrapped
from dxplan.render.gantt.pictures.load_sheets import Content, PlacedLoad, foot_of, load_said, with_loads
from dxplan.render.gantt.pictures.marks import link_path, row_marks
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.markup import text
from dxplan.render.gantt.pictures.panels import HATCH, load_panel, signs_of
from dxplan.render.gantt.pictures.paper import BOTTOM, LEFT, RIGHT, TOP, Paper, Sheet
from dxplan.render.gantt.pictures.record import Record
from dxplan.render.gantt.pictures.ruler import Ruler
from dxplan.render.gantt.pictures.sheets import (
    AXIS,
    FOOT,
    HEAD,
    LETTERS,
    LINE,
    Columns,
    Placed,
    columns,
    indent,
    sheets,
)
from dxplan.render.gantt.pictures.stubs import Ends, stubs
from dxplan.render.gantt.view import Group, Shape
from dxplan.text.phrase import say

_LONGEST_TIP = 600
_SIGNED = (Column.FLOAT, Column.MARGIN, Column.AGREEMENT)
_LONG = 25
"""Rows from which the axis stands at the foot of a sheet, too."""
_BEYOND = 4.0
"""Millimetres by which a label of the axis may stand out."""
_TITLE, _LONG_TITLE, _LEAD, _PAGE_NUMBER = 5.5, 4.2, 2.9, 24.0
"""Sizes of the title, bold, of a long one and of what stands under it; room for the number of the page."""
_TITLE_LINE = 4.6
"""From line to line of a title in two."""
_SMALL = 2.3
"""Size of the letters under the lines of dates, in millimetres."""
_TO_KEY = 10.0
"""Millimetres from the last row to the legend, where the sheet is not full."""
_TIP = (
    '<marker id="tip-{0}" viewBox="0 0 4 4" refX="3.6" refY="2" markerUnits="userSpaceOnUse" markerWidth="1.5" '
    'markerHeight="1.5" orient="auto"><path class="tip-{0}" d="M0 0l4 2l-4 2z"/></marker>'
)


@dataclass(frozen=True, slots=True)
class SheetOfSvg:
    """A sheet: the SVG inside it, and what is said of its rows and loads to those who do not see it."""

    body: str
    rows: tuple[Record, ...]
    loads: tuple[str, ...] = ()


def svg(drawing: Drawing, paper: Paper) -> str:
    """The whole chart as one document, a sheet below the other."""
    pages = list(svg_sheets(drawing, paper))
    height = paper.value.height
    bodies = [page.body for page in pages]
    if len(bodies) > 1:
        bodies = [f'<g transform="translate(0 {n(height * i)})">\n{body}</g>\n' for i, body in enumerate(bodies)]
    return opened(drawing, paper.value, height * len(pages)) + "".join(bodies) + "</svg>\n"


def scroll(drawing: Drawing, paper: Paper) -> tuple[str, float]:
    """The whole chart on a sheet as wide as the paper and as high as it needs, and that height (millimetres)."""
    rows = drawing.records
    layout = columns(drawing, paper)
    ((page, loads),) = with_loads(sheets(rows, layout, inf), drawing.loads, inf)
    height = foot_of(page, loads) + FOOT + BOTTOM
    body = _sheet(drawing, layout, (page, loads), (1, 1), Sheet(paper.value.width, height), Ends())
    return f"{opened(drawing, Sheet(paper.value.width, height), height)}{body}</svg>\n", height


def opened(drawing: Drawing, sheet: Sheet, height: float) -> str:
    """The beginning of a document so many millimetres high: what it is called, its style, the paper."""
    width = n(sheet.width)
    page = f"@page {{ size: {width}mm {n(sheet.height)}mm; margin: 0; }}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{n(height)}mm" '
        f'viewBox="0 0 {width} {n(height)}" role="img" aria-labelledby="title desc" lang="{drawing.language}">\n'
        f'<title id="title">{text(drawing.title)}</title>\n<desc id="desc">{text(drawing.summary)}.</desc>\n'
        f"<style>\n{_style(drawing)}{page}\n</style>\n"
        f"<defs>{''.join(map(_TIP.format, ('link', 'drive', 'guide')))}{HATCH if drawing.loads else ''}</defs>\n"
        f'<rect class="paper" width="{width}" height="{n(height)}"/>\n'
    )


def svg_sheets(drawing: Drawing, paper: Paper) -> Iterator[SheetOfSvg]:
    """The sheets, each with title, axis and legend of its own."""
    rows = drawing.records
    layout = columns(drawing, paper)
    pages = with_loads(sheets(rows, layout, paper.value.height), drawing.loads, paper.value.height)
    ends = Ends.of(drawing) if len(pages) > 1 else Ends()
    for number, (page, loads) in enumerate(pages, 1):
        body = _sheet(drawing, layout, (page, loads), (number, len(pages)), paper.value, ends)
        said = tuple(load_said(placed.load, placed.language) for placed in loads)
        yield SheetOfSvg(body, tuple(placed.record for placed in page), said)


def _sheet(
    drawing: Drawing, layout: Columns, content: Content, number: tuple[int, int], sheet: Sheet, ends: Ends
) -> str:
    page, loads = content
    ruler = Ruler(drawing.chart, layout.left, layout.right, drawing.options.zoom)
    groups = [group for group, records in drawing.plans for _ in records]
    used: set[str] = set()
    foot = foot_of(page, loads)
    pieces = [
        *_head(drawing, sheet, _lead(drawing, groups, page), *number),
        *_axis(ruler, layout, page),
        *_under(drawing, ruler, page, groups, used),
        *_rows(page, layout, ruler, groups, used, ends),
        *_lines(drawing, ruler, page, groups, used),
        *_loads(loads, ruler, used),
        *key(used, drawing.language, (foot + _TO_KEY, sheet.height - BOTTOM - 2), (LEFT, sheet.width - RIGHT)),
    ]
    return "\n".join(pieces) + "\n"


def _lead(drawing: Drawing, groups: list[Group], page: list[Placed]) -> str:
    """What stands under the title: the summary, or of which plan and phase the rows are that a sheet goes on with."""
    if not page or page[0].record.row.shape is Shape.PLAN:
        return drawing.summary
    around = [groups[page[0].number].plan.name] if len(drawing.plans) > 1 else []
    around += _headings(drawing.records, page[0].number)
    if not around:
        return drawing.summary
    return say("tiếp theo: {around}", "continued: {around}", around=" – ".join(around)).in_language(drawing.language)


def _headings(records: list[Record], number: int) -> list[str]:
    """The phases that a row lies in, the outermost first."""
    found: list[str] = []
    deep = records[number].row.depth
    for record in reversed(records[:number]):
        if record.row.shape is Shape.PLAN or deep == 0:
            break
        if record.row.depth < deep:
            deep = record.row.depth
            found.insert(0, record.title)
    return found


def _head(drawing: Drawing, sheet: Sheet, lead: str, number: int, of: int) -> Iterator[str]:
    room = sheet.width - LEFT - RIGHT
    fits = width_of(drawing.title, _TITLE) <= room - _PAGE_NUMBER
    lines = wrapped(drawing.title, room - _PAGE_NUMBER, _TITLE if fits else _LONG_TITLE, 2)
    for above, line in zip(range(len(lines) - 1, -1, -1), lines, strict=True):
        y = TOP + 4 - _TITLE_LINE * above  # into the margin: the chart keeps its place
        yield f'<text class="{"name" if fits else "name long"}" x="{n(LEFT)}" y="{n(y)}">{text(line)}</text>'
    for number_, line in enumerate(wrapped(lead, room, _LEAD, 2)):
        yield f'<text class="lead" x="{n(LEFT)}" y="{n(TOP + 8.8 + 3.6 * number_)}">{text(line)}</text>'
    if of > 1:
        page = say("Trang {number}/{of}", "Page {number} of {of}", number=number, of=of).in_language(drawing.language)
        yield f'<text class="faint right" x="{n(sheet.width - RIGHT)}" y="{n(TOP + 4)}">{text(page)}</text>'


def _axis(ruler: Ruler, layout: Columns, page: list[Placed]) -> Iterator[str]:
    top, bottom = TOP + HEAD, foot_of(page)
    base = top + AXIS
    for at in ruler.axis.ruled:
        yield _line("grid", ruler.at(at), base, bottom)
    lines = ruler.axis.lines
    for level, ticks in enumerate(lines):
        y = base - 1.4 - 4 * (len(lines) - 1 - level)
        strong = ' class="strong"' if level == 0 else ""
        for tick in ticks:
            x = ruler.at(tick.at)
            if x + width_of(tick.label, LETTERS) > ruler.right + _BEYOND:
                continue
            yield f'<text{strong} x="{n(x + 0.5)}" y="{n(y)}">{text(tick.label)}</text>'
            yield f'<path class="rule" d="M{n(x)} {n(y + 1)}v-3.4"/>'
    if len(page) > _LONG:  # once more at the foot, where the one above is far
        for tick in lines[0]:
            if ruler.at(tick.at) + width_of(tick.label, LETTERS) <= ruler.right + _BEYOND:
                label = f'<text class="faint" x="{n(ruler.at(tick.at) + 0.5)}" y="{n(bottom + 3)}">'
                yield f"{label}{text(tick.label)}</text>"
    for field in layout.fields:
        end = f'class="faint right" x="{n(field.right)}"' if field.is_number else f'class="faint" x="{n(field.left)}"'
        yield f'<text {end} y="{n(base - 1.4)}">{text(field.heading)}</text>'
    yield f'<path class="rule" d="M{n(LEFT)} {n(base)}H{n(ruler.right)}"/>'
    yield f'<path class="rule" d="M{n(LEFT)} {n(bottom)}H{n(ruler.right)}"/>'


def _under(drawing: Drawing, ruler: Ruler, page: list[Placed], groups: list[Group], used: set[str]) -> Iterator[str]:
    """Bands under the headings; days off, under the rows of the plan whose they are."""
    for placed in page:
        if placed.record.row.shape in (Shape.PHASE, Shape.GROUP):
            size = f'width="{n(ruler.right - LEFT)}" height="{n(placed.height)}"'
            yield f'<rect class="band" x="{n(LEFT)}" y="{n(placed.top)}" {size}/>'
    for group, _ in drawing.plans:
        rows = [placed for placed in page if groups[placed.number] is group]
        if rows:
            top, bottom = rows[0].top, rows[-1].top + rows[-1].height
            for left, right in ruler.shaded(group.days_off):
                used.add("off")
                size = f'width="{n(right - left)}" height="{n(bottom - top)}"'
                yield f'<rect class="off" x="{n(left)}" y="{n(top)}" {size}/>'


def _rows(
    page: list[Placed], layout: Columns, ruler: Ruler, groups: list[Group], used: set[str], ends: Ends
) -> Iterator[str]:
    places = {(id(groups[placed.number]), placed.record.row.id): placed for placed in page}
    for placed in page:
        yield f"<g>{_tip(placed.record)}{''.join(_words(placed, layout))}"
        for kind, piece in row_marks(placed.record, ruler, placed.middle):
            used.add(kind)
            yield piece
        yield "</g>"
        yield f'<path class="row" d="M{n(LEFT)} {n(placed.top + placed.height)}H{n(ruler.right)}"/>'
    for placed in page:
        for link in placed.record.row.links:
            before = places.get((id(groups[placed.number]), link.predecessor))
            if before is not None and _is_drawn(before.record, ruler) and _is_drawn(placed.record, ruler):
                kind = _link_kind(placed.record, before.record)
                used.add(kind)
                way = link_path(link.type, (before.record, before.middle), (placed.record, placed.middle), ruler)
                yield f'<path class="{kind}" d="{way}" marker-end="url(#tip-{kind})"/>'
        group = groups[placed.number]
        away = [
            end
            for end in ends.of_row.get((group.number, placed.record.row.id), ())
            if (id(group), end.id) not in places
        ]
        for piece in stubs(placed.record, away, ruler, placed.middle):
            used.add("link")
            yield piece


def _link_kind(record: Record, before: Record) -> str:
    """Whether a link decides the dates of what is critical, or of the chain that decides."""
    if record.driver == before.row.id and record.row.is_critical and before.row.is_critical:
        return "drive"
    return "guide" if record.driver == before.row.id and record.is_on_chain and before.is_on_chain else "link"


def _is_drawn(record: Record, ruler: Ruler) -> bool:
    return ruler.shows(record.row.start) and ruler.shows(record.row.finish)


def _tip(record: Record) -> str:
    return f"<title>{text(record.sentence[:_LONGEST_TIP])}</title>"


def _words(placed: Placed, layout: Columns) -> Iterator[str]:
    row = placed.record.row
    first = placed.top + placed.height / 2 + 0.95 - LINE / 2 * (max(len(placed.lines), 1) - 1)
    if row.id and row.shape is not Shape.GROUP:
        bold = ' class="strong"' if row.is_critical or row.shape.is_bracket else ' class="faint"'
        room = layout.names - layout.ids - 1
        yield f'<text{bold} x="{n(layout.ids)}" y="{n(first)}">{text(cut(row.id, room, LETTERS))}</text>'
    bold = ' class="strong"' if row.shape.is_bracket else ""
    x = layout.ids if row.shape is Shape.PLAN else layout.names + indent(placed.record)
    for number, line in enumerate(placed.lines):
        yield f'<text{bold} x="{n(x)}" y="{n(first + number * LINE)}">{text(line)}</text>'
    for field in layout.fields:
        value = cut(field.values[placed.number], field.right - field.left, LETTERS)
        if value:
            is_negative = field.what in _SIGNED and value[0] in "-−"
            is_bad = placed.record.is_late if field.what is Column.FINISH else is_negative
            words = [word for word, holds in (("right", field.is_number), ("missed-text", is_bad)) if holds]
            kind = f' class="{" ".join(words)}"' if words else ""
            x = field.right if field.is_number else field.left
            yield f'<text{kind} x="{n(x)}" y="{n(first)}">{text(value)}</text>'


def _lines(drawing: Drawing, ruler: Ruler, page: list[Placed], groups: list[Group], used: set[str]) -> Iterator[str]:
    """Today, the status date and the agreement's end, over everything; what belongs to a plan over its rows."""
    foot = foot_of(page)
    yield from _dates(drawing, ruler, foot + (5.6 if len(page) > _LONG else 2.8))
    if drawing.chart.today is not None:
        used.add("today")
        yield _line("today", ruler.at(drawing.chart.today), TOP + HEAD + AXIS, foot)
    for group, _ in drawing.plans:
        rows = [placed for placed in page if groups[placed.number] is group]
        if not rows:
            continue
        top, bottom = rows[0].top, rows[-1].top + rows[-1].height
        if group.status is not None:
            used.add("status")
            yield _line("status", ruler.at(group.status), top, bottom)
        end = group.agreement_end
        if end is not None and ruler.shows(end.at):
            kind = "end-missed" if end.is_missed else "end"
            used.add(kind)
            yield _line(kind, ruler.at(end.at), top, bottom)


def _loads(loads: Sequence[PlacedLoad], ruler: Ruler, used: set[str]) -> Iterator[str]:
    """The demands under the rows, on the axis of the rows."""
    for placed in loads:
        used |= signs_of(placed.load)
        panel = "\n".join(load_panel(placed.load, placed.load.resource.name, ruler, placed.language))
        title = f"<title>{text(load_said(placed.load, placed.language))}</title>"
        yield f'<g transform="translate(0 {n(placed.top)})">{title}\n{panel}\n</g>'


def _dates(drawing: Drawing, ruler: Ruler, y: float) -> Iterator[str]:
    """What is written under the lines: each as near to its own as the one before leaves room."""
    free = ruler.left - LEFT
    missed = any(group.agreement_end is not None and group.agreement_end.is_missed for group, _ in drawing.plans)
    for flag in flags(drawing):
        kind = "end-missed" if flag.kind == "end" and missed else flag.kind
        width = width_of(flag.words, _SMALL)
        x = min(max(ruler.at(flag.at) - width / 2, free), ruler.right + _BEYOND - width)
        if x >= free:
            yield f'<text class="{kind}-text" x="{n(x)}" y="{n(y)}">{text(flag.words)}</text>'
            free = x + width + 2


def _line(kind: str, x: float, top: float, bottom: float) -> str:
    return f'<path class="{kind}" d="M{n(x)} {n(top)}V{n(bottom)}"/>'


def _style(drawing: Drawing) -> str:
    names = ("picture.css", "panels.css") if drawing.loads else ("picture.css",)
    return "".join(files(__package__).joinpath(name).read_text(encoding="utf-8") for name in names)
