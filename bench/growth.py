"""`make bench-growth`: how the time of each command grows with plans of one shape: n, 2n and 4n."""

from __future__ import annotations

import math
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.shapes import SHAPES

SIZE = 1_500
"""Tasks of the smallest plan of a shape; calendars, of which a plan may have hundreds, are fewer."""
SMALLER = {"own_calendars": 125, "based_calendars": 125}
MOST_EXPONENT, MOST_SECONDS, MOST_MEGABYTES = 1.3, 20, 1_000
COMMANDS = {
    "check": ("check",),
    "schedule": ("schedule", "--format", "json"),
    "gantt": ("gantt",),
    "report": ("report",),
    "why": ("why",),
    "diff": ("fix", "--diff"),
}
_ONE_TASK = "dxplan: 1\nid: one\nstart: 2022-01-04\ntasks: {A: {name: Việc, duration: 1d}}\n"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one command took: processor time in seconds, and its peak memory in megabytes."""

    seconds: float
    megabytes: float


def main(names: Sequence[str]) -> int:
    """Measure all shapes, or those that are named; 1 if one grows too fast, takes too long or too much."""
    print(f"{'exponent from n to 4n, above that of one task':46}" + "".join(f"{name:>9}" for name in COMMANDS))
    worst = Cost(0, 0)
    too_fast = 0
    with tempfile.TemporaryDirectory() as folder:
        one = _written(folder, _ONE_TASK)
        for command in COMMANDS.values():
            _cost(command, one, "A")  # compiles what is not compiled yet: what that takes is no part of one task
        idle = {name: _cost(command, one, "A") for name, command in COMMANDS.items()}
        for shape in names or SHAPES:
            small = SMALLER.get(shape, SIZE)
            texts = [SHAPES[shape](size) for size in (small, 2 * small, 4 * small)]
            cells = []
            for name, command in COMMANDS.items():
                costs = [_cost(command, _written(folder, text), _last_task(text)) for text in texts]
                exponent = _exponent([cost.seconds - idle[name].seconds for cost in costs])
                too_fast += exponent > MOST_EXPONENT
                worst = Cost(
                    max(worst.seconds, *(cost.seconds for cost in costs)),
                    max(worst.megabytes, *(cost.megabytes for cost in costs)),
                )
                cells.append(f"{exponent:8.2f}{'!' if exponent > MOST_EXPONENT else ' '}")
            print(f"{f'{shape} ({small:,} to {4 * small:,})':46}{''.join(cells)}", flush=True)
    print(
        f"\nat most {worst.seconds:.1f} s and {worst.megabytes:.0f} MB; {too_fast} grow faster than n^{MOST_EXPONENT}"
    )
    return int(too_fast > 0 or worst.seconds > MOST_SECONDS or worst.megabytes > MOST_MEGABYTES)


def _written(folder: str, text: str) -> Path:
    path = Path(folder) / "plan.yaml"
    path.write_text(text, "utf-8")
    return path


def _last_task(text: str) -> str:
    return re.findall(r"^ +(\w+):", text, re.MULTILINE)[-1]


def _cost(command: Sequence[str], plan: Path, task: str) -> Cost:
    """Run a command in a process of its own."""
    arguments = [*command, task, str(plan)] if command[0] == "why" else [*command, str(plan)]
    with subprocess.Popen(
        [sys.executable, "-m", "dxplan", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, _, used = os.wait4(process.pid, 0)
        process.returncode = 0
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _exponent(seconds: Sequence[float]) -> float:
    """By which power of the size the time grows over the whole range; what takes no time at all does not grow."""
    least = 0.05  # of a second: below, it is all noise
    return math.log(max(seconds[-1], least) / max(seconds[0], least), 4)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
