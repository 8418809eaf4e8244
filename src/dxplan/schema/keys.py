"""What the keys of a plan file mean, in both languages: the one table of it, for the schema and for editors."""

from __future__ import annotations

from dxplan.text.phrase import Text

MeaningOf = dict[str, Text]

ITEM: MeaningOf = {
    "name": Text("Tên.", "Name."),
    "source": Text("Mã (hoặc các mã) của tài liệu ở mục sources.", "Id (or ids) of documents under sources."),
    "assumed": Text("true: người lập giả định, chưa có tài liệu nào nêu.", "true: assumed; no document says so."),
    "note": Text("Ghi chú.", "A note."),
}
"""What every item may say."""

PLAN: MeaningOf = {
    "dxplan": Text("Phiên bản định dạng: 1.", "Version of the format: 1."),
    "id": Text("Mã kế hoạch: chữ cái, chữ số, _ và -.", "Id of the plan: letters, digits, _ and -."),
    "name": Text("Tên kế hoạch.", "Name of the plan."),
    "province": Text("Tỉnh, thành phố thực hiện kế hoạch.", "The province that the plan is for."),
    "language": Text("Ngôn ngữ của kết quả rà soát và tài liệu.", "Language of findings and documents."),
    "note": ITEM["note"],
    "agreement": Text("Thỏa thuận hợp tác: các bên, ngày ký, ngày hết hạn.", "The agreement: parties, signed, ends."),
    "start": Text("Ngày bắt đầu; không việc nào bắt đầu trước ngày này.", "Nothing starts before this day."),
    "finish_by": Text("Hạn của cả kế hoạch.", "The plan's own deadline."),
    "status_date": Text("Ngày số liệu: tiến độ tính đến hết ngày này.", "Data date: progress up to the end of it."),
    "calendar": Text(
        "Lịch chung: vn, continuous, hoặc một mã ở mục calendars.",
        "Default calendar: vn, continuous, or an id under calendars.",
    ),
    "calendars": Text("Các lịch làm việc riêng.", "Calendars of the plan's own."),
    "agencies": Text("Các cơ quan, đơn vị chủ trì và phối hợp.", "The agencies that lead and support."),
    "resources": Text("Các nguồn lực: tổ, nhóm, chuyên gia.", "Resources: teams and experts."),
    "systems": Text("Các hệ thống được xây dựng hoặc kết nối.", "The systems that are built or connected."),
    "kpis": Text("Các chỉ tiêu.", "The targets."),
    "context": Text("Bối cảnh: những việc định khung cho kế hoạch.", "Circumstances: what frames the plan."),
    "risks": Text("Danh mục rủi ro.", "The risk register."),
    "budget": Text("Kinh phí: tổng số và theo năm.", "What may be spent: in total and by year."),
    "sources": Text("Các tài liệu làm căn cứ.", "Where the content comes from."),
    "rules": Text("Tính ngày theo quy ước của chương trình nào.", "Whose conventions the dates follow."),
    "scheduling": Text("Thiết lập tính tiến độ.", "Settings of the schedule."),
    "checks": Text("Thiết lập rà soát: bộ ngưỡng, miễn trừ.", "Settings of the checks: profile, limits, waivers."),
    "tasks": Text("Các nhiệm vụ: mã và nội dung.", "The tasks: ids and what they are."),
}

