"""What a task says by id: units of resources, units and waves of a roll-out."""

from __future__ import annotations

from dxplan.load.fields.durations import duration
from dxplan.load.fields.numbers import positive_number
from dxplan.load.fields.text import by_id, expect_mapping, identifiers, prose, references
from dxplan.load.nodes import Mapping, Node
from dxplan.load.table import Table, is_said, read_fields, require
from dxplan.model.task import Waves
from dxplan.soundness.log import Log
from dxplan.text.phrase import Text, same


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


def units(log: Log, node: Node) -> dict[str, Text]:
    """The units of a roll-out: [q1, q3], or a mapping id to name."""
    if not isinstance(node, Mapping):
        return {id_: same(id_) for id_ in identifiers(log, node)}
    named: dict[str, Text] = {}
    for key, value in by_id(log, node):
        named[key.text] = prose(log, value) or same(key.text)
    return named


def whole_number(log: Log, node: Node) -> int | None:
    """A count of things."""
    value = positive_number(log, node)
    if value is None or value == int(value):
        return None if value is None else int(value)
    log.report("DX017", node.at(), Text("cần một số nguyên", "a whole number is wanted"))
    return None


_WAVES: Table = {"size": whole_number, "gap": duration}


def waves(log: Log, node: Node) -> Waves | None:
    """Units in groups: {size: 6, gap: 10d}."""
    mapping = expect_mapping(log, node, Text("các đợt: {size: 6, gap: 10d}", "waves: {size: 6, gap: 10d}"))
    if mapping is None:
        return None
    values = read_fields(log, mapping, _WAVES)
    why = Text("không biết mỗi đợt có bao nhiêu đơn vị", "it is not known how many units a wave has")
    if not is_said(mapping, "size"):
        require(log, mapping, _WAVES, "size", why=why)
    return Waves(values["size"], values.get("gap")) if "size" in values else None
