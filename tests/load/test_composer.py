"""YAML as dxplan reads it: text with places."""

from __future__ import annotations

import pytest

from dxplan.load.composer import Composer, UnreadableError
from dxplan.load.nodes import Mapping, Scalar, Sequence
from dxplan.soundness.log import Log
from tests.load.reading import hint, mistakes, read, sound, the_mistake


def compose(text: str) -> tuple[Mapping, Log]:
    log = Log("x")
    root = Composer(text.encode(), log).document()
    assert isinstance(root, Mapping)
    return root, log


def test_nodes_know_where_they_stand() -> None:
    root, _ = compose("a: 1\nb:\n  - x\n  - {c: yy}\n")
    assert (root.position("a").line, root.position("a").column) == (1, 4)
    inner = root.position("b", 1, "c")
    assert (inner.line, inner.column, inner.length) == (4, 9, 2)


def test_columns_count_characters_not_bytes() -> None:
    root, _ = compose("{Sở: x, tên: yy}")
    assert root.position("tên").column == 14


def test_of_a_path_that_is_not_there_the_nearest_part_is_placed() -> None:
    root, _ = compose("a:\n  b: {c: 1}\n")
    assert root.position("a", "b", "nope") == root.position("a", "b")
    assert root.position("nope") == root.at()
    assert root.position("a", "b", "c", "d", 5) == root.position("a", "b", "c")


def test_words_are_found_in_lists() -> None:
    root, _ = compose("a: [x, yy, z]")
    assert root.position("a", "yy") == root.position("a", 1)
    assert root.position("a", "nope") == root.position("a")


def test_looking_up_a_key_among_many_finds_the_first() -> None:
    root, _ = compose("".join(f"k{n}: {n}\n" for n in range(100)) + "k5: again\n")
    node = root.get("k5")
    assert isinstance(node, Scalar)
    assert node.text == "5"
    assert root.get("nope") is None


def test_scalars_stay_text() -> None:
    root, _ = compose("a: no\nb: 1e3\nc: 1:30\nd: 2022-02-30\ne: 0o17\nf: ~\n")
    assert [v.text for v in root.values if isinstance(v, Scalar)] == ["no", "1e3", "1:30", "2022-02-30", "0o17", "~"]


def test_only_plain_nothing_is_nothing() -> None:
    root, _ = compose("{a: , b: ~, c: null, d: '', e: 'null', f: Null}")
    assert [v.is_empty for v in root.values if isinstance(v, Scalar)] == [True, True, True, False, False, False]


def test_an_alias_is_what_it_points_to() -> None:
    root, _ = compose("a: &x [1, 2]\nb: *x\nc: &y yy\nd: *y\n")
    assert root.get("b") is root.get("a")
    assert root.get("d") is root.get("c")


def test_an_alias_may_be_a_key() -> None:
    root, log = compose("a: &x T1\n*x : here\n")
    assert [key.text for key in root.keys] == ["a", "T1"]
    assert root.keys[1].line == 1
    assert log.diagnostics == []


def test_merge_keys_fill_in_what_is_not_said() -> None:
    tasks = sound(
        "tasks:\n  A: &a {duration: 5d, kind: build}\n  B: {<<: *a, kind: test}\n"
        "  C: {<<: [{kind: survey}, *a]}\n  D: {kind: data, <<: *a}\n"
    ).tasks
    assert [str(task.duration) for task in tasks.values()] == ["5d"] * 4
    assert [task.kind.value for task in tasks.values() if task.kind] == ["build", "test", "survey", "data"]


def test_a_quoted_merge_key_is_a_key_like_others() -> None:
    assert mistakes("tasks: {A: {duration: 5d, '<<': x}}") == ["DX011"]


def test_mistakes_under_an_anchor_are_reported_once() -> None:
    assert mistakes("tasks:\n  A: &a {duration: 5x}\n  B: *a\n  C: {<<: *a}\n") == ["DX014"]


@pytest.mark.parametrize("text", ["a: *b\n", "a: &a [*a]\n", "a: &a {b: {c: *a}}\n"])
def test_aliases_to_nothing_and_to_themselves(text: str) -> None:
    log = Log("x")
    with pytest.raises(UnreadableError):
        Composer(text.encode(), log).document()
    assert [d.code for d in log.diagnostics] == ["DX008"]


def test_an_anchor_may_be_used_again() -> None:
    root, log = compose("a: &x 1\nb: &x 2\nc: *x\n")
    assert root.get("c") is root.get("b")
    assert log.diagnostics == []


@pytest.mark.parametrize("text", ["? [a, b]\n: 1\nc: 2\n", "{[a]: 1, c: 2}", "? {a: b}\n: {x: y}\nc: 2\n"])
def test_a_list_or_mapping_as_a_key_is_passed_over(text: str) -> None:
    root, log = compose(text)
    assert [key.text for key in root.keys] == ["c"]
    assert [d.code for d in log.diagnostics] == ["DX013"]


def test_a_tag_that_would_swallow_a_word() -> None:
    found = the_mistake("tasks: {T1: {duration: 1d, name: !gap Khảo sát}}")
    assert found.code == "DX005"
    assert "quote" in hint(found)


@pytest.mark.parametrize("tag", ["!!str", "!", "!!int"])
def test_standard_tags_change_nothing(tag: str) -> None:
    assert sound(f"tasks: {{T1: {{duration: {tag} 1d}}}}").tasks["T1"].duration is not None


def test_a_second_document_is_reported_and_the_first_read() -> None:
    result = read("tasks: {T1: {duration: 1d}}\n---\na: 1\n")
    assert [d.code for d in result.diagnostics] == ["DX041"]
    assert result.plan is not None
    assert list(result.plan.tasks) == ["T1"]


def test_directives_and_document_marks_around_one_plan_are_fine() -> None:
    sound("%YAML 1.1\n---\ndxplan: 1\nid: x\nstart: 2022-01-03\ntasks: {T1: {duration: 1d}}\n...\n")


@pytest.mark.parametrize("escape", ["\\0", "\\e[31m", "\\x7f", "\\x9b", "\\u202e", "\\u2066", "\\b"])
def test_escaped_control_characters_are_reported_and_taken_out(escape: str) -> None:
    result = read(f'tasks: {{T1: {{duration: 1d, name: "a{escape}b"}}}}')
    assert [d.code for d in result.diagnostics] == ["DX009"]
    assert result.plan is not None
    name = result.plan.tasks["T1"].name
    assert name is not None
    assert name.vi.isprintable()


@pytest.mark.parametrize("text", ["a\\tb", "a\\nb", "a\u00a0b", "Ệ", "👍🏽", "ก็"])
def test_harmless_characters_are_left_alone(text: str) -> None:
    sound(f'tasks: {{T1: {{duration: 1d, name: "{text}"}}}}')


def test_sequences_stand_where_they_begin() -> None:
    root, _ = compose("a:\n  - x\nb: [y]\n")
    a, b = root.get("a"), root.get("b")
    assert isinstance(a, Sequence)
    assert isinstance(b, Sequence)
    assert (a.at().line, a.at().column, b.at().line, b.at().column) == (2, 3, 3, 4)
