"""A whole plan under a key, or behind a dash, as chat programs write it: told once, and read."""

from __future__ import annotations

import pytest

from dxplan.load.loader import load_bytes
from tests.load.reading import hint

PLAN = "dxplan: 1, id: x, start: 2022-01-03, tasks: {A: {duration: 5d}}"


@pytest.mark.parametrize("key", ["plan", "project", "roadmap", "kế hoạch", "dự án", "Kế hoạch CĐS", "data"])
def test_a_plan_under_a_key_is_told_once_and_read(key: str) -> None:
    result = load_bytes(f"{key}: {{{PLAN}}}".encode(), "x.yaml")
    [found] = result.diagnostics
    assert found.code == "DX011"
    assert "one level higher" in hint(found)
    assert result.plan is not None
    assert list(result.plan.tasks) == ["A"]


def test_a_plan_behind_a_dash_is_told_once_and_read() -> None:
    result = load_bytes(f"- {{{PLAN}}}".encode(), "x.yaml")
    [found] = result.diagnostics
    assert found.code == "DX013"
    assert "dash" in hint(found)
    assert result.plan is not None


def test_what_stands_beside_it_and_under_it_is_read_together() -> None:
    text = "project: {name: A, start: 2022-01-03, end: 2022-12-31}\nphases: {A: {duration: 5 days}}\n"
    found = load_bytes(text.encode(), "ke-hoach-2030.yaml").diagnostics
    told = [(mistake.code, mistake.span.line) for mistake in found]
    assert told == [("DX011", 1), ("DX012", 1), ("DX012", 1), ("DX011", 1), ("DX011", 2), ("DX014", 2)] or sorted(
        told
    ) == [("DX011", 1), ("DX011", 1), ("DX011", 2), ("DX012", 1), ("DX012", 1), ("DX014", 2)]
    assert any("`id: ke-hoach-2030`" in hint(mistake) for mistake in found)


@pytest.mark.parametrize(
    ("file", "id_"),
    [
        ("hue.yaml", "hue"),
        ("plans/Kế hoạch Huế 2026.yml", "ke-hoach-hue-2026"),
        ("/dev/stdin", "ke-hoach"),
        ("-", "ke-hoach"),
        ("....yaml", "ke-hoach"),
        ("a" * 200 + ".yaml", "a" * 40),
    ],
)
def test_a_missing_id_is_taken_from_the_name_of_the_file(file: str, id_: str) -> None:
    [found] = load_bytes(b"dxplan: 1\nstart: 2022-01-03\ntasks: {A: {duration: 1d}}", file).diagnostics
    assert f"`id: {id_}`" in hint(found)
    assert f"`id: {id_}`" in hint(load_bytes(b"", file).diagnostics[0])
