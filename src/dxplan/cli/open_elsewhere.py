"""Whether a file is open in Word, Excel or LibreOffice: they put a file beside it that says so."""

from __future__ import annotations

import os
from pathlib import Path

_OF_WORD = frozenset({".docx", ".doc", ".docm", ".dotx", ".rtf", ".xlsx", ".xls", ".xlsm", ".pptx"})
_WHOLE, _ALMOST = 6, 7
"""Letters of a name (without its ending) up to which Word keeps all of it, or all but one."""


def lock_of(path: Path) -> Path | None:
    """The file by which another program says that it has this one open, if there is one.

    Its last writer may have crashed: then it is left over, and for a person to take away.
    """
    return next((lock for name in _names(path) if os.path.lexists(lock := path.with_name(name))), None)


def _names(path: Path) -> list[str]:
    names = [f".~lock.{path.name}#"]
    if path.suffix.lower() in _OF_WORD:
        length = len(path.stem)
        cut = 0 if length <= _WHOLE else 1 if length == _ALMOST else 2
        names.append(f"~${path.name[cut:]}")
    return names


def is_held(path: Path, error: OSError) -> bool:
    """Whether a file could not be replaced because another program has it open, as Windows refuses it.

    Nothing else is in the way: it is there, and it and its folder may be written.
    """
    may_write = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    return isinstance(error, PermissionError) and path.is_file() and may_write
