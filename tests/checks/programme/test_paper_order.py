"""DX437, DX438: each paper is written, appraised, approved and then used, whatever paper it is."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, found_with_remedies, plan

HEAD = "systems: {S: {security_level: 2}, T: {}}"
PAPERS = (
    ("chủ trương đầu tư", "DX437"),
    ("đề án chuyển đổi số", "DX437"),
    ("thiết kế thi công, tổng dự toán", "DX437"),
    ("kế hoạch thí điểm", "DX437"),
    ("dự toán gói số 1", "DX437"),
    ("hồ sơ quyết toán", "DX437"),
    ("kế hoạch lựa chọn nhà thầu", "DX438"),
    ("KHLCNT", "DX438"),
    ("kế hoạch LCNT", "DX438"),
)
STEPS = """
    W: {{name: "Lập {paper}", kind: plan, system: S, duration: 10d}}
    A: {{name: "Thẩm định {paper}", kind: appraise, system: S, duration: 10d, after: {appraisal}}}
    Q: {{name: "Phê duyệt {paper}", kind: approve, system: S, duration: 5d, after: {approval}}}
    Z: {{kind: ops, system: S, duration: 5d, after: [A, Q]}}
"""


def of(paper: str, appraisal: str = "W", approval: str = "A") -> str:
    return plan(STEPS.format(paper=paper, appraisal=appraisal, approval=approval), HEAD)


@pytest.mark.parametrize(("paper", "code"), PAPERS)
def test_a_paper_is_appraised_once_it_is_written_and_approved_once_it_is_appraised(paper: str, code: str) -> None:
    assert found(of(paper), code) == []
    assert "A" in found(of(paper, "W SS"), code)
    assert "Q" in found(of(paper, "W", "W"), code)
    assert "Q" in found(of(paper, "Q", "W"), code)


@pytest.mark.parametrize(("paper", "code"), [PAPERS[0], PAPERS[1], PAPERS[6]])
def test_the_hint_mends_it(paper: str, code: str) -> None:
    assert all(left == [] for left in found_with_remedies(of(paper, "W", "W"), code))
    (finding,) = findings(of(paper, "W", "W"), code)
    assert finding.severity is Severity.WARNING


def test_dates_that_only_happen_to_fit_are_a_note_that_is_held_back() -> None:
    late = of("đề án", "W", "W, start_no_earlier_than: 2022-06-01")
    (finding,) = findings(late, "DX437")
    assert (finding.task, finding.severity, finding.is_detail) == ("Q", Severity.NOTE, True)
    assert "only the dates happen to fit" in finding.message.en


TENDER = """
    P: {{name: Phê duyệt kế hoạch lựa chọn nhà thầu, kind: approve, system: S, duration: 5d}}
    H: {{name: Lập hồ sơ mời thầu, kind: tender, system: S, duration: 15d, after: P}}
    D: {{name: "Thẩm định, phê duyệt HSMT", kind: approve, system: S, duration: 10d, after: H}}
    M: {{name: "Phát hành HSMT, nhận HSDT", kind: tender, system: S, duration: 20d, after: {bidding}}}
    C: {{name: Chấm thầu, kind: {judging}, system: S, duration: 20d, after: {evaluation}}}
    A: {{name: Thẩm định kết quả lựa chọn nhà thầu, kind: appraise, system: S, duration: 10d, after: {appraisal}}}
    R: {{name: Phê duyệt kết quả lựa chọn nhà thầu, kind: approve, system: S, duration: 5d, after: {result}}}
    K: {{kind: contract, system: S, duration: 5d, after: [P, D, M, C, A, R]}}
