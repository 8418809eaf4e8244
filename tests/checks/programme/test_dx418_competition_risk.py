"""DX418: who has prepared a system and is named for its contract."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX418"
HEAD = """
agencies: {SO: {kind: state}, NT: {kind: vendor}, NT2: {kind: vendor}}
systems: {S: {}, T: {}}
"""


def prepared(first: str, then: str, head: str = HEAD, start: str = "2022-03-01") -> str:
    tasks = f"""
        A: {{system: S, duration: 5d, {first}}}
        D: {{kind: tender, system: S, duration: 40d, after: A, lead: SO}}
        B: {{kind: build, system: S, duration: 5d, after: D, {then}}}
    """
    return plan(tasks, head, start)


@pytest.mark.parametrize("kind", ["survey", "plan", "invest_prep", "pilot"])
def test_who_prepared_is_named_for_the_work_before_the_award(kind: str) -> None:
    (finding,) = findings(prepared(f"kind: {kind}, support: [NT]", "lead: SO, support: [NT]"), CODE)
    assert finding.task == "B"
    assert "`NT` helps to prepare `S` (`A`) and is already named at `B`" in finding.message.en


def test_leading_is_taking_part_too() -> None:
    assert found(prepared("kind: pilot, lead: NT", "lead: NT"), CODE) == ["B"]


@pytest.mark.parametrize(
    "then", ["lead: SO", "lead: SO, support: [NT2]", "lead: SO, note: Do nhà thầu trúng thầu thực hiện"]
)
def test_who_is_not_named_afterwards_may_have_prepared(then: str) -> None:
    assert found(prepared("kind: pilot, support: [NT]", then), CODE) == []


def test_a_vendor_in_the_tender_itself_is_found() -> None:
    text = plan(
        """
        A: {kind: plan, system: S, duration: 5d, support: [NT]}
        D: {kind: tender, system: S, duration: 40d, after: A, lead: SO, support: [NT]}
        """,
        HEAD,
    )
    assert found(text, CODE) == ["D"]


def test_preparing_another_system_or_the_programme_is_no_risk() -> None:
    text = plan(
        """
        A: {kind: plan, system: T, duration: 5d, support: [NT]}
        A2: {kind: survey, duration: 5d, support: [NT]}
        D: {kind: tender, system: S, duration: 40d, after: [A, A2], lead: SO}
        B: {kind: build, system: S, duration: 5d, after: D, lead: SO, support: [NT]}
        """,
        HEAD,
    )
    assert found(text, CODE) == []


def test_the_contractor_may_survey_and_plan_once_it_has_the_contract() -> None:
    text = plan(
        """
        D: {kind: tender, system: S, duration: 40d, lead: SO}
        A: {kind: survey, system: S, duration: 5d, after: D, support: [NT]}
        B: {kind: build, system: S, duration: 5d, after: A, lead: SO, support: [NT]}
        """,
        HEAD,
    )
    assert found(text, CODE) == []


@pytest.mark.parametrize(("start", "expected"), [("2026-07-01", []), ("2025-03-03", ["B"])])
def test_an_order_may_follow_an_official_trial_since_the_law_allows_it(start: str, expected: list[str]) -> None:
    head = HEAD.replace("S: {}", "S: {route: order}")
    assert found(prepared("kind: pilot, support: [NT]", "lead: SO, support: [NT]", head, start), CODE) == expected
    assert found(prepared("kind: invest_prep, support: [NT]", "lead: NT", head, start), CODE) == ["B"]


@pytest.mark.parametrize(("start", "offered"), [("2026-07-01", True), ("2025-03-03", False)])
def test_the_order_is_offered_as_a_way_out_only_where_it_is_one(start: str, offered: bool) -> None:
    (finding,) = findings(prepared("kind: pilot, support: [NT]", "lead: SO, support: [NT]", start=start), CODE)
    assert ("`route: order`" in (finding.hint.en if finding.hint else "")) == offered


def test_two_vendors_of_a_system_are_one_finding() -> None:
    text = prepared("kind: plan, support: [NT, NT2]", "lead: SO, support: [NT2, NT]")
    (finding,) = findings(text, CODE)
    assert any("`NT2` too" in related.message.en for related in finding.related)


def test_the_vendor_that_began_first_is_named_and_the_others_beside_it() -> None:
    text = plan(
        """
        B: {kind: pilot, system: S, duration: 5d, support: [W], start_no_earlier_than: 2022-03-02}
        A: {kind: survey, system: S, duration: 5d, support: [V]}
        D: {kind: tender, system: S, duration: 5d, after: [A, B], support: [W, V]}
        """,
        "agencies: {V: {kind: vendor}, W: {kind: vendor}}\nsystems: {S: {}}",
    )
    (finding,) = findings(text, CODE)
    assert finding.message.en.startswith("`V` helps to prepare `S` (`A`)")
    assert [related.message.en for related in finding.related] == [
        "`A`: the preparation",
        "`B`: `W` too",
        "`W` too",
    ]


@pytest.mark.parametrize(("start", "expected"), [("2026-06-23", ["D"]), ("2026-06-24", [])])
def test_an_order_is_allowed_from_the_day_of_the_decree_on(start: str, expected: list[str]) -> None:
    """The tender begins five working days later: on Tuesday 30 June 2026, or on 1 July."""
    text = plan(
        """
        A: {kind: pilot, system: S, duration: 5d, support: [V]}
        D: {kind: tender, system: S, duration: 5d, after: A, support: [V]}
        """,
        "agencies: {V: {kind: vendor}}\nsystems: {S: {route: order}}",
        start,
    )
    assert found(text, CODE) == expected


@pytest.mark.parametrize(("kinds", "is_offered"), [(("pilot", "pilot"), True), (("pilot", "survey"), False)])
def test_an_order_is_offered_only_to_who_has_done_nothing_but_try_it_out(
    kinds: tuple[str, str], is_offered: bool
) -> None:
    text = plan(
        f"""
        A: {{kind: {kinds[0]}, system: S, duration: 5d, support: [NT]}}
        B: {{kind: {kinds[1]}, system: S, duration: 5d, support: [NT]}}
        D: {{kind: tender, system: S, duration: 40d, after: [A, B], lead: SO, support: [NT]}}
        """,
        HEAD,
        "2026-07-01",
    )
    (finding,) = findings(text, CODE)
    assert ("`route: order`" in (finding.hint.en if finding.hint else "")) == is_offered


SHARED = """
    T: {kind: tender, duration: 45d}
    A: {kind: survey, system: S, duration: 10d, after: T, support: [V]}
    C: {kind: contract, system: S, duration: 5d, after: A, support: [V]}
    B: {kind: build, system: S, duration: 10d, after: C, support: [V]}
