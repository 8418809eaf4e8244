"""Finds the commands: every module in the `commands` package is one, and only the one that is called is loaded."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import typer
from typer.core import TyperGroup

from dxplan import __version__
from dxplan.cli import commands
from dxplan.cli.help import in_own_language
from dxplan.text.display import visible

_PACKAGE = commands.__name__


class Commands(TyperGroup):
    """The commands by name; a module says `run` (its options and work) and `HELP`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.commands: dict[str, Any] = dict.fromkeys(
            _names()
        )  # the names, for "did you mean"; modules are loaded on demand

    # The context is typer's own or click's, as the version of typer has it.

    def list_commands(self, ctx: Any) -> list[str]:
        """All commands, in alphabetical order."""
        return _names()

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command with this name, loaded now."""
        if cmd_name not in _names():
            return None
        module = import_module(f"{_PACKAGE}.{cmd_name}")
        app = typer.Typer(add_completion=False)
        app.command(name=cmd_name, help=in_own_language(module.HELP))(module.run)
        return typer.main.get_command(app)


def _names() -> list[str]:
    return sorted(module.name for module in iter_modules(commands.__path__))


app = typer.Typer(
    cls=Commands,
    help=in_own_language(
        "Lộ trình chuyển đổi số: lập tiến độ, rà soát, vẽ biểu đồ, viết kế hoạch.",
        "Roadmaps: schedule, check, draw, write up.",
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dxplan {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(False, "--version", callback=_show_version, is_eager=True, help="Show the version."),
) -> None:
    """The options before the command."""


def run() -> None:
    """Run the command line; a reader that closes the pipe early is no error."""
    try:
        app()
    except OSError as error:
        if not isinstance(error, BrokenPipeError):
            with suppress(OSError):  # nor may there be a place to say so
                typer.echo(f"dxplan: {visible(str(error))}", err=True)
            sys.stdout = None  # nothing is left to flush
            sys.exit(2)
        sys.stderr.close()
        sys.exit(0)
