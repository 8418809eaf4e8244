"""The paper for a meeting: all that the templates lay out, in the words of one language."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.render.documents.sections.annex import Annex, annex
from dxplan.render.documents.sections.chart import chart, is_brief
from dxplan.render.documents.sections.decisions import Decision, decisions
from dxplan.render.documents.sections.frame import Frame, frame
from dxplan.render.documents.sections.head import Head, head
from dxplan.render.documents.sections.lookahead import Lookahead, lookahead
from dxplan.render.documents.sections.money import Money, money
from dxplan.render.documents.sections.origins import Origins, origins
from dxplan.render.documents.sections.path import CriticalPath, critical_path
from dxplan.render.documents.sections.risks import RiskRow, risks
from dxplan.render.documents.sections.settled import Settled, settled
from dxplan.render.documents.sections.summary import Summary, summary
from dxplan.render.documents.sections.targets import Target, targets
from dxplan.render.documents.sections.timetable import Timetable, timetable
from dxplan.render.documents.subject import Period, Subject
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import Noun
from dxplan.text.numerals import roman


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What a document template can say, under the name `paper`.

    Texts are plain: the templates' filters make markdown of them. `period` is `before`, `during` or `after`: where
    the day of the document lies relative to the plan. `money` is None if the plan says nothing of it. `points` counts
    the decisions, `notes` the findings that only want to be known.
    """

    head: Head
    summary: Summary
    frame: Frame
    targets: tuple[Target, ...]
    settled: Settled
    decisions: tuple[Decision, ...]
    points: str
    notes: str
    timetable: Timetable
    path: CriticalPath
    risks: tuple[RiskRow, ...]
    lookahead: Lookahead
    money: Money | None
    annex: Annex
    chart: str
    chart_is_brief: bool
    origins: Origins
    period: str
    as_of: str
    status_date: str

    def numeral(self, section: str) -> str:
        """The Roman number of a section, one of those that have something to say."""
        present = {"targets": bool(self.targets), "risks": bool(self.risks), "money": self.money is not None}
        shown = [name for name in _SECTIONS if present.get(name, True)]
        return roman(shown.index(section) + 1)


_POINT = Noun("việc", "point")
_LESSON = Noun("điểm", "lesson")
_NOTE = Noun("điểm lưu ý", "note")
_SECTIONS = ("frame", "targets", "decisions", "timetable", "risks", "lookahead", "money")


def meeting_paper(subject: Subject) -> Paper:
    """The paper on a plan."""
    status_date, decided = subject.plan.status_date, decisions(subject)
    return Paper(
        head=head(subject),
        summary=summary(subject),
        frame=frame(subject),
        targets=targets(subject),
        settled=settled(subject),
        decisions=decided,
        points=subject.count(len(decided), _LESSON if subject.period is Period.AFTER else _POINT),
        notes=subject.count(sum(finding.severity is Severity.NOTE for finding in subject.findings), _NOTE),
        timetable=timetable(subject),
        path=critical_path(subject),
        risks=risks(subject),
        lookahead=lookahead(subject),
        money=money(subject),
        annex=annex(subject),
        chart=chart(subject),
        chart_is_brief=is_brief(subject),
        origins=origins(subject),
        period=subject.period.value,
        as_of=subject.day(subject.as_of),
        status_date="" if status_date is None else subject.day(status_date),
    )
