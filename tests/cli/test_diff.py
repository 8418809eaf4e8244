"""`dxplan diff`: what differs, what moves because of what, in three formats, from files and from git."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import PLANS, dxplan

OLD = """\
dxplan: 1
id: small
name: {vi: Nhỏ, en: Small}
start: 2022-03-01
finish_by: 2022-06-30
agencies:
  VNPT: {name: VNPT, kind: vendor}
tasks:
  P:
    name: Giai đoạn
    tasks:
      A: {name: Khảo sát hiện trạng, duration: 20d, cost: 1 tỷ}
      B: {name: Xây dựng nền tảng, duration: 30d, after: A FS+2d}
      C: {name: Tập huấn cán bộ, duration: 5d, after: [A, B SS+5d]}
      D: {name: Bỏ đi, duration: 2d, after: A}
  M: {name: Xong, kind: milestone, after: [B, C], deadline: 2022-06-01}
"""
NEW = """\
dxplan: 1
id: small
name: {vi: Nhỏ, en: Small}
start: 2022-03-01
finish_by: 2022-06-30
agencies:
  VNPT: {name: VNPT, kind: vendor}
tasks:
  P:
    name: Giai đoạn
    tasks:
      A: {name: Khảo sát hiện trạng, duration: 25d, cost: 1.5 tỷ, lead: VNPT}
      BX: {name: Xây dựng nền tảng, duration: 30d, after: A FS+5d}
      C: {name: Tập huấn cán bộ, duration: 5d, after: [A, BX SS+5d]}
      E: {name: Nghiệm thu, duration: 4d, after: BX}
  M: {name: Xong, kind: milestone, after: [E, C], deadline: 2022-06-01}
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    return old, new


def test_what_moves_the_finish_adds_up(files: tuple[Path, Path]) -> None:
    told = json.loads(dxplan("diff", *files, "--format", "json").out)
    minutes = told["finish"]["minutes"]
    assert minutes == (5 + 3 + 4) * told["finish"]["minutes_a_day"]
    assert sum(cause["minutes"] for cause in told["causes"]) == minutes
    causes = {
        told["changes"][cause["changes"][0]]["task"]: cause["minutes"] // told["finish"]["minutes_a_day"]
        for cause in told["causes"]
    }
    assert causes == {"A": 5, "BX": 3, "E": 4}
    assert told["renamed"] == [{"old": "B", "new": "BX"}]
    for move in told["moved"]:
        assert sum(cause["minutes"] for cause in move["causes"]) == move["finish"]["minutes"]


def test_it_is_told_for_people(files: tuple[Path, Path]) -> None:
    done = dxplan("diff", *files, "--lang", "en", "--width", "100")
    assert done.code == 0
    lines = [line.strip() for line in done.out.splitlines()]
    for line in (
        "+5  A duration: 20d → 25d",
        "+3  A→BX: FS+2d → FS+5d",
        "+4  + E Nghiệm thu (4d), + E→M",
        "+12  in all",
        "↻ B → BX",
        "− D Bỏ đi (2d)",
        "~ A cost: 1 billion đồng → 1.5 billion đồng",
        "~ A lead: – → VNPT",
        "− BX→M",
    ):
        assert line in lines
    assert "ngày hoàn thành dời vì:" in dxplan("diff", *files, "--lang", "vi").out


def test_markdown_is_for_a_pull_request(files: tuple[Path, Path]) -> None:
    files[1].write_text(NEW.replace("Nghiệm thu", '"Nghiệm | thu <b>*`x`"'), encoding="utf-8")
    out = dxplan("diff", *files, "--format", "markdown", "--lang", "en").out
    assert "| The plan is done | 2022-05-16 | 2022-06-01 | +12 |" in out
    assert "- \\+ E Nghiệm \\| thu \\<b\\>\\*x (4d)" in out
    assert out.count("<details>") == out.count("</details>") == 1


