"""DX404: when a trial or pilot meets Tết, and how much it matters. Tết 2024: Thursday 8 to Wednesday 14 February."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.checks.law.tet import tets
from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX404"


def over(days: int, start: str, kind: str = "trial", more: str = "", head: str = "") -> str:
    return plan(f"A: {{kind: {kind}, duration: {days}d{more}}}", head, start)


def test_the_message_says_which_days_and_how_many_are_left() -> None:
    """Twenty working days from 22 January: of these 5, 6, 7, 15, 16 and 19 February are quiet."""
    (finding,) = findings(over(20, "2024-01-22"), CODE)
    assert finding.message.vi == (
        "vận hành thử `A` (22/01/2024 – 23/02/2024) trùng Tết 08/02/2024 – 14/02/2024: "
        "trừ những ngày 03/02/2024 – 19/02/2024 còn 14/20 ngày làm việc"
    )
    assert finding.severity is Severity.NOTE
    assert finding.hint is not None
    assert finding.hint.en == "the days that are left are enough: it can stay"
    assert finding.hint.vi == "số ngày còn lại vẫn đủ, không phải dời"


def test_ending_in_the_days_before_is_close_to_it() -> None:
    (finding,) = findings(over(12, "2024-01-22"), CODE)
    assert "comes close to Tết" in finding.message.en


@pytest.mark.parametrize(("days", "start"), [(10, "2024-01-22"), (20, "2024-02-20")])
def test_done_five_days_before_or_begun_five_days_after_is_fine(days: int, start: str) -> None:
    assert found(over(days, start), CODE) == []


@pytest.mark.parametrize(
    ("days", "kind", "severity"),
    [
        (19, "accept", Severity.WARNING),  # 6 of 19 lost
        (60, "accept", Severity.NOTE),  # 6 of 60 lost
        (19, "tender", Severity.WARNING),
        (19, "bid_evaluation", Severity.NOTE),
        (34, "pilot", Severity.ERROR),  # 28 of 34 left, fewer than six weeks
        (36, "pilot", Severity.NOTE),  # 30 left
        (16, "trial", Severity.WARNING),  # 10 left, but 6 of 16 lost
        (20, "trial", Severity.NOTE),  # 6 of 20 lost
    ],
)
def test_how_much_is_lost_decides_how_bad_it_is(days: int, kind: str, severity: Severity) -> None:
    (finding,) = findings(over(days, "2024-01-22", kind), CODE)
    assert finding.severity is severity


@pytest.mark.parametrize(("days", "kind"), [(61, "accept"), (70, "trial"), (70, "pilot")])
def test_near_miss_less_than_a_tenth_is_no_matter(days: int, kind: str) -> None:
    assert found(over(days, "2024-01-22", kind), CODE) == []


def test_a_pilot_that_is_too_short_anyway_is_not_blamed_on_tet() -> None:
    (finding,) = findings(over(25, "2024-01-22", "pilot"), CODE)
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("days", "added"),
    [
        (30, 6),
        (35, 1),
        (25, 11),  # too short anyway
        (13, 23),  # ends in the quiet days: what is added falls into them first
    ],
)
def test_the_days_that_the_hint_names_are_the_fewest_for_a_pilot(days: int, added: int) -> None:
    _following_the_hint_is_enough(days, "pilot", "2024-01-22", added)


@pytest.mark.parametrize(("days", "added"), [(10, 10), (15, 5), (7, 13), (17, 3)])
def test_the_days_that_the_hint_names_are_the_fewest_for_a_trial(days: int, added: int) -> None:
    _following_the_hint_is_enough(days, "trial", "2024-01-29", added)


def _following_the_hint_is_enough(days: int, kind: str, start: str, added: int) -> None:
    (finding,) = findings(over(days, start, kind), CODE)
    assert finding.severity is not Severity.NOTE
    enough = f"give `A` at least {days + added} working days so that "
    assert (finding.hint.en if finding.hint else "").startswith(enough)
    (almost,) = findings(over(days + added - 1, start, kind), CODE)
    assert almost.severity is not Severity.NOTE
    (followed,) = findings(over(days + added, start, kind), CODE)
    assert followed.severity is Severity.NOTE
    assert "give" not in (followed.hint.en if followed.hint else "")


@pytest.mark.parametrize(("days", "kind"), [(30, "pilot"), (16, "trial"), (15, "tender"), (40, "accept")])
def test_the_later_start_that_the_hint_names_ends_the_finding(days: int, kind: str) -> None:
    (finding,) = findings(over(days, "2024-01-22", kind), CODE)
    later = "start_no_earlier_than: 2024-02-20"
    assert later in (finding.hint.en if finding.hint else "")
    assert found(over(days, "2024-01-22", kind, f", {later}"), CODE) == []


def test_a_long_acceptance_may_say_that_its_length_allows_for_tet() -> None:
    (finding,) = findings(over(40, "2024-01-22", "accept"), CODE)
    assert finding.severity is Severity.NOTE
    waiver = "checks: {waive: [{code: DX404, task: A, reason: …}]}"
    assert f"`{waiver}`" in (finding.hint.en if finding.hint else "")
    assert found(over(40, "2024-01-22", "accept", head=waiver.replace("…", "Đã tính Tết")), CODE) == []


@pytest.mark.parametrize("kind", ["build", "rollout", "training", "evaluate"])
def test_other_work_may_run_over_tet(kind: str) -> None:
    assert found(over(20, "2024-01-22", kind), CODE) == []


def test_a_calendar_that_does_not_keep_the_holidays_is_left_alone() -> None:
    assert found(over(20, "2024-01-22", more=", calendar: continuous"), CODE) == []


def test_a_calendar_built_on_vietnams_keeps_them() -> None:
    head = "calendars: {sat: {base: vn, week: mon..sat}}"
    assert found(over(20, "2024-01-22", more=", calendar: sat", head=head), CODE) == ["A"]


def test_a_milestone_has_no_length_to_lose() -> None:
    text = plan("A: {kind: accept, duration: 0d, start_no_earlier_than: 2024-02-06}", start="2024-01-22")
    assert found(text, CODE) == []


def test_every_year_has_its_tet_in_january_or_february() -> None:
    for year in range(2018, 2040):
        (tet,) = tets(date(year, 1, 10), date(year, 2, 28))
        assert 6 <= (tet.last - tet.first).days <= 10 or (tet.last - tet.first).days == 4


@pytest.mark.parametrize("name", ["Lập hồ sơ mời thầu", "Soạn E-HSMT", "Prepare the bidding documents"])
def test_papers_of_a_tender_that_officials_write_over_tet_are_a_note_at_most(name: str) -> None:
    (finding,) = findings(over(8, "2024-01-29", "tender", f', name: "{name}"'), CODE)
    assert finding.severity is Severity.NOTE
    assert found(over(12, "2024-01-22", "tender", f', name: "{name}"'), CODE) == []
    assert found(over(8, "2024-01-29", "tender", ", name: Trình kế hoạch lựa chọn nhà thầu"), CODE) == []
    (invited,) = findings(over(8, "2024-01-29", "tender", ", name: Mời thầu"), CODE)
    assert invited.severity is Severity.WARNING


def test_papers_that_are_done_before_tet_are_no_more_than_a_note() -> None:
    (near,) = findings(over(6, "2024-01-30", "accept"), CODE)
    (across,) = findings(over(6, "2024-02-05", "accept"), CODE)
    assert (near.severity, across.severity) == (Severity.NOTE, Severity.WARNING)


@pytest.mark.parametrize(
    ("start", "duration", "expected"),
    [("2024-02-07", "3d", ["A"]), ("2024-02-05", "3d", []), ("2024-02-15", "3d", []), ("2024-01-02", "60d", [])],
)
def test_a_course_that_tet_tears_apart_is_a_note(start: str, duration: str, expected: list[str]) -> None:
    text = plan(f"A: {{kind: training, duration: {duration}, start_no_earlier_than: {start}}}", start="2023-12-04")
    told = findings(text, "DX404")
    assert [finding.task for finding in told] == expected
    assert {finding.severity for finding in told} <= {Severity.NOTE}
