"""DX427: a pilot is called a trial, or a trial a pilot."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure, procedure
from dxplan.checks.programme.bounds import tells_place
from dxplan.checks.rule import Rule
from dxplan.checks.waits import between
from dxplan.model.kind import Kind
from dxplan.model.named import Called, Code
from dxplan.model.system import Route, System
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.recast import Recast
from dxplan.scenario.remedies.together import Together
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, Voiced, say

_PILOT = Phrases("thí điểm; thử nghiệm; pilot")


def check(examination: Examination) -> Iterator[Finding]:
    """A `pilot` comes before the tender of its system, a `trial` between the contract and the acceptance.

    Doubted is a pilot of what a contractor has delivered that leads to the acceptance without a trial, and a trial that
    the first tender waits for without an acceptance in between (that would be an earlier stage), or that waits for no
    contract although the system gets one, and is judged as a pilot or stands at one place of several.
    """
    told: set[str] = set()
    for system in examination.plan.systems:
        yield from _pilots(examination, system)
        for finding in _trials(examination, system):
            assert finding.task is not None
            if finding.task not in told:  # it may be a trial of several systems
                told.add(finding.task)
                yield finding


def _pilots(examination: Examination, system: str) -> Iterator[Finding]:
    """The pilots of a contractor's work that is accepted with nothing else before it."""
    if examination.plan.systems[system].route is Route.COMPANY:
        return  # what its company pays for may be piloted whenever it stands
    pilots = examination.of_system(system, Kind.PILOT)
    acceptances, found = examination.of_system(system, Kind.ACCEPT), examination.kept(procedure)
    if not (pilots and acceptances) or found.has(system, Step.TRIAL, Step.TEST):
        return
    contracted = found.delivered(system) | examination.marked(examination.of_system(system, Kind.CONTRACT))
    for pilot in pilots:
        if examination.waits_for_marked(pilot, contracted):
            acceptance = next((task for task in acceptances if _is_of(examination, system, pilot, task)), None)
            if acceptance is not None:
                yield _is_a_trial(examination, pilot, acceptance, examination.plan.systems[system])


def _is_of(examination: Examination, system: str, pilot: Task, acceptance: Task) -> bool:
    """Whether an acceptance waits for a pilot, and is not that of what it led to: a wave, or what is bought after it."""
    if acceptance.copy_of is not None and pilot.copy_of is None:
        return False
    led_to = examination.of_system(system, Kind.ROLLOUT, Kind.TENDER, Kind.CONTRACT)
    spread = (task for task in led_to if examination.waits_for(task, pilot))
    return examination.waits_for(acceptance, pilot) and not examination.waits_for(acceptance, *spread)


def _trials(examination: Examination, system: str) -> Iterator[Finding]:
    """The trials with nothing tendered, contracted or accepted before that the tenders wait for, or should wait for."""
    found = examination.kept(procedure)  # a step that names no system is of those that its links lead to
    trials = _both(examination, found, system, Kind.TRIAL, Step.TRIAL)
    trials = [task for task in trials if task.kind is not Kind.EVALUATE]  # whose name joins what is judged to it
    work = found.of(system, (Step.INVITATION, Step.CONTRACT, Step.BUILD))
    trials += _led_from(examination, trials, work)
    tenders = _both(examination, found, system, Kind.TENDER, Step.INVITATION) if trials else []
    if not tenders:
        return
    contracts = _both(examination, found, system, Kind.CONTRACT, Step.CONTRACT)
    contracted = examination.marked((*tenders, *contracts))
    acceptances = found.of(system, (Step.ACCEPTANCE,))
    untendered = [task for task in trials if not examination.waits_for_marked(task, contracted)]
    for trial in untendered:
        waiting = [tender for tender in tenders if examination.waits_for(tender, trial)]
        accepted = examination.marked(task for task in acceptances if examination.waits_for(task, trial))
        tender = next((tender for tender in waiting if not examination.waits_for_marked(tender, accepted)), None)
        if tender is not None:
            yield _is_a_pilot(examination, trial, tender, examination.plan.systems[system])
        elif not waiting and contracts and len(untendered) < len(trials) and _is_like_a_pilot(examination, trial):
            yield _is_apart(examination, trial, tenders[0])


