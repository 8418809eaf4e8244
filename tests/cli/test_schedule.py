"""`dxplan schedule`: the table, JSON and CSV."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.running import PLANS, dxplan

PLAN = """\
dxplan: 1
id: small
start: 2022-01-24
tasks:
  P:
    name: Giai đoạn
    tasks:
      A: {name: Trước Tết, kind: build, duration: 8d}
      B: {name: "=Nghiệm thu", duration: 2d, after: A SS+1d}
      M: {name: Xong, kind: milestone, after: [A, B]}
"""
KEYS = [
    "id", "name", "kind", "parent", "early_start", "early_finish", "late_start", "late_finish",
    "total_float", "free_float", "critical", "driver", "state", "progress",
    "duration", "working_days", "lead", "system", "cost", "deadline", "links",
]  # fmt: skip


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_json_gives_the_instants(plan: Path) -> None:
    """A starts Monday 24 January; five days before Tết (31 Jan - 4 Feb off) and three after it."""
    document = json.loads(dxplan("schedule", plan, "--format", "json").out)
    assert list(document) == ["plan", "start", "finish", "tasks"]
    assert (document["plan"], document["start"], document["finish"]) == (
        "small",
        "2022-01-24T08:00",
        "2022-02-09T17:00",
    )
    tasks = {task["id"]: task for task in document["tasks"]}
    assert list(tasks["A"]) == KEYS
    assert tasks["A"]["early_finish"] == "2022-02-09T17:00"
    assert (tasks["A"]["kind"], tasks["P"]["kind"], tasks["B"]["kind"], tasks["M"]["kind"]) == (
        "build", "summary", "task", "milestone",
    )  # fmt: skip
    assert tasks["B"]["early_start"] == "2022-01-25T08:00"
    assert tasks["B"]["total_float"] == 5 * 480
    assert tasks["B"]["driver"] == "A"
    assert tasks["A"]["driver"] is None
    assert tasks["A"]["critical"] is True
    assert tasks["B"]["critical"] is False
    assert tasks["M"]["early_start"] == tasks["M"]["early_finish"] == "2022-02-09T17:00"
    assert tasks["A"]["parent"] == "P"


FULL = """\
dxplan: 1
id: full
language: en
start: 2022-03-01
calendars: {long: {week: mon..sat, hours: ["07:00-11:00", "13:00-19:00"], holidays: none}}
agencies: {S: {name: Department}, "-V": {name: Vendor}}
systems: {IOC: {name: Centre}}
tasks:
  A: {name: Survey, duration: 10d, lead: S, system: IOC, cost: "1,5 tỷ", deadline: 2022-Q1, progress: 40 %}
  B: {name: "@Build", duration: 1mo, after: "A SS+50%", lead: "-V", calendar: long}
  C: {name: "\\tTest", duration: 3h, after: [A, "B FF-2d"]}
  G: {name: Group, tasks: {M: {kind: milestone, after: "C SF+1ed"}}}
  D: {duration: 4d}
"""


def test_a_row_says_what_the_plan_says_of_the_task(tmp_path: Path) -> None:
    """Durations and lags as the file writes them, lengths in days of the task's calendar, money in đồng."""
    path = tmp_path / "full.yaml"
    path.write_text(FULL, encoding="utf-8")
    tasks = {task["id"]: task for task in json.loads(dxplan("schedule", path, "--format", "json").out)["tasks"]}
    keys = KEYS[-8:]
    assert [tasks["A"][key] for key in keys] == [0.4, "10d", 10, "S", "IOC", 1_500_000_000, "2022-03-31", []]
    assert tasks["B"]["links"] == [{"predecessor": "A", "type": "SS", "lag": "50%"}]
    assert (tasks["B"]["duration"], tasks["B"]["working_days"]) == ("1mo", 26), "a month of the six-day week"
    assert tasks["C"]["links"] == [
        {"predecessor": "A", "type": "FS", "lag": None},
        {"predecessor": "B", "type": "FF", "lag": "-2d"},
    ]
    assert (tasks["C"]["duration"], tasks["C"]["working_days"]) == ("3h", 0.38)
    assert [tasks["G"][key] for key in keys] == [None, None, 0, None, None, None, None, []]
    assert tasks["M"]["links"] == [{"predecessor": "C", "type": "SF", "lag": "1ed"}]
    assert (tasks["M"]["duration"], tasks["M"]["working_days"]) == (None, 0)
    rows = {row["id"]: row for row in csv.DictReader(StringIO(dxplan("schedule", path, "--format", "csv").out))}
    assert rows["A"] | {"duration": "10d", "working_days": "10", "cost": "1500000000", "progress": "0.4"} == rows["A"]
    assert rows["C"]["links"] == "A; B FF-2d"
    assert (rows["B"]["lead"], rows["B"]["name"], rows["C"]["name"][:1]) == ("'-V", "'@Build", "'")
    assert rows["D"]["links"] == "" == rows["D"]["deadline"]


def test_floats_are_minutes_in_json_and_days_of_the_calendar_in_csv(tmp_path: Path) -> None:
    path = tmp_path / "full.yaml"
    path.write_text(FULL, encoding="utf-8")
    in_json = json.loads(dxplan("schedule", path, "--format", "json").out)["tasks"]
    in_csv = {row["id"]: row for row in csv.DictReader(StringIO(dxplan("schedule", path, "--format", "csv").out))}
    assert any(task["total_float"] % 480 for task in in_json), "there is a part of a day"
    for task in in_json:
        a_day = 600 if task["id"] == "B" else 480
        for key in ("total_float", "free_float"):
            assert float(in_csv[task["id"]][key]) == pytest.approx(task[key] / a_day, abs=0.0051), (task["id"], key)