"""


@pytest.mark.parametrize("judging", ["tender", "bid_evaluation"])
@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, set()),
        ({"bidding": "H"}, {"M"}),  # before its documents are approved
        ({"bidding": "P"}, {"M"}),
        ({"evaluation": "M SS"}, {"C"}),
        ({"evaluation": "D"}, {"C"}),
        ({"appraisal": "M"}, {"A", "R"}),
        ({"result": "C"}, {"R"}),
    ],
)
def test_a_tender_goes_from_paper_to_paper(judging: str, changed: dict[str, str], expected: set[str]) -> None:
    links = {"bidding": "D", "evaluation": "M", "appraisal": "C", "result": "A", **changed}
    assert set(found(plan(TENDER.format(judging=judging, **links), HEAD), "DX438")) == expected


@pytest.mark.parametrize(
    "tasks",
    [
        # two packages of one system, each with its own papers
        """
        W1: {name: Lập E-HSMT gói 1, kind: tender, system: S, duration: 10d}
        Q1: {name: Phê duyệt E-HSMT gói 1, kind: approve, system: S, duration: 5d, after: W1}
        W2: {name: Lập E-HSMT gói 2, kind: tender, system: S, duration: 10d, after: Q1}
        Q2: {name: Phê duyệt E-HSMT gói 2, kind: approve, system: S, duration: 5d, after: W2}
        """,
        # a consultant chosen without papers, before the tender that has them
        """
        M0: {name: Đấu thầu tư vấn, kind: tender, system: S, duration: 20d}
        K0: {name: Ký hợp đồng tư vấn, kind: contract, system: S, duration: 5d, after: M0}
        W: {name: Lập hồ sơ mời thầu, kind: tender, system: S, duration: 10d, after: K0}
        M: {name: Mời thầu, kind: tender, system: S, duration: 20d, after: W}
        """,
        # the papers of another system
        """
        Q: {name: Phê duyệt đề án, kind: approve, system: S, duration: 5d}
        A: {name: Thẩm định đề án, kind: appraise, system: T, duration: 10d}
        """,
        # all in one
        'A: {name: "Lập, thẩm định, phê duyệt kế hoạch lựa chọn nhà thầu", kind: tender, system: S, duration: 10d}',
        # what is done after a paper is not that paper
        """
        B: {name: Thẩm định báo cáo nghiên cứu khả thi theo chủ trương, kind: appraise, system: S, duration: 10d}
        A: {name: Lập báo cáo đề xuất chủ trương điều chỉnh, kind: invest_prep, system: S, duration: 10d, after: B}
        """,
    ],
)
def test_near_misses(tasks: str) -> None:
    said = {
        f.task
        for code in ("DX437", "DX438")
        for f in findings(plan(tasks, HEAD), code)
        if "step before" in f.message.en
    }
    assert said == set()


@pytest.mark.parametrize(
    ("tasks", "code", "expected"),
    [
        (
            'A: {name: "Thẩm định KHLCNT", kind: appraise, system: S, duration: 5d}',
            "DX438",
            "no approval of the selection",
        ),
        (
            'A: {name: "Lập hồ sơ cấp độ", kind: sec_level, system: S, duration: 5d}',
            "DX437",
            "no approval of the security",
        ),
        (
            'W: {name: "Lập KHLCNT", kind: plan, system: S, duration: 5d}\\n'
            'Q: {name: "Phê duyệt KHLCNT", kind: approve, system: S, duration: 5d, after: W}',
            "DX438",
            "no appraisal of the selection plan",
        ),
    ],
)
def test_what_nobody_approves_or_appraises_is_a_note(tasks: str, code: str, expected: str) -> None:
    (finding,) = (
        f for f in findings(plan(tasks.replace("\\n", "\n"), HEAD), code) if "the plan has no" in f.message.en
    )
    assert expected in finding.message.en
    assert (finding.severity, finding.is_detail) == (Severity.NOTE, True)


@pytest.mark.parametrize(
    "said",
    [
        'name: "Lập, trình kế hoạch lựa chọn nhà thầu", deliverable: "KHLCNT được duyệt", kind: plan',
        'name: "Thẩm định, trình UBND tỉnh phê duyệt cấp độ", kind: sec_level',
        'name: "Phê duyệt cấp độ", kind: sec_level',
        'name: "Cập nhật hồ sơ cấp độ", kind: sec_level',
    ],
)
def test_near_miss_the_approval_is_part_of_it(said: str) -> None:
    text = plan(f"A: {{{said}, system: S, duration: 5d}}", HEAD)
    assert [f for code in ("DX437", "DX438") for f in findings(text, code) if "the plan has no" in f.message.en] == []


@pytest.mark.parametrize(
    ("install", "is_found"), [("R", True), ("K", False), ("[]", False)], ids=["award", "contract", "no tender"]
)
def test_servers_of_a_tender_wait_for_its_contract(install: str, is_found: bool) -> None:
    tasks = f"""
        M: {{kind: tender, system: S, duration: 45d}}
        R: {{name: Phê duyệt kết quả lựa chọn nhà thầu, kind: approve, system: S, duration: 5d, after: M}}
        K: {{kind: contract, system: S, duration: 5d, after: R}}
        I: {{name: Lắp đặt máy chủ, kind: infra, system: S, duration: 20d, after: {install}}}
    """
    assert ("I" in found(plan(tasks, HEAD), "DX438")) is is_found


@pytest.mark.parametrize(
    ("paper", "code"),
    [
        ("kế hoạch lựa chọn nhà thầu", "DX438"),
        ("thiết kế chi tiết", "DX437"),
        ("chủ trương đầu tư", "DX437"),
        ("chủ trương đầu tư dự án", "DX437"),
        ("đề án", "DX437"),
    ],
)
def test_a_paper_that_is_appraised_and_not_written_is_told(paper: str, code: str) -> None:
    tasks = (
        f'A: {{name: "Thẩm định {paper}", kind: appraise, system: S, duration: 10d}}\n'
        f'Q: {{name: "Phê duyệt {paper}", kind: approve, system: S, duration: 5d, after: A}}'
    )
    assert [each.task for each in findings(plan(tasks, HEAD), code) if "no writing" in each.message.en] == ["A"]
    written = f'{tasks}\nW: {{name: "Lập {paper}", kind: plan, system: S, duration: 5d}}'
    assert not [each for each in findings(plan(written, HEAD), code) if "no writing" in each.message.en]


@pytest.mark.parametrize("approval", ["Cho phép thí điểm", "Đồng ý cho thí điểm", "Phê duyệt kế hoạch thí điểm"])
def test_a_pilot_is_allowed_in_several_words(approval: str) -> None:
    tasks = 'W: {name: "Kế hoạch thí điểm", kind: plan, system: S, duration: 10d}'
    (finding,) = findings(plan(tasks, HEAD), "DX437")
    assert (finding.task, finding.severity) == ("W", Severity.NOTE)
    allowed = f'{tasks}\nQ: {{name: "UBND tỉnh {approval}", kind: approve, system: S, duration: 5d, after: W}}'
    assert findings(plan(allowed, HEAD), "DX437") == ()


def test_a_result_is_appraised_between_its_evaluation_and_approval() -> None:
    tasks = """
        P: {name: "Lập, thẩm định, phê duyệt kế hoạch lựa chọn nhà thầu", kind: approve, system: S, duration: 5d}
        M: {name: "Mời thầu", kind: tender, system: S, duration: 30d, after: P}
        C: {name: "Chấm thầu", kind: tender, system: S, duration: 20d, after: M}
        K: {name: "{act} kết quả lựa chọn nhà thầu", kind: approve, system: S, duration: 5d, after: C}
    """
    for act, expected in (("Phê duyệt", ["K"]), ("Thẩm định, phê duyệt", [])):
        told = findings(plan(tasks.replace("{act}", act), HEAD), "DX438")
        assert [each.task for each in told if "appraisal of the result" in each.message.en] == expected


APART = {
    "H": ("Soạn, thẩm định, duyệt hồ sơ mời thầu", "tender"),
    "M": ("Mời thầu rộng rãi qua mạng, nhận hồ sơ dự thầu", "tender"),
    "C": ("Đánh giá hồ sơ dự thầu", "tender"),
    "K": ("Thẩm định, phê duyệt kết quả lựa chọn nhà thầu", "approve"),
}


@pytest.mark.parametrize(
    ("without", "told"),
    [
        ("", []),
        ("H", ["the plan has no bidding documents before `M`"]),
        ("M", ["the plan has no invitation of bids before `C`"]),
        ("C", ["the plan has no evaluation of bids of `S`, though it has `M`"]),
    ],
)
def test_a_tender_that_is_taken_apart_has_all_its_steps(without: str, told: list[str]) -> None:
    steps = [id_ for id_ in APART if id_ not in without]
    tasks = "\n".join(
        f'{id_}: {{name: "{APART[id_][0]}", kind: {APART[id_][1]}, system: S, duration: 20d{after}}}'
        for id_, after in zip(steps, [", after: P", *(f", after: {id_}" for id_ in steps)], strict=False)
    )
    tasks += '\nP: {name: "Lập, thẩm định, phê duyệt KHLCNT", kind: approve, system: S, duration: 5d}'
    said = [each.message.en for code in ("DX438", "DX448") for each in findings(plan(tasks, HEAD), code)]
    steps_of_it = ("documents before", "invitation of bids before", "evaluation of bids of")
    assert [each.partition(":")[0] for each in said if any(step in each for step in steps_of_it)] == told


def test_a_tender_in_one_task_is_left_in_peace() -> None:
    tasks = """
        D: {name: "Đấu thầu rộng rãi gói phần mềm", kind: tender, system: S, duration: 60d}
        K: {name: "Thẩm định, phê duyệt kết quả lựa chọn nhà thầu", kind: approve, system: S, duration: 5d, after: D}
    """
    said = [each.message.en for code in ("DX438", "DX448") for each in findings(plan(tasks, HEAD), code)]
    assert not [message for message in said if "documents" in message or "evaluation of bids" in message]


@pytest.mark.parametrize("name", ["KHLCNT hai gói: lập, thẩm định", "KHLCNT (soạn, thẩm định)"])
def test_what_is_written_and_appraised_is_written(name: str) -> None:
    tasks = (
        f'A: {{name: "{name}", kind: tender, system: S, duration: 10d}}\n'
        'Q: {name: "Phê duyệt KHLCNT", kind: approve, system: S, duration: 5d, after: A}'
    )
    assert findings(plan(tasks, HEAD), "DX438") == ()


@pytest.mark.parametrize("paper", ["kết quả lựa chọn nhà thầu", "KQLCNT"])
@pytest.mark.parametrize("submits", ["Trình, phê duyệt", "Trình UBND tỉnh phê duyệt", "Trình hồ sơ, ký duyệt"])
def test_what_is_submitted_for_approval_has_been_appraised(paper: str, submits: str) -> None:
    text = f"""
        A: {{name: "Thẩm định {paper}", kind: appraise, system: S, duration: 10d}}
        Q: {{name: "{submits} {paper}", kind: approve, system: S, duration: 5d, after: A}}
    """
    assert [each.task for each in findings(plan(text, HEAD), "DX438") if not each.is_detail] == []
    text = text.replace(", after: A", "").replace("duration: 10d", "duration: 10d, after: Q")
    assert [each.task for each in findings(plan(text, HEAD), "DX438") if not each.is_detail] == ["Q"]


def test_the_number_of_a_step_does_not_hide_what_it_does() -> None:
    text = """
        P: {name: Lập và phê duyệt KHLCNT, kind: selection_plan, system: S, duration: 5d}
        A: {name: "Bước 13 - lập HSMT (đấu thầu rộng rãi)", kind: tender, system: S, duration: 5d, after: P}
        B: {name: "Bước 14 - thẩm định, phê duyệt HSMT", kind: approve, system: S, duration: 5d, after: A}
    """
    assert found(plan(text, HEAD), "DX438") == []


ACCOUNTS = """
    W: {{name: Lập hồ sơ quyết toán dự án{kind}, system: S, duration: 40d}}
    A: {{name: {audit}{kind}, system: S, duration: 30d{of_a}}}
    Q: {{name: Phê duyệt quyết toán{kind}, system: S, duration: 40d, after: {after}}}
    Z: {{kind: ops, system: S, duration: 5d, after: [A, Q]}}
