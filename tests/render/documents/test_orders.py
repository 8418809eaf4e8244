"""Tests of what a notice of conclusions gives to each body."""

from __future__ import annotations

import pytest

from dxplan.render.documents.sections.orders import orders
from dxplan.text.phrase import Language
from tests.render.documents.papers import AGENCIES, plan_of, subject_of, task


@pytest.mark.parametrize(
    ("authority", "language", "said"),
    [
        ("UBND", "vi", "Hoàn thành nhiệm vụ 1 “A”, trình UBND tỉnh quyết định, chậm nhất ngày 10/01/2022"),
        ("UBND", "en", "Complete task 1 “A”, for UBND tỉnh to decide by 2022-01-10"),
        ("KHCN", "vi", "Hoàn thành nhiệm vụ 1 “A”, chậm nhất ngày 10/01/2022"),
        (None, "vi", "Hoàn thành nhiệm vụ 1 “A”, chậm nhất ngày 10/01/2022"),
    ],
)
def test_what_another_body_decides_goes_to_it(authority: str | None, language: Language, said: str) -> None:
    plan = plan_of(task("A", lead="KHCN", authority=authority), agencies=AGENCIES)
    (order,) = orders(subject_of(plan, language, "2022-01-04"))
    assert order.items == (said,)
