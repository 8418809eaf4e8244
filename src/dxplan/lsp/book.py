"""The open plans: of each its text, its last reading and review."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from dxplan.api.findings import Review
from dxplan.lsp.finding import Mark, marks, reviewed
from dxplan.lsp.positions import Units
from dxplan.lsp.readings import Reading, read
from dxplan.lsp.recognising import is_plan, may_become_plan
from dxplan.text.phrase import Language


@dataclass(slots=True)
class OpenPlan:
    """A plan that is being typed: `text` is what the editor has now, `reading` that of it once somebody asked."""

    file: str
    text: str
    units: Units = Units.UTF_16
    asked: Language | None = None
    version: int | None = None
    _reading: Reading | None = None
    _review: tuple[Reading, date, Review] | None = None

    @property
    def is_ours(self) -> bool:
        """Whether it is a plan, or may become one."""
        return may_become_plan(self.text)

    def reading(self) -> Reading:
        """What can be read of the text now."""
        if self._reading is None or self._reading.text != self.text:
            self._reading = read(self.text, self.file, self._reading, self.units)
        return self._reading

    @property
    def language(self) -> Language:
        """The language to answer in."""
        return self.reading().language(self.asked)

    def review(self, today: date) -> Review:
        """The text now, examined."""
        reading = self.reading()
        if self._review is None or self._review[0] is not reading or self._review[1] != today:
            self._review = (reading, today, reviewed(reading, today))
        return self._review[2]

    def marks(self, today: date) -> list[Mark]:
        """What is wrong with the text now; nothing where it is no plan."""
        return [] if not is_plan(self.text) else marks(self.reading(), self.review(today), self.language)


@dataclass(slots=True)
class Book:
    """The open plans by what the editor calls them."""

    units: Units = Units.UTF_16
    asked: Language | None = None
    plans: dict[str, OpenPlan] = field(default_factory=dict)

    def put(self, uri: str, file: str, text: str, version: int | None) -> OpenPlan:
        """A plan has this text now."""
        plan = self.plans.get(uri)
        if plan is None:
            plan = self.plans[uri] = OpenPlan(file, text, self.units, self.asked)
        plan.text, plan.version = text, version
        return plan
