"""DX307: the plan finishes when it does because of a date, not because of the work."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.constraint import ConstraintKind
from dxplan.model.named import Key, Ref, entry, refs
from dxplan.model.settings import Profile
from dxplan.model.task import Task
from dxplan.scenario.remedies.say import Unsay
from dxplan.scenario.remedies.waive import Waive
from dxplan.schedule.drivers import ChainStep, critical_path_origins, driving_chain, task_before_date
from dxplan.schedule.result import DriverKind
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import chained
from dxplan.text.phrase import NOTHING, Text, Voiced, say


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
    assert moment is not None, "what drives is said"
    link = NOTHING
    if before is None:
        link = say(
            " và cho {first} chờ nhiệm vụ đi trước bằng {after}",
            " and let {first} wait for what comes before it by {after}",
            first=first,
            after=Key("after"),
        )
    return Finding(
        say(
            "ngày xong {finish} do {date} của {task} quyết định ({path}), không phải do khối lượng công việc{work}",
            "the plan is done on {finish} because of the {date} of {task} ({path}), not because of the work{work}",
            finish=examination.finish_day(last),
            date=entry(driver.constraint.key, moment),
            task=Ref(driver.of),
            path=chained(refs(step.task for step in path)),
            work=_work_before(examination, before, first),
        ),
        Place(plan.tasks[driver.of].places, (driver.constraint.key,)),
        driver.of,
        say(
            "nếu ngày đó là bắt buộc thì ghi căn cứ vào {source} hoặc {note} và miễn lưu ý này: {waive}; nếu không, "
            "{delete}{link}",
            "if that day is binding, say why in {source} or {note} and waive this: {waive}; if not, {delete}{link}",
            source=Key("source"),
            note=Key("note"),
            waive=Waive("DX307", driver.of),
            delete=Unsay(driver.of, driver.constraint.key),
            link=link,
        ),
    )


def _work_before(examination: Examination, before: str | None, first: Task) -> Text:
    """How early the work before the date is done, if there is any."""
    if before is None:
        return NOTHING
    last = examination.plan.tasks[before]
    return say(
        "; {last} ngay trước đó xong {done}, sớm {days}",
        "; {last} just before it is done on {done}, {days} early",
        last=last,
        done=examination.finish_day(last),
        days=examination.slack(first, _slack(examination, before, first.id)),
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
    fix=say(
        "chỉ giữ ngày thật sự bắt buộc, còn lại thay bằng {links}",
        "keep the dates that really bind, and replace the others by {links}",
        links=Voiced(
            say("quan hệ {after}", "an {after}", after=Key("after")),
            Text("quan hệ phụ thuộc", "dependencies"),
        ),
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
