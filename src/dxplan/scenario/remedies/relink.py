"""A link says something else: less waiting, an overlap, or work in parallel."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.model.dependency import Dependency
from dxplan.model.duration import length
from dxplan.model.named import Ref
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, with_link
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say


@dataclass(frozen=True, slots=True)
class Relink(Remedy):
    """The link `before` becomes one or several others between the same tasks, or goes."""

    before: Dependency
    after: tuple[Dependency, ...]

    def apply(self, plan: Plan) -> Plan:
        """The plan with the other links."""
        return with_link(plan, self.before, *self.after)

    @property
    def first(self) -> Ref:
        """The task that is waited for."""
        return Ref(self.before.predecessor)

    @property
    def second(self) -> Ref:
        """The task that waits."""
        return Ref(self.before.successor)

    @property
    def in_file(self) -> Text:
        """What to write in its place."""
        return say("viết {after}", "write {after}", after=listed(self.after))

    @property
    def at_meeting(self) -> Text:
        """What is counted from where."""
        return say("tính từ {after}", "count from {after}", after=listed(self.after))


class WaitLess(Relink):
    """The lag of a link gets shorter, or goes."""

    __slots__ = ()

    @property
    def in_file(self) -> Text:
        """How long is waited now, and then."""
        (after,) = self.after
        assert self.before.lag is not None
        old = length(self.before.lag)
        if after.lag is None:
            return say(
                "bỏ thời gian chờ {old} giữa {first} và {second}: {after}",
                "drop the wait of {old} between {first} and {second}: {after}",
                old=old,
                first=self.first,
                second=self.second,
                after=after,
            )
        return say(
            "giảm thời gian chờ giữa {first} và {second} từ {old} còn {new}: {after}",
            "cut the wait between {first} and {second} from {old} to {new}: {after}",
            first=self.first,
            second=self.second,
            old=old,
            new=length(after.lag),
            after=after,
        )

    @property
    def at_meeting(self) -> Text:
        """How long is waited now, and then."""
        return self.in_file


class Overlap(Relink):
    """Fast-tracking: the second task begins before the first one is finished (SS with a lag, and FF)."""

    __slots__ = ()

    @property
    def in_file(self) -> Text:
        """The two links in place of the one."""
        return say(
            "cho {second} gối đầu lên {first}: {start} và {finish} thay cho {before}",
            "let {second} overlap {first}: {start} and {finish} instead of {before}",
            second=self.second,
            first=self.first,
            start=self.after[0],
            finish=self.after[1],
            before=self.before,
        )

    @property
    def at_meeting(self) -> Text:
        """The two links in place of the one."""
        return self.in_file


class Parallel(Relink):
    """The second task does not wait for the first one at all."""

    __slots__ = ()

    @property
    def in_file(self) -> Text:
        """What has to hold for it."""
        return say(
            "cho {second} làm song song, bỏ chờ {first}, nếu {second} không cần kết quả của {first}",
            "let {second} run in parallel, without waiting for {first}, if it does not need its result",
            second=self.second,
            first=self.first,
        )

    @property
    def at_meeting(self) -> Text:
        """What has to hold for it."""
        return self.in_file
