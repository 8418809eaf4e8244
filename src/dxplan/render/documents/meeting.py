"""The papers for a meeting: all that the templates lay out, in the words of one language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from dxplan.render.documents.sections.matters import past, to_decide
from dxplan.render.documents.subject import Period, Subject
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import Count, Noun
from dxplan.text.numerals import roman

if TYPE_CHECKING:
    from dxplan.render.documents.sections.agreed import AgreedDates
    from dxplan.render.documents.sections.annex import Annex
    from dxplan.render.documents.sections.brief import Brief
    from dxplan.render.documents.sections.decisions import Decision
    from dxplan.render.documents.sections.duties import Duties
    from dxplan.render.documents.sections.form import Form
    from dxplan.render.documents.sections.frame import Frame
    from dxplan.render.documents.sections.head import Head
    from dxplan.render.documents.sections.issued import Issued
    from dxplan.render.documents.sections.lookahead import Lookahead
    from dxplan.render.documents.sections.money import Money
    from dxplan.render.documents.sections.orders import Order
    from dxplan.render.documents.sections.origins import Origins
    from dxplan.render.documents.sections.path import CriticalPath
    from dxplan.render.documents.sections.reported import Reported
    from dxplan.render.documents.sections.risks import RiskRow
    from dxplan.render.documents.sections.settled import Settled
    from dxplan.render.documents.sections.six_clear import CostRow, SixClear
    from dxplan.render.documents.sections.summary import Summary
    from dxplan.render.documents.sections.targets import Target
    from dxplan.render.documents.sections.timetable import Timetable

_POINT = Noun("việc", "point")
_LESSON = Noun("điểm", "lesson")
_NOTE = Noun("điểm lưu ý", "note")
_TO_DECIDE = Noun("việc cần quyết định", "point to decide", "points to decide")
_TO_LEARN = Noun("điểm để rút kinh nghiệm", "lesson")


class Paper:
    """What a document template can say, under the name `paper`; only what it asks for is loaded and worked out.

    Texts are plain: the templates' filters make markdown of them.
    """

    def __init__(self, subject: Subject) -> None:
        self._subject = subject

    @cached_property
    def head(self) -> Head:
        """Who issues it, where and when."""
        from dxplan.render.documents.sections.head import head

        return head(self._subject)

    @cached_property
    def brief(self) -> Brief:
        """All that stands on the two pages of the brief."""
        from dxplan.render.documents.sections.brief import brief

        return brief(self._subject)

    @cached_property
    def summary(self) -> Summary:
        """The plan in a few figures."""
        from dxplan.render.documents.sections.summary import summary

        return summary(self._subject)

    @cached_property
    def frame(self) -> Frame | None:
        """Agreement and earlier events, if there are any."""
        from dxplan.render.documents.sections.frame import frame

        return frame(self._subject)

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """The targets, with the tasks that serve them."""
        from dxplan.render.documents.sections.targets import targets

        return targets(self._subject)

    @cached_property
    def settled(self) -> Settled:
        """What need not be decided any more."""
        from dxplan.render.documents.sections.settled import settled

        return settled(self._subject)

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """What is to be decided; of a plan that is over what can be learned."""
        from dxplan.render.documents.sections.decisions import decisions

        return decisions(self._subject)

    @cached_property
    def lessons(self) -> tuple[Decision, ...]:
        """What has passed already in a plan that goes on."""
        from dxplan.render.documents.sections.decisions import lessons

        return lessons(self._subject)

    @cached_property
    def count(self) -> Count:
        """How many points there are to decide, or to learn from: all documents and the console say it."""
        if self._subject.period is Period.AFTER:
            return Count(len(past(self._subject)), _TO_LEARN)
        return Count(len(to_decide(self._subject)), _TO_DECIDE)

    @property
    def points(self) -> str:
        """The same number in short; nothing if there are none."""
        noun = _LESSON if self._subject.period is Period.AFTER else _POINT
        return self._subject.count(self.count.number, noun)

    @cached_property
    def notes(self) -> str:
        """How many findings only want to be known; nothing if there are none."""
        found = sum(finding.severity is Severity.NOTE for finding in self._subject.findings)
        return self._subject.count(found, _NOTE)

    @cached_property
    def timetable(self) -> Timetable:
        """Phases and milestones."""
        from dxplan.render.documents.sections.timetable import timetable

        return timetable(self._subject)

    @cached_property
    def agreed(self) -> AgreedDates | None:
        """The dates against those of the baseline; None if there is none."""
        from dxplan.render.documents.sections.agreed import agreed_dates

        return agreed_dates(self._subject)

    @cached_property
    def path(self) -> CriticalPath:
        """The chain that decides the finish."""
        from dxplan.render.documents.sections.path import critical_path

        return critical_path(self._subject)

    @cached_property
    def risks(self) -> tuple[RiskRow, ...]:
        """The risk register."""
        from dxplan.render.documents.sections.risks import risks

        return risks(self._subject)

    @cached_property
    def lookahead(self) -> Lookahead:
        """The next ninety days."""
        from dxplan.render.documents.sections.lookahead import lookahead

        return lookahead(self._subject)

    @cached_property
    def money(self) -> Money | None:
        """What the plan costs; None if it says nothing of money."""
        from dxplan.render.documents.sections.money import money

        return money(self._subject)

    @cached_property
    def annex(self) -> Annex:
        """All tasks."""
        from dxplan.render.documents.sections.annex import annex

        return annex(self._subject)

    @cached_property
    def form(self) -> Form:
        """Superior, number, legal bases, signature and copies of a paper that is issued."""
        from dxplan.render.documents.sections.form import form

        return form(self._subject)

    @cached_property
    def duties(self) -> Duties:
        """What each body does."""
        from dxplan.render.documents.sections.duties import duties

        return duties(self._subject)

    @cached_property
    def orders(self) -> tuple[Order, ...]:
        """What the meeting gives to each body; nothing of a plan that is over."""
        from dxplan.render.documents.sections.orders import orders

        return orders(self._subject)

    @cached_property
    def six_clear(self) -> SixClear:
        """All tasks, in the columns of the 'six clear'."""
        from dxplan.render.documents.sections.six_clear import six_clear

        return six_clear(self._subject)

    @cached_property
    def costs(self) -> tuple[CostRow, ...]:
        """What costs something by itself."""
        from dxplan.render.documents.sections.six_clear import costs

        return costs(self._subject)

    @cached_property
    def progress(self) -> Reported:
        """What is done, runs, is late and comes next."""
        from dxplan.render.documents.sections.reported import reported

        return reported(self._subject)

    @cached_property
    def chart(self) -> str:
        """The bar chart, as mermaid."""
        from dxplan.render.documents.sections.chart import chart

        return chart(self._subject)

    @property
    def chart_is_brief(self) -> bool:
        """Whether the chart shows phases and milestones only."""
        from dxplan.render.documents.sections.chart import is_brief

        return is_brief(self._subject)

    @cached_property
    def origins(self) -> Origins:
        """Sources, assumptions, notes."""
        from dxplan.render.documents.sections.origins import origins

        return origins(self._subject)

    @cached_property
    def issued(self) -> Issued:
        """The brief's points for a paper that is issued; its annex has what they leave out."""
        from dxplan.render.documents.sections.issued import issued

        return issued(self._subject, self.brief)

    @property
    def period(self) -> str:
        """`before`, `during` or `after`: where the meeting lies relative to the plan."""
        return self._subject.period.value

    @property
    def today(self) -> str:
        """The day of the meeting."""
        return self._subject.day(self._subject.today)

    @property
    def status_date(self) -> str:
        """The plan's data date, if it has one."""
        status_date = self._subject.plan.status_date
        return "" if status_date is None else self._subject.day(status_date)

    def numeral(self, section: str) -> str:
        """The Roman number of a section of the full paper, one of those that have something to say."""
        shown = [name for name in _SECTIONS if name not in _OPTIONAL or getattr(self, name)]
        return roman(shown.index(section) + 1)

    def plan_annex(self, name: str) -> str:
        """An annex of the plan to be issued as it is cited: 'Phụ lục II'; the only one has no number."""
        shown = [each for each, is_there in self._plan_annexes() if is_there]
        word = self._subject.say("Phụ lục", "Annex")
        return word if len(shown) == 1 else f"{word} {roman(shown.index(name) + 1)}"

    def _plan_annexes(self) -> Iterator[tuple[str, bool]]:
        yield "tasks", True
        yield "milestones", bool(self.timetable.milestones)
        yield "costs", bool(self.costs)
        yield "origins", bool(self.origins.sources or self.origins.assumed)


_SECTIONS = ("frame", "targets", "decisions", "timetable", "risks", "lookahead", "money")
_OPTIONAL = ("frame", "targets", "risks", "money")


def meeting_paper(subject: Subject) -> Paper:
    """The paper on a plan."""
    return Paper(subject)
