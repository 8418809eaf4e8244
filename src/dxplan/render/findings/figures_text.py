"""The figures of a checked plan, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from dxplan.findings.figures import Figures
from dxplan.findings.review import Review
from dxplan.model.settings import Waiver
from dxplan.render.findings.levels import SEVERITY_NAMES, SEVERITY_STYLES
from dxplan.render.lines import Line, Part, laid_out, line
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text
from dxplan.text.wording import written_date, written_number

_SHOWN_TASKS = 8
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
    lines += [replace(each, indent=_INDENT) for each in said]
    return laid_out(lines, width, color=color)


def counts_line(findings: Iterable[Diagnostic], waived: int, language: Language) -> Line:
    """How many errors, warnings and notes there are."""
    counted = Counter(finding.severity for finding in findings)
    parts: list[Part] = []
    for severity in Severity:
        number = counted[severity]
        parts.append(Part(", " if parts else ""))
        parts.append(Part(_numbered(number, severity, language), SEVERITY_STYLES[severity] if number else "dim"))
    if waived:
        parts.append(Part(Text(f", {waived} được miễn", f", {waived} waived").in_language(language), "dim"))
    return Line(tuple(parts))


def held_back_line(held_back: Sequence[Diagnostic], language: Language) -> Iterator[Line]:
    """How much more there is to see with --all, if there is."""
    if held_back:
        said = _counted(held_back, language)
        yield line(Text(f"còn {said} chưa hiện: --all", f"{said} held back: --all").in_language(language), "dim")


def _not_asked_for(checked: Review, language: Language) -> Iterator[Line]:
    """That there is, or may be, more than what was asked for: no findings then is no clean bill."""
    if checked.less_severe:
        said = _counted(checked.less_severe, language)
        text = Text(f"chưa hiện {said}: --severity note", f"{said} not shown: --severity note")
        yield line(text.in_language(language), "dim")
    if checked.is_partial:
        text = Text("chỉ rà soát các mã đã chọn", "only the selected codes were checked")
        yield line(text.in_language(language), "dim")


def _counted(findings: Sequence[Diagnostic], language: Language) -> str:
    counted = Counter(finding.severity for finding in findings)
    return ", ".join(_numbered(counted[severity], severity, language) for severity in Severity if counted[severity])


def _numbered(number: int, severity: Severity, language: Language) -> str:
    plural = "s" if language == "en" and number != 1 else ""
    return f"{number} {SEVERITY_NAMES[severity].in_language(language)}{plural}"


def _many(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _waived(diagnostic: Diagnostic, waiver: Waiver, language: Language) -> Line:
    what = diagnostic.code if diagnostic.task is None else f"{diagnostic.code} {diagnostic.task}"
    reason = waiver.reason.in_language(language)
    if waiver.until is None:
        text = Text(f"{what} được miễn: {reason}", f"{what} waived: {reason}")
    else:
        until = written_date(waiver.until)
        text = Text(f"{what} được miễn đến hết {until.vi}: {reason}", f"{what} waived until {until.en}: {reason}")
    return line(visible(text.in_language(language)), "dim")


def _figures(figures: Figures, language: Language) -> Iterator[Line]:
    start, finish = written_date(figures.start), written_date(figures.finish)
    span = f"{start.in_language(language)} → {finish.in_language(language)}"
    yield line(
        Text(
            f"{figures.tasks} nhiệm vụ, {figures.milestones} mốc, {figures.phases} giai đoạn; {span}",
            f"{_many(figures.tasks, 'task')}, {_many(figures.milestones, 'milestone')}, "
            f"{_many(figures.phases, 'phase')}; {span}",
        ).in_language(language)
    )
    yield from _margin(
        Text("thời hạn của kế hoạch", "the plan's deadline"), figures.finish_by, figures.margin_to_finish_by, language
    )
    yield from _margin(
        Text("ngày hết thỏa thuận", "the agreement's end"),
        figures.agreement_ends,
        figures.margin_to_agreement_end,
        language,
    )
    days = written_number(figures.critical_path_days)
    path = figures.critical_path
    yield line(
        Text(
            f"đường găng: {days.vi} ngày làm việc, {len(path)} bước: {_chain(path)}",
            f"critical path: {days.en} working day{'' if days.en == '1' else 's'}, "
            f"{len(path)} step{'' if len(path) == 1 else 's'}: {_chain(path)}",
        ).in_language(language)
    )
    if figures.slack_before is not None:
        slack, before, first = written_number(figures.slack_before), _chain(figures.chain_before), path[0]
        text = Text(
            f"`{first}` bắt đầu theo ngày ấn định; trước đó {before} xong sớm {slack.vi} ngày làm việc",
            f"`{first}` starts on a set date; before it {before} is done {slack.en} working days early",
        )
        yield line(text.in_language(language))


def _chain(tasks: tuple[str, ...]) -> str:
    half = _SHOWN_TASKS // 2
    shown = tasks if len(tasks) <= _SHOWN_TASKS else (*tasks[:half], "…", *tasks[-half:])
    return " → ".join(shown)


def _margin(what: Text, day: date | None, margin: float | None, language: Language) -> Iterator[Line]:
    if day is None or margin is None:
        return
    written, days = written_date(day), written_number(abs(margin))
    if margin < 0:
        text = Text(
            f"xong trễ {days.vi} ngày làm việc so với {what.vi} {written.vi}",
            f"done {days.en} working days after {what.en} {written.en}",
        )
        yield line(text.in_language(language), "bold red")
    else:
        text = Text(
            f"xong sớm {days.vi} ngày làm việc so với {what.vi} {written.vi}",
            f"done {days.en} working days before {what.en} {written.en}",
        )
        yield line(text.in_language(language))
