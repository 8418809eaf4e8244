"""DX112: a place that a template left for a person is still not filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.item import Item
from dxplan.model.named import Code, Key
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import Count, Noun
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say

_MARK = expression(r"\[(?:ĐIỀN|FILL|TODO|TBD)\b[^\]]*\]?", re.IGNORECASE)
_PLACE = Noun("chỗ", "place")
_OTHER = Noun("chỗ khác", "other")
_SHOWN = 3


def check(examination: Examination) -> Iterator[Finding]:
    """No name, deliverable, funding or note still holds a mark such as `[ĐIỀN …]` or `[FILL IN …]`: one finding a plan.

    A reason that a waiver wants is asked for by the waiver itself.
    """
    found = list(_marks(examination))
    if not found:
        return
    item, key, _ = found[0]
    marks = list(dict.fromkeys(mark for *_, mark in found))
    yield Finding(
        say(
            "còn {count} chưa điền: {marks}",
            "{count} still to be filled in: {marks}",
            count=Count(len(found), _PLACE),
            marks=listed([Code(shown(mark)) for mark in marks], _SHOWN, rest=_OTHER),
        ),
        Place(item.places, (key,)),
        item.id if isinstance(item, Task) else None,
    )


def _marks(examination: Examination) -> Iterator[tuple[Item | Plan, str, str]]:
    """Each place that is marked: what says it, under which key, and the mark."""
    plan = examination.plan
    registers = (plan.agencies, plan.resources, plan.systems, plan.kpis, plan.risks, plan.sources, plan.context)
    items: list[Item | Plan] = [plan, *plan.tasks.values()]
    for register in registers:
        items += register.values()
    for item in items:
        for key in ("name", "deliverable", "funding", "note"):
            text: Text | None = getattr(item, key, None)
            mark = None if text is None else _MARK.search(text.vi) or _MARK.search(text.en)
            if mark is not None:
                yield item, key, mark[0]


RULE = Rule(
    code="DX112",
    name="left_to_fill",
    severity=Severity.NOTE,
    title=Text("Còn chỗ chưa điền", "Something is still to be filled in"),
    why=Text(
        "dấu để lại cho người lập kế hoạch đi nguyên vào biểu đồ và văn bản trình cuộc họp",
        "what was left for the planner goes as it is into charts and the papers for a meeting",
    ),
    fix=say(
        "ghi tên, sản phẩm, nguồn vốn thật vào chỗ đó; chưa biết thì bỏ {key} và ghi ở {note}",
        "write the real name, product or source of money there; leave {key} out if it is not known, and say so in {note}",
        key=Key("deliverable"),
        note=Key("note"),
    ),
    provisions=(
        Text(
            "văn bản trình ký không còn chỗ trống của mẫu (thông lệ nghề)",
            "what is put before a signer has no blanks of a template left (professional practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: con-cho-trong
name: Chuyển đổi số cấp xã
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát hiện trạng, kind: survey, duration: 20d, lead: STTTT, deliverable: "[ĐIỀN SẢN PHẨM]"}  # expect: DX112
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: con-cho-trong
name: Chuyển đổi số cấp xã
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát hiện trạng, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
