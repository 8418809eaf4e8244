"""Several agencies where there is one: what is advised fits the key."""

from __future__ import annotations

import pytest

from tests.load.reading import the_mistake

HEAD = "agencies: {A: {name: Sở A}, B: {name: Sở B}, C: {name: Sở C}}\n"
LEAD = "tasks: {T1: {duration: 1d, lead: SEVERAL}}"
AUTHORITY = "tasks: {T1: {duration: 1d, lead: C, authority: SEVERAL}}"
OWNER = "risks: {R: {name: x, owner: SEVERAL}}\ntasks: {T1: {duration: 1d, lead: C}}"


@pytest.mark.parametrize("several", ["[A, B]", '"A, B"', "Sở A và Sở B"])
@pytest.mark.parametrize(("plan", "speaks_of_support"), [(LEAD, True), (AUTHORITY, False), (OWNER, False)])
def test_only_a_lead_is_told_of_those_that_support(plan: str, several: str, speaks_of_support: bool) -> None:
    found = the_mistake(HEAD + plan.replace("SEVERAL", several))
    assert found.code == "DX029"
    advised = [] if found.hint is None else [found.hint.vi, found.hint.en]
    assert advised
    assert all(("support" in said) is speaks_of_support for said in advised)
