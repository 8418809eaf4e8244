"""What people say has happened to a task, read as a plan file is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple
from unicodedata import normalize

from dxplan.load.fields.dates import moment
from dxplan.load.fields.durations import duration
from dxplan.load.fields.money import money
from dxplan.load.fields.numbers import share
from dxplan.load.nodes import Node, Scalar
from dxplan.load.table import Reader
from dxplan.model.task import Progress
from dxplan.soundness.log import Log
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, say

KEYS = ("progress", "actual_start", "actual_finish", "remaining", "suspended", "resumed", "actual_cost", "delivered")
"""What can be reported, in the order of a plan file."""
FIELD_OF = {"progress": "complete"} | {key: key for key in KEYS[1:]}
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


_READERS: dict[str, Reader] = {
    "progress": share,
    "actual_start": moment,
    "actual_finish": moment,
    "remaining": duration,
    "suspended": moment,
    "resumed": moment,
    "actual_cost": money,
    "delivered": _delivered,
}
_DAY_FIRST = expression(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
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
    if key in _DATES and (match := _DAY_FIRST.fullmatch(text)):
        text = f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    log = Log("")
    value = _READERS[key](log, Scalar(text, 0, 0, plain=True))
    if log.diagnostics:
        message, hint = log.diagnostics[0].message, log.diagnostics[0].hint
        raise UnreadableReportError(
            message if hint is None else say("{message}; {hint}", "{message}; {hint}", message=message, hint=hint)
        )
    if value is None:
        raise UnreadableReportError(Text("chưa ghi gì", "nothing is said"))
    return value
