"""A wait without a name becomes a task."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, length
from dxplan.model.kind import Kind
from dxplan.model.named import Code, Ref
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedy import Remedy, kind_of_remedy, with_link, with_task
from dxplan.text.phrase import Text, Voiced, say


@kind_of_remedy
class NameWait(Remedy):
    """What is waited for by the lag of a link becomes a task that `takes` as long, for which the successor waits."""

    link: Dependency
    takes: Duration

    def apply(self, plan: Plan) -> Plan:
        """The plan with the task, led by a state agency, in the place of the link."""
        plan = AddTask(Kind.PLAN, after=(self.link.predecessor,)).apply(plan)
        wait = plan.tasks[plan.roots[-1]]
        first = self._first._replace(successor=wait.id)
        plan = with_task(plan, replace(wait, duration=self.takes, predecessors=(first,)))
        into = LinkType.FINISH_START if self.link.type.to_start else LinkType.FINISH_FINISH
        return with_link(plan, self.link, Dependency(wait.id, self.link.successor, into))

    @property
    def in_file(self) -> Text:
        """What the task says, and who waits for it."""
        return say(
            "ghi khoảng chờ này thành một nhiệm vụ có tên và cơ quan chủ trì ({wait}), rồi cho {then}",
            "make this wait a task with a name and a lead ({wait}), and let {then}",
            wait=self._wait,
            then=self._then,
        )

    @property
    def _first(self) -> Dependency:
        """What the wait itself waits for: the predecessor's start or its finish."""
        type_ = LinkType.START_START if self.link.type.from_start else LinkType.FINISH_START
        return self.link._replace(type=type_, lag=None, nth=0)

    @property
    def _wait(self) -> Voiced:
        begins = self.link.type.from_start
        return Voiced(
            say("{entries}", "{entries}", entries=Code(f"after: {self._first}, duration: {self.takes}")),
            say(
                "{time} từ khi {task} {done}",
                "{time} from when {task} {done}",
                time=length(self.takes),
                task=Ref(self.link.predecessor),
                done=Text("bắt đầu", "starts") if begins else Text("xong", "is done"),
            ),
        )

    @property
    def _then(self) -> Voiced | Text:
        task = Ref(self.link.successor)
        waits = say("{task} chờ nhiệm vụ đó", "{task} wait for that task", task=task)
        if self.link.type.to_start:
            return waits
        return Voiced(
            say("{waits} FF", "{waits} FF", waits=waits),
            say("{task} chỉ xong sau nhiệm vụ đó", "{task} finish only after that task", task=task),
        )
