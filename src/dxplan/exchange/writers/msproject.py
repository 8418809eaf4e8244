"""Microsoft Project's XML."""

from __future__ import annotations

from dxplan.exchange.incoming import Unkept
from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.writing.equivalent import equivalent
from dxplan.exchange.msproject.writing.file import mspdi
from dxplan.exchange.msproject.writing.unsaid import note_unsaid
from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.unweighted import weights_unsaid
from dxplan.text.phrase import Text

TITLE = Text("XML của Microsoft Project", "Microsoft Project XML")
EXTENSION = ".xml"
NEEDS_REVIEW = False


def write(outgoing: Outgoing) -> bytes:
    """The plan, its logic as logic, so that Microsoft Project computes the dates that it has."""
    return mspdi(outgoing, Losses())


def left_out(outgoing: Outgoing) -> tuple[Unkept, ...]:
    """What the file says otherwise than the plan, or not at all."""
    losses = Losses()
    equivalent(outgoing.schedule, losses)
    note_unsaid(outgoing.schedule.plan, losses)
    return (*losses.all(), *weights_unsaid(outgoing.schedule.plan))
