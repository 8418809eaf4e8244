"""Whether a task is about something."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from dxplan.checks.law.mentions import Words, mentions
from dxplan.model.task import Task
from dxplan.text.phrase import Text

SHARING = Words(("chia sẻ", "sharing"))


def named(vi: str, en: str = "") -> Task:
    return Task(id="T", name=Text(vi, en))


@pytest.mark.parametrize("name", ["Quy chế chia sẻ dữ liệu", "CHIA SẺ DỮ LIỆU", "(Chia sẻ)", "Data-sharing rules"])
def test_any_of_the_phrases_tells_whatever_its_case(name: str) -> None:
    assert mentions(named(name), SHARING)


@pytest.mark.parametrize("name", ["Timesharing", "Sharingham", "chia  sẻ", "Chia nhiệm vụ"])
def test_a_part_of_a_word_is_another_word(name: str) -> None:
    assert not mentions(named(name), SHARING)


def test_a_phrase_may_stand_as_a_word_further_on() -> None:
    assert Words(("sharing",)).occur_in("timesharing, resharing and sharing_x; sharing")
    assert not Words(("sharing",)).occur_in("sharing2 _sharing")


def test_either_language_will_do() -> None:
    assert mentions(named("Quy chế", "Sharing rules"), SHARING)


def test_letters_and_marks_may_be_written_apart() -> None:
    assert mentions(named(normalize("NFD", "chia sẻ dữ liệu")), SHARING)


def test_deliverable_note_and_tags_count_too() -> None:
    name = Text("Quy chế", "Rules")
    assert mentions(Task(id="T", name=name, deliverable=Text("Văn bản chia sẻ", "")), SHARING)
    assert mentions(Task(id="T", name=name, note=Text("Về chia sẻ dữ liệu", "")), SHARING)
    assert mentions(Task(id="T", name=name, tags=("data-sharing",)), SHARING)
    assert mentions(Task(id="T", name=name, tags=("chia_sẻ",)), SHARING)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Doi chieu kien truc so cua tinh", True),
        ("DOI CHIEU KIEN TRUC SO", True),
        ("Trả lại DL cho Sở", True),
        ("tra lai DL", True),
        ("Doi chieu kien trúc so", False),
        ("thu thập", False),
        ("thu thap", False),
    ],
)
def test_words_are_found_without_marks_and_abbreviated(text: str, *, tells: bool) -> None:
    assert Words(("kiến trúc số", "trả lại dữ liệu", "thử")).occur_in(text) is tells
