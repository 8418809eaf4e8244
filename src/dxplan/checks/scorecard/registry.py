"""The points and practices there are: every module of `dcma` and `gao`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import dxplan.checks.scorecard.dcma as dcma
import dxplan.checks.scorecard.gao as gao
from dxplan.checks.scorecard.point import Point
from dxplan.checks.scorecard.practice import Practice


@cache
def points() -> tuple[Point, ...]:
    """The points of the DCMA assessment, by number."""
    return tuple(sorted((module.POINT for module in _modules(dcma)), key=lambda point: point.number))


@cache
def practices() -> tuple[Practice, ...]:
    """GAO's practices, by number."""
    return tuple(sorted((module.PRACTICE for module in _modules(gao)), key=lambda practice: practice.number))


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    return (import_module(f"{package.__name__}.{module.name}") for module in iter_modules(package.__path__))
