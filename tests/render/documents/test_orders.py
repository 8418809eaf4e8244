"""Tests of what a notice of conclusions gives to each body."""

from __future__ import annotations

import pytest

from dxplan.model.people import Agency, AgencyKind
from dxplan.render.documents.sections.orders import orders
from dxplan.text.phrase import Language, same
from tests.render.documents.papers import AGENCIES, plan_of, subject_of, task


@pytest.mark.parametrize(
    ("authority", "language", "said"),
    [
        ("UBND", "vi", "Hoàn thành nhiệm vụ 1 “A”, trình UBND tỉnh quyết định, chậm nhất ngày 10/01/2022"),
        ("UBND", "en", "Complete task 1 “A”, for UBND tỉnh to decide by 10 January 2022"),
        ("KHCN", "vi", "Hoàn thành nhiệm vụ 1 “A”, chậm nhất ngày 10/01/2022"),
        (None, "vi", "Hoàn thành nhiệm vụ 1 “A”, chậm nhất ngày 10/01/2022"),
    ],
)
def test_what_another_body_decides_goes_to_it(authority: str | None, language: Language, said: str) -> None:
    plan = plan_of(task("A", lead="KHCN", authority=authority), agencies=AGENCIES)
    (order,) = orders(subject_of(plan, language, "2022-01-04"))
    assert order.items == (said,)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Sở Tài chính", "Giao"), ("UBND TP Thủ Đức", "Giao"), ("UBND các phường, xã", "Giao"),
        ("UBND huyện Châu Đức", "Giao"), ("Công an tỉnh", "Giao"), ("UBND TP.HCM", "Đề nghị"),
        ("UBND tỉnh Nam Định", "Đề nghị"), ("Ủy ban nhân dân thành phố Huế", "Đề nghị"),
        ("HĐND tỉnh Bà Rịa - Vũng Tàu", "Đề nghị"), ("Tỉnh ủy Ninh Bình", "Đề nghị"),
        ("Văn phòng Tỉnh ủy", "Đề nghị"), ("Bộ Khoa học và Công nghệ", "Đề nghị"),
        ("Bộ phận Một cửa", "Giao"), ("Bộ Chỉ huy quân sự tỉnh", "Giao"),
    ],
)  # fmt: skip
def test_nobody_gives_work_to_who_is_above(name: str, said: str) -> None:
    agencies = {"X": Agency(id="X", name=same(name), kind=AgencyKind.STATE)}
    plan = plan_of(task("A", lead="X"), agencies=agencies)
    [order] = orders(subject_of(plan, "vi", "2021-12-20"))
    assert order.who == f"{said} {name}"
