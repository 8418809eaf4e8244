"""What holds for every rule that the registry finds."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

import dxplan.checks as package
from dxplan.checks.harm import FAMILIES
from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.soundness.mistakes import MISTAKES
from dxplan.text.phrase import Text
from tests.checks.examining import answered_for, find_rule, findings
from tests.load.expectations import differences, expectations

every_rule = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)

FILES = sorted(Path(package.__path__[0]).rglob("dx*.py"))


def test_every_file_named_by_a_code_holds_the_rule_of_that_code_and_name() -> None:
    for file in FILES:
        module = importlib.import_module(f"dxplan.checks.{file.parent.name}.{file.stem}")
        assert file.stem == f"{module.RULE.code.lower()}_{module.RULE.name}"


def test_the_registry_finds_every_file() -> None:
    assert len(rules()) == len(FILES)


def test_no_code_is_used_twice_nor_by_reading() -> None:
    codes = [rule.code for rule in rules()]
    assert codes == sorted(set(codes))
    assert not MISTAKES.keys() & set(codes)


def test_no_name_or_alias_means_two_rules() -> None:
    names = [name.casefold() for rule in rules() for name in (rule.code, rule.name, *rule.aliases)]
    once = [name for name in names if not name.startswith(("dcma-", "gao-"))]  # one of their points may need several
    assert len(once) == len(set(once))
    assert all(find_rule(name) is not None for name in names)


@every_rule
def test_the_page_is_complete_in_both_languages(rule: Rule) -> None:
    assert rule.provisions
    for text in (rule.title, rule.why, rule.fix, *rule.provisions):
        assert text.vi.strip()
        assert text.en.strip()
        assert text.vi != text.en
        assert text.vi == text.vi.strip(" .")
        assert text.en == text.en.strip(" .")


@every_rule
def test_a_provision_says_how_sure_it_is(rule: Rule) -> None:
    for provision in rule.provisions:
        for text in (provision.vi, provision.en):
            assert re.search(r"\(.+\)$", text), f"end it in brackets with how sure it is: {text}"


@every_rule
def test_the_harm_of_its_family_is_known(rule: Rule) -> None:
    assert rule.family in FAMILIES


@every_rule
def test_thresholds_carry_the_code_of_their_rule(rule: Rule) -> None:
    names = [threshold.name for threshold in rule.thresholds]
    assert {threshold.code for threshold in rule.thresholds} <= {rule.code}
    assert len(names) == len(set(names))


@every_rule
def test_programme_rules_have_the_number_of_their_r_rule(rule: Rule) -> None:
    if "DX401" <= rule.code <= "DX426":
        assert f"R{rule.code[3:]}" in rule.aliases


@every_rule
def test_the_bad_example_shows_this_rule_where_it_says_and_no_other_of_its_family(rule: Rule) -> None:
    expected = expectations(rule.bad)
    assert {e.code for e in expected} == {rule.code}
    assert differences(expected, answered_for(rule, findings(rule.bad))) == []


@every_rule
def test_the_good_example_is_clean_of_errors_and_of_its_family(rule: Rule) -> None:
    assert differences([], answered_for(rule, findings(rule.good))) == []


@every_rule
def test_findings_speak_both_languages_and_say_what_to_do(rule: Rule) -> None:
    for finding in findings(rule.bad, rule.code):
        assert finding.hint is not None
        assert finding.why is not None
        for text in (finding.message, finding.hint, finding.why, *(related.message for related in finding.related)):
            _is_well_written(text)
        assert finding.message.vi != finding.message.en


def _is_well_written(text: Text) -> None:
    for language in (text.vi, text.en):
        assert language.strip() == language != ""
        assert not language.endswith(".")
        assert "  " not in language
    prose = re.sub(r"`[^`]*`", "", text.vi)
    assert not re.search(r"\d{4}-\d\d-\d\d", prose), "Vietnamese dates are dd/mm/yyyy"
    assert not re.search(r"\d\d/\d\d/\d{4}", text.en), "English dates are ISO"
