"""Files that tests read: one that is not there is told in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
_IS_SOURCE_PACKAGE = (ROOT / "PKG-INFO").is_file()


def sample(path: Path, holds: str) -> str:
    """The text of a sample; the test fails if there is none, saying what it ought to hold."""
    if not path.is_file():
        pytest.fail(f"{_told(path)} is missing: {holds}", pytrace=False)
    return path.read_text("utf-8")


def of_the_repository(name: str) -> Path:
    """A file that the source package leaves out: there the test is skipped."""
    path = ROOT / name
    if not path.exists():
        if _IS_SOURCE_PACKAGE:
            pytest.skip(f"{name} is in the repository only, not in the source package")
        pytest.fail(f"{name} is missing", pytrace=False)
    return path


def of_the_neighbour(path: Path) -> str:
    """The text of a file beside the repository: without it the test is skipped."""
    if not path.is_file():
        pytest.skip(f"{path.name} is not here: it is no part of the project, and stands in a folder beside it")
    return path.read_text("utf-8")


def _told(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
