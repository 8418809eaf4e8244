"""What Primavera P6 wrote becomes a plan; what the plan cannot hold is told; nothing raises."""

from __future__ import annotations

import random
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.dump import plan_text
from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.readers import p6
from dxplan.exchange.registry_of_readers import reader_of
from dxplan.load.loader import load_bytes
from dxplan.model.kind import Kind
from dxplan.model.moment import DateRange
from dxplan.model.program import Program
from dxplan.network.network import build
from dxplan.schedule.scheduler import compute
from tests.exchange.primavera.xer import (
    CALENDAR,
    PROJECT,
    ROOT,
    activity,
    branch,
    calendar,
    imported,
    link,
    read,
    simple,
    told,
    xer,
)
from tests.schedule.plans import show


def test_the_work_breakdown_becomes_summaries_and_the_project_is_the_plan() -> None:
    text = simple(
        activity(1, wbs=101),
        activity(2, wbs=102, task_type="TT_FinMile"),
        activity(3),
        PROJWBS=[branch(102, "Thí điểm", parent=101, seq_num="2"), branch(101, "Chuẩn bị"), branch(103, "Trống"), ROOT],
    )
    found = imported(text)
    plan = found.plan
    assert (plan.id, plan.name.vi, plan.rules) == ("do-thi-thong-minh-hue", "Đô thị thông minh Huế", Program.P6)
    assert list(plan.tasks) == ["A3", "N101", "A1", "N102", "A2"]
    assert [plan.tasks[id_].parent for id_ in plan.tasks] == [None, None, "N101", "N101", "N102"]
    assert plan.tasks["A2"].kind is Kind.MILESTONE
    assert told(found)["branches of the WBS without activities are left out"] == ("Trống",)


def test_ids_are_the_codes_that_people_know_or_made_of_names() -> None:
    text = simple(activity(1, task_code="A 10.5"), activity(2, task_code=""), activity(3, task_code="A 10.5"))
    assert list(imported(text).plan.tasks) == ["A-10-5", "t2", "A-10-5-2"]
    assert list(imported(text, names=True).plan.tasks) == ["viec-1", "viec-2", "viec-3"]


def test_durations_and_lags_are_days_of_the_calendar() -> None:
    text = simple(
        activity(1, 40),
        activity(2, 12),
        activity(3, 0.5),
        activity(4, 16, clndr_id="11"),
        links=(link(2, 1, "PR_SS", 16), link(3, 1, "PR_FF", -4), link(4, 1, "PR_SF", 10), link(4, 3)),
        CALENDAR=[calendar(), calendar(11, CALENDAR.replace("13:00", "15:00"))],
    )
    tasks = imported(text).plan.tasks
    assert [str(task.duration) for task in tasks.values()] == ["5d", "1.5d", "0.5h", "16h"]
    assert [str(each) for task in tasks.values() for each in task.predecessors] == [
        "A1 SS+2d",
        "A1 FF-0.5d",
        "A1 SF+10h",
        "A3",
    ]


def test_calendars_have_their_week_and_days_that_differ() -> None:
    found = imported(simple(activity(1)))
    made = found.plan.calendars["lich-10"]
    assert made.hours is not None
    assert made.hours.intervals == ((480, 720), (780, 1020))
    assert made.week == dict.fromkeys(range(5))
    assert made.days_off == (DateRange(date(2022, 2, 10), date(2022, 2, 10)),)
    assert [(on.days.first, on.hours.intervals) for on in made.hours_on] == [(date(2022, 2, 12), ((480, 720),))]
    assert found.plan.calendar == "lich-10"


@pytest.mark.parametrize(
    "data",
    [
        CALENDAR.replace("s|08:00|f|12:00", "f|12:00|s|08:00"),
        CALENDAR.replace(")(", ")\x7f\x7f  ("),
        CALENDAR.replace("))", ") )"),
        CALENDAR.replace("(0||VIEW(ShowTotal|N)())", ""),
    ],
)
def test_calendars_are_read_however_they_are_spaced(data: str) -> None:
    assert (
        imported(simple(activity(1), CALENDAR=[calendar(data=data)])).plan.calendars
        == imported(simple(activity(1))).plan.calendars
    )


@pytest.mark.parametrize("data", ["", "(((", "())", CALENDAR[:60], CALENDAR.replace("s|", "x|"), "(0||" * 3000])
def test_a_calendar_without_working_time_is_told_and_replaced(data: str) -> None:
    found = imported(simple(activity(1), CALENDAR=[calendar(data=data)]))
    assert any("stand" in what for what in told(found))
    assert str(found.plan.tasks["A1"].duration) == "5d"


