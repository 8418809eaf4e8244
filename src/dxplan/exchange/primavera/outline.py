"""The work breakdown and the activities of a file as an outline of tasks with ids."""

from __future__ import annotations

from dataclasses import dataclass, field

from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.values import line, number
from dxplan.exchange.new_ids import free, slug
from dxplan.exchange.primavera.tables import Row, Tables
from dxplan.model.ids import as_id, is_id
from dxplan.text.expression import expression
from dxplan.text.lookalikes import unaccented
from dxplan.text.phrase import Text

WBS_SUMMARY = "TT_WBS"
_NO_PART = expression(r"[^\w-]+")
_DEEPEST = 50
_LONGEST = 60
_EMPTY = Text("nhánh WBS không có công việc nào bị bỏ", "branches of the WBS without activities are left out")
_TOO_DEEP = Text("nhánh WBS lồng quá sâu được nâng lên", "branches of the WBS that are nested too deep are lifted")
_WBS_TASK = Text(
    "công việc kiểu tổng hợp WBS được thay bằng chính nhóm WBS",
    "WBS summary activities are the summaries of their WBS",
)
_SAME_NUMBER = Text(
    "hai công việc cùng số: quan hệ trỏ tới công việc đứng trước",
    "activities that share a number: links mean the first",
)
_NO_NUMBER = Text(
    "công việc không có số: không quan hệ nào trỏ tới được", "activities without a number: no link can name them"
)


@dataclass(slots=True)
class Placed:
    """A task of the plan: an activity's row, or (a summary) that of a branch or project."""

    row: Row
    id: str
    name: str
    parent: str | None = None
    children: list[str] = field(default_factory=list)
    is_branch: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """The tasks by id, a summary before what is inside it; ids of activities by their number."""

    tasks: dict[str, Placed]
    id_of: dict[str, str]


class _Branch:
    def __init__(self, row: Row, name: str) -> None:
        self.row, self.name = row, name
        self.branches: list[_Branch] = []
        self.activities: list[Row] = []

    def holds_anything(self) -> bool:
        """Whether there is an activity in it, however deep."""
        waiting = [self]
        while waiting:
            branch = waiting.pop()
            if branch.activities:
                return True
            waiting += branch.branches
        return False


def read_outline(tables: Tables, losses: Losses, *, ids_from_names: bool) -> Outline:
    """Of one project the outermost branch is the plan itself; of several each is a summary."""
    return _Reader(tables, losses, ids_from_names=ids_from_names).outline()


