"""`dxplan why` of a plan under way: what has happened, when the rest goes on, and what made it late."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import dxplan

PLAN = """\
dxplan: 1
id: p
name: P
language: en
start: 2022-03-01
status_date: 2022-03-31
tasks:
  T1: {name: Khảo sát, duration: 10d, actual_start: 2022-03-01, actual_finish: 2022-03-14}
  T2: {name: Thiết kế, duration: 10d, after: T1, actual_start: 2022-03-15, progress: 40 %}
  T3: {name: Xây dựng, duration: 20d, after: T2}
"""


def why(tmp_path: Path, task: str, *options: str) -> str:
    path = tmp_path / "p.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return " ".join(dxplan("why", task, path, *options).out.split())


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("T1", "working days done"),
        ("T2", "already begun, 40 % done; the rest goes on from 2022-04-01: after the status date 2022-03-31"),
        ("T2", "9 working days later than planned: only 40 % done by 2022-03-31"),
        ("T3", "9 working days later than planned: it waits for `T2`"),
        ("T3", "begins: after the status date 2022-03-31"),
    ],
)
def test_what_has_happened_is_told(tmp_path: Path, task: str, told: str) -> None:
    assert told in why(tmp_path, task)


def test_in_vietnamese(tmp_path: Path) -> None:
    told = why(tmp_path, "T2", "--lang", "vi")
    assert "đã bắt đầu, xong 40 %; phần còn lại đi tiếp từ 01/04/2022: sau ngày chốt số liệu 31/03/2022" in told


def test_what_is_done_has_no_float_and_nobody_is_told_to_move_the_past(tmp_path: Path) -> None:
    assert "total float" not in why(tmp_path, "T1")
    assert "To be earlier" not in why(tmp_path, "T2")
