"""What the system says, in both languages."""

from __future__ import annotations

import errno
import os

from dxplan.text.phrase import Text
from dxplan.text.system import reason_of


def test_it_is_said_in_both_languages() -> None:
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert reason_of(full) == Text("hết chỗ trên đĩa", "No space left on device")
    taken = OSError(errno.EADDRINUSE, "Address already in use")
    assert reason_of(taken) == Text("chương trình khác đang dùng", "Address already in use")


def test_what_has_no_vietnamese_stays_as_it_is() -> None:
    for error in (OSError(errno.ECHILD, "No child processes"), ValueError("No child processes")):
        assert reason_of(error) == Text("No child processes", "No child processes")


def test_an_error_without_words_is_still_something() -> None:
    assert reason_of(OSError("strange")).vi == "strange"
