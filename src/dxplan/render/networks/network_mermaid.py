"""The network as a flowchart in mermaid's language: phases as subgraphs, what is critical differs in shape too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.render.mermaid import coded_name
from dxplan.render.networks.boxes import phase_name, short_days
from dxplan.render.networks.view import Box, NetworkView, Phase

MOST_TEXT, MOST_EDGES = 50_000, 500
"""What mermaid draws where it is not told otherwise (maxTextSize, maxEdges)."""
_CRITICAL = "fill:#fbe6e4,stroke:#7a1410,stroke-width:2px,color:#1a1a1a"
_CHAIN = "stroke:#1c3d5c,stroke-width:4px"


def network_mermaid(view: NetworkView) -> str:
    """The flowchart's text, without the fence around it; nodes have short ids of their own, names are coded."""
    return "".join(f"{line}\n" for line in _lines(view))


def is_too_long(view: NetworkView, text: str) -> bool:
    """Whether mermaid draws it only where its limits are set higher."""
    return len(text) > MOST_TEXT or len(view.arrows) > MOST_EDGES


def _lines(view: NetworkView) -> Iterator[str]:
    ids = {box.id: f"t{number}" for number, box in enumerate(view.boxes(), 1)}
    phases: dict[str, str] = {}
    yield "flowchart LR"
    yield from _inside(view.inside, view, ids, phases, 1)
    chain: list[str] = []
    critical: list[str] = []
    number = 0
    for arrow in view.arrows:
        tail, head = (ids.get(id_) or phases.get(id_) for id_ in (arrow.tail, arrow.head))
        if tail is None or head is None:
            continue
        label = f'|"{coded_name(arrow.label)}"|' if arrow.label else ""
        yield f"    {tail} -->{label} {head}"
        (critical if arrow.is_critical else chain if arrow.is_on_chain else []).append(str(number))
        number += 1
    boxes = list(view.boxes())
    for name, style, found in (
        ("critical", _CRITICAL, [ids[box.id] for box in boxes if box.is_critical]),
        ("chain", _CHAIN, [ids[box.id] for box in boxes if box.is_on_chain]),
    ):
        if found:
            yield f"    classDef {name} {style}"
            yield f"    class {','.join(found)} {name}"
    for style, edges in (("stroke:#b3261e,stroke-width:3px", critical), (_CHAIN, chain)):
        if edges:
            yield f"    linkStyle {','.join(edges)} {style}"


def _inside(
    inside: Sequence[Box | Phase], view: NetworkView, ids: dict[str, str], phases: dict[str, str], depth: int
) -> Iterator[str]:
    margin = "    " * depth
    for each in inside:
        if isinstance(each, Phase):
            phases[each.id] = f"p{len(phases) + 1}"
            yield f'{margin}subgraph {phases[each.id]}["{coded_name(phase_name(each))}"]'
            yield from _inside(each.inside, view, ids, phases, depth + 1)
            yield f"{margin}end"
        else:
            said = [coded_name(part) for part in (each.id, each.name, short_days(each, view.language)) if part]
            opening, closing = ("([", "])") if each.is_milestone else ("[[", "]]") if each.is_critical else ("[", "]")
            yield f'{margin}{ids[each.id]}{opening}"{"<br>".join(said)}"{closing}'
