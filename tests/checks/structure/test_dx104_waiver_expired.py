"""DX104: waivers whose last day is over."""

from __future__ import annotations

from datetime import date

from dxplan.checks.runner import examine
from dxplan.findings.selection import Selection
from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, plan, scheduled

WAIVER = "checks: {waive: [{code: DX414, task: A, reason: chờ mẫu, until: 2022-06-30}]}\nagencies: {SO: {name: Sở}}"
LACKING = plan("A: {name: Khảo sát, kind: survey, duration: 5d, lead: SO}", head=WAIVER)
MENDED = LACKING.replace("lead: SO}", "lead: SO, deliverable: Báo cáo}")


def test_the_last_day_still_counts() -> None:
    result = examined(LACKING, today=date(2022, 6, 30))
    assert not {"DX104", "DX414"} & {f.code for f in result.findings}
    assert [f.code for f, _ in result.waived] == ["DX414"]


def test_the_day_after_the_finding_shows_again_and_the_waiver_is_reported() -> None:
    result = examined(LACKING, today=date(2022, 7, 1))
    assert {"DX104", "DX414"} <= {f.code for f in result.findings}
    (finding,) = [f for f in result.findings if f.code == "DX104"]
    assert finding.message.en == "the waiver of DX414 for `A` ended on 2022-06-30: 1 finding waived no longer"
    assert finding.severity is Severity.WARNING
    assert finding.hint is not None
    assert "2022-07-01" in finding.hint.en


def test_following_the_hint_makes_it_go_away() -> None:
    renewed = LACKING.replace("2022-06-30", "2022-07-01")
    assert "DX104" not in {f.code for f in examined(renewed, today=date(2022, 7, 1)).findings}


def test_an_expired_waiver_that_nothing_needs_is_a_note() -> None:
    (finding,) = [f for f in examined(MENDED, today=date(2022, 7, 1)).findings if f.code == "DX104"]
    assert finding.severity is Severity.NOTE
    assert "nothing left to waive" in finding.message.en


def test_nothing_is_said_of_findings_that_were_not_looked_for() -> None:
    result = examine(scheduled(LACKING), date(2022, 7, 1), Selection(select=frozenset({"DX104"})))
    (finding,) = result.findings
    assert finding.message.en == "the waiver of DX414 for `A` ended on 2022-06-30"


def test_near_miss_what_another_waiver_covers_is_not_shown_again() -> None:
    another = LACKING.replace("waive: [", "waive: [{code: DX414, reason: chờ mẫu của Bộ}, ")
    (finding,) = [f for f in examined(another, today=date(2022, 7, 1)).findings if f.code == "DX104"]
    assert finding.severity is Severity.NOTE
    assert "nothing left to waive" in finding.message.en
