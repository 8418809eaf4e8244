"""The figures of a checked plan, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text as Styled

from dxplan.render.diagnostics.text_format import SEVERITY_NAMES, SEVERITY_STYLES
from dxplan.render.terminal import paint
from dxplan.schedule.summary import Summary
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.excerpt import visible
from dxplan.source.text import Language, Text
from dxplan.source.wording import written_date, written_number

_SHOWN_TASKS = 8


def summary_text(
    summary: Summary, findings: Sequence[Diagnostic], waived: int, language: Language, width: int, *, color: bool
) -> str:
    """Counts, dates, margins, critical path and the number of findings."""
    lines: list[RenderableType] = [Styled(visible(summary.name.in_language(language)), "bold")]
    lines += [Padding(line, (0, 0, 0, 2)) for line in _lines(summary, findings, waived, language)]
    return paint(lines, width, color=color)


def counts_line(findings: Iterable[Diagnostic], waived: int, language: Language) -> Styled:
    """How many errors, warnings and notes there are."""
    counted = Counter(finding.severity for finding in findings)
    line = Styled()
    for severity in Severity:
        number = counted[severity]
        name = SEVERITY_NAMES[severity].in_language(language)
        plural = "s" if language == "en" and number != 1 else ""
        line.append(", " if line else "")
        line.append(f"{number} {name}{plural}", SEVERITY_STYLES[severity] if number else "dim")
    if waived:
        line.append(Text(f", {waived} được miễn", f", {waived} waived").in_language(language), "dim")
    return line


def _lines(summary: Summary, findings: Sequence[Diagnostic], waived: int, language: Language) -> Iterator[Styled]:
    start, finish = written_date(summary.start), written_date(summary.finish)
    span = f"{start.in_language(language)} → {finish.in_language(language)}"
    yield Styled(
        Text(
            f"{summary.tasks} nhiệm vụ, {summary.milestones} mốc, {summary.phases} giai đoạn; {span}",
            f"{summary.tasks} tasks, {summary.milestones} milestones, {summary.phases} phases; {span}",
        ).in_language(language)
    )
    yield from _margin(
        Text("thời hạn của kế hoạch", "the plan's deadline"), summary.finish_by, summary.margin_to_finish_by, language
    )
    yield from _margin(
        Text("ngày hết thỏa thuận", "the agreement's end"),
        summary.agreement_ends,
        summary.margin_to_agreement_end,
        language,
    )
    days = written_number(summary.critical_path_days)
    path = summary.critical_path
    yield Styled(
        Text(
            f"đường găng: {days.vi} ngày làm việc, {len(path)} bước: {_chain(path)}",
            f"critical path: {days.en} working days, {len(path)} steps: {_chain(path)}",
        ).in_language(language)
    )
    if summary.slack_before is not None:
        slack, before, first = written_number(summary.slack_before), _chain(summary.chain_before), path[0]
        text = Text(
            f"`{first}` bắt đầu theo ngày ấn định; trước đó {before} xong sớm {slack.vi} ngày làm việc",
            f"`{first}` starts on a set date; before it {before} is done {slack.en} working days early",
        )
        yield Styled(text.in_language(language))
    yield counts_line(findings, waived, language)


def _chain(tasks: tuple[str, ...]) -> str:
    half = _SHOWN_TASKS // 2
    shown = tasks if len(tasks) <= _SHOWN_TASKS else (*tasks[:half], "…", *tasks[-half:])
    return " → ".join(shown)


def _margin(what: Text, day: date | None, margin: float | None, language: Language) -> Iterator[Styled]:
    if day is None or margin is None:
        return
    written, days = written_date(day), written_number(abs(margin))
    if margin < 0:
        text = Text(
            f"xong trễ {days.vi} ngày làm việc so với {what.vi} {written.vi}",
            f"done {days.en} working days after {what.en} {written.en}",
        )
        yield Styled(text.in_language(language), "bold red")
    else:
        text = Text(
            f"xong sớm {days.vi} ngày làm việc so với {what.vi} {written.vi}",
            f"done {days.en} working days before {what.en} {written.en}",
        )
        yield Styled(text.in_language(language))
