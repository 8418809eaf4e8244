"""What a chairman who knew nothing of the tool stumbled over in six briefs, each as a kind."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from dxplan.checks.registry import rules
from dxplan.model.agreement import Agreement
from dxplan.model.moment import Moment
from dxplan.model.named import Ref
from dxplan.model.people import Agency, AgencyKind
from dxplan.model.plan import Plan
from dxplan.model.task import Progress
from dxplan.render.documents.pages.drawn import drawn
from dxplan.render.documents.sections.brief import brief
from dxplan.render.documents.sections.phase_bars import MOST_ON_PAPER, phase_bars
from dxplan.scenario.remedies.hand_over import HandOver
from dxplan.scenario.remedies.name_bidder import NameBidder
from dxplan.scenario.remedy import advise, remedies_in
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import LANGUAGES, Language, same, say
from tests.render.documents.papers import finding, plan_of, subject_of, task, three_leads, written
from tests.render.documents.test_truth import PLAN_NAMES, reviewed, subject_on

TODAY = "2022-01-19"


def running(**progress: object) -> Plan:
    """A is over, B runs, C comes, with time left before the deadline."""
    plan = plan_of(task("A"), task("B", 20, "A"), task("C", 5, "B"), finish_by=date(2022, 12, 30))
    return replace(plan, tasks={**plan.tasks, "B": replace(plan.tasks["B"], progress=Progress(**progress))})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        ({}, "1 theo lịch đang trong thời gian thực hiện, chưa ghi nhận"),
        ({"complete": 0.3, "actual_start": Moment(date(2022, 1, 11), date(2022, 1, 11))}, "1 đang thực hiện"),
    ],
)
def test_only_what_is_recorded_is_under_way(progress: dict[str, object], said: str) -> None:
    assert said in brief(subject_of(running(**progress), today=TODAY)).standing[0]


def test_nothing_is_early_where_results_are_not_recorded() -> None:
    unrecorded = " ".join(brief(subject_of(running(), today=TODAY)).standing)
    assert "sớm hơn" not in unrecorded
    assert "thời hạn 30/12/2022" in unrecorded
    before = " ".join(brief(subject_of(running(), today="2022-01-01")).standing)
    assert "sớm hơn thời hạn 30/12/2022" in before
    over = " ".join(brief(subject_of(running(), today="2022-12-31")).standing)
    assert "sớm hơn" not in over


@pytest.mark.parametrize("name", PLAN_NAMES)
@pytest.mark.parametrize("today", ["2021-06-15", "2023-03-15", "2026-11-28"])
def test_computed_dates_are_told_as_such_once_in_each_section(name: str, today: str) -> None:
    subject = subject_on(name, date.fromisoformat(today), "vi")
    paper = brief(subject)
    if paper.computed:
        assert sum(sentence.count("tiến độ tính toán") for sentence in paper.standing) <= 1
        assert not any("sớm hơn" in sentence for sentence in paper.standing)
    text = written(subject, "brief")
    assert not re.search(r"cấp thiết nhất|bên kia|đã phải xong|tính ra|tính được|Số nhiệm vụ nêu", text)
    assert not re.search(r"\d việc tương tự(?!.* Nêu đủ tại)", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_heir_is_not_asked_to_give_a_task_to_itself(language: Language) -> None:
    agencies = {
        "SO": Agency(id="SO", name=same("Sở TT&TT"), kind=AgencyKind.STATE),
        "CU": Agency(
            id="CU", name=same("UBND quận"), kind=AgencyKind.STATE, valid_to=date(2022, 1, 10), successor="MOI"
        ),
        "MOI": Agency(id="MOI", name=same("UBND phường"), kind=AgencyKind.STATE, valid_from=date(2022, 1, 11)),
    }
    plan = plan_of(
        task("A", 5, lead="SO"), task("B", 60, "A", lead="SO"), task("C", 5, "B", lead="CU"), agencies=agencies
    )
    hint = advise(HandOver(("C",), ("CU",), agencies["MOI"], inherited=True))
    found = finding("DX424", say("{c} sai", "{c} is wrong", c=Ref("C")), "C", hint, severity=Severity.ERROR)
    point = brief(subject_of(plan, language, TODAY, findings=(found,))).points[-1]
    asks, gives = {"vi": ("Giao Sở TT&TT", "giao nhiệm vụ 3"), "en": ("Sở TT&TT", "give task 3")}[language]
    assert point.proposal.startswith(asks)
    assert gives not in point.proposal
    assert "UBND phường" in point.proposal
    assert {"vi": "văn bản xác nhận", "en": "confirms in writing"}[language] in point.proposal


def test_a_reason_is_told_once_a_paper() -> None:
    text = written(subject_on("nam-dinh", date(2026, 11, 28), "vi"), "brief")
    assert text.count("tiếp nhận nhiệm vụ của Sở Thông tin và Truyền thông") == 1
    assert "từ 01/07/2025; trước đó, từ 01/03/2025 đến 30/06/2025, là Sở Khoa học và Công nghệ tỉnh Nam Định" in text


def test_all_parties_to_an_agreement_confirm_its_results() -> None:
    vendors = {id_: Agency(id=id_, name=same(f"Tập đoàn {id_}"), kind=AgencyKind.VENDOR) for id_ in ("V1", "V2", "V3")}
    plan = three_leads()
    plan = replace(plan, agencies={**plan.agencies, **vendors}, agreement=Agreement(parties=tuple(vendors)))
    asked = brief(subject_of(plan, today="2022-01-18")).points[0].proposal
    assert all(f"Tập đoàn {id_}" in asked for id_ in vendors)


@pytest.mark.parametrize("name", PLAN_NAMES)
def test_the_bidders_tasks_are_those_of_the_finding(name: str) -> None:
    """A finding that names fewer tasks than its cure changes leaves the reader to wonder."""
    for found in reviewed(name, date(2021, 6, 15)).findings:
        for remedy in remedies_in(found.hint):
            if isinstance(remedy, NameBidder) and not remedy.also:
                said = found.message.in_language("vi")
                assert all(f"`{id_}`" in said for id_ in remedy.tasks), said


def test_what_may_have_passed_is_not_told_in_the_future() -> None:
    """The same reasons stand in papers on plans that are over; structure is for who keeps the file."""
    reasons = {rule.code: rule.why for rule in rules() if not rule.code.startswith(("DX0", "DX1", "DX2"))}
    assert [code for code, why in reasons.items() if re.search(r"\b(?:sẽ|không ai nhận)\b", why.vi)] == []


def test_points_of_one_rank_come_by_their_days() -> None:
    plan = plan_of(task("A", 5), task("B", 5, "A"), task("C", 60, "B"), task("D", 5, "C"))
    found = tuple(
        finding(code, say("{t} sai", "{t} is wrong", t=Ref(id_)), id_, say("sửa", "mend"))
        for code, id_ in (("DX461", "D"), ("DX462", "C"))
    )
    late = [point.problem for point in brief(subject_of(plan, today="2022-01-02", findings=found)).points]
    assert [problem[:11] for problem in late] == ["Nhiệm vụ 3 ", "Nhiệm vụ 4 "]


def test_the_deadlines_flag_hangs_below_the_names_of_the_years() -> None:
    bars = phase_bars(subject_on("hcm", date(2026, 11, 28), "vi"), MOST_ON_PAPER)
    assert bars is not None
    svg = drawn(bars, 160, named=False).svg
    axis = max(float(y) for y in re.findall(r'<text x="[\d.]+" y="([\d.]+)" font-size="[\d.]+">20\d\d<', svg))
    flags = [float(y) for y in re.findall(r"<path d=\"M[\d.]+ ([\d.]+)H[\d.]+L", svg)]
    assert flags
    assert all(y > axis for y in flags)


def test_what_is_not_told_here_is_told_where_it_stands() -> None:
    subject = subject_on("hcm", date(2023, 3, 15), "vi")
    [number] = re.findall(r"việc tương tự\..* Nêu đủ tại việc số (\d+) ở bản đầy đủ", written(subject, "brief"))
    assert re.search(
        rf"^{number}\. .*(?:\n.*)?Nhà thầu|^{number}\. .*2 trường hợp", written(subject, "full"), re.MULTILINE
    )
