import pytest

from dxplan.exchange.tables import agencies
from dxplan.exchange.tables.agencies import Register
from dxplan.model.people import AgencyKind
from dxplan.text.lookalikes import bare


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở A, Sở B; UBND các huyện", ["Sở A", "Sở B", "UBND các huyện"]),
        ("UBND các quận, huyện", ["UBND các quận, huyện"]),
        ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Sở Nông nghiệp và Môi trường, Sở Y tế", ["Sở Nông nghiệp và Môi trường", "Sở Y tế"]),
        ("Sở Tài chính và Sở Nội vụ", ["Sở Tài chính", "Sở Nội vụ"]),
        ("- Sở Y tế\n- Công an tỉnh", ["Sở Y tế", "Công an tỉnh"]),
        ("1. Sở Xây dựng\n2. Sở GTVT", ["Sở Xây dựng", "Sở GTVT"]),
        ("VNPT, Viettel", ["VNPT", "Viettel"]),
        ("Các sở, ban, ngành, UBND cấp huyện", ["Các sở, ban, ngành", "UBND cấp huyện"]),
        ("Sở Nội vụ, các sở, ban, ngành", ["Sở Nội vụ", "các sở, ban, ngành"]),
        ("Sở Lao động - Thương binh và Xã hội", ["Sở Lao động - Thương binh và Xã hội"]),
        ("UBND tỉnh/Sở TT&TT", ["UBND tỉnh", "Sở TT&TT"]),
        ("Department of Finance, Department of Home Affairs", ["Department of Finance", "Department of Home Affairs"]),
        ("x", []),
        ("-", []),
        ("", []),
    ],
)
def test_names_are_told_apart(text: str, names: list[str]):
    assert Register().names_in(text) == names


def test_names_that_stand_alone_elsewhere_are_names():
    assert Register(names=["Ánh Dương"]).names_in("Sở A, Ánh Dương") == ["Sở A", "Ánh Dương"]
    assert Register().names_in("Sở A, Ánh Dương") == ["Sở A, Ánh Dương"]


def test_a_name_and_its_abbreviation_are_one_agency_under_the_full_name():
    register = Register()
    assert register.ids_in("Sở TT&TT; Sở Thông tin và Truyền thông") == ["STTTT"]
    name = register.agencies["STTTT"].name
    assert name is not None
    assert name.vi == "Sở Thông tin và Truyền thông"
    assert register.alike == {"Sở Thông tin và Truyền thông": "STTTT"}


def test_different_names_of_the_same_initials_stay_apart():
    register = Register()
    assert register.ids_in("Sở Tài chính công; Sở Tin cậy chung") == ["STCC", "STCC2"]


def test_kinds_are_said_where_the_name_tells():
    register = Register()
    register.ids_in("Sở Nội vụ; Công ty A; Tỉnh ủy; Đài PTTH")
    assert [agency.kind for agency in register.agencies.values()] == [
        AgencyKind.STATE,
        AgencyKind.VENDOR,
        AgencyKind.PARTY,
        None,
    ]


def test_a_cell_of_thousands_of_names_is_looked_at_once_and_not_once_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    letters: list[int] = []

    def counted(text: str) -> str:
        letters.append(len(text))
        return bare(text)

    monkeypatch.setattr(agencies, "bare", counted)
    looked_at: list[int] = []
    for names in (250, 1000):
        letters.clear()
        Register().names_in("Sở A, b, " * names)
        looked_at.append(sum(letters))
    assert looked_at[1] < 5 * looked_at[0]
