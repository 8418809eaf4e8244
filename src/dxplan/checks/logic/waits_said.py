"""Waits that a plan says the reason of: in words, or by the two tasks that the wait stands between."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.law.mentions import written_by
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.text.expression import expression

_LENGTH = expression(
    r"(?<!\w)(?:sau|chờ|đợi|đủ|trong|suốt|hết|tối\s+thiểu|ít\s+nhất|khoảng|thời\s+hạn|sau\s+khi|cho|doi|du|it\s+nhat"
    r"|after|for|within|at\s+least)\s+"
    r"(?:khi\s+|khoảng\s+|ít\s+nhất\s+|tối\s+thiểu\s+|đủ\s+|đúng\s+|the\s+first\s+|at\s+least\s+|about\s+)*"
    r"(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|chín|mười|nửa|mot|bon|sau|muoi|one|two|three|four|five|six|nine|twelve)\s*"
    r"(?:năm|quý|tháng|tuần|ngày|học\s+kỳ|chu\s+kỳ|nam|quy|thang|tuan|ngay|years?|quarters?|months?|weeks?|"
    r"(?:working\s+|calendar\s+)?days?)(?!\w)"
)
_SO_LONG = expression(
    r"(?<!\w)(?:sau|chờ|đợi|đủ|song\s+song|niêm\s+yết|theo\s+dõi|ổn\s+định|after|for|waits?|waiting|parallel|observation)"
    r"[^.;,:()\d]{0,40}?(?P<number>\d{1,3})\s*(?:working\s+|calendar\s+)?"
    r"(?P<unit>ngày|tuần|tháng|quý|năm|days?|weeks?|months?|quarters?|years?)(?!\w)"
)
_WORKING_DAYS = {"ngày": 1, "day": 1, "tuần": 5, "week": 5, "tháng": 22, "month": 22, "quý": 65, "quarter": 65}
_A_YEAR = 260
_REASON = Phrases(
    "chờ; đợi; lấy ý kiến; niêm yết; công khai; thời hạn; hết hạn; theo dõi vận hành; theo dõi kết quả; "
    "chạy song song; vận hành song song; dùng song song; sử dụng song song; theo góp ý; bảo hành; "
    "công báo; giao hàng; nhập khẩu; "
    "nghỉ hè; nghỉ lễ; chờ kỳ họp; tại kỳ họp; trình kỳ họp; đầu năm học; hết năm học; năm học mới; chạy ổn định; "
    "vận hành ổn định; hoạt động ổn định; mùa mưa; mùa lũ; mùa khô; thời gian sử dụng; thời gian vận hành; "
    "thời gian chuẩn bị; giai đoạn chuyển tiếp; "
    "wait; waiting; waits; consultation; objections; comments; published; publication; parallel; observation; "
    "warranty; delivery time; lead time; session of; school year; rainy season; settles in; transition period"
)
_USE = frozenset({Step.GOLIVE, Step.ROLLOUT, Step.OPERATION, Step.ACCEPTANCE, Step.MIGRATION, Step.ANNOUNCEMENT})
_WIDENS = frozenset({Step.INTEGRATION, Step.DATA, Step.TRAINING})
"""What widens the use of a system that has gone live before."""
_AFTER_USE = frozenset({Step.MEASUREMENT})
_ENDS = frozenset({Step.SWITCH_OFF, Step.HAND_BACK})
_INVITED = frozenset({Step.INVITATION})
_BIDS_IN = frozenset({Step.INVITATION, Step.BID_EVALUATION, Step.RESULT})
_LOOKS_BACK = frozenset({Kind.REVIEW, Kind.MEASURE, Kind.EVALUATE, Kind.SURVEY})


def length_said(examination: Examination, link: Dependency) -> int | None:
    """How many working days the task itself says that it waits, of several the most; None where no number is said."""
    said = written_by(examination.plan.tasks[link.successor]).casefold()
    return max(
        (
            int(match["number"]) * _WORKING_DAYS.get(match["unit"].removesuffix("s"), _A_YEAR)
            for match in _SO_LONG.finditer(said)
        ),
        default=None,
    )


def is_said(examination: Examination, link: Dependency) -> bool:
    """Whether a reader knows what the lag of a link waits for, though no task stands for it.

    It is said: how long after, or what goes on meanwhile. Or it goes without saying: once in use a thing is
    used before it is measured, reviewed or its forerunner switched off, and once invited bidders write their bids.
    """
    tasks = examination.plan.tasks
    before, after = tasks[link.predecessor], tasks[link.successor]
    if _LENGTH.search(written_by(after).casefold()) is not None:
        return True
    if any(_REASON.tell(padded(written_by(task))) for task in (after, before)):
        return True
    if link.type is not LinkType.FINISH_START or after.children:
        return False
    of_task = examination.kept(procedure).of_task
    if before.children:
        used = any(of_task.get(task.id, frozenset()) & _USE for task in examination.plan.leaves_below(before))
        return used and after.kind in _LOOKS_BACK
    first, second = of_task.get(before.id, frozenset()), of_task.get(after.id, frozenset())
    if second & _ENDS:  # both run side by side before
        return True
    if first & _USE or (first & _WIDENS and _is_in_use(examination, before)):
        return bool(second & _AFTER_USE) or after.kind in _LOOKS_BACK
    return bool(first & _INVITED and second & _BIDS_IN)


def _is_in_use(examination: Examination, task: Task) -> bool:
    """Whether a system of a task has gone live before the task begins."""
    found = examination.kept(procedure)
    return any(
        examination.waits_for_marked(task, found.marked(system, (Step.GOLIVE,))) for system in found.systems_of(task)
    )