def test_an_interval_may_end_at_midnight_and_go_over_it() -> None:
    week = CALENDAR.replace("s|13:00|f|17:00", "s|22:00|f|06:00").replace("s|08:00|f|12:00", "s|16:00|f|00:00")
    hours = imported(simple(activity(1), CALENDAR=[calendar(data=week)])).plan.calendars["lich-10"].hours
    assert hours is not None
    assert hours.intervals == ((0, 360), (960, 1440))


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("CS_MSO", "must_start_on"),
        ("CS_MSOA", "start_no_earlier_than"),
        ("CS_MSOB", "start_no_later_than"),
        ("CS_MEO", "must_finish_on"),
        ("CS_MEOA", "finish_no_earlier_than"),
        ("CS_MEOB", "finish_no_later_than"),
        ("CS_MANDSTART", "must_start_on"),
        ("CS_MANDFIN", "must_finish_on"),
    ],
)
def test_constraints_have_their_date_and_hour(said: str, key: str) -> None:
    found = imported(simple(activity(1, cstr_type=said, cstr_date="2022-03-01 08:00")))
    moments = {kind.key: str(moment) for kind, moment in found.plan.tasks["A1"].constraints.said()}
    assert moments == {key: "2022-03-01T08:00"}
    assert ("mandatory" in " ".join(told(found))) == said.startswith("CS_MAND")


def test_as_late_as_possible_goes_with_a_date() -> None:
    for first, second in (("CS_ALAP", "CS_MSOA"), ("CS_MSOA", "CS_ALAP")):
        row = activity(
            1, cstr_type=first, cstr_date="2022-03-01 08:00", cstr_type2=second, cstr_date2="2022-03-01 08:00"
        )
        constraints = imported(simple(row)).plan.tasks["A1"].constraints
        assert constraints.as_late_as_possible
        assert str(constraints.start_no_earlier_than) == "2022-03-01T08:00"


def test_both_constraints_of_an_activity_are_kept() -> None:
    row = activity(
        1, cstr_type="CS_MSOA", cstr_date="2022-03-01 08:00", cstr_type2="CS_MEOB", cstr_date2="2022-04-01 17:00"
    )
    said = {kind.key: str(moment) for kind, moment in imported(simple(row)).plan.tasks["A1"].constraints.said()}
    assert said == {"start_no_earlier_than": "2022-03-01T08:00", "finish_no_later_than": "2022-04-01T17:00"}


def test_progress_comes_with_its_dates_and_what_remains() -> None:
    project = PROJECT | {"last_recalc_date": "2022-02-14 08:00"}
    text = simple(
        activity(1, status_code="TK_Complete", act_start_date="2022-02-07 08:00", act_end_date="2022-02-09 17:00"),
        activity(2, status_code="TK_Active", act_start_date="2022-02-09 08:00", remain_drtn_hr_cnt="30"),
        activity(3, status_code="TK_Active", complete_pct_type="CP_Phys", phys_complete_pct="70"),
        activity(4),
        PROJECT=[project],
    )
    plan = imported(text).plan
    done, active, physical, later = (plan.tasks[f"A{number}"].progress for number in range(1, 5))
    assert (done.complete, str(done.actual_finish)) == (1.0, "2022-02-09T17:00")
    assert (active.complete, str(active.actual_start), str(active.remaining)) == (0.25, "2022-02-09T08:00", "3.75d")
    assert physical.complete == 0.7
    assert not later.is_started
    assert plan.status_date == date(2022, 2, 13)  # up to the morning of the 14th
    assert (plan.start, plan.start_clock) == (date(2022, 2, 7), time(8))


def test_the_files_own_dates_come_with_it_and_a_simple_chain_has_them() -> None:
    rows = [
        activity(1, 24, early_start_date="2022-02-07 08:00", early_end_date="2022-02-09 17:00", total_float_hr_cnt="0"),
        activity(2, 8, early_start_date="2022-02-11 08:00", early_end_date="2022-02-11 17:00", free_float_hr_cnt="4"),
    ]
    found = imported(simple(*rows, links=(link(2, 1),)))
    schedule = compute(build(found.plan))
    for id_, stated in found.stated.items():
        dates = schedule.tasks[id_]
        assert show(stated.early_start or 0) == show(dates.early_start)
        assert show(stated.early_finish or 0) == show(dates.early_finish)
    assert found.stated["A1"].is_critical
    assert found.stated["A2"].free_float == 240


def test_a_project_says_up_to_which_float_it_is_critical() -> None:
    rows = [activity(1, total_float_hr_cnt="8", driving_path_flag="Y"), activity(2, total_float_hr_cnt="9")]
    found = imported(simple(*rows, PROJECT=[PROJECT | {"critical_drtn_hr_cnt": "8"}]))
    assert str(found.plan.scheduling.critical_float) == "8h"
    assert [stated.is_critical for stated in found.stated.values()] == [True, False]
    longest = PROJECT | {"critical_drtn_hr_cnt": "0", "critical_path_type": "CT_DrivPath"}
    found = imported(simple(*rows, PROJECT=[longest]))
    assert [stated.is_critical for stated in found.stated.values()] == [True, None]
    assert any("longest path" in what for what in told(found))


