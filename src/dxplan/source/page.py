"""The page of a code: what `dxplan rule CODE` prints."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.source.diagnostic import Severity
from dxplan.source.text import Text


@dataclass(frozen=True, slots=True)
class Page:
    """What a code stands for, why it matters, what to do, where it comes from; examples are whole small plans."""

    code: str
    name: str
    severity: Severity
    title: Text
    why: Text
    fix: Text
    aliases: tuple[str, ...] = ()
    provisions: tuple[Text, ...] = ()
    bad: str = ""
    good: str = ""
