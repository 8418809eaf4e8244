"""Real files come in whole, and whatever happened to a file, reading it ends in a plan or in a reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.dump import plan_text
from dxplan.exchange.incoming import Imported, Refused
from dxplan.load.loader import load_bytes
from dxplan.source.diagnostic import Severity
from tests.exchange.mspdi import STANDARD, imported, link, mspdi, outcome, period, task, weekday
from tests.samples import ROOT

CONFORMITY = sorted((ROOT.parent / "shared/conformity/msproject").glob("*.xml"))
TEAM = {"UID": 1, "Name": "Tổ", "Type": 1, "MaxUnits": 2, "CalendarUID": 2, "StandardRate": 100}
RICH = mspdi(
    task(0, "Cả dự án", OutlineLevel=0, Summary=1),
    task(1, "Chuẩn bị", Summary=1, FixedCost=100, Cost=300),
    task(
        2,
        "Khảo sát",
        OutlineLevel=2,
        PercentComplete=50,
        ActualStart="2024-01-01T08:00:00",
        RemainingDuration="PT4H0M0S",
    ),
    task(
        3,
        "Thiết kế",
        OutlineLevel=2,
        PredecessorLink=[link(2, 1, 4800)],
        Deadline="2024-02-05T17:00:00",
        Cost=200,
        ExtendedAttribute=[
            {"FieldID": 1, "Value": "Sở Y tế"},
            {"FieldID": 2, "Value": "VNPT; Sở Y tế; !"},
            {"FieldID": 3, "Value": "Báo cáo"},
        ],
    ),
    task(4, "Xong", OutlineLevel=2, Duration="PT0H0M0S", Milestone=1, PredecessorLink=[link(3), link(2, 3, 50, 19)]),
    task(
        5,
        "Tay",
        Manual=1,
        Duration="PT2H30M0S",
        Start="2024-02-03T09:00:00",
        Finish="2024-02-05T10:30:00",
        Notes="a\nb",
    ),
    task(6, "Theo giờ", Duration="PT24H0M0S", DurationFormat=8, ConstraintType=4, ConstraintDate="2024-02-05T08:00:00"),
    task(7, "Lịch riêng", CalendarUID=2, Duration="PT0H0M30S", Priority=900, Baseline={"Number": 0, "Cost": 5}),
    calendars=[
        STANDARD
        | {
            "Exceptions": {
                "Exception": [
                    {
                        "TimePeriod": period("2024-01-01", "2030-12-31"),
                        "Type": 2,
                        "Period": 1,
                        "Month": 8,
                        "MonthDay": 2,
                        "DayWorking": 0,
                    }
                ]
            }
        },
        {
            "UID": 2,
            "Name": "Ca",
            "IsBaseCalendar": 0,
            "BaseCalendarUID": 1,
            "WeekDays": {"WeekDay": [weekday(7, [("08:00:00", "12:00:00")])]},
            "WorkWeeks": {
                "WorkWeek": {"TimePeriod": period("2024-03-01", "2024-03-31"), "WeekDays": {"WeekDay": [weekday(2)]}}
            },
        },
    ],
    resources=[TEAM],
    assignments=[{"UID": 1, "TaskUID": 2, "ResourceUID": 1, "Units": 0.5}],
    CriticalSlackLimit=1,
    ExtendedAttributes={
        "ExtendedAttribute": [
            {"FieldID": 1, "Alias": "Lead agency"},
            {"FieldID": 2, "Alias": "cơ quan phối hợp"},
            {"FieldID": 3, "Alias": "Sản phẩm"},
        ]
    },
    StatusDate="2024-01-10T17:00:00",
)
_IN_A_CIRCLE = frozenset(("DX032", "DX036"))
ODD = [
    *(
        "",
        "0",
        "-1",
        "1",
        "2",
        "3",
        "7",
        "8",
        "19",
        "20",
        "52",
        "99",
        "-65535",
        "99999999999999999999",
        "1e308",
        "nan",
        "x",
    ),
    *("PT0H0M0S", "PT8H0M0S", "-PT8H0M0S", "PT8H0M7.5S", "PT999999999H0M0S", "P1D", "PT", "24:00:00", "25:61:00"),
    *(
        "2024-01-01T24:00:00",
        "1899-12-30T00:00:00",
        "2149-12-31T23:59:00",
        "2199-12-31T23:59:59",
        "9999-99-99T99:99:99",
    ),
    *(
        "NA",
        "\u202e",
        "ệ" * 50,
        "x" * 200,
        "a: b # c",
        "&lt;b&gt;",
        "{}",
        "- a",
        "null",
        "\t",
        "\u0085",
        "\u2028",
        "\ufffd",
    ),
]


def usable(result: Imported) -> None:
    """The plan can be written down and read again, the same."""
    loaded = load_bytes(plan_text(result.plan).encode(), "plan.yaml")
    errors = [each for each in loaded.diagnostics if each.severity is Severity.ERROR and each.code not in _IN_A_CIRCLE]
    assert not errors, [f"{each.code} {each.message.en}" for each in errors]
    assert loaded.plan == result.plan


def test_a_rich_file_is_usable_by_numbers_and_by_names() -> None:
    result = imported(RICH)
    usable(result)
    assert [each.what.en for each in result.unkept] == [
        "tasks that run by the calendar of their resources: it is written at the task",
        "baseline 0 is not written into the plan",
    ]
    by_name = imported(RICH, ids_from_names=True)
    usable(by_name)
    assert list(by_name.plan.tasks)[:3] == ["chuan-bi", "khao-sat", "thiet-ke"]


@pytest.mark.slow
@pytest.mark.parametrize("path", CONFORMITY, ids=lambda path: path.stem)
@pytest.mark.parametrize("ids_from_names", [False, True])
def test_real_files_are_usable(path: Path, ids_from_names: bool) -> None:
    usable(imported(path.read_bytes(), ids_from_names=ids_from_names))


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A file after some accidents: values and rows that are other ones, are gone, stand there twice, or are cut."""
    text = RICH.decode()
    for _ in range(draw(st.integers(1, 5))):
        kind = draw(st.integers(0, 5))
        leaves = list(re.finditer(r"<(\w+)>([^<]*)</\1>", text))
        if kind <= 2 and leaves:
            leaf = draw(st.sampled_from(leaves))
            value = draw(st.one_of(st.sampled_from(ODD), st.sampled_from([each[2] for each in leaves])))
            text = text[: leaf.start(2)] + value + text[leaf.end(2) :]
        elif kind == 3 and leaves:
            leaf = draw(st.sampled_from(leaves))
            twice = draw(st.booleans())
            text = text[: leaf.start()] + 2 * twice * leaf[0] + text[leaf.end() :]
        elif kind == 4:
            rows = list(re.finditer(r"<(Task|Calendar|Assignment|WeekDay|Exception|PredecessorLink)>.*?</\1>", text))
            if rows:
                row, other = draw(st.sampled_from(rows)), draw(st.sampled_from(rows))
                text = text[: row.start()] + draw(st.sampled_from(["", row[0] * 2, other[0]])) + text[row.end() :]
        else:
            at = draw(st.integers(0, len(text)))
            text = (
                text[:at]
                + draw(st.sampled_from(["", "<", ">", "&", "\0", "<x>", "]]>", "<!--", "<!DOCTYPE x>"]))
                + text[at + draw(st.integers(0, 9)) :]
            )
    return text.encode("utf-8", "surrogatepass")


@given(mutated(), st.booleans())
def test_whatever_happened_to_a_file_reading_it_ends_well(data: bytes, ids_from_names: bool) -> None:
    result = outcome(data, ids_from_names=ids_from_names)
    if isinstance(result, Refused):
        assert result.reason.vi
        assert result.reason.en
    else:
        usable(result)
