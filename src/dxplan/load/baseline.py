"""The file of a baseline into a baseline, and those that lie beside a plan."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from pathlib import Path
from typing import Any

import yaml

from dxplan.load.composer import Composer, UnreadableError
from dxplan.load.fields.dates import day, day_with_clock
from dxplan.load.fields.money import money
from dxplan.load.fields.text import expect_mapping, expect_scalar, identifier, plain_text
from dxplan.load.file import check_encoding, exists, read_bytes
from dxplan.load.nodes import Mapping, Node, Scalar
from dxplan.load.repeated import duplicate_key
from dxplan.load.table import Table, read_fields, require
from dxplan.model.baseline import Baseline, BaselineTask
from dxplan.model.ids import is_id
from dxplan.model.named import Code
from dxplan.model.plan import Plan
from dxplan.soundness.log import Log
from dxplan.soundness.suggest import did_you_mean
from dxplan.source.diagnostic import Diagnostic, has_errors
from dxplan.source.span import Position
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, say

FOLDER_SUFFIX, FILE_SUFFIX = ".baselines", ".yaml"
_VERSION = "1"
_IS_BASELINE = re.compile(rb"^dxplan_baseline[ \t]*:", re.MULTILINE)
_MADE = re.compile(rb"^made:[ \t]*([0-9]{4}-[0-9]{2}-[0-9]{2})", re.MULTILINE)
_HEAD_BYTES = 4096
_WHOLE = expression(r"[0-9]{1,12}")


@dataclass(frozen=True, slots=True)
class BaselineResult:
    """What a baseline's file gave: a baseline that can be used, or the mistakes because of which there is none."""

    baseline: Baseline | None
    diagnostics: tuple[Diagnostic, ...]
    data: bytes = field(default=b"", repr=False)


def folder_of(plan: str | Path) -> Path:
    """Where the baselines of a plan file lie: `plans/hcm.baselines` of `plans/hcm.yaml`."""
    path = Path(plan)
    return path.with_name(path.stem + FOLDER_SUFFIX) if path.name else path


def file_of(plan: str | Path, name: str) -> Path:
    """Where a baseline of a plan file lies."""
    return folder_of(plan) / f"{name}{FILE_SUFFIX}"


def plan_beside(baseline: str | Path) -> Path | None:
    """The plan file that a baseline's file lies beside: `plans/hcm.yaml` of `plans/hcm.baselines/signed.yaml`."""
    folder = Path(baseline).parent
    return folder.with_suffix(FILE_SUFFIX) if folder.suffix == FOLDER_SUFFIX else None


def names_beside(plan: str | Path) -> tuple[str, ...]:
    """The names of a plan's baselines, the oldest first; of those of one day by name."""
    try:
        files = [path for path in folder_of(plan).iterdir() if _may_be_one(path)]
        return tuple(path.stem for path in sorted(files, key=lambda path: (_made(path), path.stem)))
    except (OSError, ValueError):
        return ()


def is_baseline(data: bytes) -> bool:
    """Whether a file says that it is a baseline."""
    return _IS_BASELINE.search(data[:_HEAD_BYTES]) is not None


def read_baseline(path: Path) -> BaselineResult:
    """Read the baseline in a file. Nothing that a file can hold raises an exception."""
    log = Log(str(path))
    data = read_bytes(log, path)
    return BaselineResult(None, tuple(log.diagnostics)) if data is None else baseline_in(data, str(path))


def baseline_in(data: bytes, file: str, plan: str | None = None) -> BaselineResult:
    """Read a baseline from the content of a file; it has to be of the `plan` with an id, if one is given."""
    log = Log(file)
    root = _root(log, data)
    baseline = None if root is None else _baseline(log, root, file)
    if baseline is not None and root is not None and not has_errors(tuple(log.diagnostics)):
        _check_plan(log, root, baseline, plan)
        _check_seal(log, root, baseline)
    mistakes = (*log.diagnostics, *log.unlisted())
    return BaselineResult(None if has_errors(mistakes) else baseline, mistakes, data)


def with_baseline(log: Log, plan: Plan) -> Plan:
    """A plan with the baseline that counts: the one that it names, else the newest beside it once work is under way."""
    name = plan.scheduling.baseline
    position = plan.scheduling.places.position("baseline")
    if name is None:
        names = names_beside(plan.file) if plan.status_date is not None else ()
        if not names:
            return plan
        name, position = names[-1], plan.places.position("id")
    path = file_of(plan.file, name)
    if not exists(path):
        log.report("DX056", position, no_such(name), did_you_mean(name, names_beside(plan.file)))
        return plan
    own = Log(str(path))
    data = read_bytes(own, path)
    mistakes = tuple(own.diagnostics)
    if data is not None:
        result = baseline_in(data, str(path), plan.id)
        if result.baseline is not None:
            return replace(plan, baseline=result.baseline)
        mistakes = result.diagnostics
    log.report("DX056", position, _broken(name, next(each for each in mistakes if has_errors((each,)))))
    return plan


def no_such(name: str) -> Text:
    """There is no such baseline beside the plan."""
    return say(
        "không có kế hoạch gốc {name} bên cạnh kế hoạch",
        "there is no baseline {name} beside the plan",
        name=Code(shown(name)),
    )


