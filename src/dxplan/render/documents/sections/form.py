"""What a paper that is issued has besides its text (Decree 30/2020): superior, number, legal bases, signature, copies.

What nobody but a person can know is marked as a place to fill in, in square brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

from dxplan.findings.legal_basis import LegalBasis
from dxplan.model.moment import Moment
from dxplan.render.documents.bodies import body_of
from dxplan.render.documents.file_words import shortened
from dxplan.render.documents.one_text import one_of_each
from dxplan.render.documents.sections.head import head, maker
from dxplan.render.documents.sections.province import merged, orphaned
from dxplan.render.documents.sections.ranks import rank
from dxplan.render.documents.subject import LONGEST_NAME, Period, Subject
from dxplan.text.expression import expression
from dxplan.text.lists import joined, listed
from dxplan.text.phrase import Text, say

_MOST_COPIES = 8
_COMMITTEE = expression(r"^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|.*People['’]s Committee)\b")
_DEPARTMENT = expression(
    r"^(?:Sở|Ban|Chi cục|Cục|Trung tâm|Phòng|Thanh tra)\b|^(?:Department|Centre|Center)\b|"
    r"^(?:[^\W\d_][\w.]* ){1,4}Department of\b"
)
"""In English a place may stand in front: Ninh Bình Department of Science and Technology."""
_WHERE = expression(r" \(| tỉnh | thành phố | TP\b")
_HO_CHI_MINH = expression(r"\bTP\.? ?HCM\b|\bHồ Chí Minh\b", re.IGNORECASE)
_HO_CHI_MINH_SPELLED = r"(?:TP\.? ?)?(?:HCMC?|Hồ Chí Minh|Ho Chi Minh City)"
_HO_CHI_MINH_CITY = "Ho Chi Minh City"
_CITY = expression(r"^TP\b\.? *", re.IGNORECASE)
_SORT = expression(r"^(?:tỉnh|thành phố|xã|phường|huyện|quận|thị xã|đặc khu)\b", re.IGNORECASE)
_CITIES = frozenset({"Hà Nội", "Đà Nẵng", "Hải Phòng", "Cần Thơ", "Huế"})
"""Cities that are governed by the State’s centre."""
_REMARK = expression(r"[:;] ")
_SMALL = frozenset({"và", "của", "the", "of", "and"})
_LEGAL = expression(
    r"^(?:Luật|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Chương trình|Đề án|Thông báo|Công văn|"
    r"NQ|QĐ|NĐ|CT|TT|Law|Decree|Decision|Resolution|Directive|Circular|Plan|Programme|Scheme|Notice|Official Letter)\b"
)
_KINDS = {
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "TT": "Thông tư",
    "KH": "Kế hoạch",
    "TB": "Thông báo",
}
_NUMBER = expression(r"\b\d+(?:/\d{4})?[/-][A-ZĐ][\w-]*")
"""06/QĐ-TTg, 116/2025/QH15."""
_SHORT_KIND = expression(rf"^({'|'.join(_KINDS)})(?= (?:số )?\d)")
_COUNTED = expression(r"^(?:Hai|Ba|Bốn|Các|Những|Một số|Two|Three|Four|Several)\b")
"""How an agreement's name begins that goes on with a small letter inside a sentence."""
_FORCE = tuple(
    expression(pattern)
    for pattern in (
        r"^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Constitution|(?:[A-Z]\w+ ){0,4}(?:Law|Code|Ordinance)\b)|"
        r"^(?:Nghị quyết|NQ|Resolution)\b.*/QH\d",
        r"^(?:Nghị định|NĐ|Decree)\b",
        r"^(?:Nghị quyết|NQ|(?:Politburo )?Resolution)\b(?!.*(?:HĐND|/TU\b|Đảng bộ|Tỉnh ủy|Thành ủy))",
        r"(?:QĐ|CT)-TTg|Thủ tướng|Prime Minister",
        r"^(?:Thông tư|TT|Circular)\b",
        r"^(?:Quyết định|QĐ|Chỉ thị|CT|Decision|Directive)\b(?!.*(?:UBND|/TU\b))",
    )
)
"""Legal texts by their force: laws, decrees, resolutions, the Prime Minister's decisions, circulars, others."""


