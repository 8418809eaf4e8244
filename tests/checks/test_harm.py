"""The order of findings."""

from __future__ import annotations

import tomllib

from dxplan.checks.crash import CRASHED
from dxplan.checks.harm import FAMILIES, by_harm
from dxplan.checks.registry import rules
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.span import Span
from dxplan.text.phrase import same
from tests.samples import ROOT, sample


def finding(code: str, severity: Severity, line: int = 1) -> Diagnostic:
    return Diagnostic(code, severity, same(code), Span("p.yaml", line, 1))


def test_the_level_counts_first_then_what_it_concerns_then_the_place() -> None:
    found = [
        finding("DX202", Severity.NOTE),
        finding("DX105", Severity.WARNING, 1),
        finding("DX426", Severity.WARNING, 9),
        finding("DX426", Severity.WARNING, 3),
        finding("DX501", Severity.WARNING, 2),
        finding("DX301", Severity.ERROR, 99),
    ]
    order = [(f.code, f.span.line) for f in sorted(found, key=by_harm(rules()))]
    assert order == [("DX301", 99), ("DX426", 3), ("DX426", 9), ("DX501", 2), ("DX105", 1), ("DX202", 1)]


def test_a_rule_that_has_crashed_comes_before_other_errors() -> None:
    found = [finding("DX401", Severity.ERROR), finding(CRASHED.code, Severity.ERROR)]
    assert [f.code for f in sorted(found, key=by_harm(rules()))] == [CRASHED.code, "DX401"]


def test_every_family_is_kept_apart_from_the_others_and_from_the_scorecard() -> None:
    """By a contract of import-linter, which knows only the families that it names."""
    settings = tomllib.loads(sample(ROOT / "pyproject.toml", "it holds the floors"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (apart,) = [set(contract["modules"]) for contract in contracts if contract["type"] == "independence"]
    assert apart == {f"dxplan.checks.{family}" for family in (*FAMILIES, "scorecard") if family != "law"}
    (below,) = [c for c in contracts if c["type"] == "forbidden" and c["source_modules"] == ["dxplan.checks.law"]]
    assert set(below["forbidden_modules"]) == apart, "the law's tables are read by all, and know none of them"
