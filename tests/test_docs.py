"""The documents keep up with the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dxplan.checks.catalogue import pages
from dxplan.load.loader import PLAN
from dxplan.load.sections import head, registers, tasks
from dxplan.model.kind import Kind
from dxplan.render.rules.checks_reference import checks_reference
from tests.samples import ROOT, of_the_repository, sample

FORMAT = sample(ROOT / "docs" / "format.md", "it says what each key of a plan means")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("plans/*.md")])


def test_every_key_of_the_format_is_documented() -> None:
    """A key that the loader reads stands in docs/format.md."""
    tables = (PLAN, tasks.TASK, head.AGREEMENT, head.BUDGET, head.WAIVER, head.CHECKS)
    registers_ = (registers.CALENDAR, registers.AGENCY, registers.RESOURCE, registers.SYSTEM, registers.KPI)
    more = (registers.CIRCUMSTANCE, registers.RISK, registers.REFERENCE)
    words = set(re.findall(r"\w+", FORMAT))
    assert {key for table in (*tables, *registers_, *more) for key in table} - words == set()
    assert {kind.value for kind in Kind} - words == set()


def test_the_reference_of_the_checks_is_what_the_rules_say(request: pytest.FixtureRequest) -> None:
    """`make docs` writes it; so does `pytest --update-goldens`."""
    path = ROOT / "docs" / "checks.md"
    text = checks_reference(pages())
    if request.config.getoption("--update-goldens"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text("utf-8") == text, "docs/checks.md is stale: make docs"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    """No relative link is dead."""
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text("utf-8"))
    for target in targets:
        of_the_repository((document.parent / target).resolve().relative_to(ROOT).as_posix())
