"""A task's dates explained, as text: its chain with shares, what holds it, what it drives, and repairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dxplan.doctor import wording
from dxplan.doctor.diagnosis import Diagnosis
from dxplan.doctor.explanation import Explanation
from dxplan.doctor.repairs import LAST_RESORTS, Repair, RepairKind
from dxplan.doctor.shares import Chain, Share, ShareKind
from dxplan.model.dependency import LinkType
from dxplan.model.named import Key, Ref
from dxplan.render.columns import Column, fitted, levelled, natural_widths, ruled
from dxplan.render.doctor.forward_text import later_lines, path_lines
from dxplan.render.lines import Line, laid_out, line
from dxplan.render.lines import Part as Styled
from dxplan.scenario.lateness import Lateness
from dxplan.scenario.promises import PROMISED, Promise
from dxplan.schedule.instant import day_of, finish_day_of
from dxplan.schedule.normal_form import days_of, margin
from dxplan.schedule.result import DriverKind, State
from dxplan.text.counts import DAY, HOLIDAY, OTHER_TASK, Count, Noun
from dxplan.text.display import visible
from dxplan.text.percent import percent_done
from dxplan.text.phrase import NOTHING, Language, Part, Text, say, spoken
from dxplan.text.voice import FILE
from dxplan.text.working_amounts import spare, worked

_NOT_TO_BE_MOVED = (DriverKind.PLAN_START, DriverKind.STATUS_DATE, DriverKind.ACTUAL)
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
_MORE_ROWS = Noun("dòng nữa", "more row")
_DAY_OFF = Noun("ngày nghỉ", "day off", "days off")
_REPAIR_HEADINGS = (Text("#", "#"), Text("Làm gì", "What to do"), Text("Kết quả", "What comes of it"))


def explanation_text(explanation: Explanation, language: Language, width: int, *, color: bool) -> str:
    """Everything about a task's dates; the repairs of broken promises last."""
    return laid_out(_Page(explanation, language, width).lines(), width, color=color)


