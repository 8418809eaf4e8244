"""What speaks for or against GAO's practices beside points and findings."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.baseline import NO_BASELINE, NO_STATUS_DATE
from dxplan.findings.reading import Verdict
from dxplan.findings.scorecard import Evidence
from dxplan.model.named import Key, Ref, refs
from dxplan.schedule.drivers import critical_paths
from dxplan.schedule.result import DriverKind
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say
from dxplan.text.working_amounts import spare, worked


def of_deliverables(examination: Examination) -> Iterator[Evidence]:
    """All activities are captured: tasks say what they deliver."""
    of = len(examination.work)
    said = sum(task.deliverable is not None for task in examination.work)
    if of:
        yield Evidence(
            _by_share(said, of),
            say(
                "{said} / {of} nhiệm vụ ghi sản phẩm",
                "{said} of {of} tasks say what they deliver",
                said=said,
                of=of,
            ),
        )


def of_resources(examination: Examination) -> Iterator[Evidence]:
    """Who leads is asked of every task by a rule; here it is who works on it, or what it costs."""
    of = len(examination.assessed)
    said = sum(bool(task.resources) or task.cost is not None for task in examination.assessed)
    if of:
        yield Evidence(
            _by_share(said, of),
            say(
                "{said} / {of} nhiệm vụ chưa xong ghi nguồn lực hoặc kinh phí",
                "{said} of {of} unfinished tasks name resources or a cost",
                said=said,
                of=of,
            ),
        )


def of_phases(examination: Examination) -> Iterator[Evidence]:
    """Phases have no dates of their own: they cannot differ from the tasks inside them."""
    if any(task.children for task in examination.plan.tasks.values()):
        yield Evidence(
            Verdict.PASS,
            Text(
                "chiều dọc: ngày của giai đoạn được tính từ nhiệm vụ bên trong",
                "vertically: the dates of phases are computed from the tasks inside",
            ),
        )


def of_path(examination: Examination) -> Iterator[Evidence]:
    """A critical path should lead from the beginning of the work to its end, not only from some set date."""
    schedule, time = examination.schedule, examination.schedule.plan_time
    first = critical_paths(schedule)[0][0]
    begins = schedule.tasks[first.task].early_start
    if first.driver.kind is DriverKind.CONSTRAINT and time.between(schedule.start, begins) > 0:
        yield Evidence(
            Verdict.PARTLY,
            say(
                "đường găng chỉ phủ {part} trong {whole} ngày làm việc: bắt đầu từ ngày ấn định của {first}",
                "the critical path covers {part} of {whole} working days only: it begins at the set date of {first}",
                part=spare(time.between(begins, schedule.finish), time.minutes_a_day).number,
                whole=worked(time.between(schedule.start, schedule.finish), time.minutes_a_day).number,
                first=Ref(first.task),
            ),
        )


def of_risks(examination: Examination) -> Iterator[Evidence]:
    """What an analysis needs: risks with a probability and delays, durations with a range."""
    plan, key = examination.plan, Key("range")
    risks = sum(risk.probability is not None and bool(risk.delays) for risk in plan.risks.values())
    ranges = sum(task.range is not None for task in examination.assessed)
    if not risks and not ranges:
        yield Evidence(
            Verdict.FAIL,
            say(
                "không có rủi ro nào ghi xác suất và số ngày chậm, không nhiệm vụ nào ghi {range}",
                "no risk says its probability and delays, and no task has a {range}",
                range=key,
            ),
        )
        return
    yield Evidence(
        Verdict.PARTLY,
        say(
            "rủi ro ghi xác suất và số ngày chậm: {risks}; nhiệm vụ ghi {range}: {tasks}",
            "risks with probability and delays: {risks}; tasks with a {range}: {tasks}",
            risks=risks,
            range=key,
            tasks=ranges,
        ),
    )
    yield Evidence(Verdict.PARTLY, Text("chưa chạy mô phỏng rủi ro", "no simulation of them has been run"))


def of_updates(examination: Examination) -> Iterator[Evidence]:
    """The schedule is updated: what is due by the status date reports progress."""
    status = examination.plan.status_date
    if status is None:
        yield Evidence(Verdict.NOT_APPLICABLE, NO_STATUS_DATE)
        return
    due = [task for task in examination.leaves if examination.planned_days(task).finish <= status]
    if not due:
        yield Evidence(
            Verdict.NOT_APPLICABLE,
            say(
                "đến {status_date} chưa việc nào phải xong",
                "by {status_date} nothing has to be done yet",
                status_date=Key("status_date"),
            ),
        )
        return
    reported = sum(task.progress.is_started for task in due)
    yield Evidence(
        _by_share(reported, len(due)),
        say(
            "{reported} / {due} nhiệm vụ, mốc phải xong đến {day} có báo tiến độ",
            "{reported} of {due} tasks and milestones due by {day} report progress",
            reported=reported,
            due=len(due),
            day=status,
        ),
    )
    if reported:
        yield Evidence(
            Verdict.PARTLY,
            Text(
                "tiến độ thực hiện được đọc nhưng chưa dùng để tính lại ngày",
                "progress is read, but not used for the dates yet",
            ),
        )


def of_baseline(examination: Examination) -> Iterator[Evidence]:
    """The tasks that plan and baseline have; new and dropped ones should come with a decision."""
    baseline = examination.baseline
    if baseline is None:
        yield Evidence(Verdict.NOT_APPLICABLE, NO_BASELINE)
        return
    old, new = list(baseline.tasks), [task.id for task in examination.leaves]
    both = set(old) & set(new)
    if not both:
        yield Evidence(
            Verdict.FAIL, Text("kế hoạch gốc không có nhiệm vụ nào chung mã", "the baseline shares no task id")
        )
        return
    yield Evidence(
        Verdict.PASS,
        say(
            "{both} / {new} nhiệm vụ, mốc có trong kế hoạch gốc",
            "{both} of {new} tasks and milestones are in the baseline",
            both=len(both),
            new=len(new),
        ),
    )
    if examination.plan.status_date is None:
        yield Evidence(
            Verdict.PARTLY,
            say(
                "không có {status_date} để so thực hiện với kế hoạch gốc",
                "no {status_date} to compare progress by",
                status_date=Key("status_date"),
            ),
        )
    for ids, what in (
        (new, Text("thêm so với kế hoạch gốc", "not in the baseline")),
        (old, Text("bỏ so với kế hoạch gốc", "dropped since the baseline")),
    ):
        alone = [id_ for id_ in ids if id_ not in both]
        if alone:
            yield Evidence(
                Verdict.PARTLY, say("{what}: {tasks}", "{what}: {tasks}", what=what, tasks=listed(refs(alone)))
            )


def _by_share(said: int, of: int) -> Verdict:
    """All: met; some: in part; none: not met."""
    return Verdict.PASS if said == of else Verdict.PARTLY if said else Verdict.FAIL