def test_several_projects_are_summaries_of_one_plan_with_their_links() -> None:
    second = PROJECT | {"proj_id": "2", "proj_short_name": "QT", "plan_start_date": "2022-01-10 08:00"}
    root = ROOT | {"wbs_id": "200", "proj_id": "2", "wbs_short_name": "QT", "wbs_name": "Quảng Trị"}
    text = simple(
        activity(1),
        activity(2, proj_id="2", wbs="200"),  # type: ignore[arg-type]
        links=(link(2, 1),),
        PROJECT=[PROJECT, second],
        PROJWBS=[ROOT, root],
    )
    plan = imported(text).plan
    assert plan.roots == ("HUE", "QT")
    assert plan.tasks["A2"].predecessors[0].predecessor == "A1"
    assert plan.start == date(2022, 1, 10)


def test_people_and_money_come_with_it() -> None:
    tables = {
        "RSRC": [
            {"rsrc_id": "5", "rsrc_short_name": "TO1", "rsrc_name": "Tổ kỹ thuật", "rsrc_type": "RT_Labor"},
            {"rsrc_id": "6", "rsrc_short_name": "XM", "rsrc_name": "Xi măng", "rsrc_type": "RT_Mat"},
        ],
        "RSRCRATE": [{"rsrc_id": "5", "max_qty_per_hr": "3"}],
        "TASKRSRC": [{"task_id": "1", "rsrc_id": "5", "target_qty_per_hr": "2", "target_cost": "1500000"}],
        "CURRTYPE": [{"curr_short_name": "VND", "base_exch_rate": "1"}],
    }
    plan = imported(simple(activity(1), **tables)).plan
    assert (plan.resources["to1"].capacity, plan.tasks["A1"].resources) == (3, {"to1": 2})
    assert plan.tasks["A1"].cost == 1_500_000
    tables["CURRTYPE"] = [{"curr_short_name": "USD", "base_exch_rate": "1"}]
    found = imported(simple(activity(1), **tables))
    assert found.plan.tasks["A1"].cost is None
    assert "money in the file is in USD, not in đồng: it is left out" in told(found)


def test_what_spans_others_is_no_work_of_its_own() -> None:
    text = simple(
        activity(1, wbs=101),
        activity(2, wbs=101, task_type="TT_WBS"),
        activity(3, task_type="TT_LOE", early_start_date="2022-02-07 08:00", early_end_date="2022-02-11 17:00"),
        activity(4),
        links=(link(4, 2),),
        PROJWBS=[ROOT, branch(101, "Chuẩn bị")],
    )
    found = imported(text)
    assert "A2" not in found.plan.tasks
    assert [str(each) for each in found.plan.tasks["A4"].predecessors] == ["N101"]
    assert str(found.plan.tasks["A3"].pinned) == "2022-02-07T08:00..2022-02-11T17:00"


