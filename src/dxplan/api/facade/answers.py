"""What the methods of a plan give back: values that say themselves as text, as data, and in a notebook."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Literal, NoReturn, TypeVar

if TYPE_CHECKING:
    from dxplan.source.diagnostic import Diagnostic
    from dxplan.text.phrase import Language

__all__ = ["Answer", "ExportedFile", "Problem", "Shown", "Told"]

Value = TypeVar("Value", covariant=True)


class Problem:
    """Why there is no answer: it is false, says so when it is printed, and is no exception.

    `findings` are the mistakes of the plan, where these are the reason. What is asked of it as if it were the answer
    raises AttributeError (TypeError where it is called or gone through) with the same words.
    """

    reason: str
    findings: tuple[Diagnostic, ...]

    def __init__(self, reason: str, findings: tuple[Diagnostic, ...] = (), language: Language = "en") -> None:
        self.reason = reason
        self.findings = findings
        self.language = language

    def __bool__(self) -> Literal[False]:
        return False

    def __str__(self) -> str:
        told = (f"{f.span}: {f.code} {f.message.in_language(self.language)}" for f in self.findings)
        return "\n".join((self.reason, *told))

    def __repr__(self) -> str:
        return f"Problem: {self}"

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("_") or name in self.__annotations__:
            raise AttributeError(name)
        raise AttributeError(f"no {name}: {self}")

    def __getitem__(self, key: object) -> NoReturn:
        raise TypeError(f"no {key}: {self}")

    def __iter__(self) -> NoReturn:
        raise TypeError(str(self))

    def _repr_html_(self) -> str:
        from dxplan.render.notebook import findings_html, text_html

        return findings_html(self.reason, self.findings, self.language) if self.findings else text_html(self.reason)


class Told(Generic[Value]):
    """What was found (`value`), as the command prints it (`text`), and as its JSON has it (`data`: dicts and lists)."""

    def __init__(self, value: Value, text: Callable[[], str], data: Callable[[], str]) -> None:
        self.value = value
        self._text = text
        self._data = data

    @property
    def text(self) -> str:
        """As the command prints it, without colours."""
        return self._text()

    @property
    def data(self) -> Any:
        """What the command writes with `--format json`, read."""
        return json.loads(self._data())

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<{type(self.value).__name__}; print it, or take .value, .text, .data>"

    def _repr_html_(self) -> str:
        from dxplan.render.notebook import text_html

        return text_html(self.text)


class Answer(Told[Value]):
    """What was found; it is true, as a `Problem` is not."""

    def __bool__(self) -> Literal[True]:
        return True


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A plan in another program's format: the file's content, how its name ends, and in words what it cannot say."""

    format: str
    extension: str
    data: bytes = field(repr=False)
    left_out: tuple[str, ...] = ()


class Shown(str):
    """A text for people: a notebook shows it as it stands, in letters of one width."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        from dxplan.render.notebook import text_html

        return text_html(self)
