"""The table of tasks: what any program that reads CSV finds in it, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.incoming import Imported, Incoming, Wishes
from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.registry_of_readers import reader_of
from dxplan.exchange.tables.headings import heading_key
from dxplan.exchange.writers import csv as writer
from dxplan.schedule.normal_form import days_of
from dxplan.text.display import visible
from tests.exchange.samples import PLANS, named, names, outgoing, scheduled
from tests.schedule.plans import schedule_of


def read(out: Outgoing) -> list[dict[str, str]]:
    """By the keys under which the reader of tables knows the headings."""
    text = writer.write(out).decode("utf-8-sig")
    assert "\r\n" in text
    head, *lines = csv.reader(StringIO(text, newline=""))
    keys = [heading_key(heading) for heading in head]
    assert None not in keys
    assert len(set(keys)) == len(keys)
    return [dict(zip(keys, line, strict=True)) for line in lines]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_all_plans_are_there_task_by_task(path: Path, language: str) -> None:
    schedule = scheduled(path)
    rows = read(outgoing(schedule, language))
    plan = schedule.plan
    assert [row["id"] for row in rows] == list(plan.tasks)
    for row in rows:
        task, days = plan.tasks[row["id"]], days_of(schedule, row["id"])
        assert row["name"] == visible(task.name.in_language(language))
        assert (row["computed_start"], row["computed_finish"]) == (str(days.start), str(days.finish))
        assert row["after"] == "; ".join(str(link) for link in task.predecessors)
        assert row["cost"] == ("" if task.cost is None else str(task.cost))
        assert int(row["level"]) == row["number"].count(".") + 1 == len(list(plan.ancestors(task))) + 1


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_reader_of_tables_finds_every_task_as_it_was(path: Path, language: str) -> None:
    """Only targets are lost: a table does not list what they are."""
    schedule = scheduled(path)
    incoming = Incoming(Path("x.csv"), writer.write(outgoing(schedule, language)))
    reader = reader_of(incoming)
    assert reader is not None
    found = reader.read(incoming, Wishes())
    assert isinstance(found, Imported)
    assert list(found.plan.tasks) == list(schedule.plan.tasks)
    for task in schedule.plan.tasks.values():
        again = found.plan.tasks[task.id]
        for kept in ("parent", "kind", "duration", "range", "constraints", "cost", "resources", "progress", "tags"):
            assert getattr(again, kept) == getattr(task, kept), (task.id, kept)
        assert [str(link) for link in again.predecessors] == [str(link) for link in task.predecessors]


@given(st.lists(names, min_size=1, max_size=8))
def test_no_cell_is_run_as_a_formula_and_none_is_cut(given_: list[str]) -> None:
    said = {row["id"]: row["name"] for row in read(named(given_))}
    for number, name in enumerate(given_):
        cell = said[f"t{number}"]
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
        assert cell == visible(name) or cell == f"'{visible(name)}"


def test_each_cell_says_what_a_plan_file_says() -> None:
    schedule = schedule_of(
        """
        start: 2022-01-10
        agencies: {STTTT: {name: Sở Thông tin và Truyền thông}, VNPT: {}}
        resources: {r: {capacity: 5}, q: {}}
        tasks:
          s:
            tasks:
              a: {duration: 1.5d, range: 1d..1w, lead: STTTT, support: [VNPT, STTTT], resources: {r: 2.5, q: 1}}
              b: {kind: milestone, after: [a SS+10d, s2], deadline: 2022-Q1, start_no_earlier_than: 2022-02-01}
          s2: {duration: 2ed, progress: 12.5 %, remaining: 1ed, assumed: true, as_late_as_possible: true}
        """
    )
    s, a, b, s2 = read(outgoing(schedule))
    assert (s["number"], a["number"], b["number"], s2["number"]) == ("1", "1.1", "1.2", "2")
    assert (a["duration"], a["range"], a["resources"]) == ("1.5d", "1d..1w", "r [2.5]; q")
    assert (a["lead"], a["support"]) == ("Sở Thông tin và Truyền thông", "VNPT; Sở Thông tin và Truyền thông")
    assert (b["kind"], b["after"]) == ("milestone", "a SS+10d; s2")
    assert (b["deadline"], b["start_no_earlier_than"]) == ("2022-Q1", "2022-02-01")
    assert (s2["progress"], s2["remaining"], s2["assumed"], s2["as_late_as_possible"]) == ("12.5%", "1ed", "x", "x")
    assert "funding" not in a
