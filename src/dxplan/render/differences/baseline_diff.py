"""A plan and a baseline of it: as text, as Markdown for a pull request, as JSON for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dxplan.findings.baseline_diff import BaselineDiff
from dxplan.render.differences.baseline_rows import CHANGES, SAME, SINCE, causes, changes, more, rows, title
from dxplan.render.differences.diff_markdown import escaped, folded_list, markdown_list, markdown_table
from dxplan.render.differences.diff_text import STYLES, pairs
from dxplan.render.lines import Line, Part, laid_out, line
from dxplan.render.tables.rows import iso
from dxplan.render.what_if.sides import INDENT, side_table
from dxplan.scenario.agreed import Agreed
from dxplan.schedule.baseline import instant_of
from dxplan.text.display import visible
from dxplan.text.phrase import Language


def baseline_diff_text(diff: BaselineDiff, language: Language, width: int, *, color: bool) -> str:
    """What moved, why, and what else differs, for the terminal."""
    return laid_out(_lines(diff, language, width), width, color=color)


def baseline_diff_markdown(diff: BaselineDiff, language: Language) -> str:
    """The same for the description of a change."""
    return "\n".join(_markdown(diff, language)) + "\n"


def baseline_diff_json(diff: BaselineDiff) -> str:
    """One object: times are working minutes, money đồng."""
    found, plan = diff.against, diff.schedule.plan
    document: dict[str, Any] = {
        "old": diff.old,
        "new": diff.new,
        "plan": plan.id,
        "baseline": {
            "name": found.baseline.name,
            "made": None if found.baseline.made is None else found.baseline.made.isoformat(),
            "reason": found.baseline.reason,
        },
        "finish": None
        if found.whole is None
        else {
            "before": iso(found.whole.allowed),
            "after": iso(found.whole.reached),
            "minutes": found.whole.minutes,
            "minutes_a_day": found.whole.time.minutes_a_day,
        },
        "added": list(found.added),
        "dropped": list(found.dropped),
        "tasks": [_task(diff, id_, agreed) for id_, agreed in found.tasks.items()],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _lines(diff: BaselineDiff, language: Language, width: int) -> Iterator[Line]:
    yield line(visible(diff.schedule.plan.name.in_language(language)), "bold")
    yield line(title(diff, language), "dim", INDENT)
    if diff.is_empty:
        yield line(SAME.in_language(language), indent=INDENT)
        return
    yield line("")
    yield from side_table(list(rows(diff, language)), language, width)
    if rest := more(diff, language):
        yield line(rest, "dim", INDENT)
    told = causes(diff, language)
    if told:
        yield line("")
        yield line(f"{SINCE.in_language(language)}:", "bold", INDENT)
        yield from pairs(told, width)
    all_ = changes(diff, language)
    if all_:
        yield line(f"{CHANGES.in_language(language)}: {len(all_)}", "bold", INDENT)
    for sign, said in all_:
        yield Line((Part(f"{sign} {said}", STYLES[sign]),), 2 * INDENT)


def _markdown(diff: BaselineDiff, language: Language) -> Iterator[str]:
    yield f"### {escaped(diff.schedule.plan.name.in_language(language))}"
    yield from ("", escaped(title(diff, language)), "")
    if diff.is_empty:
        yield SAME.in_language(language)
        return
    yield from markdown_table([cells for cells, _ in rows(diff, language)], language)
    if rest := more(diff, language):
        yield from ("", f"{rest}.")
    told = causes(diff, language)
    if told:
        yield from ("", f"**{SINCE.in_language(language)}**", "")
        yield from markdown_list(told)
    all_ = changes(diff, language)
    if all_:
        yield ""
        yield from folded_list(CHANGES, all_, language)


def _task(diff: BaselineDiff, id_: str, agreed: Agreed) -> dict[str, Any]:
    dates, slip = diff.schedule.tasks[id_], diff.slips.get(id_)
    return {
        "task": id_,
        "milestone": diff.schedule.plan.tasks[id_].is_milestone,
        "start": {"before": iso(instant_of(agreed.before.start)), "after": iso(dates.early_start)},
        "finish": {
            "before": iso(agreed.late.allowed),
            "after": iso(agreed.late.reached),
            "minutes": agreed.late.minutes,
        },
        "minutes_a_day": agreed.late.time.minutes_a_day,
        "duration": {"before": agreed.before.minutes, "after": agreed.now.minutes},
        "cost": {"before": agreed.before.cost, "after": agreed.now.cost},
        "causes": [
            {
                "cause": share.mover.value,
                "minutes": share.minutes,
                "predecessor": share.driver.link.predecessor if share.driver and share.driver.link else None,
            }
            for share in (() if slip is None else slip.shares)
        ],
        "origin": None if slip is None else slip.origin,
    }
