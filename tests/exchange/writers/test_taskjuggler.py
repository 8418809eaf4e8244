"""TaskJuggler computes the dates that dxplan computes, wherever both can say the same."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.writers import taskjuggler
from tests.exchange.juggled import juggled
from tests.exchange.samples import NASTY, PLANS, named, names, outgoing, scheduled
from tests.exchange.tools import few
from tests.schedule.plans import schedule_of, schedule_of_data
from tests.schedule.random_plans import plans

STRING = re.compile(r'"(?:\\"|[^"])*"')


def text_of(out: Outgoing) -> str:
    return taskjuggler.write(out).decode("utf-8")


@given(st.lists(names, min_size=1, max_size=8))
def test_a_name_is_only_ever_a_string(given_: list[str]) -> None:
    text = text_of(named(given_))
    assert "${" not in text
    for line in text.splitlines():
        assert line.lstrip().startswith("#") or re.fullmatch(r"[\x20-\x7e]*", STRING.sub("", line)), line


def test_logic_stays_logic_and_what_cannot_be_said_is_a_date_with_its_reason() -> None:
    schedule = schedule_of(
        """
        start: 2022-01-10
        calendars: {six: {base: vn, week: mon..sat}}
        tasks:
          a: {duration: 3d, deadline: 2022-01-31, cost: 5 triệu}
          b: {duration: 2w, after: [a SS+1d]}
          c: {duration: 12h, after: [a FS+2ed, b]}
          d: {duration: 1mo, after: [c], calendar: six}
          e: {duration: 1d, after: [c FF+10d]}
          s: {after: [a], tasks: {f: {duration: 1d}}}
          g: {kind: milestone, after: [s], start_no_earlier_than: 2022-03-01}
        """
    )
    out = outgoing(schedule, "en")
    text = text_of(out)
    for line in (
        "  start 2022-01-10-08:00\n  length 3d\n  maxend 2022-02-01\n  chargeset cost\n  charge 5000000 onend\n",
        "  depends a { onstart gaplength 1d }\n  length 10d\n",
        "  depends a { gapduration 2d }\n  depends b\n  length 12h\n",
        "  ${hours_six}\n  depends c\n  # counted in months in the plan: 1mo\n",
        "  # this link cannot be said: c FF+10d\n  # no link of TaskJuggler's keeps this date\n  depends fixed_dates.d",
        'task s "s" {\n  depends a\n  task f "f" {\n    length 1d\n  }\n}\n',
        "  depends s\n  # no link of TaskJuggler's keeps this date\n  depends fixed_dates.d20220301",
    ):
        assert line in text
    told = {thing.what.en: thing.where for thing in taskjuggler.left_out(out)}
    assert told["links that TaskJuggler does not have"] == ("e: c FF+10d",)
    assert told["starts that are fixed dates"] == ("e", "g")


def differing(out: Outgoing, folder: Path, tolerance: int = 0) -> list[object]:
    found, said = juggled(out, folder)
    assert found, said
    assert not re.search("Error|Warning", said), said
    schedule, differ = out.schedule, []
    for task in schedule.plan.leaves():
        dates, (start, end) = schedule.tasks[task.id], found[task.id]
        time = schedule.working_time(task.id)
        rests = not task.is_milestone and time.position(start) == time.position(dates.early_start)
        if abs(end - dates.early_finish) > tolerance or (abs(start - dates.early_start) > tolerance and not rests):
            differ.append((task.id, dates, start, end))
    return differ


@pytest.mark.slow
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_tj3_computes_the_dates_of_all_plans(path: Path, tmp_path: Path) -> None:
    assert differing(outgoing(scheduled(path)), tmp_path) == []


@pytest.mark.slow
@settings(max_examples=20, phases=(Phase.explicit, Phase.generate))
@given(plans())
def test_tj3_computes_the_dates_of_any_plan(tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any]) -> None:
    """Times that are no multiples of five minutes are rounded, one after another."""
    schedule = schedule_of_data(data)
    odd = any(at % 5 for dates in schedule.tasks.values() for at in (dates.early_start, dates.early_finish))
    tolerance = 5 * len(schedule.tasks) if odd else 0
    assert differing(outgoing(schedule), tmp_path_factory.mktemp("tj"), tolerance) == []


@pytest.mark.slow
@few
@given(st.lists(names, min_size=5, max_size=30))
def test_tj3_takes_any_name(tmp_path_factory: pytest.TempPathFactory, given_: list[str]) -> None:
    assert differing(named([*NASTY, *given_]), tmp_path_factory.mktemp("tj")) == []
