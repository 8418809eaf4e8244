"""`dxplan why`: the explanation of a task, as text and JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import PLANS, dxplan

PLAN = """\
dxplan: 1
id: small
start: 2022-03-01
tasks:
  A: {name: Khảo sát, kind: survey, duration: 20d, range: 15d..30d}
  B: {name: Xây dựng, kind: build, duration: 40d, after: A FS+10d}
  C: {name: Tổng kết, kind: review, duration: 10d, after: B, deadline: 2022-06-10}
  D: {name: Tập huấn, kind: training, duration: 5d, after: A}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_the_chain_with_shares_and_the_ranked_repairs(plan: Path) -> None:
    done = dxplan("why", "C", plan)
    assert done.code == 0
    assert "`deadline` 10/06/2022 của `C`: chậm 9 ngày làm việc" in done.out
    assert "bắt đầu: từ ngày bắt đầu kế hoạch 01/03/2022" in done.out
    (build,) = [line for line in done.out.splitlines() if line.startswith("  B ")]
    assert build.split() == ["B", "Xây", "dựng", "13/04/2022", "09/06/2022", "40", "50", "2"]
    assert "chờ `A FS+10d`" in done.out
    assert "giảm thời gian chờ giữa `A` và `B`" in done.out


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("width", [80, 200])
@pytest.mark.parametrize("task", ["TD24", "TDM2", "P2", "TD36"])
def test_it_fits_the_width(task: str, width: int, language: str) -> None:
    done = dxplan("why", task, PLANS / "thu-duc.yaml", "--width", width, "--lang", language)
    assert done.code == 0
    assert max(map(len, done.out.splitlines())) <= width
    assert "\x1b" not in done.out


def test_without_a_missed_date_it_tells_what_holds_the_task_and_what_it_drives(plan: Path) -> None:
    out = dxplan("why", "A", plan, "--lang", "en").out
    assert "It decides the dates of" in out
    assert "B Xây dựng (A FS+10d)" in out
    out = dxplan("why", "D", plan, "--lang", "en").out
    assert "total float 55 working days" in out
    assert "now: waits for `A`" in out
    assert "How to keep" not in out


def test_an_unknown_task_is_told_with_the_nearest(plan: Path) -> None:
    plan.write_text(PLAN.replace("  D:", "  TD24:"), encoding="utf-8")
    done = dxplan("why", "td24", plan)
    assert (done.code, done.out) == (2, "")
    assert "did you mean `TD24`?" in done.err


