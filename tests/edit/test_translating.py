"""Vietnamese keys and values into those of the format: what is written, what stays, and that nothing else changes."""

from __future__ import annotations

import re
import textwrap
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.dump.whole import plan_text
from dxplan.edit.arranging.formatting import translated_and_formatted
from dxplan.edit.translating import Translation, translated
from dxplan.load.choice_words import choices_meant
from dxplan.load.key_words import _WORDS, keys_meant
from dxplan.load.loader import PLAN, load_bytes
from dxplan.load.outline import Outline, Part
from dxplan.load.sections.registers import AGENCY, KPI, RISK, SYSTEM
from dxplan.load.sections.tasks import KEYS
from dxplan.model.kind import Kind
from dxplan.model.plan import Plan
from tests.dump.any_plans import any_plans
from tests.laws import tried
from tests.load.test_key_words import spellings

HEAD = "dxplan: 1\nid: p\nstart: 2026-01-05\n"
_SECTIONS = {"agencies": AGENCY, "systems": SYSTEM, "kpis": KPI, "risks": RISK}
_DATES = {"deadline", "start_no_earlier_than", "finish_by", "start", "status_date"}
_DATES |= {"actual_start", "valid_from", "signed"}


def translate(text: str) -> Translation:
    return translated(load_bytes(text.encode(), "a.yaml"), "a.yaml")


def after(task: str) -> str:
    """What becomes of the lines of a task."""
    text = f"{HEAD}tasks:\n  A:\n{textwrap.indent(textwrap.dedent(task), '    ')}"
    return textwrap.dedent(translate(text).after.decode().partition("  A:\n")[2])


def left(text: str) -> list[tuple[int, int, str]]:
    """Where something stays, and what it says."""
    return [(d.span.line, d.span.column, d.hint.vi if d.hint else "") for d in translate(text).left]


# --- the law: a sound plan said in Vietnamese words is the plan


class Vietnamese:
    """Puts words of people in the places of keys, dates, lengths and kinds."""

    def __init__(self, text: str, chance: Random) -> None:
        self._outline = Outline(text.encode())
        self._chance = chance
        self._changes: list[tuple[int, int, str]] = []

    def text(self) -> str:
        self._mapping(self._outline.root, PLAN)
        out = self._outline.text
        for start, end, instead in sorted(self._changes, reverse=True):
            out = out[:start] + instead + out[end:]
        return out

    def _mapping(self, part: Part, table: object) -> None:
        for inner in part.parts:
            assert inner.key is not None
            key = self._outline.text[inner.key.start : inner.key.end]
            self._key(inner, key, table)
            if key == "tasks":
                for task in inner.parts:
                    self._mapping(task, KEYS)
            elif table is PLAN and key in _SECTIONS:
                for entry in inner.parts:
                    self._mapping(entry, _SECTIONS[key])
            elif not inner.parts and not inner.is_list:
                self._value(inner, key)

    def _key(self, inner: Part, key: str, table: object) -> None:
        assert inner.key is not None
        assert isinstance(table, dict)
        several = bool(inner.parts) or inner.is_list
        words = [
            spelling
            for word in _WORDS.get(key, "").split("; ")
            if word and not re.search(r"[%#]", word)
            for spelling in spellings(word)
            if keys_meant(spelling, table, holds_several=several) == (key,)
        ]
        if words and self._chance.random() < 0.7:
            self._changes.append((inner.key.start, inner.key.end, self._chance.choice(words)))

    def _value(self, inner: Part, key: str) -> None:
        text = self._outline.text[inner.start : inner.end]
        instead = text
        if key in _DATES and (day := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)):
            year, month, date = day.groups()
            instead = self._chance.choice(
                (f"{date}/{month}/{year}", f"ngày {date} tháng {month} năm {year}", f"{date}-{month}-{year}")
            )
        elif key == "duration" and (length := re.fullmatch(r"(\d+)(d|w|mo|h)", text)):
            word = {"d": "ngày làm việc", "w": "tuần", "mo": "tháng", "h": "giờ"}[length[2]]
            instead = f"{length[1]} {word}"
        elif key == "kind" and (kind := next((k for k in Kind if k.value == text), None)):
            word = kind.words.vi
            instead = word if choices_meant(word, [k.value for k in Kind]) == (text,) else text
        if instead != text:
            self._changes.append((inner.start, inner.end, instead))


