"""The plans of the repository are read, scheduled and examined once for all calls of the program in the tests' process.

Nine tenths of such a call are what the calls before it have found already: of the same bytes, under the same name, on
the same day. What is found is frozen, as editors and `--watch` rely on. Plans that tests write are never shared.
`test_running.py` holds what is said against processes of their own, `test_one_process.py` shares nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from dxplan.api import findings, plans
from dxplan.checks import runner
from dxplan.load import loader
from tests.samples import ROOT

_BYTES = frozenset(path.read_bytes() for path in (ROOT / "plans").glob("*.yaml"))
_known: dict[tuple[object, ...], Any] = {}
_kept: dict[int, object] = {}
"""What was found, by its identity: a value that is kept is never another one's."""
_is_allowed = True
_is_shared = False
_load, _schedule, _examine, _rules = loader.load_bytes, plans.schedule_loaded, runner.examine, runner.rules


def _once(key: tuple[object, ...], find: Callable[[], Any], *inside: str) -> Any:
    if key not in _known:
        _known[key] = found = find()
        for value in (found, *(getattr(found, name) for name in inside)):
            _kept[id(value)] = value
    return _known[key]


def _loaded(data: bytes, file: str, log: Any = None) -> Any:
    if not _is_shared or data not in _BYTES or (log is not None and log.diagnostics):
        return _load(data, file, log)
    return _once((data, file), lambda: _load(data, file, log))


def _scheduled(loaded: Any, file: str) -> Any:
    if not _is_shared or id(loaded) not in _kept:
        return _schedule(loaded, file)
    return _once((id(loaded), file), lambda: _schedule(loaded, file), "schedule")


def _examined(schedule: Any, *asked: Any, **named: Any) -> Any:
    key = (id(schedule), asked, *sorted(named.items()))
    if not _is_shared or id(schedule) not in _kept or runner.rules is not _rules or "among" in named or len(asked) > 2:
        return _examine(schedule, *asked, **named)
    return _once(key, lambda: _examine(schedule, *asked, **named))


def _put(module: Any, name: str, wrapped: object, wrapper: object) -> None:
    """In its own module, and in those that have taken it from there; those that are loaded later take it, too."""
    for other in (module, *list(sys.modules.values())):
        if vars(other).get(name) is wrapped:
            setattr(other, name, wrapper)


for _module, _wrapped, _wrapper in (
    (loader, _load, _loaded),
    (plans, _schedule, _scheduled),
    (runner, _examine, _examined),
):
    _put(_module, _wrapped.__name__, _wrapped, _wrapper)
assert findings.examine is _examined


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
