"""Prints, writes files, sets exit codes: all effects of the commands."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from dxplan.cli.help import in_own_language, own_language
from dxplan.cli.options import Lang
from dxplan.cli.output import put, put_aside, put_bytes
from dxplan.render.encoding import PLAIN, Encoding
from dxplan.render.widths import fitting
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text, say
from dxplan.text.system import reason_of

if TYPE_CHECKING:
    from dxplan.api.plans import Outcome

FINE, FINDINGS, UNUSABLE = 0, 1, 2
_PIPE_WIDTH = 100
_NOT_FORCED = ("0", "false")
_MOST_NAMED = 8
_remembered: list[dict[str, Language]] = []
"""While plans are watched: the language of each file."""


def width(wanted: int | None = None) -> int:
    """The columns to fill: as asked for, the terminal's, or a fixed number in a pipe; the same limits hold for all."""
    if wanted is None:
        wanted = shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns
    return fitting(wanted)


def has_color() -> bool:
    """Whether to colour: only on a terminal, and not against NO_COLOR; FORCE_COLOR=0 says no, too."""
    forced = os.environ.get("FORCE_COLOR", "")
    if os.environ.get("NO_COLOR") or sys.stdout is None or forced in _NOT_FORCED:
        return False
    return bool(forced) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def has_many_colors() -> bool:
    """Whether the terminal has 256 colours or more: it says so, or FORCE_COLOR is 2 or 3."""
    forced, term = os.environ.get("FORCE_COLOR", ""), os.environ.get("TERM", "")
    if forced in ("1", "2", "3"):
        return forced != "1"
    return os.environ.get("COLORTERM", "") in ("truecolor", "24bit") or "256color" in term or term.endswith("direct")


def height() -> int | None:
    """The lines of the terminal; None where what is printed goes elsewhere."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    return shutil.get_terminal_size().lines


def show_paged(text: str) -> None:
    """Show a text page by page, where there is a terminal and a pager; else print it.

    Raises:
        UnwrittenError: it cannot be printed.
    """
    from dxplan.cli.paging import paged

    if height() is None or not paged(text):
        show(text)


def show(text: str) -> None:
    """Print to standard output, in the colours of a terminal that has many if this one has.

    How a format wants its bytes holds for files only.

    Raises:
        UnwrittenError: nothing, or not all of it, can be written there.
    """
    if "\x1b[" in text and has_color() and has_many_colors():
        from dxplan.render.lines import in_many_colors

        text = in_many_colors(text)
    put(text if not text or text.endswith("\n") else f"{text}\n")


def show_file(content: bytes) -> None:
    """Print to standard output what is meant for a file, byte for byte; what is no text not to a terminal.

    Raises:
        UnwrittenError: nothing, or not all of it, can be written there.
    """
    if b"\0" in content and sys.stdout is not None and sys.stdout.isatty():
        stop(in_own_language("kết quả không phải văn bản; hãy ghi vào tệp bằng -o", "this is no text; name a file: -o"))
    put_bytes(content)


def complain(message: str) -> None:
    """Say on standard error why something cannot be done."""
    put_aside("".join(f"{visible(line)}\n" for line in f"dxplan: {message}".split("\n")))


def tell(text: Text, lang: Lang | None) -> None:
    """Say in one line, on standard error, what was done, in the language asked for or in that of the terminal."""
    put_aside(f"{visible(text.in_language(language_for(None, lang)))}\n")


def put_report_aside(report: str) -> None:
    """Print a report of several lines on standard error, where standard output is taken."""
    put_aside("".join(f"{visible(line)}\n" for line in report.splitlines()))


def tell_unkept(things: Iterable[tuple[Text, tuple[str, ...]]], lang: Lang | None) -> None:
    """Say on standard error what does not go over into another format, a line a kind, and of what it is true."""
    for what, where in things:
        of = f" ({', '.join(where[:_MOST_NAMED])}{', …' if len(where) > _MOST_NAMED else ''})" if where else ""
        tell(say("không chuyển được: {what}{of}", "not carried over: {what}{of}", what=what, of=of), lang)


def language_for(outcome: Outcome | None, wanted: Lang | None) -> Language:
    """The language asked for, or the plan's (while it is watched: its last one), or that of the terminal."""
    if wanted is not None:
        return "vi" if wanted is Lang.VI else "en"
    if outcome is not None and outcome.plan is not None:
        if _remembered:
            _remembered[-1][outcome.file] = outcome.plan.language
        return outcome.plan.language
    if outcome is not None and _remembered and outcome.file in _remembered[-1]:
        return _remembered[-1][outcome.file]
    return own_language()


@contextmanager
def remembering_languages() -> Iterator[None]:
    """In the block, a plan that cannot be read any more is spoken of in its language of when it last could be."""
    _remembered.append({})
    try:
        yield
    finally:
        _remembered.pop()


def show_mistakes(outcomes: Iterable[Outcome], lang: Lang | None, columns: int | None) -> bool:
    """Print, on standard error, why plans cannot be used. Returns whether there are any."""
    from dxplan.render.findings.findings_text import findings_text

    any_unusable = False
    for outcome in outcomes:
        if outcome.schedule is None:
            any_unusable = True
        if outcome.schedule is None and outcome.diagnostics:
            text = findings_text(
                outcome.diagnostics, outcome.text, language_for(outcome, lang), width(columns), color=False
            )
            put_aside(f"{text}\n")
    return any_unusable


