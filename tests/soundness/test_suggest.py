from __future__ import annotations

from dxplan.soundness.suggest import closest, did_you_mean, near


def test_the_nearest_word_is_found_whatever_its_case() -> None:
    assert closest("duraton", ["duration", "range"]) == "duration"
    assert closest("STTTT", ["stttt", "VNPT"]) == "stttt"


def test_what_is_like_nothing_gets_no_suggestion() -> None:
    assert closest("xyzzy", ["duration", "range"]) is None
    assert closest("anything", []) is None
    assert did_you_mean("xyzzy", ["duration"]) is None


def test_endless_words_are_not_compared() -> None:
    assert closest("duration" * 1000, ["duration" * 1000]) is None


def test_a_suggestion_shows_nothing_that_steers_a_terminal() -> None:
    found = did_you_mean("plan.yaml", ["\x1bplan.yaml"])
    assert found is not None
    assert found.en == "did you mean `␛plan.yaml`?"


def test_machines_are_told_whether_a_near_word_is_surely_meant() -> None:
    known = ("agencies", "VNPT", "VNPT-HN")
    assert near("agences", "agencies", known).remedy()["is_sure"] is True
    assert near("VNTP", "VNPT", known).remedy()["is_sure"] is False
