"""Gives a thing of the plan another id in all places of the file, and proves that nothing else has changed."""

from __future__ import annotations

import dataclasses
from unicodedata import normalize

from dxplan.edit.cuts import NotSafeError
from dxplan.findings.patch import Region
from dxplan.findings.review import Outcome
from dxplan.load.loader import load_bytes
from dxplan.load.outline import outline_of
from dxplan.model.calendar import BUILT_IN_CALENDARS
from dxplan.model.ids import is_id
from dxplan.model.named import Code
from dxplan.schema.mentions import Mention, mentions
from dxplan.schema.named import CALENDARS
from dxplan.source.excerpt import BYTE_ORDER_MARK
from dxplan.text.display import shown
from dxplan.text.phrase import Text, say

_UNREADABLE = Text(
    "tệp đang có chỗ không đọc được, chưa biết mã này còn ở đâu: sửa chỗ ấy trước",
    "a part of the file cannot be read, and may hold the id too: mend that first",
)
_ELSE = Text("đổi mã này thì phần khác của kế hoạch đổi theo", "other parts of the plan would change with it")


def renaming(read: Outcome, mention: Mention, new: str) -> tuple[Region, ...]:
    """The places of a file where an id has to be overwritten by a new one; read again, all else is the same.

    Raises:
        NotSafeError: it cannot be done for certain.
    """
    new = normalize("NFC", new.strip())
    # a circle is told by who schedules: what is compared is what reading tells
    old = load_bytes(read.data, read.file) if read.schedule is None else read
    if old.plan is None:
        raise NotSafeError(_UNREADABLE)
    everywhere = mentions(old.plan.written, old.text)
    meant = [other for other in everywhere if (other.section, other.id) == (mention.section, mention.id)]
    _check(everywhere, meant, mention, new)
    after = load_bytes(_overwritten(old.text, meant, new).encode(), read.file)
    if after.plan is None:
        raise NotSafeError(_UNREADABLE)
    wanted = [(m.section, new if m in meant else m.id, m.place.line) for m in everywhere]
    of_task = {f"{of}/{mention.id}": f"{of}/{new}" for of in ("each", "deliverables") if mention.section == "tasks"}
    wanted = [(of_task.get(section, section), id_, line) for section, id_, line in wanted]
    if wanted != [(m.section, m.id, m.place.line) for m in mentions(after.plan, after.text)]:
        raise NotSafeError(_ELSE)
    if [(d.code, d.span.line) for d in old.diagnostics] != [(d.code, d.span.line) for d in after.diagnostics]:
        raise NotSafeError(_ELSE)
    if not _same(old.plan.written, after.plan, mention.id, new):
        raise NotSafeError(_ELSE)
    return tuple(Region(m.place.line, m.place.column, m.place.line, m.place.column + m.place.length) for m in meant)


def _check(everywhere: tuple[Mention, ...], meant: list[Mention], mention: Mention, new: str) -> None:
    if not is_id(new):
        raise NotSafeError(
            say(
                "{new} không thể là mã: mã chỉ gồm chữ cái, chữ số, _ và -",
                "{new} cannot be an id: ids are letters, digits, _ and -",
                new=Code(shown(new)),
            )
        )
    taken = {other.id for other in everywhere if other.section == mention.section}
    if new in taken or (mention.section == CALENDARS and new in BUILT_IN_CALENDARS):
        raise NotSafeError(say("{new} đã được dùng", "{new} is taken", new=Code(shown(new))))
    if not any(other.is_home for other in meant):
        raise NotSafeError(
            say(
                "tệp không ghi {id} là gì, nên không đổi được mã này",
                "the file does not say what {id} is, so it cannot be renamed",
                id=Code(shown(mention.id)),
            )
        )
    odd = next((other for other in meant if not other.is_exact), None)
    if odd is not None:
        raise NotSafeError(
            say(
                "dòng {line} viết {id} theo cách khác thường: sửa tay",
                "line {line} writes {id} in an unusual way: change it by hand",
                line=str(odd.place.line),
                id=Code(shown(mention.id)),
            )
        )


def _overwritten(text: str, meant: list[Mention], new: str) -> str:
    outline = outline_of(text.encode())
    if outline is None:
        raise NotSafeError(_UNREADABLE)
    body = text.removeprefix(BYTE_ORDER_MARK)
    pieces: list[str] = []
    done = 0
    for mention in meant:
        at = outline.offset(mention.place.line, mention.place.column)
        pieces += (body[done:at], new)
        done = at + mention.place.length
    return text[: len(text) - len(body)] + "".join(pieces) + body[done:]


def _same(one: object, other: object, old: str, new: str) -> bool:
    """Whether two values differ at most in that one has the new id where the other has the old one."""
    if isinstance(one, str) and isinstance(other, str):
        return one == other or (one == old and other == new)
    if dataclasses.is_dataclass(one) and type(one) is type(other):
        names = [each.name for each in dataclasses.fields(one) if each.compare]
        return all(_same(getattr(one, name), getattr(other, name), old, new) for name in names)
    if isinstance(one, Text) and isinstance(other, Text):
        return _same(one.vi, other.vi, old, new) and _same(one.en, other.en, old, new)
    if isinstance(one, dict) and isinstance(other, dict):
        return _same(tuple(one.items()), tuple(other.items()), old, new)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(_same(a, b, old, new) for a, b in zip(one, other, strict=True))
    return one == other
