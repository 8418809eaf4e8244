"""The columns of a table of tasks by their headings: the one table that writers write and readers look in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

_LONGEST = 90
_FEWEST_INSIDE = 4


class Column(NamedTuple):
    """A column: its `key` (that of a task in a plan file, where there is one), its title, and how else it is headed."""

    key: str
    title: Text
    words: str = ""


COLUMNS: tuple[Column, ...] = (
    Column(
        "id", Text("Mã", "ID"), "mã nhiệm vụ; mã công việc; mã việc; mã số; ký hiệu; task id; activity id; code; key"
    ),
    Column("uid", Text("Mã duy nhất", "Unique ID"), "uid; guid"),
    Column(
        "number",
        Text("STT", "No."),
        "tt; số tt; số thứ tự; thứ tự; no; nr; number; wbs; outline number; wbs code; #; mục",
    ),
    Column("level", Text("Cấp", "Outline level"), "cấp độ; cấp đề mục; level; outline level; mức"),
    Column(
        "name",
        Text("Nhiệm vụ", "Task"),
        "tên nhiệm vụ; tên công việc; công việc; nội dung; nội dung công việc; nội dung nhiệm vụ; nội dung thực hiện; "
        "nhiệm vụ giải pháp; nhiệm vụ công việc; tên nhiệm vụ dự án; danh mục nhiệm vụ; nhiệm vụ dự án; "
        "nhiệm vụ cụ thể; tên dự án; dự án; hạng mục; hạng mục công việc; tên hạng mục; hoạt động; việc; tên; "
        "mô tả công việc; nội dung hoạt động; nội dung triển khai; task name; task; name; activity; activity name; "
        "work item; work package; item; title; tên nội dung; tên tác vụ; tác vụ",
    ),
    Column("group", Text("Giai đoạn", "Phase"), "nhóm; nhóm nhiệm vụ; lĩnh vực; trụ cột; stage; group; workstream"),
    Column(
        "kind", Text("Loại", "Kind"), "loại nhiệm vụ; loại công việc; loại việc; phân loại; task type; type; category"
    ),
    Column("system", Text("Hệ thống", "System"), "thuộc hệ thống; phần mềm; nền tảng; systems; platform"),
    Column(
        "duration",
        Text("Thời lượng", "Duration"),
        "số ngày; số ngày thực hiện; số ngày làm việc; số tháng; số tuần; thời gian kéo dài; kéo dài; "
        "khoảng thời gian; "
        "days; working days; dur; length; original duration; số ngày công",
    ),
    Column("range", Text("Khoảng thời lượng", "Duration range"), "khoảng; lạc quan bi quan; three point; min max"),
    Column(
        "start",
        Text("Bắt đầu", "Start"),
        "ngày bắt đầu; thời gian bắt đầu; thời điểm bắt đầu; từ ngày; từ; khởi công; ngày khởi công; "
        "start date; begin; "
        "from; planned start; start time; bđ; thời gian khởi công; ngày triển khai",
    ),
    Column(
        "finish",
        Text("Kết thúc", "Finish"),
        "ngày kết thúc; thời gian kết thúc; thời điểm kết thúc; đến ngày; đến; hoàn thành; ngày hoàn thành; end; "
        "end date; finish date; to; planned finish; until; kt; thời điểm hoàn thành",
    ),
    Column(
        "period",
        Text("Thời gian thực hiện", "Time"),
        "thời gian; tiến độ; tiến độ thực hiện; thời gian triển khai; thời gian dự kiến; thời gian thực hiện dự kiến; "
        "kế hoạch thời gian; lộ trình; lộ trình thực hiện; giai đoạn thực hiện; thời điểm; thời điểm thực hiện; "
        "period; "
        "quý; tháng; năm; timeline; timeframe; time frame; schedule; when; implementation period; năm thực hiện",
    ),
    Column(
        "deadline",
        Text("Thời hạn", "Deadline"),
        "hạn; hạn hoàn thành; thời hạn hoàn thành; thời gian hoàn thành; hạn chót; thời hạn thực hiện; thời hạn trình; "
        "thời gian trình; hoàn thành trước; khi nào xong; khi nào; bao giờ xong; due; due date; due by; by; "
        "completion date; thời gian báo cáo; xong trước; chậm nhất",
    ),
    Column(
        "after",
        Text("Việc trước", "Predecessors"),
        "nhiệm vụ trước; công việc trước; công việc đi trước; nhiệm vụ đi trước; việc đi trước; tiền nhiệm; phụ thuộc; "
        "phụ thuộc vào; quan hệ phụ thuộc; thực hiện sau; sau nhiệm vụ; predecessor; preds; depends on; dependencies; "
        "dependency; phần tử tiền nhiệm; nhiệm vụ tiên quyết; tác vụ trước; tác vụ tiền nhiệm; "
        "sau; đứng sau; chờ; nối tiếp; tiên quyết; sau công việc; sau khi xong; pred; depends; blocked by; waits for; "
        "prerequisites",
    ),
    Column("uid_after", Text("Mã duy nhất của việc trước", "Unique ID Predecessors")),
    Column(
        "lead",
        Text("Cơ quan chủ trì", "Lead agency"),
        "chủ trì; đơn vị chủ trì; cơ quan đơn vị chủ trì; cơ quan thực hiện; đơn vị thực hiện; đơn vị phụ trách; "
        "phụ trách; người phụ trách; người thực hiện; chịu trách nhiệm; đơn vị; cơ quan; cơ quan đơn vị; "
        "đơn vị đầu mối; đầu mối; đơn vị chủ trì thực hiện; chủ đầu tư; phân công; trách nhiệm; lead; owner; "
        "ai làm; ai thực hiện; người làm; responsible; responsibility; responsible agency; lead unit; "
        "accountable; assigned to; assignee; led by; agency; "
        "thực hiện; phân công thực hiện; đơn vị chịu trách nhiệm; cơ quan phụ trách; cơ quan chủ trì thực hiện; "
        "chủ trì thực hiện; đơn vị được giao chủ trì; cơ quan được giao chủ trì; cơ quan tham mưu",
    ),
    Column(
        "support",
        Text("Cơ quan phối hợp", "Supporting agencies"),
        "phối hợp; đơn vị phối hợp; cơ quan đơn vị phối hợp; phối hợp thực hiện; tham gia; đơn vị tham gia; hỗ trợ; "
        "support; supporting agency; coordinating agencies; coordinating agency; partners; participants; "
        "in coordination; cơ quan phối hợp thực hiện; đơn vị phối hợp thực hiện; cùng thực hiện",
    ),
    Column(
        "resources",
        Text("Nguồn lực", "Resources"),
        "nhân lực; nhân sự; resource names; resource; tên nguồn lực; tên tài nguyên; tài nguyên",
    ),
    Column(
        "deliverable",
        Text("Sản phẩm", "Deliverable"),
        "sản phẩm kết quả; sản phẩm đầu ra; kết quả; kết quả đầu ra; đầu ra; sản phẩm dự kiến; kết quả dự kiến; "
        "dự kiến kết quả; dự kiến sản phẩm; sản phẩm hoàn thành; kết quả sản phẩm; yêu cầu kết quả; kết quả cần đạt; "
        "hình thức văn bản; output; outputs; deliverables; result; results; expected output; outcome; product",
    ),
    Column(
        "cost",
        Text("Kinh phí", "Cost"),
        "chi phí; kinh phí thực hiện; dự kiến kinh phí; kinh phí dự kiến; dự toán; dự toán kinh phí; tổng kinh phí; "
        "tổng mức đầu tư; giá trị; số tiền; thành tiền; nhu cầu kinh phí; khái toán; khái toán kinh phí; vốn; "
        "budget; total cost; amount; estimate; fixed cost; planned cost; estimated cost; kinh phí nguồn",
    ),
    Column(
        "funding",
        Text("Nguồn kinh phí", "Funding"),
        "nguồn; nguồn vốn; nguồn ngân sách; nguồn kinh phí thực hiện; funding source; source of funds; fund; funded by",
    ),
    Column("kpis", Text("Chỉ tiêu", "Targets"), "chỉ tiêu liên quan; mã chỉ tiêu; kpi; kpis; indicators"),
    Column("calendar", Text("Lịch làm việc", "Calendar"), "lịch; task calendar"),
    Column(
        "start_no_earlier_than", Text("Bắt đầu không sớm hơn", "Start no earlier than"), "không bắt đầu trước; snet"
    ),
    Column("start_no_later_than", Text("Bắt đầu không muộn hơn", "Start no later than"), "không bắt đầu sau; snlt"),
    Column("finish_no_earlier_than", Text("Kết thúc không sớm hơn", "Finish no earlier than"), "fnet"),
    Column("finish_no_later_than", Text("Kết thúc không muộn hơn", "Finish no later than"), "fnlt"),
    Column("must_start_on", Text("Phải bắt đầu ngày", "Must start on"), "mso"),
    Column("must_finish_on", Text("Phải kết thúc ngày", "Must finish on"), "mfo"),
    Column("as_late_as_possible", Text("Càng muộn càng tốt", "As late as possible"), "alap"),
    Column("pinned", Text("Cố định", "Pinned"), "ngày cố định"),
    Column(
        "progress",
        Text("% hoàn thành", "% complete"),
        "phần trăm hoàn thành; tỷ lệ hoàn thành; mức độ hoàn thành; percent; percent complete; complete; completion; "
        "done; % complete; physical % complete; tình trạng; trạng thái; kết quả thực hiện; status; tình hình thực hiện",
    ),
    Column(
        "actual_start",
        Text("Bắt đầu thực tế", "Actual start"),
        "ngày bắt đầu thực tế; thực tế bắt đầu; started; actual_start",
    ),
    Column(
        "actual_finish",
        Text("Kết thúc thực tế", "Actual finish"),
        "ngày hoàn thành thực tế; hoàn thành thực tế; ngày kết thúc thực tế; thực tế kết thúc; finished; actual_finish",
    ),
    Column("remaining", Text("Còn lại", "Remaining duration"), "thời gian còn lại; remaining"),
    Column("suspended", Text("Tạm dừng", "Suspended"), "ngày tạm dừng"),
    Column("resumed", Text("Tiếp tục", "Resumed"), "ngày tiếp tục; làm tiếp"),
    Column(
        "actual_cost", Text("Kinh phí đã chi", "Actual cost"), "đã chi; giải ngân; đã giải ngân; chi phí thực tế; spent"
    ),
    Column("priority", Text("Mức ưu tiên", "Priority"), "ưu tiên; độ ưu tiên"),
    Column("tags", Text("Nhãn", "Tags"), "từ khóa; labels; keywords"),
    Column(
        "note",
        Text("Ghi chú", "Note"),
        "chú thích; lưu ý; diễn giải; mô tả; notes; remark; remarks; comment; comments; description; căn cứ",
    ),
    Column("source", Text("Nguồn tài liệu", "Sources"), "tài liệu; tài liệu tham khảo; reference; references"),
    Column("assumed", Text("Giả định", "Assumed"), "tạm tính; assumption"),
    Column("constraint", Text("Loại ràng buộc", "Constraint Type"), "ràng buộc; kiểu ràng buộc"),
    Column("constraint_date", Text("Ngày ràng buộc", "Constraint Date")),
    Column("milestone", Text("Mốc", "Milestone"), "là mốc; cột mốc; is milestone"),
    Column("computed_start", Text("Bắt đầu sớm nhất", "Early start")),
    Column("computed_finish", Text("Kết thúc sớm nhất", "Early finish")),
    Column("total_float", Text("Dự trữ", "Total float"), "dự trữ toàn phần; thời gian dự trữ; total slack"),
    Column("critical", Text("Găng", "Critical"), "đường găng"),
    Column(
        "computed",
        Text("Tính ra", "Computed"),
        "late start; late finish; free slack; free float; successors; unique id successors; summary; active; "
        "task mode; "
        "outline children; bắt đầu muộn nhất; kết thúc muộn nhất; dự trữ tự do; việc sau; nhiệm vụ sau; indicators; "
        "chế độ tác vụ; duration in minutes",
    ),
)
BY_KEY = {column.key: column for column in COLUMNS}
DERIVED = frozenset({"computed", "computed_start", "computed_finish", "total_float", "critical"})
"""Columns that a program computes from the others: nothing of theirs is to be kept."""

_SURE: tuple[str, ...] = (
    "name",
    "lead",
    "support",
    "period",
    "deliverable",
    "cost",
    "number",
    "deadline",
    "funding",
    "note",
    "progress",
)
_SURE += ("duration", "start", "finish", "after")
_UNITS = expression(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_ASIDE = expression(r"(?:(?:đvt|đơn vị tính)\s*:?|(?:đơn vị|unit)\s*:)\s*([^,;]+)$", re.IGNORECASE)


def heading_key(heading: str, own: Mapping[str, str] | None = None) -> str | None:
    """The key of the column that is headed so; `own` are the user's words for headings, which go before all others."""
    if len(heading) > _LONGEST:
        return None
    said = _said(heading)
    if own and (said in own or bare(heading) in own):
        return own.get(bare(heading)) or own.get(said)
    return _by_word().get(said) or (said if said in BY_KEY else None)


