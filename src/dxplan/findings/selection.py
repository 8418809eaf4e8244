"""Which findings are asked for."""

from __future__ import annotations

from dxplan.source.diagnostic import Severity
from dxplan.text.value_class import value_class


@value_class(frozen=True, slots=True)
class Selection:
    """Codes to look for (None: all) and to leave out, the least severity shown, and whether to hold nothing back.

    Codes are those of rules and of mistakes in reading. What is selected by its code is never held back. What is found
    of several units of a roll-out is one finding, unless `opens_units`.
    """

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    severity: Severity = Severity.NOTE
    everything: bool = False
    opens_units: bool = False

    def wants(self, code: str) -> bool:
        """Whether findings of a code are asked for."""
        return code not in self.ignore and (self.select is None or code in self.select)

    @property
    def is_partial(self) -> bool:
        """Whether only some codes are looked for."""
        return self.select is not None or bool(self.ignore)

    def shows(self, severity: Severity) -> bool:
        """Whether findings of a severity are asked for."""
        return severity.rank <= self.severity.rank

    @property
    def holds_details_back(self) -> bool:
        """Whether findings that are but details are held back."""
        return self.select is None and not self.everything


ALL_SHOWN = Selection()
