"""The legal texts that plans of 2015 to 2027 cite, with their days: `legal_texts.csv`, for who knows better to correct.

Compiled from the project's notes, the Pháp điển and public pages; not legal advice. Every row says how sure its days
are and where they come from; a text whose end is not known has none, and nothing is said of it after that.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from functools import cache
from pkgutil import get_data  # importlib.resources loads archives, temporary files and more: 3 ms

from dxplan.checks.law.legal_text import Keeps, LegalText, TextKind
from dxplan.checks.law.regimes import Sureness
from dxplan.text.phrase import Text


@cache
def texts() -> dict[str, LegalText]:
    """The table, by number."""
    lines = (get_data("dxplan.checks.law", "legal_texts.csv") or b"").decode().splitlines()
    return {row["number"]: _row(row) for row in csv.DictReader(lines)}


def _row(row: dict[str, str]) -> LegalText:
    return LegalText(
        number=row["number"],
        kind=TextKind[row["kind"].upper()],
        subject=Text(row["subject_vi"], row["subject_en"]),
        issued=date.fromisoformat(row["issued"]),
        first=date.fromisoformat(row["first"]),
        last=date.fromisoformat(row["last"]) if row["last"] else None,
        sureness=Sureness[row["sureness"].upper()],
        replaced_by=tuple(row["replaced_by"].split()),
        keeps=Keeps[(row["keeps"] or "act").upper()],
        kept_by=row["kept_by"],
        is_the_only_one=bool(row["only_one"]),
        source=row["source"],
    )


def holding_on(text: LegalText, day: date) -> tuple[LegalText, ...]:
    """What holds on a day: a text itself, what came before it, or what has replaced it; () if unknown."""
    if text.covers(day):
        return (text,)
    if day < text.first:
        return _first((row for row in texts().values() if text.number in row.replaced_by), day)
    named = [texts()[number] for number in text.replaced_by]
    return tuple(row for row in named if row.covers(day)) or _first(iter(named), day)


def _first(rows: Iterator[LegalText], day: date) -> tuple[LegalText, ...]:
    """The first of some texts that holds, or what holds in the place of the first that has such."""
    return next((found for row in rows if (found := holding_on(row, day))), ())
