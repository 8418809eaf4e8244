"""A plan file's bytes, or the reason why there are none."""

from __future__ import annotations

from pathlib import Path

from dxplan.soundness.limits import MEGABYTE, MOST_MEGABYTES
from dxplan.soundness.log import Log
from dxplan.source.excerpt import lines_of
from dxplan.source.span import Position
from dxplan.text.display import shown
from dxplan.text.phrase import Text, say

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_START = Position(1, 1)


def read_bytes(log: Log, path: Path) -> bytes | None:
    """The content of a file of reasonable size; what goes wrong is reported."""
    try:
        if path.is_dir():
            files = shown(str(path / "*.yaml"))
            log.report(
                "DX001",
                _START,
                Text("đây là thư mục, không phải tệp kế hoạch", "this is a folder, not a plan file"),
                say("ghi tên tệp trong thư mục, ví dụ {files}", "name the files in it, as {files}", files=files),
            )
            return None
        if path.is_char_device() or path.is_block_device():
            log.report("DX001", _START, Text("đây là thiết bị, không phải tệp", "this is a device, not a file"))
            return None
        with path.open("rb") as stream:
            data = stream.read(MOST_MEGABYTES * MEGABYTE + 1)
    except FileNotFoundError:
        log.report("DX001", _START, Text("không có tệp này", "there is no such file"), _nearest(path))
        return None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        log.report(
            "DX001", _START, say("không mở được tệp ({reason})", "the file cannot be opened ({reason})", reason=reason)
        )
        return None
    if len(data) > MOST_MEGABYTES * MEGABYTE:
        log.report(
            "DX002",
            _START,
            say("tệp lớn hơn {limit} MB", "the file is larger than {limit} MB", limit=MOST_MEGABYTES),
        )
        return None
    return data


def check_encoding(log: Log, data: bytes) -> bool:
    """Whether the bytes are UTF-8; if not, the first wrong byte is reported."""
    if data.startswith(_UTF16_MARKS):
        log.report("DX003", _START, Text("tệp dùng bảng mã UTF-16", "the file is in UTF-16"))
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8")
        lines = lines_of(good)
        log.report(
            "DX003",
            Position(len(lines), len(lines[-1]) + 1),
            say("byte 0x{data} không phải UTF-8", "the byte 0x{data} is not UTF-8", data=f"{data[error.start]:02x}"),
        )
        return False
    return True


def _nearest(path: Path) -> Text | None:
    from dxplan.soundness.suggest import did_you_mean

    try:
        names = [entry.name for entry in path.parent.iterdir() if entry.suffix in (".yaml", ".yml")]
    except OSError:
        return None
    return did_you_mean(path.name, names)
