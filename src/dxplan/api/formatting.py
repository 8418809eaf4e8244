"""Plan files in the order and spacing of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.edit.arranging.formatting import Formatted, formatted
from dxplan.findings.review import Outcome
from dxplan.load.loader import load

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Formatted", "format_file"]


def format_file(path: Path) -> tuple[Formatted | None, Outcome]:
    """What a plan file would be in order (None if it cannot be read), and what is wrong with it; nothing is written."""
    loaded = load(path)
    return formatted(loaded, str(path)), Outcome(str(path), loaded.plan, None, loaded.diagnostics, loaded.data)
