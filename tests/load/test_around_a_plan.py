"""What chat programs and editors leave around a plan, and keys that slipped to the left: told for what they are."""

from __future__ import annotations

import pytest

from dxplan.load.foreign import foreign
from dxplan.load.loader import load_bytes
from tests.load.reading import hint, read

PLAN = "dxplan: 1\nid: x\nstart: 2022-01-03\ntasks:\n  A: {duration: 5d}\n"


@pytest.mark.parametrize("fence", ["```yaml", "```", "~~~yaml", "```yml plan.yaml"])
def test_the_fences_of_markdown_are_to_be_deleted(fence: str) -> None:
    result = load_bytes(f"{fence}\n{PLAN}{fence[:3]}\n".encode(), "x.yaml")
    told = [(mistake.span.line, "delete" in hint(mistake)) for mistake in result.diagnostics]
    assert told == [(1, True), (7, True)]
    assert all("fence" in mistake.message.en for mistake in result.diagnostics)


@pytest.mark.parametrize("comment", ["// kế hoạch", "/* kế hoạch */", "-- kế hoạch", "; kế hoạch", "<!-- kế hoạch -->"])
def test_comments_of_other_languages_are_told_their_sign(comment: str) -> None:
    result = load_bytes(f"dxplan: 1\nid: x\n{comment}\nstart: 2022-01-03\n".encode(), "x.yaml")
    found = next(mistake for mistake in result.diagnostics if mistake.span.line == 3)
    assert "`#" in hint(found)


def test_a_comment_of_another_language_behind_braces_is_told_its_sign() -> None:
    [found] = load_bytes(f"{PLAN}  B: {{duration: 5d}} // sau\n".encode(), "x.yaml").diagnostics
    assert "`# sau`" in hint(found)


@pytest.mark.parametrize("line", ["Dưới đây là kế hoạch theo yêu cầu của bạn:", "Here is the plan you asked for:"])
def test_a_sentence_with_a_colon_is_no_key(line: str) -> None:
    [found] = load_bytes(f"{line}\n\n{PLAN}".encode(), "x.yaml").diagnostics
    assert "`#`" in hint(found)


@pytest.mark.parametrize("file", ["dxplan = 1\nid = x\n", "dxplan=1\n"])
def test_equals_signs_are_told_to_be_colons(file: str) -> None:
    [found] = load_bytes(file.encode(), "x.yaml").diagnostics
    assert "`dxplan: 1`" in hint(found)


def test_keys_that_slipped_out_of_their_task_are_told_where_they_belong() -> None:
    result = read("tasks:\n  A:\n  name: Khảo sát\n  duration: 5d\n  B: {duration: 1d, after: A}\n")
    told = [(mistake.code, mistake.span.line) for mistake in result.diagnostics]
    assert told == [("DX011", 6), ("DX011", 7)]
    assert all("under `A`" in hint(mistake) for mistake in result.diagnostics)
    assert result.plan is not None
    assert list(result.plan.tasks) == ["A", "B"]


def test_a_task_may_be_called_as_a_key_is() -> None:
    assert read("tasks: {A: {duration: 1d}, name: {duration: 2d}, after: {duration: 1d}}").diagnostics == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("gantt\n    title A\n    section B\n    Khảo sát :a1, 2022-01-01, 30d\n", "Mermaid"),
        ("flowchart TD\n    A --> B\n", "Mermaid"),
        ("@startgantt\n[A] lasts 10 days\n@endgantt\n", "PlantUML"),
        ("digraph G {\n  A -> B;\n}\n", "Graphviz"),
        ("- [ ] Khảo sát\n- [x] Xây dựng\n", "Markdown"),
        ('project p "Plan" 2022-01-05 +4m {\n}\ntask a "A" { effort 5d }\n', "TaskJuggler"),
        ("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "iCalendar"),
    ],
)
def test_plans_in_other_languages_are_called_what_they_are(text: str, what: str) -> None:
    [found] = load_bytes(text.encode(), "plan.yaml").diagnostics
    assert found.code == "DX060"
    assert what in found.message.en


@pytest.mark.parametrize("remark", ["%% hai ba %% bốn\n", "%%{init: {}}%%\n\n  %% x\n"])
def test_a_chart_begins_behind_its_remarks(remark: str) -> None:
    [found] = load_bytes(f"{remark}gantt\n    title A\n".encode(), "plan.yaml").diagnostics
    assert "Mermaid" in found.message.en


@pytest.mark.parametrize("remark", ["%% ", "%% a ", "%%\n", " %% \n\n"])
def test_however_many_remarks_begin_a_file_it_is_read_at_once(remark: str) -> None:
    assert foreign((remark * 500).encode(), ".yaml") is None


IMPORTED = [
    'project p "Plan" 2022-01-05 +4m {\n}\ntask a "A" { duration 5d }\n',
    "Mã;Tên;Thời gian\nT1;Khảo sát;20\nT2;Đề án;10\n",
    '<?xml version="1.0"?>\n<Project xmlns="http://schemas.microsoft.com/project"></Project>',
    "| Mã | Tên | Số ngày |\n|---|---|---|\n| T1 | Khảo sát | 20 |\n",
]


@pytest.mark.parametrize("text", IMPORTED)
def test_what_can_be_imported_is_told_the_command(text: str) -> None:
    [found] = load_bytes(text.encode(), "plans/tiến độ.csv").diagnostics
    assert '`dxplan import "plans/tiến độ.csv" -o "plans/tiến độ.yaml"`' in hint(found)


@pytest.mark.parametrize(
    ("dates", "length"),
    [
        ("start_date: 2026-03-02, end_date: 2026-03-13", "10d"),
        ("start: 2026-03-02, end: 2026-03-02", "1d"),
        ("start_no_earlier_than: 2026-03-02, deadline: 2026-03-31", "22d"),
    ],
)
def test_a_task_with_two_dates_and_no_duration_is_told_the_days_between_them(dates: str, length: str) -> None:
    found = next(each for each in read(f"tasks: {{A: {{{dates}}}}}").diagnostics if each.code == "DX037")
    assert f"`duration: {length}`" in hint(found)


DATES = ["start: 2026-03-13, end: 2026-03-02", "start: 2026-03-07, end: 2026-03-08", "end: x"]


@pytest.mark.parametrize("dates", DATES)
def test_dates_that_tell_no_length_are_told_the_usual(dates: str) -> None:
    found = next(each for each in read(f"tasks: {{A: {{{dates}}}}}").diagnostics if each.code == "DX037")
    assert "`duration: 10d`" in hint(found)
