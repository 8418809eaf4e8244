"""DX401: the roll-out begins before the pilot is evaluated or accepted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.programme.judged_while_spreading import judged_while_spreading
from dxplan.checks.programme.rollout_summaries import started_early
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

_by_rows = check_of(rows("DX401"))


def check(examination: Examination) -> Iterator[Finding]:
    """By the rows of the procedure; a roll-out that is a summary by what it begins with.

    A roll-out upon a first use waits for the evaluation of that use, if there is one.
    """
    told: set[str | None] = set()
    for finding in chain(_by_rows(examination), started_early(examination)):
        told.add(finding.task)
        yield finding
    yield from (finding for finding in judged_while_spreading(examination) if finding.task not in told)


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
        "nhân rộng khi chưa đánh giá, nghiệm thu thì lỗi lan ra mọi đơn vị, và việc nhân rộng thiếu căn cứ",
        "what nobody has judged takes its faults to all units, and the roll-out has no ground to stand on",
    ),
    fix=Text(
        "thí điểm, đánh giá rồi mới nhân rộng: nối nhiệm vụ nhân rộng sau nhiệm vụ đánh giá hoặc nghiệm thu; vận hành thử "
        "theo hợp đồng thì phải được nghiệm thu. "
        "Là lỗi khi đã có thí điểm mà chưa đánh giá, nghiệm thu xong; là cảnh báo khi không có thí điểm nào trước đó, "
        "hoặc ngày tháng đúng thứ tự mà thiếu quan hệ phụ thuộc",
        "pilot, evaluate, then roll out: let the roll-out wait for the evaluation or acceptance; a trial under a "
        "contract has to be accepted. "
        "An error if there is a pilot that is not evaluated or accepted by then; a warning if there is no pilot "
        "before it, or if the dates fit and only the link is missing",
    ),
    provisions=(
        regime("ND224").provision(
            "4.4.d", Text("thí điểm, đánh giá trước khi nhân rộng", "pilot and evaluate before rolling out")
        ),
        Text(
            "Trước 01/7/2026 không có điều khoản được biết: thí điểm rồi mới nhân rộng (thông lệ)",
            "Before 2026-07-01 no article is known: pilot first, then roll out (good practice)",
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
  T0: {name: Tập huấn, kind: training, system: ONEGOV, duration: 10d, lead: TD, deliverable: Danh sách tập huấn}
  T1: {name: Thí điểm tại TP Thủ Đức theo tiêu chí, kind: pilot, system: ONEGOV, duration: 60d, after: T0, lead: TD, deliverable: Báo cáo}
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
  T0: {name: Tập huấn, kind: training, system: ONEGOV, duration: 10d, lead: TD, deliverable: Danh sách tập huấn}
  T1: {name: Thí điểm tại TP Thủ Đức theo tiêu chí, kind: pilot, system: ONEGOV, duration: 60d, after: T0, lead: TD, deliverable: Báo cáo}
  T2: {name: Đánh giá, kind: evaluate, system: ONEGOV, duration: 10d, after: T1, lead: TD, deliverable: Báo cáo đánh giá}
  T3: {name: Nhân rộng, kind: rollout, system: ONEGOV, duration: 60d, after: T2, lead: TD, deliverable: Biên bản}
""",
    check=check,
    reads=("kind",),
)
