"""DX461: texts that are repealed, or not yet there, by the day that counts."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, findings, found, plan

HEAD = """\
agencies: {SKHCN: {name: Sở Khoa học và Công nghệ}}
systems: {KHO: {name: Kho dữ liệu}, IOC: {name: Trung tâm điều hành}}
"""


def one(name: str, start: str, kind: str = "invest_prep", more: str = "") -> str:
    """A plan of one task of ten days."""
    return plan(f'T1: {{name: "{name}", kind: {kind}, system: KHO, duration: 10d{more}}}', HEAD, start)


@pytest.mark.parametrize(
    ("name", "kind", "start", "instead"),
    [
        ("Lập dự án theo NĐ 73/2019/NĐ-CP", "invest_prep", "2026-09-07", "224/2026"),
        ("Lập dự án theo Nghị định số 73/2019", "invest_prep", "2026-04-06", "45/2026"),
        ("Lập dự án (73/2019/NĐ-CP)", "invest_prep", "2026-09-07", "224/2026"),
        (
            "Lập dự án theo Nghị định 73/2019/NĐ-CP, sửa đổi bởi Nghị định 82/2024/NĐ-CP",
            "invest_prep",
            "2026-09-07",
            "224/2026",
        ),
        ("Study under Decree 45/2026", "invest_prep", "2026-08-03", "224/2026"),
        ("Lập dự án theo nghị định 102/2009/nđ-cp", "invest_prep", "2020-02-03", "73/2019"),
        ("Đấu thầu theo Luật Đấu thầu 2013", "tender", "2024-03-04", "22/2023"),
        ("Đấu thầu theo Luật Đấu thầu số 43/2013/QH13", "tender", "2025-03-03", "22/2023"),
        ("Đấu thầu rộng rãi qua mạng (Nghị định 63/2014)", "tender", "2024-06-03", "24/2024"),
        ("Lựa chọn nhà thầu theo NĐ 24/2024/NĐ-CP", "tender", "2025-09-08", "214/2025"),
        ("Hồ sơ cấp độ theo NĐ 85/2016", "sec_level", "2026-09-07", "331/2026"),
        ("Hồ sơ cấp độ theo TT 03/2017/TT-BTTTT", "sec_level", "2023-03-06", "12/2022"),
        ("Đánh giá tác động theo Nghị định 13/2023/NĐ-CP", "policy", "2026-02-02", "91/2025"),
        ("Kiểm tra theo Luật An toàn thông tin mạng", "test", "2026-09-07", "116/2025"),
        ("Kiểm tra theo Luật An ninh mạng năm 2018", "test", "2026-09-07", "116/2025"),
        ("Kế hoạch theo Luật CNTT 2006", "plan", "2026-09-07", "148/2025"),
        ("Chữ ký số theo Luật Giao dịch điện tử 2005", "build", "2024-09-09", "20/2023"),
        ("Cổng dịch vụ công theo Nghị định 42/2022/NĐ-CP", "build", "2026-09-07", "224/2026"),
        ("Một cửa điện tử theo NĐ 61/2018/NĐ-CP", "build", "2025-09-08", "118/2025"),
        ("Open tender under the Law on Bidding of 2013", "tender", "2024-03-04", "22/2023"),
        ("Open tender under the 2013 Bidding Law", "tender", "2024-03-04", "22/2023"),
        ("Open tender under the Bidding Law (2013)", "tender", "2024-03-04", "22/2023"),
        ("Trình chủ trương theo Luật Đầu tư công 2019", "approve", "2025-02-03", "58/2024"),
        ("Lập dự toán theo Thông tư 18/2024/TT-BTTTT", "invest_prep", "2026-08-03", "39/2026"),
    ],
)
def test_a_task_that_rests_on_a_repealed_text_is_told_which_holds(
    name: str, kind: str, start: str, instead: str
) -> None:
    finding, *_ = findings(one(name, start, kind), "DX461")
    assert finding.severity is Severity.WARNING
    assert instead in finding.message.vi
    assert finding.hint is not None
    assert instead in finding.hint.en


@pytest.mark.parametrize(
    ("name", "kind", "start"),
    [
        ("Lập dự án theo NĐ 73/2019/NĐ-CP", "invest_prep", "2025-09-08"),
        ("Lập dự án theo Nghị định 224/2026 (thay thế Nghị định 73/2019 và 45/2026)", "invest_prep", "2026-09-07"),
        ("Rà soát quy chế ban hành khi Nghị định 85/2016/NĐ-CP đã hết hiệu lực", "policy", "2026-09-07"),
        ("Cập nhật quy chế: Nghị định 42/2022/NĐ-CP nay là Nghị định 224/2026/NĐ-CP", "policy", "2026-09-07"),
        ("Lập kế hoạch theo Kế hoạch 73/2019/KH-UBND", "plan", "2026-09-07"),
        ("Báo cáo theo Thông tư 12/2022/TT-BTC", "plan", "2026-11-02"),
        ("Chuyển dữ liệu tháng 7/2019", "data", "2026-09-07"),
        ("Đấu thầu theo Luật Đấu thầu 2023, Nghị định 214/2025/NĐ-CP", "tender", "2026-09-07"),
        ("Đấu thầu theo Luật Đấu thầu", "tender", "2026-09-07"),
        ("Kiểm tra theo Luật An ninh mạng", "test", "2026-09-07"),
        ("Chia sẻ dữ liệu theo Nghị định 47/2020/NĐ-CP", "policy", "2025-12-01"),
        ("Thủ tục theo Nghị định 85/2025/NĐ-CP", "approve", "2026-09-07"),
        ("Tổng kết Quyết định 749/QĐ-TTg", "review", "2025-12-01"),
        ("Lập dự án theo Nghị định 73/2019/NĐ-CP và văn bản thay thế", "invest_prep", "2026-09-07"),
        ("Lập lại hồ sơ cấp độ đã phê duyệt theo Nghị định 85/2016/NĐ-CP", "sec_level", "2026-09-07"),
        ("Hồ sơ cấp độ: từ NĐ 85/2016 sang NĐ 331/2026", "sec_level", "2026-09-07"),
    ],
)
def test_what_holds_what_is_told_as_history_and_what_only_looks_alike_is_right(
    name: str, kind: str, start: str
) -> None:
    assert found(one(name, start, kind), "DX461") == []


def test_a_number_without_a_year_is_a_note_and_only_if_no_text_of_that_number_holds() -> None:
    (finding,) = findings(one("Lập dự án theo Nghị định 73", "2026-09-07"), "DX461")
    assert finding.severity is Severity.NOTE
    assert found(one("Số hóa thủ tục theo Nghị định 45", "2026-09-07"), "DX461") == []


def test_a_note_is_read_more_mildly() -> None:
    (finding,) = findings(one("Lập dự án", "2026-09-07", more=", note: theo NĐ 73/2019/NĐ-CP"), "DX461")
    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize(
    ("name", "kind", "start", "fires"),
    [
        ("Đấu thầu theo Luật Đấu thầu 22/2023/QH15", "tender", "2022-09-05", True),
        ("Đấu thầu theo Luật Đấu thầu 22/2023/QH15", "tender", "2023-09-04", True),
        ("Tập huấn Luật Đấu thầu 22/2023/QH15", "training", "2023-09-04", False),
        ("Tập huấn Luật Đấu thầu 22/2023/QH15", "training", "2023-03-06", True),
        ("Góp ý dự thảo Nghị định 13/2023/NĐ-CP", "policy", "2023-02-06", False),
        ("Triển khai Quyết định 749/QĐ-TTg", "plan", "2019-03-04", True),
        ("Triển khai Nghị quyết số 57-NQ/TW", "plan", "2024-06-03", True),
        ("Triển khai Nghị quyết số 57-NQ/TW", "plan", "2025-02-03", False),
        ("Lập dự án theo Nghị định 224/2026/NĐ-CP", "invest_prep", "2025-09-08", True),
    ],
)
def test_no_text_can_be_followed_before_it_is_issued_nor_bind_before_it_holds(
    name: str, kind: str, start: str, fires: bool
) -> None:
    assert bool(found(one(name, start, kind), "DX461")) is fires


def project(decided: str, name: str, kind: str, start: str) -> str:
    """A project that is decided on a day, and a later task of it."""
    return plan(
        f"""
        QD: {{name: Phê duyệt dự án, kind: approve, system: KHO, duration: 1d, must_start_on: {decided}}}
        T1: {{name: "{name}", kind: {kind}, system: KHO, duration: 10d, start_no_earlier_than: {start}}}
        """,
        HEAD,
        "2025-01-06",
    )


def test_a_project_decided_on_in_the_days_of_a_decree_keeps_it() -> None:
    kept = project("2025-12-01", "Nghiệm thu theo Nghị định 73/2019/NĐ-CP", "accept", "2026-09-07")
    late = project("2026-04-06", "Nghiệm thu theo Nghị định 73/2019/NĐ-CP", "accept", "2026-09-07")
    assert (found(kept, "DX461"), found(late, "DX461")) == ([], ["T1"])


def test_a_study_is_for_the_decision_that_comes_after_it() -> None:
    text = plan(
        """
        T1: {name: Lập dự án theo Nghị định 45/2026/NĐ-CP, kind: invest_prep, system: KHO, duration: 40d}
        QD: {name: Phê duyệt dự án, kind: approve, system: KHO, duration: 1d, after: T1 FS+60d}
        """,
        HEAD,
        "2026-05-04",
    )
    (finding,) = findings(text, "DX461")
    assert (finding.task, finding.severity) == ("T1", Severity.NOTE)


def test_an_appraisal_that_is_done_is_as_good_as_the_decision() -> None:
    text = plan(
        """
        TD: {name: Thẩm định dự án, kind: appraise, system: KHO, duration: 10d}
        QD: {name: Phê duyệt dự án theo NĐ 45/2026/NĐ-CP, kind: approve, system: KHO, duration: 1d, after: TD FS+20d}
        """,
        HEAD,
        "2026-06-01",
    )
    assert found(text, "DX461") == []


def test_a_decision_that_a_circumstance_tells_of_counts() -> None:
    head = HEAD + "context: {C1: {name: Quyết định phê duyệt dự án kho dữ liệu, date: 2025-11-03}}\n"
    text = plan(
        "T1: {name: Nghiệm thu theo NĐ 73/2019/NĐ-CP, kind: accept, system: KHO, duration: 5d}", head, "2026-09-07"
    )
    assert found(text, "DX461") == []


def test_a_package_whose_bidders_were_invited_before_keeps_its_law() -> None:
    text = plan(
        """
        MT: {name: Mời thầu, kind: tender, system: KHO, duration: 20d}
        XT: {name: Xét thầu theo Luật Đấu thầu 43/2013/QH13, kind: tender, system: KHO, duration: 20d, after: MT}
        HD: {name: Ký hợp đồng theo Luật Đấu thầu 43/2013/QH13, kind: contract, system: KHO, duration: 2d, after: XT}
        """,
        HEAD,
        "2023-12-11",
    )
    assert found(text, "DX461") == []


def test_another_systems_decision_keeps_nothing() -> None:
    text = project("2025-12-01", "Nghiệm thu theo Nghị định 73/2019/NĐ-CP", "accept", "2026-09-07")
    assert found(text.replace("kind: accept, system: KHO", "kind: accept, system: IOC"), "DX461") == ["T1"]


def test_a_source_is_told_where_a_task_still_rests_on_it() -> None:
    head = HEAD + "sources: {S1: {title: Nghị định 85/2016/NĐ-CP, date: 2016-07-01}}\n"
    tasks = """
        T1: {name: Hồ sơ cấp độ, kind: sec_level, system: KHO, duration: 10d, source: S1}
        T2: {name: Hồ sơ, kind: sec_level, system: IOC, duration: 10d, source: S1, start_no_earlier_than: 2026-09-07}
        """
    (finding,) = findings(plan(tasks, head, "2025-03-03"), "DX461")
    assert (finding.task, finding.severity) == ("T2", Severity.NOTE)
    assert finding.span.line == 6
    assert found(plan(tasks.replace("2026-09-07", "2026-03-02"), head, "2025-03-03"), "DX461") == []


def test_the_agreement_rests_on_what_held_when_it_was_signed() -> None:
    def signed(day: str) -> list[str | None]:
        head = f'{HEAD}agreement: {{name: "Thỏa thuận theo Nghị định 102/2009/NĐ-CP", signed: {day}}}\n'
        return found(plan("T1: {name: Khảo sát, duration: 5d}", head, "2021-03-01"), "DX461")

    assert (signed("2019-05-06"), signed("2021-02-01")) == ([], [None])


def test_what_is_reported_as_done_is_over_and_no_more_than_a_detail() -> None:
    text = one(
        "Lập dự án theo NĐ 73/2019/NĐ-CP",
        "2026-09-07",
        more=", progress: 100%, actual_start: 2026-09-07, actual_finish: 2026-09-18",
    ).replace("start: 2026-09-07\n", "start: 2026-09-07\nstatus_date: 2026-09-30\n")
    result = examined(text, "DX461")
    assert result.findings == ()
    assert [(finding.task, finding.severity) for finding in result.held_back] == [("T1", Severity.NOTE)]
    assert found(text.replace("kind: invest_prep", "kind: training"), "DX461") == []


def test_what_was_there_before_a_text_is_that_of_its_own_line() -> None:
    (finding,) = findings(one("Lập dự án theo Nghị định 224/2026/NĐ-CP", "2024-09-09"), "DX461")
    assert "73/2019" in finding.message.vi


@pytest.mark.parametrize(
    ("first", "second", "text", "day"),
    [
        ("kind: dpia", "kind: dpia", "Cập nhật hồ sơ (NĐ 13/2023)", "2026-02-02"),
        ("kind: sec_level", "kind: sec_level", "Cấp độ mới theo NĐ 85/2016", "2026-08-03"),
    ],
)
def test_what_is_made_anew_rests_on_the_law_of_its_own_day(first: str, second: str, text: str, day: str) -> None:
    tasks = f"""
        A: {{{first}, system: S, duration: 5d, start_no_earlier_than: 2024-03-04}}
        B: {{name: "{text}", {second}, system: S, duration: 5d, after: A, start_no_earlier_than: {day}}}
    """
    assert found(plan(tasks, "systems: {S: {}}", "2024-03-04"), "DX461") == ["B"]
    used = tasks.replace(f'B: {{name: "{text}", {second}', f'B: {{name: "{text}", kind: ops')
    assert found(plan(used, "systems: {S: {}}", "2024-03-04"), "DX461") == []


def test_what_is_reported_as_done_did_not_rest_on_a_text_that_nobody_had() -> None:
    done = ", progress: 100%, actual_start: 2022-09-06, actual_finish: 2022-09-28"

    def told(text: str) -> list[str | None]:
        plan_ = one(f"Đấu thầu rộng rãi theo Luật Đấu thầu {text}", "2022-09-05", "tender", done)
        return found(plan_.replace("start: 2022-09-05\n", "start: 2022-09-05\nstatus_date: 2023-06-30\n"), "DX461")

    assert (told("22/2023/QH15"), told("43/2013/QH13")) == (["T1"], [])


@pytest.mark.parametrize(
    ("title", "start", "kind", "expected"),
    [
        ("Luật Đấu thầu số 22/2023/QH15", "2020-03-02", "tender", ["T1"]),
        ("Decree 73/2019/NĐ-CP (in force from 1 January 2020)", "2019-02-11", "invest_prep", ["T1"]),
        ("Nghị định 13/2023/NĐ-CP về bảo vệ dữ liệu cá nhân", "2022-03-07", "training", ["T1"]),
        ("Nghị định 73/2019/NĐ-CP", "2020-02-10", "invest_prep", []),
        ("Nghị định 73/2019/NĐ-CP", "2019-10-07", "training", []),
        ("Luật Đấu thầu 43/2013/QH13, được thay bằng Luật 22/2023/QH15", "2020-03-02", "tender", []),
        ("Nghị định 73/2019/NĐ-CP, sửa đổi bởi Nghị định 82/2024/NĐ-CP", "2021-03-01", "invest_prep", []),
        ("Dự thảo Luật Đấu thầu", "2020-03-02", "tender", []),
    ],
)
def test_a_source_is_told_where_a_task_rests_on_it_before_it_is_there(
    title: str, start: str, kind: str, expected: list[str]
) -> None:
    head = f'{HEAD}sources: {{S1: {{title: "{title}"}}}}\n'
    text = plan(f"T1: {{name: Việc, kind: {kind}, system: KHO, duration: 10d, source: S1}}", head, start)
    assert found(text, "DX461") == expected


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("Nghị định 73/2019/NĐ-CP, sửa đổi bởi Nghị định 82/2024/NĐ-CP", False),
        ("Nghị định 73/2019/NĐ-CP (được sửa đổi, bổ sung bởi Nghị định 82/2024/NĐ-CP)", False),
        ("Nghị định 73/2019/NĐ-CP, được thay thế bởi Nghị định 45/2026/NĐ-CP", False),
        ("Nghị định 73/2019/NĐ-CP, được sửa đổi bằng Nghị định 82/2024/NĐ-CP", False),
        ("Nghị định 73/2019/NĐ-CP và Nghị định 82/2024/NĐ-CP sửa đổi, bổ sung", False),
        ("Decree 73/2019/NĐ-CP, amended by Decree 82/2024/NĐ-CP", False),
        ("Decree 73/2019/NĐ-CP as amended (Decree 82/2024/NĐ-CP)", False),
        ("Decree 73/2019/NĐ-CP, replaced by Decree 45/2026/NĐ-CP", False),
        ("Nghị định 73/2019/NĐ-CP, Nghị định 82/2024/NĐ-CP", True),
        ("Nghị định 82/2024/NĐ-CP", True),
        ("Nghị định 82/2024/NĐ-CP sửa đổi Nghị định 73/2019/NĐ-CP", True),
    ],
)
def test_the_date_of_a_text_is_not_that_of_what_amended_or_replaced_it(name: str, is_told: bool) -> None:
    head = HEAD + f'context: {{nd: {{name: "{name}", date: 2019-09-05}}}}\n'
    assert len(findings(plan("T1: {duration: 5d}", head), "DX461")) == is_told


@pytest.mark.parametrize(
    ("name", "day", "is_told"),
    [
        ("Luật Đấu thầu số 43/2013/QH13; Nghị định 63/2014/NĐ-CP", "2013-11-26", False),
        ("Bidding Law 22/2023/QH15 with Decree 24/2024/NĐ-CP", "2023-06-23", False),
        ("Nghị định 24/2024/NĐ-CP", "2023-06-23", True),
        ("Luật Đấu thầu số 43/2013/QH13; Nghị định 63/2014/NĐ-CP", "2013-11-27", True),
        ("Luật Đấu thầu 22/2023/QH15; Luật 91/2025/QH15", "2023-06-23", True),
    ],
)
def test_a_decree_that_is_named_with_its_law_has_a_date_of_its_own(name: str, day: str, is_told: bool) -> None:
    head = HEAD + f'context: {{c: {{name: "{name}", date: {day}}}}}\n'
    assert bool(findings(plan("T1: {duration: 5d}", head), "DX461")) == is_told
