"""A connection waits for the agreement with those whose data it brings, whoever else has agreed."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

HEAD = "systems: {S: {}}"
TASKS = """
Q: {{name: Quy chế chia sẻ dữ liệu giữa hai sở, kind: sharing, system: S, duration: 10d}}
D: {{name: "{agreement}", kind: sharing, system: S, duration: 20d, after: Q}}
I: {{name: "{connection}", kind: integrate, system: S, duration: 10d, after: {after}}}
"""


def written(
    agreement: str = "Thống nhất kết nối với CSDL quốc gia về dân cư",
    connection: str = "Kết nối CSDL quốc gia về dân cư",
    after: str = "Q",
) -> str:
    return plan(TASKS.format(agreement=agreement, connection=connection, after=after), HEAD)


def test_another_bodys_agreement_is_none_with_this_one() -> None:
    (finding,) = findings(written(), "DX420")
    assert "before the agreement with those who have them (`D`" in finding.message.en


@pytest.mark.parametrize(
    "text",
    [written(after="D"), written(connection="Kết nối kho dữ liệu"), written(agreement="Thỏa thuận với Bộ Y tế")],
    ids=["waits", "names nobody", "names another"],
)
def test_near_miss_agreed_or_not_with_them(text: str) -> None:
    assert found(text, "DX420") == []
