"""Who acts on the day of a meeting, and what the head then says."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.model.people import Agency, AgencyKind
from dxplan.model.plan import Plan
from dxplan.render.documents.bodies import Body, body_of
from dxplan.render.documents.sections.decisions import decisions
from dxplan.render.documents.sections.head import head
from dxplan.text.phrase import same
from tests.render.documents.papers import finding, plan_of, subject_of, task


def state(id_: str, name: str, begins: str = "", ends: str = "", successor: str | None = None) -> Agency:
    return Agency(
        id=id_,
        name=same(name),
        kind=AgencyKind.STATE,
        valid_from=date.fromisoformat(begins) if begins else None,
        valid_to=date.fromisoformat(ends) if ends else None,
        successor=successor,
    )


LINE = {
    "A": state("A", "Sở A", ends="2025-02-28", successor="B"),
    "B": state("B", "Sở B", "2025-03-01", "2025-06-30", "C"),
    "C": state("C", "Sở C", "2025-07-01"),
}


def led_by(agency: str, agencies: dict[str, Agency], **more: object) -> Plan:
    return plan_of(task("T", 900, lead=agency), agencies=agencies, start=date(2024, 1, 2), **more)


def body(agency: str, day: str, agencies: dict[str, Agency] = LINE, **more: object) -> Body | None:
    return body_of(subject_of(led_by(agency, agencies, **more), today=day), agency)


@pytest.mark.parametrize(
    ("day", "name", "reason"),
    [
        ("2025-02-28", "Sở A", ""),
        ("2025-03-01", "Sở B", "tiếp nhận nhiệm vụ của Sở A từ 01/03/2025"),
        ("2025-06-30", "Sở B", "tiếp nhận nhiệm vụ của Sở A từ 01/03/2025"),
        (
            "2025-07-01",
            "Sở C",
            "tiếp nhận nhiệm vụ của Sở A từ 01/07/2025; trước đó, từ 01/03/2025 đến 30/06/2025, là Sở B",
        ),
    ],
)
def test_along_a_line_of_successors_the_one_that_exists_acts(day: str, name: str, reason: str) -> None:
    found = body("A", day)
    assert found is not None
    assert (found.name, found.reason) == (name, reason)


def test_before_an_agency_begins_its_predecessor_acts() -> None:
    for day, name in (("2025-01-15", "Sở A"), ("2025-04-01", "Sở B")):
        found = body("C", day)
        assert found is not None
        assert (found.name, found.reason) == (name, "Sở C đến 01/07/2025 mới thành lập")


def test_where_the_plan_does_not_record_a_merger_what_is_known_of_it_holds() -> None:
    agencies = {"U": state("U", "UBND tỉnh Bình Dương"), "S": state("S", "Sở TT&TT")}
    found = body("U", "2026-03-16", agencies)
    assert found is not None
    assert (found.name, found.reason) == ("UBND TP.HCM", "tiếp nhận nhiệm vụ của UBND tỉnh Bình Dương từ 01/07/2025")
    department = body("S", "2026-03-16", agencies)
    assert department is not None
    assert department.name == "Sở Khoa học và Công nghệ"


def test_a_department_that_ended_with_its_province_is_that_of_the_new_one() -> None:
    agencies = {"S": state("S", "Sở Khoa học và Công nghệ", ends="2025-06-30")}
    found = body("S", "2026-03-16", agencies, province=same("Bà Rịa - Vũng Tàu"))
    assert found is not None
    assert (found.name, found.reason) == (
        "Sở Khoa học và Công nghệ TP.HCM", "tiếp nhận nhiệm vụ của Sở Khoa học và Công nghệ tỉnh Bà Rịa - Vũng Tàu từ "
        "01/07/2025"
    )  # fmt: skip


def test_without_anybody_who_took_over_there_is_no_body_and_the_plans_leader_is_asked() -> None:
    agencies = {"X": state("X", "Ban X", ends="2024-06-30"), "U": state("U", "UBND tỉnh")}
    assert body("X", "2024-09-03", agencies) is None
    plan = plan_of(
        task("T", 900, lead="X"), task("V", 900, lead="U"), task("W", 900, lead="U"),
        agencies=agencies, start=date(2024, 1, 2),
    )  # fmt: skip
    found = (finding("DX401", same("sai"), "T", same("sửa")),)
    [decision] = decisions(subject_of(plan, today="2024-09-03", findings=found))
    assert decision.conclusions[0].startswith("Đề nghị UBND tỉnh (Ban X không còn hoạt động) chủ trì xử lý")


def test_a_body_that_ends_before_the_work_is_due_is_told_with_who_takes_over() -> None:
    plan = plan_of(task("T", 20, lead="A"), task("V", 20, "T", lead="A"), agencies=LINE, start=date(2025, 2, 10))
    found = (finding("DX401", same("sai"), "V", same("sửa")),)
    [decision] = decisions(subject_of(plan, today="2025-02-20", findings=found))
    assert decision.conclusions[0].startswith("Giao Sở A (từ 01/03/2025: Sở B) chủ trì xử lý")


@pytest.mark.parametrize(
    ("province", "agency", "place", "in_head"),
    [
        ("Bình Dương", "UBND tỉnh Bình Dương", "Thành phố Hồ Chí Minh", "UBND TP.HCM"),
        ("tỉnh Nam Định", "Sở TT&TT tỉnh Nam Định", "Ninh Bình", "Sở Khoa học và Công nghệ tỉnh Ninh Bình"),
        ("Bà Rịa - Vũng Tàu", "UBND tỉnh Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh", "UBND TP.HCM"),
        ("Đồng Nai", "UBND tỉnh Đồng Nai", "Đồng Nai", "UBND tỉnh Đồng Nai"),
    ],
)
def test_place_and_head_are_those_of_the_day(province: str, agency: str, place: str, in_head: str) -> None:
    plan = led_by("U", {"U": state("U", agency)}, province=same(province))
    top = head(subject_of(plan, today="2026-03-16"))
    assert (top.place, top.agency) == (place, in_head)
    before = head(subject_of(plan, today="2025-01-15"))
    assert before.agency == agency


def test_a_party_body_of_a_province_is_one_of_the_city_that_the_province_went_to() -> None:
    """There is no Tỉnh ủy in a city under the central government: it is Thành ủy."""
    office = {"V": state("V", "Văn phòng Tỉnh ủy", ends="2025-06-30")}
    found = body("V", "2026-11-28", office, province=same("Bà Rịa - Vũng Tàu"))
    assert found is not None
    assert found.name == "Văn phòng Thành ủy TP.HCM"
    found = body("V", "2026-11-28", office, province=same("Nam Định"))
    assert found is not None
    assert found.name == "Văn phòng Tỉnh ủy Ninh Bình"
