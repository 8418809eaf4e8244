"""What departments abbreviate in the names of tasks: `TĐ, PD KHLCNT` is read as what it stands for.

Each stands once, in small letters; phrases that are looked for are written out the same way, so that neither side
has to know how the other writes.
"""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import normalize

from dxplan.guessing.words import one_spelling, without_marks
from dxplan.text.expression import expression

_TABLE = """
    kq: kết quả | đgkq: đánh giá kết quả | bc: báo cáo | bb: biên bản | hs: hồ sơ | kh: kế hoạch | hđ: hợp đồng
    tđ: thẩm định | pd: phê duyệt | ks: khảo sát | đg: đánh giá | pa: phương án | qc: quy chế | vb: văn bản
    nckt: nghiên cứu khả thi | bcnckt: báo cáo nghiên cứu khả thi | ktkt: kinh tế kỹ thuật
    bcktkt: báo cáo kinh tế kỹ thuật | bcđxctđt: báo cáo đề xuất chủ trương đầu tư | ctđt: chủ trương đầu tư
    đxctđt: đề xuất chủ trương đầu tư | bcđxct: báo cáo đề xuất chủ trương | qđ: quyết định | qđđt: quyết định đầu tư
    qđctđt: quyết định chủ trương đầu tư
    tkcs: thiết kế cơ sở | tkct: thiết kế chi tiết | tktc: thiết kế thi công | tkkt: thiết kế kỹ thuật
    tkbvtc: thiết kế bản vẽ thi công | bvtc: bản vẽ thi công | tktcdt: thiết kế thi công dự toán
    tkctdt: thiết kế chi tiết dự toán
    lcnt: lựa chọn nhà thầu | khlcnt: kế hoạch lựa chọn nhà thầu | kqlcnt: kết quả lựa chọn nhà thầu
    kqđt: kết quả đấu thầu | hsmt: hồ sơ mời thầu | ehsmt: hồ sơ mời thầu | hsyc: hồ sơ yêu cầu
    hsdt: hồ sơ dự thầu | ehsdt: hồ sơ dự thầu | hsđx: hồ sơ đề xuất | hsđxtc: hồ sơ đề xuất tài chính
    hsđxkt: hồ sơ đề xuất kỹ thuật
     tbmt: thông báo mời thầu
    đtrr: đấu thầu rộng rãi | chct: chào hàng cạnh tranh | cđtrg: chỉ định thầu rút gọn
    mstt: mua sắm trực tiếp
    pm: phần mềm | httt: hệ thống thông tin | csdl: cơ sở dữ liệu | dl: dữ liệu | dlcn: dữ liệu cá nhân
    xldlcn: xử lý dữ liệu cá nhân
    đgtđ: đánh giá tác động | hsđgtđ: hồ sơ đánh giá tác động
    attt: an toàn thông tin | atttm: an toàn thông tin mạng | atbm: an toàn bảo mật | anm: an ninh mạng
    antt: an ninh thông tin | hsđxcđ: hồ sơ đề xuất cấp độ | hscđ: hồ sơ cấp độ
    vht: vận hành thử | vhtn: vận hành thử nghiệm | vhct: vận hành chính thức | qlvh: quản lý vận hành
    qcvh: quy chế vận hành | qtvh: quy trình vận hành | ntbg: nghiệm thu bàn giao | bbnt: biên bản nghiệm thu
    bbbg: biên bản bàn giao | bbtl: biên bản thanh lý | tlhđ: thanh lý hợp đồng
    cqđt: chính quyền điện tử | cqs: chính quyền số
    đthl: đào tạo huấn luyện | plhđ: phụ lục hợp đồng | yckt: yêu cầu kỹ thuật | ttdl: trung tâm dữ liệu
    dvc: dịch vụ công
"""
"""What is read wherever it stands: nothing in Vietnamese is spelled like it."""

_WRITTEN_LARGE = """
    da: dự án | ht: hệ thống | qd: quyết định | td: thẩm định | dg: đánh giá | hd: hợp đồng | dc: đề cương
    đc: đề cương | dt: dự toán
"""
"""What is read only where it is written in large letters within a name that is not."""

