"""Small parts of sentences."""

from __future__ import annotations

from dxplan.text.expression import expression
from dxplan.text.phrase import Language

_COUNT = expression(r"^\d+ [^\W\d_]")


def capitalized(text: str) -> str:
    """A text with its first letter as a capital; the rest stays."""
    return text[:1].upper() + text[1:]


def stopped(text: str) -> str:
    """A text with a full stop, unless it has an end already."""
    return text if not text or text.endswith((".", "!", "?", "…")) else f"{text}."


def opened(text: str, language: Language) -> str:
    """A sentence that opens an item of a list: "Có 4 nhiệm vụ …", as "1. 4 nhiệm vụ" reads like 1.4."""
    return f"Có {text}" if language == "vi" and _COUNT.match(text) else text
