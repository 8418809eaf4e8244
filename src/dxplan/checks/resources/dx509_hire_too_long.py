"""DX509: a hire of services of more than five years."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.regimes import regime
from dxplan.checks.rule import Rule
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.kind import Kind
from dxplan.model.system import Route
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, folded, say
from dxplan.text.wording import Number

_MOST = Threshold("DX509", "years", Measure.COUNT, Text("số năm thuê nhiều nhất", "most years of a hire"), province=5)
_DAYS_A_YEAR = 365.25
_A_MONTH = 31
_HIRE = Words(
    (
        *("thuê dịch vụ", "thuê phần mềm", "thuê hạ tầng", "thuê hệ thống", "thuê nền tảng", "thuê đường truyền"),
        *("thuê máy chủ", "thuê chỗ đặt", "thuê trọn gói", "thuê cntt", "gói thuê", "hợp đồng thuê", "kế hoạch thuê"),
        *("service hire", "hired service", "hire of services", "hire services", "hire the service"),
    )
)
_SIGNS = ("thu", "hire")
"""One of them stands in all of these, however the accents are written: most tasks need no closer look."""
_IN_WORDS = {"sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "six": 6, "seven": 7, "eight": 8, "ten": 10}
_TERM = expression(
    rf"(?<![\w./-])(?P<number>\d{{1,3}}|{'|'.join(_IN_WORDS)})\s*(?:\([^)]*\)\s*)?(?P<unit>năm|tháng|years?|months?)(?!\w)"
    r"(?!\s+(?:trước|qua|gần|nay|kinh nghiệm|ago|before))"
)
_FROM_TO = expression(r"(?<!\d)(?P<first>20\d\d)\s*(?:[-–—]|đến|to)\s*(?:năm\s+)?(?P<last>20\d\d)(?!\d)")
_OF_A_PROGRAMME = expression(
    r"(?:(?<!lập )kế hoạch(?! thuê)|đề án|chương trình|nghị quyết|quyết định|chiến lược|programme|strategy)[^,;.]{0,60}$"
)
_ABOUT_SOMETHING_ELSE = expression(
    r"(?:bảo hành|(?<!dịch vụ )(?<!phần mềm )(?<!hệ thống )(?<!nền tảng )(?<!hạ tầng )(?<!kho )(?<!tài liệu )lưu trữ"
    r"|lưu giữ|kinh nghiệm|tài liệu(?! lưu trữ)|warranty|archive)[^,;.]{0,20}$"
)
"""What is hired may be archiving itself."""

_CONTRACT = Kind.CONTRACT


def check(examination: Examination) -> Iterator[Finding]:
    """No hire is said to last more than five years, nor runs for longer by its dates from opening to end."""
    most = int(examination.limit(_MOST))
    found: set[str] = set()
    told: set[str] = set()
    naming = examination.said.with_any(_SIGNS)
    columns = examination.columns
    for task, id_, kind in zip(columns.tasks, columns.ids, columns.kinds, strict=True):
        if kind is not _CONTRACT and id_ not in naming:
            continue
        years = _said(examination, task)
        if years > most:
            systems = examination.systems_of(task)
            if not systems or not found.issuperset(systems):
                told.add(task.id)
                yield _finding(task, years, most)
            found.update(systems)
    for task in examination.of_kind(Kind.OPS, Kind.CONTRACT):
        systems = examination.systems_of(task)
        is_new = not found.issuperset(systems) if systems else task.id not in told
        if is_new and _is_hired(examination, task):
            years = _runs(examination, task)
            if years > most + _A_MONTH / _DAYS_A_YEAR:
                found.update(systems)
                yield _finding(_longest(examination, task), years, most)


def _is_hired(examination: Examination, task: Task) -> bool:
    routes = {examination.plan.systems[system].route for system in examination.systems_of(task)} - {None}
    if routes:
        return Route.HIRE in routes
    return task.id in examination.names.speaking_of(_HIRE)


def _said(examination: Examination, task: Task) -> float:
    """The longest term that the words of a task about a hire name (years); 0 for none."""
    texts = [text.everything for text in (task.name, task.deliverable, task.note) if text is not None]
    said_each = list(map(folded, texts))
    is_hire = _HIRE.occur_in("\n".join(said_each)) or (task.kind is Kind.CONTRACT and _is_hired(examination, task))
    return max(map(_term, said_each), default=0) if is_hire else 0


def _term(said: str) -> float:
    years = [
        float(int(match["last"]) - int(match["first"]))
        for match in _FROM_TO.finditer(said)
        if _OF_A_PROGRAMME.search(said[: match.start()]) is None
    ]
    for match in _TERM.finditer(said):
        if _ABOUT_SOMETHING_ELSE.search(said[: match.start()]) is None:
            number = _IN_WORDS.get(match["number"]) or int(match["number"])
            years.append(number if match["unit"][0] in "ny" else number / 12)
    return max(years, default=0.0)


def _runs(examination: Examination, task: Task) -> float:
    """How long a hire runs (years): the operation of the same system together, where one contract holds for it."""
    together = _together(examination, task)
    first = min(examination.start_day(each) for each in together)
    last = max(examination.finish_day(each) for each in together)
    return ((last - first).days + 1) / _DAYS_A_YEAR


def _together(examination: Examination, task: Task) -> list[Task]:
    if (
        examination.systems_of(task)
        and task.kind is Kind.OPS
        and len(examination.of_systems_of(task, Kind.CONTRACT)) < 2
    ):
        return examination.of_systems_of(task, Kind.OPS)
    return [task]


def _longest(examination: Examination, task: Task) -> Task:
    """Of what runs under one hire the longest, the first of several."""
    return max(
        _together(examination, task),
        key=lambda each: (examination.finish_day(each) - examination.start_day(each), each is task),
    )


def _finding(task: Task, years: float, most: int) -> Finding:
    return Finding(
        say(
            "{task} thuê dịch vụ {years} năm, quá {most} năm",
            "{task} hires services for {years} years, more than {most}",
            task=task,
            years=Number(years),
            most=most,
        ),
        Place(task.places),
        task.id,
        say(
            "thuê không quá {most} năm rồi đấu thầu lại, có bàn giao dữ liệu khi hết hạn ({law})",
            "hire for {most} years at the most and tender again, with the data handed back at the end ({law})",
            most=most,
            law=regime("ND73").cited("54.2.đ"),
        ),
    )


RULE = Rule(
    code="DX509",
    name="hire_too_long",
    severity=Severity.WARNING,
    title=Text("Thuê dịch vụ quá 5 năm", "A hire of more than five years"),
    why=Text(
        "thuê lâu hơn thì kế hoạch thuê không được duyệt, giá và công nghệ bị khóa vào một nhà cung cấp",
        "a longer hire is not approved, and ties price and technology to one supplier",
    ),
    fix=Text(
        "thuê 1 – 5 năm, hết hạn thì đấu thầu lại. Thời gian đọc từ tên, sản phẩm, ghi chú (“6 năm”, “72 tháng”, “2024-2030”) "
        "hoặc tính từ ngày vận hành đầu đến ngày cuối của hệ thống thuê; từ 2026 lấy theo mức cũ",
        "hire for one to five years, then tender again. The term is read in name, deliverable and note (“6 years”, “72 "
        "months”, “2024-2030”) or runs from the first to the last day of operation; since 2026 as before",
    ),
    provisions=(
        regime("ND73").provision("54.2.đ", Text("thời gian thuê 1 – 5 năm", "a hire of one to five years")),
        Text(
            "Nghị định 45/2026 và 224/2026: coi như vẫn 5 năm (giả định, chưa đối chiếu văn bản)",
            "Decrees 45/2026 and 224/2026: taken to be five years still (assumed, not compared with the text)",
        ),
    ),
    thresholds=(_MOST,),
    bad="""\
dxplan: 1
id: thue-sau-nam
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Lập kế hoạch thuê dịch vụ 6 năm, kind: plan, duration: 30d, lead: STTTT, deliverable: Kế hoạch thuê}  # expect: DX509
""",
    good="""\
dxplan: 1
id: thue-sau-nam
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Lập kế hoạch thuê dịch vụ 3 năm, kind: plan, duration: 30d, lead: STTTT, deliverable: Kế hoạch thuê}
""",
    check=check,
)
