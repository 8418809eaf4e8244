"""What codes are called, and that every name leads somewhere."""

from __future__ import annotations

import re

import pytest

from dxplan.checks.catalogue import nearest, pages, pages_named
from dxplan.checks.registry import rules
from dxplan.model.settings import Profile
from dxplan.render.rules.checks_reference import checks_reference
from dxplan.soundness.mistakes import MISTAKES
from dxplan.source.page import READING


def named(word: str) -> set[str]:
    return {page.code for page in pages_named(word)}


def test_every_code_has_one_page_and_pages_come_by_code() -> None:
    codes = [page.code for page in pages()]
    assert codes == sorted(set(codes))
    assert set(codes) == {*MISTAKES, "DX100", *(rule.code for rule in rules())}


@pytest.mark.slow
def test_every_word_of_a_page_leads_to_it() -> None:
    for page in pages():
        for word in (page.code, page.code.lower(), page.code[:3], page.name, page.family, *page.aliases):
            assert page.code in named(word)


def test_names_mean_one_code() -> None:
    for page in pages():
        assert named(page.name) == {page.code}


def test_a_family_is_all_that_stands_in_its_package() -> None:
    assert named("dates") == {rule.code for rule in rules() if rule.family == "dates"}
    assert named("reading") == set(MISTAKES)


@pytest.mark.parametrize("word", ["", "D", "4", "DX9", "DX4010", "DX 401", "R0", "DX999"])
def test_other_words_mean_nothing(word: str) -> None:
    assert named(word) == set()


@pytest.mark.parametrize(("word", "near"), [("DX4O1", "DX401"), ("negative_lags", "negative_lag"), ("zzzzzz", None)])
def test_the_nearest_word_is_one_that_means_something(word: str, near: str | None) -> None:
    assert nearest(word) == near


def test_families_stand_together_in_the_reference() -> None:
    """Not by the codes alone: those of the programme go on after the targets'."""
    headings = re.findall(r"^\*\*(\w+)\*\*$", checks_reference(pages()), re.MULTILINE)
    assert headings == list(dict.fromkeys(page.family for page in pages() if page.family != READING))


def test_every_page_speaks_both_languages() -> None:
    for page in pages():
        for text in (page.title, page.why, page.fix, *(setting.about for setting in page.settings)):
            assert text.vi
            assert text.en
            assert text.vi != text.en


def test_defaults_on_the_pages_are_what_a_plan_could_write() -> None:
    for rule in rules():
        for threshold, setting in zip(rule.thresholds, rule.page.settings, strict=True):
            for profile in Profile:
                limit = threshold.read(setting.defaults[profile.value])
                assert limit == pytest.approx(threshold.default(profile))
