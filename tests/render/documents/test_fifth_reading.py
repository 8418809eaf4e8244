"""What a reader who knew nothing asked of nine briefs: whose result is told where, and does it fit what is said."""

from __future__ import annotations

import re
from datetime import date
from itertools import product

import pytest

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.runner import examine
from dxplan.model.agreement import Agreement
from dxplan.model.kind import Kind
from dxplan.model.named import Ref
from dxplan.model.people import Agency, AgencyKind
from dxplan.model.task import DateConstraints
from dxplan.render.documents.sections.brief import Brief, Point, brief
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.remedy import Remedy, advise
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.phrase import LANGUAGES, Language, same, say
from tests.checks.examining import shown_by_examples
from tests.render.documents.papers import day, finding, plan_of, subject_of, task
from tests.render.documents.test_meeting_form import PLAN_NAMES
from tests.render.documents.test_truth import ON_DAYS, days_of, paper_of, reviewed

_DONE = re.compile("[Kk]ế hoạch khi đó|[Ll]àm theo đề xuất|[Tt]he plan is then|[Aa]s proposed")
EACH = pytest.mark.parametrize(("name", "language"), list(product(PLAN_NAMES, LANGUAGES)))


def points_of(name: str, language: Language) -> list[Point]:
    """All points of a plan's briefs, on six days, in either language on some of them."""
    papers = (paper_of(*one) for one in ON_DAYS if one == (name, one[1], language))
    return [point for paper in papers for point in (*paper.brief.requests, *paper.brief.points)]


@pytest.mark.slow
@pytest.mark.law
@EACH
def test_what_comes_of_doing_it_stands_with_the_proposal(name: str, language: Language) -> None:
    for point in points_of(name, language):
        assert not _DONE.search(point.otherwise), point


@pytest.mark.slow
@pytest.mark.law
@EACH
def test_no_point_says_that_nothing_comes_of_waiting(name: str, language: Language) -> None:
    """The date by which it is asked would be none."""
    for point in points_of(name, language):
        assert not re.search("chưa đổi|still the same", point.otherwise), point


_TRIED = r"thí điểm|vận hành thử|kiểm thử"
_LACK = re.compile(r"(?:không có|chưa có) nhiệm vụ [^;,:]*")
_UNTRIED = re.compile(rf"(?:chưa|không|chưa có kết quả|bỏ) (?:{_TRIED})")


def presupposed(found: Diagnostic) -> set[str]:
    """The trials that a reason speaks of as if there were one, though nothing but what is lacking names them."""
    assert found.why is not None
    told = set(re.findall(_TRIED, _LACK.sub("", found.message.in_language("vi"))))
    return set(re.findall(_TRIED, _UNTRIED.sub("", found.why.in_language("vi")))) - told


@pytest.mark.slow
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_reason_speaks_of_no_trial_that_its_finding_does_not_know(rule: Rule) -> None:
    for _, found in shown_by_examples(rule):
        assert presupposed(found) == set(), (found.message.vi, found.why)


@pytest.mark.slow
@pytest.mark.parametrize("name", PLAN_NAMES)
def test_nor_does_that_of_any_finding_in_the_plans(name: str) -> None:
    for found in reviewed(name, days_of(name)[1]).findings:
        if found.why is not None:
            assert presupposed(found) == set(), (found.message.vi, found.why)


def test_a_finding_of_the_table_gives_the_reason_of_its_row() -> None:
    """A rule whose rows have different reasons: the study is done early, nothing is decided on."""
    [found] = [
        one
        for _, one in shown_by_examples(rule_called("DX437"))
        if "khi việc khảo sát chưa xong" in one.message.in_language("vi")
    ][:1]
    assert found.why is not None
    assert found.why.in_language("vi") == "dự án lập trên số liệu chưa khảo sát thì phải lập lại"


def rule_called(code: str) -> Rule:
    return next(rule for rule in rules() if rule.code == code)


