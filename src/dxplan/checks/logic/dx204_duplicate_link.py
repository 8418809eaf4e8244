"""DX204: the same predecessor twice in one `after`, with the same type of link."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.links import twice_linked
from dxplan.checks.rule import Rule
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, length
from dxplan.model.named import Key
from dxplan.model.task import Task
from dxplan.scenario.remedies.drop import DropCopy
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, Voiced, say


def check(examination: Examination) -> Iterator[Finding]:
    """No task names a predecessor (or one unit of it) twice with the same type of link."""
    for task in examination.plan.tasks.values() if examination.kept(twice_linked) else ():
        if task.id in examination.kept(twice_linked):
            yield from _of_task(task)


def _of_task(task: Task) -> Iterator[Finding]:
    tightest: dict[tuple[str, str | None, LinkType], Dependency] = {}
    for link in task.predecessors:
        key = link.predecessor, link.unit, link.type
        other = tightest.setdefault(key, link)
        if other is link:
            continue
        if asks_as_much(other.lag, link.lag):
            yield _superfluous(task, link, other)
        elif asks_as_much(link.lag, other.lag):
            tightest[key] = link
            yield _superfluous(task, other, link)
        else:
            yield _unclear(task, link, other)


def asks_as_much(lag: Duration | None, other: Duration | None) -> bool:
    """Whether a lag surely is no shorter than another one, whatever the dates and the calendar."""
    amount, other_amount = (0 if one is None else one.amount for one in (lag, other))
    if amount >= 0 >= other_amount:
        return True
    if lag is None or other is None:
        return False
    return lag.unit.family is other.unit.family and lag.size >= other.size


def _superfluous(task: Task, link: Dependency, kept: Dependency) -> Finding:
    """A link that asks no more than another one of the same kind: without it no date changes."""
    twice = _twice(task, link)
    if str(link) != str(kept):
        twice = say(
            "{twice}: {already}",
            "{twice}: {already}",
            twice=twice,
            already=Voiced(
                say("{kept} đã bao gồm {link}", "{kept} asks for all that {link} does", kept=kept, link=link),
                Text("lần chờ lâu hơn đã bao gồm lần kia", "the longer wait asks for all that the other one does"),
            ),
        )
    return Finding(
        twice,
        _place(task, link),
        task.id,
        say(
            "{drop}, hoặc {correct} nếu định ghi một nhiệm vụ khác",
            "{drop}, or {correct} if another task was meant",
            drop=DropCopy(link),
            correct=Voiced(Text("sửa mã", "correct the id"), Text("nói rõ", "say which")),
        ),
        related=((_place(task, kept), Text("lần kia", "the other time")),),
        is_certain=True,
    )


def _unclear(task: Task, link: Dependency, other: Dependency) -> Finding:
    """Two links of which now one, now the other may ask more."""
    return Finding(
        say(
            "{twice}: {other} và {link}, không rõ bên nào đúng",
            "{twice}: {other} and {link}, and it is not clear which of them holds",
            twice=_twice(task, link),
            other=_wait(other),
            link=_wait(link),
        ),
        _place(task, link),
        task.id,
        say("chỉ giữ {other} hoặc {link}", "keep either {other} or {link}", other=_wait(other), link=_wait(link)),
        related=((_place(task, other), Text("lần kia", "the other time")),),
    )


def _twice(task: Task, link: Dependency) -> Text:
    predecessor = link._replace(type=LinkType.FINISH_START, lag=None)
    twice = Voiced(
        say(
            "{predecessor} được ghi hai lần trong {after} của {task}",
            "{predecessor} stands twice in the {after} of {task}",
            predecessor=predecessor,
            after=Key("after"),
            task=task,
        ),
        say(
            "{task} được ghi là chờ {predecessor} hai lần",
            "{task} is said to wait for {predecessor} twice",
            task=task,
            predecessor=predecessor,
        ),
    )
    return say("{twice}", "{twice}", twice=twice)


def _wait(link: Dependency) -> Voiced:
    """A link, or how long is waited where people do not read links."""
    wait = Text("lần không chờ thêm", "the one without a wait")
    if link.lag is not None:
        wait = say("lần chờ {lag}", "the one with {lag}", lag=length(link.lag))
    return Voiced(say("{link}", "{link}", link=link), wait)


def _place(task: Task, link: Dependency) -> Place:
    return Place(task.places, ("after", link.nth))


RULE = Rule(
    code="DX204",
    name="duplicate_link",
    aliases=("GAO-2",),
    severity=Severity.WARNING,
    title=Text("Quan hệ phụ thuộc ghi hai lần", "A link stands twice"),
    why=Text(
        "lần thứ hai không thêm gì, hoặc ở đó phải là một nhiệm vụ khác mà nay không ai chờ",
        "the second one adds nothing, or stands where another task was meant that nobody waits for now",
    ),
    fix=Text(
        "xóa quan hệ thừa; nếu định ghi một nhiệm vụ khác thì sửa mã",
        "drop the one that adds nothing; if another task was meant, correct the id",
    ),
    provisions=(
        Text(
            "Giữa hai công việc chỉ có một quan hệ của mỗi loại (thông lệ nghề, hiểu biết chung)",
            "Two activities have one link of each type at most (professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: ghi-hai-lan
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 40d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3:
    name: Tổng kết
    kind: review
    duration: 5d
    after:
      - T2  # expect: DX204
      - T2 FS+3d
    lead: STTTT
    deliverable: Báo cáo
""",
    good="""\
dxplan: 1
id: ghi-hai-lan
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 40d, after: [T1 SS+10d, T1 FF+30d], lead: STTTT, deliverable: Hệ thống}
  T3: {name: Tổng kết, kind: review, duration: 5d, after: [T1, T2 FS+3d], lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
