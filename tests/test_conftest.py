"""What holds for all tests."""

from __future__ import annotations

import pytest

from dxplan.cli.console import has_color, width
from dxplan.cli.help import own_language
from tests.conftest import pytest_sessionstart


def test_the_shell_decides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"DXPLAN_LANG": "vi", "LC_ALL": "vi_VN.UTF-8", "COLUMNS": "60", "FORCE_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    assert (own_language(), width(), has_color()) == ("vi", 60, True)
    pytest_sessionstart()
    assert (own_language(), width(), has_color()) == ("en", 100, False)