VENDOR = Agency(id="V", name=same("Tập đoàn V"), kind=AgencyKind.VENDOR)
OWNER = Agency(id="S", name=same("Sở Nội vụ"), kind=AgencyKind.STATE)
LOWER = Agency(id="X", name=same("UBND xã Hai"), kind=AgencyKind.STATE)


def asked_of(lead: str, remedy: Remedy) -> str:
    agencies = {agency.id: agency for agency in (VENDOR, OWNER, LOWER)}
    later = DateConstraints(start_no_earlier_than=day("2022-03-01"))
    tasks = (task("A", lead="S"), task("B", lead="S"), task("C", after="A", constraints=later, lead=lead))
    wrong = finding("DX401", say("{task} sai", "{task} is wrong", task=Ref("C")), "C", advise(remedy), same("hỏng"))
    paper = brief(subject_of(plan_of(*tasks, agencies=agencies), findings=(wrong,)))
    return paper.points[-1].proposal


@pytest.mark.parametrize(
    ("lead", "asked"), [("V", "Giao Sở Nội vụ,"), ("X", "Giao UBND xã Hai,"), ("S", "Giao Sở Nội vụ,")]
)
def test_no_company_is_asked_to_change_the_plan(lead: str, asked: str) -> None:
    assert asked_of(lead, Delay(("C",), date(2022, 4, 1))).startswith(asked)


@pytest.mark.parametrize("lead", ["V", "X", "S"])
def test_a_new_task_is_for_whoever_has_the_plan(lead: str) -> None:
    assert asked_of(lead, AddTask(Kind.TRAINING, before=("C",))).startswith("Giao Sở Nội vụ,")


FREE = {"A": 3 * 10**9, "B": 2 * 10**9}


def without_funds(today: str) -> Brief:
    plan = plan_of(*(task(id_, 40 * nth, cost=cost) for nth, (id_, cost) in enumerate(FREE.items(), 1)))
    schedule = subject_of(plan).schedule
    found = examine(schedule, date.fromisoformat(today), among=[rule_called("DX503")]).findings
    return brief(subject_of(schedule, "vi", today, findings=found))


def test_money_of_which_all_is_over_leaves_no_work_in_a_lesson() -> None:
    during, over = without_funds("2022-03-10"), without_funds("2023-01-10")
    assert "phần của 1 nhiệm vụ đã đến hạn thì quyết toán sau khi xác nhận kết quả" in during.points[-1].proposal
    assert "quyết toán" not in over.points[0].proposal
    assert "quyết toán" in over.requests[0].proposal


def test_years_that_are_only_computed_are_not_taken_for_allotted_ones() -> None:
    [cost] = [line.said for line in without_funds("2022-03-10").about if line.about == "Kinh phí"]
    assert "chia theo tiến độ tính toán (chưa giao từng năm), cần năm 2022: 5 tỷ đồng" in cost
    [matter] = [each.problem for each in without_funds("2022-03-10").points if "nguồn vốn" in each.problem]
    assert matter.endswith("nhưng không ghi nguồn vốn, kế hoạch cũng không có kinh phí theo năm.")


@pytest.mark.parametrize(
    ("ends", "asked"),
    [
        ("2022-06-30", "thống nhất với Tập đoàn V gia hạn hay thanh lý thỏa thuận."),
        (
            "2024-06-28",
            "thống nhất với Tập đoàn V các việc còn thực hiện theo thỏa thuận đến 28/06/2024, hoặc thanh lý trước hạn.",
        ),
    ],
)
def test_an_agreement_that_runs_on_for_years_is_not_to_be_extended_at_once(ends: str, asked: str) -> None:
    agreement = Agreement(parties=("S", "V"), ends=date.fromisoformat(ends))
    plan = plan_of(task("A", lead="S"), agencies={"S": OWNER, "V": VENDOR}, agreement=agreement)
    [*_, request] = brief(subject_of(plan, "vi", "2022-05-03")).requests
    assert request.proposal.endswith(asked)
    assert request.otherwise.startswith(f"Sau ngày {date.fromisoformat(ends):%d/%m/%Y}, không còn căn cứ")
