"""Asks on a terminal: questions go to standard error, answers are lines; in a pipe nothing is ever asked."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

from dxplan.cli import console
from dxplan.cli.help import in_own_language
from dxplan.cli.output import put_aside
from dxplan.text.display import visible
from dxplan.text.phrase import Text

_Answer = TypeVar("_Answer")
_MOST_TIMES = 5


class NoAnswerError(ValueError):
    """An answer is none to the question; `reason` says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def can_ask() -> bool:
    """Whether somebody is there to answer: both the question and the answer are on a terminal."""
    try:
        return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))
    except ValueError:  # closed
        return False


def ask(question: str, read: Callable[[str], _Answer]) -> _Answer:
    """Ask until an answer can be read, which `read` makes of it or refuses; ends where there are no answers."""
    for _ in range(_MOST_TIMES):
        put_aside(f"{visible(question)} ")
        try:
            answer = read(_line().strip())
        except NoAnswerError as error:
            put_aside(f"{visible(in_own_language(error.reason))}\n")
        else:
            return answer
    return console.stop(
        in_own_language("không có câu trả lời dùng được; chưa ghi gì", "no usable answer; nothing is written")
    )


def _line() -> str:
    """A line that is typed, read as UTF-8 whatever the locale says."""
    binary = getattr(sys.stdin, "buffer", None)
    line = sys.stdin.readline() if binary is None else binary.readline().decode("utf-8", "replace")
    if not line:
        put_aside("\n")
        console.stop(in_own_language("chưa trả lời; chưa ghi gì", "not answered; nothing is written"))
    return str(line)
