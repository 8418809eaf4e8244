"""From counts to a verdict."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.threshold import Threshold
from dxplan.findings.reading import Reading, Scale, Verdict
from dxplan.model.settings import Profile
from dxplan.text.lists import joined
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Number

_ROUNDING = 1e-9


class Tally(NamedTuple):
    """What was counted: so many, of so many. `tasks` are those that speak against the plan.

    `remarks` say what was counted, or the operands. `verdict` is that of a figure that no limit judges.
    """

    numerator: float
    denominator: float
    tasks: tuple[str, ...] = ()
    remarks: tuple[Text, ...] = ()
    verdict: Verdict = Verdict.REPORT


Counted = Tally | Text
"""A tally, or why there is nothing to count in this plan."""


def judged(
    examination: Examination,
    counted: Counted,
    limit: Threshold | None,
    *,
    at_least: bool = False,
    scale: Scale = Scale.SHARE,
    to_the_letter: bool = False,
) -> Reading:
    """Hold a tally against a limit that its value may reach at most, or has to reach `at_least`.

    A share of a few tasks cannot be measured: for a province one exception then is a remark, unless the limit is meant
    `to_the_letter`; the other profiles keep to it. An index has no exceptions.
    """
    if isinstance(counted, Text):
        return Reading(Verdict.NOT_APPLICABLE, remarks=(counted,))
    top, bottom, most = counted.numerator, counted.denominator, None if limit is None else examination.limit(limit)
    verdict, remarks = counted.verdict, counted.remarks
    if most is not None and scale is Scale.INDEX:
        keeps = top / bottom >= most if at_least else top / bottom <= most
        verdict = Verdict.PASS if keeps else Verdict.FAIL
    elif most is not None:
        exceptions, share = (bottom - top, 1 - most) if at_least else (top, most)
        is_lenient = examination.profile is Profile.PROVINCE and not to_the_letter
        verdict, small = _verdict(share, int(exceptions), int(bottom), is_lenient=is_lenient)
        remarks += small
    return Reading(verdict, top, bottom, limit=most, tasks=counted.tasks, remarks=remarks)


def in_small_plan(reading: Reading) -> Text:
    """The remarks of a reading, to go on a sentence: what its limit comes to in a small plan."""
    remarks = [say(" ({remark})", " ({remark})", remark=remark) for remark in reading.remarks]
    return say("{remarks}", "{remarks}", remarks=joined(remarks, ""))


def _verdict(share: float, exceptions: int, of: int, *, is_lenient: bool) -> tuple[Verdict, tuple[Text, ...]]:
    """Whether the exceptions are few enough, and a remark where the plan is too small for one."""
    allowed = share * of
    if exceptions <= allowed + _ROUNDING:
        return Verdict.PASS, ()
    if allowed >= 1 - _ROUNDING or share == 0:
        return Verdict.FAIL, ()
    over = say(
        "{share} % của {of} là {allowed}: không được phép có trường hợp nào, {exceptions} là vượt",
        "{share} % of {of} is {allowed}: not a single one is allowed, but {exceptions} found",
        share=Number(share * 100),
        of=of,
        allowed=Number(allowed, 2),
        exceptions=exceptions,
    )
    if exceptions > 1 or not is_lenient:
        return Verdict.FAIL, (over,)
    passed = say(
        "{over}; kế hoạch nhỏ nên một trường hợp chỉ là lưu ý",
        "{over}; in so small a plan one is only a remark",
        over=over,
    )
    return Verdict.PASS, (passed,)
