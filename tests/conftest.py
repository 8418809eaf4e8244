"""What is slow is marked so, and laws are tried as often as the profile says; golden files hold what people read."""

from __future__ import annotations

import gc
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, is_hypothesis_test, settings

from tests.samples import sample

_ANY_PLAN = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
settings.register_profile(
    "repeatable", derandomize=True, max_examples=60, deadline=None, suppress_health_check=_ANY_PLAN
)
settings.register_profile("soak", max_examples=2000, deadline=None, suppress_health_check=_ANY_PLAN)
settings.load_profile("soak" if os.environ.get("DXPLAN_SOAK") else "repeatable")
"""The same tree gets the same verdict; with DXPLAN_SOAK the laws are tried on examples that nobody has seen."""

Golden = Callable[[str, str], None]


def pytest_configure() -> None:
    """No garbage is looked for while thousands of tests are collected, and later a hundred times more seldom."""
    gc.set_threshold(100_000, 20, 100)
    gc.disable()


def pytest_sessionstart() -> None:
    """No test depends on the shell it is started from, modules that are loaded with the first one included."""
    for name in ("DXPLAN_LANG", "COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        os.environ.pop(name, None)
    os.environ["LC_ALL"] = "C.UTF-8"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="Write the golden files anew.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every law carries the marker `law`."""
    for item in items:
        if isinstance(item, pytest.Function) and is_hypothesis_test(item.obj):
            item.add_marker("law")


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: the search for garbage need not go through it again and again."""
    gc.freeze()
    gc.enable()


TOLD_FROM = 0.05
"""Seconds from which on a worker tells how long what stands before and after a test has taken."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """A worker tells what a test came to, and of what stands before and after it only what is worth telling.

    To tell all of 22,000 tests takes longer than most of them do.
    """
    if not hasattr(item.config, "workerinput"):
        return None
    runner: Any = item.config.pluginmanager.get_plugin("runner")
    for report in runner.runtestprotocol(item, log=False, nextitem=nextitem):
        if report.when == "call" or not report.passed or report.duration > TOLD_FROM:
            item.ihook.pytest_runtest_logreport(report=report)
    return True


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Only what is marked `slow` may start a process: so `make quick` stays quick."""
    if item.get_closest_marker("slow") is not None:
        return (yield)
    before, subprocess.Popen = subprocess.Popen, _no_process  # type: ignore[assignment,misc]
    try:
        return (yield)
    finally:
        subprocess.Popen = before  # type: ignore[misc]


def _no_process(*_: object, **__: object) -> NoReturn:
    pytest.fail("a test that starts a process is marked `slow`; most can use tests.cli.running.dxplan", pytrace=False)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares a text with the file of that name in the folder `golden` beside the test."""
    folder = Path(request.path).parent / "golden"

    def compare(name: str, text: str) -> None:
        path = folder / name
        if request.config.getoption("--update-goldens"):
            folder.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        kept = sample(path, "pytest --update-goldens writes it")
        assert text == kept, f"{name} differs; if that is meant: pytest --update-goldens"

    return compare
