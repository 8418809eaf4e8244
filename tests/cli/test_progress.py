"""`dxplan progress`: what has happened, written into plan files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import dxplan

PLAN = """\
dxplan: 1
id: p
name: P
start: 2022-03-01
status_date: 2022-03-31
tasks:
  T1: {name: Khảo sát, duration: 20d}
  T2: {name: Xây dựng, duration: 20d, after: T1}
  KHAOSAT: {duration: 1d}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "p.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_progress_is_written_and_told_in_lines(plan: Path) -> None:
    done = dxplan("progress", "T1", plan, "--percent", "60", "--actual-start", "2022-03-01", "--as-of", "2022-04-15")
    assert (done.code, done.out) == (0, "")
    assert done.err == (
        f"{plan}: wrote the progress of 1 task (T1); status_date: 2022-04-15\n"
        f"{plan}: the plan is done on 2022-05-27, before that on 2022-05-31\n"
    )
    text = plan.read_text(encoding="utf-8")
    assert "  T1: {name: Khảo sát, duration: 20d, progress: 60 %, actual_start: 2022-03-01}\n" in text
    assert "status_date: 2022-04-15\n" in text


def test_a_diff_shows_and_writes_nothing(plan: Path) -> None:
    done = dxplan("progress", "T1", "T2", plan, "--percent", "60", "--diff")
    assert done.code == 0
    assert "+  T1: {name: Khảo sát, duration: 20d, progress: 60 %}\n" in done.out
    assert "+  T2: {name: Xây dựng, duration: 20d, after: T1, progress: 60 %}\n" in done.out
    assert plan.read_text(encoding="utf-8") == PLAN


def test_a_quarter_closes_on_the_fourteenth(plan: Path) -> None:
    assert dxplan("progress", plan, "--period", "2022-Q2").code == 0
    assert plan.read_text(encoding="utf-8") == PLAN.replace("2022-03-31", "2022-06-14")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("T1", "--percent", "160"), "`160 %` is no percentage"),
        (("T1", "--percent", "nửa"), "is no percentage"),
        (("T1", "--actual-start", "2022-04-01"), "after the status date"),
        (("T1", "--actual-start", "2022-03-09", "--actual-finish", "2022-03-08"), "comes before"),
        (("T1", "--actual-finish", "2022-03-09", "--remaining", "5d"), "has no `remaining`"),
        (("T1", "--remaining", "nhiều"), "nhiều"),
        (("T1", "--remaining", "-3d"), "negative"),
        (("KHAOSATT", "--percent", "60"), "did you mean `KHAOSAT`?"),
        (("X", "T1", "--percent", "60"), "there is no task `X`"),
        (("T1",), "nothing is reported"),
        (("--percent", "60"), "no task is named"),
        ((), "nothing to write"),
        (("T1", "--percent", "60", "--as-of", "2022-03-31", "--period", "2022-Q1"), "not both"),
        (("T1", "--percent", "60", "--as-of", "2022-Q1"), "--period"),
        (("T1", "--percent", "60", "--as-of", "hôm nay"), "--as-of"),
        (("--period", "2022-Q5"), "is no period"),
        (("--from", "khong-co.csv"), "there is no such file"),
    ],
)
def test_what_makes_no_sense_is_said_in_a_line_and_nothing_is_written(
    plan: Path, arguments: tuple[str, ...], why: str
) -> None:
    done = dxplan("progress", plan, *arguments)
    assert (done.code, done.out) == (2, "")
    assert why in done.err.splitlines()[0]
    assert plan.read_text(encoding="utf-8") == PLAN


