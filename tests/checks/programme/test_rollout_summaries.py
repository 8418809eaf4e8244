"""Roll-outs that are summaries: what they begin upon, and what their waves wait for."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

HEAD = "systems: {S: {security_level: 2}}"
ROLLED_OUT = """
V: {{kind: trial, system: S, duration: 20d}}
N: {{kind: accept, system: S, duration: 5d, after: V}}
R:
  kind: {kind}
  system: S
  after: {after}
  each: {{x: Xã X, y: Xã Y, z: Xã Z}}
  waves: {{size: 1, after: {wave}}}
  tasks:
    T: {{kind: training, duration: 3d}}
    Q: {{kind: data, duration: 20d, after: T}}
    D: {{duration: 5d, after: Q}}
    A: {{kind: {verdict}, duration: 3d, after: D}}
"""


def written(kind: str = "rollout", after: str = "N", wave: str = "A", verdict: str = "accept") -> str:
    return plan(ROLLED_OUT.format(kind=kind, after=after, wave=wave, verdict=verdict), HEAD)


def test_a_roll_out_that_is_a_summary_begins_after_the_acceptance() -> None:
    (finding,) = findings(written(after="V"), "DX401")
    assert (finding.task, finding.severity) == ("R", Severity.ERROR)
    assert "before the acceptance is done (`N`" in finding.message.en


@pytest.mark.parametrize(("kind", "after"), [("rollout", "N"), ("data", "V")])
def test_near_miss_one_that_does_and_a_summary_that_is_no_roll_out(kind: str, after: str) -> None:
    assert found(written(kind, after), "DX401") == []


@pytest.mark.parametrize("wave", ["T", "Q", "D"])
def test_the_next_wave_waits_for_the_verdict_on_the_one_before(wave: str) -> None:
    (finding,) = [each for each in findings(written(wave=wave), "DX446") if each.task == "R"]
    assert finding.severity is Severity.WARNING
    assert finding.hint is not None
    assert "`after: A`" in finding.hint.en


@pytest.mark.parametrize(("wave", "verdict"), [("A", "accept"), ("A", "evaluate"), ("D", "review")])
def test_near_miss_a_wave_that_does_and_one_that_nobody_judges(wave: str, verdict: str) -> None:
    assert found(written(wave=wave, verdict=verdict), "DX446") == []
