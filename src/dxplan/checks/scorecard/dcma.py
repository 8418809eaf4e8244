"""The points of the DCMA 14-point assessment: what is counted in a plan, and how much of it there may be."""

from __future__ import annotations

from dxplan.checks.law.standards.counting import links_that, of_tasks, tasks_that
from dxplan.checks.law.standards.critical_path_length import CRITICAL_PATH_LENGTH, critical_path_length
from dxplan.checks.law.standards.links import FINISH_TO_START, LAGS, finish_to_start, lags
from dxplan.checks.law.standards.spans import HIGH_FLOAT, LONG_DURATION
from dxplan.checks.scorecard import task_shares
from dxplan.checks.scorecard.baseline import executed, missed
from dxplan.checks.scorecard.critical_path_test import follows_delay
from dxplan.checks.scorecard.invalid_dates import invalid_dates
from dxplan.checks.scorecard.open_ends import open_ends
from dxplan.checks.scorecard.point import Point, code_of
from dxplan.checks.threshold import Measure, Threshold
from dxplan.findings.reading import Scale
from dxplan.model.constraint import ConstraintKind
from dxplan.model.named import Key
from dxplan.text.phrase import Text, say


def _limit(point: int, name: str, province: float, dcma: float | None = None, p6: float | None = None) -> Threshold:
    """A limit of the scorecard's own: a share, or an index."""
    about = Text("mức của bộ 14 điểm", "the limit of the 14-point assessment")
    return Threshold(code_of(point), name, Measure.SHARE, about, province=province, dcma=dcma, p6=p6)


