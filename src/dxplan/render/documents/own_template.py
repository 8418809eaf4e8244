"""A department's own template: it is somebody else's program, so it runs in a sandbox that ends whatever it does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from traceback import walk_tb
from typing import Any

from jinja2 import DictLoader, StrictUndefined, TemplateError, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError, TemplateNotFound, UndefinedError
from jinja2.sandbox import SandboxedEnvironment
from jinja2.visitor import NodeTransformer

from dxplan.text.expression import expression
from dxplan.text.phrase import Text, say

_MOST_STEPS = 300_000
"""Rounds of loops and calls together."""
_CHARACTERS_A_STEP = 5_000
"""To make long texts takes as long as to go round a loop."""
_MOST_CHARACTERS = 20_000_000
_MOST_ITEMS, _ITEMS_A_STEP = 500_000, 100
_MOST_NUMBER = 100_000
_WIDE = expression(r"\d{5,}")
"""A width in a format that nobody writes on paper."""
_TOO_LONG = Text("mẫu chạy quá lâu (vòng lặp không dừng?)", "the template runs too long (a loop without end?)")
_TOO_LARGE = Text("mẫu tạo ra văn bản quá lớn", "the template makes a text that is too large")


class BadTemplateError(Exception):
    """A template that cannot be filled in; `line` is where, if that is known."""

    def __init__(self, why: Text, line: int | None = None) -> None:
        super().__init__(why.en)
        self.why, self.line = why, line


class _EndedError(Exception):
    """The template has used up what it may."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.en)
        self.why = why


def filled_safely(
    source: str,
    values: dict[str, Any],
    filters: dict[str, Any],
    finalize: Callable[[Any], Any],
    parts: dict[str, str],
) -> str:
    """The text of a template of somebody else with the values put in.

    It reaches nothing but the values and the `parts` that our own templates share (name → text), for it may be a copy
    of one of them: no file, no attribute that begins with an underscore, and it ends.

    Raises:
        BadTemplateError: it is no template, asks for a value that is not there, or does what it may not.
    """
    environment = _Sandbox(finalize, parts)
    environment.filters.update({name: environment.checked(filter_) for name, filter_ in filters.items()})
    try:
        template = environment.from_string(source)
        said, length = [], 0
        for part in template.generate(**values):
            length += len(part)
            if length > _MOST_CHARACTERS:
                raise _EndedError(_TOO_LARGE)
            said.append(part)
    except TemplateSyntaxError as error:
        why = say("không phải mẫu jinja: {what}", "no jinja template: {what}", what=error.message or "")
        raise BadTemplateError(why, error.lineno) from None
    except Exception as error:
        raise BadTemplateError(_why(error), _line(error)) from None
    return "".join(said)


def _why(error: Exception) -> Text:
    match error:
        case _EndedError():
            return error.why
        case UndefinedError():
            return say(
                "mẫu hỏi giá trị không có: {what} (xem dxplan report --values)",
                "the template asks for a value that is not there: {what} (see dxplan report --values)",
                what=_asked(error.message or ""),
            )
        case TemplateNotFound():
            return say(
                "mẫu không được đọc tệp khác: {name}",
                "a template may not read another file: {name}",
                name=str(error.name),
            )
        case SecurityError():
            return say(
                "mẫu làm điều không được phép: {what}", "the template does what it may not: {what}", what=str(error)
            )
        case RecursionError() | MemoryError() | OverflowError():
            return _TOO_LONG
        case TemplateError() | _:
            return say("mẫu có lỗi: {what}", "the template has a mistake: {what}", what=str(error)[:200])


def _asked(message: str) -> str:
    """The name that a message of jinja is about: "'hed'" of "'… object' has no attribute 'hed'"."""
    return message.rpartition(" ")[2] if " has no attribute " in message else message


def _line(error: Exception) -> int | None:
    lines = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == "<template>"]
    return lines[-1] if lines else None


