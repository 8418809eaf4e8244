"""A new plan made of a roadmap, read again before it is given."""

from __future__ import annotations

from datetime import date

from dxplan.edit.beginning.beginning_error import BeginningError
from dxplan.edit.beginning.filling import in_words_of_a_city, with_dates_moved, with_wishes
from dxplan.edit.beginning.roadmaps import Roadmap, content_of
from dxplan.edit.beginning.settling import off_tet, scheduled, with_deadline
from dxplan.edit.beginning.wishes import NewPlan
from dxplan.edit.cuts import NotSafeError
from dxplan.load.loader import load_bytes
from dxplan.model.plan import Plan
from dxplan.schedule.instant import BeyondDatesError, day_of
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

SCHEMA_FILE = "dxplan.schema.json"
"""The schema that the roadmaps' first line names: it is expected beside the plan."""
MODELINE = f"# yaml-language-server: $schema={SCHEMA_FILE}"


class Begun(NamedTuple):
    """A new plan file: its text, the plan, and the first and the last day of its schedule."""

    data: bytes
    plan: Plan
    first_day: date
    last_day: date


def begin(roadmap: Roadmap, new: NewPlan) -> Begun:
    """The plan file that a roadmap gives.

    Raises:
        BeginningError: the roadmap is no sound plan, or what is wished leads out of the years there are.
    """
    data, file = content_of(roadmap), str(roadmap.path)
    loaded = load_bytes(data, file)
    schedule = scheduled(loaded)
    if schedule is None or loaded.plan is None or new.start is None:
        raise BeginningError(_unsound(file, data))
    time = schedule.plan_time
    try:
        start = day_of(time.next_start(time.start_of(new.start)))
        text = with_dates_moved(data.decode(), loaded.plan, time, start)
        if roadmap.is_ours and new.is_of_a_city:
            text = in_words_of_a_city(text, loaded.plan.language)
        data = with_wishes(text, file, new._replace(start=start))
        data = with_deadline(off_tet(data, file), file)
    except NotSafeError as error:
        raise BeginningError(
            say(
                "không điền được vào mẫu {file}: {reason}",
                "the template {file} cannot be filled in: {reason}",
                file=file,
                reason=error.reason,
            )
        ) from None
    except (BeyondDatesError, OverflowError, ValueError):
        raise BeginningError(_BEYOND) from None
    loaded = load_bytes(data, file)
    schedule = scheduled(loaded)
    if schedule is None or loaded.plan is None:
        raise BeginningError(_BEYOND)
    return Begun(data, loaded.plan, schedule.first_day, schedule.last_day)


def from_elsewhere(text: str, new: NewPlan) -> bytes:
    """The text of an imported plan file with what is wished of it.

    Raises:
        BeginningError: something cannot be put in for certain.
    """
    try:
        return with_wishes(f"{MODELINE}\n{text}", "", new)
    except NotSafeError as error:
        raise BeginningError(
            say("không điền được: {reason}", "it cannot be filled in: {reason}", reason=error.reason)
        ) from None


_BEYOND = Text("tiến độ vượt ra ngoài các năm 1 đến 9999", "the schedule leaves the years 1 to 9999")


def _unsound(file: str, data: bytes) -> Text:
    mistakes = load_bytes(data, file).diagnostics
    if not mistakes:
        return say(
            "mẫu {file} không xếp lịch được; xem dxplan check {file}",
            "the template {file} cannot be scheduled; see dxplan check {file}",
            file=file,
        )
    return say(
        "mẫu {file} chưa phải một kế hoạch đúng: dòng {line}: {message}",
        "the template {file} is no sound plan: line {line}: {message}",
        file=file,
        line=mistakes[0].span.line,
        message=mistakes[0].message,
    )
