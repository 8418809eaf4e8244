"""Mistakes of the plan that was written, from DX021 on: ids, references, order, dates, calendars."""

from __future__ import annotations

from dxplan.model.kind import Kind
from dxplan.model.named import Code, Key, entry
from dxplan.soundness.first_lines import ONE_TASK
from dxplan.soundness.mistake import Mistake
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

OF_PLANNING = (
    Mistake(
        "DX021",
        "duplicate_task",
        Text("Trùng mã nhiệm vụ", "A task id stands twice"),
        Text("mọi chỗ nhắc tới mã này đều không rõ là nhiệm vụ nào", "whatever refers to it could mean either task"),
        Text("đổi một trong hai mã", "rename one of them"),
    ),
    Mistake(
        "DX022",
        "unknown_task",
        Text("Không có nhiệm vụ này", "There is no such task"),
        Text(
            "điều nói về nhiệm vụ đó bị mất; mất quan hệ phụ thuộc thì nhiệm vụ có thể được xếp quá sớm",
            "what is said of it would be lost; without a link the task could be placed too early",
        ),
        Text("sửa mã hoặc thêm nhiệm vụ còn thiếu", "correct the id, or add the missing task"),
    ),
    Mistake(
        "DX023",
        "unknown_agency",
        Text("Không có cơ quan này", "There is no such agency"),
        Text("không biết ai chịu trách nhiệm", "it is not known who is responsible"),
        say(
            "sửa mã hoặc thêm cơ quan vào mục {agencies}",
            "correct the id, or add it under {agencies}",
            agencies=Key("agencies"),
        ),
    ),
    Mistake(
        "DX024",
        "unknown_resource",
        Text("Không có nguồn lực này", "There is no such resource"),
        Text("khối lượng công việc này sẽ không được tính", "this work would not be counted"),
        say(
            "sửa mã hoặc thêm nguồn lực vào mục {resources}",
            "correct the id, or add it under {resources}",
            resources=Key("resources"),
        ),
    ),
    Mistake(
        "DX025",
        "unknown_system",
        Text("Không có hệ thống này", "There is no such system"),
        Text("các quy tắc theo hệ thống sẽ bỏ sót nhiệm vụ", "the checks that follow a system would miss the task"),
        say(
            "sửa mã hoặc thêm hệ thống vào mục {systems}",
            "correct the id, or add it under {systems}",
            systems=Key("systems"),
        ),
    ),
    Mistake(
        "DX026",
        "unknown_kpi",
        Text("Không có chỉ tiêu này", "There is no such target"),
        Text("chỉ tiêu sẽ thiếu nhiệm vụ đóng góp", "the target would lack the task that serves it"),
        say("sửa mã hoặc thêm chỉ tiêu vào mục {kpis}", "correct the id, or add it under {kpis}", kpis=Key("kpis")),
    ),
    Mistake(
        "DX027",
        "unknown_source",
        Text("Không có nguồn này", "There is no such source"),
        Text("không truy được xuất xứ của nội dung", "where the content comes from cannot be traced"),
        say(
            "sửa mã hoặc thêm nguồn vào mục {sources}",
            "correct the id, or add it under {sources}",
            sources=Key("sources"),
        ),
    ),
    Mistake(
        "DX028",
        "unknown_calendar",
        Text("Không có lịch làm việc này", "There is no such calendar"),
        Text("không biết ngày nào là ngày làm việc", "it is not known which days are worked"),
        say(
            "sửa mã, dùng {vn}, {continuous}, hoặc thêm lịch vào mục {calendars}",
            "correct the id, use {vn} or {continuous}, or add it under {calendars}",
            vn=Code("vn"),
            continuous=Code("continuous"),
            calendars=Key("calendars"),
        ),
    ),
    Mistake(
        "DX029",
        "several_leads",
        Text("Nhiều hơn một cơ quan ở chỗ chỉ có một", "More than one agency where there is one"),
        Text("trách nhiệm không rõ thuộc về ai", "nobody is clearly responsible"),
        Text("chỉ ghi một cơ quan ở đây", "name one agency here"),
    ),
    Mistake(
        "DX030",
        "depends_on_itself",
        Text("Nhiệm vụ phụ thuộc vào chính nó", "A task depends on itself"),
        Text("nhiệm vụ không bao giờ bắt đầu được", "it could never start"),
        Text("xóa quan hệ này", "delete the link"),
    ),
    Mistake(
        "DX031",
        "depends_on_own_family",
        Text(
            "Nhiệm vụ phụ thuộc vào nhóm chứa nó hoặc vào nhiệm vụ bên trong nó",
            "A task depends on what contains it or on what it contains",
        ),
        Text("không có thứ tự nào thỏa mãn được", "no order could satisfy it"),
        Text("nối với một nhiệm vụ cụ thể trong nhóm", "link to one task of the group instead"),
    ),
    Mistake(
        "DX032",
        "cycle",
        Text("Các nhiệm vụ chờ nhau thành vòng", "Tasks wait for each other in a circle"),
        Text("không nhiệm vụ nào trong vòng bắt đầu được", "none of them could ever start"),
        Text(
            "bỏ một quan hệ trong vòng, thường là quan hệ đi ngược quy trình",
            "drop one link of the circle, usually the one against the procedure",
        ),
    ),
    Mistake(
        "DX033",
        "dates_reversed",
        Text("Hai giá trị ngược thứ tự", "Two values in the wrong order"),
        Text("không có ngày nào thỏa mãn cả hai", "nothing lies between them"),
        Text("đổi chỗ hoặc sửa một trong hai", "swap them, or correct one"),
    ),
    Mistake(
        "DX034",
        "not_for_a_summary",
        Text("Nhóm nhiệm vụ không có giá trị riêng này", "A summary has no such value of its own"),
        Text("giá trị của nhóm tính từ các nhiệm vụ bên trong", "a summary gets it from the tasks inside it"),
        Text("chuyển giá trị vào nhiệm vụ bên trong", "move it to a task inside"),
    ),
    Mistake(
        "DX035",
        "calendar_without_work",
        Text("Lịch không có giờ làm việc", "A calendar without working time"),
        Text("nhiệm vụ theo lịch này không bao giờ hoàn thành", "tasks on it would never finish"),
        say(
            "ghi ngày làm việc ({week}) và giờ làm việc ({hours})",
            "say the working days ({week}) and hours ({hours})",
            week=Key("week"),
            hours=Key("hours"),
        ),
    ),
    Mistake(
        "DX036",
        "calendar_inherits_itself",
        Text("Lịch kế thừa chính nó", "A calendar inherits from itself"),
        Text("không biết ngày nào là ngày làm việc", "it is not known which days are worked"),
        say("đổi {base} của một trong các lịch", "change the {base} of one of them", base=Key("base")),
    ),
    Mistake(
        "DX037",
        "no_duration",
        Text("Nhiệm vụ không có thời gian thực hiện", "A task without a duration"),
        Text("không tính được ngày kết thúc", "its finish cannot be computed"),
        say(
            "ghi {duration} (số ngày làm việc), hoặc {kind} nếu là một mốc",
            "write {duration} (working days), or {kind}",
            duration=entry("duration", "10d"),
            kind=entry("kind", Kind.MILESTONE),
        ),
    ),
    Mistake(
        "DX038",
        "percent_of_summary",
        Text("Độ trễ phần trăm của một nhóm nhiệm vụ", "A lag in percent of a summary"),
        Text(
            "độ dài của nhóm chỉ biết được sau khi lập tiến độ",
            "how long a summary takes is known only once it is scheduled",
        ),
        Text("viết độ trễ bằng ngày làm việc, ví dụ +10d", "write the lag in working days, as +10d"),
    ),
    Mistake(
        "DX039",
        "out_of_range",
        Text("Tiến độ vượt quá năm 9999 hoặc trước năm 1000", "The schedule leaves the years 1000 to 9999"),
        Text("không còn ngày nào để ghi", "there are no dates left to write"),
        Text("sửa các thời gian quá dài", "correct the durations that are too long"),
    ),
    Mistake(
        "DX040",
        "unknown_version",
        Text("Phiên bản định dạng không được hỗ trợ", "A format version that is not known"),
        Text("tệp có thể được hiểu sai", "the file could be misread"),
        say("dùng {version}", "use {version}", version=entry("dxplan", 1)),
    ),
    Mistake(
        "DX041",
        "several_documents",
        Text("Nhiều tài liệu trong một tệp", "Several documents in one file"),
        Text("chỉ tài liệu đầu tiên được đọc", "only the first one was read"),
        say("mỗi kế hoạch một tệp; xóa dòng {mark}", "one plan a file; delete the {mark} line", mark=Code("---")),
    ),
    Mistake(
        "DX042",
        "bad_link",
        Text("Quan hệ phụ thuộc không đọc được", "A link that cannot be read"),
        Text(
            "quan hệ bị mất: nhiệm vụ có thể được xếp quá sớm",
            "the link would be lost and the task could be placed too early",
        ),
        Text(
            "viết MÃ, hoặc MÃ FS+5d (FS, SS, FF, SF; độ trễ + hoặc -)",
            "write ID, or ID FS+5d (FS, SS, FF, SF; lag + or -)",
        ),
    ),
    Mistake(
        "DX043",
        "no_tasks",
        Text("Không có nhiệm vụ", "No tasks"),
        Text("không có gì để lập tiến độ", "there is nothing to schedule"),
        say(
            "thêm một nhiệm vụ, thụt vào dưới khóa này: {task}",
            "add a task, indented under this key: {task}",
            task=Code(ONE_TASK),
        ),
    ),
    Mistake(
        "DX044",
        "listed_twice",
        Text("Kể hai lần trong một danh sách", "Listed twice"),
        Text(
            "lần thứ hai không thêm gì, hoặc ở đó phải là một mã khác",
            "the second one adds nothing, or stands where another was meant",
        ),
        Text("xóa một trong hai, hoặc sửa mã", "delete one of them, or correct the id"),
        severity=Severity.WARNING,
    ),
    Mistake(
        "DX046",
        "refers_to_itself",
        Text("Trỏ về chính nó", "It refers to itself"),
        Text("không biết cuối cùng là nơi nào", "it leads nowhere"),
        Text("sửa mã, hoặc xóa giá trị này", "correct the id, or delete the value"),
    ),
    Mistake(
        "DX047",
        "built_in_calendar",
        Text("Trùng mã với lịch có sẵn", "The id of a built-in calendar"),
        say(
            "người đọc hiểu {vn} và {continuous} là lịch có sẵn, không phải lịch này",
            "readers take {vn} and {continuous} for the built-in ones, not for this one",
            vn=Code("vn"),
            continuous=Code("continuous"),
        ),
        say(
            "đặt mã khác, ví dụ {vi} với {base}",
            "choose another id, as {en} with {base}",
            vi=Code("vn-rieng"),
            base=entry("base", "vn"),
            en=Code("my-vn"),
        ),
    ),
    Mistake(
        "DX048",
        "moved_key",
        Text("Khóa đã chuyển sang mục khác", "A key that has moved"),
        Text("vẫn được đọc ở chỗ cũ", "it is still read where it stands"),
        Text("chuyển khóa này sang mục mới", "move the key to the new section"),
        severity=Severity.NOTE,
    ),
    Mistake(
        "DX049",
        "said_in_two_places",
        Text("Ghi ở cả chỗ cũ và chỗ mới", "Said in the old and the new place"),
        Text("chỗ cũ không được dùng", "the old place does not count"),
        Text("xóa ở chỗ cũ", "delete it in the old place"),
        severity=Severity.WARNING,
    ),
    Mistake(
        "DX054",
        "unit_like_task",
        Text("Đơn vị trùng mã với nhiệm vụ", "A unit has the id of a task"),
        say(
            "ở {after} mã này là nhiệm vụ, không phải đơn vị: người đọc dễ hiểu nhầm là chờ cả đơn vị",
            "under {after} the id is the task, not the unit: readers may take it for all that the unit does",
            after=Key("after"),
        ),
        Text("đổi mã của đơn vị hoặc của nhiệm vụ", "rename the unit or the task"),
        severity=Severity.WARNING,
    ),
    Mistake(
        "DX056",
        "unusable_baseline",
        Text("Kế hoạch gốc không dùng được", "A baseline that cannot be used"),
        Text(
            "không biết đã thống nhất gì: dự báo và so sánh với kế hoạch gốc sẽ sai",
            "what was agreed is not known: forecasts and comparisons would be wrong",
        ),
        say(
            "lập kế hoạch gốc bằng {command}, hoặc khôi phục tệp từ kho mã nguồn",
            "make one by {command}, or get the file back from version control",
            command=Code("dxplan baseline"),
        ),
    ),
    Mistake(
        "DX057",
        "weights_do_not_add_up",
        Text("Trọng số không cộng đủ 100 %", "Weights do not come to 100 %"),
        Text(
            "không biết mỗi sản phẩm chiếm bao nhiêu phần của nhiệm vụ",
            "how much of the task each deliverable is cannot be told",
        ),
        Text(
            "sửa cho đủ 100 %, hoặc ghi các số không có %: chúng được tính theo tỷ lệ với nhau",
            "make them come to 100 %, or write numbers without the sign: these count against each other",
        ),
    ),
    Mistake(
        "DX058",
        "unknown_deliverable",
        Text("Không có sản phẩm này", "There is no such deliverable"),
        Text("phần đã làm của nhiệm vụ sẽ tính thiếu", "what is done of the task would be too little"),
        say(
            "sửa mã, hoặc thêm sản phẩm vào {deliverables} của nhiệm vụ",
            "correct the id, or add it to the {deliverables} of the task",
            deliverables=Key("deliverables"),
        ),
    ),
    Mistake(
        "DX055",
        "cut_by_comment",
        Text("Giá trị bị dấu # cắt", "A value cut by a #"),
        Text(
            "phần sau dấu # không được đọc: tên trong bảng và tài liệu thiếu nửa sau",
            "what stands after the # is not read: the table and the papers show half a name",
        ),
        Text("đặt cả giá trị trong nháy", "put the whole value in quotes"),
        severity=Severity.WARNING,
    ),
)
