"""Whether a YAML file is a plan: editors bring the server all files of a kind, and other people's are none of ours."""

from __future__ import annotations

import re

from dxplan.lsp.shapes import key_meanings, shapes_at

_KEY = re.compile(r"""^\ufeff?["']?(?P<key>[^\s:#"'{}\[\],-][^\s:"']*)["']?[ \t]*:(?=[ \t\r\n]|$)""", re.MULTILINE)


def may_become_plan(text: str) -> bool:
    """Whether nothing speaks against it: it says `dxplan`, or has no outermost key that plans lack."""
    keys = _outermost(text)
    return "dxplan" in keys or keys <= key_meanings(shapes_at((), "vi")).keys()


def is_plan(text: str) -> bool:
    """Whether mistakes in it are mistakes of a plan: besides, at least one key of a plan is there."""
    return bool(_outermost(text)) and may_become_plan(text)


def _outermost(text: str) -> set[str]:
    return {found["key"] for found in _KEY.finditer(text)}
