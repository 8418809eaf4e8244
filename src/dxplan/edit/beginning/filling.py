"""A roadmap's text as that of a new plan: what is wished is put in, its dates go along with the start."""

from __future__ import annotations

import re
from datetime import date

from dxplan.dump.scalars import in_flow
from dxplan.edit.beginning.wishes import NewPlan
from dxplan.edit.cuts import NotSafeError
from dxplan.edit.removal import NOT_FOUND
from dxplan.edit.setting import Setting, set_values
from dxplan.load.loader import load_bytes
from dxplan.load.outline import Outline
from dxplan.model.plan import Plan
from dxplan.schedule.instant import day_of, finish_day_of
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.expression import expression
from dxplan.text.phrase import Language

_STARTS = ("start_no_earlier_than", "start_no_later_than", "must_start_on")
_ENDS = ("finish_no_earlier_than", "finish_no_later_than", "must_finish_on", "deadline", "by")
_DATED = expression(
    rf"^(?P<before>[ ]*(?P<key>{'|'.join((*_STARTS, *_ENDS))}):[ ]+)(?P<day>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})\b", re.M
)
_PROVINCE = expression(r"^# province:.*$", re.M)
_DAY = expression(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_HEAD = ("name", "id", "dxplan")
_OF_A_CITY: dict[Language, tuple[tuple[re.Pattern[str], str], ...]] = {
    "vi": ((expression(r"(?<!\w)tỉnh(?!, thành phố)(?!\w)"), "thành phố"),),
    "en": (
        (expression(r"\bProvincial\b"), "City"),
        (expression(r"\bprovincial\b"), "city"),
        (expression(r"(?<![\w-])province(?![\w:-])"), "city"),
    ),
}


def with_dates_moved(text: str, plan: Plan, time: WorkingTime, start: date) -> str:
    """A plan file's text with the dates of tasks and targets as far from `start` as they were from the plan's own.

    On a day off, by `time`, a start goes to the next working day, a finish to the one before. Dates that tell of the
    world (sources, agencies, context) stay.
    """
    shift = start - plan.start

    def moved(match: re.Match[str]) -> str:
        try:
            day = date.fromisoformat(match["day"])
            if day == plan.finish_by:  # goes with the deadline, which is set once the schedule is known
                return match[0]
            day += shift
        except (ValueError, OverflowError):
            return match[0]
        if match["key"] in _STARTS:
            day = day_of(time.next_start(time.start_of(day)))
        elif not time.is_worked(day):
            day = finish_day_of(time.last_finish(time.start_of(day)))
        return f"{match['before']}{day.isoformat()}"

    return _DATED.sub(moved, text)


def in_words_of_a_city(text: str, language: Language) -> str:
    """The text of one of dxplan's roadmaps with a city's bodies in place of a province's."""
    for pattern, word in _OF_A_CITY[language]:
        text = pattern.sub(word, text)
    return text


def with_wishes(text: str, file: str, new: NewPlan) -> bytes:
    """A plan file's text with what is wished of id, start, language, province and name.

    A commented line `# province: …` becomes the key. Raises `NotSafeError` if something cannot be put in for certain.
    """
    start = None if new.start is None else new.start.isoformat()
    said = {"id": new.id, "start": start, "language": new.language, "name": new.name}
    wanted = {key: value for key, value in said.items() if value is not None}
    if new.province is not None:
        written = in_flow(new.province)
        text, comments = _PROVINCE.subn(lambda _: f"province: {written}", text, count=1)
        if not comments:
            wanted["province"] = new.province
    data = text.encode()
    plan = load_bytes(data, file).plan
    if plan is None:
        raise NotSafeError(NOT_FOUND)
    return set_values(Outline(data), [Setting(plan.places, key, _written(text), _HEAD) for key, text in wanted.items()])


def _written(said: str) -> str:
    return said if _DAY.fullmatch(said) else in_flow(said)
