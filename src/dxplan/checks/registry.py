"""The rules there are: every module below this package whose name begins with a code."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import walk_packages

import dxplan.checks as package
from dxplan.checks.rule import Rule
from dxplan.text.expression import expression

_RULE_MODULE = expression(r"dx\d{3}_\w+")


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by code."""
    found = [
        import_module(module.name).RULE
        for module in walk_packages(package.__path__, package.__name__ + ".")
        if _RULE_MODULE.fullmatch(module.name.rpartition(".")[2])
    ]
    return tuple(sorted(found, key=lambda rule: rule.code))
