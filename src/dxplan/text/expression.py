"""Regular expressions that are made when they are first asked: to make one takes long, and most runs ask few."""

from __future__ import annotations

import re
from typing import AnyStr, cast


def expression(written: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, but made at its first use. A mistake in it shows no earlier."""
    return cast("re.Pattern[AnyStr]", _Expression(written, flags))


class _Expression:
    """Stands for a pattern; each of the pattern's methods stays with it once it has been asked for."""

    def __init__(self, written: str | bytes, flags: int) -> None:
        self._written, self._flags = written, flags

    def __getattr__(self, name: str) -> object:
        found: object = getattr(re.compile(self._written, self._flags), name)
        setattr(self, name, found)
        return found
