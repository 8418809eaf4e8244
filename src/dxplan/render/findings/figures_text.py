"""The figures of a checked plan, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dxplan.findings.figures import Figures
from dxplan.findings.review import Review
from dxplan.model.moment import Moment
from dxplan.model.settings import Waiver
from dxplan.render.agreement import NOT_LIMITED
from dxplan.render.findings.levels import SEVERITY_NOUNS, SEVERITY_STYLES
from dxplan.render.lines import Line, Part, laid_out, line
from dxplan.render.set_date import SHOWN_TASKS, set_date_text
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.counts import DAY, MILESTONE, PHASE, STEP, TASK, Count
from dxplan.text.display import visible
from dxplan.text.lists import Joined, chained, joined
from dxplan.text.phrase import NOTHING, Language, Sayable, Text, say
from dxplan.text.voice import FILE
from dxplan.text.working_amounts import WorkingAmount, worked

_INDENT = 2


def figures_text(checked: Review, figures: Figures, language: Language, width: int, *, color: bool) -> str:
    """Dates, margins, critical path, the number of findings, what is waived and what is held back."""
    lines = [line(visible(figures.name.in_language(language)), "bold")]
    said = (
        *_figures(figures, language),
        counts_line(checked.findings, len(checked.waived), language),
        *(_waived(diagnostic, waiver, language) for diagnostic, waiver in checked.waived),
        *held_back_line(checked.held_back, language),
        *_not_asked_for(checked, language),
    )
    lines += [each._replace(indent=_INDENT) for each in said]
    return laid_out(lines, width, color=color)


def counts_line(findings: Iterable[Diagnostic], waived: int, language: Language) -> Line:
    """How many errors, warnings and notes there are."""
    counted = Counter(finding.severity for finding in findings)
    parts: list[Part] = []
    for severity in Severity:
        number = counted[severity]
        parts.append(Part(", " if parts else ""))
        parts.append(
            Part(
                Count(number, SEVERITY_NOUNS[severity]).said(FILE[language]),
                SEVERITY_STYLES[severity] if number else "dim",
            )
        )
    if waived:
        parts.append(Part(say(", {waived} được miễn", ", {waived} waived", waived=waived).in_language(language), "dim"))
    return Line(tuple(parts))


def held_back_line(held_back: Sequence[Diagnostic], language: Language) -> Iterator[Line]:
    """How much more there is to see with --all, if there is."""
    if held_back:
        text = say("còn {findings} chưa hiện: --all", "{findings} held back: --all", findings=_counted(held_back))
        yield line(text.in_language(language), "dim")


def _not_asked_for(checked: Review, language: Language) -> Iterator[Line]:
    """That there is, or may be, more than what was asked for: no findings then is no clean bill."""
    if checked.less_severe:
        said = _counted(checked.less_severe)
        text = say("chưa hiện {findings}: --severity note", "{findings} not shown: --severity note", findings=said)
        yield line(text.in_language(language), "dim")
    if checked.is_partial:
        text = Text("chỉ rà soát các mã đã chọn", "only the selected codes were checked")
        yield line(text.in_language(language), "dim")


def _counted(findings: Sequence[Diagnostic]) -> Joined:
    counted = Counter(finding.severity for finding in findings)
    return joined(Count(counted[severity], SEVERITY_NOUNS[severity]) for severity in Severity if counted[severity])


def _waived(diagnostic: Diagnostic, waiver: Waiver, language: Language) -> Line:
    what = diagnostic.code if diagnostic.task is None else f"{diagnostic.code} {diagnostic.task}"
    until = NOTHING
    if waiver.until is not None:
        until = say(" đến hết {day}", " until {day}", day=waiver.until)
    text = say(
        "{what} được miễn{until}: {reason}",
        "{what} waived{until}: {reason}",
        what=what,
        until=until,
        reason=waiver.reason,
    )
    return line(visible(text.in_language(language)), "dim")


def _figures(figures: Figures, language: Language) -> Iterator[Line]:
    said = "{tasks}, {milestones}, {phases}; {start} → {finish}"
    yield _line(
        say(
            said,
            said,
            tasks=Count(figures.tasks, TASK),
            milestones=Count(figures.milestones, MILESTONE),
            phases=Count(figures.phases, PHASE),
            start=figures.start,
            finish=figures.finish,
        ),
        language,
    )
    of_plan = Text("thời hạn của kế hoạch", "the plan's deadline")
    yield from _margin(of_plan, figures.finish, figures.finish_by, figures.margin_to_finish_by, language)
    of_agreement = Text("ngày hết thỏa thuận", "the agreement's end")
    ends = figures.agreement_ends
    goes_on = ends is not None and figures.agreed_finish <= ends.last < figures.finish
    yield from _margin(
        of_agreement,
        figures.agreed_finish,
        ends,
        figures.margin_to_agreement_end,
        language,
        NOT_LIMITED if goes_on else NOTHING,
    )
    path = figures.critical_path
    yield _line(
        say(
            "đường găng: {days}, {steps}: {path}",
            "critical path: {days}, {steps}: {path}",
            days=figures.critical_path_days,
            steps=Count(len(path), STEP),
            path=chained(path, SHOWN_TASKS),
        ),
        language,
    )
    if figures.slack_before is not None:
        yield _line(set_date_text(path[0], figures.chain_before, figures.slack_before), language)


def _margin(
    what: Text,
    finish: date,
    due: Moment | None,
    margin: WorkingAmount | None,
    language: Language,
    but: Text = NOTHING,
) -> Iterator[Line]:
    if due is None or margin is None:
        return
    days: Sayable = margin
    if margin.minutes < 0:
        days = worked(-margin.minutes, margin.minutes_a_day)
    elif finish > due.last:  # only days off lie in between
        days = Count((finish - due.last).days, DAY)
    if margin.minutes < 0 or finish > due.last:
        late = say(
            "xong trễ {days} so với {what} {day}", "done {days} after {what} {day}", days=days, what=what, day=due
        )
        yield _line(late, language, "bold red")
    else:
        early = say(
            "xong sớm {days} so với {what} {day}{but}",
            "done {days} before {what} {day}{but}",
            days=days,
            what=what,
            day=due,
            but=but,
        )
        yield _line(early, language)


def _line(text: Text, language: Language, style: str = "") -> Line:
    return line(text.in_language(language), style)
