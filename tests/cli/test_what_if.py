"""`dxplan what-if`: both sides, what breaks, what is written, and what cannot be supposed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import PLANS, dxplan

PLAN = """\
# đầu tệp
dxplan: 1
id: small
name: {vi: Nhỏ, en: Small}
start: 2022-03-01
finish_by: 2022-05-31
agencies:
  VNPT: {name: VNPT, kind: vendor}
resources:
  kỹ_sư: {name: Kỹ sư, capacity: 3}  # ba người
tasks:
  P:
    name: Giai đoạn
    tasks:
      A: {name: Khảo sát, duration: 20d, resources: {kỹ_sư: 2}}
      B:
        name: Xây dựng
        duration: 30d   # giả định
        after:
          - A FS+2d  # chờ
      C: {name: Tập huấn, duration: 5d, after: [A, B SS+5d]}
  M: {name: Xong, kind: milestone, after: [B, C], deadline: 2022-05-20}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_both_sides_with_what_moves_and_what_breaks(plan: Path) -> None:
    done = dxplan("what-if", plan, "--set", "B.duration=40d", "--lang", "en", "--width", "80")
    assert done.code == 1
    rows = {line.split("  ")[1].strip(): line.split()[-3:] for line in done.out.splitlines() if line.endswith("+10")}
    assert rows["The plan is done"] == ["2022-05-16", "2022-05-30", "+10"]
    assert rows["M"] == ["2022-05-16", "2022-05-30", "+10"]
    assert "held before, broken now: `deadline` 2022-05-20 of `M`" in done.out
    assert plan.read_text(encoding="utf-8") == PLAN


def test_a_change_that_breaks_nothing_ends_with_0(plan: Path) -> None:
    done = dxplan("what-if", plan, "--delay", "C=2d", "--lang", "vi")
    assert done.code == 0
    assert "1 nhiệm vụ có ngày khác" in done.out


def test_a_promise_that_was_broken_before_does_not_count(plan: Path) -> None:
    plan.write_text(PLAN.replace("2022-05-20", "2022-05-10"), encoding="utf-8")
    assert dxplan("what-if", plan, "--set", "B.duration=31d").code == 0


def test_a_deadline_that_is_set_too_early_breaks(plan: Path) -> None:
    done = dxplan("what-if", plan, "--set", "M.deadline=2022-05-06", "--lang", "en")
    assert done.code == 1
    assert "`deadline` 2022-05-20 of `M` → 2022-05-06" in done.out


def test_machines_are_told_minutes(plan: Path) -> None:
    done = dxplan("what-if", plan, "--set", "B.duration=40d", "--format", "json")
    told = json.loads(done.out)
    assert told["finish_moved"] == 10 * told["minutes_a_day"]
    assert [move["task"] for move in told["moved"]] == ["P", "B", "M"]
    assert [(kept["key"], kept["breaks"]) for kept in told["promises"]] == [("finish_by", False), ("deadline", True)]
    assert told["suppositions"] == ["--set B.duration=40d"]


def test_findings_come_and_go(plan: Path) -> None:
    told = json.loads(dxplan("what-if", plan, "--lose", "kỹ_sư=2", "--format", "json").out)
    assert "DX501" in [finding["code"] for finding in told["findings"]["new"]]
    assert told["findings"]["gone"] == []


