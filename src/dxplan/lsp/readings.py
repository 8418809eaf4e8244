"""A plan's text with what was read of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dxplan.api.editing import Mention, mentions_of, read_text
from dxplan.api.plans import Outcome
from dxplan.lsp.positions import Places, Stretch, Units
from dxplan.text.phrase import Language


@dataclass(frozen=True)
class Reading:
    """A text, the plan in it as far as there is one, and the last text before it that could be scheduled.

    `good` is this reading itself where it can be.
    """

    text: str
    outcome: Outcome
    places: Places
    before: Reading | None = None

    @property
    def good(self) -> Reading | None:
        """The reading to take dates and ids from."""
        return self if self.outcome.schedule is not None else self.before

    @cached_property
    def mentions(self) -> tuple[tuple[Stretch, Mention], ...]:
        """Where things of the plan are called by their ids, in the order of the text."""
        return tuple((self.places.stretch(*mention.place), mention) for mention in mentions_of(self.outcome))

    def mention_at(self, offset: int) -> tuple[Stretch, Mention] | None:
        """The id at a character, or right before it."""
        return next((found for found in self.mentions if found[0].holds(offset) and found[1].is_exact), None)

    def all_of(self, mention: Mention) -> tuple[tuple[Stretch, Mention], ...]:
        """All places where the same thing is called by its id."""
        same = (mention.section, mention.id)
        return tuple(found for found in self.mentions if (found[1].section, found[1].id) == same)

    def language(self, asked: Language | None) -> Language:
        """The language to answer in: the one asked for, or the plan's."""
        if asked is not None:
            return asked
        plan = self.outcome.plan or (None if self.before is None else self.before.outcome.plan)
        return "vi" if plan is None else plan.language


def read(text: str, file: str, before: Reading | None = None, units: Units = Units.UTF_16) -> Reading:
    """Read a text; `before` is the reading of the text that was there before."""
    good = None if before is None else before.good
    return Reading(text, read_text(text, file), Places(text, units), good)
