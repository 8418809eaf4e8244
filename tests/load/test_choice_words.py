from __future__ import annotations

import pytest

from dxplan.guessing.kinds import guess_kind
from dxplan.load.choice_words import _WORDS, choices_meant
from dxplan.model.kind import Kind
from dxplan.text.lookalikes import unaccented
from dxplan.text.phrase import same
from tests.load.reading import hint, mistake_of_task, read, the_mistake
from tests.load.test_key_words import spellings

KINDS = [kind.value for kind in Kind]


@pytest.mark.parametrize("kind", list(Kind))
def test_what_people_call_a_kind_is_told_its_word(kind: Kind) -> None:
    for words in (kind.words.vi, kind.words.en, kind.value):
        for spelling in spellings(words):
            assert kind.value in choices_meant(spelling, KINDS), spelling


@pytest.mark.slow
def test_every_word_of_the_table_means_something() -> None:
    for value, words in _WORDS.items():
        for word in words.split("; "):
            assert {value in choices_meant(spelling, _WORDS) for spelling in spellings(word)} == {True}, (value, word)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("thí điểm", "pilot"),
        ("Thi Diem", "pilot"),
        ("VẬN HÀNH THỬ", "trial"),
        ("nghiệm thu", "accept"),
        ("mốc", "milestone"),
    ],
)
def test_a_kind_in_vietnamese(word: str, kind: str) -> None:
    duration = "" if kind == "milestone" else "duration: 1d, "
    found = mistake_of_task(f"{duration}kind: {word}")
    assert (found.code, hint(found)) == ("DX019", f"write `{kind}`")


def test_a_word_that_could_be_several_kinds_names_each_with_its_meaning() -> None:
    told = hint(mistake_of_task("duration: 1d, kind: thử nghiệm"))
    assert "`pilot` (pilot)" in told
    assert "`trial` (trial operation)" in told


def test_the_kind_that_was_meant_is_read() -> None:
    plan = read("tasks: {T1: {duration: 1d, kind: khảo sát}}").plan
    assert plan is not None
    assert plan.tasks["T1"].kind is Kind.SURVEY


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("agencies: {A: {kind: nhà thầu}}", "vendor"),
        ("agencies: {A: {kind: Cơ quan nhà nước}}", "state"),
        ("agencies: {A: {kind: Sở ban ngành}}", "state"),
        ("agencies: {A: {kind: UBND cấp huyện}}", "state"),
        ("agencies: {A: {kind: Công ty cổ phần}}", "vendor"),
        ("systems: {A: {route: thuê dịch vụ}}", "hire"),
        ("language: tiếng Việt", "vi"),
        ("checks: {profile: DCMA}", "dcma"),
    ],
)
def test_other_choices(text: str, value: str) -> None:
    assert hint(the_mistake(text)) == f"write `{value}`"


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Chấm thầu", "bid_evaluation"),
        ("lắp đặt máy chủ", "infra"),
        ("requirements gathering", "survey"),
        ("Bàn giao sản phẩm", "handover"),
        ("khảo sát hiện trạng", "survey"),
        ("sign off", "approve"),
        ("vận hành, khai thác", "ops"),
    ],
)
def test_what_tells_a_kind_in_a_name_tells_it_as_a_value(word: str, kind: str) -> None:
    for spelling in spellings(word):
        assert choices_meant(spelling, KINDS) == (kind,), spelling


def test_no_word_is_kept_twice() -> None:
    values: dict[str, set[str]] = {}
    for value, words in _WORDS.items():
        for word in words.split("; "):
            values.setdefault(word, set()).add(value)
    told = {word: guess_kind(same(word)) for word in values}
    twice = [word for word, kind in told.items() if kind is not None and values[word] == {kind.value}]
    assert [word for word in twice if guess_kind(same(unaccented(word))) is told[word]] == []
