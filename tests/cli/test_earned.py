"""`dxplan earned`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import dxplan
from tests.tracking.agreeing import write

PLAN = """
tasks:
  A: {name: Khảo sát, duration: 40d, cost: 1 tỷ}
  B: {name: Xây dựng, duration: 40d, after: A, cost: 2 tỷ}
"""
NOW = "status_date: 2022-04-29\n" + PLAN.replace(
    "40d, cost", "40d, actual_start: 2022-03-01, progress: 80 %, actual_cost: 900 triệu, cost", 1
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan under way, with its baseline."""
    write(tmp_path / "p.yaml", PLAN)
    assert dxplan("baseline", "p.yaml", "b", "--reason", "r", "--today", "2022-02-01", folder=tmp_path).code == 0
    write(tmp_path / "p.yaml", NOW)
    return tmp_path


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_table_fits_and_shows_the_curve(folder: Path, width: int, lang: str) -> None:
    done = dxplan("earned", "p.yaml", "--width", width, "--lang", lang, folder=folder)
    assert (done.code, done.err) == (0, "")
    assert max(map(len, done.out.splitlines())) <= width
    assert all(word in done.out for word in ("EAC₄", "TSPI", "ES3", "●", "·"))
    assert "inf" not in done.out
    assert "nan" not in done.out


def test_json_and_csv_say_the_same(folder: Path) -> None:
    (found,) = json.loads(dxplan("earned", "p.yaml", "--format", "json", folder=folder).out)["plans"]
    assert found["measures"]["EV"] == 800_000_000
    assert found["measures"]["CPI"] == round(8 / 9, 6)
    assert set(found["undefined"]) == {name for name, value in found["measures"].items() if value is None}
    rows = [line.split(",") for line in dxplan("earned", "p.yaml", "--format", "csv", folder=folder).out.splitlines()]
    values = {row[3]: row[4] for row in rows[1:]}
    assert {name: float(value) for name, value in values.items() if value} == {
        name: value for name, value in found["measures"].items() if value is not None
    }
    assert found["finish"]["network"] > found["finish"]["baseline"]


def test_it_can_be_measured_in_work_and_against_an_older_plan(folder: Path) -> None:
    write(folder / "old.yaml", PLAN)
    done = dxplan("earned", "p.yaml", "--by", "work", "--baseline", "old.yaml", "--format", "json", folder=folder)
    (found,) = json.loads(done.out)["plans"]
    assert (found["unit"], found["measures"]["BAC"], found["measures"]["AC"]) == ("working_minutes", 80 * 480, None)


def test_it_is_written_to_a_file(folder: Path) -> None:
    done = dxplan("earned", "p.yaml", "-o", "e.json", "--format", "json", folder=folder)
    assert (done.code, done.out) == (0, "")
    assert json.loads((folder / "e.json").read_text("utf-8"))["plans"]


def test_plans_that_cannot_be_measured_say_why_on_a_line(folder: Path) -> None:
    write(folder / "q.yaml", PLAN)
    done = dxplan("earned", "q.yaml", "p.yaml", "--lang", "en", folder=folder)
    assert done.code == 2
    assert done.err == "q.yaml: the plan has no `status_date`\n"
    assert "BAC" in done.out
    write(folder / "q.yaml", NOW)
    assert "there is no baseline" in dxplan("earned", "q.yaml", "--lang", "en", folder=folder).err
