"""What check tells of the faults seeded into sound plans: each was judged by a reader, whose verdict is in `codes`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import pytest
import yaml

from dxplan import api
from dxplan.api.findings import review_of
from dxplan.api.plans import schedule_file
from dxplan.checks.registry import rules
from dxplan.findings.review import Outcome
from dxplan.findings.selection import Selection
from dxplan.guessing.words import without_marks
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.voice import FILE
from tests.recall.seeding import seeded
from tests.recall.writing import write

Document = dict[str, Any]
Said = tuple[str, str | None, str]

PLACE = Path(__file__).parent / "plans"
NAMES = sorted(path.stem for path in PLACE.glob("*.yaml") if not path.stem.endswith(".faults"))
TODAY = date(2026, 11, 27)
EVERYTHING = Selection(everything=True)


class Check(Protocol):
    def __call__(self, name: str, ids: tuple[str, ...], asked: Selection = EVERYTHING) -> list[Diagnostic]: ...


class Missed(NamedTuple):
    """A fault that no finding tells: what would tell it (codes, and ids it has to name), and why it is missed."""

    codes: tuple[str, ...]
    ids: tuple[str, ...]
    reason: str


MISSED: dict[tuple[str, str], Missed] = {
    ("w17-d1", "F05"): Missed(
        ("DX409",), ("T16",), "the least for quotations is counted in calendar days, not working days"
    ),
    ("w17-d2", "F11"): Missed(("DX478",), ("B-3-1",), "a pilot may run around the clock, as the system does"),
    ("w19-c4", "F09"): Missed(("DX447",), ("B7",), "a security test is asked for before the opening, not a pilot"),
    ("w19-d2", "F02"): Missed(("DX403",), ("G01",), "parts of one contract may be connected before either is accepted"),
    ("w20-e3", "F11"): Missed(("DX444",), ("S3",), "one use before the measurement is enough, though more is to come"),
    ("w20-e4", "F06"): Missed(
        ("DX447",), ("C13",), "a security test is asked for before an opening, which a hire may not have"
    ),
    ("w20-e5", "F02"): Missed(
        ("DX437",), ("T03",), "a survey is asked for before a study, not before the plan of a pilot"
    ),
    ("w20-e6", "F10"): Missed(("DX201",), ("N41",), "operations may go on to the end of a plan"),
    ("w20-f4", "F02"): Missed(("DX461",), ("D5",), "the later decree ends only parts of Decree 47/2020"),
    ("w20-f5", "F01"): Missed(("DX509",), ("PA36",), "hires that follow one another are not added up"),
    ("w19-d5", "F09"): Missed(("DX310",), ("T08",), "communication may lie anywhere in the plan"),
}
"""The faults with `codes: []`."""

MENDED_BY_OTHERS = {
    (
        "n-hoa-binh",
        "F11",
    ): "the contract that comes too early (F05) and the shorter tender (F04) bring the trial before Tết",
}
"""Faults that are none where all are in the plan at once."""

RECALL = {
    "calendar": (58, 59),
    "law": (112, 113),
    "money": (58, 58),
    "network": (109, 112),
    "order": (280, 281),
    "people": (100, 100),
    "procurement": (107, 109),
    "security": (81, 83),
    "targets": (58, 59),
}
"""Of each group how many faults are told, and how many there are."""

WARNINGS = {
    "vpdt-so-hoa-2018": {("DX418", "DH08")},  # true: in 2018 no law lets a trial at its own cost stand for a tender
    "kien-giang-onegov": {
        ("DX425", "T58"),  # true, but by one day: 19 of the 20 working days that are wanted as a buffer
        ("DX506", "T43"),  # true: the training runs in January 2022 and is paid from the budget of 2021
    },
    "w16-a2": {("DX423", "T31")},  # true, as in the next plan
    "w18-b3": {("DX402", "C10")},  # true: no link holds the acceptance behind the approval of the level
    "w19-d1": {("DX403", "III5")},  # true: no link holds the connection behind the servers
    "w17-d3": {("DX403", "D12")},  # true: no link holds the trial behind the data centre that it needs
    "n15-b5": {("DX423", "B-02")},  # true: the hire has its own plan, and nobody holds that against the architecture
    "r-dak-nong-meeting": {("DX414", "n2")},  # true: most of its tasks do not say what they deliver
    "phu-tho-social": {("DX425", "VII-6")},  # true, but by two days
}
"""What check warns of in the sound plans."""


@cache
def sound(name: str) -> Document:
    """A sound plan as a document."""
    plan: Document = yaml.load((PLACE / f"{name}.yaml").read_text("utf-8"), yaml.CBaseLoader)
    return plan


@cache
def faults(name: str) -> dict[str, Document]:
    """The faults of a plan by their ids."""
    listed = yaml.load((PLACE / f"{name}.faults.yaml").read_text("utf-8"), yaml.CBaseLoader)
    return {fault["id"]: fault for fault in listed}


FAULTS = [(name, id_) for name in NAMES for id_ in faults(name)]


def _asked(codes: Iterable[str]) -> Selection:
    """The rules of these codes, with those whose findings hide one of theirs or are told in it.

    What they find is what they find among all rules; those that run last read the others' findings.
    """
    wanted = set(codes)
    for rule in rules():
        if wanted.intersection((rule.code, *rule.part_of)):
            wanted.update((rule.code, *rule.part_of))
    if any(rule.runs_last and rule.code in wanted for rule in rules()):
        return EVERYTHING
    return Selection(select=frozenset(wanted), everything=True)


@pytest.fixture(scope="module")
def newly_found(tmp_path_factory: pytest.TempPathFactory) -> Check:
    """What is asked of a plan with faults seeded, in this order, and not found in the sound plan."""
    path = tmp_path_factory.mktemp("recall") / "plan.yaml"

    def found(outcome: Outcome, asked: Selection) -> list[Diagnostic]:
        review = review_of(outcome, TODAY, asked)
        assert not review.crashed
        return [*review.findings, *review.held_back]

    @lru_cache(maxsize=1)
    def faulty(name: str, ids: tuple[str, ...]) -> Outcome:
        edits = [edit for id_ in ids for edit in faults(name)[id_]["edits"]]
        return schedule_file(write(seeded(sound(name), edits), path))

    @cache
    def known(name: str) -> frozenset[Said]:
        return frozenset(map(_said, found(faulty(name, ()), EVERYTHING)))

    def new(name: str, ids: tuple[str, ...], asked: Selection = EVERYTHING) -> list[Diagnostic]:
        known_before = known(name)
        return [finding for finding in found(faulty(name, ids), asked) if _said(finding) not in known_before]

    return new


def _said(finding: Diagnostic) -> Said:
    return finding.code, finding.task, finding.message.said(FILE["en"])


def _ids_named(finding: Diagnostic) -> set[str]:
    """The task of a finding and what its message and its related places name."""
    texts = [finding.message, *(related.message for related in finding.related)]
    named = {id_ for text in texts for id_ in re.findall(r"`([^`]+)`", text.said(FILE["en"]))}
    return named if finding.task is None else {finding.task, *named}


def _is_told(fault: Document, found: Iterable[Diagnostic]) -> bool:
    """Whether a finding of one of the fault's codes names one of its tasks, or the target or system it is about."""
    about = {edit["id"] for edit in fault["edits"] if edit["in"] in ("kpis", "systems")}
    about.update(fault["tasks"], [fault["of"]] if "of" in fault else [])
    return any(finding.code in fault["codes"] and about & _ids_named(finding) for finding in found)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "id_"), [fault for fault in FAULTS if fault not in MISSED])
