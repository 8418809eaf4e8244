"""The README's code blocks, run as a reader would run them."""

from __future__ import annotations

import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from dxplan.load.loader import load_bytes
from tests.cli.running import Done, dxplan
from tests.samples import ROOT, of_the_repository

README = ROOT / "README.md"


@dataclass(frozen=True)
class Block:
    language: str
    content: str
    line: int


def blocks() -> list[Block]:
    tokens = MarkdownIt().parse(README.read_text("utf-8"))
    return [
        Block(token.info.strip(), token.content, token.map[0] + 1)
        for token in tokens
        if token.type == "fence" and token.map
    ]


def commands() -> list[tuple[int, str]]:
    return [
        (block.line, line)
        for block in blocks()
        if block.language == "sh"
        for line in block.content.splitlines()
        if line.startswith("dxplan ")
    ]


def run(command: str, folder: Path) -> Done:
    """A line of the README, which asks nothing of a shell but to leave out the comment."""
    name, *arguments = shlex.split(command, comments=True)
    assert name == "dxplan"
    assert not set("|<>*?&;$") & set("".join(arguments)), command
    return dxplan(*arguments, folder=folder)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as after cloning: the plans are there."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "plans", folder / "plans")
    return folder


@pytest.mark.slow
def test_every_command_of_the_readme_runs(folder: Path) -> None:
    """In the order of the README, in one folder; check may end with findings (1), nothing ends with 2."""
    assert len(commands()) >= 6
    for line, command in commands():
        done = run(command, folder)
        assert done.code in (0, 1), f"README.md:{line}: {command}\n{done.err}"


def test_every_make_target_of_the_readme_exists() -> None:
    """The two commands a newcomer types are there."""
    makefile = of_the_repository("Makefile").read_text("utf-8")
    targets = {
        line.split()[1]
        for block in blocks()
        if block.language == "sh"
        for line in block.content.splitlines()
        if line.startswith("make ")
    }
    assert {"demo", "test"} <= targets
    assert [target for target in targets if f"\n{target}:" not in makefile] == []


def test_the_plans_of_the_readme_can_be_read() -> None:
    """Every YAML block is a whole plan without a mistake."""
    plans = [block for block in blocks() if block.language == "yaml"]
    assert plans
    for block in plans:
        assert load_bytes(block.content.encode(), f"README.md:{block.line}").diagnostics == ()


def test_the_pictures_of_output_are_what_the_program_prints(folder: Path) -> None:
    """A `console` block begins with a command after `$`; what follows is its output, to the letter."""
    pictures = [block for block in blocks() if block.language == "console"]
    assert pictures
    for block in pictures:
        prompt, _, shown = block.content.partition("\n")
        assert prompt.startswith("$ dxplan ")
        command = prompt.removeprefix("$ ")
        printed = run(command, folder).out
        for part in shown.rstrip("\n").split("\n…\n"):
            assert part.strip("\n") in printed, f"README.md:{block.line} no longer shows what `{command}` prints"
