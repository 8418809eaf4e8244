"""Vietnamese in the fonts of before Unicode: TCVN3 (ABC, .VnTime) and VNI (VNI-Times), recognised and converted.

Their letters stand at the places of Western European ones, so a text of them is a sound text of nonsense: `KÕ ho¹ch`,
`Keá hoaïch`. What tells them apart is whether the words that come out are Vietnamese syllables.
TCVN3 is the set VN3 of the standard TCVN 5712:1993 (its codes as in glibc's charmap TCVN5712-1); VNI as the input
programs xvnkb (vni.h) and UniKey have it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Literal
from unicodedata import normalize

from dxplan.text.expression import expression

Font = Literal["unicode", "tcvn3", "vni"]

_TCVN3_CODES = (
    "\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xb5\xb6\xb7\xb8\xb9\xbb\xbc\xbd\xbe\xc6\xc7\xc8"
)
_TCVN3_CODES += (
    "\xc9\xca\xcb\xcc\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xdc\xdd\xde\xdf\xe1\xe2\xe3\xe4\xe5\xe6\xe7"
)
_TCVN3_CODES += "\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe"
_TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_TCVN3 = str.maketrans(dict(zip(_TCVN3_CODES, _TCVN3_LETTERS, strict=True)))

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_TONES = dict(zip("øùûõï", (_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT), strict=True))
_CIRCUMFLEX = dict(zip("âàáåãä", ("", _GRAVE, _ACUTE, _HOOK, _TILDE, _DOT), strict=True))
_BREVE = dict(zip("êèéúüë", ("", _GRAVE, _ACUTE, _HOOK, _TILDE, _DOT), strict=True))
_VNI_PAIRS = {base + mark: base + tone for base in "aeouy" for mark, tone in _TONES.items()}
_VNI_PAIRS |= {
    base + mark: made + tone for base, made in zip("aeo", "âêô", strict=True) for mark, tone in _CIRCUMFLEX.items()
}
_VNI_PAIRS |= {"a" + mark: "ă" + tone for mark, tone in _BREVE.items()}
_VNI_PAIRS |= {base + mark: made + tone for base, made in (("ô", "ơ"), ("ö", "ư")) for mark, tone in _TONES.items()}
_VNI_SINGLE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "î": "ỵ", "æ": "ỉ", "ó": "ĩ", "ò": "ị"}
_VNI = {pair: normalize("NFC", made) for pair, made in (_VNI_PAIRS | _VNI_SINGLE).items()}
_VNI_FOUND = expression("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)), re.IGNORECASE)

_WORD = expression(r"[^\W_]*[^\x00-\x7f\s][^\s.,;:()/\\\"'“”‘’–—-]*")
_SYLLABLE = expression(
    r"(?:(?P<soft>ngh|gh|k)(?=[eêiy])|ng(?![eêi])|c(?![eêiy])|g(?![eê])|gi|nh|kh|ph|th|tr|ch|qu|[bdđhlmnrstvxp])?"
    r"(?P<vowels>oai|oao|oay|oeo|iêu|yêu|uôi|uây|uya|uyê|uyu|uyêu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|"
    r"ơi|ua|uâ|uê|ue|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])(?P<end>ch|ng|nh|[cmnpt])?"
)
_MARKS = frozenset((_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT))
_STOPS = ("c", "ch", "p", "t")


def from_tcvn3(text: str) -> str:
    """What a text in a TCVN3 font reads."""
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """What a text in a VNI font reads."""
    return _VNI_FOUND.sub(lambda found: _vni(found[0]), text)


def _vni(found: str) -> str:
    made = _VNI[found.lower()]
    return made.upper() if found[0].isupper() else made


FONTS: dict[Font, Callable[[str], str]] = {"unicode": lambda text: text, "tcvn3": from_tcvn3, "vni": from_vni}


def score(text: str) -> int:
    """How much a text is Vietnamese: words with a letter of it that are syllables, less those that are none."""
    return sum(1 if is_syllable(word) else -1 for word in _WORD.findall(text[:100_000]))


def is_syllable(word: str) -> bool:
    """Whether a word can be a Vietnamese syllable: its letters in their places, and one tone at most."""
    apart = normalize("NFD", word.lower())
    tones = [c for c in apart if c in _MARKS]
    letters = normalize("NFC", "".join(c for c in apart if c not in _MARKS))
    found = _SYLLABLE.fullmatch(letters)
    if found is None or len(tones) > 1 or word[1:] != word[1:].lower() != word[1:] != word[1:].upper():
        return False
    return found["end"] not in _STOPS or tones in ([_ACUTE], [_DOT])


def font_of(texts: Iterable[str]) -> Font:
    """The font of a file by all its texts; Unicode unless another one reads clearly better."""
    whole = " ".join(text for text in texts if not text.isascii())[:200_000]
    return _best(whole, "unicode")


def converter(usual: Font) -> Callable[[str], str]:
    """What makes Unicode of each text of a file: by the text itself, or by its file's font where that is open."""

    def convert(text: str) -> str:
        if text.isascii() or any(ord(c) > 0x17F for c in text if c.isalpha()):
            return text
        return normalize("NFC", FONTS[_best(text, usual)](text))

    return convert


def _best(text: str, usual: Font) -> Font:
    order: list[Font] = [usual, *(font for font in FONTS if font != usual)]
    scores = {font: score(normalize("NFC", FONTS[font](text))) for font in order}
    best = max(order, key=lambda font: scores[font])
    if best == usual or scores[best] > scores[usual] + (usual == "unicode" and scores[usual] >= 0):
        return best
    return usual
