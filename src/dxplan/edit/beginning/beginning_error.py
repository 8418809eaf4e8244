"""Why a plan cannot be begun as it is wished."""

from __future__ import annotations

from dxplan.text.phrase import Text


class BeginningError(Exception):
    """A plan cannot be begun as it is wished; `reason` says why, and what to do."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason
