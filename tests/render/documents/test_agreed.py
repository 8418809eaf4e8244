"""The papers tell dates against those that were agreed, where there is a baseline."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dxplan.network.expand import expanded
from dxplan.network.network import build
from dxplan.render.documents.subject import Subject
from dxplan.schedule.baseline import baseline_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.text.phrase import Language
from tests.render.documents.papers import plan_in_file, subject_of, written
from tests.render.gantt.drawing import scheduled

BEFORE: dict[str, Any] = {
    "A": {"name": "Khảo sát", "duration": "5d"},
    "B": {"name": "Xây dựng", "duration": "5d", "after": "A"},
    "D": {"name": "Bỏ đi", "duration": "1d"},
    "M": {"name": "Xong", "kind": "milestone", "after": "B"},
}
NOW: dict[str, Any] = {
    "A": {"name": "Khảo sát", "duration": "5d"},
    "B": {"name": "Xây dựng", "duration": "8d", "after": "A"},
    "M": {"name": "Xong", "kind": "milestone", "after": "B"},
    "N": {"name": "Thêm", "duration": "1d"},
}


def with_baseline(before: dict[str, Any], now: dict[str, Any]) -> Schedule:
    schedule, baseline = scheduled(now), baseline_of(scheduled(before), "signed")
    plan = replace(schedule.plan, baseline=replace(baseline, made=schedule.plan.start))
    return compute(build(plan))


def paper(schedule: Schedule, document: str, language: Language = "vi") -> str:
    subject: Subject = subject_of(schedule, language, today="2022-01-20")
    return written(subject, document)


@pytest.mark.parametrize("document", ["full", "brief"])
def test_the_whole_is_told_against_what_was_agreed(document: str) -> None:
    schedule = with_baseline(BEFORE, NOW)
    assert (
        "So với kế hoạch gốc chốt ngày 10/01/2022, phần đã thống nhất xong ngày 26/01/2022, chậm 3 ngày làm việc "
        "(kế hoạch gốc: 21/01/2022); chậm 2/3 nhiệm vụ và mốc."
    ) in paper(schedule, document)
    assert (
        "Against the baseline of 10 January 2022, what was agreed is done on 26 January 2022, 3 working days late "
        "(agreed: 21 January 2022); 2 of 3 tasks and milestones are late."
    ) in paper(schedule, document, "en")


def test_tasks_that_moved_have_a_row_and_what_was_added_is_named_apart() -> None:
    full = paper(with_baseline(BEFORE, NOW), "full")
    assert "### 3. So với kế hoạch gốc" in full
    assert "### 4. Đường găng" in full
    assert "| 2 | Xây dựng | 21/01/2022 | 26/01/2022 | Chậm 3 ngày làm việc |" in full
    assert "| 3 | Xong | 21/01/2022 | 26/01/2022 | Chậm 3 ngày làm việc |" in full
    assert "| 1 | Khảo sát | 14/01/2022" not in full, "it is as agreed"
    assert "Thêm sau kế hoạch gốc, không tính vào so sánh: nhiệm vụ 4." in full
    assert "Đã bỏ 1 nhiệm vụ so với kế hoạch gốc." in full


def test_what_is_earlier_or_as_agreed_is_said_to_be() -> None:
    full = paper(with_baseline(NOW, BEFORE), "full", "en")
    assert "3 working days early (agreed: 26 January 2022); 0 of 3" in full
    assert "| 4 | Xong | 26 January 2022 | 21 January 2022 | 3 working days early |" in full.replace(
        "| 3 | Xong", "| 4 | Xong"
    )
    same = paper(with_baseline(BEFORE, BEFORE), "full", "en")
    assert "is done on 21 January 2022, as agreed (agreed: 21 January 2022); 0 of 4 tasks" in same


def test_a_roll_out_has_a_row_for_all_its_units() -> None:
    before: dict[str, Any] = {"R": {"each": ["q1", "q2"], "tasks": {"D": {"name": "Cài đặt", "duration": "5d"}}}}
    now: dict[str, Any] = {"R": {"each": ["q1", "q2", "q3"], "tasks": {"D": {"name": "Cài đặt", "duration": "7d"}}}}
    full = paper(with_baseline(before, now), "full")
    assert "| 1 | Cài đặt (3 đơn vị) | 14/01/2022 | 18/01/2022 | Chậm 2 ngày làm việc |" in full
    assert "chậm 2/2 nhiệm vụ và mốc" in full


def test_without_a_baseline_nothing_is_told_of_one() -> None:
    assert "gốc" not in paper(scheduled(BEFORE), "full").replace("bản gốc", "")


def test_of_the_plans_a_baseline_fits_the_brief_s_two_pages() -> None:
    schedule = plan_in_file("hcm")
    plan = schedule.plan
    kept = compute(build(expanded(replace(plan.written, baseline=baseline_of(schedule, "b")))))
    assert "phần đã thống nhất" in written(subject_of(kept, today="2023-06-01"), "brief")
