"""Which baseline is meant: by its name beside the plan, a file, or a revision of the plan in git."""

from __future__ import annotations

from pathlib import Path

from dxplan.load.baseline import baseline_in, file_of, is_baseline, names_beside, no_such
from dxplan.load.file import exists, read_bytes
from dxplan.load.loader import LoadResult, load_bytes
from dxplan.load.revision import at_revision
from dxplan.model.baseline import Baseline
from dxplan.model.ids import is_id
from dxplan.model.named import Code, refs
from dxplan.model.plan import Plan
from dxplan.network.expand import expanded
from dxplan.network.network import build
from dxplan.schedule.baseline import baseline_of
from dxplan.schedule.instant import BeyondDatesError
from dxplan.schedule.scheduler import as_planned, compute
from dxplan.soundness.log import Log
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.display import shown
from dxplan.text.lists import listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Text, say

_LONGEST = 200
_FILES = (".yaml", ".yml")


class Resolved(NamedTuple):
    """What was meant: a baseline; or mistakes in `file` (`data` is its content); or the reason why nothing is."""

    baseline: Baseline | None = None
    reason: Text | None = None
    mistakes: tuple[Diagnostic, ...] = ()
    file: str = ""
    data: bytes = b""


def resolve(meant: str, plan: Plan | None, file: Path) -> Resolved:
    """The baseline that `meant` names for the plan in a file.

    It is looked for by its name beside the plan, then as a file (of a baseline, or an older version of the plan), then
    as `REVISION:path` or `REVISION` in git. Baselines of another plan, or changed by hand, are mistakes.
    """
    id_ = None if plan is None else plan.id
    if is_id(meant) and exists(file_of(file, meant)):
        return _read(file_of(file, meant), id_)
    revision, colon, path = meant.partition(":")
    if exists(meant) or (not colon and meant.endswith(_FILES)):
        return _read(Path(meant), id_)
    content = at_revision(revision, path if colon else None, file)
    if isinstance(content, Text):
        return Resolved(reason=content if colon else _nothing(meant, file, content))
    return _of_bytes(content, meant if colon else f"{meant}:{file.name}", id_)


def kept_baseline(meant: str, plan: Plan | None, file: Path) -> Resolved | None:
    """The baseline that was made under a name beside the plan in a file, or is in a file; None if it is neither."""
    id_ = None if plan is None else plan.id or None
    if is_id(meant) and exists(file_of(file, meant)):
        return _read(file_of(file, meant), id_)
    data = read_bytes(Log(meant), Path(meant)) if exists(meant) else None
    return _of_bytes(data, meant, id_) if data is not None and is_baseline(data) else None


def frozen(loaded: LoadResult, name: str) -> Baseline | None:
    """What an older version of a plan has agreed: its dates as planned; None if it cannot be scheduled."""
    if loaded.plan is None or not loaded.is_usable:
        return None
    network = build(expanded(loaded.plan))
    if not network.is_acyclic:
        return None
    try:
        return baseline_of(as_planned(compute(network)), name)
    except BeyondDatesError:
        return None


def _read(path: Path, plan: str | None) -> Resolved:
    log = Log(str(path))
    data = read_bytes(log, path)
    if data is None:
        return Resolved(mistakes=tuple(log.diagnostics), file=str(path))
    return _of_bytes(data, str(path), plan)


def _of_bytes(data: bytes, file: str, plan: str | None) -> Resolved:
    if is_baseline(data):
        result = baseline_in(data, file, plan)
        return Resolved(result.baseline, mistakes=result.diagnostics, file=file, data=data)
    loaded = load_bytes(data, file)
    if plan is not None and loaded.plan is not None and loaded.plan.id != plan:
        return Resolved(
            reason=say(
                "{file} là kế hoạch {other}, không phải một bản cũ của {plan}",
                "{file} is the plan {other}, no older version of {plan}",
                file=Code(shown(file, _LONGEST)),
                other=Code(shown(loaded.plan.id)),
                plan=Code(shown(plan)),
            )
        )
    baseline = frozen(loaded, file)
    if baseline is None and loaded.is_usable:
        return Resolved(reason=say("không lập được tiến độ của {file}", "{file} cannot be scheduled", file=Code(file)))
    return Resolved(baseline, mistakes=loaded.diagnostics, file=file, data=data)


def _nothing(meant: str, file: Path, why: Text) -> Text:
    names = names_beside(file)
    there = say(" (có: {names})", " (there are: {names})", names=listed(refs(names))) if names else NOTHING
    return say(
        "{no_such}{there}, không có tệp đó, và {why}",
        "{no_such}{there}, no such file, and {why}",
        no_such=no_such(meant),
        there=there,
        why=why,
    )
