"""The word that was meant, written where another one stands: one source for `--fix`, SARIF, JSON and editors."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.api.editing import read_text
from dxplan.api.findings import review_of
from dxplan.api.mending import mend_read, patches_of
from dxplan.checks.catalogue import pages
from dxplan.edit.correcting import corrected, corrections
from dxplan.findings.selection import Selection
from dxplan.model.kind import Kind
from dxplan.render.findings.formats import json as json_format
from dxplan.render.findings.formats import sarif
from dxplan.soundness.suggest import is_slip
from tests.render.findings.checked import context

TODAY = date(2026, 11, 28)
WORDS = Selection(frozenset(f"DX0{number}" for number in range(10, 60)))
PLAN = """\
dxplan: 1
id: x
start: 2022-03-01
agencies: {STTTT: {name: Sở}, ban-quan-ly: {name: Ban}}
tasks:
  khảo-sát: {name: "🚀", duration: 1d, lead: STTTT, kind: build}
  B: {duration: 1d, after: ["khảo-sát SS+2d"], support: [ban-quan-ly], kind: rollout}
  C: {duration: 1d, after: [khảo-sát, B]}
"""
SURE = [
    ("duration: 1d, lead", "duraton: 1d, lead"),
    ("kind: build", "kind: biuld"),
    ("kind: rollout", "kind: rolout"),
    ("agencies:", "agences:"),
    ("{name: Sở}", "{nam: Sở}"),
    ("support: [ban-quan-ly]", "support: [ban-quan-li]"),
    ("after: [khảo-sát, B]", "after: [khảo-sắtt, B]"),
    ('"khảo-sát SS+2d"', '"khảo-xát SS+2d"'),
    ("duration: 1d, lead", "thời gian: 1d, lead"),
    ("name: Sở", "tên: Sở"),
    ("start: 2022-03-01", "start: 01/03/2022"),
    ("kind: build", "kind: xây dựng"),
]
ASKED = [
    ("lead: STTTT", "lead: STTT"),
    ("lead: STTTT", "lead: BTTTT"),
    ("after: [khảo-sát, B]", "after: [khảo-sot-1, B]"),
]
"""What is only offered: it could be another body, or another thing."""


@pytest.mark.parametrize(("right", "wrong"), [*SURE, *ASKED])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_one_word_is_offered(right: str, wrong: str, mark: str, end: str) -> None:
    text = mark + PLAN.replace(right, wrong).replace("\n", end)
    outcome = read_text(text, "x.yaml")
    found = corrections(outcome.data, "x.yaml", outcome.diagnostics)
    body = text.removeprefix(mark)
    assert [mark + body[: to.start] + to.text + body[to.end :] for to in found.values()] == [
        mark + PLAN.replace("\n", end)
    ]


@pytest.mark.parametrize(("right", "wrong"), SURE)
def test_what_is_surely_meant_is_mended(right: str, wrong: str) -> None:
    mending = mend_read(read_text(PLAN.replace(right, wrong), "x.yaml"), TODAY, WORDS)
    assert mending is not None
    assert mending.after.decode() == PLAN
    assert len(mending.corrected) == 1


@pytest.mark.parametrize(
    ("right", "wrong"), [*ASKED, ("lead: STTTT", "lead: QQQ"), ("after: [khảo-sát, B]", "after: [D]")]
)
def test_what_may_be_something_else_stays(right: str, wrong: str) -> None:
    assert mend_read(read_text(PLAN.replace(right, wrong), "x.yaml"), TODAY, WORDS) is None


def test_only_what_is_selected_is_mended() -> None:
    text = PLAN.replace("kind: build", "kind: biuld").replace("agencies:", "agences:")
    mending = mend_read(read_text(text, "x.yaml"), TODAY, Selection(frozenset({"DX011"})))
    assert mending is not None
    assert mending.after.decode() == PLAN.replace("kind: build", "kind: biuld")


def test_what_cannot_be_read_as_yaml_stays() -> None:
    for text in ("", "# x", "\ufeff", "dxplan: 1\ntasks: [", "a: *x\n", "\x00", "- \t-\n\t?"):
        assert corrected(text.encode(), "x.yaml", lambda mistake, meant: True).after == text.encode()
        assert mend_read(read_text(text, "x.yaml"), TODAY) is None


@pytest.mark.parametrize(
    ("word", "meant", "others", "is_sure"),
    [
        ("duraton", "duration", ["deadline"], True),
        ("TD14", "TD15", [], False),
        ("buoc-3", "buoc-2", [], False),
        ("STNMT", "SNNMT", [], False),
        ("UBNDT", "UBNDTP", [], False),
        ("khao_sat", "khao-sat", [], True),
        ("groupC", "groupA", ["groupB"], False),
        ("A", "B", [], False),
        ("ky-so", "kyso", [], True),
        ("sttt", "STTTT", [], False),
        ("sttTT", "STTTT", [], True),
        ("Đo", "đo", [], True),
    ],
)
def test_a_slip_is_told_from_another_word(word: str, meant: str, others: list[str], is_sure: bool) -> None:
    assert is_slip(word, meant, [meant, *others]) is is_sure


@given(st.sampled_from([kind.value for kind in Kind]), st.text("abcdefghiklmnoprstu_", min_size=1, max_size=12))
def test_no_word_is_a_slip_of_two(kind: str, word: str) -> None:
    """Whatever is typed, at most one kind is surely meant."""
    kinds = [kind.value for kind in Kind]
    assert sum(is_slip(word, each, kinds) for each in kinds) <= 1


def test_machines_are_told_the_same() -> None:
    """The fix of SARIF and the remedy of JSON say what `--fix` writes, and where."""
    text = (
        PLAN.replace("kind: build", "kind: biuld")
        .replace("agencies:", "agences:")
        .replace("khảo-sát, B", "khao-sat, B")
    )
    review = review_of(read_text(text, "x.yaml"), TODAY)
    written = sarif.write([review], replace(context("en", pages()), patches=lambda: patches_of([review])))
    lines = text.split("\n")
    for result in json.loads(written)["runs"][0]["results"]:
        for fix in result.get("fixes", ()):
            for change in fix["artifactChanges"][0]["replacements"]:
                region = change["deletedRegion"]
                line = lines[region["startLine"] - 1]
                lines[region["startLine"] - 1] = (
                    line[: region["startColumn"] - 1]
                    + change["insertedContent"]["text"]
                    + line[region["endColumn"] - 1 :]
                )
    assert "\n".join(lines) == PLAN
    remedies = [each["remedy"] for each in json.loads(json_format.write([review], context("en")))["findings"]]
    assert [(r["instead_of"], r["text"], r["is_sure"]) for r in remedies if r and r["action"] == "write"] == [
        ("agences", "agencies", True),
        ("biuld", "build", True),
        ("khao-sat", "khảo-sát", True),
    ]
