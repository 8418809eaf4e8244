"""`dxplan network`."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.running import PLANS, dxplan

HUE = PLANS / "hue.yaml"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_it_is_drawn_in_each_format(lang: str) -> None:
    svg = dxplan("network", HUE, "--lang", lang)
    assert (svg.code, svg.err) == (0, "")
    assert ElementTree.fromstring(svg.out).get("lang") == lang
    dot = dxplan("network", HUE, "--format", "dot", "--lang", lang)
    assert dot.out == dxplan("export", HUE, "--to", "dot", "--lang", lang).out
    assert dxplan("network", HUE, "--format", "mermaid").out.startswith("flowchart LR\n")


def test_a_roll_out_is_drawn_once_or_with_all_its_units() -> None:
    for format_ in ("dot", "mermaid"):
        once, each = (
            dxplan("network", PLANS / "thu-duc.yaml", "--format", format_, *more).out for more in ((), ("--units",))
        )
        assert "21 đơn vị" in once
        assert len(each) > 2 * len(once)


def test_it_is_written_to_a_file(tmp_path: Path) -> None:
    out = tmp_path / "n.svg"
    done = dxplan("network", HUE, "-o", out, "--paper", "a4", "--lang", "en")
    assert (done.code, done.out, done.err) == (0, "", f"drew the network into {out}\n")
    assert ElementTree.fromstring(out.read_bytes()).get("width") in ("297mm", "210mm")
    assert dxplan("network", HUE, "-o", out).code == 2


STARTS = {"svg": b"<svg ", "html": b"<!doctype html>", "png": b"\x89PNG", "pdf": b"%PDF-"}


@pytest.mark.parametrize("ending", STARTS)
def test_the_ending_of_the_file_tells_the_format(ending: str, tmp_path: Path) -> None:
    if ending in ("png", "pdf"):
        pytest.importorskip("typst")
    file = tmp_path / f"network.{ending}"
    done = dxplan("network", HUE, "-o", file)
    assert (done.code, done.err) == (0, f"drew the network into {file}\n")
    assert file.read_bytes().startswith(STARTS[ending])


@pytest.mark.parametrize("format_", ["png", "pdf"])
def test_without_the_library_a_line_says_which_command_installs_it(
    format_: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    done = dxplan("network", HUE, "-o", tmp_path / f"a.{format_}")
    assert done.code == 2
    assert done.err == f"dxplan: {format_} needs a library that is not installed: pip install 'dxplan[office]'\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--format", "pngx"), "`pngx` is not valid"),
        (("-o", "a.csv"), "does not write .csv"),
        (("--paper", "a9"), "`a9` is not valid"),
        (("-o", "plan.yaml", "--force"), "is the plan"),
        *((("-o", f"no/such.{ending}"), "cannot be written") for ending in ("svg", "html", "png", "pdf")),
    ],
)
def test_what_cannot_be_done_ends_with_a_line(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(HUE.read_bytes())
    done = dxplan("network", "plan.yaml", *arguments, folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert plan.read_bytes() == HUE.read_bytes()


def test_a_plan_of_nothing_is_a_finding_of_its_file(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("dxplan: 1\nid: b\nstart: 2022-03-01\ntasks: {}\n", encoding="utf-8")
    done = dxplan("network", plan)
    assert (done.code, done.out) == (2, "")
    assert "DX043" in done.err


def test_what_mermaid_will_not_draw_is_told(tmp_path: Path) -> None:
    tasks = "".join(f"  T{n}: {{duration: 1d{f', after: T{n - 1}' if n else ''}}}\n" for n in range(600))
    plan = tmp_path / "plan.yaml"
    plan.write_text(f"dxplan: 1\nid: b\nstart: 2022-03-01\ntasks:\n{tasks}", encoding="utf-8")
    done = dxplan("network", plan, "--format", "mermaid", "--lang", "en")
    assert done.code == 0
    assert "beyond Mermaid's limits" in done.err


def test_without_graphviz_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from dxplan.render.networks import layout

    def missing() -> None:
        raise layout.NoGraphvizError

    monkeypatch.setattr(layout, "graphviz", missing)
    done = dxplan("network", HUE, "-o", tmp_path / "n.svg")
    assert done.code == 2
    assert "pip install 'dxplan[network]'" in done.err
    assert list(tmp_path.iterdir()) == []