@dataclass(frozen=True, slots=True)
class Copies:
    """A line of the end of the paper: who gets a copy on the left, what stands beside it on the right."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Form:
    """`superior` is empty for a people's committee; `symbol` is what comes after the slash of the number.

    `issuer` is the agency as the head has it, without the place that its superior names; `maker` is who drew the plan
    up, as it was called on the plan's first day. `bases` are legal bases without their ends; `merged` says what has
    become of the plan's province where that leaves the plan in doubt; `signature` are the lines above the signer's
    name, the body signed for first; `end` sets the copies beside them.
    """

    superior: str
    issuer: str
    symbol: str
    maker: str
    bases: tuple[str, ...]
    merged: str
    signature: tuple[str, ...]
    end: tuple[Copies, ...]


def form(subject: Subject) -> Form:
    """The form of a paper that the agency of its head issues."""
    agency, place = head(subject).agency, head(subject).place
    superior, plain = _superior(subject, agency), without_place(agency, place)
    signature = _signature(subject, plain)
    return Form(
        superior=superior,
        issuer=plain if superior and not superior.startswith("[") else agency,
        symbol=_symbol(plain),
        maker=maker(subject),
        bases=_bases(subject),
        merged=subject.optional(merged(subject)) if orphaned(subject) else "",
        signature=signature,
        end=_end(subject, signature),
    )


def reports_to(subject: Subject) -> str:
    """Who can give what a report proposes: the body above the one that issues it; nothing where that is a committee."""
    superior = _superior(subject, head(subject).agency)
    if superior.startswith("["):
        return subject.say("[cơ quan nhận báo cáo]", "[receiving agency]")
    return superior.replace("Ủy ban nhân dân", "UBND")


def is_department(name: str) -> bool:
    """Whether an agency is one of a committee's departments, which gives no work to others."""
    return bool(_DEPARTMENT.match(name))


def without_place(agency: str, place: str) -> str:
    """A department's name without the place of its committee, which stands above it: Sở Y tế, Department of Health."""
    core = _SORT.sub("", _CITY.sub("", place)).strip()
    if not core or not is_department(agency):
        return agency
    spelled = _HO_CHI_MINH_SPELLED if _HO_CHI_MINH.search(place) or place == _HO_CHI_MINH_CITY else re.escape(core)
    after = rf"(?:,| -| of|) (?:(?:tỉnh|thành phố|TP\.?) ?)?(?:{spelled})(?: City| Province)?$"
    before = rf"^(?:{spelled})(?: City| Province| Provincial)? (?=Department\b)"
    return re.sub(before, "", re.sub(after, "", agency, flags=re.IGNORECASE), flags=re.IGNORECASE) or agency


def _superior(subject: Subject, agency: str) -> str:
    if not agency:
        return subject.say("[CƠ QUAN CHỦ QUẢN]", "[SUPERIOR AGENCY]")
    if _COMMITTEE.match(agency) or not _DEPARTMENT.match(agency):
        return ""
    place = head(subject).place
    if not place:
        return subject.say("[CƠ QUAN CHỦ QUẢN]", "[SUPERIOR AGENCY]")
    whole = subject.say("{province}", "{place}", province=_province(place), place=place)
    return subject.say("Ủy ban nhân dân {place}", "People’s Committee of {place}", place=whole)


def _province(place: str) -> str:
    """A place with what it is: 'tỉnh Ninh Bình', 'thành phố Huế'."""
    if _HO_CHI_MINH.search(place):
        return "Thành phố Hồ Chí Minh"
    if _CITY.match(place):
        return f"thành phố {_CITY.sub('', place)}"
    return place if _SORT.match(place) else f"{'thành phố' if place in _CITIES else 'tỉnh'} {place}"


