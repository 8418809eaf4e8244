"""What is told of a word, and where an id leads."""

from __future__ import annotations

import pytest

from dxplan.lsp.hovering import told_at
from dxplan.lsp.navigating import home_of, uses_of
from dxplan.lsp.outlining import Symbol, symbols
from dxplan.lsp.readings import Reading, read
from dxplan.lsp.renaming import id_to_rename, renaming
from tests.lsp.plans import PLAN

GOOD = read(PLAN, "x.yaml")


def told(of: str, part: str, reading: Reading = GOOD) -> str:
    """What is told of a part of a line."""
    found = told_at(reading, reading.text.index(of) + of.index(part), "vi")
    return "" if found is None else found.markdown


def test_a_task_is_told_with_dates_float_and_why() -> None:
    """Wherever it is called: at home, in a link, in a risk."""
    for of in ("T2:\n        name", "T2: 5d..10d", "T2\n    each"):
        said = told(of, "T2")
        assert "08/03/2022 – 22/03/2022, 10 ngày làm việc" in said
        assert "dự trữ toàn phần 0 ngày làm việc, dự trữ tự do 0 ngày làm việc; găng" in said
        assert "ngày này: theo thực tế đã báo cáo" in said
    of_the_last_unit = told("R2@q1", "R2")
    assert "`R2@q2`" in of_the_last_unit
    assert "ngày này: chờ `R1@q2`" in of_the_last_unit


def test_other_things_are_told_by_name_and_keys_and_kinds_by_meaning() -> None:
    assert "Sở KH&CN" in told("successor: SKHCN", "SKHCN").replace("\\", "")
    assert "đơn vị" in told("R2@q1", "q1")
    assert told("waves: {size", "waves").startswith("`waves`: Chia đợt")
    assert told("probability: 30", "probability").startswith("`probability`: Xác suất")
    reading = read(PLAN.replace("R1: {duration: 2d,", "R1: {duration: 2d, kind: build,"), "x.yaml")
    assert told("kind: build", "build", reading).startswith("`build`: ")


@pytest.mark.parametrize(
    ("of", "part"), [("# kế hoạch", "kế"), ("name: T2\n", "T2"), ('reason: "T2', "T2"), ("1 tỷ", "tỷ")]
)
def test_of_prose_nothing_is_told(of: str, part: str) -> None:
    assert told(of, part) == ""


def test_in_broken_text_the_last_good_plan_answers_and_says_so() -> None:
    broken = read(PLAN.replace('after: [T1 SS+2d, "T1"]', 'after: [T1 SS+2d, "T1"'), "x.yaml", GOOD)
    assert broken.outcome.schedule is None
    assert broken.good is GOOD
    said = told("T1 SS+2d", "T1", broken)
    assert "01/03/2022 – 07/03/2022" in said
    assert "ngày theo bản đọc được gần nhất" in said
    home = home_of(broken, broken.text.index("T1 SS+2d"))
    assert home is not None
    assert broken.text[home.start : home.end + 1] == "T1:"


def test_without_any_good_plan_it_says_why_there_are_no_dates() -> None:
    bad = read(PLAN.replace("duration: 5d", "duration: 5 ngay cong"), "x.yaml")
    assert "chưa tính được ngày" in told("T1 SS+2d", "T1", bad)


def test_an_id_leads_home_and_to_its_uses() -> None:
    at = PLAN.index("R2@q1")
    home = home_of(GOOD, at)
    assert home is not None
    assert home.start == PLAN.index("R2: {duration: 4d")
    assert len(uses_of(GOOD, at, with_home=True)) == len(uses_of(GOOD, at, with_home=False)) + 1 == 5
    assert home_of(GOOD, PLAN.index("name: T2\n") + 6) is None
    unit = home_of(GOOD, at + 3)
    assert unit is not None
    assert PLAN[unit.start :].startswith("q1: Quận 1")


def test_renaming_is_offered_for_what_stands_in_the_file() -> None:
    assert id_to_rename(GOOD, PLAN.index("R2@q1")) is not None
    assert id_to_rename(GOOD, PLAN.index("base: vn") + 6) is None
    assert id_to_rename(GOOD, 0) is None
    assert len(renaming(GOOD, PLAN.index("R2@q1"), " X ")) == 5
    assert renaming(GOOD, 0, "X") == []


def test_the_outline_has_phases_with_their_tasks() -> None:
    def shown(found: list[Symbol]) -> list[object]:
        return [(each.name, shown(each.inside)) if each.inside else each.name for each in found]

    outline = symbols(GOOD, "vi")
    assert shown(outline) == [
        ("P 🚀 Giai đoạn: T1, T2", ["T1 Khảo sát 'T1'", "T2 T2"]),
        ("R", ["R1", "R2"]),
        "Z",
    ]
    phase, roll_out, last = outline
    assert phase.detail.startswith("01/03/2022 – 22/03/2022")
    assert PLAN[phase.whole.start : phase.whole.end].startswith("P:")
    assert PLAN[phase.whole.start : phase.whole.end].endswith("source: S1")
    assert PLAN[last.whole.start : last.whole.end].endswith("R]}")
    assert phase.whole.end <= roll_out.at.start
    assert all(phase.whole.start <= task.whole.start <= task.whole.end <= phase.whole.end for task in phase.inside)


def test_the_outline_ends_where_the_next_section_begins() -> None:
    moved = PLAN[: PLAN.index("tasks:\n  P")]
    tasks = PLAN[PLAN.index("tasks:\n  P") :]
    text = moved.replace("risks:", tasks + "risks:")
    last = symbols(read(text, "x.yaml"), "vi")[-1]
    assert text[last.whole.start : last.whole.end].endswith("R]}")


def test_the_outline_stays_while_a_line_is_broken() -> None:
    """With what is left of the last good plan, where it stands now."""
    text = "# một dòng mới\n" + PLAN.replace("support: [SKHCN]", "support: [SKHCN")
    phase, *rest = symbols(read(text, "x.yaml", GOOD), "vi")
    assert text[phase.at.start : phase.whole.end].startswith("P:\n    name")
    assert [inner.name for inner in phase.inside] == ["T1 Khảo sát 'T1'", "T2 T2"]
    assert [symbol.name for symbol in rest] == ["R", "Z"]
    assert symbols(read(text, "x.yaml"), "vi") == []
