from __future__ import annotations

import pytest

from dxplan.model.dependency import LinkType
from dxplan.model.duration import Duration, Unit
from tests.load.reading import hint, mistake_of_task, mistakes, read, sound, sound_task, the_mistake


def link(text: str) -> tuple[str, LinkType, Duration | None]:
    [found] = sound_task(f"duration: 1d, after: [{text}]").predecessors
    assert found.successor == "T1"
    return found.predecessor, found.type, found.lag


@pytest.mark.parametrize(
    ("text", "type_", "lag"),
    [
        ("T9", LinkType.FINISH_START, None),
        ("T9 FS", LinkType.FINISH_START, None),
        ("T9 SS", LinkType.START_START, None),
        ("T9 ff", LinkType.FINISH_FINISH, None),
        ("T9 SF", LinkType.START_FINISH, None),
        ("T9 FS+5d", LinkType.FINISH_START, Duration(5, Unit.DAYS)),
        ("T9 FS +5d", LinkType.FINISH_START, Duration(5, Unit.DAYS)),
        ("T9 FS + 5 d", LinkType.FINISH_START, Duration(5, Unit.DAYS)),
        ("T9+5d", LinkType.FINISH_START, Duration(5, Unit.DAYS)),
        ("T9 -5d", LinkType.FINISH_START, Duration(-5, Unit.DAYS)),
        ("T9 SS-2w", LinkType.START_START, Duration(-2, Unit.WEEKS)),
        ("T9 SS+50%", LinkType.START_START, Duration(50, Unit.PERCENT)),
        ("T9 FS-25 %", LinkType.FINISH_START, Duration(-25, Unit.PERCENT)),
        ("T9 FS+20ed", LinkType.FINISH_START, Duration(20, Unit.ELAPSED_DAYS)),
        ("T9 FF+1.5w", LinkType.FINISH_FINISH, Duration(1.5, Unit.WEEKS)),
        ("T9 FS+0d", LinkType.FINISH_START, None),
    ],
)
def test_a_link_is_an_id_with_a_type_and_a_lag(text: str, type_: LinkType, lag: Duration | None) -> None:
    assert link(text) == ("T9", type_, lag)


def test_an_id_that_looks_like_a_type_or_a_lag_is_an_id() -> None:
    plan = sound("tasks: {FS: {duration: 1d}, A-5d: {duration: 1d}, T1: {duration: 1d, after: [FS, FS SS, A-5d]}}")
    assert [str(link) for link in plan.tasks["T1"].predecessors] == ["FS", "FS SS", "A-5d"]


def test_links_of_different_types_to_one_task_are_two_links() -> None:
    assert len(sound_task("duration: 1d, after: [T9 SS+2d, T9 FF+2d]").predecessors) == 2


def test_a_second_link_of_the_same_type_is_read_like_the_first() -> None:
    assert [str(link) for link in sound_task("duration: 1d, after: [T9, T9 FS+5d]").predecessors] == ["T9", "T9 FS+5d"]


def test_the_units_of_a_roll_out_are_different_predecessors() -> None:
    text = "tasks: {P: {each: [q1, q3], tasks: {A: {duration: 1d}}}, B: {duration: 1d, after: [A@q1, A@q3 SS+2d]}}"
    assert [link.unit for link in sound(text).tasks["B"].predecessors] == ["q1", "q3"]


def test_each_link_knows_its_place_in_the_list() -> None:
    result = read(
        "tasks:\n  A: {duration: 1d}\n  B:\n    duration: 1d\n    after:\n      - A\n      - X\n      - Y SS\n"
    )
    assert [(d.span.line, d.span.column, d.span.length) for d in result.diagnostics] == [(10, 9, 1), (11, 9, 4)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("T9:SS", "`T9 SS`"),
        ("T9.FS+5d", "`T9 FS+5d`"),
        ("T9 FS5d", "`T9 FS+5d`"),
        ("T9 FS 5d", "`T9 FS+5d`"),
        ("T8, T9", "[T8, T9]"),
        ("T8; T9", "[T8, T9]"),
        ("T8 T9", "[T8, T9]"),
        ("T8 và T9", "[T8, T9]"),
        ("T9 FS–5d", "`T9 FS-5d`"),
        ("T9 FS −5d", "`T9 FS -5d`"),
        ("T9 XX+5d", "FS, SS, FF, SF"),
        ("(T9)", "FS, SS, FF, SF"),
    ],
)
def test_links_as_other_programs_write_them_are_told_how_they_are_written_here(text: str, told: str) -> None:
    found = mistake_of_task(f'duration: 1d, after: "{text}"')
    assert found.code == "DX042"
    assert told in hint(found)


