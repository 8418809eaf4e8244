"""DX502: how many tasks an agency leads at once, and what does not count."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, plan

CODE = "DX502"
TWO = "checks: {thresholds: {DX502: {parallel_tasks: 2}}}"


def led(tasks: str, kind: str = "state", limit: str = TWO) -> str:
    return plan(tasks, f"agencies: {{S: {{kind: {kind}}}, V: {{kind: state}}}}\n{limit}")


def three(what: str = "") -> str:
    return "\n".join(f"T{n}: {{duration: {5 + n}d, lead: S{what}}}" for n in range(3))


def test_it_names_the_agency_the_period_and_the_tasks() -> None:
    (finding,) = findings(led(three()), CODE)
    assert finding.message.en == (
        "`S` leads 3 tasks at once (limit 2), from 2022-03-01 to 2022-03-07: `T0`, `T1` and `T2`"
    )
    assert finding.span.line == 4


@pytest.mark.parametrize("what", [", kind: ops", ", kind: comms"])
def test_what_goes_on_beside_the_rest_does_not_count(what: str) -> None:
    assert findings(led(three(what)), CODE) == ()


def test_companies_put_a_team_on_each_task() -> None:
    assert findings(led(three(), kind="vendor"), CODE) == ()


def test_one_after_the_other_is_not_at_once() -> None:
    tasks = "A: {duration: 5d, lead: S}\nB: {duration: 5d, lead: S}\nC: {duration: 5d, after: A, lead: S}"
    assert findings(led(tasks), CODE) == ()


def test_the_lead_of_a_summary_counts_for_what_is_inside() -> None:
    tasks = "P: {lead: S, tasks: {A: {duration: 5d}, B: {duration: 5d}, C: {duration: 5d}, D: {duration: 5d, lead: V}}}"
    (finding,) = findings(led(tasks), CODE)
    assert "3 tasks" in finding.message.en


@pytest.mark.parametrize(("profile", "found"), [("province", 0), ("dcma", 1), ("p6", 1)])
def test_a_province_may_lead_eight_others_five(profile: str, found: int) -> None:
    tasks = "\n".join(f"T{n}: {{duration: 5d, lead: S}}" for n in range(8))
    assert len(findings(led(tasks, limit=f"checks: {{profile: {profile}}}"), CODE)) == found


def test_the_hint_names_what_can_wait_within_its_float() -> None:
    text = led(three() + "\nL: {duration: 30d, lead: V}")
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("let `T0` start no earlier than 2022-03-09 (within the float), or let other")
    assert findings(text.replace("T0: {", "T0: {start_no_earlier_than: 2022-03-09, "), CODE) == ()


def test_the_hint_names_who_could_lead_instead() -> None:
    (finding,) = findings(led(three(", support: [V]")), CODE)
    assert finding.hint is not None
    assert finding.hint.en == "give `T0` to `V`"


def test_what_ends_when_another_begins_is_not_at_work_with_it() -> None:
    tasks = "\n".join(f"T{n}: {{duration: 5d, lead: S, after: A}}" for n in range(3))
    (finding,) = findings(led(f"A: {{duration: 5d, lead: S}}\n{tasks}"), CODE)
    assert finding.message.en.endswith(": `T0`, `T1` and `T2`")


def test_a_wait_that_makes_too_many_later_on_is_not_named() -> None:
    late = "\n".join(f"{task}: {{duration: 20d, lead: S, start_no_earlier_than: 2022-03-09}}" for task in "DE")
    (finding,) = findings(led(f"{three()}\n{late}\nL: {{duration: 30d, lead: V}}"), CODE)
    assert "no earlier than" not in (finding.hint.en if finding.hint else "")
