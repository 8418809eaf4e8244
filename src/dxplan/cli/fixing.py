"""What can surely be mended in plan files, done or shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dxplan.api import Selection, mend_file
from dxplan.cli import console
from dxplan.cli.help import in_own_language
from dxplan.text.counts import Count, Noun

if TYPE_CHECKING:
    from dxplan.api import Mending

_ENTRY = Noun("mục", "entry", "entries")


def fix_files(files: Iterable[Path], today: date, selection: Selection) -> list[Path]:
    """Mend plan files in place, and say in a line for each what was done. Returns those that cannot be mended."""
    beyond: list[Path] = []
    for path in files:
        mending = mend_file(path, today, selection)
        if mending is None:
            beyond.append(path)
            continue
        if mending.after != mending.before:
            console.rewrite_plan(path, mending.before, mending.after)
        console.tell(f"{path}: {_done(mending)}")
        _tell_left(path, mending)
    return beyond


def show_differences(files: Iterable[Path], today: date, selection: Selection) -> list[Path]:
    """Print what `fix_files` would change, as a unified diff; no file is touched. Returns those beyond mending."""
    from dxplan.render.diff_text import diff_text

    texts: list[str] = []
    beyond: list[Path] = []
    for path in files:
        mending = mend_file(path, today, selection)
        if mending is None:
            beyond.append(path)
            continue
        before, after = mending.before.decode(), mending.after.decode()
        texts.append(diff_text(str(path), before, after, color=console.has_color()))
        _tell_left(path, mending)
    console.show("".join(texts))
    return beyond


def _done(mending: Mending) -> str:
    if not mending.removed:
        return in_own_language("không sửa gì", "nothing was changed")
    counts = Counter(finding.code for finding in mending.removed)
    codes = ", ".join(f"{code}: {count}" for code, count in sorted(counts.items()))
    return in_own_language(
        "đã xóa {entries} ({codes}), không ngày nào đổi",
        "took out {entries} ({codes}); no date has changed",
        entries=Count(len(mending.removed), _ENTRY),
        codes=codes,
    )


def _tell_left(path: Path, mending: Mending) -> None:
    for finding, reason in mending.left:
        what = finding.code if finding.task is None else f"{finding.code} {finding.task}"
        console.tell(
            in_own_language(
                "{path}: {what} để nguyên: {reason}",
                "{path}: {what} left alone: {reason}",
                path=str(path),
                what=what,
                reason=reason,
            )
        )
