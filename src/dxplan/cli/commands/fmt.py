"""`dxplan fmt`: plan files in the order and spacing of the house."""

from __future__ import annotations

from typing import Annotated

import typer

from dxplan.api.formatting import Formatted, format_file
from dxplan.cli import console
from dxplan.cli.help import in_own_language
from dxplan.cli.options import LangOption, Plans, Width, plan_files
from dxplan.text.phrase import Text, say

HELP = Text(
    "Xếp lại tệp kế hoạch: thứ tự các khóa, khoảng trắng; giữ mọi chú thích, không đổi nội dung.",
    "Put plan files in order: keys, spaces, empty lines; every comment stays, nothing is said otherwise.",
)
_DONE = Text("đã xếp lại", "put in order")
_TO_DO = Text("chưa đúng thứ tự; chạy dxplan fmt", "is not in order; run dxplan fmt")
_NOTHING = Text("đã đúng thứ tự", "is in order")


def run(
    plans: Plans = None,
    check: Annotated[
        bool,
        typer.Option(
            "--check",
            help=in_own_language(
                "Không ghi gì; mã thoát 1 nếu có tệp chưa đúng.",
                "Write nothing; exit code 1 if a file is not in order.",
            ),
        ),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help=in_own_language("Chỉ cho xem sẽ đổi gì.", "Only show what would change."))
    ] = False,
    lang: LangOption = None,
    width: Width = None,
) -> None:
    """Put each plan in order, or show how."""
    read = [(path, *format_file(path)) for path in plan_files(plans)]
    found = [(path, formatted) for path, formatted, _ in read if formatted is not None]
    for path, formatted in found:
        if diff:
            _show(formatted)
        elif not check and formatted.before != formatted.after:
            console.rewrite_plan(path, formatted.before, formatted.after, lang)
        if not diff or formatted.reason is not None:
            console.tell(
                say("{file}: {told}", "{file}: {told}", file=formatted.file, told=_told(formatted, check)), lang
            )
    if console.show_mistakes([outcome for _, formatted, outcome in read if formatted is None], lang, width):
        raise typer.Exit(console.UNUSABLE)
    if check and not all(formatted.is_in_order for _, formatted in found):
        raise typer.Exit(console.FINDINGS)


def _show(formatted: Formatted) -> None:
    from dxplan.render.diff_text import diff_text

    before, after = formatted.before.decode(), formatted.after.decode()
    console.show(diff_text(formatted.file, before, after, color=console.has_color()))


def _told(formatted: Formatted, check: bool) -> Text:
    """What became of a file, or is to be done with it."""
    if formatted.reason is not None:
        return say("để nguyên: {reason}", "left alone: {reason}", reason=formatted.reason)
    if formatted.is_in_order:
        return _NOTHING
    return _TO_DO if check else _DONE
