"""What a template gets, said from the types themselves: each value with its type, meaning and what it is for a plan."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cached_property
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, get_args, get_origin, get_type_hints

from dxplan.render.documents import sections
from dxplan.render.documents.meeting import Paper
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

_PLAIN = {
    str: Text("chữ", "text"),
    int: Text("số", "number"),
    bool: Text("đúng/sai", "yes/no"),
}
_LIST, _MAYBE = Text("danh sách", "list"), Text("có thể không có", "may be missing")
_GROUP = Text("nhóm", "group")
_LONGEST = 60


class Value(NamedTuple):
    """A value under its path ('paper.head.agency', 'paper.targets[].name'), its type, meaning, and an example."""

    path: str
    type: Text
    meaning: str
    example: str


def values_of(paper: Paper) -> Iterator[Value]:
    """All values, in the order in which the paper has them; a value is worked out for its example."""
    types = _types_of_sections()
    for name, member in vars(Paper).items():
        getter = member.func if isinstance(member, cached_property) else getattr(member, "fget", None)
        if name.startswith("_") or getter is None:
            continue
        hint = get_type_hints(getter, localns=types)["return"]
        meaning = (inspect.getdoc(getter) or "").split("\n", 1)[0]
        yield from _of(f"paper.{name}", hint, meaning, getattr(paper, name))
    yield Value(
        "paper.plan_annex(…)", _PLAIN[str], "An annex of the plan to be issued: tasks, milestones, costs, origins.", ""
    )
    yield Value("paper.numeral(…)", _PLAIN[str], "The Roman number of a section of the full paper.", "")


def _types_of_sections() -> dict[str, type]:
    """The types of the values, by name: a paper loads a section only when it is asked for it."""
    names = (module.name for module in iter_modules(sections.__path__))
    modules = (import_module(f"{sections.__name__}.{name}") for name in names)
    return {name: each for module in modules for name, each in vars(module).items() if isinstance(each, type)}


def _of(path: str, hint: Any, meaning: str, value: Any) -> Iterator[Value]:
    inner, kind, value = _opened(hint, value)
    if inner is not hint and kind is _LIST:
        path = f"{path}[]"
    if is_dataclass(inner):
        yield Value(path, _GROUP if kind is None else kind, meaning, "")
        hints = get_type_hints(inner)
        for each in fields(inner):
            below = None if value is None else getattr(value, each.name)
            yield from _of(f"{path}.{each.name}", hints[each.name], "", below)
        return
    yield Value(path, kind or _PLAIN.get(inner, _PLAIN[str]), meaning, _shown(value))


def _opened(hint: Any, value: Any) -> tuple[Any, Text | None, Any]:
    """What a hint holds: of a tuple its first, of something that may be missing what it is otherwise."""
    arguments = [each for each in get_args(hint) if each not in (type(None), Ellipsis)]
    if get_origin(hint) is tuple and len(arguments) == 1:
        return arguments[0], _LIST, next(iter(value or ()), None)
    if len(arguments) == 1:
        return arguments[0], _MAYBE, value
    return hint, None, value


def _shown(value: Any) -> str:
    text = "" if value is None else " ".join(str(value).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
