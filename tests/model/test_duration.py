"""Units: what each member says is all that is said of it, so that another one is one line more."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from dxplan.doctor.amounts import finer, guess
from dxplan.load.fields.durations import clearly_longer
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import AVERAGE, MOST, USUAL, Duration, DurationRange, Family, Unit, length, length_range
from dxplan.scenario.lateness import Lateness
from dxplan.schedule.lags import lag_of
from dxplan.schedule.lengths import length_of
from tests.load.reading import sound
from tests.schedule.test_working_time import TIMES

VN = TIMES["vn"]
START = VN.start_of(date(2022, 3, 7))
LENGTHS = [unit for unit in Unit if not unit.is_share]

ONE_MORE = """
import sys
from importlib.util import find_spec, module_from_spec

spec = find_spec("dxplan.model.duration")
source = open(spec.origin, encoding="utf-8").read()
line = '    PERCENT = "%"'
assert source.count(line) == 1
source = source.replace(line, '''
    TENS_OF_DAYS_TRIED = "xfn", Family.WORKING_DAYS, 10, 26, Noun("mười ngày thử", "tried ten"), ("tenner",)
    ELAPSED_HOURS_TRIED = "xeh", Family.ELAPSED_MINUTES, 60, 8760, Noun("giờ đồng hồ thử", "tried hour")
''' + line)
module = sys.modules[spec.name] = module_from_spec(spec)
exec(compile(source, spec.origin, "exec"), module.__dict__)

from datetime import date
from dxplan.checks.runner import examine
from dxplan.doctor.amounts import finer
from dxplan.doctor.explanation import explain
from dxplan.load.loader import load_bytes
from dxplan.model.duration import Duration, DurationRange, Unit, length, length_range
from dxplan.network.network import build
from dxplan.schedule.instant import clock_of
from dxplan.schedule.scheduler import compute

def read(tasks):
    return load_bytes(("dxplan: 1\\nid: p\\nstart: 2022-03-07\\ntasks:\\n" + tasks).encode(), "p.yaml")

result = read('''
  A: {duration: 2xfn, range: 1xfn..30d}
  B: {duration: 36xeh, after: A FS+1xfn}
  C: {duration: 1xfn, after: [B SS+2xeh, A FS-1xfn], deadline: 2022-04-01}
''')
assert [d.code for d in result.diagnostics] == [], result.diagnostics
schedule = compute(build(result.plan))
for task in schedule.tasks.values():
    print(task.id, clock_of(task.early_start), clock_of(task.early_finish), sep="|")
examine(schedule, date(2022, 3, 1))
assert explain(schedule, "C").diagnoses
print(length(Duration(2, Unit("xfn"))).en, length(Duration(1, Unit("xeh"))).vi, sep="|")
print(length_range(DurationRange(Duration(1, Unit("xfn")), Duration(2, Unit("xfn")))).vi)
print(finer(Duration(2, Unit("xfn"))), finer(Duration(5, Unit("xeh"))))
print(read("  A: {duration: 2 tenners}").diagnostics[0].hint.en)
print(read("  A: {duration: 1d}\\n  B: {duration: 1d, after: A-2xfn}").diagnostics[0].hint.en)
print(read("  A: {duration: 2601xfn}").diagnostics[0].message.en)
"""


@pytest.mark.slow
def test_another_unit_is_one_line() -> None:
    """Two under names that none has are read, scheduled, checked, explained and said: no second place knows units."""
    done = subprocess.run(
        [sys.executable, "-c", ONE_MORE], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "A|2022-03-07 08:00:00|2022-04-01 17:00:00",
        "B|2022-04-19 08:00:00|2022-04-20 20:00:00",
        "C|2022-04-19 10:00:00|2022-05-05 10:00:00",
        "2 tried tens|1 giờ đồng hồ thử",
        "từ 1 đến 2 mười ngày thử",
        "20d 5xeh",
        "write `2xfn` (`xfn` is a tried ten)",
        "take it apart: `A FS-2xfn`",
        "`2601xfn` is longer than 100 years",
    ]


def test_units_are_told_apart_by_how_they_are_written() -> None:
    written = [unit.value for unit in Unit]
    assert len({name.casefold() for name in written}) == len(written) == len(Unit.__members__)
    assert {"h", "d", "w", "mo", "q", "y", "ed", "ew", "%"} <= {*written}
    assert Unit("ew") is Unit.ELAPSED_WEEKS


@pytest.mark.parametrize("unit", LENGTHS)
def test_a_plan_says_a_duration_in_each_unit_and_it_is_written_again_as_it_was(unit: Unit) -> None:
    plan = sound(f"tasks: {{A: {{duration: 2{unit.value}}}}}")
    assert plan.tasks["A"].duration == Duration(2, unit)
    assert str(plan.tasks["A"].duration) == f"2{unit.value}"


@pytest.mark.parametrize("unit", Unit)
def test_each_unit_may_be_a_lag_and_leads_on(unit: Unit) -> None:
    lag = lag_of(Dependency("A", "B", LinkType.FINISH_START, Duration(200, unit)), VN, 480)
    assert lag is not None
    assert lag.forward(START) > START


@pytest.mark.parametrize("unit", LENGTHS)
def test_each_unit_is_a_length_and_comes_to_working_time(unit: Unit) -> None:
    assert length_of(Duration(1, unit), VN).finish(VN, START) > START
    few, usual, many = (Duration(1, unit).working_minutes(480, reckoning) for reckoning in (AVERAGE, USUAL, MOST))
    assert 0 < few <= usual <= many
    assert guess(Lateness(START, START + 30 * 1440, VN), unit) >= 1


@pytest.mark.parametrize("unit", Unit)
def test_each_unit_gives_a_little_in_a_unit_of_its_own_family(unit: Unit) -> None:
    duration = finer(Duration(2, unit))
    assert duration.unit.family is unit.family
    assert duration.size == 2 * unit.size


def test_a_percentage_is_no_time_by_itself() -> None:
    with pytest.raises(ValueError, match="50"):
        Duration(50, Unit.PERCENT).working_minutes(480)


@pytest.mark.parametrize("family", Family)
def test_units_of_one_family_are_as_long_as_their_sizes_say(family: Family) -> None:
    """So many make a year, give or take what working weeks of holidays and weeks of 52 come to."""
    in_a_year = [unit.in_a_year * unit.size for unit in Unit if unit.family is family]
    assert max(in_a_year) <= 1.05 * min(in_a_year)


def test_of_lengths_in_two_units_the_longer_one_is_told_where_no_calendar_can_say_otherwise() -> None:
    assert clearly_longer(Duration(3, Unit.MONTHS), Duration(30, Unit.DAYS))
    assert not clearly_longer(Duration(1, Unit.MONTHS), Duration(20, Unit.DAYS))


@pytest.mark.parametrize("unit", Unit)
def test_each_unit_is_said_in_both_languages_and_in_english_of_one_and_of_many(unit: Unit) -> None:
    one, many = length(Duration(1, unit)), length(Duration(-2, unit))
    assert one.vi.startswith("1")
    assert many.vi == one.vi.replace("1", "2")
    assert many.en == one.en.replace("1", "2") + ("" if unit.is_share else "s")


def test_a_range_is_said_with_the_unit_once() -> None:
    days = DurationRange(Duration(20, Unit.DAYS), Duration(60, Unit.DAYS))
    assert length_range(days).vi == "từ 20 đến 60 ngày làm việc"
    assert length_range(days).en == "20 to 60 working days"
    assert length_range(replace(days, optimistic=Duration(1, Unit.MONTHS))).en == "1 month to 60 working days"
