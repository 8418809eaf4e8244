"""Unknown keys beyond those that are told are counted, and nothing is looked for in their place."""

from __future__ import annotations

import pytest

from dxplan.load import unknown
from dxplan.load.loader import load_bytes
from dxplan.soundness.limits import MOST_OF_A_KIND


def test_what_was_meant_is_looked_for_only_where_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(unknown, "closest", lambda word, _: asked.append(word))
    keys = "\n".join(f"    k{n}: 1" for n in range(4 * MOST_OF_A_KIND))
    loaded = load_bytes(f"dxplan: 1\nid: x\nstart: 2022-01-04\ntasks:\n  A:\n    duration: 1d\n{keys}\n".encode(), "x")
    assert [mistake.code for mistake in loaded.diagnostics] == ["DX011"] * (MOST_OF_A_KIND + 1)
    assert f"{3 * MOST_OF_A_KIND} more mistakes" in loaded.diagnostics[-1].message.en
    assert len(asked) == MOST_OF_A_KIND
