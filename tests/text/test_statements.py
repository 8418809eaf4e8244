"""Every statement of the program names just the parts it is given, in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import dxplan

SOURCES = sorted(Path(dxplan.__file__).parent.rglob("*.py"))
PART = re.compile(r"\{(\w+)\}")
OTHERWISE_IN_ENGLISH = {
    "dx201_open_ends": {
        "ghi {after} cho {task} và cho nhiệm vụ dùng kết quả của nó chờ nó; "
        "nếu ngày bắt đầu là cố định thì ghi {fixed}",
        "ghi {after} cho {task}, hoặc {fixed} nếu ngày này là cố định",
    },
    "dx208_merge_bias": {
        "cho {earlier} nhiệm vụ trong số này xong trước {start} hơn {days}, "
        "hoặc bỏ khỏi {after} của {task} những gì chưa cần lúc đó"
    },
    "dx505_total_over_budget": {
        "tổng chi phí {needed}, vượt tổng kinh phí {there} là {too_much} ({by})",
        "các việc trong {summary} cần {needed}, vượt chi phí {there} của nhóm là {too_much} ({by})",
    },
    "dx507_budget_years_do_not_add_up": {"các năm cộng lại {years}, {differs} {gap} so với tổng {total}"},
    "dx603_out_of_sequence_progress": {"{first} đến {day} mới {verb}"},
    "meeting_voice": {"{ends}, {side} {time}"},
}
"""Where English names the parts of a statement in another order, by the file it stands in."""


def statements() -> Iterator[tuple[str, str, str, set[str]]]:
    """Each call of `say` or `for_file`: its place, both templates, and the names of its parts."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("say", "for_file"):
                templates = [each.value for each in node.args if isinstance(each, ast.Constant)]
                if len(templates) == 2 and all(keyword.arg for keyword in node.keywords):
                    place = f"{path.name}:{node.lineno}"
                    yield place, *map(str, templates), {str(keyword.arg) for keyword in node.keywords}


def test_there_are_statements_to_look_at() -> None:
    assert len(list(statements())) > 100


def test_each_language_names_parts_that_are_given() -> None:
    """A misspelt part would only show when the statement is said."""
    assert [place for place, vi, en, parts in statements() if {*PART.findall(vi), *PART.findall(en)} != parts] == []


def test_backticks_come_from_parts() -> None:
    """What stands in backticks is a thing of the plan file: each voice calls it in its own way."""
    assert [place for place, vi, en, _ in statements() if "`" in vi + en] == []


def test_both_languages_name_the_parts_in_one_order_but_for_these() -> None:
    """Two parts exchanged make a wrong sentence that no reader of the other language sees: a new one is looked at."""
    otherwise: dict[str, set[str]] = {}
    for place, vi, en, _ in statements():
        in_order = [list(dict.fromkeys(PART.findall(each))) for each in (vi, en)]
        shared = set(in_order[0]) & set(in_order[1])
        first, second = ([part for part in each if part in shared] for each in in_order)
        if first != second:
            otherwise.setdefault(place.partition(".")[0], set()).add(vi)
    assert otherwise == OTHERWISE_IN_ENGLISH
