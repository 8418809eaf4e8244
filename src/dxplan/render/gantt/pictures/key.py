"""The legend of a sheet: exactly what is drawn on it."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.render.gantt.pictures.flags import NAMES
from dxplan.render.gantt.pictures.lettering import width_of
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.markup import text
from dxplan.text.phrase import Language, Text

_SAMPLE, _GAP, _LETTERS = 7.0, 5.0, 2.7
_SIGNS: dict[str, tuple[Text, str]] = {
    "critical": (Text("găng", "critical"), '<rect class="critical" x="0" y="-1.5" width="6" height="3"/>'),
    "other": (Text("không găng", "not critical"), '<rect class="other" x="0" y="-1.1" width="6" height="2.2"/>'),
    "chain": (
        Text("chuỗi quyết định", "chain that decides"),
        '<rect class="chain" x="0" y="-1.3" width="6" height="2.6"/>'
        '<rect class="chain-base" x="0" y="0.6" width="6" height="0.7"/>',
    ),
    "done": (
        Text("đã làm", "done"),
        '<rect class="other" x="0" y="-1.1" width="6" height="2.2"/>'
        '<rect class="done" x="0" y="-0.4" width="4" height="0.8"/>',
    ),
    "baseline": (
        Text("kế hoạch gốc", "baseline"),
        '<rect class="baseline" x="0" y="-0.35" width="6" height="0.7"/>',
    ),
    "float": (Text("dự trữ", "float"), '<path class="float" d="M0 0H6m0 -0.8v1.6"/>'),
    "milestone": (Text("mốc", "milestone"), '<path class="milestone" d="M3 -1.6l1.6 1.6l-1.6 1.6l-1.6 -1.6z"/>'),
    "milestone-critical": (
        Text("mốc găng", "critical milestone"),
        '<path class="milestone-critical" d="M3 -1.6l1.6 1.6l-1.6 1.6l-1.6 -1.6z"/>',
    ),
    "phase": (Text("giai đoạn", "phase"), '<path class="phase" d="M0 -1H6v2.4l-0.9 -1.4H0.9l-0.9 1.4z"/>'),
    "phase-done": (
        Text("giai đoạn: đã làm", "phase: done"),
        '<path class="phase" d="M0 -1H6v2.4l-0.9 -1.4H0.9l-0.9 1.4z"/>'
        '<rect class="phase-done" x="0" y="-0.75" width="4" height="0.5"/>',
    ),
    "segment": (Text("giai đoạn", "phase"), '<rect class="segment" x="0" y="-0.6" width="6" height="1.2"/>'),
    "segment-critical": (
        Text("giai đoạn găng", "critical phase"),
        '<rect class="segment-critical" x="0" y="-0.6" width="6" height="1.2"/>',
    ),
    "deadline": (Text("thời hạn", "deadline"), '<path class="deadline" d="M3 1l-1.1 -1.9h2.2z"/>'),
    "missed": (Text("trễ hạn", "missed deadline"), '<path class="missed" d="M3 1l-1.1 -1.9h2.2z"/>'),
    "link": (Text("chờ", "waits for"), '<path class="link" d="M0 0H6" marker-end="url(#tip-link)"/>'),
    "drive": (
        Text("quyết định ngày (găng)", "drives, critical"),
        '<path class="drive" d="M0 0H6" marker-end="url(#tip-drive)"/>',
    ),
    "guide": (
        Text("quyết định ngày (chuỗi)", "drives, on the chain"),
        '<path class="guide" d="M0 0H6" marker-end="url(#tip-guide)"/>',
    ),
    "off": (Text("nghỉ", "days off"), '<rect class="off rule" x="0" y="-1.5" width="6" height="3"/>'),
    "edge": (Text("ngoài khung", "beyond the edge"), '<path class="edge" d="M4 0l-1.4 -1v2z"/>'),
    "used": (Text("mức cần", "wanted"), '<rect class="used" x="0" y="-1.5" width="6" height="3"/>'),
    "too-much": (Text("quá tải", "too much"), '<rect class="too-much" x="0" y="-1.5" width="6" height="3"/>'),
    "capacity": (Text("sức chứa", "what is there"), '<path class="capacity" d="M0 0H6"/>'),
    "today": (NAMES["today"], '<path class="today" d="M3 -1.6v3.2"/>'),
    "status": (NAMES["status"], '<path class="status" d="M3 -1.6v3.2"/>'),
    "end": (NAMES["end"], '<path class="end" d="M3 -1.6v3.2"/>'),
    "end-missed": (NAMES["end-missed"], '<path class="end-missed" d="M3 -1.6v3.2"/>'),
}


def samples(used: set[str], language: Language) -> Iterator[tuple[str, str]]:
    """The signs in use: a sample, 6 millimetres wide around a height of 0, and what it means."""
    for kind, (meaning, sample) in _SIGNS.items():
        if kind in used:
            yield sample, meaning.in_language(language)


def key(used: set[str], language: Language, between: tuple[float, float], sides: tuple[float, float]) -> Iterator[str]:
    """The signs in use with their meaning, in as many lines as they need between two heights, as high as they can."""
    lines: list[list[str]] = [[]]
    left, right = sides
    x = left
    for sample, said in samples(used, language):
        room = _SAMPLE + width_of(said, _LETTERS) + _GAP
        if x + room - _GAP > right and lines[-1]:
            lines.append([])
            x = left
        lines[-1].append(
            f'<g transform="translate({n(x)} {{y}})">{sample}<text x="{n(_SAMPLE)}" y="0.95">{text(said)}</text></g>'
        )
        x += room
    top = min(between[0], between[1] - 4 * (len(lines) - 1))
    for number, line in enumerate(lines):
        for piece in line:
            yield piece.replace("{y}", n(top + 4 * number))