def test_links_that_lead_nowhere_or_back_are_told() -> None:
    text = simple(
        activity(1),
        activity(2),
        links=(link(1, 1), link(2, 99), link(2, 1), link(2, 1), link(2, 1, "PR_XX", 8), link(2, 1, hours=1e30)),
    )
    found = imported(text)
    assert [str(each) for each in found.plan.tasks["A2"].predecessors] == ["A1", "A1 FS+1d"]
    assert {what.split(":")[0] for what in told(found)} >= {
        "links to activities that are not in the file are left out",
        "links of an activity to itself or to a summary around it are left out",
        "links that stand there twice are kept once",
        "links of an unknown type are taken as FS",
        "absurd lags are left out",
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_whatever_the_encoding_names_are_read(encoding: str) -> None:
    text = simple(activity(1, task_name="Lập kế hoạch và triển khai"))
    if encoding == "cp1258":
        import unicodedata

        marks = dict.fromkeys("\u0300\u0301\u0303\u0309\u0323")
        pieces = [
            unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", letter) if c not in marks))
            + "".join(c for c in unicodedata.normalize("NFD", letter) if c in marks)
            for letter in text
        ]
        data = "".join(pieces).encode("cp1258", "replace")
    else:
        data = text.encode(encoding)
    incoming = Incoming(Path("a.bin"), data)
    assert reader_of(incoming) is p6
    name = imported(data).plan.tasks["A1"].name
    assert name is not None
    assert name.vi == "Lập kế hoạch và triển khai"


def test_older_and_odder_files_are_read_as_well() -> None:
    """Other names, capitals, line ends; a text that goes on in the next line; the currency in the first line."""
    text = simple(activity(1, target_cost="5"), PROJCOST=[{"task_id": "1", "target_cost": "7000"}])
    plan = imported(text).plan
    assert plan.tasks["A1"].cost == 7000
    old = text.replace("%T\tCALENDAR", "%T\tCLNDR").replace("task_name", "TASK_NAME").replace("\r\n", "\r")
    assert imported(old).plan == plan
    broken = imported(text.replace("Việc 1\t", "Việc\n1\t"))
    assert broken.plan == plan
    assert broken.unkept == imported(text).unkept


@pytest.mark.parametrize(
    "text",
    ["ERMHDR", "ERMHDR\n%T\tTASK", xer(PROJECT=[PROJECT]), xer(TASK=[activity(1)]), "ERMHDR\n%R\ta\n%F\tb\n%T\n%T\t\n"],
)
def test_a_file_without_activities_or_start_is_refused(text: str) -> None:
    assert isinstance(read(text), Refused)


def test_branches_that_contain_each_other_are_read_all_the_same() -> None:
    rows = [branch(101, "a", parent=102), branch(102, "b", parent=101), branch(103, "c", parent=103)]
    plan = imported(simple(activity(1, wbs=101), activity(2, wbs=102), activity(3, wbs=103), PROJWBS=rows)).plan
    assert {"A1", "A2", "A3"} <= plan.tasks.keys()
    deep = [ROOT, *(branch(n, f"n{n}", parent=n - 1) for n in range(101, 200))]
    assert "A1" in imported(simple(activity(1, wbs=199), PROJWBS=deep)).plan.tasks


RICH = simple(
    activity(1, 24, wbs=101, early_start_date="2022-02-07 08:00", cstr_type="CS_MSOA", cstr_date="2022-02-09 08:00"),
    activity(2, 0, wbs=101, task_type="TT_Mile"),
    activity(3, 80, status_code="TK_Active", act_start_date="2022-02-07 08:00", remain_drtn_hr_cnt="20"),
    activity(4, 8, task_type="TT_LOE", early_start_date="2022-02-07 08:00", early_end_date="2022-02-11 17:00"),
    links=(link(2, 1), link(3, 2, "PR_SS", 16), link(4, 3, "PR_FF", -8)),
    PROJWBS=[ROOT, branch(101, "Chuẩn bị")],
    RSRC=[{"rsrc_id": "5", "rsrc_short_name": "TO1", "rsrc_name": "Tổ", "rsrc_type": "RT_Labor"}],
    TASKRSRC=[{"task_id": "1", "rsrc_id": "5", "target_qty_per_hr": "2", "target_cost": "15"}],
)
ODD = (
    "",
    "\t",
    "\n",
    "-1",
    "1e400",
    "nan",
    "9999999999999",
    "0000-00-00 00:00",
    "2149-01-01 00:00",
    "1899-12-30 24:00",
    "101",
    "TT_WBS",
    "\x00",
    "ạ",
    "%R",
    "(0||",
    "))",
    "PR_SF",
    "CS_MEO",
    "TK_Complete",
    "d|99999999",
)


@given(st.integers(0, 10**9))
def test_whatever_is_changed_in_a_file_it_is_read_or_refused(seed: int) -> None:
    """And the plan is one that its file gives again."""
    choice = random.Random(seed)
    text = RICH
    for _ in range(choice.randint(1, 6)):
        at = choice.randrange(len(text) + 1)
        way = choice.randrange(4)
        if way == 0:
            text = text[:at] + choice.choice(ODD) + text[at + choice.randint(0, 12) :]
        elif way == 1:
            cells = text.split("\t")
            cells[choice.randrange(len(cells))] = choice.choice(ODD)
            text = "\t".join(cells)
        elif way == 2:
            lines = text.split("\r\n")
            del lines[choice.randrange(len(lines))]
            text = "\r\n".join(lines)
        else:
            text = text[: max(at, 10)] if choice.random() < 0.2 else text + text[at:]
    found = read(text.encode("utf-8", "replace"))
    if isinstance(found, Imported):
        loaded = load_bytes(plan_text(found.plan).encode(), "x.yaml")
        assert loaded.plan == found.plan, [str(diagnostic) for diagnostic in loaded.diagnostics]
        assert set(found.stated) <= set(found.plan.tasks)


@given(st.binary(max_size=400))
def test_no_bytes_raise(data: bytes) -> None:
    for content in (data, b"ERMHDR\t" + data, b"ERMHDR\n%T\tTASK\n%F\ttask_id\n" + data):
        p6.recognises(Incoming(Path("x"), content))
        p6.read(Incoming(Path("x"), content), Wishes())
