"""Tokens as statements: a keyword, what stands behind it, and blocks in braces.

TaskJuggler has no mark between statements. One begins with a word at the beginning of a line or block, or with a
known keyword where no name is awaited.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from dxplan.exchange.juggler.tokens import Token

_MOST_DEEP = 120
_AWAIT_A_NAME = frozenset(
    (
        "supplement",
        "task",
        "resource",
        "shift",
        "shifts",
        "allocate",
        "depends",
        "precedes",
        "responsible",
        "project",
        "account",
        "flags",
    )
)
_KEYWORDS = frozenset(
    (
        *("start", "end", "duration", "length", "effort", "depends", "precedes", "allocate", "milestone"),
        *("priority", "complete", "note", "maxend", "minstart", "maxstart", "minend", "responsible", "charge"),
        *("chargeset", "flags", "shifts", "scheduling", "gaplength", "gapduration", "onstart", "onend"),
        *("workinghours", "leaves", "vacation", "efficiency", "rate", "task", "resource", "shift", "period"),
        *("booking", "limits", "journalentry", "timezone", "dailyworkinghours", "yearlyworkingdays"),
        *("timingresolution", "currency", "now", "scenario", "timeformat"),
    )
)


@dataclass(slots=True)
class Statement:
    """`keyword` may have a scenario in front (`plan:start`), which `scenario` holds; parts are tokens and blocks."""

    keyword: str
    line: int
    scenario: str = ""
    parts: list[Token | list[Statement]] = field(default_factory=list)

    @property
    def tokens(self) -> list[Token]:
        """What stands behind the keyword, without blocks."""
        return [part for part in self.parts if isinstance(part, Token)]

    @property
    def block(self) -> list[Statement]:
        """What stands in its braces."""
        return list(chain.from_iterable(part for part in self.parts if isinstance(part, list)))

    def texts(self, *kinds: str) -> list[str]:
        """The texts of its tokens of some kinds."""
        return [token.text for token in self.tokens if token.kind in kinds]


def statements(given: Iterable[Token]) -> list[Statement]:
    """The statements of a file."""
    found: list[Statement] = []
    blocks: list[list[Statement]] = [found]
    open_: list[Statement | None] = [None]
    before: Token | None = None
    too_deep = 0
    for token in given:
        mark = token.text if token.kind == "sign" else ""
        if mark == "{":
            if len(blocks) > _MOST_DEEP or open_[-1] is None:
                too_deep += 1
            else:
                block: list[Statement] = []
                open_[-1].parts.append(block)
                blocks.append(block)
                open_.append(None)
        elif mark == "}":
            if too_deep:
                too_deep -= 1
            elif len(blocks) > 1:
                blocks.pop()
                open_.pop()
        elif too_deep:
            continue
        elif _begins(token, before, open_[-1]):
            scenario, _, keyword = token.text.rpartition(":")
            statement = Statement(keyword, token.line, scenario)
            blocks[-1].append(statement)
            open_[-1] = statement
        elif open_[-1] is not None:
            open_[-1].parts.append(token)
        before = token
    return found


def _begins(token: Token, before: Token | None, now: Statement | None) -> bool:
    if token.kind != "word":
        return False
    if now is None or before is None:
        return True
    if before.kind == "sign" and before.text in ",!-+%":
        return False
    if not now.parts and now.keyword in _AWAIT_A_NAME and before.kind == "word":
        return False
    return (
        token.is_first or (before.kind == "sign" and before.text == "}") or token.text.rpartition(":")[2] in _KEYWORDS
    )
