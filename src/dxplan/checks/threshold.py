"""Limits of rules: what they are by default in each profile, and how a plan sets its own."""

from __future__ import annotations

from enum import Enum

from dxplan.model.duration import Family, Unit
from dxplan.model.settings import Profile
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

_NUMBER = r"[0-9]{1,6}(?:[.,][0-9]{1,3})?"
_WORKING_DAYS_IN = {unit.value: unit.size for unit in Unit if unit.family is Family.WORKING_DAYS}


class Measure(Enum):
    """What a limit counts, and how it is written in a plan: `4`, `5 %`, `10d` or `2w`."""

    COUNT = "count"
    SHARE = "share"
    DAYS = "days"


_FORMS = {
    Measure.COUNT: expression(r"(?P<amount>[0-9]{1,6})(?P<unit>)"),
    Measure.SHARE: expression(rf"(?P<amount>{_NUMBER})\s*(?P<unit>%)"),
    Measure.DAYS: expression(rf"(?P<amount>{_NUMBER})\s*(?P<unit>{'|'.join(_WORKING_DAYS_IN)})"),
}
EXAMPLES = {
    Measure.COUNT: Text("một số nguyên, ví dụ 4", "a whole number, for example 4"),
    Measure.SHARE: Text("một tỷ lệ, ví dụ 5 %", "a percentage, for example 5 %"),
    Measure.DAYS: Text("số ngày làm việc, ví dụ 10d", "working days, for example 10d"),
}
"""How a value of each measure is written."""


class Threshold(NamedTuple):
    """A limit of the rule `code`, set in a plan as `checks: {thresholds: {CODE: {NAME: value}}}`.

    Defaults are a count, a share from 0 to 1, or working days; `dcma` and `p6` are given where those profiles differ
    from `province`.
    """

    code: str
    name: str
    measure: Measure
    about: Text
    province: float
    dcma: float | None = None
    p6: float | None = None

    def default(self, profile: Profile) -> float:
        """The limit in a profile."""
        own = {Profile.PROVINCE: self.province, Profile.DCMA: self.dcma, Profile.P6: self.p6}[profile]
        return self.province if own is None else own

    def read(self, written: str) -> float | None:
        """The limit that a plan has written; None if it is no value of this measure."""
        match = _FORMS[self.measure].fullmatch(written.strip())
        if match is None:
            return None
        amount = float(match["amount"].replace(",", "."))
        if self.measure is Measure.SHARE:
            return amount / 100 if amount <= 100 else None
        return amount * _WORKING_DAYS_IN.get(match["unit"], 1)

    def written(self, limit: float) -> str:
        """A limit as a plan would write it."""
        if self.measure is Measure.SHARE:
            return f"{round(limit * 100, 3):g} %"
        return f"{limit:g}d" if self.measure is Measure.DAYS else f"{limit:g}"
