"""The head of the paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dxplan.model.people import Agency, AgencyKind
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
