"""A word that stands for nothing yet, TBD or “chưa xác định”: the key is to be left out until it is known."""

from __future__ import annotations

import pytest

from tests.load.reading import hint, mistake_of_task, sound_task, the_mistake

WORDS = ["TBD", "tbc", "N/A", "none", "-", "?", "???", "...", "chưa xác định", "chưa có", "Không có", "to be defined"]


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(
    "key", ["deadline", "start_no_earlier_than", "lead", "after", "system", "cost", "range", "kind"]
)
def test_a_key_whose_value_is_not_known_is_left_out(key: str, word: str) -> None:
    assert f"leave out `{key}`" in hint(mistake_of_task(f'duration: 1d, {key}: "{word}"'))


@pytest.mark.parametrize("key", ["after", "support", "kpis", "system"])
def test_so_it_is_in_a_list(key: str) -> None:
    assert f"leave out `{key}`" in hint(mistake_of_task(f"duration: 1d, {key}: [none]"))


@pytest.mark.parametrize("word", ["TBD", "chưa xác định"])
def test_a_duration_that_is_not_known_is_estimated(word: str) -> None:
    assert "`duration: 10d`" in hint(mistake_of_task(f"duration: {word}"))


def test_the_date_by_which_a_plan_ends_may_be_left_out_its_start_may_not() -> None:
    assert "leave out `finish_by`" in hint(the_mistake("finish_by: TBD"))
    start = the_mistake("dxplan: 1\nid: x\nstart: TBD\ntasks: {A: {duration: 1d}}")
    assert "leave out" not in hint(start)


def test_text_may_say_so() -> None:
    assert sound_task("duration: 1d, name: TBD, note: '?', deliverable: chưa có").name is not None
