"""The findings of a check, as a sequence that says itself in every format there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dxplan import __version__
from dxplan.api.facade.answers import Told
from dxplan.api.facade.told import WIDTH
from dxplan.findings.review import Review
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.counts import FINDING, Count
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.voice import FILE

if TYPE_CHECKING:
    from dxplan.findings.figures import Figures
    from dxplan.text.phrase import Language

__all__ = ["FindingRow", "Findings"]


class FindingRow(NamedTuple):
    """A finding in words: where (line and column count from 1), how bad, what, and what to do about it."""

    code: str
    severity: str
    task: str | None
    file: str
    line: int
    column: int
    message: str
    hint: str | None


class Findings(Told[Review]):
    """What is wrong with a plan, the most harmful first; `value` is the review with what was waived and held back."""

    def __init__(self, review: Review, language: Language) -> None:
        super().__init__(review, lambda: self.written("text"), lambda: self.written("json"))
        self._language = language

    def __len__(self) -> int:
        return len(self.value.findings)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.value.findings)

    def __getitem__(self, number: int) -> Diagnostic:
        return self.value.findings[number]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that have to be mended."""
        return tuple(finding for finding in self if finding.severity is Severity.ERROR)

    @property
    def codes(self) -> Counter[str]:
        """How often each code was found."""
        return Counter(finding.code for finding in self)

    @property
    def figures(self) -> Figures | None:
        """The plan in a few figures; None if it cannot be scheduled."""
        return self.value.figures

    @property
    def rows(self) -> tuple[FindingRow, ...]:
        """A row a finding; made for `pandas.DataFrame(findings.rows)`."""
        return tuple(_row(finding, self._language) for finding in self)

    def written(self, format_: str) -> str:
        """As `dxplan check --format` writes it: text, json, csv, sarif and so on.

        Raises:
            KeyError: there is no such format; the message names those that there are.
        """
        from dxplan.api.mending import patches_of
        from dxplan.api.pages import pages_of
        from dxplan.render.findings.context import Context
        from dxplan.render.findings.registry import format_named, format_names

        if format_ not in format_names():
            raise KeyError(f"there is no format {format_}; there are: {', '.join(format_names())}")
        context = Context(
            language=self._language,
            languages=(self._language,),
            width=WIDTH,
            color=False,
            pages=lambda: pages_of(None)[0],
            patches=lambda: patches_of([self.value]),
            version=__version__,
        )
        return format_named(format_).write([self.value], context)

    def __repr__(self) -> str:
        return f"<Findings of {self.value.file}: {len(self)}, {len(self.errors)} of them errors>"

    def _repr_html_(self) -> str:
        from dxplan.render.notebook import findings_html

        count = Count(len(self), FINDING).said(FILE[self._language])
        return findings_html(f"{self.value.file}: {count}", self, self._language)


def _row(finding: Diagnostic, language: Language) -> FindingRow:
    return FindingRow(
        finding.code,
        finding.severity.value,
        finding.task,
        finding.span.file,
        finding.span.line,
        finding.span.column,
        finding.message.in_language(language),
        None if finding.hint is None else finding.hint.in_language(language),
    )
