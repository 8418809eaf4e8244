"""The network as SVG on one sheet: text as text, no fonts inside, all in millimetres."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files

from dxplan.render.gantt.pictures.lettering import width_of, wrapped
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.markup import text
from dxplan.render.gantt.pictures.printing import PrintedSheet
from dxplan.render.networks.boxes import BOLD, LETTERS, LIFT, LINE, PAD, SMALL, phase_name, title_lines, written
from dxplan.render.networks.labels import label_places
from dxplan.render.networks.layout import TITLE, Graphviz, Layout, Rectangle
from dxplan.render.networks.sheet import FOOT, MARGIN, Placed, placed
from dxplan.render.networks.view import Arrow, Box, NetworkView, Phase
from dxplan.text.phrase import Language, Text
from dxplan.text.wording import written_date

_TITLE_LETTERS, _LEAST_TITLE_LETTERS, _SENTENCE_LETTERS = 5.0, 3.5, 2.9
_TITLE_LINE = 4.2
_TIP = (
    '<marker id="{0}" viewBox="0 0 4 4" refX="3.6" refY="2" markerUnits="userSpaceOnUse" markerWidth="{1}" '
    'markerHeight="{1}" orient="auto"><path class="{0}" d="M0 0l4 2l-4 2z"/></marker>'
)
DEFINED = f"<defs>{_TIP.format('tip', 2)}{_TIP.format('tip-critical', 3)}{_TIP.format('tip-chain', 3)}</defs>"
"""The tips of arrows."""
_DECIDES = Text("quyết định ngày kết thúc (viền đậm)", "decides the finish (thick edge)")
_LEGEND: tuple[tuple[str, Text], ...] = (
    ("box", Text("nhiệm vụ", "task")),
    ("box milestone", Text("mốc", "milestone")),
    ("box critical", Text("găng (viền kép)", "critical (double edge)")),
    ("box chain", _DECIDES),
    ("box critical chain", _DECIDES),
)
_DESC = Text("Sơ đồ mạng: {0} nhiệm vụ và mốc, {1} liên kết", "Network: {0} tasks and milestones, {1} links")


def network_svg(view: NetworkView, engine: Graphviz, smallest: str | None = None) -> str:
    """The picture, on a sheet that is large enough for its letters to be read; `smallest` is one of `SHEETS`."""
    return network_sheet(view, engine, smallest).svg


def network_sheet(view: NetworkView, engine: Graphviz, smallest: str | None = None) -> PrintedSheet:
    """The same as a sheet to be printed, with its tasks as sentences for those who do not see it."""
    found = placed(view, engine, smallest)
    sheet = found.sheet
    width, height = n(sheet.width), n(sheet.height)
    css = files("dxplan.render.networks").joinpath("network.css").read_text(encoding="utf-8")
    said = described(view)
    body = "\n".join([*_head(view, sheet.width), network_body(view, found), *_legend(view, found)])
    document = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" '
        f'viewBox="0 0 {width} {height}" role="img" aria-labelledby="title desc" lang="{view.language}">\n'
        f'<title id="title">{text(view.title)}</title>\n<desc id="desc">{text(said)}</desc>\n'
        f"<style>\n{css}@page {{ size: {width}mm {height}mm; margin: 0; }}\n</style>\n"
        f"{DEFINED}\n"
        f'<rect class="paper" width="{width}" height="{height}"/>\n{body}\n</svg>\n'
    )
    tasks = " ".join(f"{tip(box, view.language)}." for box in view.boxes())
    return PrintedSheet(document, sheet.width, sheet.height, f"{view.title}. {said} {tasks}")


def network_body(view: NetworkView, found: Placed) -> str:
    """The network itself, where it lies on its sheet."""
    return "\n".join(
        [
            f'<g transform="translate({n(found.left)} {n(found.top)}) scale({found.scale:.4f})">',
            *_phases(view.inside, found.layout, 0),
            *_arrows(view.arrows, found.layout),
            *_names(view.inside, found.layout, 0),
            *(piece for box in view.boxes() for piece in _box(box, found.layout, view)),
            *_labels(view.arrows, found.layout),
            "</g>",
        ]
    )


def described(view: NetworkView) -> str:
    """How much is drawn, and what decides the finish."""
    desc = _DESC.in_language(view.language).format(len(list(view.boxes())), len(view.arrows))
    return f"{desc}. {view.sentence}."


def tip(box: Box, language: Language) -> str:
    """A task with its days."""
    days = [written_date(day).in_language(language) for day in (box.start, box.finish)]
    return f"{box.id} {box.name}, {days[1] if box.is_milestone else ' – '.join(days)}"


def _head(view: NetworkView, width: float) -> Iterator[str]:
    room = width - 2 * MARGIN
    letters = min(
        max(_TITLE_LETTERS * room / max(width_of(view.title, _TITLE_LETTERS * BOLD), 1), _LEAST_TITLE_LETTERS),
        _TITLE_LETTERS,
    )
    size = "" if letters == _TITLE_LETTERS else f' style="font-size:{n(letters)}px"'
    lines = wrapped(view.title, room, letters * BOLD, 2)
    for above, line in zip(range(len(lines) - 1, -1, -1), lines, strict=True):
        y = MARGIN + 4 - _TITLE_LINE * above  # into the margin: the network keeps its place
        yield f'<text class="name"{size} x="{n(MARGIN)}" y="{n(y)}">{text(line)}</text>'
    for number, line in enumerate(wrapped(view.sentence, room, _SENTENCE_LETTERS, 2)):
        yield f'<text class="lead" x="{n(MARGIN)}" y="{n(MARGIN + 9 + 3.6 * number)}">{text(line)}</text>'


def _phases(inside: Sequence[Box | Phase], layout: Layout, depth: int) -> Iterator[str]:
    for each in inside:
        if not isinstance(each, Phase) or each.id not in layout.phases:
            continue
        left, top, right, bottom = layout.phases[each.id]
        size = f'width="{n(right - left)}" height="{n(bottom - top)}"'
        yield f'<g><title>{text(phase_name(each))}</title><rect class="phase{" inner" if depth else ""}" '
        yield f'x="{n(left)}" y="{n(top)}" {size} rx="1.5"/></g>'
        yield from _phases(each.inside, layout, depth + 1)


def _names(inside: Sequence[Box | Phase], layout: Layout, depth: int) -> Iterator[str]:
    """What phases are called, over the arrows that cross their edges."""
    for each in inside:
        if isinstance(each, Phase) and each.id in layout.phases:
            left, top, right, _ = layout.phases[each.id]
            look = f"strong over{' inner' if depth else ''}"
            for number, line in enumerate(title_lines(each, layout.size, right - left - 3)):
                y = n(top + TITLE + LINE * number)
                yield f'<text class="{look}" x="{n(left + 1.8)}" y="{y}">{text(line)}</text>'
            yield from _names(each.inside, layout, depth + 1)


def _arrows(arrows: Sequence[Arrow], layout: Layout) -> Iterator[str]:
    """The usual ones first: what decides lies above them."""
    order = sorted(range(len(arrows)), key=lambda number: (arrows[number].is_critical, arrows[number].is_on_chain))
    for number in order:
        arrow, points = arrows[number], layout.arrows[number]
        if len(points) < 5:
            continue
        look = "critical" if arrow.is_critical else "chain" if arrow.is_on_chain else ""
        start, *rest, tip = [f"{n(x)} {n(y)}" for x, y in points]
        curve = f"M{start}" + f"C{' '.join(rest)}" + f"L{tip}"
        end = f"url(#tip{'-' + look if look else ''})"
        said = " ".join(filter(None, (arrow.tail, "→", arrow.head, arrow.label)))
        yield f'<path class="link{" " + look if look else ""}" marker-end="{end}" d="{curve}">'
        yield f"<title>{text(said)}</title></path>"


def _labels(arrows: Sequence[Arrow], layout: Layout) -> Iterator[str]:
    """What arrows say, over the edges of the boxes between which there is little room for it."""
    for number, (x, y) in label_places(arrows, layout).items():
        yield f'<text class="small label middle" x="{n(x)}" y="{n(y + SMALL / 3)}">{text(arrows[number].label)}</text>'


def _box(box: Box, layout: Layout, view: NetworkView) -> Iterator[str]:
    if box.id not in layout.boxes:
        return
    size, (left, top, right, bottom) = layout.size, layout.boxes[box.id]
    words = written(box, size, view.language)
    yield f"<g><title>{text(tip(box, view.language))}</title>{_frame(box, layout.boxes[box.id])}"
    lines = [(words.id, "strong")]
    if size.days_beside:
        yield f'<text class="small right" x="{n(right - PAD)}" y="{n(top + LINE - LIFT)}">{text(words.days)}</text>'
    lines += [(line, "") for line in words.name]
    for number, (line, look) in enumerate(lines):
        class_ = f' class="{look}"' if look else ""
        yield f'<text{class_} x="{n(left + PAD)}" y="{n(top + LINE * (number + 1) - LIFT)}">{text(line)}</text>'
    if not size.days_beside:
        yield f'<text class="small" x="{n(left + PAD)}" y="{n(bottom - PAD - LIFT / 2)}">{text(words.days)}</text>'
    yield "</g>"


def _frame(box: Box, place: Rectangle) -> str:
    """What is critical has a second edge inside, a milestone round ends."""
    look = " ".join(
        filter(
            None,
            (
                "box",
                "milestone" if box.is_milestone else "",
                "critical" if box.is_critical else "",
                "chain" if box.is_on_chain else "",
            ),
        )
    )
    left, top, right, bottom = place
    width, height = right - left, bottom - top
    radius = 2.4 if box.is_milestone else 0.6
    frame = (
        f'<rect class="{look}" x="{n(left)}" y="{n(top)}" width="{n(width)}" height="{n(height)}" rx="{n(radius)}"/>'
    )
    if box.is_critical:
        frame += (
            f'<rect class="inside" x="{n(left + 0.6)}" y="{n(top + 0.6)}" width="{n(width - 1.2)}" '
            f'height="{n(height - 1.2)}" rx="{n(max(radius - 0.6, 0.1))}"/>'
        )
    return frame


def signs(view: NetworkView) -> list[tuple[str, str]]:
    """What is drawn, and what it means: the classes of a box, and words."""
    boxes = list(view.boxes())
    on_chain = {box.is_critical for box in boxes if box.is_on_chain}
    usual = [box for box in boxes if not (box.is_critical or box.is_on_chain)]
    shown = {
        "box": any(not box.is_milestone for box in usual),
        "box milestone": any(box.is_milestone for box in boxes),
        "box critical": any(box.is_critical for box in boxes),
        "box chain": False in on_chain,
        "box critical chain": on_chain == {True},
    }
    return [(look, what.in_language(view.language)) for look, what in _LEGEND if shown[look]]


def sample(look: str) -> str:
    """A box of the legend, 6 millimetres wide and 3.2 high."""
    drawn = f'<rect class="{look}" x="0" y="0" width="6" height="3.2" rx="{"1.6" if "milestone" in look else "0.4"}"/>'
    if "critical" in look:
        drawn += '<rect class="inside" x="0.6" y="0.6" width="4.8" height="2" rx="0.2"/>'
    return drawn


def _legend(view: NetworkView, found: Placed) -> Iterator[str]:
    x, y = MARGIN, found.sheet.height - MARGIN - FOOT / 2 + 1
    for look, said in signs(view):
        yield f'<g transform="translate({n(x)} {n(y - 2.6)})">{sample(look)}</g>'
        yield f'<text x="{n(x + 7.5)}" y="{n(y)}">{text(said)}</text>'
        x += 7.5 + width_of(said, LETTERS) + 6
    yield f'<text class="small right" x="{n(found.sheet.width - MARGIN)}" y="{n(y)}">{found.sheet.name}</text>'
