"""By which calendar each task runs: its own, the project's, or that of its teams."""

from __future__ import annotations

from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.calendars import PlanCalendars
from dxplan.exchange.msproject.document import Row
from dxplan.exchange.msproject.lengths import Format
from dxplan.exchange.msproject.outline import Outline
from dxplan.exchange.msproject.resources import Staff
from dxplan.exchange.msproject.values import flag, instant, minutes, whole
from dxplan.schedule.calendars import Calendars
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

_NONE = ("", "-1", "0")
_DAYS = 7
_BY_TEAMS = Text(
    "nhiệm vụ làm theo lịch của nguồn lực: lịch đó được ghi ở nhiệm vụ",
    "tasks that run by the calendar of their resources: it is written at the task",
)
_SEVERAL = Text(
    "nguồn lực của nhiệm vụ có lịch khác nhau: chỉ dùng lịch của nhiệm vụ",
    "the resources of a task have calendars of their own: only the task's calendar is used",
)
_UNKNOWN = Text(
    "lịch không có trong tệp: dùng lịch của dự án", "calendars that are not in the file: the project's is used"
)
_OTHER = Text("lịch của nguồn lực khác lịch của nhiệm vụ", "its resources have another calendar than the task")


class Sources(NamedTuple):
    """Where calendars come from: the file, the UID (`own`) and the id (`plans`) of the project's, the teams."""

    calendars: PlanCalendars
    own: str | None
    plans: str
    staff: Staff
    times: Calendars


def calendars_of_tasks(
    outline: Outline, sources: Sources, units: dict[str, dict[str, float]], losses: Losses, causes: dict[str, Text]
) -> dict[str, str]:
    """The calendars that tasks have to say, by id.

    In Microsoft Project work is done when the teams are there, unless the task has a calendar and passes over theirs. A
    plan's task has one calendar: of those that come into question the one in which the file's own start and finish lie
    as far apart as the task is long.
    """
    found: dict[str, str] = {}
    for id_, placed in outline.tasks.items():
        row = placed.row
        said = row.text("CalendarUID")
        own = None if said in _NONE else sources.calendars.meant(said)
        if own is None and said not in _NONE:
            losses.note(_UNKNOWN, id_)
        meant = own or sources.own
        theirs = {sources.staff.calendar_of.get(team, sources.own) for team in units.get(id_, ())}
        passes_over = own is not None and flag(row.text("IgnoreResourceCalendar"))
        if theirs - {meant} and not placed.children and not passes_over:
            first = next(iter(theirs)) if own is None and len(theirs) == 1 else meant
            before, meant = meant, _fitting(row, [first, *sorted(theirs, key=str), meant], sources)
            if meant != before:
                losses.note(_BY_TEAMS, id_)
            else:
                losses.note(_SEVERAL, id_)
                causes.setdefault(id_, _OTHER)
        if meant is not None and meant != sources.own:
            found[id_] = sources.calendars.id_of(meant)
    return _not_inherited(found, outline, sources.plans)


def _fitting(row: Row, uids: list[str | None], sources: Sources) -> str | None:
    """Of the calendars that come into question the first one by which the file's own dates fit, or else the first."""
    start, finish, length = instant(row.text("Start")), instant(row.text("Finish")), minutes(row.text("Duration"))
    is_elapsed = Format.of(whole(row.text("DurationFormat"), _DAYS)).is_elapsed
    if start is not None and finish is not None and length and not is_elapsed:
        for uid in dict.fromkeys(uids):
            time = sources.times[sources.plans if uid is None else sources.calendars.id_of(uid)]
            if abs(time.between(start, finish) - length) < 1:
                return uid
    return uids[0]


def _not_inherited(found: dict[str, str], outline: Outline, plans: str) -> dict[str, str]:
    """A summary's calendar holds for what is inside it in plans, not in files: there tasks say the plan's own."""
    under: set[str] = set()
    for id_, placed in outline.tasks.items():
        if placed.parent is not None and (placed.parent in under or placed.parent in found):
            found.setdefault(id_, plans)
            under.add(id_)
    return found
