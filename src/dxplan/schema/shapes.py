"""What may stand at the place of a value, as JSON Schema sees it: a shape a reader of `load`.

A shape never asks for more than its reader does, so an editor marks nothing that would be read; and never for less than
a scalar, a list or a mapping where only that is read. Plans are typed texts, editors see YAML's numbers and truth
values: `after: 2022` is a number to them, and no mistake. A value that is not said (`lead:`) is `null`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dxplan.load.fields import dates, durations, links, money, numbers, text, week
from dxplan.load.sections import amounts, deliverables, head
from dxplan.model.calendar import WEEKDAYS
from dxplan.model.dependency import LinkType
from dxplan.model.duration import Unit
from dxplan.model.people import RATE_UNITS
from dxplan.model.task import HIGHEST_PRIORITY
from dxplan.text.phrase import LANGUAGES

Shape = dict[str, Any]

_ID = r"[^\s!-,./:-@\[-\^`{-~]{1,100}"
"""Letters of any alphabet, digits, _ and -: without the classes of Unicode, which not all validators know."""
_AMOUNT = r"[0-9]+([.,][0-9]+)?\s*"
_UNITS = "|".join(unit.value for unit in Unit if not unit.is_share)
_LAGS = "|".join(unit.value for unit in Unit)
_DAY = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
_CLOCK = r"([T ][0-9]{1,2}:[0-9]{2}(:00)?)?"
_MOMENT = rf"{_DAY}{_CLOCK}|[0-9]{{4}}-?[Qq][1-4]|[0-9]{{4}}-[0-9]{{1,2}}"
_HOURS = r"[0-9]{1,2}:[0-5][0-9]\s*[-–]\s*[0-9]{1,2}:[0-5][0-9]"
_WEEKDAY = "|".join(f"[{day[0]}{day[0].upper()}]{day[1:]}" for day in WEEKDAYS)
_TYPE = "|".join("".join(f"[{letter}{letter.lower()}]" for letter in type_.value) for type_ in LinkType)
_LINK = rf"{_ID}(@({_ID}|\*))?(\s+({_TYPE}))?\s*([+-]\s*{_AMOUNT}({_LAGS}))?"


def one_of(*words: str) -> Shape:
    """One of some words, or nothing."""
    return {"enum": [*words, None]}


def some(*shapes: Shape) -> Shape:
    """Any of some shapes."""
    return {"anyOf": list(shapes)}


def mapping(inside: Shape, keys: str = _ID) -> Shape:
    """A mapping whose keys match a pattern and whose values have a shape."""
    return {"type": ["object", "null"], "propertyNames": {"pattern": f"^({keys})$"}, "additionalProperties": inside}


def listed(item: Shape) -> Shape:
    """A list of something, or one alone."""
    return {"anyOf": [item, {"type": "array", "items": item}]}


def _written(pattern: str, *others: str) -> Shape:
    """A text of a form; numbers (`others` names them) are read as they are typed."""
    return {"type": ["string", *others, "null"], "pattern": f"^({pattern})$"}


TEXT: Shape = {"type": ["string", "number", "boolean", "null"]}
PROSE = some(TEXT, {"type": "object", "properties": dict.fromkeys(LANGUAGES, TEXT), "additionalProperties": False})
ID: Shape = TEXT | {"pattern": f"^{_ID}$"}
_NUMBER = _written(r"[+-]?[0-9][0-9.,\s]*", "number")
_POSITIVE = _NUMBER | {"exclusiveMinimum": 0}
_SHARE = _written(r"[+]?[0-9]+([.,][0-9]+)?\s*%?", "number") | {"minimum": 0, "maximum": 100}
_DURATION = _written(f"{_AMOUNT}({_UNITS})")
_WORKING = _written(f"{_AMOUNT}({'|'.join(unit.value for unit in Unit if unit.family.is_working)})")
_DATES = _written(rf"{_DAY}(\s*\.\.\s*{_DAY})?")
_INTERVALS = some({"const": "none"}, listed(_written(_HOURS)))
_DAYS = rf"({_WEEKDAY})(\s*\.\.\s*({_WEEKDAY}))?"
_WEEK = some(listed(_written(_DAYS)), mapping(some({"type": "null"}, _INTERVALS), _DAYS))
_BY_DATES = rf"{_DAY}(\s*\.\.\s*{_DAY})?"

SHAPES: dict[Callable[..., Any], Shape] = {
    text.prose: PROSE,
    text.plain_text: TEXT,
    text.identifier: ID,
    text.reference: ID,
    text.references: listed(ID),
    text.one_or_more: listed(ID),
    text.leading_agency: some(ID, {"type": "array", "items": ID, "maxItems": 1}),
    text.single_identifier: some(ID, {"type": "array", "items": ID, "maxItems": 1}),
    text.words: listed(TEXT),
    text.boolean: some(
        {"type": ["boolean", "null"]}, one_of("true", "false", "yes", "no", "on", "off", "đúng", "sai", "có", "không")
    ),
    dates.moment: _written(_MOMENT),
    dates.rough_date: _written(rf"{_MOMENT}|[0-9]{{4}}", "integer"),
    dates.day: _written(_DAY),
    dates.day_with_clock: _written(_DAY + _CLOCK),
    dates.date_ranges: listed(_DATES),
    dates.pinned: _written(rf"{_DAY}{_CLOCK}(\s*\.\.\s*{_DAY}{_CLOCK})?"),
    durations.duration: _DURATION,
    durations.working_duration: _WORKING,
    durations.duration_range: _written(rf"{_AMOUNT}({_UNITS})\s*\.\.\s*{_AMOUNT}({_UNITS})"),
    links.dependencies: listed(TEXT | {"pattern": f"^({_LINK})$"}),
    money.money: _written("[+]?[0-9].*", "number") | {"minimum": 0},
    money.rate: _written(rf"[+]?[0-9].*/\s*({'|'.join(unit.value for unit in RATE_UNITS)})\s*"),
    money.year_amounts: mapping(_written("[+]?[0-9].*", "number") | {"minimum": 0}, "[12][0-9]{3}"),
    numbers.positive_number: _POSITIVE,
    numbers.level: {"enum": [1, 2, 3, 4, 5, "1", "2", "3", "4", "5", None]},
    numbers.priority: _written("[0-9]{1,4}", "integer") | {"minimum": 0, "maximum": HIGHEST_PRIORITY},
    numbers.measure: some(TEXT, PROSE["anyOf"][1]),
    numbers.share: _SHARE,
    deliverables.weight: _written(r"[+-]?[0-9][0-9.,\s]*%?", "number") | {"exclusiveMinimum": 0},
    deliverables.delivered: some(listed(ID), mapping(_SHARE)),
    week.hours: _INTERVALS,
    week.week: _WEEK,
    week.weeks: mapping(_WEEK, _BY_DATES),
    week.hours_on: mapping(_INTERVALS, _BY_DATES),
    week.holidays: _written("[Nn][Oo][Nn][Ee]|[A-Za-z]{2}"),
    amounts.quantities: some(listed(ID), mapping(_POSITIVE)),
    numbers.whole_number: _written("[0-9]+", "integer") | {"exclusiveMinimum": 0},
    head.code: _written("DX[0-9]{3}"),
    head.thresholds: mapping({"type": ["object", "null"], "additionalProperties": TEXT}, "DX[0-9]{3}"),
    head.reason: PROSE,
}
"""By reader; those that are a table of keys of their own, and words to choose from, are in `document`."""
