"""Tells when files change, are replaced, go away or come back: watchfiles looks, loaded when it is wanted."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from dxplan.cli import console
from dxplan.cli.help import in_own_language

_GATHERED = 100
"""Milliseconds in which changes that belong together are taken for one: editors write in several steps."""


_LOOKED = 1000
"""Milliseconds after which files are looked at all the same: what changed before somebody watched is told by nobody."""

Stamps = dict[str, tuple[int, int, int] | None]
"""Of each file when it was changed, how large it is and which; None of what is not there."""


def stamps_of(files: Iterable[Path]) -> Stamps:
    """How the files are now."""
    return {name: _stamp_of(name) for name in map(_place_of, files)}


def changes_of(files: Collection[Path], seen: Stamps) -> Iterator[object]:
    """Something for each change of one of some files since they were as they were `seen`, until it is interrupted.

    Their folders are watched: editors put a new file in the place of the old one.
    """
    try:
        from watchfiles import watch
    except ImportError:
        console.stop(
            in_own_language(
                "--watch cần một thư viện chưa được cài: pip install 'dxplan[watch]'",
                "--watch needs a library that is not installed: pip install 'dxplan[watch]'",
            )
        )
    watched = {_place_of(file) for file in files}
    folders = {os.path.dirname(name) for name in watched}  # noqa: PTH120
    missing = sorted(folder for folder in folders if not os.path.isdir(folder))  # noqa: PTH112
    if missing:
        console.stop(
            in_own_language(f"không có thư mục {missing[0]} để theo dõi", f"there is no folder {missing[0]} to watch")
        )
    rounds = watch(
        *folders,
        watch_filter=lambda _, path: is_watched(path, watched),
        debounce=_GATHERED,
        rust_timeout=_LOOKED,
        yield_on_timeout=True,
        recursive=False,
        raise_interrupt=True,
    )
    return changed(rounds, lambda: stamps_of(files), seen)


def changed(rounds: Iterable[Collection[object]], look: Callable[[], Stamps], seen: Stamps) -> Iterator[object]:
    """The rounds that tell of a change, or after which files are not as they were `seen`."""
    for told in rounds:
        now = look()
        if told or now != seen:
            seen = now
            yield told


def is_watched(path: str, watched: set[str]) -> bool:
    """Whether a changed path is one of the watched ones; what editors leave beside them is not."""
    return os.path.normpath(path) in watched


def _stamp_of(name: str) -> tuple[int, int, int] | None:
    try:
        found = os.stat(name)  # noqa: PTH116
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _place_of(file: Path) -> str:
    """The path of a file through its folder's links, whether it is there or not."""
    folder, name = os.path.split(os.path.abspath(file))  # noqa: PTH100
    return os.path.join(os.path.realpath(folder), name)  # noqa: PTH118
