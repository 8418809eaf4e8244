"""How much there is to lay out, and how much of it Graphviz is asked to weigh: its time grows faster than a network."""

from __future__ import annotations

from dxplan.render.networks.view import NetworkView
from dxplan.text.named_tuple import NamedTuple

_MOST_BOXES = 3_000
_MOST_EFFORT = 40_000
"""More boxes, or ranks that arrows cross, no sheet shows in letters that can be read."""
_THOROUGH = 20_000
"""Up to so much over all layouts together each is tried with all care."""
_LEAST_CARE = 0.01


class TooLargeError(Exception):
    """A network is too large, or too dense, to be laid out on a sheet."""


class Effort(NamedTuple):
    """How many boxes and arrows there are, and how many ranks the arrows cross: from box to box, or past others."""

    boxes: int
    arrows: int
    ranks: int

    @property
    def is_too_large(self) -> bool:
        """Whether no sheet could show it."""
        return self.boxes > _MOST_BOXES or self.boxes + self.ranks > _MOST_EFFORT

    @property
    def layouts(self) -> int:
        """How many layouts may be tried."""
        return max(1, _THOROUGH // max(self.boxes + self.ranks, 1))

    @property
    def care(self) -> float:
        """By how much Graphviz's own limits on its trials are cut, 1 of networks as people draw them."""
        return max(_LEAST_CARE, min(1.0, (_THOROUGH / 10 / max(self.boxes + self.ranks, 1)) ** 2))


def effort_of(view: NetworkView) -> Effort:
    """How much work a network is; ranks count from the first boxes, each after all that arrows lead from."""
    first = view.first_boxes()
    ends = [(first[arrow.tail], first[arrow.head]) for arrow in view.arrows]
    after: dict[str, list[str]] = {}
    waits: dict[str, int] = {}
    for tail, head in ends:
        after.setdefault(tail, []).append(head)
        waits[head] = waits.get(head, 0) + 1
    ranks = {box.id: 0 for box in view.boxes()}
    boxes = len(ranks)
    ready = [id_ for id_ in ranks if not waits.get(id_)]
    while ready:
        id_ = ready.pop()
        for head in after.get(id_, ()):
            ranks[head] = max(ranks[head], ranks[id_] + 1)
            waits[head] -= 1
            if not waits[head]:
                ready.append(head)
    return Effort(boxes, len(ends), sum(max(1, ranks[head] - ranks[tail]) for tail, head in ends))
