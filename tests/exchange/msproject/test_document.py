"""XML is read safely, in every encoding that files come in, and what is no file of Microsoft Project is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxplan.exchange.incoming import Imported, Incoming, Refused
from dxplan.exchange.readers import msproject
from tests.exchange.mspdi import NAMESPACE, imported, mspdi, outcome, task

PLAN = mspdi(task(1, "Khảo sát"))
TEXT = PLAN.decode()
BODY = TEXT.partition("\n")[2]


def recognised(data: bytes) -> bool:
    return msproject.recognises(Incoming(Path("plan.xml"), data))


LAUGHS = (
    '<!DOCTYPE Project [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    + BODY.replace("Khảo sát", "&c;")
)
OTHER_FILE = '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + BODY.replace("Khảo sát", "&x;")
OTHER_DTD = '<!DOCTYPE Project SYSTEM "http://localhost/x.dtd">' + BODY
PARAMETER = '<?xml version="1.0"?><!-- c --><!DOCTYPE p [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>' + BODY


@pytest.mark.parametrize("text", [LAUGHS, OTHER_FILE, OTHER_DTD, PARAMETER, LAUGHS.replace("Project [", "lolz [")])
def test_a_doctype_is_refused_before_anything_it_declares_is_read(text: str) -> None:
    assert recognised(text.encode())
    result = outcome(text.encode())
    assert isinstance(result, Refused)
    assert "DOCTYPE" in result.reason.en


def test_a_doctype_in_utf_16_is_refused_too() -> None:
    assert isinstance(outcome(LAUGHS.encode("utf-16")), Refused)


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.9, 0.99])
def test_a_file_that_is_cut_off_says_so_with_its_line(cut: float) -> None:
    result = outcome(PLAN[: int(len(PLAN) * cut)])
    assert isinstance(result, Refused)
    assert result.reason.en == "the XML file is cut off"
    assert result.line == 2


def test_broken_xml_is_refused_with_its_line() -> None:
    result = outcome(PLAN.replace(b"</Task>", b"</Tusk>"))
    assert isinstance(result, Refused)
    assert result.reason.en == "the XML file is broken on line 2"


ENCODINGS = {
    "a byte order mark": b"\xef\xbb\xbf" + PLAN,
    "UTF-16": TEXT.replace("UTF-8", "UTF-16").encode("utf-16"),
    "UTF-16 that says UTF-8, as an editor saves it": TEXT.encode("utf-16"),
    "UTF-16, the other way round": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "UTF-16 without a mark": TEXT.replace("UTF-8", "UTF-16").encode("utf-16-le"),
    "UTF-8 that says UTF-16, as a text in memory": TEXT.replace("UTF-8", "utf-16").encode(),
    "no declaration": BODY.encode(),
    "an empty line first": b"\r\n \n" + PLAN,
    "Windows-1258 without marks": TEXT.replace("UTF-8", "windows-1258").replace("ả", "a").encode("cp1258"),
    "an encoding that the parser does not know": TEXT.replace("UTF-8", "gb18030").encode("gb18030"),
    "an encoding that nobody knows": TEXT.replace("UTF-8", "x-none").encode(),
    "a prefix": TEXT.replace("<", "<p:")
    .replace("<p:/", "</p:")
    .replace("<p:?", "<?")
    .replace("xmlns", "xmlns:p")
    .encode(),
    "no namespace": TEXT.replace(f' xmlns="{NAMESPACE}"', "").encode(),
    "two namespaces": TEXT.replace("<Tasks>", '<Tasks xmlns="urn:other">').encode(),
    "comments and CDATA": TEXT.replace("Khảo sát", "<![CDATA[Khảo]]> <!-- x -->sát").encode(),
}


@pytest.mark.parametrize("data", ENCODINGS.values(), ids=ENCODINGS)
def test_files_are_read_in_every_encoding_they_come_in(data: bytes) -> None:
    assert recognised(data)
    name = imported(data).plan.tasks["t1"].name
    assert name is not None
    assert name.vi in ("Khảo sát", "Khao sát")


def test_bytes_that_are_not_what_the_file_says_are_read_and_told() -> None:
    result = imported(TEXT.replace("Khảo sát", "Prüfung").encode("latin-1"))
    assert result.plan.tasks["t1"].name is not None
    assert result.plan.tasks["t1"].name.vi == "Prüfung"
    assert [each.what.en for each in result.unkept] == ["the file is not in the encoding it says: read as Windows-1252"]


@pytest.mark.parametrize(
    ("namespace", "told"),
    [
        (NAMESPACE, []),
        (
            "urn:other",
            ["the namespace (xmlns) of the XML is not that of Microsoft Project: read as Project's all the same"],
        ),
    ],
)
def test_a_foreign_namespace_is_read_and_told(namespace: str, told: list[str]) -> None:
    result = imported(TEXT.replace(NAMESPACE, namespace).encode())
    assert "t1" in result.plan.tasks
    assert [each.what.en for each in result.unkept] == told


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"dxplan: 1\n",
        b"<",
        b"<html><Project/></html>",
        b'<Project DefaultTargets="x" xmlns="http://schemas.microsoft.com/developer/msbuild/2003"/>',
        b"\xff\xfe\x00",
        b"\0" * 100,
        b'<!DOCTYPE html SYSTEM "about:legacy-compat"><html/>',
    ],
)
def test_other_files_are_not_recognised_and_do_no_harm(data: bytes) -> None:
    assert not recognised(data)
    assert isinstance(outcome(data), Refused)


@pytest.mark.parametrize(
    "data", [b"<Project/>", b"<Project><Tasks/></Project>", mspdi(), mspdi(task(0, OutlineLevel=0))]
)
def test_a_file_without_tasks_is_refused(data: bytes) -> None:
    result = outcome(data)
    assert isinstance(result, Refused)
    assert result.reason.en == "the file has no tasks"


@pytest.mark.slow
def test_elements_inside_each_other_without_end_are_read() -> None:
    deep = "<x>" * 100_000 + "</x>" * 100_000
    assert isinstance(outcome(TEXT.replace("</Task>", f"{deep}</Task>").encode()), Imported)
