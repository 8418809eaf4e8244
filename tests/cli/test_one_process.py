"""What a call says does not depend on the calls before it in the process: editors, `--watch` and Python make many."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import dxplan
from tests.cli.test_app import COMMANDS
from tests.covering import IS_SOAKING
from tests.samples import ROOT

TODAY = ("--today", "2022-03-01")
HUE, DONG_NAI = "plans/hue.yaml", "plans/dong-nai.yaml"
TRIED: tuple[tuple[str, ...], ...] = (
    *((command, "--help") for command in COMMANDS),
    *((command, "--none") for command in COMMANDS),
    ("--help",),
    (),
    ("chek",),
    ("schedule", "nowhere.yaml"),
    ("check", "tests/bad/read-keys.yaml"),
    ("check", "tests/bad/read-money-and-numbers.yaml"),
    ("check", "tests/bad/check-vi-du-loi.yaml", "--all", *TODAY),
    ("check", HUE, DONG_NAI, *TODAY),
    ("check", HUE, "--format", "sarif", *TODAY),
    ("schedule", DONG_NAI),
    ("schedule", HUE, "--format", "json"),
    ("gantt", HUE, *TODAY),
    ("gantt", HUE, DONG_NAI, "--format", "svg", *TODAY),
    ("load", HUE),
    ("network", DONG_NAI, "--format", "dot"),
    ("report", HUE, "--date", "2022-03-01"),
    ("report", DONG_NAI, "--document", "full", "--date", "2022-03-01"),
    ("status", HUE, *TODAY),
    ("scorecard", HUE, *TODAY),
    ("diff", HUE, DONG_NAI),
    ("guess", DONG_NAI),
    ("rule", "DX401"),
    ("procedure",),
    ("export", HUE, "--to", "csv"),
)
ENGLISH = {"DXPLAN_LANG": "en", "COLUMNS": "70"}
WAYS: tuple[dict[str, str], ...] = (
    {"DXPLAN_LANG": "vi"},
    {"LC_ALL": "vi_VN.UTF-8", "COLUMNS": "132", "FORCE_COLOR": "1"},
    ENGLISH,
)
EACH = [
    (arguments, way)
    for nth, arguments in enumerate(TRIED)
    for way in (WAYS if IS_SOAKING else (WAYS[nth % 2], ENGLISH))
]
"""Each call in English and in Vietnamese, as the one setting or the other asks for it; in `make soak` as both do."""


def said(backwards: bool) -> list[list[object]]:
    """What each call says, made one after the other; backwards the last one first, but told in the same order."""
    numbers = sorted(range(len(EACH)), reverse=backwards)
    made = {number: dxplan(*EACH[number][0], **EACH[number][1]) for number in numbers}
    return [[made[number].code, made[number].out, made[number].err] for number in range(len(EACH))]


def told_by_a_new_process(backwards: bool, folder: Path) -> list[list[object]]:
    """The modules, too, are loaded by the first call that wants them: in its language."""
    file = folder / "said.json"
    script = (
        f"import json; from pathlib import Path; from tests.cli.shared import share_nothing\n"
        f"from tests.cli.test_one_process import said; share_nothing()\n"
        f"Path({str(file)!r}).write_text(json.dumps(said({backwards})), 'utf-8')"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, timeout=300)
    told: list[list[object]] = json.loads(file.read_text("utf-8"))
    return told


@pytest.mark.slow
def test_calls_say_the_same_whatever_was_called_before(tmp_path: Path) -> None:
    forwards, backwards = (told_by_a_new_process(way, tmp_path) for way in (False, True))
    assert [call for call, one, other in zip(EACH, forwards, backwards, strict=True) if one != other] == []
    assert {code for code, *_ in forwards} == {0, 1, 2}
