"""The settings of the checks as a plan writes them."""

from __future__ import annotations

import pytest

from tests.load.reading import hint, read, sound, the_mistake

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
