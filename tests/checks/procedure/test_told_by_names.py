"""What names tell of steps whose kind or whose words alone would tell another, in both languages."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

HEAD = "systems: {S: {security_level: 3, route: hire}}"


def severe(text: str, code: str) -> list[str | None]:
    """The tasks of the errors and warnings of a rule."""
    return [each.task for each in findings(text, code) if each.severity in (Severity.ERROR, Severity.WARNING)]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Security dossier level 3 of the hub approved", []),
        ("Security dossier of the service", []),
        ("Hồ sơ an toàn thông tin được phê duyệt", []),
        ("Thẩm định phương án bảo đảm an toàn thông tin", []),
        ("Security test", ["V"]),
        ("Kiểm tra, đánh giá an toàn thông tin", ["V"]),
        ("Rà quét lỗ hổng", ["V"]),
    ],
)
def test_a_dossier_of_security_is_that_of_the_level_and_only_a_test_is_a_test(name: str, told: list[str]) -> None:
    text = f"""
    L: {{kind: sec_level, name: "{name}", system: S, duration: 20d}}
    V: {{kind: trial, system: S, duration: 20d, after: L}}
    """
    assert found(plan(text, HEAD), "DX402") == told


@pytest.mark.parametrize(("link", "told"), [("A FS+1mo", []), ("A FS+20d", []), ("A", ["A"]), ("V", ["A"])])
def test_what_is_evaluated_after_a_time_of_use_is_not_what_was_accepted(link: str, told: list[str]) -> None:
    text = f"""
    V: {{kind: trial, system: S, duration: 20d}}
    A: {{kind: accept, system: S, duration: 5d, after: V}}
    E: {{kind: evaluate, name: Evaluation of the first lines, system: S, duration: 8d, after: {link}}}
    """
    assert severe(plan(text, HEAD), "DX440") == told
