"""Words of people and of other programs for keys: one line says the right one, and what stands under it is read."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from dxplan.load.key_words import _NO_KEY, _WORDS, key_meant, keys_meant, sign_before_key
from dxplan.load.loader import PLAN
from dxplan.load.sections.head import AGREEMENT, BUDGET, CHECKS, SCHEDULING, WAIVER
from dxplan.load.sections.registers import AGENCY, CALENDAR, CIRCUMSTANCE, KPI, REFERENCE, RESOURCE, RISK, SYSTEM
from dxplan.load.sections.roll_outs import WAVES
from dxplan.load.sections.tasks import KEYS
from dxplan.text.lookalikes import bare, unaccented
from tests.load.reading import HEAD, hint, mistake_of_task, mistakes, read, the_mistake

TABLES = [PLAN, KEYS, AGREEMENT, BUDGET, CHECKS, SCHEDULING, WAIVER, AGENCY, CALENDAR, CIRCUMSTANCE, KPI, REFERENCE]
TABLES += [RESOURCE, RISK, SYSTEM, WAVES]
LONGEST_LINE = 110


def spellings(word: str) -> list[str]:
    """As people type it: with capitals, without diacritics, on a Mac, with other signs between words."""
    return [word, word.capitalize(), word.upper(), unaccented(word), normalize("NFD", word), word.replace(" ", "_")]


def test_every_key_has_words_and_every_word_means_one_of_the_keys_it_stands_for() -> None:
    assert {key for table in TABLES for key in table} - _WORDS.keys() == set()
    for key, words in _WORDS.items():
        for table in TABLES:
            if key not in table:
                continue
            for word in words.split("; "):
                assert {key_meant(spelling, table) for spelling in spellings(word)} - set(table) == set(), word


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("tên", "name"),
        ("sau", "after"),
        ("chủ trì", "lead"),
        ("thời gian", "duration"),
        ("Thời gian thực hiện", "duration"),
        ("CƠ QUAN CHỦ TRÌ", "lead"),
        ("phoi hop", "support"),
        ("sản phẩm", "deliverable"),
        ("kinh phí", "cost"),
        ("start", "start_no_earlier_than"),
        ("finish", "deadline"),
        ("ngày kết thúc", "deadline"),
        ("Predecessors", "after"),
        ("depends_on", "after"),
        ("depends-on", "after"),
        ("dependencies", "after"),
        ("owner", "lead"),
        ("Responsible", "lead"),
        ("Resource Names", "resources"),
        ('"% Complete"', "progress"),
        ("kinh phí (tỷ đồng)", "cost"),
        ("thời gian (ngày)", "duration"),
        ("Chi phí [triệu đồng]", "cost"),
        ("kinh phí [tỷ đồng", "cost"),
        ("kinh phí - tỷ đồng", "cost"),
        ("kinh phí, triệu đồng", "cost"),
        ("kinh phí/tỷ đồng", "cost"),
        ("kinh phí tỷ đồng", "cost"),
        ("kinh phí (tỷ) (dự kiến)", "cost"),
        ("cost ($)", "cost"),
        ("cost, VND", "cost"),
        ("thời gian - tháng", "duration"),
        ("duration (days)", "duration"),
        ("deadline (dd/mm/yyyy)", "deadline"),
        ('"%"', "progress"),
        ('"% thực hiện"', "progress"),
        ("khối lượng (%)", "progress"),
        ("Task Name", "name"),
        ("nаme", "name"),
        ("“name”", "name"),
        ("ｎａｍｅ", "name"),
    ],
)
def test_a_word_at_a_task_is_told_its_key_in_one_line(word: str, key: str) -> None:
    result = read(f"tasks:\n  T1:\n    {word}: x\n    kind: milestone\n")
    found = [d for d in result.diagnostics if d.code == "DX011"]
    assert [f"`{key}`" in hint(d) for d in found] == [True]
    assert max(len(hint(found[0])), len(found[0].hint.vi if found[0].hint else "")) <= LONGEST_LINE


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("tên kế hoạch: x", "name"),
        ("bắt đầu: 2022-01-03", "start"),
        ("ngày kết thúc: 2023-01-03", "finish_by"),
        ("cơ quan: {A: {name: x}}", "agencies"),
        ("ngân sách: {total: 5 tỷ}", "budget"),
        ("agencies: {A: {loại: state}}", "kind"),
        ("resources: {a: {cơ quan: A}}", "agency"),
        ("kpis: {K: {đơn vị tính: x}}", "unit"),
        ("risks: {R: {xác suất: 30 %}}", "probability"),
    ],
)
def test_words_in_other_sections(text: str, key: str) -> None:
    head = "dxplan: 1\nid: x\n" + ("" if key == "start" else "start: 2022-01-03\n")
    found = [d for d in read(f"{head}{text}\ntasks: {{T0: {{kind: milestone}}}}\n").diagnostics if d.code == "DX011"]
    assert [f"`{key}`" in hint(d) for d in found] == [True]


def test_what_stands_under_a_word_is_read_so_that_nothing_else_is_missed() -> None:
    text = (
        HEAD
        + "công việc:\n  T1: {tên: a, thời gian: 5d, chủ trì: A}\n  T2: {duration: 5 ngày, sau: T1}\ncơ quan: {A: {}}\n"
    )
    assert mistakes(text) == ["DX011"] * 4 + ["DX014"] + ["DX011"] * 2


def test_a_word_beside_its_key_is_told_that_it_is_there() -> None:
    assert "there already" in hint(mistake_of_task("duration: 1d, thời gian: 2d"))


@pytest.mark.parametrize("word", sorted({words.split("; ")[0] for words, _ in _NO_KEY}))
def test_what_has_no_key_is_told_how_it_is_said(word: str) -> None:
    found = [d for d in read(f"tasks: {{T1: {{duration: 1d, {word}: 3}}}}").diagnostics if d.code == "DX011"]
    assert len(found) == 1
    assert "did you mean" not in hint(found[0])


def test_a_key_like_no_other_at_a_task_is_told_the_usual_ones_and_not_all_34() -> None:
    found = mistake_of_task("duration: 1d, xyzzy: 3")
    assert "note" in hint(found)
    assert len(hint(found)) <= LONGEST_LINE


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{duration:20d}", "duration: 20d"),
        ("{duration：20d}", "duration: 20d"),
        ("{name:Khảo sát, duration: 20d}", "name: Khảo sát"),
        ("{duration=20d}", "duration: 20d"),
    ],
)
def test_a_key_run_together_with_its_value_is_taken_apart(text: str, told: str) -> None:
    found = the_mistake(f"tasks: {{T1: {text}}}")
    assert found.code == "DX011"
    assert told in hint(found)


def test_tasks_beside_an_empty_tasks_are_told_to_be_indented_and_read() -> None:
    found = read("tasks:\nT1:\n  duration: 5d\nT2:\n  duration: 5x\n  after: T1\n").diagnostics
    assert [(d.code, "indent" in hint(d)) for d in found] == [("DX011", True), ("DX011", True), ("DX014", False)]


def test_a_milestone_that_is_said_by_a_key_is_one_mistake() -> None:
    assert hint(mistake_of_task("mốc: true")) == "write `kind: milestone`"


def test_entries_joined_by_commas_of_another_keyboard_are_all_read() -> None:
    found = the_mistake("tasks: {T1: {name：Khảo sát，duration：5d}}")
    assert "`name: Khảo sát, duration: 5d`" in hint(found)


@pytest.mark.parametrize("table", TABLES)
def test_every_word_is_met_with_one_key_or_with_those_that_it_could_be(table: dict[str, object]) -> None:
    doubtful = {
        (bare(word), keys)
        for words in _WORDS.values()
        for word in words.split("; ")
        for several in (False, True)
        if len(keys := keys_meant(word, table, holds_several=several)) > 1
    }
    assert doubtful <= {
        ("label", ("name", "tags")),
        ("nguon", ("funding", "source")),
        ("product", ("system", "deliverable")),
        ("khoang thoi gian", ("duration", "range")),
    } | {(word, ("name", "tasks")) for word in ("noi dung", "cong viec", "nhiem vu", "hoat dong", "viec")}


@pytest.mark.parametrize("between", [" ", "( ", "( () ", "% ", "[]", ") ("])
def test_a_key_of_any_length_is_read_once(between: str) -> None:
    many = between * (300_000 // len(between))
    assert keys_meant("kinh" + many + "phí x", {"cost": 1}) == ()
    assert sign_before_key("%" + many + "x") is None


@pytest.mark.parametrize("word", ["(tỷ đồng)", "()", "ngày", "- đồng", "tỷ đồng", "phối hợp - ngày hội", "đồng"])
def test_a_unit_alone_or_in_other_words_is_none(word: str) -> None:
    assert keys_meant(word, {"cost": 1, "lead": 1, "duration": 1}) == ()


@pytest.mark.parametrize("word", ["kinh phí (tỷ đồng)", "kinh phí  [tỷ] ", " Kinh phí(đồng)"])
def test_a_unit_behind_a_key_stands_with_or_without_spaces(word: str) -> None:
    assert keys_meant(word, {"cost": 1, "progress": 1}) == ("cost",)


@pytest.mark.parametrize("line", ["% hoàn thành: 50", "%hoàn thành :", "%  hoàn thành   : 5"])
def test_a_sign_before_a_key_is_told_apart_from_it(line: str) -> None:
    assert sign_before_key(line) == ("%", "progress")
