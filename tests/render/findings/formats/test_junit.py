"""JUnit: well-formed whatever stands in a plan, and counted right."""

from __future__ import annotations

from xml.etree import ElementTree

from dxplan.findings.review import Review
from dxplan.render.findings.formats.junit import write
from dxplan.source.diagnostic import Severity
from tests.render.findings.checked import WAIVER, context, finding, reviewed


def suites(*plans: Review) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(write(plans, context("vi")))
    assert root.tag == "testsuites"
    for suite in root:
        assert int(suite.get("tests", "")) == len(suite)
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("skipped", "")) == len(suite.findall("testcase/skipped"))
    return list(root)


def test_errors_and_warnings_fail_notes_pass_and_waived_ones_are_skipped() -> None:
    found = tuple(finding(severity=severity) for severity in Severity)
    (suite,) = suites(reviewed(found, waived=((finding("DX407"), WAIVER),)))
    assert [[child.tag for child in case] for case in suite] == [["failure"], ["failure"], ["system-out"], ["skipped"]]
    assert [failure.get("type") for failure in suite.iter("failure")] == ["error", "warning"]
    (skipped,) = suite.iter("skipped")
    assert skipped.get("message") == "đã báo cáo"


def test_a_failure_tells_place_reason_and_remedy() -> None:
    (suite,) = suites(reviewed((finding(),)))
    (failure,) = suite.iter("failure")
    assert failure.get("message") == "`A` quá sớm"
    assert failure.text == "plans/kế hoạch.yaml:3:30: `A` quá sớm\nvì sao: vì thế\ncách sửa: sửa lại"


def test_a_plan_without_failures_has_a_passed_case() -> None:
    (suite,) = suites(reviewed((finding(severity=Severity.NOTE),)))
    assert len(suite) == 2
    assert len(list(suite[1])) == 0


def test_names_are_unique_and_do_not_change_when_lines_move() -> None:
    (suite,) = suites(reviewed((finding(), finding(), finding(task=None))))
    (moved,) = suites(reviewed((finding(place=(9, 1, 1)), finding(place=(12, 1, 1)), finding(task=None))))
    names = [case.get("name") for case in suite]
    assert names == ["DX401 Tên DX401 (A)", "DX401 Tên DX401 (A) #2", "DX401 Tên DX401"]
    assert names == [case.get("name") for case in moved]


def test_anything_in_a_message_stays_well_formed() -> None:
    evil = "a<b>&\"c' ]]> \x00\x08\x1b[31m \ufffe \ud800 \u2028 ế\n--"
    (suite,) = suites(reviewed((finding(message=evil, file="<&>.yaml", task='"x"'),), file="<&\x01>.yaml"))
    (failure,) = suite.iter("failure")
    assert "a<b>&\"c'" in (failure.get("message") or "")


def test_several_plans_make_several_suites() -> None:
    assert [suite.get("name") for suite in suites(reviewed(file="a.yaml"), reviewed(file="b.yaml"))] == [
        "a.yaml",
        "b.yaml",
    ]
