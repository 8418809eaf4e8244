"""Papers for a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.api.findings import review_of, spent_by_year
from dxplan.render.documents.meeting import meeting_paper
from dxplan.render.documents.subject import Subject
from dxplan.render.documents.templates import NoTemplateError, fill, find_template

if TYPE_CHECKING:
    from datetime import date

    from dxplan.findings.review import Outcome
    from dxplan.text.phrase import Language

__all__ = ["NoTemplateError", "paper_of"]


def paper_of(outcome: Outcome, document: str, language: Language, meeting: date) -> str:
    """A scheduled plan as one of the documents (markdown), as a meeting on a day sees it.

    Raises:
        NoTemplateError: there is no such document.
    """
    assert outcome.schedule is not None
    template, review = find_template(document, language), review_of(outcome, meeting)
    subject = Subject(
        schedule=outcome.schedule,
        findings=review.findings,
        waived=review.waived,
        language=language,
        today=meeting,
        spent=spent_by_year(outcome.schedule),
    )
    return fill(template, paper=meeting_paper(subject))
