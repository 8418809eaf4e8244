"""How many links may have a lag (DX209, DCMA point 3), and how many have to be finish-to-start (DX207, point 4)."""

from __future__ import annotations

from dxplan.checks.law.standards.counting import links_that
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.dependency import LinkType
from dxplan.text.phrase import Text

LAGS = Threshold(
    "DX209",
    "share",
    Measure.SHARE,
    Text("tỷ lệ quan hệ có độ trễ được phép", "the share of links that may have a lag"),
    0.2,
    dcma=0.05,
    p6=0.05,
)
lags = links_that(lambda link: link.lag is not None and link.lag.amount > 0)

FINISH_TO_START = Threshold(
    "DX207",
    "share",
    Measure.SHARE,
    Text("tỷ lệ quan hệ FS cần có", "the share of links that have to be finish-to-start"),
    0.8,
    dcma=0.9,
    p6=0.9,
)
_FINISH_START = LinkType.FINISH_START
finish_to_start = links_that(lambda link: link.type is _FINISH_START, are_wanted=True)
