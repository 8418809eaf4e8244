"""The voice of a meeting: tasks by number and name, other things by name, keys in words."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.kpi import Kpi
from dxplan.model.moment import Moment
from dxplan.model.named import Called, Code, Key, KeyOf, Ref, entries, entry, refs
from dxplan.model.system import Route, System
from dxplan.render.documents.meeting_voice import at_meeting, tasks_named
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.drop import Drop
from dxplan.scenario.remedies.relink import Overlap, Relink
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedies.waive import Waive
from dxplan.scenario.remedy import advise
from dxplan.text.lists import listed
from dxplan.text.phrase import Part, Text, for_file, same, say
from tests.render.documents.papers import day, plan_of, subject_of, task
from tests.render.documents.test_decisions import three_leads

PLAN = three_leads()
A, B, C = (PLAN.tasks[id_] for id_ in "ABC")


def link(type_: LinkType, lag: float = 0, successor: str = "C") -> Dependency:
    return Dependency("A", successor, type_, Duration(lag, Unit.DAYS) if lag else None)


def said(part: Part) -> str:
    return at_meeting(subject_of(PLAN), say("{part}", "{part}", part=part))


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (A, "nhiệm vụ 1 “A”"),
        (Ref("A"), "nhiệm vụ 1 “A”"),
        (Called(Text("nhiệm vụ", "task"), A), "nhiệm vụ 1 “A”"),
        (Ref("gone"), "“gone”"),
        (listed(refs("ABC")), "nhiệm vụ 1, nhiệm vụ 2 và nhiệm vụ 3"),
        (Key("after"), "quan hệ phụ thuộc"),
        (Key("unheard_of"), "“unheard_of”"),
        (KeyOf(A, "deadline"), "thời hạn của nhiệm vụ 1"),
        (entry("kind", Kind.EVALUATE), "đánh giá"),
        (entry("route", Route.HIRE), "thuê dịch vụ"),
        (entry("lead", PLAN.agencies["SO"]), "cơ quan chủ trì “Sở TT&TT”"),
        (entry("start_no_earlier_than", day("2022-03-01")), "ngày bắt đầu sớm nhất 01/03/2022"),
        (entry("deliverable", "…"), "sản phẩm"),
        (entries("kpis", ["K1", "K2"]), "chỉ tiêu “K1”, “K2”"),
        (Code("gì đó"), "“gì đó”"),
        (link(LinkType.FINISH_START), "nhiệm vụ 1 “A”"),
        (link(LinkType.START_START, 5), "nhiệm vụ 1 (bắt đầu – bắt đầu, sau 5 ngày làm việc)"),
        (link(LinkType.FINISH_START, -2.5), "nhiệm vụ 1 (kết thúc – bắt đầu, sớm hơn 2,5 ngày làm việc)"),
        (link(LinkType.FINISH_FINISH), "nhiệm vụ 1 (kết thúc – kết thúc)"),
        (for_file(" ({types})", " ({types})", types="SS, SF"), ""),
    ],
)
def test_things_of_the_plan_are_called_as_people_call_them(part: Part, words: str) -> None:
    assert said(part) == words


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (Wait(C, on=A), "để nhiệm vụ 3 “C” chỉ bắt đầu sau khi nhiệm vụ 1 “A” xong"),
        (Drop(link(LinkType.START_START)), "để nhiệm vụ 3 “C” không chờ nhiệm vụ 1 (bắt đầu – bắt đầu) nữa"),
        (
            Together((Drop(link(LinkType.FINISH_START)), Wait(A, on=C)), ("rồi", "then")),
            "để nhiệm vụ 3 “C” không chờ nhiệm vụ 1 “A” nữa rồi để nhiệm vụ 1 chỉ bắt đầu sau khi nhiệm vụ 3 xong",
        ),
        (
            Relink(link(LinkType.FINISH_START, -5), (link(LinkType.START_START, 5),)),
            "để nhiệm vụ 3 “C” chỉ bắt đầu 5 ngày làm việc sau khi nhiệm vụ 1 “A” bắt đầu",
        ),
        (
            Overlap(link(LinkType.FINISH_START), (link(LinkType.START_START, 5), link(LinkType.FINISH_FINISH))),
            "cho nhiệm vụ 3 “C” gối đầu lên nhiệm vụ 1 “A”: bắt đầu 5 ngày làm việc sau khi nhiệm vụ đó bắt đầu, và "
            "không xong trước nhiệm vụ đó",
        ),
        (
            Shorten("A", Duration(20, Unit.DAYS), Duration(19, Unit.DAYS)),
            "rút ngắn nhiệm vụ 1 “A” từ 20 ngày làm việc còn 19 ngày làm việc",
        ),
        (
            AddTask(Kind.TRAINING, after=("A",), before=("C",)),
            "thêm nhiệm vụ đào tạo, tập huấn sau nhiệm vụ 1 “A” và để nhiệm vụ 3 “C” "
            "chỉ bắt đầu sau khi nhiệm vụ bổ sung hoàn thành",
        ),
        (Waive("DX401", "A"), "ghi vào hồ sơ"),
    ],
)
def test_remedies_speak_of_the_work(part: Part, words: str) -> None:
    assert said(part) == words


def test_a_milestone_is_reached_where_a_task_would_start() -> None:
    plan = plan_of(task("A"), task("M", 0, "A"), task("N", 0))
    wait = say("{wait}", "{wait}", wait=Wait(plan.tasks["N"], on=plan.tasks["M"]))
    assert at_meeting(subject_of(plan, "en"), wait) == (
        "let milestone 3 “N” be reached only after milestone 2 “M” is reached"
    )


def test_what_was_named_before_keeps_its_number_only() -> None:
    message, hint = say("{a}", "{a}", a=A), say("{wait}", "{wait}", wait=Wait(C, on=A))
    subject = subject_of(PLAN)
    assert at_meeting(subject, hint, tasks_named(subject, message)) == (
        "để nhiệm vụ 3 “C” chỉ bắt đầu sau khi nhiệm vụ 1 xong"
    )


@pytest.mark.parametrize(
    ("template", "part", "words"),
    [
        ("after {key}", Key("finish_by"), "after the plan's deadline"),
        ("write {key}", entry("deadline", day("2022-03-01")), "write the deadline 1 March 2022"),
        ("add to the {key}", Key("after"), "add to the dependencies"),
        ("give it an {key}", Key("after"), "give it dependencies"),
        ("give it a {key}", Key("actual_start"), "give it an actual start"),
        ("after its {key}", Key("deadline"), "after its deadline"),
        ("serve {key}", entries("kpis", ["K1"]), "serve the target “K1”"),
    ],
)
def test_an_english_key_word_has_one_article(template: str, part: Part, words: str) -> None:
    text = say(template, template, key=part)
    assert at_meeting(subject_of(PLAN, "en"), text) == words


def test_whose_key_it_is_is_told_once_where_it_is_no_task() -> None:
    target = Kpi(id="K", name=same("Hồ sơ số"))
    by, unit = Say(("kpis", "K"), "by", day("2022-03-01")), Say(("kpis", "K"), "unit", same("%"), "%")
    subject = subject_of(plan_of(task("A"), kpis={"K": target}))
    assert at_meeting(subject, say("ghi {by} và {unit}", "", by=by, unit=unit)) == (
        "ghi thời hạn của chỉ tiêu “Hồ sơ số” là 01/03/2022 và đơn vị tính “%”"
    )
    assert by.in_file.vi == "`by: 2022-03-01`"


def test_months_and_quarters_are_said_in_words() -> None:
    quarter, month = (
        Moment(date(2025, 4, 1), date(2025, 6, 30)),
        Moment(date(2025, 8, 1), date(2025, 8, 31)),
    )
    assert said(say("{a} và {b}", "", a=quarter, b=month)) == "quý II/2025 và tháng 8/2025"


def test_a_new_task_is_for_a_system() -> None:
    add = AddTask(Kind.TRAINING, before=("A",), system=System(id="X", name=same("Cổng")))
    assert (
        said(add) == "thêm nhiệm vụ đào tạo, tập huấn cho hệ thống “Cổng” và để nhiệm vụ 1 “A” "
        "chỉ bắt đầu sau khi nhiệm vụ bổ sung hoàn thành"
    )
    assert at_meeting(subject_of(PLAN, "en"), advise(add)) == (
        "add a training task for the system “Cổng” and let task 1 “A” start only after it is done"
    )


def test_fixed_words_stay_as_they_are() -> None:
    assert said(Text("chờ “A”", "wait for “A”")) == "chờ “A”"


def test_a_key_that_is_to_stand_empty_is_told_as_nothing() -> None:
    """As where one agency is both lead and the only supporting one."""
    text = say("{a}: {nothing}", "{a}: {nothing}", a=Ref("A"), nothing=entry("support"))
    plan = plan_of(task("A"))
    assert at_meeting(subject_of(plan, "vi"), text) == "nhiệm vụ 1 “A”: không có cơ quan phối hợp"
    assert at_meeting(subject_of(plan, "en"), text) == "task 1 “A”: no supporting agencies"
