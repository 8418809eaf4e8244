"""Where plans are found, and a plan file's bytes or the reason why there are none: the one place for input."""

from __future__ import annotations

import errno
import os
from pathlib import Path, PurePath

from dxplan.load.foreign import foreign, is_utf16, is_utf32
from dxplan.model.named import Code
from dxplan.soundness.first_lines import to_begin_with
from dxplan.soundness.limits import MEGABYTE, MOST_MEGABYTES
from dxplan.soundness.log import Log
from dxplan.source.excerpt import lines_of
from dxplan.source.span import Position
from dxplan.text.display import shown
from dxplan.text.phrase import Text, say
from dxplan.text.system import reason_of

_SUFFIXES = (".yaml", ".yml")
_NOT_OURS = (".", "#", "~$")
"""How the names begin that editors and systems give to locks, copies and notes beside a file (`.#x`, `._x`)."""
_START = Position(1, 1)
_LONGEST = 300


def plans_in(folder: Path) -> list[Path]:
    """The plan files in a folder, in the order of their names; none if there is no such folder.

    A pipe among them is passed over: nobody may ever write into it. Raises OSError if the folder cannot be read.
    """
    try:
        names = [entry for entry in os.listdir(folder) if is_plan_name(entry)]  # noqa: PTH208  # lists what `iterdir` would
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(path for name in names if not (path := folder / name).is_fifo() and not path.is_socket())


def is_plan_name(name: str) -> bool:
    """Whether a file of this name may be a plan, rather than what an editor or a system keeps beside one."""
    return name.endswith(_SUFFIXES) and not name.startswith(_NOT_OURS)


def exists(path: str | Path) -> bool:
    """Whether there is such a file or folder; a name that none can have is no exception."""
    return os.path.exists(path)  # noqa: PTH110  # `Path.exists` raises where a name is too long


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
        if path.is_symlink():
            target = shown(os.readlink(path))  # noqa: PTH115
            log.report(
                "DX001",
                _START,
                say(
                    "liên kết này trỏ tới {target}, nơi không có tệp nào",
                    "this is a link to {target}, where there is no file",
                    target=target,
                ),
            )
        else:
            log.report("DX001", _START, Text("không có tệp này", "there is no such file"), _nearest(path))
        return None
    except (OSError, ValueError) as error:
        if getattr(error, "errno", None) == errno.ELOOP:
            log.report(
                "DX001",
                _START,
                Text("liên kết này trỏ vòng về chính nó", "this is a link that leads back to itself"),
            )
            return None
        log.report(
            "DX001",
            _START,
            say("không mở được tệp ({reason})", "the file cannot be opened ({reason})", reason=reason_of(error)),
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


def is_another_file(log: Log, data: bytes) -> bool:
    """Whether it is a file of another program or text in UTF-16, none of which can be shown; it is reported."""
    other = foreign(data, Path(log.file).suffix)
    if other is not None:
        log.report(
            "DX060",
            _START,
            say("đây là {what}, không phải tệp kế hoạch", "this is {what}, not a plan file", what=other.what),
            _to_import(PurePath(log.file)) if other.is_read else to_begin_with(log.file),
        )
    elif is_utf32(data) or is_utf16(data):
        name = "UTF-32" if is_utf32(data) else "UTF-16"
        log.report("DX003", _START, say("tệp dùng bảng mã {name}", "the file is in {name}", name=name))
    else:
        return False
    return True


def _to_import(path: PurePath) -> Text:
    """The command that makes a plan of a file."""
    target = path.with_name(f"{path.stem}-dxplan") if path.suffix in _SUFFIXES else path
    names = (f'"{name}"' if " " in name else name for name in map(str, (path, target.with_suffix(".yaml"))))
    command = Code(shown("dxplan import {} -o {}".format(*names), _LONGEST))
    return say("nhập bằng lệnh {command}", "import it with {command}", command=command)


def check_encoding(log: Log, data: bytes) -> bool:
    """Whether the bytes are UTF-8; if not, the first wrong byte is reported."""
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
    if str(path) == "-":
        stdin = Code("/dev/stdin")
        return say("muốn đọc từ đầu vào chuẩn, ghi {stdin}", "to read standard input, name {stdin}", stdin=stdin)
    from dxplan.soundness.suggest import asked, closest

    try:
        names = [entry.name for entry in plans_in(path.parent) if entry.exists()]
    except (OSError, ValueError):
        return None
    near = closest(path.name, names)
    return None if near is None else asked(Code(shown(near)))
