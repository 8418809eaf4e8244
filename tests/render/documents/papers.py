"""Papers to be tested: of the plans in `plans/`, and of a small plan whose every name is chosen."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dxplan.api import Outcome, schedule_file, spent_by_year
from dxplan.model.agreement import Agreement
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, DurationRange, Unit
from dxplan.model.kind import Kind
from dxplan.model.kpi import Kpi
from dxplan.model.moment import Moment
from dxplan.model.people import Agency, AgencyKind
from dxplan.model.plan import Plan
from dxplan.model.reference import Circumstance, Reference
from dxplan.model.risk import Risk
from dxplan.model.task import Task
from dxplan.network.network import build
from dxplan.render.documents.meeting import Paper, meeting_paper
from dxplan.render.documents.subject import Subject
from dxplan.render.documents.templates import fill, find_template
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.span import Span
from dxplan.text.phrase import Language, Text, same

PLANS = Path(__file__).parents[3] / "plans"


@cache
def outcome_in_file(name: str) -> Outcome:
    return schedule_file(PLANS / f"{name}.yaml")


def plan_in_file(name: str) -> Schedule:
    schedule = outcome_in_file(name).schedule
    assert schedule is not None
    return schedule


def subject_of(plan: Plan | Schedule, language: Language = "vi", today: str = "2022-02-01", **more: Any) -> Subject:
    schedule = compute(build(plan)) if isinstance(plan, Plan) else plan
    more.setdefault("spent", spent_by_year(schedule))
    return Subject(schedule=schedule, language=language, today=date.fromisoformat(today), **more)


def written(subject: Subject, document: str = "full") -> str:
    return fill(find_template(document, subject.language), paper=paper_on(subject))


_latest: list[tuple[Subject, Paper]] = []


def paper_on(subject: Subject) -> Paper:
    """Of several documents on one subject the paper is worked out once, as it is where one document is written."""
    if not _latest or _latest[0][0] is not subject:
        _latest[:] = [(subject, meeting_paper(subject))]
    return _latest[0][1]


def finding(
    code: str,
    message: Text,
    task: str | None = None,
    hint: Text | None = None,
    why: Text | None = None,
    severity: Severity = Severity.WARNING,
) -> Diagnostic:
    return Diagnostic(code, severity, message, Span("plan.yaml", 1, 1), why, hint, (), task)


def task(id_: str, days: float = 5, after: str | None = None, **more: Any) -> Task:
    links = () if after is None else (Dependency(after, id_, LinkType.FINISH_START),)
    more.setdefault("name", same(id_))
    return Task(id=id_, duration=Duration(days, Unit.DAYS), predecessors=links, **more)


def plan_of(*tasks: Task, **more: Any) -> Plan:
    """A plan of tasks, in which a summary stands before what is inside it."""
    more = {"id": "p", "name": same("Kế hoạch thử"), "start": date(2022, 1, 3), **more}
    return Plan(
        tasks={task.id: task for task in tasks},
        roots=tuple(task.id for task in tasks if task.parent is None),
        **more,
    )


def plan_named(name: str) -> Plan:
    """A small plan with everything in it, and the same text wherever it can say one."""
    text = same(name)
    day = Moment(date(2022, 1, 20), date(2022, 1, 20))
    return plan_of(
        Task(id="P", name=text, children=("A", "B", "M")),
        task(
            "A", 10, parent="P", name=text, lead="S", support=("V",), deliverable=text, cost=10**9, funding=text,
            kpis=("K",), note=text, source=("Q",), assumed=True,
        ),
        task("B", 80, "A", parent="P", name=text, lead="V", kind=Kind.APPROVE, deliverable=text),
        task("M", 0, "B", parent="P", name=text, lead="S"),
        task("L", 3, name=text),
        name=text,
        province=text,
        note=text,
        agreement=Agreement(name=text, parties=("S", "V"), signed=date(2022, 1, 1), note=text),
        agencies={
            "S": Agency(
                id="S", name=text, kind=AgencyKind.STATE, valid_to=date(2022, 2, 1), successor="V", note=text
            ),
            "V": Agency(id="V", name=text, kind=AgencyKind.VENDOR),
        },
        kpis={"K": Kpi(id="K", name=text, baseline=text, target=text, unit=text, by=day, note=text)},
        context={"C": Circumstance(id="C", name=text, date=day)},
        risks={
            "R": Risk(
                id="R", name=text, probability=0.3, response=text, owner="S",
                delays={"A": DurationRange(Duration(5, Unit.DAYS), Duration(10, Unit.DAYS))},
            )
        },
        sources={"Q": Reference(id="Q", name=text, note=text, url=name)},
    )  # fmt: skip


UBND = Agency(id="UBND", name=same("UBND tỉnh"), kind=AgencyKind.STATE)
SO = Agency(
    id="SO", name=same("Sở TT&TT"), kind=AgencyKind.STATE, valid_to=date(2025, 2, 28), successor="KHCN"
)  # fmt: skip
KHCN = Agency(id="KHCN", name=same("Sở KH&CN"), kind=AgencyKind.STATE)
VNPT = Agency(id="VNPT", name=same("VNPT"), kind=AgencyKind.VENDOR)
AGENCIES = {agency.id: agency for agency in (UBND, SO, KHCN, VNPT)}
AGREEMENT = Agreement(parties=("VNPT", "UBND"), signed=date(2022, 1, 1), ends=date(2022, 12, 30))


def day(iso: str) -> Moment:
    return Moment(date.fromisoformat(iso), date.fromisoformat(iso))


def three_leads(**more: object) -> Plan:
    tasks = [task("A", lead="VNPT"), task("B", after="A", lead="VNPT"), task("C", after="B", lead="SO")]
    return plan_of(*tasks, agencies=AGENCIES, agreement=AGREEMENT, **more)
