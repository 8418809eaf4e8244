"""The catalogue of mistakes that reading a plan can find: one entry a code."""

from __future__ import annotations

from dxplan.load.mistake import Mistake
from dxplan.source.diagnostic import Severity
from dxplan.source.text import Text

_ALL = (
    Mistake(
        "DX001",
        "file_not_readable",
        Text("Không mở được tệp", "The file cannot be opened"),
        Text("không có gì được đọc", "nothing was read"),
        Text("kiểm tra tên tệp, thư mục và quyền đọc", "check the name, the folder and the right to read it"),
    ),
    Mistake(
        "DX002",
        "file_too_large",
        Text("Tệp quá lớn", "The file is too large"),
        Text("tệp không được đọc, để không chiếm hết bộ nhớ", "the file was not read, so as not to fill the memory"),
        Text("tách kế hoạch thành nhiều tệp", "split the plan into several files"),
    ),
    Mistake(
        "DX003",
        "not_utf8",
        Text("Tệp không phải UTF-8", "The file is not UTF-8"),
        Text("chữ tiếng Việt sẽ bị đọc sai", "Vietnamese letters would be read wrongly"),
        Text(
            "lưu lại tệp với bảng mã UTF-8 (không phải UTF-16, TCVN3, VNI)",
            "save the file as UTF-8 (not UTF-16, TCVN3 or VNI)",
        ),
    ),
    Mistake(
        "DX004",
        "file_empty",
        Text("Tệp không có nội dung", "The file says nothing"),
        Text("không có nhiệm vụ nào để lập tiến độ", "there is no task to schedule"),
        Text(
            "bắt đầu bằng `dxplan: 1`, `id`, `name`, `start` và `tasks`",
            "begin with `dxplan: 1`, `id`, `name`, `start` and `tasks`",
        ),
    ),
    Mistake(
        "DX005",
        "yaml_syntax",
        Text("Sai cú pháp YAML", "YAML syntax error"),
        Text("phần còn lại của tệp không đọc được", "the rest of the file cannot be read"),
        Text("sửa chỗ được đánh dấu", "mend the marked place"),
    ),
    Mistake(
        "DX006",
        "tab_indentation",
        Text("Dùng phím Tab để thụt dòng", "A tab is used for indentation"),
        Text(
            "YAML không cho thụt dòng bằng Tab, phần còn lại của tệp không đọc được",
            "YAML forbids tabs there; the rest of the file cannot be read",
        ),
        Text("thay Tab bằng dấu cách", "replace the tab by spaces"),
    ),
    Mistake(
        "DX007",
        "nested_too_deep",
        Text("Lồng nhau quá sâu", "Nested too deep"),
        Text("phần còn lại của tệp không được đọc", "the rest of the file was not read"),
        Text("bớt số cấp lồng nhau", "nest less"),
    ),
    Mistake(
        "DX008",
        "alias_abuse",
        Text("Bí danh YAML (*) không dùng được", "A YAML alias (*) cannot be used"),
        Text("phần còn lại của tệp không được đọc", "the rest of the file was not read"),
        Text("viết thẳng nội dung thay cho bí danh", "write the content out instead of the alias"),
    ),
    Mistake(
        "DX009",
        "control_character",
        Text("Ký tự điều khiển trong chữ", "A control character in a text"),
        Text(
            "ký tự này làm hỏng màn hình hoặc che giấu nội dung khi in ra",
            "printed, it would disturb the screen or hide what is written",
        ),
        Text("xóa ký tự đó", "delete the character"),
    ),
    Mistake(
        "DX010",
        "duplicate_key",
        Text("Khóa bị lặp", "A key stands twice"),
        Text(
            "chỉ một trong hai giá trị có hiệu lực, không biết giá trị nào đúng",
            "only one of the two values could hold, and it is not clear which",
        ),
        Text("giữ lại một khóa", "keep one of them"),
    ),
    Mistake(
        "DX011",
        "unknown_key",
        Text("Khóa không có trong định dạng", "The format has no such key"),
        Text("nội dung của khóa này sẽ bị bỏ qua", "what it says would be left out of the plan"),
        Text("xem các khóa được dùng trong README", "see the README for the keys there are"),
    ),
    Mistake(
        "DX012",
        "missing_key",
        Text("Thiếu khóa bắt buộc", "A required key is missing"),
        Text("không lập được tiến độ nếu thiếu khóa này", "the plan cannot be scheduled without it"),
        Text("thêm khóa còn thiếu", "add it"),
    ),
    Mistake(
        "DX013",
        "wrong_shape",
        Text("Giá trị không đúng dạng", "The value has the wrong shape"),
        Text("giá trị không được đọc", "the value was not read"),
        Text("viết giá trị theo đúng dạng", "write it in the shape asked for"),
    ),
    Mistake(
        "DX014",
        "bad_duration",
        Text("Thời gian thực hiện không đọc được", "A duration that cannot be read"),
        Text("không tính được ngày của nhiệm vụ", "the task's dates cannot be computed"),
        Text("viết số và đơn vị: 10d, 2w, 3mo, 4h, 20ed", "write a number and a unit: 10d, 2w, 3mo, 4h, 20ed"),
    ),
    Mistake(
        "DX015",
        "absurd_duration",
        Text("Thời gian âm hoặc quá dài", "A negative or absurdly long duration"),
        Text("ngày kết thúc sẽ vô nghĩa", "the finish would make no sense"),
        Text("sửa lại con số hoặc đơn vị", "correct the number or the unit"),
    ),
    Mistake(
        "DX016",
        "bad_date",
        Text("Ngày không đọc được", "A date that cannot be read"),
        Text("ràng buộc về ngày này sẽ mất", "what is tied to this date would be lost"),
        Text("viết năm-tháng-ngày: 2022-03-31", "write year-month-day: 2022-03-31"),
    ),
    Mistake(
        "DX017",
        "bad_number",
        Text("Con số không đọc được", "A number that cannot be read"),
        Text("giá trị này sẽ thiếu trong các phép tính và bảng", "sums and tables would lack the value"),
        Text("viết con số bằng chữ số, ví dụ 1.5 hoặc 1.5 tỷ", "write it in digits, as 1.5 or 1.5 tỷ"),
    ),
    Mistake(
        "DX018",
        "bad_id",
        Text("Mã không hợp lệ", "An id that cannot be used"),
        Text("không thể nhắc tới mã này ở chỗ khác", "nothing could refer to it"),
        Text("mã gồm chữ cái, chữ số, _ và -", "ids are made of letters, digits, _ and -"),
    ),
    Mistake(
        "DX019",
        "unknown_choice",
        Text("Giá trị không có trong danh sách cho phép", "A value that is not among the choices"),
        Text("các quy tắc dựa vào giá trị này sẽ bỏ sót", "the checks that look at it would miss the item"),
        Text("chọn một giá trị trong danh sách", "choose one of the list"),
    ),
    Mistake(
        "DX020",
        "decimal_comma_in_braces",
        Text("Dấu phẩy thập phân trong { }", "A decimal comma inside { }"),
        Text(
            "YAML cắt giá trị ở dấu phẩy: phần sau thành một khóa khác",
            "YAML cuts the value at the comma: the rest becomes another key",
        ),
        Text("đặt giá trị trong dấu nháy hoặc viết dấu chấm", "quote the value, or write a decimal point"),
    ),
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
        Text("sửa mã hoặc thêm cơ quan vào mục `agencies`", "correct the id, or add it under `agencies`"),
    ),
    Mistake(
        "DX024",
        "unknown_resource",
        Text("Không có nguồn lực này", "There is no such resource"),
        Text("khối lượng công việc này sẽ không được tính", "this work would not be counted"),
        Text("sửa mã hoặc thêm nguồn lực vào mục `resources`", "correct the id, or add it under `resources`"),
    ),
    Mistake(
        "DX025",
        "unknown_system",
        Text("Không có hệ thống này", "There is no such system"),
        Text(
            "các quy tắc theo hệ thống sẽ bỏ sót nhiệm vụ", "the checks that follow a system would miss the task"
        ),
        Text("sửa mã hoặc thêm hệ thống vào mục `systems`", "correct the id, or add it under `systems`"),
    ),
    Mistake(
        "DX026",
        "unknown_kpi",
        Text("Không có chỉ tiêu này", "There is no such target"),
        Text("chỉ tiêu sẽ thiếu nhiệm vụ đóng góp", "the target would lack the task that serves it"),
        Text("sửa mã hoặc thêm chỉ tiêu vào mục `kpis`", "correct the id, or add it under `kpis`"),
    ),
    Mistake(
        "DX027",
        "unknown_source",
        Text("Không có nguồn này", "There is no such source"),
        Text("không truy được xuất xứ của nội dung", "where the content comes from cannot be traced"),
        Text("sửa mã hoặc thêm nguồn vào mục `sources`", "correct the id, or add it under `sources`"),
    ),
    Mistake(
        "DX028",
        "unknown_calendar",
        Text("Không có lịch làm việc này", "There is no such calendar"),
        Text("không biết ngày nào là ngày làm việc", "it is not known which days are worked"),
        Text(
            "sửa mã, dùng `vn`, `continuous`, hoặc thêm lịch vào mục `calendars`",
            "correct the id, use `vn` or `continuous`, or add it under `calendars`",
        ),
    ),
    Mistake(
        "DX029",
        "several_leads",
        Text("Nhiều hơn một cơ quan chủ trì", "More than one lead agency"),
        Text("trách nhiệm không rõ thuộc về ai", "nobody is clearly responsible"),
        Text(
            "chọn một cơ quan chủ trì, các cơ quan khác ghi ở `support`",
            "keep one as `lead`, put the others under `support`",
        ),
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
        Text(
            "ghi ngày làm việc (`week`) và giờ làm việc (`hours`)", "say the working days (`week`) and hours (`hours`)"
        ),
    ),
    Mistake(
        "DX036",
        "calendar_inherits_itself",
        Text("Lịch kế thừa chính nó", "A calendar inherits from itself"),
        Text("không biết ngày nào là ngày làm việc", "it is not known which days are worked"),
        Text("đổi `base` của một trong các lịch", "change the `base` of one of them"),
    ),
    Mistake(
        "DX037",
        "no_duration",
        Text("Nhiệm vụ không có thời gian thực hiện", "A task without a duration"),
        Text("không tính được ngày kết thúc", "its finish cannot be computed"),
        Text("ghi `duration`, hoặc `kind: milestone` nếu là một mốc", "give it a `duration`, or `kind: milestone`"),
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
        Text("dùng `dxplan: 1`", "use `dxplan: 1`"),
    ),
    Mistake(
        "DX041",
        "several_documents",
        Text("Nhiều tài liệu trong một tệp", "Several documents in one file"),
        Text("chỉ tài liệu đầu tiên được đọc", "only the first one was read"),
        Text("mỗi kế hoạch một tệp; xóa dòng `---`", "one plan a file; delete the `---` line"),
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
        Text("thêm ít nhất một nhiệm vụ", "add at least one task"),
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
        Severity.WARNING,
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
        Text(
            "người đọc hiểu `vn` và `continuous` là lịch có sẵn, không phải lịch này",
            "readers take `vn` and `continuous` for the built-in ones, not for this one",
        ),
        Text("đặt mã khác, ví dụ `vn-rieng` với `base: vn`", "choose another id, as `my-vn` with `base: vn`"),
    ),
)

MISTAKES = {mistake.code: mistake for mistake in _ALL}
