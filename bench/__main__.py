"""`make bench`: prints the ratios beside what is aimed at."""

from __future__ import annotations

import gc

from bench.charts import chart_ratio
from bench.commands import AIMS, TODAY, command_ratios, import_ratio, paper_ratio, peak_of_check
from bench.measures import (
    BARE_IMPORT,
    PLAN,
    Times,
    dxplan_command,
    peak_bytes_a_task,
    process_ratio,
    python_command,
    stage_times,
)
from bench.pictures import picture_cost
from bench.plans import chain, generate
from bench.roll_outs import cost_a_task
from bench.under_way import progress_ratio
from bench.versions import diff_ratio, what_if_ratio, why_ratio

SIZES = (300, 10_000, 100_000)


def main() -> None:
    """Measure and print. The garbage collector rests, as it does in the program."""
    gc.disable()
    texts = {size: generate(size) for size in SIZES}
    times: dict[int, Times] = {
        size: stage_times(text, 3) if size > 50_000 else stage_times(text) for size, text in texts.items()
    }
    print(f"{'':54}{'ratio':>8}   aim")
    for size in SIZES:
        t = times[size]
        _line(f"{size:,} tasks: reading ÷ bare yaml.parse", t.read / t.bare_parse, "≤ 2.5")
        _line(f"{size:,} tasks: writing ÷ reading", t.write / t.read, "≤ 1")
        _line(f"{size:,} tasks: scheduling ÷ reading", t.schedule / t.read, "≤ 0.75")
        _line(f"{size:,} tasks: checking ÷ scheduling", t.check / t.schedule, "≤ 1.25")
    steps = stage_times(generate(10_000, procedure=True))
    _line("10,000 tasks, all steps: checking ÷ scheduling", steps.check / steps.schedule, "≤ 2.5, the hardest case")
    small, large = times[10_000], times[100_000]
    growth = (large.read + large.schedule) / (small.read + small.schedule)
    _line("reading and scheduling, 100,000 ÷ 10,000", growth, "≤ 12")
    _line("peak memory a task at 100,000 (KB)", peak_bytes_a_task(texts[100_000], 100_000) / 1024, "≤ 6")
    _line("peak memory a task of a check at 10,000 (KB)", peak_of_check(texts[10_000], 10_000) / 1024, "≤ 10")
    _line("200 units × 10 tasks: repeated ÷ written out", cost_a_task(), "≤ 1")
    pictures = picture_cost(generate(5_000), 5_000)
    _line("5,000 tasks: gantt as SVG ÷ loading and scheduling", pictures.svg, "≤ 2")
    _line("5,000 tasks: gantt as HTML ÷ loading and scheduling", pictures.html, "≤ 2")
    _line("5,000 tasks: bytes a task of the HTML", pictures.bytes_a_task, "≤ 300")
    _commands("10,000 tasks", texts[10_000])
    _commands("10,000 tasks, all steps", generate(10_000, procedure=True))
    _commands("a chain of 10,000", chain(10_000))
    _line("10,000 tasks: scheduling, half of it done ÷ nothing", progress_ratio(texts[10_000]), "≤ 1.1")
    _line("10,000 tasks: what-if, the other side ÷ scheduling", what_if_ratio(texts[10_000]), "≤ 1.5")
    _line("10,000 tasks: why, with a path ÷ scheduling", why_ratio(texts[10_000]), "≤ 1.5")
    _line("a chain of 10,000: why, with a path ÷ scheduling", why_ratio(chain(10_000)), "≤ 1.5")
    _line("10,000 tasks: diff ÷ reading both versions", diff_ratio(texts[10_000]), "≤ 3")
    _line("10,000 tasks: import of MSPDI ÷ ElementTree.parse", import_ratio(texts[10_000]), "≤ 3")
    for width, color in ((120, False), (200, False), (120, True), (200, True)):
        look = f"{width} cells, in colour" if color else f"{width} cells"
        ratio = chart_ratio(generate(5_000), width, color=color)
        _line(f"5,000 rows, {look}: chart ÷ reading, scheduling", ratio, "≤ 1")
    _line(
        "dxplan --version ÷ python -c pass", process_ratio(dxplan_command("--version"), python_command("pass")), "≤ 1.5"
    )
    _line(
        "dxplan check hcm.yaml ÷ import typer, rich, …",
        process_ratio(dxplan_command("check", str(PLAN)), python_command(BARE_IMPORT)),
        "≤ 1.3",
    )
    _line("brief of hcm.yaml ÷ check, after the plan", paper_ratio(PLAN, *TODAY), "≤ 1.5")
    _line("brief of hcm.yaml ÷ check, in the plan", paper_ratio(PLAN, "--today", "2023-03-15"), "≤ 1.5")


def _commands(plan: str, text: str) -> None:
    for command, ratio in command_ratios(text, tuple(AIMS)).items():
        words = " ".join(word for word in command if word not in TODAY)
        _line(f"{plan}: {words} ÷ yaml.load", ratio, f"≤ {AIMS[command]:g}")


def _line(what: str, figure: float, aim: str) -> None:
    print(f"{what:54}{figure:8.2f}   {aim}")


if __name__ == "__main__":
    main()
