"""What is taken out of a file goes with its comma, its line or its key; every other character stays."""

from __future__ import annotations

from cProfile import Profile
from pstats import Stats
from textwrap import dedent

import pytest

from dxplan.edit.cuts import NotSafeError
from dxplan.edit.removal import obstacles, remove
from dxplan.load.outline import Outline
from dxplan.source.span import Span
from tests.edit.layouts import marked, without


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[«T1, T2, T3]", "[T2, T3]"),
        ("[T1, «T2, T3]", "[T1, T3]"),
        ("[T1, T2, «T3]", "[T1, T2]"),
        ("[T1,«T2,T3]", "[T1,T3]"),
        ("[ T1, «T2 ]", "[ T1 ]"),
        ("[ «T1 , T2 ]", "[ T2 ]"),
        ("[T1 , «T2]", "[T1]"),
        ("[T1, «T2,]", "[T1,]"),
        ("[T1,  «T2 FS+3d,  T3]", "[T1,  T3]"),
        ("[T1, «'T2 SS+10d', \"T3\"]", '[T1, "T3"]'),
        ('[T1, «"T2, T4", T3]', "[T1, T3]"),
        ("[T1,\t«T2,\tT3]", "[T1,\tT3]"),
        ("[T1, «&x T2, T3]", "[T1, T3]"),
        ("[T1, «!!str T2, T3]", "[T1, T3]"),
        ("[«T1, «T2, T3]", "[T3]"),
        ("[T1, «T2, «T3]", "[T1]"),
        ("[«T1, T2, «T3, «T4, T5]", "[T2, T5]"),
        ("[𝒜, «Đ1, e\u0301, T3]", "[𝒜, e\u0301, T3]"),
    ],
)
def test_an_item_between_brackets_goes_with_one_comma(before: str, after: str) -> None:
    assert without(f"after: {before}  # vì sao\nlead: A\n") == f"after: {after}  # vì sao\nlead: A\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{kind: milestone, duration: «5d}", "{kind: milestone}"),
        ("{duration: «5d, kind: milestone}", "{kind: milestone}"),
        ("{kind: milestone, duration: «5d, after: T1}", "{kind: milestone, after: T1}"),
        ("{kind: milestone, duration: «5d, range: «3d..9d}", "{kind: milestone}"),
        ("{duration: «5d, range: «3d..9d, kind: milestone}", "{kind: milestone}"),
        ('{"kind":"milestone","duration":«"5d"}', '{"kind":"milestone"}'),
        ("{kind: milestone, after: [«T1], lead: A}", "{kind: milestone, lead: A}"),
        ("{kind: milestone, after: [«T1, «T2]}", "{kind: milestone}"),
        ("{kind: milestone, after: «T1 }", "{kind: milestone }"),
        ("{a: , duration: «5d, b}", "{a: , b}"),
    ],
)
def test_a_key_between_braces_goes_with_one_comma(before: str, after: str) -> None:
    assert without(f"M: {before} # vì sao\n") == f"M: {after} # vì sao\n"


def test_an_item_on_a_line_of_its_own_goes_with_the_line_and_its_comment() -> None:
    text = dedent("""\
        after: [
          T1,  # thứ nhất
          # về T2, và hơn nữa
          «T2,  # thứ hai, thừa
          T3   # thứ ba
        ]
    """)
    assert without(text) == dedent("""\
        after: [
          T1,  # thứ nhất
          # về T2, và hơn nữa
          T3   # thứ ba
        ]
    """)


def test_the_last_item_of_a_long_list_takes_the_comma_before_it_along() -> None:
    assert without("after: [\n  T1,  # một, hai\n  «T2   # hai\n]\n") == "after: [\n  T1  # một, hai\n]\n"


