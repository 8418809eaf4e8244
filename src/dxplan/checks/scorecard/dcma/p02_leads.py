"""DCMA point 2: links with a lead."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.judging import NO_LINKS, at_most, not_applicable
from dxplan.checks.scorecard.point import Point
from dxplan.checks.threshold import Measure, Threshold
from dxplan.findings.scorecard import Reading
from dxplan.text.phrase import Text

_TITLE = Text("Gối đầu (độ trễ âm)", "Leads (negative lags)")
_LIMIT = Threshold("DCMA-02", "share", Measure.SHARE, _TITLE, 0.0, p6=0.01)


def measure(examination: Examination) -> Reading:
    """No link counts back."""
    links = examination.assessed_links
    if not links:
        return not_applicable(NO_LINKS)
    leads = [link.successor for link in links if link.lag is not None and link.lag.amount < 0]
    return at_most(examination, _LIMIT, len(leads), len(links), dict.fromkeys(leads))


POINT = Point(
    number=2,
    title=_TITLE,
    formula=Text(
        "quan hệ có độ trễ âm / quan hệ của nhiệm vụ chưa xong", "links with a lead / links of unfinished tasks"
    ),
    limit=_LIMIT,
    measure=measure,
)
