"""Prose, ids, choices and truth values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from collections.abc import Mapping as MappingOf
from typing import Generic, TypeVar

from dxplan.load.nodes import EMPTY_WORDS, Mapping, Node, Scalar, Sequence
from dxplan.load.repeated import duplicate_key, report_repeated_ids
from dxplan.model.ids import as_id, is_id
from dxplan.model.named import Code, Key, Meant
from dxplan.soundness.log import Log
from dxplan.soundness.sections import OTHERS_SUPPORT
from dxplan.soundness.suggest import did_you_mean
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.lists import Listed
from dxplan.text.lookalikes import first_odd, typed
from dxplan.text.phrase import LANGUAGES, Text, same, say

T = TypeVar("T")

ONE_VALUE = Text("viết một giá trị, không có [ ] hay { }", "write one value, without [ ] or { }")
_SEVERAL = expression(r"[\w-]+(?:\s*[,;]\s*[\w-]+)+")
_LONGEST_NAME = 200
_NEXT_KEY = expression(r"\n|(?<=\S) +(?=[\w-]+ ?[:：=])")
_TRUE = frozenset({"true", "yes", "on", "đúng", "có"})
_FALSE = frozenset({"false", "no", "off", "sai", "không"})


def expect_scalar(log: Log, node: Node, what: Text) -> Scalar | None:
    """The node as a scalar with content, or a report that `what` was wanted."""
    if isinstance(node, Scalar):
        return None if node.is_empty else node
    found = Text("một danh sách", "a list") if isinstance(node, Sequence) else Text("một nhóm khóa", "a mapping")
    log.report(
        "DX013",
        node.at(),
        say("cần {what}, ở đây lại là {found}", "{what} is wanted here, not {found}", what=what, found=found),
        ONE_VALUE,
    )
    return None


def expect_mapping(log: Log, node: Node, what: Text, example: str = "") -> Mapping | None:
    """The node as a mapping, or a report that `what` was wanted; nothing at all is no mistake.

    `example` is how it is written where a `{name}` alone is said.
    """
    if isinstance(node, Mapping):
        return node
    if isinstance(node, Scalar) and node.is_empty:
        return None
    log.report("DX013", node.at(), say("cần {what}", "{what} is wanted here", what=what), _as_mapping(node, example))
    return None


def _as_mapping(node: Node, example: str) -> Text:
    """How what stands where keys and values are wanted becomes some."""
    if isinstance(node, Scalar):
        from dxplan.load.odd_lines import oddness  # only wanted once a mistake was made

        line = _NEXT_KEY.split(node.text[:_LONGEST_NAME], maxsplit=1)[0]
        found = oddness(line)
        if found is not None:
            _, what, hint = found
            return say("{what}: {hint}", "{what}: {hint}", what=what, hint=hint)
        if example and len(node.text) < _LONGEST_NAME and node.text.isprintable():
            quoted = node.text if re.fullmatch(r"[\w “”’-]+", node.text) else f'"{node.text}"'
            written = Code(shown(example.format(name=quoted), _LONGEST_NAME))
            return say("viết {written}", "write {written}", written=written)
    return Text(
        "viết {khóa: giá trị}, hoặc mỗi khóa một dòng, thụt vào",
        "write {key: value}, or one key a line, indented",
    )


def prose(log: Log, node: Node) -> Text | None:
    """Text in one language, or `{vi: …, en: …}`; a language left out reads as the other one."""
    if node.__class__ is Scalar:
        text = node.text
        if not text or text.isspace() or (text in EMPTY_WORDS and node.is_empty):
            return None
        return Text(text, text)
    if isinstance(node, Mapping):
        return _prose_by_language(log, node)
    expect_scalar(log, node, Text("một đoạn chữ hoặc {vi: …, en: …}", "text, or {vi: …, en: …}"))
    return None


def _prose_by_language(log: Log, mapping: Mapping) -> Text | None:
    if mapping.flow and not all(name in LANGUAGES for name in mapping.names):
        from dxplan.load.curly_quotes import join_cut  # only wanted once a mistake was made

        join_cut(log, mapping, LANGUAGES)
    said: dict[str, str] = {}
    first_keys: dict[str, Scalar] = {}
    for key, value in zip(mapping.keys, mapping.values, strict=True):
        language = key.text
        if language not in LANGUAGES:
            log.report(
                "DX011",
                key.at(),
                say("không có ngôn ngữ {key}", "there is no language {key}", key=Code(key.shown)),
                say(
                    "dùng {vi} và {en}; giá trị có dấu phẩy phải đặt trong nháy",
                    "use {vi} and {en}; quote a value that holds a comma",
                    vi=Key("vi"),
                    en=Key("en"),
                ),
            )
        elif language in said:
            duplicate_key(log, key, first_keys[language])
        elif value.__class__ is Scalar:
            if not value.is_empty:
                said[language] = value.text
                first_keys[language] = key
        else:
            expect_scalar(log, value, Text("một đoạn chữ", "text"))
    if not said:
        return None
    first = said.get("vi") or said.get("en", "")
    return Text(first, said.get("en", first))


def plain_text(log: Log, node: Node) -> str | None:
    """Text that is the same in every language: an address, a code."""
    scalar = expect_scalar(log, node, Text("một đoạn chữ", "text"))
    return None if scalar is None else scalar.text


def identifier(log: Log, node: Node) -> str | None:
    """An id, as typed: `no` and `2022` are ids like others."""
    if node.__class__ is Scalar:
        text: str = node.text
        if text in log.ids:
            return text
        if is_id(text):
            log.ids.add(text)
            return text
    scalar = expect_scalar(log, node, Text("một mã", "an id"))
    if scalar is not None:
        _bad_id(log, scalar)
    return None


def reference(log: Log, node: Node) -> str | None:
    """The id of something else in the plan; a text that is no id is kept, for it may be a name: see `Suggestions`."""
    if isinstance(node, Scalar) and not node.is_empty and not is_id(node.text) and _is_name(node.text):
        return node.text
    return identifier(log, node)


def key_identifier(log: Log, key: Scalar) -> str | None:
    """The id that a key is: something must stand there. What is no id is reported, and kept if it can be shown."""
    if is_id(key.text):
        log.ids.add(key.text)
        return key.text
    _bad_id(log, key)
    return key.text if _is_name(key.text) and not key.is_empty else None


def _is_name(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_NAME and text.isprintable()


def by_id(log: Log, mapping: Mapping, *, refers: bool = False) -> Iterator[tuple[Scalar, Node]]:
    """The keys that are ids, with their values; what is no id, or stands a second time, is reported and passed over.

    With `refers` they are ids of something else in the plan.
    """
    seen: dict[str, Scalar] = {}
    for key, value in zip(mapping.keys, mapping.values, strict=True):
        id_ = reference(log, key) if refers else key_identifier(log, key)
        if id_ is None:
            continue
        if id_ in seen:
            duplicate_key(log, key, seen[id_])
            continue
        seen[id_] = key
        yield key, value


def _bad_id(log: Log, scalar: Scalar) -> None:
    text = scalar.text[: _LONGEST_NAME + 1]
    id_, odd = as_id(text), first_odd(text)
    hint = None
    if odd is not None and id_ == typed(text):
        hint = say("có {odd}: gõ lại {id}", "it holds {odd}: retype {id}", odd=odd.what, id=Code(id_))
    elif id_ and len(text) <= _LONGEST_NAME and not scalar.is_empty:
        hint = say(
            "mã gồm chữ cái, chữ số, _ và -, ví dụ {id}",
            "ids are made of letters, digits, _ and -, as {id}",
            id=Code(shown(id_)),
        )
    log.report(
        "DX018", scalar.at(), say("{scalar} không phải là mã", "{scalar} is not an id", scalar=Code(scalar.shown)), hint
    )


def identifiers(log: Log, node: Node, read: Callable[[Log, Node], str | None] = identifier) -> tuple[str, ...]:
    """A list of ids, or one id alone; an id that stands in it twice is reported."""
    if node.__class__ is Scalar and not is_id(node.text) and _SEVERAL.fullmatch(node.text):
        log.report(
            "DX018",
            node.at(),
            say("{node} là nhiều mã trong một chuỗi", "{node} are several ids in one text", node=Code(node.shown)),
            say("viết danh sách: {list}", "write a list: {list}", list=_as_list(node)),
        )
        return ()
    items = node.items if isinstance(node, Sequence) else [node]
    ids = [id_ for item in items if (id_ := read(log, item)) is not None]
    if len(ids) > 1 and len(set(ids)) < len(ids):
        report_repeated_ids(log, [item for item in items if isinstance(item, Scalar)])
        return tuple(dict.fromkeys(ids))
    return tuple(ids)


def _as_list(node: Scalar) -> Meant:
    ids = ", ".join(re.split(r"\s*[,;]\s*", node.text))
    return Meant(f"[{ids}]", node.text, f"[{shown(ids)}]")


def references(log: Log, node: Node) -> tuple[str, ...]:
    """A list of ids of something else in the plan, or one of them alone."""
    return identifiers(log, node, reference)


def one_or_more(log: Log, node: Node) -> tuple[str, ...] | str | None:
    """The id of something else in the plan, or a list of them: one alone as it is, which most are."""
    return references(log, node) if isinstance(node, Sequence) else reference(log, node)


def leading_agency(log: Log, node: Node) -> str | None:
    """Exactly one agency, which leads: others could support it."""
    return single_identifier(log, node, OTHERS_SUPPORT)


def single_identifier(log: Log, node: Node, advice: Text | None = None) -> str | None:
    """Exactly one agency: a list of several is a mistake of its own, of which there may be more `advice`."""
    if node.__class__ is Scalar and node.text in log.ids:
        return node.text
    count = 1
    if isinstance(node, Sequence):
        count = len(node.items)
        if count == 0:
            return None
    elif isinstance(node, Scalar) and not is_id(node.text) and _SEVERAL.fullmatch(node.text):
        count = 1 + node.text.count(",") + node.text.count(";")
    if count > 1:
        log.report(
            "DX029",
            node.at(),
            say("ở đây kể ra {count} cơ quan", "{count} agencies are named here, not one", count=count),
            advice,
        )
        return None
    return reference(log, node.items[0] if isinstance(node, Sequence) else node)


def words(log: Log, node: Node) -> tuple[str, ...]:
    """A list of free words, or one alone."""
    items = node.items if isinstance(node, Sequence) else [node]
    read = (plain_text(log, item) for item in items)
    return tuple(word for word in read if word is not None)


def boolean(log: Log, node: Node) -> bool:
    """True or false; nothing said is false."""
    scalar = expect_scalar(log, node, Text("true hoặc false", "true or false"))
    if scalar is None:
        return False
    word = scalar.text.lower()
    if word not in _TRUE and word not in _FALSE:
        log.report(
            "DX013",
            scalar.at(),
            say(
                "cần true hoặc false, không phải {scalar}",
                "true or false is wanted, not {scalar}",
                scalar=Code(scalar.shown),
            ),
            Text("viết true hoặc false", "write true or false"),
        )
    return word in _TRUE


def _choices(meant: tuple[str, ...], said: str) -> Text | None:
    """To write what was meant; of several, the one that is."""
    if not meant:
        return None
    if len(meant) == 1:
        return say("viết {choice}", "write {choice}", choice=Meant(meant[0], said, Code(meant[0])))
    from dxplan.load.choice_words import explained

    either = Listed(tuple(map(explained, meant)), word=("hoặc", "or"))
    return say("viết {choices}", "write {choices}", choices=either)


class Choice(Generic[T]):
    """A reader of one word out of `values`."""

    __slots__ = ("_what", "values")

    def __init__(self, values: MappingOf[str, T], what: Text) -> None:
        self.values = values
        self._what = what

    def __call__(self, log: Log, node: Node) -> T | None:
        """The value that a word stands for; what is none of them is reported."""
        if node.__class__ is Scalar:
            value = self.values.get(node.text)
            if value is not None:
                return value
        scalar = expect_scalar(log, node, self._what)
        if scalar is None:
            return None
        from dxplan.load.choice_words import choices_meant  # only wanted once a mistake was made

        meant = choices_meant(scalar.text, self.values)
        log.report(
            "DX019",
            scalar.at(),
            say("{scalar} không phải {what}", "{scalar} is no {what}", scalar=Code(scalar.shown), what=self._what),
            _choices(meant, scalar.text) or did_you_mean(scalar.text, self.values) or same(", ".join(self.values)),
        )
        return self.values[meant[0]] if len(meant) == 1 else None
