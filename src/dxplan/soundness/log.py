"""Collects the mistakes of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.model.named import Code
from dxplan.soundness.limits import MOST_OF_A_KIND
from dxplan.soundness.mistakes import MISTAKES
from dxplan.source.diagnostic import Diagnostic, Related
from dxplan.source.span import Position, Span
from dxplan.text.counts import Noun
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Amount

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_MORE = Noun("chỗ nữa", "more mistake")


class Log:
    """The diagnostics of one file, in the order they were found."""

    def __init__(self, file: str, most: int = MOST_OF_A_KIND) -> None:
        self.file = file
        self._most = most
        self.diagnostics: list[Diagnostic] = []
        self._listed: dict[str, set[Position]] = {}
        """Where the mistakes of each code lie that are told: `most` of them."""
        self._unlisted: dict[str, set[Position]] = {}
        """Where those lie that are only counted."""
        self.ids: set[str] = set()
        """Texts already seen to be ids: most stand in a file many times, and looking them up is cheaper."""

        self.lost: set[str] = set()
        """Words of lines that could not be read: what they may have said is not missed."""

    def report(
        self,
        code: str,
        position: Position,
        message: Text,
        hint: Text | None = None,
        *,
        why: Text | None = None,
        related: Iterable[tuple[Position, Text]] = (),
        task: str | None = None,
    ) -> None:
        """Add a mistake. `why` and `hint` default to what the catalogue says of the code.

        After so many of a kind the rest are counted only: see `unlisted`.
        """
        listed = self._listed.setdefault(code, set())
        if len(listed) >= self._most and position not in listed:
            self._unlisted.setdefault(code, set()).add(position)
            return
        listed.add(position)
        mistake = MISTAKES[code]
        self.diagnostics.append(
            Diagnostic(
                code=code,
                severity=mistake.severity,
                message=message,
                span=self.span(position),
                why=why or mistake.why,
                hint=hint or mistake.fix,
                related=tuple(Related(self.span(place), text) for place, text in related),
                task=task,
            )
        )

    def tells(self, code: str) -> bool:
        """Whether another mistake of a kind would be told, and not only counted."""
        return len(self._listed.get(code, ())) < self._most

    def unlisted(self) -> Iterator[Diagnostic]:
        """For each kind of which there are too many to list, how many more there are, at the first of these."""
        for code, positions in self._unlisted.items():
            if not positions:
                continue
            mistake = MISTAKES[code]
            yield Diagnostic(
                code=code,
                severity=mistake.severity,
                message=say(
                    "còn {more} cùng loại {code}, từ dòng này trở đi, không kể từng chỗ",
                    "{more} of the same kind {code}, from this line on, not told one by one",
                    more=Amount(len(positions), _MORE),
                    code=Code(code),
                ),
                span=self.span(min(positions, key=lambda position: (position.line, position.column))),
                why=mistake.why,
                hint=Text("sửa những chỗ đã nêu rồi rà soát lại", "mend those that are told, then check again"),
            )

    def advise(self, since: int, position: Position, general: Text, fitting: Callable[[], Text | None]) -> None:
        """Give the mistake at a place that has a `general` hint the one that fits it; of those told `since` so many."""
        span = self.span(position)
        for index in range(since, len(self.diagnostics)):
            mistake = self.diagnostics[index]
            if mistake.hint is general and mistake.span == span:
                self.diagnostics[index] = mistake._replace(hint=fitting() or general)

    def advise_anew(self, since: int, position: Position, hint: Text) -> None:
        """Give the mistakes at a place another hint, of those told `since` so many."""
        span = self.span(position)
        for index in range(since, len(self.diagnostics)):
            if self.diagnostics[index].span == span:
                self.diagnostics[index] = self.diagnostics[index]._replace(hint=hint)

    def forget(self, position: Position) -> None:
        """Take back what was just reported of a place, because it turned out to be another mistake."""
        span = self.span(position)
        while self.diagnostics and self.diagnostics[-1].span == span:
            self._listed[self.diagnostics.pop().code].discard(position)
        for positions in self._unlisted.values():
            positions.discard(position)

    def span(self, position: Position) -> Span:
        """A position in this file."""
        return Span(self.file, position.line, position.column, position.length)
