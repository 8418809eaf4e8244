"""DX106: two tasks of one group have the same name, so that nobody can tell them apart in a meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.named import Ref
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.bulk import folded_each, single_blanks_each
from dxplan.text.lists import listed
from dxplan.text.phrase import NOTHING, Text, say


def check(examination: Examination) -> Iterator[Finding]:
    """No two tasks directly under the same summary have the same name, however it is capitalised or spaced.

    The same name under different summaries is usual: `Khảo sát` of this system and of that one.
    """
    for tasks in _alike(examination.leaves, lambda name: name.vi):
        for same in _alike(tasks, lambda name: name.en):
            yield _finding(same)


def _alike(tasks: Iterable[Task], in_language: Callable[[Text], str]) -> list[list[Task]]:
    """Tasks of one summary that share a name in a language, group by group."""
    named = [(task, in_language(task.name)) for task in tasks if task.name is not None]
    names = _normal([name for _, name in named])
    if len(set(names)) == len(names):
        return []
    groups: dict[tuple[str | None, str], list[Task]] = {}
    for (task, _), name in zip(named, names, strict=True):
        groups.setdefault((task.parent, name), []).append(task)
    return [group for group in groups.values() if len(group) > 1]


def _normal(names: list[str]) -> list[str]:
    """Names without difference of letter case and blanks."""
    return single_blanks_each(folded_each(names))


def _finding(tasks: list[Task]) -> Finding:
    first, second = tasks[0], tasks[1]
    assert first.name is not None
    where = NOTHING if first.parent is None else say(" trong {phase}", " in {phase}", phase=Ref(first.parent))
    return Finding(
        say(
            "{tasks}{where} cùng tên “{name}”",
            "{tasks}{where} have the same name “{name}”",
            tasks=listed(tasks),
            where=where,
            name=first.name,
        ),
        Place(second.places, ("name",)),
        second.id,
        Text(
            "thêm vào tên điều phân biệt (đơn vị, địa bàn, giai đoạn, lần thứ mấy); nếu ghi trùng thì xóa một nhiệm vụ",
            "add to the names what tells the tasks apart (unit, area, stage, first or second time); "
            "if one is a copy, delete it",
        ),
        related=tuple(
            (Place(task.places, ("name",)), say("{task}: cùng tên", "{task}: same name", task=task))
            for task in (first, *tasks[2:])
        ),
    )


RULE = Rule(
    code="DX106",
    name="duplicate_name",
    aliases=("GAO-1",),
    severity=Severity.WARNING,
    title=Text("Hai nhiệm vụ cùng tên", "Two tasks of the same name"),
    why=Text(
        "trong bảng tiến độ và cuộc họp không ai phân biệt được hai nhiệm vụ, hoặc một nhiệm vụ bị ghi hai lần",
        "in the table and in the meeting nobody can tell them apart, or one piece of work stands there twice",
    ),
    fix=Text(
        "đặt tên phân biệt được khi đứng riêng, hoặc xóa nhiệm vụ ghi trùng",
        "give them names that can stand by themselves, or delete the copy",
    ),
    provisions=(
        Text(
            "GAO, hướng dẫn đánh giá tiến độ GAO-16-89G, thông lệ 1: tên công việc đầy đủ, không trùng "
            "(thông lệ nghề, hiểu biết chung)",
            "GAO Schedule Assessment Guide (GAO-16-89G), best practice 1: activity names are descriptive and unique "
            "(professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: trung-ten
name: Kế hoạch ví dụ
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát hiện trạng, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Khảo sát  hiện trạng, kind: survey, duration: 20d, after: T1, lead: STTTT, deliverable: Báo cáo khảo sát}  # expect: DX106
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: trung-ten
name: Kế hoạch ví dụ
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát hiện trạng hạ tầng, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Khảo sát hiện trạng dữ liệu, kind: survey, duration: 20d, after: T1, lead: STTTT, deliverable: Báo cáo khảo sát}
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
