"""A file of another program as a plan file, with a report: read, scheduled, compared with the file's own dates."""

from __future__ import annotations

import os
from pathlib import Path

from dxplan.dump import plan_text
from dxplan.exchange.importing.comparison import Comparison, compare
from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.registry_of_readers import reader_named, reader_names, reader_of
from dxplan.load.collector import paused_collector
from dxplan.model.plan import Plan
from dxplan.network.network import build
from dxplan.schedule.instant import BeyondDatesError
from dxplan.schedule.scheduler import compute
from dxplan.text.expression import expression
from dxplan.text.lists import listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say
from dxplan.text.system import reason_of

MOST_MEGABYTES = 300
"""Of a file to be read: Microsoft Project's own with 80,000 tasks are as large."""
_PAPERS = frozenset((".docx", ".doc", ".odt", ".rtf", ".pdf"))
_MEGABYTE = 1024 * 1024
_OURS = expression(rb"(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\n]*)?\r?\n)*dxplan:")
"""Comments and empty lines may stand before the first key."""
_CIRCLE = Text(
    "các nhiệm vụ chờ nhau thành vòng: kế hoạch chưa xếp lịch được, xem dxplan check",
    "tasks wait for one another in a circle: the plan cannot be scheduled yet, see dxplan check",
)
_BEYOND = Text("tiến độ vượt ra ngoài các năm 1 đến 9999", "the schedule leaves the years 1 to 9999")
_IS_PLAN = Text("đây đã là một tệp kế hoạch của dxplan", "this already is a plan file of dxplan")


class Brought(NamedTuple):
    """What an import gives: the text of the plan file, and what its report tells.

    `problem` says why the plan could not be scheduled; then nothing is compared.
    """

    file: str
    title: Text
    imported: Imported
    text: str
    comparison: Comparison | None
    problem: Text | None = None

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.imported.plan


def bring(path: Path, wishes: Wishes) -> Brought | Refused:
    """Read a file of another program."""
    with paused_collector():
        return _bring(path, wishes)


def _bring(path: Path, wishes: Wishes) -> Brought | Refused:
    data = _content(path)
    if isinstance(data, Refused):
        return data
    incoming = Incoming(path, data)
    reader = reader_of(incoming)
    if reader is None:
        return _unknown(data, path)
    imported = reader.read(incoming, wishes)
    if isinstance(imported, Refused):
        return imported
    head = say("Nhập từ {file}: {title}.", "Imported from {file}: {title}.", file=path.name, title=reader.TITLE)
    text = plan_text(imported.plan, head=(head.in_language(wishes.language),))
    comparison, problem = _compared(imported)
    return Brought(str(path), reader.TITLE, imported, text, comparison, problem)


def _compared(imported: Imported) -> tuple[Comparison | None, Text | None]:
    network = build(imported.plan)
    if not network.is_acyclic:
        return None, _CIRCLE
    try:
        return compare(imported, compute(network)), None
    except BeyondDatesError:
        return None, _BEYOND


def _content(path: Path) -> bytes | Refused:
    try:
        if path.is_dir():
            return Refused(Text("đây là thư mục, không phải tệp", "this is a folder, not a file"))
        with path.open("rb") as stream:
            if os.fstat(stream.fileno()).st_size <= MOST_MEGABYTES * _MEGABYTE:
                data = stream.read(MOST_MEGABYTES * _MEGABYTE + 1)
                if len(data) <= MOST_MEGABYTES * _MEGABYTE:
                    return data
    except (OSError, ValueError) as error:
        return Refused(
            say("không mở được tệp ({reason})", "the file cannot be opened ({reason})", reason=reason_of(error))
        )
    return Refused(
        say("tệp lớn hơn {limit} MB", "the file is larger than {limit} MB", limit=MOST_MEGABYTES),
        Text("tách dự án thành nhiều tệp", "split the project into several files"),
    )


def _unknown(data: bytes, path: Path) -> Refused:
    if _OURS.match(data):
        return Refused(_IS_PLAN)
    if not data:
        return Refused(Text("tệp trống", "the file is empty"))
    if path.suffix.lower() in _PAPERS:
        return Refused(
            Text("đây không phải bảng mà là một văn bản", "this is a paper, not a table"),
            Text(
                "tệp Word, ODT: pandoc giấy.docx -o giấy.md rồi đọc giấy.md; tệp PDF: chép bảng vào Excel",
                "of Word or ODT: pandoc paper.docx -o paper.md, and read that; of PDF: copy the table into Excel",
            ),
        )
    titles = listed([reader_named(name).TITLE for name in reader_names()])
    return Refused(
        Text("không nhận ra dạng của tệp", "the format of the file is not known"),
        say("đọc được: {titles}", "what can be read: {titles}", titles=titles),
    )
