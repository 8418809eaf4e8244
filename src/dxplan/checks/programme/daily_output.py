"""What can be done in a day at the most, whoever does it: a table of quantities that names of tasks tell.

Assumed, from practice, and generous: several times what such projects have reached with all the teams they had.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dxplan.checks.law.mentions import Words
from dxplan.model.kind import Kind
from dxplan.text.counts import Noun
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, folded


class Output(NamedTuple):
    """Work of some kinds on so many things `a_day` at the most.

    `things` are the words that stand behind the number; `only` where the task speaks of this, never where of `unless`.
    """

    key: str
    what: Text
    noun: Noun
    kinds: tuple[Kind | None, ...]
    things: tuple[str, ...]
    a_day: int
    only: Words | None = None
    unless: Words | None = None


class Quantity(NamedTuple):
    """So many things, and the words behind the number."""

    number: float
    words: str


_DIGITISING = Words(
    (
        *("số hóa", "số hoá", "quét", "scan", "nhập liệu", "nhập dữ liệu", "nhập", "bóc tách", "chỉnh lý", "biên mục"),
        *("digitise", "digitised", "digitising", "digitize", "digitized", "digitizing", "digitisation", "digitization"),
        *("scanned", "scanning", "keyed", "data entry", "entered", "enter", "entry"),
    )
)
_CLEANING = Words(
    (
        *(
            "làm sạch",
            "rà soát",
            "xác minh",
            "chuẩn hóa",
            "chuẩn hoá",
            "đối chiếu từng",
            "clean",
            "cleaning",
            "cleaned",
        ),
        *("cleanse", "cleansing", "verify", "verified", "check", "checked", "review", "reviewed"),
    )
)
_BY_MACHINE = Words(
    (
        *("tự động", "đồng bộ", "chuyển đổi", "chuyển dữ liệu", "kế thừa", "nhập khẩu", "ocr"),
        *("automatic", "automatically", "synchronise", "synchronised", "migrate", "migrated", "migration", "import"),
    )
)
_ONLINE = Words(
    (
        *("trực tuyến", "qua mạng", "e-learning", "từ xa", "mooc", "mooc's", "phiếu", "bảng hỏi"),
        *("online", "remote", "remotely", "questionnaire", "questionnaires", "forms", "webinar"),
    )
)
_INSTALLING = (Kind.INFRA, Kind.BUILD, Kind.ROLLOUT, None)
_WRITING = (Kind.DATA, Kind.BUILD, Kind.REGULATION, Kind.POLICY, Kind.PLAN, Kind.DESIGN, None)

OUTPUTS = (
    Output(
        "pages",
        Text("trang số hóa", "pages digitised"),
        Noun("trang", "page"),
        (Kind.DATA, None),
        ("trang", "pages", "sheets", "tờ"),
        100_000,
        _DIGITISING,
        _BY_MACHINE,
    ),
    Output(
        "files",
        Text("hồ sơ số hóa, nhập liệu", "files digitised or keyed in"),
        Noun("hồ sơ", "file"),
        (Kind.DATA, None),
        (
            "hồ sơ",
            "tài liệu",
            "bản ghi",
            "thửa",
            "giấy chứng nhận",
            "files",
            "records",
            "documents",
            "parcels",
            "dossiers",
        ),
        30_000,
        _DIGITISING,
        _BY_MACHINE,
    ),
    Output(
        "cleaned",
        Text("hồ sơ, bản ghi làm sạch", "records cleaned"),
        Noun("bản ghi", "record"),
        (Kind.DATA, None),
        (
            *("hồ sơ", "tài liệu", "bản ghi", "thửa", "giấy chứng nhận", "khẩu", "nhân khẩu", "hộ", "files", "records"),
            *("documents", "parcels", "dossiers", "entries", "rows", "accounts", "households"),
        ),
        200_000,
        _CLEANING,
        Words(("tự động", "automatic", "automatically", "đồng bộ", "synchronise", "synchronised")),
    ),
    Output(
        "shelf",
        Text("mét giá tài liệu số hóa", "metres of shelf digitised"),
        Noun("mét giá", "metre of shelf", "metres of shelf"),
        (Kind.DATA, None),
        ("mét giá", "mét tài liệu", "metres of shelf", "shelf metres", "metres", "linear metres"),
        100,
        None,
        _BY_MACHINE,
    ),
    Output(
        "procedures",
        Text("thủ tục, quy trình xây dựng, thống nhất", "procedures written or unified"),
        Noun("thủ tục", "procedure"),
        _WRITING,
        ("tthc", "thủ tục", "quy trình", "procedures", "workflows", "process flows"),
        100,
    ),
    Output(
        "people",
        Text("người tập huấn", "people trained"),
        Noun("người", "person", "people"),
        (Kind.TRAINING,),
        (
            *(
                "người",
                "cán bộ",
                "công chức",
                "viên chức",
                "giáo viên",
                "học viên",
                "nhân viên",
                "bác sĩ",
                "điều dưỡng",
            ),
            *("hộ", "quản trị viên", "tổ viên", "thành viên", "people", "persons", "officials", "staff", "teachers"),
            *("users", "participants", "doctors", "nurses", "employees", "civil servants", "trainees", "households"),
        ),
        1_000,
        None,
        _ONLINE,
    ),
    Output(
        "places",
        Text("nơi khảo sát", "places surveyed"),
        Noun("nơi", "place"),
        (Kind.SURVEY,),
        (
            *("xã", "phường", "trạm y tế", "trường", "thôn", "bệnh viện", "cơ sở", "nút giao", "điểm", "tuyến"),
            *(
                "communes",
                "wards",
                "schools",
                "health stations",
                "stations",
                "villages",
                "hospitals",
                "junctions",
                "sites",
            ),
        ),
        40,
        None,
        _ONLINE,
    ),
    Output(
        "posts",
        Text("camera, trạm lắp đặt", "cameras and stations installed"),
        Noun("điểm", "site"),
        _INSTALLING,
        (
            *(
                "camera",
                "trạm",
                "nút giao",
                "ki-ốt",
                "kiosk",
                "màn hình",
                "điểm phát wifi",
                "điểm wifi",
                "tủ điều khiển",
            ),
            *(
                "cameras",
                "stations",
                "junctions",
                "kiosks",
                "screens",
                "masts",
                "hotspots",
                "access points",
                "cabinets",
            ),
        ),
        50,
    ),
    Output(
        "devices",
        Text("máy tính, cảm biến, đèn lắp đặt", "computers, sensors and lamps installed"),
        Noun("thiết bị", "device"),
        _INSTALLING,
        (
            *("máy tính", "máy trạm", "máy quét", "máy tính bảng", "thiết bị", "cảm biến", "đèn", "bộ đèn", "đồng hồ"),
            *("computers", "tablets", "workstations", "scanners", "devices", "sensors", "lamps", "lights", "meters"),
        ),
        400,
    ),
)
"""What may be meant by a number in the name or the deliverable of a task."""

_NUMBER = expression(
    r"(?<![\w.,/\-])(?P<number>\d+(?:[.,]\d+)*)\s*(?P<times>triệu|nghìn|ngàn|million|thousand)?\s+(?P<words>[^\d,;:.()\n]{2,40})"
)
_TIMES = {"triệu": 1e6, "million": 1e6, "nghìn": 1e3, "ngàn": 1e3, "thousand": 1e3}
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_A_YEAR_OR_A_LINE = re.compile(r"(?:19|20)\d\d|1022|11[2-5]")
_A_DAY = expression(r"(?<!\w)(?:mỗi|một|/|per|a|every)\s*(?:ngày|day|giờ|hour|tháng|month)(?!\w)")
_WORDS_BETWEEN = 2
_THINGS = {output.things: frozenset(output.things) for output in OUTPUTS}
_LONGEST = max(len(thing.split()) for output in OUTPUTS for thing in output.things)


def quantities_in(text: str) -> Iterator[Quantity]:
    """The numbers in a text with the words behind them; not years, nor numbers of telephones, nor rates."""
    for match in _NUMBER.finditer(folded(text)):
        number, words = match["number"], match["words"]
        if _A_YEAR_OR_A_LINE.fullmatch(number) or _A_DAY.search(words):
            continue
        yield Quantity(_value(number) * _TIMES.get(match["times"] or "", 1), words)


def is_of(output: Output, quantity: Quantity) -> bool:
    """Whether the words behind a number begin with such things, or soon come to them: `1.950 electronic procedures`."""
    return not _THINGS[output.things].isdisjoint(_beginnings(quantity.words))


@lru_cache(maxsize=1024)
def _beginnings(said: str) -> frozenset[str]:
    """What may be a thing in some words: so many that begin with the first, or a few behind it."""
    words = said.split()
    return frozenset(
        " ".join(words[first : first + many])
        for first in range(min(_WORDS_BETWEEN + 1, len(words)))
        for many in range(1, min(_LONGEST, len(words) - first) + 1)
    )


def _value(number: str) -> float:
    if _THOUSANDS.fullmatch(number):
        return float(re.sub(r"[.,]", "", number))
    whole, *rest = re.split(r"[.,]", number)
    return float(f"{whole}.{''.join(rest)}" if rest else whole)
