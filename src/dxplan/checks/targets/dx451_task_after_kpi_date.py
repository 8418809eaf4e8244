"""DX451: a task serves a target after the day on which the target has to be reached."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.checks import late as late_promises
from dxplan.checks.days import done_after
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.checks.serving import comes_afterwards, serves_until, serving
from dxplan.model.kpi import Kpi
from dxplan.model.moment import Moment
from dxplan.model.task import Task
from dxplan.scenario.remedies.drop_target import DropTarget
from dxplan.scenario.remedies.later_target import LaterTarget
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.phrase import NOTHING, Text, say


def check(examination: Examination) -> Iterator[Finding]:
    """What serves a target is done by its date. If nothing is, DX406 says so."""
    plan = examination.plan
    waived = examination.tasks_waived("DX451")
    found: list[tuple[Kpi, list[Task]]] = []
    for kpi_id, tasks in serving(examination).items():
        kpi = plan.kpis[kpi_id]
        if kpi.by is None:
            continue
        last = kpi.by.last
        beyond = _serving_beyond(examination, tasks, last)
        late = [task for task in beyond if not comes_afterwards(examination, task)]
        if late and len(beyond) < len(tasks):
            rest = [task for task in late if task.id not in waived]
            found += [(kpi, [task]) for task in late if task.id in waived]
            if rest:
                found.append((kpi, rest))
    trials = late_promises.trials_for(examination, len(found))
    for number, (kpi, late) in enumerate(found):
        yield _finding(examination, kpi, late, trials[number])


def _serving_beyond(examination: Examination, tasks: list[Task], last: date) -> list[Task]:
    """Those of some tasks and summaries that serve a target for longer than until a day."""
    done_later = done_after(examination, tasks, last)  # what is done by then serves no longer
    return [task for task in done_later if not task.children or serves_until(examination, task) > last]


def _finding(examination: Examination, kpi: Kpi, late: list[Task], trials: int) -> Finding:
    from dxplan.checks import chain  # the doctor comes with it: only wanted once a date is broken

    assert kpi.by is not None
    finish = max(serves_until(examination, task) for task in late)
    return Finding(
        say(
            "{tasks} đóng góp cho chỉ tiêu {kpi} nhưng đến {done} mới xong, sau hạn của chỉ tiêu {by}",
            "{tasks} will not be done before {done}, too late for the target {kpi}, due on {by}",
            tasks=listed(late),
            kpi=kpi,
            done=finish,
            by=kpi.by.last,
        ),
        Place(late[0].places, ("kpis", late[0].kpis.index(kpi.id))),
        late[0].id,
        say(
            "cho xong chậm nhất {by}{how}, hoặc {drop}, hoặc {later}",
            "finish by {by}{how}, or {drop}, or {later}",
            by=kpi.by.last,
            how=chain.brought_forward(examination, late[0], kpi.by.last, trials) if len(late) == 1 else NOTHING,
            drop=DropTarget(kpi, tuple(task.id for task in late)),
            later=LaterTarget(kpi, Moment(finish, finish)),
        ),
        related=(
            *((Place(task.places, ("kpis",)), _when(examination, task)) for task in late[1:]),
            (Place(kpi.places, ("by",)), say("hạn của chỉ tiêu: {by}", "the target is due on {by}", by=kpi.by.last)),
        ),
    )


def _when(examination: Examination, task: Task) -> Text:
    return say("{task} xong {done}", "{task} is done on {done}", task=task, done=serves_until(examination, task))


RULE = Rule(
    code="DX451",
    name="task_after_kpi_date",
    severity=Severity.WARNING,
    title=Text("Nhiệm vụ xong sau thời hạn của chỉ tiêu", "A task done after the date of its target"),
    why=Text(
        "kết quả của nhiệm vụ có quá muộn: số liệu báo cáo vào ngày đã cam kết chưa có phần này",
        "what the task brings comes too late: the figure reported on the day promised lacks it",
    ),
    fix=Text(
        "đẩy sớm nhiệm vụ, bỏ chỉ tiêu khỏi nhiệm vụ đó, hoặc lùi thời hạn của chỉ tiêu; nhiệm vụ đo lường, đánh giá, "
        "sơ kết, vận hành được phép đi sau",
        "bring the task forward, drop the target from it, or give the target a later date; measuring, evaluating, "
        "reviewing and operating may come after",
    ),
    provisions=(
        Text(
            "Mọi nhiệm vụ phục vụ chỉ tiêu xong trước thời hạn của chỉ tiêu (thông lệ)",
            "Whatever serves a target is done by the target's date (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: han-chi-tieu
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ xử lý trên mạng, baseline: 40, target: 90, unit: "%", by: 2022-06-30}
tasks:
  T1: {name: Xây dựng, kind: build, duration: 60d, lead: STTTT, deliverable: Hệ thống, kpis: [K1]}
  T2: {name: Số hóa hồ sơ, kind: data, duration: 60d, after: T1, lead: STTTT, deliverable: Kho hồ sơ, kpis: [K1]}  # expect: DX451
""",
    good="""\
dxplan: 1
id: han-chi-tieu
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ xử lý trên mạng, baseline: 40, target: 90, unit: "%", by: 2022-08-31}
tasks:
  T1: {name: Xây dựng, kind: build, duration: 60d, lead: STTTT, deliverable: Hệ thống, kpis: [K1]}
  T2: {name: Số hóa hồ sơ, kind: data, duration: 60d, after: T1, lead: STTTT, deliverable: Kho hồ sơ, kpis: [K1]}
  T3: {name: Đo tỷ lệ, kind: measure, duration: 10d, after: T2, lead: STTTT, deliverable: Báo cáo, kpis: [K1]}
""",
    check=check,
)
