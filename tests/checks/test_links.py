"""Shares of links are counted among the few that are unlike most, and come out as counted among all."""

from __future__ import annotations

import pytest
from bench.plans import generate

from dxplan.checks.examination import Examination
from dxplan.checks.law.standards.counting import links_that
from dxplan.checks.law.standards.judging import Tally
from dxplan.model.dependency import Dependency, LinkType
from tests.checks.examining import TODAY, scheduled


def _is_finish_to_start(link: Dependency) -> bool:
    return link.type is LinkType.FINISH_START


def _lags(link: Dependency) -> bool:
    return link.lag is not None and link.lag.amount > 0


def _is_any(link: Dependency) -> bool:
    return bool(link.type)


@pytest.mark.parametrize("holds", [_is_finish_to_start, _lags, _is_any])
@pytest.mark.parametrize("are_wanted", [True, False])
def test_a_share_is_that_of_all_links(holds: object, are_wanted: bool) -> None:
    assert callable(holds)
    examination = Examination(scheduled(generate(300)), TODAY)
    tally = links_that(holds, are_wanted=are_wanted)(examination)
    against = [link for link in examination.assessed_links if holds(link) is not are_wanted]
    found = len(examination.assessed_links) - len(against) if are_wanted else len(against)
    ids = tuple(dict.fromkeys(link.successor for link in against))
    assert tally == Tally(found, len(examination.assessed_links), ids)
