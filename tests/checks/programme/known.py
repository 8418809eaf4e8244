"""By which words and kinds the programme's rules know what a task is about: every one of them counts, others do not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pytest

from tests.checks.examining import found, plan


@dataclass(frozen=True)
class Known:
    """With any of these words (or kinds) where `…` stands, the rule finds `with_it`; with another, `without`."""

    code: str
    what: str
    among: tuple[str, ...]
    with_it: list[str | None]
    without: list[str | None]
    tasks: str
    head: str = "systems: {S: {}}"
    start: str = "2022-03-01"
    other: str = "Việc khác"


VENDOR = "agencies: {V: {kind: vendor}, SO: {kind: state}}\nsystems: {S: {}}"


def each(among: Iterable[Known]) -> list[object]:
    """Every word of every one of them, as a case."""
    return [pytest.param(one, word, id=f"{one.code}-{one.what}-{word}") for one in among for word in one.among]


def found_with(known: Known, word: str) -> list[str | None]:
    """The tasks that the rule finds with this word."""
    return found(plan(known.tasks.replace("…", word), known.head, known.start), known.code)
