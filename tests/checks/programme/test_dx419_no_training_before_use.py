"""DX419: which training comes before which use."""

from __future__ import annotations

from textwrap import dedent

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX419"
HEAD = "systems: {S: {}, T: {}}"


def trained(tasks: str) -> str:
    return plan(tasks, HEAD)


@pytest.mark.parametrize("kind", ["pilot", "golive", "rollout"])
@pytest.mark.parametrize("system", ["", ", system: S"])
def test_training_for_the_system_or_for_all_comes_first(kind: str, system: str) -> None:
    text = f"A: {{kind: training, duration: 5d{system}}}\nU: {{kind: {kind}, system: S, duration: 40d, after: A}}"
    assert found(trained(text), CODE) == []


def test_training_done_before_by_the_dates_is_enough() -> None:
    text = """
        A: {kind: training, duration: 5d}
        U: {kind: pilot, system: S, duration: 40d, start_no_earlier_than: 2022-06-01}
    """
    assert found(trained(text), CODE) == []


def test_training_in_batches_that_the_use_is_linked_to_is_enough() -> None:
    text = """
        A: {kind: training, duration: 60d}
        U: {kind: pilot, system: S, duration: 40d, after: A SS+20d}
    """
    assert found(trained(text), CODE) == []


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("Đào tạo, nâng cao trình độ cho cán bộ", True),
        ("Tập huấn nâng cao", False),
        ("Nhận sinh viên thực tập", False),
        ("Tuyển dụng và đào tạo nhân viên mới", False),
    ],
)
def test_what_teaches_no_user_is_no_training_before_use(name: str, counts: bool) -> None:
    text = (
        f"A: {{name: '{name}', kind: training, duration: 5d}}\nU: {{kind: pilot, system: S, duration: 40d, after: A}}"
    )
    assert (found(trained(text), CODE) == []) is counts


def test_training_that_merely_runs_beside_is_not_before() -> None:
    (finding,) = findings(
        trained("A: {kind: training, duration: 60d}\nU: {kind: pilot, system: S, duration: 40d}"), CODE
    )
    assert "before the training is done (`A`, 2022-05-26)" in finding.message.en


@pytest.mark.parametrize(
    ("name", "is_asked"),
    [
        ("Thí điểm số hóa phông UBND tỉnh", False),
        ("Làm thử chỉnh lý, số hóa 150 mét giá", False),
        ("Thí điểm phần mềm số hóa", True),
        ("Thí điểm ứng dụng phản ánh hiện trường", True),
        ("Pilot of the new platform", True),
    ],
)
def test_in_a_plan_of_systems_a_pilot_of_none_is_asked_only_where_its_name_tells_one(name: str, is_asked: bool) -> None:
    pilot = f"P: {{name: '{name}', kind: pilot, duration: 30d}}"
    assert found(trained(pilot), CODE) == (["P"] if is_asked else [])
    assert found(plan(pilot), CODE) == ["P"], "in a plan without systems it is the only use there is"


FIRST = "A: {{name: '{first}', kind: training, system: S, duration: 5d}}"
USED = """
    V: {{kind: golive, system: S, duration: 1d, after: A}}
    W: {{name: "{use}", kind: rollout, system: S, duration: 30d, after: V}}
    L: {{name: "{late}", kind: training, system: S, duration: 5d, after: {after}}}
"""
MORE = "X: {name: Mở rộng đến 11 huyện, kind: rollout, system: S, duration: 60d, after: L}"


def late(
    late: str, first: str = "Tập huấn cán bộ dùng thử", use: str = "Mở rộng đến 20 sở, ngành", **more: str
) -> list[str]:
    after, further = more.get("after", "W"), more.get("further", "")
    text = "\n".join((FIRST.format(first=first), dedent(USED).strip().format(use=use, late=late, after=after), further))
    return found(trained(text), CODE)


@pytest.mark.parametrize(
    ("name", "further"),
    [
        ("Tập huấn cho 20 sở, ngành và văn thư các huyện", MORE),
        ("Tập huấn cho 20 sở, ngành", ""),
        ("Đào tạo cán bộ các sở, ngành sử dụng phần mềm", ""),
        ("Tập huấn người dùng", ""),
        ("Training of users", ""),
    ],
)
def test_training_after_the_use_of_those_whom_it_trains_is_found(name: str, further: str) -> None:
    assert late(name, further=further) == ["L"]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Tập huấn bổ sung",
            "Tập huấn nâng cao cho các sở, ngành",
            "Đào tạo lại",
            "Tập huấn nhắc lại",
            "Tập huấn định kỳ",
        ),
        *("Tập huấn phiên bản mới", "Tập huấn hằng năm", "Tập huấn cập nhật tính năng", "Refresher training"),
        *("Tập huấn kỹ năng số cho người dân", "Tập huấn cán bộ mới"),
    ],
)
def test_near_miss_further_training_of_those_who_use_it(name: str) -> None:
    assert late(name) == []


