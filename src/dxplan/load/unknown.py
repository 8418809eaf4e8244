"""Keys that the format does not have: what was meant is said, and read as if it stood there where that is certain."""

from __future__ import annotations

import re
from collections.abc import Mapping as MappingOf
from sys import intern

from dxplan.load.curly_quotes import join_cut
from dxplan.load.cut import cut_number
from dxplan.load.key_fitting import key_fitting, with_unit_of_key
from dxplan.load.key_words import advice, is_milestone, is_section, key_like, key_meant, keys_meant, usual, without_key
from dxplan.load.nodes import Mapping, Mark, Node, Scalar, is_nothing
from dxplan.load.unfolded import keys_beside
from dxplan.model.named import Code, Key, Meant, entry
from dxplan.soundness.log import Log
from dxplan.soundness.suggest import asked, closest, near
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.lists import joined
from dxplan.text.lookalikes import bare, first_odd, typed
from dxplan.text.phrase import NOTHING, Text, say

_CUT_NUMBER = expression(r"\d+\s*\D{0,15}")
_LONGEST = 200
_SENTENCE = 3
"""Spaces in what is a sentence, and no key."""
_OF_TASKS = frozenset({"duration", "after", "lead", "deliverable", "tasks"})
_YES = frozenset({"true", "yes", "on", "x", "1", "co", "dung"})
_SIMPLE = expression(r"[\w][\w .()/%+-]*")
"""A value that needs no quotes, wherever it stands."""
_WHOLE_PART = expression(r"[+-]?\d{1,18}")
_GLUED = expression(r"(?P<key>[^:=]{1,60}?)\s*[:=]\s*(?P<value>.+)", re.DOTALL)


def read_as_meant(log: Log, mapping: Mapping, table: MappingOf[str, object]) -> None:
    """Report the keys whose meaning is certain, and give them the name that the format has, unless it is taken."""
    join_cut(log, mapping, table)
    if "tasks" in table:
        _take_in_tasks(log, mapping)
    for index, name in enumerate(tuple(mapping.names)):
        if name in table or len(name) > _LONGEST:
            continue
        key, value = mapping.key_at(index), mapping.values[index]
        if is_milestone(name) and "kind" in table and "kind" not in mapping.names:
            _report(log, key, _as_milestone(key, value))
            mapping.names[index], mapping.values[index] = "kind", Scalar("milestone", key.line, key.column, plain=True)
            continue
        glued = _glued(key, value, table)
        ways = (glued[0],) if glued else keys_meant(name, table, holds_several=not isinstance(value, Scalar))
        meant = next(iter(ways), None)
        if meant is None or meant in mapping.names or _is_no_section(name, meant, value, table):
            continue
        if glued is None:
            meant, doubt = key_fitting(ways, name, value, mapping.names)
            with_unit = with_unit_of_key(meant, name, value)
            if with_unit is not None:
                value, doubt = with_unit
            other = _another(mapping, index, meant, table)
            if other is not None:
                doubt = _twice(meant, other)
            _report(log, key, doubt or _advice(name, meant))
        else:
            value = _taken_apart(log, mapping, key, *glued, table)
        mapping.names[index] = intern(meant)
        mapping.values[index] = value
        mapping.index = None
        if isinstance(value, Mapping):
            value.key = key