TASK: MeaningOf = {
    **ITEM,
    "kind": Text("Loại nhiệm vụ: bước nào trong trình tự.", "Kind of task: which step of the procedure it is."),
    "system": Text("Hệ thống mà nhiệm vụ thuộc về (một hoặc nhiều mã).", "The system it is for (an id or several)."),
    "duration": Text(
        "Thời lượng: 10d (ngày làm việc), 2w, 3mo (tháng), 20ed (ngày lịch), 16h; 0d là mốc.",
        "Duration: 10d (working days), 2w, 3mo (months), 20ed (calendar days), 16h; 0d is a milestone.",
    ),
    "range": Text("Thời lượng lạc quan..bi quan: 45d..100d.", "Optimistic..pessimistic duration: 45d..100d."),
    "calendar": Text("Lịch riêng của nhiệm vụ.", "Calendar of its own."),
    "after": Text(
        "Các việc trước: mã, kiểu liên kết FS SS FF SF và độ trễ: TD18 SS+10d.",
        "Predecessors: ids with link type FS SS FF SF and lag: TD18 SS+10d.",
    ),
    "tasks": Text("Các nhiệm vụ bên trong; khi đó đây là nhóm.", "The tasks inside: this one is then a summary."),
    "deadline": Text(
        "Hạn hoàn thành; trễ hạn được báo, không làm lệch ngày.", "Deadline: missed it is told, it moves nothing."
    ),
    "start_no_earlier_than": Text("Không bắt đầu trước ngày này.", "Starts on this day at the earliest."),
    "start_no_later_than": Text("Phải bắt đầu chậm nhất ngày này.", "Has to start by this day."),
    "finish_no_earlier_than": Text("Không kết thúc trước ngày này.", "Finishes on this day at the earliest."),
    "finish_no_later_than": Text("Phải kết thúc chậm nhất ngày này.", "Has to finish by this day."),
    "must_start_on": Text("Phải bắt đầu đúng ngày này.", "Has to start on this day."),
    "must_finish_on": Text("Phải kết thúc đúng ngày này.", "Has to finish on this day."),
    "as_late_as_possible": Text("Xếp càng muộn càng tốt.", "Scheduled as late as its successors let it."),
    "pinned": Text(
        "Cố định: 2022-03-01..2022-04-15, bất kể các liên kết.",
        "Stands at 2022-03-01..2022-04-15, whatever its links ask.",
    ),
    "lead": Text("Cơ quan chủ trì (đúng một).", "Lead agency (exactly one)."),
    "support": Text("Các cơ quan phối hợp.", "Supporting agencies."),
    "authority": Text(
        "Cơ quan có thẩm quyền quyết định (của nhóm: cho mọi nhiệm vụ bên trong không ghi riêng).",
        "The agency that decides (thẩm quyền); of a group, for all inside that name none.",
    ),
    "resources": Text("Nguồn lực cần dùng: {tổ: số đơn vị}.", "Units of resources: {team: units}."),
    "cost": Text("Kinh phí: 1,5 tỷ; 300 triệu; 2500000.", "Cost: 1,5 tỷ; 300 triệu; 2500000."),
    "funding": Text("Nguồn kinh phí.", "Source of funds."),
    "deliverable": Text("Sản phẩm.", "Deliverable."),
    "deliverables": Text(
        "Các sản phẩm có trọng số: {thiet-ke: 30, phan-mem: {name: …, weight: 70}}.",
        "Deliverables with their weights: {design: 30, software: {name: …, weight: 70}}.",
    ),
    "delivered": Text(
        "Sản phẩm đã xong đến đâu: {thiet-ke: 100 %, phan-mem: 40 %}.",
        "How far deliverables are: {design: 100 %, software: 40 %}.",
    ),
    "kpis": Text("Các chỉ tiêu mà nhiệm vụ phục vụ.", "The targets that it serves."),
    "priority": Text("Mức ưu tiên từ 0 đến 1000, thường là 500.", "Priority from 0 to 1000; 500 is the usual one."),
    "progress": Text("Tỷ lệ hoàn thành: 40 %.", "Percent complete: 40 %."),
    "actual_start": Text("Ngày bắt đầu thực tế.", "Actual start."),
    "actual_finish": Text("Ngày hoàn thành thực tế.", "Actual finish."),
    "remaining": Text("Thời gian còn lại phải làm.", "Remaining duration."),
    "suspended": Text("Ngày tạm dừng.", "When it was suspended."),
    "resumed": Text("Ngày làm tiếp.", "When it is resumed."),
    "actual_cost": Text("Kinh phí đã chi.", "Actual cost."),
    "tags": Text("Nhãn tự đặt.", "Free labels."),
    "each": Text(
        "Các đơn vị được nhân rộng: nhiệm vụ bên trong lặp lại cho từng đơn vị.",
        "The units of a roll-out: what is inside is done for each.",
    ),
    "waves": Text("Chia đợt: {size: 6, gap: 10d}.", "Units in groups: {size: 6, gap: 10d}."),
    "skip": Text("true: đơn vị này không làm.", "true: this unit is left out."),
}

