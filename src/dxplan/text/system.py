"""Why the system refused something, in both languages: it knows only its own."""

from __future__ import annotations

import errno

from dxplan.text.phrase import Text

_VI = {
    errno.EACCES: "không có quyền",
    errno.EPERM: "không được phép",
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.ENOTDIR: "một phần của đường dẫn không phải thư mục",
    errno.EISDIR: "đây là thư mục",
    errno.ELOOP: "liên kết trỏ vòng về chính nó",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.ENOSPC: "hết chỗ trên đĩa",
    errno.EFBIG: "tệp quá lớn",
    errno.EROFS: "đĩa chỉ cho đọc",
    errno.EIO: "lỗi đọc ghi của thiết bị",
    errno.EBADF: "luồng đã đóng",
    errno.ENXIO: "không có ai đọc ở đầu kia",
    errno.EMFILE: "quá nhiều tệp đang mở",
    errno.EADDRINUSE: "chương trình khác đang dùng",
    errno.EXDEV: "tệp nằm ở đĩa khác",
}
if hasattr(errno, "EDQUOT"):
    _VI[errno.EDQUOT] = "hết hạn mức đĩa"


def reason_of(error: Exception) -> Text:
    """What an error of the system says; what has no Vietnamese here stays as the system says it."""
    number = getattr(error, "errno", None)
    en = getattr(error, "strerror", None) or str(error)
    return Text(_VI.get(number, en) if number is not None else en, en)


def is_damaged_program(error: BaseException) -> bool:
    """Whether a compiled file of the program was cut, as a full disk or a file size limit leaves it."""
    return isinstance(error, EOFError | ValueError) and "marshal data" in str(error)
