"""The deliverables of a task with their weights, and how far each of them is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dxplan.load.fields.numbers import positive_number, share
from dxplan.load.fields.text import by_id, prose, references
from dxplan.load.nodes import Mapping as MappingNode
from dxplan.load.nodes import Node, Scalar
from dxplan.load.table import Table, is_said, read_fields, require
from dxplan.model.named import Code, Key
from dxplan.model.task import Deliverable, Progress, weighted_share
from dxplan.soundness.log import Log
from dxplan.soundness.suggest import did_you_mean
from dxplan.source.span import KeyOf
from dxplan.text.display import shown
from dxplan.text.phrase import Text, say

_WHOLE = 100.0
_TOLERANCE = 0.01  # of a percent: a third is written 33.33 %
_DONE = 1.0


def deliverables(log: Log, node: Node) -> tuple[Deliverable, ...]:
    """Deliverables by id: {design: {name: Hồ sơ thiết kế, weight: 30}}, or their weights alone: {design: 30}.

    Weights are numbers above 0 that count against each other; with a % sign they have to come to 100 %.
    """
    if not isinstance(node, MappingNode):
        log.report(
            "DX013",
            node.at(),
            Text("cần các sản phẩm theo mã, kèm trọng số", "deliverables by id, with their weights, are wanted here"),
            say(
                "viết {written}; chỉ có tên thì dùng {key}",
                "write {written}; for a name alone use {key}",
                written=Code("{thiet-ke: {name: …, weight: 30}}"),
                key=Key("deliverable"),
            ),
        )
        return ()
    found: list[Deliverable] = []
    with_sign: list[bool] = []
    for key, value in by_id(log, node):
        name, counts = _one(log, value)
        if counts is None:
            continue
        amount, is_percent = counts
        found.append(Deliverable(key.text, amount, name))
        with_sign.append(is_percent)
    if len(found) == len(node.names):
        _check_sum(log, node, [each.weight for each in found], with_sign)
    return tuple(found)


def delivered(log: Log, node: Node) -> tuple[tuple[str, float], ...]:
    """How far deliverables are, by id: {design: 100 %, software: 40 %}; a list is of those that are there."""
    if not isinstance(node, MappingNode):
        return tuple((id_, _DONE) for id_ in references(log, node))
    shares = ((key.text, share(log, value)) for key, value in by_id(log, node, refers=True))
    return tuple((id_, part) for id_, part in shares if part is not None)


def weighted(log: Log, mapping: MappingNode, of: tuple[Deliverable, ...], progress: Progress) -> Progress:
    """Progress with the share that its deliverables come to, where it says no other; unknown ones are reported."""
    check_delivered(log, mapping, of, progress.delivered)
    if progress.complete is not None:
        return progress
    return replace(progress, complete=weighted_share(of, progress.delivered))


def check_delivered(
    log: Log, mapping: MappingNode, of: Iterable[Deliverable], said: Iterable[tuple[str, float]]
) -> None:
    """Report what is delivered and is no deliverable of the task."""
    ids = dict.fromkeys(each.id for each in of)
    for id_, _ in said:
        if id_ not in ids:
            tells = log.tells("DX058")  # the rest are counted at the key: to find each in a list takes its time
            log.report(
                "DX058",
                mapping.position("delivered", *([KeyOf(id_)] if tells else ())),
                say("nhiệm vụ không có sản phẩm {id}", "the task has no deliverable {id}", id=Code(shown(id_))),
                did_you_mean(id_, ids) if tells else None,
            )


def weight(log: Log, node: Node) -> tuple[float, bool] | None:
    """A number above 0, and whether it has a % sign."""
    if isinstance(node, Scalar) and not node.is_empty:
        text = node.text.removesuffix("%").rstrip()
        bare = Scalar(text, node.line, node.column, plain=node.plain)
        amount = positive_number(log, bare)
        return None if amount is None else (amount, text != node.text)
    amount = positive_number(log, node)
    return None if amount is None else (amount, False)


DELIVERABLE: Table = {"name": prose, "weight": weight}


def _one(log: Log, node: Node) -> tuple[Text | None, tuple[float, bool] | None]:
    """The name and the weight of one; whether that has a % sign."""
    if not isinstance(node, MappingNode):
        return None, weight(log, node)
    values: Mapping[str, object] = read_fields(log, node, DELIVERABLE)
    if not is_said(node, "weight"):
        require(
            log,
            node,
            DELIVERABLE,
            "weight",
            why=Text("không biết sản phẩm này nặng bao nhiêu", "how much it counts is not known"),
        )
    return values.get("name"), values.get("weight")  # type: ignore[return-value]  # by the table


def _check_sum(log: Log, mapping: MappingNode, weights: list[float], with_sign: list[bool]) -> None:
    if not any(with_sign):
        return
    whole = sum(weights)
    if all(with_sign) and abs(whole - _WHOLE) <= _TOLERANCE * len(weights):
        return
    if all(with_sign):
        message = say("trọng số cộng lại được {sum} %", "the weights come to {sum} %", sum=f"{whole:g}")
    else:
        message = Text("có trọng số ghi %, có trọng số không", "some weights have a % sign, others do not")
    log.report("DX057", mapping.at(), message)
