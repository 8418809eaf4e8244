"""Steps that are missing become tasks, one after the other."""

from __future__ import annotations

from dxplan.model.kind import Kind
from dxplan.model.named import Ref, entry
from dxplan.model.plan import Plan
from dxplan.model.system import System
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedy import Remedy, applied, kind_of_remedy
from dxplan.text.phrase import NOTHING, Part, Text, Voiced, say


@kind_of_remedy
class AddSteps(Remedy):
    """Two new tasks, one after the other, for which `before` waits; they follow what it has waited for so far."""

    first: Kind
    second: Kind
    before: str
    system: System | None = None

    def apply(self, plan: Plan) -> Plan:
        """The plan with both tasks: each takes the place right before the one that waits."""
        return applied(plan, (AddTask(kind, (self.before,), system=self.system) for kind in (self.first, self.second)))

    @property
    def in_file(self) -> Text:
        """What kinds of task, on which system, before what."""
        return say(
            "thêm nhiệm vụ {first} rồi {second}{system} và cho {task} chờ nhiệm vụ sau",
            "add a task of {first}, then one of {second}{system}, and let {task} wait for the second",
            first=entry("kind", self.first),
            second=entry("kind", self.second),
            system=NOTHING if self.system is None else _for(self.system),
            task=Ref(self.before),
        )

    @property
    def at_meeting(self) -> Text:
        """The same, with what waits as what begins only after the second."""
        return say(
            "thêm nhiệm vụ {first} rồi {second}{system} và để {task} chỉ bắt đầu sau khi nhiệm vụ {second} hoàn thành",
            "add a task of {first}, then one of {second}{system}, and start {task} only when the second is done",
            first=entry("kind", self.first),
            second=entry("kind", self.second),
            system=NOTHING if self.system is None else _for(self.system),
            task=Ref(self.before),
        )


def _for(system: System) -> Part:
    return Voiced(
        say(", {of},", ", {of}", of=entry("system", system)),
        say(" cho hệ thống {system}", " for the system {system}", system=system),
    )
