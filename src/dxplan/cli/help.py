"""The language of the program's own texts: the one asked for on the command line, or that of the terminal."""

from __future__ import annotations

import os
import sys

from dxplan.text.phrase import LANGUAGES, Language, Part, Text, say

_OPTION = "--lang"
_VARIABLES = ("DXPLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
"""The first that is set decides."""
_texts: dict[str, Text] = {}
"""What has been said, with both languages."""


def own_language() -> Language:
    """Vietnamese or English, after `--lang`, DXPLAN_LANG or the locale.

    Help and mistakes of the command line are said before its options are read, so `--lang` is looked for here.
    """
    asked = _asked_for(sys.argv[1:])
    if asked is not None:
        return asked
    wanted = next((value for name in _VARIABLES if (value := os.environ.get(name))), "")
    return "vi" if wanted.lower().startswith("vi") else "en"


def in_own_language(vi: str | Text, en: str = "", **parts: Part) -> str:
    """A text of the program itself, in the language of the command line."""
    text = vi if isinstance(vi, Text) else say(vi, en, **parts)
    said = text.in_language(own_language())
    _texts[said] = text
    return said


def again(said: str) -> str:
    """What `in_own_language` said while modules were loaded (the parser keeps strings), in this call's language.

    So two texts must not be alike in one language only.
    """
    text = _texts.get(said)
    return said if text is None else text.in_language(own_language())


def _asked_for(arguments: list[str]) -> Language | None:
    """The language that `--lang` names last, as the parser takes it; None where it names none that there is."""
    asked: Language | None = None
    for number, argument in enumerate(arguments):
        if argument == "--":
            break
        name, equals, value = argument.partition("=")
        if name == _OPTION:
            value = value if equals else next(iter(arguments[number + 1 :]), "")
            asked = next((language for language in LANGUAGES if language == value), asked)
    return asked