@pytest.mark.parametrize("format_", ["text", "markdown", "json"])
def test_a_plan_does_not_differ_from_itself(files: tuple[Path, Path], format_: str) -> None:
    done = dxplan("diff", files[0], files[0], "--format", format_, "--lang", "en")
    assert done.code == 0
    if format_ == "json":
        told = json.loads(done.out)
        assert told["changes"] == told["causes"] == told["moved"] == told["renamed"] == told["promises"] == []
    else:
        assert "both versions say the same" in done.out


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(PLANS.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_plans_do_not_differ_from_themselves(path: Path) -> None:
    assert "both versions say the same" in dxplan("diff", path, path, "--lang", "en").out


def test_what_cannot_be_compared_is_said(files: tuple[Path, Path]) -> None:
    old, new = files
    assert dxplan("diff", old, new.with_name("none.yaml")).code == 2
    new.write_text(NEW.replace("after: BX}", "after: M}"), encoding="utf-8")
    done = dxplan("diff", old, new)
    assert (done.code, done.out) == (2, "")
    assert "DX032" in done.err
    assert dxplan("diff", old).code == 2


def test_a_file_that_is_there_is_kept(files: tuple[Path, Path]) -> None:
    old, new = files
    assert dxplan("diff", *files, "-o", new, "--force").code == 2
    assert new.read_text(encoding="utf-8") == NEW
    out = old.with_name("diff.md")
    assert dxplan("diff", *files, "-o", out, "--format", "markdown").code == 0
    assert "BX" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 80, 200])
def test_it_fits_the_width(files: tuple[Path, Path], width: int) -> None:
    assert max(map(len, dxplan("diff", *files, "--width", width).out.splitlines())) <= width


def _git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.slow
def test_versions_come_from_git(tmp_path: Path) -> None:
    folder = tmp_path / "kho"
    (folder / "plans").mkdir(parents=True)
    path = folder / "plans" / "p.yaml"
    _git(tmp_path, "init", "-q", "kho")
    for text in (OLD, NEW):
        path.write_text(text, encoding="utf-8")
        _git(folder, "add", "-A")
        _git(folder, "commit", "-qm", "x")
    done = dxplan("diff", "HEAD~1:plans/p.yaml", "plans/p.yaml", "--lang", "en", folder=folder)
    assert done.code == 0
    assert "+12  in all" in done.out
    assert "+12  in all" in dxplan("diff", "HEAD^:p.yaml", "HEAD:p.yaml", "--lang", "en", folder=folder / "plans").out
    for name, said in (
        ("HEAD~9:plans/p.yaml", "no revision `HEAD~9`"),
        ("HEAD:plans/q.yaml", "no file `plans/q.yaml`"),
        ("--all:plans/p.yaml", "--all"),
        ("HEAD:", "HEAD:"),
        ("HEAD:plans", "HEAD:plans"),
        ("lạ lùng:plans/p.yaml", "no revision"),
    ):
        done = dxplan("diff", name, "plans/p.yaml", folder=folder)
        assert (done.code, done.out) == (2, "")
        assert said in done.err
    outside = dxplan("diff", "HEAD:p.yaml", path, folder=tmp_path)
    assert outside.code == 2
    assert "lies in no git repository" in outside.err


AGREED = """\
dxplan: 1
id: small
name: {vi: Nhỏ, en: Small}
start: 2022-03-01
tasks:
  A: {name: Khảo sát, duration: 10d, cost: 1 tỷ}
  B: {name: Xây dựng, duration: 20d, after: A}
  D: {name: Bỏ đi, duration: 2d}
  M: {name: Xong, kind: milestone, after: B}
"""
SINCE = AGREED.replace(
    "A: {name: Khảo sát, duration: 10d, cost: 1 tỷ}", "A: {name: Khảo sát, duration: 13d, cost: 2 tỷ}"
).replace("  D: {name: Bỏ đi, duration: 2d}\n", "  N: {name: Thêm, duration: 50d, after: B}\n")


@pytest.fixture
def agreed(tmp_path: Path) -> Path:
    """A plan with another one as its baseline."""
    path = tmp_path / "p.yaml"
    path.write_text(AGREED, encoding="utf-8")
    assert dxplan("baseline", path, "signed", "--reason", "r", "--today", "2022-02-01").code == 0
    path.write_text(SINCE, encoding="utf-8")
    return path


