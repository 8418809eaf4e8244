"""The workbook, read back: as a plan, and cell by cell."""

from __future__ import annotations

import sys
import zipfile
from dataclasses import fields
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.api import check_file
from dxplan.exchange.incoming import Imported, Incoming, Wishes
from dxplan.exchange.outgoing import MissingExtraError, Outgoing
from dxplan.exchange.readers import xlsx as reader
from dxplan.exchange.spreadsheet.workbook import read_workbook
from dxplan.exchange.tables.cells import Sheet, clean, on_one_line
from dxplan.exchange.writers import xlsx as writer
from dxplan.exchange.written_out import written_out
from dxplan.model.plan import Plan
from dxplan.schedule.normal_form import days_of
from dxplan.text.phrase import LANGUAGES, Text, same
from tests.covering import IS_SOAKING
from tests.exchange.samples import PLANS, TODAY, named, names, outgoing, scheduled
from tests.schedule.plans import schedule_of

NOT_IN_THE_TABLE = {"places", "roll_out"}


def back(out: Outgoing) -> Plan:
    incoming = Incoming(Path("x.xlsx"), writer.write(out))
    assert reader.recognises(incoming)
    found = reader.read_on(incoming, Wishes(), TODAY)
    assert isinstance(found, Imported), found
    assert found.unkept == ()
    return found.plan


def sheets(out: Outgoing) -> dict[str, Sheet]:
    return {sheet.name: sheet for sheet in read_workbook(writer.write(out)).sheets}


def in_one_language(value: Any, language: Any) -> Any:
    """As a table keeps it: prose in one language, on one line."""
    return same(on_one_line(clean(value.in_language(language)))) if isinstance(value, Text) else value


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize("nth", range(len(PLANS)), ids=lambda nth: PLANS[nth].stem)
def test_all_plans_come_back_whole(nth: int) -> None:
    """One in one language and the next in the other (all columns come back in both); in `make soak` each in both."""
    for language in LANGUAGES if IS_SOAKING else (LANGUAGES[nth % 2],):
        comes_back_whole(PLANS[nth], language)


def comes_back_whole(path: Path, language: str) -> None:
    plan = scheduled(path).plan
    found = back(outgoing(scheduled(path), language))
    assert list(found.tasks) == list(plan.tasks)
    for id_, task in plan.tasks.items():
        for field in fields(task):
            if field.name not in NOT_IN_THE_TABLE:
                expected = in_one_language(getattr(task, field.name), language)
                assert getattr(found.tasks[id_], field.name) == expected, (id_, field.name)
    for field in fields(plan):
        if field.name not in ("tasks", "places", "file"):
            assert getattr(found, field.name) == getattr(plan, field.name), field.name


EVERYTHING = """
start: 2022-01-10
calendars: {six: {base: vn, week: mon..sat}}
agencies: {A: {name: "Sở A, B; C"}, B: {name: Sở B}, C: {name: Sở B}}
resources: {r: {name: Tổ, capacity: 3}}
systems: {S: {name: Hệ thống}, T: {name: Hệ thống 2}}
kpis: {K: {name: Chỉ tiêu}}
sources: {N: {title: Nguồn}}
tasks:
  P:
    name: Tổng cộng
    lead: A
    tasks:
      a: {name: (1), duration: 3mo, range: 2mo..4mo, calendar: six, kind: pilot, system: [S, T], lead: C, support: A}
      b: {name: "=1+1", duration: 1.5d, after: [a SS+50%, P2 FF-2ed], cost: 1234567, funding: NS, resources: {r: 1.5}}
      m: {name: STT, kind: milestone, after: b, deadline: 2022-Q3, must_finish_on: 2022-09-05T10:00}
  P2:
    name: Ghi chú
    tasks:
      c: {name: "1. Khảo sát", duration: 10ed, kpis: K, source: N, assumed: true, tags: [x, y z], note: "- a\\nb"}
      d: {name: "-", duration: 90min, progress: 40 %, actual_start: 2022-01-11, remaining: 2w, actual_cost: 5 triệu}
      e: {name: a, duration: 0d, as_late_as_possible: true, start_no_later_than: 2022-03}
      f: {name: b, duration: 2q, deliverable: "@x", start_no_earlier_than: 2022-02-02, finish_no_later_than: 2025-01-01}
      g: {name: c, duration: 1y, must_start_on: 2022-05-05, finish_no_earlier_than: 2022-02}
      h: {name: d, duration: 2ew}
      i: {name: e, duration: 3eh, pinned: 2022-01-12..2022-01-13, priority: 700}
"""


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_column_comes_back(language: str) -> None:
    schedule = schedule_of(EVERYTHING)
    found = back(outgoing(schedule, language))
    for id_, task in schedule.plan.tasks.items():
        for field in fields(task):
            if field.name not in NOT_IN_THE_TABLE:
                expected = in_one_language(getattr(task, field.name), language)
                assert getattr(found.tasks[id_], field.name) == expected, (id_, field.name)


@given(st.lists(names, min_size=1, max_size=8))
def test_names_come_back_whatever_they_are(given_: list[str]) -> None:
    out = named(given_)
    found = back(out)
    assert list(found.tasks) == list(out.schedule.plan.tasks)
    for id_, task in out.schedule.plan.tasks.items():
        assert task.name is not None
        name, kept = found.tasks[id_].name, on_one_line(clean(task.name.vi))
        assert name is not None
        assert name.vi == (kept or id_)


