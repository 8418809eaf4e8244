"""The lines by which tables in markdown are known."""

from __future__ import annotations

from dxplan.text.expression import expression

PIPE_RULE = expression(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
GRID_RULE = expression(r"[ \t]*\+(?:[-=:]+\+)+[ \t]*")
RULE = expression(r"[ \t]*-{2,}(?:[ \t]+-{2,})+[ \t]*")
"""That of pandoc's tables without pipes: as many strokes as there are columns."""
STROKE = expression(r"[ \t]*-{5,}[ \t]*")
FENCE = expression(r"[ ]{0,3}(`{3,}|~{3,})")
HEADING = expression(r"#{1,6}[ \t]+(.+?)[ \t]*#*(?:[ \t]*\{[^}]*\})?[ \t]*")


def is_pipe_rule(line: str) -> bool:
    """Whether a line stands between headings and rows of a table with pipes."""
    return "|" in line and "-" in line and PIPE_RULE.fullmatch(line) is not None


def is_grid_rule(line: str) -> bool:
    """Whether a line is the upper edge of a drawn table."""
    return "+" in line and GRID_RULE.fullmatch(line) is not None
