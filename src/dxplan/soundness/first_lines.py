"""What a plan begins with: to be written first where there is nothing yet."""

from __future__ import annotations

from pathlib import PurePath

from dxplan.model.ids import as_id
from dxplan.model.named import Code, entry
from dxplan.text.lists import joined
from dxplan.text.phrase import Part, Text, say

ONE_TASK = "T1: {name: Khảo sát, duration: 10d}"
"""A task, as a plan writes it."""
_ANY_ID = "ke-hoach"
_NO_NAMES = frozenset({"", "-", "stdin", "stdout", "tmp", "temp", "untitled", "new"})
_LONGEST = 40


def first_lines(file: str = "") -> dict[str, Part]:
    """The lines of the smallest plan, by key; its id is the name of its file."""
    return {
        "dxplan": entry("dxplan", 1),
        "id": entry("id", id_of(file)),
        "start": entry("start", "2022-01-10"),
        "tasks": Code(f"tasks: {{{ONE_TASK}}}"),
    }


def id_of(file: str) -> str:
    """The id that a plan in a file may have: the file's name as an id."""
    path = PurePath(file)
    name = as_id(path.name.partition(".")[0][:_LONGEST]) if "dev" not in path.parts[:2] else ""
    return _ANY_ID if name.lower() in _NO_NAMES else name


def to_write_first(file: str = "") -> Text:
    """To write the first lines of a plan where there is nothing."""
    lines = joined(first_lines(file).values())
    return say("viết trước các dòng {lines}", "write these lines first: {lines}", lines=lines)


def to_begin_with(file: str = "") -> Text:
    """To copy into a new file what stands in one of another program."""
    return say(
        "chép công việc sang một tệp .yaml mới, bắt đầu bằng các dòng {lines}",
        "copy the tasks into a new .yaml file that begins with {lines}",
        lines=joined(first_lines(file).values()),
    )
