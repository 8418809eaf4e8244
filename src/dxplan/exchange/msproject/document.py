"""An MSPDI file as records of texts: read safely, quickly and piece by piece, whatever is in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser
from xml.parsers import expat

from dxplan.exchange.incoming import Refused
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, say

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMESPACE = "http://schemas.microsoft.com/project"
_PIECE = 1 << 20
_LOOK = 1 << 16
_DEEPEST = 12
"""Levels of elements in one row: a work week of a calendar has eight."""
_ROWS = frozenset(("Calendar", "Task", "Resource", "Assignment"))
_BULK = frozenset(("TimephasedData",))
"""What no plan of ours holds, and files are full of."""
_DECLARATION = expression(rb"^<\?xml[^>]*\?>")
_CUT_OFF = frozenset(
    expat.errors.codes[message]
    for message in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
)
_DECLARED = expression(r"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_ENTITIES = Text(
    "tệp XML có khai báo DOCTYPE (DTD, thực thể), có thể gây hại nên không được đọc",
    "the XML file declares a DOCTYPE (a DTD, entities), which can do harm: it is not read",
)
_SAVE_AGAIN = Text(
    "mở tệp bằng Microsoft Project và lưu lại dạng XML", "open it in Microsoft Project and save it as XML again"
)


@dataclass(frozen=True, slots=True)
class Row:
    """An element: the texts of its simple children by their names, and the children that have children."""

    texts: dict[str, str]
    inside: dict[str, list[Row]] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The text of a child without the space around it; empty if it has none."""
        return self.texts.get(name, "").strip()

    def rows(self, name: str, of: str = "") -> list[Row]:
        """The children of a name that have children; with `of` those inside all of these."""
        found = self.inside.get(name, [])
        return [inner for outer in found for inner in outer.inside.get(of, ())] if of else found


class Document(NamedTuple):
    """What a file holds, in its order; `is_guessed` is true of a text in another encoding than the file says."""

    project: Row
    calendars: list[Row]
    tasks: list[Row]
    resources: list[Row]
    assignments: list[Row]
    is_guessed: bool = False


class _Root(Exception):  # noqa: N818  (no error: what was looked for)
    """The first element, or a DOCTYPE before it: all that may stand there and does harm."""

    def __init__(self, name: str, *, is_doctype: bool) -> None:
        self.name, self.is_doctype = name, is_doctype


def looks_like_a_project(data: bytes) -> bool:
    """Whether the first element of an XML file is a `Project`; a file with a DOCTYPE that says so is one, too."""
    text, _ = _as_utf8(data[:_LOOK])
    root = _root_of(text)
    if root is None:
        return False
    if root.is_doctype:
        return root.name == "Project" or NAMESPACE.encode() in text
    namespace, _, name = root.name.rpartition(" ")
    return name == "Project" and not namespace.startswith("http://schemas.microsoft.com/developer/")


def read_document(data: bytes) -> Document | Refused:
    """The rows of a file.

    A DOCTYPE can only stand before the first element: what goes on after that has no entities but the five of XML, and
    the fast parser may read it.
    """
    text, is_guessed = _as_utf8(data)
    root = _root_of(text)
    if root is not None and root.is_doctype:
        return Refused(_ENTITIES, _SAVE_AGAIN)
    rows: dict[str, list[Row]] = {name: [] for name in _ROWS}
    names = _Names()
    parser: XMLPullParser[Any] = XMLPullParser(events=("end",))
    whole: Element | None = None
    try:
        for start in range(0, len(text), _PIECE):
            parser.feed(text[start : start + _PIECE])
            for _, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
                whole = element
                name = names[element.tag]
                if name in _ROWS:
                    rows[name].append(_row(element, names))
                    element.clear()
                elif name in _BULK:
                    element.clear()
        parser.close()
    except ParseError as error:
        return _not_well_formed(error)
    if whole is None or names[whole.tag] != "Project":
        return Refused(Text("tệp XML không có nội dung", "the XML file holds nothing"), _SAVE_AGAIN)
    return Document(
        _row(whole, names), rows["Calendar"], rows["Task"], rows["Resource"], rows["Assignment"], is_guessed
    )


class _Names(dict[str, str]):
    """Names of elements without their namespaces: files use several, or none."""

    def __missing__(self, tag: str) -> str:
        name = self[tag] = tag.rpartition("}")[2]
        return name


def _row(element: Element, names: _Names, depth: int = 0) -> Row:
    texts: dict[str, str] = {}
    inside: dict[str, list[Row]] = {}
    for child in element:
        if len(child):
            if depth < _DEEPEST:
                inside.setdefault(names[child.tag], []).append(_row(child, names, depth + 1))
        elif child.text:
            texts[names[child.tag]] = child.text
    return Row(texts, inside)


def _root_of(text: bytes) -> _Root | None:
    """What stands first in a file; None if it is no XML so far."""
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")

    def on_element(name: str, _: object) -> None:
        raise _Root(name, is_doctype=False)

    def on_doctype(name: str, *_: object) -> None:
        raise _Root(name, is_doctype=True)

    parser.StartElementHandler = on_element
    parser.StartDoctypeDeclHandler = on_doctype
    try:
        for start in range(0, len(text), _LOOK):
            parser.Parse(text[start : start + _LOOK], False)
    except _Root as root:
        return root
    except expat.ExpatError:
        return None
    return None


def _as_utf8(data: bytes) -> tuple[bytes, bool]:
    """The file in UTF-8 without a declaration, and whether its encoding had to be guessed.

    Files say `utf-16` and are UTF-8 (written from a text in memory), say `utf-8` and are UTF-16 (saved again by an
    editor), are in an encoding that the parser does not know, or begin with an empty line.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _undeclared(data.decode("utf-16", "replace").encode()), False
    if data[:4] in (b"<\0?\0", b"\0<\0?"):
        return _undeclared(data.decode("utf-16-le" if data[1] == 0 else "utf-16-be", "replace").encode()), False
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    declared = _DECLARED.match(data[:200].decode("latin-1"))
    name = (declared[1] if declared else "utf-8").lower()
    if not name.startswith(("utf", "us-ascii", "ascii")):
        try:
            return _undeclared(data.decode(name).encode()), False
        except (LookupError, ValueError):
            pass  # it says what it is not
    try:
        data.decode()
    except UnicodeDecodeError:
        return _undeclared(data.decode("cp1252", "replace").encode()), True
    return _undeclared(data), False


def _undeclared(text: bytes) -> bytes:
    return _DECLARATION.sub(b"", text, count=1)


def _not_well_formed(error: ParseError) -> Refused:
    line = error.position[0]
    if error.code in _CUT_OFF:
        return Refused(Text("tệp XML bị cắt cụt", "the XML file is cut off"), _SAVE_AGAIN, line)
    return Refused(
        say("tệp XML hỏng ở dòng {line}", "the XML file is broken on line {line}", line=line), _SAVE_AGAIN, line
    )
