"""GAO practice 8: the risk to the schedule is analysed."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.practice import Practice
from dxplan.findings.scorecard import Evidence, Verdict
from dxplan.text.phrase import Text


def _register(examination: Examination) -> Iterator[Evidence]:
    """What an analysis needs: risks with a probability and delays, durations with a range."""
    risks = [risk for risk in examination.plan.risks.values() if risk.probability is not None and risk.delays]
    ranges = sum(task.range is not None for task in examination.assessed)
    if not risks and not ranges:
        yield Evidence(
            Verdict.FAIL,
            Text(
                "không có rủi ro nào ghi xác suất và số ngày chậm, không nhiệm vụ nào ghi `range`",
                "no risk says its probability and delays, and no task has a `range`",
            ),
        )
        return
    yield Evidence(
        Verdict.PARTLY,
        Text(
            f"rủi ro ghi xác suất và số ngày chậm: {len(risks)}; nhiệm vụ ghi `range`: {ranges}",
            f"risks with probability and delays: {len(risks)}; tasks with a `range`: {ranges}",
        ),
    )
    yield Evidence(Verdict.PARTLY, Text("chưa chạy mô phỏng rủi ro", "no simulation of them has been run"))


PRACTICE = Practice(
    number=8,
    title=Text("Phân tích rủi ro tiến độ", "Conducting a schedule risk analysis"),
    more=_register,
)
