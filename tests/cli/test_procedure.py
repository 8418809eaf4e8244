"""`dxplan procedure`: the table of the steps and their order."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from dxplan.checks.procedure.table import TABLE, presuppositions
from dxplan.model.system import Route
from tests.cli.running import dxplan

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "procedure.md"


def test_every_row_is_printed_with_its_code() -> None:
    rows = json.loads(dxplan("procedure", "--format", "json").out)
    assert [row["name"] for row in rows] == [*(row.name for row in TABLE), *(row.name for row in presuppositions())]
    assert len({row["name"] for row in rows}) == len(rows)


def test_a_day_leaves_the_text_that_is_in_force() -> None:
    rows = json.loads(dxplan("procedure", "--on", "2026-09-01", "--format", "json", "--lang", "en").out)
    sources = {source for row in rows for source in row["sources"]}
    assert any("224/2026" in source for source in sources)
    assert not any("73/2019" in source for source in sources)


def test_rows_before_their_day_are_left_out() -> None:
    rows = json.loads(dxplan("procedure", "--on", "2022-03-01", "--format", "json").out)
    on = {row["name"] for row in rows}
    day = date(2022, 3, 1)
    outside = {row.name for row in TABLE if (row.since and row.since > day) or (row.until and row.until < day)}
    assert outside
    assert {row.name for row in TABLE} - on == outside


def test_text_has_a_row_a_paragraph_within_the_width() -> None:
    printed = dxplan("procedure", "--width", "80", "--lang", "vi").out
    assert "phê duyệt dự án hoặc kế hoạch thuê / thẩm định → mời thầu" in printed
    assert max(map(len, printed.splitlines())) <= 80


def test_a_route_has_its_own_rows_and_those_of_all() -> None:
    """What a hired service has no design for, nobody tenders what a company pays for; security holds for all."""

    def printed(route: str) -> set[str]:
        rows = json.loads(dxplan("procedure", "--route", route, "--format", "json").out)
        return {row["name"] for row in rows if "beside" not in row}

    orders = {row.name for row in TABLE if row.routes == {Route.ORDER}}
    assert printed("project") == {row.name for row in TABLE} - orders
    assert printed("project") - printed("hire") >= {"design-before-tender", "acceptance-before-handover"}
    assert "selection-plan-before-tender" in printed("hire") - printed("company_funded")
    assert {"security-level-before-use", "impact-assessment-before-use"} <= printed("company_funded")


def test_what_has_to_be_there_is_the_last_chapter_of_the_table() -> None:
    printed = dxplan("procedure", "--lang", "en", "--width", "300").out
    assert (
        "DX448  building (or servers and infrastructure / networks and equipment on site), where there is test /"
        in printed
    )
    assert "STEPS THAT HAVE TO BE THERE" in printed.splitlines()
    rows = json.loads(dxplan("procedure", "--route", "company_funded", "--format", "json").out)
    kept = {row["name"] for row in rows if "beside" in row}
    assert "security-test-presupposed" in kept
    assert "study-presupposed" not in kept


def test_routes_are_told_in_words() -> None:
    printed = " ".join(dxplan("procedure", "--lang", "vi", "--width", "200").out.split())
    assert "hình thức dự án đầu tư, thuê dịch vụ, đặt hàng sau thử nghiệm" in printed


def test_a_route_that_is_none_is_told() -> None:
    result = dxplan("procedure", "--route", "rent")
    assert result.code == 2
    assert "hire" in result.err


def test_the_document_is_what_the_command_prints() -> None:
    assert dxplan("procedure", "--format", "markdown").out == DOCUMENT.read_text(encoding="utf-8")