def test_a_plan_is_compared_with_a_baseline_by_name_or_file(agreed: Path) -> None:
    ways: tuple[tuple[object, ...], ...] = (
        (agreed, "--baseline", "signed"),
        ("signed", agreed),
        (agreed.with_name("p.baselines") / "signed.yaml", agreed),
    )
    told = [json.loads(dxplan("diff", *way, "--format", "json").out) for way in ways]
    assert told[0] == told[1] == told[2]
    whole = told[0]
    assert (whole["added"], whole["dropped"]) == (["N"], ["D"])
    assert whole["finish"]["minutes"] == 3 * whole["finish"]["minutes_a_day"], "what was added does not count"
    by_task = {task["task"]: task for task in whole["tasks"]}
    assert by_task["A"]["causes"] == [{"cause": "duration", "minutes": 3 * 480, "predecessor": None}]
    assert by_task["B"]["causes"] == [{"cause": "link", "minutes": 3 * 480, "predecessor": "A"}]
    assert (by_task["M"]["origin"], by_task["A"]["cost"]) == ("A", {"before": 10**9, "after": 2 * 10**9})
    for task in whole["tasks"]:
        assert sum(cause["minutes"] for cause in task["causes"]) == task["finish"]["minutes"]


def test_what_has_become_of_a_baseline_is_told_for_people(agreed: Path) -> None:
    done = dxplan("diff", "p.yaml", "--baseline", "signed", "--lang", "en", "--width", "100", folder=agreed.parent)
    assert done.code == 0
    lines = [" ".join(line.split()) for line in done.out.splitlines()]
    for line in (
        "baseline `signed` (2022-02-01) → p.yaml",
        "What was agreed is done 2022-04-12 2022-04-15 +3",
        "+3 A Khảo sát: it takes longer than agreed; it delays 2 tasks",
        "+ N Thêm",
        "− D",
        "~ A duration: 10 working days → 13 working days",
        "~ A cost: 1 billion đồng → 2 billion đồng",
    ):
        assert line in lines, line
    assert max(map(len, dxplan("diff", agreed, "--baseline", "signed", "--width", "80").out.splitlines())) <= 80
    markdown = dxplan("diff", "signed", agreed, "--format", "markdown", "--lang", "vi").out
    assert "| M Xong | 12/04/2022 | 15/04/2022 | +3 |" in markdown
    assert "cần nhiều thời gian hơn kế hoạch gốc" in markdown


def test_as_agreed_nothing_differs(agreed: Path) -> None:
    agreed.write_text(AGREED, encoding="utf-8")
    assert "all is as in the baseline" in dxplan("diff", agreed, "--baseline", "signed", "--lang", "en").out


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("p.yaml", "p.yaml", "--baseline", "signed"), "name the plan alone"),
        (("p.yaml", "--baseline", " "), "nothing is named"),
        (("p.yaml",), "VERSION-2 is missing, or --baseline"),
        (("p.yaml", "p.baselines/signed.yaml"), "name it first, and the plan after it"),
        (("p.baselines/signed.yaml", "other.yaml"), "this is a baseline of `small`, not of `other`"),
        (("edited.yaml", "p.yaml"), "DX056"),
        (("none.yaml", "p.yaml"), "DX001"),
    ],
)
def test_what_is_no_baseline_of_the_plan_ends_it(agreed: Path, arguments: tuple[str, ...], why: str) -> None:
    folder = agreed.parent
    (folder / "other.yaml").write_text(SINCE.replace("id: small", "id: other"), "utf-8")
    kept = (folder / "p.baselines" / "signed.yaml").read_text("utf-8")
    (folder / "edited.yaml").write_text(kept.replace("minutes: 4800", "minutes: 4801"), "utf-8")
    done = dxplan("diff", *arguments, folder=folder, LANG="en_US.UTF-8")
    assert (done.code, done.out) == (2, "")
    assert why in done.err


