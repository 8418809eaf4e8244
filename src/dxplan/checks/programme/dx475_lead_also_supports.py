"""DX475: the lead of a task also stands as its support."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.task import Task
from dxplan.scenario.remedies.say import Say
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, folded, say


def check(examination: Examination) -> Iterator[Finding]:
    """Nobody supports a task that it leads, whether it leads by itself or by the summary, under one id or two."""
    plan = examination.plan
    names = {id_: None if a.name is None else folded(a.name.vi).strip() for id_, a in plan.agencies.items()}
    lead_of, known = examination.lead_of, dict[tuple[str, tuple[str, ...]], list[str]]()
    for task in examination.saying("support"):
        lead = lead_of[task.id]
        if lead is None:
            continue
        twice = known.get((lead, task.support))
        if twice is None:  # many tasks have the same
            twice = [agency for agency in task.support if _same(names, agency, lead)]
            known[lead, task.support] = twice
        if twice and not _is_by_its_unit(task):
            yield _finding(task, lead, twice, examination)


def _is_by_its_unit(task: Task) -> bool:
    """Whether those who support a unit of a roll-out stand at the unit, for all of its tasks."""
    return task.copy_of is not None


def _same(names: Mapping[str, str | None], one: str, other: str) -> bool:
    return one == other or (names[one] is not None and names[one] == names[other])


def _finding(task: Task, lead: str, twice: list[str], examination: Examination) -> Finding:
    agency = examination.plan.agencies[lead]
    others = tuple(id_ for id_ in task.support if id_ not in twice)
    written = tuple(examination.plan.agencies[id_] for id_ in others)
    return Finding(
        say(
            "{agency} vừa chủ trì vừa phối hợp {task}",
            "{agency} both leads {task} and supports it",
            agency=agency,
            task=task,
        ),
        Place(task.places, ("support", task.support.index(twice[0]))),
        task.id,
        say(
            "chỉ để {agency} chủ trì: {support}",
            "let {agency} lead only: {support}",
            agency=agency,
            support=Say(("tasks", task.id), "support", others, written),
        ),
    )


RULE = Rule(
    code="DX475",
    name="lead_also_supports",
    severity=Severity.WARNING,
    title=Text("Một cơ quan vừa chủ trì vừa phối hợp", "A lead that is also support"),
    why=Text(
        "không rõ ai chịu trách nhiệm, hoặc lẽ ra một cơ quan khác phối hợp mà bị ghi nhầm",
        "it is unclear who answers, or another body should support and was mistaken for it",
    ),
    fix=Text(
        "bỏ cơ quan chủ trì khỏi danh sách phối hợp, hoặc ghi đúng cơ quan phối hợp",
        "take the lead out of the support, or name the body that was meant to support",
    ),
    provisions=(
        Text(
            "Mỗi nhiệm vụ một cơ quan chủ trì, các cơ quan khác phối hợp (thông lệ, hiểu biết chung)",
            "One body leads each task, others support it (practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: hai-vai
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}, SNV: {name: Sở Nội vụ}}
tasks:
  T1: {name: Lập kế hoạch, kind: plan, duration: 20d, lead: STTTT, support: [SNV, STTTT], deliverable: Kế hoạch}  # expect: DX475
""",
    good="""\
dxplan: 1
id: hai-vai
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}, SNV: {name: Sở Nội vụ}}
tasks:
  T1: {name: Lập kế hoạch, kind: plan, duration: 20d, lead: STTTT, support: [SNV], deliverable: Kế hoạch}
""",
    check=check,
)