_TOGETHER = """
    kt kt: kinh tế kỹ thuật | kh cn: khoa học công nghệ | kh đt: kế hoạch đầu tư | tc kh: tài chính kế hoạch
    vh thử: vận hành thử | vh chính: vận hành chính | vh tt: văn hóa thông tin | vh xh: văn hóa xã hội
    tktc dt: thiết kế thi công dự toán | tkct dt: thiết kế chi tiết dự toán | hs tk: hồ sơ thiết kế
    lập tk: lập thiết kế | duyệt tk: duyệt thiết kế | pd tk: phê duyệt thiết kế | tđ tk: thẩm định thiết kế
    tk chi: thiết kế chi | tk thi: thiết kế thi | tk kỹ: thiết kế kỹ | tk cơ: thiết kế cơ | tk bản: thiết kế bản
    tk dt: thiết kế dự toán | qt vận: quy trình vận | qt vh: quy trình vận hành | qt xử: quy trình xử
    tb rộng: thông báo rộng | tb mời: thông báo mời | tb kq: thông báo kết quả | nt bg: nghiệm thu bàn giao
    bg mã: bàn giao mã | bg tài: bàn giao tài | bg sản: bàn giao sản | bg ht: bàn giao hệ thống
    bg dl: bàn giao dữ liệu | bg hệ: bàn giao hệ | bg hồ: bàn giao hồ | bg hs: bàn giao hồ sơ
    at antt: an toàn an ninh thông tin | tk hệ: thiết kế hệ | vh hệ: vận hành hệ | vh ht: vận hành hệ thống
    kt attt: kiểm tra an toàn thông tin | kt anm: kiểm tra an ninh mạng | n thu: nghiệm thu | pl hđ: phụ lục hợp đồng
    th cho: tập huấn cho | th cán: tập huấn cán | th cb: tập huấn cán bộ | th toàn: tập huấn toàn | th sử: tập huấn sử
    th người: tập huấn người | th quản: tập huấn quản | th công: tập huấn công | th viên: tập huấn viên
    làm điểm: thí điểm
    theo qđ: theo văn bản | số qđ: số văn bản | qđ số: văn bản số | qđ ttg: văn bản | qđ ubnd: văn bản
"""
"""Two words that together mean something of their own; a decision whose number is told is only spoken of."""

_ACCEPTS = "nt"
"""An acceptance, but for a contractor (`nhà thầu`) after one of these words."""
_CONTRACTOR_AFTER = frozenset(
    ("chọn", "với", "cho", "của", "do", "bởi", "từ", "và", "các", "đơn", "hợp", "thuê", "hai")
)

_WORD = expression(r"[^\W_]+")


@lru_cache(maxsize=4096)
def in_full(text: str) -> str:
    """A text in small letters and one spelling, with what is abbreviated in full; without marks if it has none."""
    return one_spelling(written_out(text) or text)


def written_out(text: str) -> str | None:
    """A text with what is abbreviated in full, the rest as it is written; None if nothing is."""
    if not has_any(text.casefold()):
        return None  # as most have
    written = normalize("NFC", text)
    is_bare, is_large = written.isascii(), written.upper() == written
    full, large, together = _tables(is_bare=is_bare)
    parts: list[str] = []
    matches = list(_WORD.finditer(written))
    words = [match[0].casefold() for match in matches]
    end = at = 0
    while at < len(matches):
        match = matches[at]
        word, before = words[at], words[at - 1] if at else ""
        following = words[at + 1] if at + 1 < len(words) else ""
        parts.append(written[end : match.start()])
        if (pair := together.get(f"{word} {following}")) is not None:
            parts.append(pair)
            end, at = matches[at + 1].end(), at + 2
            continue
        if word == _ACCEPTS:
            after = before in _CONTRACTOR_AFTER or without_marks(before) in _BARE_CONTRACTOR_AFTER
            stands_for = "nhà thầu" if after else "nghiệm thu"
            parts.append(without_marks(stands_for) if is_bare else stands_for)
        elif word in full:
            parts.append(full[word])
        elif word in large and not is_large and match[0].isupper():
            parts.append(large[word])
        else:
            parts.append(match[0])
        end, at = match.end(), at + 1
    parts.append(written[end:])
    return "".join(parts)


def has_any(folded: str) -> bool:
    """Whether a text in small letters has words that may be abbreviations."""
    return not _known().isdisjoint(_WORD.findall(folded))


_BARE_CONTRACTOR_AFTER = frozenset(map(without_marks, _CONTRACTOR_AFTER))


@cache
def _known() -> frozenset[str]:
    """The words that may be abbreviations: of two that belong together those that are not written out."""
    tables = (*_tables(is_bare=False), *_tables(is_bare=True))
    return frozenset(
        {
            _ACCEPTS,
            *(
                word
                for table in tables
                for key, value in table.items()
                for word in key.split()
                if word not in value.split()
            ),
        }
    )


@cache
def _tables(*, is_bare: bool) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    return tuple(_table(rows, is_bare=is_bare) for rows in (_TABLE, _WRITTEN_LARGE, _TOGETHER))  # type: ignore[return-value]


def _table(rows: str, *, is_bare: bool) -> dict[str, str]:
    """The rows, and in a text without marks also as they are written without them."""
    pairs = (row.strip().split(": ") for line in rows.strip().splitlines() for row in line.split("|"))
    return {without_marks(key) if is_bare else key: without_marks(value) if is_bare else value for key, value in pairs}
