"""Plan files into plans. YAML lives here; every mistake becomes a diagnostic with its place.

For programs `dxplan.load(path)` is the door to the whole library, and this package has that name: it can be called.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date
    from os import PathLike


class _Door(ModuleType):
    def __call__(self, path: str | PathLike[str], *, today: date | None = None, language: str | None = None) -> Any:
        """Read a plan file, however many mistakes it has; see `dxplan.Plan` and docs/api.md.

        Raises:
            dxplan.UnreadableFileError: there is no file to read.
        """
        return import_module("dxplan").open_plan(path, today=today, language=language)


sys.modules[__name__].__class__ = _Door
