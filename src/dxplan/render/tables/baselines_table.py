"""The baselines of a plan as a table for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from dxplan.model.baseline import Baseline
from dxplan.render.columns import Column, fitted, natural_widths, ruled
from dxplan.render.lines import laid_out, line
from dxplan.schedule.baseline import instant_of
from dxplan.schedule.instant import finish_day_of
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text
from dxplan.text.voice import FILE
from dxplan.text.wording import Money, written_date

_NARROW = 100
_START = 2
_REASON = 6
_LEAST_REASON = 16
_NUMBERS = (4, 5)
_HEADINGS: tuple[Text, ...] = (
    Text("Tên", "Name"),
    Text("Ngày chốt", "Made"),
    Text("Bắt đầu", "Start"),
    Text("Kết thúc", "Finish"),
    Text("Nhiệm vụ", "Tasks"),
    Text("Kinh phí", "Cost"),
    Text("Lý do", "Reason"),
)
_NONE = Text("chưa chốt kế hoạch gốc nào", "no baseline has been made yet")


def baselines_table(baselines: Sequence[Baseline], language: Language, width: int, *, color: bool) -> str:
    """Name, day, dates, size, cost and reason of each, the oldest first; narrow terminals get no start."""
    if not baselines:
        return laid_out([line(_NONE.in_language(language))], width, color=color)
    shown = [index for index in range(len(_HEADINGS)) if width >= _NARROW or index != _START]
    headings = [_HEADINGS[index].in_language(language) for index in shown]
    rows = [[_cells(baseline, language)[index] for index in shown] for baseline in baselines]
    widths = fitted(natural_widths([headings, *rows]), width, giving=shown.index(_REASON), least=_LEAST_REASON)
    columns = [
        Column(cells, is_right=index in _NUMBERS, wraps=index == _REASON)
        for index, cells in zip(shown, widths, strict=True)
    ]
    return laid_out(ruled(headings, [(row, "") for row in rows], columns), width, color=color)


def _cells(baseline: Baseline, language: Language) -> list[str]:
    reason = " ".join(baseline.reason.split())
    if baseline.by is not None:
        reason = f"{reason} ({' '.join(baseline.by.split())})"
    return [
        baseline.name,
        "" if baseline.made is None else written_date(baseline.made).in_language(language),
        written_date(baseline.start.date()).in_language(language),
        written_date(finish_day_of(instant_of(baseline.finish))).in_language(language),
        str(len(baseline.tasks)),
        Money(baseline.cost).said(FILE[language]) if baseline.cost else "",
        visible(reason),
    ]
