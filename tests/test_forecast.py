"""The error of forecasts is measured as it says, here on a project of two tasks."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path
from typing import Any

import pytest
from bench.forecast import HEADLINE, METHODS, blended, by_project, records
from bench.real_projects import Project, real_projects

HOURS = [int(8 <= hour < 12 or 13 <= hour < 17) for hour in range(24)]


def activity(id_: int, start: str) -> dict[str, Any]:
    return {"id": id_, "dur_h": 80, "base_start": f"{start}T08:00:00", "cost": 100.0}


def done(start: str, hours: int = 80) -> dict[str, Any]:
    return {"start": f"{start}T08:00:00", "dur_h": hours, "rem_h": 0, "pct": 1.0}


def running(start: str, share: float) -> dict[str, Any]:
    return {"start": f"{start}T08:00:00", "dur_h": round(80 * share), "rem_h": round(80 * (1 - share)), "pct": share}


NOT_BEGUN = {"start": None, "dur_h": 0, "rem_h": 80, "pct": 0.0}


def project(folder: Path, *records_: tuple[str, dict[str, Any], dict[str, Any]]) -> list[Project]:
    """Two weeks, then two weeks, from Monday, 2022-03-07, with records of a day's evening."""
    said = {
        "work_hours": HOURS,
        "work_days": [1, 1, 1, 1, 1, 0, 0],
        "holidays": [],
        "activities": [activity(1, "2022-03-07"), activity(2, "2022-03-21")],
        "relations": [[1, 2, "FS", 0, 0]],
        "tracking": [{"status": f"{day}T17:00:00", "rec": {"1": a, "2": b}} for day, a, b in records_],
    }
    archive = folder / "real.tar.xz"
    with tarfile.open(archive, "w:xz") as packed:
        for name, content in (("x/A.json", said), ("x/index.json", [])):
            data = json.dumps(content).encode()
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            packed.addfile(entry, io.BytesIO(data))
    return list(real_projects(archive))


def test_a_project_that_goes_as_planned_is_forecast_by_all(tmp_path: Path) -> None:
    (as_planned,) = project(
        tmp_path,
        ("2022-03-11", running("2022-03-07", 0.5), NOT_BEGUN),
        ("2022-03-18", done("2022-03-07"), NOT_BEGUN),
        ("2022-03-25", done("2022-03-07"), running("2022-03-21", 0.5)),
        ("2022-04-01", done("2022-03-07"), done("2022-03-21")),
    )
    found = records(as_planned)
    assert len(found) == 3
    for method in METHODS:
        assert [record.error(method) for record in found] == pytest.approx([0, 0, 0], abs=0.5), method


def test_a_delay_is_forecast_once_it_is_known_and_early_work_draws_nothing_forward(tmp_path: Path) -> None:
    """The first task takes one week instead of two, the second three: in the end it is as planned."""
    (swapped,) = project(
        tmp_path,
        ("2022-03-11", done("2022-03-07", 40), NOT_BEGUN),
        ("2022-03-25", done("2022-03-07", 40), running("2022-03-21", 0.5)),
        ("2022-04-01", done("2022-03-07", 40), running("2022-03-21", 0.5)),
        ("2022-04-08", done("2022-03-07", 40), done("2022-03-21", 120)),
    )
    found = records(swapped)
    early = found[0]
    assert early.error(HEADLINE) == pytest.approx(20)
    assert early.error("network, as soon as possible") == pytest.approx(40)
    assert found[-1].error(HEADLINE) == pytest.approx(0)
    assert by_project(found, lambda record: record.error(HEADLINE)).keys() == blended(found).keys() == {"A"}


def test_a_project_without_an_end_does_not_count(tmp_path: Path) -> None:
    same = ("2022-03-11", running("2022-03-07", 0.5), NOT_BEGUN)
    assert project(tmp_path, same, same, same) == []
