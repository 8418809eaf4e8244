"""Plans of one shape each, in any size: what a stage that is not linear would stumble over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

HEAD = "dxplan: 1\nid: shape\nname: Kế hoạch\nstart: 2022-01-04\nagencies: {S: {name: Sở, kind: state}}\n"
_WIDTH = 20  # of layers, of phases, of nests: a plan of n tasks has so many times n links at most


def _task(id_: str, *parts: str, days: int = 1, depth: int = 1) -> str:
    said = ", ".join((f"name: Nhiệm vụ {id_}", f"duration: {days}d", "lead: S", *parts))
    return f"{'  ' * depth}{id_}: {{{said}}}"


def _after(*ids: str) -> str:
    return f"after: [{', '.join(ids)}]"


def _plan(tasks: Iterable[str], sections: Iterable[str] = ()) -> str:
    return HEAD + "\n".join((*sections, "tasks:", *tasks)) + "\n"


def _chained(number: int, prefix: str = "T") -> str:
    return _after(f"{prefix}{number - 1}") if number else "after: []"


def chain(n: int) -> str:
    """Each task waits for the one before."""
    return _plan(_task(f"T{i}", _chained(i)) for i in range(n))


def chain_of_deadlines(n: int) -> str:
    """Each task of a chain has a deadline that is missed."""
    return _plan(_task(f"T{i}", _chained(i), "deadline: 2022-01-03") for i in range(n))


def chain_of_promises(n: int) -> str:
    """Each task of a chain has a deadline of its own, a few days too early."""
    first = date(2022, 1, 4)
    return _plan(
        _task(
            f"T{i}",
            _chained(i),
            f"deadline: {first + timedelta(days=i)}",
            f"start_no_later_than: {first + timedelta(days=i)}",
        )
        for i in range(n)
    )


def chain_of_dates(n: int) -> str:
    """Each task of a chain must start on a day on which it cannot."""
    return _plan(_task(f"T{i}", _chained(i), "must_start_on: 2022-01-05") for i in range(n))


def chain_of_months(n: int) -> str:
    """Each task of a chain takes a calendar month, and misses its deadline."""
    return chain_of_deadlines(n).replace("duration: 1d", "duration: 1mo")


def late_plan(n: int) -> str:
    """A chain in a plan that is to be finished long before."""
    return chain(n).replace("start: 2022-01-04", "start: 2022-01-04\nfinish_by: 2022-02-28")


def fan_out(n: int) -> str:
    """All wait for the first."""
    return _plan(_task(f"T{i}", _after("T0") if i else "after: []") for i in range(n))


def fan_in(n: int) -> str:
    """The last waits for all."""
    ids = [f"T{i}" for i in range(n - 1)]
    return _plan([*(_task(id_) for id_ in ids), _task("END", _after(*ids))])


def fans(n: int) -> str:
    """Half of the tasks lead into one, and from it into the other half; and around it too."""
    half = n // 2
    first = [_task(f"A{i}") for i in range(half)]
    hub = _task("HUB", _after(*(f"A{i}" for i in range(half))))
    return _plan([*first, hub, *(_task(f"B{i}", _after("HUB", f"A{i}")) for i in range(half))])


def parallel(n: int) -> str:
    """No links at all, a deadline each that is missed."""
    return _plan(_task(f"T{i}", "deadline: 2022-01-05", days=9) for i in range(n))


def layers(n: int) -> str:
    """Layers of twenty tasks, each task waits for the whole layer before."""
    return _plan(_layered(n))


def layers_of_deadlines(n: int) -> str:
    """The same, with a deadline each that is missed."""
    return _plan(task.replace("lead: S", "lead: S, deadline: 2022-01-05") for task in _layered(n))


def _layered(n: int) -> Iterator[str]:
    for i in range(n):
        layer = i // _WIDTH
        yield _task(f"T{i}", _after(*(f"T{j}" for j in range((layer - 1) * _WIDTH, layer * _WIDTH) if layer)))


def shortcuts(n: int) -> str:
    """A chain in which each task also waits for those before its predecessor: links that say nothing new."""
    return _plan(_task(f"T{i}", _after(*(f"T{j}" for j in range(max(0, i - 8), i)))) for i in range(n))


def nested(n: int) -> str:
    """Summaries inside summaries, forty deep, a task beside each, linked across."""
    return _plan(_nest(n))


def _nest(n: int) -> Iterator[str]:
    for i in range(n):
        depth = i % 40
        yield f"{'  ' * (2 * depth + 1)}P{i}:"
        yield f"{'  ' * (2 * depth + 2)}tasks:"
        yield _task(f"T{i}", _chained(i), depth=2 * depth + 3)


def linked_summaries(n: int) -> str:
    """Summaries of three tasks in a chain of summaries."""
    return _plan(_summaries(n))


def late_summaries(n: int) -> str:
    """The same, with a deadline each that is missed."""
    return _plan(_summaries(n, "    deadline: 2022-01-05"))


def promised_summaries(n: int) -> str:
    """The same, with a deadline of its own each, a few days too early."""
    first = date(2022, 1, 4)
    return _plan(_summaries(n, deadline=lambda i: first + timedelta(days=i)))


def dated_summaries(n: int) -> str:
    """The same, with dates that hold them."""
    return _plan(_summaries(n, "    finish_no_earlier_than: 2022-06-01", "    start_no_later_than: 2022-02-01"))


def dense_summaries(n: int) -> str:
    """Each summary waits for twenty before it."""
    return _plan(_summaries(n, reach=_WIDTH))


def _summaries(n: int, *says: str, reach: int = 1, deadline: Callable[[int], date] | None = None) -> Iterator[str]:
    for i in range(n // 3):
        yield f"  P{i}:"
        yield f"    {_after(*(f'P{j}' for j in range(max(0, i - reach), i)))}"
        yield from says
        if deadline is not None:
            yield f"    deadline: {deadline(i)}"
        yield "    tasks:"
        yield from (_task(f"T{i}_{j}", depth=3) for j in range(3))


def wide_summary(n: int) -> str:
    """Half of the tasks are in one summary; the others wait for it, for half of its time again, and are late."""
    half = n // 2
    inside = (_task(f"A{i}", depth=3) for i in range(half))
    after = (_task(f"B{i}", _after("P +50%"), "deadline: 2022-01-05") for i in range(half))
    return _plan(("  P:", "    tasks:", *inside, *after))


def own_calendars(n: int) -> str:
    """A calendar for each task, on `vn`."""
    calendars = ("calendars:", *(f"  C{i}: {{base: vn, days_off: [2022-06-{i % 28 + 1:02}]}}" for i in range(n)))
    return _plan((_task(f"T{i}", f"calendar: C{i}", _chained(i)) for i in range(n)), calendars)


def based_calendars(n: int) -> str:
    """A calendar for each task, on the one before."""
    calendars = (
        "calendars:",
        *(f"  C{i}: {{base: {f'C{i - 1}' if i else 'vn'}, days_off: [2022-06-{i % 28 + 1:02}]}}" for i in range(n)),
    )
    return _plan((_task(f"T{i}", f"calendar: C{i}") for i in range(n)), calendars)


def resources(n: int) -> str:
    """Tasks that ask for too much of resources, each of ten at a time."""
    section = ("resources:", *(f"  R{i}: {{name: Tổ {i}, agency: S, capacity: 1}}" for i in range(n // 10 + 1)))
    return _plan((_task(f"T{i}", f"resources: {{R{i // 10}: 1}}", days=5) for i in range(n)), section)


def one_resource(n: int) -> str:
    """Tasks that all ask for one resource, two at a time."""
    section = ("resources: {R: {name: Tổ, agency: S, capacity: 1}}",)
    tasks = (_task(f"T{i}", _after(f"T{i - 2}") if i > 1 else "after: []", "resources: {R: 1}") for i in range(n))
    return _plan(tasks, section)


def systems(n: int) -> str:
    """A system for every five tasks, each living on the one before."""
    steps = ("build", "test", "trial", "accept", "golive")
    section = ("systems:", *(_system(i, f"S{i - 1}") for i in range(n // 5)))
    tasks = (
        _task(f"T{i}", f"kind: {steps[i % 5]}", f"system: S{i // 5}", _chained(i) if i % 5 else "after: []")
        for i in range(n // 5 * 5)
    )
    return _plan(tasks, section)


def far_from_systems(n: int) -> str:
    """A chain of steps that name no system, between two that do."""
    steps = ("survey", "tender", "contract", "build", "accept", "golive")
    section = ("systems: {A: {name: Hệ thống A}, B: {name: Hệ thống B}}",)
    named = {0: ("system: A",), n - 1: ("system: B",)}
    tasks = (_task(f"T{i}", f"kind: {steps[i % 6]}", _chained(i), *named.get(i, ())) for i in range(n))
    return _plan(tasks, section)


def steps_of_one_system(n: int) -> str:
    """All steps of the procedure again and again, of one system."""
    kinds = "survey invest_prep appraise approve tender contract build integrate test trial accept golive training ops"
    told = kinds.split()
    return _plan(
        (_task(f"T{i}", _chained(i), f"kind: {told[i % len(told)]}", "system: X", "cost: 1 tỷ") for i in range(n)),
        ["systems: {X: {name: Hệ thống, security_level: 3, personal_data: true, route: project}}"],
    )


def ended_body(n: int) -> str:
    """One body leads all, and has ended by then."""
    return chain(n).replace("start: 2022-01-04", "start: 2025-06-02").replace("{name: Sở,", "{name: Sở TT&TT,")


def endless_communication(n: int) -> str:
    """Communication between the steps of a chain: all of it is critical."""
    return _plan(_task(f"T{i}", f"kind: {('build', 'comms')[i % 2]}", _chained(i)) for i in range(n))


def dense_systems(n: int) -> str:
    """A system for every task, each living on the twenty before: one is built when the next goes live."""
    section = (
        "systems:",
        *(
            f"  S{i}: {{name: Hệ thống {i}, needs: [{', '.join(f'S{j}' for j in range(max(0, i - _WIDTH), i))}]}}"
            for i in range(n)
        ),
    )
    return _plan((_task(f"T{i}", "kind: golive", f"system: S{i}") for i in range(n)), section)


def _system(number: int, needed: str) -> str:
    return f"  S{number}: {{name: Hệ thống {number}, needs: [{needed if number else ''}]}}"


def targets(n: int) -> str:
    """A target for each task, too early; and a cost, in three years."""
    section = ("kpis:", *(f"  K{i}: {{name: Chỉ tiêu {i}, target: 9, by: 2022-01-04}}" for i in range(n)))
    budget = ("budget: {total: 1 tỷ, by_year: {2022: 1 tỷ}}",)
    tasks = (
        _task(f"T{i}", f"kpis: [K{i}]", "cost: 1 tỷ", f"after: [{f'T{i - 9}' if i > 8 else ''}]") for i in range(n)
    )
    return _plan(tasks, (*section, *budget))


def unserved_targets(n: int) -> str:
    """A target for each task, which none of them serves."""
    section = ("kpis:", *(f"  K{i}: {{name: Chỉ tiêu {i}, target: 9, by: 2022-06-30}}" for i in range(n)))
    return _plan((_task(f"T{i}", _chained(i)) for i in range(n)), section)


def successors(n: int) -> str:
    """An agency for each task, each takes over from the one before: all but the last have ended."""
    agencies = (f"A{i}: {{name: Sở {i}, kind: state, valid_to: 2022-01-10, successor: A{i + 1}}}, " for i in range(n))
    head = HEAD.replace("S: {", f"{''.join(agencies)}A{n}: {{")
    return head + "\n".join(
        ("tasks:", *(_task(f"T{i}", _chained(i)).replace("lead: S", f"lead: A{i}") for i in range(n)), "")
    )


def unknown_keys(n: int) -> str:
    """Keys that the format does not have, all in one task."""
    return _plan(("  A:", "    duration: 1d", *(f"    khoa{i}: x" for i in range(n))))


def unknown_keys_of_tasks(n: int) -> str:
    """A key that the format does not have, in each task."""
    return _plan(_task(f"T{i}", f"khoa{i}: x") for i in range(n))


def unknown_ids(n: int) -> str:
    """Links to tasks that are not there, agencies that are not there."""
    return _plan(_task(f"T{i}", _after(f"X{i}"), f"support: [Y{i}]") for i in range(n))


def repeated_links(n: int) -> str:
    """The same link as often as there are tasks."""
    return _plan((_task("A"), _task("B", _after(*["A"] * n))))


def lags_to_one(n: int) -> str:
    """One task waits for another as often as there are tasks, each time a day longer."""
    return _plan((_task("A"), _task("B", _after(*(f"A FS+{i}d" for i in range(n))))))


def repeated_ids(n: int) -> str:
    """The same task again and again."""
    return _plan(_task("A") for _ in range(n))


def bad_values(n: int) -> str:
    """A duration, a date and a cost that are none, in each task."""
    return _plan(f"  T{i}: {{name: T, duration: lâu, deadline: mai, cost: nhiều, kind: gì}}" for i in range(n))


def circle(n: int) -> str:
    """A chain that waits for its own end."""
    return _plan(_task(f"T{i}", _after(f"T{(i - 1) % n}")) for i in range(n))


def circles(n: int) -> str:
    """Many circles of two tasks."""
    return _plan(_task(f"T{i}", _after(f"T{i ^ 1}")) for i in range(n // 2 * 2))


SHAPES: dict[str, Callable[[int], str]] = {
    shape.__name__: shape
    for shape in (
        *(chain, chain_of_deadlines, chain_of_promises, chain_of_dates, chain_of_months, late_plan),
        *(fan_out, fan_in, fans, parallel),
        *(layers, layers_of_deadlines, shortcuts, nested),
        *(
            linked_summaries,
            late_summaries,
            promised_summaries,
            dated_summaries,
            dense_summaries,
            wide_summary,
            own_calendars,
            based_calendars,
        ),
        *(
            resources,
            one_resource,
            systems,
            far_from_systems,
            steps_of_one_system,
            ended_body,
            endless_communication,
            dense_systems,
            targets,
            unserved_targets,
            successors,
        ),
        *(
            unknown_keys,
            unknown_keys_of_tasks,
            unknown_ids,
            repeated_links,
            lags_to_one,
            repeated_ids,
            bad_values,
            circle,
            circles,
        ),
    )
}
"""Every shape by its name."""
