"""Limits of rules: their defaults in each profile, and what a plan may write."""

from __future__ import annotations

import pytest

from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.settings import Profile
from dxplan.text.phrase import Text

ABOUT = Text("độ trễ dài nhất", "the longest lag")


def threshold(measure: Measure) -> Threshold:
    return Threshold("DX206", "lag", measure, ABOUT, province=20, dcma=10)


def test_a_profile_without_a_default_of_its_own_takes_that_of_the_province() -> None:
    lag = threshold(Measure.DAYS)
    assert [lag.default(profile) for profile in (Profile.PROVINCE, Profile.DCMA, Profile.P6)] == [20, 10, 20]


def test_a_default_of_zero_is_a_default() -> None:
    assert Threshold("DX203", "leads", Measure.COUNT, ABOUT, province=2, dcma=0).default(Profile.DCMA) == 0


@pytest.mark.parametrize(
    ("measure", "written", "value"),
    [
        (Measure.DAYS, "10d", 10),
        (Measure.DAYS, "2,5 d", 2.5),
        (Measure.DAYS, "3w", 15),
        (Measure.COUNT, "4", 4),
        (Measure.SHARE, "5 %", 0.05),
        (Measure.SHARE, "2.5%", 0.025),
    ],
)
def test_a_limit_is_written_as_what_it_counts(measure: Measure, written: str, value: float) -> None:
    assert threshold(measure).read(written) == pytest.approx(value)


@pytest.mark.parametrize(
    ("measure", "written"),
    [
        (Measure.DAYS, "10"),
        (Measure.DAYS, "10 %"),
        (Measure.DAYS, "2mo"),
        (Measure.DAYS, "-3d"),
        (Measure.COUNT, "4d"),
        (Measure.COUNT, "1.5"),
        (Measure.SHARE, "5"),
        (Measure.SHARE, "nhiều"),
        (Measure.SHARE, "100,5 %"),
        (Measure.COUNT, ""),
        (Measure.COUNT, "٤"),
    ],
)
def test_what_is_no_value_of_the_measure_is_not_read(measure: Measure, written: str) -> None:
    assert threshold(measure).read(written) is None
