"""Tables in markdown: however they are drawn, they are the same plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.markdown.blocks import blocks
from dxplan.exchange.markdown.inline import plain
from dxplan.exchange.readers import markdown
from dxplan.exchange.registry_of_readers import reader_of
from dxplan.exchange.tables.headings import heading_key

PIPES = """\
| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian thực hiện |
|:---:|:---------|-----------------|--------------------:|
| 1 | **Khảo sát** hiện<br>trạng | [Sở KH&amp;CN](http://x) | 01/2027 - 03/2027 |
| 2 | Lập *kế hoạch* | UBND tỉnh | Quý II/2027 |
"""
BARE = """\
STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian thực hiện
--- | --- | --- | ---
1 | Khảo sát hiện trạng | Sở KH&CN | 01/2027 - 03/2027
2 | Lập kế hoạch | UBND tỉnh | Quý II/2027
"""
NO_HEADER = PIPES.replace("\n|:---:|:---------|-----------------|--------------------:|", "").join(
    ("|     |     |     |     |\n|-----|-----|-----|-----|\n", "")
)
"""As pandoc writes a table of Word whose first row is not marked as headings."""
GRID = """\
+-----+---------------------+------------------+----------------------+
| STT | Nhiệm vụ            | Cơ quan chủ trì  | Thời gian thực hiện  |
+:===:+=====================+==================+======================+
| 1   | Khảo sát hiện       | Sở KH&CN         | 01/2027 - 03/2027    |
|     | trạng               |                  |                      |
+-----+---------------------+------------------+----------------------+
| 2   | Lập kế hoạch        | UBND tỉnh        | Quý II/2027          |
+-----+---------------------+------------------+----------------------+
"""
SPACED = """\
  ------------------------------------------------------------
  STT   Nhiệm vụ            Cơ quan chủ trì  Thời gian thực
                                             hiện
  ----- ------------------- ---------------- -----------------
  1     Khảo sát hiện       Sở KH&CN         01/2027 -
        trạng                                03/2027

  2     Lập kế hoạch        UBND tỉnh        Quý II/2027
  ------------------------------------------------------------
"""
SIMPLE = """\
  STT   Nhiệm vụ            Cơ quan chủ trì  Thời gian
  ----- ------------------- ---------------- -----------------
  1     Khảo sát hiện trạng Sở KH&CN         01/2027 - 03/2027
  2     Lập kế hoạch        UBND tỉnh        Quý II/2027

Đoạn văn sau bảng.
"""
HTML = """\
<table>
<thead><tr><th rowspan="2">STT</th><th rowspan="2">Nhiệm vụ</th><th>Cơ quan<br/>chủ trì</th><th>Thời gian</th></tr>
<tr><th></th><th>thực hiện</th></tr></thead>
<tbody><tr><td>1</td><td><p>Khảo sát hiện
trạng</p></td><td>Sở KH&amp;CN</td><td>01/2027 - 03/2027</td></tr>
<tr><td>2</td><td>Lập kế hoạch</td><td>UBND tỉnh</td><td>Quý II/2027</td></tr></tbody></table>
"""
DRAWN = {
    "pipes": PIPES,
    "bare pipes": BARE,
    "no headings": NO_HEADER,
    "grid": GRID,
    "spaced": SPACED,
    "simple": SIMPLE,
    "html": HTML,
}


def _read(text: str, name: str = "giay.md") -> Imported | Refused:
    return markdown.read_on(Incoming(Path(name), text.encode()), Wishes(), date(2026, 11, 28))


@pytest.mark.parametrize("table", DRAWN.values(), ids=DRAWN)
@pytest.mark.parametrize(
    "around", ["{}", "# Kế hoạch\r\n\r\nĐoạn văn.\r\n\r\n{}", "~~~\n| a | b |\n|---|---|\n~~~\n\n{}"]
)
def test_a_table_is_the_same_plan_however_it_is_drawn(table: str, around: str) -> None:
    found = _read(around.format(table))
    assert isinstance(found, Imported), found
    tasks = list(found.plan.tasks.values())
    assert [task.name and task.name.vi for task in tasks] == ["Khảo sát hiện trạng", "Lập kế hoạch"]
    assert [task.lead for task in tasks] == ["SKHCN", "UBND-tinh"]
    assert [str(task.constraints.start_no_earlier_than) for task in tasks] == ["2027-01-04", "2027-04-01"]


@pytest.mark.parametrize("table", [PIPES, BARE, GRID], ids=["pipes", "bare pipes", "grid"])
def test_a_table_is_known_by_its_content(table: str) -> None:
    """Also in a file of another name; a list with pipes and a plan file are none."""
    assert reader_of(Incoming(Path("giay.txt"), table.encode())) is markdown
    for other in ("a|b\n1|2\n", "dxplan: 1\ntasks: {}\n", "Name,Duration\nA,5d\n", "%PDF-1.4 |\n|---|---|\n"):
        assert not markdown.recognises(Incoming(Path("x.txt"), other.encode()))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (r"a \| b \* c", "a | b * c"),
        ("**Đậm _nghiêng_**", "Đậm nghiêng"),
        ("ten_bien_dai 2*3*4", "ten_bien_dai 2*3*4".replace("*3*", "3")),
        ("`a|b`", "a|b"),
        ("![hình](x.png)Tên[^1]", "Tên"),
        ("[Chữ]{.underline} <u>gạch</u>", "Chữ gạch"),
        ("A&nbsp;&amp;&lt;B", "A\u00a0&<B"),
        ("Một<br/>hai", "Một\nhai"),
    ],
)
def test_marks_go_and_what_they_mark_stays(raw: str, text: str) -> None:
    assert plain(raw) == text


def test_a_merged_cell_stays_in_its_first_row() -> None:
    """As pandoc draws it; in HTML what stands beside it keeps its column."""
    drawn = "+---+---+\n| A | B |\n+===+===+\n| x | 1 |\n|   +---+\n| y | 2 |\n+---+---+\n"
    (block,) = blocks(drawn)
    assert [cells for _, cells in block.rows] == [{0: "A", 1: "B"}, {0: "x\ny", 1: "1"}, {1: "2"}]
    (block,) = blocks("<table><tr><td rowspan=2>x</td><td>1</td></tr><tr><td>2</td></tr></table>")
    assert [cells for _, cells in block.rows] == [{0: "x", 1: "1"}, {1: "2"}]


@pytest.mark.parametrize(
    "text", ["", "Không có bảng.", "| a | b |\n|---|---|\n| 1 | 2 |\n", "<table>", "+---+\n", "|\n|-\n"]
)
def test_what_holds_no_table_of_tasks_is_refused(text: str) -> None:
    assert isinstance(_read(text), Refused)


_PIECES = st.sampled_from(
    [
        "|",
        "\n",
        "+--",
        "---",
        "-----\n",
        "<table>",
        "</td>",
        "<td rowspan=99999999999>",
        "`",
        "**",
        "\\",
        "<![",
        "[",
        "](",
        "\0",
    ]
)


@given(st.sampled_from(sorted(DRAWN)), st.lists(st.tuples(st.integers(0, 600), _PIECES | st.none()), max_size=12))
def test_no_text_raises(name: str, changes: list[tuple[int, str | None]]) -> None:
    text = DRAWN[name]
    for at, piece in changes:
        text = text[:at] + (text[at + 5 :] if piece is None else piece + text[at:])
    assert isinstance(_read(text), Imported | Refused)


def test_a_ruled_line_in_another_programs_file_makes_no_table_of_it(tmp_path: Path) -> None:
    notes = "<Subject>\n| A | B |\n|---|---|\n</Subject>"
    data = f'<Project xmlns="http://schemas.microsoft.com/project">{notes}</Project>'.encode()
    found = reader_of(Incoming(tmp_path / "p.xml", data))
    assert found is not None
    assert found.__name__.rpartition(".")[2] == "msproject"


WORDS_OF_THE_FORMAT = (
    "tên; sau; chủ trì; phối hợp; thời gian; bắt đầu; kết thúc; sản phẩm; kinh phí; hạn; loại; tên nhiệm vụ; "
    "after; việc trước; "
    "nhiệm vụ trước; tiền nhiệm; phụ thuộc; chờ; sau khi xong; đơn vị chủ trì; cơ quan chủ trì thực hiện; "
    "cơ quan phối hợp thực hiện; xong trước; chậm nhất; nguồn vốn; ghi chú"
)


@pytest.mark.parametrize("word", WORDS_OF_THE_FORMAT.split("; "))
def test_what_people_write_for_a_key_heads_a_column_too(word: str) -> None:
    assert heading_key(word.capitalize()) is not None


def test_a_column_headed_after_has_links() -> None:
    rows = ("| STT | Tên nhiệm vụ | Thời gian | Sau |", "|---|---|---|---|", "| 1 | Khảo sát | 15 ngày | |")
    table = "\n".join((*rows, "| 2 | Làm | 3 tháng | 1 |"))
    found = markdown.read(Incoming(Path("a.md"), table.encode()), Wishes())
    links = [[link.predecessor for link in task.predecessors] for task in found.plan.tasks.values()]
    assert [len(each) for each in links] == [0, 1]
