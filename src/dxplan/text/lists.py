"""Several things in one sentence: as a list, or as a chain with arrows."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.text.counts import OTHER_TASK, Count, Noun
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Part, plain, spoken
from dxplan.text.voice import Voice

_MOST = 8
_MOST_JOINED = 60
_MORE = Noun("mục nữa", "more", "more")
_ENCLOSED = expression(r"“[^”]*”|`[^`]*`|\([^()]*\)|\{[^{}]*\}|\[[^\[\]]*\]")


class Listed(NamedTuple):
    """A, B và C; of many, the first ones and how many `rest` there are. `word` joins the last two: và, or hoặc.

    `left_out` are so many more that are not given.
    """

    inside: tuple[Part, ...]
    most: int = _MOST
    rest: Noun = OTHER_TASK
    word: tuple[str, str] = ("và", "and")
    left_out: int = 0

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        number = len(self.inside) + self.left_out
        shown = self.inside if number <= self.most else self.inside[: self.most - 1]
        names = [spoken(part, voice) for part in shown]
        if len(shown) < number:
            names.append(Count(number - len(shown), self.rest).said(voice))
        if len(names) < 2:
            return "".join(names)
        sign, word = ", ", voice.either(*self.word)
        if any(map(_has_parts, names[:-1])):
            sign, word = "; ", f"; {word}"
        else:
            word = f" {word}"
        return f"{sign.join(names[:-1])}{word} {names[-1]}"

    def plain(self) -> object:
        """All of them that are given."""
        return [plain(part) for part in self.inside]


def _has_parts(name: str) -> bool:
    """Whether a name is a list itself, so that a comma after it would not end it; what is enclosed is one thing."""
    return ", " in name and ", " in _ENCLOSED.sub("", name)


class Chained(NamedTuple):
    """A → B → C; of a long chain, its two ends."""

    inside: tuple[Part, ...]
    most: int = _MOST

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        shown = self.inside
        if len(shown) > self.most:
            first = self.most // 2
            shown = (*shown[:first], "…", *shown[-(self.most - first - 1) :])
        return " → ".join(spoken(part, voice) for part in shown)

    def plain(self) -> object:
        """All of them."""
        return [plain(part) for part in self.inside]


class Joined(NamedTuple):
    """One thing after the other, with the same sign in between."""

    inside: tuple[Part, ...]
    sign: str = ", "

    def said(self, voice: Voice) -> str:
        """In the words of a voice; of very many, the first ones and how many more there are."""
        more = len(self.inside) - _MOST_JOINED
        if more <= 0:
            return self.sign.join(spoken(part, voice) for part in self.inside)
        said = [spoken(part, voice) for part in self.inside[:_MOST_JOINED]]
        return self.sign.join((*said, f"… ({Count(more, _MORE).said(voice)})"))

    def plain(self) -> object:
        """All of them."""
        return [plain(part) for part in self.inside]


def listed(parts: Iterable[Part], most: int = _MOST, rest: Noun = OTHER_TASK) -> Listed:
    """Things as a sentence lists them."""
    return Listed(tuple(parts), most, rest)


def chained(parts: Iterable[Part], most: int = _MOST) -> Chained:
    """Things that lead to one another."""
    return Chained(tuple(parts), most)


def joined(parts: Iterable[Part], sign: str = ", ") -> Joined:
    """Things with a sign in between."""
    return Joined(tuple(parts), sign)
