"""A pager shows what is too long for the screen; where there is none, it is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxplan.cli.paging import paged


@pytest.mark.slow
def test_the_pager_that_is_named_gets_all_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = tmp_path / "shown.txt"
    monkeypatch.setenv("PAGER", f"sh -c 'cat > {shown}'")
    assert paged("Kế hoạch\n" * 5000)
    assert shown.read_text("utf-8") == "Kế hoạch\n" * 5000


@pytest.mark.parametrize("pager", ["no-such-pager-anywhere", "'unbalanced", "/", " "])
def test_without_a_pager_it_is_printed(pager: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", pager)
    assert not paged("Kế hoạch\n")


@pytest.mark.slow
def test_a_pager_that_ends_early_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "true")
    assert paged("Kế hoạch\n" * 100_000)