def test_a_trailing_comma_stays_the_habit_of_the_list() -> None:
    assert without("after: [\n  T1,\n  «T2,\n]\n") == "after: [\n  T1,\n]\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[T1, «T2,\n  T3]", "[T1,\n  T3]"),
        ("[T1,\n  «T2, T3]", "[T1,\n  T3]"),
        ("[T1,\n  «T2,\n  T3]", "[T1,\n  T3]"),
        ("[T1,\n  «T2]", "[T1]"),
        ("[«T1,\n  T2]", "[\n  T2]"),
        ("[T1, T2, # hai\n  «T3]", "[T1, T2 # hai\n  ]"),
        ("[T1, «T2, # cả hai\n  T3]", "[T1, # cả hai\n  T3]"),
        ("[ T1\n, «T2\n, T3 ]", "[ T1\n, T3 ]"),
        ("[ «T1\n, T2\n, T3 ]", "[ T2\n, T3 ]"),
        ("[ T1\n, T2\n, «T3 ]", "[ T1\n, T2 ]"),
        ("[ T1\n, «T2 # hai\n, T3 ]", "[ T1\n, T3 ]"),
        ("[ «T1 # một\n, T2 ]", "[  # một\n T2 ]"),
        ("[ T1 # một\n, «T2 ]", "[ T1 # một\n ]"),
        ("[T1,\n  «'T2\n  SS+1d',\n  T3]", "[T1,\n  T3]"),
    ],
)
def test_lists_over_several_lines_keep_the_comments_of_what_stays(before: str, after: str) -> None:
    assert without(f"  after: {before}\n  lead: A\n") == f"  after: {after}\n  lead: A\n"


def test_an_item_after_a_dash_goes_with_its_line() -> None:
    text = dedent("""\
        after:
          # cả hai phải xong
          - T1   # vì T1
          - «T2   # vì T2

          # sau cùng
          - "T3"
        lead: A
    """)
    assert without(text) == dedent("""\
        after:
          # cả hai phải xong
          - T1   # vì T1

          # sau cùng
          - "T3"
        lead: A
    """)


@pytest.mark.parametrize("gone", ["- «T1\n- T2\n", "- T2\n- «T1\n", "- T2\n- «T1 # vì\n", "-   T2\n-   «T1\n  FS+2d\n"])
def test_dashes_may_stand_under_the_key(gone: str) -> None:
    left = next(line for line in gone.splitlines(keepends=True) if "T2" in line)
    assert without(f"after:\n{gone}lead: A\n") == f"after:\n{left}lead: A\n"


@pytest.mark.parametrize(
    "after",
    [
        "after: «T1  # vì sao\n",
        "after: [«T1]\n",
        "after: [ «T1, ]\n",
        "after:\n      - «T1  # vì sao\n",
        "after:  # vì sao\n    - «T1\n",
        "after:\n    # cả hai\n    - «T1\n    - «T2\n",
        "after: [«T1,  # một\n      «T2,\n      «T3]  # ba\n",
        "after:\n      «T1\n",
        "after: >-\n      «T1\n".replace(">-\n      «T1", "«>-\n      T1"),
        "after: «|\n      T1\n",
        "'after' : «T1\n",
        "duration: «!!str 5d\n",
    ],
)
def test_the_last_item_goes_with_the_key(after: str) -> None:
    for text in (f"T:\n    {after}    # còn lại\n    lead: A\n", f"T:\n    lead: A\n    {after}# còn lại\n"):
        assert without(text) == text.replace("    " + after, "")


def test_empty_lines_after_a_text_block_stay() -> None:
    assert without("T:\n  after: «|\n    T1\n\n\n  lead: A\n") == "T:\n\n\n  lead: A\n"


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", [True, False])
def test_line_breaks_byte_order_mark_and_end_of_the_file_stay(line_break: str, mark: str, end: bool) -> None:
    lines = ["# Đề án 𝒜\u0301", "T1:", "  after:", "  - A # một", "  - «B # hai", "  duration: 5d", "  range: «1d..9d"]
    text = line_break.join(lines) + (line_break if end else "")
    source, spans = marked(text)
    kept = line_break.join(lines[:4] + lines[5:6]) + (line_break if end else "")
    assert remove(Outline((mark + source).encode()), spans) == (mark + kept).encode()


