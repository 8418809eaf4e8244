"""A name, an abbreviation or a look-alike where an id is wanted: the id of it is told."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from dxplan.model.named import meant_in
from tests.load.reading import hint, mistakes, read, the_mistake

HEAD = """\
agencies:
  STTTT: {name: Sở Thông tin và Truyền thông}
  SYT: {name: {vi: Sở Y tế, en: Department of Health}}
systems:
  ONEGOV: {name: Phần mềm OneGov}
kpis:
  K1: {name: Hồ sơ trực tuyến}
sources:
  S1: {title: Quyết định 749/QĐ-TTg}
resources:
  to1: {name: Tổ chuyên gia}
calendars:
  ca3: {base: vn, name: Lịch ba ca}
tasks:
  T1: {name: Khảo sát hiện trạng, duration: 1d}
  T2: {name: Lập đề án, duration: 1d}
"""


def told(fields: str) -> str:
    """What is advised of task T3 with these fields."""
    found = the_mistake(f"{HEAD}  T3: {{duration: 1d, {fields}}}\n")
    assert found.task == "T3"
    return hint(found)


@pytest.mark.parametrize(
    ("fields", "right"),
    [
        ("lead: Sở Thông tin và Truyền thông", "`STTTT`"),
        ("lead: sở thông tin và truyền thông", "`STTTT`"),
        ("lead: So Thong tin va Truyen thong", "`STTTT`"),
        (normalize("NFD", "lead: Sở Thông tin và Truyền thông"), "`STTTT`"),
        ("lead: Sở Thông tin & Truyền thông", "`STTTT`"),
        ("lead: Sở TTTT", "`STTTT`"),
        ("lead: Sở TT và TT", "`STTTT`"),
        ("lead: Sở TT&TT", "`STTTT`"),
        ("lead: Sở Thông tin và Truyền Thôg", "`STTTT`"),
        ("lead: Department of Health", "`SYT`"),
        ("lead: stttt", "`STTTT`"),
        ("lead: SТTTT", "`STTTT`"),
        ("lead: ＳＴＴＴＴ", "`STTTT`"),
        ('lead: "STT\u200bTT"', "`STTTT`"),
        ('lead: "STTTT\u00a0"', "`STTTT`"),
        ("support: [Sở Y tế, STTTT]", "`SYT`"),
        ('support: "Sở Y tế; Sở Thông tin và Truyền thông"', "[SYT, STTTT]"),
        ("support: Sở Y tế và STTTT", "[SYT, STTTT]"),
        ("system: Phần mềm OneGov", "`ONEGOV`"),
        ("kpis: [Hồ sơ trực tuyến]", "`K1`"),
        ("source: Quyết định 749/QĐ-TTg", "`S1`"),
        ("resources: {Tổ chuyên gia: 2}", "`to1`"),
        ("calendar: lịch ba ca", "`ca3`"),
        ("calendar: giờ hành chính", "`vn`"),
        ("calendar: 24/7", "`continuous`"),
        ("after: Khảo sát hiện trạng", "`T1`"),
        ("after: [khao sat hien trang]", "`T1`"),
        ("after: Lập đề án SS+5d", "`T2 SS+5d`"),
        ("after: Khảo sát hiện trạng và Lập đề án", "[T1, T2]"),
        ('after: "Khảo sát hiện trạng, T2"', "[T1, T2]"),
        ("after: [Т1]", "`T1`"),
        ("after: [t1]", "`T1`"),
    ],
)
def test_what_people_write_for_an_id(fields: str, right: str) -> None:
    assert right in told(fields)


def test_the_name_of_something_that_is_not_there_is_told_how_to_add_it() -> None:
    assert "`SGDDT: {name: Sở Giáo dục và Đào tạo}` under `agencies`" in told("lead: Sở Giáo dục và Đào tạo")


def test_an_id_of_another_section_is_told_so() -> None:
    assert "`ONEGOV` is the id of some system, not of any agency" in told("lead: ONEGOV")


def test_two_names_for_one_lead_are_two_leads() -> None:
    assert mistakes(f"{HEAD}  T3: {{duration: 1d, lead: Sở Y tế và STTTT}}\n") == ["DX029"]


def test_a_look_alike_where_the_id_is_given_is_told_there() -> None:
    found = the_mistake("agencies: {SТTTT: {}}\ntasks: {T1: {duration: 1d, lead: STTTT}}")
    assert "where the id is given" in hint(found)
    assert [related.span.line for related in found.related] == [4]


def test_names_that_two_entries_share_mean_neither() -> None:
    result = read("tasks: {A: {name: Họp, duration: 1d}, B: {name: Họp, duration: 1d}, C: {duration: 1d, after: Họp}}")
    assert [("did you" in hint(d), "write `" in hint(d)) for d in result.diagnostics] == [(False, False)]


def test_a_name_as_an_id_of_a_task_is_one_mistake_and_can_be_referred_to() -> None:
    found = the_mistake("tasks: {Khảo sát: {duration: 1d}, T2: {duration: 1d, after: Khảo sát}}")
    assert found.code == "DX018"
    assert "`Khao-sat`" in hint(found)


def test_an_id_in_curly_quotes_is_that_id() -> None:
    found = the_mistake("agencies: {VNPT: {name: VNPT}}\ntasks: {T1: {duration: 1d, lead: “VNPT”}}")
    assert hint(found) == "it holds a curly quote, U+201C: retype `VNPT`"


@pytest.mark.parametrize(
    ("named", "said", "meant"),
    [
        ("VNPT Hà Nội", "VNPT", True),
        ("VNPT Hà Nội", "vnpt", True),
        ("VNPT Hà Nội", "ha noi", True),
        ("Tập đoàn VNPT", "VNPT", True),
        ("Sở Khoa học và Công nghệ", "Khoa học và Công nghệ", True),
        ("VNPTech Hà Nội", "VNPT", False),
        ("Sở Y tế", "Sở", False),
        ("Sở Y tế", "Y", False),
    ],
)
def test_whole_words_of_one_name_alone_are_perhaps_that_one(named: str, said: str, meant: bool) -> None:
    """Asked, not written: it could be another body of the same house."""
    other = "Z: {name: Công an xã}"
    found = the_mistake(f"agencies: {{DV7: {{name: {named}}}, {other}}}\ntasks: {{T1: {{duration: 1d, lead: {said}}}}}")
    advised = meant_in(found.hint)
    assert (advised is not None and advised.text == "DV7") is meant
    assert advised is None or not advised.is_sure


def test_words_that_several_names_hold_mean_none_of_them() -> None:
    found = the_mistake(
        "agencies: {DV7: {name: VNPT Hà Nội}, DV8: {name: VNPT Huế}}\ntasks: {T1: {duration: 1d, lead: VNPT}}"
    )
    assert found.hint is None or "DV" not in hint(found)
