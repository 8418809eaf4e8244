"""However tasks are laid out: a report comes in, the plan says it and nothing else new, or all stays as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dxplan.edit.progress.recording import record
from dxplan.edit.progress.report import Report, read_progress
from dxplan.load.loader import load_bytes
from tests.checks.examining import TODAY
from tests.edit.test_random_marking import tasks

HEAD = "dxplan: 1\nid: p\nstart: 2022-03-01\nagencies: {SO: {}}\nsystems: {KHO: {name: Kho}}\ntasks:\n"
REPORTS: tuple[dict[str, str], ...] = (
    {"progress": "60 %"},
    {"progress": "100 %"},
    {"actual_start": "2022-03-01", "remaining": "4h"},
    {"actual_start": "2022-03-01", "actual_finish": "03/03/2022"},
    {"progress": "5 %", "suspended": "2022-03-02", "resumed": "2022-03-04"},
)
AS_OF = date(2022, 3, 31)


@given(tasks(), st.sampled_from(("\n", "\r\n")), st.booleans(), st.data())
def test_reports_come_in_one_after_the_other_and_nothing_else_changes(
    text: str, line_break: str, last: bool, data: st.DataObject
) -> None:
    last = last or "|\n" in text
    whole = (HEAD + text).replace("\n", line_break)
    before = (whole if last else whole.removesuffix(line_break)).encode()
    for _ in range(2):
        loaded = load_bytes(before, "p.yaml")
        plan = loaded.plan
        assert plan is not None
        said: dict[str, dict[str, str]] = {
            id_: data.draw(st.sampled_from(REPORTS))
            for id_ in data.draw(st.sets(st.sampled_from(list(plan.tasks)), min_size=1))
        }
        reports = [Report(id_, read_progress(report)) for id_, report in said.items()]
        as_of = data.draw(st.sampled_from((None, AS_OF)))
        result = record(loaded, "p.yaml", reports, as_of, TODAY)
        if result.refused:
            assert result.after == before
            assert all("done" in refusal.reason.en for refusal in result.refused), "a report after the finish"
            continue
        again = load_bytes(result.after, "p.yaml").plan
        assert again is not None
        assert again.status_date == (as_of or plan.status_date)
        for id_, task in again.tasks.items():
            assert replace(task, progress=plan.tasks[id_].progress) == plan.tasks[id_]
            assert id_ in said or task.progress == plan.tasks[id_].progress
            for key, value in said.get(id_, {}).items():
                found: Any = getattr(task.progress, {"progress": "complete"}.get(key, key))
                assert found == getattr(read_progress({key: value}), {"progress": "complete"}.get(key, key))
        if b"remaining" not in before:
            left = iter(result.after.decode())
            old = before.decode() if b"progress" not in before and b"actual" not in before else ""
            assert all(character in left for character in old), "every character is still there, in its order"
        before = result.after
