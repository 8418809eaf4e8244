"""The documents keep up with the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dxplan.checks.catalogue import pages
from dxplan.load.key_words import keys_meant
from dxplan.load.loader import PLAN
from dxplan.load.sections import head, registers, tasks
from dxplan.model.kind import Kind
from dxplan.render.rules.checks_reference import checks_reference
from tests.samples import ROOT, of_the_repository, sample

FORMAT = sample(ROOT / "docs" / "format.md", "it says what each key of a plan means")
IN_VIETNAMESE = sample(ROOT / "docs" / "vi" / "format.md", "it says the same in Vietnamese")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("plans/*.md")])


@pytest.mark.parametrize("document", [FORMAT, IN_VIETNAMESE])
def test_every_key_of_the_format_is_documented(document: str) -> None:
    """A key that the loader reads stands in docs/format.md, and in docs/vi/format.md."""
    tables = (PLAN, tasks.TASK, head.AGREEMENT, head.BUDGET, head.WAIVER, head.CHECKS)
    registers_ = (registers.CALENDAR, registers.AGENCY, registers.RESOURCE, registers.SYSTEM, registers.KPI)
    more = (registers.CIRCUMSTANCE, registers.RISK, registers.REFERENCE)
    words = set(re.findall(r"\w+", document))
    assert {key for table in (*tables, *registers_, *more) for key in table} - words == set()
    assert {kind.value for kind in Kind} - words == set()


@pytest.mark.parametrize(("heading", "table"), [("## Kế hoạch", PLAN), ("## Nhiệm vụ", tasks.KEYS)])
def test_the_vietnamese_words_beside_the_keys_are_met_with_them(heading: str, table: dict[str, object]) -> None:
    """A row has keys, and as many words of people for them; a row without words has none."""
    rows = re.findall(
        r"^\| (`.*?) \| (.+?) \|", IN_VIETNAMESE.partition(f"\n{heading}\n")[2].partition("\n## ")[0], re.M
    )
    rows = [(re.findall(r"`(\w+)`", keys), words.split(", ")) for keys, words in rows if re.match(r"[^\W\d]", words)]
    rows = [(keys, words) for keys, words in rows if set(keys) <= set(table)]
    assert len(rows) >= 15
    for keys, words in rows:
        found = {
            key for word in words for several in (False, True) for key in keys_meant(word, table, holds_several=several)
        }
        assert set(keys) <= found, (keys, words, found)


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
