"""Sound plans that say less, or have other tasks beside theirs, are left in peace."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dxplan import api
from dxplan.source.diagnostic import Severity
from tests.recall.test_recall import NAMES, PLACE, sound
from tests.recall.writing import write

Document = dict[str, Any]
TODAY = date(2026, 11, 28)
EVERY = 9
"""Of so many tasks one loses its kind, or its system: each plan begins with another."""
AT_ONCE = 7
"""So many other tasks stand beside a plan's own at a time."""


def leaves(holder: Document) -> Iterator[tuple[str, Document]]:
    for id_, task in holder.get("tasks", {}).items():
        if "tasks" in task:
            yield from leaves(task)
        else:
            yield id_, task


def shown(tmp_path: Path, plan: Document) -> list[tuple[Severity, str, str | None]]:
    review = api.check_file(write(plan, tmp_path / "plan.yaml"), TODAY)
    assert not review.crashed
    return [(f.severity, f.code, f.task) for f in review.findings if f.severity is not Severity.NOTE]


@cache
def known(name: str) -> set[tuple[str, str | None]]:
    """What is shown of a sound plan as it is."""
    findings = api.check_file(PLACE / f"{name}.yaml", TODAY).findings
    return {(f.code, f.task) for f in findings if f.severity is not Severity.NOTE}


@pytest.mark.slow
@pytest.mark.parametrize(("mark", "errors", "others"), [("kind", 0.005, 0.01), ("system", 0.01, 0.05)])
def test_a_task_that_says_no_kind_or_no_system_is_read_by_its_name_and_links(
    mark: str, errors: float, others: float, tmp_path: Path
) -> None:
    """Of the findings that this makes of a sound plan few are shown, since the name or the links may well tell.

    That tasks say no kind (DX109) is true by now.
    """
    count, told = 0, list[tuple[str, Severity, str, str | None]]()
    for first, name in enumerate(NAMES):
        having = [id_ for id_, task in leaves(sound(name)) if task.get(mark, "milestone") != "milestone"]
        plan = copy.deepcopy(sound(name))
        tasks = dict(leaves(plan))
        for id_ in having[first % EVERY :: EVERY]:
            del tasks[id_][mark]
            count += 1
        told += [(name, *each) for each in shown(tmp_path, plan) if each[1:] not in known(name) and each[1] != "DX109"]
    assert count > 60
    assert len([each for each in told if each[1] is Severity.ERROR]) <= errors * count, told
    assert len(told) <= others * count, told


BESIDE = """
Công bố danh mục dữ liệu mở của tỉnh | Công bố tiêu chí, lựa chọn phường tham gia | Công bố kế hoạch chuyển đổi số
Họp báo thường kỳ của UBND tỉnh | Lễ ra mắt Tổ công nghệ số cộng đồng | Ra mắt Ban chỉ đạo
Thông báo tuyển chọn doanh nghiệp tham gia thử nghiệm | Khai trương thí điểm tại 3 phường | Công bố kết quả thí điểm
Tháo dỡ thiết bị thí điểm | Kết thúc thí điểm, doanh nghiệp thu hồi thiết bị | Gỡ bỏ dữ liệu thử nghiệm
Gỡ bỏ thủ tục rườm rà | Loại bỏ hồ sơ trùng | Tháo dỡ pa nô, áp phích | Dừng nhận hồ sơ đăng ký thử nghiệm
Ngừng hoạt động của phòng để hợp nhất | Thanh lý hợp đồng tư vấn | Thu hồi tài khoản dùng thử | Kết thúc vận hành thử
Chốt số liệu trên phần mềm cũ | Đóng gói, vận chuyển tài liệu cũ | Di chuyển trụ sở cơ quan
Dừng cập nhật dữ liệu trên hệ thống cũ để chuyển đổi | Chấm dứt hợp đồng cũ với nhà cung cấp đường truyền
Nghiệm thu đường truyền | Thẩm định giá | Phê duyệt danh sách học viên | Đánh giá hiện trạng nhân lực
Ký hợp đồng điện, internet | Sửa chữa phòng máy chủ | Bàn giao mặt bằng phòng máy | Diễn tập ứng cứu sự cố
Ban hành quy chế làm việc của Ban chỉ đạo | Xây dựng bộ câu hỏi khảo sát | Lập kế hoạch nghiệm thu
Vận hành hệ thống hiện có | Duy trì phần mềm cũ trong thời gian chuyển tiếp | Mời chuyên gia góp ý
Nhân rộng mô hình tổ công nghệ số cộng đồng | Thử việc nhân sự vận hành | Dùng thử phần mềm của tỉnh bạn
Announce the project team | Project kick-off meeting | Launch workshop | Shut down of the test environment
"""


@pytest.mark.slow
@pytest.mark.parametrize("name", ["n15-b1", "n15-b2", "f-kho-lgsp"])
def test_other_work_beside_the_procedure_is_none_of_its_steps(name: str, tmp_path: Path) -> None:
    plan = sound(name)
    ids = [id_ for id_, _ in leaves(plan)]
    lead, system = next(iter(plan["agencies"])), next(iter(plan["systems"]))
    names = [part.strip() for line in BESIDE.strip().splitlines() for part in line.split("|")]
    told: list[tuple[Severity, str, str | None]] = []
    for first in range(0, len(names), AT_ONCE):
        for after in (ids[3], ids[len(ids) * 2 // 3]):
            also = {"system": system, "duration": "5d", "after": [after], "lead": lead, "deliverable": "Báo cáo"}
            others = {
                f"ZZ{first + nth}": {"name": called, **also}
                for nth, called in enumerate(names[first : first + AT_ONCE])
            }
            told += [
                (severity, code, others[task]["name"] if task in others else task)
                for severity, code, task in shown(tmp_path, {**plan, "tasks": {**plan["tasks"], **others}})
                if (code, task) not in known(name) and code.startswith("DX4")
            ]
    assert told == []


WIDER = {
    "bid_evaluation": ("tender", "evaluate"),
    "selection_plan": ("plan", "tender"),
    "regulation": ("policy", "approve"),
    "security_test": ("test",),
    "migrate": ("data",),
    "switch_off": ("ops",),
    "announce": ("comms",),
    "handover": ("accept", "ops"),
    "sharing": ("policy",),
    "design": ("plan", "invest_prep"),
    "dpia": ("plan", "policy", "evaluate"),
    "trial": ("test",),
    "golive": ("milestone",),
    "measure": ("review", "evaluate"),
    "sec_level": ("plan", "approve"),
    "evaluate": ("review",),
}
"""Kinds under which people put a step, too, since its name says which it is."""


@pytest.mark.slow
@pytest.mark.parametrize("kind", WIDER)
def test_a_step_under_a_wider_kind_is_read_by_its_name(kind: str, tmp_path: Path) -> None:
    told: list[tuple[str, str, Severity, str, str | None]] = []
    for name in NAMES[::2]:
        if not any(task.get("kind") == kind for _, task in leaves(sound(name))):
            continue
        for wider in WIDER[kind]:
            plan = copy.deepcopy(sound(name))
            for _, task in leaves(plan):
                if task.get("kind") == kind:
                    task["kind"] = wider
                    if wider == "milestone":
                        task.pop("duration", None)
            told += [(name, wider, *each) for each in shown(tmp_path, plan) if each[1:] not in known(name)]
    assert len(told) <= 2, told
