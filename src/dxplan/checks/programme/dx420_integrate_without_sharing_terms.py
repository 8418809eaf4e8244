"""DX420: data are connected before anybody has agreed on sharing them."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import Topic, cited_on, in_force, regime
from dxplan.checks.phases import Lacking, by_phase
from dxplan.checks.programme.sharing import MAY_SETTLE, settles_sharing
from dxplan.checks.rule import Rule
from dxplan.checks.waits import between, each_wait_for, following, in_chains, wait_for
from dxplan.model.kind import Kind
from dxplan.model.named import entry
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say

_MOST_RELATED = 20
_ARTICLES = {"ND47": "36 – 38"}


def check(examination: Examination) -> Iterator[Finding]:
    """Every integration waits for terms of sharing, or for some task of kind `policy`, since the law asks for them.

    One finding for a plan that has no such terms, else one a phase.
    """
    ruled = [
        task
        for task in examination.of_kind(Kind.INTEGRATE)
        if in_force(Topic.DATA_SHARING, examination.start_day(task)) is not None
    ]
    if not ruled:
        return
    terms = [task for task in examination.of_kind(*MAY_SETTLE) if settles_sharing(task)]
    enough = examination.marked((*terms, *examination.of_kind(Kind.POLICY)))
    loose = [task for task in ruled if not examination.waits_for_marked(task, enough)]
    if not terms:
        if loose:
            yield _none_at_all(examination, loose)
        return
    first = min(terms, key=lambda task: (examination.dates(task).early_finish, task.id))
    chains = in_chains(examination, "DX420", loose)
    loose = [task for task in loose if task.id in chains]
    early = [task for task in loose if not examination.done_before(first, task)]
    not_linked = [task for task in loose if examination.done_before(first, task)]
    for tasks, severity in ((early, None), (not_linked, Severity.WARNING)):
        for group in by_phase(examination, "DX420", tasks):
            yield _finding(examination, group, first, severity, [other for t in group.tasks for other in chains[t.id]])


def _none_at_all(examination: Examination, integrations: list[Task]) -> Finding:
    first = min(integrations, key=lambda task: (examination.dates(task).early_start, task.id))
    others = [task.id for task in integrations if task is not first]
    return Finding(
        say(
            "{tasks} kết nối dữ liệu từ {start}, nhưng kế hoạch không có quy chế hay văn bản thống nhất chia sẻ dữ "
            "liệu",
            "data are connected from {start} by {tasks}, but the plan has no rules or agreement on sharing them",
            tasks=listed(integrations),
            start=examination.start_day(first),
        ),
        Place(first.places),
        first.id,
        say(
            "{terms}: quy chế chia sẻ, hoặc văn bản thống nhất với bên có dữ liệu{provision}",
            "{terms}: sharing rules, or an agreement with who holds the data{provision}",
            terms=between(examination, AddTask(Kind.POLICY, before=(first.id, *others))),
            provision=_provision(examination, first),
        ),
        related=tuple(
            (Place(task.places), Text("cũng kết nối dữ liệu", "connects data too"))
            for task in integrations[: _MOST_RELATED + 1]
            if task is not first
        ),
    )


def _finding(
    examination: Examination, group: Lacking, terms: Task, severity: Severity | None, others: list[Task]
) -> Finding:
    first, done = group.tasks[0], examination.finish_day(terms)
    one = len(group.tasks) == 1
    return Finding(
        say(
            "{tasks} kết nối dữ liệu từ {start} mà không chờ thống nhất chia sẻ ({terms}, xong {done})",
            "data are connected from {start} by {tasks} without waiting for sharing terms ({terms}, done {done})",
            tasks=group.subject(),
            start=examination.start_day(first),
            terms=terms,
            done=done,
        ),
        Place(first.places, ("after",)) if one else group.place,
        group.waived_by,
        hint=_hint(examination, group.tasks, terms),
        severity=severity,
        related=(
            (Place(terms.places), say("thống nhất chia sẻ xong {done}", "terms settled on {done}", done=done)),
            *((Place(t.places), Text("cũng kết nối dữ liệu", "connects data too")) for t in group.tasks[1:]),
            *following(examination, others),
        ),
    )


def _hint(examination: Examination, tasks: list[Task], terms: Task) -> Text:
    provision = _provision(examination, tasks[0])
    if examination.waits_for(terms, *tasks):
        inner = sorted(tasks, key=lambda task: (examination.dates(task).early_start, task.id))
        return say(
            "{add}, vì {terms} lại chờ việc kết nối{provision}",
            "{add}, since {terms} itself waits for the connection{provision}",
            add=between(
                examination, AddTask(Kind.POLICY, before=tuple(task.id for task in inner), these=len(inner) > 1)
            ),
            terms=terms,
            provision=provision,
        )
    wait = wait_for(examination, tasks[0], terms) if len(tasks) == 1 else each_wait_for(examination, tasks, terms)
    return say("{wait}{provision}", "{wait}{provision}", wait=wait, provision=provision)


def _provision(examination: Examination, task: Task) -> Text:
    """The text on data sharing that ruled when the data are connected."""
    return cited_on(Topic.DATA_SHARING, examination.start_day(task), _ARTICLES, by_name=True)


RULE = Rule(
    code="DX420",
    name="integrate_without_sharing_terms",
    aliases=("R20", "GAO-1"),
    severity=Severity.ERROR,
    title=Text(
        "Kết nối dữ liệu khi chưa có thống nhất chia sẻ",
        "Data connected without terms of sharing",
    ),
    why=Text(
        "bên có dữ liệu có thể từ chối hoặc ngắt kết nối bất cứ lúc nào, và việc kết nối không có căn cứ pháp lý",
        "who holds the data may refuse or cut the connection at any time, and it has no legal ground",
    ),
    fix=say(
        "ban hành quy chế chia sẻ hoặc có văn bản thống nhất trước khi kết nối ({policy}, hoặc nhiệm vụ có tên, sản "
        "phẩm nói đến thống nhất chia sẻ). Chỉ xét việc kết nối từ 25/5/2020; là cảnh báo khi ngày tháng đúng thứ tự "
        "mà thiếu quan hệ phụ thuộc",
        "settle rules or an agreement on sharing before connecting ({policy}, or a task whose name or deliverable "
        "speaks of an agreement on sharing). Only connections from 2020-05-25 are judged; a warning if the dates fit "
        "and only the link is missing",
        policy=entry("kind", Kind.POLICY),
    ),
    provisions=(
        regime("ND47").provision(
            "36 – 38",
            Text(
                "dữ liệu chia sẻ theo yêu cầu đặc thù: thống nhất bằng văn bản trước khi kết nối; dữ liệu chia sẻ mặc định "
                "thì không đòi (36.1)",
                "data shared on special demand: agree in writing before connecting; not asked of data shared by default "
                "(36.1)",
            ),
        ),
        regime("ND194").provision(
            "16, 40",
            Text(
                "dữ liệu dùng chung mặc định được chia sẻ khi có đề nghị, từ chối phải bằng văn bản; tài khoản kết nối trong "
                "02 ngày làm việc",
                "common data are shared on request, a refusal is in writing; an account to connect within 2 working days",
            ),
        ),
        regime("ND278").provision(
            "", Text("chia sẻ dữ liệu bắt buộc giữa các cơ quan", "mandatory sharing between state bodies")
        ),
    ),
    bad="""\
dxplan: 1
id: ket-noi
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, lead: SO, deliverable: Kho dữ liệu}
  T2: {name: Ban hành quy chế chia sẻ dữ liệu, kind: policy, duration: 30d, after: T1, lead: SO, deliverable: Quy chế}
  T3: {name: Kết nối CSDL y tế, kind: integrate, system: KHO, duration: 30d, after: T1, lead: SO, deliverable: Luồng dữ liệu}  # expect: DX420
  T4: {name: Sơ kết, kind: review, duration: 5d, after: [T2, T3], lead: SO, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: ket-noi
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, lead: SO, deliverable: Kho dữ liệu}
  T2: {name: Ban hành quy chế chia sẻ dữ liệu, kind: policy, duration: 60d, lead: SO, deliverable: Quy chế}
  T3: {name: Kết nối CSDL y tế, kind: integrate, system: KHO, duration: 30d, after: [T1, T2], lead: SO, deliverable: Luồng dữ liệu}
  T4: {name: Sơ kết, kind: review, duration: 5d, after: T3, lead: SO, deliverable: Báo cáo}
""",
    check=check,
    reads=("kind",),
)
