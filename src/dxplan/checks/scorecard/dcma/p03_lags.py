"""DCMA point 3: links with a lag."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.judging import NO_LINKS, at_most, not_applicable
from dxplan.checks.scorecard.point import Point
from dxplan.checks.threshold import Measure, Threshold
from dxplan.findings.scorecard import Reading
from dxplan.text.phrase import Text

_TITLE = Text("Quan hệ có độ trễ", "Links with a lag")
LIMIT = Threshold(
    "DX209",
    "share",
    Measure.SHARE,
    Text("tỷ lệ quan hệ có độ trễ được phép", "the share of links that may have a lag"),
    0.2,
    dcma=0.05,
    p6=0.05,
)


def measure(examination: Examination) -> Reading:
    """Few links wait for something that is no task."""
    links = examination.assessed_links
    if not links:
        return not_applicable(NO_LINKS)
    lags = [link.successor for link in links if link.lag is not None and link.lag.amount > 0]
    return at_most(examination, LIMIT, len(lags), len(links), dict.fromkeys(lags))


POINT = Point(
    number=3,
    title=_TITLE,
    formula=Text(
        "quan hệ có độ trễ dương / quan hệ của nhiệm vụ chưa xong", "links with a lag / links of unfinished tasks"
    ),
    limit=LIMIT,
    measure=measure,
)
