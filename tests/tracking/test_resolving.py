"""Which baseline is meant: a name beside the plan, a file, a revision in git."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from dxplan.load.loader import load
from dxplan.tracking.resolving import Resolved, resolve
from tests.tracking.agreeing import ABC, agree, write


def meant(word: str, path: Path) -> Resolved:
    return resolve(word, load(path).plan, path)


def test_a_name_a_baseline_s_file_and_an_older_plan_mean_the_same_dates(tmp_path: Path) -> None:
    path = write(tmp_path / "p.yaml", ABC)
    agreed = agree(path)
    older = write(tmp_path / "older.yaml", ABC)
    for word in ("b", agreed.file, str(older)):
        found = meant(word, path).baseline
        assert found is not None
        assert (found.start, found.finish, found.tasks) == (agreed.start, agreed.finish, agreed.tasks)


@pytest.mark.parametrize(
    ("content", "code"), [("", "DX004"), ("dxplan: 1\nid: p\nstart: 2022-02-30\ntasks: {A: {duration: 1d}}\n", "DX016")]
)
def test_a_file_that_gives_none_says_what_is_wrong_with_it(tmp_path: Path, content: str, code: str) -> None:
    path, other = write(tmp_path / "p.yaml", ABC), tmp_path / "other.yaml"
    other.write_text(content, "utf-8")
    found = meant(str(other), path)
    assert found.baseline is None
    assert code in {mistake.code for mistake in found.mistakes}


def test_a_circle_and_a_missing_file_give_none(tmp_path: Path) -> None:
    path = write(tmp_path / "p.yaml", ABC)
    circle = write(tmp_path / "c.yaml", "tasks: {A: {duration: 1d, after: B}, B: {duration: 1d, after: A}}")
    found = meant(str(circle), path)
    assert found.baseline is None
    assert found.reason is not None
    assert [mistake.code for mistake in meant(str(tmp_path / "no.yaml"), path).mistakes] == ["DX001"]


def test_a_baseline_of_another_plan_is_a_mistake(tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("dxplan: 1\nid: q\nstart: 2022-03-01\n" + ABC, "utf-8")
    file = agree(other).file
    assert [mistake.code for mistake in meant(file, write(tmp_path / "p.yaml", ABC)).mistakes] == ["DX056"]


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=n", "-c", "user.email=e", "-c", "init.defaultBranch=main")
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


@pytest.mark.slow
def test_a_revision_means_the_plan_as_it_was_there(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    path = write(tmp_path / "plans" / "p.yaml", ABC)
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "agreed")
    write(path, ABC.replace("duration: 5d", "duration: 9d"))
    git(tmp_path, "commit", "-am", "changed")
    for word in ("HEAD~1", "HEAD~1:plans/p.yaml", "HEAD~1:./p.yaml"):
        found = meant(word, path).baseline
        assert found is not None, word
        assert f"{found.finish:%m-%d}" == "03-21"
    for word, said in (
        ("nonsense", "no revision `nonsense`"),
        ("HEAD:plans/no.yaml", "no file `plans/no.yaml`"),
        ("HEAD~9:plans/p.yaml", "no revision `HEAD~9`"),
        ("--output=x:y", "no revision"),
        ("x\x00:y", ""),
        (":", "no"),
    ):
        reason = meant(word, path).reason
        assert reason is not None, word
        assert said in reason.en


@pytest.mark.slow
def test_without_a_repository_that_is_said_and_what_baselines_there_are(tmp_path: Path) -> None:
    path = write(tmp_path / "p.yaml", ABC)
    agree(path, "agreed")
    reason = meant("HEAD", path).reason
    assert reason is not None
    assert "`agreed`" in reason.en
    assert "no git repository" in reason.en
    assert meant("HEAD:p.yaml", path).reason is not None
    assert meant("x" * 300, path).reason is not None


def test_an_older_version_with_roll_outs_has_agreed_on_every_unit(tmp_path: Path) -> None:
    path = write(tmp_path / "p.yaml", "tasks: {R: {each: [q1, q3], tasks: {D: {duration: 5d}}}}")
    found = meant(str(path), path).baseline
    assert found is not None
    assert list(found.tasks) == ["D@q1", "D@q3"]


def test_an_older_version_of_another_plan_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("dxplan: 1\nid: q\nstart: 2022-03-01\n" + ABC, "utf-8")
    found = meant(str(other), write(tmp_path / "p.yaml", ABC))
    assert found.baseline is None
    assert found.reason is not None
    assert "is the plan `q`, no older version of `p`" in found.reason.en
