"""Which task is which, where ids have changed."""

from __future__ import annotations

import pytest

from dxplan.scenario.differences.comparing import Of, What, differences
from dxplan.scenario.differences.pairing import pairs
from tests.schedule.plans import plan_of

OLD = """
start: 2022-03-01
tasks:
  A: {name: Khảo sát, duration: 5d}
  B: {name: Xây dựng trục kết nối, duration: 9d, after: A}
  C: {name: Đào tạo, duration: 2d, after: B}
"""


@pytest.mark.parametrize(
    ("new", "wanted"),
    [
        (OLD, {"A": "A", "B": "B", "C": "C"}),
        (OLD.replace("B:", "X:").replace("after: B", "after: X"), {"A": "A", "B": "X", "C": "C"}),
        (  # renumbered: what was B is C now
            """
            start: 2022-03-01
            tasks:
              A: {name: Khảo sát, duration: 5d}
              B: {name: Lập dự án, duration: 3d, after: A}
              C: {name: Xây dựng trục kết nối, duration: 9d, after: B}
              D: {name: Đào tạo, duration: 2d, after: C}
            """,
            {"A": "A", "B": "C", "C": "D"},
        ),
        (  # another id and nearly the same name
            OLD.replace("B:", "X:").replace("after: B", "after: X").replace("trục kết nối", "trục kết nối LGSP"),
            {"A": "A", "B": "X", "C": "C"},
        ),
        (  # the same id with another name is that task, if no other has its name
            OLD.replace("Xây dựng trục kết nối", "Thuê dịch vụ"),
            {"A": "A", "B": "B", "C": "C"},
        ),
        (  # something else altogether
            OLD.replace("B:", "X:")
            .replace("after: B", "after: A")
            .replace("Xây dựng trục kết nối, duration: 9d", "Họp"),
            {"A": "A", "C": "C"},
        ),
    ],
)
def test_pairs(new: str, wanted: dict[str, str]) -> None:
    new = new if "Họp" not in new else new.replace("name: Họp", "name: Họp, kind: milestone")
    assert pairs(plan_of(OLD), plan_of(new)) == wanted


def test_names_that_several_have_tell_nothing() -> None:
    old = plan_of(
        "start: 2022-03-01\ntasks:\n  A1: {name: Triển khai, duration: 5d}\n  A2: {name: Triển khai, duration: 9d}"
    )
    new = plan_of(
        "start: 2022-03-01\ntasks:\n  B1: {name: Triển khai, duration: 9d}\n  B2: {name: Triển khai, duration: 5d}"
    )
    assert pairs(old, new) == {"A1": "B2", "A2": "B1"}


def test_a_task_that_is_gone_keeps_its_id_where_another_has_it() -> None:
    old = plan_of("start: 2022-03-01\ntasks:\n  A: {name: Một, duration: 5d}\n  B: {name: Hai, duration: 9d}")
    new = plan_of("start: 2022-03-01\ntasks:\n  A: {name: Hai, duration: 9d}")
    found = differences(old, new)
    assert found.renamed == (("B", "A"),)
    (gone,) = found.changes
    assert (gone.of, gone.what) == (Of.TASK, What.REMOVED)
    assert gone.task is not None
    assert found.names[gone.task] == "A"