def _symbol(agency: str) -> str:
    """'UBND', 'STTTT': the letters of a committee or a department; else for a person to say."""
    if _COMMITTEE.match(agency):
        return "UBND"
    if _DEPARTMENT.match(agency):
        words = [word for word in _WHERE.split(agency)[0].split() if word[:1].isalpha() and word.lower() not in _SMALL]
        return "".join(_letter(word) for word in words[:6])
    return "…"


def _letter(word: str) -> str:
    """The first letter of a word, as a capital without its diacritics; Đ is a letter of its own."""
    return normalize("NFD", word)[0].upper()


def _bases(subject: Subject) -> tuple[str, ...]:
    """Documents that the plan names, none later than the paper, and the agreement; the rest is for a person."""
    said = [basis for name in one_of_each(_cited(subject)) if (basis := _basis(subject, name))]
    said.sort(key=_force)
    said += _agreed(subject)
    said.append(
        subject.say(
            "Căn cứ [văn bản về thẩm quyền, chủ trương: bổ sung tên, số, ngày; rà soát hiệu lực của các căn cứ trên]",
            "Pursuant to [documents on powers and policy: add title, number, date; are those above in force?]",
        )
    )
    said.append(
        subject.say(
            "Theo đề nghị của [cơ quan trình] tại Tờ trình số [số] ngày [ngày, tháng, năm]",
            "At the proposal of [agency] in its submission No. [number] of [date]",
        )
    )
    return tuple(dict.fromkeys(said))


def _spelled(name: str) -> str:
    """A text's kind in full, as a paper cites it: 'Quyết định 950/QĐ-TTg' of 'QĐ 950/QĐ-TTg'."""
    found = _SHORT_KIND.match(name)
    return name if found is None else _KINDS[found[1]] + name[found.end(1) :]


def _cited(subject: Subject) -> Iterator[str]:
    """The names of legal texts that the plan has, of those that are dated none later than the paper.

    Whether it is one does not hang on the language of the paper.
    """
    plan = subject.plan
    for register in (plan.context, plan.sources):
        for item in register.values():
            when = getattr(item, "date", None)
            name = "" if item.name is None else subject.name(item)
            is_legal = item.name is not None and (_LEGAL.match(item.name.vi) or _LEGAL.match(item.name.en))
            if name and is_legal and (not isinstance(when, Moment) or when.last <= subject.today):
                yield name.rstrip(".;")


def _agreed(subject: Subject) -> list[str]:
    """The agreement that the plan carries out, once it is signed."""
    agreement = subject.plan.agreement
    if agreement is None or (agreement.signed is not None and agreement.signed > subject.today):
        return []
    name = shortened(subject.optional(agreement.name), LONGEST_NAME).rstrip(".;")
    if _COUNTED.match(name):
        name = name[0].lower() + name[1:]
    return [subject.say("Căn cứ {name}", "Pursuant to {name}", name=name)] if name else []


def _force(basis: str) -> int:
    """The place of a basis: the greater its legal force, the earlier; what a place has issued comes last."""
    name = basis.removeprefix("Căn cứ ").removeprefix("Pursuant to ").partition(" [")[0]
    return next((nth for nth, pattern in enumerate(_FORCE) if pattern.search(name)), len(_FORCE))


def _day_of_bases(subject: Subject) -> date:
    """The day on which the bases have to hold: of the paper; of a plan that is over, when it was drawn up."""
    return subject.schedule.first_day if subject.period is Period.AFTER else subject.today


def _basis(subject: Subject, name: str) -> str:
    """A basis as it holds, marked where a person has to look; nothing of what is not issued."""
    known = subject.legal_basis(name, _day_of_bases(subject))
    if known is None:
        return subject.say("Căn cứ {name}", "Pursuant to {name}", name=_without_remark(name))
    if not known.is_issued or (known.instead and known.is_whole and _is_cited_too(subject, known, name)):
        return ""
    marks = [
        *(say("{text} hết hiệu lực sau ngày {day}", "{text} ended on {day}", text=t, day=d) for t, d in known.ended),
        *(say("có hiệu lực từ ngày {day}", "in force from {day}", day=day) for _, day in known.coming),
    ]
    if known.instead and known.is_whole:
        ended = [
            say("{text}, hết hiệu lực sau ngày {day}", "{text}, which ended on {day}", text=text, day=day)
            for text, day in _ended_for(subject, known)
        ]
        return subject.say(
            "Căn cứ {holding} [rà soát: kế hoạch dẫn {ended}]",
            "Pursuant to {holding} [to be checked: the plan cites {ended}]",
            holding=listed(known.instead, most=len(known.instead)),
            ended=listed(ended, most=len(ended)),
        )
    if known.instead:
        marks.append(say("nay là {holding}", "now {holding}", holding=listed(known.instead, most=len(known.instead))))
    return subject.say(
        "Căn cứ {name} [rà soát: {marks}]",
        "Pursuant to {name} [to be checked: {marks}]",
        name=_without_remark(name),
        marks=joined(marks, sign="; "),
    )


