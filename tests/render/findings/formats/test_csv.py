"""Findings for a spreadsheet: a row each, and nothing in them that it would run."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

from dxplan.render.findings.formats.csv import ENCODING, write
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Language, same
from tests.render.findings.checked import WAIVER, context, finding, reviewed


def rows(*plans: object, language: Language = "en") -> list[list[str]]:
    return list(csv.reader(StringIO(write(plans, context(language)))))  # type: ignore[arg-type]


def test_an_open_finding_is_a_row_with_its_place_and_reasons() -> None:
    heading, row = rows(reviewed((finding(),)))
    assert heading[:7] == ["File", "Line", "Column", "Code", "Severity", "Task", "Message"]
    assert row == [
        *("plans/kế hoạch.yaml", "3", "30", "DX401", "error", "A", "`A` quá sớm"),
        *("therefore", "mend it", "", ""),
    ]


def test_waived_findings_follow_all_open_ones_with_reason_and_date() -> None:
    waived = reviewed((finding(severity=Severity.NOTE),), waived=((finding("DX407"), WAIVER),))
    table = rows(waived, reviewed((finding("DX201", task=None),)), language="vi")
    assert table[0][-2:] == ["Lý do miễn", "Miễn đến hết"]
    assert [(row[3], row[4], row[5], *row[-2:]) for row in table[1:]] == [
        ("DX401", "lưu ý", "A", "", ""),
        ("DX201", "lỗi", "", "", ""),
        ("DX407", "lỗi", "A", "đã báo cáo", "2030-06-30"),
    ]


def test_no_cell_is_taken_for_a_formula_nor_steers_a_terminal() -> None:
    """File names, messages and reasons come from others."""
    reason = replace(WAIVER, reason=same("@SUM(A1)"), until=None)
    told = finding(message='=HYPERLINK("x")\x1b[2J', file="-1.yaml")
    table = rows(reviewed(waived=((told, reason),)))
    assert table[1][0] == "'-1.yaml"
    assert table[1][6] == '\'=HYPERLINK("x")\u241b[2J'
    assert table[1][-2:] == ["'@SUM(A1)", ""]


def test_excel_reads_it_as_utf_8() -> None:
    assert ENCODING.encoded("Lỗi\n") == b"\xef\xbb\xbfL\xe1\xbb\x97i\r\n"
