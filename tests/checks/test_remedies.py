"""Every hint can be followed to the letter, and then the finding is gone and nothing worse has come."""

from __future__ import annotations

import pytest

from dxplan.checks.registry import rules
from dxplan.source.diagnostic import Diagnostic, Severity
from tests.checks.examining import findings
from tests.checks.planner import remedies

THEN = {
    ("DX301", "DX425"): "what was too late is just in time: a buffer is asked for",
    ("DX314", "DX425"): "a date with no buffer yet, as the hint says",
    ("DX407", "DX425"): "just in time, or a date with no buffer yet, as the hint says",
    ("DX426", "DX410"): "a tender comes after the approval, as the hint says",
    ("DX601", "DX602"): "a later data date asks for the report of what is due by then, as the hint says",
}
"""What may be found instead, one step less harmful: a warning or error that the hint announces."""

BY_HAND: dict[str, tuple[tuple[tuple[str, str], ...], ...]] = {
    # what is advised in words: each remedy as replacements in the bad example
    "DX102": ((("hai tuần", "10d"),),),
    "DX103": ((("task: KS2", "task: KS1"), (", deliverable: Báo cáo khảo sát", "")),),
    "DX106": ((("name: Khảo sát  hiện trạng", "name: Khảo sát hiện trạng các xã"),),),
    "DX107": ((("40d, after: P1", "40d, after: T2"),),),
    "DX205": ((("[T2, T3, T4 SS]", "[T2, T3, T4 SS, T4 FF]"), ("after: T2 FF", "after: [T2 FF, T1]")),),
    "DX207": ((("after: [T2 SS, T2 FF]", "after: T2"),),),
    "DX208": ((("nền tảng, kind: build, duration: 40d", "nền tảng, kind: build, duration: 34d"),),),
    "DX209": (
        (
            ("after: T1 FS+5d", "after: W1"),
            ("after: T2 FS+5d", "after: W2"),
            (
                "  T4:",
                "  W1: {name: Lấy ý kiến, kind: plan, duration: 5d, after: T1, lead: STTTT, deliverable: Văn bản}\n"
                "  W2: {name: Thẩm tra, kind: plan, duration: 5d, after: T2, lead: STTTT, deliverable: Văn bản}\n"
                "  T4:",
            ),
        ),
    ),
    "DX308": ((("dữ liệu, kind: data, duration: 38d", "dữ liệu, kind: data, duration: 30d"),),),
    "DX309": (
        (
            ("name: Xây dựng, kind: build, duration: 60d", "name: Xây dựng phần lõi, kind: build, duration: 30d"),
            ("after: T2, lead", "after: T2b, lead"),
            (
                "  T3:",
                "  T2b: {name: Xây dựng cổng, kind: build, duration: 30d, after: T2, lead: STTTT, deliverable: Cổng}\n"
                "  T3:",
            ),
        ),
    ),
    "DX414": ((("T1, lead: STTTT}", "T1, lead: STTTT, deliverable: Hệ thống}"),),),
    "DX423": ((("deliverable: Báo cáo}", "deliverable: Báo cáo đối chiếu Khung kiến trúc số}"),),),
    "DX433": ((("deliverable: Báo cáo quý", "deliverable: Báo cáo quý; bàn giao dữ liệu khi hết hợp đồng"),),),
    "DX436": ((("name: Thuê dịch vụ nâng cấp cổng", "name: Lập dự án nâng cấp cổng"),),),
    "DX452": ((("mạng, target", "mạng, baseline: 40, target"),),),
    "DX453": ((("deliverable: Kho ảnh", "deliverable: Kho ảnh, kpis: [K1]"),),),
    "DX502": (
        (
            (
                "môi trường, kind: survey, duration: 20d, lead: STTTT",
                "môi trường, kind: survey, duration: 20d, lead: VPUB",
            ),
        ),
    ),
    "DX503": (
        (("cost: 900 triệu", "cost: 900 triệu, funding: Dự toán chi thường xuyên 2022"),),
        (("tasks:", "budget: {by_year: {2022: 2 tỷ}}\ntasks:"),),
    ),
    "DX602": (
        (("after: T1,", "after: T1, actual_start: 2022-04-01, actual_finish: 2022-04-28,"),),
        (("after: T1,", "after: T1, start_no_earlier_than: 2022-06-30,"),),
    ),
    "DX603": ((("after: T1 ", "after: [T1 SS, T1 FF] "),),),
}

NOT_TO_BE_DONE = {"DX304", "DX305", "DX307"}
"""What only time mends, or what is kept with its reason."""


def _harm(found: tuple[Diagnostic, ...]) -> set[tuple[str, str | None]]:
    return {(finding.code, finding.task) for finding in found if finding.severity is not Severity.NOTE}


def _times(found: tuple[Diagnostic, ...], finding: Diagnostic) -> int:
    return sum((other.code, other.task) == (finding.code, finding.task) for other in found)


WRITTEN = [
    pytest.param(rule.bad, finding, changed, id=f"{rule.code}: {advice}")
    for rule in rules()
    for finding in findings(rule.bad)
    for advice, changed in remedies(rule.bad, finding)
]


@pytest.mark.parametrize(("bad", "finding", "changed"), WRITTEN)
def test_what_a_hint_says_word_for_word_mends_it_and_brings_nothing_worse(
    bad: str, finding: Diagnostic, changed: str
) -> None:
    before, after = findings(bad), findings(changed)
    assert _times(after, finding) < _times(before, finding)
    announced = {then for code, then in THEN if code == finding.code}
    assert {code for code, _ in _harm(after) - _harm(before)} <= announced


@pytest.mark.parametrize(
    ("code", "remedy"), [(code, remedy) for code, several in BY_HAND.items() for remedy in several]
)
def test_what_a_hint_says_in_words_mends_it_and_brings_nothing_worse(
    code: str, remedy: tuple[tuple[str, str], ...]
) -> None:
    (bad,) = (rule.bad for rule in rules() if rule.code == code)
    changed = bad
    for old, new in remedy:
        assert old in changed
        changed = changed.replace(old, new)
    after = findings(changed)
    assert code not in {finding.code for finding in after}
    assert _harm(after) <= _harm(findings(bad))


def test_the_hints_of_all_rules_are_followed_here() -> None:
    followed = {parameters.values[1].code for parameters in WRITTEN}  # type: ignore[attr-defined]
    assert followed | BY_HAND.keys() | NOT_TO_BE_DONE >= {rule.code for rule in rules()}
