"""YAML's event stream into nodes, at the speed of the C parser."""

from __future__ import annotations

from collections.abc import Callable
from sys import intern
from typing import Any, NoReturn
from unicodedata import normalize

import yaml

from dxplan.load.nodes import Mapping, Mark, Node, Scalar, Sequence
from dxplan.model.named import Code
from dxplan.soundness.limits import (
    MOST_ALIASED,
    MOST_CHARACTERS,
    MOST_ENTRIES,
    MOST_LEVELS,
    MOST_VALUES,
)
from dxplan.soundness.log import Log
from dxplan.source.span import Position
from dxplan.text.counts import Noun
from dxplan.text.display import shown
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Amount

_CParser: Callable[[bytes], Any] = yaml.cyaml.CParser  # type: ignore[attr-defined]  # stubs leave it out

_VALUE, _ENTRY = Noun("giá trị", "value"), Noun("mục", "entry", "entries")
_CHARACTER = Noun("ký tự", "character")
_MERGE = "<<"
_STANDARD_TAGS = "tag:yaml.org,2002:"
_ALLOWED_CONTROLS = "\n\t"
_BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class UnreadableError(Exception):
    """The file cannot be read any further; the diagnostic is already in the log."""


class Composer:
    """Builds the node of a document. Speed matters here: this loop runs once for every word of every plan."""

    def __init__(self, data: bytes, log: Log) -> None:
        self._get: Callable[[], Any] = _CParser(data).get_event
        self._log = log
        self._depth = 0
        self._anchors: dict[str, Node] = {}
        self._open_anchors: set[str] = set()
        self._sizes: dict[int, int] = {}  # of anchored nodes, by identity
        self._aliased = 0
        self._values_left = MOST_VALUES

    def document(self) -> Node | None:
        """The root node, or None if the file holds none. Raises `UnreadableError` and `yaml.YAMLError`."""
        self._get()  # the stream's start
        event = self._get()
        if event.__class__ is yaml.StreamEndEvent:
            return None
        root = self._node(self._get())
        self._get()  # the document's end
        event = self._get()
        if event.__class__ is not yaml.StreamEndEvent:
            self._log.report(
                "DX041",
                _position(event),
                say(
                    "tệp có nhiều hơn một tài liệu YAML (dòng {mark})",
                    "the file holds more than one YAML document (a {mark} line)",
                    mark=Code("---"),
                ),
            )
        return root

    def _node(self, event: Any) -> Node:
        kind = event.__class__
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if kind is yaml.AliasEvent:
            return self._alias(event)
        self._depth += 1
        if self._depth > MOST_LEVELS:
            self._log.report(
                "DX007",
                _position(event),
                say(
                    "lồng nhau quá sâu (trên {max_depth} cấp)",
                    "nested too deep (more than {max_depth} levels)",
                    max_depth=MOST_LEVELS,
                ),
            )
            raise UnreadableError
        if event.tag:
            self._reject_tag(event)
        anchor = event.anchor
        if anchor:
            self._open_anchors.add(anchor)
        node = self._mapping(event) if kind is yaml.MappingStartEvent else self._sequence(event)
        if anchor:
            self._open_anchors.discard(anchor)
            self._anchors[anchor] = node
            self._sizes[id(node)] = self._size(node)
        self._depth -= 1
        return node

    def _scalar(self, event: Any) -> Scalar:
        text: str = event.value
        mark = event.start_mark
        node = Scalar(text, mark.line, mark.column, not event.style)
        if len(text) > MOST_CHARACTERS:
            self._cut(node)
        if not (text.isascii() and text.isprintable()):
            self._normalize(node)
        if event.anchor:
            self._anchors[event.anchor] = node
        if event.tag:
            self._reject_tag(event)
        return node

    def _mapping(self, event: Any) -> Mapping:
        get, scalar, scalar_event, end = self._get, self._scalar, yaml.ScalarEvent, yaml.MappingEndEvent
        names: list[str] = []
        marks: list[Mark] = []
        values: list[Node] = []
        merged: list[Node] = []
        while True:
            event_of_key = get()
            kind = event_of_key.__class__
            if kind is end:
                break
            if kind is not scalar_event or event_of_key.style or event_of_key.anchor or event_of_key.tag:
                key = self._key(event_of_key)
                if key is None:
                    continue
                name, mark = key.text, key
            else:
                name, mark = event_of_key.value, event_of_key.start_mark
                if not name.isascii():
                    mark = scalar(event_of_key)
                    name = mark.text
            event_of_value = get()
            if event_of_value.__class__ is scalar_event:
                text: str = event_of_value.value
                if (
                    event_of_value.style
                    or event_of_value.anchor
                    or event_of_value.tag
                    or len(text) > MOST_CHARACTERS
                    or not text.isascii()
                ):
                    value: Node = scalar(event_of_value)
                else:  # the parser lets no control character into plain text
                    place: Any = event_of_value.start_mark
                    value = Scalar(text, place.line, place.column, True)
            else:
                value = self._node(event_of_value)
                if value.__class__ is Mapping and value.key is None:
                    value.key = mark if mark.__class__ is Scalar else Scalar(name, mark.line, mark.column, True)
            if name == _MERGE and (mark.__class__ is not Scalar or mark.plain):
                merged.append(value)
            else:
                if len(names) >= MOST_ENTRIES:
                    self._too_many(event, MOST_ENTRIES, _ENTRY)
                names.append(intern(name))
                marks.append(mark)
                values.append(value)
        self._values_left -= len(values)
        if self._values_left < 0:
            self._too_many(event, MOST_VALUES, _VALUE)
        start = event.start_mark
        node = Mapping(names, marks, values, start.line, start.column, flow=bool(event.flow_style))
        if merged:
            present = set(names)
            for source in merged:
                self._merge(node, source, present)
        return node

    def _key(self, event: Any) -> Scalar | None:
        """A key that is no plain word; one that is a list or a mapping is reported and passed over with its value."""
        node = self._node(event)
        if event.__class__ is yaml.ScalarEvent and isinstance(node, Scalar):
            return node
        if isinstance(node, Scalar):  # what an alias stands for, at the alias's place
            return Scalar(node.text, event.start_mark.line, event.start_mark.column, node.plain)
        self._node(self._get())
        self._log.report(
            "DX013",
            _position(event),
            Text("khóa phải là một từ, không phải danh sách hay nhóm", "a key must be a word, not a list or a mapping"),
        )
        return None

    def _reject_tag(self, event: Any) -> None:
        tag: str = event.tag
        if tag.startswith(_STANDARD_TAGS) or tag == "!":
            return  # `!!str 5` and `! 5` say what is done anyway: read as text
        self._log.report(
            "DX005",
            _position(event),
            say("{tag} bị YAML hiểu là một nhãn", "YAML takes {tag} for a tag", tag=Code(shown(tag))),
            Text("đặt giá trị trong dấu nháy", "quote the value"),
            why=Text("chữ này sẽ mất khỏi giá trị", "the word would be missing from the value"),
        )

    def _sequence(self, event: Any) -> Sequence:
        get, scalar, scalar_event, end = self._get, self._scalar, yaml.ScalarEvent, yaml.SequenceEndEvent
        items: list[Node] = []
        mark = event.start_mark
        while True:
            inner = get()
            kind = inner.__class__
            if kind is scalar_event:
                items.append(scalar(inner))
            elif kind is end:
                break
            else:
                items.append(self._node(inner))
            if len(items) > MOST_ENTRIES:
                self._too_many(event, MOST_ENTRIES, _ENTRY)
        self._values_left -= len(items)
        if self._values_left < 0:
            self._too_many(event, MOST_VALUES, _VALUE)
        return Sequence(items, mark.line, mark.column)

    def _too_many(self, event: Any, most: int, of: Noun) -> NoReturn:
        """Report that a list, a mapping or the whole file holds more than may be, and give up."""
        message = (
            say("tệp có hơn {most}", "the file holds more than {most}", most=Amount(most, of))
            if of is _VALUE
            else say("ở đây có hơn {most}", "there are more than {most} here", most=Amount(most, of))
        )
        self._log.report("DX002", _position(event), message)
        raise UnreadableError

    def _cut(self, node: Scalar) -> None:
        """Report a text that is longer than may be; its beginning is kept, to go on with."""
        self._log.report(
            "DX002",
            Position(node.line + 1, node.column + 1),
            say(
                "chữ ở đây dài {length}, tối đa {most}",
                "this text is {length} long, at most {most} are read",
                length=Amount(len(node.text), _CHARACTER),
                most=Amount(MOST_CHARACTERS, _CHARACTER),
            ),
            Text("rút ngắn, hoặc để phần dài trong tài liệu riêng", "shorten it, or put it into a document of its own"),
            why=Text("phần quá dài không được đọc", "what goes beyond was not read"),
        )
        node.text = node.text[:MOST_CHARACTERS]

    def _alias(self, event: Any) -> Node:
        name = event.anchor
        if name in self._open_anchors:
            self._log.report(
                "DX008",
                _position(event),
                say(
                    "*{name} nằm trong chính phần mà &{name} đánh dấu",
                    "*{name} stands inside what &{name} marks",
                    name=name,
                ),
            )
            raise UnreadableError
        if name not in self._anchors:
            self._log.report(
                "DX008",
                _position(event),
                say(
                    "*{name} không trỏ tới &{name} nào ở phía trên", "*{name} points to no &{name} above it", name=name
                ),
            )
            raise UnreadableError
        node = self._anchors[name]
        self._aliased += self._sizes.get(id(node), 1)
        if self._aliased > MOST_ALIASED:
            self._log.report(
                "DX008",
                _position(event),
                say(
                    "các bí danh (*) mở ra thành hơn {max_aliased_nodes}",
                    "the aliases (*) unfold into more than {max_aliased_nodes}",
                    max_aliased_nodes=Amount(MOST_ALIASED, _VALUE),
                ),
            )
            raise UnreadableError
        return node

    def _size(self, node: Node) -> int:
        """The number of nodes that an alias to `node` stands for; inner aliases count with what they stand for."""
        known = self._sizes.get(id(node))
        if known is not None or isinstance(node, Scalar):
            return known or 1
        inner = node.items if isinstance(node, Sequence) else [*node.keys, *node.values]
        return 1 + sum(map(self._size, inner))

    def _merge(self, node: Mapping, source: Node, present: set[str]) -> None:
        sources = source.items if isinstance(source, Sequence) else [source]
        for part in sources:
            if not isinstance(part, Mapping):
                self._log.report(
                    "DX013",
                    part.at(),
                    say(
                        "{merge} cần một nhóm {pairs}",
                        "{merge} needs a mapping of keys and values",
                        merge=Code("<<"),
                        pairs=Code("khóa: giá trị"),
                    ),
                )
                continue
            for name, mark, value in zip(part.names, part.marks, part.values, strict=True):
                if name not in present:
                    present.add(name)
                    node.names.append(name)
                    node.marks.append(mark)
                    node.values.append(value)

    def _normalize(self, node: Scalar) -> None:
        node.text = normalize("NFC", node.text)
        if node.text.isprintable():
            return
        for character in node.text:
            hidden = character in _BIDI_CONTROLS
            if (
                hidden
                or (ord(character) < 0x20 and character not in _ALLOWED_CONTROLS)
                or 0x7F <= ord(character) < 0xA0
            ):
                code = f"U+{ord(character):04X}"
                self._log.report(
                    "DX009",
                    node.at(),
                    say("chữ có ký tự điều khiển {code}", "the text holds the control character {code}", code=code),
                )
                node.text = "".join(c for c in node.text if c.isprintable() or c in _ALLOWED_CONTROLS)
                return


def _position(event: Any) -> Position:
    mark = event.start_mark
    return Position(mark.line + 1, mark.column + 1)
