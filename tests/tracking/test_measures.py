"""The formulas: three worked tables to three decimals, what is undefined and why, agreement with another program."""

from __future__ import annotations

import math
import random
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.text.phrase import Text
from dxplan.tracking.curve import Curve, by_periods
from dxplan.tracking.measures import Facts, Figure, measures

# A: a project of nine weeks and a budget of 150 that took eleven (OR-AS).
A_PLANNED = (5, 10, 25, 55, 85, 120, 130, 140, 150)
A = """
1 3.3333333 0.667 -1.67 -0.333 0.667 0.667 9.10 13.50 9.33 13.50 9.33 13.50 1.042
2 6.6666667 1.333 -3.33 -0.667 0.667 0.667 9.20 13.50 9.67 13.50 9.67 13.50 1.095
3 10 2.000 -15 -1.000 0.400 0.667 9.90 22.50 10.80 22.50 10.00 13.50 1.167
4 22.5 2.833 -32.5 -1.167 0.409 0.708 10.95 22.00 11.36 22.00 10.17 12.71 1.233
5 70 4.500 -15 -0.500 0.824 0.900 9.90 10.93 9.88 10.93 9.50 10.00 1.125
6 82.5 4.917 -37.5 -1.083 0.688 0.819 11.25 13.09 10.88 13.09 10.08 10.98 1.361
7 90 5.143 -40 -1.857 0.692 0.735 11.40 13.00 11.15 13.00 10.86 12.25 1.929
8 120 6.000 -20 -2.000 0.857 0.750 10.20 10.50 10.14 10.50 11.00 12.00 3.000
9 130 7.000 -20 -2.000 0.867 0.778 10.20 10.38 10.20 10.38 11.00 11.57 -
10 140 8.000 -10 -2.000 0.933 0.800 9.60 9.64 10.67 10.71 11.00 11.25 -
11 150 9.000 0 -2.000 1.000 0.818 9.00 9.00 11.00 11.00 11.00 11.00 -
"""
A_COLUMNS = ("ES", "SV", "SV_t", "SPI", "SPI_t", "PV1", "PV2", "ED1", "ED2", "ES1", "ES2", "TSPI")
# B: General Foundry after week 6; C: seven activities in week 7.
B_PLANNED = (21, 42, 65, 90, 126, 162, 198, 212, 228, 244, 260, 276, 292, 300, 308)


def facts_of(curve: Curve, elapsed: float, earned: float, actual: float | None = None, to_do: float = 0) -> Facts:
    planned = curve.value[min(int(elapsed), len(curve.value) - 1)]
    es = curve.earned_schedule(earned)
    return Facts(planned, earned, actual, curve.budget, es, elapsed, curve.duration, to_do)


def number(value: Figure) -> float:
    assert not isinstance(value, Text), value.en
    return value


@pytest.mark.parametrize("row", [line.split() for line in A.strip().splitlines()], ids=lambda row: f"week {row[0]}")
def test_the_project_that_came_two_weeks_late(row: list[str]) -> None:
    """In the end SPI says 1 and PV2 nine weeks, although it took eleven: SPI(t) and ES know."""
    week, earned, *expected = row
    found = measures(facts_of(by_periods(A_PLANNED), float(week), float(earned)))
    for name, shown in zip(A_COLUMNS, expected, strict=True):
        value = found[name]
        if shown == "-":
            assert isinstance(value, Text)
            continue
        decimals = len(shown.partition(".")[2])
        assert number(value) == pytest.approx(float(shown), abs=0.5 * 10**-decimals + 1e-6), name


def test_general_foundry_after_six_weeks() -> None:
    budgets = {"A": 22, "B": 30, "C": 26, "D": 48, "E": 56, "F": 30}
    done = {"A": 1, "B": 1, "C": 1, "D": 0.1, "E": 0.2, "F": 0.2}
    actual = 20 + 36 + 26 + 6 + 20 + 4
    earned = sum(budgets[each] * done[each] for each in budgets)
    found = measures(facts_of(by_periods(B_PLANNED), 6, earned, actual))
    expected = {
        "PV": 162, "EV": 100.0, "AC": 112, "CV": -12, "SV": -62, "CPI": 0.8929, "SPI": 0.6173, "ES": 4.2778,
        "SV_t": -1.7222, "SPI_t": 0.7130, "EAC": 344.96, "EAC_plan_rate": 320.0, "EAC_both_rates": 489.40,
        "ETC": 232.96, "VAC": -36.96, "TCPI_BAC": 1.0612, "TCPI_EAC": 0.8929, "ES1": 16.7222, "TSPI": 1.1914,
    }  # fmt: skip
    for name, value in expected.items():
        assert number(found[name]) == pytest.approx(value, abs=0.005 if name.startswith("EAC") else 5e-5), name
    assert number(found["ES2"]) == pytest.approx(21.04, abs=0.005)


def test_seven_activities_each_and_together() -> None:
    budgets, done = (21, 18, 32, 45, 30, 24, 40), (100, 100, 85, 60, 45, 15, 7)
    actual = (25, 21, 34.7, 30.5, 14.8, 8, 8.2)
    earned = [budget * percent / 100 for budget, percent in zip(budgets, done, strict=True)]
    variances = []
    for budget, worth, cost in zip(budgets, earned, actual, strict=True):
        found = measures(Facts(budget, worth, cost, budget, 0, 1, 1))
        variances.append(number(found["CV"]))
    assert earned == pytest.approx([21, 18, 27.2, 27, 13.5, 3.6, 2.8])
    assert variances == pytest.approx([-4, -3, -7.5, -3.5, -1.3, -4.4, -5.4])
    whole = measures(Facts(107, sum(earned), sum(actual), 210, 0, 7, 13))
    assert (number(whole["EV"]), number(whole["AC"]), number(whole["CV"])) == pytest.approx((113.1, 142.2, -29.1))


