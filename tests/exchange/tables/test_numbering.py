import pytest

from dxplan.exchange.tables.numbering import Depths, Number, number_in, split_number


def depths(written: str) -> str:
    found, before, stack = [], None, Depths()
    for text in written.split():
        number = number_in(text, before)
        assert isinstance(number, Number)
        before = number if number.style.startswith(("letter", "roman")) else before
        found.append(str(stack.of(number)))
    return "".join(found)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("A I 1 a) b) 2 II 1 B I 1", "01233212012"),
        ("I 1 1.1 1.2 2 2.1 II 1 1.1", "012212012"),
        ("I 1 2 3 II 4 5 III 6", "011101101"[:3] + "101101"),
        ("1 1.1 1.1.1 1.1.2 1.2 2 2.1", "0122101"),
        ("I I.1 I.2 II II.1 II.1.1", "011012"),
        ("I 1.1 1.2 II 2.1", "01101"),
        ("A B C D E F G H I K L M", "0" * 12),
        ("I II III IV V VI", "0" * 6),
        ("I 1 - - 2 - II 1", "01221201"),
        ("1 a b c 2 a", "011101"),
        ("1. 1.1. 1.2. 2.", "0110"),
        ("(1) (2) (3)", "000"),
    ],
)
def test_depths_whatever_the_order_of_styles(numbers: str, expected: str):
    assert depths(numbers) == expected


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("1.2. Khảo sát", "1.2", "Khảo sát"),
        ("2.1 Xây dựng", "2.1", "Xây dựng"),
        ("I. Xây dựng hạ tầng", "I", "Xây dựng hạ tầng"),
        ("a) Tập huấn", "a", "Tập huấn"),
        ("1) Mua", "1", "Mua"),
        ("- Việc con", "-", "Việc con"),
        ("Giai đoạn 1: Chuẩn bị", "", "Giai đoạn 1: Chuẩn bị"),
        ("1022 nâng cấp", "", "1022 nâng cấp"),
        ("3 xã thí điểm", "", "3 xã thí điểm"),
        ("5G cho thành phố", "", "5G cho thành phố"),
        ("Vận hành IOC", "", "Vận hành IOC"),
    ],
)
def test_numbers_in_front_of_names(text: str, number: str, name: str):
    assert split_number(text) == (number, name)


@pytest.mark.parametrize("text", ["", "Sở", "2022-03-31", "1a", "??", "IIIIX"])
def test_what_is_no_number(text: str):
    assert number_in(text) is None
