"""The signs of the chart and how they are drawn: in colour, without it, in ASCII."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from dxplan.render.gantt.ink import Ink
from dxplan.text.phrase import Text

LEFT_EIGHTHS = " ▏▎▍▌▋▊▉█"


class Sign(Enum):
    """What a cell may show; the value is what the legend says, in its order; the last two speak for themselves."""

    __hash__ = object.__hash__  # looked up for every cell, and the hash of an Enum is slow

    CRITICAL = Text("găng", "critical")
    CHAIN = Text("chuỗi việc dài nhất", "longest chain of work")
    OTHER = Text("không găng", "not critical")
    DONE = Text("đã làm", "done")
    BASELINE = Text("kế hoạch gốc", "baseline")
    FLOAT = Text("dự trữ", "float")
    MILESTONE = Text("mốc", "milestone")
    PHASE = Text("giai đoạn", "phase")
    GROUP = Text("nhóm", "group")
    SEGMENT = Text("các giai đoạn nối nhau", "phases one after the other")
    DEADLINE = Text("thời hạn", "deadline")
    MISSED = Text("trễ hạn (+ ngày làm việc)", "missed deadline (+ working days)")
    LINK = Text("liên kết", "link")
    DAYS_OFF = Text("nghỉ", "days off")
    STATUS = Text("ngày chốt số liệu", "status date")
    AGREEMENT = Text("hết thỏa thuận", "agreement's end")
    TODAY = Text("hôm nay", "today")
    EDGE = Text("ngoài khung", "beyond the edge")
    PLAN = "plan"
    GRID = "grid"


INKS = {
    Sign.CRITICAL: Ink.CRITICAL,
    Sign.CHAIN: Ink.CHAIN,
    Sign.OTHER: Ink.OTHER,
    Sign.DONE: Ink.DONE,
    Sign.BASELINE: Ink.NORMAL,
    Sign.FLOAT: Ink.FAINT,
    Sign.MILESTONE: Ink.STRONG,
    Sign.PHASE: Ink.STRONG,
    Sign.GROUP: Ink.STRONG,
    Sign.SEGMENT: Ink.OTHER,
    Sign.PLAN: Ink.STRONG,
    Sign.DEADLINE: Ink.STRONG,
    Sign.MISSED: Ink.MISSED,
    Sign.LINK: Ink.NORMAL,
    Sign.DAYS_OFF: Ink.FAINT,
    Sign.STATUS: Ink.STRONG,
    Sign.AGREEMENT: Ink.STRONG,
    Sign.TODAY: Ink.TODAY,
    Sign.EDGE: Ink.STRONG,
    Sign.GRID: Ink.FAINT,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a cell that can be filled, from eighth to eighth; `is_cut`: by what the sign leaves free."""

    first: int
    last: int
    sign: str
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Bracket:
    """What a span is drawn with; `alone` if it takes one cell."""

    left: str
    middle: str
    right: str
    alone: str


@dataclass(frozen=True, slots=True)
class LinkSigns:
    """What links are drawn with: lines, the corner in which one leaves a bar, and the arrow by which it enters one.

    Corners and arrows are for links that go down and up; `to_start` arrows enter a bar from the left, `to_finish` from
    the right.
    """

    across: str
    down: str
    corners: tuple[str, str]
    corners_of_starts: tuple[str, str]
    to_start: tuple[str, str]
    to_finish: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Signs:
    """A set of signs. `pieces` are what bars are put together from, `arrows` point left and right over the edges.

    `segments` take turns where phases follow one another in a row; `levels` fill a cell from below; `crossed` is how
    today's line goes through the sign of a thin bar.
    """

    pieces: dict[Sign, tuple[Piece, ...]]
    bracket: Bracket
    single: dict[Sign, str]
    arrows: tuple[str, str]
    ellipsis: str
    segments: tuple[str, str]
    links: LinkSigns
    levels: str
    crossed: dict[str, str]


# Blocks grow from the left only; one that begins inside a cell is the rest of the cell left of it, cut out.
_EIGHTHS = tuple(Piece(0, n, LEFT_EIGHTHS[n]) for n in range(1, 9))
_CUT_EIGHTHS = tuple(Piece(n, 8, LEFT_EIGHTHS[n], is_cut=True) for n in range(1, 8))
_RIGHT_BLOCK = Piece(4, 8, "▐")
_HALF_LINES = (Piece(0, 8, "━"), Piece(0, 4, "╸"), Piece(4, 8, "╺"))
_LOW_BLOCKS = (Piece(0, 8, "▄"), Piece(0, 4, "▖"), Piece(4, 8, "▗"))
_LINKS = LinkSigns("╌", "╎", ("╮", "╯"), ("╭", "╰"), ("↳", "↱"), ("↲", "↰"))
_LEVELS = " ▁▂▃▄▅▆▇█"

_SINGLE = {
    Sign.DONE: "▒",
    Sign.BASELINE: "▁",
    Sign.FLOAT: "┄",
    Sign.MILESTONE: "◆",
    Sign.DEADLINE: "▽",
    Sign.MISSED: "▼",
    Sign.DAYS_OFF: "░",
    Sign.STATUS: "║",
    Sign.AGREEMENT: "┃",
    Sign.TODAY: "│",
    Sign.GRID: "┊",
}
COLORED = Signs(
    {
        Sign.CRITICAL: (*_EIGHTHS, *_CUT_EIGHTHS),
        Sign.CHAIN: _LOW_BLOCKS,
        Sign.OTHER: _HALF_LINES,
    },
    Bracket("▛", "▀", "▜", "▀"),
    {**_SINGLE, Sign.DONE: "▓"},  # half a shade of a colour is too pale beside whole cells of another
    ("◀", "▶"),
    "…",
    ("▀", "▄"),
    _LINKS,
    _LEVELS,
    {"━": "┿"},
)
PLAIN = Signs(
    {Sign.CRITICAL: (*_EIGHTHS, _RIGHT_BLOCK), Sign.CHAIN: _LOW_BLOCKS, Sign.OTHER: _HALF_LINES},
    Bracket("▛", "▀", "▜", "▀"),
    _SINGLE,
    ("◀", "▶"),
    "…",
    ("▀", "▄"),
    _LINKS,
    _LEVELS,
    {"━": "┿"},
)
ASCII = Signs(
    {Sign.CRITICAL: (Piece(0, 8, "#"),), Sign.CHAIN: (Piece(0, 8, "@"),), Sign.OTHER: (Piece(0, 8, "="),)},
    Bracket("+", "-", "+", "+"),
    {
        Sign.DONE: "%",
        Sign.BASELINE: "_",
        Sign.FLOAT: ".",
        Sign.MILESTONE: "*",
        Sign.DEADLINE: "v",
        Sign.MISSED: "!",
        Sign.DAYS_OFF: "/",
        Sign.STATUS: "I",
        Sign.AGREEMENT: "]",
        Sign.TODAY: "|",
        Sign.GRID: ":",
    },
    ("<", ">"),
    "...",
    ("=", "-"),
    LinkSigns("-", "'", ("'", "'"), ("'", "'"), ("`", ","), ("`", ",")),
    "  ...:::#",
    {},
)
