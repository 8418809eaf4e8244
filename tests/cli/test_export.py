"""`dxplan export`: the formats, what is said beside them, and what is refused."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from dxplan.api import export_formats
from tests.cli.running import PLANS, dxplan

HUE = PLANS / "hue.yaml"
BROKEN = "dxplan: 1\nid: p\nname: p\nstart: 2022-01-10\ntasks: {a: {duration: 1d, after: [b]}}\n"


@pytest.mark.slow
@pytest.mark.parametrize("format_", export_formats())
def test_every_format_is_printed_and_written_alike(format_: str, tmp_path: Path) -> None:
    target = tmp_path / "out"
    written = dxplan("export", HUE, "--to", format_, "-o", target, "--today", "2026-01-05")
    assert written.code == 0
    assert written.out == ""
    assert written.err.splitlines()[-1].startswith(f"wrote {target}: ")
    content = target.read_bytes()
    assert content
    if b"\0" not in content:
        printed = dxplan("export", HUE, "--to", format_, "--today", "2026-01-05")
        assert (printed.code, printed.out) == (0, content.decode())


def test_the_language_is_the_plans_unless_another_is_asked_for() -> None:
    assert "Huế" in dxplan("export", HUE, "--to", "mermaid").out
    english = dxplan("export", HUE, "--to", "mermaid", "--lang", "en").out
    assert "Xây dựng" not in english
    assert "section" in english


def test_what_cannot_be_said_in_a_format_is_told_beside_it() -> None:
    done = dxplan("export", HUE, "--to", "taskjuggler", "--lang", "vi")
    assert done.code == 0
    assert done.err.startswith("không chuyển được: ")
    assert done.out.startswith("project ")
    assert dxplan("export", HUE, "--to", "json").err == ""


def test_an_unknown_format_gets_the_nearest_named() -> None:
    done = dxplan("export", HUE, "--to", "mermiad", DXPLAN_LANG="vi")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("dxplan: --to: không có dạng `mermiad`; có phải ý bạn là mermaid? (có: csv, ")
    done = dxplan("export", HUE, "--to", "\x1b[31m" + "x" * 999)
    assert done.code == 2
    assert "\x1b" not in done.err
    assert len(done.err.splitlines()[0]) < 300
    assert "--to is missing" in dxplan("export", HUE).err


def test_help_names_the_formats() -> None:
    assert all(name in dxplan("export", "--help").out for name in export_formats())


def test_a_plan_that_cannot_be_scheduled_is_not_exported(tmp_path: Path) -> None:
    plan, target = tmp_path / "p.yaml", tmp_path / "out.json"
    plan.write_text(BROKEN)
    done = dxplan("export", plan, "--to", "json", "-o", target)
    assert (done.code, done.out) == (2, "")
    assert "`b`" in done.err
    assert not target.exists()
    assert dxplan("export", tmp_path / "none.yaml", "--to", "json").code == 2


def test_what_exists_is_kept_unless_forced_and_the_plan_always(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("x")
    assert dxplan("export", HUE, "--to", "json", "-o", target).code == 2
    assert target.read_text() == "x"
    assert dxplan("export", HUE, "--to", "json", "-o", target, "--force").code == 0
    assert json.loads(target.read_text())["plan"]["id"]
    plan = tmp_path / "p.yaml"
    plan.write_bytes(HUE.read_bytes())
    assert dxplan("export", plan, "--to", "json", "-o", plan, "--force").code == 2
    assert plan.read_bytes() == HUE.read_bytes()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_library_that_is_missing_is_named_with_the_command_that_brings_it(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    done = dxplan("export", HUE, "--to", "ics", DXPLAN_LANG=language)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines() == [
        "dxplan: dạng ics cần một thư viện chưa được cài: pip install 'dxplan[office]'"
        if language == "vi"
        else "dxplan: ics needs a library that is not installed: pip install 'dxplan[office]'"
    ]
