"""For which tasks of a schedule a condition is true."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from dxplan.findings.where.conditions import (
    All,
    Comparison,
    Condition,
    Either,
    Flag,
    NoConditionError,
    Not,
    Relation,
)
from dxplan.findings.where.facts import TaskFacts, known_words
from dxplan.model.moment import Moment
from dxplan.model.named import Code
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.schedule.result import Schedule
from dxplan.soundness.suggest import did_you_mean
from dxplan.text.display import shown
from dxplan.text.lookalikes import bare
from dxplan.text.phrase import NOTHING, say

_NEAR = 1e-9

Predicate = Callable[[Task], bool]


def matching(schedule: Schedule, condition: Condition) -> set[str]:
    """The ids of the tasks and milestones (no summaries) for which a condition is true."""
    facts = TaskFacts(schedule)
    is_true = _predicate(condition, facts)
    return {task.id for task in schedule.plan.leaves() if is_true(task)}


def ensure_known(condition: Condition, plans: Iterable[Plan]) -> None:
    """See that each register's entry, kind, phase … that a condition names is in one of the plans.

    Raises:
        NoConditionError: it is in none; the reason names what is most like it.
    """
    all_plans = list(plans)
    for comparison in _comparisons(condition):
        value = comparison.value
        lists = [known_words(plan, comparison.field) for plan in all_plans]
        if not isinstance(value, str) or comparison.relation is Relation.LIKE or None in lists:
            continue
        known = [word for words in lists if words is not None for word in words]
        if bare(value) not in set(map(bare, known)):
            near = did_you_mean(value, dict.fromkeys(known))
            raise NoConditionError(
                say(
                    "{field}: không kế hoạch nào có {value}{hint}",
                    "{field}: no plan has {value}{hint}",
                    field=Code(comparison.field.word),
                    value=Code(shown(value)),
                    hint=NOTHING if near is None else say("; {near}", "; {near}", near=near),
                )
            )


def _comparisons(condition: Condition) -> Iterator[Comparison]:
    if isinstance(condition, Comparison):
        yield condition
    elif isinstance(condition, Not):
        yield from _comparisons(condition.inside)
    elif isinstance(condition, (All, Either)):
        for each in condition.inside:
            yield from _comparisons(each)


def _predicate(condition: Condition, facts: TaskFacts) -> Predicate:
    match condition:
        case Flag(field):
            return lambda task: facts.flag(task, field)
        case Not(inside):
            contrary = _predicate(inside, facts)
            return lambda task: not contrary(task)
        case All(inside):
            every = [_predicate(each, facts) for each in inside]
            return lambda task: all(is_true(task) for is_true in every)
        case Either(inside):
            some = [_predicate(each, facts) for each in inside]
            return lambda task: any(is_true(task) for is_true in some)
        case Comparison():
            return _comparison(condition, facts)


def _comparison(condition: Comparison, facts: TaskFacts) -> Predicate:
    field, relation, value = condition.field, condition.relation, condition.value
    if isinstance(value, Moment):
        return lambda task: _day_stands(facts.day(task, field), relation, value)
    if isinstance(value, str):
        wanted = bare(value)
        if relation is Relation.LIKE and not wanted:  # signs that are no letters: as they are
            return lambda task: any(value in word for word in facts.words(task, field))
        if relation is Relation.LIKE:
            return lambda task: any(wanted in bare(word) for word in facts.words(task, field))
        is_wanted = relation is Relation.IS
        return lambda task: (wanted in map(bare, facts.words(task, field))) is is_wanted
    return lambda task: _number_stands(facts.number(task, field), relation, value)


def _number_stands(number: float | None, relation: Relation, value: float) -> bool:
    if number is None:
        return relation is Relation.IS_NOT
    return _stands(number - value, relation)


def _day_stands(day: tuple[date, date] | None, relation: Relation, value: Moment) -> bool:
    """Whether a day lies in a period, before it or after it: what is at most a quarter is in it or before."""
    if day is None:
        return relation is Relation.IS_NOT
    first, last = day
    before, after = last < value.first, first > value.last
    return _stands(-1.0 if before else 1.0 if after else 0.0, relation)


def _stands(difference: float, relation: Relation) -> bool:
    match relation:
        case Relation.LESS:
            return difference < -_NEAR
        case Relation.MORE:
            return difference > _NEAR
        case Relation.AT_MOST:
            return difference <= _NEAR
        case Relation.AT_LEAST:
            return difference >= -_NEAR
        case Relation.IS_NOT:
            return abs(difference) > _NEAR
        case _:
            return abs(difference) <= _NEAR