def unknown_key(
    log: Log, mapping: Mapping, key: Scalar, node: Node, before: Node | None, table: MappingOf[str, object]
) -> str | None:
    """Report a key that the format does not have; the key that was probably meant.

    Inside braces a comma cuts values: a key without a value may be the rest of a number or of prose `before` it.
    """
    cut = mapping.flow and isinstance(before, Scalar) and before.plain and isinstance(node, Scalar) and node.is_empty
    if cut and isinstance(before, Scalar) and _WHOLE_PART.fullmatch(before.text) and _CUT_NUMBER.fullmatch(key.text):
        cut_number(log, before, key)
        return None
    if not log.tells("DX011"):  # it is only counted: what was meant would be looked for in vain
        log.report("DX011", key.at(), NOTHING)
        return None
    word = key.text[:_LONGEST]
    meant = key_meant(word, table, holds_several=not isinstance(node, Scalar))
    if meant is not None and not _is_no_section(word, meant, node, table):
        _report(log, key, say("đã có {key}: giữ lại một", "{key} is there already: keep one", key=Key(meant)))
        return meant
    if isinstance(node, Scalar) and node.is_empty and key.plain and word.count(" ") >= _SENTENCE and "dxplan" in table:
        sign = Code("#")
        _report(
            log, key, say("xóa dòng này, hoặc đặt {sign} ở đầu", "delete the line, or put {sign} before it", sign=sign)
        )
        return None
    other_way = without_key(word, table)
    if other_way is not None and "deadline" in table:
        from dxplan.load.constraint_words import constraint_meant  # only wanted once a mistake was made

        other_way = constraint_meant(mapping, word, node) or other_way
    if other_way is not None:
        _report(log, key, other_way)
        return None
    meant = closest(typed(word), table)
    if meant is None and not cut:
        meant = key_like(word, table)
    if meant is not None:
        hint = asked(near(typed(word), meant, table, of=word))
    elif odd := first_odd(word):
        hint = say(
            "có {odd} (thường do chép từ Word): gõ lại dòng này",
            "it holds {odd}, as from Word: retype the line",
            odd=odd.what,
        )
    elif cut and isinstance(before, Scalar) and before.text.startswith("(") and word.endswith(")"):
        list_ = Code(shown(f"[{before.text[1:]}, {word[:-1]}]"))
        hint = say("danh sách viết trong ngoặc vuông: {list}", "lists stand in brackets: {list}", list=list_)
    elif cut:
        hint = Text(
            "trong { } dấu phẩy ngăn các khóa: đặt giá trị có dấu phẩy trong dấu nháy",
            "inside { } a comma separates keys: quote a value that holds one",
        )
    else:
        beside = keys_beside(node, table) if isinstance(node, Mapping) else None
        hint = beside or _keys_there_are(table)
    _report(log, key, hint)
    return meant


def _keys_there_are(table: MappingOf[str, object]) -> Text:
    keys = usual(table)
    if len(keys) == len(table):
        return say("các khóa: {keys}", "the keys are {keys}", keys=joined(keys))
    return say(
        "nội dung khác thì ghi vào {note}; thường dùng {keys}",
        "put anything else into {note}; mostly used are {keys}",
        note=Key("note"),
        keys=joined(keys),
    )


def _advice(word: str, meant: str) -> Text:
    odd = first_odd(word)
    if odd is None or typed(word) != meant:
        return advice(word, meant)
    key = Meant(meant, word, Key(meant))
    return say("có {odd}: gõ lại {key}", "it holds {odd}: retype {key}", odd=odd.what, key=key)


def _is_no_section(word: str, meant: str, value: Node, table: MappingOf[str, object]) -> bool:
    """Whether a word of a section has a text under it, and is said by something else than a key: `phase: 1`."""
    is_text = isinstance(value, Scalar) and not value.is_empty
    return is_text and is_section(meant) and without_key(word, table) is not None


def _another(mapping: Mapping, index: int, meant: str, table: MappingOf[str, object]) -> str | None:
    """A word behind that of a number which means the same key."""
    for name, value in zip(mapping.names[index + 1 :], mapping.values[index + 1 :], strict=True):
        if name not in table and key_meant(name, table, holds_several=not isinstance(value, Scalar)) == meant:
            return name
    return None


def _twice(meant: str, other: str) -> Text:
    """Of two words for one key nobody knows which one is to stay."""
    return say(
        "viết {key}; {other} cũng là {key}: giữ lại một",
        "write {key}; {other} means {key}, too: keep one",
        key=Key(meant),
        other=Code(shown(other)),
    )


def _as_milestone(key: Scalar, value: Node) -> Text:
    written = entry("kind", "milestone")
    if isinstance(value, Scalar) and (value.is_empty or bare(value.text[:_LONGEST]) in _YES):
        return say("viết {entry}", "write {entry}", entry=Meant(written.written, key.text, written, is_entry=True))
    return say("viết {entry}", "write {entry}", entry=written)


def _glued(key: Scalar, value: Node, table: MappingOf[str, object]) -> tuple[str, str] | None:
    """The key and the value that stand in a key without a value: `duration:20d`, `name：Khảo sát`."""
    if not (isinstance(value, Scalar) and value.is_empty and key.plain):
        return None
    match = _GLUED.fullmatch(typed(key.text))
    if match is None:
        return None
    name = match["key"] if match["key"] in table else key_meant(match["key"], table)
    return None if name is None else (name, match["value"])


def _taken_apart(
    log: Log, mapping: Mapping, key: Scalar, name: str, said: str, table: MappingOf[str, object]
) -> Scalar:
    """Report a key run together with its value; those that commas of another keyboard join to it are read, too."""
    first, *others = said.split(",")
    entries: list[tuple[str, str]] = []
    for other in others:
        match = _GLUED.fullmatch(other.strip())
        meant = None if match is None else key_meant(match["key"], table)
        if match is None or meant is None or meant in mapping.names:
            entries = []
            first = said
            break
        entries.append((meant, match["value"]))
    _report_glued(log, key, name, ", ".join([first, *(f"{meant}: {value}" for meant, value in entries)]))
    for meant, value in entries:
        mapping.names.append(meant)
        mapping.marks.append(key)
        mapping.values.append(Scalar(value, key.line, key.column, plain=True))
    return Scalar(first.strip(), key.line, key.column, plain=True)


