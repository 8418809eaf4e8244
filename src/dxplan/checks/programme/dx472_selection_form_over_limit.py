"""DX472: a form of selection that the price does not allow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.amounts import amounts_in
from dxplan.checks.law.mentions import Words, mentions
from dxplan.checks.law.vendors import Funds, funds_of, taking_part, vendors_of
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.programme.package_prices import (
    NOT_CHOSEN,
    OTHER_GROUND,
    of_all,
    paid_to_its_contractor,
    price_of_package,
)
from dxplan.checks.programme.selection_limits import Limits, limits_on
from dxplan.checks.programme.tendering import QUOTATION, SPENDS
from dxplan.checks.programme.tendering import steps_of as tender_steps
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, folded, say
from dxplan.text.wording import Money

_APPOINTMENT = Words(("chỉ định thầu", "direct appointment", "direct award", "direct contracting"))
_PURCHASE = Words(("mua sắm trực tiếp", "direct procurement", "direct purchase"))
_FORMS = (_APPOINTMENT, QUOTATION, _PURCHASE)
_CONSULTANT = Words(("tư vấn", "consultant", "consultants", "consulting", "consultancy"))
_OF_SOMETHING_ELSE = expression(
    r"(?:dự án|tổng mức|tổng dự toán|tổng kinh phí|tổng vốn|đề án|trong số|trên tổng|project|total|programme)[^;.()]{0,30}$"
)
_PLANS = (Kind.PLAN, Kind.APPROVE, Kind.SELECTION_PLAN)
"""Kinds that settle the form before; of one package, if a single contract waits for it."""
_LOOKED_AT_FOR_IT = tuple(dict.fromkeys((*with_finer(Kind.TENDER), Kind.CONTRACT, *_PLANS)))
_CHOOSES = frozenset({Step.SELECTION_PLAN, Step.INVITATION, Step.CONTRACT})
_LOOKED_AT = 10**9
_A_YEAR = timedelta(days=366)


def check(examination: Examination) -> Iterator[Finding]:
    """Who is appointed, or asked for a quotation, gets no more than the law of the day lets such a form be used for."""
    naming = frozenset().union(*map(examination.said.speaking_of, _FORMS))
    vendors = vendors_of(examination.plan)
    reported: list[Task] = []
    for task in (*examination.of_kind(*_LOOKED_AT_FOR_IT), *_called_so(examination, naming)):
        form = _form(examination, task) if task.id in naming else None
        if form is None or _is_about_a_reported_one(examination, task, reported):
            continue
        priced = _priced(examination, task)
        price = sum(each.cost or 0 for each in priced) or _said(task) or _of_the_cheapest(examination, task)
        if all(funds_of(examination.plan, each, vendors) is Funds.PRIVATE for each in priced or [task]):
            continue
        limits = limits_on(examination.start_day(task))
        if form is _PURCHASE:
            if price > _LOOKED_AT and not _has_recent_contract(examination, task):
                yield _without_contract(task, price)
            continue
        limit = limits.quotation if form is QUOTATION else _appointed(limits, task)
        if price > limit:
            reported.append(task)
            yield _over(task, form, price, limit, limits)


def _called_so(examination: Examination, naming: frozenset[str]) -> list[Task]:
    """What says no kind and by its name plans or holds a tender."""
    found = examination.kept(procedure).of_task
    return [
        task
        for task in examination.leaves
        if task.id in naming and task.kind is None and not _CHOOSES.isdisjoint(found.get(task.id, ()))
    ]


def _is_about_a_reported_one(examination: Examination, task: Task, reported: list[Task]) -> bool:
    return bool(reported) and (
        examination.waits_for(task, *reported) or any(examination.waits_for(other, task) for other in reported)
    )


def _form(examination: Examination, task: Task) -> Words | None:
    """The form of selection that a task names; none where there may be another ground than the price."""
    if examination.mentions(task, NOT_CHOSEN) or examination.mentions(task, OTHER_GROUND):
        return None
    return next((form for form in _FORMS if examination.mentions(task, form)), None)


def _appointed(limits: Limits, task: Task) -> int:
    return limits.consultant if mentions(task, _CONSULTANT) else limits.appointment


def _priced(examination: Examination, task: Task) -> list[Task]:
    """What tells the price: the contract that waits for it, or the task itself, or the work of the only tender."""
    own = [task] if task.cost else []
    systems = examination.kept(procedure).systems_of(task)
    if not systems:
        return own
    vendors = vendors_of(examination.plan)
    if task.kind is Kind.CONTRACT:
        return own or ([] if _said(task) else paid_to_its_contractor(examination, task, vendors))
    contracts = [c for c in of_all(examination, systems, Kind.CONTRACT) if c.cost and examination.waits_for(c, task)]
    if task.kind in _PLANS:
        return contracts if len(contracts) == 1 else []
    if mentions(task, _CONSULTANT) and (own or _is_followed_by_others(examination, task, systems)):
        return own or [contract for contract in contracts if mentions(contract, _CONSULTANT)]
    if contracts:
        return contracts
    if own and _said(task):
        return own
    steps = tender_steps(examination, task) if task.kind in with_finer(Kind.TENDER) else [task]
    if any(_is_of_another(examination, tender, steps) for tender in of_all(examination, systems, Kind.TENDER)):
        return own or _work_of_its_contract(examination, task, systems)
    work = [each for each in of_all(examination, systems, *SPENDS) if each.cost and examination.waits_for(each, task)]
    paid = paid_to_its_contractor(examination, task, vendors)
    return max(own or work, paid, key=lambda several: sum(each.cost or 0 for each in several))


def _is_followed_by_others(examination: Examination, task: Task, systems: tuple[str, ...]) -> bool:
    """Whether the works are tendered upon what a consultant does: the contracts to come are those of the works."""
    return any(examination.waits_for(tender, task) for tender in of_all(examination, systems, Kind.TENDER))


def _is_of_another(examination: Examination, tender: Task, steps: list[Task]) -> bool:
    """Whether a tender is of another package: that of those who only advise is of none."""
    return tender not in steps and tender.id in examination.kept(procedure).of_task


def _work_of_its_contract(examination: Examination, tender: Task, systems: tuple[str, ...]) -> list[Task]:
    """Of one tender of several: the work of who signs the only contract that comes of it.

    If the plan does not name them, what waits for that contract and for no other that is not behind it.
    """
    vendors, all_ = vendors_of(examination.plan), of_all(examination, systems, Kind.CONTRACT)
    contracts = [c for c in all_ if examination.waits_for(c, tender)]
    first = [c for c in contracts if not examination.waits_for(c, *(other for other in contracts if other is not c))]
    if len(first) != 1:
        return []
    contract = first[0]
    if taking_part(examination.plan, contract, vendors):
        return paid_to_its_contractor(examination, contract, vendors)
    others = [c for c in all_ if c is not contract and not examination.waits_for(contract, c)]
    work = of_all(examination, systems, *SPENDS, Kind.ACCEPT)
    return [
        each
        for each in work
        if each.cost and examination.waits_for(each, contract) and not examination.waits_for(each, *others)
    ]


def _of_the_cheapest(examination: Examination, task: Task) -> int:
    """For a plan of one or several packages, what the least of them costs (đồng): the form is that of each.

    A package is a contract that waits for the plan, with the work that waits for it; 0 where one has no price.
    """
    systems = examination.kept(procedure).systems_of(task)
    if task.kind not in _PLANS or not systems:
        return 0
    contracts = [c for c in of_all(examination, systems, Kind.CONTRACT) if examination.waits_for(c, task)]
    return min((price_of_package(examination, contract, contracts) for contract in contracts), default=0)


def _said(task: Task) -> int:
    """The price of the package (đồng) by the task's own words, of several the lowest; 0 if they tell none."""
    texts = [folded(text.everything) for text in (task.name, task.deliverable) if text is not None]
    return min(
        (said.amount for text in texts for said in amounts_in(text) if _OF_SOMETHING_ELSE.search(said.before) is None),
        default=0,
    )


