"""Plans for the tests of the rules, and what a rule finds in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from textwrap import dedent, indent

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.runner import CheckResult, examine
from dxplan.load.loader import load_bytes
from dxplan.network import network as networks
from dxplan.network.expand import expanded
from dxplan.scenario.remedy import remedies_in
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.schedule.scheduler import scheduled as schedule_of
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.span import Span
from tests.load.expectations import BAD_PLANS

TODAY = date(2026, 11, 22)


def find_rule(name: str) -> Rule | None:
    """The rule with a code, a name or an alias, however it is capitalised."""
    wanted = name.casefold()
    for rule in rules():
        if wanted in (rule.code.casefold(), rule.name.casefold(), *(alias.casefold() for alias in rule.aliases)):
            return rule
    return None


def plan(tasks: str, head: str = "", start: str = "2022-03-01") -> str:
    """A plan file: its tasks, and what else stands before them."""
    before = "\n".join(filter(None, ("dxplan: 1", "id: p", f"start: {start}", dedent(head).strip())))
    return f"{before}\ntasks:\n{indent(dedent(tasks).strip(), '  ')}\n"


@lru_cache(maxsize=512)
def scheduled(text: str) -> Schedule:
    """The schedule of a plan file that reads without any diagnostic."""
    result = load_bytes(text.encode(), "plan.yaml")
    assert result.diagnostics == ()
    assert result.plan is not None
    return compute(networks.build(expanded(result.plan)))


def examined(text: str, code: str | None = None, today: date = TODAY) -> CheckResult:
    """What one rule, or all of them, find in a plan file."""
    if code is None:
        return examine(scheduled(text), today)
    rule = find_rule(code)
    assert rule is not None
    return examine(scheduled(text), today, among=[rule])


def findings(text: str, code: str | None = None, today: date = TODAY) -> tuple[Diagnostic, ...]:
    """The open findings; those of one rule with what is held back."""
    result = examined(text, code, today)
    return result.findings if code is None else (*result.findings, *result.held_back)


def found(text: str, code: str, today: date = TODAY) -> list[str | None]:
    """The tasks for which a rule fires, in the order of its findings."""
    return [finding.task for finding in findings(text, code, today)]


def answered_for(rule: Rule, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What an example of a rule must not show by accident: errors, and findings of its own family.

    Warnings and notes of other families are free: who writes a rule need not please all others.
    """
    return tuple(d for d in found if d.severity is Severity.ERROR or _family(d.code) in (rule.family, None))


def _family(code: str) -> str | None:
    rule = find_rule(code)
    return None if rule is None else rule.family


def taken_out(text: str, finding: Diagnostic) -> list[Span]:
    """What a certain finding of a plan file takes out of it."""
    if not finding.is_certain:
        return []
    plan = scheduled(text).plan
    return [span for remedy in remedies_in(finding.hint) for span in remedy.taken_out(plan)]


def found_with_remedies(text: str, code: str) -> list[list[str | None]]:
    """For each remedy that the findings of a rule advise: the tasks for which the rule still fires with it."""
    rule = find_rule(code)
    assert rule is not None
    before = scheduled(text)
    result: list[list[str | None]] = []
    for finding in findings(text, code):
        for remedy in remedies_in(finding.hint):
            after = schedule_of(remedy.apply(before.plan))
            assert after is not None
            left = examine(after, TODAY, among=[rule])
            result.append([other.task for other in (*left.findings, *left.held_back)])
    return result


def shown_by_examples(rule: Rule) -> Iterator[tuple[Schedule, Diagnostic]]:
    """Each finding of a rule in its bad examples and in the plans of many faults, with the plan's schedule."""
    yield from _shown_by_examples(rule.code)


@cache
def _shown_by_examples(code: str) -> tuple[tuple[Schedule, Diagnostic], ...]:
    rule = find_rule(code)
    assert rule is not None
    own = (BAD_PLANS / f"{code.lower()}-bad.yaml").read_text("utf-8")
    shown: list[tuple[Schedule, Diagnostic]] = []
    for schedule in (scheduled(rule.bad), scheduled(own), *_many_faults()):
        result = examine(schedule, TODAY, among=[rule])
        shown += [(schedule, finding) for finding in (*result.findings, *result.held_back)]
    return tuple(shown)


@cache
def _many_faults() -> tuple[Schedule, ...]:
    return tuple(scheduled(path.read_text("utf-8")) for path in sorted(BAD_PLANS.glob("check-*.yaml")))
