"""The procedure as one table: all rows, in the order of a system's life."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache

from dxplan.checks.law.regimes import REGIMES, in_force
from dxplan.checks.procedure.presupposed import HIGHEST_LEVEL, PRESUPPOSED, Presupposed
from dxplan.checks.procedure.row import Quantifier, Row
from dxplan.checks.procedure.rows import data, delivery, preparation, selection, use
from dxplan.checks.procedure.step import Step
from dxplan.model.system import Route
from dxplan.source.diagnostic import Severity
from dxplan.source.precedence import Chapter, Precedence, Presupposition
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say


class Part(NamedTuple):
    """A chapter of the table."""

    title: Text
    rows: tuple[Row, ...]


PARTS = (
    Part(Text("Chuẩn bị", "Preparation"), preparation.ROWS),
    Part(Text("Lựa chọn nhà thầu", "Selection of contractors"), selection.ROWS),
    Part(Text("Dữ liệu", "Data"), data.ROWS),
    Part(Text("Bàn giao hệ thống", "Delivery"), delivery.ROWS),
    Part(Text("Sử dụng, nhân rộng, thay thế", "Use, roll-out, replacement"), use.ROWS),
)
"""The chapters in their order."""

TABLE: tuple[Row, ...] = tuple(row for part in PARTS for row in part.rows)


@cache
def steps_before(step: Step) -> tuple[Step, ...]:
    """The steps that a row puts right before a step."""
    return tuple(dict.fromkeys(first for row in TABLE if step in row.after for first in row.before))


def rows(code: str) -> tuple[Row, ...]:
    """The rows that make up a rule."""
    return tuple(row for row in TABLE if row.code == code)


def chapters(route: Route | None = None, day: date | None = None) -> tuple[Chapter, ...]:
    """The table for people: of all routes or one, of all times or as it holds on a day; last, what has to be there."""
    found = (
        Chapter(part.title, tuple(_precedence(row, day) for row in part.rows if _holds(row, route, day)))
        for part in PARTS
    )
    presupposed = tuple(
        each for each in presuppositions() if route is None or not each.routes or route.value in each.routes
    )
    return (*(chapter for chapter in found if chapter.rows), Chapter(_TO_BE_THERE, presupposed=presupposed))


_TO_BE_THERE = Text("Bước không được thiếu", "Steps that have to be there")


@cache
def presuppositions() -> tuple[Presupposition, ...]:
    """The steps that a plan shows itself to need, for people, in the order of a system's life."""
    counts: Counter[Step] = Counter()
    found: list[Presupposition] = []
    for row in PRESUPPOSED:
        counts[row.step] += 1
        number = f"-{counts[row.step]}" if counts[row.step] > 1 else ""
        found.append(
            Presupposition(
                code="DX448",
                name=f"{row.step.value.replace('_', '-')}-presupposed{number}",
                step=row.words,
                shown_by=tuple(step.words for step in row.of_these),
                why=row.why,
                missing=Severity.NOTE,
                beside=tuple(tuple(step.words for step in group) for group in row.with_these),
                instead=tuple(step.words for step in row.instead),
                routes=tuple(route.value for route in Route if route in row.routes),
                cases=tuple(_presupposed_in(row)),
            )
        )
    return tuple(found)


def _presupposed_in(row: Presupposed) -> Iterator[Text]:
    if row.elsewhere:
        yield Text("hệ thống khác của kế hoạch có bước này", "another system of the plan has it")
    if row.above < HIGHEST_LEVEL:
        yield say("hệ thống đến cấp độ {level}", "systems up to level {level}", level=row.above)
    if row.said is not None:
        yield Text("tên hoặc sản phẩm của bước kia nói như vậy", "the name or deliverable of the other step says so")


def _holds(row: Row, route: Route | None, day: date | None) -> bool:
    if route is not None and row.routes and route not in row.routes:
        return False
    return day is None or ((row.since is None or row.since <= day) and (row.until is None or day <= row.until))


def _precedence(row: Row, day: date | None) -> Precedence:
    return Precedence(
        code=row.code,
        name=row.name,
        before=tuple(step.words for step in row.before),
        after=tuple(step.words for step in row.after),
        severity=row.severity,
        unlinked=row.severity_unlinked,
        missing=row.missing,
        why=row.why,
        sources=tuple(_sources(row, day)),
        routes=tuple(route.value for route in Route if route in row.routes),
        cases=tuple(_cases(row)),
        since=row.since,
        until=row.until,
    )


def _cases(row: Row) -> Iterator[Text]:
    if row.case is not None:
        yield row.case.value
    if row.quantifier is Quantifier.ALL:
        yield row.quantifier.value


def _sources(row: Row, day: date | None) -> Iterator[Text]:
    """The provisions, as far as articles are known; on a day that of the text in force."""
    current = None if day is None else in_force(row.topic, day)
    for regime in REGIMES:
        if regime.key in row.articles and (day is None or regime is current):
            yield regime.provision(row.articles[regime.key])
