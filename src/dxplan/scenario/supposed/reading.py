"""What was typed after `--set`, `--drop`, `--add`, `--delay` and `--lose`, as suppositions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from dxplan.model.named import Code
from dxplan.scenario.supposed.suppositions import (
    AddLink,
    DelayTask,
    DropLink,
    Lose,
    NotSupposedError,
    SetKey,
    Supposition,
)
from dxplan.text.expression import expression
from dxplan.text.phrase import say

_SET = expression(r"\s*(?P<task>[\w-]+(?:@[\w-]+)?)\s*\.\s*(?P<key>[^=.]+?)\s*=(?P<value>.*)", re.DOTALL)
_AMOUNT = expression(r"\s*(?P<id>[\w-]+(?:@[\w-]+)?)\s*=\s*(?P<amount>.*\S)\s*", re.DOTALL)
_LINK = expression(
    r"\s*(?P<before>[\w-]+?(?:@[\w-]+)?)\s*(?:→|➔|⟶|–>|—>|->|=>)\s*(?P<after>[\w-]+(?:@[\w-]+)?)"
    r"(?P<rest>(?:\s.*|\+.*)?)",
    re.DOTALL,
)
_LIKE = {
    "--set": "TD24.duration=90d",
    "--drop": "A→B",
    "--add": "A→C SS+5d",
    "--delay": "TD14=30d",
    "--lose": "vnpt_exp=2",
}


def suppositions(
    *,
    set_: Iterable[str] = (),
    drop: Iterable[str] = (),
    add: Iterable[str] = (),
    delay: Iterable[str] = (),
    lose: Iterable[str] = (),
) -> tuple[Supposition, ...]:
    """The changes that were typed: values first, then links that go, links that come, delays and losses.

    Raises:
        NotSupposedError: one of them is not written as its option wants it.
    """
    return tuple(_all(set_, drop, add, delay, lose))


def _all(
    set_: Iterable[str], drop: Iterable[str], add: Iterable[str], delay: Iterable[str], lose: Iterable[str]
) -> Iterator[Supposition]:
    for text in set_:
        found = _matched(_SET, "--set", text)
        yield SetKey(found["task"], found["key"], found["value"].strip())
    for text in drop:
        found = _matched(_LINK, "--drop", text)
        yield DropLink(found["before"], found["after"], found["rest"].strip())
    for text in add:
        found = _matched(_LINK, "--add", text)
        yield AddLink(found["before"], found["after"], found["rest"].strip())
    for text in delay:
        found = _matched(_AMOUNT, "--delay", text)
        yield DelayTask(found["id"], found["amount"])
    for text in lose:
        found = _matched(_AMOUNT, "--lose", text)
        yield Lose(found["id"], found["amount"])


def _matched(pattern: re.Pattern[str], option: str, text: str) -> re.Match[str]:
    found = pattern.fullmatch(normalize("NFC", text))
    if found is None:
        raise NotSupposedError(
            f"{option} {text}",
            say("viết như {like}", "write it as {like}", like=Code(f'{option} "{_LIKE[option]}"')),
        )
    return found
