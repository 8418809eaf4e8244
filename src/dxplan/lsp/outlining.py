"""The plan as an outline: phases with what is inside them, with their dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dxplan.api.editing import short_why
from dxplan.lsp.navigating import keys_in
from dxplan.lsp.positions import Stretch
from dxplan.lsp.readings import Reading
from dxplan.text.phrase import Language

_SECTION = re.compile(r"(?<=[\r\n])[^\s#\-}\]]")


@dataclass(slots=True)
class Symbol:
    """A task or phase: the `whole` of it in the text and its id there, a milestone among them."""

    name: str
    detail: str
    at: Stretch
    whole: Stretch
    is_milestone: bool = False
    inside: list[Symbol] = field(default_factory=list)


def symbols(reading: Reading, language: Language) -> list[Symbol]:
    """The outermost tasks with those inside them, in the order of the file.

    Of a text that cannot be read what is left there of the last good plan; nothing if there was none.
    """
    known = reading if reading.outcome.plan is not None else reading.good
    if known is None or known.outcome.plan is None:
        return []
    plan = known.outcome.plan.written
    homes: dict[str, Stretch] = {}
    for at, mention in reading.mentions:
        if mention.section == "tasks" and mention.is_home:
            homes.setdefault(mention.id, at)
    if known is not reading:
        homes = keys_in(reading.text, "tasks")
        homes = {id_: homes[id_] for id_ in plan.tasks if id_ in homes}
    ordered = sorted((id_ for id_ in plan.tasks if id_ in homes), key=lambda id_: homes[id_])
    made: dict[str, Symbol] = {}
    roots: list[Symbol] = []
    for id_ in ordered:
        task = plan.tasks[id_]
        name = "" if task.name is None else task.name.in_language(language)
        symbol = Symbol(
            f"{id_} {name}".rstrip(), _dates(reading, id_, language), homes[id_], homes[id_], task.is_milestone
        )
        made[id_] = symbol
        (made[task.parent].inside if task.parent in made else roots).append(symbol)
    _spread(reading.text, roots, _end_of_tasks(reading, max((at.end for at in homes.values()), default=0)))
    return roots


def _spread(text: str, siblings: list[Symbol], end: int) -> None:
    """Let each reach to the next one, without the blank lines between them."""
    for number, symbol in enumerate(siblings):
        following = siblings[number + 1].at.start if number + 1 < len(siblings) else end
        said = text[symbol.at.end : following].rstrip()
        symbol.whole = Stretch(symbol.at.start, symbol.at.end + len(said))
        _spread(text, symbol.inside, symbol.whole.end)


def _end_of_tasks(reading: Reading, last: int) -> int:
    """Where the section of the tasks ends: at the next section, or with the text."""
    following = _SECTION.search(reading.text, last)
    return len(reading.text) if following is None else following.start()


def _dates(reading: Reading, task: str, language: Language) -> str:
    good = reading.good
    schedule = None if good is None else good.outcome.schedule
    if schedule is None or task not in schedule.tasks:
        return ""
    return short_why(schedule, task)[0].in_language(language)
