"""The word that was meant, written where the mistyped one stands."""

from __future__ import annotations

import pytest

from dxplan.api.editing import read_text, respelling

PLAN = """\
dxplan: 1
id: x
start: 2022-03-01
agencies: {STTTT: {name: Sở}}
tasks:
  khảo-sát: {name: "🚀", duration: 1d, lead: STTTT, kind: build}
  B: {duration: 1d, after: ["khảo-sát SS+2d"]}
"""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("duration: 1d, lead", "duraton: 1d, lead"),
        ("lead: STTTT", "lead: STTT"),
        ("kind: build", "kind: bild"),
        ("agencies:", "agences:"),
        ("{name: Sở}", "{nam: Sở}"),
        ("duration: 1d, lead", "thời gian: 1d, lead"),
        ("name: Sở", "tên: Sở"),
        ("start: 2022-03-01", "start: 01/03/2022"),
    ],
)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_one_word_is_overwritten(right: str, wrong: str, mark: str, end: str) -> None:
    text = mark + PLAN.replace(right, wrong).replace("\n", end)
    outcome = read_text(text, "x.yaml")
    found = [spelt.after.decode() for each in outcome.diagnostics if (spelt := respelling(outcome, each)) is not None]
    assert found == [mark + PLAN.replace("\n", end)]


def test_where_no_word_is_proposed_there_is_nothing_to_write() -> None:
    outcome = read_text(PLAN.replace("lead: STTTT", "lead: QQQ"), "x.yaml")
    assert [respelling(outcome, each) for each in outcome.diagnostics] == [None] * len(outcome.diagnostics)
    assert outcome.diagnostics
