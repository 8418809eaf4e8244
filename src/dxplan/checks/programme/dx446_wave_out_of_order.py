"""DX446: a wave of a roll-out starts before the last one is accepted, or before its own people are trained."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.doubts import called_so
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.put_up import is_put_up_before
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.procedure.waves import Wave, goes_on, lots, names_its_wave, number_of, waves
from dxplan.checks.programme.first_batch import begun_before_verdict
from dxplan.checks.programme.rollout_summaries import waves_unjudged
from dxplan.checks.programme.unit_steps import steps_of_units
from dxplan.checks.rule import Rule
from dxplan.checks.turning import out_of_turn
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_FOR_A_TRIAL = Phrases("vận hành thử; dùng thử; tham gia thử; tham gia vận hành; thí điểm; trial; pilot")


def check(examination: Examination) -> Iterator[Finding]:
    """Each wave of a system comes after the verdict on the wave before; its own training and data come first.

    Within a unit of a roll-out people are taught, and equipment is put up, before it is used; the rest of some work waits
    for the verdict on its first batch. Where the plan judges no wave, nothing is asked. Waves told only by links, words or the summary around them are no
    more than a warning.
    """
    told: set[str | None] = set()
    for finding in _of_waves(examination):
        told.add(finding.task)
        yield finding
    yield from (finding for finding in begun_before_verdict(examination) if finding.task not in told)


def _of_waves(examination: Examination) -> Iterator[Finding]:
    yield from waves_unjudged(examination)
    yield from steps_of_units(examination)
    for system in examination.kept(procedure).steps:
        yield from _next_lots(examination, lots(examination, system))
        of_system = waves(examination, system)
        for wave, next_ in pairwise(of_system):
            yield from _next_wave(examination, wave, next_)
        yield from _lacking(examination, of_system)
        judged_after = any(_is_judged_after(examination, wave) for wave in of_system)
        for wave in of_system:
            if wave.number is not None:
                yield from _own_steps(examination, wave)
                if judged_after:
                    yield from _verdict(examination, wave)


def _next_lots(examination: Examination, of_system: tuple[Wave, ...]) -> Iterator[Finding]:
    """The lots of data that begin before the last one is accepted: a note, and a detail where no lot waits for another."""
    turns = [
        (_strongest(examination, list(lot.verdicts)), next_.uses) for lot, next_ in pairwise(of_system) if lot.verdicts
    ]
    in_turn = any(examination.waits_for(use, *verdicts) for verdicts, uses in turns for use in uses)
    for verdicts, uses in turns:
        early = [use for use in uses if not any(examination.done_before(verdict, use) for verdict in verdicts)]
        if early:
            use = min(early, key=lambda task: (examination.dates(task).early_start, task.id))
            finding = _too_early(examination, use, _first_done(examination, verdicts), Severity.NOTE)
            yield finding._replace(is_detail=not in_turn)


def _next_wave(examination: Examination, wave: Wave, next_: Wave) -> Iterator[Finding]:
    verdicts = [task for task in wave.verdicts if task not in next_.uses]
    if not verdicts:
        return
    strongest = _strongest(examination, verdicts)
    marked = examination.marked(strongest)
    for use in sorted(next_.uses, key=lambda task: (examination.dates(task).early_start, task.id)):
        if wave.number is None and not (examination.waits_for(use, *wave.uses) or goes_on(use)):
            continue
        done = [task for task in strongest if examination.done_before(task, use)]
        if not done:
            is_certain = names_its_wave(use) and not any(
                examination.done_before(task, use) for task in verdicts if task not in strongest
            )
            severity = Severity.ERROR if is_certain else Severity.WARNING
            yield _too_early(examination, use, _first_done(examination, strongest), severity)
            return
        if not examination.waits_for_marked(use, marked):
            yield _by_chance(examination, use, _last_done(examination, done))
            return


def _strongest(examination: Examination, verdicts: list[Task]) -> list[Task]:
    """The acceptances if there are any, else all."""
    of_task = examination.kept(procedure).of_task
    return [task for task in verdicts if Step.ACCEPTANCE in of_task.get(task.id, ())] or verdicts


def _own_steps(examination: Examination, wave: Wave) -> Iterator[Finding]:
    """The training and the data of a wave, where none of them has even begun when the wave does."""
    use = min(wave.uses, key=lambda task: (examination.dates(task).early_start, task.id))
    start = examination.dates(use).early_start
    for tasks, what in (
        (wave.trainings, Text("tập huấn", "the training")),
        (wave.migrations, Text("chuyển dữ liệu", "the data migration")),
    ):
        if tasks and use not in tasks and is_put_up_before(examination, use, tasks):
            continue
        if tasks and all(examination.dates(task).early_start >= start for task in tasks) and use not in tasks:
            before = _first_done(examination, tasks)
            yield out_of_turn(
                examination,
                say(
                    "{use} bắt đầu {start}, trước khi {what} cho chính đợt này bắt đầu ({before}, từ {from_})",
                    "{use} starts on {start}, before {what} of the same wave does ({before}, from {from_})",
                    use=use,
                    start=examination.start_day(use),
                    what=what,
                    before=before,
                    from_=examination.start_day(before),
                ),
                before,
                use,
                Severity.WARNING,
            )


def _lacking(examination: Examination, of_system: tuple[Wave, ...]) -> Iterator[Finding]:
    """The waves that nobody judges or teaches though the others are: a warning where the next begins upon that.

    Of the last one it is told only where several before it have the step.
    """
    if any(wave.number is None for wave in of_system):
        return
    of_task = examination.kept(procedure).of_task
    rolled_out = [
        (wave, [task for task in wave.uses if Step.ROLLOUT in of_task.get(task.id, ())]) for wave in of_system
    ]
    rolled_out = [(wave, uses) for wave, uses in rolled_out if uses]
    judged = [wave for wave, _ in rolled_out if any(task not in wave.uses for task in wave.verdicts)]
    taught = [wave for wave, _ in rolled_out if wave.trainings]
    is_judging = any(wave is not rolled_out[-1][0] for wave in judged)  # else the verdict is on all of them
    for number, (wave, uses) in enumerate(rolled_out):
        use = _first_done(examination, uses)
        is_last = number == len(rolled_out) - 1
        if is_judging and len(judged) > is_last and not wave.verdicts and not _may_be_judged(examination, use):
            next_ = [task for _, others in rolled_out[number + 1 : number + 2] for task in others]
            is_next_begun = len(judged) > 1 and any(examination.waits_for(task, use) for task in next_)
            severity = Severity.WARNING if is_next_begun else Severity.NOTE
            yield _lacks(use, Text("nghiệm thu, đánh giá", "acceptance or evaluation"), severity)
        if len(taught) > 1 and not wave.trainings and not _is_taught(examination, wave, use):
            yield _lacks(use, Text("tập huấn", "training"), Severity.NOTE)


def _may_be_judged(examination: Examination, use: Task) -> bool:
    """Whether a task that says no kind is called like a verdict and waits for the wave by a link."""
    called = called_so(examination, None, Step.ACCEPTANCE, Step.EVALUATION)
    return any(link.predecessor == use.id for task in called for link in task.predecessors)


def _is_taught(examination: Examination, wave: Wave, use: Task) -> bool:
    """Whether a training that names no other wave, and is not for the trial alone, is done before a wave."""
    found = examination.kept(procedure)
    systems = found.systems_of(use) or (None,)
    trainings = [task for system in {*systems, None} for task in found.of(system, (Step.TRAINING,))]
    return any(
        number_of(examination, task) in (None, wave.number)
        and not (task.name is not None and _FOR_A_TRIAL.tell(padded(task.name.everything)))
        and examination.done_before(task, use)
        for task in trainings
    )


def _lacks(use: Task, what: Text, severity: Severity) -> Finding:
    return Finding(
        say(
            "kế hoạch không có nhiệm vụ {what} cho đợt của {use}, tuy các đợt khác có",
            "the plan has no {what} of the wave of {use}, though other waves have one",
            what=what,
            use=use,
        ),
        Place(use.places),
        use.id,
        Text(
            "thêm nhiệm vụ ấy, hoặc ghi vào tên nhiệm vụ nếu đã gồm",
            "add it, or say so in the name of a task that includes it",
        ),
        severity,
        is_detail=severity is Severity.NOTE,
    )


def _is_judged_after(examination: Examination, wave: Wave) -> bool:
    return any(examination.waits_for(verdict, *wave.uses) for verdict in wave.verdicts)


def _verdict(examination: Examination, wave: Wave) -> Iterator[Finding]:
    """Where the plan judges its other waves by their result: a wave that is judged before it is done."""
    rollouts = [task for task in wave.uses if Step.ROLLOUT in examination.kept(procedure).of_task.get(task.id, ())]
    verdicts = [task for task in wave.verdicts if task not in wave.uses]
    if not rollouts or not verdicts:
        return
    if any(examination.done_before(use, verdict) for use in rollouts for verdict in verdicts):
        return
    use, verdict = _first_done(examination, rollouts), _last_done(examination, verdicts)
    yield out_of_turn(
        examination,
        say(
            "{verdict} bắt đầu {start}, khi đợt được nghiệm thu, đánh giá chưa xong ({use}, {done})",
            "{verdict} starts on {start}, before the wave that it judges is done ({use}, {done})",
            verdict=verdict,
            start=examination.start_day(verdict),
            use=use,
            done=examination.finish_day(use),
        ),
        use,
        verdict,
        Severity.ERROR,
    )


def _too_early(examination: Examination, use: Task, verdict: Task, severity: Severity) -> Finding:
    return out_of_turn(
        examination,
        say(
            "{use} bắt đầu {start}, khi đợt trước chưa được nghiệm thu, đánh giá xong ({verdict}, {done})",
            "{use} starts on {start}, before the verdict on the wave before it ({verdict}, done {done})",
            use=use,
            start=examination.start_day(use),
            verdict=verdict,
            done=examination.finish_day(verdict),
        ),
        verdict,
        use,
        severity,
    )


def _by_chance(examination: Examination, use: Task, verdict: Task) -> Finding:
    return out_of_turn(
        examination,
        say(
            "{use} (từ {start}) không chờ nghiệm thu, đánh giá đợt trước ({verdict}, xong {done}): chậm một chút là hai "
            "đợt chồng nhau",
            "{use} (from {start}) does not wait for the verdict on the wave before it ({verdict}, done {done}): "
            "with any delay the two overlap",
            use=use,
            start=examination.start_day(use),
            verdict=verdict,
            done=examination.finish_day(verdict),
        ),
        verdict,
        use,
        Severity.WARNING,
    )


def _first_done(examination: Examination, tasks: list[Task] | tuple[Task, ...]) -> Task:
    return min(tasks, key=lambda task: (examination.dates(task).early_finish, task.id))


def _last_done(examination: Examination, tasks: list[Task] | tuple[Task, ...]) -> Task:
    return max(tasks, key=lambda task: (examination.dates(task).early_finish, task.id))


RULE = Rule(
    code="DX446",
    name="wave_out_of_order",
    severity=Severity.ERROR,
    title=Text(
        "Đợt sau bắt đầu khi đợt trước chưa được nghiệm thu",
        "A wave starts before the last one is accepted",
    ),
    why=Text(
        "chia đợt là để lỗi của đợt trước không lặp lại ở đợt sau; chồng đợt thì việc nghiệm thu, tập huấn từng đợt mất "
        "tác dụng",
        "waves are there so that the faults of one are not repeated in the next; where they overlap, their acceptance "
        "and training come to nothing",
    ),
    fix=Text(
        "mỗi đợt: tập huấn, chuyển dữ liệu, triển khai, nghiệm thu, rồi mới sang đợt sau. Đúng thứ tự về ngày nhưng "
        "không có quan hệ phụ thuộc, hoặc tập huấn sau khi triển khai là cảnh báo; các đợt số hóa, nhập dữ liệu là lưu ý",
        "in each wave train, move the data, roll out, accept, and only then begin the next. Dates in order without a "
        "link, or training after the roll-out, are a warning; lots of data that are typed in or scanned a note",
    ),
    provisions=(
        regime("ND224").provision(
            "4.4.d",
            Text(
                "thực hiện theo lộ trình, đánh giá, kiểm nghiệm trước khi nhân rộng",
                "by a roadmap, evaluated and verified before it spreads",
            ),
        ),
        Text(
            "Nghiệm thu từng đợt trước khi sang đợt sau, nếu kế hoạch có nghiệm thu theo đợt (thông lệ)",
            "Each wave is accepted before the next begins, where the plan accepts by waves (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: nhan-rong-theo-dot
start: 2022-03-01
agencies: {VP: {name: Văn phòng UBND tỉnh}}
systems: {MC: {name: Hệ thống báo cáo, security_level: 2}}
tasks:
  T1: {name: Vận hành thử, kind: trial, system: MC, duration: 20d, lead: VP, deliverable: Báo cáo}
  T2: {name: Nghiệm thu hệ thống, kind: accept, system: MC, duration: 5d, after: T1, lead: VP, deliverable: Biên bản}
  T3: {name: Tập huấn đợt 1, kind: training, system: MC, duration: 5d, after: T2, lead: VP, deliverable: Danh sách}
  T4: {name: "Triển khai đợt 1: các sở", kind: rollout, system: MC, duration: 30d, after: T3, lead: VP, deliverable: Biên bản}
  T5: {name: Nghiệm thu đợt 1, kind: accept, system: MC, duration: 5d, after: T4, lead: VP, deliverable: Biên bản}
  T6: {name: Tập huấn đợt 2, kind: training, system: MC, duration: 5d, after: T3, lead: VP, deliverable: Danh sách}
  T7:
    name: "Triển khai đợt 2: các huyện"
    kind: rollout
    system: MC
    duration: 30d
    after: T6  # expect: DX446
    lead: VP
    deliverable: Biên bản
  T8: {name: Nghiệm thu đợt 2, kind: accept, system: MC, duration: 5d, after: [T5, T7], lead: VP, deliverable: Biên bản}
""",
    good="""\
dxplan: 1
id: nhan-rong-theo-dot
start: 2022-03-01
agencies: {VP: {name: Văn phòng UBND tỉnh}}
systems: {MC: {name: Hệ thống báo cáo, security_level: 2}}
tasks:
  T1: {name: Vận hành thử, kind: trial, system: MC, duration: 20d, lead: VP, deliverable: Báo cáo}
  T2: {name: Nghiệm thu hệ thống, kind: accept, system: MC, duration: 5d, after: T1, lead: VP, deliverable: Biên bản}
  T3: {name: Tập huấn đợt 1, kind: training, system: MC, duration: 5d, after: T2, lead: VP, deliverable: Danh sách}
  T4: {name: "Triển khai đợt 1: các sở", kind: rollout, system: MC, duration: 30d, after: T3, lead: VP, deliverable: Biên bản}
  T5: {name: Nghiệm thu đợt 1, kind: accept, system: MC, duration: 5d, after: T4, lead: VP, deliverable: Biên bản}
  T6: {name: Tập huấn đợt 2, kind: training, system: MC, duration: 5d, after: T3, lead: VP, deliverable: Danh sách}
  T7:
    name: "Triển khai đợt 2: các huyện"
    kind: rollout
    system: MC
    duration: 30d
    after: [T5, T6]
    lead: VP
    deliverable: Biên bản
  T8: {name: Nghiệm thu đợt 2, kind: accept, system: MC, duration: 5d, after: T7, lead: VP, deliverable: Biên bản}
""",
    check=check,
    reads=("kind",),
)
