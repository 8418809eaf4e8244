"""DX307: the plan finishes when it does because of a date, not because of the work."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.constraint import ConstraintKind
from dxplan.model.settings import Profile
from dxplan.model.task import Task
from dxplan.schedule.drivers import ChainStep, critical_path_origins, driving_chain, task_before_date
from dxplan.schedule.result import DriverKind
from dxplan.source.diagnostic import Severity
from dxplan.text.old_lists import chain
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date


def check(examination: Examination) -> Iterator[Finding]:
    """Every critical path begins with the first work of the plan; a date that begins several is found once."""
    schedule = examination.schedule
    judged: set[str] = set()
    found: set[tuple[str | None, ConstraintKind | None]] = set()
    for end, first in critical_path_origins(schedule):
        dates = schedule.tasks[first]
        driver = dates.driver
        if driver is None or driver.kind is not DriverKind.CONSTRAINT or dates.early_start <= schedule.start:
            continue
        if first in judged or (driver.of, driver.constraint) in found:
            continue
        judged.add(first)
        before = task_before_date(schedule, first)
        if before is None or _slack(examination, before, first) > 0:
            found.add((driver.of, driver.constraint))
            yield _finding(examination, before, driving_chain(schedule, end))


def _slack(examination: Examination, before: str, first: str) -> int:
    """Working minutes from the end of the work before a date to the start of what the date holds back."""
    tasks = examination.schedule.tasks
    return examination.schedule.working_time(first).between(tasks[before].early_finish, tasks[first].early_start)


def _finding(examination: Examination, before: str | None, path: tuple[ChainStep, ...]) -> Finding:
    plan, driver = examination.plan, path[0].driver
    assert driver.of is not None
    assert driver.constraint is not None
    first, last = plan.tasks[path[0].task], plan.tasks[path[-1].task]
    moment = plan.tasks[driver.of].constraints.of(driver.constraint)
    way, finish = chain(step.task for step in path), written_date(examination.finish_day(last))
    work = _work_before(examination, before, first)
    link = Text(
        f" và cho `{first.id}` chờ nhiệm vụ đi trước bằng `after`",
        f" and let `{first.id}` wait for what comes before it by `after`",
    )
    if before is not None:
        link = Text("", "")
    return Finding(
        Text(
            f"ngày xong {finish.vi} do `{driver.constraint}: {moment}` của `{driver.of}` quyết định ({way.vi}), "
            f"không phải do khối lượng công việc{work.vi}",
            f"the plan is done on {finish.en} because of the `{driver.constraint}: {moment}` of `{driver.of}` "
            f"({way.en}), not because of the work{work.en}",
        ),
        Place(plan.tasks[driver.of].places, (driver.constraint.key,)),
        driver.of,
        Text(
            f"nếu ngày đó là bắt buộc thì ghi căn cứ vào `source` hoặc `note` và miễn lưu ý này; "
            f"nếu không, xóa `{driver.constraint}`{link.vi}",
            f"if that day is binding, say why in `source` or `note` and waive this; "
            f"if not, delete the `{driver.constraint}`{link.en}",
        ),
    )


def _work_before(examination: Examination, before: str | None, first: Task) -> Text:
    """How early the work before the date is done, if there is any."""
    if before is None:
        return Text("", "")
    last = examination.plan.tasks[before]
    done = written_date(examination.finish_day(last))
    days = examination.days(first, _slack(examination, before, first.id))
    return Text(
        f"; `{last.id}` ngay trước đó xong {done.vi}, sớm {days.vi}",
        f"; `{last.id}` just before it is done on {done.en}, {days.en} early",
    )


RULE = Rule(
    code="DX307",
    name="constraint_drives_critical_path",
    aliases=("GAO-6",),
    severity=Severity.NOTE,
    title=Text("Ngày ấn định quyết định đường găng", "A date drives the critical path"),
    why=Text(
        "đường găng bắt đầu từ một ngày chứ không từ công việc, nên không cho biết việc nào trễ thì kế hoạch trễ",
        "the critical path begins with a date instead of work, so it does not tell whose delay delays the plan",
    ),
    fix=Text(
        "chỉ giữ ngày thật sự bắt buộc, còn lại thay bằng quan hệ `after`",
        "keep the dates that really bind, and replace the others by an `after`",
    ),
    provisions=(
        Text(
            "GAO, hướng dẫn đánh giá tiến độ GAO-16-89G, thông lệ 6: đường găng liên tục, không do ràng buộc ngày "
            "(thông lệ nghề, hiểu biết chung)",
            "GAO Schedule Assessment Guide (GAO-16-89G), best practice 6: a continuous critical path, "
            "not driven by date constraints (professional practice, general knowledge)",
        ),
    ),
    quiet_in=(Profile.PROVINCE,),
    bad="""\
dxplan: 1
id: ngay-quyet-dinh
start: 2022-03-01
checks: {profile: p6}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2:
    name: Hội nghị triển khai
    kind: plan
    duration: 5d
    after: T1
    start_no_earlier_than: 2022-05-16  # expect: DX307
    lead: STTTT
    deliverable: Kết luận hội nghị
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: ngay-quyet-dinh
start: 2022-03-01
checks: {profile: p6}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2:
    name: Hội nghị triển khai
    kind: plan
    duration: 5d
    after: T1
    start_no_earlier_than: 2022-03-28
    lead: STTTT
    deliverable: Kết luận hội nghị
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
