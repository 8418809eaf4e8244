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
    assert list(document) == ["plan", "file", "task", "chain", "held_by", "drives", "missed"]
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
