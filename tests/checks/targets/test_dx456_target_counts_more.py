"""DX456: a target counts more things than the plan has."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, plan

CODE = "DX456"


def of(target: int, name: str, unit: str, *tasks: str, baseline: int = 0) -> str:
    kpi = f'kpis: {{K: {{name: "{name}", baseline: {baseline}, target: {target}, unit: {unit}, by: 2023-06-30}}}}'
    return plan("\n".join(tasks), kpi)


def told(*args: object, **kwargs: object) -> int:
    return len(findings(of(*args, **kwargs), CODE))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("target", "name", "unit", "tasks"),
    [
        (
            30,
            "Camera nhận dạng biển số hoạt động",
            "camera",
            ["A: {kind: infra, name: Lắp 22 camera tại các cửa ngõ, duration: 20d}"],
        ),
        (
            9,
            "Bệnh viện dùng chung kho ảnh",
            "bệnh viện",
            ["A: {kind: integrate, name: Nối sáu bệnh viện vào kho ảnh, duration: 20d}"],
        ),
        (
            70,
            "Schools with their own sign-on",
            "schools",
            ["A: {kind: rollout, name: Open the service, deliverable: Fifty-two schools at work, duration: 20d}"],
        ),
        (
            16,
            "Số CSDL nạp vào kho",
            "CSDL",
            ["A: {kind: data, name: Làm sạch 11 cơ sở dữ liệu, duration: 20d}"],
        ),
        (
            20,
            "Libraries that lend e-books",
            "libraries",
            [
                "A: {kind: survey, name: Survey 14 libraries, duration: 5d}",
                "B: {kind: training, name: Train staff of the 14 libraries, duration: 5d}",
            ],
        ),
        (
            8,
            "Chủ rừng cập nhật diễn biến hằng tháng",
            "chủ rừng",
            [
                "A: {kind: trial, name: Chạy thử với hai chủ rừng, duration: 5d}",
                "B: {kind: rollout, name: Đưa vào dùng ở bốn chủ rừng còn lại, duration: 5d}",
                "C: {kind: sharing, name: Ký quy chế với sáu chủ rừng, duration: 5d}",
            ],
        ),
    ],
)
def test_more_than_the_tasks_tell_is_found(target: int, name: str, unit: str, tasks: list[str]) -> None:
    (finding,) = findings(of(target, name, unit, *tasks), CODE)
    assert finding.task is None


ROLL_OUT = """\
R:
  name: {name}
  each: {{{units}}}
  tasks:
    U: {{name: "Dùng ở {{unit}}", kind: rollout, duration: 5d, kpis: [K]}}
