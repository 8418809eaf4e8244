"""How often a law is tried: as often as the profile says (see conftest.py), or a share of that."""

from __future__ import annotations

from hypothesis import settings


def tried(share: float) -> settings:
    """So many times the examples of the profile: fewer where one takes long, more where one law holds a whole floor."""
    return settings(max_examples=round(share * settings().max_examples))
