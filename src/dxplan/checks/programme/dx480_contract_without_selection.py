"""DX480: a contract that says it is given without any selection, for more than may be given directly."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.vendors import Funds, funds_of, vendors_of
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.programme.nothing_selected import without_selection
from dxplan.checks.programme.package_prices import NOT_CHOSEN, OTHER_GROUND, of_all, price_of_package
from dxplan.checks.programme.selection_limits import limits_on
from dxplan.checks.programme.tendering import NO_BIDDING, QUOTATION
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.wording import Money

_WITHOUT = Words(
    (
        *("không qua đấu thầu", "không đấu thầu", "không tổ chức đấu thầu", "không cần đấu thầu", "miễn đấu thầu"),
        *("không lựa chọn nhà thầu", "không qua lựa chọn nhà thầu", "giao trực tiếp", "giao thẳng", "ký thẳng"),
        *("ký trực tiếp với", "trên cơ sở thỏa thuận", "trên cơ sở thoả thuận", "căn cứ thỏa thuận hợp tác"),
        *("theo thỏa thuận hợp tác", "theo thoả thuận hợp tác", "theo thỏa thuận khung", "theo biên bản ghi nhớ"),
        *("without tender", "without a tender", "without any tender", "without tendering", "without bidding"),
        *("without competition", "no tender", "ground of the framework agreement", "under the framework agreement"),
        *("basis of the framework agreement", "ground of the agreement", "basis of the agreement", "awarded directly"),
        *("under the cooperation agreement", "under the memorandum", "given directly", "directly to"),
    )
)
_FOR_NOTHING = Words(
    (
        *("không thanh toán", "miễn phí", "không tính phí", "không thu phí", "tự chi trả", "kinh phí của doanh nghiệp"),
        *("free of charge", "no payment", "without payment", "own cost", "at no cost", "unpaid"),
    )
)


def check(examination: Examination) -> Iterator[Finding]:
    """An agreement with a company buys nothing: what the State pays for is tendered, above what may be appointed.

    Nor does the approval of a hire plan. A direct appointment and a quotation that are called so are DX472's; grounds
    that the law has for one are left alone.
    """
    naming = examination.said.speaking_of(_WITHOUT)
    vendors = vendors_of(examination.plan)
    for contract, decided in without_selection(examination):
        if contract.id in naming or not _is_bought(examination, contract, vendors):
            continue
        price, limit = _price(examination, contract), limits_on(examination.start_day(contract)).appointment
        if price == 0 or price > limit:
            yield _finding(examination, contract, price, limit, decided)
    for task in examination.of_kind(Kind.CONTRACT, Kind.TENDER) if naming else ():
        if task.id not in naming:
            continue
        if not _is_bought(examination, task, vendors):
            continue
        price, limit = _price(examination, task), limits_on(examination.start_day(task)).appointment
        if price == 0 or price > limit:
            yield _finding(examination, task, price, limit)


def _is_bought(examination: Examination, task: Task, vendors: frozenset[str]) -> bool:
    """Whether the State pays, and nothing says how the contractor was found."""
    if any(
        examination.mentions(task, words) for words in (NOT_CHOSEN, OTHER_GROUND, NO_BIDDING, QUOTATION, _FOR_NOTHING)
    ):
        return False
    return funds_of(examination.plan, task, vendors) is not Funds.PRIVATE


def _price(examination: Examination, task: Task) -> int:
    """What the contract costs (đồng), or the work that waits for it; 0 if nothing tells it."""
    if task.cost:
        return task.cost
    systems = examination.kept(procedure).systems_of(task)
    if not systems:
        return 0
    return price_of_package(examination, task, of_all(examination, systems, Kind.CONTRACT))


def _finding(examination: Examination, task: Task, price: int, limit: int, decided: Task | None = None) -> Finding:
    """`decided` is what such a contract follows where it does not say itself that nobody is selected."""
    source = limits_on(examination.start_day(task)).source
    amount: Text = NOTHING
    if price:
        amount = say(
            ": {price}, trên mức {limit} được chỉ định thầu",
            ": {price}, above the {limit} up to which a contractor may be appointed",
            price=Money(price),
            limit=Money(limit),
        )
    return Finding(
        say(
            "{task} giao không qua lựa chọn nhà thầu{after}{amount}",
            "{task} gives work without any selection of a contractor{after}{amount}",
            task=task,
            after=NOTHING
            if decided is None
            else say(" (ngay sau {decided})", " (right after {decided})", decided=decided),
            amount=amount,
        ),
        Place(task.places),
        task.id,
        say(
            "đấu thầu rộng rãi trước khi ký, hoặc ghi rõ căn cứ khác cho phép (cấp bách, bí mật nhà nước, bản quyền …) "
            "({source}; chưa đọc văn bản)",
            "tender openly before it is signed, or say which other ground allows it (urgency, state secrets, copyright …) "
            "({source}; text not read)",
            source=source,
        ),
        None if price else Severity.NOTE,
    )


RULE = Rule(
    code="DX480",
    name="contract_without_selection",
    severity=Severity.WARNING,
    title=Text("Giao hợp đồng không qua lựa chọn nhà thầu", "A contract given without any selection"),
    why=Text(
        "thỏa thuận hợp tác, biên bản ghi nhớ, quyết định duyệt kế hoạch thuê không phải căn cứ để ký: hợp đồng ký như "
        "vậy không thanh toán được",
        "an agreement, a memorandum or the approval of a hire plan is no ground to sign on: what is signed so cannot be "
        "paid",
    ),
    fix=Text(
        "đấu thầu rộng rãi; trong mức chỉ định thầu thì ghi rõ là chỉ định thầu; có căn cứ khác (cấp bách, bí mật nhà nước, "
        "bản quyền …) thì ghi rõ. Là lưu ý khi kế hoạch không cho biết giá. Cũng xét hợp đồng của hệ thống đầu tư hoặc thuê chờ quyết "
        "định phê duyệt mà kế hoạch không có bước lựa chọn nhà thầu nào",
        "tender openly; within the limit of a direct appointment call it so; say which other ground there is (urgency, "
        "state secrets, copyright …). A note where the plan tells no price. Contracts of invested or hired systems that wait "
        "for their approval while the plan has no selection of a contractor are looked at, too",
    ),
    provisions=(
        Text(
            "Luật Đấu thầu: mua sắm bằng vốn nhà nước phải lựa chọn nhà thầu; mức chỉ định thầu theo bảng của DX472 "
            "(hiểu biết chung, chưa đối chiếu văn bản)",
            "Bidding Law: what the State pays for is selected; limits of direct appointment as in DX472's table "
            "(general knowledge, not compared with the text)",
        ),
    ),
    bad="""\
dxplan: 1
id: khong-dau-thau
start: 2026-01-05
agencies: {VPUB: {name: Văn phòng UBND tỉnh}, DN: {name: Công ty số hóa, kind: vendor}}
systems: {KHO: {name: Kho lưu trữ số}}
tasks:
  T1: {name: Ký hợp đồng theo thỏa thuận khung (không qua đấu thầu), kind: contract, system: KHO, duration: 5d, cost: 4.8 tỷ, funding: Ngân sách tỉnh 2026, lead: VPUB, support: [DN], deliverable: Hợp đồng}  # expect: DX480
""",
    good="""\
dxplan: 1
id: khong-dau-thau
start: 2026-01-05
agencies: {VPUB: {name: Văn phòng UBND tỉnh}, DN: {name: Công ty số hóa, kind: vendor}}
systems: {KHO: {name: Kho lưu trữ số}}
tasks:
  T1: {name: Ký hợp đồng với đơn vị trúng thầu, kind: contract, system: KHO, duration: 5d, cost: 4.8 tỷ, funding: Ngân sách tỉnh 2026, lead: VPUB, support: [DN], deliverable: Hợp đồng}
""",
    check=check,
    reads=("kind",),
)
