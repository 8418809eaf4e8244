"""`dxplan load`."""

from __future__ import annotations

import csv
import json
import os
import sys
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.running import PLANS, dxplan

HCM = PLANS / "hcm.yaml"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(
        "dxplan: 1\nid: p\nstart: 2022-03-01\nresources: {r1: {capacity: 2}, unused: {}}\n"
        "tasks: {A: {duration: 5d, resources: {r1: 3}, cost: 1 tỷ}}\n",
        encoding="utf-8",
    )
    return path


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_it_shows_all_plans_or_the_ones_named(lang: str) -> None:
    done = dxplan("load", "--lang", lang, "--width", 80)
    assert (done.code, done.err) == (0, "")
    assert done.out.count({"vi": "Kinh phí theo quý", "en": "Money by quarter"}[lang]) == len(
        list(PLANS.glob("*.yaml"))
    )
    assert "\x1b" not in done.out
    assert "\x1b[" in dxplan("load", HCM, FORCE_COLOR="1").out
    assert "\x1b" not in dxplan("load", HCM, FORCE_COLOR="1", NO_COLOR="1").out


def test_json_and_csv_say_the_same(plan: Path) -> None:
    found = json.loads(dxplan("load", HCM, "--format", "json").out)
    rows = list(csv.DictReader(StringIO(dxplan("load", HCM, "--format", "csv").out)))
    for resource in found["resources"]:
        own = [row for row in rows if (row["of"], row["id"]) == ("resource", resource["id"])]
        assert [(row["period"], float(row["peak"]), row["is_over"] == "true") for row in own] == [
            (month["month"], month["peak"], month["is_over"]) for month in resource["months"]
        ]
        assert bool(resource["overloads"]) == any(month["is_over"] for month in resource["months"])
        assert max(month["peak"] for month in resource["months"]) == resource["peak"]
    quarters = [(row["period"], int(row["amount"])) for row in rows if row["of"] == "money"]
    assert quarters == [(each["quarter"], each["amount"]) for each in found["money"]["quarters"]]
    assert sum(amount for _, amount in quarters) == sum(year["amount"] for year in found["money"]["years"])
    several = json.loads(dxplan("load", HCM, plan, "--format", "json").out)
    assert [each["plan"] for each in several] == [found["plan"], "p"]


def test_it_is_written_to_a_file(plan: Path) -> None:
    out = plan.with_name("load.svg")
    done = dxplan("load", plan, "--format", "svg", "-o", out, "--lang", "en")
    assert (done.code, done.out) == (0, "")
    assert done.err == f"wrote the loads of 1 plan to {out}\n"
    assert ElementTree.fromstring(out.read_bytes()).get("lang") == "en"
    again = dxplan("load", plan, "--format", "svg", "-o", out)
    assert again.code == 2
    assert "--force" in again.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--resource", "r11"), "did you mean `r1`?"),
        (("--agency", "X"), "no plan has any"),
        (("--money", "--resource", "r1"), "--money does not go with --resource"),
        (("--format", "pngx"), "`pngx` is not valid"),
        (("--format", "svg", "-o", "a.png"), "has the ending of another format than svg"),
        (("-o", "a.docx"), "does not write .docx"),
        (("--ascii", "--format", "html"), "--ascii comes as text only"),
        (("-o", "plan.yaml", "--force"), "is the plan"),
        *((("-o", f"no/such.{ending}"), "cannot be written") for ending in ("svg", "html", "png", "pdf")),
        *((("-o", "plan.yaml", "--force", "--format", each), "is the plan") for each in ("html", "png", "pdf")),
    ],
)
def test_what_cannot_be_done_ends_with_a_line(plan: Path, arguments: tuple[str, ...], said: str) -> None:
    before = plan.read_bytes()
    done = dxplan("load", "plan.yaml", *arguments, folder=plan.parent)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert plan.read_bytes() == before
    assert [path.name for path in plan.parent.iterdir()] == ["plan.yaml"]


STARTS = {"svg": b"<svg ", "html": b"<!doctype html>", "png": b"\x89PNG", "pdf": b"%PDF-"}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("ending", STARTS)
def test_the_ending_of_the_file_tells_the_format(ending: str, lang: str, plan: Path) -> None:
    if ending in ("png", "pdf"):
        pytest.importorskip("typst")
    file = plan.with_name(f"load.{ending.upper()}")
    done = dxplan("load", plan, "-o", file, "--lang", lang)
    assert (done.code, done.out) == (0, "")
    assert len(done.err.splitlines()) == 1
    assert file.read_bytes().startswith(STARTS[ending])
    file.write_bytes(b"mine")
    assert dxplan("load", plan, "-o", file).code == 2
    assert file.read_bytes() == b"mine"
    assert dxplan("load", plan, "-o", file, "--force").code == 0
    assert file.read_bytes().startswith(STARTS[ending])


@pytest.mark.parametrize("format_", ["png", "pdf"])
def test_without_the_library_a_line_says_which_command_installs_it(
    format_: str, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    done = dxplan("load", plan, "-o", plan.with_name(f"load.{format_}"))
    assert (done.code, done.out) == (2, "")
    assert done.err == f"dxplan: {format_} needs a library that is not installed: pip install 'dxplan[office]'\n"
    assert [path.name for path in plan.parent.iterdir()] == ["plan.yaml"]


def test_a_picture_of_too_much_names_what_leaves_some_out(plan: Path) -> None:
    pytest.importorskip("typst")
    many = ", ".join(f"r{number}: {{}}" for number in range(2, 300))
    plan.write_text(plan.read_text("utf-8").replace("unused", f"{many}, unused"), encoding="utf-8")
    done = dxplan("load", plan, "-o", plan.with_name("load.png"))
    assert done.code == 2
    assert "panels; take pdf or svg, or --resource" in done.err
    assert dxplan("load", plan, "-o", plan.with_name("load.png"), "--resource", "r1").code == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("format_", ["html", "png", "pdf"])
def test_a_full_disk(format_: str, plan: Path) -> None:
    if format_ != "html":
        pytest.importorskip("typst")
    done = dxplan("load", plan, "--format", format_, "-o", "/dev/full")
    assert (done.code, done.err) == (2, "dxplan: /dev/full cannot be written: No space left on device\n")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_may_not_be_written_to_is_told(plan: Path) -> None:
    folder = plan.parent / "shut"
    folder.mkdir(mode=0o500)
    done = dxplan("load", plan, "-o", folder / "x.txt")
    assert done.code == 2
    assert "cannot be written" in done.err


def test_a_resource_that_nobody_uses_is_no_mistake(plan: Path) -> None:
    done = dxplan("load", plan, "--resource", "unused", "--lang", "en")
    assert (done.code, done.err) == (0, "")
    assert "no task uses it" in done.out


def test_a_plan_that_cannot_be_used_does_not_hide_the_others(plan: Path) -> None:
    bad = plan.with_name("bad.yaml")
    bad.write_text("dxplan: 1\nid: b\nstart: 2022-03-01\ntasks: {}\n", encoding="utf-8")
    done = dxplan("load", bad, plan, "--lang", "en")
    assert done.code == 2
    assert "DX043" in done.err
    assert "OVERLOADED" in done.out
    alone = dxplan("load", bad)
    assert (alone.code, alone.out) == (2, "")
