from __future__ import annotations

import unicodedata

import pytest

from dxplan.model.kind import Kind
from dxplan.text.phrase import Text
from tests.load.reading import hint, mistake_of_task, mistakes, read, sound, sound_task, the_mistake


def test_prose_in_one_language_reads_alike_in_both() -> None:
    assert sound_task("duration: 1d, name: Khảo sát").name == Text("Khảo sát", "Khảo sát")


def test_prose_in_both_languages() -> None:
    assert sound_task("duration: 1d, name: {vi: Khảo sát, en: Survey}").name == Text("Khảo sát", "Survey")
    assert sound_task("duration: 1d, name: {en: Survey}").name == Text("Survey", "Survey")
    assert sound_task("duration: 1d, name: {vi: Khảo sát}").name == Text("Khảo sát", "Khảo sát")
    assert sound_task("duration: 1d, name: {vi: , en: Survey}").name == Text("Survey", "Survey")


def test_prose_that_yaml_would_take_for_something_else_stays_as_typed() -> None:
    for word in ("no", "yes", "2022", "1e3", "1:30", "0x1F", "2022-02-30", "1.50", "off"):
        assert sound_task(f"duration: 1d, name: {word}").name == Text(word, word)


def test_nothing_said_is_no_name_but_a_quoted_null_is_a_word() -> None:
    assert sound_task("duration: 1d, name: ~").name is None
    assert sound_task("duration: 1d, name: null").name is None
    assert sound_task("duration: 1d, name: ").name is None
    assert sound_task('duration: 1d, name: "null"').name == Text("null", "null")


def test_prose_is_normalized() -> None:
    name = sound(unicodedata.normalize("NFD", "tasks: {T1: {duration: 1d, name: Sở Thông tin}}")).tasks["T1"].name
    assert name is not None
    assert name.vi == unicodedata.normalize("NFC", "Sở Thông tin")


def test_a_comma_in_prose_inside_braces_cuts_it() -> None:
    found = mistake_of_task("duration: 1d, name: {vi: Sở Y tế, Sở Giáo dục, en: Departments}")
    assert found.code == "DX011"
    assert "quote" in hint(found)


def test_trap_no_and_2022_stay_the_ids_that_were_typed() -> None:
    plan = sound(
        "agencies: {no: {name: Sở Nội vụ}, 2022: {name: Tổ công tác}, on: {name: Ôn}}\n"
        "tasks: {2022: {duration: 1d, lead: no}, 1e3: {duration: 1d, lead: 2022, support: [no, on], after: 2022},\n"
        "  0x1F: {duration: 1d, after: [2022, 1e3 FS+1d]}, 1_0: {duration: 1d, after: [0x1F]}}"
    )
    assert plan.tasks["2022"].lead == "no"
    assert plan.tasks["1e3"].lead == "2022"
    assert plan.tasks["1e3"].support == ("no", "on")
    assert [link.predecessor for link in plan.tasks["0x1F"].predecessors] == ["2022", "1e3"]
    assert list(plan.tasks) == ["2022", "1e3", "0x1F", "1_0"]


def test_ids_typed_on_a_mac_are_the_same_ids() -> None:
    text = "agencies: {SởYTế: {}}\ntasks: {KhảoSát: {duration: 1d}, T2: {duration: 1d, lead: SởYTế, after: KhảoSát}}"
    decomposed = unicodedata.normalize("NFD", text)
    assert decomposed != text
    mixed = text[:30] + unicodedata.normalize("NFD", text[30:])
    assert sound(decomposed) == sound(text) == sound(mixed)


@pytest.mark.parametrize("id_", ["T 1", "T.1", "T/1", "T:1", "T#1", "a@b", '""', "~", "T\u200b1"])
def test_ids_are_letters_digits_underscores_and_hyphens(id_: str) -> None:
    assert mistakes(f"tasks:\n  {id_}: {{duration: 1d}}\n") == ["DX018"]


