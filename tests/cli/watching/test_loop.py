"""Drawing again for each change, of an injected list of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from dxplan.cli.output import put, put_aside, put_bytes
from dxplan.cli.watching.changes import changed, is_watched, stamps_of
from dxplan.cli.watching.drawing import Drawn, Shown, drawn_by
from dxplan.cli.watching.loop import keep_showing


class Wall:
    """Remembers what was shown."""

    def __init__(self) -> None:
        self.seen: list[object] = []

    def open(self) -> None:
        self.seen.append("open")

    def show(self, shown: Shown, when: str) -> None:
        self.seen.append((when, shown.trouble, shown.picture))

    def close(self) -> None:
        self.seen.append("close")


def _draws(*drawn: Drawn) -> Iterator[Drawn]:
    yield from drawn


def test_each_change_is_drawn_and_the_last_code_is_returned() -> None:
    wall, draws, times = Wall(), _draws(Drawn("a", "", 0), Drawn("", "bad", 2), Drawn("b", "", 1)), iter("123")
    code = keep_showing(lambda: next(draws), lambda: range(2), wall, lambda: next(times))
    assert wall.seen == ["open", ("1", "", "a"), ("2", "bad", "a"), ("3", "", "b"), "close"]
    assert code == 1


def test_ctrl_c_ends_it_and_puts_the_screen_back() -> None:
    def changes() -> Iterator[int]:
        yield 1
        raise KeyboardInterrupt

    wall = Wall()
    assert keep_showing(lambda: Drawn("a", "", 1), changes, wall, str) == 1
    assert wall.seen[-1] == "close"
    assert len(wall.seen) == 4


def test_a_bug_puts_the_screen_back_too() -> None:
    wall, draws = Wall(), _draws(Drawn("a", "", 0))
    with pytest.raises(RuntimeError):  # the second drawing raises StopIteration inside a loop over a generator
        keep_showing(lambda: next(draws), lambda: (_raise() for _ in range(1)), wall, str)
    assert wall.seen[-1] == "close"


def _raise() -> None:
    raise RuntimeError


def test_what_is_wrong_with_the_command_line_is_told_before_anything_is_shown() -> None:
    def draw() -> Drawn:
        raise typer.BadParameter("no")

    wall = Wall()
    with pytest.raises(typer.BadParameter):
        keep_showing(draw, list, wall, str)
    assert wall.seen == []


def test_what_a_command_prints_is_kept_back(capsys: pytest.CaptureFixture[str]) -> None:
    def run() -> None:
        put("out\n")
        put_bytes("bytes ẵ\n".encode())
        put_aside("aside\n")
        raise typer.Exit(1)

    assert drawn_by(run) == Drawn("out\nbytes ẵ\n", "aside\n", 1)
    assert drawn_by(lambda: None) == Drawn("", "", 0)
    assert capsys.readouterr() == ("", "")
    put("seen\n")
    assert capsys.readouterr().out == "seen\n"


def test_a_change_before_anybody_watches_is_told_and_told_once() -> None:
    """While the first picture is drawn nobody watches: what is seen then is not what was drawn."""
    old, new, gone = ({"/a/p.yaml": stamp} for stamp in ((1, 1, 1), (2, 1, 1), None))
    looks = iter([new, new, new, gone, gone])
    rounds: list[set[str]] = [set(), set(), {"written as it was"}, set(), set()]
    assert list(changed(rounds, lambda: next(looks), old)) == [set(), {"written as it was"}, set()]
    assert list(changed([set(), set()], lambda: old, old)) == []


def test_stamps_tell_files_apart_and_what_is_not_there(tmp_path: Path) -> None:
    file = tmp_path / "p.yaml"
    missing = stamps_of([file])
    file.write_text("a")
    first = stamps_of([file])
    file.write_text("ab")
    assert len({str(each) for each in (missing, first, stamps_of([file]))}) == 3


@pytest.mark.parametrize(("path", "is_it"), [("/a/p.yaml", True), ("/a/./p.yaml", True), ("/a/.p.yaml.swp", False)])
def test_only_the_files_themselves_count(path: str, is_it: bool) -> None:
    assert is_watched(path, {"/a/p.yaml"}) is is_it