def _without_remark(name: str) -> str:
    """A text as it is cited, its kind in full, without what a plan tells of it after a colon."""
    cited = _REMARK.split(name)[0]
    return _spelled(cited if len(cited.split()) > 2 or any(map(str.isdigit, cited)) else name)


def _ended_for(subject: Subject, known: LegalBasis) -> list[tuple[Text, date]]:
    """What the plan cites and the same texts hold instead of: they are cited once, for all of it."""
    found = (subject.legal_basis(name, _day_of_bases(subject)) for name in _cited(subject))
    alike = (each for each in found if each is not None and each.is_whole and each.instead == known.instead)
    ended: list[tuple[Text, date]] = []
    for each in alike:
        ended += (text for text in each.ended if text not in ended)
    return ended


def _is_cited_too(subject: Subject, known: LegalBasis, name: str) -> bool:
    """Whether another basis of the plan is what holds in the place of this one."""
    others = [each for each in _cited(subject) if each != name]
    instead = [subject.say(text) for text in known.instead]
    numbers = [number[0] for text in instead for number in _NUMBER.finditer(text)]  # "Law on …" begins like any other
    return any(text in other for text in numbers or instead for other in others)


def _signature(subject: Subject, agency: str) -> tuple[str, ...]:
    if _COMMITTEE.match(agency):
        return (
            subject.say("TM. ỦY BAN NHÂN DÂN", "ON BEHALF OF THE PEOPLE’S COMMITTEE"),
            subject.say("CHỦ TỊCH", "CHAIRPERSON"),
        )
    if agency.startswith(("Sở", "Trung tâm", "Department", "Centre")):
        return (subject.say("GIÁM ĐỐC", "DIRECTOR"),)
    return (subject.say("[CHỨC VỤ NGƯỜI KÝ]", "[POST OF THE SIGNER]"),)


def _end(subject: Subject, signature: tuple[str, ...]) -> tuple[Copies, ...]:
    left = [subject.say("Nơi nhận:", "Copies to:"), *(f"- {name};" for name in _receivers(subject))]
    left.append(subject.say("- Lưu: VT, [đơn vị soạn thảo].", "- File: [drafting unit]."))
    right = [*signature, "", "", "", subject.say("[Họ và tên]", "[Full name]")]
    length = max(len(left), len(right))
    left += [""] * (length - len(left))
    right += [""] * (length - len(right))
    return tuple(Copies(*pair) for pair in zip(left, right, strict=True))


def _receivers(subject: Subject) -> list[str]:
    """Those that lead or support tasks and are there on the day of the paper, by rank; not the issuer."""
    plan = subject.plan
    ids = dict.fromkeys(
        id_ for task in plan.leaves() for id_ in (plan.inherited(task, "lead"), *task.support) if id_ is not None
    )
    bodies = [body for id_ in ids if (body := body_of(subject, id_)) is not None]
    bodies.sort(key=lambda body: rank(subject, body))
    issuer = head(subject).agency
    names = [name for name in dict.fromkeys(body.name for body in bodies) if name != issuer]
    if len(names) > _MOST_COPIES:
        rest = Text("Các cơ quan, đơn vị khác có nhiệm vụ", "The other agencies with tasks")
        names = [*names[: _MOST_COPIES - 1], subject.say(rest)]
    return names
