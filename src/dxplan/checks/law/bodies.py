"""Bodies and units that ended, and those that began, by the names that people write: districts, departments, provinces.

Provinces, departments and ministries come from `model/reorganisation.py`. What is known of them from the press only,
or generally, is said in the pages of the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from dxplan.checks.law.towns import TOWNS
from dxplan.model.merged_provinces import MERGED_INTO, MERGED_ON
from dxplan.model.reorganisation import AREAS, DEPARTMENTS_ON, HUE_ON
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, same
from dxplan.text.voice import Voice


class Body(NamedTuple):
    """A body, or a sort of them, from `first` to `last` (None: always before, or still).

    `written` is the pattern of its names, in which one of the `signs` stands (in lower case); and one of the `heads`,
    if any, which are few and common to many bodies. `instead` is what does its work outside of those days.
    `is_small` ones are named out of habit and matter little; those that write papers are named for these. `is_cased`
    ones are only meant where their capitals stand. At `{town}` in a pattern stands any of the `towns`.
    """

    key: str
    name: Text
    written: str
    signs: tuple[str, ...]
    instead: Text
    first: date | None = None
    last: date | None = None
    is_small: bool = False
    writes_papers: bool = False
    is_cased: bool = False
    heads: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()

    def written_in(self, lower: str) -> str:
        """The pattern of its names for a text, in small letters: of many towns it has those that the text names."""
        if not self.towns:
            return self.written
        named = "|".join(re.escape(town) for town in self.towns if town.casefold() in lower)
        return self.written.replace("{town}", named or "(?!)")

    def said(self, voice: Voice) -> str:
        """As people call it."""
        return self.name.said(voice)

    def plain(self) -> object:
        """For machines: both names."""
        return self.name.plain()


_BEFORE_MERGERS = MERGED_ON - timedelta(days=1)
_COMMUNES = Text("cấp xã (xã, phường, đặc khu)", "the communes, wards and special zones")

CAPITAL = "A-ZĐÁÀẢÃẠÂẤẦẨẪẬĂẮẰẲẴẶÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴ"
_CALLED = rf"(?-i:[{CAPITAL}\d]\w*(?: [{CAPITAL}]\w*)*)"
_DISTRICT = (
    rf"(?:quận|huyện|thị xã|thị uỷ|thị ủy|cấp huyện)(?! công| chúa)(?: đảo)?(?: {_CALLED})?"
    rf"|TX\.? ?{_CALLED}"
    r"|(?:TP|thành phố)\.? thuộc (?:tỉnh|thành phố)"
    r"|(?:TP|thành phố|city of)\.? ?(?:{town})(?!\s*-\s*\w)"
    r"|(?:{town}) City|districts?(?: people's committees?)?"
    r"|phòng (?:văn hóa|văn hoá|VH) ?(?:và|-|–|&)? ?(?:thông tin|TT)"
    r"|phòng (?:tài chính|TC) ?[-–] ?(?:kế hoạch|KH)"
)
_OF_A_PROVINCE = (
    r"(?:tỉnh|UBND|HĐND|[UỦ][ỷy] ban nhân dân|Hội đồng nhân dân|Tỉnh [uủ][ỷy]|Công an|Sở [^,;.()\n]{{1,40}}?) "
    r"(?:tỉnh )?{name}(?!\w)"
)
_HEADS_OF_A_PROVINCE = ("tỉnh", "ubnd", "hđnd", "nhân dân", "công an", "sở")


def _departments() -> Iterator[Body]:
    for sort in ("Sở", "Bộ"):
        for area in AREAS:
            yield Body(
                f"{sort} {area.written}",
                same(""),
                rf"{sort} (?:[^.;:\n]{{0,30}}, ?(?:{sort} )?)?(?P<area>{area.written})",
                area.signs,
                same(f"{sort} {area.successor}"),
                last=DEPARTMENTS_ON - timedelta(days=1),
                writes_papers=sort == "Bộ",
                is_cased=True,
                heads=(sort.casefold(),),
            )


def _provinces() -> Iterator[Body]:
    for new, olds in MERGED_INTO.items():
        for old in olds:
            written = re.escape(old).replace(r"\ \-\ ", r" ?[-–] ?")
            place = same(new) if new.startswith("TP") else Text(f"tỉnh {new}", f"{new} Province")
            yield Body(
                f"tỉnh {old}",
                Text(f"tỉnh {old}", f"{old} Province"),
                _OF_A_PROVINCE.format(name=written),
                (old.casefold().partition(" - ")[0],),
                place,
                last=_BEFORE_MERGERS,
                is_cased=True,
                heads=_HEADS_OF_A_PROVINCE,
            )
    yield Body(
        "tỉnh Thừa Thiên Huế",
        Text("tỉnh Thừa Thiên Huế", "Thừa Thiên Huế Province"),
        _OF_A_PROVINCE.format(name="Thừa Thiên ?[-–]? ?Huế"),
        ("thừa thiên",),
        Text("TP Huế", "Huế City"),
        last=HUE_ON - timedelta(days=1),
        is_cased=True,
        heads=_HEADS_OF_A_PROVINCE,
    )


@cache
def bodies() -> tuple[Body, ...]:
    """The table."""
    return (
        *_departments(),
        *_provinces(),
        Body(
            "huyện",
            Text("cấp huyện", "the district level"),
            _DISTRICT,
            ("quận", "huyện", "thị ", "tx", "tp", "thành phố", "city", "district", "phòng"),
            _COMMUNES,
            last=_BEFORE_MERGERS,
            towns=TOWNS,
        ),
        Body(
            "thị trấn",
            Text("thị trấn", "townships"),
            r"thị trấn|townships?",
            ("thị trấn", "township"),
            _COMMUNES,
            last=_BEFORE_MERGERS,
            is_small=True,
        ),
        Body(
            "63",
            Text("63 tỉnh, thành phố", "63 provinces"),
            r"63 ?(?:/ ?63 ?)?(?:tỉnh|địa phương|province)|trong (?:số )?63(?! ?[%\w])"
            r"|\d+ ?/ ?63(?=\s*(?:$|[),;.]|tỉnh|địa phương|toàn quốc|cả nước|province))",
            ("63",),
            Text("34 tỉnh, thành phố", "34 provinces"),
            last=_BEFORE_MERGERS,
        ),
        Body(
            "Cục ATTT",
            Text("Cục An toàn thông tin", "Authority of Information Security"),
            r"Cục (?:An toàn thông tin|ATTT)",
            ("cục ",),
            Text("Bộ Công an", "the Ministry of Public Security"),
            last=DEPARTMENTS_ON - timedelta(days=1),
            writes_papers=True,
            is_cased=True,
        ),
        Body(
            "NN&MT",
            Text("Sở, Bộ Nông nghiệp và Môi trường", "a body for Agriculture and Environment"),
            r"(?:Sở|Bộ) (?:Nông nghiệp (?:và|&) Môi trường|NN ?& ?MT|NNMT)|Department of Agriculture and Environment",
            ("môi trường", "mt", "environment"),
            Text(
                "cơ quan khi đó (Tài nguyên và Môi trường, hoặc Nông nghiệp và Phát triển nông thôn)",
                "who there was (Natural Resources and Environment, or Agriculture and Rural Development)",
            ),
            first=DEPARTMENTS_ON,
        ),
        Body(
            "DT&TG",
            Text("Sở, Bộ Dân tộc và Tôn giáo", "a body for Ethnic Minorities and Religions"),
            r"(?:Sở|Bộ) Dân tộc (?:và|&) Tôn giáo",
            ("dân tộc",),
            Text("Ban Dân tộc, Ban Tôn giáo", "the boards before it"),
            first=DEPARTMENTS_ON,
        ),
        Body(
            "đặc khu",
            Text("đặc khu", "special zones"),
            r"đặc khu(?! kinh tế| hành chính)",
            ("đặc khu",),
            Text("huyện đảo", "island districts"),
            first=MERGED_ON,
        ),
        Body(
            "hai cấp",
            Text("chính quyền địa phương hai cấp", "two-level local government"),
            r"chính quyền (?:địa phương )?(?:hai|2|02) cấp",
            ("chính quyền",),
            Text("chính quyền ba cấp (tỉnh, huyện, xã)", "three levels"),
            first=MERGED_ON,
        ),
        Body(
            "34",
            Text("34 tỉnh, thành phố", "34 provinces"),
            r"34 ?(?:/ ?34 ?)?(?:tỉnh|địa phương cấp tỉnh)",
            ("34",),
            Text("63 tỉnh, thành phố", "63 provinces"),
            first=MERGED_ON,
        ),
    )
