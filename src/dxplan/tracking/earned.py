"""Earned value and earned schedule of a plan under way, against its baseline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from dxplan.model.baseline import Baseline
from dxplan.model.named import Code, Key, refs
from dxplan.model.plan import Plan
from dxplan.schedule.baseline import baseline_of, instant_of
from dxplan.schedule.instant import Instant, finish_day_of
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.progress import status_instant
from dxplan.schedule.result import Schedule
from dxplan.text.lists import listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Number
from dxplan.tracking.curve import Curve
from dxplan.tracking.earning import Earner, earned_by, earners, planned_by, total
from dxplan.tracking.measures import NO_COST, NOT_IN_MONEY, Facts, Figure, measures
from dxplan.tracking.months import boundaries, day_at, place_of
from dxplan.tracking.techniques import Technique

LEAST_EARNED = 0.2
"""Before so much is earned, PD/SPI(t) says next to nothing: on real projects it is the worst of all forecasts."""
STEEPEST = 1.10
"""Above it, an index of what is still to be achieved is held for beyond recovery in the field's literature."""
MUCH_LEVEL_OF_EFFORT = 0.15
"""DCMA looks twice where more of a budget than this is level of effort."""
BY_SPI_T = ("ES2", "ES3")
TIME_FORECASTS = ("PV1", "PV2", "PV3", "ED1", "ED2", "ED3", "ES1", "ES2", "ES3")
_WEEKLY_BELOW = 12  # months: a month is much of a plan of a year, and what lies between its ends is drawn straight


class Period(NamedTuple):
    """The end of a period: what was to be earned by then, and what had been; None after the status date."""

    day: date
    planned: float
    earned: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Earned:
    """The measures of a plan by their names: values in đồng or working minutes, times in months.

    They count the work that has an end; level of effort stands apart. `days` are the finish dates that the forecasts
    of the duration mean (None after the year 2199), `forecast` is that of the network. Tasks `added` since the baseline
    stay out of all figures; `dropped` ones stay in, and earn nothing.
    """

    plan: Plan
    baseline: Baseline
    status: date
    in_money: bool
    minutes_a_day: int
    figures: dict[str, Figure]
    days: dict[str, date | None]
    planned_finish: date
    forecast: date
    level_of_effort: float
    spi_with_level_of_effort: Figure
    techniques: dict[Technique, int]
    unweighted: int
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    periods: tuple[Period, ...]
    warnings: tuple[Text, ...]

    @property
    def share(self) -> float:
        """How much of the budget is earned."""
        earned, budget = self.figures["EV"], self.figures["BAC"]
        assert not isinstance(earned, Text)
        assert not isinstance(budget, Text)
        return earned / budget


def earned_value(schedule: Schedule, baseline: Baseline | None, *, in_money: bool | None = None) -> Earned | Text:
    """Measure a plan under way, in money where the baseline has costs, or else in working time; or why it cannot be."""
    status = status_instant(schedule.plan)
    if status is None or schedule.plan.status_date is None:
        return say("kế hoạch không có {key}", "the plan has no {key}", key=Key("status_date"))
    if baseline is None:
        return say(
            "chưa có kế hoạch gốc: chốt bằng {command}, hoặc chỉ ra bằng {option}",
            "there is no baseline: make one with {command}, or name one with {option}",
            command=Code("dxplan baseline"),
            option=Code("--baseline"),
        )
    in_money = baseline.cost > 0 if in_money is None else in_money
    every = earners(schedule, baseline, in_money=in_money, status=status)
    discrete = [each for each in every if each.technique is not Technique.LEVEL_OF_EFFORT]
    budget = total(each.worth for each in discrete)
    if budget <= 0:
        return Text(
            "kế hoạch gốc không có kinh phí hay khối lượng để đo", "the baseline has no cost or work to be measured by"
        )
    return _measured(schedule, baseline, every, discrete, in_money=in_money, status=status)


def _measured(
    schedule: Schedule,
    baseline: Baseline,
    every: tuple[Earner, ...],
    discrete: list[Earner],
    *,
    in_money: bool,
    status: Instant,
) -> Earned:
    plan, time = schedule.plan, schedule.plan_time
    start = instant_of(baseline.start)
    finish = max(max((each.finish for each in discrete), default=start), Instant(start + 1))
    origin = place_of(start, time)
    ends = _ends(start, finish, status, weekly=place_of(finish, time) - origin < _WEEKLY_BELOW)
    values = list(planned_by(discrete, ends).values())
    curve = Curve((0.0, *(place_of(end, time) - origin for end in ends)), (0.0, *values))
    earned = total(each.earned(status, status) for each in discrete)
    facts = Facts(
        planned=total(each.planned(status) for each in discrete),
        earned=earned,
        actual=_spent(plan, discrete) if in_money else None,
        budget=curve.budget,
        earned_schedule=curve.earned_schedule(earned),
        elapsed=max(place_of(status, time) - origin, 0.0),
        duration=curve.duration,
        to_do=_to_do(schedule, discrete) if in_money else None,
        no_cost=NO_COST if in_money else NOT_IN_MONEY,
    )
    figures = measures(facts)
    share = earned / curve.budget
    if share < LEAST_EARNED:
        figures |= dict.fromkeys(BY_SPI_T, _too_early(share))
    loe = [each for each in every if each.technique is Technique.LEVEL_OF_EFFORT]
    planned, beside = (total(each.planned(status) for each in group) for group in (discrete, loe))
    days = {
        name: None if isinstance(value := figures[name], Text) else day_at(origin + value, time)
        for name in TIME_FORECASTS
    }
    known = [task.id for task in plan.leaves()]
    beside_budget = total(each.worth for each in loe)
    level_of_effort = beside_budget / (beside_budget + curve.budget)
    found = Earned(
        plan=plan,
        baseline=baseline,
        status=finish_day_of(status),
        in_money=in_money,
        minutes_a_day=time.minutes_a_day,
        figures=figures,
        days=days,
        planned_finish=finish_day_of(finish),
        forecast=_forecast(schedule),
        level_of_effort=level_of_effort,
        spi_with_level_of_effort=(earned + beside) / (planned + beside) if planned + beside > 0 else figures["SPI"],
        techniques={way: n for way in Technique if (n := sum(each.technique is way for each in every))},
        unweighted=sum(each.worth <= 0 for each in discrete),
        added=tuple(id_ for id_ in known if id_ not in baseline.tasks),
        dropped=tuple(each.id for each in every if not each.is_known),
        periods=_periods(discrete, start, max(finish, status), status),
        warnings=(),
    )
    return _with_warnings(found)


