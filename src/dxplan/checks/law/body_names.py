"""Which bodies and units a sentence names as of its own time."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from unicodedata import normalize

from dxplan.checks.law.bodies import CAPITAL, Body, bodies
from dxplan.checks.law.history import is_history
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import same


class NamedBody(NamedTuple):
    """A body that a text names, as it is written there."""

    body: Body
    written: str


def bodies_named(text: str) -> list[NamedBody]:
    """The bodies that a text names as of its own time, each once; who knows of the change and says so names none."""
    return [*ended_bodies(text), *coming_bodies(text)]


def ended_bodies(text: str) -> list[NamedBody]:
    """Those of them that have an end."""
    return _named(text, _ended())


def coming_bodies(text: str) -> list[NamedBody]:
    """Those of them that have a beginning."""
    return _named(text, _coming())


def signs_of_ended() -> tuple[str, ...]:
    """What names a body that has ended has one of these in it, as it is compared with others."""
    return _ended().heads


@cache
def first_end() -> date:
    """The last day of the first of them that ended: of work that is done by then none can be missed."""
    return min(body.last for body in bodies() if body.last is not None)


def signs_of_coming() -> tuple[str, ...]:
    """The same for those that have a beginning."""
    return _coming().heads


def _named(text: str, table: _Table) -> list[NamedBody]:
    lower = text.casefold()
    signed = [numbers for sign, numbers in table.by_sign if sign in lower]
    if not signed:
        return []
    said = normalize("NFC", text)
    small, is_large = said.casefold(), said.upper() == said
    found: list[NamedBody] = []
    for number in sorted({number for numbers in signed for number in numbers}):
        body = table.bodies[number]
        for match in _pattern(body.written_in(small), body.is_cased and not is_large).finditer(said):
            if not _is_past(said, match, body):
                found.append(NamedBody(_called(body, match), match[0].strip()))
                break
    return [] if found and _KNOWS.search(said) is not None else found


def _called(body: Body, match: re.Match[str]) -> Body:
    """A department is called as it is written."""
    if body.name:
        return body
    return body._replace(name=same(f"{body.key.partition(' ')[0]} {match['area']}"))


_OF_A_NAME = expression(rf"(?:^|[^\w])[{CAPITAL}][a-zà-ỹ]+ $")
"""Behind a word like this, in capitals itself and with no name of its own, `Huyện` is a part of a name: Lạch Huyện."""


def _is_past(said: str, match: re.Match[str], body: Body) -> bool:
    if match[0] == "Huyện" and _OF_A_NAME.search(said[: match.start()]) is not None:
        return True
    if _CALLED_AFTER.search(said[: match.start()]) is not None:
        return True
    if body.writes_papers and _PAPER_OF.search(said[: match.start()]) is not None:
        return True
    return is_history(said, match.start(), match.end())


_OF = r"(?:các |cấp |UBND |những )*"
_FORMER = r"(?:quận|huyện|thị xã|Sở|Bộ|tỉnh|TP|thành phố)"
_TAKES_OVER = (
    r"\b(?:hand-?overs?|hand(?:s|ing|ed)? over|transfer(?:s|red|ring)?|tak(?:e|es|en|ing) over|take-?overs?)\b"
)
_KNOWS = expression(
    r"\b(?:0?1[/.-]0?[37][/.-]2025|0?[37][/.-]2025|30[/.-]0?6[/.-]2025|28[/.-]0?2[/.-]2025|2025-0[267]-\d\d)"
    r"|(?:trước|sau|khi|do|việc|đã) (?:khi )?(?:sáp nhập|hợp nhất|sắp xếp|bỏ cấp|thôi cấp)"
    r"|(?:bỏ|không còn|không tổ chức|kết thúc|chấm dứt) (?:hoạt động (?:của )?)?(?:đơn vị )?(?:hành chính )?cấp huyện"
    r"|sáp nhập|sắp xếp (?:lại )?(?:đơn vị hành chính|bộ máy)|giải thể|tiền thân|nguyên là|trước đây"
    rf"|(?:tiếp nhận|bàn giao|chuyển giao|chuyển(?! đổi số)|thu hồi|kế thừa|di chuyển)[^.;]{{0,40}} từ {_OF}{_FORMER}"
    rf"|(?:chuyển|bàn giao|quy đổi|gộp|hợp nhất|điều chuyển)[^.;]{{0,40}}{_FORMER}[^.;]{{0,30}} "
    rf"(?:về|sang|cho|lên) {_OF}(?:xã|phường|tỉnh|đặc khu|trung tâm)"
    rf"|(?:nhận|kế tục|kế thừa|tiếp quản) (?:chức năng|nhiệm vụ|vai trò)[^.;)]{{0,30}} (?:của|từ) {_OF}{_FORMER}"
    rf"|tiếp nhận (?:(?!hồ sơ)[^.;]){{0,40}} của {_OF}{_FORMER}"
    rf"|(?:dừng|tắt|ngắt|gỡ|thanh lý|khóa sổ|đóng) [^.;]{{0,40}}{_FORMER}"
    rf"|{_TAKES_OVER}[^.;]{{0,60}} from (?:(?:the|all|every) )*(?:districts?|departments?|provinces?|town)\b"
    rf"|{_TAKES_OVER}[^.;]{{0,40}}\bdistricts?\b[^.;]{{0,30}} to (?:the |new )*(?:communes?|wards?|province)\b"
    r"|tài liệu lưu trữ|dữ liệu lịch sử|hồ sơ lưu|\(cũ\)|\bcũ\b"
    r"|\b(?:former|formerly|abolished|merged|merger|archives?)\b",
    re.IGNORECASE,
)
_CALLED_AFTER = expression(
    r"(?<!\w)(?<!môi )(?<!thị )(?<!hiện )(?<!công )(?<!yêu )(?<!nhu )(?<!toàn )"
    r"(?:Bệnh viện|BV|Trường|THPT|THCS|Trung tâm [yY] tế|TTYT|Chợ|Bến xe|Đường|Đại lộ|Cầu)[^,.;]{0,25}$",
    re.IGNORECASE,
)
"""What may go on bearing the name of a district: hospitals, schools (no môi trường), streets, bridges (no nhu cầu)."""
_PAPER_OF = expression(
    r"(?:thông tư|quyết định|(?:công văn|văn bản|hướng dẫn)(?= (?:số )?\d)|"
    r"khung|chỉ số|tiêu chí|tiêu chuẩn|quy chuẩn|chỉ thị|"
    r"chương trình|đề án|chiến lược|DTI|xếp hạng|phương pháp|/QĐ-\w+|/TT-\w+|nền tảng)[^.;]{0,80} (?:của|do|theo)\s*$",
    re.IGNORECASE,
)


class _Table(NamedTuple):
    """Bodies, and their numbers by the signs in their names: most texts have none, and are done with quickly."""

    bodies: tuple[Body, ...]
    by_sign: tuple[tuple[str, tuple[int, ...]], ...]
    heads: tuple[str, ...]
    """Words one of which stands in each of the names."""


@cache
def _ended() -> _Table:
    return _table([body for body in bodies() if body.last is not None])


@cache
def _coming() -> _Table:
    return _table([body for body in bodies() if body.first is not None])


def _table(rows: list[Body]) -> _Table:
    numbers: dict[str, tuple[int, ...]] = {}
    for number, body in enumerate(rows):
        for sign in body.signs:
            numbers[sign] = (*numbers.get(sign, ()), number)
    heads = tuple(dict.fromkeys(head for body in rows for head in body.heads or body.signs))
    return _Table(tuple(rows), tuple(numbers.items()), heads)


@lru_cache(maxsize=256)
def _pattern(written: str, is_cased: bool) -> re.Pattern[str]:
    """Made when it is first asked for: a plan names few of the bodies."""
    return re.compile(rf"(?<![\w&])(?:{written})(?![\w&])", re.NOFLAG if is_cased else re.IGNORECASE)