def test_a_toy_of_five_periods() -> None:
    curve = by_periods((10_000, 20_000, 40_000, 70_000, 100_000))
    found = measures(facts_of(curve, 3, 35_000, 36_000))
    assert [number(found[name]) for name in ("PV", "SV", "CV", "SPI")] == [40_000, -5_000, -1_000, 0.875]
    assert number(found["CPI"]) == pytest.approx(0.9722, abs=5e-5)
    assert number(measures(facts_of(curve, 3, 35_000, 63_000))["EAC_plan_rate"]) == 128_000


def test_what_is_earned_on_a_plateau_counts_to_its_end() -> None:
    """Nothing is planned in periods 3 and 4: whoever has earned the first two has earned these, too."""
    curve = by_periods((10, 20, 20, 20, 30))
    assert curve.earned_schedule(20) == 4
    assert curve.earned_schedule(19.999) == pytest.approx(1.9999)
    assert curve.earned_schedule(25) == 4.5
    assert by_periods((0, 0, 10)).earned_schedule(0) == 0
    assert by_periods((0, 0, 10)).earned_schedule(1) == pytest.approx(2.1)
    assert curve.earned_schedule(31) == curve.earned_schedule(30) == 5


UNDEFINED = (
    (Facts(10, 0, 5, 100, 0, 2, 10), {"PV2", "PV3", "ED2", "ED3", "ES2", "ES3", "EAC", "ETC", "VAC"}),
    (Facts(10, 5, None, 100, 1, 2, 10), {"AC", "CV", "CPI", "EAC", "TCPI_BAC", "TCPI_EAC", "PV3", "ED3", "ES3"}),
    (Facts(10, 5, 0, 100, 1, 2, 10), {"CPI", "EAC", "PV3"}),
    (Facts(0, 0, None, 100, 0, 0, 10), {"SPI", "SPI_t", "PV2", "ES2", "ED1"}),
    (Facts(100, 90, 100, 100, 9, 12, 10), {"TSPI", "TCPI_BAC"}),
    (Facts(100, 100, 90, 100, 10, 12, 10), {"TSPI", "TCPI_BAC", "TCPI_EAC"}),
)


@pytest.mark.parametrize(("facts", "names"), UNDEFINED, ids=range(len(UNDEFINED)))
def test_what_is_undefined_says_why(facts: Facts, names: set[str]) -> None:
    found = measures(facts)
    assert names <= {name for name, value in found.items() if isinstance(value, Text)}


amounts = st.floats(0, 1e12, allow_subnormal=False)


@given(amounts, amounts, st.none() | amounts, st.floats(1e-3, 1e12), amounts, st.floats(0, 1e4), st.floats(1e-3, 1e4))
def test_no_figure_is_infinite_and_all_names_are_there(
    planned: float, earned: float, actual: float | None, budget: float, es: float, elapsed: float, duration: float
) -> None:
    facts = Facts(planned, earned, actual, budget, min(es, duration), elapsed, duration, 1.0)
    found = measures(facts)
    assert list(found) == list(measures(UNDEFINED[0][0]))
    assert all(isinstance(value, Text) or math.isfinite(value) for value in found.values())


@given(st.lists(st.integers(0, 50), min_size=1, max_size=30), st.floats(0, 1.2))
def test_earned_schedule_never_falls_and_stays_inside_the_plan(steps: list[int], share: float) -> None:
    values = tuple(map(float, accumulate(steps)))
    curve = by_periods(values)
    es = curve.earned_schedule(share * curve.budget)
    assert 0 <= es <= curve.duration
    assert curve.earned_schedule(share * curve.budget + 1) >= es


THEIRS = {
    "pv": "PV", "cv": "CV", "sv": "SV", "cpi": "CPI", "spi": "SPI", "eac_cpi": "EAC", "eac_typical": "EAC_plan_rate",
    "eac_cpi_spi": "EAC_both_rates", "etc": "ETC", "tcpi_bac": "TCPI_BAC", "vac": "VAC", "es": "ES", "sv_t": "SV_t",
    "spi_t": "SPI_t", "ieac_t": "ES2", "planned_duration": "PD",
}  # fmt: skip
"""Names of pmcontrols, and ours."""


def random_curve(generator: random.Random) -> tuple[float, ...]:
    """Rising, with a plateau now and then."""
    steps = [generator.choice((0.0, 1.0, 1.0)) * generator.uniform(0.1, 50) for _ in range(generator.randint(1, 24))]
    return tuple(accumulate([generator.uniform(0.1, 50), *steps]))


def test_another_program_agrees_on_random_curves() -> None:
    """`pmcontrols` is no dependency: where it is not installed, nothing is compared."""
    theirs = pytest.importorskip("pmcontrols")
    generator = random.Random(11)
    for index in range(10_000):
        values = random_curve(generator)
        earned, elapsed = generator.uniform(0.01, values[-1] * 0.999), generator.randint(1, len(values))
        curve = by_periods(values)
        plan = theirs.plan(curve.at, curve.value)
        assert curve.earned_schedule(earned) == pytest.approx(theirs.earned_schedule(plan, earned), rel=1e-6)
        if index % 50:
            continue
        stats = theirs.evm(plan, earned, actual := generator.uniform(0.01, values[-1] * 0.9), elapsed).stats
        ours = measures(facts_of(curve, elapsed, earned, actual))
        for name, own in THEIRS.items():
            assert number(ours[own]) == pytest.approx(stats[name], rel=1e-6, abs=1e-6), name