class _Counted(NodeTransformer):
    """Has every loop counted with the text in it, and texts that are joined measured."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        told = nodes.Const(sum(len(data.data) for data in node.find_all(nodes.TemplateData)), lineno=node.lineno)
        node.iter = nodes.Filter(node.iter, "counted_rounds", [told], [], None, None, lineno=node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        parts = nodes.List(node.nodes, lineno=node.lineno)
        return nodes.Filter(parts, "measured_text", [], [], None, None, lineno=node.lineno)


class _Sandbox(SandboxedEnvironment):
    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def __init__(self, finalize: Callable[[Any], Any], parts: dict[str, str]) -> None:
        self.steps = self.written = 0
        super().__init__(
            loader=DictLoader(parts),
            undefined=StrictUndefined,
            finalize=self._written(finalize),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.globals = {name: self.globals[name] for name in ("range", "namespace", "dict", "joiner", "cycler")}
        self.filters = {name: self.checked(filter_) for name, filter_ in self.filters.items()}
        self.filters["format"] = self._checked_format(self.filters["format"])
        self.filters["counted_rounds"] = self._counted
        self.filters["measured_text"] = lambda parts: self._measured("".join(map(str, parts)))

    def checked(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that counts, and whose numbers and texts are of a size that a paper can have."""

        @wraps(function)
        def limited(*arguments: Any, **named: Any) -> Any:
            self._step()
            self._small((*arguments, *named.values()))
            return self._measured(function(*arguments, **named))

        return limited

    def call(__self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call something, as the sandbox allows, and count it."""
        __self._step()
        __self._small((*args, *kwargs.values()))
        if getattr(__obj, "__name__", "") in ("format", "format_map"):
            __self._narrow(getattr(getattr(__obj, "__wrapped__", __obj), "__self__", ""))
        return __self._measured(super().call(__context, __obj, *args, **kwargs))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Reckon; nothing can be made larger than a paper needs."""
        if operator == "**" or (operator == "%" and isinstance(left, str)):
            raise SecurityError(operator)
        if operator == "*" and not all(isinstance(each, int | float) for each in (left, right)):
            raise SecurityError("*")
        self._small((left, right))
        return self._measured(super().call_binop(context, operator, left, right))

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        parsed: nodes.Template = _Counted().visit(super()._parse(source, name, filename))
        return parsed

    def _step(self) -> None:
        self.steps += 1
        if self.steps > _MOST_STEPS:
            raise _EndedError(_TOO_LONG)

    def _counted(self, values: Iterable[Any], told: int) -> Iterator[Any]:
        for value in values:
            self._step()
            self.steps += told // _CHARACTERS_A_STEP
            yield value

    def _written(self, finalize: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """What all that is put in goes through, also where it is kept and not yet on paper: it is measured together."""

        def measured(value: Any) -> Any:
            said = finalize(value)
            self.written += len(said) if isinstance(said, str) else 1
            if self.written > _MOST_CHARACTERS:
                raise _EndedError(_TOO_LARGE)
            return said

        return measured

    def _checked_format(self, format_: Callable[..., Any]) -> Callable[..., Any]:
        def narrow(value: Any, *arguments: Any, **named: Any) -> Any:
            self._narrow(value)
            return format_(value, *arguments, **named)

        return narrow

    @staticmethod
    def _narrow(form: Any) -> None:
        if isinstance(form, str) and _WIDE.search(form):
            raise _EndedError(_TOO_LARGE)

    @staticmethod
    def _small(values: Iterable[Any]) -> None:
        if any(isinstance(value, int) and abs(value) > _MOST_NUMBER for value in values):
            raise _EndedError(_TOO_LARGE)

    def _measured(self, value: Any) -> Any:
        if isinstance(value, str | list | tuple):
            is_text = isinstance(value, str)
            if len(value) > (_MOST_CHARACTERS if is_text else _MOST_ITEMS):
                raise _EndedError(_TOO_LARGE)
            self.steps += len(value) // (_CHARACTERS_A_STEP if is_text else _ITEMS_A_STEP)
        return value
