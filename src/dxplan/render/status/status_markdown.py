"""Where a plan stands, as markdown for a report or a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.doctor.standing import Standing
from dxplan.render.documents.gfm import cell, prose
from dxplan.render.status.view import broken, groups, headings, headline, next_days, origins
from dxplan.text.phrase import Language, Text
from dxplan.text.sentences import capitalized
from dxplan.text.voice import FILE

_WHY = Text("Vì sao", "Why")


def status_markdown(standing: Standing, language: Language) -> str:
    """The same as in the terminal: headline, broken promises, where delays begin, a table for each lead agency."""
    return "".join(f"{row}\n" for row in _rows(standing, language))


def _rows(standing: Standing, language: Language) -> Iterator[str]:
    def said(text: Text) -> str:
        return text.said(FILE[language])

    yield f"# {prose(said(standing.schedule.plan.name))}"
    yield ""
    for text in headline(standing):
        yield f"- {prose(_plain(said(text)))}"
    for title, texts in (
        (Text("Thời hạn không giữ được", "Promises that are broken"), list(broken(standing))),
        (Text("Chậm bắt nguồn từ", "Where delays begin"), list(origins(standing))),
    ):
        if texts:
            yield from ("", f"## {said(title)}", "")
        for text in texts:
            yield f"- {prose(_plain(said(text)))}"
    shown = list(groups(standing))
    if shown:
        yield from ("", f"{said(next_days(standing))}.")
    for group in shown:
        yield from ("", f"## {prose(said(group.name))}", "", f"{capitalized(said(group.figures))}.")
        if group.rows:
            titles = [said(heading) for heading in (*headings(standing), _WHY)]
            yield from ("", f"| {' | '.join(titles)} |", f"|{' --- |' * len(titles)}")
        for row in group.rows:
            yield f"| {' | '.join(cell(_plain(said(text))) for text in (*row.cells, row.why))} |"
        if group.others:
            yield from ("", f"{capitalized(said(group.others))}.")


def _plain(text: str) -> str:
    """Without the backticks in which the terminal shows ids: here they would have to be escaped."""
    return text.replace("`", "")
