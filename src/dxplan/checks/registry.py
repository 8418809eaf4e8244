"""The rules there are: every module below this package whose name begins with a code."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

import dxplan.checks as package
from dxplan.checks.rule import Rule

_RULE_MODULE = re.compile(r"dx\d{3}_\w+")


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by code."""
    found = [
        import_module(module.name).RULE
        for module in walk_packages(package.__path__, package.__name__ + ".")
        if _RULE_MODULE.fullmatch(module.name.rpartition(".")[2])
    ]
    return tuple(sorted(found, key=lambda rule: rule.code))


def find_rule(name: str) -> Rule | None:
    """The rule with a code, a name or an alias, however it is capitalised."""
    wanted = name.casefold()
    for rule in rules():
        if wanted in (rule.code.casefold(), rule.name.casefold(), *(alias.casefold() for alias in rule.aliases)):
            return rule
    return None
