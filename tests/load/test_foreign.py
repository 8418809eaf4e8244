"""Files of other programs are called what they are; a file that says nothing yet is told what to write first."""

from __future__ import annotations

import io
import zipfile

import pytest

from dxplan.load.loader import load_bytes
from dxplan.soundness.first_lines import first_lines
from dxplan.source.diagnostic import Diagnostic
from tests.load.reading import hint


def archive(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            file.writestr(name, "x" * 5000)
    return stream.getvalue()


def ole(name: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + name.encode("utf-16-le") + bytes(100)


def only(data: bytes, file: str = "plan.yaml") -> Diagnostic:
    result = load_bytes(data, file)
    assert (result.plan, result.text) == (None, "")
    [found] = result.diagnostics
    return found


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (archive("[Content_Types].xml", "xl/workbook.xml"), "Excel workbook"),
        (archive("[Content_Types].xml", "word/document.xml"), "Word document"),
        (archive("ppt/presentation.xml"), "PowerPoint"),
        (archive("plan.yaml"), "ZIP archive"),
        (ole("Workbook"), "Excel workbook (.xls)"),
        (ole("WordDocument"), "Word document (.doc)"),
        (ole("TBkndTask"), "Microsoft Project"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"ERMHDR\t8.4\t2022-01-01\n", "Primavera"),
        (b'<?xml version="1.0"?>\n<Project xmlns="http://schemas.microsoft.com/project">', "Microsoft Project"),
        (b"<!DOCTYPE html>\n<html><body>", "HTML page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><a/>", "XML file"),
        ("Mã;Tên;Thời gian\nT1;Khảo sát;20\nT2;Đề án;10\n".encode(), "CSV (;)"),
        (b"id,name,duration\nT1,a,20\nT2,b,10", "CSV (,)"),
        ("T1\tKhảo sát\t20\nT2\tĐề án\t10\n".encode(), "copied from Excel"),
    ],
)
def test_a_file_of_another_program_is_called_what_it_is(data: bytes, what: str) -> None:
    found = only(data)
    assert (found.code, what in found.message.en) == ("DX060", True)


def test_an_office_file_that_does_not_say_what_it_is_is_known_by_its_name() -> None:
    assert "Microsoft Project" in only(ole(""), "plan.mpp").message.en


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16"])
def test_utf16_is_known_without_its_mark(encoding: str) -> None:
    found = only("dxplan: 1\nid: x\nname: Kế hoạch\n".encode(encoding))
    assert (found.code, "UTF-16" in found.message.en) == ("DX003", True)


@pytest.mark.parametrize(
    "text", ["dxplan: 1\nid: x\n", "{dxplan: 1, id: x}", "# a;b;c\nd: 1\n", "- a, b, c\n- d, e, f\n"]
)
def test_near_misses_that_are_yaml(text: str) -> None:
    assert "DX060" not in [d.code for d in load_bytes(text.encode(), "x").diagnostics]


def test_the_lines_to_write_first_are_a_plan() -> None:
    lines = [line if isinstance(line, str) else getattr(line, "written", "") for line in first_lines().values()]
    assert load_bytes("\n".join(lines).encode(), "x").diagnostics == ()


@pytest.mark.parametrize("text", ["", "# nháp\n", "Kế hoạch năm 2022\n", "- Khảo sát\n"])
def test_what_is_no_plan_yet_is_told_its_first_lines(text: str) -> None:
    [found] = load_bytes(text.encode(), "x").diagnostics
    assert all(line in hint(found) for line in ("`dxplan: 1`", "`id: x`", "`start: 2022-01-10`", "`tasks: {"))


def test_a_half_written_plan_is_told_the_line_of_each_key_it_lacks() -> None:
    found = load_bytes("name: Kế hoạch\n".encode(), "x").diagnostics
    assert [hint(d) for d in found][:3] == ["add `dxplan: 1`", "add `id: x`", "add `start: 2022-01-10`"]
    assert "T1" in hint(load_bytes(b"dxplan: 1\nid: x\nstart: 2022-01-10\ntasks:\n", "x").diagnostics[0])
    [task] = load_bytes(b"dxplan: 1\nid: x\nstart: 2022-01-10\ntasks:\n  T1:\n", "x").diagnostics
    assert "`duration: 10d`" in hint(task)