def test_several_plans_become_a_list(plan: Path) -> None:
    """One plan is an object, several are a list of such objects."""
    documents = json.loads(dxplan("schedule", plan, PLANS / "hue.yaml", "--format", "json").out)
    assert [document["plan"] for document in documents] == ["small", "hue-ioc"]


def test_csv_opens_in_a_spreadsheet_without_running_anything(plan: Path) -> None:
    """A line a task; a name that looks like a formula gets an apostrophe."""
    rows = list(csv.DictReader(StringIO(dxplan("schedule", plan, "--format", "csv").out)))
    assert [row["id"] for row in rows] == ["P", "A", "B", "M"]
    assert list(rows[0]) == ["plan", *KEYS]
    assert rows[2]["name"] == "'=Nghiệm thu"
    assert rows[1]["critical"] == "true"


def test_the_table_shows_dates_as_they_are_read(plan: Path) -> None:
    """dd/mm/yyyy in Vietnamese; floats in working days; critical tasks starred; milestones marked."""
    out = dxplan("schedule", plan, "--width", 80).out
    (line,) = [line for line in out.splitlines() if line.startswith("B ")]
    assert line.split() == ["B", "=Nghiệm", "thu", "25/01/2022", "26/01/2022", "2", "5"]
    assert "◆ Xong" in out
    assert "đường găng: A → M" in out


def test_output_is_written_whole_and_not_over_an_existing_file(plan: Path, tmp_path: Path) -> None:
    """-o keeps what is there unless --force is given, and says in one line what it did."""
    target = tmp_path / "dates.json"
    first = dxplan("schedule", plan, "--format", "json", "-o", target)
    assert first.code == 0
    assert first.out == ""
    assert "dates.json" in first.err
    written = target.read_text("utf-8")
    target.write_text("mine", encoding="utf-8")
    second = dxplan("schedule", plan, "--format", "json", "-o", target)
    assert second.code == 2
    assert "--force" in second.err
    assert target.read_text("utf-8") == "mine"
    assert dxplan("schedule", plan, "--format", "json", "-o", target, "--force").code == 0
    assert target.read_text("utf-8") == written
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_an_unusable_plan_is_explained_on_standard_error(plan: Path) -> None:
    """What goes to other programs stays clean; the exit code is 2."""
    plan.write_text(PLAN.replace("after: A SS+1d", "after: [A, M]"), encoding="utf-8")
    done = dxplan("schedule", plan, "--format", "json")
    assert done.code == 2
    assert done.out == ""
    assert "DX032" in done.err


def test_the_plan_itself_is_never_overwritten(plan: Path, tmp_path: Path) -> None:
    """Not even with --force, nor through another name: a planner's work is not lost to a slip."""
    before = plan.read_text("utf-8")
    other = tmp_path / "other-name.yaml"
    other.symlink_to(plan)
    for target in (plan, other):
        done = dxplan("schedule", plan, "-o", target, "--force")
        assert done.code == 2
        assert "the plan" in done.err
    assert dxplan("report", plan, "-o", plan, "--force").code == 2
    assert plan.read_text("utf-8") == before


def test_a_symbolic_link_is_written_through(plan: Path, tmp_path: Path) -> None:
    """The link stays a link; the file behind it gets the content."""
    (tmp_path / "link.txt").symlink_to(tmp_path / "file.txt")
    assert dxplan("schedule", plan, "-o", tmp_path / "link.txt").code == 0
    assert (tmp_path / "link.txt").is_symlink()
    assert "Nghiệm thu" in (tmp_path / "file.txt").read_text("utf-8")


def test_a_plan_under_way_says_what_is_done(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(
        "dxplan: 1\nid: p\nname: P\nlanguage: en\nstart: 2022-03-01\nstatus_date: 2022-03-10\ntasks:\n"
        "  A: {duration: 5d, actual_start: 2022-03-01, actual_finish: 2022-03-07}\n"
        "  B: {duration: 5d, after: A, actual_start: 2022-03-08, progress: 40 %}\n"
        "  C: {duration: 5d, after: B, actual_start: 2022-03-09}\n  D: {duration: 5d, after: C}\n",
        encoding="utf-8",
    )
    table = [line.split() for line in dxplan("schedule", path).out.splitlines()]
    rows = {cells[0]: cells for cells in table if cells}
    assert rows["A"] == ["A", "A", "2022-03-01", "2022-03-07", "5", "done"], "what is done has no float"
    assert rows["B"] == ["B", "B", "2022-03-08", "2022-03-15", "6", "40", "%", "0*"]
    assert rows["C"][5:] == ["under", "way", "0*"]
    assert rows["D"][5:] == ["0*"]
    tasks = {task["id"]: task for task in json.loads(dxplan("schedule", path, "--format", "json").out)["tasks"]}
    assert [(task["state"], task["progress"], task["total_float"]) for task in tasks.values()] == [
        ("done", 1.0, None),
        ("running", 0.4, 0),
        ("running", None, 0),
        ("planned", None, 0),
    ]
    (first, *_) = csv.DictReader(StringIO(dxplan("schedule", path, "--format", "csv").out))
    assert (first["state"], first["total_float"], first["free_float"]) == ("done", "", "")
    chart = dxplan("gantt", path, "--width", "130", "--ascii", "--today", "2022-03-10").out
    assert "%% done" in chart
    assert [line.count("%") > 1 for line in chart.splitlines() if line[:2] in ("A ", "B ", "D ")] == [True, True, False]


def test_a_plan_that_has_not_begun_has_no_column_for_it(plan: Path) -> None:
    assert "Tình trạng" not in dxplan("schedule", plan, "--lang", "vi").out