def test_without_a_plan_those_in_the_folder_that_have_the_task(plan: Path, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    plan.rename(folder / "one.yaml")
    (folder / "two.yaml").write_text(PLAN.replace("  C:", "  X:").replace("id: small", "id: other"), encoding="utf-8")
    done = dxplan("why", "C", folder=tmp_path)
    assert done.code == 0
    assert "one.yaml" in done.out
    assert "two.yaml" not in done.out
    documents = json.loads(dxplan("why", "A", "--format", "json", folder=tmp_path).out)
    assert [document["plan"] for document in documents] == ["small", "other"]


def test_json_for_other_programs(plan: Path) -> None:
    document = json.loads(dxplan("why", "C", plan, "--format", "json", "--lang", "en").out)
    assert list(document) == ["plan", "file", "task", "chain", "held_by", "latest", "slip", "drives", "missed"]
    assert document["task"]["early_finish"] == "2022-06-23T17:00"
    shares = document["chain"]["shares"]
    assert [(share["task"], share["kind"], share["minutes"] // 480) for share in shares] == [
        ("A", "work", 20),
        ("B", "lag", 10),
        ("B", "work", 40),
        ("C", "work", 10),
    ]
    assert sum(share["minutes"] for share in shares) == document["chain"]["minutes"]
    (missed,) = document["missed"]
    assert (missed["key"], missed["of"], missed["date"], missed["late"]) == ("deadline", "C", "2022-06-10", 9 * 480)
    first = missed["repairs"][0]
    assert (first["kind"], first["amount"], first["finish"]) == ("wait_less", 9, "2022-06-10T17:00")
    assert [effect["status"] for effect in first["effects"]] == ["mended"]
    link = {"predecessor": "A", "successor": "B"}
    assert first["remedies"] == [
        {"action": "wait_less", "before": {**link, "link": "A FS+10d"}, "after": [{**link, "link": "A FS+1d"}]}
    ]


def test_a_plan_that_cannot_be_used(plan: Path) -> None:
    plan.write_text(PLAN.replace("after: B,", "after: Q,"), encoding="utf-8")
    done = dxplan("why", "C", plan)
    assert (done.code, done.out) == (2, "")
    assert "DX029" in done.err or "DX0" in done.err


def test_how_late_it_may_be_and_what_gives_way_then(plan: Path) -> None:
    out = dxplan("why", "D", plan, "--lang", "en").out
    assert "To be later" in out
    assert "2022-06-17 – 2022-06-23 at the latest: the plan's finish, 2022-06-23" in out
    assert "not critical: it may slip by 55 working days before it harms the plan's finish, 2022-06-23" in out
    assert (
        "if it slips by 56 working days:\n    the plan is done on 2022-06-24, not on 2022-06-23: 1 working day later"
        in out
    )
    out = dxplan("why", "A", plan, "--lang", "en").out
    assert "by the chain `A` → `B` → `C`: `deadline` 2022-06-10 of `C`" in out
    assert "critical, and late already for `deadline` 2022-06-10 of `C`" in out
    assert (
        "if it slips by 1 working day more:\n    `deadline` 2022-06-10 of `C`: 10 working days late, 1 working day more"
        in out
    )


def test_the_path_to_another_task_with_the_slack_of_each_link(plan: Path) -> None:
    done = dxplan("why", "A", plan, "--to", "C", "--lang", "en")
    assert done.code == 0
    assert "The path from `A` to `C`" in done.out
    assert "no slack along it: each day that `A` is late moves `C`" in done.out
    back = dxplan("why", "C", plan, "--to", "A", "--lang", "en").out
    assert "`C` comes after `A`: the path leads back" in back
    none = dxplan("why", "D", plan, "--to", "C", "--lang", "en")
    assert none.code == 0
    assert "`D` and `C` do not wait for one another" in none.out


def test_json_of_the_late_side_of_slips_and_of_paths(plan: Path) -> None:
    document = json.loads(dxplan("why", "A", plan, "--to", "C", "--format", "json").out)
    deadline = {"key": "deadline", "of": "C", "date": "2022-06-10"}
    assert document["latest"]["chain"] == ["A", "B", "C"]
    assert document["latest"]["end"] == deadline
    assert document["latest"]["held_by"][0] == {"link": "A FS+10d", "to": "B", "slack": 0}
    assert document["slip"]["promises"] == [{**deadline, "late": 10 * 480, "more": 480}]
    assert document["slip"]["finish"]["minutes"] == 480
    steps = document["path"]["steps"]
    assert [(step["task"], step["link"], step["slack"]) for step in steps] == [
        ("A", None, 0),
        ("B", "A FS+10d", 0),
        ("C", "B", 0),
    ]
    apart = json.loads(dxplan("why", "D", plan, "--to", "C", "--format", "json").out)["path"]
    assert apart == {"from": "D", "to": "C", "backward": False, "days": None, "steps": None}


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ("c", "there is no task `c`; did you mean `C`?"),
        ("A", "`A` is the task itself: `--to` takes another task"),
        ("S", "of `A` and `S`, one is inside the other: `--to` takes another task"),
        ("", "there is no task"),
    ],
)
def test_a_path_that_cannot_be_asked_for(other: str, said: str, plan: Path) -> None:
    text = PLAN.replace("  A: {name: Khảo sát, ", "  S:\n    tasks:\n      A: {name: Khảo sát, ")
    plan.write_text(text, encoding="utf-8")
    done = dxplan("why", "A", plan, "--to", other, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_of_several_plans_the_path_is_told_where_both_tasks_are(plan: Path, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    plan.rename(folder / "one.yaml")
    (folder / "two.yaml").write_text(PLAN.replace("  C:", "  X:").replace("id: small", "id: other"), encoding="utf-8")
    document = json.loads(dxplan("why", "A", "--to", "X", "--format", "json", folder=tmp_path).out)
    assert (document["plan"], document["path"]["to"]) == ("other", "X")


def test_of_what_is_done_neither_late_dates_nor_slips_are_told(plan: Path) -> None:
    done = PLAN.replace("range: 15d..30d", "actual_start: 2022-03-01, actual_finish: 2022-03-25")
    plan.write_text(
        done.replace("start: 2022-03-01\n", "start: 2022-03-01\nstatus_date: 2022-03-31\n"), encoding="utf-8"
    )
    told = dxplan("why", "A", plan, "--to", "C")
    assert told.code == 0
    assert "Muốn muộn hơn" not in told.out
    assert "Đường từ `A` đến `C`" in told.out
    document = json.loads(dxplan("why", "A", plan, "--format", "json").out)
    assert (document["latest"], document["slip"]) == (None, None)


def test_a_unit_of_a_roll_out_is_asked_for_by_its_own_id() -> None:
    done = dxplan("why", "TD34b@binh-tan", PLANS / "thu-duc.yaml", "--to", "TD36", "--lang", "en")
    assert done.code == 0
    assert "The path from `TD34b@binh-tan` to `TD36`" in done.out
    wrong = dxplan("why", "TD34b@binh-tam", PLANS / "thu-duc.yaml", "--lang", "en")
    assert wrong.code == 2
    assert "did you mean `TD34b@binh-tan`?" in wrong.err


@pytest.mark.parametrize("order", ["{plan} C", "{plan} C {plan}", "{plan} X"])
def test_a_plan_before_the_task_is_told_the_right_order(plan: Path, order: str) -> None:
    words = order.format(plan=plan).split()
    done = dxplan("why", *words)
    assert done.code == 2
    assert f"dxplan why {words[1]} {plan}" in done.err
    assert "DX001" not in done.out


def test_a_plan_without_a_task_is_told_that_a_task_is_missing(plan: Path) -> None:
    done = dxplan("why", plan)
    assert done.code == 2
    assert f" {plan}" in done.err
    assert "dxplan why " in done.err
