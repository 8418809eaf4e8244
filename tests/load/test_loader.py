"""The whole of a plan file reaches the model."""

from __future__ import annotations

import gc
from dataclasses import fields
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from dxplan.load.loader import PLAN, load, load_bytes
from dxplan.load.sections.head import AGREEMENT, BUDGET, CHECKS, WAIVER
from dxplan.load.sections.registers import AGENCY, CALENDAR, CIRCUMSTANCE, KPI, REFERENCE, RESOURCE, RISK, SYSTEM
from dxplan.load.sections.tasks import KEYS
from dxplan.model.agreement import Agreement
from dxplan.model.calendar import Calendar, Hours, HoursOn, WeekBetween
from dxplan.model.dependency import LinkType
from dxplan.model.duration import Duration, DurationRange, Unit
from dxplan.model.kind import Kind
from dxplan.model.kpi import Kpi
from dxplan.model.moment import DateRange, Moment
from dxplan.model.money import Budget
from dxplan.model.people import Agency, AgencyKind, Rate, Resource
from dxplan.model.plan import Plan
from dxplan.model.reference import Circumstance, Reference
from dxplan.model.risk import Risk
from dxplan.model.settings import Waiver
from dxplan.model.system import Route, System
from dxplan.model.task import DateConstraints, Deliverable, Progress, Waves
from dxplan.source.span import Span
from dxplan.text.phrase import Text, same
from tests.load.reading import mistakes, read, sound, the_mistake

EXAMPLE = Path(__file__).with_name("example.yaml")


@pytest.fixture(scope="module")
def plan() -> Plan:
    result = load(EXAMPLE)
    assert result.diagnostics == ()
    assert result.is_usable
    assert result.plan is not None
    return result.plan


def test_the_head(plan: Plan) -> None:
    assert plan.id == "thu-duc-vi-du"
    assert plan.name == Text("Thí điểm OneGov tại TP Thủ Đức (ví dụ)", "OneGov pilot in Thủ Đức City (example)")
    assert plan.province == same("TP.HCM")
    assert plan.language == "vi"
    assert plan.note == same("Ví dụ cho các phép thử.")
    assert (plan.start, plan.finish_by, plan.status_date) == (date(2021, 3, 29), date(2023, 6, 30), date(2022, 3, 31))
    assert plan.calendar == "vn-lockdown"
    assert plan.file == str(EXAMPLE)


def test_the_agreement_and_the_budget(plan: Plan) -> None:
    assert plan.agreement == Agreement(
        name=same("Thỏa thuận hợp tác"),
        parties=("UBNDTP", "VNPT"),
        signed=date(2021, 4, 2),
        ends=date(2023, 6, 30),
        source=("S2",),
        assumed=True,
        note=same("Ngày hết hạn là giả định."),
    )
    by_year = {2021: 10 * 10**9, 2022: 35 * 10**9, 2023: 15 * 10**9}
    assert plan.budget == Budget(
        total=60 * 10**9, by_year=by_year, source=("S2",), assumed=True, note=same("Ước tính.")
    )


def test_the_calendars(plan: Plan) -> None:
    office = Hours(((480, 720), (780, 1020)))
    assert plan.calendars == {
        "vn-lockdown": Calendar(
            id="vn-lockdown",
            name=same("Giãn cách"),
            base="vn",
            days_off=(
                DateRange(date(2021, 7, 9), date(2021, 9, 30)),
                DateRange(date(2021, 12, 31), date(2021, 12, 31)),
            ),
            worked_days=(DateRange(date(2021, 10, 2), date(2021, 10, 2)),),
        ),
        "plain": Calendar(id="plain", week=dict.fromkeys(range(5)), hours=office, holidays="none"),
        "six": Calendar(id="six", base="vn", week={**dict.fromkeys(range(5)), 5: Hours(((450, 690),))}, holidays="VN"),
        "summer": Calendar(
            id="summer",
            base="vn",
            weeks=(
                WeekBetween(
                    DateRange(date(2022, 5, 2), date(2022, 8, 31)),
                    dict.fromkeys(range(5), Hours(((420, 660), (780, 960)))),
                ),
                WeekBetween(DateRange(date(2022, 9, 1), date(2022, 9, 1)), {6: None}),
            ),
            hours_on=(
                HoursOn(DateRange(date(2022, 1, 29), date(2022, 1, 29)), Hours(((480, 720),))),
                HoursOn(DateRange(date(2022, 2, 7), date(2022, 2, 8)), Hours(((540, 660),))),
                HoursOn(DateRange(date(2022, 12, 30), date(2022, 12, 30)), Hours(())),
            ),
        ),
    }


