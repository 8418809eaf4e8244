"""What the pages of the rules say of the law, held against what was read: what was cited wrongly stays away."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.checks.law.regimes import REGIMES, Topic, in_force
from dxplan.checks.law.texts import holding_on, texts
from dxplan.source.diagnostic import Severity
from tests.checks.examining import find_rule, findings, plan


def provisions(code: str) -> str:
    """The legal sources on a rule's page, one a line."""
    rule = find_rule(code)
    assert rule is not None
    return "\n".join(provision.vi for provision in rule.provisions)


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("DX408", "224/2026/NĐ-CP, Điều 7.1"),  # a province's own plan; 6.2.b is on the national Programme
        ("DX414", "224/2026/NĐ-CP, Điều 7.1"),
        ("DX416", "Chiến lược quốc gia"),  # 5.2.e is not on the province's plan
        ("DX411", "55.4.a"),
        ("DX411", "56.2, 57.2"),
        ("DX411", "kiểm thử một mình không đủ"),
        ("DX419", "224/2026/NĐ-CP, Điều 41.4"),
        ("DX420", "194/2025/NĐ-CP"),
        ("DX420", "yêu cầu đặc thù"),
        ("DX422", "khoản 6"),
        ("DX423", "65.1"),
        ("DX423", "91.1"),
        ("DX431", "không đòi sơ kết"),
        ("DX434", "73/2019/NĐ-CP, Điều 35.4.c"),
        ("DX434", "224/2026/NĐ-CP, Điều 57.1.b"),
        ("DX452", "7.3.b"),
        ("DX409", "10 ngày"),
    ],
)
def test_a_page_cites_the_article_that_says_so(code: str, says: str) -> None:
    assert says in provisions(code)


@pytest.mark.parametrize(("code", "wrong"), [("DX452", "4.4.a"), ("DX434", "35.2"), ("DX408", "kế hoạch phân công")])
def test_a_page_no_longer_cites_what_says_nothing_of_it(code: str, wrong: str) -> None:
    assert wrong not in provisions(code)


def test_the_regimes_begin_and_end_with_their_texts() -> None:
    """Two tables, one set of days: a regime is named after its first text, which holds on its first and last day."""
    for row in REGIMES:
        named = [
            text
            for text in texts().values()
            if text.number in row.name.vi or text.number.partition("/QH")[0] in row.name.vi
        ]
        assert named, row.key
        for day in (row.first, row.last):
            if day is not None and row.topic is not Topic.SMART_CITY:
                assert any(text.covers(day) for text in named), (row.key, day)


def test_each_text_of_the_table_is_issued_before_it_holds_and_says_where_its_days_are_from() -> None:
    for text in texts().values():
        assert text.issued <= text.first, text.number
        assert text.last is None or text.first <= text.last, text.number
        assert text.source or text.sureness.name == "GENERAL", text.number
        for number in text.replaced_by:
            assert number in texts(), f"{text.number} is replaced by an unknown text"
        if text.last is not None:
            assert holding_on(text, date(2027, 1, 4)), f"nobody knows what holds in the place of {text.number}"


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2025, 8, 18), "ND47"),
        (date(2025, 8, 19), "ND194"),
        (date(2025, 10, 21), "ND194"),
        (date(2025, 10, 22), "ND278"),
    ],
)
def test_the_sharing_of_data_has_a_decree_more(day: date, key: str) -> None:
    row = in_force(Topic.DATA_SHARING, day)
    assert row is not None
    assert row.key == key


@pytest.mark.parametrize(
    ("name", "start", "days", "fires"),
    [
        ("Chào hàng cạnh tranh", "2022-09-05", "2d", True),  # at least 3 working days even in the short procedure
        ("Chào hàng cạnh tranh", "2022-09-05", "4d", False),
        ("Chào hàng cạnh tranh", "2024-09-09", "4d", True),
        ("Đấu thầu", "2022-09-05", "8ed", True),  # 10 days, the first and the last counted, for a small package
        ("Đấu thầu", "2022-09-05", "9ed", False),
        ("Đấu thầu", "2024-09-09", "8ed", False),
    ],
)
def test_a_small_package_had_ten_days_under_the_law_of_2013_and_has_nine_now(
    name: str, start: str, days: str, *, fires: bool
) -> None:
    text = plan(
        f"""
        T1: {{name: {name}, kind: tender, system: KHO, duration: {days}}}
        T2: {{name: Ký hợp đồng, kind: contract, system: KHO, duration: 2d, after: T1, cost: 2 tỷ}}
        """,
        "systems: {KHO: {name: Kho dữ liệu}}",
        start,
    )
    assert any(finding.severity is not Severity.NOTE for finding in findings(text, "DX409")) is fires
