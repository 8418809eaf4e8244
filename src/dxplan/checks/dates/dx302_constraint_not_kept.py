"""DX302: a date that a task was fixed to is not kept, because what comes before it takes longer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dxplan.checks import late as late_promises
from dxplan.checks.advice import see_why
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.constraint import BY_KEY, HARD
from dxplan.model.moment import YEARS
from dxplan.model.named import Key, KeyOf, refs
from dxplan.model.plan import Plan
from dxplan.scenario.promises import Promise
from dxplan.scenario.remedies.say import Say
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import chained
from dxplan.text.phrase import NOTHING, Text, say

if TYPE_CHECKING:
    from dxplan.doctor.conflict import Conflict
    from dxplan.doctor.diagnosis import Diagnosis

_WORK = 10_000
"""How many tasks may be scheduled again, in one plan, to show contradictions: each chain about once for each link."""


def check(examination: Examination) -> Iterator[Finding]:
    """The computed dates keep every `must_start_on`, `must_finish_on`, `start_no_later_than`, `finish_no_later_than`."""
    broken: list[tuple[int, Promise]] = []
    for task in examination.saying("constraints"):
        for kind in HARD:
            promise = Promise(kind.key, task.id)
            late = promise.lateness(examination.schedule)
            if late is not None and late.minutes > 0:
                broken.append((-late.minutes, promise))
    if not broken:
        return
    from dxplan.checks import chain  # the doctor comes with it: only wanted once a date is broken

    broken.sort(key=lambda late: (late[0], late[1].task or "", late[1].key))
    trials = late_promises.trials_for(examination, len(broken))
    work = 0
    in_full = late_promises.InFull()
    for index, (_, promise) in enumerate(broken):
        if not in_full.is_open():
            yield _finding(examination, promise, None, NOTHING)
            continue
        found = chain.examined(examination, promise, trials[index])
        in_full.took(len(found.chain.steps))
        work += len(found.chain.steps) ** 2
        contradiction = _contradiction(examination, promise) if work <= _WORK else NOTHING
        yield _finding(examination, promise, found, contradiction)


def _finding(examination: Examination, promise: Promise, found: Diagnosis | None, contradiction: Text) -> Finding:
    from dxplan.checks import chain  # the doctor comes with it: only wanted once a date is broken

    late, date = promise.lateness(examination.schedule), promise.date(examination.plan)
    assert late is not None
    assert date is not None
    assert promise.task is not None
    task, key, of_start = examination.plan.tasks[promise.task], promise.key, promise.of_start
    kept = promise.kept_by(examination.schedule)
    message = say(
        "{task} {verb} {reached}, chậm {late} so với {key} {allowed}{contradiction}",
        "{task} {verb} on {reached}, {late} after its {key} {allowed}{contradiction}",
        task=task,
        verb=Text("bắt đầu", "starts") if of_start else Text("xong", "is done"),
        reached=promise.reached_at(examination.schedule),
        late=late.written,
        key=Key(key),
        allowed=date.end,
        contradiction=contradiction,
    )
    write = None
    if kept.last.year in YEARS:
        write = say("ghi {date}", "write {date}", date=Say(("tasks", task.id), key, kept))
    if found is None:
        return Finding(message, Place(task.places, (key,)), task.id, write)
    advice = chain.advice(found, None, last_resorts=False) or chain.rough_advice(examination, found)
    return Finding(
        message,
        Place(task.places, (key,)),
        task.id,
        say(
            "{advice}{write}{see}",
            "{advice}{write}{see}",
            advice=advice,
            write=NOTHING if write is None else say("; hoặc {write}", "; or {write}", write=write),
            see=see_why(task.id),
        ),
        related=chain.related(examination, found.chain),
    )


def _contradiction(examination: Examination, promise: Promise) -> Text:
    """The smallest set of dates and links that cannot hold together."""
    from dxplan.doctor.conflict import conflict_of

    conflict = conflict_of(examination.schedule, promise)
    if conflict is None or promise.task is None:
        return NOTHING
    links = NOTHING
    if conflict.links:
        links = say(", chuỗi {tasks}", ", the chain {tasks}", tasks=chained(refs(conflict.tasks)))
    return say(
        ": không thể cùng giữ {lower}{links} và {upper}",
        ": {lower}{links} and {upper} cannot all hold",
        lower=_lower(conflict, examination.plan),
        links=links,
        upper=KeyOf(examination.plan.tasks[promise.task], promise.key),
    )


def _lower(conflict: Conflict, plan: Plan) -> Text:
    task, key = conflict.lower
    if task is None:
        return say("{key} {day}", "{key} {day}", key=Key("start"), day=plan.begins)
    holder = plan.tasks[task]
    said = holder.constraints.of(BY_KEY[key])
    assert said is not None, "what contradicts is said"
    return say("{key} {day}", "{key} {day}", key=KeyOf(holder, key), day=said)


RULE = Rule(
    code="DX302",
    name="constraint_not_kept",
    aliases=("GAO-6",),
    severity=Severity.ERROR,
    title=Text("Không giữ được ngày đã ấn định", "A fixed date is not kept"),
    why=Text(
        "ngày ghi trong kế hoạch không thể là ngày thật: các nhiệm vụ đi trước chưa xong",
        "the date in the plan cannot be the real one: what comes before is not done by then",
    ),
    fix=Text(
        "rút ngắn các nhiệm vụ đi trước, hoặc dời ngày ấn định",
        "shorten what comes before, or move the fixed date",
    ),
    provisions=(
        Text(
            "Ngày ấn định phải phù hợp với quan hệ phụ thuộc (thông lệ nghề, hiểu biết chung)",
            "A fixed date has to agree with the links (professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: ngay-an-dinh
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Soạn dự thảo, kind: plan, duration: 30d, lead: STTTT, deliverable: Dự thảo}
  T2: {name: Trình kỳ họp HĐND, kind: approve, duration: 1d, after: T1, must_start_on: 2022-04-05, lead: STTTT, deliverable: Nghị quyết}  # expect: DX302
""",
    good="""\
dxplan: 1
id: ngay-an-dinh
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Soạn dự thảo, kind: plan, duration: 25d, lead: STTTT, deliverable: Dự thảo}
  T2: {name: Trình kỳ họp HĐND, kind: approve, duration: 1d, after: T1, must_start_on: 2022-04-05, lead: STTTT, deliverable: Nghị quyết}
""",
    check=check,
)
