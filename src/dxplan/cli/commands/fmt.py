"""`dxplan fmt`: plan files in the order and spacing of the house."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from dxplan.api.formatting import Formatted, format_file
from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import LangOption, Plans, Width, plan_files
from dxplan.cli.waiting import waiting
from dxplan.text.counts import Count, Noun
from dxplan.text.phrase import NOTHING, Text, say

if TYPE_CHECKING:
    from dxplan.api.plans import Diagnostic

GROUP = Group.WRITING
HELP = Text(
    "Xếp lại tệp kế hoạch: thứ tự các khóa, khoảng trắng; giữ mọi chú thích, không đổi nội dung.",
    "Put plan files in order: keys, spaces, empty lines; every comment stays, nothing is said otherwise.",
)
EXAMPLES = {
    "dxplan fmt": Text("Xếp lại mọi kế hoạch trong plans/.", "Put all plans in plans/ in order."),
    "dxplan fmt plans/hcm.yaml --diff": Text(
        "Cho xem sẽ đổi gì, không ghi.", "Show what would change, and write nothing."
    ),
    "dxplan fmt draft.yaml --translate-keys": Text(
        "Bản nháp gõ khóa tiếng Việt thành kế hoạch đúng định dạng.", "A draft with Vietnamese keys becomes a plan."
    ),
}
_WORD = Noun("từ", "word")
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
        bool, typer.Option("--diff", help=in_own_language("Chỉ cho xem sẽ sửa gì.", "Only show what would change."))
    ] = False,
    translate_keys: Annotated[
        bool,
        typer.Option(
            "--translate-keys",
            help=in_own_language(
                "Viết khóa và giá trị tiếng Việt theo định dạng, nơi chỉ có một nghĩa; chỗ khác để nguyên, nêu lý do.",
                "Write Vietnamese keys and values as the format has them where they mean one thing; tell of the rest.",
            ),
        ),
    ] = False,
    lang: LangOption = None,
    width: Width = None,
) -> None:
    """Put each plan in order, or show how."""
    with waiting(plan_files(plans)) as each:
        read = [(path, *format_file(path, translate=translate_keys)) for path in each]
    found = [(path, formatted) for path, formatted, _ in read if formatted is not None]
    for path, formatted in found:
        if diff:
            _show(formatted)
        elif not check and formatted.before != formatted.after:
            console.rewrite_plan(path, formatted.before, formatted.after, lang)
        if not diff or formatted.reason is not None:
            for told in _told(formatted, check):
                console.tell(say("{file}: {told}", "{file}: {told}", file=formatted.file, told=told), lang)
        for mistake in formatted.untranslated:
            console.tell(_left(mistake), lang)
    if console.show_mistakes([outcome for _, formatted, outcome in read if formatted is None], lang, width):
        raise typer.Exit(console.UNUSABLE)
    if check and not all(formatted.is_in_order for _, formatted in found):
        raise typer.Exit(console.FINDINGS)


def _show(formatted: Formatted) -> None:
    from dxplan.render.diff_text import diff_text

    before, after = formatted.before.decode(), formatted.after.decode()
    console.show(diff_text(formatted.file, before, after, color=console.has_color()))


def _told(formatted: Formatted, check: bool) -> Iterator[Text]:
    """What became of a file, or is to be done with it."""
    if formatted.translated:
        words = Count(formatted.translated, _WORD)
        if check:
            yield say("{words} chưa theo định dạng", "{words} to be written as the format has them", words=words)
        else:
            yield say("đã viết {words} theo định dạng", "wrote {words} as the format has them", words=words)
    if formatted.reason is not None:
        yield say("để nguyên: {reason}", "left alone: {reason}", reason=formatted.reason)
    elif formatted.is_in_order:
        yield _NOTHING
    elif not formatted.translated:
        yield _TO_DO if check else _DONE


def _left(mistake: "Diagnostic") -> Text:
    """A mistake of words that stays: where, and what to do."""
    return say(
        "{file}:{line}:{column}: để nguyên: {message}: {hint}",
        "{file}:{line}:{column}: left alone: {message}: {hint}",
        file=mistake.span.file,
        line=mistake.span.line,
        column=mistake.span.column,
        message=mistake.message,
        hint=mistake.hint or NOTHING,
    )
