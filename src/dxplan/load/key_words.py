"""Words that people and other programs write for the keys of a plan file: the one table of them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import cache

from dxplan.model.named import Code, Key, Meant, entry
from dxplan.soundness.suggest import closest
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare
from dxplan.text.phrase import Text, say

_SHORTEST_BEGINNING = 3
_WORDS: dict[str, str] = {
    # keys of the whole plan
    "dxplan": "phiên bản; phiên bản định dạng; version; format; format version",
    "id": "mã; mã kế hoạch; ký hiệu; mã số; ident; identifier; code; plan id; key",
    "title": "tên; tên văn bản; tiêu đề; trích yếu; văn bản; số hiệu; name",
    "name": "tên; tên gọi; tên kế hoạch; tên nhiệm vụ; tên công việc; tên việc; tên cơ quan; tên đơn vị; "
    "tên hệ thống; tên chỉ tiêu; tên rủi ro; tên đầy đủ; tiêu đề; nội dung; nội dung công việc; nội dung nhiệm vụ; "
    "nhiệm vụ, giải pháp; tên nhiệm vụ, giải pháp; nội dung thực hiện; "
    "công việc; nhiệm vụ; hoạt động; việc; mô tả công việc; title; task name; label; activity; activity name; "
    "summary; subject; caption; full name; text",
    "province": "tỉnh; thành phố; tỉnh thành; tỉnh thành phố; địa phương; địa bàn; city; locality; region",
    "language": "ngôn ngữ; tiếng; lang; locale",
    "note": "ghi chú; chú thích; lưu ý; mô tả; diễn giải; giải thích; chi tiết; notes; comment; comments; remark; "
    "remarks; description; desc; details; memo",
    "agreement": "thỏa thuận; thỏa thuận hợp tác; biên bản ghi nhớ; hợp tác; mou; cooperation agreement",
    "start": "ngày bắt đầu; bắt đầu; khởi công; khởi động; từ ngày; ngày khởi công; start date; begin; begins; from; "
    "project start; startdate; commence",
    "finish_by": "ngày kết thúc; kết thúc; hoàn thành; hạn; thời hạn; hạn hoàn thành; hạn chót; thời hạn hoàn thành; "
    "ngày hoàn thành; đến ngày; finish; end; end date; finish date; deadline; due; due date; until; to; "
    "project finish",
    "status_date": "ngày cập nhật; ngày số liệu; ngày báo cáo; ngày chốt số liệu; thời điểm báo cáo; data date; "
    "report date; as of; today",
    "calendars": "lịch làm việc; các lịch; bộ lịch; work calendars",
    "calendar": "lịch; lịch làm việc; work calendar; task calendar",
    "agencies": "cơ quan; các cơ quan; đơn vị; các đơn vị; danh sách cơ quan; danh mục cơ quan; tổ chức; các bên; "
    "organisations; organizations; orgs; departments; stakeholders; agency",
    "resources": "nguồn lực; nhân lực; nhân sự; nhân công; tài nguyên; con người; resource; team; teams; "
    "resource names; staff; people; assigned resources",
    "systems": "hệ thống; các hệ thống; phần mềm; nền tảng; ứng dụng; cơ sở dữ liệu; platforms; software; applications",
    "kpis": "chỉ tiêu; các chỉ tiêu; mục tiêu; chỉ số; kpi; targets; goals; objectives; indicators; metrics",
    "context": "bối cảnh; căn cứ; hoàn cảnh; background; circumstances",
    "risks": "rủi ro; các rủi ro; nguy cơ; quản lý rủi ro; risk; risk register",
    "budget": "kinh phí; ngân sách; dự toán; vốn; tổng kinh phí; nguồn kinh phí; funds; budgets",
    "sources": "nguồn; nguồn tài liệu; tài liệu; văn bản; tài liệu tham khảo; references; documents; bibliography",
    "rules": "quy tắc; quy tắc lập tiến độ; quy ước; scheduling rules; conventions; program; calculation",
    "scheduling": "lập tiến độ; tiến độ; schedule; schedule settings",
    "checks": "rà soát; kiểm tra; thiết lập rà soát; lint; check",
    "tasks": "nhiệm vụ; các nhiệm vụ; công việc; các công việc; danh sách công việc; danh sách nhiệm vụ; việc; "
    "hạng mục; nội dung; hoạt động; nhiệm vụ con; công việc con; việc con; activities; task; subtasks; sub tasks; "
    "children; steps; work packages; items; phases; giai đoạn; các giai đoạn",
    # a task
    "kind": "loại; loại nhiệm vụ; loại công việc; loại việc; loại cơ quan; phân loại; kiểu; nhóm; tính chất; type; "
    "task type; category; class",
    "system": "hệ thống; phần mềm; nền tảng; ứng dụng; thuộc hệ thống; software; platform; application; product",
    "duration": "thời gian; thời lượng; thời gian thực hiện; thời gian thực hiện dự kiến; số ngày; "
    "số ngày thực hiện; số ngày làm việc; khoảng thời gian; kéo dài; bao lâu; length; days; working days; effort; "
    "work; estimate; duration days; duration in days; duration weeks; duration months; duration hours; hours; "
    "weeks; months; estimate hours; estimated hours; estimate days; estimated days; estimated duration; "
    "number of days; planned duration; số tuần; số tháng; số giờ; time; dur; most likely; original duration",
    "range": "khoảng; khoảng thời gian; dao động; biên độ; lạc quan bi quan; min max; three point; spread",
    "after": "sau; sau khi; đứng sau; việc trước; nhiệm vụ trước; công việc trước; công việc đi trước; trước đó; "
    "phụ thuộc; phụ thuộc vào; quan hệ; quan hệ phụ thuộc; tiền nhiệm; điều kiện; chờ; nối tiếp; tiên quyết; "
    "nhiệm vụ tiên quyết; "
    "nhiệm vụ đi trước; sau nhiệm vụ; sau công việc; sau khi xong; thực hiện sau; predecessors; "
    "predecessor; pred; preds; dependencies; dependency; depends; depends on; dependson; depend on; requires; needs; "
    "blocked by; waits for; prerequisites; links; follows; unique id predecessors",
    "start_no_earlier_than": "start; ngày bắt đầu; bắt đầu; bắt đầu từ; không bắt đầu trước; sớm nhất; "
    "bắt đầu sớm nhất; từ ngày; khởi công; ngày khởi công; thời gian bắt đầu; thời điểm bắt đầu; start date; "
    "begin; from; not before; earliest start; early start; "
    "planned start; snet; startdate; baseline start; earliest",
    "start_no_later_than": "không bắt đầu sau; bắt đầu muộn nhất; bắt đầu chậm nhất; latest start; snlt; start by",
    "deadline": "hạn; thời hạn; hạn hoàn thành; hạn chót; thời hạn hoàn thành; kết thúc; ngày kết thúc; "
    "ngày hoàn thành; hoàn thành; hoàn thành trước; xong trước; đến ngày; muộn nhất; chậm nhất; thời gian kết thúc; "
    "thời gian hoàn thành; thời điểm hoàn thành; thời điểm kết thúc; thời hạn thực hiện; thời hạn trình; finish; end; "
    "end date; finish date; due; due date; until; to; by; finish by; latest finish; planned finish; enddate; "
    "duedate; baseline finish; date; ngày",
    "finish_no_earlier_than": "không kết thúc trước; kết thúc sớm nhất; earliest finish; fnet",
    "finish_no_later_than": "không kết thúc sau; kết thúc muộn nhất; kết thúc chậm nhất; fnlt",
    "must_start_on": "phải bắt đầu; phải bắt đầu ngày; bắt đầu đúng ngày; mso; fixed start",
    "must_finish_on": "phải kết thúc; phải kết thúc ngày; kết thúc đúng ngày; mfo; fixed finish",
    "as_late_as_possible": "càng muộn càng tốt; muộn nhất có thể; alap",
    "lead": "chủ trì; cơ quan chủ trì; đơn vị chủ trì; phụ trách; đơn vị phụ trách; cơ quan phụ trách; "
    "người phụ trách; chịu trách nhiệm; trách nhiệm; đầu mối; đơn vị thực hiện; cơ quan thực hiện; thực hiện; "
    "cơ quan chủ trì thực hiện; đơn vị chủ trì thực hiện; chủ trì thực hiện; cơ quan, đơn vị chủ trì; "
    "đơn vị, cá nhân chủ trì; đơn vị được giao chủ trì; cơ quan được giao chủ trì; cơ quan tham mưu; "
    "đơn vị; cơ quan; đơn vị đầu mối; owner; responsible; accountable; assignee; assigned to; who; led by; leader; "
    "agency; responsibility; responsible party; manager; department",
    "support": "phối hợp; cơ quan phối hợp; đơn vị phối hợp; phối hợp thực hiện; cơ quan phối hợp thực hiện; "
    "đơn vị phối hợp thực hiện; cơ quan, đơn vị phối hợp; hỗ trợ; tham gia; đơn vị tham gia; cùng thực hiện; "
    "supports; supporting; participants; partners; with; helpers; consulted; supported by",
    "authority": "thẩm quyền; cơ quan có thẩm quyền; cấp có thẩm quyền; cấp quyết định; thẩm quyền quyết định; "
    "người quyết định; cấp phê duyệt; cơ quan phê duyệt; deciding authority; decided by; decides; approver; "
    "approved by; approving agency",
    "cost": "chi phí; kinh phí; kinh phí thực hiện; dự toán; giá trị; giá trị hợp đồng; số tiền; tổng mức đầu tư; "
    "thành tiền; kinh phí dự kiến; dự kiến kinh phí; tổng kinh phí; nhu cầu kinh phí; khái toán; costs; price; "
    "amount; total cost; budget; fixed cost; expense",
    "funding": "nguồn vốn; nguồn kinh phí; nguồn kinh phí thực hiện; nguồn; vốn; nguồn tiền; fund; funds; "
    "funded by; money; source of funds",
    "deliverable": "sản phẩm; kết quả; sản phẩm đầu ra; đầu ra; kết quả đầu ra; kết quả cần đạt; sản phẩm bàn giao; "
    "dự kiến kết quả; sản phẩm dự kiến; kết quả dự kiến; kết quả, sản phẩm; sản phẩm, kết quả; "
    "sản phẩm, kết quả đầu ra; output; outputs; result; results; outcome; product; artifact",
    "deliverables": "các sản phẩm; danh mục sản phẩm; sản phẩm có trọng số; weighted deliverables; work products",
    "pinned": "cố định; ghim; đặt tay; lập thủ công; ngày cố định; manual; manually scheduled; fixed dates; pin; "
    "locked",
    "priority": "ưu tiên; mức ưu tiên; mức độ ưu tiên; độ ưu tiên; thứ tự ưu tiên; prio; importance; urgency; rank; "
    "quan trọng; khẩn; urgent",
    "progress": "tiến độ; phần trăm hoàn thành; tỷ lệ hoàn thành; mức độ hoàn thành; hoàn thành %; % hoàn thành; "
    "tỷ lệ thực hiện; kết quả thực hiện; tình trạng; trạng thái; percent complete; % complete; complete; "
    "completion; percent; done; "
    "status; state; completed; is done; is complete; task status; physical percent complete; pct",
    "actual_start": "bắt đầu thực tế; thực tế bắt đầu; ngày bắt đầu thực tế; started; actual begin; actualstart",
    "actual_finish": "completed on; completed at; closed at; kết thúc thực tế; hoàn thành thực tế; "
    "thực tế kết thúc; ngày kết thúc thực tế; "
    "ngày hoàn thành thực tế; finished; actual end; actualfinish",
    "remaining": "còn lại; thời gian còn lại; khối lượng còn lại; remaining duration; left; rest",
    "delivered": "đã giao; đã bàn giao; sản phẩm đã xong; đã hoàn thành sản phẩm; deliverables done; handed over",
    "suspended": "tạm dừng; tạm ngừng; đình hoãn; ngày tạm dừng; suspend; suspend date; stop; stopped; paused; on hold",
    "resumed": "tiếp tục; làm tiếp; tiếp tục lại; ngày tiếp tục; resume; resume date; restarted; continued",
    "actual_cost": "chi phí thực tế; đã chi; kinh phí đã sử dụng; giải ngân; đã giải ngân; spent; actualcost",
    "tags": "sprint; iteration; epic; section; workstream; component; components; stream; lane; track; nhãn; "
    "từ khóa; thẻ; label; labels; keywords; tag",
    "each": "lặp lại; cho mỗi; từng đơn vị; các đơn vị; mỗi đơn vị; repeat; for each; foreach; units; per",
    "waves": "đợt; các đợt; chia đợt; wave; batches; rounds",
    "skip": "bỏ; bỏ qua; bỏ ra; không làm; không tham gia; không áp dụng; omit; exclude; excluded; left out; without",
    # what stands under the sections
    "parties": "các bên; các bên ký; bên ký; đơn vị ký; hai bên; signatories; partners",
    "signed": "ngày ký; ký; ký ngày; ký kết; date signed; signed on; signature; date; start; ngày bắt đầu",
    "ends": "hết hạn; ngày hết hạn; kết thúc; đến ngày; hiệu lực đến; thời hạn; hạn; expires; expiry; end; end date; "
    "finish; until; valid to; to; deadline",
    "total": "tổng; tổng số; tổng cộng; tổng mức; tổng kinh phí; tổng ngân sách; tổng vốn; sum; amount; budget",
    "by_year": "theo năm; từng năm; phân theo năm; phân kỳ; hằng năm; hàng năm; năm; years; yearly; annual; per year",
    "code": "mã; mã quy tắc; quy tắc; rule; check",
    "task": "nhiệm vụ; mã nhiệm vụ; công việc; tasks",
    "reason": "lý do; vì sao; giải trình; why; because; justification; explanation",
    "until": "đến ngày; hết hạn; hạn; thời hạn; đến hết; hiệu lực đến; expires; valid until; to; end; deadline",
    "out_of_sequence": "việc dở dang; sai trình tự; out of sequence; progress mode; unfinished work",
    "forecast": "dự báo; cách dự báo; dự báo tiến độ; projection; forecasting",
    "critical_float": "dự trữ tới hạn; ngưỡng găng; ngưỡng dự trữ; critical threshold; critical slack",
    "profile": "bộ ngưỡng; bộ quy tắc; hồ sơ; ruleset; preset",
    "thresholds": "ngưỡng; các ngưỡng; giới hạn; limits; threshold",
    "waive": "miễn; miễn trừ; bỏ qua; chấp nhận; ignore; waivers; waiver; suppress; disable; exceptions",
    "base": "dựa trên; lịch gốc; kế thừa; kế thừa từ; theo; inherits; extends; parent; base calendar",
    "week": "tuần; ngày trong tuần; tuần làm việc; thứ; các thứ; weekdays; working week; workweek; days",
    "hours": "giờ; giờ làm việc; giờ làm; ca; working hours; work hours; shift; shifts; working times",
    "holidays": "ngày lễ; nghỉ lễ; lễ tết; các ngày lễ; public holidays; country; quốc gia",
    "days_off": "ngày nghỉ; nghỉ; các ngày nghỉ; không làm việc; off; dayoff; exceptions; nonworking; "
    "non working days; vacation; closed",
    "worked_days": "ngày làm bù; làm bù; ngày làm thêm; ngày làm việc bù; extra days; working exceptions",
    "weeks": "các tuần; tuần theo thời gian; tuần theo mùa; work weeks; working weeks; seasonal weeks",
    "hours_on": "giờ riêng; giờ theo ngày; giờ làm ngày; ngày có giờ riêng; special hours; exception hours; "
    "hours by day",
    "valid_from": "từ ngày; hiệu lực từ; thành lập; ngày thành lập; bắt đầu; since; from; founded; start",
    "valid_to": "đến ngày; hiệu lực đến; giải thể; ngày giải thể; kết thúc; sáp nhập ngày; hết hiệu lực; until; to; "
    "end; dissolved; ended",
    "successor": "kế thừa; cơ quan kế thừa; đơn vị kế thừa; sáp nhập vào; hợp nhất thành; merged into; replaced by; "
    "successors; becomes",
    "agency": "cơ quan; đơn vị; thuộc; thuộc cơ quan; organisation; organization; company; employer; owner",
    "capacity": "số lượng; số người; năng lực; quân số; công suất; quy mô; max units; units; number; size; "
    "headcount; quantity; count",
    "rate": "đơn giá; giá; định mức; standard rate; price; cost; hourly rate; day rate; cost per use",
    "security_level": "cấp độ; cấp độ an toàn; cấp độ an toàn thông tin; an toàn thông tin; attt; cấp độ bảo mật; "
    "mức an toàn; security; level; security class",
    "personal_data": "dữ liệu cá nhân; thông tin cá nhân; có dữ liệu cá nhân; pii; privacy; gdpr",
    "needs": "cần; phụ thuộc; kết nối; kết nối với; dựa trên; yêu cầu; depends on; requires; dependencies; uses; "
    "connects to; integrates",
    "route": "hình thức; phương thức; hình thức đầu tư; cách thực hiện; hình thức thực hiện; procurement; method; "
    "way; type",
    "baseline": "hiện tại; hiện trạng; giá trị hiện tại; ban đầu; mức ban đầu; xuất phát; current; now; from; as is; "
    "kế hoạch gốc; đường cơ sở; baseline plan",
    "target": "mục tiêu; chỉ tiêu; đích; giá trị mục tiêu; phấn đấu; cần đạt; goal; to; aim; value; giá trị",
    "unit": "đơn vị; đơn vị tính; đvt; uom; unit of measure; units",
    "by": "hạn; thời hạn; đến năm; đến ngày; năm; vào năm; thời điểm; until; deadline; due; year; when; date; "
    "target date",
    "date": "ngày; ngày ban hành; thời điểm; ngày ký; năm; day; when; issued; year; dated",
    "probability": "xác suất; khả năng; khả năng xảy ra; likelihood; chance; p; prob",
    "delays": "làm chậm; chậm; ảnh hưởng; tác động; ảnh hưởng tới; gây chậm; impact; affects; effect; delay",
    "response": "ứng phó; biện pháp; giải pháp; cách xử lý; phòng ngừa; khắc phục; đối phó; mitigation; action; "
    "plan; countermeasure; treatment; actions",
    "owner": "chủ trì; phụ trách; cơ quan chủ trì; người phụ trách; theo dõi; đơn vị theo dõi; chịu trách nhiệm; "
    "lead; responsible; assignee; manager; agency; cơ quan; đơn vị",
    "url": "đường dẫn; liên kết; link; website; địa chỉ; href; web",
    "source": "nguồn; nguồn tài liệu; căn cứ; xuất xứ; tài liệu; văn bản; theo văn bản; sources; reference; ref; "
    "references; document; trích dẫn",
    "assumed": "giả định; giả thiết; tạm tính; dự kiến; ước tính; ước lượng; assumption; estimated; tentative; guess",
    "size": "số lượng; quy mô; số đơn vị; mỗi đợt; count; number; batch size; units",
    "gap": "cách nhau; giãn cách; khoảng cách; nghỉ giữa; interval; pause; every",
}
_NO_KEY: tuple[tuple[str, Text], ...] = (
    (
        "id; mã; mã nhiệm vụ; mã công việc; mã việc; stt; tt; số tt; số thứ tự; wbs; task id; unique id; uid; guid; "
        "activity id; ký hiệu; code; key; no; số; #",
        say(
            "mã đứng làm khóa, trước nội dung: {example}",
            "the id is the key in front of the task: {example}",
            example=Code("T1: {name: …}"),
        ),
    ),
    (
        "successors; successor; before; trước; trước khi; việc sau; nhiệm vụ sau; công việc sau; blocks; unlocks; "
        "leads to",
        say(
            "ghi {after} ở nhiệm vụ đứng sau, kèm mã của nhiệm vụ này",
            "write {after} at the task that follows, with the id of this one",
            after=Key("after"),
        ),
    ),
    (
        "phase; giai đoạn; summary task; parent; nhóm; thuộc; thuộc nhóm; outline level; cấp; level; stage",
        say(
            "nhóm là một nhiệm vụ có {tasks}: đặt nhiệm vụ này vào đó",
            "a phase is a task with {tasks}: put this task inside it",
            tasks=Key("tasks"),
        ),
    ),
    (
        "tiến độ thực hiện",
        say(
            "thời hạn thì viết {deadline}, phần đã làm được thì viết {progress}",
            "when it is due is {deadline}, how much is done is {progress}",
            deadline=Key("deadline"),
            progress=Key("progress"),
        ),
    ),
    (
        "constraint; constraint type; constraint date; ràng buộc; loại ràng buộc; ngày ràng buộc",
        say(
            "viết loại ràng buộc làm khóa, ví dụ {start} hoặc {finish}",
            "the constraint is itself the key, as {start} or {finish}",
            start=entry("start_no_earlier_than", "2022-01-10"),
            finish=entry("must_finish_on", "2022-03-31"),
        ),
    ),
)
_ONE_OF_TASKS = "after"  # a table that has it is a task's
_NOTES: dict[str, Text] = {
    "start_no_earlier_than": say(
        "ngày bắt đầu được tính từ {after}; chỉ ghi khi phải chờ đến ngày đó",
        "the start follows from {after}; say this only where it has to wait for a date",
        after=Key("after"),
    ),
    "deadline": Text(
        "ngày kết thúc được tính ra; đây là hạn phải xong", "the finish is computed; this is when it is due"
    ),
}
_FIRST = frozenset({"title"})
"""Keys that are meant, where there are such, also by words that could be another one."""
_MILESTONE = frozenset(map(bare, ("milestone", "is milestone", "mốc", "cột mốc", "là mốc")))
_SHARE = "progress"
_OF_WORK = expression(r"\b(?:hoan thanh|thuc hien|hoan tat|da xong|xong|tien do|khoi luong|complet\w*|done|finished)\b")
_OTHER_MEASURES = frozenset({"duration", "remaining", "range", "cost", "actual_cost", "funding"})
"""What a share can be of, and is not."""
_UNIT = expression(
    r"[(\[][^()\[\]]*(?:[)\]] *[(\[][^()\[\]]*)*[)\]]?$|^[%@]|%$"
    r"|[-–,/ ](?:(?:nghìn|ngàn|triệu|tỷ|tỉ) (?:đồng|VNĐ|VND)|đồng|VNĐ|VND|triệu|tỷ|tỉ|trđ|ngày(?: làm việc)?|tuần|tháng"
    r"|days?|weeks?|months?)$",
    re.IGNORECASE,
)
_BRACKETS = expression(r"[()\[\]]")
_LONGEST = 200
"""Letters of a heading with its unit."""
_SIGNED = expression(r"(?P<word>[%@`][^:]*):(?:\s|$)")
_FEW = 10
_ALIKE = 82.0
_MOST_USED = ("dxplan", "id", "name", "start", "kind", "duration", "after", "lead", "deadline", "deliverable", "tasks")
_SECTIONS = frozenset(("agreement", "calendars", "agencies", "resources", "systems", "kpis", "context", "risks"))
_SECTIONS |= frozenset(("budget", "sources", "scheduling", "checks", "tasks"))
_COMPUTED = frozenset(map(bare, ("start", "finish", "end", "bắt đầu", "kết thúc", "ngày bắt đầu", "ngày kết thúc")))


def key_meant(word: str, table: Container[str], *, holds_several: bool = False) -> str | None:
    """The key of a table that a word of people or of another program stands for, if it is known; the first of several.

    Some words stand for a section, too: that is meant where a list or mapping stands under them.
    """
    return next(iter(keys_meant(word, table, holds_several=holds_several)), None)


def keys_meant(word: str, table: Container[str], *, holds_several: bool = False) -> tuple[str, ...]:
    """The keys of a table that a word could stand for; one that is its own name goes before all others."""
    said = bare(word)
    own = said.replace(" ", "_")
    if own in table:
        return (own,)
    keys = [key for key in _by_word().get(said, ()) if key in table] or _without_unit(word, table)
    fitting = [key for key in keys if (key in _SECTIONS) == holds_several] or keys
    return tuple(fitting[:1] if set(fitting) & _FIRST else dict.fromkeys(fitting))


def _without_unit(word: str, table: Container[str]) -> list[str]:
    """The keys meant by a heading that says its unit, too: 'kinh phí (tỷ đồng)', 'thực hiện (%)'."""
    whole = word.strip()
    shorter = _UNIT.sub("", whole) if len(whole) <= _LONGEST else whole
    said = bare(shorter).strip(" -–,/")
    found = [] if shorter == whole else [key for key in (said, *_by_word().get(said, ())) if key in table]
    if "%" in word and _SHARE in table:
        return [key for key in found if key in _OTHER_MEASURES] or [_SHARE]
    return found


def is_share_of_something(word: str) -> bool:
    """Whether a word with a % says a share of what is not known to be work: 'trọng số (%)'."""
    rest = bare(_UNIT.sub("", word.strip())).strip(" -–,/%") if "%" in word and len(word) <= _LONGEST else ""
    return bool(rest) and rest != _SHARE and _SHARE not in _by_word().get(rest, ()) and not _OF_WORK.search(rest)


def unit_beside(word: str) -> list[str]:
    """What a heading says behind its word, outermost brackets apart: 'tỷ đồng' of 'kinh phí (tỷ đồng)'."""
    found = _UNIT.search(word.strip()) if len(word) <= _LONGEST and bare(word) not in _by_word() else None
    return [] if found is None else [part.strip(" -–,/") for part in _BRACKETS.split(found[0]) if part.strip(" -–,/")]


def sign_before_key(line: str) -> tuple[str, str] | None:
    """The sign that a key begins with and YAML does not take, and the key that is meant, of a line."""
    found = _SIGNED.match(line)
    key = None if found is None else key_meant(found["word"], _WORDS)
    return None if found is None or key is None else (found["word"][0], key)


def key_like(word: str, table: Container[str]) -> str | None:
    """The key of a table whose word is nearest to a mistyped one, if any is."""
    found = closest(bare(word), _by_word(), least=_ALIKE)
    return None if found is None else key_meant(found, table)


def advice(word: str, key: str) -> Text:
    """To write the key that a word stands for, with what has to be known of it."""
    note = _NOTES.get(key) if bare(word) in _COMPUTED or bare(word).endswith(" date") else None
    meant = Meant(key, word, Key(key))
    if note is None:
        return say("viết {key}", "write {key}", key=meant)
    return say("viết {key} ({note})", "write {key} ({note})", key=meant, note=note)


def without_key(word: str, table: Container[str]) -> Text | None:
    """How a task says what a word stands for, where there is no key for it."""
    return _other_ways().get(bare(word)) if _ONE_OF_TASKS in table else None


def is_section(key: str) -> bool:
    """Whether entries or tasks stand under a key."""
    return key in _SECTIONS


def is_milestone(word: str) -> bool:
    """Whether a key of a task says that it is a milestone."""
    return bare(word) in _MILESTONE


def usual(table: Iterable[str]) -> tuple[str, ...]:
    """The keys to be named where a word is like none of them: all of a few; of many, those that are used most."""
    keys = tuple(table)
    most = [key for key in _MOST_USED if key in keys]
    return keys if len(keys) <= _FEW else tuple(most)


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key, words in _WORDS.items():
        for word in words.split("; "):
            found.setdefault(bare(word), []).append(key)
    return {word: tuple(keys) for word, keys in found.items()}


@cache
def _other_ways() -> dict[str, Text]:
    return {bare(word): way for words, way in _NO_KEY for word in words.split("; ")}


def key_begun(word: str) -> str | None:
    """The only key, or the only usual one, that begins like a word: of a file that ends in the middle of it."""
    begun = [key for key in _WORDS if key.startswith(word)] if len(word) >= _SHORTEST_BEGINNING else []
    usual = [key for key in begun if key in _MOST_USED]
    return begun[0] if len(begun) == 1 else usual[0] if len(usual) == 1 else None


def is_key_word(word: str) -> bool:
    """Whether a word is a key of the format, or stands for one."""
    said = bare(word)
    return said.replace(" ", "_") in _WORDS or said in _by_word()
