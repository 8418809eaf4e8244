"""Small parts of sentences."""

from __future__ import annotations

from collections.abc import Sequence

from dxplan.text.phrase import Language


def capitalized(text: str) -> str:
    """A text with its first letter as a capital; the rest stays."""
    return text[:1].upper() + text[1:]


def stopped(text: str) -> str:
    """A text with a full stop, unless it has an end already."""
    return text if not text or text.endswith((".", "!", "?", "…")) else f"{text}."


def listed(language: Language, names: Sequence[str]) -> str:
    """Names as a sentence lists them: A, B và C."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {'và' if language == 'vi' else 'and'} {names[-1]}"
