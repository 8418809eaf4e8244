"""DX111: the province is one of Vietnam's on the day the plan begins."""

from __future__ import annotations

import pytest

from dxplan.checks.law.provinces import MERGED, SUCCESSORS
from tests.checks.examining import findings, plan

CODE = "DX111"


def hints(province: str, start: str) -> list[str]:
    text = plan("A: {name: Họp, kind: plan, duration: 5d}", f'name: P\nprovince: "{province}"', start)
    return [finding.hint.en for finding in findings(text, CODE) if finding.hint is not None]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Nam Đinhh", "Nam Định"), ("Ha Nooi", "Hà Nội"), ("Thanh Hoas", "Thanh Hóa"), ("Thừa Thiên Hế", "Huế")],
)
def test_the_nearest_name_is_advised(written: str, meant: str) -> None:
    assert hints(written, "2022-03-01") == [f"did you mean `province: {meant}`?"]


def test_what_is_like_none_gets_the_rules_own_advice() -> None:
    for name in ("Xứ sở thần tiên", "Tỉnh giả định"):
        (hint,) = hints(name, "2022-03-01")
        assert hint.startswith("write the name of a province or city")


@pytest.mark.parametrize("old", SUCCESSORS)
def test_a_province_that_has_merged_is_named_by_its_successor_from_that_day(old: str) -> None:
    assert hints(old, "2025-06-30") == []
    assert hints(old, "2025-07-01") == [f"write `province: {SUCCESSORS[old]}`"]


@pytest.mark.parametrize("name", MERGED)
def test_those_of_today_are_known_before_and_after(name: str) -> None:
    assert hints(name, "2018-03-01") == hints(name, "2026-03-02") == []


def test_a_plan_that_names_no_province_is_free_to() -> None:
    assert findings(plan("A: {name: Họp, kind: plan, duration: 5d}"), CODE) == ()