@pytest.mark.parametrize("first", ["Tập huấn người dùng", "Tập huấn 20 sở, ngành", "Tập huấn toàn tỉnh"])
def test_near_miss_others_were_trained_before_and_these_with_them(first: str) -> None:
    assert late("Tập huấn 20 sở, ngành", first) == []


def test_near_miss_training_for_the_next_wave() -> None:
    assert late("Tập huấn 11 huyện", further=MORE) == []
    assert late("Tập huấn đợt 2", use="Đợt 1", further=MORE) == []


def test_near_miss_training_beside_the_use_is_asked_by_its_own_row() -> None:
    assert late("Tập huấn 20 sở, ngành", after="A") == []


def test_training_for_another_system_is_none() -> None:
    text = "A: {kind: training, system: T, duration: 5d}\nU: {kind: pilot, system: S, duration: 40d, after: A}"
    (finding,) = findings(trained(text), CODE)
    assert "no training of `S`" in finding.message.en
    assert "`kind: training`, `system: S`" in (finding.hint.en if finding.hint else "")


def test_only_the_first_use_of_a_system_is_asked() -> None:
    text = """
        P: {kind: pilot, system: S, duration: 40d}
        A: {kind: training, system: S, duration: 5d, after: P}
        R: {kind: rollout, system: S, duration: 40d, after: P}
    """
    assert found(trained(text), CODE) == ["P"]


def test_a_plan_without_any_training_is_one_finding() -> None:
    text = """
        P: {kind: pilot, system: T, duration: 40d, start_no_earlier_than: 2022-06-01}
        G: {kind: golive, system: S, duration: 1d}
        R: {kind: rollout, duration: 40d, start_no_earlier_than: 2022-07-01}
    """
    (finding,) = findings(trained(text), CODE)
    assert finding.task == "G"
    assert len(finding.related) == 2


def test_a_plan_that_brings_nothing_to_users_needs_no_training() -> None:
    assert found(trained("A: {kind: build, system: S, duration: 40d}"), CODE) == []


def test_where_nobody_is_trained_the_hint_names_the_first_use_of_every_system() -> None:
    head = "systems: {S: {name: S}, T: {name: T}}"
    uses = "A: {kind: golive, system: S, duration: 5d}\nB: {kind: golive, system: T, duration: 5d"
    for after, waiting in (("", "`A` and `B`"), (", after: A", "`A`")):  # what follows a use that waits has waited
        (finding,) = findings(plan(f"{uses}{after}}}", head), "DX419")
        assert finding.hint is not None
        assert f"let {waiting} wait for it" in finding.hint.en


def test_the_use_that_begins_first_is_found_with_the_training_that_is_done_first() -> None:
    """Of two at once the first by its id."""
    text = plan(
        """
        J: {kind: training, duration: 60d}
        L: {kind: training, duration: 50d}
        K: {kind: training, duration: 50d}
        C: {kind: pilot, system: S, duration: 60d, start_no_earlier_than: 2022-03-02}
        B: {kind: pilot, system: S, duration: 60d}
        D: {kind: pilot, system: S, duration: 60d}
        """,
        "systems: {S: {}}",
    )
    (finding,) = findings(text, CODE)
    assert finding.task == "B"
    assert finding.hint is not None
    assert finding.hint.en.startswith(
        "add `K` to the `after` of `B` (for training in batches `K SS+10d`), "
        "or hold a course of its own, done before 2022-03-01: "
        "add a task of `kind: training`, `system: S` and let `B` wait for it"
    )


def test_where_nobody_is_trained_the_first_use_is_found_and_all_wait_for_the_course() -> None:
    text = plan(
        """
        C: {kind: golive, system: S, duration: 1d, start_no_earlier_than: 2022-03-02}
        B: {kind: pilot, system: T, duration: 60d}
        """,
        "systems: {S: {}, T: {}}",
    )
    (finding,) = findings(text, CODE)
    assert finding.task == "B"
    assert finding.hint is not None
    assert finding.hint.en.startswith("add a task of `kind: training` and let `B` and `C` wait for it")
    assert [related.span.line for related in finding.related] == [6]


