"""A task's dates explained, as text: its chain with shares, what holds it, what it drives, and repairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dxplan.doctor import wording
from dxplan.doctor.diagnosis import Diagnosis
from dxplan.doctor.explanation import Explanation
from dxplan.doctor.repairs import Repair, RepairKind
from dxplan.doctor.shares import Chain, Share, ShareKind
from dxplan.model.dependency import LinkType
from dxplan.render.columns import Column, fitted, levelled, natural_widths, ruled
from dxplan.render.lines import Line, Part, laid_out, line
from dxplan.scenario.promises import DEADLINE, FINISHES, STARTS, Promise
from dxplan.schedule.instant import day_of, finish_day_of
from dxplan.schedule.result import DriverKind
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text
from dxplan.text.wording import working_days, written_date, written_number

_INDENT = 2
_MOST_REPAIRS = 8
_MOST_OF_A_KIND = 3
_MOST_ROWS = 40
_MOST_NAMED = 6
_LEAST_NAME = 14
_NAME, _NUMBERS = 1, 4
_CHAIN_HEADINGS: tuple[Text, ...] = (
    Text("Mã", "Id"),
    Text("Nhiệm vụ", "Task"),
    Text("Bắt đầu", "Start"),
    Text("Kết thúc", "Finish"),
    Text("Ngày LV", "Days"),
    Text("%", "%"),
    Text("Nghỉ lễ", "Holidays"),
)
_REPAIR_HEADINGS = (Text("#", "#"), Text("Làm gì", "What to do"), Text("Kết quả", "What comes of it"))


def explanation_text(explanation: Explanation, language: Language, width: int, *, color: bool) -> str:
    """Everything about a task's dates; the repairs of broken promises last."""
    return laid_out(_Page(explanation, language, width).lines(), width, color=color)


