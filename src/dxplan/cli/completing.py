"""What could stand where somebody presses Tab: told from the words typed so far, by the commands' own options.

Never a word on standard error, never a wait: what cannot be told is left out, and the shell offers files.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dxplan.cli.completing_values import Offer, values_of_argument, values_of_option
from dxplan.cli.help import again
from dxplan.cli.output import put
from dxplan.cli.shells import Shell

_BASH_BREAKS = re.compile(r".*[=:]")
_WORD = re.compile(r"""(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"?|'[^']*'?)+""")
_ESCAPED = re.compile(r"\\(.)")


def answer(shell: str, arguments: list[str]) -> int:
    """Print what could stand there, a line each: the word, a tab, what it is. The exit code is always 0."""
    try:
        words = split_line(arguments[0] if arguments else "") if shell == Shell.BASH.value else arguments
        sys.argv[1:] = words  # `--lang` among them counts
        lines = [_line(offer, words[-1] if words else "", shell) for offer in offers(words or [""])]
        put("".join(f"{line}\n" for line in lines))
    except Exception:  # whatever it is: a shell that asks for words shows no tracebacks
        return 0
    return 0


def _line(offer: Offer, current: str, shell: str) -> str:
    word = offer.word
    if shell == Shell.BASH.value and (begun := _BASH_BREAKS.match(current)) is not None:
        word = word.removeprefix(begun[0])  # bash takes what follows `=` or `:` for a word of its own
    return f"{word}\t{' '.join(offer.about.split())}".rstrip("\t")


def split_line(line: str) -> list[str]:
    """The words of a command line that is not finished, without the program's name; the last one is being typed."""
    words = [_unquoted(found[0]) for found in _WORD.finditer(line)]
    if not line or line[-1].isspace():
        words.append("")
    return words[1:]


def _unquoted(word: str) -> str:
    pieces = re.findall(r"""\\.|"(?:[^"\\]|\\.)*"?|'[^']*'?|[^"'\\]+""", word)
    return "".join(
        piece.strip("'") if piece[0] == "'" else _ESCAPED.sub(r"\1", piece.strip('"') if piece[0] == '"' else piece)
        for piece in pieces
    )


@dataclass(slots=True)
class _Typed:
    """What is typed before the word at the cursor."""

    command: Any = None
    name: str = ""
    pending: Any = None
    used: set[str] = field(default_factory=set)
    arguments: list[str] = field(default_factory=list)
    only_arguments: bool = False


def offers(words: list[str]) -> list[Offer]:
    """What could stand in the place of the last of some words."""
    *before, current = words
    typed = _typed(before)
    plans = _plans(before)
    if typed.pending is not None:
        return _like(current, _values(typed, typed.pending, current, plans))
    if current.startswith("-") and not typed.only_arguments:
        name, equals, value = current.partition("=")
        if equals:
            option = _option(typed.command, name)
            found = [] if option is None else _values(typed, option, value, plans)
            return _like(current, (Offer(f"{name}={offer.word}", offer.about) for offer in found))
        return _like(current, _options(typed))
    if typed.name == "":
        return _like(current, _commands())
    argument = _argument(typed)
    if argument is None:
        return []
    choices = getattr(argument.type, "choices", None)
    if choices:
        return _like(current, (Offer(_word(each)) for each in choices))
    return _like(current, values_of_argument(argument.name, current, plans, typed.arguments))


def _like(current: str, found: Iterable[Offer]) -> list[Offer]:
    return list({offer.word: offer for offer in found if offer.word.startswith(current)}.values())


def _typed(before: list[str]) -> _Typed:
    typed = _Typed(command=_group())
    for word in before:
        if typed.pending is not None:
            typed.pending = None
        elif word == "--" and not typed.only_arguments:
            typed.only_arguments = True
        elif word.startswith("-") and word != "-" and not typed.only_arguments:
            name, equals, _ = word.partition("=")
            option = _option(typed.command, name)
            if option is not None:
                typed.used.update(option.opts)
                typed.pending = None if equals or _is_flag(option) else option
        elif not typed.name:
            typed.name = word
            typed.command = _group().get_command(None, word)
        else:
            typed.arguments.append(word)
    return typed


def _group() -> Any:
    import typer

    from dxplan.cli.app import app

    return typer.main.get_command(app)


def _commands() -> Iterator[Offer]:
    group = _group()
    for name in group.list_commands(None):
        yield Offer(name, again(group.get_command(None, name).help or ""))


def _params(typed: _Typed) -> list[Any]:
    return [] if typed.command is None else list(typed.command.params)


def _options(typed: _Typed) -> Iterator[Offer]:
    for param in _params(typed):
        if param.param_type_name == "option" and (typed.used.isdisjoint(param.opts) or param.multiple):
            for name in param.opts:
                if name.startswith("--"):
                    yield Offer(name, again(param.help or ""))
    yield Offer("--help")


def _option(command: Any, name: str) -> Any:
    params = [] if command is None else command.params
    return next((param for param in params if param.param_type_name == "option" and name in param.opts), None)


def _is_flag(option: Any) -> bool:
    return bool(getattr(option, "is_flag", False) or getattr(option, "count", False))


def _argument(typed: _Typed) -> Any:
    """The argument that comes next; the last one that takes several takes all the rest."""
    arguments = [param for param in _params(typed) if param.param_type_name == "argument"]
    here = (each for number, each in enumerate(arguments) if each.nargs < 0 or number == len(typed.arguments))
    return next(here, None)


def _values(typed: _Typed, option: Any, current: str, plans: list[Path]) -> Iterable[Offer]:
    choices = getattr(option.type, "choices", None)
    if choices:
        return [Offer(_word(each)) for each in choices]
    return values_of_option(typed.name, option.opts[0], current, plans, typed.arguments)


def _word(choice: object) -> str:
    return str(getattr(choice, "value", choice))


def _plans(words: list[str]) -> list[Path]:
    """The plans that are named, or else those of the folder `plans`; nothing is read that is no file."""
    named = [Path(word) for word in words if word.endswith((".yaml", ".yml"))]
    if not named:
        from dxplan.api.inputs import plans_in
        from dxplan.cli.options import PLANS_FOLDER

        named = plans_in(PLANS_FOLDER)
    return [path for path in named if path.is_file()]
