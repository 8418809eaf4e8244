"""SARIF: valid by the schema, complete, and with fingerprints that outlive moved lines."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from dxplan.checks.catalogue import pages
from dxplan.findings.review import Review
from dxplan.render.findings.formats.sarif import write
from dxplan.source.diagnostic import Severity
from tests.render.findings.checked import SOURCE, WAIVER, context, finding, reviewed

SCHEMA = Path(__file__).parent / "sarif-2.1.0-rtm.5.json"


@cache
def validator() -> Draft4Validator:
    return Draft4Validator(json.loads(SCHEMA.read_text("utf-8")))


def run_of(*plans: Review) -> dict[str, Any]:
    document = json.loads(write(plans, context("vi")))
    assert [error.message for error in validator().iter_errors(document)] == []
    assert document["version"] == "2.1.0"
    (run,) = document["runs"]
    return run


def prints(source: str, *findings: Any) -> list[str]:
    results = run_of(reviewed(findings, text=source))["results"]
    return [result["partialFingerprints"]["dxplanFinding/v1"] for result in results]


def test_the_schema_refuses_what_is_wrong() -> None:
    assert not validator().is_valid({"version": "2.1.0", "runs": [{"results": []}]})


def test_nothing_found_is_a_valid_empty_run() -> None:
    run = run_of(reviewed())
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_a_result_names_its_rule_and_its_place() -> None:
    run = run_of(reviewed((finding(), finding("DX201", Severity.NOTE))))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["DX201", "DX401"]
    assert [rules[r["ruleIndex"]]["id"] for r in run["results"]] == [r["ruleId"] for r in run["results"]]
    assert [result["level"] for result in run["results"]] == ["error", "note"]
    (location,) = run["results"][0]["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "plans/k%E1%BA%BF%20ho%E1%BA%A1ch.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 30, "endLine": 3, "endColumn": 31},
    }
    assert run["columnKind"] == "unicodeCodePoints"


def test_a_rule_says_what_it_is() -> None:
    (rule,) = run_of(reviewed((finding(),)))["tool"]["driver"]["rules"]
    assert rule["name"] == "rule_dx401"
    assert rule["shortDescription"]["text"] == "Tên DX401"
    assert rule["defaultConfiguration"]["level"] == "warning"
    assert rule["help"]["markdown"].startswith("# DX401")
    assert rule["properties"]["tags"] == ["logic"]


def test_the_pages_of_all_codes_are_valid_rules() -> None:
    found = tuple(finding(page.code, page.severity) for page in pages())
    document = json.loads(write([reviewed(found)], context("en", pages())))
    assert [error.message for error in validator().iter_errors(document)] == []
    assert len(document["runs"][0]["tool"]["driver"]["rules"]) == len(pages())


def test_waived_findings_are_suppressed_with_the_reason() -> None:
    run = run_of(reviewed((finding(),), waived=((finding("DX407"), WAIVER),)))
    open_, waived = run["results"]
    assert open_["suppressions"] == []
    (suppression,) = waived["suppressions"]
    assert suppression["justification"] == "đã báo cáo"
    assert suppression["kind"] == "inSource"
    assert suppression["properties"]["until"] == "2030-06-30"


def test_related_places_are_kept() -> None:
    (result,) = run_of(reviewed((finding(related=True),)))["results"]
    (related,) = result["relatedLocations"]
    assert related["message"]["text"] == "ở đây"
    assert related["physicalLocation"]["region"]["startLine"] == 4


def test_absolute_paths_become_file_uris_and_dots_go() -> None:
    places = [
        run_of(reviewed((finding(file=file),)))["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        for file in ("/plans/a b.yaml", "./plans/../a:b#.yaml")
    ]
    assert places == [{"uri": "file:///plans/a%20b.yaml"}, {"uri": "a%3Ab%23.yaml", "uriBaseId": "%SRCROOT%"}]


def test_several_plans_make_one_run() -> None:
    run = run_of(reviewed((finding(),)), reviewed((finding(file="plans/b.yaml"),), file="plans/b.yaml"))
    assert len(run["results"]) == 2


def test_a_crashed_rule_makes_the_run_unsuccessful() -> None:
    assert run_of(reviewed(crashed=("DX401",)))["invocations"] == [{"executionSuccessful": False}]


def test_fingerprints_outlive_moved_lines_and_changed_dates() -> None:
    before = prints(SOURCE, finding(), finding("DX201"), finding("DX407", task=None, place=(3, 3, 1)))
    after = prints(
        "\n\n" + SOURCE,
        finding(message="hôm khác", place=(5, 30, 1)),
        finding("DX201", place=(5, 30, 1)),
        finding("DX407", task=None, place=(5, 3, 1)),
    )
    assert before == after
    assert len(set(before)) == 3


def test_alike_findings_have_fingerprints_of_their_own() -> None:
    assert len(set(prints(SOURCE, finding(), finding(), finding(task="B")))) == 3


def test_a_plan_is_read_once_however_much_is_found_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def text(review: Review) -> str:
        read.append(review.file)
        return SOURCE

    monkeypatch.setattr(Review, "text", property(text))
    write([reviewed((finding(),) * 9)], context("vi"))
    assert len(read) == 1