"""


def test_near_miss_who_won_a_tender_for_several_systems_surveys_each_before_its_contract() -> None:
    head = "agencies: {V: {kind: vendor}}\nsystems: {S: {}, R: {}}"
    assert found(plan(SHARED, head), CODE) == []
    assert found(plan(SHARED.replace(", after: T", ""), head), CODE) == ["C"]


@pytest.mark.parametrize(
    ("start", "after", "expected"),
    [("2026-07-01", "", []), ("2025-07-01", "", ["D"]), ("2026-07-01", ", after: P", ["D"])],
)
def test_who_tries_it_out_for_an_order_prepares_its_own_trial(start: str, after: str, expected: list[str]) -> None:
    """But not the order: what comes after the pilot prepares that."""
    waits = ", after: A" if not after else ""
    text = plan(
        f"""
        A: {{name: Lập hồ sơ, kind: plan, system: S, duration: 5d, support: [V]{after}}}
        P: {{kind: pilot, system: S, duration: 60d{waits}}}
        E: {{kind: evaluate, system: S, duration: 10d, after: P}}
        D: {{kind: contract, system: S, duration: 5d, after: [A, E], support: [V]}}
        """,
        "agencies: {V: {kind: vendor}}\nsystems: {S: {route: order}}",
        start,
    )
    assert found(text, CODE) == expected


def test_an_order_may_follow_a_trial_that_only_its_name_tells() -> None:
    head = HEAD.replace("S: {}", "S: {route: order}")
    text = """
        W: {kind: survey, system: S, duration: 5d, lead: SO, support: [NT]}
        A: {name: Thí điểm tại 3 xã, KIND system: S, duration: 60d, after: W, lead: NT}
        D: {kind: contract, system: S, duration: 40d, after: A, lead: SO, support: [NT]}
    """
    for kind in ("kind: pilot,", ""):
        assert found(plan(text.replace("KIND", kind), head, "2026-08-03"), CODE) == []
    assert found(plan(text.replace("KIND", ""), HEAD, "2026-08-03"), CODE) == ["D"]


def test_a_contract_that_is_called_an_order_is_one_where_no_route_is_said() -> None:
    text = """
        A: {kind: pilot, system: S, duration: 60d, lead: NT}
        D: {name: NAME, kind: contract, system: S, duration: 40d, after: A, lead: SO, support: [NT]}
    """
    assert found(plan(text.replace("NAME", "Ký hợp đồng đặt hàng"), HEAD, "2026-08-03"), CODE) == []
    assert found(plan(text.replace("NAME", "Ký hợp đồng"), HEAD, "2026-08-03"), CODE) == ["D"]


TOGETHER = """
A: {{kind: survey, system: [S, T], duration: 5d, lead: V}}
B: {{kind: {kind}, system: T, duration: 5d, lead: {lead}}}
M: {{kind: tender, system: {chosen}, duration: 30d, after: [A, B], lead: SO}}
N: {{kind: tender, system: T, duration: 30d, after: [A, B], lead: SO}}
K: {{kind: contract, system: [S, T], duration: 5d, after: [M, N], lead: SO, support: [V]}}
"""


@pytest.mark.parametrize(
    ("kind", "lead", "chosen", "count"),
    [("data", "SO", "[S, T]", 2), ("survey", "V", "[S, T]", 2), ("data", "SO", "S", 2)],
)
def test_systems_of_different_choices_are_told_one_by_one(kind: str, lead: str, chosen: str, count: int) -> None:
    head = "agencies: {SO: {kind: state}, V: {kind: vendor}}\nsystems: {S: {}, T: {}}"
    assert len(findings(plan(TOGETHER.format(kind=kind, lead=lead, chosen=chosen), head), "DX418")) == count


def test_systems_of_one_choice_that_one_vendor_prepares_are_told_at_once() -> None:
    head = "agencies: {SO: {kind: state}, V: {kind: vendor}}\nsystems: {S: {}, T: {}}"
    text = TOGETHER.format(kind="data", lead="SO", chosen="[S, T]").replace(
        "N: {kind: tender, system: T, duration: 30d, after: [A, B], lead: SO}", "N: {duration: 1d}"
    )
    (finding,) = findings(plan(text, head), "DX418")
    assert "`S` and `T`" in finding.message.en
    (_, second) = findings(
        plan(text.replace("B: {kind: data", "B: {kind: survey").replace("lead: SO}\nM", "lead: V}\nM"), head), "DX418"
    )
    assert "`B`" in second.message.en


COMPANYS = """
A: {kind: pilot, system: S, duration: 60d, lead: SO, support: [NT]}
H: {kind: %s, name: Ký thỏa thuận vận hành nền tảng, system: S, duration: 15d, after: A, lead: SO, support: [NT]}
B: {kind: golive, system: S, duration: 0d, after: H, lead: NT}
"""


@pytest.mark.parametrize(
    ("route", "kind", "expected"),
    [
        ("company_funded", "contract", []),
        ("company_funded", "tender", ["H"]),
        ("hire", "contract", ["H"]),
        ("project", "contract", ["H"]),
    ],
)
def test_who_pays_for_a_system_itself_competes_with_nobody(route: str, kind: str, expected: list[str]) -> None:
    head = HEAD.replace("S: {}", f"S: {{route: {route}}}")
    assert found(plan(COMPANYS % kind, head, "2028-03-01"), CODE) == expected