class _Page:
    def __init__(self, explanation: Explanation, language: Language, width: int) -> None:
        self._explanation = explanation
        self._schedule = explanation.schedule
        self._plan = explanation.schedule.plan
        self._language = language
        self._width = width

    def lines(self) -> Iterator[Line]:
        yield from self._head()
        yield from self._chain()
        yield from self._next_holds()
        yield from self._drives()
        for diagnosis in self._explanation.diagnoses:
            yield from self._diagnosis(diagnosis)

    def _say(self, text: Text) -> str:
        return visible(text.in_language(self._language))

    def _line(self, text: Text, style: str = "") -> Line:
        return line(self._say(text), style, _INDENT)

    def _title(self, text: Text) -> Iterator[Line]:
        yield line("")
        yield line(self._say(text), "bold")

    def _name(self, id_: str) -> str:
        task = self._plan.tasks[id_]
        return self._say(task.name) if task.name is not None else ""

    def _head(self) -> Iterator[Line]:
        id_ = self._explanation.task
        task, dates = self._plan.tasks[id_], self._schedule.tasks[id_]
        time = self._schedule.working_time(id_)
        file = visible(self._plan.file or self._plan.id)
        yield Line((Part(f"{id_} {self._name(id_)}".strip(), "bold"), Part(f"  {file}", "dim")))
        start, finish = written_date(day_of(dates.early_start)), written_date(finish_day_of(dates.early_finish))
        if task.is_milestone:
            yield self._line(Text(f"mốc {finish.vi}", f"milestone, {finish.en}"))
        else:
            days = working_days(time.between(dates.early_start, dates.early_finish), time.minutes_a_day)
            yield self._line(Text(f"{start.vi} – {finish.vi}, {days.vi}", f"{start.en} – {finish.en}, {days.en}"))
        total = working_days(dates.total_float, time.minutes_a_day)
        free = working_days(dates.free_float, time.minutes_a_day)
        critical = Text(", găng", ", critical") if dates.is_critical else Text("", "")
        yield self._line(
            Text(
                f"dự trữ toàn phần {total.vi}, dự trữ tự do {free.vi}{critical.vi}",
                f"total float {total.en}, free float {free.en}{critical.en}",
            )
        )
        for key in (DEADLINE, *FINISHES, *STARTS):
            yield from self._promise(Promise(key, id_))

    def _promise(self, promise: Promise) -> Iterator[Line]:
        late = promise.lateness(self._schedule)
        if late is None:
            return
        said = wording.promise(promise, self._plan)
        if promise.is_broken(self._schedule):
            yield self._line(Text(f"{said.vi}: chậm {late.written.vi}", f"{said.en}: {late.written.en} late"), "red")
        else:
            spare = working_days(max(-late.minutes, 0), late.time.minutes_a_day)
            yield self._line(Text(f"{said.vi}: giữ được, dư {spare.vi}", f"{said.en}: kept, {spare.en} to spare"))

    def _chain(self) -> Iterator[Line]:
        chain = self._explanation.chain
        yield from self._title(Text("Chuỗi quyết định ngày này", "The chain that decides these dates"))
        why = wording.reason(chain.steps[0].driver, self._plan)
        yield self._line(Text(f"bắt đầu: {why.vi}", f"begins: {why.en}"))
        yield from self._shares(chain, chain.shares)

    def _rest_of_chain(self, chain: Chain) -> Iterator[Line]:
        """Of another chain what the task's own does not show already."""
        own = set(self._explanation.chain.ids)
        shares = [share for share in chain.shares if share.task not in own]
        if shares:
            last = chain.ids[-1]
            yield from self._title(Text(f"Chuỗi từ đây đến `{last}`", f"The chain from here to `{last}`"))
            yield from self._shares(chain, shares)

    def _shares(self, chain: Chain, shares: Sequence[Share]) -> Iterator[Line]:
        rows = self._rows(chain, shares)
        hidden = max(len(rows) - _MOST_ROWS, 0)
        if hidden:
            half = _MOST_ROWS // 2
            cut = self._say(Text(f"… {hidden} dòng nữa", f"… {hidden} more rows"))
            rows = [*rows[:half], ["…", cut, "", "", "", "", ""], *rows[-half:]]
        columns = slice(0, None if any(row[-1] for row in rows) else -1)
        yield from self._table(_CHAIN_HEADINGS[columns], [row[columns] for row in rows])
        if not chain.minutes:
            return
        begins, ends = chain.shares[0].begins, chain.shares[-1].ends
        days, calendar = written_number(chain.minutes / chain.minutes_a_day), finish_day_of(ends) - day_of(begins)
        yield self._line(
            Text(
                f"cả chuỗi {days.vi} ngày làm việc trong {calendar.days + 1} ngày; {chain.days_off} ngày nghỉ, "
                f"trong đó {chain.holidays} ngày lễ, Tết",
                f"{days.en} working days in {calendar.days + 1} days in all; {chain.days_off} days off, "
                f"{chain.holidays} of them public holidays",
            )
        )

    def _rows(self, chain: Chain, shares: Sequence[Share]) -> list[list[str]]:
        drivers = {step.task: step.driver for step in chain.steps}
        waiting = {share.task for share in shares if share.kind is not ShareKind.WORK}
        rows: list[list[str]] = []
        for share in shares:
            if share.kind is not ShareKind.WORK:
                rows.append(["", self._say(wording.wait(share)), "", "", *self._numbers(share, chain)])
                continue
            dates, link = self._schedule.tasks[share.task], drivers[share.task].link
            name = self._name(share.task)
            if link is not None and link.type is not LinkType.FINISH_START and share.task not in waiting:
                name = f"{name} ({link})".strip()
            start, finish = day_of(dates.early_start), finish_day_of(dates.early_finish)
            if self._plan.tasks[share.task].is_milestone:
                start = finish
            when = [written_date(day).in_language(self._language) for day in (start, finish)]
            rows.append([share.task, name, *when, *self._numbers(share, chain)])
        return rows

    def _numbers(self, share: Share, chain: Chain) -> list[str]:
        days = written_number(share.minutes / chain.minutes_a_day).in_language(self._language)
        percent = f"{chain.percent(share):.0f}" if chain.minutes else ""
        return [days, "0" if percent == "-0" else percent, str(share.holidays) if share.holidays else ""]

    def _table(self, headings: tuple[Text, ...], rows: list[list[str]]) -> Iterator[Line]:
        said = [self._say(heading) for heading in headings]
        widths = fitted(natural_widths([said, *rows]), self._width - _INDENT, giving=_NAME, least=_LEAST_NAME)
        columns = [Column(cells, is_right=index >= _NUMBERS) for index, cells in enumerate(widths)]
        yield from ruled(said, [(row, "") for row in rows], columns, _INDENT)

    def _next_holds(self) -> Iterator[Line]:
        """What would hold the task next, if what drives it now did not."""
        explanation = self._explanation
        driver = self._schedule.tasks[explanation.task].driver
        others = [hold for hold in explanation.holds if hold.driver != driver]
        if not others or driver is None or driver.kind is DriverKind.PLAN_START:
            return
        now = wording.reason(driver, self._plan)
        yield from self._title(Text("Muốn sớm hơn", "To be earlier"))
        yield self._line(Text(f"hiện nay: {now.vi}", f"now: {now.en}"))
        time = self._schedule.working_time(explanation.task)
        for hold in sorted(others, key=lambda hold: hold.slack)[:3]:
            slack, what = working_days(hold.slack, time.minutes_a_day), wording.reason(hold.driver, self._plan)
            if hold.slack <= 0:
                yield self._line(Text(f"đồng thời: {what.vi}", f"at the same time: {what.en}"))
            else:
                yield self._line(
                    Text(
                        f"bỏ được điều đó thì sớm lên nhiều nhất {slack.vi}, rồi đến lượt: {what.vi}",
                        f"without that, up to {slack.en} earlier; then: {what.en}",
                    )
                )

    def _drives(self) -> Iterator[Line]:
        drives = self._explanation.drives
        if not drives:
            return
        yield from self._title(Text("Quyết định ngày của", "It decides the dates of"))
        for link in drives[:_MOST_NAMED]:
            plain = link.type is LinkType.FINISH_START and link.lag is None
            how = "" if plain else f" ({link})"
            yield line(f"{link.successor} {self._name(link.successor)}{how}".strip(), indent=_INDENT)
        if len(drives) > _MOST_NAMED:
            more = len(drives) - _MOST_NAMED
            yield self._line(Text(f"và {more} nhiệm vụ khác", f"and {more} more"))

    def _diagnosis(self, diagnosis: Diagnosis) -> Iterator[Line]:
        said, late = wording.promise(diagnosis.target, self._plan), diagnosis.late.written
        yield from self._rest_of_chain(diagnosis.chain)
        yield from self._title(
            Text(
                f"Có thể làm gì với {said.vi} (đang chậm {late.vi}); đã tính lại tiến độ cho từng cách",
                f"What can be done about {said.en} (now {late.en} late); each was tried out by scheduling again",
            )
        )
        if not diagnosis.repairs:
            yield self._line(
                Text("chưa thấy cách nào chỉ sửa một, hai chỗ", "no change in one or two places was found")
            )
            return
        shown = _shown(diagnosis.repairs)
        headings = [self._say(heading) for heading in _REPAIR_HEADINGS]
        rows = [self._repair(number, repair) for number, repair in enumerate(shown, 1)]
        widths = levelled(natural_widths([headings, *rows]), self._width - _INDENT)
        columns = [Column(cells, wraps=True) for cells in widths]
        yield from ruled(headings, [(row, "") for row in rows], columns, _INDENT)
        if any(repair.is_estimated for repair in shown):
            yield self._line(
                Text(
                    "* chưa ghi thời gian lạc quan (`range`), tạm lấy không quá nửa; hỏi lại đơn vị thực hiện",
                    "* no optimistic duration (`range`) is given, so at most half is cut; ask those who do the work",
                ),
                "dim",
            )

    def _repair(self, number: int, repair: Repair) -> list[str]:
        star = "*" if repair.is_estimated else ""
        advice = self._say(wording.advice(repair)) + star
        return [str(number), advice, self._say(wording.outcome(repair, self._plan))]


def _shown(repairs: tuple[Repair, ...]) -> list[Repair]:
    """The best repairs, a few of each kind; a later date is always among them."""
    seen: Counter[RepairKind] = Counter()
    shown: list[Repair] = []
    for repair in repairs:
        seen[repair.kind] += 1
        if seen[repair.kind] <= _MOST_OF_A_KIND:
            shown.append(repair)
    later = [repair for repair in shown[_MOST_REPAIRS:] if repair.kind is RepairKind.PROMISE_LATER]
    return [*shown[: _MOST_REPAIRS - len(later)], *later]
