"""What the page of a chart says besides the plan, in both languages."""

from __future__ import annotations

from collections.abc import Callable

from dxplan.render.gantt.pictures.drawing import Drawing
from dxplan.render.gantt.pictures.flags import NAMES
from dxplan.render.gantt.pictures.record import Record
from dxplan.render.gantt.view import Load, Shape
from dxplan.text.phrase import Text

_KEYS = Text(
    "Bàn phím: ↑ ↓ chuyển dòng, → ← mở và gập, Home, End dòng đầu, dòng cuối, Enter mở thẻ, Esc đóng, d tới nhiệm vụ"
    " quyết định, + − 0 phóng to, thu nhỏ, vừa khung, t tới hôm nay, Shift + ← → cuộn, / tìm.",
    "Keys: ↑ ↓ move, → ← open and fold, Home, End first and last row, Enter the card, Esc closes it, d to the task that"
    " decides, + − 0 zoom, t to today, Shift + ← → pans, / searches.",
)
_MONTHS = Text(" ".join(f"T{month}" for month in range(1, 13)), "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
WORDS: dict[str, Text] = {
    "to": Text("đến", "to"),
    "found": Text("{n} nhiệm vụ", "{n} tasks"),
    "months": _MONTHS,
    "month": Text("{m}/{y}", "{m} {y}"),
    "quarter": Text("Quý {r}", "Q{n}"),
    "time": Text("Biểu đồ", "Chart"),
    "lead": Text("Chủ trì", "Lead"),
    "chain": Text("Chuỗi quyết định", "Chain that decides"),
    "before": Text("Quyết định bởi", "Decided by"),
    "skip": Text("Tới biểu đồ", "To the chart"),
    "search": Text("Tìm", "Search"),
    "filter": Text("Lọc", "Show"),
    "all": Text("tất cả", "all"),
    "critical": Text("găng", "critical"),
    "on_chain": Text("chuỗi quyết định", "chain that decides"),
    "late": Text("trễ hạn", "late"),
    "with_findings": Text("có phát hiện", "with findings"),
    "open": Text("chưa xong", "not done"),
    "zoom": Text("Phóng to, thu nhỏ", "Zoom"),
    "zoom_in": Text("Phóng to", "Zoom in"),
    "zoom_out": Text("Thu nhỏ", "Zoom out"),
    "unit": Text("Mức", "Scale"),
    "fit": Text("vừa khung", "fit"),
    "by_year": Text("năm", "years"),
    "by_quarter": Text("quý", "quarters"),
    "by_month": Text("tháng", "months"),
    "by_week": Text("tuần", "weeks"),
    "by_day": Text("ngày", "days"),
    "now": Text("Hôm nay", "Today"),
    "fold": Text("Gập / mở giai đoạn", "Fold / open phases"),
    "table": Text("Bảng số liệu", "Table"),
    "card": Text("Thẻ nhiệm vụ", "Task card"),
    "hint": Text("Chọn một dòng để xem thẻ của nhiệm vụ.", "Choose a row to see the card of its task."),
    "keys": _KEYS,
    "close": Text("Đóng", "Close"),
    "decides": Text("Điều gì quyết định ngày", "What decides its dates"),
    "findings_of": Text("Phát hiện", "Findings"),
    "legend": Text("Chú giải", "Legend"),
}
COLUMNS: tuple[tuple[str, str, Text], ...] = (
    ("province", "wide", Text("Tỉnh, thành", "Province")),
    ("start", "side date", Text("Bắt đầu", "Start")),
    ("finish", "side date finish", Text("Kết thúc", "Finish")),
    ("days", "wide number", Text("Ngày làm việc", "Working days")),
    ("slack", "side slack number", Text("Dự trữ", "Float")),
    ("lead", "side", WORDS["lead"]),
    ("progress", "wide number", Text("Đã làm", "Done")),
    ("states", "wide", Text("Tình trạng", "Status")),
)
"""What of a record, how its cells look (`wide`: in the table alone), its heading."""

_Drawn = Callable[[Record], bool]
KEY: dict[str, tuple[Text, str, _Drawn]] = {
    "c": (
        WORDS["critical"],
        '<i class="bar"></i>',
        lambda one: one.row.is_critical and one.row.shape is Shape.TASK,
    ),
    "t": (
        Text("không găng", "not critical"),
        '<i class="bar"></i>',
        lambda one: not one.row.is_critical and one.row.shape is Shape.TASK and not one.is_on_chain,
    ),
    "n": (Text("chuỗi quyết định", "chain that decides"), '<i class="bar"></i>', lambda one: one.is_on_chain),
    "t d": (
        Text("đã làm", "done"),
        '<i class="bar"></i><i class="done"></i>',
        lambda one: one.row.done_until is not None and one.row.shape is Shape.TASK,
    ),
    "t b": (Text("kế hoạch gốc", "baseline"), '<i class="base"></i>', lambda one: one.baseline is not None),
    "t f": (Text("dự trữ", "float"), '<i class="float"></i>', lambda one: one.row.float_until is not None),
    "m": (
        Text("mốc", "milestone"),
        '<i class="stone"></i>',
        lambda one: one.row.shape is Shape.MILESTONE and not one.row.is_critical,
    ),
    "m c": (
        Text("mốc găng", "critical milestone"),
        '<i class="stone"></i>',
        lambda one: one.row.shape is Shape.MILESTONE and one.row.is_critical,
    ),
    "h": (Text("giai đoạn", "phase"), '<i class="span"></i>', lambda one: one.row.shape is Shape.PHASE),
    "h d": (
        Text("giai đoạn: đã làm", "phase: done"),
        '<i class="span"></i><i class="done"></i>',
        lambda one: one.row.done_until is not None and one.row.shape.is_bracket,
    ),
    "t x": (
        Text("thời hạn", "deadline"),
        '<i class="due"></i>',
        lambda one: one.row.deadline is not None and not one.is_late,
    ),
    "l": (Text("trễ hạn", "missed deadline"), '<i class="due"></i>', lambda one: one.is_late),
}
"""Classes of a sample, what it means, the sample, and whether a row has it."""


def _has_end(drawing: Drawing, *, is_missed: bool) -> bool:
    ends = [group.agreement_end for group, _ in drawing.plans if group.agreement_end is not None]
    return any(end.at <= drawing.chart.finish and end.is_missed is is_missed for end in ends)


def _is_critical(record: Record) -> bool:
    return record.row.is_critical and not record.row.shape.is_bracket


def _has_link(drawing: Drawing, wanted: str) -> bool:
    """Whether a link of a kind is drawn: one that decides dates of what is critical, or of the chain, or another."""
    for _, records in drawing.plans:
        rows = {record.row.id: record for record in records if record.row.shape is not Shape.PLAN}
        for record in records:
            for link in record.row.links:
                if link.predecessor in rows and _kind_of(record, rows[link.predecessor]) == wanted:
                    return True
    return False


def _kind_of(record: Record, before: Record) -> str:
    if record.driver != before.row.id:
        return "wait"
    if _is_critical(record) and _is_critical(before):
        return "drive"
    return "guide" if record.is_on_chain and before.is_on_chain else "wait"


LINES: dict[str, tuple[Text, Callable[[Drawing], bool]]] = {
    "wait": (Text("chờ", "waits for"), lambda drawing: _has_link(drawing, "wait")),
    "drive": (Text("quyết định ngày (găng)", "drives, critical"), lambda drawing: _has_link(drawing, "drive")),
    "guide": (Text("quyết định ngày (chuỗi)", "drives, on the chain"), lambda drawing: _has_link(drawing, "guide")),
    "off": (Text("nghỉ", "days off"), lambda drawing: any(group.days_off for group, _ in drawing.plans)),
    "today": (NAMES["today"], lambda drawing: drawing.chart.today is not None),
    "status": (NAMES["status"], lambda drawing: any(group.status is not None for group, _ in drawing.plans)),
    "end": (NAMES["end"], lambda drawing: _has_end(drawing, is_missed=False)),
    "end missed": (NAMES["end-missed"], lambda drawing: _has_end(drawing, is_missed=True)),
}
"""Classes of what is drawn over and under the rows, what it means, and whether a drawing has it."""
LOAD_KEY: dict[str, tuple[Text, Callable[[Load], bool]]] = {
    "used": (Text("mức cần", "wanted"), lambda load: bool(load.steps)),
    "excess": (Text("quá tải", "too much"), lambda load: bool(load.overloads)),
    "capacity": (Text("sức chứa", "what is there"), lambda load: load.is_limited),
}
"""The same of what is drawn of demands."""
