"""Durations as tables and Microsoft Project write them: 20 days, 3 mons, 2 eweeks?, 20 ngày, 1,5 tháng."""

from __future__ import annotations

import re

from dxplan.exchange.tables.amounts import bare_number
from dxplan.exchange.tables.cells import Cell
from dxplan.load.fields.lengths_in_words import durations_meant
from dxplan.model.duration import Duration, Family, Unit
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare, typed

_LENGTH = expression(r"(?P<amount>[+-]?\s*[0-9][0-9.,]*)\s*(?P<unit>[^\W\d].*|%|e%)?\s*\??", re.IGNORECASE | re.S)
_BY_VALUE: dict[str, Unit] = {unit.value: unit for unit in Unit}
_OWN = expression(
    "(?P<amount>[+-]?[0-9]+(?:\\.[0-9]+)?)(?P<unit>" + "|".join(re.escape(unit.value) for unit in Unit) + ")"
)
_UNITS: dict[str, Unit] = {
    word: unit
    for unit, words in {
        Unit.MINUTES: "m min mins minute minutes phut minuten minuto minutos",
        Unit.HOURS: "h hr hrs hour hours gio std std. stunde stunden heure heures hora horas",
        Unit.DAYS: "d dy dys day days ngay tag tage j jr jrs jour jours dia dias|ngay lam viec|"
        "working day|working days|ngay cong|wd",
        Unit.WEEKS: "w wk wks week weeks tuan wo. woche wochen s sm sem semaine semaines semana semanas|"
        "tuan lam viec|working weeks",
        Unit.MONTHS: "mo mon mons month months thang th monat monate ms mois mes meses",
        Unit.QUARTERS: "q quy quarter quarters quartal trimestre",
        Unit.YEARS: "y yr yrs year years nam jahr jahre an ans ano anos",
        Unit.ELAPSED_MINUTES: "em emin emins eminute eminutes fm me|phut lich|elapsed minutes",
        Unit.ELAPSED_HOURS: "eh ehr ehrs ehour ehours fh fstd fstd. he|gio lich|elapsed hours",
        Unit.ELAPSED_DAYS: "ed edy edys eday edays engay ft ftag ftage je|ngay lich|ngay theo lich|ngay lien tuc|"
        "calendar days|elapsed days",
        Unit.ELAPSED_WEEKS: "ew ewk ewks eweek eweeks etuan fw fwoche fwochen se|tuan lich|"
        "calendar weeks|elapsed weeks",
    }.items()
    for group in words.split("|")
    for word in (group.split() if group == words.split("|")[0] else [group])
}
"""In Vietnamese, English, German, French and Spanish. The short forms of the latter are those that MPXJ knows
(`LocaleData_de`, `_fr`, `_es`), but the German t of days: here it may be one of months, of weeks, of billions.
"""
_ELAPSED_MONTHS = ("emo", "emon", "emons", "emonth", "emonths", "ethang")
_MONTH_OF_PROJECT = 20
"""Microsoft Project counts 20 working days a month."""
_MOST_YEARS = 100


def unit_named(words: str) -> Unit | None:
    """The unit that a heading names: “Số ngày”, “Thời gian (tháng)”."""
    said = bare(words).split()
    return next((unit for word in said if (unit := _UNITS.get(word)) is not None), None)


def length_in(cell: Cell, unit: Unit, *, of_project: bool) -> Duration | None:
    """A length of time; bare numbers count `unit`. `of_project`: months are those of Microsoft Project, of 20 days."""
    value = cell.value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _duration(float(value), unit, of_project=of_project)
    return length_of(cell.text, unit, of_project=of_project)


def length_of(text: str, unit: Unit, *, of_project: bool, signed: bool = False) -> Duration | None:
    """The length that a text says, with a sign where it is a lag."""
    plain = typed(text).strip().removesuffix("?").strip()
    if own := _OWN.fullmatch(plain):  # as plans write it: 3mo are months of the calendar
        return (
            _duration(float(own["amount"]), _BY_VALUE[own["unit"]], of_project=False)
            if signed or own["amount"][0] != "-"
            else None
        )
    match = _LENGTH.fullmatch(plain) if len(plain) <= 60 else None
    if match is not None:
        number = bare_number(match["amount"].lstrip("+- ").rstrip(".,"))
        negative = match["amount"].startswith("-")
        named = _named(match["unit"], unit)
        if number is not None and named is not None and (signed or not negative):
            return _duration(float(-number if negative else number), named[0], of_project=of_project, factor=named[1])
        if number is not None and named is not None:
            return None
    meant = next(iter(durations_meant(plain)), None) if not signed else None
    if meant is None:
        return None
    amount = re.match(r"[0-9.]+", meant)
    assert amount is not None
    return _duration(float(amount[0]), _BY_VALUE[meant[amount.end() :]], of_project=False)


def _named(word: str | None, unit: Unit) -> tuple[Unit, float] | None:
    if word is None:
        return unit, 1
    if word.strip() in ("%", "e%"):
        return _BY_VALUE[word.strip()], 1
    said = bare(word)
    if said in _ELAPSED_MONTHS:
        return Unit.ELAPSED_DAYS, 30
    found = _UNITS.get(said)
    return None if found is None else (found, 1)


def _duration(amount: float, unit: Unit, *, of_project: bool, factor: float = 1) -> Duration | None:
    amount = round(amount * factor, 6)
    if unit.family is Family.MONTHS and (of_project or amount != int(amount)):
        amount, unit = amount * unit.size * _MONTH_OF_PROJECT, Unit.DAYS
    if abs(amount) > _MOST_YEARS * unit.in_a_year:
        return None
    return Duration(amount, unit)