def _ends(start: Instant, finish: Instant, status: Instant, *, weekly: bool) -> list[Instant]:
    """The ends of periods between start and finish; the status date is one, so that what is as planned reads so."""
    found = set(boundaries(start, finish, weekly=weekly)) - {start}
    return sorted(found | ({status} if start < status < finish else set()))


def _periods(discrete: list[Earner], start: Instant, last: Instant, status: Instant) -> tuple[Period, ...]:
    ends = set(boundaries(start, last, weekly=False)) - {start}
    ends |= {status} if start < status else set()
    planned = planned_by(discrete, ends)
    earned = earned_by(discrete, (end for end in ends if end <= status), status)
    return tuple(Period(finish_day_of(end), planned[end], earned.get(end)) for end in planned)


def _spent(plan: Plan, discrete: list[Earner]) -> float | None:
    """What the tasks that count, and the summaries around them, have cost so far; None if nobody says."""
    ids = {each.id for each in discrete}
    said = [
        task.progress.actual_cost
        for task in plan.tasks.values()
        if task.progress.actual_cost is not None
        and (task.id in ids if not task.children else any(leaf.id in ids for leaf in plan.leaves_below(task)))
    ]
    return float(sum(said)) if said else None


def _to_do(schedule: Schedule, discrete: list[Earner]) -> float:
    """What is left of the tasks that count, by what they are estimated to cost now."""
    now = baseline_of(schedule, "now").tasks
    return total((now[each.id].cost or 0) * (1 - each.share) for each in discrete if each.is_known)


def _forecast(schedule: Schedule) -> date:
    """When the network has the work done that has an end; what goes on beside it holds nothing up."""
    tasks = [task.id for task in schedule.plan.leaves() if not task.is_level_of_effort]
    return max((days_of(schedule, id_).finish for id_ in tasks), default=schedule.last_day)


def _too_early(share: float) -> Text:
    return say(
        "mới đạt {share} %, chỉ dùng được từ {least} %",
        "only {share} % is earned; of use from {least} % on",
        share=Number(share * 100, 1),
        least=Number(LEAST_EARNED * 100),
    )


def _with_warnings(found: Earned) -> Earned:
    return replace(found, warnings=tuple(_warnings(found)))


def _warnings(found: Earned) -> list[Text]:
    told: list[Text] = []
    for name in ("TCPI_BAC", "TSPI"):
        value = found.figures[name]
        if not isinstance(value, Text) and value > STEEPEST:
            told.append(
                say(
                    "{name} = {value} > {most}: theo kinh nghiệm chung hầu như không còn đạt được nữa",
                    "{name} = {value} > {most}: held for practically beyond recovery in the field",
                    name=NAMES.get(name, name),
                    value=Number(value, 2),
                    most=Number(STEEPEST, 2),
                )
            )
    if found.level_of_effort > MUCH_LEVEL_OF_EFFORT:
        told.append(
            say(
                "việc thường xuyên chiếm {share} % giá trị, nên tách riêng và xem lại",
                "level of effort is {share} % of the budget: much, look again at what it is",
                share=Number(found.level_of_effort * 100),
            )
        )
    if found.unweighted:
        told.append(
            say(
                "{count} nhiệm vụ không có giá trị trong kế hoạch gốc nên không ảnh hưởng tới các chỉ số",
                "{count} tasks are worth nothing in the baseline and do not weigh in the figures",
                count=found.unweighted,
            )
        )
    for ids, text in (
        (found.added, ("thêm sau kế hoạch gốc, không tính: {ids}", "added since the baseline, not counted: {ids}")),
        (found.dropped, ("đã bỏ, vẫn tính là chưa đạt: {ids}", "dropped since, counted as not earned: {ids}")),
    ):
        if ids:
            told.append(say(*text, ids=listed(refs(ids))))
    return told


NAMES = {
    "SV_t": "SV(t)",
    "SPI_t": "SPI(t)",
    "TCPI_BAC": "TCPI(BAC)",
    "TCPI_EAC": "TCPI(EAC)",
    "EAC_plan_rate": "EAC₁",
    "EAC": "EAC₂",
    "EAC_both_rates": "EAC₃",
    "EAC_weighted": "EAC₄",
    "EAC_bottom_up": "EAC₅",
}
"""How the measures are written whose names have signs."""