class _Page:
    def __init__(self, explanation: Explanation, language: Language, width: int) -> None:
        self._explanation = explanation
        self._schedule = explanation.schedule
        self._plan = explanation.schedule.plan
        self._voice = FILE[language]
        self._width = width

    def lines(self) -> Iterator[Line]:
        yield from self._head()
        yield from path_lines(self._explanation, self._say, self._width)
        yield from self._chain()
        yield from self._next_holds()
        yield from later_lines(self._explanation, self._say)
        yield from self._drives()
        for diagnosis in self._explanation.diagnoses:
            yield from self._diagnosis(diagnosis)

    def _say(self, part: Part) -> str:
        return visible(spoken(part, self._voice))

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
        yield Line((Styled(f"{id_} {self._name(id_)}".strip(), "bold"), Styled(f"  {file}", "dim")))
        start, finish, *_ = days_of(self._schedule, id_)
        if task.is_milestone:
            yield self._line(say("mốc {finish}", "milestone, {finish}", finish=finish))
        else:
            days = worked(time.between(dates.early_start, dates.early_finish), time.minutes_a_day)
            said = "{start} – {finish}, {days}"
            yield self._line(say(said, said, start=start, finish=finish, days=days))
        yield from self._progress()
        if dates.state is State.DONE:
            return
        yield self._line(
            say(
                "dự trữ toàn phần {total}, dự trữ tự do {free}{critical}",
                "total float {total}, free float {free}{critical}",
                total=spare(dates.total_float, time.minutes_a_day),
                free=spare(dates.free_float, time.minutes_a_day),
                critical=Text(", găng", ", critical") if dates.is_critical else NOTHING,
            )
        )
        for kind in PROMISED:
            yield from self._promise(Promise(kind.key, id_))

    def _progress(self) -> Iterator[Line]:
        """What has happened of the task, when the rest goes on, and what made it later than planned."""
        id_ = self._explanation.task
        progress, dates = self._plan.tasks[id_].progress, self._schedule.tasks[id_]
        if dates.state is State.DONE and not self._plan.tasks[id_].children:
            yield self._line(Text("đã xong", "done"))
        elif dates.remaining_start is not None and dates.driver is not None:
            share = NOTHING
            if progress.complete is not None:
                percent = percent_done(progress.complete)
                share = say(", xong {percent} %", ", {percent} % done", percent=percent)
            yield self._line(
                say(
                    "đã bắt đầu{share}; phần còn lại đi tiếp từ {day}: {why}",
                    "already begun{share}; the rest goes on from {day}: {why}",
                    share=share,
                    day=day_of(dates.remaining_start),
                    why=wording.reason(dates.driver, self._plan),
                )
            )
        slip = self._explanation.slip
        if slip is not None:
            yield self._line(
                say(
                    "chậm {late} so với kế hoạch: {why}",
                    "{late} later than planned: {why}",
                    late=slip.late.written,
                    why=wording.slip(slip, self._plan),
                )
            )

    def _promise(self, promise: Promise) -> Iterator[Line]:
        late = promise.lateness(self._schedule)
        if late is None:
            return
        said = wording.promise(promise, self._plan)
        if promise.is_broken(self._schedule):
            broken = say("{promise}: chậm {late}", "{promise}: {late} late", promise=said, late=late.written)
            yield self._line(broken, "red")
        else:
            yield self._line(
                say(
                    "{promise}: giữ được, dư {spare}",
                    "{promise}: kept, {spare} to spare",
                    promise=said,
                    spare=spare(self._spare(promise, late), late.time.minutes_a_day),
                )
            )

    def _spare(self, promise: Promise, late: Lateness) -> int:
        if promise.of_start or promise.task is None:
            return max(-late.minutes, 0)
        return margin(self._schedule, promise.task, late.allowed)

    def _chain(self) -> Iterator[Line]:
        chain = self._explanation.chain
        yield from self._title(Text("Chuỗi quyết định ngày này", "The chain that decides these dates"))
        why = wording.reason(chain.steps[0].driver, self._plan)
        yield self._line(say("bắt đầu: {why}", "begins: {why}", why=why))
        yield from self._shares(chain, chain.shares)

    def _rest_of_chain(self, chain: Chain) -> Iterator[Line]:
        """Of another chain what the task's own does not show already."""
        own = set(self._explanation.chain.ids)
        shares = [share for share in chain.shares if share.task not in own]
        if shares:
            last = Ref(chain.ids[-1])
            yield from self._title(say("Chuỗi từ đây đến {last}", "The chain from here to {last}", last=last))
            yield from self._shares(chain, shares)

    def _shares(self, chain: Chain, shares: Sequence[Share]) -> Iterator[Line]:
        rows = self._rows(chain, shares)
        hidden = max(len(rows) - _MOST_ROWS, 0)
        if hidden:
            half = _MOST_ROWS // 2
            cut = self._say(say("… {rows}", "… {rows}", rows=Count(hidden, _MORE_ROWS)))
            rows = [*rows[:half], ["…", cut, "", "", "", "", ""], *rows[-half:]]
        columns = slice(0, None if any(row[-1] for row in rows) else -1)
        yield from self._table(_CHAIN_HEADINGS[columns], [row[columns] for row in rows])
        if not chain.minutes:
            return
        begins, ends = chain.shares[0].begins, chain.shares[-1].ends
        calendar = finish_day_of(ends) - day_of(begins)
        yield self._line(
            say(
                "cả chuỗi {worked}{by} trong {days}; {days_off}, trong đó {holidays}",
                "{worked}{by} in {days} in all; {days_off}, among them {holidays}",
                by=Text(" theo lịch của kế hoạch", " of the plan's calendar") if chain.is_mixed else NOTHING,
                worked=worked(chain.minutes, chain.minutes_a_day),
                days=Count(calendar.days + 1, DAY),
                days_off=Count(chain.days_off, _DAY_OFF),
                holidays=Count(chain.holidays, HOLIDAY),
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
            link = drivers[share.task].link
            name = self._name(share.task)
            if link is not None and link.type is not LinkType.FINISH_START and share.task not in waiting:
                name = f"{name} ({link})".strip()
            start, finish, *_ = days_of(self._schedule, share.task)
            rows.append([share.task, name, self._say(start), self._say(finish), *self._numbers(share, chain)])
        return rows

    def _numbers(self, share: Share, chain: Chain) -> list[str]:
        days = self._say(share.amount.number)
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
        if not others or driver is None or driver.kind in _NOT_TO_BE_MOVED:
            return
        now = wording.reason(driver, self._plan)
        yield from self._title(Text("Muốn sớm hơn", "To be earlier"))
        yield self._line(say("hiện nay: {now}", "now: {now}", now=now))
        time = self._schedule.working_time(explanation.task)
        for hold in sorted(others, key=lambda hold: hold.slack)[:3]:
            what = wording.reason(hold.driver, self._plan)
            if hold.slack <= 0:
                yield self._line(say("đồng thời: {what}", "at the same time: {what}", what=what))
            else:
                yield self._line(
                    say(
                        "bỏ được điều đó thì sớm lên nhiều nhất {slack}, rồi đến lượt: {what}",
                        "without that, up to {slack} earlier; then: {what}",
                        slack=spare(hold.slack, time.minutes_a_day),
                        what=what,
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
            others = Count(len(drives) - _MOST_NAMED, OTHER_TASK)
            yield self._line(say("và {others}", "and {others}", others=others))

    def _diagnosis(self, diagnosis: Diagnosis) -> Iterator[Line]:
        yield from self._rest_of_chain(diagnosis.chain)
        yield from self._title(
            say(
                "Có thể làm gì với {promise} (đang chậm {late}); đã tính lại tiến độ cho từng cách",
                "What can be done about {promise} (now {late} late); each was tried out by scheduling again",
                promise=wording.promise(diagnosis.target, self._plan),
                late=diagnosis.late.written,
            )
        )
        if not diagnosis.repairs:
            yield self._line(
                Text("chưa thấy cách nào chỉ sửa một, hai chỗ", "no change in one or two places was found")
            )
            return
        if all(repair.kind in LAST_RESORTS for repair in diagnosis.repairs):
            yield self._line(
                Text(
                    "sửa từng chỗ không đủ, gộp nhiều chỗ cũng không giữ được ngày này",
                    "no single change suffices, and no set of them that was tried keeps this date",
                )
            )
        shown = _shown(diagnosis.repairs)
        headings = [self._say(heading) for heading in _REPAIR_HEADINGS]
        rows = [self._repair(number, repair) for number, repair in enumerate(shown, 1)]
        widths = levelled(natural_widths([headings, *rows]), self._width - _INDENT)
        columns = [Column(cells, wraps=True) for cells in widths]
        yield from ruled(headings, [(row, "") for row in rows], columns, _INDENT)
        if any(repair.is_estimated for repair in shown):
            yield self._line(
                say(
                    "* chưa ghi thời gian lạc quan ({range}), tạm lấy không quá nửa; hỏi lại đơn vị thực hiện",
                    "* no optimistic duration ({range}) is given, so at most half is cut; ask those who do the work",
                    range=Key("range"),
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
