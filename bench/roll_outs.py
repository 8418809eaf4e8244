"""Roll-outs: what it costs to repeat tasks for units, beside a plan that has them all written out."""

from __future__ import annotations

import time

from dxplan.load.loader import load_bytes
from dxplan.network.expand import expanded
from dxplan.network.network import build
from dxplan.schedule.scheduler import compute

_ROUNDS = 7


def repeated(units: int, tasks: int) -> str:
    """A plan in which a chain of tasks is repeated for units."""
    lines = [*_HEAD, "  R:", "    name: Nhân rộng", f"    each: [{', '.join(f'u{unit}' for unit in range(units))}]"]
    return "\n".join([*lines, "    tasks:", *_chain(tasks, "")]) + "\n"


def written_out(units: int, tasks: int) -> str:
    """The same tasks, written for each unit."""
    lines = list(_HEAD)
    for unit in range(units):
        lines += [f"  R-{unit}:", f"    name: Đơn vị {unit}", "    tasks:", *_chain(tasks, f"-{unit}")]
    return "\n".join(lines) + "\n"


_HEAD = ("dxplan: 1", "id: r", "name: Nhân rộng", "start: 2024-01-02", "tasks:")


def _chain(tasks: int, of: str) -> list[str]:
    return [
        f"      T{task}{of}: {{name: Việc {task}, duration: {3 + task % 5}d"
        + (f", after: [T{task - 1}{of}]}}" if task else "}")
        for task in range(tasks)
    ]


def cost_a_task(units: int = 200, tasks: int = 10) -> float:
    """Processor time of reading, expanding and scheduling a task of a roll-out ÷ that of one that is written out."""
    texts = repeated(units, tasks), written_out(units, tasks)
    least = [float("inf"), float("inf")]
    for _ in range(_ROUNDS):
        for nth, text in enumerate(texts):
            started = time.process_time()
            plan = load_bytes(text.encode(), "generated.yaml").plan
            assert plan is not None
            compute(build(expanded(plan)))
            least[nth] = min(least[nth], time.process_time() - started)
    return least[0] / least[1]