@pytest.mark.parametrize("id_", ["T-1", "T_1", "1", "--", "_", "ĐôThị", "Ệ", "null", "true"])
def test_near_misses_that_are_ids(id_: str) -> None:
    assert list(sound(f"tasks:\n  {id_}: {{duration: 1d}}\n").tasks) == [id_]


def test_an_invisible_letter_in_an_id_is_made_visible() -> None:
    [found] = read("tasks: {T\u200b1: {duration: 1d}}").diagnostics
    assert "\\u200b" in found.message.vi


def test_one_id_alone_is_a_list_of_one() -> None:
    plan = sound(
        "agencies: {A: {}, B: {}}\ntasks: {T1: {duration: 1d, support: A}, T2: {duration: 1d, support: [A, B]}}"
    )
    assert plan.tasks["T1"].support == ("A",)
    assert plan.tasks["T2"].support == ("A", "B")


@pytest.mark.parametrize("text", ["A, B", "A; B", "A,B"])
def test_several_ids_in_one_text_are_told_to_be_a_list(text: str) -> None:
    found = the_mistake(f'agencies: {{A: {{}}, B: {{}}}}\ntasks: {{T1: {{duration: 1d, support: "{text}"}}}}')
    assert found.code == "DX018"
    assert hint(found).startswith("write a list")


def test_an_id_twice_in_a_list_is_a_warning() -> None:
    result = read("agencies: {A: {}, B: {}}\ntasks: {T1: {duration: 1d, support: [A, B, A]}}")
    assert [d.code for d in result.diagnostics] == ["DX044"]
    assert result.is_usable
    assert result.plan is not None
    assert result.plan.tasks["T1"].support == ("A", "B")


def test_exactly_one_agency_leads() -> None:
    agencies = "agencies: {A: {}, B: {}}\n"
    assert sound(f"{agencies}tasks: {{T1: {{duration: 1d, lead: [A]}}}}").tasks["T1"].lead == "A"
    assert the_mistake(f"{agencies}tasks: {{T1: {{duration: 1d, lead: [A, B]}}}}").code == "DX029"
    assert the_mistake(f'{agencies}tasks: {{T1: {{duration: 1d, lead: "A, B"}}}}').code == "DX029"
    assert the_mistake(f"{agencies}risks: {{R1: {{owner: [A, B]}}}}").code == "DX029"
    assert the_mistake(f"{agencies}tasks: {{T1: {{duration: 1d, lead: A B}}}}").code == "DX018"


@pytest.mark.parametrize("word", ["true", "True", "yes", "on", "có", "đúng"])
def test_words_for_true(word: str) -> None:
    assert sound_task(f"duration: 1d, assumed: {word}").assumed is True


@pytest.mark.parametrize("word", ["false", "no", "off", "không", "sai", "", "~"])
def test_words_for_false(word: str) -> None:
    assert sound_task(f"duration: 1d, assumed: {word}").assumed is False


def test_other_words_are_neither_true_nor_false() -> None:
    assert mistake_of_task("duration: 1d, assumed: maybe").code == "DX013"
    assert mistake_of_task("duration: 1d, assumed: 1").code == "DX013"


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_task_is_known(kind: Kind) -> None:
    duration = "" if kind is Kind.MILESTONE else "duration: 1d, "
    assert sound_task(f"{duration}kind: {kind.value}").kind is kind


def test_a_mistyped_choice_names_the_nearest() -> None:
    assert "`pilot`" in hint(mistake_of_task("duration: 1d, kind: pilto"))
    assert "`milestone`" in hint(mistake_of_task("kind: Milestone"))
    assert "survey" in hint(mistake_of_task("duration: 1d, kind: khảo sát"))


def test_tags_are_free_words() -> None:
    assert sound_task("duration: 1d, tags: [thí điểm, OneGov]").tags == ("thí điểm", "OneGov")
    assert sound_task("duration: 1d, tags: thí điểm").tags == ("thí điểm",)
