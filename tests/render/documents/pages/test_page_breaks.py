"""What stays on one page with what, the same in Word and in LibreOffice: short chains, no text away from its table."""

from __future__ import annotations

from dxplan.render.documents.pages.blocks import blocks_of
from dxplan.render.documents.pages.decree import TYPES, smaller
from dxplan.render.documents.pages.drawn import drawn
from dxplan.render.documents.pages.roles import Role, Text, has_long_word, sheets
from dxplan.render.documents.sections.phase_bars import phase_bars
from tests.render.documents.papers import plan_in_file, subject_of

TABLE = "| STT | Nhiệm vụ | Xong |\n|---|---|---|\n| 1 | Khảo sát | 01/02/2023 |\n"


def texts(markdown: str) -> list[Text]:
    return [part for sheet in sheets(blocks_of(markdown)) for part in sheet.parts if isinstance(part, Text)]


def test_what_stands_above_a_table_stays_with_it() -> None:
    _, above = texts(f"## II. MỤC TIÊU\n\n[Bổ sung hiện trạng: kế hoạch chưa ghi.]\n\n{TABLE}")
    assert above.keeps_next


def test_a_text_stays_with_a_plain_list_but_does_not_wait_for_the_items_of_an_item() -> None:
    _, plain, *_ = texts("## I. MỘT\n\nCác việc sau:\n\n- Việc một\n- Việc hai\n")
    assert plain.keeps_next
    _, nested, item, first, last = texts(
        "## I. MỘT\n\nCác việc sau:\n\n1. **Vấn đề**\n    - *Cách:* a\n    - *Sao:* b\n"
    )
    assert [nested.keeps_next, item.keeps_next, first.keeps_next, last.keeps_next] == [False, True, True, False]


def test_a_paragraph_with_an_address_of_the_net_is_not_justified() -> None:
    (plain,) = texts("- Nguồn 1: Bài báo (Báo Bà Rịa - Vũng Tàu)\n")
    (address,) = texts("- Nguồn 1: Bài báo (https://baobariavungtau.com.vn/kinh-te/thi-diem.htm)\n")
    assert not has_long_word(plain.runs)
    assert has_long_word(address.runs)
    assert TYPES[Role.ITEM].align == "justify"
    assert smaller(Role.ITEM).align == "left"


def test_the_flag_of_a_deadline_on_the_last_day_is_whole() -> None:
    bars = phase_bars(subject_of(plan_in_file("nam-dinh"), "vi", "2023-03-15"), 10)
    assert bars is not None
    width = 165.0
    flag = drawn(bars, width).svg.split(' fill="#000"/>')[0].rsplit('d="M', 1)[1]
    right = float(flag.split("H")[1].split("L")[0])
    assert right <= width
