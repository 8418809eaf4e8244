"""How words, prose, numbers and dates are written, case by case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
import yaml

from dxplan.dump import UnwritableError, plan_text, writable
from dxplan.dump.amounts import duration, link, moment, money, number, rough_date, share
from dxplan.dump.calendars import week
from dxplan.dump.scalars import block, is_plain, quoted, word
from dxplan.model.calendar import Hours
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.model.moment import Moment
from dxplan.model.task import Task
from dxplan.text.phrase import Text, same
from tests.dump.test_every_field import PLAN, task
from tests.dump.test_laws import loaded

DAY = date(2022, 3, 31)


@pytest.mark.parametrize(
    "text",
    [
        "Sở TT&TT",
        "100 %",
        "1,5 tỷ",
        "Họp (lần 2), tại UBND",
        "a: b"[:1],
        "C++",
        "https://a.vn/?b=c#d",
        "UBND TP. Thủ Đức",
        'Nguồn ghi "từ 90%"',
        "top 2",
        "Bước 3/4",
        "2022 - 2025",
        "12h30",
        "Đề án 06",
        "a\xa0b",
        "👩\u200d👧",
    ],
)
def test_plain_where_that_reads_back(text: str) -> None:
    """Quotes stand only where they are needed."""
    assert is_plain(text)
    assert yaml.safe_load(f"name: {text}") == {"name": text}


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "Yes",
        "off",
        "~",
        "null",
        "True",
        "1e3",
        "12:30",
        "0x1F",
        "-5",
        "25",
        "1.5",
        "2022-03-31",
        ".inf",
        "1_000",
        "# 3",
        "Họp #3",
        "a: b",
        "a:",
        "- a",
        "-",
        "? a",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%",
        "@a",
        "`a",
        "'a",
        '"a"',
        "[a",
        "{a",
        " a",
        "a ",
        "\xa0a",
        "a\xa0",
        "",
        "<<",
        "=",
        "a\u200bb",
        "\ufeffa",
        "a\tb",
        "a\nb",
    ],
)
def test_in_quotes_where_yaml_would_read_something_else(text: str) -> None:
    """Other programs read the file, too: what they would take for a number or a truth value is quoted."""
    assert not is_plain(text)
    assert yaml.safe_load(f"name: {quoted(text)}") == {"name": text}
    assert quoted(text).isprintable() or "\u00a0" in text


@pytest.mark.parametrize(
    ("id_", "written"),
    [
        *(("T1", "T1"), ("Đề-án_06", "Đề-án_06"), ("1A", "1A"), ("Y", "Y"), ("t12", "t12")),
        *(("no", '"no"'), ("2022", '"2022"'), ("1e3", '"1e3"'), ("null", '"null"'), ("-a", '"-a"'), ("---", '"---"')),
    ],
)
def test_ids(id_: str, written: str) -> None:
    """An id stands in quotes where it could be taken for something else."""
    assert word(id_) == written


def test_an_id_that_needs_quotes_everywhere() -> None:
    """As the plan's, as a task's and as what links and waivers name."""
    tasks = {
        "no": Task(id="no", duration=Duration(1.0, Unit.DAYS)),
        "2022": Task(
            id="2022",
            duration=Duration(1.0, Unit.DAYS),
            predecessors=(Dependency("no", "2022", LinkType.FINISH_START),),
        ),
    }
    plan = replace(PLAN, id="1e3", tasks=tasks, roots=("no", "2022"))
    text = plan_text(plan)
    assert 'id: "1e3"\n' in text
    assert '  "2022":\n    duration: 1d\n    after: ["no"]\n' in text
    assert loaded(text) == plan


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (same("Khảo sát"), "    name: Khảo sát\n"),
        (same("Họp: lần 2"), '    name: "Họp: lần 2"\n'),
        (Text("Khảo sát", "Survey"), '    name: {vi: "Khảo sát", en: "Survey"}\n'),
        (
            Text(
                "Khảo sát hiện trạng hạ tầng, dữ liệu của các sở, ngành",
                "Survey: infrastructure and data of departments",
            ),
            "    name:\n"
            "      vi: Khảo sát hiện trạng hạ tầng, dữ liệu của các sở, ngành\n"
            '      en: "Survey: infrastructure and data of departments"\n',
        ),
        (
            same(("Nguồn nêu việc này: thời gian là giả định. " * 3).strip()),
            "    name: >-\n"
            "      Nguồn nêu việc này: thời gian là giả định. Nguồn nêu việc này: thời gian là giả định. "
            "Nguồn nêu việc này: thời\n      gian là giả định.\n",
        ),
        (same("Hai dòng:\n- một\n- hai"), "    name: |-\n      Hai dòng:\n      - một\n      - hai\n"),
        (
            same("một hai " * 14 + "ba bốn năm"),
            "    name: >-\n      " + "một hai " * 14 + "ba\n      bốn năm\n",
        ),
        (same("một hai " * 20 + "ba\n  - bốn"), "    name: |-\n      " + "một hai " * 20 + "ba\n        - bốn\n"),
        (same("10\u00a0000: đồng"), '    name: "10\u00a0000: đồng"\n'),
        (same("Hết dòng\n"), "    name: >\n      Hết dòng\n"),
        (same("\nTrống trước"), '    name: "\\nTrống trước"\n'),
        (Text("", ""), '    name: {vi: ""}\n'),
    ],
)
def test_prose(name: Text, written: str) -> None:
    """Once if both languages read alike, in braces where it fits, as a block where it is long or has several lines."""
    plan = task(name=name)
    assert f"  T1:\n{written}" in plan_text(plan)
    assert loaded(plan_text(plan)) == plan


def test_long_paragraphs_are_folded() -> None:
    """Lines that are too wide become paragraphs, between empty lines."""
    text = "một hai " * 20 + "ba\n\n" + "bốn năm " * 20 + "sáu"
    lines = block(text, 80)
    assert lines is not None
    assert lines[0] == ">-"
    assert max(map(len, lines)) <= 80
    assert yaml.safe_load("\n ".join(["a: " + lines[0], *lines[1:]])) == {"a": text}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (25.0, "25"),
        (1.5, "1.5"),
        (1.125, "1.1250"),
        (0.125, "0.125"),
        (-3.0, "-3"),
        (1e-05, "0.00001"),
        (1000000000000000.0, "1" + "0" * 15),
        (1 / 3, "0.3333333333333333"),
        (1234.567, "1234.567"),
        (-12.345, "-12.3450"),
        (0.1 + 0.2, "0.30000000000000004"),
    ],
)
def test_numbers(value: float, written: str) -> None:
    """Exactly; three decimals get a fourth where they could be thousands."""
    assert number(value) == written


def test_a_target_in_words_that_look_like_a_number() -> None:
    """It stays words: what stands under a language is never a number."""
    for text in ("25", "1.500", "1 500 000", "-3"):
        plan = replace(PLAN, kpis={"K": replace(PLAN.kpis["K"], target=same(text))})
        assert f'  K: {{target: {{vi: "{text}"}}}}\n' in plan_text(plan)
        assert loaded(plan_text(plan)) == plan


def test_amounts() -> None:
    """Money in the unit that fits, shares in percent, durations without needless decimals."""
    assert [money(n) for n in (0, 1200, 38_184_000_000, 1_500_000_000, 60 * 10**9, 600_000_000)] == [
        *("0", "1200", "38184 triệu", "1.5 tỷ", "60 tỷ", "600 triệu"),
    ]
    assert [share(n) for n in (0, 0.3, 1, 0.333, 0.125)] == ["0 %", "30 %", "100 %", "33.3 %", "12.5 %"]
    assert [
        duration(Duration(n, unit)) for n, unit in ((60.0, Unit.DAYS), (1.5, Unit.WEEKS), (90.0, Unit.MINUTES))
    ] == [
        *("60d", "1.5w", "90min"),
    ]


def test_dates() -> None:
    """A day, a day with its hour, a month, a quarter; a year in the background."""
    assert moment(Moment(DAY, DAY)) == "2022-03-31"
    assert moment(Moment(DAY, DAY, time(8, 5))) == "2022-03-31T08:05"
    assert moment(Moment(date(2022, 3, 1), DAY)) == "2022-03"
    assert moment(Moment(date(2022, 1, 1), DAY)) == "2022-Q1"
    assert rough_date(Moment(date(2022, 1, 1), date(2022, 12, 31))) == "2022"


@pytest.mark.parametrize(
    ("lag", "type_", "unit", "written"),
    [
        (None, LinkType.FINISH_START, None, "A"),
        (None, LinkType.START_START, None, "A SS"),
        (Duration(2.0, Unit.DAYS), LinkType.START_START, None, "A SS+2d"),
        (Duration(-1.5, Unit.HOURS), LinkType.FINISH_START, None, "A FS-1.5h"),
        (Duration(50.0, Unit.PERCENT), LinkType.FINISH_FINISH, None, "A FF+50%"),
        (Duration(50.0, Unit.ELAPSED_PERCENT), LinkType.FINISH_START, "q1", "A@q1 FS+50e%"),
        (None, LinkType.FINISH_START, "q1", "A@q1"),
        (Duration(0.0, Unit.DAYS), LinkType.FINISH_START, None, "A"),
    ],
)
def test_links(lag: Duration | None, type_: LinkType, unit: str | None, written: str) -> None:
    """As `after` lists them."""
    assert link(Dependency("A", "B", type_, lag, unit)) == written


def test_weeks() -> None:
    """Days in a row that work alike stand together."""
    day, morning = Hours(((480, 720), (780, 1020))), Hours(((480, 720),))
    assert week(dict.fromkeys(range(5))) == "mon..fri"
    assert week({0: None, 1: None, 3: None}) == ["mon..tue", "thu"]
    assert week({**dict.fromkeys(range(4), day), 4: morning, 5: None, 6: Hours(())}) == {
        "mon..thu": ['"08:00-12:00"', '"13:00-17:00"'],
        "fri": ['"08:00-12:00"'],
        "sat": "~",
        "sun": "none",
    }


def test_lists_and_mappings_that_fill_a_line_go_on_in_the_next() -> None:
    """A list is broken between its words, a mapping has a line for each key."""
    names = tuple(f"cơ-quan-{number}" for number in range(30))
    plan = replace(
        task(support=names, tags=("một, hai",)),
        agencies={name: replace(PLAN.agencies["A"], id=name) for name in names},
    )
    text = plan_text(plan)
    lines = [line for line in text.splitlines() if "cơ-quan-" in line and "{" not in line]
    assert [line.partition("cơ")[0] for line in lines] == ["    support: [", *[" " * 14] * (len(lines) - 1)]
    assert len(lines) == 4
    assert '    tags: ["một, hai"]\n' in text
    assert loaded(text) == plan


def test_a_mark_after_an_escape_is_escaped_as_well() -> None:
    """Else whoever composes the file would make one letter of it and the escape's last digit."""
    assert quoted("\u200a\u0300ệ") == r'"\u200A\u0300\u1EC7"'