def test_the_people(plan: Plan) -> None:
    assert list(plan.agencies) == ["UBNDTP", "STTTT", "SKHCN", "TD", "VNPT"]
    assert plan.agencies["STTTT"] == Agency(
        id="STTTT",
        name=same("Sở Thông tin và Truyền thông"),
        kind=AgencyKind.STATE,
        valid_to=date(2025, 2, 28),
        successor="SKHCN",
        source=("S2",),
    )
    assert plan.agencies["SKHCN"].valid_from == date(2025, 3, 1)
    assert plan.agencies["SKHCN"].assumed
    assert plan.resources["vnpt_exp"] == Resource(
        id="vnpt_exp",
        name=same("Tổ chuyên gia VNPT"),
        agency="VNPT",
        capacity=8,
        rate=Rate(3_500_000, Unit.DAYS),
        calendar="plain",
    )
    assert plan.resources["td_it"].capacity == 1


def test_the_systems_targets_and_context(plan: Plan) -> None:
    assert plan.systems["ONEGOV"] == System(
        id="ONEGOV",
        name=same("Phần mềm OneGov"),
        security_level=3,
        personal_data=True,
        needs=("CSDLDC",),
        route=Route.ORDER,
    )
    assert plan.kpis["K1"] == Kpi(
        id="K1",
        name=same("Kinh tế số trong GRDP"),
        baseline=12.5,
        target=25,
        unit=same("%"),
        by=Moment(date(2025, 12, 31), date(2025, 12, 31)),
    )
    assert plan.kpis["K2"].target == same("hạng 5")
    assert plan.kpis["K2"].by == Moment(date(2025, 10, 1), date(2025, 12, 31))
    meeting = Moment(date(2021, 3, 26), date(2021, 3, 26))
    name = same("Thành phố làm việc với VNPT")
    assert plan.context["meeting"] == Circumstance(id="meeting", name=name, date=meeting, source=("S2",))


def test_the_risks_sources_and_settings(plan: Plan) -> None:
    delay = DurationRange(Duration(20, Unit.DAYS), Duration(60, Unit.DAYS))
    assert plan.risks["R1"] == Risk(
        id="R1",
        name=same("Chậm kết nối"),
        probability=0.3,
        delays={"TD24": delay},
        response=same("Làm việc sớm"),
        owner="STTTT",
    )
    assert plan.sources["S2"] == Reference(
        id="S2",
        name=same("Báo cáo buổi làm việc"),
        date=Moment(date(2021, 3, 27), date(2021, 3, 27)),
        url="https://example.org/s2",
        note=same("Bản tin."),
    )
    assert plan.scheduling.critical_float == Duration(2, Unit.DAYS)
    [waiver] = plan.checks.waivers
    assert waiver == Waiver(code="DX407", task="TD24", reason=same("Đã có ý kiến của UBND"), until=date(2022, 6, 30))


def test_a_task_with_everything(plan: Plan) -> None:
    task = plan.tasks["TD24"]
    assert (task.id, task.parent, task.children, task.shape) == ("TD24", "P2", (), "task")
    assert task.name == same("Vận hành thử OneGov tại TP Thủ Đức")
    assert (task.kind, task.system, task.calendar) == (Kind.PILOT, "ONEGOV", "plain")
    assert task.duration == Duration(60, Unit.DAYS)
    assert task.range == DurationRange(Duration(45, Unit.DAYS), Duration(100, Unit.DAYS))
    assert (task.lead, task.support, task.resources) == ("TD", ("STTTT", "VNPT"), {"vnpt_exp": 2, "td_it": 0.5})
    assert (task.cost, task.funding) == (1_500_000_000, same("ngân sách thành phố"))
    assert task.deliverable == same("Báo cáo kết quả vận hành thử")
    assert task.deliverables == (
        Deliverable("plan", 10),
        Deliverable("run", 62.5, Text("Vận hành", "Trial run")),
        Deliverable("report", 27.5),
    )
    assert (task.kpis, task.tags, task.source, task.assumed) == (("K1", "K2"), ("onegov", "thí điểm"), ("S2",), True)
    assert task.note == Text("Ghi chú", "A note")


