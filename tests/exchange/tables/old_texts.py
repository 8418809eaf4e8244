"""Vietnamese texts as they were kept before Unicode."""

from __future__ import annotations

from unicodedata import normalize

from dxplan.exchange.tables.old_fonts import _TCVN3, _VNI

_TO_TCVN3 = {ord(letter): chr(code) for code, letter in _TCVN3.items()}
_TO_VNI = {letter: code for code, letter in _VNI.items()}
_TONES = "\u0300\u0301\u0309\u0303\u0323"


def in_tcvn3(text: str) -> str:
    """In a font of TCVN3; capitals with tones have no place in it."""
    return text.translate(_TO_TCVN3)


def in_vni(text: str) -> str:
    """In a VNI font."""
    return "".join(_vni(letter) for letter in text)


def in_1258(text: str) -> bytes:
    """In Windows-1258: tones follow their letters."""
    data = b""
    for letter in text:
        apart = normalize("NFD", letter)
        tone = "".join(c for c in apart if c in _TONES)
        data += (normalize("NFC", "".join(c for c in apart if c not in _TONES)) + tone).encode("cp1258")
    return data


def _vni(letter: str) -> str:
    code = _TO_VNI.get(letter.lower(), letter)
    return code.upper() if letter.isupper() and code != letter else code
