"""How statements are said at a meeting: nobody there has the plan file before them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from enum import Enum
from types import MappingProxyType

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import length
from dxplan.model.item import Item
from dxplan.model.kind import Kind
from dxplan.model.named import Entry, Key, KeyOf, Ref, Value
from dxplan.model.system import Route
from dxplan.model.task import Task
from dxplan.render.documents.key_words import KEY_WORDS, WHOSE
from dxplan.render.documents.paper_voice import PaperVoice
from dxplan.render.documents.subject import Subject
from dxplan.scenario.remedies.say import Address, EntryOf
from dxplan.schedule.folded import template_of
from dxplan.text.counts import Noun
from dxplan.text.expression import expression
from dxplan.text.phrase import Part, Text, parts_of, say, spoken
from dxplan.text.voice import Named

_MOST_NAMES = 2
_SAYS_NOTHING = ("…", "{")

_ONE, _MANY = "\ue000", "\ue001"
"""Stand before an English key word until it is known whether the sentence has an article for it."""
_DETERMINED = r"an?|the|its|their|no|any|this|each|every|other|another|own|later|earlier|\w+['’]s"
_KEY_WORD = expression(rf"(?:\b({_DETERMINED}) )?([{_ONE}{_MANY}])(?=(.))")

_ONE_OF_SEVERAL = expression(r"\D+ \d+ (và|and) ")
_NUMBER = expression(r"\D+ (\d+) ")
_OF_A_KIND = expression(r"\b(?:a task|one) of the kind “([^”]+)”")

Owners = Mapping[Entry, Address]
"""At what the entries of a statement stand, where its listeners have to be told."""


class MeetingVoice(PaperVoice):
    """Tasks by number and name, other things by name, keys in words; `briefly` are tasks whose number must do.

    English key words are marked: `at_meeting` gives them their article.
    """

    of_file = False

    def __init__(
        self, subject: Subject, briefly: Container[str] = frozenset(), owners: Owners = MappingProxyType({})
    ) -> None:
        super().__init__(subject.language)
        self.has_units = subject.opens_units
        self._owners = owners
        self._subject = subject
        self._briefly = briefly

    def name(self, thing: Named) -> str:
        """How a thing of the plan is called."""
        match thing:
            case Task() | Ref():
                return self._task(thing.id)
            case Item():
                return f"“{self._subject.name(thing)}”"
            case Key():
                return self._key(thing.written)
            case Entry():
                return self._entry(thing)
            case KeyOf():
                task, word = self._subject.numbered(thing.task), self._key(thing.key)
                return self.either(f"{word} của {task}", f"{word} of {task}")
            case Dependency():
                return self._link(thing)
        return f"“{thing.written}”"

    def _task(self, id_: str) -> str:
        task = self._subject.task(id_)
        if task is None:
            return f"“{id_}”"
        return self._subject.numbered(task) if template_of(task) in self._briefly else self._subject.quoted(task)

    def _key(self, key: str, *, single: bool = False) -> str:
        if key not in KEY_WORDS:
            return f"“{key}”"
        word = KEY_WORDS[key]
        if isinstance(word, Noun):
            return self.either(word.vi, (_ONE if single else _MANY) + word.in_english(single=single))
        return self.either(word.vi, _ONE + word.en)

    def _entry(self, entry: Entry) -> str:
        first = next(iter(entry.values), None)
        if first is None:  # nothing is to stand there any more
            word = self._key(entry.key)
            return self.either(f"không có {word}", f"no {word.removeprefix(_MANY).removeprefix(_ONE)}")
        if isinstance(first, Kind):
            words = first.words.said(self)
            return self.either(words, f"the kind “{words}”")
        if isinstance(first, Route):
            return first.words.said(self)
        if entry.key not in KEY_WORDS:
            return f"“{entry.written}”"
        values = ", ".join(self._value(value) for value in entry.values if not _says_nothing(value))
        word = self._key(entry.key, single=len(entry.values) == 1)
        if entry.key == "ends" and self._owners.get(entry) == ("agreement",):
            return self.either(f"hiệu lực đến {values}", f"in force until {values}")
        if entry in self._owners:
            whose = self._whose(self._owners[entry])
            joint = "of" if len(self._owners[entry]) == 1 else "for"
            return self.either(f"{word} của {whose} là {values}", f"{word} {values} {joint} {whose}")
        return f"{word} {values}".strip()

    def _whose(self, at: Address) -> str:
        """The target “X”, the agreement."""
        section, *ids = at
        return " ".join((WHOSE[section].said(self), *(self.name(getattr(self._subject.plan, section)[i]) for i in ids)))

    def _value(self, value: Value) -> str:
        if isinstance(value, Enum):
            return f"“{value.value}”"
        return f"“{value}”" if isinstance(value, (str, float)) else spoken(value, self)

    def _link(self, link: Dependency) -> str:
        task = self._subject.task(link.predecessor)
        if task is None or (link.type is LinkType.FINISH_START and link.lag is None):
            return self._task(link.predecessor)
        return f"{self._subject.numbered(task)} ({self._ends(link)})"

    def _ends(self, link: Dependency) -> str:
        """Which end waits for which, and how long: 'bắt đầu – bắt đầu, sau 5 ngày làm việc'."""
        start, finish = Text("bắt đầu", "start"), Text("kết thúc", "finish")
        ends = say(
            "{of} – {to}",
            "{of} to {to}",
            of=start if link.type.from_start else finish,
            to=start if link.type.to_start else finish,
        )
        if link.lag is None or link.lag.is_zero:
            return ends.said(self)
        side = Text("sớm hơn", "earlier") if link.lag.amount < 0 else Text("sau", "later")
        time = length(link.lag)
        return say("{ends}, {side} {time}", "{ends}, {time} {side}", ends=ends, side=side, time=time).said(self)


def at_meeting(subject: Subject, text: Text, known: frozenset[str] = frozenset()) -> str:
    """A statement in the meeting's words.

    Numbers must do for tasks that are `known` by name already, and where many are named for all but what it is about.
    """
    named = tasks_named(subject, text)
    briefly = known if len(named) <= _MOST_NAMES else named - (_about(subject, text) - known)
    said = text.said(MeetingVoice(subject, briefly, _owners(text)))
    if _ONE in said or _MANY in said:
        said = _KEY_WORD.sub(_with_article, said)
    for task in (subject.plan.tasks[id_] for id_ in named - briefly):
        said = _named_once(said, subject.quoted(task), subject.numbered(task))
    return _OF_A_KIND.sub(_kind_of_task, said)


def _named_once(said: str, quoted: str, numbered: str) -> str:
    """A statement that tells a task's name where it first speaks of the task, and then its number."""
    before, name, after = said.partition(quoted)
    return before + name + after.replace(quoted, numbered) if name else said


