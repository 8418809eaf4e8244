"""TaskJuggler's ids, strings, dates and amounts of time."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.schedule.instant import Instant, clock_of
from dxplan.text.expression import expression
from dxplan.text.lookalikes import unaccented

_NO_ID = expression(r"[^A-Za-z0-9_]+")
_MACRO = expression(r"\$(?=\{)")
FINEST = 5
"""Minutes of the shortest time that there is in TaskJuggler: all others are rounded to it."""
_RESERVED = frozenset(("all", "id", "now", "plan", "projectstart", "projectend", "today"))


def juggler_ids(ids: Iterable[str], taken: Iterable[str] = ()) -> dict[str, str]:
    """An id of Latin letters, digits and underscores for each id, like it, and no two alike."""
    found: dict[str, str] = {}
    used = {*_RESERVED, *taken}
    for id_ in ids:
        plain = _NO_ID.sub("_", unaccented(id_)).strip("_") or "t"
        plain = f"_{plain}" if plain[0].isdigit() else plain
        name, number = plain, 1
        while name in used:
            number += 1
            name = f"{plain}_{number}"
        used.add(name)
        found[id_] = name
    return found


def quoted(text: str) -> str:
    """A text of one line in quotation marks; a call of a macro, which cannot be written, gets a space."""
    text = _MACRO.sub("$ ", text).replace('"', '\\"')
    return f'"{text} "' if text.endswith("\\") else f'"{text}"'


def commented(text: str) -> str:
    """A line of comment; there, too, macros are called."""
    return f"# {_MACRO.sub('$ ', text)}"


def moment(instant: Instant) -> str:
    """2022-03-01-08:00, or the day alone for its beginning."""
    clock = clock_of(Instant(_rounded(instant)))
    return f"{clock:%Y-%m-%d-%H:%M}" if clock.hour or clock.minute else f"{clock:%Y-%m-%d}"


def amount(minutes: int, a_day: int) -> str:
    """An amount of time in the largest unit that holds it: 3d, 5h, 90min; `a_day` are the minutes of a day."""
    if minutes % a_day == 0:
        return f"{minutes // a_day}d"
    return f"{minutes // 60}h" if minutes % 60 == 0 else f"{minutes}min"


def of_day(minute: int) -> str:
    """8:00."""
    minute = _rounded(minute)
    return f"{minute // 60}:{minute % 60:02}"


def _rounded(minutes: int) -> int:
    return (minutes + FINEST // 2) // FINEST * FINEST
