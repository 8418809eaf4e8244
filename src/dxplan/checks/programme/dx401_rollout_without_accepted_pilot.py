"""DX401: the roll-out begins before the pilot is evaluated or accepted."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.rule import Finding, Place, Rule
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.source.text import Text
from dxplan.source.wording import written_date


def check(examination: Examination) -> Iterator[Finding]:
    """Every roll-out of a system waits, by its links, for an evaluation or acceptance that follows a pilot of it."""
    for rollout in examination.of_kind(Kind.ROLLOUT):
        pilots = [
            task for task in examination.of_kind(Kind.PILOT, Kind.TRIAL) if examination.same_system(task, rollout)
        ]
        verdicts = [
            task for task in examination.of_kind(Kind.EVALUATE, Kind.ACCEPT) if examination.waits_for(task, *pilots)
        ]
        if examination.waits_for(rollout, *verdicts):
            continue
        yield _finding(examination, rollout, pilots, verdicts)


def _finding(examination: Examination, rollout: Task, pilots: list[Task], verdicts: list[Task]) -> Finding:
    start = written_date(examination.start_day(rollout))
    place = Place(rollout.places, ("after",))
    if verdicts:
        last = max(verdicts, key=lambda task: examination.dates(task).early_finish)
        done = written_date(examination.finish_day(last))
        return Finding(
            Text(
                f"`{rollout.id}` nhân rộng từ {start.vi} mà không chờ `{last.id}` (xong {done.vi})",
                f"`{rollout.id}` rolls out from {start.en} without waiting for `{last.id}` (done {done.en})",
            ),
            place,
            rollout.id,
            Text(
                f"thêm `{last.id}` vào `after` của `{rollout.id}`", f"add `{last.id}` to the `after` of `{rollout.id}`"
            ),
        )
    if pilots:
        pilot = pilots[0]
        return Finding(
            Text(
                f"`{rollout.id}` nhân rộng từ {start.vi} nhưng thí điểm `{pilot.id}` chưa có đánh giá hay nghiệm thu",
                f"`{rollout.id}` rolls out from {start.en}, but nothing evaluates or accepts the pilot `{pilot.id}`",
            ),
            place,
            rollout.id,
            Text(
                f"thêm nhiệm vụ `kind: evaluate` sau `{pilot.id}` và cho `{rollout.id}` chờ nó",
                f"add a task of `kind: evaluate` after `{pilot.id}` and let `{rollout.id}` wait for it",
            ),
        )
    return Finding(
        Text(
            f"`{rollout.id}` nhân rộng từ {start.vi} mà kế hoạch không có thí điểm nào cho hệ thống này",
            f"`{rollout.id}` rolls out from {start.en}, but the plan has no pilot of this system",
        ),
        place,
        rollout.id,
        severity=Severity.WARNING,
    )


RULE = Rule(
    code="DX401",
    name="rollout_without_accepted_pilot",
    aliases=("R01",),
    severity=Severity.ERROR,
    title=Text(
        "Nhân rộng khi thí điểm chưa được đánh giá, nghiệm thu",
        "Roll-out without an evaluated or accepted pilot",
    ),
    why=Text(
        "lỗi của bản thí điểm sẽ được nhân ra mọi đơn vị, và việc nhân rộng thiếu căn cứ",
        "the pilot's faults would be multiplied over all units, and the roll-out has no ground to stand on",
    ),
    fix=Text(
        "thí điểm, đánh giá rồi mới nhân rộng: nối nhiệm vụ nhân rộng sau nhiệm vụ đánh giá hoặc nghiệm thu",
        "pilot, evaluate, then roll out: let the roll-out wait for the evaluation or acceptance",
    ),
    provisions=(
        Text(
            "Nghị định 224/2026/NĐ-CP, Điều 4.4.d: thí điểm và đánh giá trước khi nhân rộng "
            "(đọc toàn văn; có hiệu lực từ 01/7/2026, trước đó là thông lệ)",
            "Decree 224/2026/NĐ-CP, Art. 4.4.d: pilot and evaluate before rolling out "
            "(read in full; in force from 2026-07-01, before that good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: onegov
start: 2022-03-01
finish_by: 2022-12-30
agencies: {TD: {name: UBND TP Thủ Đức}}
systems: {ONEGOV: {name: Phần mềm OneGov}}
tasks:
  T1: {name: Thí điểm, kind: pilot, system: ONEGOV, duration: 60d, lead: TD, deliverable: Báo cáo}
  T2: {name: Đánh giá, kind: evaluate, system: ONEGOV, duration: 10d, after: T1, lead: TD, deliverable: Báo cáo đánh giá}
  T3: {name: Nhân rộng, kind: rollout, system: ONEGOV, duration: 60d, after: T1, lead: TD, deliverable: Biên bản}  # expect: DX401
  T4: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3], lead: TD, deliverable: Báo cáo tổng kết}
""",
    good="""\
dxplan: 1
id: onegov
start: 2022-03-01
finish_by: 2022-12-30
agencies: {TD: {name: UBND TP Thủ Đức}}
systems: {ONEGOV: {name: Phần mềm OneGov}}
tasks:
  T1: {name: Thí điểm, kind: pilot, system: ONEGOV, duration: 60d, lead: TD, deliverable: Báo cáo}
  T2: {name: Đánh giá, kind: evaluate, system: ONEGOV, duration: 10d, after: T1, lead: TD, deliverable: Báo cáo đánh giá}
  T3: {name: Nhân rộng, kind: rollout, system: ONEGOV, duration: 60d, after: T2, lead: TD, deliverable: Biên bản}
""",
    check=check,
)
