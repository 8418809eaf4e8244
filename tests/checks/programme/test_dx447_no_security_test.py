"""DX447: systems of level 3 or more are tested for security before they open."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, plan

CODE = "DX447"


def severity(tasks: str, level: int = 3) -> Severity | None:
    told = findings(plan(tasks, f"systems: {{S: {{security_level: {level}}}, T: {{}}}}"), CODE)
    assert len(told) <= 1
    return told[0].severity if told else None


OPENED = "N: {kind: accept, system: S, duration: 5d}\nG: {kind: golive, system: S, duration: 1d, after: N}\n"


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        ("", Severity.WARNING),
        ("X: {kind: test, name: Kiểm thử chức năng, system: S, duration: 5d}", Severity.NOTE),
        ("X: {kind: build, name: 'Xây dựng, kiểm thử phần mềm', system: S, duration: 5d}", Severity.NOTE),
        ("X: {kind: security_test, system: T, duration: 5d}", Severity.WARNING),
        ("X: {kind: security_test, system: S, duration: 5d, after: G}", Severity.ERROR),
        ("X: {kind: test, name: Kiểm tra an toàn thông tin, system: S, duration: 5d, after: G}", Severity.ERROR),
        ("X: {kind: security_test, name: Rà quét chung, duration: 5d}", None),
    ],
)
def test_what_is_tested_before_the_opening(test: str, expected: Severity | None) -> None:
    assert severity(OPENED + test) is expected


def test_a_test_that_the_opening_waits_for_is_enough() -> None:
    tasks = """
        X: {kind: security_test, system: S, duration: 5d}
        N: {kind: accept, system: S, duration: 5d, after: X}
        G: {kind: golive, system: S, duration: 1d, after: N}
    """
    assert severity(tasks) is None


def test_lower_levels_are_not_asked() -> None:
    assert severity(OPENED, level=2) is None


def test_the_test_advised_comes_before_the_acceptance() -> None:
    (finding,) = findings(plan(OPENED, "systems: {S: {security_level: 3}}"), CODE)
    assert finding.hint is not None
    assert "let `N` wait for it" in finding.hint.en


def test_several_systems_without_any_test_are_one_finding_as_severe_as_the_worst() -> None:
    tasks = OPENED + OPENED.replace("system: S", "system: T").replace("N", "O").replace("G:", "H:")
    head = "systems: {S: {security_level: 3}, T: {security_level: 3}}"
    (finding,) = findings(plan(tasks, head), CODE)
    assert finding.severity is Severity.WARNING
    tested = tasks + "X: {kind: test, name: Kiểm thử chức năng, system: S, duration: 5d}"
    assert [finding.severity for finding in findings(plan(tested, head), CODE)] == [Severity.WARNING]


NETWORK = """
I: {{kind: infra, name: Lắp trạm quan trắc, system: A, duration: 20d}}
{more}
X: {{kind: security_test, name: Kiểm tra an toàn thông tin, system: F, duration: 10d, after: I}}
N: {{kind: accept, system: [A, F], duration: 5d, after: X}}
G: {{kind: golive, system: {opened}, duration: 1d, after: N}}
"""
STATIONS = "systems: {{A: {{security_level: 3}}, F: {{security_level: 3{needs}}}}}"


@pytest.mark.parametrize(
    ("more", "opened", "needs", "expected"),
    [
        ("", "[A, F]", ", needs: [A]", Severity.NOTE),
        (
            "V: {kind: trial, name: Vận hành thử trạm, system: A, duration: 10d, after: I}",
            "[A, F]",
            ", needs: [A]",
            Severity.NOTE,
        ),
        ("", "[A, F]", "", Severity.WARNING),
        ("", "A", ", needs: [A]", Severity.WARNING),
        ("B: {kind: build, name: Phần mềm, system: A, duration: 5d}", "[A, F]", ", needs: [A]", Severity.WARNING),
    ],
)
def test_equipment_is_tested_with_the_system_that_needs_it_and_is_opened_with_it(
    more: str, opened: str, needs: str, expected: Severity
) -> None:
    told = findings(plan(NETWORK.format(more=more, opened=opened), STATIONS.format(needs=needs)), CODE)
    assert [finding.severity for finding in told] == [expected]
