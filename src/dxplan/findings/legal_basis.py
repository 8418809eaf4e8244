"""Whether what a plan cites as a legal basis still is one."""

from __future__ import annotations

from datetime import date

from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text


class LegalBasis(NamedTuple):
    """Of the legal texts that a name cites, those that do not hold on a day.

    `ended` are texts with their last days, `instead` what holds in their place, `coming` a text that is issued but not
    in force yet, with its first day; `is_issued` is false where one is not there at all. `is_whole` says that the name
    cites nothing else.
    """

    ended: tuple[tuple[Text, date], ...]
    instead: tuple[Text, ...]
    coming: tuple[tuple[Text, date], ...]
    is_issued: bool
    is_whole: bool
