"""Sound plans of systems that come in generations (pilot and purchase, phases, hires, waves), and faulty ones."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dxplan import api
from dxplan.source.diagnostic import Severity
from dxplan.text.voice import FILE

TODAY = date(2026, 11, 28)
HEAD = """\
dxplan: 1
id: the-he
name: "Hệ thống qua nhiều giai đoạn"
province: Gia Lai
start: 2021-03-01
agencies:
  UB: {name: UBND tỉnh, kind: state}
  SO: {name: Sở Khoa học và Công nghệ, kind: state}
  TT: {name: Trung tâm Công nghệ thông tin, kind: state}
  DN: {name: Doanh nghiệp thử nghiệm, kind: vendor}
  NT: {name: Nhà thầu, kind: vendor}
systems:
  S: {name: Hệ thống phản ánh, security_level: 2}
  K: {name: Kho dữ liệu, security_level: 2}
tasks:
"""
DAYS = {
    "pilot": 60,
    "trial": 30,
    "tender": 25,
    "build": 60,
    "infra": 30,
    "evaluate": 15,
    "ops": 200,
    "rollout": 40,
    "comms": 5,
}
LEADS = {"build": "NT", "infra": "NT", "approve": "UB", "integrate": "NT"}

BUY = """
    invest_prep | Lập kế hoạch thuê dịch vụ {n}, đối chiếu kiến trúc số
    appraise | Thẩm định kế hoạch thuê {n}
    approve | Phê duyệt kế hoạch thuê {n}
    selection_plan | Lập, phê duyệt kế hoạch lựa chọn nhà thầu {n}
    tender | Lập hồ sơ mời thầu, mời thầu rộng rãi {n}
    bid_evaluation | Đánh giá hồ sơ dự thầu {n}
    approve | Phê duyệt kết quả lựa chọn nhà thầu {n}
    contract | Ký hợp đồng {n}
"""
MAKE = """
    build | Xây dựng phần mềm {n}
    test | Kiểm thử {n}
    security_test | Kiểm tra an toàn thông tin {n}
    training | Tập huấn người dùng {n}
    trial | Vận hành thử {n} tại hai sở
    accept | Nghiệm thu {n}
    regulation | Ban hành quy chế vận hành {n}
"""
PILOT = """
    sec_level | Phê duyệt cấp độ bản thí điểm
    build | Cài đặt bản thí điểm
    training | Tập huấn cán bộ 3 phường
    pilot | Thí điểm tại 3 phường trong 5 tháng theo 8 tiêu chí
    evaluate | Đánh giá kết quả thí điểm theo 8 tiêu chí
