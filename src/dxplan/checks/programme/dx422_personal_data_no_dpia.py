"""DX422: a system handles personal data before anyone has assessed what that means for people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.checks.turning import out_of_turn
from dxplan.model.kind import Kind
from dxplan.model.named import Code
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, for_file, say

_by_rows = check_of(rows("DX422"))
_FROM = date(2023, 7, 1)
_COLLECTS = Words(
    (
        *(
            "thu thập",
            "đăng ký",
            "kê khai",
            "khai báo",
            "thu nhận",
            "cập nhật",
            "nhập",
            "số hóa",
            "lập danh sách",
            "danh bạ",
        ),
        *("collect", "collects", "collected", "collecting", "collection", "register", "registers", "registration"),
        *("enrol", "enter", "entry", "gather", "record", "directory", "list"),
    )
)
_OF_PEOPLE = Words(
    (
        *(
            "số điện thoại",
            "căn cước",
            "định danh cá nhân",
            "người dân",
            "công dân",
            "hộ dân",
            "nhân khẩu",
            "khách hàng",
        ),
        *("bệnh nhân", "người bệnh", "học sinh", "hộ gia đình", "sinh trắc", "hồ sơ sức khỏe", "đối tượng bảo trợ"),
        *(
            "người lao động",
            "hộ nghèo",
            "du khách",
            "phiếu đồng ý",
            "phone numbers",
            "identity",
            "citizens",
            "citizens'",
        ),
        *(
            "households",
            "households'",
            "patients",
            "patients'",
            "pupils",
            "pupils'",
            "residents",
            "residents'",
            "guests",
        ),
        *("workers", "consent", "personal data", "dữ liệu cá nhân", "farmers"),
    )
)
_TO_SEND = timedelta(days=60)
"""From the first day of processing; by then the file has been sent."""


def check(examination: Examination) -> Iterator[Finding]:
    """Before personal data are first used their assessment is done; within the 60 days for sending it, a note."""
    found = examination.kept(procedure)
    told: set[str] = set()
    for finding in chain(_by_rows(examination), _collected_before(examination, told)):
        task = examination.plan.tasks.get(finding.task or "")
        start = None if task is None else examination.start_day(task)
        systems = () if task is None else found.systems_of(task)
        files = [file for system in systems for file in found.of(system, (Step.DPIA,))] or found.of(None, (Step.DPIA,))
        if start is not None and any(start <= examination.finish_day(file) <= start + _TO_SEND for file in files):
            finding = finding._replace(severity=Severity.NOTE)
        told.update(systems)
        yield finding


def _collected_before(examination: Examination, told: set[str]) -> Iterator[Finding]:
    """What people say of themselves is collected before the file of the same system is there.

    Nothing of a system of which an earlier use is told; nor where no file is made, which is asked of the use.
    """
    found, plan = examination.kept(procedure), examination.plan
    for task in examination.of_kind(Kind.DATA):
        systems = [
            id_ for id_ in examination.systems_of(task) if id_ in plan.systems and plan.systems[id_].personal_data
        ]
        files = [file for id_ in systems for file in found.of(id_, (Step.DPIA,))]
        if not files or told.intersection(systems) or examination.start_day(task) < _FROM or not _collects(task):
            continue
        if any(examination.done_before(file, task) for file in files):
            continue
        file = min(files, key=lambda each: (examination.dates(each).early_finish, each.id))
        told.update(systems)
        yield out_of_turn(
            examination,
            say(
                "{task} thu thập dữ liệu cá nhân từ {start}, trước khi lập xong hồ sơ đánh giá tác động ({file}, {done})",
                "{task} collects personal data from {start}, before their impact assessment is done ({file}, {done})",
                task=task,
                start=examination.start_day(task),
                file=file,
                done=examination.finish_day(file),
            ),
            file,
            task,
        )


def _collects(task: Task) -> bool:
    said = "\n".join(text.everything for text in (task.name, task.deliverable) if text is not None)
    return _COLLECTS.occur_in(said) and _OF_PEOPLE.occur_in(said)


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
        "lập hồ sơ đánh giá tác động xử lý dữ liệu cá nhân trước khi thu thập, trước khi hệ thống chạy lần đầu: một nhiệm vụ {tagged}nói "
        "đến “đánh giá tác động” ở tên, sản phẩm, ghi chú",
        "assess the impact of processing personal data before they are collected and before the system first runs: a task {tagged}that speaks of "
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
  T2: {name: Thí điểm tại ba sở theo tiêu chí, kind: pilot, system: CONG, duration: 60d, after: T1, lead: STTTT, deliverable: Báo cáo theo tiêu chí}  # expect: DX422
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
  T2: {name: Thí điểm tại ba sở theo tiêu chí, kind: pilot, system: CONG, duration: 60d, after: T1, lead: STTTT, deliverable: Báo cáo theo tiêu chí}
  T3: {name: Đánh giá thí điểm, kind: evaluate, system: CONG, duration: 10d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
    reads=("kind", "system"),
)
