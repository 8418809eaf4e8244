"""The values of options and arguments that are no words of the program: ids, codes, plans, baselines."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from dxplan.cli.help import own_language
from dxplan.text.named_tuple import NamedTuple

_ARROW = re.compile(r".*(?:→|->)")
_MOST_PLANS = 20


class Offer(NamedTuple):
    """A word that could stand there, and what it is."""

    word: str
    about: str = ""


class _Asked(NamedTuple):
    current: str
    plans: list[Path]
    arguments: list[str]


_Values = Callable[[_Asked], Iterable[Offer]]


def values_of_option(
    command: str, option: str, current: str, plans: list[Path], arguments: list[str]
) -> Iterable[Offer]:
    """What may stand behind an option of a command; nothing where that is a file, a date or free text."""
    values = _OPTIONS.get((command, option)) or _OPTIONS.get(("", option))
    return () if values is None else values(_Asked(current, plans, arguments))


def values_of_argument(name: str, current: str, plans: list[Path], arguments: list[str]) -> Iterable[Offer]:
    """What may stand for an argument."""
    values = _ARGUMENTS.get(name)
    return () if values is None else values(_Asked(current, plans, arguments))


def plan_files_like(current: str) -> Iterator[Offer]:
    """Plan files and folders that begin like that."""
    folder, _, name = current.rpartition("/")
    where = Path(folder or ("/" if current.startswith("/") else "."))
    begin = f"{folder}/" if folder or current.startswith("/") else ""
    try:
        entries = sorted(os.scandir(where), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(".") and not name.startswith("."):
            continue
        if entry.is_dir():
            yield Offer(f"{begin}{entry.name}/")
        elif entry.name.endswith((".yaml", ".yml")):
            yield Offer(f"{begin}{entry.name}")


def _ids(asked: _Asked, section: str, ending: str = "") -> Iterator[Offer]:
    from dxplan.api.ids import ids_in

    for path in asked.plans[:_MOST_PLANS]:
        for id_, name in ids_in(path, section).items():
            yield Offer(f"{id_}{ending}", "" if name is None else name.in_language(own_language()))


def _tasks(asked: _Asked) -> Iterator[Offer]:
    """Ids of tasks; behind `@` the units of one."""
    task, at, _ = asked.current.partition("@")
    if not at:
        yield from _ids(asked, "tasks")
        return
    from dxplan.api.ids import units_in

    for path in asked.plans[:_MOST_PLANS]:
        for unit, name in units_in(path, task).items():
            yield Offer(f"{task}@{unit}", name.in_language(own_language()))


def _tasks_and_plans(asked: _Asked) -> Iterator[Offer]:
    yield from _tasks(asked)
    yield from plan_files_like(asked.current)


def _codes(asked: _Asked) -> Iterator[Offer]:
    """Codes of rules, also behind a comma."""
    from dxplan.api.pages import pages_of

    begun = asked.current.rpartition(",")[0]
    begun = f"{begun}," if begun else ""
    for page in pages_of(None)[0]:
        yield Offer(f"{begun}{page.code}", page.title.in_language(own_language()))


def _names_of_rules(asked: _Asked) -> Iterator[Offer]:
    from dxplan.api.pages import pages_of

    yield from _codes(asked)
    if asked.current and not asked.current.upper().startswith("DX"):
        for page in pages_of(None)[0]:
            yield Offer(page.name, page.title.in_language(own_language()))


def _baselines(asked: _Asked) -> Iterator[Offer]:
    from dxplan.api.baselines import baselines_of

    for path in asked.plans[:_MOST_PLANS]:
        for result in baselines_of(path):
            if result.baseline is not None:
                yield Offer(result.baseline.name)


def _formats(_: _Asked) -> Iterator[Offer]:
    from dxplan.api.exporting import export_formats

    return map(Offer, export_formats())


def _papers(_: _Asked) -> Iterator[Offer]:
    from dxplan.api.papers import paper_names

    return map(Offer, paper_names())


def _paper_formats(_: _Asked) -> Iterator[Offer]:
    from dxplan.api.papers import paper_formats

    return map(Offer, paper_formats())


def _roadmaps(_: _Asked) -> Iterator[Offer]:
    from dxplan.api.beginning import roadmaps

    return (Offer(each.name, each.title) for each in roadmaps(own_language()))


def _links(asked: _Asked) -> Iterator[Offer]:
    """`A→` and `A→B`."""
    begun = _ARROW.match(asked.current)
    for offer in _ids(asked, "tasks"):
        yield offer._replace(word=f"{offer.word}→" if begun is None else f"{begun[0]}{offer.word}")


def _settings(asked: _Asked) -> Iterator[Offer]:
    """`T3.`, `T3.lead=` and `T3.lead=STTTT`."""
    task, dot, rest = asked.current.partition(".")
    if not dot:
        yield from _ids(asked, "tasks", ".")
        return
    key, equals, _ = rest.partition("=")
    if not equals:
        from dxplan.api.schemas import plan_schema

        inside = plan_schema(language=own_language())["$defs"]["task"]["properties"]
        for name, shape in inside.items():
            if name not in ("tasks", "each"):
                yield Offer(f"{task}.{name}=", shape.get("description", ""))
        return
    from dxplan.api.editing import NAMES, Kind

    begun = f"{task}.{key}="
    found = [Offer(kind.value, kind.words.in_language(own_language())) for kind in Kind] if key == "kind" else []
    for offer in _ids(asked, NAMES[key]) if key in NAMES else found:
        yield offer._replace(word=f"{begun}{offer.word}")


_OPTIONS: dict[tuple[str, str], _Values] = {
    ("", "--select"): _codes,
    ("", "--ignore"): _codes,
    ("", "--baseline"): _baselines,
    ("", "--lead"): lambda asked: _ids(asked, "agencies"),
    ("load", "--agency"): lambda asked: _ids(asked, "agencies"),
    ("report", "--agency"): lambda asked: _ids(asked, "agencies"),
    ("report", "--document"): _papers,
    ("report", "--format"): _paper_formats,
    ("init", "--template"): _roadmaps,
    ("gantt", "--chain"): _tasks,
    ("gantt", "--load"): lambda asked: _ids(asked, "resources"),
    ("", "--resource"): lambda asked: _ids(asked, "resources"),
    ("export", "--to"): _formats,
    ("why", "--to"): _tasks,
    ("what-if", "--set"): _settings,
    ("what-if", "--add"): _links,
    ("what-if", "--drop"): _links,
    ("what-if", "--delay"): lambda asked: _ids(asked, "tasks", "="),
    ("what-if", "--lose"): lambda asked: _ids(asked, "resources", "="),
}
"""By command (none: any) and option."""
_ARGUMENTS: dict[str, _Values] = {
    "task": _tasks,
    "tasks": _tasks_and_plans,
    "code": _names_of_rules,
    "plan": lambda asked: plan_files_like(asked.current),
    "plans": lambda asked: plan_files_like(asked.current),
    "old": lambda asked: plan_files_like(asked.current),
    "new": lambda asked: plan_files_like(asked.current),
}
"""By the argument's name, which is the same for all commands."""
