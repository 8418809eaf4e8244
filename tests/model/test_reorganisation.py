"""Merged provinces, departments and bodies by name, as of a day."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.model.reorganisation import body_on, province_on
from dxplan.text.phrase import Text, same

BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Bình Dương", "TP.HCM"),
        ("tỉnh Bình Dương", "TP.HCM"),
        ("Bà Rịa - Vũng Tàu", "TP.HCM"),
        ("Bà Rịa-Vũng Tàu", "TP.HCM"),
        ("Bà Rịa – Vũng Tàu", "TP.HCM"),
        ("Kiên Giang", "An Giang"),
        ("Hải Dương", "TP Hải Phòng"),
        ("Đắk Nông", "Lâm Đồng"),
    ],
)
def test_a_province_is_its_successor_from_the_day_of_the_merger(old: str, new: str) -> None:
    assert province_on(same(old), BEFORE) is None
    found = province_on(same(old), AFTER)
    assert found is not None
    assert (found.name.vi, found.since) == (new, AFTER)


@pytest.mark.parametrize("name", ["TP.HCM (TP Thủ Đức)", "Ninh Bình", "Đồng Nai", "TP Hà Nội", "An Giang", "", "Lào"])
def test_who_goes_on_or_is_not_known_stays(name: str) -> None:
    assert province_on(same(name), date(2026, 1, 1)) is None


def test_hue_became_a_city_of_its_own() -> None:
    assert province_on(same("Thừa Thiên Huế"), date(2024, 12, 31)) is None
    found = province_on(same("Thừa Thiên Huế"), date(2025, 1, 1))
    assert found is not None
    assert (found.name.vi, found.name.en) == ("TP Huế", "Huế City")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("UBND tỉnh Bình Dương", "UBND TP.HCM"),
        ("Ủy ban nhân dân tỉnh Nam Định", "Ủy ban nhân dân tỉnh Ninh Bình"),
        ("HĐND tỉnh Bà Rịa-Vũng Tàu", "HĐND TP.HCM"),
        ("Tỉnh ủy Bình Dương", "Thành ủy TP.HCM"),
        ("Tỉnh ủy Nam Định", "Tỉnh ủy Ninh Bình"),
        ("Công an tỉnh Thái Bình", "Công an tỉnh Hưng Yên"),
        ("Sở Thông tin và Truyền thông tỉnh Bình Dương", "Sở Khoa học và Công nghệ TP.HCM"),
        ("Sở TT&TT", "Sở Khoa học và Công nghệ"),
        ("Sở GTVT", "Sở Xây dựng"),
        ("Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ"),
    ],
)
def test_a_body_is_what_took_over(old: str, new: str) -> None:
    found = body_on(same(old), date(2026, 3, 1))
    assert found is not None
    assert found.name.vi == new


@pytest.mark.parametrize(
    "name",
    [
        "UBND TP Nam Định",
        "UBND thành phố Nam Định",
        "UBND huyện Xuân Trường, tỉnh Nam Định",
        "Đại học Bình Dương",
        "VNPT Bình Dương",
        "UBND tỉnh Đồng Nai",
        "Sở Y tế",
        "Sở Khoa học và Công nghệ",
    ],
)
def test_of_others_nothing_is_said(name: str) -> None:
    """Districts went to many wards and communes, and companies to nobody."""
    assert body_on(same(name), date(2026, 3, 1)) is None


def test_a_department_has_another_day_than_its_province() -> None:
    name = Text("Sở Thông tin và Truyền thông tỉnh Nam Định", "Nam Định Department of Information and Communications")
    assert body_on(name, date(2025, 2, 28)) is None
    spring, summer = body_on(name, date(2025, 3, 1)), body_on(name, AFTER)
    assert spring is not None
    assert summer is not None
    assert spring.name.en == "Nam Định Department of Science and Technology"
    assert (spring.name.vi, spring.since) == ("Sở Khoa học và Công nghệ tỉnh Nam Định", date(2025, 3, 1))
    assert (summer.name.vi, summer.since) == ("Sở Khoa học và Công nghệ tỉnh Ninh Bình", AFTER)
    assert summer.name.en == "Ninh Bình Department of Science and Technology"
