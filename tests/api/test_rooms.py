"""The pipeline from file to schedule and findings."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import dxplan
from dxplan import api
from dxplan.api import NoMomentError, check_file, pages_of, read_moment, schedule_file

TODAY = date(2026, 11, 22)


def write(folder: Path, text: str) -> Path:
    path = folder / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_unknown_ids_and_circles_are_reported_at_once(tmp_path: Path) -> None:
    """A circle is found even while another reference is wrong: all mistakes of a file in one go."""
    path = write(
        tmp_path,
        "dxplan: 1\nid: x\nstart: 2022-03-01\ntasks:\n"
        "  A: {duration: 1d, after: [B, Z]}\n  B: {duration: 1d, after: A}\n",
    )
    outcome = schedule_file(path)
    assert outcome.schedule is None
    assert sorted(d.code for d in outcome.diagnostics) == ["DX022", "DX032"]


@pytest.mark.slow
def test_a_schedule_beyond_all_dates_is_a_diagnostic(tmp_path: Path) -> None:
    """A hundred tasks of a hundred years: no calendar has dates for that, and no traceback follows."""
    tasks = "".join(f"  T{n}: {{duration: 100y{f', after: T{n - 1}' if n else ''}}}\n" for n in range(100))
    review = check_file(write(tmp_path, f"dxplan: 1\nid: x\nstart: 2022-03-01\ntasks:\n{tasks}"), TODAY)
    assert [d.code for d in review.findings] == ["DX039"]
    assert review.figures is None


def test_pages_are_found_whatever_the_letter_case() -> None:
    """Codes of rules, names, aliases and codes of mistakes all lead somewhere."""
    assert [page.code for page in pages_of("dx022")[0]] == ["DX022"]
    assert [page.code for page in pages_of("UNKNOWN_TASK")[0]] == ["DX022"]
    assert pages_of("DX999")[0] == ()


def test_the_package_offers_what_the_api_does() -> None:
    """`from dxplan import check_file` is enough for a program; what is not offered is no attribute."""
    assert dxplan.check_file is api.check_file
    assert [name for name in api.__all__ if getattr(dxplan, name) is not getattr(api, name)] == []
    with pytest.raises(AttributeError, match="no attribute 'examine'"):
        dxplan.examine  # noqa: B018


def test_each_room_offers_what_the_table_says() -> None:
    """The table knows the names before the rooms are loaded; a name is found in one room, or is the same in each."""
    place = Path(api.__file__).parent
    modules = {".".join(path.relative_to(place).with_suffix("").parts) for path in place.rglob("*.py")}
    assert {name for name in modules if hasattr(import_module(f"dxplan.api.{name}"), "__all__")} - {"__init__"} == set(
        api.ROOMS
    )
    for room, names in api.ROOMS.items():
        module = import_module(f"dxplan.api.{room}")
        assert module.__all__ == names.split(), room
        assert [name for name in module.__all__ if getattr(module, name) is not getattr(api, name)] == []


@pytest.mark.slow
def test_importing_the_package_loads_nothing() -> None:
    code = "import sys, dxplan; print([name for name in sys.modules if name.startswith('dxplan.')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_date_is_read_as_in_plan_files() -> None:
    """A quarter is one; what is none is refused with a reason in both languages."""
    assert read_moment(" 2022-Q1 ").last == date(2022, 3, 31)
    for text in ("", "2022-13", "mai"):
        with pytest.raises(NoMomentError) as raised:
            read_moment(text)
        assert raised.value.reason.vi
        assert raised.value.reason.en


def test_the_command_line_may_use_no_floor_but_three() -> None:
    """The contract names every other floor: a new one is shut off, too, or this fails."""
    settings = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    contracts = {contract["name"]: contract for contract in settings["tool"]["importlinter"]["contracts"]}
    shut = contracts["The command line uses api, render and text, and nothing else"]["forbidden_modules"]
    floors = {f"dxplan.{module.name}" for module in iter_modules(dxplan.__path__)} - {"dxplan.__main__"}
    assert floors - set(shut) == {"dxplan.api", "dxplan.cli", "dxplan.render", "dxplan.text"}
