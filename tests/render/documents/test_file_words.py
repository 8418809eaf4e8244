"""Prose of a plan says numbers and names where it has ids, and words where it has keys."""

from __future__ import annotations

import pytest

from dxplan.model.kpi import Kpi
from dxplan.model.reference import Reference
from dxplan.render.documents.file_words import shortened
from dxplan.text.phrase import Language, same
from tests.render.documents.papers import plan_of, subject_of, task

PLAN = plan_of(
    task("TD14", name=same("Kết nối dân cư")),
    task("VNPT", name=same("Làm")),
    kpis={"K1": Kpi(id="K1", name=same("Hồ sơ mạng"))},
    sources={"SGGP81": Reference(id="SGGP81", name=same("Bài báo"))},
)


@pytest.mark.parametrize(
    ("written", "language", "read"),
    [
        ("chờ TD14 xong", "vi", "chờ nhiệm vụ 1 xong"),
        ("(SGGP81), K1", "vi", "(nguồn 1), “Hồ sơ mạng”"),
        ("(SGGP81), TD14.", "en", "(source 1), task 1."),
        ("nhiệm vụ có `source`, `deadline`", "vi", "nhiệm vụ có nguồn, thời hạn"),
        ("tasks with `kpis` and `xyz`", "en", "tasks with targets and “xyz”"),
        ("TD140, TD14/2022, XTD14, VNPT, Q14, 5G", "vi", "TD140, TD14/2022, XTD14, VNPT, Q14, 5G"),
        ("một ` lẻ", "vi", "một ’ lẻ"),
    ],
)
def test_words_of_the_file_are_replaced(written: str, language: Language, read: str) -> None:
    """Ids without a digit may be words; of a number of a document nothing is taken."""
    assert subject_of(PLAN, language).optional(same(written)) == read


def test_a_name_that_speaks_of_its_own_task_does_not_go_round() -> None:
    plan = plan_of(task("A1", name=same("Như A1")))
    assert subject_of(plan).name(plan.tasks["A1"]) == "Như nhiệm vụ 1"


def test_a_task_without_a_name_has_its_number_only() -> None:
    plan = plan_of(task("A1", name=None))
    subject = subject_of(plan)
    assert (subject.quoted(plan.tasks["A1"]), subject.name(plan.tasks["A1"])) == ("nhiệm vụ 1", "(chưa đặt tên)")


@pytest.mark.parametrize(
    ("text", "longest", "short"),
    [
        ("ngắn", 10, "ngắn"),
        ("một hai ba bốn", 10, "một hai…"),
        ("dàidàidàidài", 6, "dàidà…"),
        ("a, b, c, d, e", 10, "a, b, c…"),
    ],
)
def test_long_names_are_cut_between_words(text: str, longest: int, short: str) -> None:
    assert shortened(text, longest) == short
    assert len(short) <= longest


@pytest.mark.parametrize(
    ("name", "longest", "kept"),
    [
        ("Cơ quan từ tỉnh đến cơ sở làm việc trên môi trường điện tử", 50, "Cơ quan từ tỉnh đến cơ sở làm việc…"),
        ("Kết nối CSDL dùng chung, camera, đất đai, môi trường", 48, "Kết nối CSDL dùng chung, camera, đất đai…"),
        ("Trung tâm điều hành đô thị thông minh TP Vũng Tàu", 47, "Trung tâm điều hành đô thị thông minh…"),
        ("Lập báo cáo nghiên cứu khả thi hoặc kế hoạch thuê Kho", 50, "Lập báo cáo nghiên cứu khả thi…"),
        ("Họp ngày 15", 40, "Họp ngày 15"),
    ],
)
def test_a_name_is_cut_where_it_is_not_torn(name: str, longest: int, kept: str) -> None:
    assert shortened(name, longest) == kept
