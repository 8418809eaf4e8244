"""The rows of a file as an outline of tasks with ids: what is inside what, and which rows are no tasks."""

from __future__ import annotations

from dataclasses import dataclass, field

from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.document import Row
from dxplan.exchange.msproject.values import flag, line, whole
from dxplan.exchange.new_ids import free, slug
from dxplan.model.ids import is_id
from dxplan.text.phrase import Text

ID_FIELD = "dxplan id"
"""The alias of the custom field in which plans of ours keep the ids of their tasks."""
_DEEPEST = 50
_INACTIVE = Text("nhiệm vụ không hoạt động bị bỏ", "inactive tasks are left out")
_NO_UID = Text(
    "nhiệm vụ không có UID: mã lấy theo số dòng, không quan hệ nào trỏ tới được",
    "tasks without a UID: the id is the row's number, and no link can name them",
)
_SAME_UID = Text(
    "nhiệm vụ trùng UID: quan hệ trỏ tới nhiệm vụ đứng trước",
    "tasks that share a UID: links mean the one that comes first",
)
_TOO_DEEP = Text(
    "nhóm lồng quá sâu: nhiệm vụ được nâng lên cấp 50", "summaries are nested too deep: tasks are lifted to level 50"
)


@dataclass(slots=True)
class Placed:
    """A row that becomes a task: its id, the summary around it, and what is inside it."""

    row: Row
    id: str
    parent: str | None = None
    children: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Outline:
    """The tasks of a file by id in its order, ids by UID, and the UIDs of rows that are no tasks of the plan."""

    tasks: dict[str, Placed]
    id_of: dict[str, str]
    left_out: frozenset[str]


def read_outline(rows: list[Row], project: Row, losses: Losses, *, ids_from_names: bool) -> Outline:
    """What is inside what is said by levels and order alone; a level that is left out is passed over."""
    own_field = _own_field(project)
    tasks: dict[str, Placed] = {}
    id_of: dict[str, str] = {}
    left_out: set[str] = set()
    around: list[tuple[int, Placed]] = []
    for nth, row in enumerate(rows, 1):
        uid = row.text("UID")
        if flag(row.text("IsNull")) or _is_project(row):
            left_out.add(uid)
            continue
        if not flag(row.text("Active"), otherwise=True):
            left_out.add(uid)
            losses.note(_INACTIVE, label(row))
            continue
        id_ = _id(row, nth, tasks, own_field, ids_from_names=ids_from_names)
        if not uid:
            losses.note(_NO_UID, id_)
        elif uid in id_of:
            losses.note(_SAME_UID, id_)
        else:
            id_of[uid] = id_
        level = _level(row)
        while around and around[-1][0] >= level:
            around.pop()
        if len(around) >= _DEEPEST:
            losses.note(_TOO_DEEP, id_)
            del around[_DEEPEST - 1 :]
        placed = tasks[id_] = Placed(row, id_, around[-1][1].id if around else None)
        if around:
            around[-1][1].children.append(id_)
        around.append((level, placed))
    return Outline(tasks, id_of, frozenset(left_out - id_of.keys()))


def label(row: Row) -> str:
    """A row that is no task of the plan, as people find it in the file: its number and its name."""
    return f"{line(row.text('ID') or row.text('UID'))}: {name_of(row)}"


def name_of(row: Row) -> str:
    """The name of a task on one line."""
    return line(row.text("Name"))


def _is_project(row: Row) -> bool:
    """Whether it is the summary of the whole project, which every file has as UID 0."""
    return row.text("UID") == "0" and (row.text("OutlineLevel") in ("", "0") or row.text("ID") == "0")


def _level(row: Row) -> int:
    said = row.text("OutlineLevel")
    return max(whole(said) if said else row.text("OutlineNumber").count(".") + 1, 1)


def _id(row: Row, nth: int, taken: dict[str, Placed], own_field: str | None, *, ids_from_names: bool) -> str:
    kept = _kept_id(row, own_field)
    if kept is not None and kept not in taken:
        return kept
    wanted = slug(name_of(row)) if ids_from_names else ""
    if not wanted:
        uid = row.text("UID")
        wanted = f"t{whole(uid)}" if uid else f"r{nth}"
    return free(wanted, taken)


def _own_field(project: Row) -> str | None:
    for definition in project.rows("ExtendedAttributes", "ExtendedAttribute"):
        if definition.text("Alias") == ID_FIELD:
            return definition.text("FieldID")
    return None


def _kept_id(row: Row, own_field: str | None) -> str | None:
    if own_field is None:
        return None
    for attribute in row.rows("ExtendedAttribute"):
        if attribute.text("FieldID") == own_field and is_id(attribute.text("Value")):
            return attribute.text("Value")
    return None
