"""Writes a file at once or not at all: whatever happens, the old content or the new one is there whole."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path


class ChangedMeanwhileError(Exception):
    """A file no longer holds what was read from it."""


def write_whole(path: Path, content: bytes) -> None:
    """Put content into a file; one that is there keeps its mode, and its owner where that is allowed.

    `path` is no symbolic link. Raises OSError if there is no room or no right to write; then nothing has changed.
    """
    _replace(path, content, None)


def rewrite(path: Path, before: bytes, after: bytes) -> None:
    """Put new content into a file that still holds what was read; a symbolic link to it stays one.

    Raises ChangedMeanwhileError if the file holds something else by now, OSError as `write_whole` does.
    """
    path = path.resolve()
    if not os.access(path, os.W_OK):  # a new file could take its place even so
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    _replace(path, after, before)


def _replace(path: Path, content: bytes, before: bytes | None) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:50]}.")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            _take_after(temporary, path.stat())
        else:
            temporary.chmod(0o666 & ~_umask())
        if before is not None and path.read_bytes() != before:
            raise ChangedMeanwhileError
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _take_after(path: Path, old: os.stat_result) -> None:
    """Give a file the owner and the mode of another one."""
    own = path.stat()
    if (own.st_uid, own.st_gid) != (old.st_uid, old.st_gid):
        with suppress(OSError):
            os.chown(path, old.st_uid, old.st_gid)
    path.chmod(stat.S_IMODE(old.st_mode))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