def _has_recent_contract(examination: Examination, task: Task) -> bool:
    start = examination.start_day(task)
    return any(
        examination.done_before(contract, task) and start - examination.finish_day(contract) <= _A_YEAR
        for contract in examination.of_kind(Kind.CONTRACT)
    )


def _over(task: Task, form: Words, price: int, limit: int, limits: Limits) -> Finding:
    return Finding(
        say(
            "{task} chọn nhà thầu bằng {form} cho gói {price}, trên mức {limit} mà hình thức này được áp dụng",
            "{task} selects by {form} for a package of {price}, above the {limit} up to which that may be done",
            task=task,
            form=Text("chào hàng cạnh tranh", "competitive quotation")
            if form is QUOTATION
            else Text("chỉ định thầu", "direct appointment"),
            price=Money(price),
            limit=Money(limit),
        ),
        Place(task.places),
        task.id,
        say(
            "đấu thầu rộng rãi, hoặc ghi rõ căn cứ khác cho phép (cấp bách, bí mật nhà nước, bản quyền …) ({source}; chưa "
            "đọc văn bản)",
            "tender openly, or say which other ground allows it (urgency, state secrets, copyright …) ({source}; text "
            "not read)",
            source=limits.source,
        ),
    )


def _without_contract(task: Task, price: int) -> Finding:
    return Finding(
        say(
            "{task} mua sắm trực tiếp {price}, nhưng trong kế hoạch không có hợp đồng nào ký trong 12 tháng trước đó để "
            "mua theo",
            "{task} purchases directly for {price}, and the plan has no contract of the 12 months before to follow",
            task=task,
            price=Money(price),
        ),
        Place(task.places),
        task.id,
        Text(
            "dẫn hợp đồng tương tự đã qua đấu thầu trong 12 tháng trước (khối lượng dưới 130 %), hoặc đấu thầu rộng rãi "
            "(Luật Đấu thầu; hiểu biết chung, chưa đối chiếu văn bản)",
            "name the like contract, won by tender within the last 12 months (less than 130 % of its quantity), or "
            "tender openly (Bidding Law; general knowledge, not compared with the text)",
        ),
        Severity.NOTE,
    )


