"""Standard output and standard error: the one place where bytes leave the program, all of them or none without a word.

Both are UTF-8 with plain line ends whatever the locale says, as Python's text streams are not.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

CLOSED_PIPE = 141
"""What a shell reports of a program that writes to a pipe nobody reads any more (128 and SIGPIPE)."""


class UnwrittenError(Exception):
    """What was to be printed could not be, or not all of it; `reason` is the system's.

    It is no OSError: the parser of the command line ends for a closed pipe with 1, which means findings.
    """

    def __init__(self, reason: OSError) -> None:
        super().__init__(str(reason))
        self.reason = reason


class Collected:
    """What has been printed, and what was said aside, while it was kept back."""

    def __init__(self) -> None:
        self.out = ""
        self.aside = ""


_kept: list[Collected] = []
_hushing: list[Callable[[], None]] = []
"""What has to be off the terminal before anything else is written there."""


@contextmanager
def collecting() -> Iterator[Collected]:
    """Keep back what is printed, for who shows it otherwise."""
    found = Collected()
    _kept.append(found)
    try:
        yield found
    finally:
        _kept.remove(found)


def hush_before_output(hush: Callable[[], None]) -> None:
    """Have something called once, before anything is next written or somebody is asked."""
    _hushing.append(hush)


def hush() -> None:
    """Take off the terminal what waits there."""
    while _hushing:
        _hushing.pop()()


def is_collecting() -> bool:
    """Whether what is printed is kept back."""
    return bool(_kept)


def put(text: str) -> None:
    """Print a text, all of it.

    Raises:
        UnwrittenError: there is no room, nobody reads, or standard output is closed.
    """
    if _kept:
        _kept[-1].out += text
        return
    if sys.stdout is None:
        raise UnwrittenError(OSError(errno.EBADF, os.strerror(errno.EBADF)))
    _write(sys.stdout, text)


def put_bytes(content: bytes) -> None:
    """Print some bytes as they are, all of them.

    Raises:
        UnwrittenError: there is no room, nobody reads, or standard output is closed.
    """
    if _kept:
        _kept[-1].out += content.decode("utf-8", "replace")
        return
    if sys.stdout is None:
        raise UnwrittenError(OSError(errno.EBADF, os.strerror(errno.EBADF)))
    _write(sys.stdout, content)


def put_aside(text: str) -> None:
    """Say something on standard error; where that is closed, nobody wants to hear it.

    Raises:
        UnwrittenError: there is no room, or nobody reads.
    """
    if _kept:
        _kept[-1].aside += text
    elif sys.stderr is not None:
        _write(sys.stderr, text)


def draw(text: str) -> None:
    """Write on the terminal of standard error what the next output takes off again.

    Raises:
        UnwrittenError: the terminal is gone.
    """
    if sys.stderr is not None:
        _put(sys.stderr, text)


def write_all(raw: Any, content: bytes) -> None:
    """Write all of some bytes: a stream that takes a part of them is given the rest, one that is full is waited for.

    Raises OSError if that cannot be.
    """
    rest = memoryview(content)
    while rest:
        try:
            count = raw.write(rest)
        except BlockingIOError as error:
            count = error.characters_written or None
        if count is None:
            _wait_for(raw)
        elif count == 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        else:
            rest = rest[count:]


def _write(stream: Any, content: str | bytes) -> None:
    hush()
    _put(stream, content)


def _put(stream: Any, content: str | bytes) -> None:
    try:
        stream.flush()
        binary = getattr(stream, "buffer", None)
        if binary is None:  # a text stream that somebody put in place
            stream.write(content.decode("utf-8", "replace") if isinstance(content, bytes) else content)
        else:  # what has its own buffer would lose what does not fit; `python -u` has none
            data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
            write_all(getattr(binary, "raw", binary), data)
        stream.flush()
    except ValueError as error:  # it has been closed
        raise UnwrittenError(OSError(errno.EBADF, str(error))) from None
    except OSError as error:
        raise UnwrittenError(error) from None


def _wait_for(raw: Any) -> None:
    """Wait until a pipe that does not do so by itself takes more."""
    from select import select

    select([], [raw], [])