def _broken(name: str, mistake: Diagnostic) -> Text:
    return say(
        "kế hoạch gốc {name} không đọc được ({file}, dòng {line}): {message}",
        "the baseline {name} cannot be read ({file}, line {line}): {message}",
        name=Code(name),
        file=mistake.span.file,
        line=str(mistake.span.line),
        message=mistake.message,
    )


def _may_be_one(path: Path) -> bool:
    """Whether a file has a baseline's name; a pipe is passed over, into which nobody may ever write."""
    return path.suffix == FILE_SUFFIX and is_id(path.stem) and path.is_file()


def _made(path: Path) -> bytes:
    """The day of a baseline as its file says it; nothing where that cannot be read: reading it then tells why."""
    try:
        with path.open("rb") as stream:
            found = _MADE.search(stream.read(_HEAD_BYTES))
    except OSError:
        return b""
    return b"" if found is None else found[1]


def _root(log: Log, data: bytes) -> Mapping | None:
    if not check_encoding(log, data):
        return None
    try:
        root = Composer(data, log).document()
    except UnreadableError:
        return None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Position(1, 1) if mark is None else Position(mark.line + 1, 1)
        log.report("DX056", place, Text("tệp không phải YAML đọc được", "the file is no YAML that can be read"))
        return None
    if not isinstance(root, Mapping) or "dxplan_baseline" not in root.names:
        log.report("DX056", Position(1, 1), Text("tệp này không phải kế hoạch gốc", "this file is no baseline"))
        return None
    return root


def _clock(log: Log, node: Node) -> datetime | None:
    """A day with its clock time."""
    moment = day_with_clock(log, node)
    return None if moment is None else datetime.combine(moment.first, moment.time or time())


def _minutes(log: Log, node: Node) -> int | None:
    """Whole working minutes."""
    scalar = expect_scalar(log, node, Text("số phút làm việc", "working minutes"))
    if scalar is None:
        return None
    if _WHOLE.fullmatch(scalar.text):
        return int(scalar.text)
    message = say("{text} không phải số phút", "{text} is no number of minutes", text=Code(scalar.shown))
    log.report("DX056", scalar.at(), message)
    return None


_TASK: Table = {"start": _clock, "finish": _clock, "minutes": _minutes, "cost": money}


def _tasks(log: Log, node: Node) -> dict[str, BaselineTask]:
    what = Text("các nhiệm vụ theo mã: {A: {start: …, finish: …}}", "tasks by id: {A: {start: …, finish: …}}")
    section = expect_mapping(log, node, what)
    tasks: dict[str, BaselineTask] = {}
    if section is None:
        return tasks
    seen: dict[str, Scalar] = {}
    for key, value in zip(section.keys, section.values, strict=True):
        if seen.setdefault(key.text, key) is not key:
            duplicate_key(log, key, seen[key.text])
            continue
        said = expect_mapping(log, value, what)
        if said is None:
            continue
        values = read_fields(log, said, _TASK)
        if not require(log, said, _TASK, "start", "finish") or not {"start", "finish"} <= values.keys():
            continue
        task = BaselineTask(values["start"], values["finish"], values.get("minutes", 0), values.get("cost"))
        if task.finish < task.start:
            _report_order(log, said.position("finish"), task.start, task.finish)
        tasks[key.text] = task
    return tasks


BASELINE: Table = {
    "dxplan_baseline": plain_text,
    "name": identifier,
    "plan": identifier,
    "made": day,
    "by": plain_text,
    "reason": plain_text,
    "start": _clock,
    "finish": _clock,
    "budget": money,
    "seal": plain_text,
    "tasks": _tasks,
}


def _baseline(log: Log, root: Mapping, file: str) -> Baseline | None:
    values: dict[str, Any] = read_fields(log, root, BASELINE)
    needed = ("name", "plan", "made", "reason", "start", "finish", "seal", "tasks")
    is_whole = require(log, root, BASELINE, *needed)
    if values.pop("dxplan_baseline", "") != _VERSION:
        log.report(
            "DX056",
            root.position("dxplan_baseline"),
            Text("phiên bản của tệp này chưa được hỗ trợ", "the version of this file is not known"),
        )
    values.pop("seal", None)
    if not is_whole or not set(needed) - {"seal"} <= values.keys():
        return None
    if values["finish"] < values["start"]:
        _report_order(log, root.position("finish"), values["start"], values["finish"])
    return Baseline(file=file, **values)


def _report_order(log: Log, position: Position, start: datetime, finish: datetime) -> None:
    message = say(
        "{finish} đứng trước {start}", "{finish} comes before {start}", finish=finish.date(), start=start.date()
    )
    log.report("DX033", position, message)


def _check_plan(log: Log, root: Mapping, baseline: Baseline, plan: str | None) -> None:
    if plan is not None and baseline.plan != plan:
        message = say(
            "đây là kế hoạch gốc của {other}, không phải của {plan}",
            "this is a baseline of {other}, not of {plan}",
            other=Code(baseline.plan),
            plan=Code(shown(plan)),
        )
        log.report("DX056", root.position("plan"), message)


def _check_seal(log: Log, root: Mapping, baseline: Baseline) -> None:
    said = root.get("seal")
    if not (isinstance(said, Scalar) and said.text == baseline.seal):
        message = Text("tệp đã bị sửa sau khi lập", "the file was changed after it was made")
        log.report("DX056", root.position("seal"), message)
