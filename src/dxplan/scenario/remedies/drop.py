"""Links go."""

from __future__ import annotations

from dxplan.model.dependency import Dependency
from dxplan.model.named import Key, Ref
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, kind_of_remedy, without_links
from dxplan.source.span import Span
from dxplan.text.lists import Joined, joined
from dxplan.text.phrase import Text, say


@kind_of_remedy
class Drop(Remedy):
    """A task no longer waits by one of its links, or by several: by `others`, too."""

    link: Dependency
    others: tuple[Dependency, ...] = ()

    def apply(self, plan: Plan) -> Plan:
        """The plan without the links."""
        return without_links(plan, (self.link, *self.others))

    @classmethod
    def apply_all(cls, plan: Plan, alike: tuple[Remedy, ...]) -> Plan:
        """The plan without all these links, task by task."""
        drops = (drop for drop in alike if isinstance(drop, Drop))
        return without_links(plan, (link for drop in drops for link in (drop.link, *drop.others)))

    def taken_out(self, plan: Plan) -> tuple[Span, ...]:
        """The links' places in `after`."""
        places = plan.tasks[self.link.successor].places
        return tuple(plan.span(places, "after", link.nth) for link in (self.link, *self.others))

    @property
    def steps(self) -> tuple[Remedy, ...]:
        """One link after the other."""
        return tuple(Drop(link) for link in (self.link, *self.others))

    @property
    def in_file(self) -> Text:
        """Items of `after` that go."""
        return say(
            "bỏ {links} khỏi {after} của {task}",
            "drop {links} from the {after} of {task}",
            links=self._links,
            after=Key("after"),
            task=self._task,
        )

    @property
    def at_meeting(self) -> Text:
        """What need not be waited for."""
        return say(
            "để {task} không chờ {links} nữa",
            "let {task} no longer wait for {links}",
            task=self._task,
            links=self._links,
        )

    @property
    def _task(self) -> Ref:
        return Ref(self.link.successor)

    @property
    def _links(self) -> Joined:
        return joined((self.link, *self.others))


class DropCopy(Drop):
    """Of two links of one type between the same tasks, one goes; said at its place."""

    __slots__ = ()

    @property
    def in_file(self) -> Text:
        """The item of `after` at which the finding stands."""
        return say("xóa {link} này", "drop this {link}", link=self.link)

    @property
    def at_meeting(self) -> Text:
        """What is waited for twice."""
        return say(
            "để {task} không chờ {link} hai lần",
            "let {task} not wait for {link} twice",
            task=self._task,
            link=self.link,
        )
