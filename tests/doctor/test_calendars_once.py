"""However many changes of a plan are tried out, its calendars are made once: years of holidays take long."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dxplan.api import check_file, mend_read
from dxplan.schedule import calendars

TODAY = date(2022, 3, 1)
PLAN = """\
dxplan: 1
id: long
start: 2022-01-04
finish_by: 2022-06-01
calendars: {x: {base: vn, days_off: [2022-05-04]}, y: {base: x}}
tasks:
  A: {duration: 60d, kind: build, calendar: x, deadline: 2022-02-25}
  B: {duration: 60d, kind: data, calendar: y, after: A, must_start_on: 2022-03-01, deadline: 2022-06-15}
  C: {duration: 60d, kind: training, after: [A, B], must_finish_on: 2022-07-29, start_no_later_than: 2022-06-01}
"""


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each calendar has been made."""
    counted: Counter[str] = Counter()
    make = calendars._working_time

    def counting(id_: str, *rest: Any) -> Any:
        counted[id_] += 1
        return make(id_, *rest)

    monkeypatch.setattr(calendars, "_working_time", counting)
    return counted


def test_a_check_that_looks_for_repairs_and_contradictions_makes_each_calendar_once(
    tmp_path: Path, made: Counter[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, "utf-8")
    review = check_file(path, TODAY)
    codes = {finding.code for finding in review.findings}
    assert codes >= {"DX301", "DX302"}
    assert made == {"vn": 1, "x": 1, "y": 1}


def test_mending_makes_them_once_more_for_what_it_reads_itself(tmp_path: Path, made: Counter[str]) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, "utf-8")
    review = check_file(path, TODAY)
    mending = mend_read(review.outcome, TODAY)
    assert mending is not None
    assert mending.removed
    assert max(made.values()) == 2
