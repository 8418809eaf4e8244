"""The resources of a file: those that are allocated work, those that are responsible lead."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.exchange.juggler.amounts import positive
from dxplan.exchange.juggler.calendars import LEAVES
from dxplan.exchange.juggler.statements import Statement
from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.values import line
from dxplan.model.duration import Unit
from dxplan.model.ids import is_id
from dxplan.model.people import Agency, Rate, Resource
from dxplan.text.phrase import Text, same

_DONG = frozenset(("vnd", "vnđ", "đ", "đồng", "dong"))
_MOST = 10**15
_LEAVES = Text("ngày nghỉ, giờ làm riêng của nguồn lực không được giữ", "leaves and hours of resources are not kept")
_NOT_DONG = Text("tiền trong tệp không phải đồng: không được đưa vào", "money that is not in đồng is left out")


class People:
    """Resources and agencies, made as tasks name them."""

    def __init__(self, found: list[Statement], project: Statement, losses: Losses) -> None:
        self._losses = losses
        self._known: dict[str, Statement] = {}
        self._groups: dict[str, list[str]] = {}
        currency = next((s.texts("string") for s in project.block if s.keyword == "currency"), [])
        self._is_dong = not currency or currency[0].casefold() in _DONG
        for statement in found:
            if statement.keyword == "resource":
                self._learn(statement)
        self.agencies: dict[str, Agency] = {}
        self.resources: dict[str, Resource] = {}

    def allocated(self, name: str) -> list[str]:
        """The ids of the resources that a name stands for: itself, or all of a group."""
        members = self._groups.get(name) or [name]
        return [self._resource(member) for member in members if member in self._known and is_id(member)]

    def power(self, id_: str) -> float:
        """How many people a resource stands for."""
        return self.resources[id_].capacity

    def lead(self, name: str) -> str | None:
        """The agency that a responsible resource becomes."""
        if name not in self._known or not is_id(name):
            return None
        self.agencies.setdefault(name, Agency(id=name, name=self._name(name)))
        return name

    def cost(self, text: str, task: str) -> int | None:
        """An amount in đồng; None where it is in another currency."""
        amount = positive(text)
        if amount is None or amount > _MOST:
            return None
        if not self._is_dong:
            self._losses.note(_NOT_DONG, task)
            return None
        return round(amount) or None

    def _learn(self, statement: Statement) -> None:
        waiting: list[tuple[Statement, tuple[str, ...]]] = [(statement, ())]
        while waiting:
            one, around = waiting.pop()
            names = one.texts("word")
            if not names:
                continue
            name = names[0]
            self._known.setdefault(name, one)
            inside = [child for child in one.block if child.keyword == "resource"]
            if inside:
                self._groups.setdefault(name, [])
            else:
                for group in around:
                    self._groups[group].append(name)
            waiting += [(child, (*around, name) if name in self._groups else around) for child in reversed(inside)]

    def _resource(self, name: str) -> str:
        if name not in self.resources:
            block = self._known[name].block
            if any(s.keyword in (*LEAVES, "workinghours", "shifts") for s in block):
                self._losses.note(_LEAVES, name)
            rate = self.cost(next(self._numbers(block, "rate"), ""), name)
            capacity = positive(next(self._numbers(block, "efficiency"), "")) or 1.0
            self.resources[name] = Resource(
                id=name,
                name=self._name(name),
                capacity=min(capacity, 1e6),
                rate=None if rate is None else Rate(rate, Unit.DAYS),
            )
        return name

    def _numbers(self, block: list[Statement], keyword: str) -> Iterator[str]:
        return (text for s in block if s.keyword == keyword for text in s.texts("number")[:1])

    def _name(self, name: str) -> Text | None:
        said = line(next(iter(self._known[name].texts("string")), ""))
        return same(said) if said and said != name else None
