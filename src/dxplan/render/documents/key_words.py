"""Keys of the plan file as people say them at a meeting."""

from __future__ import annotations

from dxplan.text.counts import Noun
from dxplan.text.phrase import Text

_MANY = {
    "after": Noun("quan hệ phụ thuộc", "dependency", "dependencies"),
    "support": Noun("cơ quan phối hợp", "supporting agency", "supporting agencies"),
    "agencies": Noun("danh sách cơ quan", "agency", "agencies"),
    "kpis": Noun("chỉ tiêu", "target"),
    "resources": Noun("nguồn lực", "resource"),
    "worked_days": Noun("ngày làm bù", "worked day"),
    "personal_data": Noun("dữ liệu cá nhân", "personal data", "personal data"),
    "calendars": Noun("lịch làm việc", "calendar"),
    "days_off": Noun("ngày nghỉ", "day off", "days off"),
}
"""Keys of which a sentence speaks as of many; of one value of them as of one."""

KEY_WORDS: dict[str, Text | Noun] = {
    **_MANY,
    "kind": Text("loại nhiệm vụ", "kind"),
    "name": Text("tên", "name"),
    "province": Text("tỉnh, thành phố", "province"),
    "rate": Text("đơn giá", "rate"),
    "actual_cost": Text("chi phí thực tế", "actual cost"),
    "systems": Text("danh sách hệ thống", "list of systems"),
    "until": Text("hạn miễn trừ", "last day of the waiver"),
    "lead": Text("cơ quan chủ trì", "lead agency"),
    "authority": Text("cơ quan có thẩm quyền", "deciding authority"),
    "deadline": Text("thời hạn", "deadline"),
    "duration": Text("thời gian thực hiện", "duration"),
    "range": Text("khoảng ước lượng thời gian", "range of the duration"),
    "deliverable": Text("sản phẩm", "product"),
    "cost": Text("kinh phí", "cost"),
    "funding": Text("nguồn kinh phí", "source of funds"),
    "budget": Text("tổng kinh phí", "budget"),
    "total": Text("tổng mức kinh phí", "budget's total"),
    "by_year": Text("kinh phí từng năm", "budget by year"),
    "note": Text("ghi chú", "note"),
    "system": Text("hệ thống", "system"),
    "risks": Text("danh mục rủi ro", "risk register"),
    "start": Text("ngày bắt đầu của kế hoạch", "plan's start"),
    "finish_by": Text("thời hạn của kế hoạch", "plan's deadline"),
    "status_date": Text("ngày chốt số liệu", "status date"),
    "calendar": Text("lịch làm việc", "calendar"),
    "successor": Text("cơ quan kế tục", "successor"),
    "valid_to": Text("ngày kết thúc hoạt động", "last day"),
    "actual_start": Text("ngày bắt đầu thực tế", "actual start"),
    "actual_finish": Text("ngày hoàn thành thực tế", "actual finish"),
    "progress": Text("tỷ lệ hoàn thành", "progress"),
    "security_level": Text("cấp độ an toàn", "security level"),
    "by": Text("thời hạn", "date"),
    "ends": Text("ngày hết hiệu lực", "last day"),
    "signed": Text("ngày ký", "day of signing"),
    "agreement": Text("thỏa thuận", "agreement"),
    "baseline": Text("giá trị hiện trạng", "baseline"),
    "target": Text("giá trị mục tiêu", "target value"),
    "unit": Text("đơn vị tính", "unit"),
    "capacity": Text("năng lực", "capacity"),
    "probability": Text("xác suất", "probability"),
    "response": Text("biện pháp ứng phó", "response"),
    "owner": Text("đầu mối", "owner"),
    "source": Text("nguồn", "source"),
    "assumed": Text("dấu giả định", "mark as assumed"),
    "remaining": Text("thời gian còn lại", "remaining time"),
    "suspended": Text("ngày tạm dừng", "day of suspension"),
    "resumed": Text("ngày làm tiếp", "day of resumption"),
    "each": Text("danh sách đơn vị nhân rộng", "list of units"),
    "must_start_on": Text("ngày ấn định bắt đầu", "fixed start"),
    "must_finish_on": Text("ngày ấn định hoàn thành", "fixed finish"),
    "start_no_earlier_than": Text("ngày bắt đầu sớm nhất", "earliest start allowed"),
    "start_no_later_than": Text("ngày bắt đầu muộn nhất", "latest start allowed"),
    "finish_no_earlier_than": Text("ngày hoàn thành sớm nhất", "earliest finish allowed"),
    "finish_no_later_than": Text("ngày hoàn thành muộn nhất", "latest finish allowed"),
}
"""Without an article: the voice puts one where the sentence has none."""

WHOSE = {
    "kpis": Text("chỉ tiêu", "the target"),
    "systems": Text("hệ thống", "the system"),
    "agencies": Text("cơ quan", "the agency"),
    "resources": Text("nguồn lực", "the resource"),
    "risks": Text("rủi ro", "the risk"),
    "agreement": Text("thỏa thuận", "the agreement"),
}
"""What else has keys of its own; a task is named beside them, and the budget's keys tell that they are its."""
