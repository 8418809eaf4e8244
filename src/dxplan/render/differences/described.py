"""A difference between two versions of a plan in a few words: what it is of, what was, what is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any

from dxplan.model.agreement import Agreement
from dxplan.model.duration import DurationRange
from dxplan.model.item import Item
from dxplan.model.money import Budget
from dxplan.model.settings import CheckSettings, SchedulingSettings
from dxplan.model.task import RollOut, Task
from dxplan.scenario.differences.comparing import Change, Differences, Of, What
from dxplan.text.display import shown, visible
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Language, Text
from dxplan.text.voice import FILE
from dxplan.text.wording import Money

_LONGEST = 60
_SHOWN_BEFORE = 12
_NOTHING = "–"
_KEYS = {"complete": "progress", "other_systems": "system", "roll_out": "each", "parent": "tasks"}
_IN_PARTS = (Agreement, Budget, CheckSettings, SchedulingSettings)
"""Parts of a plan of which the fields that differ are named."""
_MONEY = frozenset(("cost", "actual_cost"))
SIGNS = {What.ADDED: "+", What.REMOVED: "−", What.CHANGED: "~"}


class Described(NamedTuple):
    """A difference: a sign, what it is of, what it says, and (of what has changed) both values."""

    sign: str
    of: str
    what: str
    before: str = ""
    after: str = ""

    @property
    def line(self) -> str:
        """On one line, without the sign."""
        said = f"{self.of} {self.what}".strip()
        return f"{said}: {self.before} → {self.after}" if self.before or self.after else said


def described(change: Change, differences: Differences, language: Language) -> Described:
    """A change in the words of the file, names in a language."""
    sign = SIGNS[change.what]
    if change.of is Of.TASK:
        assert change.task is not None
        id_ = differences.names.get(change.task, change.task) if change.what is What.REMOVED else change.task
        return Described(sign, _old_id(change.task, differences) or id_, _name(change.after or change.before, language))
    if change.of is Of.LINK:
        return _link(change, sign, differences)
    if isinstance(change.after or change.before, _IN_PARTS):
        whole = SIGNS[What.ADDED if change.before is None else What.REMOVED if change.after is None else What.CHANGED]
        return Described(whole, change.field, ", ".join(_other_fields(change.before, change.after)))
    if isinstance(change.before, Text) and isinstance(change.after, Text):
        before, after = _texts(change.before, change.after, language)
    else:
        before, after = (value_text(value, change.field, language) for value in (change.before, change.after))
    if change.of is Of.ENTRY:
        of = f"{change.section}.{change.field}"
        if change.what is not What.CHANGED:
            return Described(sign, of, _name(change.after or change.before, language))
        return Described(sign, of, ", ".join(_other_fields(change.before, change.after)))
    return Described(sign, change.task or "", key_of(change), before, after)


def key_of(change: Change) -> str:
    """The key of the file that a change is about."""
    return _KEYS.get(change.field, change.field)


def ids_of(changes: Iterable[Change], differences: Differences, language: Language) -> str:
    """Several changes together, in short: each once."""
    told = dict.fromkeys(
        f"{'' if each.sign == '~' else each.sign + ' '}{each.line}"
        for each in (described(change, differences, language) for change in changes)
    )
    return ", ".join(told)


def value_text(value: Any, field: str, language: Language) -> str:
    """A value of the model on one line, as the file has it or nearly so."""
    if value is None or value in ((), {}):
        return _NOTHING
    if isinstance(value, Text):
        return _quoted(value.in_language(language))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    if field in _MONEY and isinstance(value, int):
        return Money(value).said(FILE[language])
    if field == "complete" and isinstance(value, float):
        return f"{value * 100:g} %"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, RollOut):
        return value_text(tuple(value.units), field, language)
    if isinstance(value, DurationRange):
        return f"{value.optimistic}..{value.pessimistic}"
    if isinstance(value, Mapping):
        pairs = (f"{key}: {value_text(each, '', language)}" for key, each in value.items())
        return shown(f"{{{', '.join(pairs)}}}", _LONGEST)
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return shown(f"[{', '.join(value_text(each, '', language) for each in value)}]", _LONGEST)
    return shown(str(value), _LONGEST)


def _texts(before: Text, after: Text, language: Language) -> tuple[str, str]:
    """Two texts in the language in which they differ, long ones from where they do."""
    if before.in_language(language) == after.in_language(language):
        language = "en" if language == "vi" else "vi"
    old, new = before.in_language(language), after.in_language(language)
    alike = next(
        (at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new))
    )
    is_long = max(len(old), len(new)) > _LONGEST
    start = old.rfind(" ", 0, max(alike - _SHOWN_BEFORE, 0)) + 1 if is_long else 0
    lead = "…" if start else ""
    return _quoted(lead + old[start:]), _quoted(lead + new[start:])


def _quoted(text: str) -> str:
    return f"“{visible(shown(text, _LONGEST))}”"


def _link(change: Change, sign: str, differences: Differences) -> Described:
    link = change.link
    assert link is not None
    predecessor = _old_id(link.predecessor, differences) or link.predecessor
    successor = _old_id(link.successor, differences) or link.successor
    of = f"{predecessor}→{successor}"
    if change.what is What.CHANGED:
        return Described(sign, of, "", _how(change.before), _how(change.after))
    how = _how(link)
    return Described(sign, of, "" if how == "FS" else how)


def _how(link: Any) -> str:
    """The type and lag of a link."""
    _, _, how = str(link).partition(" ")
    return how or "FS"


def _old_id(id_: str, differences: Differences) -> str | None:
    """The id that a task had, of one that is gone."""
    return differences.names.get(id_) if id_ not in differences.new.tasks else None


def _name(item: Any, language: Language) -> str:
    """The name of a task or entry, and how long a task takes."""
    if not isinstance(item, Item):
        return ""
    name = visible(shown(item.name.in_language(language), _LONGEST)) if item.name is not None else ""
    if isinstance(item, Task) and item.duration is not None and not item.is_milestone:
        return f"{name} ({item.duration})".strip()
    return name


def _other_fields(before: Any, after: Any) -> list[str]:
    if not isinstance(before, (Item, *_IN_PARTS)) or type(before) is not type(after):
        return []
    return [
        each.name for each in fields(before) if each.compare and getattr(before, each.name) != getattr(after, each.name)
    ]
