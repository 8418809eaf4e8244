"""A plan file into a plan: read the bytes, compose the nodes, type the sections, check the references."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping as MappingOf
from dataclasses import field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from dxplan.load.collector import paused_collector
from dxplan.load.composer import Composer, UnreadableError
from dxplan.load.cut_by_comment import report_cut_prose
from dxplan.load.fields.dates import day, day_with_clock
from dxplan.load.fields.links import link_in_other_words
from dxplan.load.fields.text import Choice, identifier, plain_text, prose, reference
from dxplan.load.file import check_encoding, is_another_file, read_bytes
from dxplan.load.nodes import Mapping, Node, Scalar, Sequence, is_nothing
from dxplan.load.places import in_order
from dxplan.load.sections import head, registers
from dxplan.load.sections.tasks import TaskReader
from dxplan.load.table import Table, is_said, misspelt_keys, read_fields, require
from dxplan.model.plan import Plan
from dxplan.model.program import Program
from dxplan.soundness.calendars import check_calendars
from dxplan.soundness.first_lines import to_write_first
from dxplan.soundness.frame import check_frame
from dxplan.soundness.log import Log
from dxplan.soundness.references import check_references, sound_links
from dxplan.soundness.roll_outs import check_roll_outs
from dxplan.soundness.size import is_of_workable_size
from dxplan.source.diagnostic import Diagnostic, has_errors
from dxplan.source.span import Position
from dxplan.text.display import shown
from dxplan.text.phrase import LANGUAGES, Text, same, say
from dxplan.text.value_class import value_class

if TYPE_CHECKING:
    from dxplan.load.recovery import Recovered

FORMAT_VERSION = "1"
_ODD_INDENTATION = re.compile(rb"^(?:\xc2\xa0|\xe3\x80\x80|\xe2\x80[\x87\xaf])", re.MULTILINE)
_UNKNOWN_START = date(2000, 1, 1)  # stands in where `start` is missing, so that the rest can still be examined


@value_class(frozen=True, slots=True)
class LoadResult:
    """What a file gave: a plan, unless the file is beyond reading, and all mistakes found.

    With mistakes at error level the plan is what could be made out (wrong references are dropped): good for finding
    more mistakes, not for scheduling. `data` is what was read.
    """

    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...]
    data: bytes = field(default=b"", repr=False)

    @property
    def text(self) -> str:
        """What was read, as text."""
        return self.data.decode("utf-8", "replace")

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
    if is_another_file(log, data):
        return LoadResult(None, tuple(log.diagnostics))
    with paused_collector():
        root = _compose(log, data)
        plan = None
        if isinstance(root, Mapping):
            plan = _plan(log, root, file)
            if plan is not None and (plan.status_date is not None or plan.scheduling.baseline is not None):
                from dxplan.load.baseline import with_baseline  # only wanted once work is under way

                plan = with_baseline(log, plan)
            report_cut_prose(log, root, data)
        elif root is not None:
            _plan(log, root.root, file)
            log.diagnostics = [mistake for mistake in log.diagnostics if root.is_known(mistake)]
        if plan is not None and has_errors(tuple(log.diagnostics)):
            plan = _without_unsound_links(plan)
    return LoadResult(plan, in_order((*log.diagnostics, *log.unlisted()), data), data)


def _compose(log: Log, data: bytes) -> Mapping | Recovered | None:
    if not check_encoding(log, data):
        return None
    if _ODD_INDENTATION.search(data):
        from dxplan.load.odd_lines import with_plain_indentation  # only wanted once a mistake was made

        data = with_plain_indentation(log, data)
    try:
        root = Composer(data, log).document()
    except UnreadableError:
        return None
    except yaml.YAMLError as error:
        from dxplan.load.recovery import read_on  # only wanted once a mistake was made

        return read_on(log, error, data)
    if root is None or (isinstance(root, Scalar) and root.is_empty):
        log.report("DX004", Position(1, 1), Text("tệp trống", "the file is empty"), to_write_first(log.file))
        return None
    if isinstance(root, Sequence) and len(root.items) == 1 and isinstance(root.items[0], Mapping):
        from dxplan.load.lifted import behind_a_dash  # only wanted once a mistake was made

        root = behind_a_dash(log, root, PLAN)
    if not isinstance(root, Mapping):
        log.report(
            "DX013",
            root.at(),
            Text(
                "tệp kế hoạch phải gồm các khóa: dxplan, id, name, start, tasks…",
                "a plan file is made of keys: dxplan, id, name, start, tasks…",
            ),
            _with_colons(root) or to_write_first(log.file),
        )
        return None
    return root


def _with_colons(root: Node) -> Text | None:
    """How the first line is written, if it is a key and a value."""
    from dxplan.load.odd_lines import oddness  # only wanted once a mistake was made

    found = oddness(root.text.split("\n", 1)[0].split(" id ")[0]) if isinstance(root, Scalar) else None
    return None if found is None else found[2]


def _tasks(log: Log, node: Node) -> tuple[TaskReader, tuple[str, ...]]:
    reader = TaskReader(log)
    return reader, reader.read(node)


PLAN: Table = {
    "dxplan": plain_text,
    "id": identifier,
    "name": prose,
    "province": prose,
    "language": Choice({language: language for language in LANGUAGES}, Text("ngôn ngữ", "language")),
    "note": prose,
    "agreement": head.agreement,
    "start": day_with_clock,
    "finish_by": day_with_clock,
    "status_date": day,
    "calendar": reference,
    "calendars": registers.calendars,
    "agencies": registers.agencies,
    "resources": registers.resources,
    "systems": registers.systems,
    "kpis": registers.kpis,
    "context": registers.context,
    "risks": registers.risks,
    "budget": head.budget,
    "sources": registers.sources,
    "rules": Choice({program.value: program for program in Program}, Text("quy tắc lập tiến độ", "rules")),
    "scheduling": head.scheduling,
    "checks": head.checks,
    "tasks": _tasks,
}


def _plan(log: Log, root: Mapping, file: str) -> Plan | None:
    if not PLAN.keys() >= set(root.names):
        from dxplan.load.lifted import lift_plan  # only wanted once a mistake was made

        lift_plan(log, root, PLAN)
    values: dict[str, Any] = read_fields(log, root, PLAN)
    require(log, root, PLAN, "dxplan", "id", "start")
    version = values.pop("dxplan", FORMAT_VERSION)
    if version != FORMAT_VERSION:
        log.report(
            "DX040",
            root.position("dxplan"),
            say("phiên bản {version} chưa được hỗ trợ", "version {version} is not known", version=shown(version)),
        )
    head.settle_critical_float(log, root, values)
    reader, roots = values.pop("tasks", (TaskReader(log), ()))
    _require_tasks(log, root)
    is_dated = "start" in values
    for key in ("start", "finish_by"):
        if (moment := values.get(key)) is not None:
            values |= {key: moment.first, f"{key}_clock": moment.time}
    values.setdefault("start", _UNKNOWN_START)
    values.setdefault("id", "")
    values.setdefault("name", same(values["id"]))
    plan = Plan(file=file, places=root, tasks=reader.tasks, roots=roots, **values)
    if not is_of_workable_size(log, plan):
        return None
    check_frame(log, plan, is_dated=is_dated)
    check_calendars(log, plan)
    check_references(log, plan, _unread_sections(root, values), link_meant=link_in_other_words)
    check_roll_outs(log, plan)
    return plan


def _require_tasks(log: Log, root: Mapping) -> None:
    node = root.get("tasks")
    if node is None:
        require(log, root, PLAN, "tasks")
    elif is_nothing(node):
        log.report("DX043", root.position("tasks"), Text("kế hoạch chưa có nhiệm vụ nào", "the plan has no tasks yet"))


def _unread_sections(root: Mapping, values: MappingOf[str, object]) -> set[str]:
    """The sections that stand in the file, but could not be read, or only the first of two; or are misspelt."""
    counts = Counter(root.names)
    names = counts.keys() & PLAN.keys() - {"tasks"}
    unread = {name for name in names if counts[name] > 1 or (name not in values and is_said(root, name))}
    return unread | (misspelt_keys(root, PLAN) - counts.keys()) | ({"tasks"} if counts["tasks"] > 1 else set())


def _without_unsound_links(plan: Plan) -> Plan:
    tasks = {id_: replace(task, predecessors=sound_links(plan, task)) for id_, task in plan.tasks.items()}
    return replace(plan, tasks=tasks)
