"""The rules there are: every module of a family (a package of this one) whose name begins with a code."""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

import dxplan.checks as package
from dxplan.checks.rule import Rule
from dxplan.text.expression import expression

_RULE_MODULE = expression(r"dx\d{3}_\w+")


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by code."""
    found = [import_module(f"{package.__name__}.{name}").RULE for name in _names()]
    return tuple(sorted(found, key=lambda rule: rule.code))


def _names() -> list[str]:
    """The modules, from this package on. By their files: `pkgutil` takes longer, and tells of all others as well."""
    return sorted(
        {
            f"{family.name}.{match[0]}"
            for folder in package.__path__
            for family in os.scandir(folder)
            if family.is_dir()
            for file in os.scandir(family)
            if (match := _RULE_MODULE.match(file.name))
        }
    )
