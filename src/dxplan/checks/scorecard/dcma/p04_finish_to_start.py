"""DCMA point 4: finish-to-start links."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.judging import NO_LINKS, at_least, not_applicable
from dxplan.checks.scorecard.point import Point
from dxplan.checks.threshold import Measure, Threshold
from dxplan.findings.scorecard import Reading
from dxplan.model.dependency import LinkType
from dxplan.text.phrase import Text

_TITLE = Text("Quan hệ kết thúc – bắt đầu (FS)", "Finish-to-start links")
LIMIT = Threshold(
    "DX207",
    "share",
    Measure.SHARE,
    Text("tỷ lệ quan hệ FS cần có", "the share of links that have to be finish-to-start"),
    0.8,
    dcma=0.9,
    p6=0.9,
)


def measure(examination: Examination) -> Reading:
    """Most links are finish-to-start."""
    links = examination.assessed_links
    if not links:
        return not_applicable(NO_LINKS)
    others = [link.successor for link in links if link.type is not LinkType.FINISH_START]
    return at_least(examination, LIMIT, len(links) - len(others), len(links), dict.fromkeys(others))


POINT = Point(
    number=4,
    title=_TITLE,
    formula=Text("quan hệ FS / quan hệ của nhiệm vụ chưa xong", "FS links / links of unfinished tasks"),
    limit=LIMIT,
    at_least=True,
    measure=measure,
)
