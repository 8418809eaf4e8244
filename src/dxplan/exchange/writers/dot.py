"""Graphviz: the network of tasks and links, summaries as clusters; what is critical differs in colour and in line."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from dxplan.exchange.bars import name_of, title_of
from dxplan.exchange.outgoing import Outgoing
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.task import Task
from dxplan.render.encoding import PLAIN
from dxplan.schedule.normal_form import days_of
from dxplan.text.phrase import same

TITLE = same("Graphviz")
EXTENSION = ".dot"
NEEDS_REVIEW = False

_STEP = "  "
_WIDEST = 32
"""Characters of a line in a node."""
_CRITICAL = 'color="#c0392b", penwidth=2'
_SHAPES = {"task": "shape=box", "milestone": "shape=diamond"}


def write(outgoing: Outgoing) -> bytes:
    """A node for every task and milestone, with its days; an edge for every link, with its type and lag."""
    return PLAIN.encoded("".join(f"{line}\n" for line in _lines(outgoing)))


def _lines(outgoing: Outgoing) -> Iterator[str]:
    plan = outgoing.schedule.plan
    yield f"digraph {_quoted(plan.id)} {{"
    yield f'{_STEP}graph [label={_label(title_of(outgoing))}, labelloc=t, rankdir=LR, compound=true, charset="UTF-8"]'
    for what in ("graph", "node", "edge"):  # else the names of phases have another font than those of tasks
        yield f'{_STEP}{what} [fontname="sans-serif"]'
    for root in plan.roots:
        yield from _inside(outgoing, plan.tasks[root], depth=1)
    for task in plan.tasks.values():
        for link in task.predecessors:
            yield f"{_STEP}{_edge(outgoing, link)}"
    yield "}"


def _inside(outgoing: Outgoing, task: Task, depth: int) -> Iterator[str]:
    """A task as a node, a summary as a cluster with all that is inside it."""
    margin = _STEP * depth
    is_critical = outgoing.schedule.tasks[task.id].is_critical
    if not task.children:
        days = days_of(outgoing.schedule, task.id)
        when = str(days.finish) if task.is_milestone or days.start == days.finish else f"{days.start} – {days.finish}"
        look = f"{_SHAPES[task.shape]}{f', peripheries=2, {_CRITICAL}' if is_critical else ''}"
        lines = wrap(name_of(task, outgoing), _WIDEST, break_long_words=False, break_on_hyphens=False)
        yield f"{margin}{_quoted(task.id)} [label={_label(task.id, *lines, when)}, {look}]"
        return
    yield f"{margin}subgraph {_cluster(task)} {{"
    look = f"; {_CRITICAL.replace(', ', '; ')}" if is_critical else ""
    yield f"{margin}{_STEP}label={_label(name_of(task, outgoing))}{look}"
    for child in task.children:
        yield from _inside(outgoing, outgoing.schedule.plan.tasks[child], depth + 1)
    yield f"{margin}}}"


def _edge(outgoing: Outgoing, link: Dependency) -> str:
    """Of a summary, the edge is one of its cluster: drawn from a task inside it, and cut at its border."""
    plan = outgoing.schedule.plan
    ends = plan.tasks[link.predecessor], plan.tasks[link.successor]
    nodes = [next(plan.leaves_below(task)).id for task in ends]
    look = [f"{key}={_cluster(task)}" for key, task in zip(("ltail", "lhead"), ends, strict=True) if task.children]
    if link.type is not LinkType.FINISH_START or link.lag is not None:
        lag = "" if link.lag is None else f"{'' if link.lag.amount < 0 else '+'}{link.lag}"
        look.insert(0, f"label={_label(link.type.value + lag)}")
    driver = outgoing.schedule.tasks[link.successor].driver
    both = all(outgoing.schedule.tasks[task.id].is_critical for task in ends)
    driving = None if driver is None else driver.link
    if both and driving is not None and (driving.type, driving.nth) == (link.type, link.nth):
        look.append(_CRITICAL)
    return f"{_quoted(nodes[0])} -> {_quoted(nodes[1])}" + (f" [{', '.join(look)}]" if look else "")


def _cluster(task: Task) -> str:
    return _quoted(f"cluster_{task.id}")


def _label(*lines: str) -> str:
    """Lines under each other; Graphviz reads escapes and HTML's entities in a label."""
    text = "\\n".join(_escaped(line).replace("&", "&amp;") for line in lines)
    return f'"{text}"'


def _quoted(id_: str) -> str:
    return f'"{_escaped(id_)}"'


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
