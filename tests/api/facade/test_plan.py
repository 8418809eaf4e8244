"""A plan as one value: what its methods give, and what they say where there is no answer."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

import dxplan
from dxplan import Plan, Problem
from tests.cli.running import PLANS
from tests.cli.running import dxplan as command
from tests.covering import IS_SOAKING

TODAY = date(2022, 2, 1)
PLAN = """\
dxplan: 1
id: pilot
name: {vi: "Thí điểm", en: "Pilot"}
language: en
start: 2022-03-01
agencies: {STTTT: {name: Department of Information}}
tasks:
  A: {name: Survey, kind: survey, duration: 5d, lead: STTTT, cost: 200 triệu}
  B: {name: Build, kind: build, duration: 10d, after: A, deadline: 2022-03-18}
  C: {name: Train, kind: training, duration: 2d, after: A SS+1d}
"""
BROKEN = PLAN.replace("after: A,", "after: [A, Z],")


def plan_of(tmp_path: Path, text: str = PLAN, name: str = "pilot.yaml") -> Plan:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return dxplan.load(path, today=TODAY)


def test_what_a_plan_is(tmp_path: Path) -> None:
    plan = plan_of(tmp_path)
    assert (plan.id, plan.name, plan.is_usable, plan.mistakes, list(plan.tasks)) == (
        "pilot", "Pilot", True, (), ["A", "B", "C"],
    )  # fmt: skip
    assert dxplan.load(plan.file, language="vi").name == "Thí điểm"
    assert plan.data == Path(plan.file).read_bytes()
    assert repr(plan) == f"<Plan {plan.file}: pilot, 3 tasks>"


@pytest.mark.slow
def test_its_door_is_open_before_and_after_the_package_of_that_name_is_loaded() -> None:
    """`dxplan.load` is a package, too; which of both is met first makes no difference."""
    codes = ("dxplan.load(FILE)", "import dxplan.load.loader; dxplan.load(FILE)", "from dxplan import load; load(FILE)")
    for code in codes:
        program = f"import dxplan; FILE = {str(PLANS / 'hue.yaml')!r}; {code}; print(dxplan.load(FILE).id)"
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
        assert (done.stdout, done.stderr) == ("hue-ioc\n", "")


def test_rows_are_for_tables(tmp_path: Path) -> None:
    """Days as dates, amounts in working days, money in đồng; as the CSV of the command has them."""
    timetable = plan_of(tmp_path).schedule()
    assert (timetable.start, timetable.finish, timetable.critical_path) == (
        date(2022, 3, 1), date(2022, 3, 21), ("A", "B"),
    )  # fmt: skip
    row = timetable["B"]
    assert (row.start, row.finish, row.total_float, row.deadline) == (
        date(2022, 3, 8), date(2022, 3, 21), -1, date(2022, 3, 18),
    )  # fmt: skip
    assert (timetable["A"].cost, timetable["A"].lead, timetable["C"].links) == (200_000_000, "STTTT", ("A SS+1d",))
    assert [each.id for each in timetable] == ["A", "B", "C"]
    assert "B" in timetable
    assert "X" not in timetable
    with pytest.raises(KeyError, match="X is no task of the plan"):
        timetable["X"]
    with pytest.raises(KeyError, match="TD244 is no task of the plan; did you mean TD24"):
        dxplan.load(PLANS / "thu-duc.yaml").schedule()["TD244"]


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize("name", ["can-tho", "dong-nai", "thu-duc", *(["hcm", "nam-dinh"] if IS_SOAKING else [])])
def test_answers_say_what_the_commands_print(name: str) -> None:
    """The command line has no way of its own: text, JSON and CSV are the same to the letter."""
    path = PLANS / f"{name}.yaml"
    plan = dxplan.load(path, today=TODAY)
    today = ("--today", TODAY.isoformat())
    critical = plan.schedule().critical_path[0]
    rows = list(csv.DictReader(StringIO(command("schedule", path, "--format", "csv").out)))
    assert plan.schedule().csv == command("schedule", path, "--format", "csv").out
    for row, said in zip(plan.schedule(), rows, strict=True):
        assert (row.id, str(row.working_days), row.state) == (said["id"], said["working_days"], said["state"])
        assert said["total_float"] == ("" if row.total_float is None else str(row.total_float))
        assert said["deadline"] == ("" if row.deadline is None else row.deadline.isoformat())
        assert said["links"] == "; ".join(row.links)
    answers = {
        ("schedule", path): plan.schedule(),
        ("check", path, *today): plan.check(),
        ("status", path, *today): plan.status(),
        ("scorecard", path, *today): plan.scorecard(),
        ("why", critical, path): plan.why(critical),
        ("what-if", path, "--delay", f"{critical}=30d", *today): plan.what_if(delay=f"{critical}=30d"),
        ("diff", path, path): plan.diff(path),
    }
    for arguments, answer in answers.items():
        assert answer.text == command(*arguments, "--width", "100").out, arguments
        assert answer.data == json.loads(command(*arguments, "--format", "json").out), arguments
    assert f"{plan.gantt(width=100)}" == command("gantt", path, *today, "--width", "100").out
    assert f"{plan.report()}" == command("report", path, "--date", TODAY.isoformat()).out
    assert plan.export("csv").data == command("export", path, "--to", "csv", *today).out.encode()


def test_findings_are_a_sequence(tmp_path: Path) -> None:
    """Codes, families and severities choose; a word that is none is a mistake of the program."""
    plan = plan_of(tmp_path)
    findings = plan.check()
    assert len(findings) == len(list(findings)) == len(findings.rows) == sum(findings.codes.values())
    assert findings[0] in findings
    assert {row.severity for row in findings.rows} == {finding.severity.value for finding in findings}
    assert set(plan.check(select="DX301").codes) <= {"DX301"}
    assert "DX301" not in plan.check(ignore=["DX301"]).codes
    assert not plan.check(select="DX501")
    assert plan.check(severity="error").errors == tuple(plan.check(severity="error"))
    assert json.loads(findings.written("sarif"))["version"] == "2.1.0"
    with pytest.raises(ValueError, match="there is no code DX999"):
        plan.check(select=["DX999"])
    with pytest.raises(KeyError, match="there is no format word; there are: csv"):
        findings.written("word")


def test_progress_makes_another_plan_and_leaves_the_file_alone(tmp_path: Path) -> None:
    plan = plan_of(tmp_path)
    later = plan.progress("A", actual_start=date(2022, 3, 2), percent=60, as_of=date(2022, 3, 4))
    assert isinstance(later, Plan)
    assert b"progress: 60 %" in later.data
    assert b"actual_start: 2022-03-02" in later.data
    assert Path(plan.file).read_text("utf-8") == PLAN
    assert (later.schedule()["A"].state, later.schedule()["A"].progress) == ("running", 0.6)
    done = later.progress("A", actual_finish="2022-03-08", as_of=date(2022, 3, 8))
    assert done.schedule()["A"].state == "done"
    assert done.diff(plan).value.old == plan.file


def test_baselines_are_values_too(tmp_path: Path) -> None:
    """What is frozen says its file; once that is written it is found by its name, and measures the plan."""
    plan = plan_of(tmp_path)
    assert plan.baselines() == ()
    made = plan.freeze("agreed", "approved by the board")
    assert not isinstance(made, Problem)
    assert made.file == tmp_path / "pilot.baselines" / "agreed.yaml"
    made.file.parent.mkdir()
    made.file.write_text(made.text, encoding="utf-8")
    assert [baseline.name for baseline in plan.baselines()] == ["agreed"]
    assert plan.baseline("agreed").name == "agreed"
    later = plan.progress("A", actual_start="2022-03-01", percent=40, as_of=date(2022, 3, 4))
    earned = later.against("agreed").earned()
    assert earned.value.baseline.name == "agreed"
    again = plan.freeze("agreed", "twice")
    assert isinstance(again, Problem)
    assert "agreed" in again.reason


PROBLEMS = {
    "an unknown task": (lambda plan: plan.why("BB"), "there is no task `BB`"),
    "a change of an unknown task": (lambda plan: plan.what_if(set="BB.duration=3d"), "--set BB.duration=3d: "),
    "a change that is none": (lambda plan: plan.what_if(delay=["B"]), "--delay B: "),
    "a circle": (lambda plan: plan.what_if(add="B→A"), "B"),
    "an unknown baseline": (lambda plan: plan.baseline("approved"), "no baseline `approved`"),
    "the same, to measure by": (lambda plan: plan.against("approved"), "no baseline `approved`"),
    "no baseline to measure by": (lambda plan: plan.earned(), "status_date"),
    "a name that is none": (lambda plan: plan.freeze("a b", "why"), "a b"),
    "an older version that is none": (lambda plan: plan.diff("HEAD~3:plans/x.yaml"), "HEAD~3:plans/x.yaml: "),
    "a file to compare with that is none": (lambda plan: plan.diff("x.yaml"), "there is no such file"),
    "progress of an unknown task": (lambda plan: plan.progress("BB", percent=3), "there is no task `BB`"),
    "progress over 100": (lambda plan: plan.progress("A", percent=130), "130"),
    "a finish before the start": (
        lambda plan: plan.progress(
            "A", actual_start="2022-03-05", actual_finish="2022-03-01", as_of=date(2022, 3, 10)
        ), "`A`: ",
    ),
    "no date": (lambda plan: plan.progress("A", actual_start="soon"), "soon"),
    "no moment": (lambda plan: plan.gantt(start="soon"), "soon"),
    "an axis that ends before it begins": (lambda plan: plan.gantt(start="2022-Q3", end=date(2022, 1, 1)), "before"),
    "an unknown document": (lambda plan: plan.report("bref"), "there is no `bref`; did you mean `brief`?"),
    "an unknown format": (lambda plan: plan.export("xslx"), "there is no `xslx`; did you mean `xlsx`?"),
}  # fmt: skip


ASKS_GIT = ("an unknown baseline", "the same, to measure by", "an older version that is none")


@pytest.mark.parametrize(
    "case", [pytest.param(case, marks=pytest.mark.slow) if case in ASKS_GIT else case for case in PROBLEMS]
)
def test_what_cannot_be_answered_is_a_problem_and_no_exception(case: str, tmp_path: Path) -> None:
    ask, said = PROBLEMS[case]
    problem = ask(plan_of(tmp_path))
    assert isinstance(problem, Problem)
    assert not problem
    assert said in str(problem), str(problem)
    assert "Traceback" not in str(problem)


ASKED = {
    "schedule": lambda plan: plan.schedule(),
    "why": lambda plan: plan.why("A"),
    "what_if": lambda plan: plan.what_if(delay="A=3d"),
    "diff": lambda plan: plan.diff(plan),
    "status": lambda plan: plan.status(),
    "earned": lambda plan: plan.earned(),
    "scorecard": lambda plan: plan.scorecard(),
    "freeze": lambda plan: plan.freeze("agreed", "why"),
    "gantt": lambda plan: plan.gantt(),
    "report": lambda plan: plan.report(),
    "export": lambda plan: plan.export("json"),
    "progress": lambda plan: plan.progress("A", percent=10),
}
UNUSABLE = {
    "an unknown predecessor": (BROKEN, "DX022"),
    "a circle": (PLAN.replace("duration: 5d,", "duration: 5d, after: B,"), "DX032"),
    "no YAML": ("tasks: [", "DX0"),
    "prose": ("Kính gửi Sở", "DX013"),
    "nothing": ("", "DX004"),
    "a workbook": ("PK\x03\x04xl/workbook.xml", "DX0"),
}


@pytest.mark.parametrize("case", UNUSABLE)
@pytest.mark.parametrize("name", ASKED)
def test_a_plan_with_mistakes_is_loaded_and_says_them(name: str, case: str, tmp_path: Path) -> None:
    """Whatever is asked of it: the mistakes, with their places, as findings."""
    text, code = UNUSABLE[case]
    plan = plan_of(tmp_path, text)
    assert not plan.is_usable
    assert plan.mistakes[0].code.startswith(code)
    assert [finding.code for finding in plan.check()] == [mistake.code for mistake in plan.mistakes]
    problem = ASKED[name](plan)
    assert isinstance(problem, Problem)
    assert problem.findings == plan.mistakes
    assert f"{plan.mistakes[0].span}: {plan.mistakes[0].code}" in str(problem)


def test_a_problem_taken_for_an_answer_says_itself(tmp_path: Path) -> None:
    """The words of the problem, not “'NoneType' object has no attribute”."""
    problem = plan_of(tmp_path, BROKEN).schedule()
    with pytest.raises(AttributeError, match=r"no finish: the plan has mistakes and cannot be scheduled\n.*DX022"):
        _ = problem.finish
    with pytest.raises(TypeError, match="DX022"):
        list(problem)
    with pytest.raises(TypeError, match="no A: the plan has mistakes"):
        problem["A"]


def test_only_a_file_that_cannot_be_read_raises(tmp_path: Path) -> None:
    (tmp_path / "pilot.yaml").write_text(PLAN, encoding="utf-8")
    for path, said in (
        (tmp_path / "pilto.yaml", "there is no such file; did you mean `pilot.yaml`?"),
        (tmp_path, "this is a folder, not a plan file"),
        (tmp_path / "pilot.yaml" / "x", "cannot be opened"),
        (Path("/dev/null"), "this is a device"),
        (tmp_path / ("n" * 400), "cannot be opened"),
    ):
        with pytest.raises(dxplan.UnreadableFileError) as raised:
            dxplan.load(path)
        assert str(raised.value).startswith(f"{path}: ")
        assert said in str(raised.value)
        assert raised.value.mistake.code == "DX001"
    assert issubclass(dxplan.UnreadableFileError, OSError)


def test_what_the_program_gets_wrong_is_an_error_of_python() -> None:
    with pytest.raises(ValueError, match="there are no texts in fr; there are: vi, en"):
        dxplan.load(PLANS / "hue.yaml", language="fr")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        dxplan.load(5)  # type: ignore[arg-type]
    plan = dxplan.load(PLANS / "hue.yaml", today=TODAY)
    assert plan.gantt(width=1) == plan.gantt(width=20), "what is too narrow is as narrow as can be"


def test_a_notebook_takes_names_for_text(tmp_path: Path) -> None:
    """`<script>` in a name, an id's place or a file's name is text, in whatever is shown."""
    evil = "<script>alert(1)</script>"
    plan = plan_of(tmp_path, PLAN.replace("Survey", evil).replace('en: "Pilot"', f'en: "{evil}"'), "<b>.yaml")
    shown = [plan, plan.schedule(), plan.check(), plan.why("A"), plan.status(), plan.gantt(), plan.why(evil)]
    shown += [plan_of(tmp_path, BROKEN.replace("Z]", f"'{evil}']"), "<i>.yaml").schedule()]
    for value in shown:
        html = value._repr_html_()
        assert html.startswith(("<table", "<pre"))
        assert "<script" not in html
        assert "<b>" not in html
        assert "<i>" not in html
    assert "&lt;script&gt;" in plan.schedule()._repr_html_()


def test_a_notebook_shows_the_table_of_the_terminal() -> None:
    """With a row for all units of a roll-out, phases indented; of a long plan the first rows."""
    plan = dxplan.load(PLANS / "thu-duc.yaml")
    html = plan._repr_html_()
    assert html == plan.schedule()._repr_html_()
    assert "29/03/2021" in html
    assert "&nbsp;&nbsp;" in html
    assert html.count("<tr>") < len(plan.schedule())
    assert "… và " in dxplan.load(PLANS / "hcm.yaml")._repr_html_()
