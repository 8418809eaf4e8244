"""The language of the help texts: that of the terminal."""

from __future__ import annotations

import os

from dxplan.text.phrase import Language, Part, Text, say


def own_language() -> Language:
    """Vietnamese or English, after DXPLAN_LANG or the locale."""
    wanted = os.environ.get("DXPLAN_LANG") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "vi" if wanted.lower().startswith("vi") else "en"


def in_own_language(vi: str | Text, en: str = "", **parts: Part) -> str:
    """A text of the program itself, in the terminal's language."""
    text = vi if isinstance(vi, Text) else say(vi, en, **parts)
    return text.in_language(own_language())
