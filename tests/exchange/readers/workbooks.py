"""Workbooks made for tests, and what reading one gives."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter

from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.readers import xlsx
from tests.exchange.tables.importing import TODAY, scheduled

HEAD = ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian thực hiện", "Kinh phí (triệu đồng)", "Ghi chú")


def workbook(fill: Callable[[Any, Any], None], name: str = "Phụ lục") -> bytes:
    """A workbook with a sheet that `fill` fills."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    fill(book, book.add_worksheet(name))
    book.close()
    return stream.getvalue()


def rows(*lines: tuple[Any, ...], head: tuple[str, ...] = HEAD) -> bytes:
    """A workbook with a plain table."""

    def fill(book: Any, sheet: Any) -> None:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for number, line in enumerate((head, *lines)):
            for at, value in enumerate(line):
                if value is not None:
                    sheet.write(number, at, value, day if isinstance(value, date) else None)

    return workbook(fill)


def changed(data: bytes, part: str, change: Callable[[bytes], bytes] | None) -> bytes:
    """A workbook with one of its parts changed, or without it."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
            elif change is not None:
                new.writestr(name, change(old.read(name)))
    return stream.getvalue()


def read(data: bytes, wishes: Wishes | None = None) -> Imported | Refused:
    """What reading gives."""
    incoming = Incoming(Path("bang.xlsx"), data)
    assert xlsx.recognises(incoming)
    return xlsx.read_on(incoming, wishes or Wishes(), TODAY)


def imported(data: bytes, wishes: Wishes | None = None) -> Imported:
    """The same where a plan is expected."""
    found = read(data, wishes)
    assert isinstance(found, Imported), found
    scheduled(found.plan)
    return found
