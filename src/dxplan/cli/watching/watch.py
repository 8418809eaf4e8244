"""`--watch` of a command: on the terminal, or as a page in the browser."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from dxplan.cli import console
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Lang
from dxplan.text.phrase import Text, say
from dxplan.text.system import reason_of

if TYPE_CHECKING:
    from dxplan.cli.watching.loop import Place

_ENDED = Text("đã thôi theo dõi", "no longer watching")


def watch(files: Iterable[Path], run: Callable[[bool], None], lang: Lang | None) -> int:
    """Show what a command prints, and again whenever one of its files changes. Returns its last exit code.

    `run` is told whether it has written its file already, which it may then write again.
    """
    from dxplan.cli.output import put
    from dxplan.cli.watching.screen import Pages, Terminal

    language = console.language_for(None, lang)
    place: Place = Pages(put, language)
    if sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        place = Terminal(put, _size, language)
    code = _keep_showing(list(files), run, place)
    console.tell(_ENDED, lang)
    return code


def watch_page(files: Iterable[Path], run: Callable[[bool], None], port: int, lang: Lang | None) -> int:
    """The same for a command that prints a page of HTML: it is served on this machine, and loads itself again."""
    from dxplan.cli.watching.page import Page
    from dxplan.cli.watching.server import ADDRESS, serving

    page = Page(_ENDED.in_language(console.language_for(None, lang)))
    try:
        with serving(page, port) as found:
            address = f"http://{ADDRESS}:{found}/"
            console.tell(
                say("xem tại {address} · Ctrl-C để thôi", "look at {address} · Ctrl-C ends", address=address), lang
            )
            code = _keep_showing(list(files), run, page)
    except OSError as error:
        console.stop(
            in_own_language(
                "không dùng được cổng {port}: {reason}; chọn cổng khác bằng --port",
                "port {port} cannot be used: {reason}; choose another one with --port",
                port=port,
                reason=reason_of(error),
            )
        )
    console.tell(_ENDED, lang)
    return code


def watched(
    files: Iterable[Path], run: Callable[..., None], given: dict[str, Any], lang: Lang | None, port: int | None = None
) -> int:
    """Watch a command that was called with some arguments; with a `port`, as a page."""

    def again(has_written: bool) -> None:
        run(**{**given, "watch": False, "force": given["force"] or has_written})

    return watch(files, again, lang) if port is None else watch_page(files, again, port, lang)


def not_with_watch(**wanted: object) -> None:
    """Refuse options that make no sense while watching.

    Raises:
        typer.BadParameter: one of them is given.
    """
    for name, value in wanted.items():
        if value:
            option = f"--{name.replace('_', '-')}"
            raise typer.BadParameter(
                in_own_language(f"--watch không đi cùng {option}", f"--watch does not go with {option}")
            )


def _keep_showing(files: list[Path], run: Callable[[bool], None], place: Place) -> int:
    from dxplan.cli.watching import changes
    from dxplan.cli.watching.drawing import Drawn, drawn_by
    from dxplan.cli.watching.loop import keep_showing

    gc.enable()  # this lasts longer than one command
    good: list[Drawn] = []

    def draw() -> Drawn:
        try:
            drawn = drawn_by(lambda: run(bool(good)))
        except typer.BadParameter as error:  # of a task that is asked for, say, and has just been taken out
            if not good:
                raise
            return Drawn("", f"{error.message}\n", console.UNUSABLE)
        if drawn.is_good:
            good[:] = [drawn]
        return drawn

    seen = changes.stamps_of(files)  # a first drawing takes seconds, in which somebody may write
    with console.remembering_languages():
        return keep_showing(draw, lambda: changes.changes_of(files, seen), place, lambda: f"{datetime.now():%H:%M:%S}")


def _size() -> tuple[int, int]:
    found = shutil.get_terminal_size((80, 24))
    return found.columns, found.lines
