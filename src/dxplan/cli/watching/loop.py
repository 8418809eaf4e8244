"""Draws, and draws again for each change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from dxplan.cli.watching.drawing import Drawn, Shown


class Place(Protocol):
    """Where pictures are shown."""

    def open(self) -> None:
        """Prepare it."""

    def show(self, shown: Shown, when: str) -> None:
        """Show a picture; `when` is the time of day of it."""

    def close(self) -> None:
        """Put all back as it was."""


def keep_showing(
    draw: Callable[[], Drawn], changes: Callable[[], Iterable[object]], place: Place, clock: Callable[[], str]
) -> int:
    """Show what is drawn, and again after each of the `changes`, until they end or the user does.

    Returns the exit code of what was drawn last. What is already wrong with the command line raises before the place
    is opened.
    """
    first = draw()
    waiting = changes()
    shown = Shown().then(first)
    place.open()
    try:
        place.show(shown, clock())
        for _ in waiting:
            shown = shown.then(draw())
            place.show(shown, clock())
    except KeyboardInterrupt:
        pass
    finally:
        place.close()
    return shown.code
