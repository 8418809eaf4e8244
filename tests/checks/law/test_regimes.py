"""The table of legal texts: without gaps or overlaps once a topic is ruled at all."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from dxplan.checks.law.regimes import REGIMES, Regime, Topic, cited_on, in_force


@pytest.mark.parametrize("topic", Topic)
def test_each_day_of_a_topic_has_at_most_one_text_and_no_gap_follows_the_first(topic: Topic) -> None:
    rows = [row for row in REGIMES if row.topic is topic]
    for row, following in pairwise(rows):
        assert row.last is not None
        assert following.first == row.last + timedelta(days=1)
    assert rows[-1].last is None


@pytest.mark.parametrize(
    ("topic", "day", "key"),
    [
        (Topic.INVESTMENT, date(2018, 7, 12), "ND102"),
        (Topic.INVESTMENT, date(2022, 5, 13), "ND73"),
        (Topic.INVESTMENT, date(2026, 11, 22), "ND224"),
        (Topic.SECURITY, date(2026, 6, 30), "ND85"),
        (Topic.SECURITY, date(2026, 8, 19), "ND331"),
        (Topic.TENDER, date(2023, 12, 31), "LDT43"),
        (Topic.PERSONAL_DATA, date(2023, 7, 1), "ND13"),
    ],
)
def test_a_plans_date_chooses_the_text(topic: Topic, day: date, key: str) -> None:
    row = in_force(topic, day)
    assert row is not None
    assert row.key == key


def test_before_the_first_text_there_is_none() -> None:
    assert in_force(Topic.PERSONAL_DATA, date(2022, 1, 4)) is None


def test_keys_are_unique_and_every_row_says_when_and_how_sure() -> None:
    assert len({row.key for row in REGIMES}) == len(REGIMES)
    for row in REGIMES:
        provision = row.provision()
        assert row.sureness.value.vi in provision.vi
        assert "áp dụng" in provision.vi
        assert "in force" in provision.en


@pytest.mark.parametrize("row", REGIMES, ids=lambda row: row.key)
def test_a_text_that_was_not_read_is_marked_wherever_it_is_cited(row: Regime) -> None:
    """What its page calls not read is called so in findings and papers, too."""
    on_its_page = row.provision().en
    unread = "not read" in on_its_page or "not compared" in on_its_page
    day = row.first or date(2015, 1, 5)
    for cited in (row.cited("1.2"), cited_on(row.topic, day, {row.key: "1.2"})):
        assert ("not read" in cited.en or "not compared" in cited.en) == unread
        assert ("chưa đọc" in cited.vi or "chưa đối chiếu" in cited.vi) == unread
