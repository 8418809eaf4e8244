"""A step that is missing becomes a task."""

from __future__ import annotations

from dataclasses import field, replace

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.moment import Moment
from dxplan.model.named import entries, entry, refs
from dxplan.model.people import AgencyKind
from dxplan.model.plan import Plan
from dxplan.model.system import System
from dxplan.model.task import NO_CONSTRAINTS, DateConstraints, Task
from dxplan.scenario.remedies.wait import instead_of
from dxplan.scenario.remedy import IF_ANY, Remedy, kind_of_remedy, with_task, without_links
from dxplan.text.counts import TASK, Count, Noun
from dxplan.text.lists import listed
from dxplan.text.phrase import NOTHING, Part, Text, Voiced, for_file, same, say

_USUAL = Duration(15, Unit.DAYS)
"""How long it is taken to be while nobody has said so."""
_LONGER = {kind: Duration(days, Unit.DAYS) for kind, days in ((Kind.TENDER, 45), (Kind.PILOT, 60), (Kind.TRIAL, 30))}
"""What takes longer than that by law or by its nature."""
_OTHERS = Noun("nhiệm vụ còn lại", "other")


@kind_of_remedy
class AddTask(Remedy):
    """A new task of a kind, after some tasks, for which others wait.

    With neither `after` nor `start`, it follows what the start of the first of those that wait has waited for so far;
    that one keeps its links, but for the plain ones, which the new task makes redundant. `name` and `tags` say what it
    is about where its kind does not; it starts no earlier than on `start`. `these` says that the finding has named
    several that wait, so that they need not be named again; `behind` counts those that need not wait by themselves, as
    they follow those that do, and `begun` those that were to wait and have begun. The links that say nothing new then
    go, `bypassed`.
    """

    kind: Kind
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    system: System | None = None
    name: Text | None = None
    tags: tuple[str, ...] = ()
    start: Moment | None = None
    these: bool = field(default=False, repr=False)
    behind: int = field(default=0, repr=False)
    begun: tuple[str, ...] = field(default=(), repr=False)
    bypassed: tuple[Dependency, ...] = field(default=(), metadata=IF_ANY)

    def apply(self, plan: Plan) -> Plan:
        """The plan with the task, led by a state agency that leads others already."""
        id_ = self._id(plan)
        links = tuple(Dependency(task, id_, LinkType.FINISH_START) for task in self.after)
        taken_over: tuple[Dependency, ...] = ()
        if self.before and not self.after and self.start is None:
            taken_over = tuple(link for link in plan.tasks[self.before[0]].predecessors if link.type.to_start)
            links = tuple(dict.fromkeys(_followed(link)._replace(successor=id_) for link in taken_over))
        constraints = NO_CONSTRAINTS
        if self.start is not None or not links:
            start = self.start or Moment(plan.start, plan.start)
            constraints = DateConstraints(start_no_earlier_than=start)
        new = Task(
            id=id_,
            name=self.name or self.kind.words,
            kind=self.kind,
            system=None if self.system is None else self.system.id,
            duration=_LONGER.get(self.kind, _USUAL),
            predecessors=links,
            constraints=constraints,
            lead=_leader(plan),
            deliverable=same("…"),
            tags=self.tags,
        )
        plan = replace(plan, tasks={**plan.tasks, id_: new}, roots=(*plan.roots, id_))
        for before in self.before:
            task, link = plan.tasks[before], Dependency(id_, before, LinkType.FINISH_START)
            kept = tuple(old for old in task.predecessors if old not in taken_over or not _is_plain(old))
            plan = with_task(plan, replace(task, predecessors=(*kept, link)))
        return without_links(plan, self.bypassed)

    @property
    def in_file(self) -> Text:
        """What kind of task, on which system, from when, between what."""
        return self._told(self._let_wait)

    @property
    def at_meeting(self) -> Text:
        """The same, with what waits for it as what begins only when it is done."""
        return self._told(self._only_then)

    def _told(self, wait: Text) -> Text:
        kind = entry("kind", self.kind)
        what = say("{kind}", "of {kind}", kind=kind)
        if self.name is not None:
            tags = say(", {tags}", ", {tags}", tags=entries("tags", self.tags)) if self.tags else NOTHING
            what = say(
                "“{name}”{kind}",
                "“{name}”{kind}",
                name=self.name,
                kind=for_file(" ({kind}{tags})", " ({kind}{tags})", kind=kind, tags=tags),
            )
        return say(
            "thêm nhiệm vụ {what}{system}{start}{after}{before}",
            "add a task {what}{system}{start}{after}{before}",
            what=what,
            system=NOTHING if self.system is None else _for(self.system),
            start=NOTHING if self.start is None else _from(self.start),
            after=say(" sau {tasks}", " after {tasks}", tasks=listed(refs(self.after))) if self.after else NOTHING,
            before=NOTHING if not self.before else wait,
        )

    @property
    def _let_wait(self) -> Text:
        return say(
            " và cho {tasks} chờ nó{instead}",
            " and let {tasks} wait for it{instead}",
            tasks=self._waiting(),
            instead=Voiced(instead_of(self.bypassed, *self.before), NOTHING),
        )

    @property
    def _only_then(self) -> Text:
        """The wait in a meeting's words."""
        return say(
            " và để {tasks} chỉ bắt đầu sau khi nhiệm vụ bổ sung hoàn thành{behind}{begun}",
            " and let {tasks} start only after it is done{behind}{begun}",
            tasks=self._waiting(),
            behind=say(", {others} làm sau đó", ", with {others} to follow", others=Count(self.behind, _OTHERS))
            if self.behind and not self.begun
            else NOTHING,
            begun=self._review() if self.begun else NOTHING,
        )

    def _review(self) -> Text:
        """What is left to do for those that have begun; those behind follow one or the other."""
        return say(
            "; {begun} theo lịch đã bắt đầu thì rà soát căn cứ giao việc{behind}",
            "; by the schedule {begun} began already: review on what ground{behind}",
            begun=Count(len(self.begun), TASK),
            behind=say("; {n} làm sau các nhiệm vụ đó", "; {n} come after them", n=Count(self.behind, _OTHERS))
            if self.behind
            else NOTHING,
        )

    def _waiting(self) -> Part:
        return Text("các nhiệm vụ này", "these") if self.these else listed(refs(self.before))

    def _id(self, plan: Plan) -> str:
        number = 1
        while f"{self.kind.value}_{number}" in plan.tasks:
            number += 1
        return f"{self.kind.value}_{number}"


def _from(start: Moment) -> Voiced:
    key = entry("start_no_earlier_than", start)
    return Voiced(say(", {start}", ", {start}", start=key), say(" từ {start}", " from {start}", start=start))


def _for(system: System) -> Voiced:
    of = say(", {of}", ", {of}", of=entry("system", system))
    return Voiced(of, say(" cho hệ thống {system}", " for the system {system}", system=system))


def _followed(link: Dependency) -> Dependency:
    """The link by which the new task comes first: it lies within a wait, and begins no later than an overlap let it."""
    waits = link.type is LinkType.FINISH_START and link.lag is not None and link.lag.amount > 0
    return link._replace(lag=None if waits else link.lag, nth=0)


def _is_plain(link: Dependency) -> bool:
    return link.type is LinkType.FINISH_START and link.lag is None


def _leader(plan: Plan) -> str | None:
    """The first state agency that leads something."""
    leads = (plan.inherited(task, "lead") for task in plan.leaves())
    return next(
        (id_ for id_ in leads if id_ in plan.agencies and plan.agencies[id_].kind in (AgencyKind.STATE, None)), None
    )