@tried(0.4)
@given(plan=any_plans(), seed=st.integers(0, 10**6))
def test_a_plan_in_vietnamese_words_becomes_the_plan(plan: Plan, seed: int) -> None:
    text = Vietnamese(plan_text(plan), Random(seed)).text()
    found = translate(text)
    assert found.left == (), text
    assert load_bytes(found.after, "a.yaml").plan == plan
    assert translate(found.after.decode()).written == 0


DEPARTMENT = """\
# Kế hoạch chuyển đổi số của xã, nháp lần 1
dxplan: 1
Mã kế hoạch: KH-XA-2026
Tên kế hoạch: Kế hoạch chuyển đổi số xã năm 2026
tỉnh: Tỉnh mẫu
ngôn ngữ: tiếng Việt
Ngày bắt đầu: ngày 05 tháng 01 năm 2026
thời hạn: 31/12/2026

Cơ quan:
  VHXH: {tên: Phòng Văn hóa - Xã hội, loại: cơ quan nhà nước}
  VP: {tên: Văn phòng HĐND và UBND, loại: nhà nước}
  NT: {tên: Nhà thầu phần mềm, loại: nhà thầu}   # chọn sau

Hệ thống:
  MOTCUA: {tên: Hệ thống một cửa, hình thức: thuê dịch vụ, cấp độ: 2}

Nhiệm vụ:
  # giai đoạn chuẩn bị
  CB:
    tên: Chuẩn bị
    các nhiệm vụ:
      CB1:
        Loại: khảo sát
        Tên nhiệm vụ: Khảo sát hiện trạng
        Thời gian thực hiện: 30 ngày làm việc   # kể cả đi thôn
        Đơn vị chủ trì: Phòng Văn hóa - Xã hội
        Phối hợp: VP
        SẢN PHẨM: Báo cáo khảo sát
        kinh phí: khoảng 0 đồng
      CB2:
        tên: Trình phê duyệt kế hoạch
        loại: phê duyệt
        sau: CB1
        thời gian: 1 tuần
        chu_tri: VP
        hạn: 05/03/2026
  TD:
    tên: Thí điểm một cửa tại hai thôn
    loại: thí điểm
    thuộc hệ thống: MOTCUA
    sau: [Trình phê duyệt kế hoạch]
    bắt đầu: 10/3/2026
    thời gian: 3 tháng
    chủ trì: VHXH
    phối hợp: VP, NT
    kinh phí: 1 tỷ 200 triệu đồng
    sản phẩm: Báo cáo đánh giá thí điểm
  M:
    tên: Khai trương
    mốc: có
    sau: TD + 5 ngày làm việc
"""
CLEAN = """\
# Kế hoạch chuyển đổi số của xã, nháp lần 1
dxplan: 1
id: KH-XA-2026
name: Kế hoạch chuyển đổi số xã năm 2026
province: Tỉnh mẫu
language: vi

start: 2026-01-05
finish_by: 2026-12-31

agencies:
  VHXH: {name: Phòng Văn hóa - Xã hội, kind: state}
  VP: {name: Văn phòng HĐND và UBND, kind: state}
  NT: {name: Nhà thầu phần mềm, kind: vendor}   # chọn sau

systems:
  MOTCUA: {name: Hệ thống một cửa, route: hire, security_level: 2}

tasks:
  # giai đoạn chuẩn bị
  CB:
    name: Chuẩn bị
    tasks:
      CB1:
        name: Khảo sát hiện trạng
        kind: survey
        duration: 30d   # kể cả đi thôn
        lead: VHXH
        support: VP
        deliverable: Báo cáo khảo sát

      CB2:
        name: Trình phê duyệt kế hoạch
        kind: approve
        duration: 1w
        after: CB1
        deadline: 2026-03-05
        lead: VP

  TD:
    name: Thí điểm một cửa tại hai thôn
    kind: pilot
    system: MOTCUA
    duration: 3mo
    after: [CB2]
    start_no_earlier_than: 2026-03-10
    lead: VHXH
    support: [VP, NT]
    deliverable: Báo cáo đánh giá thí điểm
    cost: 1.2 tỷ

  M:
    name: Khai trương
    kind: milestone
    after: TD+5d
"""


