"""Links read back as they stand in `after`."""

from __future__ import annotations

import pytest

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit

DAYS_5 = Duration(5, Unit.DAYS)
LEAD = Duration(-2, Unit.WEEKS)


@pytest.mark.parametrize(
    ("link", "written"),
    [
        (Dependency("A", "B", LinkType.FINISH_START), "A"),
        (Dependency("A", "B", LinkType.START_START), "A SS"),
        (Dependency("A", "B", LinkType.START_START, DAYS_5), "A SS+5d"),
        (Dependency("A", "B", LinkType.FINISH_START, DAYS_5), "A FS+5d"),
        (Dependency("A", "B", LinkType.FINISH_FINISH, LEAD), "A FF-2w"),
        (Dependency("A", "B", LinkType.FINISH_START, Duration(50, Unit.PERCENT)), "A FS+50%"),
        (Dependency("A", "B", LinkType.FINISH_START, unit="q1"), "A@q1"),
        (Dependency("A", "B", LinkType.START_FINISH, DAYS_5, unit="q1"), "A@q1 SF+5d"),
    ],
)
def test_a_link_is_written_as_short_as_it_can_be(link: Dependency, written: str) -> None:
    """Finish to start without a lag is what an id alone means; with a lag the type is said."""
    assert str(link) == written


@pytest.mark.parametrize(
    ("type_", "from_start", "to_start"),
    [
        (LinkType.FINISH_START, False, True),
        (LinkType.START_START, True, True),
        (LinkType.FINISH_FINISH, False, False),
        (LinkType.START_FINISH, True, False),
    ],
)
def test_a_link_leads_from_one_end_to_one_end(type_: LinkType, from_start: bool, to_start: bool) -> None:
    assert (type_.from_start, type_.to_start) == (from_start, to_start)
