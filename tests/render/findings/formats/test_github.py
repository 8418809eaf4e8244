"""Workflow commands: what GitHub reads must survive its own punctuation."""

from __future__ import annotations

from dxplan.render.findings.formats.github import write
from dxplan.source.diagnostic import Severity
from tests.render.findings.checked import WAIVER, context, finding, reviewed


def test_a_finding_is_a_command_with_its_place() -> None:
    assert write([reviewed((finding(file="plans/a.yaml"),))], context("en")) == (
        "::error file=plans/a.yaml,line=3,endLine=3,col=30,endColumn=31,title=DX401::`A` quá sớm%0Afix: mend it\n"
    )


def test_each_severity_has_its_command() -> None:
    text = write([reviewed(tuple(finding(severity=severity) for severity in Severity))], context("vi"))
    assert [line.split()[0] for line in text.splitlines()] == ["::error", "::warning", "::notice"]


def test_percent_signs_line_breaks_colons_and_commas_are_escaped_where_they_would_be_read() -> None:
    text = write([reviewed((finding(message="50 %: a, b", file="a,b:c%.yaml"),))], context("en"))
    assert "file=a%2Cb%3Ac%25.yaml,line=3" in text
    assert "::50 %25: a, b%0Afix" in text


def test_a_message_cannot_begin_a_command_of_its_own() -> None:
    text = write([reviewed((finding(message="x\n::add-mask::y\r\n\x1b[31m"),))], context("en"))
    assert len(text.splitlines()) == 1
    assert "\x1b" not in text


def test_waived_findings_and_those_held_back_are_not_shown() -> None:
    plan = reviewed(waived=((finding("DX407"), WAIVER),), held_back=(finding(severity=Severity.NOTE),))
    assert write([plan], context("vi")) == ""
