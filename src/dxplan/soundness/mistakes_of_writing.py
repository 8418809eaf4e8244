"""Mistakes of writing, DX001 to DX020 and DX060: the file, its syntax, keys and values."""

from __future__ import annotations

from dxplan.soundness.first_lines import to_begin_with, to_write_first
from dxplan.soundness.mistake import Mistake
from dxplan.text.phrase import Text

OF_WRITING = (
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
        Text("Tệp vượt quá một giới hạn", "The file goes beyond a limit"),
        Text(
            "tệp không được đọc tiếp, để không chiếm hết bộ nhớ và thời gian",
            "it was not read any further, so as not to fill memory and take no end",
        ),
        Text("tách kế hoạch thành nhiều tệp, hoặc bỏ phần thừa", "split the plan into several files, or cut it down"),
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
        to_write_first(),
    ),
    Mistake(
        "DX005",
        "yaml_syntax",
        Text("Sai cú pháp YAML", "YAML syntax error"),
        Text("phần chứa lỗi không đọc được", "what holds the mistake cannot be read"),
        Text("sửa chỗ được đánh dấu", "mend the marked place"),
    ),
    Mistake(
        "DX006",
        "tab_indentation",
        Text("Dùng phím Tab để thụt dòng", "A tab is used for indentation"),
        Text(
            "YAML không cho thụt dòng bằng Tab, phần chứa dòng này không đọc được",
            "YAML forbids tabs there; what holds the line cannot be read",
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
        "DX060",
        "file_of_another_program",
        Text("Tệp của chương trình khác", "A file of another program"),
        Text("dxplan chỉ đọc kế hoạch viết bằng YAML", "dxplan reads plans that are written in YAML"),
        to_begin_with(),
    ),
)
