"""Kinds and the steps of them."""

from __future__ import annotations

import pytest

from dxplan.model.kind import LEVEL_OF_EFFORT, Kind, with_finer


@pytest.mark.parametrize("kind", list(Kind))
def test_a_wider_kind_is_no_step_of_another(kind: Kind) -> None:
    assert kind.wider.wider is kind.wider
    assert kind in with_finer(kind.wider)


def test_a_kind_is_followed_by_its_steps_and_named_once() -> None:
    assert with_finer(Kind.CONTRACT, Kind.TENDER, Kind.BID_EVALUATION) == (
        *(Kind.CONTRACT, Kind.TENDER, Kind.SELECTION_PLAN, Kind.BID_EVALUATION),
    )
    assert with_finer(Kind.SURVEY) == (Kind.SURVEY,)


def test_what_has_its_day_is_no_level_of_effort() -> None:
    assert not LEVEL_OF_EFFORT & {Kind.ANNOUNCE, Kind.SWITCH_OFF}
