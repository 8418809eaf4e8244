"""From counts to a verdict."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.checks.examination import Examination
from dxplan.checks.threshold import Threshold
from dxplan.findings.scorecard import Reading, Verdict
from dxplan.model.settings import Profile
from dxplan.text.phrase import Text
from dxplan.text.wording import written_number

NO_TASKS = Text("không còn nhiệm vụ nào chưa xong", "no unfinished task is left")
NO_LINKS = Text(
    "các nhiệm vụ chưa xong không có quan hệ phụ thuộc nào", "there is no link to or from an unfinished task"
)
NO_STATUS_DATE = Text("kế hoạch không có `status_date`", "the plan has no `status_date`")
NO_BASELINE = Text("không có kế hoạch gốc để so (`--baseline TỆP`)", "no baseline was given (`--baseline FILE`)")
_ROUNDING = 1e-9


def not_applicable(because: Text) -> Reading:
    """A point that has nothing to go by in this plan."""
    return Reading(Verdict.NOT_APPLICABLE, remarks=(because,))


def at_most(
    examination: Examination,
    limit: Threshold,
    found: int,
    of: int,
    tasks: Iterable[str],
    remarks: tuple[Text, ...] = (),
    *,
    to_the_letter: bool = False,
) -> Reading:
    """At most a share of all may be so."""
    share = examination.limit(limit)
    verdict, small = _verdict(examination, share, found, of, to_the_letter)
    return Reading(verdict, found, of, share, tuple(tasks), remarks + small)


def at_least(
    examination: Examination,
    limit: Threshold,
    found: int,
    of: int,
    tasks: Iterable[str],
) -> Reading:
    """At least a share of all has to be so."""
    share = examination.limit(limit)
    verdict, small = _verdict(examination, 1 - share, of - found, of, to_the_letter=False)
    return Reading(verdict, found, of, share, tuple(tasks), small)


def in_small_plan(reading: Reading) -> Text:
    """The remarks of a reading, to go on a sentence: what its limit comes to in a small plan."""
    remarks = reading.remarks
    return Text("".join(f" ({remark.vi})" for remark in remarks), "".join(f" ({remark.en})" for remark in remarks))


def _verdict(
    examination: Examination, share: float, exceptions: int, of: int, to_the_letter: bool
) -> tuple[Verdict, tuple[Text, ...]]:
    """Whether the exceptions are few enough, and a remark where the plan is too small for one.

    A share of a few tasks cannot be measured: for a province one exception then is a remark; the other profiles keep
    to the letter.
    """
    allowed = share * of
    if exceptions <= allowed + _ROUNDING:
        return Verdict.PASS, ()
    if allowed >= 1 - _ROUNDING or share == 0:
        return Verdict.FAIL, ()
    percent, rest = written_number(share * 100), written_number(allowed, 2)
    be = "is" if exceptions == 1 else "are"
    sum_ = Text(
        f"{percent.vi} % của {of} là {rest.vi}: không được phép có trường hợp nào, {exceptions} là vượt",
        f"{percent.en} % of {of} is {rest.en}: not a single one is allowed, {exceptions} {be} over",
    )
    if exceptions == 1 and examination.profile is Profile.PROVINCE and not to_the_letter:
        passed = Text(
            f"{sum_.vi}; kế hoạch nhỏ nên một trường hợp chỉ là lưu ý",
            f"{sum_.en}; in so small a plan one is only a remark",
        )
        return Verdict.PASS, (passed,)
    return Verdict.FAIL, (sum_,)