def test_its_links(plan: Plan) -> None:
    links = [(link.predecessor, link.type, link.lag) for link in plan.tasks["TD24"].predecessors]
    assert links == [
        ("TD22", LinkType.FINISH_START, None),
        ("TD17", LinkType.FINISH_START, Duration(5, Unit.DAYS)),
        ("TD18", LinkType.START_START, Duration(10, Unit.DAYS)),
        ("TD18", LinkType.FINISH_FINISH, Duration(-2, Unit.WEEKS)),
    ]
    unit, summary = plan.tasks["DONE"].predecessors
    assert (unit.predecessor, unit.unit, unit.lag) == ("deploy", "q1", Duration(50, Unit.PERCENT))
    assert (summary.predecessor, summary.unit) == ("P4", None)


def test_its_dates_and_progress(plan: Plan) -> None:
    def day(*of: int) -> Moment:
        return Moment(date(*of), date(*of))

    task = plan.tasks["TD24"]
    assert task.constraints == DateConstraints(
        deadline=Moment(date(2022, 1, 1), date(2022, 3, 31)),
        start_no_earlier_than=day(2021, 9, 1),
        start_no_later_than=Moment(date(2021, 9, 1), date(2021, 9, 30)),
        finish_no_earlier_than=Moment(date(2021, 12, 1), date(2021, 12, 1), time(17)),
        finish_no_later_than=Moment(date(2022, 4, 29), date(2022, 4, 29), time(17)),
        must_start_on=day(2021, 9, 6),
        must_finish_on=day(2022, 3, 31),
        as_late_as_possible=True,
    )
    assert task.progress == Progress(
        complete=0.4,
        actual_start=day(2021, 9, 7),
        actual_finish=day(2022, 3, 30),
        remaining=Duration(10, Unit.DAYS),
        suspended=day(2021, 11, 1),
        resumed=day(2021, 11, 15),
        actual_cost=600_000_000,
        delivered=(("plan", 1.0), ("run", 0.25)),
    )


def test_the_roll_out(plan: Plan) -> None:
    roll_out = plan.tasks["P4"].roll_out
    assert roll_out is not None
    assert roll_out.units == {"q1": same("Quận 1"), "q3": same("Quận 3")}
    assert roll_out.waves == Waves(1, Duration(10, Unit.DAYS))


def test_the_example_says_every_key_there_is() -> None:
    text = EXAMPLE.read_text("utf-8")
    tables: list[Any] = [PLAN, KEYS, AGREEMENT, BUDGET, CHECKS, WAIVER]
    tables += [AGENCY, CALENDAR, CIRCUMSTANCE, KPI, REFERENCE, RESOURCE, RISK, SYSTEM]
    missing = [key for table in tables for key in table if f"{key}: " not in text and f"{key}:\n" not in text]
    assert missing == []


def test_every_field_of_the_plan_comes_from_the_example(plan: Plan) -> None:
    empty = Plan(id="", name=same(""), start=date(2000, 1, 1))
    unset = [f.name for f in fields(Plan) if getattr(plan, f.name) == getattr(empty, f.name)]
    # It says `vi`, which is what it would be anyway; no clock times, which are rare; `unexpanded` and `baseline` are no
    # keys of a plan file.
    assert unset == ["start_clock", "finish_by_clock", "language", "baseline", "unexpanded"]