@pytest.mark.parametrize(
    ("asked", "old", "new"),
    [
        (("--set", "B.duration=40d"), "duration: 30d   # giả định", "duration: 40d   # giả định"),
        (("--set", "M.deadline="), ", deadline: 2022-05-20", ""),
        (("--drop", "A→C"), "after: [A, B SS+5d]", "after: [B SS+5d]"),
        (("--drop", "A->B"), "        after:\n          - A FS+2d  # chờ\n", ""),
        (("--add", "C → B FF+3d"), "  # chờ\n", "  # chờ\n          - C FF+3d\n"),
        (("--add", "P→M SS+5d"), "after: [B, C]", "after: [B, C, P SS+5d]"),
        (("--lose", "kỹ_sư=1"), "capacity: 3", "capacity: 2"),
        (("--drop", "B→C", "--add", "B→C SS+9d"), "[A, B SS+5d]", "[A, B SS+9d]"),
    ],
)
def test_it_is_written_byte_for_byte_elsewhere(plan: Path, asked: tuple[str, ...], old: str, new: str) -> None:
    if "C → B FF+3d" in asked:
        plan.write_text(PLAN.replace("B SS+5d", "A SS"), encoding="utf-8")
    before = plan.read_text(encoding="utf-8")
    done = dxplan("what-if", plan, *asked, "--write")
    assert done.code in (0, 1), done.err
    assert plan.read_text(encoding="utf-8") == before.replace(old, new)


@pytest.mark.parametrize(
    ("asked", "put_in"),
    [
        (("--set", "B.lead=VNPT"), "        lead: VNPT\n"),
        (("--set", "B.kpis=[]"), "        kpis: []\n"),
        (("--set", 'B.note=Chờ: "nền" # chung'), '        note: "Chờ: \\"nền\\" # chung"\n'),
        (("--delay", "A=5d"), ", start_no_earlier_than: 2022-03-08"),
    ],
)
def test_a_new_key_is_all_that_comes(plan: Path, asked: tuple[str, ...], put_in: str) -> None:
    assert dxplan("what-if", plan, *asked, "--write").code in (0, 1)
    after = plan.read_text(encoding="utf-8")
    assert after.count(put_in) == 1
    assert after.replace(put_in, "") == PLAN


def test_what_is_written_is_what_was_tried(plan: Path) -> None:
    asked = ("--delay", "A=5d", "--add", "P→M SS+1w")
    tried = json.loads(dxplan("what-if", plan, *asked, "--format", "json").out)
    assert dxplan("what-if", plan, *asked, "--write").code == 1
    assert "P SS+1w" in plan.read_text(encoding="utf-8")
    schedule = json.loads(dxplan("schedule", plan, "--format", "json").out)
    moved = {move["task"]: move["finish"]["after"] for move in tried["moved"]}
    tasks = {task["id"]: task["early_finish"] for task in schedule["tasks"]}
    assert moved["A"] == tasks["A"]
    assert moved["B"] == tasks["B"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--set", "X.duration=5d"), "--set X.duration=5d: there is no task `X`"),
        (("--set", "B.duratoin=5d"), "tasks have no key `duratoin`; did you mean `duration`?"),
        (("--set", "B.thời gian=5d"), "did you mean `duration`?"),
        (("--set", "B.duration=5"), "the unit is missing"),
        (("--set", "B.duration=nhiều"), "`nhiều` is not a duration"),
        (("--set", "B.lead=VNTP"), "there is no agency `VNTP`; did you mean `VNPT`?"),
        (("--set", "B.deadline=2022-13-01"), "2022-13-01"),
        (("--set", "B.deadline=1822-01-01"), "1822"),
        (("--set", "B.progress=120%"), "120%"),
        (("--set", "B.support=[VNPT"), "its brackets do not match"),
        (("--set", "B.support={a: *b}"), "B.support"),
        (("--set", "P.duration=5d"), "`P` has tasks inside, so it has no `duration` of its own"),
        (("--set", "B.tasks=[]"), "changed in the file"),
        (("--set", "B.note="), "`B` says no `note` that could go"),
        (("--set", "B"), "write it as"),
        (("--set", ""), "write it as"),
        (("--set", "B.=5d"), "write it as"),
        (("--drop", "C→B"), "did you mean `--drop B→C`?"),
        (("--drop", "A→M"), "`M` does not wait for `A`; it waits for `B` and `C`"),
        (("--drop", "B→A"), "did you mean `--drop A→B`?"),
        (("--drop", "A→B SS"), "`B` does not wait for `A SS`"),
        (("--drop", "A→Z"), "there is no task `Z`"),
        (("--drop", "A B"), "write it as"),
        (("--add", "Q→B"), "there is no task `Q`"),
        (("--add", "A→B"), "`B` waits for `A FS+2d` already"),
        (("--add", "A→C XX"), "is not a link"),
        (("--add", "A→C SS+5x"), "there is no unit `x`"),
        (("--add", "M→A"), "the tasks wait in a circle"),
        (("--add", "B→B"), "`B` depends on itself"),
        (("--add", "P→A"), "stands inside"),
        (("--delay", "A=30"), "the unit is missing"),
        (("--delay", "A=-5d"), "--delay A=-5d"),
        (("--delay", "A"), "write it as"),
        (("--delay", "A=9999y"), "--delay A=9999y"),
        (("--lose", "kỹ_sưu=1"), "there is no resource `kỹ_sưu`; did you mean `kỹ_sư`?"),
        (("--lose", "kỹ_sư=4"), "of `kỹ_sư` there are `3`"),
        (("--lose", "kỹ_sư=-1"), "more than 0"),
        (("--lose", "kỹ_sư=vài"), "is not a number"),
        ((), "no change is named"),
        (("--set", "B.duration=5d", "--set", "B.lead=AI"), "--set B.lead=AI"),
    ],
)
def test_what_cannot_be_supposed_is_said_in_a_line_and_nothing_is_written(
    plan: Path, asked: tuple[str, ...], said: str
) -> None:
    done = dxplan("what-if", plan, *asked, "--write")
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert len(done.err.splitlines()) <= (1 if asked else 2)
    assert plan.read_text(encoding="utf-8") == PLAN


