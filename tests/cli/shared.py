"""A plan is read, scheduled and examined once for all calls of the program in the tests' process, not once a call.

Nine tenths of such a call are what the calls before it have found already: in the same bytes, under the same name, on
the same day. What is found is frozen, as editors and `--watch` rely on. The nine plans of the repository are kept to
the end, others until a few more have come. `test_running.py` holds what is said against processes of their own,
`test_one_process.py` shares nothing.
"""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Any

from dxplan.api import findings, plans
from dxplan.checks import runner
from dxplan.load import loader
from tests.samples import ROOT

MOST = 4
"""So many plans are kept beside the nine."""

Found = dict[Hashable, Any]
_NINE = frozenset(path.read_bytes() for path in (ROOT / "plans").glob("*.yaml"))
_plans: OrderedDict[tuple[bytes, str], Found] = OrderedDict()
"""What was found in each plan, by what was asked."""
_owners: dict[int, Found] = {}
"""Of values that are kept: in what was found of which plan they stand."""
_is_allowed = True
_is_shared = False
_load, _schedule, _examine, _rules = loader.load_bytes, plans.schedule_loaded, runner.examine, runner.rules


def _once(found: Found, asked: Hashable, find: Callable[[], Any]) -> Any:
    if asked not in found:
        found[asked] = find()
    return found[asked]


def _loaded(data: bytes, file: str, log: Any = None) -> Any:
    if not _is_shared or (log is not None and log.diagnostics):
        return _load(data, file, log)
    found = _plans.setdefault((data, file), {})
    _plans.move_to_end((data, file))
    result = _once(found, "loaded", lambda: _load(data, file, log))
    _owners[id(result)] = found
    _drop_the_oldest()
    return result


def _scheduled(loaded: Any, file: str) -> Any:
    found = _owners.get(id(loaded)) if _is_shared else None
    if found is None:
        return _schedule(loaded, file)
    outcome = _once(found, ("scheduled", file), lambda: _schedule(loaded, file))
    if outcome.schedule is not None:
        _owners[id(outcome.schedule)] = found
    return outcome


def _examined(schedule: Any, *asked: Any, **named: Any) -> Any:
    found = _owners.get(id(schedule)) if _is_shared else None
    if found is None or runner.rules is not _rules or "among" in named or len(asked) > 2:
        return _examine(schedule, *asked, **named)
    key = (id(schedule), asked, *sorted(named.items()))
    return _once(found, key, lambda: _examine(schedule, *asked, **named))


def _drop_the_oldest() -> None:
    others = [key for key in _plans if key[0] not in _NINE]
    for key in others[:-MOST]:
        gone = _plans.pop(key)
        for value in [value for value, found in _owners.items() if found is gone]:
            del _owners[value]


def _put(module: Any, name: str, wrapped: object, wrapper: object) -> None:
    """In its own module, and in those that have taken it from there; those that are loaded later take it, too."""
    for other in (module, *list(sys.modules.values())):
        if vars(other).get(name) is wrapped:
            setattr(other, name, wrapper)


_put(loader, "load_bytes", _load, _loaded)
_put(plans, "schedule_loaded", _schedule, _scheduled)
_put(runner, "examine", _examine, _examined)
assert findings.examine is _examined  # type: ignore[comparison-overlap]


@contextmanager
def plans_shared() -> Iterator[None]:
    """For one call of the program."""
    global _is_shared
    before, _is_shared = _is_shared, _is_allowed
    try:
        yield
    finally:
        _is_shared = before


def share_nothing() -> None:
    """From now on each call finds all by itself."""
    global _is_allowed
    _is_allowed = False