def test_every_item_knows_its_place(plan: Plan) -> None:
    lines = EXAMPLE.read_text("utf-8").split("\n")
    for section in (plan.agencies, plan.resources, plan.systems, plan.kpis, plan.risks, plan.sources, plan.tasks):
        for id_, item in section.items():
            span = plan.span(item.places)
            assert lines[span.line - 1][span.column - 1 :][: span.length] == id_
    place = plan.span(plan.tasks["TD24"].places, "after", 2)
    assert isinstance(place, Span)
    assert lines[place.line - 1][place.column - 1 :][: place.length] == '"TD18 SS+10d"'
    budget = plan.budget
    assert budget is not None
    assert "2022: 35 tỷ" in lines[plan.span(budget.places, "by_year", "2022").line - 1]


def test_the_same_file_gives_the_same_plan() -> None:
    assert load(EXAMPLE).plan == load_bytes(EXAMPLE.read_bytes(), "elsewhere.yaml").plan


def test_the_order_of_the_sections_does_not_matter() -> None:
    head, *sections = (
        "dxplan: 1\nid: x\nstart: 2022-01-03\n",
        "agencies: {A: {}}\n",
        "tasks: {T: {duration: 1d, lead: A}}\n",
    )
    assert sound(head + "".join(sections)) == sound("".join(reversed(sections)) + head)


def test_a_plan_with_mistakes_is_there_but_not_to_be_used() -> None:
    result = read("tasks: {A: {duration: 5x}, B: {duration: 1d, after: [A, X]}}")
    assert result.plan is not None
    assert not result.is_usable
    assert list(result.plan.tasks) == ["A", "B"]
    assert [link.predecessor for link in result.plan.tasks["B"].predecessors] == ["A"]


def test_without_a_start_the_rest_is_still_examined() -> None:
    assert mistakes("dxplan: 1\nid: x\nfinish_by: 1999-01-01\ntasks: {A: {duration: 5x}}") == ["DX012", "DX014"]


def test_a_plan_without_a_name_bears_its_id() -> None:
    assert sound("").name == same("x")


@pytest.mark.parametrize("version", ["2", "1.0", "0", "một", "-1"])
def test_versions_of_the_format(version: str) -> None:
    found = the_mistake(f"dxplan: {version}\nid: x\nstart: 2022-01-03\ntasks: {{A: {{duration: 1d}}}}")
    assert found.code == "DX040"


@pytest.mark.parametrize(
    ("head", "right"),
    [
        ("finish_by: 2022-01-02", True),  # a promise that is broken from the beginning: DX301 tells it
        ("status_date: 2022-01-02", False),
        ("status_date: 2022-01-03", True),
        ("agreement: {signed: 2022-02-01, ends: 2022-01-31}", False),
        ("agreement: {signed: 2022-02-01, ends: 2022-02-01}", True),
        ("agencies: {A: {valid_from: 2022-02-02, valid_to: 2022-02-01}}", False),
        ("agencies: {A: {valid_from: 2022-02-01, valid_to: 2022-02-02}}", True),
    ],
)
def test_dates_of_the_frame_come_in_order(head: str, right: bool) -> None:
    assert mistakes(f"{head}\ntasks: {{A: {{duration: 1d}}}}") == ([] if right else ["DX033"])


@pytest.mark.parametrize("waiver", ["{reason: x}", "{code: DX407}", "{code: , reason: x}"])
def test_a_waiver_needs_a_code_and_a_reason(waiver: str) -> None:
    assert the_mistake(f"checks: {{waive: [{waiver}]}}").code == "DX012"


@pytest.mark.parametrize("code", ["dx407", "407", "DX4070", "all"])
def test_a_waiver_names_the_code_of_a_check(code: str) -> None:
    assert the_mistake(f"checks: {{waive: [{{code: {code}, reason: x}}]}}").code == "DX019"


def test_reading_leaves_the_garbage_collector_as_it_was() -> None:
    assert gc.isenabled()
    read("tasks: {A: {duration: 1d}}")
    assert gc.isenabled()
    gc.disable()
    try:
        read("tasks: {A: {duration: 1d}}")
        assert not gc.isenabled()
    finally:
        gc.enable()
