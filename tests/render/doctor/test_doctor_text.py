"""What `dxplan why` tells, as people read it: the chain with shares, what holds a task, what waits, and repairs."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxplan.text.phrase import LANGUAGES, Language
from tests.cli.running import PLANS, dxplan
from tests.conftest import Golden

SMALL = """\
dxplan: 1
id: small
start: 2022-03-01
finish_by: 2022-06-30
agreement: {ends: 2022-07-31}
tasks:
  A: {name: Khảo sát, kind: survey, duration: 20d, range: 15d..30d}
  B: {name: Xây dựng, kind: build, duration: 40d, after: A FS+10d}
  C: {name: Nghiệm thu, kind: accept, duration: 10d, after: B, deadline: 2022-06-10}
  D: {name: Tập huấn, kind: training, duration: 5d, after: A}
  P:
    name: Kết thúc
    after: C
    tasks:
      E: {name: Bàn giao, duration: 15d, must_start_on: 2022-06-20}
      F: {name: Tổng kết, kind: review, duration: 10d, after: E FF+5d, finish_no_later_than: 2022-07-22}
  G: {name: Vận hành, kind: ops, duration: 3mo, after: P, start_no_earlier_than: 2022-08-15}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("task", ["A", "C", "D", "E", "F", "G", "P"])
def test_of_a_small_plan(task: str, language: Language, small: Path, golden: Golden) -> None:
    golden(f"{task}.{language}.txt", told(task, small, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_long_chain(language: Language, golden: Golden) -> None:
    golden(f"TD24.{language}.txt", told("TD24", PLANS / "thu-duc.yaml", language))


def told(task: str, plan: Path, language: Language) -> str:
    done = dxplan("why", task, plan, "--lang", language, "--width", 120)
    assert done.code == 0
    return done.out.replace(str(plan), plan.name)
