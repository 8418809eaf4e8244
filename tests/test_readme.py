"""The code blocks of the README, and of the one in Vietnamese, run as a reader would run them."""

from __future__ import annotations

import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from dxplan.edit.arranging.formatting import translated_and_formatted
from dxplan.load.loader import load_bytes
from tests.cli.running import Done, dxplan
from tests.samples import ROOT, of_the_repository

README = ROOT / "README.md"
READMES = (README, ROOT / "docs" / "vi" / "README.md")


@dataclass(frozen=True)
class Block:
    language: str
    content: str
    line: int


def blocks(document: Path = README) -> list[Block]:
    tokens = MarkdownIt().parse(document.read_text("utf-8"))
    return [
        Block(token.info.strip(), token.content, token.map[0] + 1)
        for token in tokens
        if token.type == "fence" and token.map
    ]


def commands(document: Path) -> list[tuple[int, str]]:
    return [
        (block.line, line)
        for block in blocks(document)
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


@pytest.fixture(scope="module", params=READMES, ids=lambda path: path.parent.name)
def document(request: pytest.FixtureRequest) -> Path:
    """A README."""
    found: Path = request.param
    return found


@pytest.fixture(scope="module")
def folder(document: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as after cloning: the plans are there, and the files that the README shows with their names."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "plans", folder / "plans")
    for block in blocks(document):
        _, _, name = block.language.partition(" ")
        if name:
            (folder / name).write_text(block.content, encoding="utf-8")
    return folder


@pytest.mark.slow
def test_every_command_of_the_readme_runs(document: Path, folder: Path) -> None:
    """In the order of the README, in one folder; check may end with findings (1), nothing ends with 2."""
    assert len(commands(document)) >= 6
    for line, command in commands(document):
        done = run(command, folder)
        assert done.code in (0, 1), f"{document.relative_to(ROOT)}:{line}: {command}\n{done.err}"


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


def test_the_plans_of_the_readme_can_be_read(document: Path) -> None:
    """Every YAML block is a whole plan without a mistake."""
    plans = [block for block in blocks(document) if block.language == "yaml"]
    assert plans
    for block in plans:
        assert load_bytes(block.content.encode(), f"README.md:{block.line}").diagnostics == ()


def test_a_draft_in_vietnamese_becomes_the_plan_that_is_shown() -> None:
    (draft,) = (block for block in blocks(READMES[1]) if block.language == "yaml nhap.yaml")
    (plan,) = (block for block in blocks(READMES[1]) if block.language == "yaml")
    found = translated_and_formatted(load_bytes(draft.content.encode(), "nhap.yaml"), "nhap.yaml")
    assert found is not None
    assert (found.after.decode(), found.untranslated) == (plan.content, ())


@pytest.mark.slow
def test_the_pictures_of_output_are_what_the_program_prints(document: Path, folder: Path) -> None:
    """A `console` block begins with a command after `$`; what follows is its output, to the letter."""
    for command in (line for _, line in commands(document) if line.startswith("dxplan fmt ")):
        run(command, folder)  # what is shown is shown of what they leave
    pictures = [block for block in blocks(document) if block.language == "console"]
    assert pictures
    for block in pictures:
        prompt, _, shown = block.content.partition("\n")
        assert prompt.startswith("$ dxplan ")
        command = prompt.removeprefix("$ ")
        printed = run(command, folder).out
        for part in shown.rstrip("\n").split("\n…\n"):
            assert part.strip("\n") in printed, (
                f"{document.relative_to(ROOT)}:{block.line} no longer shows what `{command}` prints"
            )
