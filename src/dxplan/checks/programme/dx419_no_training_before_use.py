"""DX419: people are to use a system that nobody has trained them for."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import Topic, cited_on, regime
from dxplan.checks.rule import Rule
from dxplan.checks.waits import between, wait_for
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit, length
from dxplan.model.kind import Kind
from dxplan.model.named import Called
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, Voiced, say

_USES = (Kind.PILOT, Kind.GOLIVE, Kind.ROLLOUT)
_ARTICLES = {"ND73": "24.9", "ND224": "41.4"}
_IN_BATCHES = Duration(10, Unit.DAYS)
"""How far a course is taken to be when its first people begin to use the system."""


def check(examination: Examination) -> Iterator[Finding]:
    """Before the first pilot, go-live or roll-out of a system there is training, for it or for all systems.

    Training is before a use that starts after its end, or that is linked to it (also SS, for training in batches).
    One finding a system; one for the whole plan where it has no training at all.
    """
    uses: dict[str | None, list[Task]] = {}
    for use in examination.of_kind(*_USES):
        uses.setdefault(examination.system_of(use), []).append(use)
    if not uses:
        return
    first = {system: min(group, key=lambda t: _start(examination, t)) for system, group in uses.items()}
    if not any(examination.of_kind(Kind.TRAINING)):
        yield _none_at_all(examination, sorted(first.values(), key=lambda t: _start(examination, t)))
        return
    for system, use in first.items():
        trainings = _trainings(examination, system)
        if not any(_before(examination, training, use) for training in trainings):
            yield _finding(examination, system, use, trainings)


def _start(examination: Examination, task: Task) -> tuple[int, str]:
    return examination.dates(task).early_start, task.id


def _trainings(examination: Examination, system: str | None) -> list[Task]:
    """The training for a system, and that which names none; for uses that name none, any."""
    if system is None:
        return list(examination.of_kind(Kind.TRAINING))
    return [task for s in (system, None) for task in examination.of_system(s, Kind.TRAINING)]


def _before(examination: Examination, training: Task, use: Task) -> bool:
    return examination.done_before(training, use) or any(link.predecessor == training.id for link in use.predecessors)


def _finding(examination: Examination, id_: str | None, use: Task, trainings: list[Task]) -> Finding:
    provision, puts = _provision(examination, use), _puts(examination, id_, use)
    system = None if id_ is None else examination.plan.systems[id_]
    course = AddTask(Kind.TRAINING, before=(use.id,), system=system)
    possible = [task for task in trainings if not examination.waits_for(task, use)]
    nearest = min(possible, key=lambda task: (examination.dates(task).early_finish, task.id), default=None)
    if nearest is None:
        return Finding(
            say("{puts} mà trước đó không có nhiệm vụ tập huấn", "{puts}, and no training comes before it", puts=puts),
            Place(use.places),
            use.id,
            say("{course}{provision}", "{course}{provision}", course=course, provision=provision),
        )
    done = examination.finish_day(nearest)
    return Finding(
        say(
            "{puts}, khi {training} chưa xong ({done})",
            "{puts}, before {training} is done ({done})",
            puts=puts,
            training=Called(Text("tập huấn", "the training"), nearest),
            done=done,
        ),
        Place(use.places, ("after",)),
        use.id,
        say(
            "{wait} (tập huấn theo đợt thì {batches}), hoặc mở một đợt tập huấn riêng, xong trước {start}: "
            "{course}{provision}",
            "{wait} (for training in batches {batches}), or hold a course of its own, done before {start}: "
            "{course}{provision}",
            wait=wait_for(examination, use, nearest),
            batches=_batches(nearest, use),
            start=examination.start_day(use),
            course=course,
            provision=provision,
        ),
        related=((Place(nearest.places), say("tập huấn xong {done}", "training done on {done}", done=done)),),
    )


def _batches(training: Task, use: Task) -> Voiced:
    """The link, or how long after the beginning of the training."""
    link = Dependency(training.id, use.id, LinkType.START_START, _IN_BATCHES)
    time = length(_IN_BATCHES)
    return Voiced(
        say("{link}", "{link}", link=link),
        say("từ khi tập huấn được {time}", "once {time} of it have passed", time=time),
    )


def _puts(examination: Examination, system: str | None, use: Task) -> Text:
    start = examination.start_day(use)
    if system is None:
        return say("{use} bắt đầu từ {start}", "{use} begins on {start}", use=use, start=start)
    return say(
        "{use} đưa {system} đến người dùng từ {start}",
        "{use} brings {system} to its users from {start}",
        use=use,
        system=examination.plan.systems[system],
        start=start,
    )


def _none_at_all(examination: Examination, uses: list[Task]) -> Finding:
    first = uses[0]
    return Finding(
        say(
            "kế hoạch không có nhiệm vụ tập huấn nào, nhưng {uses} đưa hệ thống đến người dùng từ {start}",
            "the plan trains nobody, but brings systems to their users from {start}, with {uses}",
            uses=listed(uses),
            start=examination.start_day(first),
        ),
        Place(first.places),
        first.id,
        say(
            "{course}{provision}",
            "{course}{provision}",
            course=between(examination, AddTask(Kind.TRAINING, before=tuple(use.id for use in uses))),
            provision=_provision(examination, first),
        ),
        related=tuple((Place(use.places), Text("cũng chưa có tập huấn", "no training either")) for use in uses[1:]),
    )


def _provision(examination: Examination, use: Task) -> Text:
    """The text on investment that ruled when the use begins."""
    return cited_on(Topic.INVESTMENT, examination.start_day(use), _ARTICLES)


RULE = Rule(
    code="DX419",
    name="no_training_before_use",
    aliases=("R19", "GAO-1"),
    severity=Severity.WARNING,
    title=Text("Chưa tập huấn trước khi vận hành", "No training before a system is used"),
    why=Text(
        "người dùng chưa biết dùng thì hệ thống bị bỏ không, và số liệu thí điểm phản ánh sự lúng túng chứ không phải "
        "chất lượng phần mềm",
        "people who can't use it leave it aside, and a pilot then measures their trouble and not the software",
    ),
    fix=Text(
        "tập huấn xong, hoặc ít nhất đã bắt đầu và có quan hệ phụ thuộc, trước đợt thí điểm, đưa vào sử dụng hoặc nhân "
        "rộng đầu tiên của mỗi hệ thống",
        "train before the first pilot, go-live or roll-out of each system, or at least begin to and link the two",
    ),
    provisions=(
        regime("ND73").provision("24.9", Text("đào tạo, chuyển giao cho người sử dụng", "training of the users")),
        regime("ND224").provision(
            "41.4",
            Text(
                "đào tạo hướng dẫn sử dụng, rồi nghiệm thu, bàn giao hay cung cấp dịch vụ",
                "training of the users, then acceptance and handover or supply",
            ),
        ),
        Text(
            "Trước 2020 và 01/03 – 30/06/2026: tập huấn trước khi vận hành (thông lệ)",
            "Before 2020 and 2026-03-01 to 2026-06-30: train before use (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: tap-huan
start: 2022-03-01
agencies: {TD: {name: UBND TP Thủ Đức}}
systems: {ONEGOV: {name: Phần mềm OneGov, security_level: 2}}
tasks:
  T1: {name: Thí điểm, kind: pilot, system: ONEGOV, duration: 60d, lead: TD, deliverable: Báo cáo}  # expect: DX419
  T2: {name: Đánh giá, kind: evaluate, system: ONEGOV, duration: 10d, after: T1, lead: TD, deliverable: Báo cáo đánh giá}
  T3: {name: Tập huấn, kind: training, system: ONEGOV, duration: 15d, after: T2, lead: TD, deliverable: Danh sách tập huấn}
""",
    good="""\
dxplan: 1
id: tap-huan
start: 2022-03-01
agencies: {TD: {name: UBND TP Thủ Đức}}
systems: {ONEGOV: {name: Phần mềm OneGov, security_level: 2}}
tasks:
  T3: {name: Tập huấn, kind: training, system: ONEGOV, duration: 15d, lead: TD, deliverable: Danh sách tập huấn}
  T1: {name: Thí điểm, kind: pilot, system: ONEGOV, duration: 60d, after: T3, lead: TD, deliverable: Báo cáo}
  T2: {name: Đánh giá, kind: evaluate, system: ONEGOV, duration: 10d, after: T1, lead: TD, deliverable: Báo cáo đánh giá}
""",
    check=check,
    reads=("kind",),
)
