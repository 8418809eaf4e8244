"""Starts the server, where the library that speaks the protocol is installed."""

from __future__ import annotations

import os
import sys

from dxplan.text.phrase import Language


class NoServerError(ImportError):
    """The extra `lsp` is not installed."""


def serve(language: Language | None) -> None:
    """Answer an editor over standard input and output until it says good-bye.

    Raises:
        NoServerError: the library is not there.
    """
    try:
        from dxplan.lsp.server import server
    except ImportError as error:
        if (error.name or "").partition(".")[0] in ("pygls", "lsprotocol", "cattrs", "attrs"):
            raise NoServerError from None
        raise
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:  # the library closes what it writes to
        server(language).start_io(sys.stdin.buffer, out)