@pytest.mark.parametrize(
    "asked",
    [
        ("--set", "TD34b@binh-tan.duration=40d"),
        ("--delay", "TD34b@binh-tan=5d"),
        ("--add", "TD33→TD34b@binh-tan"),
        ("--add", "TD33→TD34b@binh-tan SS+5d"),
    ],
)
def test_a_unit_of_a_roll_out_is_changed_in_the_file(asked: tuple[str, ...]) -> None:
    done = dxplan("what-if", PLANS / "thu-duc.yaml", *asked, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert "`TD34b@binh-tan` is one unit's part of `TD34b`; change `TD34b`, or that unit under `each`" in done.err


def test_what_the_file_cannot_say_is_not_written(plan: Path) -> None:
    assert dxplan("what-if", plan, "--lose", "kỹ_sư=3").code == 0
    done = dxplan("what-if", plan, "--lose", "kỹ_sư=3", "--write")
    assert done.code == 2
    assert "nothing left" in done.err
    shared = PLAN.replace("after: [B, C]", "after: &links [B, C]") + "  N: {name: Nữa, duration: 1d, after: *links}\n"
    plan.write_text(shared, encoding="utf-8")
    done = dxplan("what-if", plan, "--add", "A→M FF", "--write")
    assert done.code == 2
    assert "`*links` uses it elsewhere too" in done.err
    assert plan.read_text(encoding="utf-8") == shared


def test_a_plan_that_cannot_be_scheduled_is_no_ground_for_questions(plan: Path) -> None:
    plan.write_text(PLAN.replace("after: [B, C]", "after: [B, X]"), encoding="utf-8")
    done = dxplan("what-if", plan, "--set", "B.duration=5d")
    assert done.code == 2
    assert "DX022" in done.err
    assert dxplan("what-if", plan.with_name("none.yaml"), "--set", "B.duration=5d").code == 2


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("width", [40, 80, 200])
def test_it_fits_the_width(language: str, width: int) -> None:
    done = dxplan(
        "what-if", PLANS / "thu-duc.yaml", "--set", "TD24.duration=90d", "--lang", language, "--width", width,
        "--today", "2021-04-01",
    )  # fmt: skip
    assert done.code == 1
    assert max(map(len, done.out.splitlines())) <= width