def test_findings_come_and_go_between_two_versions(files: tuple[Path, Path]) -> None:
    """The newer version promises a day that it does not keep."""
    old, new = files
    new.write_text(NEW.replace("finish_by: 2022-06-30", "finish_by: 2022-05-20"), "utf-8")
    told = json.loads(dxplan("diff", *files, "--format", "json", "--today", "2022-01-01").out)["findings"]
    assert "DX301" in {finding["code"] for finding in told["new"]}
    assert {finding["code"] for finding in told["gone"]}
    text = dxplan("diff", *files, "--lang", "en", "--today", "2022-01-01").out
    assert "new findings: " in text
    assert "findings gone: " in text
    markdown = dxplan("diff", *files, "--lang", "en", "--format", "markdown", "--today", "2022-01-01").out
    assert "**new findings: " in markdown
    assert "- DX301 (error): " in markdown
    back = json.loads(dxplan("diff", new, old, "--format", "json", "--today", "2022-01-01").out)["findings"]
    assert len(back["gone"]) == len(told["new"])


def test_of_very_many_tasks_that_move_the_rest_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    tasks = "".join(f"  T{number}: {{duration: 1d}}\n" for number in range(70))
    path.write_text(f"dxplan: 1\nid: p\nstart: 2022-03-01\ntasks:\n{tasks}", "utf-8")
    assert dxplan("baseline", path, "b", "--reason", "r", "--today", "2022-02-01").code == 0
    path.write_text(f"dxplan: 1\nid: p\nstart: 2022-03-08\ntasks:\n{tasks}", "utf-8")
    for more in ((), ("--format", "markdown")):
        assert "10 more tasks that move, in --format json" in dxplan("diff", "b", path, "--lang", "en", *more).out
    assert dxplan("diff", "b", path, "--format", "json").out.count('"task": ') == 70


def test_two_baselines_are_compared(agreed: Path) -> None:
    """What was agreed first against what was agreed later: days and money, but no causes, which neither keeps."""
    folder = agreed.parent
    assert dxplan("baseline", agreed, "again", "--reason", "r", "--today", "2022-03-01").code == 0
    pair = ("p.baselines/signed.yaml", "p.baselines/again.yaml")
    for sides in (pair, ("signed", pair[1])):
        done = dxplan("diff", *sides, "--lang", "en", "--width", "100", folder=folder)
        assert (done.code, done.err) == (0, "")
        lines = [" ".join(line.split()) for line in done.out.splitlines()]
        for line in (
            "Nhỏ" if "Nhỏ" in lines[0] else "Small",
            "baseline `signed` (2022-02-01) → baseline `again` (2022-03-01)",
            "What was agreed is done 2022-04-12 2022-04-15 +3",
            "A Khảo sát 2022-03-14 2022-03-17 +3",
            "+ N Thêm",
            "− D",
            "~ A duration: 10 working days → 13 working days",
            "~ A cost: 1 billion đồng → 2 billion đồng",
        ):
            assert line in lines, line
        assert "why they move" not in done.out
    whole = json.loads(dxplan("diff", *pair, "--format", "json", folder=folder).out)
    assert (whole["added"], whole["dropped"]) == (["N"], ["D"])
    assert [task["finish"]["minutes"] for task in whole["tasks"]] == [3 * 480] * 3
    assert all(task["causes"] == [] for task in whole["tasks"])
    back = json.loads(dxplan("diff", *reversed(pair), "--format", "json", folder=folder).out)
    assert (back["added"], back["dropped"]) == (["D"], ["N"])
    same = dxplan("diff", pair[0], pair[0], "--lang", "en", folder=folder)
    assert "all is as in the baseline" in same.out


def test_two_baselines_are_compared_without_their_plan(agreed: Path, tmp_path: Path) -> None:
    """By the ids and Vietnam's calendar: the plan is where the names are."""
    assert dxplan("baseline", agreed, "again", "--reason", "r", "--today", "2022-03-01").code == 0
    for name in ("signed", "again"):
        (tmp_path / f"{name}.yaml").write_bytes((agreed.parent / "p.baselines" / f"{name}.yaml").read_bytes())
    done = dxplan("diff", "signed.yaml", "again.yaml", "--lang", "en", folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert "+3" in done.out
    other = (tmp_path / "again.yaml").read_text("utf-8").replace("plan: small", "plan: other")
    (tmp_path / "other.yaml").write_text(other, "utf-8")
    assert dxplan("diff", "signed.yaml", "other.yaml", folder=tmp_path).code == 2
