"""DX305: the plan says things that are read but do not change the dates yet."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.named import Key
from dxplan.model.plan import Plan
from dxplan.model.task import NO_PROGRESS, Progress
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import joined
from dxplan.text.phrase import Text, say

_NOT_BEGUN = Text("tính như thể chưa việc nào bắt đầu", "they are as if nothing had begun")


def check(examination: Examination) -> Iterator[Finding]:
    """Once a plan: its progress and its data date."""
    places = _unused(examination.plan)
    if not places:
        return
    first, *others = places.values()
    yield Finding(
        say(
            "{keys} mới được đọc, chưa được dùng để tính ngày: {effect}",
            "{keys}: only read, not used for the dates yet; {effect}",
            keys=joined(map(Key, places)),
            effect=_NOT_BEGUN,
        ),
        first,
        related=tuple((place, Text("cũng chưa được dùng", "not used yet either")) for place in others),
    )


def _unused(plan: Plan) -> dict[str, Place]:
    """The keys concerned, each with the first place where it stands."""
    found: dict[str, Place] = {}
    if plan.status_date is not None:
        found["status_date"] = Place(plan.places, ("status_date",))
    for task in plan.tasks.values():
        if task.progress is not NO_PROGRESS:
            for key in _reported(task.progress):
                found.setdefault(key, Place(task.places, (key,)))
    return found


def _reported(progress: Progress) -> Iterator[str]:
    """The keys under which a task reports something."""
    for key, value in (
        ("progress", progress.complete),
        ("actual_start", progress.actual_start),
        ("actual_finish", progress.actual_finish),
        ("remaining", progress.remaining),
    ):
        if value is not None:
            yield key


RULE = Rule(
    code="DX305",
    name="not_yet_used",
    severity=Severity.NOTE,
    title=Text("Nội dung chưa được dùng để tính ngày", "Not used for the dates yet"),
    why=Text(
        "ngày tính được chưa phản ánh những nội dung này của kế hoạch",
        "the computed dates do not show these parts of the plan yet",
    ),
    fix=Text(
        "cứ để các giá trị này trong tệp; phiên bản sau sẽ dùng",
        "leave these values in the file; a later version will use them",
    ),
    provisions=(
        Text(
            "Giới hạn của phiên bản này (không phải quy định)",
            "A limit of this version (not a regulation)",
        ),
    ),
    bad="""\
dxplan: 1
id: tien-do-thuc-hien
start: 2022-03-01
status_date: 2022-03-15  # expect: DX305
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, progress: 40 %, lead: STTTT, deliverable: Báo cáo khảo sát}
""",
    good="""\
dxplan: 1
id: tien-do-thuc-hien
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
""",
    check=check,
)