POINTS = (
    Point(
        1,
        Text("Thiếu nhiệm vụ trước hoặc sau", "Missing predecessor or successor"),
        Text(
            "nhiệm vụ chưa xong thiếu nhiệm vụ đi trước hoặc đi sau (trừ nhiệm vụ đầu và cuối) / nhiệm vụ chưa xong",
            "unfinished tasks without predecessor or successor (but the plan's first and last) / unfinished tasks",
        ),
        count=of_tasks(open_ends),
        limit=_limit(1, "share", 0.05),
    ),
    Point(
        2,
        Text("Gối đầu (độ trễ âm)", "Leads (negative lags)"),
        Text("quan hệ có độ trễ âm / quan hệ của nhiệm vụ chưa xong", "links with a lead / links of unfinished tasks"),
        count=links_that(lambda link: link.lag is not None and link.lag.amount < 0),
        limit=_limit(2, "share", 0.0, p6=0.01),
    ),
    Point(
        3,
        Text("Quan hệ có độ trễ", "Links with a lag"),
        Text(
            "quan hệ có độ trễ dương / quan hệ của nhiệm vụ chưa xong", "links with a lag / links of unfinished tasks"
        ),
        count=lags,
        limit=LAGS,
    ),
    Point(
        4,
        Text("Quan hệ kết thúc – bắt đầu (FS)", "Finish-to-start links"),
        Text("quan hệ FS / quan hệ của nhiệm vụ chưa xong", "FS links / links of unfinished tasks"),
        count=finish_to_start,
        limit=FINISH_TO_START,
        at_least=True,
    ),
    Point(
        5,
        Text("Ràng buộc ngày cứng", "Hard constraints"),
        say(
            "nhiệm vụ chưa xong có {mso}, {mfo}, {snlt} hoặc {fnlt} / nhiệm vụ chưa xong",
            "unfinished tasks with {mso}, {mfo}, {snlt} or {fnlt} / unfinished tasks",
            mso=Key(ConstraintKind.MUST_START_ON.key),
            mfo=Key(ConstraintKind.MUST_FINISH_ON.key),
            snlt=Key(ConstraintKind.START_NO_LATER_THAN.key),
            fnlt=Key(ConstraintKind.FINISH_NO_LATER_THAN.key),
        ),
        count=tasks_that(task_shares.is_held),
        limit=_limit(5, "share", 0.05, p6=0.01),
    ),
    Point(
        6,
        Text("Dự trữ quá lớn", "High float"),
        Text(
            "nhiệm vụ chưa xong có dự trữ toàn phần lớn / nhiệm vụ chưa xong",
            "unfinished tasks with a high total float / unfinished tasks",
        ),
        count=of_tasks(task_shares.high_float),
        limit=_limit(6, "share", 0.25, dcma=0.05, p6=0.05),
        span=HIGH_FLOAT,
    ),
    Point(
        7,
        Text("Dự trữ âm", "Negative float"),
        Text(
            "nhiệm vụ chưa xong có dự trữ toàn phần âm / nhiệm vụ chưa xong",
            "unfinished tasks with a negative total float / unfinished tasks",
        ),
        count=tasks_that(lambda examination, task: examination.dates(task).total_float < 0),
        limit=_limit(7, "share", 0.0),
    ),
    Point(
        8,
        Text("Nhiệm vụ kéo dài", "Long durations"),
        Text("nhiệm vụ chưa xong kéo dài / nhiệm vụ chưa xong", "unfinished tasks of long duration / unfinished tasks"),
        count=of_tasks(task_shares.long),
        limit=_limit(8, "share", 0.2, dcma=0.05, p6=0.05),
        span=LONG_DURATION,
    ),
    Point(
        9,
        Text("Ngày không hợp lệ", "Invalid dates"),
        say(
            "nhiệm vụ, mốc có ngày thực tế sau {status_date}, hoặc có ngày bắt đầu theo kế hoạch trước {status_date} "
            "mà chưa báo đã bắt đầu / mọi nhiệm vụ, mốc",
            "tasks and milestones with an actual date after {status_date}, or planned to start before it and not "
            "reported as begun / all tasks and milestones",
            status_date=Key("status_date"),
        ),
        count=invalid_dates,
        limit=_limit(9, "share", 0.0),
    ),
    Point(
        10,
        Text("Có nguồn lực hoặc kinh phí", "With resources or cost"),
        say(
            "nhiệm vụ chưa xong có {resources} hoặc {cost} / nhiệm vụ chưa xong",
            "unfinished tasks with {resources} or {cost} / unfinished tasks",
            resources=Key("resources"),
            cost=Key("cost"),
        ),
        count=of_tasks(task_shares.with_resources),
        instead=Text("chỉ báo cáo", "report only"),
    ),
    Point(
        11,
        Text("Nhiệm vụ trễ so với kế hoạch gốc", "Missed tasks"),
        say(
            "nhiệm vụ xong (hoặc sẽ xong) sau ngày của kế hoạch gốc / nhiệm vụ mà kế hoạch gốc cho xong đến "
            "{status_date}",
            "tasks done, or to be done, later than in the baseline / tasks that the baseline has done by {status_date}",
            status_date=Key("status_date"),
        ),
        count=missed,
        limit=_limit(11, "share", 0.05),
        to_the_letter=True,
    ),
    Point(
        12,
        Text("Thử đường găng (+600 ngày)", "Critical path test (+600 days)"),
        Text(
            "số ngày làm việc kế hoạch xong muộn hơn / 600, khi một nhiệm vụ găng dài thêm 600 ngày làm việc và tiến "
            "độ được tính lại",
            "working days by which the plan is done later / 600, when a critical task takes 600 working days longer "
            "and the plan is scheduled anew",
        ),
        count=of_tasks(follows_delay),
        scale=Scale.INDEX,
        instead=Text("lùi bằng nhau", "moves as much"),
    ),
    Point(
        13,
        Text("Chỉ số độ dài đường găng (CPLI)", "Critical path length index (CPLI)"),
        say(
            "(CPL + TF) / CPL; CPL: số ngày làm việc từ {status_date} (hoặc từ đầu) đến ngày xong, TF: từ ngày xong "
            "đến {finish_by} (hoặc đến hết thỏa thuận), âm nếu trễ",
            "(CPL + TF) / CPL; CPL: working days from {status_date} (or the start) to the finish, TF: from the finish "
            "to {finish_by} (or the agreement's end), negative if late",
            status_date=Key("status_date"),
            finish_by=Key("finish_by"),
        ),
        count=critical_path_length,
        limit=CRITICAL_PATH_LENGTH,
        at_least=True,
        scale=Scale.INDEX,
    ),
    Point(
        14,
        Text("Chỉ số thực hiện kế hoạch gốc (BEI)", "Baseline execution index (BEI)"),
        say(
            "nhiệm vụ đã xong / nhiệm vụ mà kế hoạch gốc cho xong đến {status_date}",
            "tasks that are done / tasks that the baseline has done by {status_date}",
            status_date=Key("status_date"),
        ),
        count=executed,
        limit=_limit(14, "index", 0.95),
        at_least=True,
        scale=Scale.INDEX,
    ),
)
