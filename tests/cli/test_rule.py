"""`dxplan rule`: the page of a code."""

from __future__ import annotations

from tests.cli.running import dxplan


def test_a_page_has_reason_remedy_and_both_examples() -> None:
    """The page of a rule in the language asked for."""
    page = dxplan("rule", "DX401", "--lang", "vi").out
    for heading in ("# DX401", "## Vì sao", "## Cách sửa", "## Căn cứ", "## Ví dụ sai", "## Ví dụ đúng"):
        assert heading in page


def test_a_rule_is_found_by_alias_and_name() -> None:
    """R01 and the spelled-out name lead to the same page, in any letter case."""
    page = dxplan("rule", "DX401").out
    assert dxplan("rule", "r01").out == page
    assert dxplan("rule", "rollout_without_accepted_pilot").out == page


def test_mistakes_of_reading_have_pages_too() -> None:
    """A code printed by `check` is always explained, also DX0xx."""
    assert "# DX016" in dxplan("rule", "DX016").out


def test_an_unknown_code_gets_the_nearest_one() -> None:
    """Exit code 2 and a suggestion."""
    done = dxplan("rule", "DX4O1")
    assert done.code == 2
    assert "DX401" in done.err


def test_without_a_code_all_are_listed() -> None:
    """The list names every code once, with its title."""
    lines = dxplan("rule").out.splitlines()
    codes = [line.split()[0] for line in lines]
    assert codes == sorted(set(codes))
    assert {"DX001", "DX401"} <= set(codes)
