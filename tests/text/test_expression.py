"""Expressions that are made at their first use: they match as others do, and all of the program can be made."""

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import dxplan
from dxplan.text.expression import _Expression, expression


def test_it_matches_as_a_compiled_expression_does() -> None:
    ours, usual = expression(r"(?P<number>\d+) ngày", re.IGNORECASE), re.compile(r"(?P<number>\d+) ngày", re.IGNORECASE)
    text = "10 NGÀY, rồi 5 ngày"
    assert [match["number"] for match in ours.finditer(text)] == ["10", "5"]
    assert ours.sub("-", text) == usual.sub("-", text)
    assert ours.fullmatch(text) is None
    assert ours.groupindex == usual.groupindex


def test_it_is_made_when_it_is_first_asked() -> None:
    broken = expression("(")
    with pytest.raises(re.error):
        broken.search("")


@pytest.mark.slow
def test_all_expressions_of_the_program_can_be_made() -> None:
    found = []
    for module in walk_packages(dxplan.__path__, "dxplan."):
        if not module.name.endswith("__main__"):
            found += [each for each in vars(import_module(module.name)).values() if isinstance(each, _Expression)]
    assert len(found) > 150
    for each in found:
        assert each.pattern
