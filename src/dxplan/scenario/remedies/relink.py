"""A link says something else: less waiting, an overlap, or work in parallel."""

from __future__ import annotations

from dxplan.model.dependency import Dependency
from dxplan.model.duration import length
from dxplan.model.named import Ref
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, kind_of_remedy, with_link
from dxplan.text.lists import Listed, listed
from dxplan.text.phrase import NOTHING, Text, Voiced, for_file, say


@kind_of_remedy
class LinkChange(Remedy):
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


class Relink(LinkChange):
    """The same wait is said by other links."""

    __slots__ = ()

    @property
    def in_file(self) -> Text:
        """What to write in its place."""
        return say("viết {after}", "write {after}", after=listed(self.after))

    @property
    def at_meeting(self) -> Text:
        """Which end waits for which, and how long."""
        waits = tuple(_wait(link) for link in self.after)
        return say(
            "để {second} {waits}", "let {second} {waits}", second=self.second, waits=Listed(waits, most=len(waits))
        )


class WaitLess(LinkChange):
    """The lag of a link gets shorter, or goes."""

    __slots__ = ()

    @property
    def in_file(self) -> Text:
        """How long is waited now, and then."""
        (after,) = self.after
        assert self.before.lag is not None
        old, written = length(self.before.lag), for_file(": {after}", ": {after}", after=after)
        if after.lag is None:
            return say(
                "bỏ thời gian chờ {old} giữa {first} và {second}{written}",
                "drop the wait of {old} between {first} and {second}{written}",
                old=old,
                first=self.first,
                second=self.second,
                written=written,
            )
        return say(
            "giảm thời gian chờ giữa {first} và {second} từ {old} còn {new}{written}",
            "cut the wait between {first} and {second} from {old} to {new}{written}",
            first=self.first,
            second=self.second,
            old=old,
            new=length(after.lag),
            written=written,
        )


class Overlap(LinkChange):
    """Fast-tracking: the second task begins before the first one is finished (SS with a lag, and FF)."""

    __slots__ = ()

    @property
    def in_file(self) -> Text:
        """The two links in place of the one; at a meeting, when the second task begins."""
        start, finish = self.after
        lag = NOTHING if start.lag is None else say(" {lag}", " {lag}", lag=length(start.lag))
        return say(
            "cho {second} gối đầu lên {first}: {how}",
            "let {second} overlap {first}: {how}",
            second=self.second,
            first=self.first,
            how=Voiced(
                say(
                    "{start} và {finish} thay cho {before}",
                    "{start} and {finish} instead of {before}",
                    start=start,
                    finish=finish,
                    before=self.before,
                ),
                say(
                    "bắt đầu{lag} sau khi nhiệm vụ đó bắt đầu, và không xong trước nhiệm vụ đó",
                    "it starts{lag} after that one starts, and is not finished before it",
                    lag=lag,
                ),
            ),
        )


class Parallel(LinkChange):
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


def _wait(link: Dependency) -> Text:
    """What a task waits for: 'start only 5 working days after task 1 starts'."""
    first = say(
        "{first} {end}",
        "{first} {end}",
        first=Ref(link.predecessor),
        end=Text("bắt đầu", "starts") if link.type.from_start else Text("xong", "is done"),
    )
    own = Text("bắt đầu", "start") if link.type.to_start else Text("xong", "finish")
    if link.lag is None or link.lag.is_zero:
        return say("chỉ {own} sau khi {first}", "{own} only after {first}", own=own, first=first)
    if link.lag.amount < 0:
        return say(
            "{own} sớm nhất {lead} trước khi {first}",
            "{own} {lead} before {first} at the earliest",
            own=own,
            lead=length(link.lag),
            first=first,
        )
    return say(
        "chỉ {own} {lag} sau khi {first}", "{own} only {lag} after {first}", own=own, lag=length(link.lag), first=first
    )