class _Reader:
    def __init__(self, tables: Tables, losses: Losses, *, ids_from_names: bool) -> None:
        self._tables, self._losses, self._from_names = tables, losses, ids_from_names
        self._tasks: dict[str, Placed] = {}
        self._id_of: dict[str, str] = {}
        self._summaries: list[tuple[Row, str | None]] = []

    def outline(self) -> Outline:
        roots = self._projects()
        inside = [root for root in roots if root.holds_anything()]
        if len(inside) == 1 and len(roots) <= len(self._tables.of("PROJECT") or roots):
            self._put(inside[0], None, is_plan=True)
        else:
            for root in inside:
                self._put(root, None)
        for row, parent in self._summaries:
            if parent is not None:
                self._id_of.setdefault(row.get("task_id", ""), parent)
        return Outline(self._tasks, self._id_of)

    def _projects(self) -> list[_Branch]:
        """The branches, each inside its parent; those without one (or inside themselves) are roots."""
        branches: dict[str, _Branch] = {}
        rows = self._tables.of("PROJWBS")
        for row in sorted(rows, key=lambda row: number(row.get("seq_num", "")) or 0):
            branches.setdefault(row.get("wbs_id", ""), _Branch(row, _name(row, "wbs_name", "wbs_short_name")))
        roots: list[_Branch] = []
        for id_, branch in branches.items():
            parent = branch.row.get("parent_wbs_id", "")
            if parent in branches and not _leads_back(id_, branches):
                branches[parent].branches.append(branch)
            else:
                roots.append(branch)
        by_project = {branch.row.get("proj_id", ""): branch for branch in reversed(roots)}
        for row in self._tables.of("TASK"):
            home = branches.get(row.get("wbs_id", "")) or by_project.get(row.get("proj_id", ""))
            if home is None:
                home = by_project[row.get("proj_id", "")] = _Branch(self._project(row), self._project_name(row))
                roots.append(home)
            home.activities.append(row)
        return roots

    def _project(self, row: Row) -> Row:
        return next((p for p in self._tables.of("PROJECT") if p.get("proj_id") == row.get("proj_id")), {})

    def _project_name(self, row: Row) -> str:
        return _name(self._project(row), "proj_short_name")

    def _put(self, root: _Branch, parent: str | None, *, is_plan: bool = False) -> None:
        waiting: list[tuple[_Branch | Row, str | None, int]] = (
            self._inside(root, None, 0) if is_plan else [(root, parent, 0)]
        )
        while waiting:
            item, above, depth = waiting.pop()
            if not isinstance(item, _Branch):
                self._activity(item, above)
            elif not item.holds_anything():
                self._losses.note(_EMPTY, item.name)
            elif depth >= _DEEPEST:
                self._losses.note(_TOO_DEEP, item.name)
                waiting += self._inside(item, above, depth)
            elif any(self._is_task(row) for row in item.activities) or item.branches:
                placed = self._place(item.row, self._branch_id(item), item.name, above)
                placed.is_branch = True
                waiting += self._inside(item, placed.id, depth + 1)

    def _inside(self, branch: _Branch, parent: str | None, depth: int) -> list[tuple[_Branch | Row, str | None, int]]:
        """What is in a branch, in reverse: its activities come before its branches."""
        items: list[_Branch | Row] = [*branch.activities, *branch.branches]
        return [(item, parent, depth) for item in reversed(items)]

    def _is_task(self, row: Row) -> bool:
        return row.get("task_type") != WBS_SUMMARY

    def _activity(self, row: Row, parent: str | None) -> None:
        name = _name(row, "task_name", "task_code")
        if not self._is_task(row):
            self._losses.note(_WBS_TASK, name)
            self._summaries.append((row, parent))
            return
        placed = self._place(row, self._activity_id(row, name), name, parent)
        own = row.get("task_id", "")
        if not own:
            self._losses.note(_NO_NUMBER, placed.id)
        elif self._id_of.setdefault(own, placed.id) != placed.id:
            self._losses.note(_SAME_NUMBER, placed.id)

    def _place(self, row: Row, id_: str, name: str, parent: str | None) -> Placed:
        placed = self._tasks[id_] = Placed(row, id_, name, parent)
        if parent is not None:
            self._tasks[parent].children.append(id_)
        return placed

    def _activity_id(self, row: Row, name: str) -> str:
        code = line(row.get("task_code", ""))
        own = code if is_id(code) else _NO_PART.sub("-", unaccented(code)).strip("-")
        wanted = (
            (slug(name) if self._from_names else "") or own[:_LONGEST] or f"t{as_id(row.get('task_id', ''))[:_LONGEST]}"
        )
        return free(wanted if is_id(wanted) else "t", self._tasks)

    def _branch_id(self, branch: _Branch) -> str:
        short = line(branch.row.get("wbs_short_name", "") or branch.row.get("proj_short_name", ""))
        own = slug(branch.name) if self._from_names else as_id(short)[:_LONGEST]
        wanted = f"w{own}" if own and own[0].isdigit() else own or "w"
        return free(wanted if is_id(wanted) else "w", self._tasks)


def _name(row: Row, *columns: str) -> str:
    return next((said for column in columns if (said := line(row.get(column, "")))), "")


def _leads_back(id_: str, branches: dict[str, _Branch]) -> bool:
    """Whether the branches around a branch go round in a circle: of one, the first is outermost."""
    seen: list[str] = []
    at = id_
    while at in branches and at not in seen:
        seen.append(at)
        at = branches[at].row.get("parent_wbs_id", "")
    return at in seen and id_ == min(seen[seen.index(at) :])
