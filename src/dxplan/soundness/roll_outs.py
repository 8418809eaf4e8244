"""Whether summaries that are repeated for units (`each`, `waves`) can be."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.model.named import Code, Key
from dxplan.model.plan import Plan
from dxplan.model.task import RollOut, Task, Variation
from dxplan.soundness.log import Log
from dxplan.soundness.suggest import did_you_mean
from dxplan.source.span import KeyOf, Position
from dxplan.text.display import shown
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say

_OF_LEAVES: tuple[str, ...] = ("duration", "range", "progress", "actual_start", "actual_finish", "remaining")
_OF_LEAVES += ("actual_cost", "deliverables", "delivered")
_SKIP = Code("skip: true")


def check_roll_outs(log: Log, plan: Plan) -> None:
    """Report what hinders a roll-out: no units, one inside another, units that could be taken for tasks."""
    for task in plan.tasks.values():
        if task.roll_out is not None and task.children:
            _RollOut(log, plan, task, task.roll_out).check()


def is_left_out(plan: Plan, summary: Task, task: Task, unit: str) -> bool:
    """Whether a unit of a roll-out has no copy of a task inside it: the unit, the task or one around it is skipped."""
    assert summary.roll_out is not None
    if summary.roll_out.variation(unit).skip:
        return True
    if task is summary:
        return False
    around = [task, *(a for a in plan.ancestors(task) if a is not summary)]
    return any(summary.roll_out.variation(unit, each.id).skip for each in around) or (
        bool(task.children) and all(summary.roll_out.variation(unit, leaf.id).skip for leaf in plan.leaves_below(task))
    )


class _RollOut:
    def __init__(self, log: Log, plan: Plan, summary: Task, roll_out: RollOut) -> None:
        self._log, self._plan, self._summary, self._roll_out = log, plan, summary, roll_out
        self._inside = {task.id: task for task in _inside(plan, summary)}

    def check(self) -> None:
        outer = next((a for a in self._plan.ancestors(self._summary) if a.roll_out is not None), None)
        if outer is not None:
            self._report(
                "DX034",
                self._at("each"),
                say(
                    "{summary} nằm trong {outer}, nhóm cũng lặp lại cho từng đơn vị",
                    "{summary} stands inside {outer}, which is repeated for units too",
                    summary=self._summary,
                    outer=outer,
                ),
                say(
                    "chỉ để {each} ở một nhóm: kể ở đó mọi đơn vị cấp dưới, hoặc tách {summary} ra ngoài",
                    "keep {each} at one of them: name all units of the lower level there, or move {summary} out",
                    each=Key("each"),
                    summary=self._summary,
                ),
                why=Text("không lặp lại được hai tầng", "two levels of repetition are not worked out"),
            )
            return
        self._units()
        self._waves()
        for unit, variation in self._roll_out.variations.items():
            self._variation(unit, variation)

    def _units(self) -> None:
        units, plan = self._roll_out.units, self._plan
        if units and not self._has_units():
            self._report(
                "DX043",
                self._at("each"),
                say(
                    "mọi đơn vị của {each} đều {skip}",
                    "every unit under {each} says {skip}",
                    each=Key("each"),
                    skip=_SKIP,
                ),
                say(
                    "bỏ {skip} ở đơn vị tham gia, hoặc xóa {each} để nhóm chỉ làm một lần",
                    "take {skip} from those that take part, or delete {each}: then the tasks are done once",
                    skip=_SKIP,
                    each=Key("each"),
                ),
            )
        clashing = [unit for unit in units if unit in plan.tasks]
        for unit in clashing:
            self._report(
                "DX054",
                self._at("each", unit),
                say(
                    "{unit} vừa là đơn vị của {summary}, vừa là mã nhiệm vụ",
                    "{unit} is a unit of {summary} and the id of a task too",
                    unit=Code(unit),
                    summary=self._summary,
                ),
                related=[(plan.tasks[unit].places.position(), Text("nhiệm vụ này", "this task"))],
            )

    def _has_units(self) -> bool:
        return any(
            not self._roll_out.variation(unit).skip
            and any(not is_left_out(self._plan, self._summary, task, unit) for task in self._inside.values())
            for unit in self._roll_out.units
        )

    def _waves(self) -> None:
        waves = self._roll_out.waves
        after = None if waves is None else waves.after
        if after is None or after in self._inside or after == self._summary.id:
            return
        known = after in self._plan.tasks
        self._report(
            "DX022",
            self._at("waves", "after"),
            say(
                "{after} không nằm trong {summary}: đợt sau chờ một nhiệm vụ của từng đơn vị đợt trước",
                "{after} is not inside {summary}: a wave waits for a task of each unit of the wave before",
                after=Code(shown(after)),
                summary=self._summary,
            )
            if known
            else say("không có nhiệm vụ {after}", "there is no task {after}", after=Code(shown(after))),
            did_you_mean(after, self._inside) or self._one_inside(),
        )

    def _one_inside(self) -> Text:
        return say(
            "ghi mã một nhiệm vụ trong nhóm: {tasks}",
            "write the id of a task inside: {tasks}",
            tasks=listed(self._inside.values()),
        )

    def _variation(self, unit: str, variation: Variation) -> None:
        leaves = [task for task in self._inside.values() if not task.children]
        if len(leaves) != 1:
            for key in _OF_LEAVES:
                if key in variation.keys:
                    self._of_several(unit, variation, key, leaves)
        else:
            self._delivered(leaves[0], variation)
        for id_, told in variation.tasks.items():
            task = self._inside.get(id_)
            if task is not None:
                self._delivered(task, told)
            if task is None:
                self._report(
                    "DX022",
                    variation.places.position("tasks", id_),
                    say(
                        "{id} không nằm trong {summary}, nên {unit} không có gì để ghi khác",
                        "{id} is not inside {summary}: {unit} has nothing there to say otherwise",
                        id=Code(shown(id_)),
                        summary=self._summary,
                        unit=Code(unit),
                    ),
                    did_you_mean(id_, self._inside) or self._one_inside(),
                )
            elif task.children:
                for key in _OF_LEAVES:
                    if key in told.keys:
                        self._of_several(unit, told, key, list(self._plan.leaves_below(task)))

    def _delivered(self, task: Task, told: Variation) -> None:
        """What a unit has delivered that is no deliverable of the task."""
        ids = [each.id for each in told.values.get("deliverables", task.deliverables)]
        for id_, _ in told.progress.get("delivered", ()):
            if id_ not in ids:
                self._report(
                    "DX058",
                    told.places.position("delivered", KeyOf(id_)),
                    say(
                        "{task} không có sản phẩm {id}",
                        "{task} has no deliverable {id}",
                        task=task,
                        id=Code(shown(id_)),
                    ),
                    did_you_mean(id_, ids),
                )

    def _of_several(self, unit: str, told: Variation, key: str, leaves: list[Task]) -> None:
        self._report(
            "DX034",
            told.places.position(key),
            say(
                "{unit} ghi {key}, nhưng ở đó có {count} nhiệm vụ: không rõ của việc nào",
                "{unit} says {key}, but has {count} tasks there: it is not clear which one is meant",
                unit=Code(unit),
                key=Key(key),
                count=len(leaves),
            ),
            say(
                "ghi theo nhiệm vụ: {example}",
                "say it of a task: {example}",
                example=Code(f"{unit}: {{tasks: {{{leaves[0].id}: {{{key}: …}}}}}}"),
            )
            if leaves
            else None,
            why=Text("đoán thì có thể sai ngày của cả đơn vị", "to guess could put all of the unit on wrong dates"),
        )

    def _at(self, *path: str) -> Position:
        return self._summary.places.position(*path)

    def _report(
        self,
        code: str,
        position: Position,
        message: Text,
        hint: Text | None = None,
        *,
        why: Text | None = None,
        related: list[tuple[Position, Text]] | None = None,
    ) -> None:
        self._log.report(code, position, message, hint, why=why, related=related or (), task=self._summary.id)


def _inside(plan: Plan, task: Task) -> Iterator[Task]:
    for child in task.children:
        yield plan.tasks[child]
        yield from _inside(plan, plan.tasks[child])
