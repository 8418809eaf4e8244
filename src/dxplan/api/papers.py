"""Papers for a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.api.findings import spent_by_year
from dxplan.render.documents.meeting import meeting_paper
from dxplan.render.documents.subject import Subject
from dxplan.render.documents.templates import NoTemplateError, fill, find_template

if TYPE_CHECKING:
    from datetime import date

    from dxplan.findings.review import Review
    from dxplan.text.phrase import Language

__all__ = ["NoTemplateError", "paper_of", "subject_of"]


def subject_of(
    review: Review,
    language: Language,
    meeting: date,
    *,
    agency: str | None = None,
    place: str | None = None,
    opens_units: bool = False,
) -> Subject:
    """What a paper about a checked plan, which has a schedule, is told; `agency` and `place` are for its head."""
    schedule = review.outcome.schedule
    assert schedule is not None
    return Subject(
        schedule=schedule,
        findings=review.findings,
        waived=review.waived,
        language=language,
        today=meeting,
        agency=agency,
        place=place,
        spent=spent_by_year(schedule),
        opens_units=opens_units,
    )


def paper_of(review: Review, document: str, language: Language, meeting: date) -> str:
    """A checked plan, which has a schedule, as one of the documents (markdown), as a meeting on a day sees it.

    Raises:
        NoTemplateError: there is no such document.
    """
    template = find_template(document, language)
    return fill(template, paper=meeting_paper(subject_of(review, language, meeting)))