def test_a_fault_is_told(name: str, id_: str, newly_found: Check) -> None:
    found = newly_found(name, (id_,), _asked(faults(name)[id_]["codes"]))
    assert _is_told(faults(name)[id_], found), (faults(name)[id_]["fault"], [_said(finding) for finding in found])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "id_"),
    [pytest.param(*fault, marks=pytest.mark.xfail(reason=missed.reason)) for fault, missed in MISSED.items()],
)
def test_a_fault_is_missed(name: str, id_: str, newly_found: Check) -> None:
    """Where this passes, the fault is told: write its `codes`, and take it out of the missed ones."""
    missed = MISSED[name, id_]
    found = newly_found(name, (id_,), _asked(missed.codes))
    assert any(finding.code in missed.codes and _ids_named(finding).issuperset(missed.ids) for finding in found)


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_plan_is_left_in_peace(name: str) -> None:
    review = api.check_file(PLACE / f"{name}.yaml", TODAY)
    assert not review.crashed
    errors = [_said(finding) for finding in review.findings if finding.severity is Severity.ERROR]
    assert not errors
    warnings = {(finding.code, finding.task) for finding in review.findings if finding.severity is Severity.WARNING}
    assert warnings <= WARNINGS.get(name, set())


def _bare(text: str) -> str:
    return without_marks(text.replace("Đ", "D"))


