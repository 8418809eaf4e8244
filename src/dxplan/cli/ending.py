"""How the program ends where its work could not be done: in one sentence, with a code, and never with a traceback."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import dxplan
from dxplan.cli.output import CLOSED_PIPE, UnwrittenError, put_aside

UNUSABLE = 2
TRACEBACK = "DXPLAN_TRACEBACK"
"""The environment variable that shows where in the program a bug is."""


def unwritten(error: UnwrittenError) -> int:
    """Say why output could not be written, as far as that can be said. Returns the exit code.

    A reader that has seen enough is no mistake: nothing is said.
    """
    if isinstance(error.reason, BrokenPipeError):
        return CLOSED_PIPE
    reason = error.reason.strerror or str(error.reason)
    with suppress(UnwrittenError):
        _say(f"không ghi hết được kết quả: {reason}", f"the output could not be written whole: {reason}")
    return UNUSABLE


def failed(error: Exception) -> int:
    """Say that the program itself has failed, where, and what to do. Returns the exit code."""
    from dxplan.text.display import shown

    if isinstance(error, MemoryError):
        vi, en = "không đủ bộ nhớ cho việc này", "there is not enough memory for this"
    elif isinstance(error, OSError):  # the system's, not ours: the current folder has gone, say
        vi = en = str(error)
    else:
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        where = f"{shown(what, 200)}; dxplan {dxplan.__version__}, {_place(error)}"
        vi = (
            f"chương trình bị lỗi ({where}), không phải do kế hoạch; "
            f"hãy báo lỗi kèm dòng này, lệnh đã gõ và tệp kế hoạch ({TRACEBACK}=1 cho xem chi tiết)"
        )
        en = (
            f"dxplan itself has failed ({where}), which is no mistake of the plan; "
            f"report it with this line, the command and the plan ({TRACEBACK}=1 shows more)"
        )
    with suppress(UnwrittenError):
        if os.environ.get(TRACEBACK):
            from traceback import format_exception

            put_aside("".join(format_exception(error)))
        _say(vi, en)
    return UNUSABLE


def _say(vi: str, en: str) -> None:
    from dxplan.cli.help import in_own_language
    from dxplan.text.display import visible

    put_aside(f"dxplan: {visible(in_own_language(vi, en))}\n")


def _place(error: Exception) -> str:
    """The file and line of the program's own code that raised an exception."""
    own = Path(dxplan.__file__).parent
    place, trace = "?", error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(own):
            place = f"{file.relative_to(own).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
