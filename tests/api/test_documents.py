"""docs/api.md is run: each example gives what stands below it."""

from __future__ import annotations

import doctest
import os

import pytest

import dxplan
from tests.samples import ROOT, sample

DOCUMENT = sample(ROOT / "docs" / "api.md", "its examples are the tests")


@pytest.mark.slow
def test_each_example_gives_what_stands_below_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    examples = doctest.DocTestParser().get_doctest(DOCUMENT, {}, "api.md", "docs/api.md", 0)
    assert len(examples.examples) > 30
    result = doctest.DocTestRunner().run(examples)
    assert result.failed == 0, capsys.readouterr().out


def test_each_method_of_a_plan_is_in_the_document() -> None:
    names = [name for name in dir(dxplan.Plan) if not name.startswith("_")]
    assert [name for name in names if f"plan.{name}" not in DOCUMENT and f"`{name}`" not in DOCUMENT] == []
    assert "outcome" in names
    assert os.path.exists(ROOT / "src" / "dxplan" / "py.typed")  # noqa: PTH110
