"""Every statement of the program names just the parts it is given, in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import dxplan

SOURCES = sorted(Path(dxplan.__file__).parent.rglob("*.py"))
OF_PLANS = ("say", "for_file")
OF_THE_PROGRAM = ("in_own_language",)
"""In which the command line speaks of itself."""
PART = re.compile(r"\{(\w+)\}")


def statements(*functions: str) -> Iterator[tuple[str, str, str, set[str]]]:
    """Each call of such a function: its place, both templates, and the names of its parts."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in functions:
                templates = [each.value for each in node.args if isinstance(each, ast.Constant)]
                if len(templates) == 2 and all(keyword.arg for keyword in node.keywords):
                    place = f"{path.name}:{node.lineno}"
                    yield place, *map(str, templates), {str(keyword.arg) for keyword in node.keywords}


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


def test_fixed_words_are_fixed_and_hold_no_backticks() -> None:
    """What is put together is a statement. Pages of rules and help texts are markdown for one kind of reader."""
    written_for_readers = {"checks", "cli"}
    found = [
        f"{path.name}:{node.lineno}"
        for path in SOURCES
        if written_for_readers.isdisjoint(path.parts)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text"
        for argument in node.args
        if isinstance(argument, (ast.JoinedStr, ast.BinOp, ast.Starred))
        or (isinstance(argument, ast.Constant) and "`" in str(argument.value))
    ]
    assert found == []
