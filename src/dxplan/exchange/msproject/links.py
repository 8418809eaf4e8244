"""The links of a file: which task waits for which, how, and by how much."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.document import Row
from dxplan.exchange.msproject.lengths import ELAPSED_PERCENT, MOST_PERCENT, Format, cut, length
from dxplan.exchange.msproject.values import number, whole
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

_TYPES = (LinkType.FINISH_FINISH, LinkType.FINISH_START, LinkType.START_FINISH, LinkType.START_START)
_FINISH_START = 1
_DAYS = 7
_TENTHS = 10
_NO_PREDECESSOR = Text(
    "quan hệ với nhiệm vụ không có trong tệp bị bỏ", "links to tasks that are not in the file are left out"
)
_DROPPED = Text(
    "quan hệ với nhiệm vụ không được đưa vào (không hoạt động, trống) bị bỏ",
    "links to tasks that are not carried over (inactive, blank) are left out",
)
_FAMILY = Text(
    "quan hệ của nhiệm vụ với chính nó hoặc với nhóm chứa nó bị bỏ",
    "links of a task to itself or to a summary around it are left out",
)
_UNKNOWN_TYPE = Text("kiểu quan hệ lạ được hiểu là FS", "links of an unknown type are taken as FS")
_ABSURD = Text("độ trễ dài bất thường bị bỏ", "absurd lags are left out")
_SHARE_OF_SUMMARY = Text(
    "độ trễ theo % thời gian của một nhóm, tính từ lúc nhóm bắt đầu, được ghi bằng thời gian",
    "lags in percent of a summary's duration, after its start, are written as time",
)
_TWICE = Text("quan hệ ghi hai lần chỉ giữ một", "links that stand there twice are kept once")


class Known(NamedTuple):
    """The tasks that links can name: ids by UID, the UIDs of rows left out, and what summaries are around a task.

    `minutes_of_summaries` is how long the file says that each summary runs.
    """

    id_of: Mapping[str, str]
    left_out: frozenset[str]
    parent: Mapping[str, str | None]
    minutes_of_summaries: Mapping[str, float]

    def is_around(self, summary: str, task: str) -> bool:
        """Whether a task is inside another one."""
        around = self.parent[task]
        while around is not None and around != summary:
            around = self.parent[around]
        return around is not None


def links_of(
    task: str, rows: list[Row], known: Known, minutes_a_day: Callable[[str, str], int | None], losses: Losses
) -> tuple[Dependency, ...]:
    """The links into a task; `minutes_a_day` says what a day of lag from one task to another stands for."""
    links: dict[tuple[str, LinkType, Duration | None], Dependency] = {}
    for row in rows:
        uid = row.text("PredecessorUID")
        predecessor = known.id_of.get(uid)
        if predecessor is None:
            losses.note(_DROPPED if uid in known.left_out else _NO_PREDECESSOR, task)
            continue
        if predecessor == task or known.is_around(predecessor, task) or known.is_around(task, predecessor):
            losses.note(_FAMILY, task)
            continue
        type_ = whole(row.text("Type"), _FINISH_START)
        if not 0 <= type_ < len(_TYPES):
            losses.note(_UNKNOWN_TYPE, task)
            type_ = _FINISH_START
        lag = _lag(row, Dependency(predecessor, task, _TYPES[type_]), known, minutes_a_day, losses)
        link = Dependency(predecessor, task, _TYPES[type_], lag, nth=len(links))
        if links.setdefault((predecessor, link.type, lag), link) is not link:
            losses.note(_TWICE, task)
    return tuple(links.values())


def _lag(
    row: Row, link: Dependency, known: Known, minutes_a_day: Callable[[str, str], int | None], losses: Losses
) -> Duration | None:
    """Tenths of a minute, or whole percent."""
    predecessor, task = link.predecessor, link.successor
    said = number(row.text("LinkLag") or "0")
    if not said:
        if said is None:
            losses.note(_ABSURD, task)
        return None
    shown = Format.of(whole(row.text("LagFormat"), _DAYS))
    if shown.is_share:
        if abs(said) > MOST_PERCENT:
            losses.note(_ABSURD, task)
            return None
        of = known.minutes_of_summaries.get(predecessor)
        if of is None or not link.type.from_start:
            return Duration(said, Unit.ELAPSED_PERCENT if shown.code == ELAPSED_PERCENT else Unit.PERCENT)
        losses.note(_SHARE_OF_SUMMARY, task)
        said, shown = of * said / 100 * _TENTHS, Format(_DAYS)
    lag = length(said / _TENTHS, shown, minutes_a_day(predecessor, task))
    if cut(lag) is not lag:
        losses.note(_ABSURD, task)
        return None
    return lag