"""


@pytest.mark.parametrize("kind", ["", ", kind: review", ", kind: accept"])
@pytest.mark.parametrize(
    "audit", ["Kiểm toán độc lập báo cáo quyết toán", "Thẩm tra quyết toán", "Audit the settlement"]
)
def test_accounts_are_drawn_up_audited_and_approved_whatever_kind_of_work_that_is(kind: str, audit: str) -> None:
    def told(of_a: str, after: str) -> list[str | None]:
        return found(plan(ACCOUNTS.format(kind=kind, audit=audit, of_a=of_a, after=after), HEAD), "DX437")

    assert told(", after: W", "A") == []
    assert told("", "[W, A]") == ["A"]
    assert told(", after: W", "W") == ["Q"]


LEVEL = """
    Q: {{name: Thẩm định và phê duyệt hồ sơ đề xuất cấp độ, kind: sec_level, system: S, duration: 20d}}
    R: {{name: "{name}", kind: sec_level, system: S, duration: 10d, after: {after}}}
    Z: {{kind: ops, system: S, duration: 5d, after: [Q, R]}}
"""


@pytest.mark.parametrize(
    "name",
    [
        "Rà soát hồ sơ cấp độ theo luật mới",
        "Điều chỉnh hồ sơ cấp độ",
        "Chuyển đổi hồ sơ cấp độ sang nghị định mới",
        "Review of the security level dossier under the new law",
        "Revise the level dossier",
        "Security dossier brought up to the final design",
    ],
)
def test_a_paper_that_is_reviewed_once_it_is_approved_is_no_step_before_the_approval(name: str) -> None:
    assert found(plan(LEVEL.format(name=name, after="Q"), HEAD), "DX437") == []


@pytest.mark.parametrize("name", ["Lập hồ sơ cấp độ", "Draw up the security level dossier"])
def test_a_dossier_that_is_written_after_its_approval_is_told(name: str) -> None:
    assert found(plan(LEVEL.format(name=name, after="Q"), HEAD), "DX437") == ["Q"]


PLANS = """
    K: {{name: "Selection plan of lot 1, approved", kind: selection_plan, system: S, duration: 20d}}
    M: {{name: Invitation of bids for lot 1, kind: tender, system: S, duration: 20d, after: {first}}}
    L: {{name: Draw up the selection plan of lot 2, kind: selection_plan, system: S, duration: 30d}}
    N: {{name: Invitation of bids for lot 2, kind: tender, system: S, duration: 20d, after: {second}}}
"""


@pytest.mark.parametrize(
    ("first", "second", "expected"), [("K", "L", []), ("[K, L]", "[K, L]", ["K"]), ("[K, L]", "K", ["K"])]
)
def test_the_selection_plan_of_another_package_leads_to_its_own_tender(
    first: str, second: str, expected: list[str]
) -> None:
    told = findings(plan(PLANS.format(first=first, second=second), HEAD), "DX438")
    assert [each.task for each in told if each.task == "K" and each.severity is Severity.WARNING] == expected
