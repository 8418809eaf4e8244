"""What is written is what the name of the file says: by itself, or the command says that it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import PLANS, dxplan

HUE = PLANS / "hue.yaml"
BEGINNINGS = {
    ".docx": b"PK\x03\x04",
    ".pdf": b"%PDF",
    ".html": b"<!doctype html>",
    ".md": b"",
    ".json": b"{",
    ".csv": b"plan,",
    ".svg": b"<svg",
    ".sarif": b"{",
}


@pytest.mark.parametrize(
    ("command", "suffix"),
    [
        ("report", ".docx"),
        ("report", ".html"),
        ("report", ".md"),
        ("schedule", ".json"),
        ("schedule", ".csv"),
        ("check", ".json"),
        ("check", ".sarif"),
        ("gantt", ".svg"),
        ("network", ".svg"),
        ("status", ".json"),
        ("load", ".csv"),
    ],
)
def test_a_file_is_what_its_name_says(command: str, suffix: str, tmp_path: Path) -> None:
    file = tmp_path / f"x{suffix}"
    done = dxplan(command, HUE, "-o", file)
    assert done.code in (0, 1)
    assert file.read_bytes().lower().lstrip(b"\xef\xbb\xbf").startswith(BEGINNINGS[suffix].lower())


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("report", "x.xlsx"),
        ("schedule", "x.docx"),
        ("check", "x.pdf"),
        ("gantt", "x.docx"),
        ("network", "x.csv"),
        ("status", "x.csv"),
    ],
)
def test_what_a_command_does_not_write_is_refused_before_it_writes(command: str, name: str, tmp_path: Path) -> None:
    done = dxplan(command, HUE, "-o", tmp_path / name)
    assert done.code == 2
    assert "--format" in done.err
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(("name", "format_"), [("x.pdf", "docx"), ("x.docx", "md"), ("x.html", "pdf")])
def test_another_format_than_the_name_says_is_refused(name: str, format_: str, tmp_path: Path) -> None:
    done = dxplan("report", HUE, "-o", tmp_path / name, "--format", format_)
    assert done.code == 2
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["x", "x.txt", "x.out", "kế hoạch 2026.v2"])
def test_other_names_hold_the_usual_format(name: str, tmp_path: Path) -> None:
    assert dxplan("schedule", HUE, "-o", tmp_path / name).code == 0
    assert "Bắt đầu" in (tmp_path / name).read_text(encoding="utf-8")
