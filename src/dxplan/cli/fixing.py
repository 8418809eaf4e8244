"""What can surely be mended in plan files, done or shown."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from dxplan.api.findings import Selection
from dxplan.api.mending import mend_read
from dxplan.api.plans import Outcome, schedule_file
from dxplan.cli import console
from dxplan.cli.options import Lang
from dxplan.cli.streams import descriptor_of
from dxplan.text.counts import TASK, Count, Noun
from dxplan.text.lists import joined
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Text, say

if TYPE_CHECKING:
    from dxplan.api.mending import Mending
    from dxplan.api.plans import Diagnostic

_ENTRY = Noun("mục", "entry", "entries")
_WORD = Noun("từ", "word", "words")


class Fixed(NamedTuple):
    """What became of plan files: `beyond` cannot be used, `all_written` says whether all that was to be written is."""

    beyond: list[Outcome]
    all_written: bool


def fix_files(
    files: Iterable[Path], today: date, selection: Selection, lang: Lang | None, *, guess: bool = False
) -> Fixed:
    """Mend plan files in place, and say in a line for each what was done.

    With `guess` kinds and systems that tasks do not say and their names tell are written.
    What is no regular file is left alone: it can be read only once, and not be written.
    """
    beyond: list[Outcome] = []
    all_written = True
    for path in files:
        if (os.path.exists(path) and not os.path.isfile(path)) or descriptor_of(path) is not None:  # noqa: PTH110, PTH113
            told = say("{path} không phải tệp thường", "{path} is no regular file", path=str(path))
            console.tell(told, lang)
            beyond.append(Outcome(str(path), None, None, ()))
            continue
        outcome = schedule_file(path)
        mending = mend_read(outcome, today, selection, guess=guess)
        if mending is None:
            beyond.append(outcome)
            continue
        try:
            if mending.after != mending.before:
                console.rewrite_plan(path, mending.before, mending.after, lang)
        except typer.Exit:  # it has been said why; the other plans are mended all the same
            all_written = False
            continue
        console.tell(say("{path}: {done}", "{path}: {done}", path=str(path), done=_done(mending)), lang)
        _tell_left(outcome, mending, lang)
        if not mending.is_usable:
            beyond.append(schedule_file(path))
    return Fixed(beyond, all_written)


def show_differences(
    outcomes: Iterable[Outcome], today: date, selection: Selection, lang: Lang | None, *, guess: bool = False
) -> None:
    """Print what `fix_files` would change in what was read, as a unified diff; no file is touched."""
    from dxplan.render.diff_text import diff_text

    texts: list[str] = []
    for outcome in outcomes:
        mending = mend_read(outcome, today, selection, guess=guess)
        if mending is not None:
            before, after = mending.before.decode(), mending.after.decode()
            texts.append(diff_text(outcome.file, before, after, color=console.has_color()))
            _tell_left(outcome, mending, lang)
    console.show("".join(texts))


def _done(mending: Mending) -> Text:
    done = [part for part in (_marked(mending), _removed(mending)) if part]
    if done:
        done = [say("{done}, không ngày nào đổi", "{done}; no date has changed", done=joined(done, "; "))]
    if mending.corrected:
        done.insert(0, _corrected(mending))
    if not done:
        return Text("không sửa gì", "nothing was changed")
    return say("{done}", "{done}", done=joined(done, "; "))


def _corrected(mending: Mending) -> Text:
    """What was mistyped, or another word for what the format says."""
    return say(
        "đã viết lại {words} ({codes})",
        "wrote {words} as meant ({codes})",
        words=Count(len(mending.corrected), _WORD),
        codes=_codes(mending.corrected),
    )


def _marked(mending: Mending) -> Text:
    """What was guessed and written."""
    if not mending.marked:
        return NOTHING
    tasks = {marking.task for marking in mending.marked}
    counts = Counter(marking.mark for marking in mending.marked)
    return say(
        "đã ghi {entries} đoán theo tên ở {tasks} ({marks})",
        "wrote {entries} guessed from names at {tasks} ({marks})",
        entries=Count(len(mending.marked), _ENTRY),
        tasks=Count(len(tasks), TASK),
        marks=", ".join(f"{mark}: {count}" for mark, count in sorted(counts.items())),
    )


def _removed(mending: Mending) -> Text:
    """What was taken out."""
    if not mending.removed:
        return NOTHING
    return say(
        "đã xóa {entries} ({codes})",
        "took out {entries} ({codes})",
        entries=Count(len(mending.removed), _ENTRY),
        codes=_codes(mending.removed),
    )


def _codes(findings: Iterable[Diagnostic]) -> str:
    counts = Counter(finding.code for finding in findings)
    return ", ".join(f"{code}: {count}" for code, count in sorted(counts.items()))


def _tell_left(outcome: Outcome, mending: Mending, lang: Lang | None) -> None:
    left = [
        (finding.code if finding.task is None else f"{finding.code} {finding.task}", reason)
        for finding, reason in mending.left
    ]
    for what, reason in (*mending.unmarked, *left):
        console.tell(
            say(
                "{path}: {what} để nguyên: {reason}",
                "{path}: {what} left alone: {reason}",
                path=outcome.file,
                what=what,
                reason=reason,
            ),
            lang,
        )