def test_a_plan_as_a_department_types_it_becomes_a_clean_one_in_one_command() -> None:
    text = DEPARTMENT.replace("        kinh phí: khoảng 0 đồng\n", "")
    found = translated_and_formatted(load_bytes(text.encode(), "a.yaml"), "a.yaml")
    assert found is not None
    assert found.after.decode() == CLEAN
    assert (found.reason, found.untranslated) == (None, ())
    read = load_bytes(found.after, "a.yaml")
    assert (read.diagnostics, read.is_usable) == ((), True)
    again = translated_and_formatted(read, "a.yaml")
    assert again is not None
    assert (again.after, again.translated) == (found.after, 0)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("tên: X", "name: X"),
        ("Tên: X", "name: X"),
        ("TÊN: X", "name: X"),
        ("ten: X", "name: X"),
        ("tên_nhiệm_vụ: X", "name: X"),
        ("tên-nhiệm-vụ: X", "name: X"),
        ("cơ quan chủ trì: X", "lead: X"),
        ('"tên": X', "name: X"),
        ("'tên': X", "name: X"),
        ("? tên\n: X", "? name\n: X"),
        ("tên : X", "name : X"),
        ("thời gian: 30 ngày làm việc", "duration: 30d"),
        ("thời gian: 20 ngày lịch", "duration: 20ed"),
        ("thời gian: '30 ngày làm việc'", "duration: 30d"),
        ("thời gian: ba tuần", "duration: 3w"),
        ("thời gian: sáu tháng", "duration: 6mo"),
        ("thời gian: tám tuần", "duration: 8w"),
        ("thời gian: |\n  2 tuần", "duration: 2w"),
        ("thời hạn: 30 ngày làm việc", "duration: 30d"),
        ("khoảng thời gian: 20 - 30 ngày làm việc", "range: 20d..30d"),
        ("hạn: 05/01/2026", "deadline: 2026-01-05"),
        ("hạn: 5.1.2026", "deadline: 2026-01-05"),
        ("hạn: ngày 05 tháng 01 năm 2026", "deadline: 2026-01-05"),
        ("hạn: Ngày 5 tháng Một năm 2026", "deadline: Ngày 5 tháng Một năm 2026"),
        ("hạn: tháng 3/2026", "deadline: 2026-03"),
        ("hạn: quý I/2026", "deadline: 2026-Q1"),
        ("hạn: Quý III năm 2026", "deadline: 2026-Q3"),
        ("loại: thí điểm", "kind: pilot"),
        ("loại: Thí Điểm", "kind: pilot"),
        ("loại: thi_diem", "kind: pilot"),
        ("loại: cột mốc", "kind: milestone"),
        ("kinh phí: 500 triệu đồng", "cost: 500 triệu đồng"),
        ("kinh phí: 2 tỷ rưỡi", "cost: 2.5 tỷ"),
        ("ưu tiên: 700", "priority: 700"),
        ("tiến độ: đã hoàn thành", "progress: 100 %"),
        ("tên: X  # tên đầy đủ: sau", "name: X  # tên đầy đủ: sau"),
        ("tên: &t X", "name: &t X"),
        ("hạn: &h 05/01/2026", "deadline: &h 2026-01-05"),
        ("ghi chú: *t", None),
    ],
)
def test_a_word_becomes_the_one_that_the_format_has(said: str, written: str | None) -> None:
    if written is None:  # an anchor that is given further up
        assert after(f"tên: &t X\n{said}\n") == "name: &t X\nnote: *t\n"
        return
    assert after(f"{said}\n") == f"{written}\n"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("tên: X\nname: Y", "đã có `name`: giữ lại một"),
        ("tên: X\ntên gọi: Y", "viết `name`; `tên gọi` cũng là `name`: giữ lại một"),
        ("hạn: 05/01/2026\nkết thúc: 06/01/2026", "viết `deadline`; `kết thúc` cũng là `deadline`: giữ lại một"),
        ("nguồn: X", "viết `funding` hoặc `source`, tùy ý muốn nói"),
        ("giai đoạn: X", "nhóm là một nhiệm vụ có `tasks`: đặt nhiệm vụ này vào đó"),
        ("stt: 1", "mã đứng làm khóa, trước nội dung: `T1: {name: …}`"),
        ("duration: 30 ngày", "viết `30d` (`d` là ngày làm việc), hoặc `30ed` (`ed` là ngày theo lịch), như"),
        ("duration: 1 tháng rưỡi", "viết `32d` (`d` là ngày làm việc)"),
        ("duration: khoảng 30 ngày làm việc", "viết `30d` (`d` là ngày làm việc)"),
        ("duration: ít nhất 2 tuần", "viết `2w` (`w` là tuần làm việc)"),
        ("thời gian: Quý I/2026", "đây là ngày, không phải độ dài: viết `start_no_earlier_than: 2026-Q1` nếu"),
        (
            "thời gian: 05/01/2026 - 31/03/2026",
            "đây là hai ngày, không phải độ dài: viết `start_no_earlier_than: 2026-01-05` và `deadline: 2026-03-31`",
        ),
        ("deadline: trước ngày 05/01/2026", "viết 2026-01-05"),
        ("deadline: dự kiến tháng 3/2026", "viết 2026-03"),
        ("kind: thử nghiệm", "viết `test` (kiểm thử), `trial` (vận hành thử) hoặc `pilot` (thí điểm)"),
        ("cost: khoảng 5 tỷ", "viết `5 tỷ`"),
        ("cost: 3 - 5 tỷ", "chỉ viết một số tiền; để không thiếu thì lấy mức cao: `5 tỷ`"),
        ("cost: 1.500 triệu", "viết 1.5 tỷ hoặc 1.5 triệu"),
        ("mốc: không", "viết `kind: milestone`"),
        ("tn: X", ""),
    ],
)
def test_what_could_mean_several_things_stays_and_the_reason_is_told(said: str, why: str) -> None:
    text = f"{HEAD}tasks:\n  A:\n{textwrap.indent(said, '    ')}\n    after: []\n"
    found = translate(text)
    kept = said.splitlines()[0]
    assert kept.partition(":")[0] in found.after.decode()
    reasons = [d.hint.vi for d in found.left if d.hint is not None]
    assert any(reason.startswith(why) for reason in reasons), reasons


