"""The settings of the schedule and of the checks as a plan writes them."""

from __future__ import annotations

import pytest

from dxplan.model.duration import ZERO, Duration, Unit
from dxplan.model.settings import Profile
from dxplan.source.diagnostic import Severity
from tests.load.reading import hint, mistakes, read, sound, the_mistake

WAIVER = "checks: {{waive: [{{code: {}, task: T0, reason: {}}}]}}"


@pytest.mark.parametrize("reason", ['""', '" "', '{vi: ""}'])
def test_a_waiver_with_an_empty_reason_is_reported_not_dropped_in_silence(reason: str) -> None:
    assert the_mistake(WAIVER.format("DX414", reason)).code == "DX012"


def test_a_missing_reason_is_reported_once() -> None:
    assert the_mistake(WAIVER.format("DX414", "")).code == "DX012"


def test_a_code_in_small_letters_is_told_how_to_be_written() -> None:
    found = the_mistake(WAIVER.format("dx414", "r"))
    assert found.code == "DX019"
    assert hint(found) == "write DX414"
    assert read(WAIVER.format("R14", "r") + "\ntasks: {T0: {kind: milestone}}").diagnostics[0].code == "DX019"


def test_a_waiver_in_full() -> None:
    (waiver,) = sound(WAIVER.format("DX414", "{vi: Đã thống nhất}")).checks.waivers
    assert waiver.reason.en == "Đã thống nhất"


def test_the_critical_float_is_a_setting_of_the_schedule() -> None:
    plan = sound("scheduling: {critical_float: 2d}")
    assert plan.scheduling.critical_float == Duration(2, Unit.DAYS)
    assert sound("").scheduling.critical_float == ZERO


def test_where_the_critical_float_once_stood_it_is_still_read_with_a_note() -> None:
    result = read("checks: {critical_float: 5d, profile: dcma}\ntasks: {A: {duration: 1d}}")
    [found] = result.diagnostics
    assert (found.code, found.severity) == ("DX048", Severity.NOTE)
    assert found.hint is not None
    assert found.hint.en == "write `scheduling: {critical_float: 5d}`"
    assert result.plan is not None
    assert result.plan.scheduling.critical_float == Duration(5, Unit.DAYS)
    assert result.plan.checks.profile is Profile.DCMA


def test_said_in_both_places_the_new_one_counts_and_a_warning_tells() -> None:
    result = read("checks: {critical_float: 5d}\nscheduling: {critical_float: 2d}\ntasks: {A: {duration: 1d}}")
    [found] = result.diagnostics
    assert (found.code, found.severity, found.related[0].span.line) == ("DX049", Severity.WARNING, 5)
    assert result.plan is not None
    assert result.plan.scheduling.critical_float == Duration(2, Unit.DAYS)


def test_an_old_place_that_cannot_be_read_is_told_once() -> None:
    assert mistakes("checks: {critical_float: 5ed}\ntasks: {A: {duration: 1d}}") == ["DX014"]


@pytest.mark.parametrize("reason", ["…", "...", "'…'", "'-'", "'?'", "'. . .'"])
def test_a_reason_that_says_nothing_is_none(reason: str) -> None:
    """As a hint leaves it to be written: the finding stays until somebody says why."""
    text = f"checks: {{waive: [{{code: DX414, task: A, reason: {reason}}}]}}\ntasks: {{A: {{duration: 1d}}}}"
    found = the_mistake(text)
    assert (found.code, found.message.en) == ("DX012", "the `reason` says nothing")
    plan = read(text).plan
    assert plan is not None
    assert plan.checks.waivers == ()
