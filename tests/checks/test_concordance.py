"""Words asked of all tasks at once tell the same as asked of each."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.checks.law.mentions import Words, mentions, written_by
from dxplan.checks.said import concordance
from dxplan.model.task import Task
from dxplan.text.phrase import Text, folded

_PIECES = ("chia sẻ", "Chia", "sẻ", "sharing", "resharing", "sharing2", "_sharing", "2 năm", "12 năm", "24/7", "năm")
_WRITTEN = st.lists(st.sampled_from((*_PIECES, "-", "\n", "\0", ".", "  ", "İ", "ß")), max_size=6).map(" ".join)
_WORDS = Words(("chia sẻ", "sharing", "2 năm", "24/7"))


@given(st.lists(_WRITTEN, max_size=8))
def test_the_tasks_that_speak_of_a_thing_are_those_that_do_by_themselves(texts: list[str]) -> None:
    tasks = [Task(id=f"T{number}", name=Text(text, text)) for number, text in enumerate(texts)]
    speaking = concordance({task.id: written_by(task) for task in tasks}).speaking_of(_WORDS)
    assert speaking == {task.id for task in tasks if mentions(task, _WORDS)}


@given(st.lists(_WRITTEN, max_size=8), st.sampled_from(("chia", "ia s", "sharing", "2 n", "/7", "ss", "sẻ")))
def test_signs_may_be_parts_of_words(texts: list[str], sign: str) -> None:
    having = concordance({str(number): text for number, text in enumerate(texts)}).with_any((sign, "nowhere"))
    assert having == {str(number) for number, text in enumerate(texts) if sign in folded(text)}


def test_a_phrase_does_not_go_on_in_the_next_task() -> None:
    assert not concordance({"A": "Chia", "B": "sẻ dữ liệu"}).speaking_of(_WORDS)


@pytest.mark.parametrize("written", ["chia sẻ", "CHIA SẺ", normalize("NFD", "chia sẻ")])
def test_letter_case_and_composition_do_not_matter(written: str) -> None:
    assert concordance({"A": "Khảo sát", "B": f"Quy chế {written}"}).speaking_of(_WORDS) == {"B"}


def test_a_plan_without_tasks_speaks_of_nothing() -> None:
    assert not concordance({}).speaking_of(_WORDS)
    assert not concordance({}).with_any(("a",))
