"""Unknown, repeated, missing and misspelt keys, in every section alike."""

from __future__ import annotations

import pytest

from tests.load.reading import HEAD, hint, mistake_of_task, mistakes, read, sound, the_mistake

TASKS = "tasks: {T1: {duration: 1d}}\n"


@pytest.mark.parametrize(
    ("section", "meant"),
    [
        ("agreement: {parteis: []}", "parties"),
        ("agencies: {A: {kin: state}}", "kind"),
        ("resources: {r: {capcity: 2}}", "capacity"),
        ("systems: {s: {security_lvl: 3}}", "security_level"),
        ("kpis: {k: {traget: 3}}", "target"),
        ("risks: {r: {probabilty: 3 %}}", "probability"),
        ("budget: {totle: 3}", "total"),
        ("sources: {s: {titel: x}}", "title"),
        ("calendars: {c: {base: vn, dayoff: []}}", "days_off"),
        ("context: {c: {dat: 2020}}", "date"),
        ("checks: {wave: []}", "waive"),
        ("finish_buy: 2023-01-01", "finish_by"),
        ("Language: vi", "language"),
    ],
)
def test_a_mistyped_key_names_the_nearest_one(section: str, meant: str) -> None:
    found = the_mistake(f"{section}\n{TASKS}")
    assert found.code == "DX011"
    assert f"`{meant}`" in hint(found)


def test_a_key_like_no_other_names_all_there_are() -> None:
    assert "name, source" in hint(the_mistake(f"agencies: {{A: {{xyzzy: 1}}}}\n{TASKS}"))


def test_a_key_with_a_space_of_word_is_told_to_be_retyped() -> None:
    assert "Word" in hint(the_mistake(f"agencies:\n  A:\n    \u00a0\u00a0\u00a0\u00a0\u00a0x: 1\n{TASKS}"))


def test_a_missing_name_before_the_colon() -> None:
    assert "before the `:`" in mistake_of_task('duration: 1d, "": x').message.en


def test_a_comma_in_braces_that_cuts_prose() -> None:
    assert "quote" in hint(mistake_of_task("duration: 1d, name: Sở Y tế, phối hợp Sở Giáo dục"))


def test_near_miss_quoted_prose_and_prose_in_lines_is_not_cut() -> None:
    sound('tasks: {T1: {duration: 1d, name: "Sở Y tế, phối hợp"}}')
    sound("tasks:\n  T1:\n    name: Sở Y tế, phối hợp\n    duration: 1d\n")


def test_a_repeated_key_shows_both_places() -> None:
    found = the_mistake("tasks:\n  T1:\n    duration: 1d\n    name: a\n    duration: 2d\n")
    assert (found.code, found.span.line, found.span.column) == ("DX010", 8, 5)
    assert [(related.span.line, related.span.column) for related in found.related] == [(6, 5)]


def test_the_first_of_two_values_is_kept() -> None:
    plan = read("tasks: {T1: {duration: 1d, duration: 2d}}").plan
    assert plan is not None
    assert str(plan.tasks["T1"].duration) == "1d"


@pytest.mark.parametrize("key", ["dxplan", "id", "start", "tasks"])
def test_a_required_key_that_is_missing(key: str) -> None:
    lines = {"dxplan": "1", "id": "x", "start": "2022-01-03", "tasks": "{T1: {duration: 1d}}"}
    del lines[key]
    found = the_mistake("# dxplan: tasks:\n" + "\n".join(f"{k}: {v}" for k, v in lines.items()))
    assert (found.code, found.span.line, found.span.column) == ("DX012", 2, 1)
    assert f"`{key}`" in found.message.en


@pytest.mark.parametrize("text", ["start:", "start: ~", "id:"])
def test_a_required_key_with_nothing_under_it_is_missing_too(text: str) -> None:
    key = text.split(":")[0]
    lines = {"dxplan": "1", "id": "x", "start": "2022-01-03", key: text.split(":")[1]}
    assert mistakes("\n".join(f"{k}: {v}" for k, v in lines.items()) + f"\n{TASKS}") == ["DX012"]


def test_a_required_key_that_is_misspelt_is_one_mistake() -> None:
    assert mistakes(f"dxplan: 1\nid: x\nstrat: 2022-01-03\n{TASKS}") == ["DX011"]
    assert mistakes("tasks: {T1: {duraton: 5d}}") == ["DX011"]


def test_a_required_key_that_cannot_be_read_is_one_mistake() -> None:
    assert mistakes(f"dxplan: 1\nid: x\nstart: soon\n{TASKS}") == ["DX016"]
    assert mistakes("tasks: {T1: {duration: soon}}") == ["DX014"]


@pytest.mark.parametrize(
    "section", ["agencies", "resources", "systems", "kpis", "risks", "sources", "calendars", "context"]
)
def test_a_register_is_no_list_and_no_word(section: str) -> None:
    for value in ("[A, B]", "A", "5"):
        assert the_mistake(f"{section}: {value}\n{TASKS}").code == "DX013"
        assert the_mistake(f"{section}: {{A: {value}}}\n{TASKS}").code == "DX013"
    for nothing in ("", "~", "{}", "{A: }", "{A: {}}"):
        sound(f"{section}: {nothing}\n{TASKS}")


def test_all_mistakes_of_a_file_are_reported_at_once_in_its_order() -> None:
    result = read("finish_by: soon\nagencies: {A: {kin: x}}\ntasks: {T1: {duration: 5x, lead: B}}")
    assert [(d.code, d.span.line) for d in result.diagnostics] == [
        ("DX016", 4),
        ("DX011", 5),
        ("DX014", 6),
        ("DX023", 6),
    ]
    assert HEAD.count("\n") == 3
