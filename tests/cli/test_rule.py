"""`dxplan rule`: the page of a code."""

from __future__ import annotations

import json

import pytest

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


def test_rules_are_listed_for_other_programs() -> None:
    """Every rule once, with what it is called and where it comes from; mistakes in reading are no rules."""
    rules = json.loads(dxplan("rule", "--format", "json", "--lang", "en").out)
    codes = [rule["code"] for rule in rules]
    assert codes == sorted(set(codes))
    assert "DX401" in codes
    assert not any(code.startswith("DX0") for code in codes)
    for rule in rules:
        assert {"code", "name", "aliases", "severity", "family", "title", "provisions"} <= set(rule)
        assert rule["severity"] in ("error", "warning", "note")
        assert rule["provisions"]
        assert all(isinstance(provision, str) for provision in rule["provisions"])
    (long_lag,) = [rule for rule in rules if rule["code"] == "DX206"]
    assert [threshold["name"] for threshold in long_lag["thresholds"]] == ["lag"]
    assert set(long_lag["thresholds"][0]["defaults"]) == {"province", "dcma", "p6"}


def test_the_list_speaks_the_language_asked_for() -> None:
    """Titles and sources."""
    vi, en = (json.loads(dxplan("rule", "R01", "--format", "json", "--lang", lang).out)[0] for lang in ("vi", "en"))
    assert vi["code"] == en["code"] == "DX401"
    assert vi["title"] != en["title"]
    assert vi["provisions"] != en["provisions"]


@pytest.mark.parametrize("word", ["GAO-2", "dx4", "programme", "reading"])
def test_what_several_rules_are_called_lists_them(word: str) -> None:
    """One point of a standard may need several rules; so may a beginning or a family."""
    lines = dxplan("rule", word).out.splitlines()
    assert len(lines) > 1
    assert all(line.startswith("DX") for line in lines)


def test_a_page_names_family_and_thresholds_with_how_to_set_them() -> None:
    """The line that a planner can copy, and the default of each profile."""
    page = dxplan("rule", "DX206", "--lang", "en").out
    assert "family `logic`" in page
    assert "## Thresholds" in page
    assert "`province`" in page
    assert "`checks: {thresholds: {DX206: {lag: " in page


def test_a_page_says_where_the_rule_is_quiet() -> None:
    """And how to see it all the same."""
    quiet = [r["code"] for r in json.loads(dxplan("rule", "--format", "json").out) if r["quiet_in"]]
    assert quiet
    page = dxplan("rule", quiet[0], "--lang", "en").out
    assert "`--all`" in page
    assert "`province`" in page


def test_crashes_of_rules_have_a_page() -> None:
    """Its code is printed by `check`, too."""
    assert "# DX100" in dxplan("rule", "DX100").out


def test_a_point_without_a_rule_leads_to_the_scorecard() -> None:
    done = dxplan("rule", "dcma-12")
    assert done.code == 2
    assert "--scorecard" in done.err
