"""A plan file into a plan: read the bytes, compose the nodes, type the sections, check the references."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from dxplan.load.composer import Composer, UnreadableError
from dxplan.load.fields.time import day
from dxplan.load.fields.words import choice, identifier, plain_text, prose
from dxplan.load.file import check_encoding, read_bytes
from dxplan.load.log import Log
from dxplan.load.nodes import Mapping, Node, Scalar
from dxplan.load.references import check_references, sound_links
from dxplan.load.sections import head, registers
from dxplan.load.sections.tasks import TaskReader
from dxplan.load.table import Table, read_fields, require
from dxplan.model.plan import Plan
from dxplan.source.diagnostic import Diagnostic, has_errors
from dxplan.source.span import Position
from dxplan.source.text import LANGUAGES, Text, same

FORMAT_VERSION = "1"
_UNKNOWN_START = date(2000, 1, 1)  # stands in where `start` is missing, so that the rest can still be examined


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What a file gave: a plan, unless the file is beyond reading, and all mistakes found.

    With mistakes at error level the plan is what could be made out (wrong references are dropped): good for finding
    more mistakes, not for scheduling.
    """

    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def is_usable(self) -> bool:
        """Whether the plan can be scheduled."""
        return self.plan is not None and not has_errors(self.diagnostics)


def load(path: Path) -> LoadResult:
    """Read the plan in a file. Nothing that a file can hold raises an exception."""
    log = Log(str(path))
    data = read_bytes(log, path)
    return LoadResult(None, tuple(log.diagnostics)) if data is None else load_bytes(data, str(path), log)


def load_bytes(data: bytes, file: str, log: Log | None = None) -> LoadResult:
    """Read a plan from the content of a file; `file` is the name for diagnostics."""
    log = log or Log(file)
    with _paused_collector():
        root = _compose(log, data)
        plan = None if root is None else _plan(log, root, file)
        if plan is not None:
            check_references(log, plan)
            if has_errors(tuple(log.diagnostics)):
                plan = _without_unsound_links(plan)
    return LoadResult(plan, tuple(sorted(log.diagnostics, key=lambda d: (d.span.line, d.span.column, d.code))))


@contextmanager
def _paused_collector() -> Iterator[None]:
    """Reading makes millions of lasting objects and no cycles of garbage; looking for some would double its time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # what was read lasts: later collections need not look at it either
        if was_enabled:
            gc.enable()


def _compose(log: Log, data: bytes) -> Mapping | None:
    if not check_encoding(log, data):
        return None
    try:
        root = Composer(data, log).document()
    except UnreadableError:
        return None
    except yaml.YAMLError as error:
        report_syntax(log, error, data)
        return None
    if root is None or (isinstance(root, Scalar) and root.is_empty):
        log.report("DX004", Position(1, 1), Text("tệp trống", "the file is empty"))
        return None
    if not isinstance(root, Mapping):
        log.report(
            "DX013",
            root.at(),
            Text(
                "tệp kế hoạch phải gồm các khóa: dxplan, id, name, start, tasks…",
                "a plan file is made of keys: dxplan, id, name, start, tasks…",
            ),
        )
        return None
    return root


def report_syntax(log: Log, error: yaml.YAMLError, data: bytes) -> None:
    """Report a syntax error; the explanations are loaded only once there is one."""
    from dxplan.load.syntax import report_syntax_error

    report_syntax_error(log, error, data)


def _tasks(log: Log, node: Node) -> tuple[TaskReader, tuple[str, ...]]:
    reader = TaskReader(log)
    return reader, reader.read(node)


PLAN: Table = {
    "dxplan": plain_text,
    "id": identifier,
    "name": prose,
    "province": prose,
    "language": choice({language: language for language in LANGUAGES}, Text("ngôn ngữ", "language")),
    "note": prose,
    "agreement": head.agreement,
    "start": day,
    "finish_by": day,
    "status_date": day,
    "calendar": identifier,
    "calendars": registers.calendars,
    "agencies": registers.agencies,
    "resources": registers.resources,
    "systems": registers.systems,
    "kpis": registers.kpis,
    "context": registers.context,
    "risks": registers.risks,
    "budget": head.budget,
    "sources": registers.sources,
    "checks": head.checks,
    "tasks": _tasks,
}


def _plan(log: Log, root: Mapping, file: str) -> Plan:
    values: dict[str, Any] = read_fields(log, root, PLAN)
    complete = require(log, root, values, "dxplan", "id", "start", "tasks")
    version = values.pop("dxplan", FORMAT_VERSION)
    if version != FORMAT_VERSION:
        log.report(
            "DX040",
            root.position("dxplan"),
            Text(f"phiên bản {version} chưa được hỗ trợ", f"version {version} is not known"),
        )
    reader, roots = values.pop("tasks", (TaskReader(log), ()))
    start, finish_by = values.get("start"), values.get("finish_by")
    if start and finish_by and finish_by < start:
        log.report(
            "DX033",
            root.position("finish_by"),
            Text(
                f"`finish_by` {finish_by} đứng trước `start` {start}",
                f"`finish_by` {finish_by} comes before `start` {start}",
            ),
        )
    if not roots and (complete or "tasks" in {key.text for key in root.keys}) and not reader.tasks:
        log.report("DX043", root.position("tasks"), Text("kế hoạch chưa có nhiệm vụ nào", "the plan has no tasks yet"))
    values.setdefault("start", _UNKNOWN_START)
    values.setdefault("id", "")
    values.setdefault("name", same(values["id"]))
    return Plan(file=file, places=root, tasks=reader.tasks, roots=roots, **values)


def _without_unsound_links(plan: Plan) -> Plan:
    tasks = {id_: replace(task, predecessors=sound_links(plan, task)) for id_, task in plan.tasks.items()}
    return replace(plan, tasks=tasks)
