"""Users who are trained only when they have used the system for a while, though others were trained in time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from unicodedata import normalize

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.procedure.doubts import called_so
from dxplan.checks.procedure.put_up import is_put_up_before
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.procedure.waves import number_of
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, folded, say

_AGAIN = Words(
    (
        *("bổ sung", "nâng cao", "nhắc lại", "lại", "định kỳ", "cập nhật", "hằng năm", "hàng năm", "phiên bản mới"),
        *("chuyên sâu", "tính năng mới", "cán bộ mới", "người mới", "quản trị", "bảo trì", "tiếp nhận", "chuyển giao"),
        *("nâng cấp", "người dân", "kỹ năng số", "hỗ trợ", "phân tích", "an toàn thông tin", "tuyên truyền"),
        *("điểm mới", "thay đổi", "what changes", "changes", "what is new", "what's new", "new features"),
        *("refresher", "advanced", "yearly", "annual", "new version", "new staff", "administrators", "follow-up"),
    )
)
"""Training that users get beside the first one, or that makes nobody a user."""
_FOR_A_TRIAL = Words(
    (
        "thử",
        "dùng thử",
        "vận hành thử",
        "thử nghiệm",
        "thí điểm",
        "nòng cốt",
        "giảng viên",
        "pilot",
        "trial",
        "trainers",
    )
)
_USERS = expression(
    r"(?<!\w)(?:sở|ngành|ban|huyện|quận|thị xã|xã|phường|chi nhánh|trường|bệnh viện|trạm y tế|chi cục|công an|"
    r"doanh nghiệp|đơn vị|departments?|districts?|communes?|wards?|schools?|hospitals?|branches|branch)(?!\w)"
)


def late_training(examination: Examination) -> Iterator[Finding]:
    """A training after the use of those whom it trains: nothing is used after it, or its users are named before."""
    found = examination.kept(procedure)
    for system in found.with_any((Step.TRAINING,)):
        if system is None and examination.plan.systems:
            continue
        trainings = found.of(system, (Step.TRAINING,))
        yield from _at_once(examination, trainings, found.of(system, (Step.TRIAL,)))
        uses = sorted(found.of(system, (Step.GOLIVE, Step.ROLLOUT)), key=lambda use: _start(examination, use))
        called = [
            *called_so(examination, system, Step.GOLIVE, Step.ROLLOUT),
            *examination.of_system(None, Kind.GOLIVE, Kind.ROLLOUT),
        ]
        if len(trainings) < 2 or not uses or not any(_is_before(examination, each, uses[0]) for each in trainings):
            continue  # nobody is trained before the first use: the row tells that
        for training in trainings:
            if any(examination.waits_for(use, training) for use in (*called, *found.of(system, (Step.TRIAL,)))):
                continue
            use = _use_before(examination, training, trainings, uses)
            if use is not None:
                yield _finding(examination, training, use)


def _at_once(examination: Examination, trainings: list[Task], trials: list[Task]) -> Iterator[Finding]:
    """Trials that are linked to begin with a training, and nobody is taught before."""
    for trial in trials:
        linked = {link.predecessor for link in trial.predecessors}
        with_it = [task for task in trainings if task.id in linked and not _has_begun(examination, task, trial)]
        if with_it and not any(examination.done_before(task, trial) for task in trainings):
            yield _finding(examination, with_it[0], trial)


def _has_begun(examination: Examination, training: Task, use: Task) -> bool:
    return examination.dates(training).early_start < examination.dates(use).early_start


def _use_before(examination: Examination, training: Task, trainings: list[Task], uses: list[Task]) -> Task | None:
    """The first use by people who are trained only afterwards."""
    if training.name is None or _AGAIN.occur_in(training.name.everything):
        return None
    wave = number_of(examination, training)
    if _is_for_its_unit(examination, training, uses):
        return None
    used = [
        use
        for use in uses
        if use is not training
        and examination.waits_for(training, use)
        and (wave is None or number_of(examination, use) in (None, wave))
    ]
    if not used:
        return None
    is_last = not any(_is_before(examination, training, use) for use in uses)
    trained, places = _users(training), _places(training)
    for use in used:
        users, used_at = _users(use), _places(use)
        if users and used_at and places and used_at.isdisjoint(places):
            continue
        concerned = (bool(users) and users <= trained) or is_last
        is_untaught = concerned and not any(
            _covers(each, training) for each in trainings if each is not training and _is_before(examination, each, use)
        )
        if is_untaught and not is_put_up_before(examination, use, (training,)):
            return use
    return None


def _is_for_its_unit(examination: Examination, training: Task, uses: list[Task]) -> bool:
    """Whether a unit of a roll-out trains its own people before it gets the system, which others have used before."""
    if training.copy_of is None:
        return False
    unit = (training.copy_of.summary, training.copy_of.unit)
    return any(
        use.copy_of is not None
        and (use.copy_of.summary, use.copy_of.unit) == unit
        and examination.waits_for(use, training)
        for use in uses
    )


def _covers(training: Task, later: Task) -> bool:
    """Whether an earlier training may have been for the users of a later one: it names some of them, or none at all."""
    if training.name is None:
        return True
    if _FOR_A_TRIAL.occur_in(training.name.everything):
        return False
    here, there = _places(training), _places(later)
    if here and there:
        return not here.isdisjoint(there)
    named, users = _users(training), _users(later)
    return not named or not users or bool(named & users)


def _users(task: Task) -> frozenset[str]:
    return frozenset() if task.name is None else frozenset(_USERS.findall(folded(task.name.everything)))


def _places(task: Task) -> frozenset[str]:
    """The proper names behind the words for users: of `Bệnh viện Sản Nhi` the hospital's, of `các xã` none."""
    if task.name is None:
        return frozenset()
    said = normalize("NFC", task.name.everything)
    return frozenset(
        name for users in _USERS.finditer(said.lower()) if (name := folded(_proper_name(said[users.end() :])))
    )


def _proper_name(rest: str) -> str:
    """The words in capitals or numbers that a text begins with."""
    words = takewhile(lambda word: word[0].isupper() or word[0].isdigit(), rest.split())
    return " ".join(words).strip(" ,.;:)")


def _is_before(examination: Examination, training: Task, use: Task) -> bool:
    """Whether a use begins when a training has at least begun and is linked to it, or is done."""
    return examination.done_before(training, use) or examination.waits_for(use, training)


def _start(examination: Examination, task: Task) -> tuple[int, str]:
    return examination.dates(task).early_start, task.id


def _finding(examination: Examination, training: Task, use: Task) -> Finding:
    return Finding(
        say(
            "{training} tập huấn từ {start}, khi người dùng đã dùng hệ thống từ {used} ({use})",
            "{training} trains from {start} people who use the system since {used} ({use})",
            training=training,
            start=examination.start_day(training),
            used=examination.start_day(use),
            use=use,
        ),
        Place(training.places, ("after",)),
        training.id,
        say(
            "tập huấn trước khi dùng: cho {use} chờ {training}, không để {training} chờ {use}; tập huấn thêm thì ghi "
            "rõ “bổ sung”, “nâng cao”",
            "train before the use: let {use} wait for {training}, not {training} for {use}; if it is a further "
            "training, say so: “refresher”, “advanced”",
            use=use,
            training=training,
        ),
        Severity.WARNING,
        related=((Place(use.places), Text("dùng từ trước", "used before")),),
    )
