"""Every statement of the program names just the parts it is given, in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import dxplan

SOURCES = sorted(Path(dxplan.__file__).parent.rglob("*.py"))
OF_PLANS = ("say", "for_file")
OF_THE_PROGRAM = ("in_own_language",)
"""In which the command line speaks of itself."""
PART = re.compile(r"\{(\w+)\}")


@cache
def calls() -> tuple[tuple[Path, ast.Call, str], ...]:
    """Each call of a function by its name, in all of the program."""
    return tuple(
        (path, node, node.func.id)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    )


def statements(*functions: str) -> Iterator[tuple[str, str, str, set[str]]]:
    """Each call of such a function: its place, both templates, and the names of its parts."""
    for path, node, function in calls():
        if function in functions:
            templates = [each.value for each in node.args if isinstance(each, ast.Constant)]
            if len(templates) == 2 and all(keyword.arg for keyword in node.keywords):
                place = f"{path.name}:{node.lineno}"
                yield place, *map(str, templates), {str(keyword.arg) for keyword in node.keywords}


@pytest.mark.slow
def test_there_are_statements_to_look_at() -> None:
    assert len(list(statements(*OF_PLANS))) > 100


def test_each_language_names_parts_that_are_given() -> None:
    """A misspelt part would only show when the statement is said."""
    assert [
        place
        for place, vi, en, parts in statements(*OF_PLANS, *OF_THE_PROGRAM)
        if {*PART.findall(vi), *PART.findall(en)} != parts
    ] == []


def test_backticks_come_from_parts() -> None:
    """What stands in backticks is a thing of the plan file: each voice calls it in its own way."""
    assert [place for place, vi, en, _ in statements(*OF_PLANS) if "`" in vi + en] == []


def fixed_words(*, but_in: set[str]) -> Iterator[tuple[str, ast.expr]]:
    """What stands in `Text(…)` on all floors but some: its place, and each language."""
    for path, node, function in calls():
        if function == "Text" and but_in.isdisjoint(path.parts):
            for argument in node.args:
                yield f"{path.name}:{node.lineno}", argument


def test_fixed_words_hold_no_backticks() -> None:
    """Help texts are markdown for one kind of reader; all else is said in several voices."""
    assert [place for place, words in fixed_words(but_in={"cli"}) if "`" in ast.unparse(words)] == []


def test_fixed_words_are_fixed() -> None:
    """What is put together is a statement; but pages of rules and help texts are for one kind of reader.

    `text` joins what a plan itself says.
    """
    found = fixed_words(but_in={"checks", "cli", "text"})
    assert [place for place, words in found if isinstance(words, (ast.JoinedStr, ast.BinOp, ast.Starred))] == []
