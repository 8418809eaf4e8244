"""A plan in other programs' formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.api.findings import review_of
from dxplan.api.plans import schedule_file
from dxplan.exchange.outgoing import MissingExtraError, Outgoing
from dxplan.exchange.registry_of_writers import left_out_by, writer_named, writer_names
from dxplan.exchange.written_out import written_out
from dxplan.text.named_tuple import NamedTuple

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from dxplan.exchange.incoming import Unkept
    from dxplan.findings.review import Outcome
    from dxplan.text.phrase import Language, Text

__all__ = ["Exported", "MissingExtraError", "export_file", "export_formats", "export_read"]


class Exported(NamedTuple):
    """A plan in another program's format, what that is called, how the names of its files end, and what it cannot say.

    No `data` if the plan cannot be scheduled.
    """

    outcome: Outcome
    title: Text
    extension: str
    data: bytes | None = None
    left_out: tuple[Unkept, ...] = ()


def export_formats() -> tuple[str, ...]:
    """The formats that plans can be exported in, in alphabetical order."""
    return writer_names()


def export_file(path: Path, format_: str, today: date, language: Language | None = None) -> Exported:
    """Read and schedule the plan in a file and write it in one of the `export_formats`, as of `today`.

    `language` is the plan's own if none is named.

    Raises:
        MissingExtraError: the format needs a library that is not installed.
    """
    return export_read(schedule_file(path), format_, today, language)


def export_read(outcome: Outcome, format_: str, today: date, language: Language | None = None) -> Exported:
    """Write a plan that was read and scheduled in one of the `export_formats`; see `export_file`."""
    writer, schedule = writer_named(format_), outcome.schedule
    if schedule is None:
        return Exported(outcome, writer.TITLE, writer.EXTENSION)
    review = review_of(outcome, today) if writer.NEEDS_REVIEW else None
    outgoing = Outgoing(written_out(schedule), review, language or schedule.plan.language, today)
    return Exported(outcome, writer.TITLE, writer.EXTENSION, writer.write(outgoing), left_out_by(writer, outgoing))