def write_file(
    path: Path,
    content: str | bytes,
    *,
    force: bool,
    plans: Iterable[Path],
    lang: Lang | None = None,
    encoding: Encoding = PLAIN,
) -> None:
    """Write a file at once or not at all. An existing file is kept unless `force`, a plan (of `plans` or not) always.

    What only passes on what is written (a pipe, a terminal) gets it straight. `encoding` makes bytes of a text.
    """
    from dxplan.cli.open_elsewhere import is_held, lock_of
    from dxplan.cli.streams import is_stream, write_stream
    from dxplan.cli.writing import loses_plan, target_of, write_new, write_whole

    data = content if isinstance(content, bytes) else encoding.encoded(content)
    try:
        if is_stream(path):
            write_stream(path, data)
            return
        path = target_of(path)
        if any(_is_same(plan, path) for plan in plans):
            stop(
                in_own_language(
                    f"{path} là chính tệp kế hoạch; ghi vào tệp khác", f"{path} is the plan; name another file"
                )
            )
        if path.is_dir():
            stop(in_own_language(f"{path} là thư mục", f"{path} is a folder"))
        if path.exists() and not path.is_file():
            stop(in_own_language(f"{path} không phải tệp thường", f"{path} is no regular file"))
        lock = lock_of(path)
        if lock is not None:
            stop(_open_elsewhere(path, lock))
        if force and path.exists() and loses_plan(path, data):
            stop(in_own_language(f"{path} là tệp kế hoạch; ghi vào tệp khác", f"{path} is a plan; name another file"))
        if force:
            _tell_of_links(path, write_whole(path, data), lang)
        else:
            write_new(path, data)
    except FileExistsError:
        stop(in_own_language(f"{path} đã có; dùng --force để ghi đè", f"{path} exists; --force overwrites it"))
    except OSError as error:
        stop(_open_elsewhere(path) if is_held(path, error) else _unwritten(path, error))


@contextmanager
def together() -> Iterator[list[Path]]:
    """What is made in the block, and named in its list, is taken back where the block does not come to its end."""
    made: list[Path] = []
    try:
        yield made
    except BaseException:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        raise


def make_folder(path: Path, made: list[Path]) -> None:
    """Make a folder if it is not there, and add it to what is made."""
    try:
        path.mkdir()
    except OSError as error:
        if not path.is_dir():
            stop(
                in_own_language(
                    "không tạo được {folder}: {reason}",
                    "{folder} cannot be made: {reason}",
                    folder=str(path),
                    reason=reason_of(error),
                )
            )
    else:
        made.append(path)


def rewrite_plan(path: Path, before: bytes, after: bytes, lang: Lang | None = None) -> None:
    """Put a plan's new content in place of what was read, at once or not at all."""
    from dxplan.cli.writing import ChangedMeanwhileError, rewrite

    try:
        _tell_of_links(path, rewrite(path, before, after), lang)
    except ChangedMeanwhileError:
        stop(
            in_own_language(
                f"{path} vừa bị sửa ở nơi khác nên được giữ nguyên; hãy chạy lại",
                f"{path} has just been changed by someone else and was left alone; run it again",
            )
        )
    except OSError as error:
        stop(_unwritten(path, error))


def stop(message: str, code: int = UNUSABLE) -> NoReturn:
    """End with a message on standard error and an exit code."""
    complain(message)
    raise typer.Exit(code)


def _unwritten(path: Path, error: OSError) -> str:
    if error.errno == errno.ENOENT and not path.parent.exists():
        return in_own_language(
            "không ghi được {path}: chưa có thư mục {folder}, hãy tạo trước",
            "{path} cannot be written: there is no folder {folder}, make it first",
            path=str(path),
            folder=str(path.parent),
        )
    return in_own_language(
        "không ghi được {path}: {reason}", "{path} cannot be written: {reason}", path=str(path), reason=reason_of(error)
    )


def _open_elsewhere(path: Path, lock: Path | None = None) -> str:
    """What to do about a file that another program has open; its sign of that may be left over from a crash."""
    said = in_own_language(
        "{path} đang mở ở chương trình khác; đóng lại rồi chạy lại, hoặc ghi sang tệp khác bằng -o",
        "{path} is open in another program; close it and run this again, or write another file with -o",
        path=str(path),
    )
    if lock is None:
        return said
    left = in_own_language(
        " (nếu không còn mở ở đâu, xóa tệp {lock})", " (if it is open nowhere, delete {lock})", lock=str(lock)
    )
    return said + left


def _is_same(plan: Path, path: Path) -> bool:
    """Whether two names are of one file, or will be: a plan that is not there yet is not made of its findings."""
    try:
        return plan.samefile(path)
    except (OSError, ValueError):
        return os.path.realpath(plan) == os.path.realpath(path)


def _tell_of_links(path: Path, others: int, lang: Lang | None) -> None:
    if others > 0:
        tell(
            say(
                "{path}: tệp này còn tên khác (liên kết cứng); dưới tên ấy nội dung cũ vẫn giữ nguyên",
                "{path}: the file has another name (hard link), under which it keeps what it was",
                path=str(path),
            ),
            lang,
        )
