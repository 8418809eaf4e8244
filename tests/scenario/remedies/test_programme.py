"""What the remedies of programme rules change in a plan, and how they are said."""

from __future__ import annotations

from datetime import date

from dxplan.model.kind import Kind
from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.render.documents.meeting_voice import MeetingVoice
from dxplan.render.documents.subject import Subject
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.and_so_on import AndSoOn
from dxplan.scenario.remedies.deliver_also import DeliverAlso
from dxplan.scenario.remedies.hand_over import HandOver
from dxplan.scenario.remedies.name_bidder import NameBidder
from dxplan.scenario.remedies.wait_each import WaitEach
from dxplan.text.phrase import Text
from tests.checks.examining import TODAY, plan, scheduled

HEAD = """
agencies:
  SO: {name: Sở Nội vụ, kind: state}
  V1: {name: Công ty một, kind: vendor}
  V2: {name: Công ty hai, kind: vendor}
"""
TASKS = """
A: {name: Khảo sát, duration: 5d, lead: SO, deliverable: Báo cáo}
B: {name: Xây dựng, duration: 5d, after: A, lead: SO, support: [V1]}
G:
  name: Giai đoạn hai
  lead: V1
  tasks:
    C: {name: Kết nối, duration: 5d, after: B SS+1d}
"""


def small() -> Plan:
    return scheduled(plan(TASKS, HEAD)).plan


def after(changed: Plan, task: str) -> list[str]:
    return [str(link) for link in changed.tasks[task].predecessors]


def test_a_new_task_stands_between_the_first_that_waits_and_what_that_has_waited_for() -> None:
    changed = AddTask(Kind.TRAINING, before=("B", "C")).apply(small())
    assert after(changed, "training_1") == ["A"]
    assert after(changed, "B") == ["training_1"]
    assert after(changed, "C") == ["B SS+1d", "training_1"]


def test_a_new_task_on_a_day_takes_nothing_from_those_that_wait_for_it() -> None:
    day = Moment(date(2022, 12, 1), date(2022, 12, 1))
    changed = AddTask(Kind.REVIEW, before=("B",), start=day).apply(small())
    assert after(changed, "review_1") == []
    assert after(changed, "B") == ["A", "review_1"]


def test_at_a_meeting_a_new_task_is_called_by_its_name_and_its_first_day() -> None:
    day = Moment(date(2022, 12, 1), date(2022, 12, 1))
    review = AddTask(Kind.REVIEW, before=("B",), start=day, name=Text("Sơ kết", "Review"))
    assert (
        review.in_file.vi
        == "thêm nhiệm vụ “Sơ kết” (`kind: review`), `start_no_earlier_than: 2022-12-01` và cho `B` chờ nó"
    )
    voice = MeetingVoice(Subject(schedule=scheduled(plan(TASKS, HEAD)), language="vi", today=TODAY))
    assert (
        review.said(voice)
        == "thêm nhiệm vụ “Sơ kết” từ 01/12/2022 và để nhiệm vụ 3 “Xây dựng” chỉ bắt đầu sau khi nhiệm vụ bổ sung "
        "hoàn thành"
    )


def test_work_is_handed_over_where_it_was_led_also_from_around_it_and_where_it_was_supported() -> None:
    plan_ = small()
    changed = HandOver(("B", "C"), of=("V1",), to=plan_.agencies["V2"]).apply(plan_)
    assert (changed.tasks["B"].lead, changed.tasks["B"].support) == ("SO", ("V2",))
    assert changed.tasks["C"].lead == "V2"


def test_the_winning_bidder_is_a_vendor_of_its_own() -> None:
    plan_ = small()
    changed = NameBidder(("B",), instead_of=plan_.agencies["V1"]).apply(plan_)
    assert changed.tasks["B"].support == ("vendor_1",)
    assert changed.agencies["vendor_1"].name == Text("Nhà thầu trúng thầu", "Winning bidder")


def test_a_deliverable_gets_longer_and_one_that_is_missing_is_written() -> None:
    changed = DeliverAlso(("A", "B"), Text("tài liệu", "documents")).apply(small())
    said = [text.vi for id_ in ("A", "B") if (text := changed.tasks[id_].deliverable) is not None]
    assert said == ["Báo cáo; tài liệu", "tài liệu"]


def test_each_of_several_tasks_waits() -> None:
    plan_ = small()
    changed = WaitEach((plan_.tasks["B"], plan_.tasks["C"]), on=plan_.tasks["A"]).apply(plan_)
    assert after(changed, "C") == ["B SS+1d", "A"]


def test_of_many_like_changes_the_first_is_told_and_all_are_made() -> None:
    reviews = tuple(AddTask(Kind.REVIEW, start=Moment(date(y, 12, 1), date(y, 12, 1))) for y in (2022, 2023))
    several = AndSoOn(reviews, Text("từng năm", "each year"))
    assert (
        several.in_file.en
        == "add a task of `kind: review`, `start_no_earlier_than: 2022-12-01`, and so on for each year"
    )
    assert {"review_1", "review_2"} <= set(several.apply(small()).tasks)