def _take_in_tasks(log: Log, mapping: Mapping) -> None:
    """Tasks that stand beside an empty `tasks` instead of under it are reported, and read as if they stood there."""
    empty = next((n for n, name in enumerate(mapping.names) if name == "tasks" and is_nothing(mapping.values[n])), None)
    if empty is None:
        return
    beside = [n for n, value in enumerate(mapping.values) if n > empty and _looks_like_a_task(value)]
    if not beside:
        return
    for n in beside:
        key = mapping.key_at(n)
        hint = say("thụt {key} vào dưới {tasks}", "indent {key} under {tasks}", key=Code(key.shown), tasks=Key("tasks"))
        log.report(
            "DX011",
            key.at(),
            say(
                "{key} đứng ngang hàng với {tasks}",
                "{key} stands beside {tasks}, not under it",
                key=Code(key.shown),
                tasks=Key("tasks"),
            ),
            hint,
        )
    inside = Mapping(
        [mapping.names[n] for n in beside],
        [mapping.marks[n] for n in beside],
        [mapping.values[n] for n in beside],
        mapping.marks[beside[0]].line,
        mapping.marks[beside[0]].column,
        flow=False,
    )
    mapping.values[empty] = inside
    for n in reversed(beside):
        del mapping.names[n], mapping.marks[n], mapping.values[n]
    mapping.index = None


def slipped_keys(log: Log, section: Mapping, table: MappingOf[str, object]) -> None:
    """Keys of a task that stand beside it instead of under it are reported, and read as if they stood there."""
    kept: list[tuple[str, Mark, Node]] = []
    for number, (name, mark, value) in enumerate(zip(section.names, section.marks, section.values, strict=True)):
        above = kept[-1][2] if kept else None
        is_nothing_above = isinstance(above, Scalar) and above.is_empty
        if name not in table or not isinstance(value, Scalar) or not (isinstance(above, Mapping) or is_nothing_above):
            kept.append((name, mark, value))
            continue
        task = Scalar(kept[-1][0], kept[-1][1].line, kept[-1][1].column, plain=True)
        if not isinstance(above, Mapping):
            above = Mapping([], [], [], task.line, task.column, flow=False)
            above.key = task
            kept[-1] = (*kept[-1][:2], above)
        key = section.key_at(number)
        inside, under = Code(key.shown), Code(task.shown)
        log.report(
            "DX011",
            key.at(),
            say("{key} đứng ngang hàng với {task}", "{key} stands beside {task}, not under it", key=inside, task=under),
            say("thụt {key} vào dưới {task}", "indent {key} under {task}", key=inside, task=under),
        )
        above.names.append(name)
        above.marks.append(mark)
        above.values.append(value)
        above.index = None
    section.names[:], section.marks[:], section.values[:] = (list(each) for each in zip(*kept, strict=True))
    section.index = None


def _looks_like_a_task(value: Node) -> bool:
    if not isinstance(value, Mapping):
        return False
    names = {key_meant(name, _OF_TASKS) for name in value.names}
    return not names.isdisjoint(_OF_TASKS)


def _report_glued(log: Log, key: Scalar, name: str, value: str) -> None:
    odd = first_odd(key.text)
    written = Code(shown(f"{name}: {value}"))
    is_simple = _SIMPLE.fullmatch(value) is not None
    log.report(
        "DX011",
        key.at(),
        say("{key} là khóa và giá trị dính liền", "{key} is a key and a value run together", key=Code(key.shown)),
        say(
            "thiếu dấu cách sau dấu hai chấm{odd}: viết {entry}",
            "a space is missing after the colon{odd}: write {entry}",
            odd=NOTHING if odd is None else say(" (có {odd})", " (it is {odd})", odd=odd.what),
            entry=Meant(f"{name}: {value}", key.text, written, is_entry=True) if is_simple else written,
        ),
    )


def _report(log: Log, key: Scalar, hint: Text) -> None:
    message = (
        say("không có khóa {key}", "there is no key {key}", key=Code(key.shown))
        if key.text
        else say("thiếu tên khóa trước dấu {colon}", "there is no key before the {colon}", colon=Code(":"))
    )
    log.report("DX011", key.at(), message, hint)
