"""Every plan in tests/bad whose name begins with `read-` says beside each fault what reading must find there."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxplan.load.loader import load
from dxplan.soundness.mistakes import MISTAKES
from dxplan.source.diagnostic import Severity
from tests.load.expectations import BAD_PLANS, differences, expectations

FILES = sorted(BAD_PLANS.glob("read-*.yaml"))

# Codes with no sample: 001-003 are no text files, 007 is made by test_limits, 032 and 039 are found after reading.
WITHOUT_A_SAMPLE = {"DX001", "DX002", "DX003", "DX007", "DX032", "DX039"}

every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem.removeprefix("read-"))


@every_file
def test_what_is_found_is_what_is_expected_no_more_no_fewer(path: Path) -> None:
    expected = expectations(path.read_text("utf-8"))
    assert expected, "a bad plan expects something"
    assert differences(expected, load(path).diagnostics) == []


@every_file
def test_each_says_what_why_and_what_to_do_in_both_languages(path: Path) -> None:
    for diagnostic in load(path).diagnostics:
        for text in (diagnostic.message, diagnostic.why, diagnostic.hint):
            assert text is not None
            assert text.vi.strip()
            assert text.en.strip()
        assert diagnostic.message.vi != diagnostic.message.en


@every_file
def test_an_error_keeps_the_plan_from_being_used(path: Path) -> None:
    result = load(path)
    assert result.is_usable == all(d.severity is not Severity.ERROR for d in result.diagnostics)


def test_every_code_of_the_catalogue_has_a_sample() -> None:
    sampled = {e.code for path in FILES for e in expectations(path.read_text("utf-8"))}
    assert sampled == set(MISTAKES) - WITHOUT_A_SAMPLE


def test_the_places_of_all_mistakes_lie_inside_the_file() -> None:
    for path in FILES:
        lines = path.read_text("utf-8").split("\n")
        for diagnostic in load(path).diagnostics:
            span = diagnostic.span
            assert span.column - 1 + span.length <= max(len(lines[span.line - 1]), span.column), (path.name, diagnostic)
