"""The places of a module where a mistake can be planted, and what would stand there then."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
CALLED = {"min": "max", "max": "min", "any": "all", "all": "any"}
PROSE = frozenset({"Text", "Page", "Example", "provision", "getLogger", "compile", "TypeVar", "NewType"})
"""Calls whose arguments are words, patterns or types."""
OF_A_PAGE = frozenset({"code", "name", "title", "why", "fix", "bad", "good", "provisions", "about"})
"""What a rule or a threshold says of itself."""
_PART = re.compile(r"\{(\w+)\}")
_EMPTY = {"tuple": "()", "list": "[]", "dict": "{}", "frozenset": "frozenset()", "set": "set()"}

Enums = Mapping[str, tuple[str, ...]]
"""The members of each enum of the program, by its name."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """What stands from `start` to `end` (bytes of the module) is replaced by `text`."""

    sort: str
    line: int
    start: int
    end: int
    text: str

    def planted(self, source: bytes) -> bytes:
        """The module with the mistake."""
        return source[: self.start] + self.text.encode() + source[self.end :]


def enums(sources: Mapping[str, str]) -> Enums:
    """The enums that modules define."""
    return {
        node.name: tuple(
            target.id
            for statement in node.body
            if isinstance(statement, ast.Assign)
            for target in statement.targets
            if isinstance(target, ast.Name) and not target.id.startswith("_")
        )
        for text in sources.values()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id.endswith("Enum") for base in node.bases)
    }


def mutations(source: str, members: Enums) -> list[Mutation]:
    """Every mistake that can be planted in a module, in the order of its text."""
    return sorted(_Planter(source, members).found(), key=lambda found: (found.start, found.end, found.text))


class _Planter:
    def __init__(self, source: str, members: Enums) -> None:
        self._source = source.encode()
        self._members = members
        self._lines = [0]
        for line in self._source.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))

    def found(self) -> Iterator[Mutation]:
        return self._in_statements(ast.parse(self._source).body, "")

    def _in_statements(self, body: list[ast.stmt], returns: str) -> Iterator[Mutation]:
        for statement in body:
            yield from self._in_statement(statement, returns)

    def _in_statement(self, node: ast.stmt, returns: str) -> Iterator[Mutation]:
        match node:
            case ast.FunctionDef():
                for default in (*node.args.defaults, *filter(None, node.args.kw_defaults)):
                    yield from self._in_expression(default)
                yield from self._in_statements(node.body, "" if node.returns is None else ast.unparse(node.returns))
            case ast.ClassDef():
                yield from self._in_statements(node.body, "")
            case ast.If(test=ast.Name("TYPE_CHECKING")) | ast.Import() | ast.ImportFrom() | ast.Raise() | ast.Assert():
                return
            case ast.Assign(targets=[ast.Name("__all__" | "HELP")]):
                return
            case ast.Assign(value=ast.Subscript()) if node.col_offset == 0:  # an alias of a type
                return
            case ast.AnnAssign(value=value):
                yield from () if value is None else self._in_expression(value)
            case ast.Expr(ast.Constant()):  # a docstring
                return
            case _:
                yield from self._of_statement(node, returns)
                for child in ast.iter_child_nodes(node):
                    yield from self._below(child, returns)

    def _below(self, node: ast.AST, returns: str) -> Iterator[Mutation]:
        if isinstance(node, ast.stmt):
            yield from self._in_statement(node, returns)
        elif isinstance(node, ast.expr):
            yield from self._in_expression(node)
        elif isinstance(node, ast.match_case | ast.ExceptHandler):
            if isinstance(node, ast.match_case) and node.guard is not None:
                yield from self._in_expression(node.guard)
            yield from self._in_statements(node.body, returns)

    def _of_statement(self, node: ast.stmt, returns: str) -> Iterator[Mutation]:
        match node:
            case ast.Expr(ast.Call()):
                yield self._instead(node, "dropped call", "pass")
            case ast.Expr(ast.Yield() | ast.YieldFrom() as value):
                yield self._instead(node, "dropped yield", f"False and ({ast.unparse(value)})")
            case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]) | ast.AugAssign():
                yield self._instead(node, "dropped assignment", "pass")
            case ast.Continue() | ast.Break():
                yield self._instead(node, f"dropped {type(node).__name__.lower()}", "pass")
            case ast.Return(value) if value is not None:
                for text in _other_results(returns, ast.unparse(value)):
                    yield self._instead(value, "returned value", text)

    def _in_expression(self, node: ast.expr) -> Iterator[Mutation]:
        yield from self._of_expression(node)
        match node:
            case ast.JoinedStr():  # Python 3.11 does not say where its parts stand
                return
            case ast.Call(func=func):
                name = _name(func)
                if name in PROSE:
                    return
                yield from self._in_expression(func)
                for argument in node.args:
                    if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
                        yield from self._in_expression(argument)
                for keyword in node.keywords:
                    if name not in ("Rule", "Threshold") or keyword.arg not in OF_A_PAGE:
                        yield from self._in_expression(keyword.value)
            case ast.Lambda():
                yield from self._in_expression(node.body)
            case _:
                for child in ast.iter_child_nodes(node):
                    if isinstance(child, ast.expr):
                        yield from self._in_expression(child)
                    elif isinstance(child, ast.comprehension):
                        for part in (child.iter, *child.ifs):
                            yield from self._in_expression(part)

    def _of_expression(self, node: ast.expr) -> Iterator[Mutation]:
        match node:
            case ast.Compare():
                for at, operator in enumerate(node.ops):
                    operators = [*node.ops[:at], COMPARED[type(operator)](), *node.ops[at + 1 :]]
                    yield self._with(node, "comparison", ast.Compare(node.left, operators, node.comparators))
            case ast.BoolOp(op=operator):
                other = ast.Or() if isinstance(operator, ast.And) else ast.And()
                yield self._with(node, "and/or", ast.BoolOp(other, node.values))
            case ast.UnaryOp(op=ast.Not()):
                yield self._with(node, "not", node.operand)
            case ast.BinOp(op=ast.Add() | ast.Sub() as sign) if _is_a_number(node.left) and _is_a_number(node.right):
                other_sign = ast.Sub() if isinstance(sign, ast.Add) else ast.Add()
                yield self._with(node, "plus/minus", ast.BinOp(node.left, other_sign, node.right))
            case ast.Constant(value=int(value)) if not isinstance(value, bool):
                yield self._instead(node, "off by one", str(value + 1))
            case ast.Constant(value=bool(value)):
                yield self._instead(node, "true/false", str(not value))
            case ast.Tuple(elts=elements) | ast.Set(elts=elements) if len(elements) > 1 and _are_fixed(elements):
                for at in range(len(elements)):
                    left = [*elements[:at], *elements[at + 1 :]]
                    rest = ast.Tuple(left) if isinstance(node, ast.Tuple) else ast.Set(left)
                    yield self._with(node, "dropped element", rest)
            case ast.Attribute(ast.Name(enum), member) if member in self._members.get(enum, ()):
                members = self._members[enum]
                other_member = members[(members.index(member) + 1) % len(members)]
                if other_member != member:
                    sort = "severity" if enum == "Severity" else "member"
                    yield self._instead(node, sort, f"{enum}.{other_member}")
            case ast.Call(func=func):
                yield from self._of_call(node, _name(func))

    def _of_call(self, node: ast.Call, name: str) -> Iterator[Mutation]:
        if isinstance(node.func, ast.Name) and name in CALLED:
            yield self._instead(node.func, f"{name}/{CALLED[name]}", CALLED[name])
        elif name in ("sorted", "sort"):
            others = [keyword for keyword in node.keywords if keyword.arg != "reverse"]
            turned = [] if len(others) < len(node.keywords) else [ast.keyword("reverse", ast.Constant(True))]
            yield self._with(node, "order", ast.Call(node.func, node.args, [*others, *turned]))
        elif name in ("say", "for_file") and node.args and isinstance(node.args[0], ast.Constant):
            vietnamese = str(node.args[0].value)
            for a, b in pairwise(dict.fromkeys(_PART.findall(vietnamese))):
                exchanged = _PART.sub(lambda part, a=a, b=b: f"{{{ {a: b, b: a}.get(part[1], part[1]) }}}", vietnamese)
                yield self._instead(node.args[0], "exchanged parts", repr(exchanged))

    def _with(self, node: ast.expr, sort: str, other: ast.expr) -> Mutation:
        return self._instead(node, sort, f"({ast.unparse(ast.fix_missing_locations(other))})")

    def _instead(self, node: ast.stmt | ast.expr, sort: str, text: str) -> Mutation:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        start = self._lines[node.lineno - 1] + node.col_offset
        return Mutation(sort, node.lineno, start, self._lines[node.end_lineno - 1] + node.end_col_offset, text)


def _name(func: ast.expr) -> str:
    return func.id if isinstance(func, ast.Name) else func.attr if isinstance(func, ast.Attribute) else ""


def _is_a_number(node: ast.expr) -> bool:
    """Whether it may be one: what is plainly a text or a collection is joined, not added."""
    if isinstance(node, ast.Constant):
        return not isinstance(node.value, str | bytes)
    return not isinstance(node, ast.JoinedStr | ast.Tuple | ast.List | ast.ListComp | ast.Dict | ast.Set)


def _are_fixed(elements: list[ast.expr]) -> bool:
    """Constants and members: kinds, keys, units. Targets of an assignment are none."""
    return all(
        isinstance(element, ast.Constant) or (isinstance(element, ast.Attribute) and isinstance(element.ctx, ast.Load))
        for element in elements
    )


def _other_results(returns: str, value: str) -> Iterator[str]:
    """What the function might give as well, by its type."""
    if returns == "bool":
        yield "True" if value == "False" else "False"
    elif returns.endswith("| None") and value != "None":
        yield "None"
    else:
        empty = _EMPTY.get(returns.partition("[")[0])
        if empty is not None and value != empty:
            yield empty
