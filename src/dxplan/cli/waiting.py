"""A line on the terminal for who waits longer than a second: how many are done, or for how long it has been going on.

It stands on standard error, only on a terminal, is written over itself, and is gone before anything else is written.
Every command is waited for (`telling`, where commands are called); those that work at several things count (`waiting`).
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from dxplan.cli.output import UnwrittenError, draw, hush_before_output, is_collecting

if TYPE_CHECKING:
    from threading import Event

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds without a line."""
_TICK = 0.2
_WIDEST = 30
_NARROWEST = 20
_CLEARED = "\r\x1b[K"
_FULL, _EMPTY = "█", "░"
_count = [0, 1]
"""How many things are done, of how many."""


@contextmanager
def telling(patience: float | None = None) -> Iterator[None]:
    """While a command works, a line tells so after some seconds; it ends with it, or before its first output."""
    if not _is_seen():
        yield
        return
    from threading import Event, Thread

    over = Event()
    _count[:] = 0, 1
    teller = Thread(target=_tell, args=(over, PATIENCE if patience is None else patience), daemon=True)

    def end() -> None:
        over.set()
        teller.join()

    teller.start()
    hush_before_output(end)
    try:
        yield
    finally:
        end()


@contextmanager
def waiting(items: Sequence[T]) -> Iterator[Iterator[T]]:
    """The items one by one; the line, where there is one, counts them."""

    def each() -> Iterator[T]:
        for number, item in enumerate(items):
            _count[:] = number, len(items)
            yield item

    try:
        yield each()
    finally:
        _count[:] = 0, 1


def line(done: int, total: int, seconds: float, columns: int) -> str:
    """How far it is, in less than so many columns: a bar with what is done of several, or the time that one takes."""
    told = f"{done}/{total}" if total > 1 else f"{int(seconds)} s"
    if columns < _NARROWEST:
        return told
    width = min(_WIDEST, columns - _NARROWEST + 1)
    if total > 1:
        full = done * width // total
        return f"{_FULL * full}{_EMPTY * (width - full)} {told}"
    at = int(seconds / _TICK) % width
    return f"{_EMPTY * at}{_FULL}{_EMPTY * (width - at - 1)} {told}"


def _is_seen() -> bool:
    if is_collecting() or sys.stderr is None or os.environ.get("TERM") == "dumb":
        return False
    return sys.stderr.isatty()


def _tell(over: Event, patience: float) -> None:
    """Draw the line again and again until it is over; a terminal that is gone is told nothing any more."""
    began = monotonic()
    try:
        if over.wait(patience):
            return
        while True:
            columns = shutil.get_terminal_size().columns
            done, total = _count
            draw(f"{_CLEARED}{line(done, total, monotonic() - began, columns)}")
            if over.wait(_TICK):
                break
        draw(_CLEARED)
    except UnwrittenError:
        return
