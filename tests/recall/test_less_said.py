"""Sound plans that say less, or have other tasks beside theirs, are left in peace."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest

from dxplan.source.diagnostic import Severity
from tests.covering import IS_SOAKING
from tests.recall.checking import NAMES, Document, shown, shown_of_sound, sound

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


def copied(name: str) -> Document:
    """A sound plan, to be changed."""
    plan: Document = pickle.loads(pickle.dumps(sound(name)))
    return plan


def new(name: str, plan: Document) -> list[tuple[Severity, str, str | None]]:
    """What is shown of a variant of a sound plan, and not of that."""
    return [told for told in shown(plan) if told[1:] not in shown_of_sound(name)]


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize(("mark", "errors", "others", "own"), [("kind", 0.005, 0.01, 0), ("system", 0.01, 0.05, 1)])
def test_a_task_that_says_no_kind_or_no_system_is_read_by_its_name_and_links(
    mark: str, errors: float, others: float, own: int
) -> None:
    """Of the findings that this makes of a sound plan few are shown, since the name or the links may well tell.

    That tasks say no kind (DX109) is true by now. Every other plan loses kinds, and the rest systems; `make soak` takes
    both from all.
    """
    count, told = 0, list[tuple[str, Severity, str, str | None]]()
    for first, name in enumerate(NAMES):
        if first % 2 != own and not IS_SOAKING:
            continue
        plan = copied(name)
        having = [task for _, task in leaves(plan) if task.get(mark, "milestone") != "milestone"]
        for task in having[first % EVERY :: EVERY]:
            del task[mark]
            count += 1
        told += [(name, *each) for each in new(name, plan) if each[1] != "DX109"]
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
def test_other_work_beside_the_procedure_is_none_of_its_steps(name: str) -> None:
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
                for severity, code, task in new(name, {**plan, "tasks": {**plan["tasks"], **others}})
                if code.startswith("DX4")
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


AT_A_TIME = [[kind] for kind in WIDER] if IS_SOAKING else [list(WIDER)[0::2], list(WIDER)[1::2]]
"""Kinds that are put under wider ones at once: no two that check orders one behind the other, as far as may be."""


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize("kinds", AT_A_TIME, ids="-".join)
def test_a_step_under_a_wider_kind_is_read_by_its_name(kinds: list[str]) -> None:
    """The plans take turns with the wider kinds that there are; `make soak` tries all in each plan."""
    told: list[tuple[str, str | None, Severity, str, str | None]] = []
    for nth, name in enumerate(NAMES[::2]):
        for turn in range(max(len(WIDER[kind]) for kind in kinds)) if IS_SOAKING else [nth]:
            plan, was = copied(name), dict[str, str]()
            for id_, task in leaves(plan):
                kind = task.get("kind")
                if kind in kinds:
                    was[id_] = kind
                    task["kind"] = WIDER[kind][turn % len(WIDER[kind])]
                    if task["kind"] == "milestone":
                        task.pop("duration", None)
            if was:
                told += [(name, was.get(each[2] or ""), *each) for each in new(name, plan)]
    assert len(told) <= 2, told