def _kind_of_task(match: re.Match[str]) -> str:
    """'a task of the kind “tender”' as 'a tender task'."""
    return f"{'an' if match[1][0] in 'aeiou' else 'a'} {match[1]} task"


def names_said(subject: Subject, text: Text) -> frozenset[str]:
    """The ids of the tasks whose names `at_meeting` says in a statement: of many only that of what it is about."""
    named = tasks_named(subject, text)
    return named if len(named) <= _MOST_NAMES else _about(subject, text)


def _about(subject: Subject, text: Text) -> frozenset[str]:
    """The task with which a statement begins, unless it is the first of several."""
    said = text.said(MeetingVoice(subject, subject.plan.tasks)).lower()
    if _ONE_OF_SEVERAL.match(said):
        return frozenset()
    number, numbers = _NUMBER.match(said), subject.numbers
    first = int(number[1]) if number else None
    likely = (id_ for id_ in tasks_named(subject, text) if numbers.get(id_) in (first, None))
    return frozenset(id_ for id_ in likely if said.startswith(f"{subject.numbered(subject.plan.tasks[id_])} "))


def tasks_named(subject: Subject, text: Text) -> frozenset[str]:
    """The ids of the tasks that a statement names; asked again and again of statements that name thousands."""
    known: dict[int, tuple[Text, frozenset[str]]] = subject.worked_out.setdefault("named", {})
    if id(text) not in known:  # the statement is kept beside the answer, so that no other one gets its identity
        tasks = (subject.task(id_) for id_ in _ids(parts_of(text)))
        ids = (task.id if task.id in subject.plan.tasks else template_of(task) for task in tasks if task is not None)
        known[id(text)] = text, frozenset(id_ for id_ in ids if id_ in subject.plan.tasks)
    return known[id(text)][1]


def _ids(parts: Iterable[Part]) -> Iterable[str]:
    for part in parts:
        if isinstance(part, (Task, Ref)):
            yield part.id
        elif isinstance(part, Dependency) and part.written == part.predecessor:
            yield part.predecessor


def _owners(text: Text) -> Owners:
    """Whose the entries of a statement are, each told once; not of what stands alike at several."""
    stands: dict[EntryOf, list[Address]] = {}
    for part in parts_of(text):
        if isinstance(part, EntryOf) and part.at and part.at[0] in WHOSE:
            stands.setdefault(part, []).append(part.at)
    owners: dict[Entry, Address] = {}
    for entry, places in stands.items():
        if len(set(places)) == 1 and places[0] not in owners.values():
            owners[entry] = places[0]
    return owners


def _with_article(match: re.Match[str]) -> str:
    """The article of a key word: the one that the sentence has, as it fits the word, or else 'the'."""
    before, mark, first = match.groups()
    if before is None:
        return "the "
    if before not in ("a", "an"):
        return f"{before} "
    if mark == _MANY:
        return ""
    return "an " if first in "aeiou" else "a "


def _says_nothing(value: Value) -> bool:
    return isinstance(value, str) and value.startswith(_SAYS_NOTHING)
