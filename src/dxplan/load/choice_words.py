"""Words that people write for a kind of task, a kind of agency and other choices.

What the names of tasks tell of a kind (`guessing`), tells it here as well; the table adds what says it only as a value:
single words such as `nghiên cứu`, and words that are another kind at the head of a name.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from dxplan.guessing.kinds import guess_kind
from dxplan.model.kind import Kind
from dxplan.model.named import Code
from dxplan.text.lookalikes import bare, typed
from dxplan.text.phrase import Text, same, say

_LONGEST = 100
_WORDS: dict[str, str] = {
    "milestone": "cột mốc; mốc thời gian; sự kiện; ms; 0d; gate; deadline",
    "survey": "nghiên cứu; research; assessment; analysis; discovery",
    "plan": "plans; phân tích",
    "policy": "chính sách; quy định; quy chế; ban hành; văn bản; legal; law; thể chế",
    "approve": "quyết định; decision",
    "invest_prep": "chủ trương đầu tư; feasibility; investment",
    "appraise": "thẩm định giá",
    "tender": "mua sắm",
    "contract": "contracting; signing",
    "infra": "cài đặt; thiết bị; trung tâm dữ liệu; infra; hardware; installation; mạng",
    "build": "phát triển; triển khai; build; develop; development; implementation; construction",
    "data": "cơ sở dữ liệu; digitisation; digitization",
    "integrate": "api; connection",
    "sec_level": "an toàn thông tin; cấp độ; bảo mật; an ninh; attt; security; cybersecurity",
    "test": "kiểm tra; chạy thử; qa; quality assurance; thử nghiệm; thử",
    "trial": "chạy thử; test run; thử nghiệm; thử",
    "evaluate": "assess",
    "accept": "acceptance test; uat",
    "golive": "chính thức; production; deploy",
    "pilot": "mô hình điểm; thử nghiệm; thử",
    "rollout": "mở rộng; toàn tỉnh; đại trà; triển khai; deployment; expansion",
    "training": "hướng dẫn; workshop; course",
    "comms": "thông tin tuyên truyền; hội nghị; marketing; outreach",
    "ops": "hỗ trợ; support",
    "review": "báo cáo; rà soát; report; closing; lessons learned; retrospective",
    "design": "thiết kế; designing; dự toán; estimate",
    "sharing": "chia sẻ dữ liệu; chia sẻ; data sharing",
    "dpia": "impact assessment; pia",
    "handover": "chuyển giao; transfer",
    "announce": "công bố; ra mắt; launch event",
    "switch_off": "tắt; dừng; ngừng",
    "measure": "đo; theo dõi; giám sát; monitoring; kpi; metrics",
    # agencies
    "state": "nhà nước; cơ quan nhà nước; sở; ủy ban; ubnd; hành chính; công; cơ quan; đơn vị sự nghiệp; government; "
    "public; authority; department; gov",
    "party": "đảng; cơ quan đảng; đảng ủy; tỉnh ủy; thành ủy; đoàn thể; communist party",
    "vendor": "nhà thầu; doanh nghiệp; nhà cung cấp; công ty; đối tác; tập đoàn; tư vấn; company; supplier; "
    "contractor; private; consultant; partner",
    "other": "khác; loại khác; others; misc; none",
    # ways to have a system
    "project": "dự án; dự án đầu tư; đầu tư; đầu tư công; investment project; invest",
    "hire": "thuê; thuê dịch vụ; thuê dịch vụ cntt; thuê ngoài; rent; lease; service; saas; hired service",
    "order": "đặt hàng; giao nhiệm vụ; giao đặt hàng; commission",
    "company_funded": "doanh nghiệp tự đầu tư; doanh nghiệp đầu tư; vốn doanh nghiệp; own cost",
    # languages of documents, profiles of the checks
    "vi": "tiếng việt; việt; việt nam; vn; vietnamese; viet",
    "en": "tiếng anh; anh; english; eng",
    "province": "tỉnh; thành phố; địa phương; default; mặc định; province plan",
    "dcma": "dcma 14; dcma14; us",
    "p6": "primavera; primavera p6; oracle",
}


def choices_meant(word: str, values: Iterable[str]) -> tuple[str, ...]:
    """The choices among `values` that a word stands for: none if it is not known, several if it could mean each."""
    said, among = bare(word[:_LONGEST]), tuple(values)
    if not said:
        return ()
    alike = next((value for value in among if bare(value) == said), None)
    if alike is not None:
        return (alike,)
    exact = tuple(value for value in _by_word().get(said, ()) if value in among)
    if exact:
        return exact
    of_tasks = Kind.MILESTONE.value in among
    kind = guess_kind(same(typed(word[:_LONGEST]))) if of_tasks else None
    if kind is not None:
        return (kind.value,)
    inside = [
        word
        for word in _by_word()
        if (f" {word} " in f" {said} " if " " in word else not of_tasks and said.startswith(f"{word} "))
        and any(value in among for value in _by_word()[word])
    ]
    longest = max(inside, key=len, default="")
    return tuple(value for value in _by_word().get(longest, ()) if value in among)


def explained(value: str) -> Text:
    """A choice with what it stands for, if it is a kind of task: `pilot` (thí điểm)."""
    kind = next((kind for kind in Kind if kind.value == value), None)
    if kind is None:
        return say("{value}", "{value}", value=Code(value))
    return say("{value} ({words})", "{value} ({words})", value=Code(value), words=kind.words)


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    own = {kind.value: f"{kind.words.vi}; {kind.words.en}" for kind in Kind}
    for words in (own, _WORDS):
        for value, said in words.items():
            for word in said.split("; "):
                found.setdefault(bare(word), {})[value] = None
    return {word: tuple(values) for word, values in found.items()}
