"""An MSPDI file as records of texts: read safely, quickly and piece by piece, whatever is in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser
from xml.parsers import expat

from defusedxml.common import DTDForbidden
from defusedxml.ElementTree import DefusedXMLParser

from dxplan.exchange.incoming import Refused
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

NAMESPACE = "http://schemas.microsoft.com/project"
_LOOK = 1 << 16
_PIECE = 1 << 16
_BUILD_FILES = "http://schemas.microsoft.com/developer/"
"""The first element of Visual Studio's files is a `Project`, too."""
_BULK = frozenset(("TimephasedData",))
"""What no plan of ours holds, and files are full of."""
_AFTER_NAMESPACE = "}"
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
    """What a file holds; `is_guessed` is true of a text in another encoding than the file says.

    `namespace` is that of the first element, empty if the file names none.
    """

    project: Row
    is_guessed: bool
    namespace: str

    def rows(self, section: str, name: str) -> list[Row]:
        """The rows of a section in their order: the `Task`s of `Tasks`."""
        return self.project.rows(section, name)


class _Root(Exception):  # noqa: N818  (it is what was looked for)
    """The first element."""


def looks_like_a_project(data: bytes) -> bool:
    """Whether the first element of an XML file is a `Project`; a file with a DOCTYPE that says so is one, too."""
    text, _ = _as_utf8(data[:_LOOK])
    try:
        namespace, name = _first_element(text)
    except DTDForbidden as doctype:
        return doctype.name == "Project" or NAMESPACE.encode() in text
    return name == "Project" and not namespace.startswith(_BUILD_FILES)


def read_document(data: bytes) -> Document | Refused:
    """The rows of a file."""
    text, is_guessed = _as_utf8(data)
    try:
        namespace, _ = _first_element(text)
        name, root = _root(text)
    except DTDForbidden:
        return Refused(_ENTITIES, _SAVE_AGAIN)
    except ParseError as error:
        return _not_well_formed(error)
    return Document(root if name == "Project" else Row({}), is_guessed, namespace)


def _first_element(text: bytes) -> tuple[str, str]:
    """The namespace and the name of it, empty where the text does not come so far.

    The parser is defusedxml's: a DOCTYPE, which can stand only before that element, ends the reading where it begins.
    """
    parser: expat.XMLParserType = DefusedXMLParser(encoding="utf-8", forbid_dtd=True).parser

    def on_element(name: str, _: object) -> None:
        raise _Root(name)

    parser.StartElementHandler = on_element
    try:
        parser.Parse(text, False)
    except _Root as root:
        namespace, _, name = str(root).rpartition(_AFTER_NAMESPACE)
        return namespace, name
    except expat.ExpatError:
        pass  # it is not XML
    return "", ""


def _root(text: bytes) -> tuple[str, Row]:
    """The name of the first element and what it holds; the tree is taken down as the rows grow."""
    names = _Names()
    rows: dict[Element, Row] = {}
    root: Element | None = None
    for element in _ended(text):
        if len(element):
            rows[element] = _row(element, rows, names)
            root = element
    return ("", Row({})) if root is None else (names[root.tag], rows.pop(root))


def _ended(text: bytes) -> Iterator[Element]:
    """The elements in the order in which they end."""
    parser: XMLPullParser[Any] = XMLPullParser(("end",))
    pieces = (text[start : start + _PIECE] for start in range(0, len(text), _PIECE))
    for piece in chain(pieces, (b"",)):
        parser.feed(piece) if piece else parser.close()
        for _, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
            yield element


def _row(element: Element, rows: dict[Element, Row], names: _Names) -> Row:
    """What an element holds, of whose children those with children are rows by now."""
    texts: dict[str, str] = {}
    inside: dict[str, list[Row]] = {}
    for child in element:
        if child.text:
            texts[names[child.tag]] = child.text
        elif child in rows:
            row = rows.pop(child)
            if (name := names[child.tag]) not in _BULK:
                inside.setdefault(name, []).append(row)
    element.clear()
    return Row(texts, inside)


class _Names(dict[str, str]):
    """Names of elements without their namespaces: files use several, or none."""

    def __missing__(self, written: str) -> str:
        name = self[written] = written.rpartition(_AFTER_NAMESPACE)[2]
        return name


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
