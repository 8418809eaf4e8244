"""What a hint shows to be written is read as what it shows: amounts, dates, lengths of time, ids, entries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.load.composer import Composer
from dxplan.load.fields.dates import moment
from dxplan.load.fields.durations import duration
from dxplan.load.fields.money import money
from dxplan.load.fields.numbers import number, written_number
from dxplan.load.fields.text import identifiers
from dxplan.load.loader import PLAN
from dxplan.load.nodes import Mapping, Scalar
from dxplan.load.sections.head import AGREEMENT, BUDGET, CHECKS
from dxplan.load.sections.registers import AGENCY, KPI, RESOURCE, SYSTEM
from dxplan.load.sections.tasks import TASK
from dxplan.load.table import Table, read_fields
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Family, Unit
from dxplan.model.moment import Moment
from dxplan.model.named import Code, Entry, Meant, entries, entry
from dxplan.soundness.log import Log
from dxplan.text.phrase import parts_of
from dxplan.text.wording import Money
from tests.checks.test_advice import found_in_bad
from tests.load.reading import sound

TABLES: list[Table] = [TASK, PLAN, KPI, AGREEMENT, BUDGET, AGENCY, SYSTEM, RESOURCE, CHECKS]
LEFT_TO_THE_READER = "…"


def composed(text: str) -> tuple[Any, Log]:
    """A piece of YAML as a node."""
    log = Log("plan.yaml")
    return Composer(text.encode(), log).document(), log


def read_entry(written: str, table: Table) -> dict[str, Any]:
    """An entry of a task or of a section, put between braces and on a line of its own."""
    found = []
    for text in (f"{{{written}}}", f"{written}\n"):
        node, log = composed(text)
        assert isinstance(node, Mapping)
        found.append(read_fields(log, node, table))
        assert log.diagnostics == [], written
    assert found[0] == found[1], written
    return found[0]


def shown_in(rule: Rule) -> Iterator[str]:
    """What the hints of a rule's bad example show to be written."""
    for finding in found_in_bad(rule):
        for part in parts_of(finding.hint) if finding.hint else ():
            if isinstance(part, (Code, Entry)):
                written = part.written.replace("reason: …", "reason: đã báo cáo")  # which the reader has to give
                if LEFT_TO_THE_READER not in written:
                    yield written


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_what_the_hints_of_a_rule_show_can_be_read(rule: Rule) -> None:
    for written in shown_in(rule):
        if written.startswith("DX"):
            continue
        if ": " not in written:
            log = Log("plan.yaml")
            scalar = Scalar(written, 0, 0, plain=True)
            read = money(log, scalar) if " " in written else duration(log, scalar)
            assert (read is not None, log.diagnostics) == (True, []), written
        elif written[0].isdigit():
            assert read_entry(f"by_year: {{{written}}}", BUDGET)["by_year"]
        else:
            key = written.partition(":")[0]
            assert read_entry(written, next(table for table in TABLES if key in table)), written


@given(st.integers(0, 10**16))
def test_money_reads_as_what_it_is(amount: int) -> None:
    assert read_entry(entry("cost", Money(amount)).written, TASK)["cost"] == amount


@given(st.integers(0, 400_000), st.sampled_from((1, 10, 100, 1000)))
def test_amounts_of_millions_with_decimals_read_as_what_they_are(amount: int, part: int) -> None:
    dong = amount * 10**9 // part
    assert read_entry(entry("cost", Money(dong)).written, TASK)["cost"] == dong


@given(st.integers(0, 10**6).map(lambda thousandths: Fraction(thousandths, 1000)))
def test_a_number_that_could_be_read_in_two_ways_is_told_in_one(value: Fraction) -> None:
    log = Log("plan.yaml")
    assert number(log, Scalar(written_number(value), 0, 0, plain=True)) == float(value)
    assert log.diagnostics == []


units = st.sampled_from([unit for unit in Unit if not unit.is_share])


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    unit = draw(units)
    most = int(100 * unit.in_a_year)
    whole = draw(st.integers(0, most))
    parts = draw(st.integers(0, 999)) / 1000 if unit.family is not Family.MONTHS and whole < most else 0
    return Duration(whole + parts, unit)


@given(durations())
def test_a_length_of_time_reads_as_what_it_is(value: Duration) -> None:
    assert read_entry(entry("duration", str(value)).written, TASK)["duration"] == value


@given(durations(), st.booleans(), st.sampled_from(LinkType))
def test_a_link_reads_as_what_it_is(lag: Duration, is_lead: bool, type_: LinkType) -> None:
    if lag.is_zero:
        return
    lag = Duration(-lag.amount if is_lead else lag.amount, lag.unit)
    link = Dependency("A", "B", type_, lag)
    plan = sound(f"tasks: {{A: {{kind: milestone}}, B: {{duration: 1d, after: [{link.written}]}}}}")
    assert plan.tasks["B"].predecessors == (link,)


days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(days, st.none() | st.times().map(lambda t: time(t.hour, t.minute)))
def test_a_day_reads_as_what_it_is(day: date, clock: time | None) -> None:
    log, value = Log("plan.yaml"), Moment(day, day, clock)
    assert moment(log, Scalar(str(value), 0, 0, plain=True)) == value


ODD_IDS = ["-", "--", "---", "null", "~", "no", "2022", "1e3", "0x1F", "1_0", "true", "FS", "A-5d", "-5d", "SởYTế", "_"]


@given(
    st.lists(
        st.sampled_from(ODD_IDS[:4] + ODD_IDS[5:]) | st.from_regex(r"[\w-]{1,8}", fullmatch=True),
        min_size=1,
        unique=True,
    )
)
def test_ids_read_as_what_they_are(ids: list[str]) -> None:
    from unicodedata import normalize

    ids = list(dict.fromkeys(normalize("NFC", id_) for id_ in ids))
    written = entries("kpis", ids).written
    for text in (f"{{{written}}}", f"{written}\n"):
        node, log = composed(text)
        assert list(identifiers(log, node.values[0])) == ids
        assert log.diagnostics == []


@pytest.mark.parametrize("said", ["K1; K2", "K1,K2", "K1 ;K2", "K1, K2", "K1 , K2"])
def test_a_list_that_is_shown_for_several_ids_in_one_text_reads_as_these(said: str) -> None:
    log = Log("plan.yaml")
    assert identifiers(log, Scalar(said, 0, 0, plain=True)) == ()
    (mistake,) = log.diagnostics
    (written,) = (part for part in parts_of(mistake.hint) if isinstance(part, Meant))
    for text in (written.text, str(written.plain())):
        node, log = composed(f"kpis: {text}\n")
        assert identifiers(log, node.values[0]) == ("K1", "K2")
        assert log.diagnostics == []
