"""What an official who knew nothing of the tool asked of six briefs: results, money, what goes on, whose dates."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from dxplan.model.kpi import Kpi
from dxplan.model.moment import Moment
from dxplan.model.people import Agency, AgencyKind
from dxplan.model.plan import Plan
from dxplan.model.task import Progress
from dxplan.render.documents.sections.brief import Brief, brief
from dxplan.render.documents.sections.province import orphaned
from dxplan.text.phrase import LANGUAGES, Language, same
from tests.render.documents.papers import plan_of, subject_of, task, written
from tests.render.documents.test_truth import PLAN_NAMES, subject_on

DAYS = ["2021-06-15", "2023-03-15", "2026-11-28"]
_OVER, _DURING = "2022-12-01", "2022-01-19"


def with_a_target(by: date, **progress: object) -> Plan:
    return plan_of(
        task("A", cost=3 * 10**9, progress=Progress(**progress)),  # type: ignore[arg-type]
        task("B", 60, "A"),
        kpis={"K": Kpi(id="K", name=same("Tỷ lệ"), target=90.0, by=Moment(by, by))},
    )


def standing(plan: Plan, today: str, language: Language = "vi") -> str:
    return " ".join(brief(subject_of(plan, language, today)).standing)


@pytest.mark.parametrize("today", [_OVER, _DURING])
def test_targets_and_money_of_which_nothing_is_recorded_are_told_as_such(today: str) -> None:
    due = with_a_target(date(2022, 1, 10))
    assert "không ghi mức đạt của 1 chỉ tiêu đã đến hạn và số tiền đã chi" in standing(due, today)
    assert "the results of 1 target due by now and what has been spent" in standing(due, today, "en")
    later = with_a_target(date(2030, 1, 10))
    assert "chỉ tiêu đã đến hạn" not in standing(later, today)
    assert "không ghi số tiền đã chi" in standing(later, today)


def test_money_that_is_recorded_is_told() -> None:
    paid = with_a_target(date(2030, 1, 10), actual_cost=2 * 10**9)
    assert ", đã chi 2 tỷ đồng;" in standing(paid, _DURING)
    assert "số tiền đã chi" not in standing(paid, _DURING)
    free = plan_of(task("A"), task("B", 60, "A"))
    assert "số tiền" not in standing(free, _DURING)


def test_who_confirms_results_reports_on_targets_too() -> None:
    paper = brief(subject_of(with_a_target(date(2022, 1, 10)), today=_OVER))
    assert "báo cáo mức đạt của 1 chỉ tiêu đã đến hạn" in paper.requests[0].proposal


@pytest.mark.parametrize("name", PLAN_NAMES)
@pytest.mark.parametrize("today", DAYS)
def test_dates_and_bodies_of_a_brief_are_told_to_be_proposed(name: str, today: str) -> None:
    paper = brief(subject_on(name, date.fromisoformat(today), "vi"))
    asks = bool(paper.requests or (paper.points and not _is_over(paper)))
    said = written(subject_on(name, date.fromisoformat(today), "vi"), "brief")
    assert said.count("Cơ quan và thời hạn nêu dưới đây là đề xuất") == asks


def _is_over(paper: Brief) -> bool:
    return any("hết thời gian thực hiện" in each or "chưa đến." in each for each in paper.standing)


def test_a_plan_whose_deadline_lies_ahead_is_not_over() -> None:
    plan = plan_of(task("A"), finish_by=date(2022, 12, 30))
    ahead, over = standing(plan, "2022-06-01"), standing(plan, "2023-06-01")
    assert "hết thời gian" not in ahead
    assert "thời hạn của kế hoạch 30/12/2022 chưa đến" in ahead
    assert "Kế hoạch đã hết thời gian thực hiện" in over


def merged(lead: str) -> Plan:
    agencies = {
        "CU": Agency(
            id="CU", name=same("UBND tỉnh Nam Định"), kind=AgencyKind.STATE, valid_to=date(2025, 6, 30), successor="MOI"
        ),
        "MOI": Agency(id="MOI", name=same("UBND tỉnh Ninh Bình"), kind=AgencyKind.STATE, valid_from=date(2025, 7, 1)),
    }
    tasks = (task("A", 5, lead="CU"), task("B", 60, "A", lead=lead))
    return plan_of(*tasks, start=date(2025, 6, 2), agencies=agencies, province=same("Nam Định"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_whether_the_plan_of_a_province_that_was_merged_goes_on_is_asked(language: Language) -> None:
    paper = brief(subject_of(merged("CU"), language, "2025-07-15"))
    unsaid, asked = {
        "vi": ("kế hoạch không nêu phần việc còn lại tiếp tục hay dừng", "tiếp tục, điều chỉnh hay kết thúc"),
        "en": ("does not say whether what is left of it goes on", "whether it goes on, is changed or ends"),
    }[language]
    assert any(unsaid in sentence for sentence in paper.standing)
    assert sum(asked in point.proposal for point in paper.points) == 1
    goes_on = brief(subject_of(merged("MOI"), language, "2025-07-15"))
    assert not any(unsaid in sentence for sentence in goes_on.standing)
    assert not any(asked in point.proposal for point in goes_on.points)


def test_a_plan_to_be_issued_says_so_too() -> None:
    note = "tiếp tục hay dừng. [Rà soát: căn cứ, phạm vi, cơ quan thực hiện.]"
    assert written(subject_of(merged("CU"), today="2025-07-15"), "plan").count(note) == 1
    assert note not in written(subject_of(merged("MOI"), today="2025-07-15"), "plan")


def test_nothing_is_asked_of_what_is_done_or_over_or_before_the_merger() -> None:
    plan = merged("CU")
    done = replace(plan.tasks["B"], progress=Progress(complete=1.0))
    assert not orphaned(subject_of(replace(plan, tasks={**plan.tasks, "B": done}), today="2025-07-15"))
    assert not orphaned(subject_of(plan, today="2026-07-15"))
    assert not orphaned(subject_of(plan, today="2025-06-15"))
    assert orphaned(subject_of(plan, today="2025-07-15"))


def test_hue_became_a_city_and_was_not_merged() -> None:
    text = written(subject_on("hue", date(2026, 11, 28), "vi"), "brief")
    assert "Thừa Thiên Huế nay là TP Huế (từ 01/01/2025)." in text
    assert "sáp nhập" not in text


def test_systems_with_commas_in_their_names_are_parted_by_semicolons() -> None:
    text = written(subject_on("phu-quoc", date(2026, 11, 28), "vi"), "brief")
    assert "môi trường; Một cửa điện tử liên thông xã, huyện, tỉnh; và Trung tâm dữ liệu," in text


@pytest.mark.parametrize("name", PLAN_NAMES)
@pytest.mark.parametrize("today", DAYS)
def test_years_add_up_to_what_the_plan_costs(name: str, today: str) -> None:
    """As they are written: a reader adds up what stands there."""
    [cost] = [line.said for line in brief(subject_on(name, date.fromisoformat(today), "vi")).about][-1:]
    total, *parts = (round(float(each.replace(",", ".")) * 1000) for each in _amounts(cost))
    if parts:
        assert sum(parts) == total, cost


def _amounts(cost: str) -> list[str]:
    """The total, and the parts by year and of companies."""
    total = re.match(r"[\d,]+(?= t)", cost)
    parts = re.findall(r"(?:(?<=\d{4}: )|(?<=năm sau: )|(?<=; ))([\d,]+) (?:tỷ|triệu) đồng", cost)
    return ["0"] if total is None else [total[0], *parts]


@pytest.mark.parametrize("name", PLAN_NAMES)
@pytest.mark.parametrize("today", ["2016-01-04", *DAYS])
def test_the_chain_that_decides_the_finish_is_as_long_in_the_brief_as_in_the_full_paper(name: str, today: str) -> None:
    subject = subject_on(name, date.fromisoformat(today), "vi")
    told = re.findall(r"Ngày kết thúc do chuỗi (\d+ bước)", written(subject, "brief"))
    assert set(told) <= set(re.findall(r"quyết định ngày kết thúc\) gồm (\d+ bước)", written(subject, "full")))
