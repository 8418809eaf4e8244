"""Columns of a table on paper: no heading and no text of one syllable a line where there is room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.documents.pages.blocks import Run, Table
from dxplan.render.documents.pages.times import ems
from dxplan.render.documents.pages.widths import column_widths
from tests.laws import tried


def table(*rows: tuple[str, ...]) -> Table:
    return Table(("",) * len(rows[0]), tuple(tuple((Run(cell),) for cell in row) for row in rows))


TIMES_BOLD = {"S": 556, "ố": 500, " ": 250, "n": 556, "h": 556, "i": 278, "ệ": 444, "m": 833}
"""How wide letters are in bold Times, in thousandths of the type's size: by the font itself, not by our averages."""


def test_a_heading_of_three_words_takes_two_lines_where_there_is_room() -> None:
    made = table(("STT", "Giai đoạn", "Số nhiệm vụ"), ("I", "Tổ chức, kế hoạch, chiến lược", "5"))
    size = 11
    *_, narrow = column_widths(made, 160, size)
    assert narrow >= sum(map(TIMES_BOLD.__getitem__, "Số nhiệm")) / 1000 * size * 25.4 / 72 + 3


def test_where_there_is_no_room_a_heading_takes_a_line_a_word() -> None:
    heads = ("STT", *("Thời gian hoàn thành nhiệm vụ",) * 9)
    widths = column_widths(table(heads, ("1", *("31/12/2025",) * 9)), 252, 12)
    assert abs(sum(widths) - 252) < 0.1


def test_a_column_of_dates_is_no_wider_than_they_are_and_names_get_the_rest() -> None:
    made = table(
        ("STT", "Nhiệm vụ", "Chủ trì", "Xong theo kế hoạch", "Dự kiến xong"),
        ("13", "Xây dựng hạ tầng số phục vụ thí điểm", "Sở Thông tin và Truyền thông", *("02/08/2021",) * 2),
    )
    _, name, lead, planned, now = column_widths(made, 155, 12)
    assert planned < 29
    assert now < 26
    assert name > 45
    assert lead > 27


def test_short_cells_that_are_all_alike_take_one_line() -> None:
    made = table(
        ("STT", "Mốc, nhiệm vụ có thời hạn", "Chủ trì", "Ngày đạt", "Thời hạn", "Đánh giá"),
        *(
            (
                str(n),
                "Đo và công bố tỷ lệ hồ sơ công việc xử lý trên mạng",
                "Sở Thông tin và Truyền thông",
                "11/06/2024",
                "31/12/2025",
                "Chưa ghi nhận kết quả",
            )
            for n in range(7)
        ),
    )
    *_, verdict = column_widths(made, 252, 12)
    assert verdict >= ems("Chưa ghi nhận kết quả") * 12 * 25.4 / 72 + 3.8


@tried(0.5)
@given(
    st.integers(2, 9).flatmap(
        lambda n: st.lists(st.tuples(*[st.text(st.characters(codec="utf-8"), max_size=60)] * n), min_size=1, max_size=5)
    ),
    st.sampled_from([155.0, 165.0, 252.0]),
)
def test_the_columns_of_any_table_fill_the_page(rows: list[tuple[str, ...]], room: float) -> None:
    widths = column_widths(table(*rows), room, 12)
    assert abs(sum(widths) - room) < 0.1
    assert min(widths) > 0
