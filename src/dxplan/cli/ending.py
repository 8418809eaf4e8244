"""How the program ends where its work could not be done: in one sentence, with a code, and never with a traceback."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import dxplan
from dxplan.cli.output import CLOSED_PIPE, UnwrittenError, put_aside

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dxplan.text.phrase import Text

UNUSABLE = 2
TRACEBACK = "DXPLAN_TRACEBACK"
"""The environment variable that shows where in the program a bug is."""


def unwritten(error: UnwrittenError) -> int:
    """Say why output could not be written, as far as that can be said. Returns the exit code.

    A reader that has seen enough is no mistake: nothing is said.
    """
    if isinstance(error.reason, BrokenPipeError):
        return CLOSED_PIPE
    from dxplan.text.phrase import say
    from dxplan.text.system import reason_of

    with suppress(UnwrittenError):
        _say(
            say(
                "không ghi được đầy đủ kết quả: {reason}",
                "the output could not be written whole: {reason}",
                reason=reason_of(error.reason),
            )
        )
    return UNUSABLE


def failed(error: Exception) -> int:
    """Say that the program itself has failed, where, and what to do. Returns the exit code."""
    from dxplan.text.display import shown
    from dxplan.text.phrase import Text, same, say
    from dxplan.text.system import is_damaged_program

    if isinstance(error, MemoryError):
        said = Text("không đủ bộ nhớ cho việc này", "there is not enough memory for this")
    elif is_damaged_program(error):
        said = say(
            "tệp đã biên dịch của chương trình bị hỏng (đĩa từng đầy?): xóa các thư mục __pycache__ trong {folder} rồi "
            "chạy lại",
            "a compiled file of the program is damaged (was the disk full?): delete the folders __pycache__ in "
            "{folder}, and run it again",
            folder=str(Path(dxplan.__file__).parent),
        )
    elif isinstance(error, OSError):  # the system's, not ours: a device that fails, say
        said = same(str(error))
    else:
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        said = say(
            "chương trình bị lỗi ({what}; dxplan {version}, {place}), không phải do kế hoạch; "
            "hãy báo lỗi kèm dòng này, lệnh đã gõ và tệp kế hoạch ({variable}=1 cho xem chi tiết)",
            "dxplan itself has failed ({what}; dxplan {version}, {place}), which is no mistake of the plan; "
            "report it with this line, the command and the plan ({variable}=1 shows more)",
            what=shown(what, 200),
            version=dxplan.__version__,
            place=_place(error),
            variable=TRACEBACK,
        )
    with suppress(UnwrittenError):
        if os.environ.get(TRACEBACK):
            from traceback import format_exception

            put_aside("".join(format_exception(error)))
        _say(said)
    return UNUSABLE


def _say(said: Text) -> None:
    from dxplan.cli.help import in_own_language
    from dxplan.text.display import visible

    put_aside(f"dxplan: {visible(in_own_language(said))}\n")


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