"""


def test_the_units_of_a_roll_out_are_counted() -> None:
    units = "a: Huyện An, b: Huyện Bình, c: Thị xã Cao, d: Huyện Dân, e: Huyện Êm, f: Huyện Giang"
    roll_out = ROLL_OUT.format(name="Nhân rộng đến sáu đơn vị còn lại", units=units)
    named = "Số huyện, thị xã dùng bản đồ số"
    assert told(11, named, "đơn vị", roll_out) == 1
    assert told(7, named, "đơn vị", roll_out) == 0  # one that tried it out, which a name may tell
    assert told(6, named, "đơn vị", roll_out) == 0


def test_units_that_stand_for_several_tell_how_many() -> None:
    roll_out = ROLL_OUT.format(
        name="Move the agencies", units="a: Courts (7), b: Registries (9), c: 6 district offices"
    )
    assert told(32, "Agencies on the shared mail", "agencies", roll_out) == 1
    assert told(22, "Agencies on the shared mail", "agencies", roll_out) == 0
    unknown = ROLL_OUT.format(name="Move the agencies", units="a: Courts, b: Registries (9), c: 6 district offices")
    assert told(32, "Agencies on the shared mail", "agencies", unknown) == 0


@pytest.mark.parametrize(
    ("target", "name", "unit", "tasks"),
    [
        # as many as there are, or less
        (22, "Camera hoạt động", "camera", ["A: {kind: infra, name: Lắp 22 camera, duration: 20d}"]),
        (20, "Camera hoạt động", "camera", ["A: {kind: infra, name: Lắp 22 camera, duration: 20d}"]),
        # two lots
        (
            42,
            "Camera hoạt động",
            "camera",
            [
                "A: {kind: infra, name: Lắp 22 camera, duration: 20d}",
                "B: {kind: infra, name: Lắp 20 camera, duration: 9d}",
            ],
        ),
        # one stage of several, a trial, a sample
        (30, "Camera hoạt động", "camera", ["A: {kind: infra, name: Lắp 22 camera giai đoạn 1, duration: 20d}"]),
        (30, "Schools online", "schools", ["A: {kind: pilot, name: Try it in 20 schools, duration: 20d}"]),
        (30, "Schools online", "schools", ["A: {kind: survey, name: Ask 20 schools, duration: 20d}"]),
        # far more than the plan tells of: its words tell a part
        (300, "Schools online", "schools", ["A: {kind: rollout, name: Open 20 schools, duration: 20d}"]),
        # what is measured, and whom a plan trains in part
        (60, "Thời gian chờ", "phút", ["A: {kind: build, name: Cảnh báo sau 40 phút, duration: 20d}"]),
        (900, "Cán bộ dùng chữ ký số", "người", ["A: {kind: rollout, name: Cấp cho 600 người, duration: 20d}"]),
        # other things of the same name
        (60, "Điểm đo mực nước", "điểm", ["A: {kind: infra, name: Lắp 40 điểm phát wifi, duration: 20d}"]),
        # each unit's own
        (
            30,
            "Camera hoạt động",
            "camera",
            [ROLL_OUT.format(name="Lắp", units="a: Đông, b: Tây").replace("Dùng ở", "Lắp 20 camera ở")],
        ),
    ],
)
def test_what_is_as_many_or_a_part_or_unclear_is_left_alone(
    target: int, name: str, unit: str, tasks: list[str]
) -> None:
    assert told(target, name, unit, *tasks) == 0


def test_what_is_there_already_counts() -> None:
    install = "A: {kind: infra, name: Install 22 gauges, duration: 20d}"
    assert told(30, "Gauges that report", "gauges", install, baseline=8) == 0
    assert told(40, "Gauges that report", "gauges", install, baseline=8) == 1
    assert told(4, "Gauges out of order", "gauges", install, baseline=8) == 0


def test_of_several_roll_outs_for_a_target_one_tells_no_whole() -> None:
    first = (
        "A: {kind: rollout, name: Open the service, deliverable: Fifty-two schools at work, kpis: [K], duration: 20d}"
    )
    second = "B: {kind: rollout, name: Open it to the colleges, kpis: [K], duration: 20d}"
    name = "Schools with their own sign-on"
    assert told(70, name, "schools", first) == 1
    assert told(70, name, "schools", first, second) == 0
    assert told(70, name, "schools", first, second.replace(", kpis: [K]", "")) == 1


FIRST = """\
P: {{kind: {kind}, name: {name}, duration: 20d, lead: {lead}}}
R:
  name: Roll-out to seven hospitals
  after: [P]
  each: {{a: {{name: East Hospital, lead: EAST}}, b: {{name: West Hospital, lead: WEST}}}}
  tasks:
    U: {{name: "Use at {{unit}}", kind: rollout, duration: 5d, kpis: [K]}}
"""


@pytest.mark.parametrize(
    ("kind", "name", "lead", "target", "expected"),
    [
        ("pilot", "Pilot in the general hospital", "GEN", 8, 0),
        ("golive", "The general hospital works without paper", "GEN", 8, 0),
        ("trial", "Trial in the general hospital", "GEN", 8, 0),
        ("pilot", "Pilot in the general hospital", "GEN", 9, 1),  # one place more
        ("pilot", "Pilot in the first hospital", "EAST", 8, 1),  # one of the seven
        ("plan", "Plan of the general hospital", "GEN", 8, 1),
    ],
)
def test_where_it_is_tried_or_opened_first_is_one_more(
    kind: str, name: str, lead: str, target: int, expected: int
) -> None:
    people = "agencies: {GEN: {}, EAST: {}, WEST: {}}\n"
    kpi = f"kpis: {{K: {{name: Hospitals online, unit: hospitals, baseline: 0, target: {target}, by: 2023-12-29}}}}"
    tasks = FIRST.format(kind=kind, name=name, lead=lead)
    assert len(findings(plan(tasks, people + kpi), CODE)) == expected
