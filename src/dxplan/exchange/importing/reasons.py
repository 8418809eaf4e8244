"""Why a task that nothing before it moves stands elsewhere than its file says."""

from __future__ import annotations

from dxplan.exchange.incoming import Imported
from dxplan.model.dependency import Dependency
from dxplan.model.duration import Family
from dxplan.model.named import Key
from dxplan.model.task import Task
from dxplan.schedule.instant import Instant
from dxplan.schedule.lengths import working_minutes
from dxplan.schedule.result import DriverKind, Schedule
from dxplan.text.phrase import Text, say
from dxplan.text.working_amounts import worked

Stated = tuple[Instant | None, Instant | None]

_PROGRESS = Text(
    "nhiệm vụ đã bắt đầu: tệp tính theo ngày thực tế, kế hoạch tính theo dự kiến",
    "work has begun: the file counts from what was done, the plan from what was planned",
)
_ON_DAY_OFF = Text(
    "trong tệp, nhiệm vụ bắt đầu ngoài giờ làm việc của lịch",
    "in the file it starts outside the working hours of its calendar",
)
_HELD_BACK = Text(
    "trong tệp, nhiệm vụ đứng muộn hơn mức các quan hệ và ràng buộc đòi hỏi: bị dời bằng tay hoặc do cân đối nguồn lực",
    "in the file it stands later than its links and dates ask: moved by hand, or by levelling",
)
_LATE = Text("nhiệm vụ được xếp càng muộn càng tốt", "it is placed as late as possible")
_UNKNOWN = Text(
    "không rõ nguyên nhân: ngày trong tệp có thể đã cũ", "no cause is known: the dates in the file may be stale"
)


def reason_before_links(task: Task, imported: Imported) -> Text | None:
    """A reason that holds whatever comes before the task."""
    known = imported.causes.get(task.id)
    if known is not None:
        return known
    return _PROGRESS if task.progress.is_started else None


def own_reason(task: Task, was: Stated, imported: Imported, schedule: Schedule) -> Text:
    """The reason of a task of which everything before it stands where the file says."""
    start, finish = was
    time, now = schedule.working_time(task.id), schedule.tasks[task.id]
    broken = _broken_link(task, start, finish, imported, schedule)
    if broken is not None:
        return say(
            "trong tệp, nhiệm vụ không theo đúng {link} của chính nó: ngày trong tệp đã cũ",
            "in the file the task does not keep its own link {link}: its dates there are stale",
            link=broken,
        )
    if start is not None and finish is not None and task.duration is not None:
        family = task.duration.unit.family
        if family.is_working and start == now.early_start:
            length, between = working_minutes(task.duration, time), time.between(start, finish)
            if abs(between - length) > 1:
                a_day = time.minutes_a_day
                return say(
                    "trong tệp, từ bắt đầu đến kết thúc có {between}, mà thời gian ghi là {length}: việc bị ngắt quãng "
                    "hoặc theo lịch khác",
                    "in the file there are {between} from its start to its finish, and its duration is {length}: the "
                    "work is interrupted, or runs by another calendar",
                    between=worked(between, a_day),
                    length=worked(length, a_day),
                )
    if start is not None and not task.is_milestone and time.next_start(start) != start:
        return _ON_DAY_OFF
    driver = now.driver
    if driver is not None and driver.link is not None and driver.link.lag is not None:
        family = driver.link.lag.unit.family
        if family in (Family.ELAPSED_MINUTES, Family.ELAPSED_PERCENT):
            return say("độ trễ của {link} tính theo đồng hồ", "the lag of {link} runs by the clock", link=driver.link)
        if family is Family.PERCENT:
            return say(
                "độ trễ của {link} là phần trăm của nhiệm vụ trước",
                "the lag of {link} is a share of the earlier task",
                link=driver.link,
            )
    if driver is not None and driver.kind is DriverKind.AS_LATE_AS_POSSIBLE:
        return _LATE
    if start is not None and start > now.early_start:
        return _HELD_BACK
    if driver is not None and driver.constraint is not None:
        return say("{key} của nhiệm vụ quyết định ngày", "its {key} decides its dates", key=Key(driver.constraint.key))
    return _UNKNOWN


def _broken_link(
    task: Task, start: Instant | None, finish: Instant | None, imported: Imported, schedule: Schedule
) -> Dependency | None:
    """A link without a lead that the file's own dates do not keep."""
    for link in task.predecessors:
        stated = imported.stated.get(link.predecessor)
        mine = start if link.type.to_start else finish
        if stated is None or mine is None or (link.lag is not None and link.lag.amount < 0):
            continue
        theirs = stated.start if link.type.from_start else stated.finish
        if theirs is not None and schedule.working_time(task.id).between(mine, theirs) > 0:
            return link
    return None
