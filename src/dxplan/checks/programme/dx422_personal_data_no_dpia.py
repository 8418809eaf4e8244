"""DX422: a system handles personal data before anyone has assessed what that means for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words, mentions
from dxplan.checks.law.regimes import Regime, Topic, in_force, regime
from dxplan.checks.rule import Rule
from dxplan.checks.waits import wait_for
from dxplan.model.kind import Kind
from dxplan.model.named import Called, Code
from dxplan.model.system import System
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import joined
from dxplan.text.phrase import NOTHING, Text, for_file, say

_LIVE = (Kind.PILOT, Kind.TRIAL, Kind.GOLIVE, Kind.ROLLOUT)
_ASSESSMENT = Words(("dpia", "đánh giá tác động", "impact assessment"))
_OF_THE_ENVIRONMENT = Words(("đánh giá tác động môi trường", "environmental impact assessment"))
_ARTICLES = {"ND13": "24"}
_TO_ADD = Text(
    "Lập hồ sơ đánh giá tác động xử lý dữ liệu cá nhân", "Record the impact assessment of processing personal data"
)


class _Use(NamedTuple):
    """The first task that runs a system on personal data, and the law of that day."""

    system: System
    task: Task
    law: Regime


def check(examination: Examination) -> Iterator[Finding]:
    """An assessment is done before the first use of each system with personal data, since there is a law that asks.

    An assessment that names no system may be about all of them.
    """
    uses = sorted(_first_uses(examination), key=lambda use: (examination.dates(use.task).early_start, use.task.id))
    if not uses:
        return
    assessments = [task for task in examination.leaves if _is_assessment(task)]
    waived = examination.tasks_waived("DX422")
    without: dict[tuple[str, str | None], list[_Use]] = {}
    for use in uses:
        own = [task for task in assessments if examination.system_of(task) in (use.system.id, None)]
        if not own:
            named = use.task.id if use.task.id in waived else None
            without.setdefault((use.law.key, named), []).append(use)
        elif not any(examination.done_before(task, use.task) for task in own):
            yield _too_late(examination, use, own)
    for group in without.values():
        yield _without(examination, group)


def _first_uses(examination: Examination) -> Iterator[_Use]:
    for system in examination.plan.systems.values():
        live = examination.of_system(system.id, *_LIVE) if system.personal_data else []
        if live:
            first = min(live, key=lambda task: (examination.dates(task).early_start, task.id))
            law = in_force(Topic.PERSONAL_DATA, examination.start_day(first))
            if law is not None:
                yield _Use(system, first, law)


def _is_assessment(task: Task) -> bool:
    return mentions(task, _ASSESSMENT) and not mentions(task, _OF_THE_ENVIRONMENT)


def _without(examination: Examination, uses: list[_Use]) -> Finding:
    """Systems under one law for which the plan has no assessment at all."""
    first = uses[0]
    return Finding(
        say(
            "{uses} với dữ liệu cá nhân mà chưa có nhiệm vụ đánh giá tác động",
            "{uses} with personal data, but no task assesses the impact of that",
            uses=joined(_said(examination, use) for use in uses),
        ),
        Place(first.task.places),
        first.task.id,
        say(
            "{assess}{each} ({law})",
            "{assess}{each} ({law})",
            assess=AddTask(Kind.PLAN, before=(first.task.id,), name=_TO_ADD, tags=("dpia",)),
            each=NOTHING if len(uses) == 1 else Text(", mỗi hệ thống một hồ sơ", ", with a record of each system"),
            law=_law(first),
        ),
        related=tuple(
            (Place(use.task.places), say("chạy {system}", "runs {system}", system=use.system)) for use in uses[1:]
        ),
    )


def _said(examination: Examination, use: _Use) -> Text:
    return say(
        "{task} chạy {system} từ {start}",
        "{task} runs {system} from {start}",
        task=use.task,
        system=use.system,
        start=examination.start_day(use.task),
    )


def _too_late(examination: Examination, use: _Use, assessments: list[Task]) -> Finding:
    nearest = min(assessments, key=lambda task: (examination.dates(task).early_finish, task.id))
    if examination.waits_for(nearest, use.task):
        first = say("chuyển {nearest} lên trước {use}", "move {nearest} before {use}", nearest=nearest, use=use.task)
    else:
        first = advise(wait_for(examination, use.task, nearest))
    return Finding(
        say(
            "{use} với dữ liệu cá nhân, nhưng {nearest} đến {done} mới xong",
            "{use} with personal data, but {nearest} is not done before {done}",
            use=_said(examination, use),
            nearest=Called(Text("đánh giá tác động", "its impact assessment"), nearest),
            done=examination.finish_day(nearest),
        ),
        Place(use.task.places, ("after",)),
        use.task.id,
        say("{first} ({law})", "{first} ({law})", first=first, law=_law(use)),
        related=((Place(nearest.places), Text("đánh giá tác động", "the impact assessment")),),
    )


def _law(use: _Use) -> Text:
    return use.law.cited(_ARTICLES.get(use.law.key, ""))


RULE = Rule(
    code="DX422",
    name="personal_data_no_dpia",
    aliases=("R22",),
    severity=Severity.WARNING,
    title=Text(
        "Xử lý dữ liệu cá nhân chưa có hồ sơ đánh giá tác động", "Personal data processed without an impact assessment"
    ),
    why=Text(
        "hồ sơ phải có từ khi bắt đầu xử lý; thiếu hồ sơ thì có thể phải dừng hệ thống khi bị kiểm tra",
        "the file must exist from the start of processing; without it an inspection may stop the system",
    ),
    fix=say(
        "lập hồ sơ đánh giá tác động xử lý dữ liệu cá nhân trước khi hệ thống chạy lần đầu: một nhiệm vụ {tagged}nói "
        "đến “đánh giá tác động” ở tên, sản phẩm, ghi chú",
        "assess the impact of processing personal data before the system first runs: a task {tagged}that speaks of "
        "an “impact assessment” in its name, deliverable or note",
        tagged=for_file("có {tags}, hoặc ", "with {tags}, or one ", tags=Code("tags: [dpia]")),
    ),
    provisions=(
        regime("ND13").provision(
            "24",
            Text(
                "hồ sơ được lập từ khi bắt đầu xử lý, gửi Bộ Công an trong 60 ngày",
                "the file exists from the start of processing and is sent to the Ministry of Public Security in 60 "
                "days",
            ),
        ),
        regime("LBVDLCN91").provision(
            "21",
            Text(
                "hồ sơ đánh giá tác động; cơ quan nhà nước có thẩm quyền có thể không phải làm (khoản 6, chưa đối chiếu)",
                "the file on the impact; competent state bodies may be exempt (clause 6, not compared)",
            ),
        ),
    ),
    bad="""\
