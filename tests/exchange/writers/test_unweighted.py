"""Weights of deliverables have no place in other programs: that is told, and the task's percentage goes over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import dxplan

PLAN = """\
dxplan: 1
id: p
name: P
start: 2022-03-01
status_date: 2022-03-02
tasks:
  A: {name: A, duration: 5d, deliverables: {x: 1, y: 3}, delivered: {y: 50 %}, actual_start: 2022-03-01}
"""


@pytest.mark.parametrize("format_", ["msproject", "csv", "taskjuggler", "xlsx"])
def test_what_is_not_carried_over_is_told(format_: str, tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter") if format_ == "xlsx" else None
    path = tmp_path / "p.yaml"
    path.write_text(PLAN, "utf-8")
    done = dxplan("export", path, "--to", format_, "-o", tmp_path / "out", "--lang", "en")
    assert done.code == 0
    assert "not carried over: there is no place for the weights of `deliverables`" in done.err.replace("\n", " ")
    path.write_text(PLAN.replace("deliverables: {x: 1, y: 3}, delivered: {y: 50 %}", "progress: 38 %"), "utf-8")
    done = dxplan("export", path, "--to", format_, "-o", tmp_path / "out", "--force", "--lang", "en")
    assert "weights" not in done.err


def test_the_percentage_that_they_come_to_goes_over(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(PLAN, "utf-8")
    assert dxplan("export", path, "--to", "csv", "-o", tmp_path / "out.csv").code == 0
    assert "37.5%" in (tmp_path / "out.csv").read_text("utf-8-sig")