@pytest.mark.parametrize(
    ("text", "told"), [("T9FS", "`T9`"), ("T9-5d", "`T9 FS-5d`"), ("T9SS+2d", "`T9 SS+2d`"), ("T99", "`T9`")]
)
def test_an_id_that_has_something_glued_to_it_is_taken_apart(text: str, told: str) -> None:
    found = mistake_of_task(f"duration: 1d, after: {text}")
    assert found.code == "DX022"
    assert told in hint(found)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("T9 FS+5", "DX014"),
        ("T9 FS+5 ngày", "DX014"),
        ("T9 FS+101y", "DX015"),
        ("T9 FS+99999%", "DX015"),
        ("T9 FS+1.5mo", "DX014"),
    ],
)
def test_a_lag_is_a_duration(text: str, code: str) -> None:
    assert mistake_of_task(f"duration: 1d, after: [{text}]").code == code


def test_a_lag_cut_at_its_decimal_comma_is_one_mistake() -> None:
    found = mistake_of_task("duration: 1d, after: [T8, T9 FS+1,5d]")
    assert found.code == "DX020"
    assert "T9 FS+1.5d" in hint(found)


def test_near_misses_of_a_cut_lag() -> None:
    assert mistake_of_task("duration: 1d, after: [T9 FS+1, T8]").code == "DX014"
    assert mistake_of_task("duration: 1d, after: [T9 FS+1d, 5d]").code == "DX022"
    assert mistakes("tasks: {A: {duration: 1d}, T: {duration: 1d, after: ['A FS+1', 5d]}}") == ["DX014", "DX022"]


@pytest.mark.parametrize("text", ["{T9: FS}", "[[T9]]"])
def test_a_link_is_written_on_one_line(text: str) -> None:
    assert mistake_of_task(f"duration: 1d, after: {text}").code == "DX013"


def test_no_predecessors_may_be_said_in_several_ways() -> None:
    for text in ("", "~", "[]", "null"):
        assert sound_task(f"duration: 1d, after: {text}").predecessors == ()


def test_mistakes_of_several_links_are_all_reported() -> None:
    assert mistakes("tasks: {A: {duration: 1d, after: [X, 'A:B', A, Y FS+5]}}") == ["DX022", "DX042", "DX030", "DX014"]


@pytest.mark.parametrize(
    ("link", "forms"),
    [
        ("C FS + 5 ngày", ("C FS+5d", "C FS+5ed")),
        ("C + 5 ngày", ("C+5d", "C+5ed")),
        ("C SS+10 ngày làm việc", ("C SS+10d",)),
        ("C FF - 2 tuần", ("C FF-2w",)),
        ("C@q1 FS+3 tháng", ("C@q1 FS+3mo",)),
        ("C FS+5", ("C FS+5d", "C FS+5w", "C FS+5mo")),
        ("C FS + khoảng 5 ngày", ("C FS+5d",)),
    ],
)
def test_a_lag_in_words_is_advised_as_the_whole_link(link: str, forms: tuple[str, ...]) -> None:
    """What is to be typed in place of what stands there, not a part of it."""
    found = the_mistake(f"tasks: {{C: {{duration: 1d}}, D: {{duration: 1d, after: [{link}]}}}}")
    assert found.code in ("DX014", "DX042")
    if found.code == "DX014":
        assert all(f"`{form}`" in hint(found) for form in forms)
