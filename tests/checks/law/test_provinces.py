"""Provinces as people write them, before and after the merger of 1 July 2025."""

from __future__ import annotations

import pytest

from dxplan.checks.law.provinces import MERGED, NAMES, SUCCESSORS, province_named


def test_there_were_63_and_there_are_34() -> None:
    assert len(NAMES) == len(set(NAMES)) == 63
    assert len(MERGED) == 34
    assert len(SUCCESSORS) == 29


@pytest.mark.parametrize(
    ("written", "name"),
    [
        *((name, name) for name in NAMES),
        *((f"tỉnh {name}", name) for name in SUCCESSORS),
        *((name.upper(), name) for name in NAMES),
        ("TP HCM", "TP.HCM"),
        ("tphcm", "TP.HCM"),
        ("Tp. Hồ Chí Minh", "TP.HCM"),
        ("Thành phố Hồ Chí Minh", "TP.HCM"),
        ("HCMC", "TP.HCM"),
        ("Ho Chi Minh City", "TP.HCM"),
        ("TP.HCM (TP Thủ Đức)", "TP.HCM"),
        ("TP Thủ Đức, TP.HCM", "TP.HCM"),
        ("Thừa Thiên Huế", "Huế"),
        ("Thừa Thiên - Huế", "Huế"),
        ("Thành phố Huế", "Huế"),
        ("Bà Rịa-Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("BR-VT", "Bà Rịa - Vũng Tàu"),
        ("TP Hà Nội", "Hà Nội"),
        ("Hanoi", "Hà Nội"),
        ("Thủ đô Hà Nội", "Hà Nội"),
        ("T.P. Đà Nẵng", "Đà Nẵng"),
        ("Danang City", "Đà Nẵng"),
        ("Đăk Lăk", "Đắk Lắk"),
        ("Đắc Lắc", "Đắk Lắk"),
        ("Daklak", "Đắk Lắk"),
        ("Kontum", "Kon Tum"),
        ("Bắc Cạn", "Bắc Kạn"),
        ("Khánh Hoà", "Khánh Hòa"),
        ("UBND tỉnh Nam Định", "Nam Định"),
        ("Phú Quốc (Kiên Giang)", "Kiên Giang"),
        ("TP Cần Thơ (từ 01/7/2025 gồm Hậu Giang, Sóc Trăng)", "Cần Thơ"),
        ("Tien Giang province", "Tiền Giang"),
    ],
)
def test_usual_spellings_are_known(written: str, name: str) -> None:
    assert province_named(written) == name


@pytest.mark.parametrize("written", ["Quảng Nôm", "Hà Nộii", "Atlantis", "tỉnh", "TP", "Hà Tây", "Thủ Đức", "", "63"])
def test_what_is_none_is_none(written: str) -> None:
    assert province_named(written) is None