def test_a_date_or_length_beside_a_word_that_stays_is_written_all_the_same() -> None:
    assert after("tên: X\nname: Y\nhạn: 05/01/2026\n") == "tên: X\nname: Y\ndeadline: 2026-01-05\n"


def test_in_braces_and_beside_quotes_and_commas() -> None:
    text = HEAD + 'tasks: {A: {tên: Khảo sát, thời gian: 2 tuần, sau: []}, B: {"tên":"X","thời gian":"5 ngày công"}}\n'
    assert translate(text).after.decode() == (
        HEAD + 'tasks: {A: {name: Khảo sát, duration: 2w, after: []}, B: {"name":"X","duration":5d}}\n'
    )


def test_numbers_that_yaml_cuts_at_their_comma_are_whole_again() -> None:
    text = HEAD + "tasks: {A: {thời gian: 1,5 tuần, kinh phí: 1,2 tỷ}, B: {duration: 1d, after: [A FS+1,5d]}}\n"
    assert translate(text).after.decode() == (
        HEAD + 'tasks: {A: {duration: 1.5w, cost: "1,2 tỷ"}, B: {duration: 1d, after: ["A FS+1,5d"]}}\n'
    )


def test_days_and_hours_of_a_week() -> None:
    week = "    tuần: thứ hai - thứ sáu\n    giờ làm việc: 7h30-11h30, 13h30-17h\n"
    text = f"{HEAD}calendars:\n  c:\n{week}tasks: {{A: {{duration: 1d}}}}\n"
    assert '    week: mon..fri\n    hours: ["07:30-11:30", "13:30-17:00"]\n' in translate(text).after.decode()
    assert "week: thứ hai, thứ tư" in translate(text.replace("thứ hai - thứ sáu", "thứ hai, thứ tư")).after.decode()