def _led_from(examination: Examination, trials: list[Task], work: list[Task]) -> list[Task]:
    """The trials that name no system, and that work on this one waits for."""
    return [
        trial
        for trial in examination.kept(_unnamed)
        if trial not in trials and any(examination.waits_for(task, trial) for task in work)
    ]


def _unnamed(examination: Examination) -> list[Task]:
    return [task for task in examination.of_kind(Kind.TRIAL) if not examination.systems_of(task)]


def _both(examination: Examination, found: Procedure, system: str, kind: Kind, step: Step) -> list[Task]:
    named = examination.of_system(system, kind)
    return [*named, *(task for task in found.of(system, (step,)) if task not in named)]


def _is_like_a_pilot(examination: Examination, trial: Task) -> bool:
    """Whether a trial is judged as a pilot, or is at some place."""
    said = [
        task.name.everything
        for task in examination.of_kind(Kind.EVALUATE)
        if task.name is not None and any(link.predecessor == trial.id for link in task.predecessors)
    ]
    own = "" if trial.name is None else trial.name.everything
    return _PILOT.tell(padded(" ; ".join((own, *said)))) or tells_place(own)


def _is_apart(examination: Examination, trial: Task, tender: Task) -> Finding:
    return Finding(
        say(
            "{trial} gọi là vận hành thử nhưng không chờ hợp đồng nào của hệ thống ({tender}): đó là thí điểm",
            "{trial} is called a trial, but waits for no contract of the system ({tender}): that is a pilot",
            trial=trial,
            tender=Called(Text("đấu thầu", "the tender"), tender),
        ),
        Place(trial.places, ("kind",)),
        trial.id,
        say(
            "{kind}, và chỉ đấu thầu khi đã đánh giá xong thí điểm; nếu là vận hành thử theo hợp đồng thì cho chờ hợp đồng",
            "{kind}, and tender once the pilot is evaluated; if it is the trial of what was contracted, let it wait for "
            "the contract",
            kind=Recast(trial.id, Kind.PILOT),
        ),
        related=((Place(tender.places), Text("đấu thầu", "the tender")),),
    )


def _is_a_trial(examination: Examination, pilot: Task, acceptance: Task, system: System) -> Finding:
    return Finding(
        say(
            "{pilot} gọi là thí điểm nhưng đứng sau hợp đồng và ngay trước {acceptance}: đó là vận hành thử",
            "{pilot} is called a pilot, but comes after the contract and leads to {acceptance}: "
            "that is a trial operation",
            pilot=pilot,
            acceptance=Called(Text("nghiệm thu", "the acceptance"), acceptance),
        ),
        Place(pilot.places, ("kind",)),
        pilot.id,
        say(
            "{kind}; nếu đúng là thí điểm để nhân rộng thì {add}",
            "{kind}; if it is a pilot for a roll-out, {add}",
            kind=Recast(pilot.id, Kind.TRIAL),
            add=between(examination, AddTask(Kind.TRIAL, after=(pilot.id,), before=(acceptance.id,), system=system)),
        ),
        related=((Place(acceptance.places), Text("nghiệm thu", "the acceptance")),),
    )


