"""A row of the procedure: one step comes before another, when, why and how sure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType

from dxplan.checks.law.regimes import Topic
from dxplan.checks.procedure.step import Step
from dxplan.model.system import Route
from dxplan.source.diagnostic import Severity
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Text


class Case(Enum):
    """What a system has to be for a row to hold; the value is how the table says it."""

    __hash__ = object.__hash__

    LEVEL_3 = Text("hệ thống cấp độ 3 trở lên", "systems of level 3 or more")
    LEVELLED = Text(
        "hệ thống cấp độ 3 trở lên, hoặc kế hoạch có bước cấp độ an toàn",
        "systems of level 3 or more, or whose level the plan has approved",
    )
    PERSONAL_DATA = Text("hệ thống xử lý dữ liệu cá nhân", "systems with personal data")
    PERSONAL_DATA_IN_USE = Text(
        "hệ thống đang dùng có dữ liệu cá nhân, kế hoạch không xây dựng hay đưa vào dùng",
        "systems in use with personal data, which the plan neither builds nor puts into use",
    )
    PILOTED = Text("hệ thống có thí điểm", "systems with a pilot")
    PILOTED_FIRST = Text("hệ thống được thí điểm trước khi đấu thầu", "systems piloted before their tender")
    ORDERED = Text(
        "hệ thống được thí điểm rồi đặt hàng, không đấu thầu", "systems piloted and then ordered, not tendered"
    )
    BOUGHT_UNTRIED = Text("hệ thống không thí điểm trước khi đấu thầu", "systems not piloted before their tender")
    DELIVERED = Text("hệ thống do nhà thầu bàn giao", "systems that a contractor delivers")
    BUILT = Text("hệ thống được xây dựng trong kế hoạch", "systems that the plan builds")
    TRIED = Text("hệ thống có vận hành thử, không thí điểm", "systems with a trial operation and no pilot")
    TRIED_ON_DELIVERY = Text(
        "hệ thống nhà thầu bàn giao, có vận hành thử", "systems that a contractor delivers and that are tried out"
    )
    UNTRIED = Text("hệ thống không thí điểm, không vận hành thử", "systems without a pilot or a trial")
    UNUSED = Text("hệ thống không có nhiệm vụ đưa vào sử dụng", "systems that the plan does not put into use")
    WITH_USERS = Text("hệ thống có người dùng, không chỉ là thiết bị", "systems with users, not equipment alone")
    USED = Text("hệ thống được đưa vào sử dụng trong kế hoạch", "systems that the plan puts into use")


class Quantifier(Enum):
    """Which of the tasks of the earlier step have to be done before a task of the later one."""

    ONE = Text("một nhiệm vụ là đủ", "one of them is enough")
    ALL = Text(
        "mọi bước của một lần phê duyệt, trừ việc chờ chính nhiệm vụ sau",
        "all steps of one approval that do not wait for the later task themselves",
    )


BOUGHT = frozenset({Route.PROJECT, Route.HIRE, Route.ORDER})
"""Routes on which the State decides, selects a contractor and takes over what is delivered."""

OWNED = frozenset({Route.PROJECT, Route.ORDER})
"""Routes on which the State gets a system of its own, designed for it and handed over with code and documents."""


class Row(NamedTuple):
    """`before` comes before `after`: where a plan has several such steps, the first of `before` that a system has.

    `code` is the rule that the row belongs to, `name` its own within the table. Done too late in dates is of the
    `severity`, dates that only chance keeps in order are one level less (`unlinked`). `missing` says whether it is a
    finding that a plan with the later step has none of the earlier. `routes` are those of systems it holds for, none
    for all (it also holds for a system that does not say its route); the `case` narrows it further.

    An earlier step may have to be one `of` another: only an evaluation that follows the pilot of the system is one of
    it. Where a `late_is_other`, an earlier step that waits for the later one by the links is another one (the approval
    of the award): it is as if there were none. Where the system has none of the steps that it is `preceded` by either,
    the first of them is missing with it. `first_only` asks it of the first task of the later step; `by_dates` are rows
    for which dates in order are enough; `in_batches` a step that has begun before and that the later one is linked to
    will do.

    Where dates are right, a link from any of the earlier steps will do for a row that says `either`: a roll-out that is
    waited for is a use as good as the go-live.

    Where `own_counts`, a step that is for all systems does not excuse one of the system's own that comes too late.

    `followed` asks it of the earlier step too: after each there has to be one of the later. `apart` rows also hold for
    tasks that name no system, in a plan that has systems. Where the `last_counts`, an earlier one of the later steps
    may be partial (the acceptance of a wave): no more than a note. A later step that is one of `after_work` counts only
    if it waits for work of the plan on the system: operations of what exists already do not.

    A later step that is one of `after_software` does not count where only servers and equipment of the system come
    before it: these hold no data when they are accepted.

    In a plan that has systems, a later step that is one of `of_systems` counts only where it is of a system, or names
    something like one: archivists try out scanning without any. Where another task is `judged_by` the next step, an
    earlier step that comes only between the two is late, even if one of another thing was done in time.

    Of a system with several packages, an earlier step counts only for what is of its package (`by_package`): one that
    waits for other invitations and results than the later step, and that other work waits for, is another's.

    Where it is asked `of_what_is_bought`, an earlier step does not count that comes before the contract by which what
    is used later is built: that was of what a company tried.

    A row `between_bodies` is not asked of a connection of two systems of the same body, nor of devices and networks.

    Where it holds `but_moved_later`, the data of what is closed, which nobody works on, other systems that move onto a
    platform, and codes of units that change may be moved once the system is in use; and what is of a later round, which
    is surveyed, studied or tendered only then.

    Where it is asked `of_what_is_kept`, no more than a note tells it of a pilot before the tender or the contract of
    its system: what a company shows is not yet the State's.

    `articles` are by the key of the legal text on a `topic` in force when the later step starts; the row holds `since`
    and `until` (days of the later step), if it says so. `advice` is added to the remedy,
    `advice_for_several` where one remedy is for several systems.
    """

    code: str
    name: str
    before: tuple[Step, ...]
    after: tuple[Step, ...]
    severity: Severity
    why: Text
    missing: Severity | None = None
    quantifier: Quantifier = Quantifier.ONE
    followed: bool = False
    judged_by: tuple[Step, ...] = ()
    apart: bool = False
    last_counts: bool = False
    after_work: tuple[Step, ...] = ()
    after_software: tuple[Step, ...] = ()
    of_systems: tuple[Step, ...] = ()
    of: tuple[Step, ...] = ()
    by_package: bool = False
    of_what_is_bought: bool = False
    between_bodies: bool = False
    but_moved_later: bool = False
    of_what_is_kept: bool = False
    late_is_other: bool = False
    preceded: tuple[Step, ...] = ()
    first_only: bool = False
    by_dates: bool = False
    in_batches: bool = False
    own_counts: bool = False
    either: bool = False
    routes: frozenset[Route] = frozenset()
    case: Case | None = None
    topic: Topic = Topic.INVESTMENT
    articles: Mapping[str, str] = MappingProxyType({})
    since: date | None = None
    until: date | None = None
    unlinked: Severity | None = None
    advice: Text = NOTHING
    advice_for_several: Text = NOTHING

    @property
    def severity_unlinked(self) -> Severity:
        """Of dates that are right while no link keeps them so: its own, or one level less than of wrong ones."""
        if self.unlinked is not None:
            return self.unlinked
        return Severity.WARNING if self.severity is Severity.ERROR else Severity.NOTE
