"""Bytes that are no plan: what cannot be opened, is too large, or is not UTF-8 text."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxplan.load.file import plans_in
from dxplan.load.loader import load, load_bytes
from dxplan.soundness.limits import MEGABYTE, MOST_MEGABYTES
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.display import visible
from tests.load.reading import hint

PLAN = b"dxplan: 1\nid: x\nstart: 2022-01-03\ntasks:\n  T1: {duration: 5d}\n"


def only(path: Path) -> Diagnostic:
    result = load(path)
    assert result.plan is None
    [diagnostic] = result.diagnostics
    return diagnostic


def test_a_missing_file_names_the_nearest_one_beside_it(tmp_path: Path) -> None:
    (tmp_path / "can-tho.yaml").write_bytes(PLAN)
    found = only(tmp_path / "can-tho.yml")
    assert found.code == "DX001"
    assert found.hint is not None
    assert "can-tho.yaml" in found.hint.vi


def test_a_file_in_a_missing_folder_is_missing_too(tmp_path: Path) -> None:
    assert only(tmp_path / "nowhere" / "plan.yaml").code == "DX001"


def test_a_folder_is_not_a_plan(tmp_path: Path) -> None:
    found = only(tmp_path)
    assert found.code == "DX001"
    assert "thư mục" in found.message.vi


def test_a_file_name_that_steers_the_terminal_is_shown_harmlessly(tmp_path: Path) -> None:
    (tmp_path / "k\x1b[31mh.yaml").write_bytes(PLAN)
    found = only(tmp_path / "k\x1b[31mhh.yaml")
    assert found.hint is not None
    assert visible(found.hint.vi) == found.hint.vi
    folder = tmp_path / "\x1b[2J"
    folder.mkdir()
    found = only(folder)
    assert found.hint is not None
    assert visible(found.hint.vi) == found.hint.vi


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    assert only(tmp_path / "a\0b.yaml").code == "DX001"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    found = only(path)
    assert found.code == "DX001"
    assert "Permission denied" in found.message.en


def test_51_megabytes_are_too_much(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as stream:
        stream.truncate(51 * 1024 * 1024)
    assert only(path).code == "DX002"


def test_fifty_megabytes_are_still_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as stream:
        stream.write(PLAN + b"# \xff")
        stream.truncate(MOST_MEGABYTES * MEGABYTE)  # read, and refused at once for what it holds, not for its size
    assert only(path).code == "DX003"


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# sau\n", b"---\n", b"~\n", b"\xef\xbb\xbf"])
def test_a_file_that_says_nothing(data: bytes) -> None:
    assert [d.code for d in load_bytes(data, "x").diagnostics] == ["DX004"]


def test_the_first_byte_that_is_not_utf8_is_placed() -> None:
    data = "dxplan: 1\nname: Sở Y t".encode() + "é\n".encode("latin-1")
    [found] = load_bytes(data, "x").diagnostics
    assert (found.code, found.span.line, found.span.column) == ("DX003", 2, 13)
    assert "0xe9" in found.message.en


def test_utf16_is_called_by_its_name() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        [found] = load_bytes(("\ufeff" + PLAN.decode()).encode(encoding), "x").diagnostics
        assert found.code == "DX003"
        assert "UTF-16" in found.message.vi


def test_utf32_is_called_by_its_name() -> None:
    for encoding in ("utf-32", "utf-32-le", "utf-32-be"):
        [found] = load_bytes(PLAN.decode().encode(encoding), "x").diagnostics
        assert "UTF-32" in found.message.vi


def test_a_dash_is_told_how_standard_input_is_named() -> None:
    [found] = load(Path("-")).diagnostics
    assert "`/dev/stdin`" in hint(found)


def test_a_byte_order_mark_is_no_mistake_and_moves_no_column() -> None:
    assert load_bytes(b"\xef\xbb\xbf" + PLAN, "x").diagnostics == ()
    [found] = load_bytes(b"\xef\xbb\xbf" + PLAN.replace(b"dxplan: 1", b"dxplan: 7"), "x").diagnostics
    assert (found.code, found.span.line, found.span.column) == ("DX040", 1, 9)


@pytest.mark.parametrize("line_break", [b"\r\n", b"\r"])
def test_line_breaks_of_other_systems_count_as_one(line_break: bytes) -> None:
    assert load_bytes(PLAN.replace(b"\n", line_break), "x").diagnostics == ()
    broken = PLAN.replace(b"5d", b"5x").replace(b"\n", line_break)
    [found] = load_bytes(broken, "x").diagnostics
    assert (found.span.line, found.span.column) == (5, 18)


@pytest.mark.parametrize("character", ["\0", "\x1b", "\x7f", "\x9b", "\ufffe"])
def test_a_raw_control_character_is_placed_and_named(character: str) -> None:
    data = PLAN.replace(b"id: x", f"id: x\nname: a{character}b".encode())
    [found] = load_bytes(data, "x").diagnostics
    assert (found.code, found.span.line, found.span.column) == ("DX009", 3, 8)
    assert f"U+{ord(character):04X}" in found.message.vi


def test_unusual_line_breaks_inside_prose_move_the_lines_below_as_yaml_does() -> None:
    data = PLAN.replace(b"id: x", 'id: x\nname: "a\u2028b"'.encode()).replace(b"5d", b"5x")
    [found] = load_bytes(data, "x").diagnostics
    assert (found.code, found.span.line) == ("DX014", 7)


def test_a_dangling_link_is_told_where_it_leads_and_not_to_be_itself(tmp_path: Path) -> None:
    link = tmp_path / "hue.yaml"
    link.symlink_to("hue2026.yaml")
    found = only(link)
    assert found.code == "DX001"
    assert "có phải" not in str(found.hint)
    assert "hue2026.yaml" in found.message.vi


def test_nothing_that_is_not_there_either_is_proposed(tmp_path: Path) -> None:
    """Neither the missing file's own name, nor an editor's lock, nor another link that leads nowhere."""
    for name in (".#hue.yaml", "._hue.yaml", "huee.yaml"):
        (tmp_path / name).symlink_to("nowhere")
    assert "có phải" not in str(only(tmp_path / "hue.yaml").hint)
    (tmp_path / "Hue.yaml").write_bytes(PLAN)
    assert "Hue.yaml" in str(only(tmp_path / "hue.yaml").hint)


def test_a_link_that_leads_back_to_itself(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    found = only(tmp_path / "a.yaml")
    assert (found.code, found.message.vi) == ("DX001", "liên kết này trỏ vòng về chính nó")


def test_plans_in_a_folder_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.yml", "a.yaml", "c.txt", "Đ.yaml", ".yaml", "yaml"):
        (tmp_path / name).touch()
    assert [path.name for path in plans_in(tmp_path)] == ["a.yaml", "b.yml", "Đ.yaml"]
    assert plans_in(tmp_path / "none") == []