def _is_a_pilot(examination: Examination, trial: Task, tender: Task, system: System) -> Finding:
    evaluated = (
        Recast(trial.id, Kind.PILOT),
        between(examination, AddTask(Kind.EVALUATE, after=(trial.id,), before=(tender.id,), system=system)),
    )
    return Finding(
        say(
            "{trial} gọi là vận hành thử nhưng đứng trước {tender}: chưa có hợp đồng thì đó là thí điểm",
            "{trial} is called a trial, but comes before {tender}: with no contract yet, that is a pilot",
            trial=trial,
            tender=Called(Text("đấu thầu", "the tender"), tender),
        ),
        Place(trial.places, ("kind",)),
        trial.id,
        say(
            "{evaluated}; nếu là vận hành thử của giai đoạn trước thì {accept}",
            "{evaluated}; if it is the trial of an earlier stage, {accept}",
            evaluated=Together(evaluated, word=("rồi", "and")),
            accept=between(examination, AddTask(Kind.ACCEPT, after=(trial.id,), before=(tender.id,), system=system)),
        ),
        related=((Place(tender.places), Text("đấu thầu", "the tender")),),
    )


def _called(kind: Kind) -> Voiced:
    """A kind by itself: as the plan file writes it, or in words."""
    return Voiced(say("{kind}", "{kind}", kind=Code(kind.value)), kind.words)


RULE = Rule(
    code="DX427",
    name="pilot_and_trial_confused",
    severity=Severity.WARNING,
    title=Text("Lẫn thí điểm với vận hành thử", "A pilot called a trial, or a trial called a pilot"),
    why=Text(
        "“vận hành thử” có hai nghĩa với quy định khác nhau; ghi nhầm thì các quy tắc về thí điểm, đấu thầu, nghiệm thu "
        "xét sai chỗ",
        "“vận hành thử” means two things under different rules; under the wrong kind the checks on pilots, tenders and "
        "acceptance look in the wrong place",
    ),
    fix=say(
        "{pilot} là thí điểm trước khi đấu thầu, để biết có nên làm không; {trial} là vận hành thử theo hợp đồng, "
        "trước khi nghiệm thu",
        "{pilot} comes before any tender and shows whether the thing is worth having; {trial} tries what was "
        "contracted, before it is accepted",
        pilot=_called(Kind.PILOT),
        trial=_called(Kind.TRIAL),
    ),
    provisions=(
        regime("ND73").provision(
            "6.3, 52.3, 34, 58",
            Text(
                "6.3, 52.3: thử nghiệm trước khi đầu tư, thuê; 34, 58: vận hành thử trước khi nghiệm thu",
                "6.3, 52.3: experiments before investing or hiring; 34, 58: trial operation before acceptance",
            ),
        ),
        regime("ND224").provision(
            "39", Text("thử nghiệm trước khi đặt hàng, mua sắm", "experiments before ordering or buying")
        ),
    ),
    bad="""\
dxplan: 1
id: thi-diem-hay-van-hanh-thu
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Ký hợp đồng, kind: contract, system: KHO, duration: 10d, lead: SO, deliverable: Hợp đồng}
  T2: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, after: T1, lead: SO, deliverable: Kho dữ liệu}
  T3: {name: Tập huấn, kind: training, system: KHO, duration: 10d, after: T2, lead: SO, deliverable: Danh sách tập huấn}
  T4:
    name: Chạy tại ba sở trong 2 tháng theo tiêu chí
    kind: pilot  # expect: DX427
    system: KHO
    duration: 40d
    after: T3
    lead: SO
    deliverable: Báo cáo
  T5: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 10d, after: T4, lead: SO, deliverable: Biên bản}
""",
    good="""\
dxplan: 1
id: thi-diem-hay-van-hanh-thu
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Ký hợp đồng, kind: contract, system: KHO, duration: 10d, lead: SO, deliverable: Hợp đồng}
  T2: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, after: T1, lead: SO, deliverable: Kho dữ liệu}
  T3: {name: Tập huấn, kind: training, system: KHO, duration: 10d, after: T2, lead: SO, deliverable: Danh sách tập huấn}
  T4:
    name: Chạy tại ba sở trong 2 tháng theo tiêu chí
    kind: trial
    system: KHO
    duration: 40d
    after: T3
    lead: SO
    deliverable: Báo cáo
  T5: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 10d, after: T4, lead: SO, deliverable: Biên bản}
""",
    check=check,
    reads=("kind", "system"),
)
