"""`dxplan baseline`, and `--baseline` of other commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import dxplan
from tests.tracking.agreeing import ABC, write

UNDER_WAY = "status_date: 2022-03-04" + ABC.replace("5d, cost: 100", "2d, actual_start: 2022-03-01, progress: 100 %")


def freeze(folder: Path, name: str = "agreed", *more: str) -> tuple[int, str]:
    done = dxplan("baseline", "p.yaml", name, "--reason", "signed", "--today", "2022-02-01", *more, folder=folder)
    assert done.out == ""
    return done.code, done.err


def test_a_baseline_is_written_once_and_listed(tmp_path: Path) -> None:
    write(tmp_path / "p.yaml", ABC)
    assert freeze(tmp_path) == (0, "froze the baseline agreed (3 tasks) in p.baselines/agreed.yaml\n")
    before = (tmp_path / "p.baselines" / "agreed.yaml").read_bytes()
    code, said = freeze(tmp_path)
    assert (code, "never overwritten" in said) == (2, True)
    assert (tmp_path / "p.baselines" / "agreed.yaml").read_bytes() == before
    assert freeze(tmp_path, "second")[0] == 0
    listed = dxplan("baseline", "p.yaml", "--list", "--lang", "en", folder=tmp_path)
    assert listed.code == 0
    assert "agreed" in listed.out
    assert "second" in listed.out
    assert dxplan("baseline", "list", "p.yaml", "--lang", "en", folder=tmp_path) == listed


@pytest.mark.parametrize(
    "arguments",
    [
        ("p.yaml", "x"),
        ("p.yaml",),
        ("p.yaml", "x", "--reason", " "),
        ("p.yaml", "x/y", "--reason", "r"),
        ("no.yaml", "x", "--reason", "r"),
        ("circle.yaml", "x", "--reason", "r"),
        ("p.yaml", "x", "--list"),
        ("no.yaml", "--list"),
        ("list", "no.yaml"),
        ("list",),
    ],
)
def test_what_gives_no_baseline_writes_nothing(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    write(tmp_path / "p.yaml", ABC)
    write(tmp_path / "circle.yaml", "tasks: {A: {duration: 1d, after: B}, B: {duration: 1d, after: A}}")
    done = dxplan("baseline", *arguments, folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["circle.yaml", "p.yaml"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    write(tmp_path / "p.yaml", ABC)
    (tmp_path / "p.baselines").write_text("")
    code, said = freeze(tmp_path)
    assert (code, said.count("\n")) == (2, 1)


def test_none_is_listed_where_there_is_none(tmp_path: Path) -> None:
    write(tmp_path / "p.yaml", ABC)
    assert (
        dxplan("baseline", "p.yaml", "--list", "--lang", "en", folder=tmp_path).out == "no baseline has been made yet\n"
    )


def test_the_scorecard_measures_against_a_name_or_the_plan_s_own(tmp_path: Path) -> None:
    write(tmp_path / "p.yaml", ABC)
    freeze(tmp_path)
    write(tmp_path / "p.yaml", UNDER_WAY.replace("2022-03-04", "2022-03-08"))
    for more in ((), ("--baseline", "agreed"), ("--baseline", "p.baselines/agreed.yaml")):
        done = dxplan("scorecard", "p.yaml", "--lang", "en", *more, folder=tmp_path)
        assert done.code == 0
        assert "baseline: p.baselines/agreed.yaml" in done.out


def test_check_takes_a_baseline_too(tmp_path: Path) -> None:
    write(tmp_path / "old.yaml", ABC)
    write(tmp_path / "p.yaml", "finish_by: 2022-03-18\n" + UNDER_WAY)
    assert "DX301" not in dxplan("check", "p.yaml", "--lang", "en", folder=tmp_path).out
    assert "2022-03-21" in dxplan("check", "p.yaml", "--lang", "en", "--baseline", "old.yaml", folder=tmp_path).out


@pytest.mark.parametrize("command", ["check", "scorecard"])
@pytest.mark.parametrize("meant", ["no.yaml", "broken.yaml", ""])
def test_a_baseline_that_is_none_ends_it(tmp_path: Path, command: str, meant: str) -> None:
    write(tmp_path / "p.yaml", ABC)
    (tmp_path / "broken.yaml").write_text("dxplan_baseline: 1\n")
    done = dxplan(command, "p.yaml", "--baseline", meant, folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err


def test_a_broken_baseline_hinders_neither_a_new_one_nor_another_that_is_named(tmp_path: Path) -> None:
    """Without a name it is an error: nobody knows what was agreed."""
    write(tmp_path / "p.yaml", ABC)
    freeze(tmp_path, "first")
    freeze(tmp_path, "second")
    second = tmp_path / "p.baselines" / "second.yaml"
    second.write_text(second.read_text("utf-8").replace("minutes: 2400", "minutes: 2401"), "utf-8")
    write(tmp_path / "p.yaml", "status_date: 2022-03-31\n" + ABC)
    assert dxplan("status", "p.yaml", folder=tmp_path).code == 2
    assert dxplan("status", "p.yaml", "--baseline", "second", folder=tmp_path).code == 2
    for command in ("status", "gantt", "check", "scorecard", "earned", "report", "diff"):
        done = dxplan(command, "p.yaml", "--baseline", "first", folder=tmp_path)
        assert done.code in (0, 1), (command, done.err)
    assert freeze(tmp_path, "third")[0] == 0
    listed = dxplan("baseline", "p.yaml", "--list", "--lang", "en", folder=tmp_path)
    assert listed.code == 2
    assert "first" in listed.out
    assert "changed after it was made" in listed.err


def test_a_name_means_the_baseline_of_each_of_several_plans(tmp_path: Path) -> None:
    write(tmp_path / "p.yaml", ABC)
    freeze(tmp_path)
    (tmp_path / "q.yaml").write_text("dxplan: 1\nid: q\nname: Q\nstart: 2022-03-01\n" + ABC, "utf-8")
    done = dxplan("baseline", "q.yaml", "agreed", "--reason", "r", "--today", "2022-02-01", folder=tmp_path)
    assert done.code == 0
    for command in ("status", "gantt", "check", "scorecard"):
        assert dxplan(command, "p.yaml", "q.yaml", "--baseline", "agreed", folder=tmp_path).code in (0, 1), command
    told = dxplan("status", "p.yaml", "q.yaml", "--baseline", "agreed", "--format", "json", folder=tmp_path).out
    assert told.count('"name": "agreed"') == 2
    one = dxplan("status", "p.yaml", "q.yaml", "--baseline", "p.baselines/agreed.yaml", "--lang", "en", folder=tmp_path)
    assert one.code == 2
    assert "with a file goes with a single plan" in one.err
    (tmp_path / "q.baselines" / "agreed.yaml").rename(tmp_path / "q.baselines" / "other.yaml")
    none = dxplan("status", "p.yaml", "q.yaml", "--baseline", "missing.yaml", folder=tmp_path)
    assert none.code == 2


def test_a_name_before_the_plan_is_told_the_right_order(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("dxplan: 1\nid: x\nstart: 2022-01-03\ntasks: {A: {duration: 1d}}\n", encoding="utf-8")
    done = dxplan("baseline", "b1", plan, "--reason", "x")
    assert done.code == 2
    assert f"dxplan baseline {plan} b1" in done.err
