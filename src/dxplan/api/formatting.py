"""Plan files in the order and spacing of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.edit.arranging.formatting import Formatted, formatted, translated_and_formatted
from dxplan.findings.review import Outcome
from dxplan.load.loader import load

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Formatted", "format_file"]


def format_file(path: Path, *, translate: bool = False) -> tuple[Formatted | None, Outcome]:
    """What a plan file would be in order (None if it cannot be read), and what is wrong with it; nothing is written.

    With `translate` it has the format's keys and values wherever others can mean one only.
    """
    loaded = load(path)
    found = (translated_and_formatted if translate else formatted)(loaded, str(path))
    return found, Outcome(str(path), loaded.plan, None, loaded.diagnostics, loaded.data)