def heading_like(heading: str) -> str | None:
    """The key of a column whose heading holds the words of a usual one: the longest of them."""
    said = _said(heading)
    if len(said) > _LONGEST:
        return None
    padded = f" {said} "
    inside = [word for word in _inside() if f" {word} " in padded]
    return _by_word()[max(inside, key=len)] if inside else None


def unit_of(heading: str) -> str:
    """What a heading says in brackets, or after “ĐVT”: the unit of what stands below, as a rule; empty if nothing."""
    found = _UNITS.findall(heading)
    if found:
        return " ".join(filter(None, (a or b for a, b in found)))
    aside = _ASIDE.search(heading)
    return aside[1].strip() if aside else ""


def own_words(columns: Mapping[str, str]) -> dict[str, str]:
    """The user's words for headings, as they are compared; a value may be a key or a usual heading."""
    return {bare(heading): (key if key in BY_KEY else heading_key(key) or key) for heading, key in columns.items()}


@lru_cache(maxsize=8192)
def _said(heading: str) -> str:
    plain = heading.replace("%", " phan tram ").replace("#", " so thu tu ")
    return bare(_ASIDE.sub("", _UNITS.sub(" ", plain)))


@cache
def _by_word() -> dict[str, str]:
    found: dict[str, str] = {}
    for column in COLUMNS:
        for word in (column.title.vi, column.title.en, *filter(None, column.words.split("; "))):
            found.setdefault(_said(word), column.key)
    return found


@cache
def _inside() -> tuple[str, ...]:
    """The words that tell a column where they stand among others."""
    return tuple(word for word, key in _by_word().items() if key in _SURE and len(word) >= _FEWEST_INSIDE)


def is_english(heading: str) -> bool:
    """Whether a heading is one in English."""
    return _said(heading.rpartition(" / ")[2]) in _english()


@cache
def _english() -> frozenset[str]:
    """Headings without a Vietnamese letter that are no Vietnamese word written without its letters."""
    words = [word for column in COLUMNS for word in (column.title.vi, column.title.en, *column.words.split("; "))]
    return frozenset(_said(word) for word in words if word.isascii()) - {_said(w) for w in words if not w.isascii()}
