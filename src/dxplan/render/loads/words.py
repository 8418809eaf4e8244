"""What is said of a load, in the terminal and in pictures alike."""

from __future__ import annotations

from collections.abc import Sequence

from dxplan.findings.loading import Demand, Loading, Of, TooMuch, months
from dxplan.model.named import Key
from dxplan.schedule.result import Schedule
from dxplan.text.counts import DAY, Count, Noun
from dxplan.text.display import one_line
from dxplan.text.lists import listed
from dxplan.text.phrase import Language, Part, Text, say
from dxplan.text.wording import Amount, Money, Number, needed

UNIT_DAY = Noun("ngày công", "unit-day")
PERIOD = Noun("đợt", "period")
_TASKS_SHOWN = 6
_OTHERS = Noun("nguồn lực khác", "other")

LEADS = Text("Số nhiệm vụ mỗi cơ quan chủ trì cùng lúc", "Tasks that each agency leads at once")
MONEY = Text("Kinh phí theo quý, chi đều theo tiến độ", "Money by quarter, spent evenly over the work")
SO_FAR = Text("cộng dồn", "so far")
NO_RESOURCES = say(
    "kế hoạch không khai báo nguồn lực nào ({key})", "the plan names no resources ({key})", key=Key("resources")
)
NO_MONEY = say("không nhiệm vụ nào có kinh phí ({key})", "no task has a cost ({key})", key=Key("cost"))
NO_LEADS = say("không nhiệm vụ nào có cơ quan chủ trì ({key})", "no task has a lead ({key})", key=Key("lead"))
_TITLE = Text("Nhu cầu theo thời gian", "Demand over time")
NOTHING_THERE = Text("không có nhu cầu nào để vẽ", "there is no demand to draw")
OVER, OVER_BUDGET = Text("QUÁ TẢI", "OVERLOADED"), Text("VƯỢT", "OVER")


def name_of(demand: Demand, language: Language) -> str:
    """An entry's name with its id, on one line."""
    name = "" if demand.item.name is None else one_line(demand.item.name.in_language(language)).strip()
    return f"{name} ({demand.id})" if name and name != demand.id else demand.id


def title_of(demand: Demand, language: Language) -> str:
    """What a demand is one for: a resource; all those of an agency; the tasks that it leads."""
    name = name_of(demand, language)
    if demand.of is Of.AGENCY:
        resources = listed(demand.resources, rest=_OTHERS)
        said = say("{name}: cộng {resources}", "{name}: {resources} together", name=name, resources=resources)
    elif demand.of is Of.LEAD:
        said = say("{name}: nhiệm vụ chủ trì", "{name}: tasks that it leads", name=name)
    else:
        return name
    return said.in_language(language)


def plan_name(schedule: Schedule, language: Language) -> str:
    """A plan's name on one line, or else its id."""
    return one_line(schedule.plan.name.in_language(language)).strip() or schedule.plan.id


def heading(loadings: Sequence[tuple[Loading, Language]]) -> str:
    """What pictures of some plans are called."""
    names = ", ".join(plan_name(loading.schedule, language) for loading, language in loadings)
    title = _TITLE.in_language(loadings[0][1] if loadings else "vi")
    return f"{title}: {names}" if names else title


def facts(demand: Demand, most: float, overloads: int) -> Text:
    """How much there is, how much is asked for at `most` and in all, and how often that is too much."""
    if demand.of is Of.LEAD:
        if not demand.uses:
            return Text("không chủ trì nhiệm vụ nào", "leads no task")
        return say(
            "chủ trì nhiều nhất {peak} nhiệm vụ cùng lúc", "leads {peak} at once at most", peak=_tasks_at_once(most)
        )
    there = Number(demand.capacity, 2)
    if not demand.uses:
        return say("có {there}; không nhiệm vụ nào dùng", "{there} there; no task uses it", there=there)
    parts: dict[str, Part] = {"there": there, "peak": Number(most, 2), "work": Amount(unit_days(demand), UNIT_DAY, 0)}
    if not overloads:
        return say(
            "có {there}, cần nhiều nhất {peak}: đủ; cả thảy {work}",
            "{there} there, {peak} wanted at most: enough; {work} in all",
            **parts,
        )
    return say(
        "có {there}, cần nhiều nhất {peak}: {over} {periods}; cả thảy {work}",
        "{there} there, {peak} wanted at most: {over} in {periods}; {work} in all",
        over=OVER,
        periods=Count(overloads, PERIOD),
        **parts,
    )


def unit_days(demand: Demand) -> float:
    """What is asked for in all, in unit-days."""
    return round(sum(month.work for month in months(demand)), 2)


def period(each: TooMuch, demand: Demand) -> Text:
    """From when to when it is too much, and by whom."""
    when = say("{first} – {last}", "{first} to {last}", first=each.first, last=each.last)
    if each.first == each.last:
        when = say("{first}", "{first}", first=each.first)
    if each.overload.days is not None:
        days = Count(each.overload.days, DAY)
        when = say("{when} ({days})", "{when} ({days})", when=when, days=days)
    by = [say("{task} {units}", "{task} {units}", task=task, units=Number(units, 2)) for task, units in each.tasks]
    return say(
        "{when}: cần {demand}, có {there} ({by})",
        "{when}: {demand} wanted, {there} there ({by})",
        when=when,
        demand=Number(each.overload.demand, 2),
        there=Number(demand.capacity, 2),
        by=listed(by, _TASKS_SHOWN),
    )


def of_year(loading: Loading, year: int) -> tuple[Text, bool]:
    """What a year takes against its budget, and whether that is too much."""
    spent = sum(amount for number, amount in loading.quarters.items() if number // 4 == year)
    there = loading.budget.get(year, 0)
    parts: dict[str, Part] = {"year": str(year), "spent": Money(spent), "there": Money(there)}
    if spent <= there:
        return say("năm {year}: cần {spent}, có {there}", "{year}: {spent} of {there}", **parts), False
    said = say(
        "năm {year}: cần {spent}, chỉ có {there}: {over} {more}",
        "{year}: {spent} of {there}: {over} by {more}",
        over=OVER_BUDGET,
        more=needed(spent - there),
        **parts,
    )
    return said, True


def _tasks_at_once(most: float) -> Text:
    return say("{number}", "{tasks}", number=round(most), tasks=Count(round(most), Noun("nhiệm vụ", "task")))
