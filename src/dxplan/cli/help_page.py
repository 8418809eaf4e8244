"""The page of a command: how it is called, what it does, what it takes. Drawn as all other output is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dxplan.cli.groups import Group
from dxplan.cli.help import again, in_own_language
from dxplan.render.lines import Line, Part, folded_rows, laid_out
from dxplan.text.display import display_width
from dxplan.text.phrase import Text

_INDENT, _GAP = 2, 2
_WIDEST_NAME = 28
"""A name wider than this stands on a line of its own, above what it means."""

_USAGE = Text("Cách dùng", "Usage")
_ARGUMENTS = Text("Đối số", "Arguments")
_OPTIONS = Text("Tùy chọn", "Options")
_EXAMPLES = Text("Ví dụ", "Examples")
_METAVARS = {
    "path": Text("TỆP", "FILE"),
    "datetime": Text("NGÀY", "DATE"),
    "int": Text("SỐ", "NUMBER"),
    "int range": Text("SỐ", "NUMBER"),
    "integer range": Text("SỐ", "NUMBER"),
}
"""Values by the parser's names of their types, which differ from version to version."""
_TEXT = Text("CHỮ", "TEXT")

# Contexts and parameters are typer's own or click's, as the version of typer has it.


def help_page(context: Any, width: int, *, color: bool) -> str:
    """The page, at most `width` cells wide."""
    command = context.command
    lines = [
        _heading(in_own_language(_USAGE), f" {usage(context)}"),
        Line(()),
        Line((Part(again(command.help or "")),)),
        Line(()),
    ]
    parameters = command.get_params(context)
    named = [(name_of(each), _meaning(each)) for each in parameters if each.param_type_name == "argument"]
    lines += _section(in_own_language(_ARGUMENTS), named, width)
    for title, options in _panels(each for each in parameters if each.param_type_name == "option"):
        lines += _section(title, [_option(each) for each in options], width)
    if hasattr(command, "list_commands"):
        lines += _commands({name: command.get_command(context, name) for name in command.list_commands(context)}, width)
    lines += _examples(getattr(command, "examples", {}), width)
    return laid_out(lines[:-1], width, color=color)


def _commands(commands: dict[str, Any], width: int) -> Iterator[Line]:
    """The commands by what they are for; what each does stands in one column."""
    names = list(commands)
    for group in Group:
        rows = [(name, each.help) for name, each in commands.items() if each.group is group]
        yield from _section(in_own_language(group.value), rows, width, beside=names)


def _panels(options: Iterable[Any]) -> Iterator[tuple[str, list[Any]]]:
    """Options under the headings that they name, in the order in which these come up; all others last."""
    found: dict[str, list[Any]] = {}
    for option in options:
        found.setdefault(getattr(option, "rich_help_panel", None) or "", []).append(option)
    others = found.pop("", [])
    yield from ((again(panel), under) for panel, under in found.items())
    yield in_own_language(_OPTIONS), others


def usage(context: Any) -> str:
    """How a command is called, on one line."""
    command = context.command
    pieces = [context.command_path, f"[{in_own_language('TÙY CHỌN', 'OPTIONS')}]"]
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            name = name_of(parameter)
            name = f"{name}..." if parameter.nargs < 0 else name
            pieces.append(name if parameter.required else f"[{name}]")
    if hasattr(command, "list_commands"):
        pieces.append(in_own_language("LỆNH ...", "COMMAND ..."))
    return " ".join(pieces)


def name_of(parameter: Any) -> str:
    """What a parameter is called: an argument's name, an option's longest spelling."""
    if parameter.param_type_name == "argument":
        return again(parameter.metavar or parameter.name.upper())
    return str(max(parameter.opts, key=len))


def _option(parameter: Any) -> tuple[str, str]:
    names = ", ".join(sorted(parameter.opts, key=len))
    return (names if parameter.is_flag else f"{names} {_metavar(parameter)}"), _meaning(parameter)


def _metavar(parameter: Any) -> str:
    if parameter.metavar:
        return again(parameter.metavar)
    choices = getattr(parameter.type, "choices", None)
    if choices is not None:
        return "|".join(str(getattr(choice, "value", choice)) for choice in choices)
    return in_own_language(_METAVARS.get(parameter.type.name, _TEXT))


def _meaning(parameter: Any) -> str:
    if parameter.name == "help":
        return in_own_language("Cho xem trang này.", "Show this page.")
    said = [again(parameter.help or "")]
    least, most = getattr(parameter.type, "min", None), getattr(parameter.type, "max", None)
    if least is not None and most is not None:
        said.append(f"[{least}–{most}]")
    default = getattr(parameter.default, "value", parameter.default)
    if parameter.show_default and isinstance(default, str):
        said.append(in_own_language("[mặc định: {default}]", "[default: {default}]", default=default))
    return " ".join(said)


def _examples(examples: dict[str, Text], width: int) -> Iterator[Line]:
    """What each call does, and under it the call."""
    if not examples:
        return
    yield _heading(in_own_language(_EXAMPLES))
    for call, meaning in examples.items():
        for row in folded_rows(in_own_language(meaning), width - _INDENT):
            yield Line((Part(row),), indent=_INDENT, wraps=False)
        yield Line((Part(call, "cyan"),), indent=2 * _INDENT)
    yield Line(())


def _heading(title: str, rest: str = "") -> Line:
    return Line((Part(f"{title}:", "bold"), Part(rest)))


def _section(title: str, rows: list[tuple[str, str]], width: int, beside: Iterable[str] = ()) -> Iterator[Line]:
    """A heading and a row each; what things mean stands in a column beside their names, and those `beside` them."""
    if not rows:
        return
    yield _heading(title)
    widest = min(_WIDEST_NAME, width // 3)
    names = [*beside, *(name for name, _ in rows)]
    column = _INDENT + max((wide for name in names if (wide := display_width(name)) <= widest), default=widest) + _GAP
    for name, meaning in rows:
        explained = folded_rows(meaning, width - column)
        if display_width(name) > widest:
            yield Line((Part(name, "cyan"),), indent=_INDENT)
        else:
            padding = " " * (column - _INDENT - display_width(name))
            yield Line((Part(name, "cyan"), Part(padding + explained.pop(0))), indent=_INDENT, wraps=False)
        for row in explained:
            yield Line((Part(row),), indent=column, wraps=False)
    yield Line(())
