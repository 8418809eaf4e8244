"""DX432: who does the work on a system."""

from __future__ import annotations

from tests.checks.examining import findings, found, plan

CODE = "DX432"
HEAD = """
agencies: {SO: {kind: state}, V1: {kind: vendor}, V2: {kind: vendor}}
systems: {S: {}, T: {}}
"""


def of(*tasks: str) -> str:
    return plan("\n".join(f"{id_}: {{duration: 5d, {task}}}" for id_, task in zip("ABCDE", tasks, strict=False)), HEAD)


def test_two_leading_vendors_on_one_system_are_found_at_the_second_task() -> None:
    (finding,) = findings(of("kind: build, system: S, lead: V1", "kind: build, system: S, lead: V2, after: A"), CODE)
    assert finding.task == "B"
    assert finding.message.vi == "hệ thống `S` giao cho hai bên: `A` do `V1`, `B` do `V2`"


def test_where_the_state_leads_those_who_support_do_the_work() -> None:
    assert found(of("kind: build, system: S, lead: SO, support: [V1]", "kind: infra, system: S, support: [V2]"), CODE)


def test_a_vendor_that_supports_another_one_who_leads_is_its_subcontractor() -> None:
    tasks = ("kind: build, system: S, lead: V1", "kind: build, system: S, lead: V1, support: [V2]")
    assert found(of(*tasks), CODE) == []


def test_doing_a_task_together_is_a_consortium() -> None:
    tasks = ("kind: build, system: S, lead: SO, support: [V1, V2]", "kind: build, system: S, lead: SO, support: [V1]")
    assert found(of(*tasks), CODE) == []


def test_each_a_system_of_its_own_is_no_overlap() -> None:
    assert found(of("kind: build, system: S, lead: V1", "kind: build, system: T, lead: V2"), CODE) == []


def test_training_and_testing_are_not_building() -> None:
    assert found(of("kind: build, system: S, lead: V1", "kind: test, system: S, lead: V2"), CODE) == []


def test_another_company_may_follow_after_a_tender() -> None:
    tasks = (
        "kind: build, system: S, lead: V1",
        "kind: tender, system: S, lead: SO, after: A",
        "kind: build, system: S, lead: V2, after: B",
    )
    assert found(of(*tasks), CODE) == []


def test_a_tender_before_both_does_not_divide_the_work() -> None:
    tasks = (
        "kind: tender, system: S, lead: SO",
        "kind: build, system: S, lead: V1, after: A",
        "kind: build, system: S, lead: V2, after: B",
    )
    assert found(of(*tasks), CODE) == ["C"]


def test_a_division_of_work_before_both_settles_it() -> None:
    tasks = (
        "name: Phân việc V1 - V2, lead: SO",
        "kind: build, system: S, lead: V1, after: A",
        "kind: build, system: S, lead: V2, after: A",
    )
    assert found(of(*tasks), CODE) == []


def test_a_division_of_work_that_comes_afterwards_does_not() -> None:
    tasks = (
        "kind: build, system: S, lead: V1",
        "name: Phân việc V1 - V2, lead: SO, after: A",
        "kind: build, system: S, lead: V2, after: B",
    )
    assert found(of(*tasks), CODE) == ["C"]


def test_the_two_sides_stand_in_the_order_of_their_dates_and_each_by_id() -> None:
    text = plan(
        """
        B: {kind: build, system: S, duration: 5d, lead: V, start_no_earlier_than: 2022-03-02}
        C: {kind: build, system: S, duration: 5d, support: [X, W]}
        D: {kind: build, system: S, duration: 5d, lead: SO}
        """,
        "agencies: {V: {kind: vendor}, W: {kind: vendor}, X: {kind: vendor}, SO: {kind: state}}\nsystems: {S: {}}",
    )
    (finding,) = findings(text, CODE)
    assert finding.message.en == "the system `S` is given to two sides: `C` to `W` and `X`, `B` to `V`"
    assert (finding.hint.en if finding.hint else "").startswith("give `B` to `W` and `X`, or ")


def test_near_miss_another_company_follows_after_a_tender_for_several_systems() -> None:
    tasks = """
        A: {{kind: build, system: S, duration: 10d, lead: V1}}
        T: {{kind: tender, duration: 45d, after: A}}
        B: {{kind: build, system: S, duration: 10d{after}, lead: V2}}
    """
    head = "agencies: {V1: {kind: vendor}, V2: {kind: vendor}}\nsystems: {S: {}}"
    assert found(plan(tasks.format(after=", after: T"), head), CODE) == []
    assert found(plan(tasks.format(after=", start_no_earlier_than: 2022-09-01"), head), CODE) == ["B"]


def test_near_miss_a_warranty_is_each_companys_for_what_it_has_delivered() -> None:
    tasks = (
        "kind: infra, system: S, lead: V1",
        "kind: build, system: T, lead: V2",
        "kind: ops, system: [S, T], lead: V2, support: [V1], after: [A, B]",
    )
    assert found(of(*tasks), CODE) == []
    assert found(of(*tasks[:2], "kind: ops, system: [S, T], lead: V2, after: [A, B]"), CODE) == ["C"]


def test_near_miss_two_packages_have_a_contract_each() -> None:
    tasks = """
        K: {{kind: contract, duration: 5d}}
        L: {{kind: contract, duration: 5d}}
        A: {{kind: infra, system: S, duration: 10d, lead: V1, after: K}}
        B: {{kind: build, system: S, duration: 10d, lead: V2, after: {contract}}}
    """
    head = "agencies: {V1: {kind: vendor}, V2: {kind: vendor}}\nsystems: {S: {}}"
    assert found(plan(tasks.format(contract="L"), head), CODE) == []
    assert found(plan(tasks.format(contract="K"), head), CODE) == ["B"]


MEASURES = "kind: infra, system: T, lead: V1"
OF_THE_OTHER = "kind: build, system: S, lead: V2"


def test_who_connects_its_own_system_to_another_ones_works_on_its_own() -> None:
    assert found(of(MEASURES, OF_THE_OTHER, "kind: integrate, system: [S, T], lead: V2, after: [A, B]"), CODE) == []


def test_who_connects_systems_of_others_takes_part_in_them() -> None:
    assert found(of(MEASURES, "kind: integrate, system: [S, T], lead: V2, after: A"), CODE) == ["B"]


def test_who_builds_at_two_systems_takes_part_in_both() -> None:
    assert found(of(MEASURES, OF_THE_OTHER, "kind: build, system: [S, T], lead: V2, after: [A, B]"), CODE) == ["C"]