def _restyled(tasks: Document, style: Callable[[str], str]) -> Document:
    """The tasks with their names and deliverables written in another style."""

    def written(said: Any) -> Any:
        return style(said) if isinstance(said, str) else {language: style(text) for language, text in said.items()}

    return {
        id_: {
            key: _restyled(value, style) if key == "tasks" else written(value) if key in _WRITTEN else value
            for key, value in task.items()
        }
        for id_, task in tasks.items()
    }


_WRITTEN = ("name", "deliverable")


@pytest.mark.slow
@pytest.mark.parametrize("style", [str.upper, _bare], ids=["capitals", "without-marks"])
def test_sound_plans_in_another_style_of_writing_are_left_in_peace(style: Callable[[str], str], tmp_path: Path) -> None:
    path, shown = tmp_path / "plan.yaml", list[tuple[str, str, str | None]]()
    for name in NAMES:
        plan = {**sound(name), "tasks": _restyled(sound(name)["tasks"], style)}
        shown += [
            (name, finding.code, finding.task)
            for finding in api.check_file(write(plan, path), TODAY).findings
            if finding.severity is not Severity.NOTE and (finding.code, finding.task) not in WARNINGS.get(name, set())
        ]
    assert len(shown) <= 3, shown


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_faults_do_not_hide_each_other(name: str, newly_found: Check) -> None:
    """With all faults in the plan at once nine of ten that are told alone are told still.

    What the rules that are asked of a fault find is what they find among all rules.
    """
    told_alone = [id_ for id_ in faults(name) if (name, id_) not in MISSED and (name, id_) not in MENDED_BY_OTHERS]
    ids = tuple(faults(name))
    found = newly_found(name, ids)
    hidden = [id_ for id_ in told_alone if not _is_told(faults(name)[id_], found)]
    assert len(hidden) <= len(told_alone) / 10, hidden
    codes = faults(name)[ids[NAMES.index(name) % len(ids)]]["codes"]
    assert _of(codes, newly_found(name, ids, _asked(codes))) == _of(codes, found)


def _of(codes: list[str], found: Iterable[Diagnostic]) -> list[tuple[Said, set[str]]]:
    return [(_said(finding), _ids_named(finding)) for finding in found if finding.code in codes]


def test_the_verdicts_add_up() -> None:
    """Every fault has a verdict, and by group as many are told as is said here."""
    assert {fault for fault in FAULTS if not faults(fault[0])[fault[1]]["codes"]} == set(MISSED)
    told = Counter(faults(name)[id_]["group"] for name, id_ in FAULTS if (name, id_) not in MISSED)
    every = Counter(faults(name)[id_]["group"] for name, id_ in FAULTS)
    assert {group: (told[group], every[group]) for group in sorted(every)} == RECALL
