import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.tables.decoding import decode
from dxplan.exchange.tables.old_fonts import converter, font_of, from_tcvn3, from_vni, is_syllable
from tests.exchange.tables.old_texts import in_1258, in_tcvn3, in_vni

SENTENCE = "Sở Kế hoạch và Đầu tư chủ trì xây dựng kế hoạch; nghiệm thu, thuê dịch vụ giai đoạn, quý, gìn giữ, quốc"
NAMES = (
    "Ủy ban nhân dân tỉnh",
    "Đài Phát thanh và Truyền hình",
    "Ứng dụng công nghệ thông tin",
    "hệ thống phản ánh hiện trường",
    "khuyến khích sử dụng chữ ký số",
    "người dân, doanh nghiệp",
    "Hỗ trợ nghiệp vụ",
)


@pytest.mark.parametrize("text", [SENTENCE, *NAMES])
def test_all_ways_to_write_vietnamese_are_read(text: str):
    for data in (in_1258(text), in_vni(text).encode("latin-1"), text.encode(), text.encode("utf-16")):
        assert decode(data).text == text
    assert decode(text.encode("utf-8-sig")).text == text


@pytest.mark.parametrize("text", [SENTENCE, *NAMES])
def test_tcvn3_has_no_capitals_with_tones(text: str):
    small = text[0].lower() + text[1:]
    assert decode(in_tcvn3(small).encode("latin-1")).text == small


@given(st.lists(st.sampled_from(SENTENCE.replace(";", "").replace(",", "").split()), min_size=4, max_size=12))
def test_the_font_of_a_file_is_known_by_its_words(words: list[str]):
    text = " ".join(words).lower()
    letters = sum(not c.isascii() for c in text)
    if letters < 4:
        return
    assert font_of([text]) == "unicode"
    assert converter("tcvn3")(in_tcvn3(text)) == text
    assert converter("vni")(in_vni(text)) == text


def test_both_fonts_there_and_back():
    assert from_tcvn3(in_tcvn3(SENTENCE)) == SENTENCE
    assert from_vni(in_vni(SENTENCE)) == SENTENCE
    assert from_vni(in_vni(SENTENCE.upper())) == SENTENCE.upper()


@pytest.mark.parametrize(
    "text", ["Café Müller", "Hà Nội", "VÂN CÔNG", "quốc gia", "São Paulo", "façade", "Zürich 2022"]
)
def test_sound_texts_stay(text: str):
    assert converter("unicode")(text) == text


def test_single_cells_in_an_old_font_among_sound_ones():
    convert = converter("unicode")
    assert convert("Sè liÖu") == "Số liệu"
    assert convert("C¬ quan chñ tr×") == "Cơ quan chủ trì"
    assert convert("Sôû Taøi chính") == "Sở Tài chính"


@pytest.mark.parametrize(
    "word", ["nghiêng", "quốc", "giữ", "khuyến", "Đầu", "ứng", "ỷ", "thuở", "chuyển", "huyện", "THỦ"]
)
def test_syllables(word: str):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["ho¹ch", "nghÞ", "cốcc", "kô", "gê", "tôc", "quôt", "áà", "Keá", "phßng"])
def test_what_is_no_syllable(word: str):
    assert not is_syllable(word)


@given(st.binary(max_size=400))
def test_every_file_gives_a_text(data: bytes):
    decode(data)


@given(st.text(max_size=200))
def test_no_text_raises(text: str):
    converter(font_of([text]))(text)


def test_a_damaged_utf8_file_stays_one():
    data = (SENTENCE * 20).encode()[:-1] + b"\xff"
    decoded = decode(data)
    assert decoded.text.startswith(SENTENCE)
    assert decoded.unreadable
