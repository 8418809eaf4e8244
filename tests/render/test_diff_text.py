"""The diff is what `patch` reads: it turns the one text into the other."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.diff_text import diff_text

_LINES = st.lists(st.sampled_from(("một", "hai", "ba", "", "-- x", "++ y", "bốn\r", "\x85", "năm")), max_size=30)


def test_a_line_that_changed_and_one_that_is_gone() -> None:
    before = "a: 1\nb: 2\nc: [x, y]\nd: 4\ne: 5\nf: 6\ng: 7\nh: 8\n"
    after = "a: 1\nc: [x]\nd: 4\ne: 5\nf: 6\ng: 7\nh: 8\n"
    assert diff_text("plans/p.yaml", before, after, color=False) == (
        "--- plans/p.yaml\n+++ plans/p.yaml\n@@ -1,6 +1,5 @@\n a: 1\n-b: 2\n-c: [x, y]\n+c: [x]\n d: 4\n e: 5\n f: 6\n"
    )


def test_equal_texts_have_no_diff() -> None:
    assert diff_text("p.yaml", "a\nb", "a\nb", color=False) == ""


def test_a_missing_last_break_is_said() -> None:
    diff = diff_text("p.yaml", "a: 1\nb: 2", "a: 1", color=False)
    assert diff.splitlines()[3:] == [
        "-a: 1",
        "-b: 2",
        "\\ No newline at end of file",
        "+a: 1",
        "\\ No newline at end of file",
    ]


def test_colours_are_for_terminals_and_steer_nothing_else() -> None:
    diff = diff_text("p.yaml", "-- a\u202e\r\nb\r\n", "b\r\n", color=True)
    assert diff.splitlines() == [
        "\x1b[1m--- p.yaml\x1b[0m",
        "\x1b[1m+++ p.yaml\x1b[0m",
        "\x1b[36m@@ -1,2 +1 @@\x1b[0m",
        "\x1b[31m--- a\\u202e\x1b[0m",
        " b",
    ]


@pytest.mark.slow
def test_a_long_file_takes_no_time() -> None:
    """difflib alone looks at every pair of the lines that every task has."""
    before = "".join(f"T{n}:\n  duration: 5d\n  lead: A\n  after: [X, T{n - 1}]\n" for n in range(20_000))
    after = before.replace("[X, ", "[")
    assert diff_text("p.yaml", before, after, color=False).count("\n-") == 20_000


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("patch") is None, reason="no `patch` here")
@given(_LINES, st.lists(st.booleans(), min_size=30, max_size=30), st.booleans())
def test_patch_makes_the_one_into_the_other(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], stays: list[bool], ends: bool
) -> None:
    before = "\n".join(lines) + ("\n" if ends and lines else "")
    after = "\n".join(line for line, is_kept in zip(lines, stays, strict=False) if is_kept)
    if before == after or not before or not after:
        return
    path: Path = tmp_path_factory.mktemp("diff") / "p.yaml"
    path.write_bytes(before.encode())
    diff = diff_text("p.yaml", before, after, color=False)
    done = subprocess.run(
        ["patch", "--binary", "-s", "-p0"], input=diff.encode(), cwd=path.parent, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, b"")
    assert path.read_bytes().decode() == after


NAMES = (
    "hai từ.yaml",
    "một  hai.yaml",
    " trước và sau .yaml",
    'ngoặc "kép".yaml',
    '"',
    "ngoặc 'đơn'.yaml",
    "gạch\\chéo.yaml",
    "hai\ndòng.yaml",
    "tab\tvà\rkhác\x07.yaml",
    "kế hoạch.yaml",
    "kế-hoạch.yaml",
    "no\u00a0break.yaml",
    "thư mục/kế hoạch.yaml",
    "a/b.yaml",
    "p 2026-01-01 10:00:00.yaml",
    "byte\udcff.yaml",
    "esc\x1b[31m.yaml",
    "sep\u2028.yaml",
    "--- x.yaml",
    "{a,b}$(x)`y`.yaml",
)


@pytest.mark.slow
@pytest.mark.parametrize(
    "tool",
    [["patch", "--posix", "-p0"], ["patch", "-p0"], ["git", "apply", "-p0"]],
    ids=lambda tool: "-".join(tool[:2]),
)
def test_tools_find_the_file_whatever_its_name(tool: list[str], tmp_path: Path) -> None:
    """One diff of all files, as `check --diff` prints it."""
    if shutil.which(tool[0]) is None:
        pytest.skip(f"no `{tool[0]}` here")
    names = NAMES
    if "--posix" in tool:
        names = tuple(name for name in NAMES if name.isprintable() and not set(name) & set('"\\'))
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("a: 1\nb: 2\n", "utf-8")
    diff = "".join(diff_text(name, "a: 1\nb: 2\n", "b: 2\n", color=False) for name in names)
    environment = {"PATH": os.environ["PATH"], "GIT_CEILING_DIRECTORIES": str(tmp_path.parent), "LC_ALL": "C"}
    done = subprocess.run(tool, input=diff.encode(), cwd=tmp_path, capture_output=True, check=False, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    for name in names:
        assert (tmp_path / name).read_text("utf-8") == "b: 2\n", name


def test_a_plain_name_stands_as_it_is() -> None:
    for name in ("plans/hue.yaml", "kế-hoạch.yaml", "a'b.yaml"):
        assert diff_text(name, "a\n", "b\n", color=False).startswith(f"--- {name}\n+++ {name}\n")
