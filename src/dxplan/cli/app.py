"""Finds the commands: every module in the `commands` package is one, and only the one that is called is loaded."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from dxplan import __version__
from dxplan.cli import commands, console
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Lang
from dxplan.cli.waiting import telling
from dxplan.text.display import shown

_PACKAGE = commands.__name__
_PROGRAM = "dxplan"
_HELP = {"help_option_names": ["-h", "--help"]}
_UsageError: type[Any] = typer.BadParameter.__mro__[1]  # typer's own or click's, as the version of typer has it


class UnforeseenError(Exception):
    """An exception that nobody caught, kept from typer, which would end for some of them with 1: findings."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        self.error = error


class HelpWantedError(Exception):
    """The page of a command is asked for: `context` is the command's, as typer has parsed it."""

    def __init__(self, context: Any) -> None:
        super().__init__()
        self.context = context


# The context is typer's own or click's, as the version of typer has it.


@contextmanager
def _made_in(context: Any) -> Iterator[None]:
    try:
        yield
    except _UsageError as error:
        error.ctx = error.ctx or context
        raise


class Command(TyperCommand):
    """A command whose help is drawn here: typer's is in English, and in the encoding and colours of its environment."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the options; a mistake knows the command that it was made with, also where the parser does not say."""
        with _made_in(ctx):
            return super().parse_args(ctx, args)

    def get_help(self, ctx: Any) -> str:
        """Ask for the page of help."""
        raise HelpWantedError(ctx)

    def invoke(self, ctx: Any) -> Any:
        """Do the work; who waits for it at a terminal is told."""
        if ctx.params.get("output") is not None:
            from dxplan.cli.format_by_name import fit_format  # only wanted where a file is written

            with _made_in(ctx):
                fit_format(ctx)
        with telling():
            return super().invoke(ctx)


class Commands(TyperGroup):
    """The commands by name; a module says `run` (its options and work), `HELP`, `GROUP` and `EXAMPLES` (calls)."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the options before the command."""
        with _made_in(ctx):
            return super().parse_args(ctx, args)

    def get_help(self, ctx: Any) -> str:
        """Ask for the page of help."""
        raise HelpWantedError(ctx)

    def invoke(self, ctx: Any) -> Any:
        """Run the command that is called."""
        try:
            return super().invoke(ctx)
        except (OSError, EOFError) as error:
            raise UnforeseenError(error) from None

    def list_commands(self, ctx: Any) -> list[str]:
        """All commands, in alphabetical order."""
        return list(_names())

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is called; what is none gets the nearest one named."""
        name = args[0]
        if name in _names() or name.startswith("-"):
            return super().resolve_command(ctx, args)
        from dxplan.api.inputs import closest

        if name == "help":
            raise _UsageError(
                in_own_language("xem {help}", "see {help}", help=" ".join((_PROGRAM, *args[1:2], "--help"))), ctx
            )
        near = closest(name, _names())
        said = in_own_language("không có lệnh {name}", "there is no command {name}", name=shown(name))
        hint = in_own_language("; có phải ý bạn là {near}?", "; did you mean {near}?", near=near) if near else ""
        raise _UsageError(said + hint, ctx)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command with this name, loaded now."""
        if cmd_name not in _names():
            return None
        module = import_module(f"{_PACKAGE}.{cmd_name.replace('-', '_')}")
        command = _command(cmd_name, module.run, in_own_language(module.HELP))
        command.examples, command.group = getattr(module, "EXAMPLES", {}), module.GROUP
        return command


@cache
def _command(name: str, run: Callable[..., Any], said: str) -> Any:
    """The command as typer reads it from a function, with its help in the language of this call."""
    app = typer.Typer(add_completion=False)
    app.command(name=name, cls=Command, help=said)(run)
    return typer.main.get_command(app)


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(module.name.replace("_", "-") for module in iter_modules(commands.__path__)))


app = typer.Typer(
    cls=Commands,
    help=in_own_language(
        "Lộ trình chuyển đổi số: lập tiến độ, rà soát, vẽ biểu đồ, viết kế hoạch.",
        "Roadmaps: schedule, check, draw, write up.",
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings=_HELP,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        console.show(f"{_PROGRAM} {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    lang: Annotated[
        Lang | None,
        typer.Option(
            "--lang",
            help=in_own_language("Ngôn ngữ, trước hoặc sau tên lệnh.", "Language, before or after the command."),
            show_default=False,
        ),
    ] = None,
    version: bool = typer.Option(
        False,
        "--version",
        callback=_show_version,
        is_eager=True,
        help=in_own_language("Cho biết phiên bản.", "Show the version."),
    ),
) -> None:
    """The options before the command."""
    if lang is not None:
        context.default_map = {name: {"lang": lang.value} for name in _names()}


def run() -> int:
    """Run the command line. Returns the exit code.

    Raises:
        UnwrittenError: the output could not be written, or nobody reads it any more.
    """
    try:
        code = app(standalone_mode=False, prog_name=_PROGRAM, complete_var="")  # no completion of shells
    except UnforeseenError as unforeseen:
        raise unforeseen.error from None
    except HelpWantedError as wanted:
        from dxplan.cli.help_page import help_page

        console.show(help_page(wanted.context, console.width(), color=console.has_color()))
        return console.FINE if sys.argv[1:] else console.UNUSABLE
    except _UsageError as error:
        from dxplan.cli.usage import mistake

        console.complain(mistake(error))
        return console.UNUSABLE
    return code if isinstance(code, int) else console.FINE
