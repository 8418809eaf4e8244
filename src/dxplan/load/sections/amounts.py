"""What a task says by id: units of resources."""

from __future__ import annotations

from dxplan.load.fields.numbers import positive_number
from dxplan.load.fields.text import by_id, references
from dxplan.load.nodes import Mapping, Node
from dxplan.soundness.log import Log


def quantities(log: Log, node: Node) -> dict[str, float]:
    """Units of resources: {vnpt_exp: 2}; a list or a single id means one unit of each."""
    if not isinstance(node, Mapping):
        return dict.fromkeys(references(log, node), 1.0)
    amounts: dict[str, float] = {}
    for key, value in by_id(log, node, refers=True):
        amount = positive_number(log, value)
        if amount is not None:
            amounts[key.text] = amount
    return amounts
