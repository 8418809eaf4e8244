"""DX507: the years of the budget do not add up to its total."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.named import Key
from dxplan.scenario.remedies.say import Say
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Money


def check(examination: Examination) -> Iterator[Finding]:
    """Where a budget says both, the amounts of `by_year` add up to its `total`."""
    budget = examination.plan.budget
    if budget is None or budget.total is None or not budget.by_year:
        return
    in_years = sum(budget.by_year.values())
    if in_years == budget.total:
        return
    years, gap = Money(in_years), Money(abs(in_years - budget.total))
    less = in_years < budget.total
    yield Finding(
        say(
            "các năm cộng lại {years}, {differs} {gap} so với tổng {total}",
            "the years add up to {years}, {gap} {differs} than the total of {total}",
            years=years,
            differs=Text("thiếu", "less") if less else Text("thừa", "more"),
            gap=gap,
            total=Money(budget.total),
        ),
        Place(budget.places, ("by_year",)),
        hint=say(
            "{change} {gap} ở {by_year}, hoặc ghi {total}",
            "{change} {gap} in {by_year}, or write {total}",
            change=Text("thêm", "add") if less else Text("bớt", "take off"),
            gap=gap,
            by_year=Key("by_year"),
            total=Say(("budget",), "total", in_years, years),
        ),
    )


RULE = Rule(
    code="DX507",
    name="budget_years_do_not_add_up",
    severity=Severity.NOTE,
    title=Text("Kinh phí các năm không khớp tổng", "The years of the budget do not add up"),
    why=Text(
        "hai con số của cùng một khoản tiền: không biết số nào được duyệt",
        "two figures for the same money: nobody knows which one was approved",
    ),
    fix=say(
        "sửa {by_year} hoặc {total} cho khớp; phần dự phòng thì cộng vào năm dùng đến",
        "correct {by_year} or {total}; a reserve belongs to the year in which it may be used",
        by_year=Key("by_year"),
        total=Key("total"),
    ),
    provisions=(
        Text(
            "Bảng phân kỳ vốn theo năm cộng đúng bằng tổng kinh phí (thông lệ)",
            "A table of money by year adds up to the total (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: cong-nam
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
budget:
  total: 12 tỷ
  by_year: {2022: 4 tỷ, 2023: 7 tỷ}  # expect: DX507
tasks:
  T1: {name: Số hóa hồ sơ, kind: data, duration: 80d, lead: STTTT, deliverable: Kho hồ sơ, cost: 3 tỷ}
""",
    good="""\
dxplan: 1
id: cong-nam
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
budget:
  total: 12 tỷ
  by_year: {2022: 4 tỷ, 2023: 8 tỷ}
tasks:
  T1: {name: Số hóa hồ sơ, kind: data, duration: 80d, lead: STTTT, deliverable: Kho hồ sơ, cost: 3 tỷ}
""",
    check=check,
)