RULE = Rule(
    code="DX472",
    name="selection_form_over_limit",
    severity=Severity.WARNING,
    title=Text("Hình thức lựa chọn nhà thầu vượt hạn mức", "A form of selection that the price does not allow"),
    why=Text(
        "vượt hạn mức thì kế hoạch lựa chọn nhà thầu không được duyệt, hợp đồng đã ký không được thanh toán",
        "above the limit the selection plan is not approved, and a contract that was signed is not paid",
    ),
    fix=Text(
        "đấu thầu rộng rãi gói vượt hạn mức, không chia nhỏ để lách; hoặc ghi căn cứ khác của chỉ định thầu. Giá là giá "
        "hợp đồng, của chính việc thầu, của việc chờ cuộc thầu duy nhất của hệ thống, hoặc giá ghi trong tên. Mua sắm trực tiếp mà không "
        "có hợp đồng trước đó là lưu ý",
        "tender packages above the limit openly, without splitting them; or say on which other ground the contractor is "
        "appointed. The price is that of the contract, of the tender task, of the work that waits for a system's "
        "only tender, or the one in the task's name. Direct purchase with no contract before it is a note",
    ),
    provisions=(
        Text(
            "Nghị định 63/2014/NĐ-CP, Điều 54: chỉ định thầu tư vấn ≤ 500 triệu, hàng hóa, xây lắp ≤ 1 tỷ đồng "
            "(theo tài liệu công khai nhắc tới, chưa đọc văn bản); Điều 57: chào hàng cạnh tranh ≤ 5 tỷ đồng; Nghị định "
            "24/2024/NĐ-CP như vậy (hiểu biết chung, chưa đối chiếu văn bản)",
            "Decree 63/2014/NĐ-CP, Art. 54: direct appointment of consultants up to 500 million, for goods and works up "
            "to 1 billion đồng (mentioned in public pages, text not read); Art. 57: quotation up to 5 billion; the same "
            "in Decree 24/2024/NĐ-CP (general knowledge, not compared with the text)",
        ),
        Text(
            "Nghị định 214/2025/NĐ-CP, Điều 78.4: tư vấn ≤ 800 triệu, gói khác thuộc dự án ≤ 2 tỷ đồng; Điều 81: chào "
            "hàng cạnh tranh ≤ 10 tỷ đồng; từ 09/9/2026 (Nghị định 349/2026): ≤ 3 tỷ và ≤ 5 tỷ đồng; từ 15/01/2025 "
            "đến 03/8/2025 cũng lấy mức của Nghị định 214 (theo tài liệu công khai nhắc tới, chưa đọc văn bản)",
            "Decree 214/2025/NĐ-CP, Art. 78.4: consultants up to 800 million, other packages of a project up to 2 billion "
            "đồng; Art. 81: quotation up to 10 billion; since 2026-09-09 (Decree 349/2026) up to 3 and 5 billion; from "
            "2025-01-15 to 2025-08-03 the limits of Decree 214 are taken (mentioned in public pages, text not read)",
        ),
    ),
    bad="""\
dxplan: 1
id: chi-dinh-thau
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {PM: {name: Phần mềm quản lý}}
tasks:
  T1: {name: Phê duyệt dự án, kind: approve, system: PM, duration: 10d, lead: SO, deliverable: Quyết định}
  T2: {name: Chỉ định thầu, kind: tender, system: PM, duration: 15d, after: T1, lead: SO, deliverable: Quyết định}  # expect: DX472
  T3: {name: Xây dựng phần mềm, kind: build, system: PM, duration: 90d, after: T2, lead: SO, cost: 8 tỷ, funding: ngân sách tỉnh, deliverable: Phần mềm}
""",
    good="""\
dxplan: 1
id: chi-dinh-thau
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {PM: {name: Phần mềm quản lý}}
tasks:
  T1: {name: Phê duyệt dự án, kind: approve, system: PM, duration: 10d, lead: SO, deliverable: Quyết định}
  T2: {name: Chỉ định thầu, kind: tender, system: PM, duration: 15d, after: T1, lead: SO, deliverable: Quyết định}
  T3: {name: Xây dựng phần mềm, kind: build, system: PM, duration: 90d, after: T2, lead: SO, cost: 900 triệu, funding: ngân sách tỉnh, deliverable: Phần mềm}
""",
    check=check,
    reads=("kind", "system"),
)