def test_a_table_is_written_as_a_whole_or_not_at_all(plan: Path, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Mã;% hoàn thành;Kết thúc thực tế\nT1;100%;28/03/2022\nT2;110%;\nT9;5%;\n", encoding="utf-8")
    done = dxplan("progress", "--from", table, plan)
    assert done.code == 2
    assert done.err == (
        f"dxplan: {plan}: line 3 of the table: T2: `110%` is no percentage from 0 % to 100 %; write for example 40 %\n"
        f"dxplan: {plan}: line 4 of the table: the plan has no “T9”\n"
        "dxplan: nothing was written\n"
    )
    assert plan.read_text(encoding="utf-8") == PLAN
    table.write_text("Mã;% hoàn thành;Kết thúc thực tế\nT1;100%;28/03/2022\nT9;5%;\n", encoding="utf-8")
    assert dxplan("progress", "--from", table, plan).code == 2
    assert plan.read_text(encoding="utf-8") == PLAN
    done = dxplan("progress", "--from", table, plan, "--skip-unknown")
    assert done.code == 0
    assert "line 3 of the table passed over" in done.err
    assert "T1: {name: Khảo sát, duration: 20d, progress: 100 %, actual_finish: 2022-03-28}" in plan.read_text("utf-8")


def test_without_a_plan_the_folder_plans_is_searched(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    for name, text in (("a.yaml", PLAN), ("b.yaml", PLAN.replace("T1", "S1"))):
        (tmp_path / "plans" / name).write_text(text, encoding="utf-8")
    assert dxplan("progress", "S1", "--percent", "50", folder=tmp_path).code == 0
    assert "progress: 50 %" in (tmp_path / "plans" / "b.yaml").read_text(encoding="utf-8")
    assert (tmp_path / "plans" / "a.yaml").read_text(encoding="utf-8") == PLAN
    done = dxplan("progress", "T2", "--percent", "50", folder=tmp_path)
    assert done.code == 2
    assert "plans/a.yaml and plans/b.yaml" in done.err


def test_a_plan_that_cannot_be_used_is_left_alone(plan: Path) -> None:
    broken = PLAN.replace("duration: 20d, after", "duration: 20 ngày, after")
    plan.write_text(broken, encoding="utf-8")
    assert dxplan("progress", "T1", plan, "--percent", "60").code == 2
    assert plan.read_text(encoding="utf-8") == broken


ROLL_OUT = """\
dxplan: 1
id: p
start: 2024-03-04
tasks:
  A: {duration: 3d}
  R: {each: [q1, q3], tasks: {B: {duration: 5d, after: A}}}
"""


def test_beside_roll_outs_progress_is_written_as_anywhere(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(ROLL_OUT, "utf-8")
    assert dxplan("progress", "A", path, "--percent", "50", "--as-of", "2024-03-05").code == 0
    assert "A: {duration: 3d, progress: 50 %" in path.read_text("utf-8")


def test_a_roll_out_is_statused_unit_by_unit(tmp_path: Path) -> None:
    """By command and by a department's table; what holds for all units is not said of one."""
    path, table = tmp_path / "plan.yaml", tmp_path / "status.csv"
    path.write_text(ROLL_OUT, "utf-8")
    done = dxplan("progress", "B@q1", path, "--percent", "50", "--as-of", "2024-03-08", "--lang", "en")
    assert done.code == 0
    assert "wrote the progress of 1 task (B@q1)" in done.err
    assert "each: {q1: {progress: 50 %}, q3}" in path.read_text("utf-8")
    table.write_text("Mã,% hoàn thành,Bắt đầu thực tế\nB@q1,80,07/03/2024\nb@q3,10,\n", "utf-8")
    done = dxplan("progress", path, "--from", table, "--as-of", "2024-03-11", "--lang", "en")
    assert done.code == 0
    assert "each: {q1: {progress: 80 %, actual_start: 2024-03-07}, q3: {progress: 10 %}}" in path.read_text("utf-8")
    before = path.read_text("utf-8")
    done = dxplan("progress", "B", path, "--percent", "50", "--lang", "en")
    assert done.code == 2
    assert "as `B@q1` and `B@q3`" in done.err
    assert path.read_text("utf-8") == before


def test_when_a_plan_with_roll_outs_is_done_is_told_with_all_its_units(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(ROLL_OUT, "utf-8")
    done = dxplan("progress", "A", path, "--remaining", "1d", "--as-of", "2024-03-05", "--lang", "en")
    assert "the plan is done on" not in done.err, "what is left of A is done as planned"
    done = dxplan("progress", "B@q1", path, "--remaining", "9d", "--actual-start", "2024-03-05", "--lang", "en")
    assert "the plan is done on 2024-03-19" in done.err


GOODS = """\
dxplan: 1
id: p
start: 2024-03-04
tasks:
  A: {duration: 10d, deliverables: {design: 30, software: 70}}
  B: {duration: 5d, progress: 40 %, deliverables: {x: 1, y: 1}, after: A}
  R: {each: [q1, q3], tasks: {C: {duration: 5d, deliverables: {a: 1, b: 1}}}}
"""


def test_what_is_delivered_is_written_and_counts(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(GOODS, "utf-8")
    more = ("--as-of", "2024-03-08", "--lang", "en")
    assert dxplan("progress", "A", path, "--deliverable", "design", *more).code == 0
    assert "deliverables: {design: 30, software: 70}, delivered: {design: 100 %}}" in path.read_text("utf-8")
    assert dxplan("progress", "A", path, "--deliverable", "software=50", *more).code == 0
    assert "delivered: {design: 100 %, software: 50 %}}" in path.read_text("utf-8")
    assert "65 %" in dxplan("status", path, "--width", "120", "--lang", "en").out
    assert dxplan("progress", "B", path, "--deliverable", "x=50%", *more).code == 0
    assert "B: {duration: 5d, deliverables: {x: 1, y: 1}, after: A, delivered: {x: 50 %}}" in path.read_text("utf-8")
    assert dxplan("progress", "C@q3", path, "--deliverable", "a", *more).code == 0
    assert "each: {q1, q3: {delivered: {a: 100 %}}}" in path.read_text("utf-8")
    assert dxplan("progress", "A", path, "--deliverable", "software", *more).code == 0
    assert "delivered: {design: 100 %, software: 100 %}}" in path.read_text("utf-8")
    assert dxplan("check", path, "--select", "DX6", "--lang", "en").code == 0


@pytest.mark.parametrize(
    ("task", "said", "why"),
    [
        ("A", "softwar=50", "there is no deliverable `softwar` (there are: design, software)"),
        ("A", "software=130", "is no percentage from 0 % to 100 %"),
        ("A", "software=nửa", "is no percentage"),
    ],
)
def test_a_deliverable_that_makes_no_sense_is_refused(tmp_path: Path, task: str, said: str, why: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(GOODS, "utf-8")
    done = dxplan("progress", task, path, "--deliverable", said, "--lang", "en")
    assert done.code == 2
    assert why in done.err
    assert path.read_text("utf-8") == GOODS


def test_what_was_spent_is_written_for_the_earned_value(plan: Path) -> None:
    assert dxplan("progress", "T1", plan, "--actual-cost", "1,2 tỷ", "--lang", "en").code == 0
    assert "actual_cost: 1.2 tỷ" in plan.read_text("utf-8").replace('"', "").replace("1,2 tỷ", "1.2 tỷ")
    assert dxplan("progress", "T1", plan, "--actual-cost", "nhiều").code == 2