dxplan: 1
id: du-lieu-ca-nhan
start: 2024-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {CONG: {name: Cổng dịch vụ công, personal_data: true}}
tasks:
  T1: {name: Tập huấn, kind: training, system: CONG, duration: 10d, lead: STTTT, deliverable: Danh sách}
  T2: {name: Thí điểm, kind: pilot, system: CONG, duration: 60d, after: T1, lead: STTTT, deliverable: Báo cáo theo tiêu chí}  # expect: DX422
  T3: {name: Đánh giá thí điểm, kind: evaluate, system: CONG, duration: 10d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: du-lieu-ca-nhan
start: 2024-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {CONG: {name: Cổng dịch vụ công, personal_data: true}}
tasks:
  T0: {name: Lập hồ sơ đánh giá tác động xử lý dữ liệu cá nhân, kind: plan, system: CONG, duration: 15d, lead: STTTT, deliverable: Hồ sơ}
  T1: {name: Tập huấn, kind: training, system: CONG, duration: 10d, after: T0, lead: STTTT, deliverable: Danh sách}
  T2: {name: Thí điểm, kind: pilot, system: CONG, duration: 60d, after: T1, lead: STTTT, deliverable: Báo cáo theo tiêu chí}
  T3: {name: Đánh giá thí điểm, kind: evaluate, system: CONG, duration: 10d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
    reads=("kind", "system"),
)
