"""How wide output may be."""

from __future__ import annotations

NARROWEST, WIDEST = 20, 1000
"""Columns that output can be fitted into, whoever names them."""


def fitting(columns: int) -> int:
    """The columns nearest to those asked for that output can be fitted into."""
    return min(max(columns, NARROWEST), WIDEST)
