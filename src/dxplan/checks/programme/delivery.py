"""What a contractor has delivered: the side of the tender on which a pilot or a trial stands."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.model.kind import Kind, with_finer

_DELIVERS = with_finer(Kind.CONTRACT, Kind.BUILD, Kind.INFRA, Kind.DATA, Kind.INTEGRATE)


def contractors_work(examination: Examination, system: str | None) -> int:
    """What a contractor delivers for a system, marked: its contract or building that waits for a tender of it.

    A pilot that waits for any of it tries what a contractor has delivered, and stands after the tender.
    """
    tenders = examination.marked(examination.of_system(system, Kind.TENDER, Kind.BID_EVALUATION))
    return examination.marked(
        step for step in examination.of_system(system, *_DELIVERS) if examination.waits_for_marked(step, tenders)
    )
