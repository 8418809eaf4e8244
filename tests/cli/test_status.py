"""`dxplan status`: where plans stand, and what moved them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import PLANS, dxplan

PLAN = """\
dxplan: 1
id: p
name: Kế hoạch thử
language: en
start: 2022-03-01
status_date: 2022-03-31
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}, VNPT: {name: VNPT}}
tasks:
  T1: {name: Khảo sát, duration: 10d, lead: STTTT, actual_start: 2022-03-01, actual_finish: 2022-03-14}
  T2: {name: Thiết kế, duration: 10d, after: T1, lead: VNPT, actual_start: 2022-03-15, progress: 40 %}
  T3: {name: Xây dựng, duration: 20d, after: T2, lead: VNPT, deadline: 2022-04-29}
  T4: {name: Mua sắm, duration: 5d, lead: STTTT}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "p.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_what_is_late_is_told_with_what_moved_it(plan: Path) -> None:
    done = dxplan("status", plan, "--width", "100")
    assert done.code == 1, "a deadline is not kept"
    text = " ".join(done.out.split())
    assert "At the close of 2022-03-31: 1 of 4 done, 1 under way, 2 not begun, 3 late" in text
    assert "`deadline` 2022-04-29 of `T3`: 6 working days late: it waits for `T2`" in text
    assert "T2 Thiết kế: 9 working days late, only 40 % done by 2022-03-31; it delays 1 task" in text

    assert done.out.index("VNPT: 0 of 2 done") < done.out.index("Sở Thông tin và Truyền thông: 1 of 2 done")


def test_as_json_everything_is_told_with_numbers(plan: Path) -> None:
    done = dxplan("status", plan, "--format", "json")
    told = json.loads(done.out)
    assert told["counts"] == {"done": 1, "running": 1, "planned": 2, "late": 3}
    assert (told["status_date"], told["planned_finish"], told["finish"]) == ("2022-03-31", "2022-04-26", "2022-05-11")
    by_id = {task["id"]: task for task in told["tasks"]}
    assert by_id["T1"]["moved_by"] == []
    assert by_id["T2"]["moved_by"] == [{"cause": "status_date", "days": 9, "predecessor": None}]
    assert by_id["T3"]["moved_by"] == [{"cause": "link", "days": 9, "predecessor": "T2"}]
    assert by_id["T3"]["origin"] == "T2"
    assert [broken["task"] for broken in told["broken"]] == ["T3"]


def test_a_plan_whose_promises_are_kept_ends_with_0(plan: Path) -> None:
    plan.write_text(PLAN.replace("2022-04-29", "2022-05-31"), encoding="utf-8")
    assert dxplan("status", plan).code == 0


def test_another_day_or_period_can_be_asked_for(plan: Path) -> None:
    assert (
        json.loads(dxplan("status", plan, "--format", "json", "--period", "2022-Q2").out)["status_date"] == "2022-06-14"
    )
    assert (
        json.loads(dxplan("status", plan, "--format", "json", "--as-of", "2022-05-05").out)["status_date"]
        == "2022-05-05"
    )


def test_without_a_status_date_it_is_today_if_anything_is_reported(plan: Path) -> None:
    plan.write_text(PLAN.replace("status_date: 2022-03-31\n", ""), encoding="utf-8")
    told = json.loads(dxplan("status", plan, "--format", "json", "--today", "2022-04-08").out)
    assert (told["status_date"], told["reported"]) == ("2022-04-08", True)


def test_of_an_unreported_plan_the_planned_days_are_told() -> None:
    done = dxplan("status", PLANS / "hue.yaml", "--today", "2023-06-01")
    assert "Chưa có báo cáo thực hiện nào" in done.out.replace("\n", " ") or "Nothing is reported" in done.out