SECTIONS: dict[str, MeaningOf] = {
    "agreement": {
        **ITEM,
        "parties": Text("Các bên ký.", "Who signed it."),
        "signed": Text("Ngày ký.", "When it was signed."),
        "ends": Text("Ngày hết hạn.", "When it ends."),
    },
    "budget": {
        **ITEM,
        "total": Text("Tổng kinh phí.", "In total."),
        "by_year": Text("Kinh phí từng năm: {2022: 10 tỷ}.", "By year: {2022: 10 tỷ}."),
    },
    "scheduling": {
        "critical_float": Text(
            "Dự trữ đến mức này vẫn là găng: 5d.", "Total float up to which a task is critical: 5d."
        ),
        "out_of_sequence": Text(
            "Việc bắt đầu trước việc trước thì làm tiếp thế nào.",
            "How work goes on that began before its predecessors were done.",
        ),
        "forecast": Text(
            "Việc chưa bắt đầu: theo kế hoạch gốc, hay sớm nhất có thể.",
            "Work not begun: as in the baseline, or as soon as possible.",
        ),
        "baseline": Text("Tên kế hoạch gốc được dùng.", "Name of the baseline that counts."),
    },
    "checks": {
        "profile": Text("Bộ ngưỡng.", "Whose habits the thresholds follow."),
        "critical_float": Text("Nay thuộc mục scheduling.", "Now belongs to scheduling."),
        "thresholds": Text(
            "Ngưỡng của từng quy tắc: {DX206: {lag: 20d}}.", "Limits of single rules: {DX206: {lag: 20d}}."
        ),
        "waive": Text("Các phát hiện được chấp nhận, kèm lý do.", "Findings that are accepted, with the reason."),
    },
    "waive": {
        "code": Text("Mã quy tắc: DX407.", "Code of the rule: DX407."),
        "task": Text("Chỉ với nhiệm vụ này.", "At this task only."),
        "reason": Text("Lý do chấp nhận.", "Why it is accepted."),
        "until": Text("Miễn trừ đến hết ngày này.", "Until the end of this day."),
    },
    "calendars": {
        **ITEM,
        "base": Text("Lịch được kế thừa.", "The calendar that it inherits from."),
        "week": Text("Ngày làm việc: mon..fri, hoặc ngày và giờ.", "Working days: mon..fri, or days with hours."),
        "hours": Text(
            'Giờ làm việc: ["08:00-12:00", "13:00-17:00"].', 'Working hours: ["08:00-12:00", "13:00-17:00"].'
        ),
        "holidays": Text("Ngày lễ của nước nào (VN), hoặc none.", "Public holidays of a country (VN), or none."),
        "days_off": Text(
            "Ngày nghỉ thêm: 2022-07-09, 2022-07-11..2022-07-15.", "Other days off: 2022-07-09, 2022-07-11..2022-07-15."
        ),
        "worked_days": Text("Ngày làm bù.", "Days that are worked all the same."),
        "weeks": Text("Tuần làm việc khác trong một khoảng ngày.", "Another week between two dates."),
        "hours_on": Text("Giờ làm việc riêng của một số ngày.", "Hours of their own on some days."),
    },
    "agencies": {
        **ITEM,
        "kind": Text("Loại cơ quan.", "Kind of agency."),
        "valid_from": Text("Có từ ngày.", "Exists from this day on."),
        "valid_to": Text("Còn đến hết ngày.", "Exists to the end of this day."),
        "successor": Text("Cơ quan kế thừa.", "Who took over from it."),
    },
    "resources": {
        **ITEM,
        "agency": Text("Thuộc cơ quan.", "The agency that it belongs to."),
        "capacity": Text("Có bao nhiêu đơn vị.", "How many units there are."),
        "rate": Text("Đơn giá: 3,5 triệu/d.", "Rate: 3,5 triệu/d."),
        "calendar": Text("Lịch riêng.", "Calendar of its own."),
    },
    "systems": {
        **ITEM,
        "security_level": Text("Cấp độ an toàn hệ thống thông tin, 1 đến 5.", "Security level, 1 to 5."),
        "personal_data": Text("true: xử lý dữ liệu cá nhân.", "true: it processes personal data."),
        "needs": Text("Các hệ thống mà nó lấy dữ liệu.", "The systems whose data it lives on."),
        "route": Text(
            "Hình thức: dự án, thuê dịch vụ, đặt hàng, doanh nghiệp đầu tư.",
            "How the State comes to it: project, hire, order, company-funded.",
        ),
    },
    "kpis": {
        **ITEM,
        "baseline": Text("Mức hiện nay.", "The level today."),
        "target": Text("Mức cần đạt.", "The level to reach."),
        "unit": Text("Đơn vị tính.", "Unit of measure."),
        "by": Text("Đạt chậm nhất vào.", "To be reached by."),
    },
    "context": {**ITEM, "date": Text("Khi nào.", "When.")},
    "risks": {
        **ITEM,
        "probability": Text("Xác suất: 30 %.", "Probability: 30 %."),
        "delays": Text(
            "Làm chậm việc nào, bao lâu: {TD14: 20d..60d}.", "Which tasks it delays, and by how much: {TD14: 20d..60d}."
        ),
        "response": Text("Cách ứng phó.", "What is done about it."),
        "owner": Text("Ai theo dõi.", "Who watches it."),
    },
    "sources": {
        **ITEM,
        "title": Text("Tên văn bản, tài liệu.", "Title of the document."),
        "date": Text("Ngày ban hành.", "When it was issued."),
        "url": Text("Địa chỉ.", "Address."),
    },
    "deliverables": {
        "name": Text("Tên sản phẩm.", "Name of the deliverable."),
        "weight": Text("Trọng số so với các sản phẩm khác.", "Weight against the other deliverables."),
    },
    "waves": {
        "size": Text("Mỗi đợt có bao nhiêu đơn vị.", "How many units a wave has."),
        "gap": Text("Khoảng cách giữa hai đợt.", "The time between two waves."),
        "after": Text(
            "Đợt sau chờ nhiệm vụ này của đợt trước.", "The task of the wave before that the next one waits for."
        ),
    },
}
"""By section of the plan, or key that has keys of its own."""