def test_an_anchor_that_is_used_elsewhere_is_left_alone() -> None:
    text = f"{HEAD}tasks:\n  A:\n    hạn: &h 05/01/2026\n    note: *h\n    duration: 1d\n"
    found = translate(text)
    assert found.after.decode() == text.replace("hạn", "deadline")
    assert [(d.code, d.span.line) for d in found.left] == [("DX016", 6)]


def test_keys_under_an_anchor_are_written_where_all_places_agree_and_else_left() -> None:
    agree = f"{HEAD}tasks:\n  A: &a\n    tên: X\n    thời gian: 1 tuần\n  B: *a\n"
    assert translate(agree).after.decode() == agree.replace("tên", "name").replace("thời gian: 1 tuần", "duration: 1w")
    merged = f"{HEAD}tasks:\n  A: &a\n    thời gian: 1 tuần\n  B:\n    <<: *a\n    name: Y\n"
    assert translate(merged).after.decode() == merged.replace("thời gian: 1 tuần", "duration: 1w")
    differ = f"{HEAD}risks:\n  R: &r\n    chủ trì: X\nagencies: {{X: {{name: X}}}}\ntasks:\n  A: *r\n"
    assert "chủ trì: X" in translate(differ).after.decode()


def test_a_key_that_stands_twice_stays_twice() -> None:
    text = f"{HEAD}tasks:\n  A:\n    tên: X\n    tên: Y\n    duration: 1d\n"
    assert translate(text).after.decode() == text
    assert {line for line, _, _ in left(text)} == {6, 7}


@pytest.mark.slow
def test_more_mistakes_than_are_told_one_by_one_are_written_too() -> None:
    tasks = "".join(f"  T{n}:\n    tên: Việc {n}\n    thời gian: {n} ngày làm việc\n" for n in range(1, 301))
    found = translate(f"{HEAD}tasks:\n{tasks}")
    assert (found.written, found.left) == (900, ())


@pytest.mark.parametrize("text", ["a: [\n", "", "- x\n", "tên: X\n", "\ufefftên: X\n", "tên:X\n", "không: gì\n", "{"])
def test_no_plan_and_no_yaml_is_no_failure(text: str) -> None:
    found = translate(text)
    assert translate(found.after.decode()).written == 0


def test_line_ends_and_the_byte_order_mark_stay() -> None:
    text = "\ufeff" + f"{HEAD}tasks:\n  A:\n    tên: X\n    thời gian: 1 tuần\n".replace("\n", "\r\n")
    assert translate(text).after.decode() == text.replace("tên", "name").replace("thời gian: 1 tuần", "duration: 1w")


def test_letters_typed_on_a_mac_are_the_same_words() -> None:
    from unicodedata import normalize

    assert after(normalize("NFD", "chủ trì: X\nhạn: ngày 05 tháng 01 năm 2026\n")) == "lead: X\ndeadline: 2026-01-05\n"