@pytest.mark.parametrize(
    ("use", "link", "is_found"),
    [
        *((use, "K SS", True) for use in ("pilot", "golive", "trial")),
        *((use, "K SS+2d", False) for use in ("pilot", "golive", "trial", "rollout")),
        *((use, "K", False) for use in ("pilot", "golive", "trial", "rollout")),
        ("rollout", "K SS", False),  # unit by unit
    ],
)
def test_who_is_trained_from_the_day_of_the_use_is_not_trained_before_it(use: str, link: str, is_found: bool) -> None:
    text = plan(
        f"""
        K: {{kind: training, system: S, duration: 5d}}
        P: {{kind: {use}, system: S, duration: 60d, after: "{link}"}}
        G: {{kind: golive, system: S, duration: 1d, after: [K, P]}}
        """,
        "systems: {S: {}}",
    )
    assert bool(found(text, CODE)) is is_found


def test_near_miss_others_were_trained_before_the_trial() -> None:
    tasks = """
        A: {kind: training, system: S, duration: 5d}
        K: {kind: training, system: S, duration: 5d, after: A}
        P: {kind: trial, system: S, duration: 60d, after: K SS}
    """
    assert found(plan(tasks, "systems: {S: {}}"), CODE) == []


def test_a_use_that_says_no_system_may_be_of_those_who_are_trained_for_it() -> None:
    text = """
        A: {name: Tập huấn các xã đợt 1, kind: training, system: S, duration: 5d}
        U: {name: Triển khai các xã đợt 1, kind: rollout, system: S, duration: 40d, after: A}
        B: {name: Tập huấn các huyện, kind: training, system: S, duration: 5d, after: U}
        V: {name: Triển khai các huyện, kind: rollout, duration: 40d, after: B}
    """
    assert found(trained(text), CODE) == []
    assert found(trained(text[: text.index("V:")]), CODE) == ["B"]


@pytest.mark.parametrize(
    "name", ["Hướng dẫn đầu mối các sở", "Chuyển giao, huấn luyện cán bộ trực", "Huong dan can bo"]
)
def test_teaching_without_a_kind_is_told_by_the_name(name: str) -> None:
    text = f'A: {{name: "{name}", system: S, duration: 5d}}\nU: {{kind: golive, system: S, duration: 1d, after: A}}'
    assert [f for f in findings(trained(text), CODE) if not f.is_detail] == []
    text = text.replace(name, "Lắp máy chủ")
    assert found(trained(text), CODE) == ["U"]


def test_stations_that_are_put_up_have_no_users_to_train() -> None:
    tasks = """
        B: {kind: infra, system: S, duration: 5d}
        U: {kind: rollout, name: Lắp 24 trạm, system: S, after: B, duration: 40d}
    """
    assert found(trained(tasks), CODE) == []
    assert found(trained(tasks.replace("kind: infra", "kind: build")), CODE) == ["U"]


def test_the_people_of_a_place_are_trained_before_they_use_it_whoever_was_trained_elsewhere() -> None:
    tasks = """
        A: {kind: training, name: Tập huấn Bệnh viện Đa khoa, system: S, duration: 5d}
        G: {kind: golive, name: Mở tại Bệnh viện Đa khoa, system: S, duration: 1d, after: A}
        B: {kind: training, name: Tập huấn Bệnh viện Sản Nhi, system: S, duration: 5d, after: G}
        U: {kind: rollout, name: Triển khai tại Bệnh viện Sản Nhi, system: S, duration: 20d, after: B}
    """
    assert found(trained(tasks), CODE) == []
    late = tasks.replace("duration: 5d, after: G", "duration: 5d, after: U").replace("after: B", "after: G")
    assert found(trained(late), CODE) == ["B"]


@pytest.mark.parametrize(("name", "expected"), [("Mạng 5G trong khu", []), ("Cổng dịch vụ", ["G"])])
def test_nobody_learns_to_use_what_only_carries_data(name: str, expected: list[str]) -> None:
    text = plan("G: {kind: golive, system: S, duration: 1d}", f"systems: {{S: {{name: {name}}}}}")
    assert found(text, "DX419") == expected


def test_a_test_whose_name_goes_on_to_train_has_trained() -> None:
    tasks = """
        T: {name: Test functions and security; train staff, kind: test, system: S, duration: 10d}
        G: {kind: golive, system: S, duration: 1d, after: T}
    """
    assert found(plan(tasks, "systems: {S: {name: Card}}"), "DX419") == []
