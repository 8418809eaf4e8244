"""What is advised of an id that is not there: the one that was meant, or how to add it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from dxplan.model.dependency import LinkType
from dxplan.model.duration import Unit
from dxplan.model.ids import is_id, proposed_id
from dxplan.model.item import Item
from dxplan.model.named import Code, Key, Meant, meant_in
from dxplan.model.plan import Plan
from dxplan.soundness.naming import Naming, naming, without_signs_around
from dxplan.soundness.sections import SECTIONS, TASKS
from dxplan.soundness.suggest import did_you_mean
from dxplan.source.span import Position
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.lookalikes import first_odd, typed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

_TYPES = "|".join(type_.value for type_ in LinkType)
_LEADS = "|".join(unit.value for unit in Unit if not unit.is_share)
_GLUED_TYPE = expression(rf"(?P<id>[\w-]+?)[_-]?(?P<type>{_TYPES})", re.IGNORECASE)
_GLUED_LEAD = expression(rf"(?P<id>[\w-]+?)-(?P<lead>[0-9]+(?:{_LEADS}))")
_BETWEEN = expression(r"\s*[,;&、，；]\s*|\s+(?:và|and|hoặc|or|\+|/)\s+", re.IGNORECASE)
_COMMAS = expression(r"\s*[,;/、，；]\s*")
_LINK = expression(rf"(?P<id>.+?)(?P<rest>(?:\s+(?:{_TYPES}))?\s*(?:[+-]\s*[0-9][^\s]*)?)", re.IGNORECASE)
_NUMBERED = {"sources": "S", "kpis": "K"}
_MOST = 200  # looking for the nearest of ten thousand ids takes its time
_MOST_PARTS = 20


LinkMeant = Callable[[str], "tuple[str, str] | None"]
"""The id in a text that is a link in other words, and the link as a plan writes it."""


class Suggestion(NamedTuple):
    """What to do, the ids that were meant (none if that is not known), and the place of one to be typed anew."""

    hint: Text | None = None
    ids: tuple[str, ...] = ()
    elsewhere: tuple[tuple[Position, Text], ...] = ()


class Suggestions:
    """Looks up what was meant; after many vain searches only what is found at once."""

    def __init__(self, plan: Plan, link_meant: LinkMeant | None = None) -> None:
        self._plan = plan
        self._link_meant = link_meant
        self._left = _MOST
        self._namings: dict[str, Naming] = {}

    def entries(self, code: str) -> Mapping[str, Item]:
        """The entries that could have been meant, by id."""
        found: Mapping[str, Item] = getattr(self._plan, SECTIONS[code].key)
        return found

    def of(self, said: str, code: str, lag: str = "") -> Suggestion:
        """What is advised of `said`, where the id of an entry is wanted; a `lag` stands behind it."""
        if code == TASKS and (apart := self._taken_apart(said, lag)) is not None:
            return Suggestion(apart)
        self._left -= 1
        meant = self._called(said, code)
        if meant is not None:
            return self._of_one(said, meant, code, is_certain=True)
        several = self._several(said, code)
        meant = None if several else self._alike(said, code)
        if meant is not None:
            return self._of_one(said, meant, code)
        if several:
            parts = next(p for p in (_COMMAS.split(said), _BETWEEN.split(said)) if len(p) > 1)
            is_certain = all(self._called(part, code) for part in parts)
            return Suggestion(_list(said, several, is_certain=is_certain), several)
        elsewhere = next((c for c in SECTIONS if c != code and said in self.entries(c)), None)
        if elsewhere is not None:
            here, there = SECTIONS[code].what, SECTIONS[elsewhere].what
            return Suggestion(
                say(
                    "{id} là mã của một {there}, ở đây cần mã của {here}",
                    "{id} is the id of some {there}, not of any {here}",
                    id=Code(shown(said)),
                    there=there,
                    here=here,
                )
            )
        if not is_id(said):
            return Suggestion(self._held(said, code) or self._to_add(said, code))
        return Suggestion(self._perhaps(said, code))

    def of_link(self, said: str) -> Text | None:
        """How a link is written whose predecessor is no id: by a name, or several in one text."""
        self._left -= 1
        if self._link_meant is not None and (meant := self._link_meant(said)) and meant[0] in self._plan.tasks:
            return say("viết {link}", "write {link}", link=Code(shown(meant[1])))
        parts = self._links(said)
        if parts is None:
            named = [word for word in re.findall(r"[\w-]+", said) if word in self._plan.tasks]
            return self._either_form(named[0]) if len(set(named)) == 1 else None
        is_certain = self._with_all(said) == parts
        if len(parts) == 1:
            link = Code(shown(parts[0]))
            return say("viết {link}", "write {link}", link=Meant(parts[0], said, link) if is_certain else link)
        return _list(said, parts, is_certain=is_certain)

    def _either_form(self, id_: str) -> Text:
        return say(
            "viết {plain}, hoặc {lagged} (FS, SS, FF, SF; độ trễ + hoặc -)",
            "write {plain}, or {lagged} (FS, SS, FF, SF; lag + or -)",
            plain=Code(shown(id_)),
            lagged=Code(shown(f"{id_} FS+5d")),
        )

    def _links(self, said: str) -> list[str] | None:
        for link in (self._called_link, self._link):
            for parts in ([said], _COMMAS.split(said), _BETWEEN.split(said), said.split()):
                if len(parts) <= _MOST_PARTS:
                    links = [link(part) for part in parts]
                    if all(links):
                        return [each for each in links if each]
        parts = _BETWEEN.split(said)
        as_typed = all(is_id(part.split(maxsplit=1)[0]) and _LINK.fullmatch(part) for part in parts if part.strip())
        return parts if len(parts) > 1 and as_typed and all(map(str.strip, parts)) else None

    def _with_all(self, said: str) -> list[str | None] | None:
        """The links of a text in which all predecessors are known by their ids or names."""
        ways = (list(map(self._called_link, parts)) for parts in ([said], _COMMAS.split(said), _BETWEEN.split(said)))
        return next((links for links in ways if all(links)), None)

    def _called_link(self, said: str) -> str | None:
        """The link as it is written, if its predecessor is known by its id or by its name."""
        return self._with(said, self._called)

    def _link(self, said: str) -> str | None:
        """The link as it is written, if its predecessor is like the name of one."""
        return self._with(said, lambda id_, code: self._called(id_, code) or self._alike(id_, code))

    def _with(self, said: str, meant: Callable[[str, str], str | None]) -> str | None:
        match = _LINK.fullmatch(said.strip())
        for id_, rest in ((said.strip(), ""), *(((match["id"], match["rest"]),) if match else ())):
            found = meant(id_, TASKS)
            if found is not None:
                return f"{found}{rest}"
        return None

    def _perhaps(self, said: str, code: str) -> Text | None:
        if self._left < 0:
            return None
        typed_alike = did_you_mean(said, self.entries(code))
        slip = meant_in(typed_alike)
        return typed_alike if slip is not None and slip.is_sure else self._held(said, code) or typed_alike

    def _held(self, said: str, code: str) -> Text | None:
        """The only entry whose name holds what is said, asked for: it may be another one of that house."""
        id_ = None if code == TASKS or self._left < 0 else self._naming(code).of_part(said)
        name = None if id_ is None else self.entries(code)[id_].name
        if id_ is None or name is None:
            return None
        return say(
            "có phải ý bạn là {match} ({name})?",
            "did you mean {match} ({name})?",
            match=Meant(id_, said, Code(shown(id_)), is_near=True, is_sure=False),
            name=name,
        )

    def _called(self, said: str, code: str) -> str | None:
        if said in self.entries(code):
            return said
        known = self._naming(code)
        return known.of_look(said) or known.of_called(said)

    def _alike(self, said: str, code: str) -> str | None:
        return self._naming(code).of_likeness(said) if self._left >= 0 else None

    def _several(self, said: str, code: str) -> tuple[str, ...]:
        for parts in (_COMMAS.split(said), _BETWEEN.split(said)):
            if 1 < len(parts) <= _MOST_PARTS:
                ids = [self._called(part, code) or self._alike(part, code) for part in parts]
                if all(ids):
                    return tuple(dict.fromkeys(id_ for id_ in ids if id_))
        return ()

    def _of_one(self, said: str, meant: str, code: str, *, is_certain: bool = False) -> Suggestion:
        right = Code(shown(meant))
        odd = first_odd(said)
        if odd is not None and without_signs_around(said) == meant:
            return Suggestion(
                say("có {odd}: gõ lại {id}", "it holds {odd}: retype {id}", odd=odd.what, id=right), (meant,)
            )
        odd = first_odd(meant)
        item = self.entries(code).get(meant)
        if odd is not None and item is not None and typed(meant) == typed(said):
            hint = say(
                "mã ở nơi đặt ra có {odd}: gõ lại mã đó",
                "where the id is given it holds {odd}: retype it there",
                odd=odd.what,
            )
            return Suggestion(hint, (meant,), ((item.places.position(), Text("mã được đặt ở đây", "given here")),))
        id_ = Meant(meant, said, right, is_near=not is_certain, is_sure=is_certain)
        return Suggestion(say("viết mã {id}", "write the id {id}", id=id_), (meant,))

    def _to_add(self, name: str, code: str) -> Text | None:
        """How to add an entry that is called by its name; tasks are not added like that."""
        key = SECTIONS[code].key
        taken = self.entries(code)
        letter = _NUMBERED.get(key)
        id_ = proposed_id(name, taken) if letter is None else proposed_id(f"{letter}{len(taken) + 1}", taken)
        if code == TASKS or not id_:
            return None
        return say(
            "thêm {entry} vào mục {section}, rồi ghi {id} ở đây",
            "add {entry} under {section}, and write {id} here",
            entry=Code(f"{id_}: {{{'title' if key == 'sources' else 'name'}: {_quoted(shown(typed(name), 40))}}}"),
            section=Key(key),
            id=Code(id_),
        )

    def _taken_apart(self, said: str, lag: str) -> Text | None:
        for glued, form in ((_GLUED_TYPE, "{id} {type}"), (_GLUED_LEAD, "{id} FS-{lead}")):
            match = glued.fullmatch(said)
            if match is not None and match["id"] in self._plan.tasks:
                link = form.format(**match.groupdict()) + lag
                plain = link.removesuffix(" FS") if glued is _GLUED_TYPE else link
                return say("tách ra: {link}", "take it apart: {link}", link=Code(plain))
        return None

    def _naming(self, code: str) -> Naming:
        known = self._namings.get(code)
        if known is None:
            items: Iterable[tuple[str, Text | None]] = ((i.id, i.name) for i in self.entries(code).values())
            known = self._namings[code] = naming(items, calendars=SECTIONS[code].key == "calendars")
        return known


def _list(said: str, parts: Iterable[str], *, is_certain: bool) -> Text:
    """To write a list instead of a text that names several."""
    written = f"[{', '.join(parts)}]"
    list_ = Meant(written, said, shown(written)) if is_certain else shown(written)
    return say("viết danh sách: {list}", "write a list: {list}", list=list_)


def _quoted(name: str) -> str:
    """A name as it can stand inside braces."""
    return f'"{name}"' if re.search(r"""[,:\[\]{}#&*!|>'"%@`]""", name) and '"' not in name else name
