"""A line on the terminal for who waits longer than a second: how many are done, or for how long it has been going on.

It stands on standard error, only on a terminal, is written over itself, and is gone when the result comes.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from dxplan.cli.output import UnwrittenError, is_collecting, put_aside

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


@contextmanager
def waiting(items: Sequence[T], patience: float = PATIENCE) -> Iterator[Iterator[T]]:
    """The items one by one; while they are worked at, a line tells how far it is, after so many seconds."""
    if not items or not _is_seen():
        yield iter(items)
        return
    from threading import Event, Thread

    done, over = [0], Event()

    def each() -> Iterator[T]:
        for number, item in enumerate(items):
            done[0] = number
            yield item

    teller = Thread(target=_tell, args=(done, len(items), over, patience), daemon=True)
    teller.start()
    try:
        yield each()
    finally:
        over.set()
        teller.join()


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


def _tell(done: list[int], total: int, over: Event, patience: float) -> None:
    """Draw the line again and again until it is over; a terminal that is gone is told nothing any more."""
    began = monotonic()
    try:
        if over.wait(patience):
            return
        while True:
            columns = shutil.get_terminal_size().columns
            put_aside(f"{_CLEARED}{line(done[0], total, monotonic() - began, columns)}")
            if over.wait(_TICK):
                break
        put_aside(_CLEARED)
    except UnwrittenError:
        return