def test_several_plans_stand_under_each_other(plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "q.yaml"
    other.write_text(PLAN.replace("id: p", "id: q"), encoding="utf-8")
    assert [told["plan"] for told in json.loads(dxplan("status", plan, other, "--format", "json").out)] == ["p", "q"]
    assert dxplan("status", plan, other).out.count("At the close of") == 2


def test_markdown_has_a_table_for_each_agency(plan: Path) -> None:
    out = dxplan("status", plan, "--format", "markdown", "--lang", "vi").out
    assert out.startswith("# Kế hoạch thử\n")
    assert "| T2 | Thiết kế | đang làm 40 % | 28/03/2022 | 08/04/2022 | 9 | đến 31/03/2022 mới xong 40 % |\n" in out


def test_a_plan_that_cannot_be_read_ends_with_2(plan: Path, tmp_path: Path) -> None:
    done = dxplan("status", plan, tmp_path / "none.yaml")
    assert done.code == 2
    assert "At the close of" in done.out


BEFORE = (
    PLAN.replace("status_date: 2022-03-31\n", "")
    .replace(", actual_start: 2022-03-01, actual_finish: 2022-03-14", "")
    .replace(", actual_start: 2022-03-15, progress: 40 %", "")
)


@pytest.fixture
def agreed(tmp_path: Path) -> Path:
    """The plan under way, with what was agreed beside it: T1 in eight days, and a task that has gone since."""
    path = tmp_path / "p.yaml"
    path.write_text(BEFORE.replace("duration: 10d", "duration: 8d", 1) + "  T9: {duration: 2d}\n", encoding="utf-8")
    assert dxplan("baseline", path, "agreed", "--reason", "signed", "--today", "2022-02-20").code == 0
    path.write_text(PLAN + "  N: {name: Thêm, duration: 2d, after: T3, lead: STTTT}\n", encoding="utf-8")
    return path


def test_each_task_is_compared_with_its_baseline_and_what_was_added_is_not(agreed: Path) -> None:
    done = dxplan("status", agreed, "--width", "160", "--baseline", "agreed")
    text = " ".join(done.out.split())
    assert (
        "Against the baseline `agreed` (made on 2022-02-20): what was agreed (4 tasks) is done on 2022-05-11, "
        "11 working days late (agreed: 2022-04-22); 3 late, 1 done late"
    ) in text
    assert "Added since the baseline, not counted: `N`" in text
    assert "Dropped since the baseline: `T9`" in text
    assert done.out == dxplan("status", agreed, "--width", "160").out, "the only one beside the plan counts anyway"
    rows = {line.split()[0]: line for line in done.out.splitlines() if line.startswith("  T")}
    assert rows["T3"].split()[-2:] == ["2022-04-22", "11"]
    narrow = dxplan("status", agreed, "--width", "80").out
    assert "Days late on it" in narrow
    assert max(map(len, narrow.splitlines())) <= 80


def test_the_comparison_with_a_baseline_goes_into_json_and_markdown(agreed: Path) -> None:
    told = json.loads(dxplan("status", agreed, "--format", "json").out)
    assert told["baseline"] | {"file": ""} == {
        "name": "agreed", "made": "2022-02-20", "file": "", "finish": "2022-04-22", "reached": "2022-05-11",
        "late_days": 11, "late": ["T1", "T2", "T3", "T4"], "early": [], "added": ["N"], "dropped": ["T9"],
    }  # fmt: skip
    by_id = {task["id"]: task for task in told["tasks"]}
    assert by_id["T1"]["baseline_late_days"] == 2
    assert by_id["N"]["baseline_finish"] is by_id["N"]["baseline_late_days"] is None
    markdown = dxplan("status", agreed, "--format", "markdown", "--lang", "vi").out
    assert "| Kế hoạch gốc | Chậm so với gốc | Vì sao |" in markdown
    assert "Thêm sau kế hoạch gốc, không tính: N" in markdown


def test_a_task_that_is_as_planned_but_later_than_agreed_says_that_the_plan_was_changed(agreed: Path) -> None:
    agreed.write_text(BEFORE.replace("T4: {", "T4: {start_no_earlier_than: 2022-06-01, "), encoding="utf-8")
    text = " ".join(dxplan("status", agreed, "--baseline", "agreed", "--today", "2022-03-01").out.split())
    assert "since then: by `start_no_earlier_than` 2022-06-01 of `T4`" in text


@pytest.mark.parametrize("meant", ["none.yaml", "p.yaml", "broken.yaml"])
def test_a_baseline_that_cannot_be_used_ends_it(agreed: Path, meant: str, tmp_path: Path) -> None:
    """No such file; another plan's; one that was changed by hand."""
    file = tmp_path / "p.baselines" / "agreed.yaml"
    (tmp_path / "broken.yaml").write_text(file.read_text("utf-8").replace("minutes: 3840", "minutes: 3841"), "utf-8")
    plan = agreed
    if meant == "p.yaml":
        plan = tmp_path / "other.yaml"
        plan.write_text(PLAN.replace("id: p", "id: q"), "utf-8")
    done = dxplan("status", plan, "--baseline", tmp_path / meant, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert done.err.strip()
