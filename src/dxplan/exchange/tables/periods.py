"""When something is done, as tables say it: “Quý III/2022”, “Từ 01/2022 đến 6/2023”, “Trước 30/6”, “Hằng năm”."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache

from dxplan.exchange.tables.cells import Cell
from dxplan.exchange.tables.lengths import length_in
from dxplan.load.fields.dates import rough_date
from dxplan.load.fields.dates_in_words import moments_meant
from dxplan.load.fields.lengths_in_words import durations_meant
from dxplan.load.nodes import Scalar
from dxplan.model.duration import Duration, Unit
from dxplan.model.moment import YEARS, Moment
from dxplan.soundness.log import Log
from dxplan.text.expression import expression
from dxplan.text.lookalikes import typed, unaccented
from dxplan.text.named_tuple import NamedTuple

_ONGOING = expression(
    r"\b(?:cong viec |nhiem vu )?(?:(?:lam )?thuong xuyen|lien tuc|dinh ky|thuong nien|(?:hang|hằng|moi|"
    r"tung) ?(?:nam|quy|thang|tuan|ngay)|"
    r"annual(?:ly)?|yearly|monthly|quarterly|weekly|daily|every (?:year|quarter|month)|ongoing|"
    r"continuous(?:ly)?|regularly|"
    r"permanent|as needed|all year|ca nam|quanh nam|suot (?:nam|qua trinh(?: thuc hien)?))\b(?: (?:hang|"
    r"tung) (?:nam|quy|thang))?"
)
_DEADLINE = expression(
    r"^(?:hoan thanh |xong |ket thuc |trinh |ban hanh |thuc hien )?(?:truoc|den het|den|cham nhat|muon nhat|"
    r"khong qua|han|toi|"
    r"by|before|until|no later than|due|end by)(?: (?:ngay|thoi han|la|vao|het|trong|the))*\s*:?\s+"
)
_FROM = expression(r"^(?:ke tu|bat dau tu|bat dau|tu|from|since|starting)(?: ngay)?\s+")
_NOTHING_SAID = expression(
    r"^(?:giai doan|trong|du kien|hoan thanh|thoi gian|vao|khoang|cac|ca|thuc hien|xong|ket thuc|in|during|"
    r"period|ngay trong)\s+"
)
_HALF = expression(
    r"(?:(6|sau|9|chin|3|ba) thang|nua|half) (dau|cuoi)(?: cua)?(?: nam)? ?/? ?([0-9]{4})|"
    r"(?:h|nua nam )([12])[ /-]?([0-9]{4})|(dau|giua|cuoi) nam ([0-9]{4})|(first|second) half(?: of)? ([0-9]{4})"
)
_PARTS_OF_YEAR = {"dau": (1, 3), "giua": (4, 9), "cuoi": (10, 12)}
_TO = expression(r"\s+(?:den het|den|toi|to|until|till|->|den ngay)\s+|\s*(?:->|→|~|\.\.+)\s*|\s+-+\s+|-+")
_AND = expression(r"\s*(?:,|;|&|\+|\bva\b|\band\b|\n)\s*")
_HAS_YEAR = expression(r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2}(?![0-9])")
_YEAR = expression(r"(?<![0-9])((?:19|20|21)[0-9]{2})(?![0-9])")
_KIND = expression(r"^(quy|qui|thang|q|t|nam|quarter)\s*[0-9ivx]")
_ISO_MONTH = expression(r"((?:19|20|21)[0-9]{2})[-/.]([0-9]{1,2})")
_MONTH_AS_NUMBER = expression(r"([0-9]{1,2})[.,]((?:19|20|21)[0-9]{2})")
_MONTH_AND_YEAR = expression(r"^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-' ]+([0-9]{2})$")
_LENGTH_FIRST = expression(
    r"((?:[0-9]+|[^\W\d]+)\s*(?:ngày làm việc|ngày|tuần|tháng|quý|năm|working days?|days?|weeks?|months?)\b)(.*)",
    re.I | re.S,
)
_LONGEST = 120
_BARE = expression(r"[0-9]{1,5}(?:[.,][0-9]{1,4})?")
_MOST = 10_000
_ISO = expression(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?")
_EXCEL_BEGINS = datetime(1899, 12, 30)
_SERIALS = range(30_000, 75_000)


class Period(NamedTuple):
    """When something is done: from `first` to `last`, the limit that it has to keep; None where it is not said.

    `is_span` tells a time in which the work runs (a quarter) from a day by which it is done. `is_ongoing` is work that
    goes on or comes back (“hằng năm”); `length` a time that is said without dates. `rest` is what was not understood.
    """

    first: date | None = None
    last: Moment | None = None
    is_span: bool = False
    is_ongoing: bool = False
    length: Duration | None = None
    rest: str = ""


def period_in(cell: Cell, year: int | None, unit: Unit = Unit.ELAPSED_DAYS) -> Period | None:
    """What a cell says of the time; `year` is that of texts that name none, `unit` that of bare numbers."""
    value = cell.value
    if isinstance(value, str) and _BARE.fullmatch(value):
        value = float(value.replace(",", "."))
    if isinstance(value, datetime):
        moment = moment_of(value, cell.grain)
        return None if moment is None else _of(moment)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if value in _SERIALS:
            moment = moment_of(_EXCEL_BEGINS + timedelta(days=float(value)), "day")
            return None if moment is None else _of(moment)
        if 1990 <= value < 2100 and float(value).is_integer():
            return _of(_months(int(value), 1, 12))
        if (found := _MONTH_AS_NUMBER.fullmatch(cell.text)) and 1 <= int(found[1]) <= 12:
            return _of(_months(int(found[2]), int(found[1]), int(found[1])))
        length = length_in(Cell(value), unit, of_project=False) if 0 < value < _MOST else None
        return None if length is None else Period(length=length)
    return period_of(cell.text, year)


def moment_of(value: datetime, grain: str) -> Moment | None:
    """A date of a spreadsheet, as exact as it is shown."""
    if value.year not in YEARS:
        return None
    if grain == "month":
        return _months(value.year, value.month, value.month)
    if grain == "year":
        return _months(value.year, 1, 12)
    clock = value.time().replace(second=0, microsecond=0)
    return Moment(value.date(), value.date(), clock if clock.hour or clock.minute else None)


@lru_cache(maxsize=8192)
def period_of(text: str, year: int | None = None) -> Period | None:
    """What a text says of the time; None if it says nothing of it that can be read."""
    if not text or len(text) > _LONGEST:
        return None
    if exact := _ISO.fullmatch(text):
        day = _iso(exact)
        return None if day is None else Period(None, day)
    said = unaccented(typed(text)).lower().strip(" .;:,()")
    said = _MONTH_AND_YEAR.sub(r"\1 20\2", re.sub(r"\s*([/.])\s*", r"\1", said))
    without = _ONGOING.sub(" ", said)
    if without != said:
        rest = re.sub(r"\s+", " ", without).strip(" .;:,()-/")
        inside = _dated(rest, year) if rest else None
        if inside is None:
            return Period(is_ongoing=True, is_span=True, rest=rest)
        return inside._replace(is_ongoing=True, is_span=True)
    length = _length(typed(text))
    return length if length is not None and not length.rest else _dated(said, year) or length


def _iso(match: re.Match[str]) -> Moment | None:
    try:
        moment = datetime.fromisoformat(match[0].replace(" ", "T"))
    except ValueError:
        return None
    return moment_of(moment, "day")


def _dated(said: str, year: int | None) -> Period | None:
    if year is not None and not _HAS_YEAR.search(said) and any(c.isdigit() or c in "iv" for c in said):
        with_year = _dated(f"{said}/{year}", None)
        if with_year is not None:
            return with_year
    while (shorter := _NOTHING_SAID.sub("", said)) != said:
        said = shorter
    if match := _DEADLINE.match(said):
        due = _whole(said[match.end() :])
        return None if due is None else Period(None, due.last, rest=due.rest)
    if match := _FROM.match(said):
        rest = said[match.end() :]
        whole = _several(rest)
        if whole is not None:
            return whole
        moment = next(_moments(re.sub(r"\s*(?:tro di|den nay|onwards?|->)$", "", rest)), None)
        return None if moment is None else Period(moment.first, None, is_span=True)
    return _whole(said)


def _whole(said: str) -> Period | None:
    moment = next(_moments(said), None)
    return _several(said) if moment is None else _of(moment)


def _several(said: str) -> Period | None:
    """From … to …: two moments, the first of which may leave out what the second one says; or a list of them."""
    parts = _AND.split(said)
    if len(parts) > 2:
        year = _YEAR.search(said, len(parts[0]))
        first = parts[0] if year is None or _HAS_YEAR.search(parts[0]) else f"{parts[0]}/{year[1]}"
        ends = _ends(first, parts[-1])
        return None if ends is None else Period(ends[0].first, _limit(ends[1]), is_span=True)
    for separator in (_TO, _AND):
        for match in separator.finditer(said):
            ends = _ends(said[: match.start()].strip(), said[match.end() :].strip())
            if ends is not None:
                return Period(ends[0].first, _limit(ends[1]), is_span=True)
    return None


def _ends(left: str, right: str) -> tuple[Moment, Moment] | None:
    while (shorter := _NOTHING_SAID.sub("", right)) != right:
        right = shorter
    left = _FROM.sub("", left)
    kind, year = _KIND.match(left), _YEAR.search(right)
    ways = [(left, right)]
    if kind and not _KIND.match(right):
        ways.append((left, f"{kind[1]} {right}"))
    if year and not _HAS_YEAR.search(left):
        ways += [(f"{one}/{year[1]}", other) for one, other in ways]
        rest = right[: year.start()].count("/")
        if rest == 2 and "/" not in left:  # 15-30/6/2022
            ways.append((f"{left}/{right.partition('/')[2]}", right))
    for one, other in ways:
        first, last = next(_moments(one), None), next(_moments(other), None)
        if first is not None and last is not None and first.first <= last.last:
            return first, last
    return None


def _moments(said: str) -> Iterator[Moment]:
    said = said.strip(" .;:,()")
    if match := _HALF.fullmatch(said):
        yield _part_of_year(match)
    if (match := _ISO_MONTH.fullmatch(said)) and 1 <= int(match[2]) <= 12:
        yield _months(int(match[1]), int(match[2]), int(match[2]))
    for way in moments_meant(said, year_alone=True):
        log = Log("")
        moment = rough_date(log, Scalar(way, 0, 0, plain=False))
        if moment is not None:
            yield moment


def _part_of_year(match: re.Match[str]) -> Moment:
    months, end, year, half, of, part, when, ordinal, then = match.groups()
    if part:
        return _months(int(when), *_PARTS_OF_YEAR[part])
    length = {"9": 9, "chin": 9, "3": 3, "ba": 3}.get(months or "", 6)
    is_first = end == "dau" or half == "1" or ordinal == "first"
    number = int(year or of or then)
    return _months(number, 1, length) if is_first else _months(number, 13 - length, 12)


def _months(year: int, first: int, last: int) -> Moment:
    return Moment(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _of(moment: Moment) -> Period:
    if moment.first == moment.last:
        return Period(None, moment)
    return Period(moment.first, _limit(moment), is_span=True)


def _limit(moment: Moment) -> Moment:
    """As a plan writes a deadline: a month or a quarter by its name, what is longer by its last day."""
    months = (moment.last.year - moment.first.year) * 12 + moment.last.month - moment.first.month
    is_named = months == 0 or (months == 2 and moment.first.month % 3 == 1)
    return moment if is_named else Moment(moment.last, moment.last)


def _length(text: str) -> Period | None:
    match = _LENGTH_FIRST.match(text)
    if match is None:
        return None
    ways = durations_meant(match[1])
    if not ways:
        return None
    written = ways[-1]  # of “ngày” the day of a decree, which is one of the calendar
    number = re.match(r"[0-9.]+", written)
    assert number is not None
    unit = next(each for each in Unit if each.value == written[number.end() :])
    return Period(length=Duration(float(number[0]), unit), rest=match[2].strip(" .,;:()"))


def month_comes_first(texts: Iterable[str]) -> bool:
    """Whether the dates of a column are written as in America: 1/31/2022."""
    found = [re.search(r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/[0-9]{2,4}", text) for text in texts]
    pairs = [(int(match[1]), int(match[2])) for match in found if match]
    return any(second > 12 for _, second in pairs) and not any(first > 12 for first, _ in pairs)


def day_first(text: str) -> str:
    """A date of such a column with its day in front."""
    return re.sub(r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/([0-9]{2,4})", r"\2/\1/\3", text)
