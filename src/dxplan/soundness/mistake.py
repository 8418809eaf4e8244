"""A kind of mistake that reading a plan can find."""

from __future__ import annotations

from dxplan.source.diagnostic import Severity
from dxplan.source.page import READING, Page
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text


class Mistake(NamedTuple):
    """A kind of mistake: its code and name, what it does to the plan, and how it is mended."""

    code: str
    name: str
    title: Text
    why: Text
    fix: Text
    severity: Severity = Severity.ERROR

    @property
    def page(self) -> Page:
        """The mistake's page."""
        return Page(
            code=self.code,
            name=self.name,
            severity=self.severity,
            title=self.title,
            why=self.why,
            fix=self.fix,
            family=READING,
        )
