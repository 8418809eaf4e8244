"""DX112: marks that a template left for a person are told once a plan, wherever they stand."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, plan

CODE = "DX112"


@pytest.mark.parametrize(
    "mark", ["[ĐIỀN TÊN HỆ THỐNG]", "[ĐIỀN …]", "[FILL IN: the contractor]", "[điền]", "[TODO]", "[TBD]"]
)
@pytest.mark.parametrize("key", ["name", "deliverable", "note", "funding"])
def test_a_mark_is_told_where_it_stands(mark: str, key: str) -> None:
    other = "" if key == "name" else "name: Họp, "
    (finding,) = findings(plan(f'A: {{{other}kind: plan, duration: 5d, {key}: "Lập {mark} xong"}}'), CODE)
    assert mark in finding.message.vi
    assert finding.task == "A"


def test_many_are_one_finding_that_counts_them() -> None:
    tasks = (f'T{n}: {{name: "Việc [ĐIỀN {n}]", kind: plan, duration: 5d}}' for n in range(7))
    (finding,) = findings(plan("\n".join(tasks)), CODE)
    assert "còn 7 chỗ chưa điền" in finding.message.vi
    assert "[ĐIỀN 0]" in finding.message.vi


@pytest.mark.parametrize("name", ["Họp [đợt 1]", "Điền phiếu khảo sát", "Cổng [1022]", "Ý kiến […] của Sở"])
def test_other_brackets_and_the_word_itself_are_no_marks(name: str) -> None:
    assert not findings(plan(f'A: {{name: "{name}", kind: plan, duration: 5d}}'), CODE)