@pytest.mark.parametrize("length", range(1, 16))
def test_a_list_fills_its_lines_and_no_more(length: int) -> None:
    """Whatever its words are long: a line ends where the next word would not fit."""
    text = plan_text(task(tags=tuple("x" * length for _ in range(100))))
    lines = text[text.index("    tags:") :].split("]")[0].splitlines()
    assert len(lines) > 1
    assert {len(line) for line in lines[:-1]} == {120 - (120 - 11 - length - 1) % (length + 2)}


def test_one_empty_line_between_sections() -> None:
    """Also where some have nothing to say."""
    text = plan_text(replace(PLAN, agencies={}, context={}, risks={}, agreement=None, budget=None))
    assert "\n\n\n" not in text
    assert text.count("\n\n") == 9


def test_a_comment_on_top() -> None:
    """What importing wants to say first; long lines are wrapped, nothing of it is ever read."""
    head = ("Nhập từ kế-hoạch.xml", "", "a\nb: c\x07", "dài " * 60)
    text = plan_text(PLAN, head)
    lines = text[: text.index("dxplan:")].splitlines()
    assert lines[:5] == ["# Nhập từ kế-hoạch.xml", "#", "# a", "# b: c", "# " + "dài " * 28 + "dài"]
    assert max(map(len, lines)) <= 120
    assert loaded(text) == PLAN


def test_what_other_programs_texts_become() -> None:
    """Line ends and accents are settled, control characters go: then a plan can hold them."""
    text = writable("a\r\nb\rc\x00\x0b\u202ed e\u0323")
    assert text == "a\nb\ncd ẹ"
    plan = task(note=same(text))
    assert loaded(plan_text(plan)) == plan


def test_a_text_that_is_not_composed_is_written_composed() -> None:
    """Files are in NFC."""
    assert "name: ệ\n" in plan_text(task(name=same("e\u0323\u0302")))


@pytest.mark.parametrize("character", ["\x00", "\x07", "\r", "\x1b", "\x7f", "\x85", "\u202e", "\ud800"])
def test_a_control_character_is_refused_with_its_place(character: str) -> None:
    """Reading would drop it: nothing is lost in silence."""
    with pytest.raises(UnwritableError, match=rf"tasks\.T1\.note: .*U\+{ord(character):04X}"):
        plan_text(task(note=same(f"a{character}b")))
