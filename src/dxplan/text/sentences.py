"""Small parts of sentences."""

from __future__ import annotations


def capitalized(text: str) -> str:
    """A text with its first letter as a capital; the rest stays."""
    return text[:1].upper() + text[1:]


def stopped(text: str) -> str:
    """A text with a full stop, unless it has an end already."""
    return text if not text or text.endswith((".", "!", "?", "…")) else f"{text}."
