"""Which mistakes are planted: a seeded choice, so many on each floor, and there by lines."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.mutations.planting import Mutation, enums, mutations

PACKAGE = Path("src/dxplan")
FLOORS: dict[tuple[str, ...], int] = {
    ("checks",): 24,
    ("doctor", "scenario"): 8,
    ("schedule", "network"): 8,
    ("load", "soundness"): 6,
    ("render",): 8,
    ("edit", "findings", "cli", "text", "model"): 6,
}
"""How many of 60 are planted where."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A mistake in a module; `path` from the root of the tree."""

    path: Path
    mutation: Mutation

    def __str__(self) -> str:
        return f"{self.path}:{self.mutation.line} ({self.mutation.sort})"


def chosen(root: Path, seed: int, count: int, floors: Sequence[str] = (), skipped: Sequence[str] = ()) -> list[Planted]:
    """So many mistakes, the same for the same tree and seed.

    Args:
        root: Of the tree.
        seed: Of the choice.
        count: How many, over all floors in the shares of `FLOORS`.
        floors: Only in these packages, if any are given.
        skipped: Folders of `src/dxplan` in which none is planted.
    """
    random = Random(seed)
    sources = {
        path.relative_to(root): path.read_text("utf-8")
        for path in sorted((root / PACKAGE).rglob("*.py"))
        if not any(path.is_relative_to(root / PACKAGE / folder) for folder in skipped)
    }
    members = enums({str(path): text for path, text in sources.items()})
    shares = FLOORS if not floors else {tuple(floors): 1}
    result: list[Planted] = []
    for packages, share in shares.items():
        here = {path: text for path, text in sources.items() if path.relative_to(PACKAGE).parts[0] in packages}
        found = {path: mutations(text, members) for path, text in here.items()}
        lines = {path: _lines_of_code(here[path]) if found[path] else 0 for path in here}
        taken: set[tuple[Path, int]] = set()
        wanted = round(count * share / sum(shares.values()))
        while len(taken) < min(wanted, sum(len({m.line for m in each}) for each in found.values())):
            (path,) = random.choices(list(here), weights=list(lines.values()))
            sort = random.choice(sorted({mutation.sort for mutation in found[path]}))
            mutation = random.choice([mutation for mutation in found[path] if mutation.sort == sort])
            if (path, mutation.line) not in taken:
                taken.add((path, mutation.line))
                result.append(Planted(path, mutation))
    return result


def _lines_of_code(text: str) -> int:
    """Lines of functions: a rule's page and examples are no code."""
    return sum(
        (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    )


def mirror_of(path: Path, root: Path) -> list[str]:
    """The tests that mirror a module, nearest first: its own, those of its folder, those of its floor."""
    parts = path.relative_to(PACKAGE).parts
    folders = [Path("tests", *parts[:depth]) for depth in range(len(parts) - 1, 0, -1)]
    own = (folders[0] if folders else Path("tests")) / f"test_{path.name}"
    return [str(each) for each in (own, *folders) if (root / each).exists()]
