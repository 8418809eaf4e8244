"""The roadmaps to begin with: sound at whatever day they begin, alike in both languages, in the order of the house."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.api.findings import review_of
from dxplan.api.formatting import format_file
from dxplan.api.plans import schedule_loaded
from dxplan.edit.beginning.beginning_error import BeginningError
from dxplan.edit.beginning.begun import MODELINE, Begun, begin
from dxplan.edit.beginning.roadmaps import Roadmap, find_roadmap, roadmaps
from dxplan.edit.beginning.wishes import NewPlan, id_of, province_wished
from dxplan.findings.review import Review
from dxplan.load.loader import load_bytes
from dxplan.model.kind import Kind
from dxplan.model.merged_provinces import MERGED_ON
from dxplan.model.plan import Plan
from dxplan.model.system import Route
from dxplan.model.task import Task
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.phrase import LANGUAGES, Language
from tests.laws import tried
from tests.samples import ROOT

FOLDER = ROOT / "templates" / "roadmaps"
NAMES = ("commune-waves", "hired-service", "ioc", "pilot-rollout", "province-programme", "shared-warehouse")
FILES = sorted(FOLDER.glob("*.yaml"))
TODAY = date(2026, 11, 28)
NO_MORE = re.compile(
    r"Sở (Thông tin|TT|Kế hoạch|Giao thông|Tài nguyên)|huyện|quận|[Dd]istrict|Nghị định 73|NĐ 85|cấp độ an toàn"
)
"""Bodies and decrees that were gone before the first of the days."""


def _review(data: bytes, file: str = "plan.yaml") -> Review:
    return review_of(schedule_loaded(load_bytes(data, file), file), TODAY)


def _more_than_notes(review: Review) -> list[Diagnostic]:
    return [finding for finding in review.findings if finding.severity is not Severity.NOTE]


def _begun(name: str, language: Language, start: date, province: str | None = None, title: str | None = None) -> Begun:
    return begin(find_roadmap(name, language), NewPlan("ke-hoach", start, language, province, title))


def test_each_roadmap_is_there_in_both_languages() -> None:
    assert {path.name for path in FILES} == {f"{name}.{language}.yaml" for name in NAMES for language in LANGUAGES}
    for language in LANGUAGES:
        assert tuple(roadmap.name for roadmap in roadmaps(language)) == NAMES
        assert all(roadmap.title and roadmap.path.name.endswith(f".{language}.yaml") for roadmap in roadmaps(language))


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_roadmap_is_a_plan_without_a_warning_in_the_order_of_the_house(path: Path) -> None:
    """As it stands; it names no body that is no more, and teaches by comments."""
    assert _more_than_notes(_review(path.read_bytes())) == []
    formatted, _ = format_file(path)
    assert formatted is not None
    assert formatted.is_in_order
    text = path.read_text("utf-8")
    assert text.startswith(f"{MODELINE}\n# ")
    assert NO_MORE.findall(text) == []
    assert text.count("#") >= 15


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_are_the_same_plan(name: str) -> None:
    """Ids, links, durations, dates: all but the words."""
    shapes = []
    for language in LANGUAGES:
        plan = load_bytes((FOLDER / f"{name}.{language}.yaml").read_bytes(), name).plan
        assert plan is not None
        assert plan.language == language
        tasks = [
            (t.id, t.kind, t.duration, t.predecessors, t.lead, t.support, t.system, t.kpis) for t in plan.tasks.values()
        ]
        shapes.append((plan.id, plan.start, plan.finish_by, tuple(plan.agencies), tasks))
    assert shapes[0] == shapes[1]


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_at_its_own_start_a_roadmap_is_what_init_makes_of_it(path: Path) -> None:
    """So what a roadmap shows is what people get."""
    name, language = path.stem.split(".")
    assert language in LANGUAGES
    begun = begin(Roadmap(name, "", path, is_ours=True), NewPlan(name, date(2027, 1, 4), language))
    assert begun.data == path.read_bytes()


@tried(0.5)
@given(
    name=st.sampled_from(NAMES),
    language=st.sampled_from(LANGUAGES),
    start=st.dates(TODAY, TODAY + timedelta(days=731)),
    province=st.sampled_from((None, "Ninh Bình", "TP.HCM", "Huế", "Hà Nội")),
)
def test_whenever_it_begins_nothing_is_wrong(name: str, language: Language, start: date, province: str | None) -> None:
    """No error, no warning; it begins on the day or on the next working day, and the order of keys stays."""
    begun = _begun(name, language, start, province)
    review = _review(begun.data)
    assert _more_than_notes(review) == []
    assert start <= begun.plan.start <= start + timedelta(days=12)
    assert begun.plan.finish_by is not None
    assert begun.last_day < begun.plan.finish_by
    assert begun.plan.province is None or province_wished(begun.plan.province.vi) == province


@pytest.mark.slow
def test_what_tet_would_spoil_waits_for_its_end() -> None:
    """Of all days on which a roadmap may begin there are such; each says why it waits."""
    moved = 0
    for weeks in range(0, 52, 4):
        text = _begun("hired-service", "vi", date(2026, 12, 1) + timedelta(weeks=weeks)).data.decode()
        moved += text.count("start_no_earlier_than")
        assert text.count("start_no_earlier_than") == text.count("# sau Tết: init đã dời")
    assert moved


def test_a_city_has_the_bodies_of_a_city() -> None:
    begun = _begun("province-programme", "vi", date(2027, 1, 4), "TP.HCM")
    names = [agency.name.vi for agency in begun.plan.agencies.values() if agency.name]
    assert {"UBND thành phố", "Công an thành phố", "Văn phòng UBND thành phố"} <= set(names)
    assert "tỉnh" not in begun.data.decode()
    english = _begun("province-programme", "en", date(2027, 1, 4), "TP.HCM").data.decode()
    assert "City People's Committee" in english
    assert re.findall(r"[Pp]rovinc(?!e:)\w*", english) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["Kế hoạch: thử # 1", '"', "a\tb", "yes", "2027-01-04", "{unit}", "x" * 500, "a\nb", "\\"]
)
def test_a_name_is_taken_as_it_is_typed(name: str) -> None:
    """Whatever YAML would make of it."""
    plan = _begun("ioc", "vi", date(2027, 1, 4), "Ninh Bình", name).plan
    assert plan.name is not None
    assert plan.name.vi.split() == name.split()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ninh binh", "Ninh Bình"), ("TP Hồ Chí Minh", "TP.HCM"), ("Thừa Thiên Huế", "Huế"), ("tỉnh Gia Lai", "Gia Lai")],
)
def test_a_province_may_be_typed_in_any_spelling(typed: str, meant: str) -> None:
    assert province_wished(typed) == meant


@pytest.mark.parametrize(
    ("typed", "told"),
    [("Nam Định", "Ninh Bình"), ("Ninh Bịn", "Ninh Bình"), ("Atlantis", "Atlantis"), ("", "tỉnh|no province")],
)
def test_what_is_no_province_of_today_is_refused(typed: str, told: str) -> None:
    with pytest.raises(BeginningError, match=told):
        province_wished(typed)


@pytest.mark.parametrize("start", [date(9999, 1, 4), date(9998, 6, 1)])
def test_a_start_that_leads_out_of_the_years_is_refused(start: date) -> None:
    with pytest.raises(BeginningError, match="9999"):
        _begun("pilot-rollout", "vi", start)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a: b",
        "dxplan: 1\nid: x\nstart: 2027-01-04\ntasks: {A: {duration: 1d, after: A}}",
        "\x00",
        "- 1",
        "tasks: [",
    ],
)
def test_a_template_that_is_no_sound_plan_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mau.yaml"
    path.write_text(text)
    with pytest.raises(BeginningError):
        begin(Roadmap("mau", "", path, is_ours=False), NewPlan("x", date(2027, 1, 4), "vi"))


def test_any_plan_can_be_a_template(tmp_path: Path) -> None:
    """Its dates go along with the start, to working days; those that tell of the world stay."""
    path = tmp_path / "mau.yaml"
    path.write_text(
        "dxplan: 1\nid: cu\nprovince: Ninh Bình\nstart: 2027-01-04\n"
        "sources: {S: {title: Nguồn, date: 2020-01-01}}\n"
        "tasks:\n  A:\n    duration: 5d\n    start_no_earlier_than: 2027-02-01\n    deadline: 2027-03-05\n"
    )
    begun = begin(Roadmap("mau", "", path, is_ours=False), NewPlan("moi", date(2027, 3, 6), "vi", "Gia Lai"))
    assert begun.data.decode() == (
        "dxplan: 1\nid: moi\nlanguage: vi\nprovince: Gia Lai\nstart: 2027-03-08\n"
        "sources: {S: {title: Nguồn, date: 2020-01-01}}\n"
        "tasks:\n  A:\n    duration: 5d\n    start_no_earlier_than: 2027-04-05\n    deadline: 2027-05-07\n"
    )


def test_the_start_is_after_the_merger() -> None:
    from dxplan.edit.beginning.first_days import start_typed

    assert start_typed("01/07/2025") == MERGED_ON
    assert start_typed("2027-Q2") == date(2027, 4, 1)
    for wrong in ("30/06/2025", "31/02/2027", "mai", "", "2027-13", "1e9", "0001-01-01", "10000-01-01"):
        with pytest.raises(BeginningError):
            start_typed(wrong)


@given(st.text(max_size=300))
def test_any_name_of_a_file_gives_an_id(name: str) -> None:
    from dxplan.model.ids import is_id

    assert is_id(id_of(Path(name or "x")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_body_has_a_part_and_each_project_its_policy(path: Path) -> None:
    """Agencies that nobody asks are in the way; an investment project is decided on before its study is made."""
    plan = load_bytes(path.read_bytes(), path.name).plan
    assert plan is not None
    tasks = list(plan.tasks.values())
    assert {body for task in tasks for body in (task.lead, *task.support) if body} == plan.agencies.keys()
    for system in plan.systems.values():
        studies = [t for t in tasks if t.system == system.id and t.kind is Kind.INVEST_PREP]
        if system.route is Route.PROJECT and studies:
            decided = {t.id for t in tasks if t.system == system.id and t.kind is Kind.POLICY}
            assert decided & _before(plan, studies[0])
    assert "dxplan procedure --route" in path.read_text("utf-8")


def _before(plan: Plan, task: Task) -> set[str]:
    found: set[str] = set()
    left = [task]
    while left:
        for link in left.pop().predecessors:
            if link.predecessor not in found:
                found.add(link.predecessor)
                left.append(plan.tasks[link.predecessor])
    return found
