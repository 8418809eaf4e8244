"""Seeds faults into a sound plan: each fault is a few edits of the plan's file, told in data.

A file `NAME.faults.yaml` beside `NAME.yaml` lists faults: an `id`, the `group` it belongs to, what a reviewer would say
(`fault`), the `tasks` that such a remark has to name one of (or the target, the system, it is `of`), the `codes` whose
findings rightly tell it (the most to the point first; none where it is missed), and `edits`, carried out in order:

- `{in: tasks, id: B2, set: {after: [A1], duration: 3d}, unset: [deadline]}` changes an entry (of `tasks` at any depth,
  or of `agencies`, `systems`, `kpis`, `resources`, `risks`, `calendars`);
- `{in: tasks, id: B2, drop: true}` drops it, and with a task all links to it;
- `{in: tasks, under: B, new: {id: B9, …}}` (or `id` beside it) adds a task (without `under` at the top level);
  `{in: kpis, id: K9, new: {…}}`
  adds an entry of another section;
- `{in: plan, set: {…}, unset: […]}` changes keys of the plan itself.
"""

import pickle
import re
from collections.abc import Iterator
from typing import Any

Entry = dict[str, Any]


def seeded(plan: Entry, edits: list[Entry]) -> Entry:
    """The plan with the edits carried out, as a document of its own; a wrong address is an error."""
    result: Entry = pickle.loads(pickle.dumps(plan))
    for edit in edits:
        _carry_out(result, edit)
    return result


def _carry_out(plan: Entry, edit: Entry) -> None:
    section = edit["in"]
    if section == "plan":
        _change(plan, edit)
    elif "new" in edit:
        _add(plan, section, edit)
    elif edit.get("drop"):
        _drop(plan, section, str(edit["id"]))
    else:
        _change(_find(plan, section, str(edit["id"])), edit)


def _change(entry: Entry, edit: Entry) -> None:
    entry.update(edit.get("set", {}))
    for key in edit.get("unset", []):
        del entry[key]


def _add(plan: Entry, section: str, edit: Entry) -> None:
    new = dict(edit["new"])
    if section == "tasks":
        holder = _find(plan, "tasks", str(edit["under"])) if "under" in edit else plan
        holder.setdefault("tasks", {})[str(edit.get("id") or new.pop("id"))] = new
    else:
        plan.setdefault(section, {})[edit["id"]] = new


def _drop(plan: Entry, section: str, dropped: str) -> None:
    if section != "tasks":
        del plan[section][dropped]
        return
    gone = {dropped, *(id_ for id_, _ in _tasks(_find(plan, "tasks", dropped)))}
    for holder in [plan, *(task for _, task in _tasks(plan))]:
        if "tasks" in holder:
            holder["tasks"] = {id_: task for id_, task in holder["tasks"].items() if id_ not in gone}
    for _, task in _tasks(plan):
        after = task.get("after")
        if after is not None:
            links = after if isinstance(after, list) else [after]
            task["after"] = [link for link in links if re.split(r"[\s+]", str(link))[0] not in gone]


def _find(plan: Entry, section: str, wanted: str) -> Entry:
    if section != "tasks":
        found: Entry = plan[section][wanted]
        return found
    return next(task for id_, task in _tasks(plan) if id_ == wanted)


def _tasks(holder: Entry) -> Iterator[tuple[str, Entry]]:
    """All tasks in a plan or a summary, at any depth, with their ids."""
    for id_, task in holder.get("tasks", {}).items():
        yield str(id_), task
        yield from _tasks(task)
