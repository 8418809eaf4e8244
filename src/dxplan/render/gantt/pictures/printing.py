"""Sheets of SVG as PDF (tagged, PDF/UA-1) and PNG, set by typst with the letters' fonts embedded."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType

from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.markup import possible
from dxplan.text.libraries import UnusableLibraryError, imported
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Language, Text

_DOTS_AN_INCH, _FEWEST = 144, 72
_MM_AN_INCH = 25.4
_TALLEST = 20_000
"""Dots: what is taller hardly any program opens."""
_PICTURES_OF_CONTROLS = dict.fromkeys(range(0x2400, 0x2425), "\ufffd")
_UNSETTABLE = str.maketrans({"\u200c": "", "\u200d": "", **{chr(k): v for k, v in _PICTURES_OF_CONTROLS.items()}})
"""What fonts have no sign for, and one that they have."""


class NoTypstError(Exception):
    """The library cannot be used: `why` is the rest of a sentence that begins with what needs it."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.en)
        self.why = why


class TooTallError(Exception):
    """So much does not go on one picture; `most` rows or panels do, about."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class PrintedSheet(NamedTuple):
    """A document of SVG, its width and height (millimetres), and what is said to those who do not see it."""

    svg: str
    width: float
    height: float
    said: str = ""


class Typeset(NamedTuple):
    """A file, and whether all of its text can be read out: fonts with every letter were found."""

    data: bytes
    is_readable: bool = True


def pdf_of(title: str, language: Language, sheets: Sequence[PrintedSheet]) -> Typeset:
    """A page a sheet. Where the fonts of the machine lack a letter, it is no PDF/UA-1.

    Raises:
        NoTypstError: typst is not installed.
    """
    files: dict[str, bytes] = {}
    pages = []
    for number, sheet in enumerate(sheets):
        name = f"{number}.svg"
        files[name] = _settable(sheet.svg)
        pages.append(f"{_page(sheet)}{_image(name, sheet)}")
    files["main.typ"] = (_setting(title, language) + "\n".join(pages)).encode()
    typst = _typst()
    try:
        return Typeset(_bytes(typst.compile(files, format="pdf", pdf_standards="ua-1")))
    except typst.TypstError:
        return Typeset(_bytes(typst.compile(files, format="pdf")), is_readable=False)


def png_of(title: str, language: Language, sheet: PrintedSheet, parts: int = 1) -> bytes:
    """A sheet as one picture, at 144 dots an inch, at fewer if it is tall; `parts` is how many rows or panels it has.

    Raises:
        NoTypstError: typst is not installed.
        TooTallError: there are too many parts for one picture.
    """
    dots = min(_DOTS_AN_INCH, int(_TALLEST * _MM_AN_INCH / sheet.height))
    if dots < _FEWEST:
        raise TooTallError(_about(parts * dots // _FEWEST))
    source = _setting(title, language) + _page(sheet) + _image("0.svg", sheet)
    files = {"0.svg": _settable(sheet.svg), "main.typ": source.encode()}
    return _bytes(_typst().compile(files, format="png", ppi=float(dots)))


def _about(count: int) -> int:
    """With two figures that count."""
    step: int = 10 ** max(len(str(count)) - 2, 0)
    return count // step * step


def _typst() -> ModuleType:
    try:
        return imported("office", "typst")[0]
    except UnusableLibraryError as error:
        raise NoTypstError(error.why) from None


def _bytes(made: object) -> bytes:
    assert isinstance(made, bytes)
    return made


def _setting(title: str, language: Language) -> str:
    return f"#set document(title: {_string(title)}, date: none)\n#set text(lang: {_string(language)})\n"


def _page(sheet: PrintedSheet) -> str:
    """A page that is as large as what follows."""
    return f"#set page(width: {n(sheet.width)}mm, height: {n(sheet.height)}mm, margin: 0mm)\n"


def _image(name: str, sheet: PrintedSheet) -> str:
    size = f"width: {n(sheet.width)}mm, height: {n(sheet.height)}mm"
    return f"#image({_string(name)}, {size}, alt: {_string(sheet.said)})"


def _settable(document: str) -> bytes:
    return document.translate(_UNSETTABLE).encode()


def _string(content: str) -> str:
    """A string of typst's language; control characters are none of what is said."""
    written = possible(content).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{written}"'
