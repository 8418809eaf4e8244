"""Bodies and units that ended, and those that began, by the names that people write: districts, departments, provinces.

Provinces, departments and ministries come from `model/reorganisation.py`. What is known of them from the press only,
or generally, is said in the pages of the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from dxplan.checks.law.history import is_history
from dxplan.checks.law.towns import TOWNS
from dxplan.model.reorganisation import AREAS, DEPARTMENTS_ON, HUE_ON, MERGED_INTO, MERGED_ON
from dxplan.text.phrase import Text, same
from dxplan.text.voice import Voice


class Body(NamedTuple):
    """A body, or a sort of them, from `first` to `last` (None: always before, or still).

    `instead` is what does its work outside of those days. `is_small` ones are named out of habit and matter little.
    """

    key: str
    name: Text
    written: str
    instead: Text
    first: date | None = None
    last: date | None = None
    is_small: bool = False
    writes_papers: bool = False

    def said(self, voice: Voice) -> str:
        """As people call it."""
        return self.name.said(voice)

    def plain(self) -> object:
        """For machines: both names."""
        return self.name.plain()


class NamedBody(NamedTuple):
    """A body that a text names, as it is written there."""

    body: Body
    written: str


_BEFORE_MERGERS = MERGED_ON - timedelta(days=1)
_COMMUNES = Text("cấp xã (xã, phường, đặc khu)", "the communes, wards and special zones")

_DISTRICT = (
    r"(?:quận|huyện|thị xã|thị uỷ|thị ủy|cấp huyện)(?! công| chúa)"
    r"|TX\.? ?[A-ZĐ]\w+"
    r"|(?:TP|thành phố)\.? thuộc (?:tỉnh|thành phố)"
    r"|(?:TP|thành phố|city of)\.? ?(?:" + "|".join(map(re.escape, TOWNS)) + r")(?!\s*-\s*\w)"
    r"|(?:" + "|".join(map(re.escape, TOWNS)) + r") City|districts?(?: people's committees?)?"
    r"|phòng (?:văn hóa|văn hoá|VH) ?(?:và|-|–|&)? ?(?:thông tin|TT)"
    r"|phòng (?:tài chính|TC) ?[-–] ?(?:kế hoạch|KH)"
)
_OF_A_PROVINCE = (
    r"(?:tỉnh|UBND|HĐND|[UỦ][ỷy] ban nhân dân|Hội đồng nhân dân|Tỉnh [uủ][ỷy]|Công an|Sở [^,;.()\n]{{1,40}}?) "
    r"(?:tỉnh )?{name}(?!\w)"
)


def _departments() -> Iterator[Body]:
    for sort, sort_en in (("Sở", "department"), ("Bộ", "ministry")):
        for area in AREAS:
            yield Body(
                f"{sort} {area.written}",
                same(""),
                rf"{sort} (?:[^.;:\n]{{0,30}}, ?(?:{sort} )?)?(?P<area>{area.written})",
                same(f"{sort} {area.successor}"),
                last=DEPARTMENTS_ON - timedelta(days=1),
                writes_papers=sort == "Bộ",
            )


def _provinces() -> Iterator[Body]:
    for new, olds in MERGED_INTO.items():
        for old in olds:
            written = re.escape(old).replace(r"\ \-\ ", r" ?[-–] ?")
            place = same(new) if new.startswith("TP") else Text(f"tỉnh {new}", f"{new} Province")
            yield Body(
                f"tỉnh {old}", Text(f"tỉnh {old}", f"{old} Province"), _OF_A_PROVINCE.format(name=written), place, last=_BEFORE_MERGERS
            )
    yield Body(
        "tỉnh Thừa Thiên Huế",
        Text("tỉnh Thừa Thiên Huế", "Thừa Thiên Huế Province"),
        _OF_A_PROVINCE.format(name="Thừa Thiên ?[-–]? ?Huế"),
        Text("TP Huế", "Huế City"),
        last=HUE_ON - timedelta(days=1),
    )


@cache
def bodies() -> tuple[Body, ...]:
    """The table."""
    return (
        *_departments(),
        *_provinces(),
        Body("huyện", Text("cấp huyện", "the district level"), _DISTRICT, _COMMUNES, last=_BEFORE_MERGERS),
        Body(
            "thị trấn", Text("thị trấn", "townships"), r"thị trấn|townships?", _COMMUNES, last=_BEFORE_MERGERS, is_small=True
        ),
        Body(
            "63",
            Text("63 tỉnh, thành phố", "63 provinces"),
            r"63 ?(?:/ ?63 ?)?(?:tỉnh|địa phương|province)|/ ?63(?!\d|[.,]\d| ?%)|trong (?:số )?63(?! ?[%\w])",
            Text("34 tỉnh, thành phố", "34 provinces"),
            last=_BEFORE_MERGERS,
        ),
        Body(
            "Cục ATTT",
            Text("Cục An toàn thông tin", "Authority of Information Security"),
            r"Cục (?:An toàn thông tin|ATTT)",
            Text("Bộ Công an", "the Ministry of Public Security"),
            last=DEPARTMENTS_ON - timedelta(days=1),
            writes_papers=True,
        ),
        Body(
            "NN&MT",
            Text("Sở, Bộ Nông nghiệp và Môi trường", "Agriculture and Environment"),
            r"(?:Sở|Bộ) (?:Nông nghiệp (?:và|&) Môi trường|NN ?& ?MT|NNMT)|Department of Agriculture and Environment",
            Text("Tài nguyên và Môi trường, Nông nghiệp và Phát triển nông thôn", "two separate ones"),
            first=DEPARTMENTS_ON,
        ),
        Body(
            "DT&TG",
            Text("Sở, Bộ Dân tộc và Tôn giáo", "Ethnic Minorities and Religions"),
            r"(?:Sở|Bộ) Dân tộc (?:và|&) Tôn giáo",
            Text("Ban Dân tộc, Ban Tôn giáo", "the boards before it"),
            first=DEPARTMENTS_ON,
        ),
        Body(
            "đặc khu",
            Text("đặc khu", "special zones"),
            r"đặc khu(?! kinh tế| hành chính)",
            Text("huyện đảo", "island districts"),
            first=MERGED_ON,
        ),
        Body(
            "hai cấp",
            Text("chính quyền địa phương hai cấp", "two-level local government"),
            r"chính quyền (?:địa phương )?(?:hai|2|02) cấp",
            Text("chính quyền ba cấp (tỉnh, huyện, xã)", "three levels"),
            first=MERGED_ON,
        ),
        Body(
            "34",
            Text("34 tỉnh, thành phố", "34 provinces"),
            r"34 ?(?:/ ?34 ?)?(?:tỉnh|địa phương cấp tỉnh)",
            Text("63 tỉnh, thành phố", "63 provinces"),
            first=MERGED_ON,
        ),
    )


def bodies_named(text: str) -> list[NamedBody]:
    """The bodies that a text names as of its own time, each once; who knows of the change and says so names none."""
    said = normalize("NFC", text)
    if _KNOWS.search(said) is not None:
        return []
    found: list[NamedBody] = []
    for body, pattern in _patterns():
        for match in pattern.finditer(said):
            if not _is_past(said, match, body):
                found.append(NamedBody(_called(body, match), match[0].strip()))
                break
    return found


def _called(body: Body, match: re.Match[str]) -> Body:
    """A department is called as it is written."""
    if body.name:
        return body
    return body._replace(name=same(f"{body.key.partition(' ')[0]} {match['area']}"))


def _is_past(said: str, match: re.Match[str], body: Body) -> bool:
    if body.writes_papers and _PAPER_OF.search(said[: match.start()]) is not None:
        return True
    return is_history(said, match.start(), match.end())


_KNOWS = re.compile(
    r"\b(?:0?1[/.-]0?[37][/.-]2025|0?[37][/.-]2025|30[/.-]0?6[/.-]2025|28[/.-]0?2[/.-]2025|2025-0[267]-\d\d)"
    r"|(?:trước|sau|khi|do|việc|đã) (?:khi )?(?:sáp nhập|hợp nhất|sắp xếp|bỏ cấp|thôi cấp)"
    r"|(?:bỏ|không còn|không tổ chức|kết thúc|chấm dứt) (?:hoạt động (?:của )?)?(?:đơn vị )?(?:hành chính )?cấp huyện"
    r"|sáp nhập|sắp xếp (?:lại )?(?:đơn vị hành chính|bộ máy)|giải thể|tiền thân|nguyên là|trước đây"
    r"|(?:tiếp nhận|bàn giao|chuyển giao|chuyển|thu hồi|kế thừa|đồng bộ|di chuyển)[^.;]{0,40} từ (?:các |cấp |UBND )*"
    r"(?:quận|huyện|thị xã|Sở|Bộ|tỉnh|TP|thành phố)"
    r"|tài liệu lưu trữ|dữ liệu lịch sử|hồ sơ lưu|\(cũ\)|\bcũ\b"
    r"|\b(?:former|formerly|abolished|merged|merger|archives?)\b",
    re.IGNORECASE,
)
_PAPER_OF = re.compile(
    r"(?:thông tư|quyết định|công văn|văn bản|hướng dẫn|khung|bộ chỉ số|chỉ số|bộ tiêu chí|tiêu chí|tiêu chuẩn|quy chuẩn|"
    r"chỉ thị|chương trình|đề án|chiến lược|DTI|xếp hạng|phương pháp|/QĐ-\w+|/TT-\w+|nền tảng)[^.;]{0,80} (?:của|do|theo)\s*$",
    re.IGNORECASE,
)


@cache
def _patterns() -> tuple[tuple[Body, re.Pattern[str]], ...]:
    found = []
    for body in bodies():
        ignoring = re.IGNORECASE if body.key in _IN_ANY_CASE else re.NOFLAG
        found.append((body, re.compile(rf"(?<![\w&])(?:{body.written})(?![\w&])" if body.key != "63" else body.written, ignoring)))
    return tuple(found)


_IN_ANY_CASE = frozenset({"huyện", "thị trấn", "63", "34", "hai cấp", "đặc khu"})
