"""Numbers in front of tasks: I, 1, 1.1, a), A., -; and the depth that they tell, whatever their order."""

from __future__ import annotations

from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.numerals import roman

_ROMAN = {roman(number): number for number in range(1, 100)}
_DOTTED = expression(r"[0-9]{1,4}(?:[.,][0-9]{1,4})+")
_MIXED = expression(r"([A-Z]+|[a-z])((?:[.-][0-9]{1,4})+)")
_PLAIN = expression(r"\(?([0-9]{1,5})\s*[.)/:]?")
_LETTER = expression(r"\(?([A-ZĐa-zđ]{1,6})\s*[.)/:]?")
_DASHES = frozenset("-+*•●▪–—")
_PREFIX = expression(
    r"(?P<number>(?:[0-9]{1,3}(?:\.[0-9]{1,3}){1,5}|[IVXL]{1,6}(?:\.[0-9]{1,3})*|[A-Z]|[0-9]{1,3}|[a-z](?=\)))(?:[.)/:](?=\s|\D)|(?<=\.[0-9])\s|(?<=\.[0-9][0-9])\s)|[-+*•●▪–—](?=\s))\s*(?P<name>.*)",
)
_PHASE = expression(
    r"(?:giai đoạn|phần|chương|nhóm|mục|đợt|bước|phase|stage|part|step)\s+(?:[0-9]{1,2}|[IVX]{1,5}|[A-Z])\b"
)


class Number(NamedTuple):
    """A number of a row: its style (numbers of one style stand side by side), its value, and how it is written."""

    style: str
    value: int
    written: str

    @property
    def parts(self) -> int:
        """How many numbers it is made of: 1.2.3 of three."""
        return self.written.count(".") + 1 if self.style.startswith("dotted") else 1


def number_in(text: str, before: Number | None = None) -> Number | None:
    """The number that a text is; `before` is the last letter or numeral, which tells the letter C from a hundred."""
    said = text.strip()
    if said in _DASHES:
        return Number(f"dash {said}", 0, said)
    if match := _PLAIN.fullmatch(said):
        return Number("number", int(match[1]), match[1])
    plain = said.rstrip(".)").replace(",", ".")
    if _DOTTED.fullmatch(said.rstrip(".)")):
        parts = plain.split(".")
        if len(parts) == 2 and parts[1] == "0":  # 1.0: a number that a spreadsheet gave decimals
            return Number("number", int(parts[0]), parts[0])
        return Number(f"dotted {len(parts)}", int(parts[-1]), plain)
    if match := _MIXED.fullmatch(plain.replace("-", ".")):
        return Number(
            f"dotted {plain.count('.') + plain.count('-') + 1}", int(plain.replace("-", ".").rsplit(".", 1)[1]), plain
        )
    match = _LETTER.fullmatch(said)
    return None if match is None else _letter(match[1], before)


def split_number(text: str) -> tuple[str, str]:
    """The number in front of a name, and the name: “1.2. Khảo sát”; empty if there is none."""
    if _PHASE.match(text.lower()):
        return "", text
    match = _PREFIX.fullmatch(text.replace("\n", " ")) if len(text) <= 2000 else None
    if match is None or not match["name"]:
        return "", text
    number = match["number"].strip(" .)/:") or match["number"]
    return number, match["name"]


def _letter(said: str, before: Number | None) -> Number | None:
    case = "upper" if said.isupper() else "lower" if said.islower() else ""
    if not case:
        return None
    numeral = _ROMAN.get(said.upper())
    if len(said) > 1:
        return None if numeral is None else Number(f"roman {case}", numeral, said)
    letters = "ABCDĐEGHIKLMNOPQRSTUVXY" if said.upper() == "Đ" else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    value = letters.index(said.upper()) + 1
    if numeral is not None and not (
        before is not None and before.style == f"letter {case}" and value - before.value in (1, 2)
    ):
        follows = before is not None and before.style == f"roman {case}"
        if follows or said.upper() == "I":
            return Number(f"roman {case}", numeral, said)
    return Number(f"letter {case}", value, said)


class Depths:
    """The depths of rows in order: a style that stands open is of its own depth, a new one is one deeper."""

    def __init__(self) -> None:
        self._open: list[Number] = []
        self.last: dict[str, Number] = {}

    def of(self, number: Number) -> int:
        """The depth of the next row, from 0."""
        if number.parts > 1:
            while self._open and not self._is_above(self._open[-1], number):
                self._open.pop()
        else:
            styles = [each.style for each in self._open]
            if number.style in styles:
                del self._open[styles.index(number.style) :]
        self._open.append(number)
        self.last[number.style.partition(" ")[0]] = number
        return len(self._open) - 1

    def of_phase(self) -> int:
        """The depth of a row without number that heads those below it: inside a part numbered I or A at most."""
        outer = next(
            (n for n, each in enumerate(self._open) if each.style not in ("roman upper", "letter upper")), None
        )
        if outer is not None:
            del self._open[outer:]
        self._open.append(Number("phase", 0, ""))
        return len(self._open) - 1

    @staticmethod
    def _is_above(above: Number, number: Number) -> bool:
        """Whether a dotted number stands under another: under 1 or 1.2, and under any that is not dotted at all."""
        if above.style.startswith(("dotted", "number")):
            return number.written.startswith(f"{above.written}.")
        return not above.style.startswith("dash") and not above.style.endswith("lower")
