"""Keys and values, or a list, where the format has one value: the one right form is told, and it reads."""

from __future__ import annotations

import re

import pytest

from tests.load.reading import hint, mistake_of_task, read, sound

CASES = [
    ("duration: {optimistic: 5d, likely: 10d, pessimistic: 20d}", "duration: 10d", "range: 5d..20d"),
    ("duration: {most likely: 10d, max: 4mo, min: 5d}", ),
    ("duration: {likely: 10d, max: 20d, min: 5d}", "duration: 10d", "range: 5d..20d"),
    ("duration: {value: 5, unit: d}", "duration: 5d"),
    ("duration: {amount: 15, of: ed}", "duration: 15ed"),
    ("duration: 1d, deadline: {date: 2022-05-01}", "deadline: 2022-05-01"),
    ("duration: 1d, deadline: {by: 2022-Q3, note: họp}", "deadline: 2022-Q3"),
    ("duration: 1d, lead: {id: STTTT, name: Sở}", "lead: STTTT"),
    ("duration: 1d, cost: {amount: 5 tỷ, source: NS}", "cost: 5 tỷ"),
    ("duration: 1d, kind: [pilot, test]", "kind: pilot", "kind: test"),
    ("duration: 1d, kind: [pilot]", "kind: pilot"),
    ("duration: 1d, progress: {actual_start: 2022-01-05, complete: 50%}", "actual_start: 2022-01-05", "progress: 50%"),
    ("duration: 1d, constraints: {start_no_earlier_than: 2022-04-01, deadline: 2022-06-01}",
     "start_no_earlier_than: 2022-04-01", "deadline: 2022-06-01"),
    ("duration: 1d, after: {A: FS}", "after: A"),
    ("duration: 1d, after: {A: 5d}", "after: A FS+5d"),
    ("duration: 1d, after: {task: A, type: ss, lag: 2d}", "after: A SS+2d"),
    ("duration: 1d, after: {type: FF, lag: -2d, id: A}", "after: A FF-2d"),
    ("duration: 1d, after: [{id: A}]", "A"),
    ("duration: 1d, after: [{predecessor: A, type: FS}]", "A"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_the_one_form_that_says_the_same_is_told(case: tuple[str, ...]) -> None:
    found = read(f"tasks: {{A: {{duration: 1d}}, T1: {{{case[0]}}}}}").diagnostics
    advised = next(each for each in found if each.code in ("DX011", "DX013"))
    told = re.findall("`([^`]+)`", hint(advised))
    assert told == list(case[1:])


@pytest.mark.parametrize(
    "case", [case for case in CASES if len(case) > 1 and "kind: [" not in case[0]], ids=lambda case: case[0]
)
def test_what_is_told_reads(case: tuple[str, ...]) -> None:
    keys = [told if ":" in told else f"after: [{told}]" for told in case[1:]]
    if not any(key.startswith("duration") for key in keys):
        keys.append("duration: 1d")
    head = "agencies: {STTTT: {name: Sở}}\nstatus_date: 2022-02-01\n"
    sound(f"{head}tasks: {{A: {{duration: 1d}}, T1: {{{', '.join(keys)}}}}}")


def test_in_a_register_too() -> None:
    advised = read("budget: {total: {amount: 30 tỷ, year: 2022}}\ntasks: {A: {duration: 1d}}").diagnostics[0]
    assert hint(advised) == "write `total: 30 tỷ`"


def test_a_value_of_many_parts_keeps_the_general_word() -> None:
    parts = ", ".join(f"k{number}: {number}d" for number in range(20))
    assert "[ ]" in hint(mistake_of_task(f"duration: {{{parts}}}"))


LINKS = [
    ("{A: {type: SS, lag: 5d}}", "after: A SS+5d"),
    ("{A: SS, B: FS+2d}", "after: [A SS, B FS+2d]"),
    ("{A: , B: }", "after: [A, B]"),
    ("{A: {}, B: {}}", "after: [A, B]"),
    ("{FS: [A, B]}", "after: [A, B]"),
    ("{FS: [A], SS: [B]}", "after: [A, B SS]"),
    ("{SS: A}", "after: A SS"),
    ("{predecessors: [A, B]}", "after: [A, B]"),
    ("{id: [A, B], type: SS}", "after: [A SS, B SS]"),
    ("{id: A, type: finish-to-start, lag: 2 weeks}", "after: A FS+2w"),
    ("{id: A, type: start_to_start, lag: 0}", "after: A SS"),
    ("{id: A, type: FinishToFinish, lag: -2 days}", "after: A FF-2d"),
    ("{id: A, lag: {value: 5, unit: days}}", "after: A FS+5d"),
    ("{A: 2 weeks}", "after: A FS+2w"),
    ("{A: SS+5d}", "after: A SS+5d"),
    ("{name: A, kind: SS, delay: P2D}", "after: A SS+2ed"),
    ("[[A]]", "A"),
    ("[{id: A, lag: 2 days}]", "A FS+2d"),
    ("[{A: {lag: 2d}}, {B: SS}]", "A FS+2d"),
    ("[{predecessor: A, relation: FS, lag: 0}]", "A"),
    ("[{id: A, type: 1}]", "A"),
    ("[{id: A, lag: 1 tháng}]", "A FS+1mo"),
    ("[{id: A, type: bắt đầu - bắt đầu}]", "A SS"),
]


@pytest.mark.parametrize(("after", "told"), LINKS, ids=lambda case: str(case))
def test_links_written_as_maps_are_told_as_links_that_read(after: str, told: str) -> None:
    others = "A: {duration: 1d}, B: {duration: 1d}"
    found = read(f"tasks: {{{others}, T1: {{duration: 1d, after: {after}}}}}").diagnostics
    assert re.findall("`([^`]+)`", hint(found[0])) == [told]
    key = told if ":" in told else f"after: {told}" if told.startswith("[") else f"after: [{told}]"
    sound(f"tasks: {{{others}, T1: {{duration: 1d, {key}}}}}")


TEXTS = [
    ("T9 finish-to-start", "T9"),
    ("T9 bắt đầu - bắt đầu", "T9 SS"),
    ("T9 kết thúc - bắt đầu + 2 tuần", "T9 FS+2w"),
    ("T9 SS 5 days", "T9 SS+5d"),
    ("T9.SS", "T9 SS"),
    ("'#T9'", "T9"),
    ("A finish-to-start", "A"),
    ("A start-to-start + 5 days", "A SS+5d"),
    ("A start to start", "A SS"),
    ("A (SS)", "A SS"),
    ("'A [SS]'", "A SS"),
    ("FS A", "A"),
    ("SS A", "A SS"),
    ("A SS 5 days", "A SS+5d"),
    ("A-SS", "A SS"),
    ("AFS+2d", "A FS+2d"),
    ("ASS+2d", "A SS+2d"),
    ("tasks.A", "A"),
    ("'#A'", "A"),
    ("'@A'", "A"),
    ("A.", "A"),
    ("A FS+ 2 weeks", "A FS+2w"),
    ("'A, B FS+2d'", "[A, B FS+2d]"),
    ('"A\\nB"', "[A, B]"),
    ("A FF-", "A FF"),
    ("A SS++5d", "A SS+5d"),
]


@pytest.mark.parametrize(("after", "told"), TEXTS, ids=lambda case: str(case))
def test_a_link_in_other_words_is_told_as_one_that_reads(after: str, told: str) -> None:
    others = "A: {duration: 1d}, B: {duration: 1d}, T9: {duration: 1d}"
    found = read(f"tasks: {{{others}, T1: {{duration: 1d, after: [{after}]}}}}").diagnostics
    assert re.findall(r"`([^`]+)`|(\[.+\])", hint(found[0]))[0] in ((told, ""), ("", told))


CONSTRAINTS = [
    ("constraint: {type: SNET, date: 2026-03-01}", ["start_no_earlier_than: 2026-03-01"]),
    ("constraint: {mso: 2026-03-01}", ["must_start_on: 2026-03-01"]),
    ("constraint: {type: finish no later than, date: 01/03/2026}", ["finish_no_later_than: 2026-03-01"]),
    ("constraint_type: MFO, constraint_date: 2026-03-01", ["must_finish_on: 2026-03-01"]),
    ("constraint_type: Must Start On, constraint_date: 2026-03-01", ["must_start_on: 2026-03-01"]),
    ("constraint: ALAP", ["as_late_as_possible: true"]),
    ("constraint_type: As Late As Possible", ["as_late_as_possible: true"]),
]


@pytest.mark.parametrize(("said", "told"), CONSTRAINTS, ids=lambda case: str(case))
def test_a_constraint_with_its_type_is_told_as_the_key_that_it_is(said: str, told: list[str]) -> None:
    found = [each for each in read(f"tasks: {{T1: {{duration: 1d, {said}}}}}").diagnostics if each.code == "DX011"]
    assert re.findall("`([^`]+)`", hint(found[0])) == told
    sound(f"tasks: {{T1: {{duration: 1d, {told[0]}}}}}")


@pytest.mark.parametrize("said", ["constraint: ASAP", "constraint_type: As Soon As Possible", "constraint: none"])
def test_to_start_as_soon_as_possible_needs_no_words(said: str) -> None:
    [found] = read(f"tasks: {{T1: {{duration: 1d, {said}}}}}").diagnostics
    assert "leave" in hint(found)


@pytest.mark.parametrize(
    "value", ["{a: '', b: 1}", "['', 1]", "[' ']", "{a: ' '}", "{'': ''}", "[{'': ''}]", "[[]]", "[[{}]]"]
)
@pytest.mark.parametrize(
    "key", ["duration", "after", "lead", "cost", "actual_cost", "progress", "kind", "deadline", "system"]
)
def test_empty_texts_in_place_of_values_are_answered(key: str, value: str) -> None:
    assert read(f"tasks: {{T1: {{duration: 1d, {key}: {value}}}}}").diagnostics


@pytest.mark.parametrize(
    "said", ["[x]", "b: c", "# x", "{x}", "a #b", '"x"', "it's", """it's "x" """.strip(), "- a", "@a", "%a", "a, b",
             "*a", "&a", "!a", "|", "a:", "\\\\n", "?", "{unit} x", "[ĐIỀN]", "a] b", "'", "12:30", "null x"]
)  # fmt: skip
def test_a_value_that_needs_quotes_is_told_in_them(said: str) -> None:
    """Also the shorter ways to say it: `name: [x]` would be a list again."""
    written = "'" + said.replace("'", "''") + "'"
    found = read(f"tasks: {{A: {{duration: 1d, name: [{written}]}}}}").diagnostics
    advised = next(each for each in found if each.code == "DX013")
    told = re.fullmatch("write `(.+)`", hint(advised))
    assert told is not None
    plan = sound(f"tasks: {{A: {{duration: 1d, {told[1]}}}}}")
    assert plan.tasks["A"].name.vi == said
