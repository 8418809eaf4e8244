"""What the report of a table says of its tasks, and what of the table goes into the plan's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dxplan.exchange.tables.cells import on_one_line
from dxplan.exchange.tables.headings import is_english
from dxplan.exchange.tables.layout import Table
from dxplan.exchange.tables.lines import Line
from dxplan.exchange.tables.report import Report
from dxplan.exchange.tables.timing import Timing
from dxplan.model.dependency import Dependency
from dxplan.model.plan import Plan
from dxplan.text.phrase import Language, Text, same

_TIME: dict[Language, str] = {"vi": "Thời gian", "en": "Time"}


def note_of(line: Line, timing: Timing, language: Language) -> Text | None:
    """The note of a line, with the words of its time that dates and durations do not hold."""
    said = [line.text("note")]
    period, time = timing.period, _TIME[language]
    if timing.unread:
        said.append(f"{time}: {timing.unread}")
    elif period is not None and period.is_ongoing and (text := line.text("period") or line.text("deadline")):
        said.append(f"{time}: {text}")
    note = on_one_line("; ".join(filter(None, said)))
    return same(note) if note else None


def language_of(tables: Sequence[Table], names: Sequence[str]) -> Language:
    """The language of a table: that of its headings, but Vietnamese where most names have its letters."""
    titles = [heading.title for table in tables for heading in table.headings if heading.key]
    accented = sum(not name.isascii() for name in names)
    english = sum(map(is_english, titles))
    return "en" if english * 2 > len(titles) and accented * 2 < len(names) else "vi"


def say_assumed(line: Line, timing: Timing, report: Report) -> None:
    """Say why a duration is not the table's."""
    period = timing.period
    if period is not None and period.is_ongoing and (period.first is None or period.last is None):
        what = Text("việc thường xuyên: kéo dài đến hết kế hoạch", "work that goes on: it lasts as long as the plan")
    elif timing.is_empty or timing.unread:
        what = Text("không nêu thời gian: tạm tính 20 ngày làm việc", "no time is given: 20 working days are assumed")
    elif period is not None and period.first is not None and period.last is not None:
        what = Text(
            "thời gian là một khoảng: thời lượng là số ngày làm việc trong khoảng đó",
            "a time is given: the duration is its working days",
        )
    elif timing.duration is not None:
        what = Text(
            "nêu thời lượng và thời hạn: ngày bắt đầu được tính lùi từ thời hạn",
            "a duration and a limit are given: the start is counted back from the limit",
        )
    else:
        what = Text(
            "chỉ nêu thời hạn hoặc ngày bắt đầu: tạm tính 20 ngày làm việc",
            "only a limit or a start is given: 20 working days are assumed",
        )
    report.say(what, line.place, line.name)


def say_above(table: Table, report: Report) -> None:
    """Say what stands above a table."""
    for row in table.above:
        report.say(
            Text("dòng trên bảng: tên và ghi chú của kế hoạch", "lines above the table: the plan's name and note"),
            table.sheet.place(row.number),
            " ".join(row.texts),
        )


def say_lost(before: Plan, after: Plan, places: Mapping[str, str], report: Report) -> None:
    """Say which links of tasks to themselves or their own groups are gone: no order could satisfy them."""
    what = Text(
        "quan hệ với chính mình hoặc với nhóm của mình: bỏ",
        "links of tasks to themselves or their own groups: dropped",
    )
    for id_, task in before.tasks.items():
        for link in task.predecessors:
            if link not in after.tasks[id_].predecessors:
                report.say(what, places.get(id_, ""), f"{_name(before, id_)}: {link}")


def say_circle(link: Dependency, plan: Plan, places: Mapping[str, str], report: Report) -> None:
    """Say which link of a circle is gone."""
    what = Text("quan hệ khép thành vòng: bỏ", "links that close a circle: dropped")
    report.say(what, places.get(link.successor, ""), f"{_name(plan, link.successor)}: {link}")


def _name(plan: Plan, id_: str) -> str:
    name = plan.tasks[id_].name
    return name.vi if name else id_
