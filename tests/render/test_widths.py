"""How wide output may be."""

from __future__ import annotations

from dxplan.render.widths import NARROWEST, WIDEST, fitting


def test_what_is_asked_for_is_kept_between_the_limits() -> None:
    assert [fitting(columns) for columns in (-5, NARROWEST, 80, WIDEST, 10**9)] == [
        NARROWEST,
        NARROWEST,
        80,
        WIDEST,
        WIDEST,
    ]
