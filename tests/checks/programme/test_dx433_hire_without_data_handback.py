"""DX433: hired services and their data."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX433"
HIRED = "systems: {S: {route: hire}, T: {route: hire}}"


def test_a_hired_service_without_a_word_of_its_data_is_found_with_the_law_of_that_day() -> None:
    (finding,) = findings(plan("A: {kind: contract, system: S, duration: 5d}", HIRED), CODE)
    assert finding.hint is not None
    assert "Nghị định 73/2019/NĐ-CP, Điều 48" in finding.hint.vi
    (finding,) = findings(plan("A: {kind: ops, system: S, duration: 5d}", HIRED, "2026-09-07"), CODE)
    assert finding.hint is not None
    assert "Điều 57.2" in finding.hint.vi


def test_where_no_article_is_known_none_is_named() -> None:
    (finding,) = findings(plan("A: {kind: contract, system: S, duration: 5d}", HIRED, "2018-03-01"), CODE)
    assert finding.hint is not None
    assert "Nghị định" not in finding.hint.vi


def test_any_task_of_the_system_or_of_none_may_say_it() -> None:
    task = "A: {kind: contract, system: S, duration: 5d, note: có điều khoản bàn giao dữ liệu}"
    assert found(plan(task, HIRED), CODE) == []
    tasks = "A: {kind: contract, system: S, duration: 5d}\nB: {name: Data handover, duration: 5d, after: A}"
    assert found(plan(tasks, HIRED), CODE) == []


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("HĐ thuê có điều khoản trả dữ liệu", True),
        ("giao lại dữ liệu khi hết thuê", True),
        ("trao trả đầy đủ dữ liệu", True),
        ("hoàn trả toàn bộ DL", True),
        ("HĐ thuê", False),
        ("nhận dữ liệu của các sở", False),
        ("giao dữ liệu cho nhà thầu", False),
    ],
)
def test_handing_back_is_said_in_many_words(said: str, is_told: bool) -> None:
    task = f'A: {{kind: contract, system: S, duration: 5d, deliverable: "{said}"}}'
    assert found(plan(task, HIRED), CODE) == ([] if is_told else ["A"])


def test_what_is_said_of_another_system_does_not_help() -> None:
    tasks = "A: {kind: contract, system: S, duration: 5d}\nB: {name: Bàn giao dữ liệu, system: T, duration: 5d}"
    assert found(plan(tasks, HIRED), CODE) == ["A"]


def test_a_project_or_an_unsaid_route_is_not_a_hire() -> None:
    for route in ("{route: project}", "{route: order}", "{}"):
        assert found(plan("A: {kind: contract, system: S, duration: 5d}", f"systems: {{S: {route}}}"), CODE) == []


def test_a_hire_that_is_only_prepared_has_no_terms_yet() -> None:
    assert found(plan("A: {kind: invest_prep, system: S, duration: 5d}", HIRED), CODE) == []


@pytest.mark.parametrize(
    "said", ["Giao nhận toàn bộ dữ liệu", "Bàn giao, tiếp nhận dữ liệu", "Tiếp nhận lại dữ liệu", "BG đầy đủ DL"]
)
def test_who_gives_and_who_takes_the_data_is_told_in_many_words(said: str) -> None:
    tasks = (
        f'A: {{kind: contract, system: S, duration: 5d}}\nB: {{name: "{said}", kind: handover, duration: 5d, after: A}}'
    )
    assert found(plan(tasks, HIRED), CODE) == []


def test_whom_data_are_taken_from_for_the_system_is_no_hand_back() -> None:
    other = "B: {name: Tiếp nhận dữ liệu của các sở, kind: data, duration: 5d}"
    tasks = f"A: {{kind: contract, system: S, duration: 5d}}\n{other}"
    assert found(plan(tasks, HIRED), CODE) == ["A"]


@pytest.mark.parametrize(("after", "told"), [("A", ["B"]), ("O", []), ("O FS-10d", [])])
def test_data_are_not_handed_back_long_before_the_service_ends(after: str, told: list[str]) -> None:
    text = f"""
    A: {{kind: accept, system: S, duration: 5d}}
    O: {{kind: ops, system: S, duration: 12mo, after: A}}
    B:
      {{kind: handover, name: Nhận lại dữ liệu, system: S, duration: 10d, after: "{after}",
        start_no_earlier_than: 2022-04-01}}
    """
    assert found(plan(text, HIRED), "DX433") == told


def ended(after: str, systems: str = "[S, T]") -> str:
    return plan(
        f"""
        A: {{name: Thuê dịch vụ đèn, kind: ops, system: S, duration: 12mo}}
        B: {{name: Thuê dịch vụ nước, kind: ops, system: T, duration: 13mo}}
        H: {{name: Giao lại dữ liệu, kind: handover, system: {systems}, duration: 5d, after: {after}}}
        """,
        HIRED,
    )


@pytest.mark.parametrize("after", ["[A]", "[A FS+2d]"])
def test_data_of_two_services_are_handed_back_when_both_have_ended(after: str) -> None:
    (finding,) = findings(ended(after), CODE)
    assert finding.task == "H"
    assert "(`B`)" in finding.message.en


@pytest.mark.parametrize("after", ["[A, B]", "[A, B FF+5d]", "[B]", "[A, B SS+250d]"])
def test_near_miss_both_are_waited_for_or_the_last_one_is(after: str) -> None:
    assert found(ended(after), CODE) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Lập hồ sơ mời thầu, có yêu cầu bàn giao dữ liệu", "tender"),
        ("Hire plan that asks for the return of data", "invest_prep"),
        ("Phê duyệt kế hoạch thuê, kèm điều khoản trả lại dữ liệu", "approve"),
    ],
)
def test_papers_that_ask_for_it_do_not_do_it(name: str, kind: str) -> None:
    text = plan(
        f"""
        P: {{name: "{name}", kind: {kind}, system: S, duration: 20d}}
        A: {{name: Thuê dịch vụ, kind: ops, system: S, duration: 12mo, after: P}}
        """,
        "systems: {S: {route: hire}}",
    )
    (finding,) = findings(text, CODE)
    assert finding.task == "A"
    assert (
        found(f"{text}  H: {{name: Giao lại dữ liệu, kind: handover, system: S, duration: 5d, after: A}}\n", CODE) == []
    )
