"""A task may be for several systems: one contract, one tender for two."""

from __future__ import annotations

from dxplan.load.loader import load_bytes

PLAN = """\
dxplan: 1
id: p
start: 2022-03-01
systems: {KHO: {name: Kho}, IOC: {name: IOC}}
tasks:
  A: {name: Ký hợp đồng chung, kind: contract, duration: 5d, system: SYSTEMS}
"""


def test_a_list_of_systems_is_the_first_and_the_others_each_once() -> None:
    plan = load_bytes(PLAN.replace("SYSTEMS", "[KHO, IOC, KHO]").encode(), "p.yaml").plan
    assert plan is not None
    assert (plan.tasks["A"].system, plan.tasks["A"].other_systems) == ("KHO", ("IOC",))


def test_one_alone_may_stand_in_a_list_or_not() -> None:
    for written in ("KHO", "[KHO]"):
        plan = load_bytes(PLAN.replace("SYSTEMS", written).encode(), "p.yaml").plan
        assert plan is not None
        assert (plan.tasks["A"].system, plan.tasks["A"].other_systems) == ("KHO", ())


def test_an_empty_list_says_nothing() -> None:
    plan = load_bytes(PLAN.replace("SYSTEMS", "[]").encode(), "p.yaml").plan
    assert plan is not None
    assert plan.tasks["A"].system is None


def test_each_unknown_one_is_told_at_its_place() -> None:
    loaded = load_bytes(PLAN.replace("SYSTEMS", "[KHO, IOOC, XYZ]").encode(), "p.yaml")
    places = [(mistake.code, mistake.span.column) for mistake in loaded.diagnostics]
    assert [code for code, _ in places] == ["DX025", "DX025"]
    assert len(set(places)) == 2
