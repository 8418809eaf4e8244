"""What people say has happened to a task, read as a plan file is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from unicodedata import normalize

from dxplan.dump.tasks import PROGRESS
from dxplan.load.fields.dates import moment
from dxplan.load.fields.numbers import share
from dxplan.load.nodes import Node, Scalar
from dxplan.load.sections.tasks import TASK
from dxplan.load.table import Reader
from dxplan.load.typed import NoValueError, read_typed, with_year_first
from dxplan.model.task import Progress
from dxplan.soundness.log import Log
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

KEYS = tuple(PROGRESS)
"""What can be reported, in the order of a plan file."""
FIELD_OF = {key: field for key, (field, _) in PROGRESS.items()}
_PARTS = expression(r"\s*[;,]\s*")


def _delivered(log: Log, node: Node) -> tuple[tuple[str, float], ...] | None:
    """Deliverables as they are typed: `design=100 %; software=40 %`; one without a share is there."""
    assert isinstance(node, Scalar)
    found: dict[str, float] = {}
    for part in filter(None, _PARTS.split(node.text)):
        id_, sign, said = part.partition("=")
        said = said.strip()
        value = share(log, Scalar(said if said.endswith("%") else f"{said} %", 0, 0, plain=True)) if sign else 1.0
        if value is not None:
            found[normalize("NFC", id_.strip())] = value
    return tuple(found.items())


_READERS: dict[str, Reader] = {key: TASK[key] for key in KEYS} | {"delivered": _delivered}
_DATES = frozenset(key for key, reader in _READERS.items() if reader is moment)


class UnreadableReportError(ValueError):
    """What is said of a task is no percentage, date or duration; `reason` says why and what would be one."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


class Report(NamedTuple):
    """What is said of one task; what is not said is None in `said`. `line` is that of a table, 0 without one."""

    task: str
    said: Progress
    line: int = 0


def read_progress(said: Mapping[str, str]) -> Progress:
    """What is said under the keys of a plan file; days may also be written 31/03/2022.

    Raises:
        UnreadableReportError: something cannot be read.
    """
    values: dict[str, Any] = {}
    for key, text in said.items():
        values[FIELD_OF[key]] = _read(key, text.strip())
    return Progress(**values)


def _read(key: str, text: str) -> object:
    try:
        return read_typed(_READERS[key], with_year_first(text) if key in _DATES else text)
    except NoValueError as error:
        raise UnreadableReportError(error.reason) from None
