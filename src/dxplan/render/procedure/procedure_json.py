"""The table of the procedure for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from dxplan.source.precedence import Chapter, Precedence, Presupposition
from dxplan.text.phrase import Language


def procedure_json(chapters: Iterable[Chapter], language: Language) -> str:
    """A list of rows in order, each with its chapter; texts in one language.

    Of what has to be there at all, `before` is the step, `after` what shows that it is needed: there are no dates to be
    wrong, so `severity` and `unlinked` are null.
    """
    rows: list[dict[str, Any]] = []
    for chapter in chapters:
        rows += (_row(chapter, row, language) for row in chapter.rows)
        rows += (_presupposition(chapter, row, language) for row in chapter.presupposed)
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _row(chapter: Chapter, row: Precedence, language: Language) -> dict[str, Any]:
    return {
        "chapter": chapter.title.in_language(language),
        "code": row.code,
        "name": row.name,
        "before": [step.in_language(language) for step in row.before],
        "after": [step.in_language(language) for step in row.after],
        "severity": row.severity.value,
        "unlinked": row.unlinked.value,
        "missing": None if row.missing is None else row.missing.value,
        "routes": list(row.routes),
        "cases": [case.in_language(language) for case in row.cases],
        "since": None if row.since is None else row.since.isoformat(),
        "until": None if row.until is None else row.until.isoformat(),
        "why": row.why.in_language(language),
        "sources": [source.in_language(language) for source in row.sources],
    }


def _presupposition(chapter: Chapter, row: Presupposition, language: Language) -> dict[str, Any]:
    return {
        "chapter": chapter.title.in_language(language),
        "code": row.code,
        "name": row.name,
        "before": [row.step.in_language(language)],
        "after": [step.in_language(language) for step in row.shown_by],
        "severity": None,
        "unlinked": None,
        "missing": row.missing.value,
        "routes": list(row.routes),
        "cases": [case.in_language(language) for case in row.cases],
        "since": None,
        "until": None,
        "why": row.why.in_language(language),
        "sources": [],
        "beside": [[step.in_language(language) for step in group] for group in row.beside],
        "instead": [step.in_language(language) for step in row.instead],
    }
