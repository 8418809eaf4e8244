import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.tables.lengths import length_of
from dxplan.exchange.tables.links import links_in
from dxplan.model.dependency import LinkType
from dxplan.model.duration import Unit


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("12FS+5 days;14SS", "12 FS 5d; 14 SS"),
        ("12FS+5 ngày", "12 FS 5d"),
        ("12FS+1,5 days,14SS", "12 FS 1.5d; 14 SS"),
        ("14KĐ", "14 FS"),
        ("12KT-BĐ+3 ngày", "12 FS 3d"),
        ("3,5,7", "3 FS; 5 FS; 7 FS"),
        ("5FS-2 days", "5 FS -2d"),
        ("8SF-3 d", "8 SF -3d"),
        ("5SS+50%", "5 SS 50%"),
        ("3EA+2 Tage;4AA-1 Woche", "3 FS 2d; 4 SS -1w"),
        ("5FD+1 jour;6DD+2 je", "5 FS 1d; 6 SS 2ed"),
        ("12FS+2 eweeks", "12 FS 2ew"),
        ("3FS+1 wk?", "3 FS 1w"),
        ("3 FS + 5 ngày", "3 FS 5d"),
        ("TD22; TD17 FS+5d", "TD22 FS; TD17 FS 5d"),
        ("TD18 SS+10d", "TD18 SS 10d"),
        ("deploy@q1 FS+5d", "deploy@q1 FS 5d"),
        ("a-3d", "a-3d FS"),
        ("A FS-5d", "A FS -5d"),
        ("1.2; 1.3", "1.2 FS; 1.3 FS"),
        ("Sau nhiệm vụ 5", "5 FS"),
        ("không", ""),
        ("-", ""),
    ],
)
def test_links_of_a_cell(text: str, links: str):
    found, odd = links_in(text)
    assert "; ".join(f"{one.to} {one.type.value} {one.lag or ''}".strip() for one in found) == links
    assert odd == []


def test_what_is_no_link_is_given_back():
    assert links_in("tất cả; 5") == ([links_in("5")[0][0]], ["tất cả"])


@pytest.mark.parametrize(
    ("text", "of_project", "written"),
    [
        ("20 days", True, "20d"),
        ("1 day?", True, "1d"),
        ("20 ngày", True, "20d"),
        ("3 mons", True, "60d"),
        ("3mo", True, "3mo"),
        ("3 tháng", False, "3mo"),
        ("1,5 tháng", False, "30d"),
        ("2 eweeks?", True, "2ew"),
        ("2 emons", True, "60ed"),
        ("8 hrs", True, "8h"),
        ("90 mins", True, "90min"),
        ("0 days", True, "0d"),
        ("20", False, "20d"),
        ("1.000 days", False, "1000d"),
        ("hai tuần", False, "2w"),
        ("60d", False, "60d"),
        ("2 Tage?", True, "2d"),
        ("3 ftage", True, "3ed"),
        ("1,5 jours", True, "1.5d"),
        ("2 semaines", True, "2w"),
        ("2 sem.", True, "2w"),
        ("3 días", True, "3d"),
        ("2 meses", True, "40d"),
    ],
)
def test_durations(text: str, of_project: bool, written: str):
    assert str(length_of(text, Unit.DAYS, of_project=of_project)) == written


@pytest.mark.parametrize("text", ["-5 days", "20-30 ngày", "x", "9999999 ngày", "", "1e5 d", "10%%"])
def test_what_is_no_duration(text: str):
    assert length_of(text, Unit.DAYS, of_project=False) is None


@given(st.integers(1, 999), st.sampled_from(list(LinkType)), st.integers(-99, 99))
def test_microsoft_projects_own_form_is_read(to: int, type_: LinkType, days: int):
    lag = f"{days:+d} days" if days else ""
    found, odd = links_in(f"{to}{type_.value}{lag};7")
    assert (found[0].to, found[0].type, found[0].lag.amount if found[0].lag else 0) == (str(to), type_, days)
    assert len(found) == 2
    assert not odd


@given(st.text(max_size=60))
def test_no_text_raises(text: str):
    links_in(text)
    length_of(text, Unit.DAYS, of_project=True, signed=True)
