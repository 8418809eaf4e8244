"""Characters that look like what a keyboard types and are not, and words without what people leave out or add."""

from __future__ import annotations

from functools import lru_cache
from itertools import filterfalse
from unicodedata import category, combining, name, normalize

from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТУХаеорсухѕіјԁһӏ", "ABESIJKMHOPCTYXaeopcyxsijdhl", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυ", "ABEZHIKMNOPTYXavopu", strict=True))
_QUOTES = dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛‹›′`´", "'")
_DASHES = dict.fromkeys("‐‑‒–—―−﹣", "-")
_SIGNS = {
    "：": ":",
    "∶": ":",
    "꞉": ":",
    "﹕": ":",
    "，": ",",
    "、": ",",
    "；": ";",
    "…": "...",
    "·": ".",
    "∕": "/",
    "⁄": "/",
}
_TABLE = str.maketrans(_CYRILLIC | _GREEK | _QUOTES | _DASHES | _SIGNS)
_SPACES = expression(r"\s+")
_SEPARATORS = expression(r"[\s_\-/.,;:*?!()\"']+")
_VIETNAMESE_D = str.maketrans("đĐ", "dD")


class Odd(NamedTuple):
    """A character that is not what it looks like: what it is, in words, and how it is usually typed."""

    character: str
    what: Text
    typed: str


def typed(text: str) -> str:
    """The text as a keyboard would have typed it: no look-alikes, nothing invisible, plain single spaces."""
    if text.isascii():
        return _SPACES.sub(" ", text).strip()
    plain = normalize("NFKC", text.translate(_TABLE)).translate(_TABLE)
    return _SPACES.sub(" ", "".join(filterfalse(_is_invisible, plain))).strip()


def bare(text: str) -> str:
    """The words of a text for comparing: without case, diacritics, signs between words and look-alikes."""
    return _SEPARATORS.sub(" ", unaccented(text).casefold()).strip()


def first_odd(text: str) -> Odd | None:
    """The first character of a text that is not what it looks like, if there is one."""
    return None if text.isascii() else next((odd for c in text if (odd := odd_character(c)) is not None), None)


def odd_character(character: str) -> Odd | None:
    """What a character is, if it is not what it looks like."""
    if character.isascii():
        return None
    code, meant = f"U+{ord(character):04X}", typed(character)
    if _is_invisible(character):
        return Odd(character, say("ký tự ẩn {code}", "an invisible character, {code}", code=code), "")
    if character.isspace():
        return Odd(character, say("dấu cách lạ {code}", "an odd space, {code}", code=code), " ")
    if character in _CYRILLIC or character in _GREEK:
        script = Text("Kirin", "Cyrillic") if character in _CYRILLIC else Text("Hy Lạp", "Greek")
        what = say(
            "chữ {script} {code} trông như {meant}",
            "the {script} letter {code} that looks like {meant}",
            script=script,
            code=code,
            meant=meant,
        )
        return Odd(character, what, meant)
    if character in _QUOTES:
        return Odd(character, say("dấu nháy cong {code}", "a curly quote, {code}", code=code), meant)
    if character in _DASHES:
        return Odd(character, say("dấu gạch dài {code}", "a long dash, {code}", code=code), meant)
    if meant != character and meant.isascii() and meant:
        what = (
            say("ký tự toàn độ rộng {code}", "the full-width character {code}", code=code)
            if name(character, "").startswith(("FULLWIDTH", "IDEOGRAPHIC"))
            else say("ký tự lạ {code} thay cho {meant}", "{code} instead of {meant}", code=code, meant=meant)
        )
        return Odd(character, what, meant)
    return None


@lru_cache(maxsize=1024)
def _is_invisible(character: str) -> bool:
    return category(character) == "Cf" or character in "\u034f\u115f\u1160\u3164" or "\ufe00" <= character <= "\ufe0f"


def unaccented(text: str) -> str:
    """The text with Latin letters for those that carry diacritics: Sở Y tế is So Y te."""
    words = normalize("NFD", typed(text).translate(_VIETNAMESE_D))
    return "".join(filterfalse(combining, words)).translate(_TABLE)
