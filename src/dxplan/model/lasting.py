"""How long something takes, as a part of a statement."""

from __future__ import annotations

from dxplan.model.duration import Duration, DurationRange, length, length_range
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.voice import Voice


class Lasting(NamedTuple):
    """A duration or a range of durations: as it is written in the entry of a plan file, in words elsewhere."""

    time: Duration | DurationRange

    @property
    def written(self) -> str:
        """As the plan file writes it."""
        if isinstance(self.time, Duration):
            return str(self.time)
        return f"{self.time.optimistic}..{self.time.pessimistic}"

    def said(self, voice: Voice) -> str:
        """In words."""
        words = length(self.time) if isinstance(self.time, Duration) else length_range(self.time)
        return words.said(voice)

    def plain(self) -> object:
        """For machines: as it is written."""
        return self.written
