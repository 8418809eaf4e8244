"""What could be done about the findings at the cursor, each as a change of the text that was proved by reading it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dxplan.api.editing import Remedied, remedied
from dxplan.api.findings import Review
from dxplan.api.mending import mend_read, patches_of
from dxplan.lsp.changes import Change, between
from dxplan.lsp.finding import Mark
from dxplan.lsp.positions import Stretch
from dxplan.lsp.readings import Reading
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Language, Text

_ALL = Text("Sửa mọi điều chắc chắn sửa được (như dxplan fix)", "Mend all that surely can be (as dxplan fix does)")
_MOST = 8
"""For so many findings remedies are tried: each of them reads the plan again."""


class Mend(NamedTuple):
    """A change with its title; that of a finding (`of`) which is `certain` is the one to take."""

    title: str
    changes: list[Change]
    of: Mark | None = None
    certain: bool = False


def mends(reading: Reading, review: Review, at: Iterable[Mark], language: Language) -> list[Mend]:
    """What the findings `at` a place say can go, and what their remedies put in the place of something."""
    found: list[Mend] = []
    chosen = list(at)[:_MOST]
    patches = patches_of([review])
    for mark in chosen:
        patch = patches.get(mark.finding)
        if patch is not None:
            places = reading.places
            texts = (patch.written, *[""] * len(patch.gone))
            gone = [
                Change(Stretch(places.at(r.line, r.column), places.at(r.end_line, r.end_column)), text)
                for r, text in zip(patch.gone, texts, strict=False)
            ]
            found.append(Mend(_title(patch.description.in_language(language)), gone, mark, certain=True))
            continue
        found += [_mend(reading, other, mark, language) for other in remedied(reading.outcome, mark.finding)]
    return found


def mend_all(reading: Reading, today: date, language: Language) -> Mend | None:
    """All that `dxplan fix` would do; None where that is nothing."""
    mending = mend_read(reading.outcome, today)
    if mending is None or mending.after == mending.before:
        return None
    return Mend(_ALL.in_language(language), between(reading.text, mending.after.decode()), certain=True)


def _mend(reading: Reading, to: Remedied, mark: Mark, language: Language) -> Mend:
    return Mend(_title(to.description.in_language(language)), between(reading.text, to.after.decode()), mark)


def _title(said: str) -> str:
    return said.replace("`", "") if said.startswith("`") else (said[:1].upper() + said[1:]).replace("`", "")
