"""Writes a file at once or not at all: whatever happens, the old content or the new one is there whole.

The new content goes into a file beside the old one, whose place it takes; what else a file is (mode, owner, group,
attributes) is carried over. A signal that ends the program waits until nothing is left lying about.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PLAN = re.compile(rb"""^["']?dxplan["']?[ \t]*:""", re.MULTILINE)
_LOOKED_AT = 65_536
_ENDING = ("SIGTERM", "SIGHUP", "SIGINT", "SIGBREAK")


class ChangedMeanwhileError(Exception):
    """A file no longer holds what was read from it."""


def target_of(path: Path) -> Path:
    """Where a path leads, through links; there need not be a file yet. Raises OSError for links that lead nowhere."""
    if not path.is_symlink():
        return path
    with suppress(FileNotFoundError):
        path.stat()
    return path.resolve()


def loses_plan(path: Path, content: bytes) -> bool:
    """Whether a file is a plan and what shall take its place is none."""
    if path.suffix.lower() not in (".yaml", ".yml") or _PLAN.search(content, 0, _LOOKED_AT):
        return False
    with suppress(OSError), path.open("rb") as file:
        return _PLAN.search(file.read(_LOOKED_AT)) is not None
    return False


def write_new(path: Path, content: bytes) -> None:
    """Make a file. Raises FileExistsError if there is one by now, OSError if there is no room or no right."""
    if os.path.lexists(path):  # spares the work; what decides comes below
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    with _beside(path, content) as temporary:
        temporary.chmod(0o666 & ~_umask())
        try:
            os.link(temporary, path)  # of two that make it at the same time one is refused
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            try:
                temporary.replace(path)
            except OSError:
                path.unlink()
                raise


def write_whole(path: Path, content: bytes) -> int:
    """Put content into a file, whatever is in it; make it if there is none.

    `path` is no symbolic link. Returns how many other names (hard links) keep what the file held. Raises OSError if
    there is no room or no right to write; then nothing has changed.
    """
    try:
        return _replace(path, content, None)
    except FileNotFoundError:
        write_new(path, content)
        return 0


def rewrite(path: Path, before: bytes, after: bytes) -> int:
    """Put new content into a file that still holds what was read; a symbolic link to it stays one.

    Returns what `write_whole` does. Raises ChangedMeanwhileError if the file holds something else by now, OSError as
    `write_whole` does.
    """
    return _replace(path.resolve(), after, before)


def _replace(path: Path, content: bytes, before: bytes | None) -> int:
    old = path.stat()
    if not os.access(path, os.W_OK):  # a new file could take its place even so
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    with _beside(path, content) as temporary:
        _take_after(temporary, path, old)
        if before is not None and path.read_bytes() != before:
            raise ChangedMeanwhileError
        temporary.replace(path)
    return old.st_nlink - 1


@contextmanager
def _beside(path: Path, content: bytes) -> Iterator[Path]:
    """A file of some content in the folder of another one; it is gone afterwards, under this name."""
    with _signals_held_back():
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:50]}.")
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            yield temporary
        finally:
            with suppress(FileNotFoundError):
                temporary.unlink()


@contextmanager
def _signals_held_back() -> Iterator[None]:
    """Signals that would end the program do so afterwards."""
    import signal
    import threading

    if threading.current_thread() is not threading.main_thread():  # only there can they be dealt with
        yield
        return
    arrived: list[int] = []
    before = {}
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) not in (signal.SIG_IGN, None):
            before[number] = signal.signal(number, lambda number, _: arrived.append(number))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in arrived[:1]:
            signal.raise_signal(number)


def _take_after(path: Path, other: Path, old: os.stat_result) -> None:
    """Give a file the owner, the group, the mode and the attributes of another one, as far as that is allowed."""
    mode = stat.S_IMODE(old.st_mode)
    own = path.stat()
    if (own.st_uid, own.st_gid) != (old.st_uid, old.st_gid):
        if not _given(path, old.st_uid, old.st_gid) and not _given(path, -1, old.st_gid):
            others = mode & stat.S_IRWXO  # another group may do what everybody may
            mode = mode & ~(stat.S_IRWXG | stat.S_ISGID) | others << 3
        if path.stat().st_uid != old.st_uid:
            mode &= ~stat.S_ISUID
    _copy_attributes(other, path)
    path.chmod(mode)


def _given(path: Path, user: int, group: int) -> bool:
    try:
        os.chown(path, user, group)
    except OSError:
        return False
    return True


def _copy_attributes(source: Path, target: Path) -> None:
    """Access lists, labels and notes that a file system keeps beside a file; what may not be set stays away."""
    if not hasattr(os, "listxattr"):
        return
    with suppress(OSError):
        for name in os.listxattr(source):
            with suppress(OSError):
                os.setxattr(target, name, os.getxattr(source, name))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
