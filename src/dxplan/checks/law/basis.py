"""Legal bases of a paper: which of the texts that a name cites hold on its day, and what holds instead."""

from __future__ import annotations

from datetime import date
from unicodedata import normalize

from dxplan.checks.law.history import is_history
from dxplan.checks.law.legal_text import LegalText
from dxplan.checks.law.naming import texts_named
from dxplan.checks.law.texts import holding_on
from dxplan.findings.legal_basis import LegalBasis
from dxplan.text.phrase import Text, say


def basis_on(name: str, day: date) -> LegalBasis | None:
    """What of a name does not hold on a day; None if all does, or nothing is known of it.

    What a sentence tells as history is no basis, and what stands beside its successor is cited rightly.
    """
    said = normalize("NFC", name)
    cited = [each for each in texts_named(said) if not is_history(said, each.start, each.end)]
    known = {row.number for mention in cited for row in mention.texts if row.covers(day)}
    ended: dict[str, LegalText] = {}
    coming: dict[str, LegalText] = {}
    for mention in cited:
        row = mention.texts[0]
        if any(each.covers(day) for each in mention.texts):
            continue
        if day < row.first:
            coming[row.number] = row
        elif known.isdisjoint(each.number for each in holding_on(row, day)):
            ended[row.number] = row
    if not ended and not coming:
        return None
    instead = {row.number: row for each in ended.values() for row in holding_on(each, day)}
    return LegalBasis(
        ended=tuple((_called(row), row.last) for row in ended.values() if row.last is not None),
        instead=tuple(_in_full(row) for row in instead.values()),
        coming=tuple((_called(row), row.first) for row in coming.values()),
        is_issued=all(row.issued <= day for row in coming.values()),
        is_whole=not known,
    )


def _called(row: LegalText) -> Text:
    return say("{text}", "{text}", text=row)


def _in_full(row: LegalText) -> Text:
    if row.kind.name == "LAW":  # its subject is its name
        return _called(row)
    return say("{text} về {subject}", "{text} on {subject}", text=row, subject=row.subject)
