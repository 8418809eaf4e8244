"""DX202: a link that says nothing new, because other links already make the task wait longer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.named import Ref
from dxplan.model.task import Task
from dxplan.network.network import Edge, Network, is_certain
from dxplan.scenario.remedies.drop import Drop
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import joined
from dxplan.text.phrase import Text, say


def check(examination: Examination) -> Iterator[Finding]:
    """No link is implied by a chain of plain finish-to-start links between the same two tasks."""
    redundant: dict[str, list[tuple[Dependency, str]]] = {}
    for link, other in _redundant_links(examination.network):
        redundant.setdefault(link.successor, []).append((link, other))
    for task in examination.plan.tasks.values():
        if task.id in redundant:
            yield _finding(task, sorted(redundant[task.id], key=lambda found: found[0].nth))


def _finding(task: Task, links: list[tuple[Dependency, str]]) -> Finding:
    """One finding a task, at its first link that says nothing new."""
    (first, by_way_of), *others = links
    return Finding(
        say(
            "{task} không cần chờ trực tiếp {links}: {already}",
            "{task} need not wait for {links} directly: {already}",
            task=task,
            links=joined(link for link, _ in links),
            already=_already(first, by_way_of),
        ),
        Place(task.places, ("after", first.nth)),
        task.id,
        advise(Drop(first, tuple(link for link, _ in others))),
        related=tuple((Place(task.places, ("after", link.nth)), _already(link, other)) for link, other in others),
        is_certain=True,
    )


def _already(link: Dependency, by_way_of: str) -> Text:
    done = Ref(link.predecessor)
    if by_way_of == done.id:
        return say("đã chờ {done} kết thúc", "it waits for {done} to finish", done=done)
    return say("{other} đã chờ {done}", "{other} already waits for {done}", other=Ref(by_way_of), done=done)


def _redundant_links(network: Network) -> Iterator[tuple[Dependency, str]]:
    """The links that others imply, each with the neighbour by way of which it is implied.

    In topological order each node gets the set of nodes that are surely over when it starts: by finish-to-start links
    without lag, and by containment (what holds a summary back holds what is inside it, and a summary is done when all
    of that is). A set is a number with one bit a node, kept only until it has been handed on to all successors; nodes
    with one successor are left out, as no way around begins there.
    """
    before = [0] * len(network.order)
    forks = [node for node in network.order if len(network.outgoing[node]) > 1]
    bit = [0] * len(network.order)
    for place, node in enumerate(forks):
        bit[node] = 1 << place
    waiting = [len(targets) for targets in network.certain.targets]
    for node in network.order:
        edges, certain = network.incoming[node], network.certain.sources[node]
        over = before[certain[0]] if certain else 0
        for source in certain[1:]:
            over |= before[source]
        if len(edges) > 1 and _may_be_redundant(edges, bit, over):
            times = Counter(edge.source for edge in edges)
            redundant = [
                (edge, edge.link)
                for edge in edges
                if (over & bit[edge.source] or times[edge.source] > 1)
                and edge.link is not None
                and _may_be_implied(edge.link)
            ]
            if redundant:
                by_way = [edge for edge in edges if is_certain(edge)]
                ways = _WaysAround(forks, bit, by_way, before, {edge.source for edge, _ in redundant})
                for edge, link in redundant:
                    by_way_of = ways.around(edge)
                    if by_way_of is not None:
                        yield link, network.task_of[by_way_of]
        for source in certain:
            if bit[source]:
                over |= bit[source]
            waiting[source] -= 1
            if not waiting[source]:
                before[source] = 0
        if waiting[node]:
            before[node] = over


def _may_be_redundant(edges: list[Edge], bit: list[int], over: int) -> bool:
    """Whether any of the edges into a node is by another way, or repeated: most are neither."""
    seen = over
    for edge in edges:
        own = bit[edge.source]
        if seen & own:
            return True
        seen |= own
    return False


class _WaysAround:
    """The first of the certain edges into a node by which each of some links is implied; found for all in one pass."""

    def __init__(
        self, forks: list[int], bit: list[int], certain: list[Edge], before: list[int], sources: set[int]
    ) -> None:
        wanted = 0
        for source in sources:
            wanted |= bit[source]
        self._implied: dict[int, tuple[int, int]] = {}
        self._of_type: dict[tuple[int, LinkType], tuple[int, int]] = {}
        for index, edge in enumerate(certain):
            if edge.source in sources:
                self._of_type.setdefault((edge.source, edge.type), (index, edge.source))
            covered = before[edge.source] & wanted
            wanted ^= covered
            while covered:
                last = covered.bit_length() - 1
                covered ^= 1 << last
                self._implied[forks[last]] = index, edge.source

    def around(self, edge: Edge) -> int | None:
        """The node by way of which an edge is implied: between two tasks, or a plain link that says more.

        One of the same type between the same two is DX204.
        """
        ways = [
            way for type_ in LinkType if type_ is not edge.type and (way := self._of_type.get((edge.source, type_)))
        ]
        if edge.source in self._implied:
            ways.append(self._implied[edge.source])
        return min(ways)[1] if ways else None


def _may_be_implied(link: Dependency) -> bool:
    """Whether a link asks for nothing that others cannot: of the units of a repeated task each is a task of its own."""
    return link.unit is None and (link.lag is None or link.lag.amount <= 0)


RULE = Rule(
    code="DX202",
    name="redundant_link",
    aliases=("GAO-2",),
    severity=Severity.NOTE,
    title=Text("Quan hệ phụ thuộc thừa", "Redundant link"),
    why=Text(
        "quan hệ thừa không đổi ngày nào, nhưng làm sơ đồ khó đọc và phải sửa theo mỗi khi quy trình đổi",
        "it changes no date, but it clutters the network and has to be kept up with every change",
    ),
    fix=Text(
        "chỉ giữ quan hệ với nhiệm vụ đi ngay trước",
        "keep only the links to the tasks that come directly before",
    ),
    provisions=(
        Text(
            "Sơ đồ mạng rút gọn chỉ giữ quan hệ trực tiếp (thông lệ nghề, hiểu biết chung)",
            "A clean network keeps direct links only (professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: lien-ket-thua
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Tập huấn, kind: training, duration: 10d, after: [T1, T2], lead: STTTT, deliverable: Danh sách}  # expect: DX202
""",
    good="""\
dxplan: 1
id: lien-ket-thua
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 5d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Tập huấn, kind: training, duration: 10d, after: [T1 FS+10d, T2], lead: STTTT, deliverable: Danh sách}
""",
    check=check,
)
