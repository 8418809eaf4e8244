"""Papers for a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.api.findings import spent_by_year
from dxplan.exchange.outgoing import MissingExtraError, needed
from dxplan.render.documents.meeting import Paper, meeting_paper
from dxplan.render.documents.subject import Subject
from dxplan.render.documents.templates import NoTemplateError, fill, fill_own, find_template, template_names
from dxplan.text.libraries import why_unusable
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from dxplan.findings.legal_basis import LegalBasis
    from dxplan.findings.review import Review
    from dxplan.text.counts import Count
    from dxplan.text.phrase import Language

__all__ = [
    "NoTemplateError",
    "PaperFile",
    "TemplateValue",
    "UnusableTemplateError",
    "paper_file",
    "paper_formats",
    "paper_names",
    "paper_of",
    "subject_of",
    "template_values",
]

_FORMATS = ("md", "docx", "html", "pdf")
_LIBRARIES = {"docx": ("lxml", "docx", "typst"), "pdf": ("typst",)}
"""What a format is written with; pictures in Word files are set by typst."""


class UnusableTemplateError(Exception):
    """A department's own template that cannot be read or filled in: why, and in which line if that is known."""

    def __init__(self, why: Text, line: int | None = None) -> None:
        super().__init__(why.en)
        self.why, self.line = why, line


class PaperFile(NamedTuple):
    """A paper in a format, and how many points it puts before the meeting."""

    data: str | bytes
    points: Count


class TemplateValue(NamedTuple):
    """A value that templates get: its path, type, meaning, and what it is for the plan."""

    path: str
    type: Text
    meaning: str
    example: str


def paper_names() -> tuple[str, ...]:
    """The documents that there are."""
    return template_names()


def paper_formats() -> tuple[str, ...]:
    """What a paper can be written as: markdown, a Word file, a page for browsers, PDF."""
    return _FORMATS


def paper_file(subject: Subject, document: str, format_: str = "md", template: Path | None = None) -> PaperFile:
    """A paper in one of the `paper_formats`: one of the documents, or what a department's own `template` makes.

    Raises:
        NoTemplateError: there is no such document.
        UnusableTemplateError: the template cannot be read or filled in.
        MissingExtraError: the format needs a library that is not installed, or broken.
    """
    paper = meeting_paper(subject)
    if template is None:
        text = fill(find_template(document, subject.language), paper=paper)
    else:
        text = _filled(template, paper)
    if format_ == "md":
        return PaperFile(text, paper.count)
    from dxplan.render.documents.pages.laid_out import laid_out

    pages = laid_out(subject, text)
    if format_ == "html":
        from dxplan.render.documents.pages.html import html_of

        return PaperFile(html_of(pages), paper.count)
    needed("office", *_LIBRARIES[format_])
    try:
        if format_ == "pdf":
            from dxplan.render.documents.pages.typeset import pdf_of

            return PaperFile(pdf_of(pages), paper.count)
        from dxplan.render.documents.pages.docx import docx_of

        return PaperFile(docx_of(pages), paper.count)
    except ImportError as error:  # it is there, but lacks what is taken from it
        library = (error.name or "").partition(".")[0]
        if library not in _LIBRARIES[format_]:
            raise
        raise MissingExtraError("office", why_unusable("office", library, error)) from None


def _filled(template: Path, paper: Paper) -> str:
    from dxplan.render.documents.own_template import BadTemplateError

    try:
        return fill_own(template.read_text("utf-8"), paper=paper)
    except OSError as error:
        why = say("không đọc được mẫu: {what}", "cannot read the template: {what}", what=error.strerror or "")
        raise UnusableTemplateError(why) from None
    except UnicodeDecodeError:
        raise UnusableTemplateError(Text("mẫu không phải văn bản UTF-8", "the template is no UTF-8 text")) from None
    except BadTemplateError as error:
        raise UnusableTemplateError(error.why, error.line) from None


def template_values(subject: Subject) -> tuple[TemplateValue, ...]:
    """All values that templates get, each with what it is for a plan."""
    from dxplan.render.documents.values import values_of

    return tuple(TemplateValue(*value) for value in values_of(meeting_paper(subject)))


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
        legal_basis=_legal_basis,
    )


def _legal_basis(name: str, day: date) -> LegalBasis | None:
    """What of the legal texts that a name cites does not hold on a day, by the checks' table; None if all does."""
    from dxplan.checks.law.basis import basis_on

    return basis_on(name, day)


def paper_of(review: Review, document: str, language: Language, meeting: date) -> str:
    """A checked plan, which has a schedule, as one of the documents (markdown), as a meeting on a day sees it.

    Raises:
        NoTemplateError: there is no such document.
    """
    template = find_template(document, language)
    return fill(template, paper=meeting_paper(subject_of(review, language, meeting)))
