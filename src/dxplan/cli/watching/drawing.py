"""What a command shows, taken instead of printed; and the last of it that was good."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import typer

from dxplan.cli.output import collecting

_UNUSABLE = 2


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a command printed, what it said aside, its exit code."""

    out: str
    aside: str
    code: int

    @property
    def is_good(self) -> bool:
        """Whether its plans can be used."""
        return self.code != _UNUSABLE


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be seen: what is wrong now, if anything is, over the last good picture."""

    trouble: str = ""
    picture: str = ""
    code: int = 0

    def then(self, drawn: Drawn) -> Shown:
        """What is to be seen after a change.

        What was wrong is said aside by commands that print a picture; where all is findings, it is what is printed.
        """
        if drawn.is_good:
            return Shown("", drawn.out or drawn.aside, drawn.code)
        return replace(self, trouble=drawn.aside or drawn.out, code=drawn.code)


def drawn_by(run: Callable[[], None]) -> Drawn:
    """Run a command and take what it prints.

    Raises:
        typer.BadParameter: the command line is no good, whatever stands in the plans.
    """
    with collecting() as found:
        code = 0
        try:
            run()
        except typer.Exit as exit_:
            code = exit_.exit_code
    return Drawn(found.out, found.aside, code)
