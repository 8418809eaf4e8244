"""Roll-outs on every surface: folded into rows that can be read, opened by `--units`, whole for machines."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.running import dxplan

PLAN = """\
dxplan: 1
id: nhan-rong
name: Nhân rộng IOC
start: 2024-03-04
agencies: {S: {name: Sở Thông tin và Truyền thông, kind: state}}
tasks:
  R:
    name: Nhân rộng
    lead: S
    each: {q1: Quận 1, q3: Quận 3, q5: Quận 5}
    waves: {size: 2, after: N}
    tasks:
      D: {name: Cài đặt, kind: infra, duration: 5d, deliverable: Biên bản}
      N: {name: Nghiệm thu, kind: accept, duration: 2d, after: D, deadline: 2024-03-08, deliverable: Biên bản}
  X: {name: Tổng kết, kind: review, duration: 2d, after: R, lead: S, deliverable: Báo cáo}
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "nhan-rong.yaml"
    path.write_text(PLAN, "utf-8")
    return str(path)


def test_the_table_folds_units_and_opens_them(plan: str) -> None:
    rows = dxplan("schedule", plan, "--width", "140").out
    assert "Cài đặt (3 đơn vị)" in rows
    assert "D@q1  " not in rows
    opened = dxplan("schedule", plan, "--units", "--width", "140").out
    assert "Cài đặt – Quận 5" in opened
    assert "R#2" in opened


def test_the_critical_path_names_the_units(plan: str) -> None:
    assert "D@q3 → N@q3 → D@q5 → N@q5 → X" in dxplan("schedule", plan).out.replace("@q1", "@q3")


def test_the_chart_folds_units_and_opens_them(plan: str) -> None:
    rows = dxplan("gantt", plan, "--width", "120").out
    assert "Nhân rộng (3 đơn vị, 2 đợt)" in rows
    assert "D@q1" not in rows
    opened = dxplan("gantt", plan, "--units", "--width", "120").out
    assert all(id_ in opened for id_ in ("R#1", "R@q3", "D@q5"))


def test_json_and_csv_list_every_task(plan: str) -> None:
    document = json.loads(dxplan("schedule", plan, "--format", "json").out)
    ids = [task["id"] for task in document["tasks"]]
    assert ids == ["R", "R#1", "R@q1", "D@q1", "N@q1", "R@q3", "D@q3", "N@q3", "R#2", "R@q5", "D@q5", "N@q5", "X"]
    rows = list(csv.DictReader(io.StringIO(dxplan("schedule", plan, "--format", "csv").out.lstrip("\ufeff"))))
    assert [row["id"] for row in rows] == ids


def test_findings_are_one_a_cause_and_opened_one_a_unit(plan: str) -> None:
    asked = ("check", plan, "--select", "DX301", "--format", "csv", "--lang", "en")
    assert [row["Task"] for row in csv.DictReader(io.StringIO(dxplan(*asked).out.lstrip("\ufeff")))] == ["N"]
    opened = csv.DictReader(io.StringIO(dxplan(*asked, "--units").out.lstrip("\ufeff")))
    assert sorted(row["Task"] for row in opened) == ["N@q3", "N@q5"]  # that of q1 is on the chain of q5, and told there


def test_the_paper_has_a_row_for_all_units_and_opened_one_for_each(plan: str) -> None:
    paper = dxplan("report", plan, "--document", "full", "--today", "2024-03-01").out
    assert "| 1 | Cài đặt (3 đơn vị) |" in paper
    assert "Cài đặt – Quận 5 (số 1)" in paper  # a step of the critical path
    assert "@q" not in paper
    opened = dxplan("report", plan, "--document", "full", "--today", "2024-03-01", "--units").out
    assert "Cài đặt – Quận 5" in opened
    assert "@q" not in opened


def test_why_of_a_unit_and_of_the_template(plan: str) -> None:
    one = dxplan("why", "N@q5", plan)
    assert one.code == 0
    assert "N@q5 Nghiệm thu – Quận 5" in one.out
    assert dxplan("why", "N", plan).out == one.out  # the unit with the least float
    assert dxplan("why", "R@q1", plan).code == 0
    assert dxplan("why", "R#2", plan).code == 0
    unknown = dxplan("why", "N@q9", plan)
    assert unknown.code == 2
    assert "N@q5" in unknown.err or "N@q1" in unknown.err or "N@q3" in unknown.err


def test_a_circle_of_every_unit_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "vong.yaml"
    path.write_text(PLAN.replace("kind: infra, duration: 5d", "kind: infra, duration: 5d, after: N"), "utf-8")
    done = dxplan("schedule", str(path), "--lang", "en")
    assert done.code == 2
    assert (done.err + done.out).count("DX032") == 1
    assert "@q" not in done.err + done.out


@pytest.mark.slow
@pytest.mark.parametrize(("units", "code"), [(3333, 0), (3334, 2)])
def test_ten_thousand_repeated_tasks_are_the_most(tmp_path: Path, units: int, code: int) -> None:
    path = tmp_path / "lon.yaml"
    each = ", ".join(f"u{number}" for number in range(units))
    tasks = "A: {name: a, duration: 1d}, B: {name: b, duration: 1d, after: A}, C: {name: c, duration: 1d, after: B}"
    head = "dxplan: 1\nid: p\nname: p\nstart: 2024-03-04\n"
    path.write_text(f"{head}tasks: {{R: {{name: R, each: [{each}], tasks: {{{tasks}}}}}}}\n", "utf-8")
    done = dxplan("schedule", str(path), "--lang", "en", "-o", str(tmp_path / "out.txt"))
    assert done.code == code
    if code:
        assert "at most 10,000 tasks repeated for units" in done.err
        assert not (tmp_path / "out.txt").exists()
