"""The head of the paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dxplan.model.people import Agency, AgencyKind
from dxplan.render.documents.meeting import meeting_paper
from dxplan.render.documents.sections.form import without_place
from dxplan.render.documents.sections.head import head
from dxplan.text.phrase import same
from tests.render.documents.papers import (
    AGENCIES,
    AGREEMENT,
    plan_of,
    subject_of,
    task,
    three_leads,
)


def test_the_state_agency_that_leads_most_stands_in_the_head() -> None:
    """VNPT leads more, but a vendor issues no plan."""
    assert head(subject_of(three_leads())).agency == "Sở TT&TT"


def test_an_agency_that_has_ended_gives_the_head_to_its_successor() -> None:
    assert head(subject_of(three_leads(), today="2025-03-01")).agency == "Sở KH&CN"
    assert head(subject_of(three_leads(), today="2025-02-28")).agency == "Sở TT&TT"


def test_without_a_state_lead_it_is_the_first_state_party_of_the_agreement() -> None:
    plan = plan_of(task("A", lead="VNPT"), agencies=AGENCIES, agreement=AGREEMENT)
    assert head(subject_of(plan)).agency == "UBND tỉnh"
    assert head(subject_of(replace(plan, agreement=None))).agency == "VNPT"
    assert head(subject_of(plan_of(task("A")))).agency == ""


def test_two_agencies_that_succeed_each_other_do_not_go_round_for_ever() -> None:
    agencies = {
        "X": Agency(id="X", kind=AgencyKind.STATE, valid_to=date(2021, 1, 1), successor="Y"),
        "Y": Agency(id="Y", kind=AgencyKind.STATE, valid_to=date(2021, 1, 1), successor="X"),
    }
    assert head(subject_of(plan_of(task("A", lead="X"), agencies=agencies))).agency == "Y"


def test_the_place_is_the_province_without_what_is_in_brackets() -> None:
    assert head(subject_of(three_leads(province=same("TP.HCM (TP Thủ Đức)")))).place == "Thành phố Hồ Chí Minh"


@pytest.mark.parametrize(
    ("agency", "place", "issuer"),
    [
        ("Sở Khoa học và Công nghệ tỉnh Ninh Bình", "Ninh Bình", "Sở Khoa học và Công nghệ"),
        ("Sở Y tế Ninh Bình", "Ninh Bình", "Sở Y tế"),
        ("Sở Y tế - Ninh Bình", "tỉnh Ninh Bình", "Sở Y tế"),
        ("Sở Khoa học và Công nghệ TP.HCM", "Thành phố Hồ Chí Minh", "Sở Khoa học và Công nghệ"),
        ("Sở Y tế Thành phố Hồ Chí Minh", "TP.HCM", "Sở Y tế"),
        ("Sở Y tế TP Cần Thơ", "TP Cần Thơ", "Sở Y tế"),
        ("Sở Văn hóa, Thể thao và Du lịch", "Ninh Bình", "Sở Văn hóa, Thể thao và Du lịch"),
        ("UBND tỉnh Ninh Bình", "Ninh Bình", "UBND tỉnh Ninh Bình"),
        ("Tập đoàn Huế", "Huế", "Tập đoàn Huế"),
        ("Ninh Bình Department of Science and Technology", "Ninh Bình", "Department of Science and Technology"),
        ("Department of Health, Ninh Bình", "Ninh Bình", "Department of Health"),
        ("HCMC Department of Health", "Ho Chi Minh City", "Department of Health"),
        ("Department of Health of Ho Chi Minh City", "Ho Chi Minh City", "Department of Health"),
    ],
)
def test_below_its_superior_a_department_needs_no_place(agency: str, place: str, issuer: str) -> None:
    """Sở Khoa học và Công nghệ below UBND tỉnh Ninh Bình: the head says the place once."""
    assert without_place(agency, place) == issuer


def test_an_english_department_with_its_place_in_front_has_a_superior_too() -> None:
    plan = plan_of(task("A"), province=same("Ninh Bình"))
    name = "Ninh Bình Department of Science and Technology"
    form = meeting_paper(subject_of(plan, "en", agency=name)).form
    assert form.superior == "People’s Committee of Ninh Bình"
    assert (form.issuer, form.symbol, form.signature) == ("Department of Science and Technology", "DST", ("DIRECTOR",))