def test_days_and_money_are_dates_and_numbers() -> None:
    schedule = scheduled(PLANS[0])
    sheet = sheets(outgoing(schedule))["Kế hoạch"]
    head = next(row for row in sheet.rows if "STT" in row.texts)
    columns = {cell.text: at for at, cell in head.cells.items()}
    rows = [row for row in sheet.rows if row.number > head.number]
    for row, task in zip(rows, schedule.plan.tasks.values(), strict=True):
        assert row.cells[columns["Bắt đầu sớm nhất"]].value == datetime.combine(
            days_of(schedule, task.id).start, datetime.min.time()
        )
        if task.cost is not None:
            assert row.cells[columns["Kinh phí"]].value == task.cost
        assert row.level == min(len(list(schedule.plan.ancestors(task))), 7)


def test_nothing_is_a_formula_but_what_is_meant_as_one() -> None:
    out = named(["=1+1", "+84", "-5", "@x", "\t=2", "＝3"])
    data = writer.write(out)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        plan = archive.read("xl/worksheets/sheet1.xml").decode()
        styles = archive.read("xl/styles.xml").decode()
    assert "<f>" not in plan
    assert 'quotePrefix="1"' in styles


def test_the_chart_is_drawn_by_excel_itself() -> None:
    schedule = scheduled(next(path for path in PLANS if path.stem == "thu-duc"))
    with zipfile.ZipFile(BytesIO(writer.write(outgoing(schedule)))) as archive:
        chart = archive.read("xl/worksheets/sheet2.xml").decode()
    assert chart.count("<cfRule") == 5
    assert chart.count("<f>'Kế hoạch'!") == 2 * len(schedule.plan.tasks)
    milestones = [task for task in schedule.plan.leaves() if task.is_milestone]
    assert chart.count("<v>◆</v>") == len(milestones)


def column_of(sheet: Sheet, row: int, sign: str) -> list[int]:
    return [
        at for at, cell in next(each for each in sheet.rows if each.number == row).cells.items() if cell.text == sign
    ]


@pytest.mark.slow
def test_milestones_stand_in_the_column_of_their_day() -> None:
    schedule = scheduled(next(path for path in PLANS if path.stem == "hcm"))
    sheet = sheets(outgoing(schedule))["Tiến độ"]
    head = next(row for row in sheet.rows if row.number == 4)
    heads = {at: cell.value.date() for at, cell in head.cells.items() if isinstance(cell.value, datetime)}
    for number, task in enumerate(schedule.plan.tasks.values(), 5):
        if task.is_milestone:
            (at,) = column_of(sheet, number, "◆")
            assert heads[at] <= days_of(schedule, task.id).finish < heads[at + 1]


@pytest.mark.slow
def test_where_signs_would_fill_the_sheet_milestones_are_coloured_like_bars() -> None:
    tasks = "".join(f"  M{number}: {{kind: milestone, after: A}}\n" for number in range(300))
    schedule = schedule_of(f"start: 2022-01-04\ntasks:\n  A: {{duration: 20y}}\n{tasks}")
    with zipfile.ZipFile(BytesIO(writer.write(outgoing(schedule)))) as archive:
        chart = archive.read("xl/worksheets/sheet2.xml").decode()
    assert "◆" not in chart
    assert chart.count("<cfRule") == 6


@pytest.mark.slow
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_years_add_up_and_findings_are_all_there(path: Path) -> None:
    review = check_file(path, TODAY)
    assert review.outcome.schedule is not None
    found = sheets(Outgoing(written_out(review.outcome.schedule), review, "vi", TODAY))
    assert list(found)[:3] == ["Kế hoạch", "Tiến độ", "Phụ lục"]
    assert list(found)[-1] == "dxplan"
    assert len(found["Rà soát"].rows) == max(len(review.findings), 1) + 2
    if "Kinh phí" in found:
        *years, total = [row.cells[1].value for row in found["Kinh phí"].rows[2:]]
        assert sum(years) == total  # type: ignore[arg-type]


def test_the_annex_has_the_columns_of_the_decree() -> None:
    sheet = sheets(outgoing(scheduled(PLANS[0])))["Phụ lục"]
    head = next(row for row in sheet.rows if "STT" in row.texts).texts
    assert [text.partition(" (")[0] for text in head] == [
        "STT",
        "Nhiệm vụ",
        "Cơ quan chủ trì",
        "Cơ quan phối hợp",
        "Thời gian thực hiện",
        "Sản phẩm, kết quả",
        "Kinh phí",
        "Nguồn kinh phí",
        "Ghi chú",
    ]


def test_the_same_plan_gives_the_same_file() -> None:
    out = outgoing(scheduled(PLANS[0]))
    assert writer.write(out) == writer.write(out)


def test_what_a_table_has_no_column_for_is_told() -> None:
    told = {each.what.en: each.where for each in writer.left_out(outgoing(scheduled(PLANS[0])))}
    assert list(told) == ["the English of names, notes and deliverables: a table has one language"]
    repeated = schedule_of(
        "start: 2022-01-10\ntasks:\n  P: {name: P, each: [q], tasks: {a: {name: a, duration: 1d}}}\n"
    )
    assert [each.where for each in writer.left_out(outgoing(repeated))] == [("P",)]


def test_without_its_library_it_says_which_extra_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError):
        writer.write(outgoing(scheduled(PLANS[0])))
