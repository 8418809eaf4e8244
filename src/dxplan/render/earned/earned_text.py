"""Earned value for the terminal: the headline, the measures, the forecasts, the curve, what to mind."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.model.duration import Unit
from dxplan.render.columns import Column, fitted, natural_widths, ruled
from dxplan.render.earned.curve import s_curve
from dxplan.render.earned.words import AMOUNTS, GROUPS, LENGTHS, TIMES
from dxplan.render.lines import Line, laid_out, line
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text, say
from dxplan.text.voice import FILE
from dxplan.text.wording import Amount, Money, Number, written_date
from dxplan.tracking.earned import NAMES, Earned
from dxplan.tracking.measures import Figure

_DECIMALS = 2
_MEANING = 1
_LEAST_MEANING = 14


def earned_text(found: Earned, language: Language, width: int, *, color: bool) -> str:
    """The measures of a plan, as people read them."""
    return laid_out(_lines(found, language, width), width, color=color)


def _lines(found: Earned, language: Language, width: int) -> Iterator[Line]:
    yield line(visible(found.plan.name.in_language(language)), "bold")
    yield line(_head(found).in_language(language))
    yield line(_headline(found).in_language(language), "bold")
    tables = [*_measures(found, language), _forecasts(found, language)]
    widths = natural_widths([row for table in tables for row in table])
    columns = fitted(widths, width, giving=_MEANING, least=_LEAST_MEANING)
    for headings, *rows in tables:
        shown = columns if any(row[-1] for row in rows) else columns[:-1]  # only forecasts have days
        cells = [Column(each, wraps=index > 0) for index, each in enumerate(shown)]
        yield line("")
        yield from ruled(headings[: len(shown)], [(row[: len(shown)], "") for row in rows], cells)
    yield line("")
    yield from s_curve(found, language, width)
    if found.warnings:
        yield line("")
    for warning in found.warnings:
        yield line(f"! {warning.in_language(language)}", "yellow")


def _head(found: Earned) -> Text:
    return say(
        "ngày chốt số liệu: {status}; kế hoạch gốc: {baseline}; giá trị tính bằng {unit}; đã đạt {share} %",
        "status date: {status}; baseline: {baseline}; values in {unit}; {share} % earned",
        status=found.status,
        baseline=found.baseline.name,
        unit=Text("tiền", "money") if found.in_money else Text("ngày làm việc", "working days"),
        share=Number(found.share * 100, 1),
    )


def _headline(found: Earned) -> Text:
    """The network's forecast, and beside it the best of the formulas."""
    by_es = found.days["ES1"]
    return say(
        "dự báo xong: {forecast} theo mạng công việc, {by_es} theo ES1; kế hoạch gốc: {planned}",
        "forecast of the finish: {forecast} by the network, {by_es} by ES1; baseline: {planned}",
        forecast=found.forecast,
        by_es=by_es if by_es is not None else Text("không xác định", "none"),
        planned=found.planned_finish,
    )


def _with_level_of_effort(found: Earned, language: Language) -> list[str]:
    """The index that also counts what goes on beside the rest."""
    share = Number(found.level_of_effort * 100)
    words = say(
        "SPI nếu tính cả việc thường xuyên ({share} % giá trị)",
        "SPI with level of effort ({share} % of the value)",
        share=share,
    )
    value = found.spi_with_level_of_effort
    shown = value.in_language(language) if isinstance(value, Text) else _number(value, language)
    return ["", words.in_language(language), shown, ""]


def _measures(found: Earned, language: Language) -> Iterator[list[list[str]]]:
    """The groups of measures as tables, their headings first."""
    for title, names in GROUPS:
        rows = [["", title.in_language(language), "", ""]]
        values = [found.figures[name] for name in names]
        if isinstance(values[0], Text) and values.count(values[0]) == len(values):  # all for the same reason
            yield [*rows, ["–", values[0].in_language(language), "", ""]]
            continue
        for name, words in names.items():
            rows.append([NAMES.get(name, name), words.in_language(language), _said(found, name, language), ""])
        if "SPI" in names and found.level_of_effort:
            rows.append(_with_level_of_effort(found, language))
        yield rows


def _forecasts(found: Earned, language: Language) -> list[list[str]]:
    words = (
        Text("Dự báo thời gian", "Forecast of time"),
        Text("Thời gian", "Duration"),
        Text("Ngày xong", "Finish"),
    )
    headings = ["", *(text.in_language(language) for text in words)]
    return [headings, *(_time_row(found, name, language) for name in TIMES)]


def _time_row(found: Earned, name: str, language: Language) -> list[str]:
    day = found.days[name]
    shown = "" if day is None else written_date(day).in_language(language)
    return [name, TIMES[name].in_language(language), _said(found, name, language), shown]


def _said(found: Earned, name: str, language: Language) -> str:
    value: Figure = found.figures[name]
    if isinstance(value, Text):
        return f"– ({value.in_language(language)})"
    if name in LENGTHS:
        return Amount(value, Unit.MONTHS.noun, _DECIMALS).said(FILE[language])
    if name not in AMOUNTS:
        return _number(value, language)
    if found.in_money:
        return ("-" if value < 0 else "") + Money(abs(round(value))).said(FILE[language])
    return _number(value / found.minutes_a_day, language)


def _number(value: float, language: Language) -> str:
    return Number(value, _DECIMALS).said(FILE[language])