def test_a_whole_plan_on_one_line() -> None:
    text = "{a: {T1: {after: [A, «B], duration: 5d}, M: {duration: «5d, kind: milestone}}}"
    assert without(text) == "{a: {T1: {after: [A], duration: 5d}, M: {kind: milestone}}}"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a: {after: [T1, «&x T2]}\nb: {after: *x}\n", "`*x` uses it elsewhere too"),
        ("a: &x {k: 1, after: [T1, «T2]}\nb: {<<: *x}\n", "`*x` uses it elsewhere too"),
        ("a: {k: 1, after: &x [T1, «T2]}\nb: {after: *x}\n", "`*x` uses it elsewhere too"),
        ("a: {k: 1, after: &x [«T2]}\nb: {after: *x}\n", "`*x` uses it elsewhere too"),
        ("a: {k: 1, &x after: «T2}\nb: {*x : 5}\n", "`*x` uses it elsewhere too"),
        ("a: {duration: «5d}\n", "there would be nothing left beside it"),
        ("a:\n  duration: «5d\n", "there would be nothing left beside it"),
        ("- - «a\n  - b\n", "it is laid out in an unusual way; change it by hand"),
        ("- k: «a\n  l: b\n", "it is laid out in an unusual way; change it by hand"),
        ("? k\n: «a\n? l\n: b\n", "it is laid out in an unusual way; change it by hand"),
        ("{? k : «a, l: b}\n", "it is laid out in an unusual way; change it by hand"),
        ("- a\n-\n  «b\n", "it is laid out in an unusual way; change it by hand"),
    ],
)
def test_what_cannot_be_taken_out_for_certain_is_left_alone(text: str, why: str) -> None:
    source, spans = marked(text)
    with pytest.raises(NotSafeError, match=why.replace("*", r"\*")):
        remove(Outline(source.encode()), spans)
    assert [reason.en for reason in obstacles(Outline(source.encode()), spans).values()] == [why]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: p\nchecks:\n  waive:\n    - code: «DX1\nstart: x\n", "id: p\nstart: x\n"),
        ("{id: p, checks: {waive: [{code: «DX1}]}}\n", "{id: p}\n"),
        ("{checks: {waive: [{code: «DX1}]}, id: p}\n", "{id: p}\n"),
        ("[a, k: [«b]]\n", "[a]\n"),
    ],
)
def test_what_has_nothing_else_inside_goes_too(before: str, after: str) -> None:
    assert without(before) == after


def test_a_waiver_goes_with_its_dash() -> None:
    text = "checks:\n  waive:\n    - «code: DX1   # một\n      reason: vì\n    # hai\n    - {code: DX2, reason: vì}\n"
    left = "checks:\n  waive:\n    # hai\n    - {code: DX2, reason: vì}\n"
    assert without(text) == left


def test_an_anchor_that_nothing_points_to_may_go() -> None:
    assert without("a: &x {k: 1, after: [T1, «&y T2]}\n") == "a: &x {k: 1, after: [T1]}\n"


@pytest.mark.parametrize(("line", "column"), [(1, 1), (1, 4), (1, 40), (2, 1), (900, 1)])
def test_a_place_where_nothing_begins_is_refused(line: int, column: int) -> None:
    outline = Outline(b"after: [T1, T2]\n")
    with pytest.raises(NotSafeError, match="not to be found"):
        remove(outline, [Span("plan.yaml", line, column)])


def test_nothing_to_take_out_changes_nothing() -> None:
    assert remove(Outline(b"\xef\xbb\xbfa: 1\r\n"), []) == b"\xef\xbb\xbfa: 1\r\n"


def test_so_many_times_the_items_of_a_list_take_so_many_times_as_long() -> None:
    def calls(number: int) -> int:
        outline = Outline(f"after: [{', '.join(f'T{nth}' for nth in range(number))}]\n".encode())
        spans = [Span("", 1, outline.text.index(f"T{nth}") + 1) for nth in range(1, number)]
        profile = Profile()
        profile.runcall(remove, outline, spans)
        return int(Stats(profile).total_calls)  # type: ignore[attr-defined]

    calls(2)  # what is loaded once is loaded
    assert calls(900) < 4 * calls(300)
