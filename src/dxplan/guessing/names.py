"""The names of a plan's systems, as the names of its tasks speak of them."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.guessing.words import Wording, without_marks, worded
from dxplan.model.kind import Kind
from dxplan.model.system import System
from dxplan.text.expression import expression
from dxplan.text.phrase import Text

_PARENTHESES = expression(r"\(([^)]*)\)")
_OF_ITS_OWN = expression(r"\w*[^\W\d_]\w*[A-Z]\w*|\w*[0-9]{3}\w*")  # OneGov, LGSP, 1022
_COMMON = frozenset(("cntt", "csdl", "ubnd", "attt", "cđs", "ict", "ubndtp", "tp", "hcm", "tphcm"))
_SHORT = (
    ("cơ sở dữ liệu", "csdl"),
    ("bảo đảm an toàn", "an toàn"),
    ("đảm bảo an toàn", "an toàn"),
    ("trung tâm điều hành đô thị thông minh", "ioc"),
)
_INTO = ("vào", "into")
_APART = ("từ", "với", "cho", "bằng", "theo", "from", "with", "to", *_INTO)
"""What follows these is not what is worked on: data is taken from it or brought into it."""

_VIETNAMESE = ("và", "với", "tại", "cho", "của", "vào", "từ", "đến", "trên", "đã", "ở", "đợt", "về")
_LINKING = (*_VIETNAMESE, "and", "in", "at", "for", "of")
_AFTER = frozenset((",", *_LINKING, *map(without_marks, _LINKING)))
"""What may follow a name."""

_LEAST_WORDS = 3
_LEAST_LETTERS = 3


class Names:
    """What systems are called, each with its id: with the marks of Vietnamese, and without."""

    def __init__(self, systems: Iterable[System]) -> None:
        self._written: dict[str, str | None] = {}
        self._systems = tuple(systems)
        for system in self._systems:
            for name in _called(system):
                known = self._written.setdefault(name, system.id)
                if known != system.id:  # a name of two systems tells of neither
                    self._written[name] = None
        self._common = frozenset(first for system in self._systems for first in _first_words(system))
        self._bare = {without_marks(name): id_ for name, id_ in self._written.items()}
        self._most = max((name.count(" ") + 1 for name in self._written), default=0)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._written)

    def spoken_of(self, name: Text, kind: Kind | None = None) -> str | None:
        """The id of the system that the name of a task of a kind, or of a summary, speaks of; None if of none."""
        for text in dict.fromkeys((name.vi, name.en)):
            found = self._first_in(worded(text), kind)
            if found is not None:
                return found
        return None

    def _goes_on(self, words: list[str], at: int) -> bool:
        """Whether a word that is also how a name begins goes on as something else: `kho lưu trữ` is not the `Kho`."""
        following = words[at + 1] if at + 1 < len(words) else ","
        return words[at] in self._common and following not in _AFTER and not following[0].isdigit()

    def _first_in(self, wording: Wording, kind: Kind | None) -> str | None:
        """The system that is named first, the longest name of several; for links it is the one they lead into."""
        words = _shortened(wording).split()
        known = self._bare if wording.is_bare else self._written
        into, apart = _either(_INTO, wording), _either(_APART, wording)
        found: list[tuple[bool, int, str]] = []
        for at in range(len(words)):
            for count in range(min(self._most, len(words) - at), 0, -1):
                id_ = known.get(" ".join(words[at : at + count]))
                if id_ is not None and not (count == 1 and self._goes_on(words, at)):
                    before = words[at - 1] if at else ""
                    leads = kind is Kind.INTEGRATE and before in into
                    found.append((not leads and before in apart, -1 if leads else at, id_))
                    break
        if not found:
            return None
        is_apart, _, first = min(found)
        return None if is_apart and kind in (Kind.DATA, Kind.INFRA) else first


def _first_words(system: System) -> set[str]:
    """The common words that a system's name begins with, where it has more than one word."""
    names = [] if system.name is None else [system.name.vi.split(), system.name.en.split()]
    firsts = {worded(words[0]).text for words in names if len(words) > 1 and not _OF_ITS_OWN.fullmatch(words[0])}
    return firsts | {without_marks(first) for first in firsts}


def _called(system: System) -> list[str]:
    """Its id, its name without what stands in brackets, how that begins, and words that are its own: OneGov, 1022."""
    found: dict[str, None] = {}
    names = [] if system.name is None else [system.name.vi, system.name.en]
    own = [word for name in names for word in _OF_ITS_OWN.findall(name) if word.casefold() not in _COMMON]
    for word in (system.id, *own):
        if len(word) >= _LEAST_LETTERS:
            found[worded(word).text] = None
    for name in names:
        words = _shortened(worded(_PARENTHESES.sub(" ", name))).split(" , ")[0].split()
        for count in range(len(words), 0, -1):
            if count == len(words) or count >= _LEAST_WORDS:
                found[" ".join(words[:count])] = None
    return [name for name in found if name]


def _shortened(wording: Wording) -> str:
    text = wording.text
    for long, short in _SHORT:
        text = text.replace(without_marks(long) if wording.is_bare else long, short)
    return text


def _either(words: tuple[str, ...], wording: Wording) -> tuple[str, ...]:
    return tuple(map(without_marks, words)) if wording.is_bare else words
