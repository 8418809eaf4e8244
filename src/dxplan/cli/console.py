"""Prints, writes files, sets exit codes: all effects of the commands."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import typer

from dxplan.api import Outcome
from dxplan.cli.help import in_own_language, own_language
from dxplan.cli.options import Lang
from dxplan.cli.writing import ChangedMeanwhileError, rewrite, write_whole
from dxplan.render.encoding import PLAIN, Encoding
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text

FINE, FINDINGS, UNUSABLE = 0, 1, 2
_PIPE_WIDTH = 100


def width(wanted: int | None = None) -> int:
    """The columns to fill: as asked for, the terminal's, or a fixed number in a pipe."""
    if wanted is not None:
        return wanted
    return shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns


def has_color() -> bool:
    """Whether to colour: only on a terminal, and not against NO_COLOR."""
    if os.environ.get("NO_COLOR") or sys.stdout is None:
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def show(text: str) -> None:
    """Print to standard output, in UTF-8 whatever the locale, with plain lines and no byte order mark.

    How a format wants its bytes holds for files only. Raises OSError if nothing can be written there.
    """
    if text and not text.endswith("\n"):
        text += "\n"
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    sys.stdout.flush()
    sys.stdout.buffer.write(PLAIN.encoded(text))
    sys.stdout.buffer.flush()


def tell(text: Text, lang: Lang | None) -> None:
    """Say in one line, on standard error, what was done, in the language asked for or in that of the terminal."""
    typer.echo(visible(text.in_language(language_for(None, lang))), err=True)


def language_for(outcome: Outcome | None, wanted: Lang | None) -> Language:
    """The language asked for, or the plan's, or that of the terminal."""
    if wanted is not None:
        return "vi" if wanted is Lang.VI else "en"
    if outcome is not None and outcome.plan is not None:
        return outcome.plan.language
    return own_language()


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
            typer.echo(text, err=True)
    return any_unusable


def write_file(path: Path, content: str, *, force: bool, plans: Iterable[Path], encoding: Encoding = PLAIN) -> None:
    """Write a file at once or not at all. An existing file is kept unless `force`, one of the `plans` always."""
    path = path.resolve() if path.is_symlink() else path
    if path.exists() and any(plan.exists() and plan.samefile(path) for plan in plans):
        stop(
            in_own_language(f"{path} là chính tệp kế hoạch; ghi vào tệp khác", f"{path} is the plan; name another file")
        )
    if path.is_dir():
        stop(in_own_language(f"{path} là thư mục", f"{path} is a folder"))
    if path.exists() and not path.is_file():
        stop(in_own_language(f"{path} không phải tệp thường", f"{path} is no regular file"))
    if path.exists() and not force:
        stop(in_own_language(f"{path} đã có; dùng --force để ghi đè", f"{path} exists; --force overwrites it"))
    try:
        write_whole(path, encoding.encoded(content))
    except OSError as error:
        _stop_unwritten(path, error)


def rewrite_plan(path: Path, before: bytes, after: bytes) -> None:
    """Put a plan's new content in place of what was read, at once or not at all."""
    try:
        rewrite(path, before, after)
    except ChangedMeanwhileError:
        stop(
            in_own_language(
                f"{path} vừa bị sửa ở nơi khác nên được giữ nguyên; hãy chạy lại",
                f"{path} has just been changed by someone else and was left alone; run it again",
            )
        )
    except OSError as error:
        _stop_unwritten(path, error)


def _stop_unwritten(path: Path, error: OSError) -> NoReturn:
    reason = error.strerror or str(error)
    stop(in_own_language(f"không ghi được {path}: {reason}", f"{path} cannot be written: {reason}"))


def stop(message: str, code: int = UNUSABLE) -> NoReturn:
    """End with a message on standard error and an exit code."""
    typer.echo(visible(f"dxplan: {message}"), err=True)
    raise typer.Exit(code)
