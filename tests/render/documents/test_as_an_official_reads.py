"""What an official who reads the pages would strike out: wrong addressees, repetitions, two figures for one fact."""

from __future__ import annotations

import re
from datetime import date

import pytest

from dxplan.checks.runner import examine
from dxplan.render.documents.bodies import one_reason
from dxplan.render.documents.sections.brief_standing import standing
from dxplan.render.documents.sections.form import without_place
from dxplan.render.documents.sections.head import head
from dxplan.render.documents.sections.reported import reported
from tests.render.documents.markdown import tables
from tests.render.documents.papers import plan_in_file, subject_of, written

PLANS = ("hcm", "thu-duc", "nam-dinh", "ba-ria-vung-tau")
DAYS = ("2021-05-10", "2023-03-15", "2026-11-28")
every_plan = pytest.mark.parametrize("name", PLANS)
every_day = pytest.mark.parametrize("today", DAYS)


@every_plan
@every_day
def test_a_report_of_a_department_proposes_and_gives_no_orders(name: str, today: str) -> None:
    text = written(subject_of(plan_in_file(name), "vi", today), "progress")
    assert not re.search(r"(?<!Đề nghị)(?:^|\. )Giao (?:Sở|UBND|Công an|cơ quan)", text)


@every_plan
@every_day
def test_a_department_asks_the_bodies_beside_it_and_is_not_among_those_who_get_copies(name: str, today: str) -> None:
    subject = subject_of(plan_in_file(name), "vi", today)
    text, top = written(subject, "conclusion"), head(subject)
    told = re.findall(r"^### \d+\. Giao (.+?)(?: \(|$)", text, re.MULTILINE)
    issuer = next(line for line in text.split("\n") if line.startswith("| **SỞ")).split("**")[1]
    assert without_place(top.agency, top.place).upper() == issuer
    assert set(told) <= {top.agency}
    assert f"- {top.agency};".casefold() not in text.casefold()


@every_plan
@every_day
def test_a_report_tells_a_roll_out_as_a_whole(name: str, today: str) -> None:
    subject = subject_of(plan_in_file(name), "vi", today)
    found = reported(subject)
    for row in (*found.rows, *found.ahead):
        task = next(task for task in subject.plan.leaves() if str(subject.numbers[task.id]) == row.number)
        assert row.name.startswith(subject.name(task))
        assert row.planned == subject.day(subject.finish(task))


@every_plan
@every_day
def test_report_and_brief_count_what_is_due_and_what_runs_alike(name: str, today: str) -> None:
    subject = subject_of(plan_in_file(name), "vi", today)
    counts = {tally.what: tally.count for tally in reported(subject).tallies}
    said = " ".join(standing(subject, 6))
    due = re.search(r"(\d+)/\d+ nhiệm vụ và mốc đã phải xong", said)
    runs = re.search(r"(\d+) đang thực hiện", said)
    if due is not None:
        assert counts.get("Đã đến hạn theo kế hoạch, chưa ghi nhận kết quả", 0) == int(due[1])
    if runs is not None:
        assert counts.get("Đang trong thời gian thực hiện, chưa ghi nhận kết quả", 0) == int(runs[1])


@every_plan
def test_what_is_past_is_marked_and_the_mark_told_once(name: str) -> None:
    text = written(subject_of(plan_in_file(name), "vi", "2023-03-15"), "plan")
    assert text.count("chưa ghi nhận kết quả.\n\n| STT") <= 1
    assert "(đã qua, chưa ghi nhận)" not in text


@every_plan
@every_day
def test_every_annex_says_what_it_goes_with(name: str, today: str) -> None:
    text = written(subject_of(plan_in_file(name), "vi", today), "plan")
    assert text.count("*(Kèm theo Kế hoạch") == text.count("\n## Phụ lục")


def test_no_milestone_of_a_plan_that_is_over_is_called_in_time() -> None:
    text = written(subject_of(plan_in_file("hcm"), "vi", "2026-11-28"), "plan")
    (milestones,) = [rows for rows in tables(text) if "Đánh giá" in rows[0]]
    assert {row[-1].strip() for row in milestones[1:]} == {"Chưa ghi nhận kết quả"}


def test_bodies_taken_over_on_one_day_are_named_together() -> None:
    reasons = [f"tiếp nhận nhiệm vụ của {name} từ 01/07/2025" for name in ("Sở A", "Sở B", "Sở C")]
    assert one_reason(reasons) == "tiếp nhận nhiệm vụ của Sở A, Sở B và Sở C từ 01/07/2025"
    other = "tiếp nhận nhiệm vụ của Sở D từ 01/03/2025"
    assert one_reason([reasons[0], other]) == f"{reasons[0]}; {other}"
    assert one_reason(["thay cho Sở E"]) == "thay cho Sở E"


def test_the_closing_day_of_a_period_carries_the_mark_of_what_is_not_verified() -> None:
    text = written(subject_of(plan_in_file("hcm"), "vi", "2023-03-15"), "progress")
    assert "[rà soát: ngày chốt số liệu của kỳ chưa đối chiếu với văn bản]" in text


def test_no_decree_is_cited_before_it_was_there() -> None:
    text = written(subject_of(plan_in_file("ba-ria-vung-tau"), "vi", "2018-08-01"), "progress")
    assert "09/2019" not in text
    assert "[rà soát: ngày chốt số liệu của kỳ]" in text


@every_plan
@every_day
def test_of_some_tasks_those_that_wait_and_those_that_follow_are_all(name: str, today: str) -> None:
    schedule = plan_in_file(name)
    found = examine(schedule, date.fromisoformat(today)).findings
    text = written(subject_of(schedule, "vi", today, findings=found), "brief")
    for point in re.split(r"\n(?=\d+\. \*\*)", text):
        rest = re.search(r"để nhiệm vụ ([\d, và]+) chỉ bắt đầu sau .*, (\d+) nhiệm vụ còn lại làm sau đó", point)
        if rest is not None:
            all_ = re.match(r"\d+\. \*\*(\d+) nhiệm vụ", point)
            if all_ is None:  # it names them
                continue
            assert len(re.findall(r"\d+", rest[1])) + int(rest[2]) == int(all_[1])
