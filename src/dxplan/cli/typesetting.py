"""Pictures as PNG and PDF: what is said where they cannot be made, or are not what they should be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dxplan.cli import console
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Lang
from dxplan.text.phrase import Text, say

if TYPE_CHECKING:
    from dxplan.render.gantt.pictures.printing import Typeset

ROWS, PANELS = Text("dòng", "rows"), Text("biểu đồ", "panels")


def typeset(
    format_: str, make: Callable[[], Typeset | bytes], lang: Lang | None, parts: Text = ROWS, fewer: str = "--depth"
) -> bytes:
    """What `make` makes; `parts` is what a picture has too many of, `fewer` the option that leaves some out.

    The program ends with a line if the library is not there, or if it is too much for one picture.
    """
    from dxplan.render.gantt.pictures.printing import NoTypstError, TooTallError

    try:
        made = make()
    except NoTypstError as error:
        vi, en = error.why.in_language("vi"), error.why.in_language("en")
        console.stop(in_own_language(f"dạng {format_} {vi}", f"{format_} {en}"))
    except TooTallError as error:
        vi, en = parts.in_language("vi"), parts.in_language("en")
        console.stop(
            in_own_language(
                f"một hình png chứa khoảng {error.most} {vi}; hãy dùng pdf hoặc svg, hoặc {fewer}",
                f"a png holds about {error.most} {en}; take pdf or svg, or {fewer}",
            )
        )
    if isinstance(made, bytes):
        return made
    if not made.is_readable:
        console.tell(
            say(
                "máy không có phông cho mọi chữ trong tên: tệp PDF này không đạt chuẩn PDF/UA-1",
                "no font here has all letters of the names: this file is no PDF/UA-1",
            ),
            lang,
        )
    return made.data
