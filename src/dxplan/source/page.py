"""The page of a code: what `dxplan rule CODE` prints."""

from __future__ import annotations

from dxplan.source.diagnostic import Severity
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

READING = "reading"
"""The family of the mistakes in reading."""


class Setting(NamedTuple):
    """A limit that a plan can set: its name, what it limits, and its default as written in each profile."""

    name: str
    about: Text
    defaults: dict[str, str]


class Page(NamedTuple):
    """What a code stands for, why it matters, what to do, where it comes from; examples are whole small plans.

    In the profiles of `quiet_in` its warnings and notes are held back unless all are asked for.
    """

    code: str
    name: str
    severity: Severity
    title: Text
    why: Text
    fix: Text
    family: str
    aliases: tuple[str, ...] = ()
    provisions: tuple[Text, ...] = ()
    bad: str = ""
    good: str = ""
    settings: tuple[Setting, ...] = ()
    quiet_in: tuple[str, ...] = ()
