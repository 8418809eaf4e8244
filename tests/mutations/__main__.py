"""`python -m tests.mutations`: plants, tries, and names what no test noticed. Two mistakes are tried at a time."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory

from tests.mutations.choosing import FLOORS, Planted, chosen
from tests.mutations.trying import Fate, Outcome, copied, tried, unnoticed
from tests.samples import ROOT

AT_A_TIME = 2


def main() -> int:
    """Returns 1 where a mistake survived, 2 where the tests fail without any."""
    options = _options()
    planted = chosen(ROOT, options.seed, options.count, options.floor, options.skip)
    if options.list:
        print(*planted, sep="\n")
        return 0
    with TemporaryDirectory() as folder, ThreadPoolExecutor(AT_A_TIME) as pool:
        trees = _Trees(copied(ROOT, Path(folder) / str(number)) for number in range(AT_A_TIME))
        failing = "" if options.trust else trees.unnoticed()
        if failing:
            print(f"fails without any mistake: {failing}")
            return 2
        fates: Counter[Fate] = Counter()
        for outcome in pool.map(trees.tried, planted):
            fates[outcome.fate] += 1
            _print(outcome)
    print(f"seed {options.seed}: " + ", ".join(f"{fates[fate]} {fate.value}" for fate in Fate))
    return 1 if fates[Fate.SURVIVED] else 0


class _Trees:
    """Copies of the tree, each used by one thread at a time."""

    def __init__(self, trees: Iterator[Path]) -> None:
        self._idle: SimpleQueue[Path] = SimpleQueue()
        for tree in trees:
            self._idle.put(tree)

    @contextmanager
    def _one(self) -> Iterator[Path]:
        tree = self._idle.get()
        try:
            yield tree
        finally:
            self._idle.put(tree)

    def tried(self, planted: Planted) -> Outcome:
        with self._one() as tree:
            return tried(tree, planted)

    def unnoticed(self) -> str:
        with self._one() as tree:
            return unnoticed(tree)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutations", description="Plants mistakes in the program.")
    parser.add_argument("--seed", type=int, default=0, help="of the choice")
    parser.add_argument("--count", type=int, default=60, help="how many, over all floors")
    packages = [package for floor in FLOORS for package in floor]
    parser.add_argument("--floor", action="append", choices=packages, help="only in this package; may be repeated")
    parser.add_argument("--skip", action="append", default=[], help="a folder of src/dxplan to leave alone")
    parser.add_argument("--list", action="store_true", help="only name what would be planted")
    parser.add_argument("--trust", action="store_true", help="do not first try whether the tests pass as they are")
    return parser.parse_args()


def _print(outcome: Outcome) -> None:
    print(f"{outcome.fate.value:9}{outcome.planted}  {outcome.by}")
    for sign, text in (("-", outcome.before), ("+", outcome.after)):
        print(*(f"    {sign} {line.strip()}" for line in text.splitlines()), sep="\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
