"""The parts of a workbook: XML files in a ZIP archive, unpacked no further than sense goes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from posixpath import join, normpath
from xml.parsers import expat
from zlib import error as ZlibError  # noqa: N812

_CHUNK = 1 << 18
_MOST = 150 * 1024 * 1024
"""Bytes of XML in a workbook: a department's table has some; more is a bomb."""


class BadWorkbookError(Exception):
    """An archive or its XML cannot be read."""


class TooMuchError(BadWorkbookError):
    """A workbook unpacks to more than anybody's table of tasks."""


Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str], None]
Data = Callable[[str], None]


class Archive:
    """Streams parts through handlers; all parts together may be so large."""

    def __init__(self, data: bytes, most: int = _MOST) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise BadWorkbookError from error
        self._names = {name.lstrip("/").lower(): name for name in self._zip.namelist()}
        self._left = most

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part.lower() in self._names

    @property
    def names(self) -> list[str]:
        """The names of all parts, in lower case."""
        return list(self._names)

    def parse(self, part: str, start: Start, end: End, data: Data | None = None) -> None:
        """Stream a part through handlers. Names of elements come without their namespace's prefix.

        Raises:
            BadWorkbookError: it cannot be unpacked, is no XML, or declares entities.
            TooMuchError: the workbook is too large.
        """
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = lambda name, attributes: start(name.rpartition(":")[2], attributes)
        parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
        if data is not None:
            parser.CharacterDataHandler = data
        parser.StartDoctypeDeclHandler = _refuse
        parser.EntityDeclHandler = _refuse
        try:
            with self._zip.open(self._names[part.lower()]) as stream:
                while chunk := stream.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise TooMuchError
                    parser.Parse(chunk, False)
                parser.Parse(b"", True)
        except (
            expat.ExpatError,
            zipfile.BadZipFile,
            ZlibError,
            EOFError,
            OSError,
            KeyError,
            ValueError,
            RuntimeError,
            NotImplementedError,
        ) as error:
            raise BadWorkbookError from error

    def relations(self, of: str) -> dict[str, str]:
        """The parts that a part refers to, by the id of the reference."""
        folder, _, name = of.rpartition("/")
        part = join(folder, "_rels", f"{name}.rels")
        found: dict[str, str] = {}

        def start(name: str, attributes: Attributes) -> None:
            if name == "Relationship" and attributes.get("TargetMode") != "External":
                target = attributes.get("Target", "")
                path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
                found[attributes.get("Id", "")] = path

        if self.has(part):
            self.parse(part, start, lambda _: None)
        return found


def _refuse(*_: object) -> None:
    raise BadWorkbookError
