"""What the checks of a programme know a task by: its kind, and the system it works on."""

from __future__ import annotations

from typing import Literal

from dxplan.model.kind import Kind
from dxplan.text.named_tuple import NamedTuple

Mark = Literal["kind", "system"]
"""A key of a task that says what the task is to the rules."""


class Marking(NamedTuple):
    """What a task is to say under a mark: a kind, or the id of a system."""

    task: str
    mark: Mark
    value: Kind | str

    @property
    def written(self) -> str:
        """As the plan file writes it: `kind: pilot`."""
        value = self.value.value if isinstance(self.value, Kind) else self.value
        return f"{self.mark}: {value}"