"""
SURVEY = "survey | Khảo sát hiện trạng\n"
LEVEL = "sec_level | Phê duyệt cấp độ {n}\n"
OPEN = "golive | Đưa {n} vào sử dụng\n"


def phase(*parts: str, n: str = "") -> str:
    return "\n".join(part.format(n=n) for part in parts)


HIRE = phase(SURVEY, BUY, LEVEL, MAKE, OPEN)
FIRST = phase(SURVEY, BUY, LEVEL, MAKE, OPEN, n="giai đoạn 1")
SECOND = phase(BUY, LEVEL, MAKE, OPEN, n="giai đoạn 2")
PILOT_THEN_HIRE = (SURVEY + PILOT, phase(BUY, LEVEL, MAKE, OPEN))


def written(*chains: str, system: str = "S") -> str:
    """A plan file: the steps of the chains one after another, `kind | name`, `- | name` without a kind."""
    lines, before = [], ""
    steps = [line.strip() for chain in chains for line in chain.splitlines() if line.strip()]
    for number, step in enumerate(steps, 1):
        kind, _, name = step.partition(" | ")
        days = DAYS.get(kind, 10)
        said = "" if kind == "-" else f"kind: {kind}, "
        own = "K" if name.endswith("kho") else system
        lines.append(
            f'  T{number:02}: {{name: "{name.strip()}", {said}system: {own}, duration: {days}d, '
            f"lead: {LEADS.get(kind, 'SO')}, deliverable: Biên bản, tài liệu{before}}}"
        )
        before = f", after: T{number:02}"
    text = "\n".join(lines).replace("Biên bản, tài liệu", '"Biên bản, tài liệu"')
    return f"{HEAD}{text}\n"


def shown(tmp_path: Path, text: str) -> list[str]:
    """The errors and warnings that a default check shows."""
    path = tmp_path / "plan.yaml"
    path.write_text(text, "utf-8")
    review = api.check_file(path, TODAY)
    assert not review.crashed
    return [
        f"{finding.code} {finding.task}: {finding.message.said(FILE['en'])}"
        for finding in review.findings
        if finding.severity is not Severity.NOTE and finding.code != "DX404"  # the chains run over Tết as it comes
    ]


BEFORE, AFTER = PILOT_THEN_HIRE
SOUND = {
    "one hire": (HIRE,),
    "two phases": (FIRST, SECOND),
    "the first phase's old system goes before the second begins": (
        FIRST,
        "switch_off | Dừng phần mềm cũ",
        SECOND,
    ),
    "the old system goes after each phase": (
        FIRST,
        "switch_off | Dừng sổ sách điện tử cũ",
        SECOND,
        "switch_off | Tắt phần mềm giai đoạn 1",
    ),
    "the first phase is announced": (FIRST, "announce | Công bố hệ thống đến người dân", SECOND),
    "the first phase is measured": (FIRST, "measure | Đo chỉ tiêu giai đoạn 1", SECOND, "measure | Đo chỉ tiêu"),
    "the first phase is rolled out": (FIRST, "rollout | Triển khai đến các huyện", SECOND),
    "the first hire ends before the next": (
        FIRST,
        "ops | Thuê dịch vụ giai đoạn 1",
        "handover | Nhận lại dữ liệu khi hết hạn thuê",
        SECOND,
        "ops | Thuê dịch vụ giai đoạn 2",
    ),
    "a pilot and a hire": (BEFORE, AFTER),
    "a company takes its things home": (
        BEFORE,
        "- | Kết thúc thí điểm: doanh nghiệp bàn giao dữ liệu và tháo dỡ thiết bị",
        AFTER,
    ),
    "a company takes its things home, by kind": (BEFORE, "infra | Tháo dỡ thiết bị thử nghiệm", AFTER),
    "the pilot is switched off": (BEFORE, "switch_off | Tắt bản thí điểm", AFTER),
    "who tries is chosen": (
        SURVEY + "- | Công bố tiêu chí, chọn tổ chức thử nghiệm bằng chi phí của mình",
        PILOT,
        AFTER,
    ),
    "who tries is called, by kind": (SURVEY + "announce | Công bố đề bài, mời doanh nghiệp tham gia", PILOT, AFTER),
    "the pilot is opened with a ceremony": (
        BEFORE.replace("    pilot |", "    comms | Khai trương thí điểm tại 3 phường\n    pilot |"),
        AFTER,
    ),
    "the result of the pilot is made public": (BEFORE, "comms | Công bố kết quả thí điểm", AFTER),
    "the piloted version is shown to people": (BEFORE, "announce | Giới thiệu ứng dụng tới người dân 3 phường", AFTER),
    "a pilot, a hire, and the old one goes": (BEFORE, AFTER, "switch_off | Dừng phần mềm tiếp nhận cũ"),
    "what is old is frozen before its data move": (
        BEFORE,
        AFTER.replace(
            "golive |", "- | Dừng cập nhật trên phần mềm cũ để chuyển dữ liệu\nmigrate | Chuyển dữ liệu\ngolive |"
        ),
    ),
    "a step without a kind: acceptance": (HIRE.replace("accept |", "- |"),),
    "a step without a kind: training": (HIRE.replace("training |", "- |"),),
    "a step without a kind: trial": (HIRE.replace("trial |", "- |"),),
    "a step without a kind: test": (HIRE.replace("    test |", "    - |"),),
    "a step without a kind: contract": (HIRE.replace("contract |", "- |"),),
    "a step without a kind: go-live": (HIRE.replace("golive |", "- |"), "switch_off | Dừng phần mềm cũ"),
    "a step without a kind: level": (HIRE.replace("sec_level |", "- |"),),
    "a step without a kind: hire plan": (HIRE.replace("invest_prep |", "- |"),),
    "a step without a kind: appraisal": (HIRE.replace("appraise |", "- |"),),
    "a step without a kind: evaluation": (BEFORE.replace("evaluate |", "- |"), AFTER),
    "a step without a kind: pilot": (BEFORE.replace("pilot |", "- |"), AFTER),
    "the contract of another phase ends": (FIRST, "- | Thanh lý hợp đồng cũ giai đoạn 1", SECOND),
    "waves": (
        HIRE,
        "rollout | Triển khai đợt 1\naccept | Nghiệm thu đợt 1\nrollout | Triển khai đợt 2\naccept | Nghiệm thu đợt 2",
    ),
    "news of other things": (
        "comms | Họp báo thường kỳ của UBND tỉnh\n- | Lễ ra mắt Tổ công nghệ số cộng đồng",
        "- | Công bố danh mục dữ liệu mở",
        HIRE,
    ),
    "things of others are taken down": (
        "- | Tháo dỡ pa nô, áp phích\n- | Thu hồi tài khoản dùng thử\n- | Gỡ bỏ thủ tục rườm rà",
        HIRE,
    ),
}


@pytest.mark.parametrize("chains", SOUND.values(), ids=SOUND)
def test_a_sound_plan_of_several_generations_is_left_in_peace(chains: tuple[str, ...], tmp_path: Path) -> None:
    assert shown(tmp_path, written(*chains)) == []


def moved(chain: str, step: str, behind: str) -> str:
    """A chain with one of its steps right after another one; steps are told by the words they begin with."""
    lines = [line for line in chain.splitlines() if line.strip()]
    own = next(line for line in lines if line.strip().startswith(step))
    lines.remove(own)
    at = next(number for number, line in enumerate(lines) if line.strip().startswith(behind))
    return "\n".join([*lines[: at + 1], own, *lines[at + 1 :]])


def dropped(chain: str, step: str) -> str:
    return "\n".join(line for line in chain.splitlines() if not line.strip().startswith(step))


FAULTY = {
    "the old system goes after the test": (
        (HIRE.replace("training |", "switch_off | Dừng phần mềm cũ\n    training |"),),
        "DX441",
        True,
    ),
    "the old system goes after the test, by its name": (
        (HIRE.replace("training |", "- | Tắt phần mềm cũ\n    training |"),),
        "DX441",
        False,
    ),
    "the old system goes before the second phase is accepted": (
        (FIRST, SECOND.replace("training |", "switch_off | Tắt phần mềm giai đoạn 1\n    training |")),
        "DX441",
        True,
    ),
    "announced before the trial": (
        (HIRE.replace("trial |", "announce | Công bố hệ thống đến người dân\n    trial |"),),
        "DX443",
        False,
    ),
    "announced before the pilot": (
        (
            BEFORE.replace("    pilot |", "    announce | Công bố ứng dụng đến toàn dân\n    pilot |"),
            AFTER,
        ),
        "DX443",
        False,
    ),
    "accepted before its trial": ((moved(HIRE, "trial", "accept"),), "DX411", True),
    "opened before its acceptance": ((moved(HIRE, "accept", "golive"),), "DX411", True),
    "opened without an acceptance": ((dropped(HIRE, "accept"),), "DX411", True),
    "phase 1 opened without an acceptance": ((dropped(FIRST, "accept"), SECOND), "DX411", True),
    "decided before its appraisal": ((moved(HIRE, "appraise", "approve"),), "DX437", True),
    "built before the contract": ((moved(HIRE, "contract", "build"),), "DX438", False),
    "bought before the pilot is evaluated": ((moved(BEFORE + AFTER, "evaluate", "contract"),), "DX405", True),
    "evaluated before the pilot": ((moved(BEFORE, "pilot", "evaluate"), AFTER), "DX440", True),
    "rules after the opening": ((moved(HIRE, "regulation", "golive"),), "DX442", False),
    "trained after the opening": ((moved(HIRE, "training", "golive"),), "DX419", False),
    "tested after the acceptance": ((moved(HIRE, "test", "accept"),), "DX439", True),
}


@pytest.mark.parametrize(("chains", "code", "is_error"), FAULTY.values(), ids=FAULTY)
def test_a_faulty_neighbour_is_told(chains: tuple[str, ...], code: str, is_error: bool, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(written(*chains), "utf-8")
    told = {finding.severity for finding in api.check_file(path, TODAY).findings if finding.code == code}
    assert told
    assert (Severity.ERROR in told) is is_error


def test_what_rests_on_guesses_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    late = moved(HIRE, "accept", "golive")
    for text, severity in (
        (late, Severity.ERROR),
        (late.replace("golive |", "- |"), Severity.WARNING),
        (late.replace("accept |", "- |"), Severity.WARNING),
    ):
        path.write_text(written(text), "utf-8")
        told = [each for each in api.check_file(path, TODAY, guess=True).findings if each.code == "DX411"]
        assert [each.severity for each in told] == [severity]
