"""Formats are found by looking, and none is loaded before it is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dxplan.render.encoding import Encoding
from dxplan.render.findings import formats
from dxplan.render.findings.registry import counting_format_named, format_named, format_names
from tests.render.findings.checked import context, finding, reviewed


@pytest.mark.parametrize("name", format_names())
def test_every_module_of_the_package_is_a_format(name: str) -> None:
    """It writes a document of two plans, one of them without findings, and says how it is encoded."""
    format_ = format_named(name)
    text = format_.write([reviewed((finding(),)), reviewed()], context("en", plans=2))
    assert "DX401" in text
    assert isinstance(format_.ENCODING, Encoding)
    counting = counting_format_named(name)
    assert counting is None or "DX401" in counting.write_statistics([reviewed((finding(),))], context("en"))


def test_the_formats_there_are_are_the_files_that_there_are() -> None:
    files = [path.stem for path in Path(formats.__path__[0]).glob("[!_]*.py")]
    assert sorted(files) == list(format_names())
    assert {"json", "text"} <= {name for name in format_names() if counting_format_named(name)}


@pytest.mark.slow
def test_names_are_told_without_loading_a_format() -> None:
    code = (
        "import sys; from dxplan.render.findings.registry import format_names; format_names(); "
        "print([name for name in sys.modules if name.startswith('dxplan.render.findings.formats.')])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
