"""The chart as PDF (tagged, PDF/UA-1) and PNG: sheets of SVG, set by typst with the letters' fonts embedded."""

from __future__ import annotations

from types import ModuleType

from dxplan.render.gantt.pictures.drawing import Drawing
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.markup import possible
from dxplan.render.gantt.pictures.paper import Paper
from dxplan.render.gantt.pictures.svg import SheetOfSvg, opened, scroll, svg_sheets
from dxplan.text.libraries import UnusableLibraryError, imported
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

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
    """So many rows do not go on one picture; `most` do, about."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class Typeset(NamedTuple):
    """A file, and whether all of its text can be read out: fonts with every letter were found."""

    data: bytes
    is_readable: bool = True


def pdf(drawing: Drawing, paper: Paper) -> Typeset:
    """The sheets of the chart, each with its rows as sentences for those who hear it.

    Where the fonts of the machine lack a letter, it is no PDF/UA-1.

    Raises:
        NoTypstError: typst is not installed.
    """
    files: dict[str, bytes] = {}
    width, height = paper.value
    pages = []
    for number, sheet in enumerate(svg_sheets(drawing, paper)):
        name = f"{number}.svg"
        files[name] = _settable(f"{opened(drawing, paper.value, height)}{sheet.body}</svg>").encode()
        said = _said(drawing, sheet)
        pages.append(f"#image({_string(name)}, width: {n(width)}mm, height: {n(height)}mm, alt: {_string(said)})")
    files["main.typ"] = (_setting(drawing, width, height) + "\n#pagebreak()\n".join(pages)).encode()
    return _compiled(files)


def png(drawing: Drawing, paper: Paper) -> bytes:
    """The chart as one picture, as wide as the paper at 144 dots an inch, and as high as it needs.

    Raises:
        NoTypstError: typst is not installed.
        TooTallError: there are too many rows for one picture.
    """
    document, height = scroll(drawing, paper)
    dots = min(_DOTS_AN_INCH, int(_TALLEST * _MM_AN_INCH / height))
    if dots < _FEWEST:
        most = len(drawing.records) * dots // _FEWEST
        raise TooTallError(most // 100 * 100)
    setting = _setting(drawing, paper.value.width, height)
    image = f'#image("0.svg", width: {n(paper.value.width)}mm, height: {n(height)}mm, alt: "")'
    files = {"0.svg": _settable(document).encode(), "main.typ": (setting + image).encode()}
    made = _typst().compile(files, format="png", ppi=float(dots))
    assert isinstance(made, bytes)
    return made


def _compiled(files: dict[str, bytes]) -> Typeset:
    typst = _typst()
    try:
        return Typeset(_bytes(typst.compile(files, format="pdf", pdf_standards="ua-1")))
    except typst.TypstError:
        return Typeset(_bytes(typst.compile(files, format="pdf")), is_readable=False)


def _typst() -> ModuleType:
    try:
        return imported("office", "typst")[0]
    except UnusableLibraryError as error:
        raise NoTypstError(error.why) from None


def _bytes(made: object) -> bytes:
    assert isinstance(made, bytes)
    return made


def _setting(drawing: Drawing, width: float, height: float) -> str:
    return (
        f"#set document(title: {_string(drawing.title)}, date: none)\n"
        f"#set text(lang: {_string(drawing.language)})\n"
        f"#set page(width: {n(width)}mm, height: {n(height)}mm, margin: 0mm)\n"
    )


def _said(drawing: Drawing, sheet: SheetOfSvg) -> str:
    sentences = (*(row.sentence for row in sheet.rows), *sheet.loads)
    return " ".join([f"{drawing.title}. {drawing.summary}.", *(f"{each}." for each in sentences)])


def _settable(document: str) -> str:
    return document.translate(_UNSETTABLE)


def _string(content: str) -> str:
    """A string of typst's language; control characters are none of what is said."""
    written = possible(content).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{written}"'
