"""All rules over a scheduled plan: findings in order of harm, those that the plan waives, and those held back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial

from dxplan.checks.crash import crash, without_hint
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.folding import folded
from dxplan.checks.harm import by_harm
from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.units import by_template
from dxplan.checks.waiving import InForce, written_id
from dxplan.findings.selection import Selection
from dxplan.model.marking import Marking
from dxplan.model.plan import Plan
from dxplan.model.settings import Waiver
from dxplan.schedule.folded import copies_of
from dxplan.schedule.result import Schedule
from dxplan.source.diagnostic import Diagnostic, Related, Severity
from dxplan.source.span import Span
from dxplan.text.counts import Count, Noun
from dxplan.text.later import Later
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, parts_of, say

_USUAL = Selection()
MOST_RELATED = 100
"""Places that belong to one finding: the rest are counted."""
_PLACE = Noun("chỗ nữa như vậy", "more place like it", "more places like it")


class CheckResult(NamedTuple):
    """What the rules found in a plan.

    `findings` are open ones (crashes of rules among them), `waived` each with its waiver. `held_back` are the details:
    they ask for nothing, or are of rules that are quiet in the plan's profile. `less_severe` were
    not asked for, `crashed` are the codes of rules that failed themselves.
    """

    findings: tuple[Diagnostic, ...]
    waived: tuple[tuple[Diagnostic, Waiver], ...]
    held_back: tuple[Diagnostic, ...] = ()
    less_severe: tuple[Diagnostic, ...] = ()
    crashed: tuple[str, ...] = ()


def examine(
    schedule: Schedule,
    today: date,
    selection: Selection = _USUAL,
    among: Iterable[Rule] | None = None,
    guessed: tuple[Marking, ...] = (),
) -> CheckResult:
    """Run the rules that are selected (among all), the most harmful findings first, then in file order.

    `guessed` are marks of the plan's tasks that no one wrote.
    """
    examination = Examination(schedule, today, guessed=_of_units(schedule.plan, guessed))
    running = [rule for rule in (rules() if among is None else among) if selection.wants(rule.code)]
    found, crashed = _run(examination, [rule for rule in running if not rule.runs_last])
    tell = list if selection.opens_units else partial(by_template, schedule, {rule.code: rule.fix for rule in running})
    found = tell(found)
    ran = frozenset(rule.code for rule in running).difference(crashed)
    examination = examination.having(tuple(found), ran)
    found_last, crashed_last = _run(examination, [rule for rule in running if rule.runs_last])
    found, crashed = found + tell(found_last), crashed + crashed_last
    open_: list[Diagnostic] = []
    waived: list[tuple[Diagnostic, Waiver]] = []
    waivers = InForce(schedule.plan.checks.waivers, today)
    for diagnostic in sorted(found, key=by_harm(running)):
        waiver = waivers.covering(diagnostic)
        if waiver is None:
            open_.append(diagnostic)
        else:
            waived.append((diagnostic, waiver))
    shown: list[Diagnostic] = []
    held_back: list[Diagnostic] = []
    less_severe: list[Diagnostic] = []
    for diagnostic in folded(open_, {rule.code: rule.part_of for rule in running if rule.part_of}):
        if not selection.shows(diagnostic.severity):
            less_severe.append(diagnostic)
        elif diagnostic.is_detail and selection.holds_details_back:
            held_back.append(diagnostic)
        else:
            shown.append(diagnostic)
    return CheckResult(tuple(shown), tuple(waived), tuple(held_back), tuple(less_severe), tuple(crashed))


def _of_units(plan: Plan, marks: tuple[Marking, ...]) -> tuple[Marking, ...]:
    """Marks of tasks as they are written, at what the plan makes of these: a task for each unit."""
    if plan.unexpanded is None or not marks:
        return marks
    copies = copies_of(plan)
    return tuple(
        mark._replace(task=id_)
        for mark in marks
        for id_ in ([copy.id for copy in copies[mark.task]] if mark.task in copies else [mark.task])
        if id_ in plan.tasks
    )


def _run(examination: Examination, running: Iterable[Rule]) -> tuple[list[Diagnostic], list[str]]:
    """What rules find, and the codes of those that crashed on the plan."""
    found: list[Diagnostic] = []
    crashed: list[str] = []
    for rule in running:
        try:
            found += _told_once(_diagnostic(examination, rule, finding) for finding in rule.check(examination))
        except Exception as error:  # a bug of ours: the planner still gets what the other rules see
            found.append(crash(examination.plan, rule, error))
            crashed.append(rule.code)
    return found, crashed


def _told_once(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What a rule finds, without what it tells twice of a place: of another system in the same words."""
    first: dict[Span, Diagnostic] = {}
    said: dict[Span, set[str]] = {}  # nothing is put into words where there is only one
    kept: list[Diagnostic] = []
    for diagnostic in diagnostics:
        before = first.setdefault(diagnostic.span, diagnostic)
        if before is not diagnostic:
            words = said.get(diagnostic.span) or said.setdefault(diagnostic.span, {before.message.en})
            own = diagnostic.message.en
            if own in words:
                continue
            words.add(own)
        kept.append(diagnostic)
    return kept


def _diagnostic(examination: Examination, rule: Rule, finding: Finding) -> Diagnostic:
    severity = finding.severity or rule.severity
    if severity is Severity.ERROR and examination.guessed and _rests_on_guesses(examination, rule, finding):
        severity = Severity.WARNING
    is_quiet = finding.is_detail or examination.profile in rule.quiet_in
    return Diagnostic(
        code=rule.code,
        severity=severity,
        message=finding.message,
        span=_span(examination, finding.place),
        why=finding.why or rule.why,
        hint=_hint(rule, finding),
        related=_related(examination, finding),
        task=finding.task,
        is_certain=finding.is_certain,
        is_detail=is_quiet and severity is not Severity.ERROR,
    )


def _hint(rule: Rule, finding: Finding) -> Text:
    """What a finding advises, else its rule in general; an advice that nobody has asked for yet may still fail."""
    hint = rule.fix if finding.hint is None else finding.hint
    return hint.or_else(partial(without_hint, rule)) if isinstance(hint, Later) else hint


def _rests_on_guesses(examination: Examination, rule: Rule, finding: Finding) -> bool:
    """Whether a finding names a task whose kind or system was guessed, by a rule that reads these: no error then."""
    guessed = {mark.task for mark in examination.guessed if mark.mark in rule.reads}
    return finding.task in guessed or any(getattr(part, "id", "") in guessed for part in parts_of(finding.message))


def _related(examination: Examination, finding: Finding) -> tuple[Related, ...]:
    """The places that belong to a finding; of very many the first, and with the last how many more."""
    if not finding.related:
        return ()
    places = finding.related[:MOST_RELATED]
    related = tuple(
        Related(_span(examination, place), _named(examination, finding, place, text)) for place, text in places
    )
    more = len(finding.related) - len(places)
    if not more:
        return related
    last = say("{text}; {more}", "{text}; {more}", text=related[-1].message, more=Count(more, _PLACE))
    return (*related[:-1], related[-1]._replace(message=last))


def _named(examination: Examination, finding: Finding, place: Place, text: Text) -> Text:
    """What another place has to do with the finding, with the task or entry that stands there, unless it is said."""
    item = examination.item_at(place)
    if item is None or item.id == written_id(finding.task or ""):
        return text
    if any(written_id(getattr(part, "id", "")) == item.id for part in parts_of(text)):
        return text
    return say("{item}: {text}", "{item}: {text}", item=item, text=text)


def _span(examination: Examination, place: Place) -> Span:
    return examination.plan.span(place.places, *place.path)
