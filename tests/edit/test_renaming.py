"""An id called otherwise in the whole file, and nothing else changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxplan.api.editing import Mention, NotChangedError, mentions_of, read_text, renamed
from dxplan.findings.review import Outcome
from tests.covering import IS_SOAKING
from tests.lsp.plans import PLAN

ROOT = Path(__file__).parents[2]


def written(outcome: Outcome, mention: Mention, new: str) -> str:
    """The text with the new id in all places; these stand on one line each."""
    lines = outcome.text.split("\n")
    for region in reversed(renamed(outcome, mention, new)):
        line = lines[region.line - 1]
        lines[region.line - 1] = line[: region.column - 1] + new + line[region.end_column - 1 :]
    return "\n".join(lines)


def mention(outcome: Outcome, section: str, id_: str) -> Mention:
    return next(each for each in mentions_of(outcome) if (each.section, each.id) == (section, id_))


HOMES = sorted({(each.section, each.id) for each in mentions_of(read_text(PLAN, "x.yaml")) if each.is_home})


@pytest.mark.slow
@pytest.mark.parametrize(("section", "id_"), HOMES)
def test_every_thing_can_be_renamed_and_back(section: str, id_: str) -> None:
    """The plan is the same but for the name, its dates stay, and the way back gives the same bytes."""
    before = read_text(PLAN, "x.yaml")
    assert before.schedule is not None
    after = read_text(written(before, mention(before, section, id_), "mới_7"), "x.yaml")
    assert after.schedule is not None
    assert [d.code for d in after.diagnostics] == [d.code for d in before.diagnostics]
    old = [(t.early_start, t.early_finish, t.total_float) for t in before.schedule.tasks.values()]
    assert [(t.early_start, t.early_finish, t.total_float) for t in after.schedule.tasks.values()] == old
    of = {f"{kind}/{id_}": f"{kind}/mới_7" for kind in ("each", "deliverables")} if section == "tasks" else {}
    assert [(of.get(m.section, m.section), m.place.line) for m in mentions_of(before)] == [
        (m.section, m.place.line) for m in mentions_of(after)
    ]
    assert written(after, mention(after, section, "mới_7"), id_) == PLAN


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize("path", sorted((ROOT / "plans").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_twentieth_thing_of_the_plans_can_be_renamed_and_back(path: Path) -> None:
    text = path.read_text("utf-8")
    before = read_text(text, str(path))
    homes = [each for each in mentions_of(before) if each.is_home]
    for each in homes if IS_SOAKING else homes[len(path.stem) :: 20]:  # another one first in each plan
        after = read_text(written(before, each, "x_9"), str(path))
        assert written(after, mention(after, each.section, "x_9"), each.id) == text


def test_prose_that_reads_like_the_id_stays() -> None:
    before = read_text(PLAN, "x.yaml")
    after = written(before, mention(before, "tasks", "T2"), "T9")
    assert "name: T2" in after
    assert 'reason: "T2 đã đồng ý"' in after
    assert "task: T9" in after
    assert "delays: {T9: 5d..10d}" in after


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ("T1", "`T1` is taken"),
        ("hai từ", "cannot be an id"),
        ("", "cannot be an id"),
        ("a" * 101, "cannot be an id"),
        ("T2,", "cannot be an id"),
    ],
)
def test_what_cannot_be_an_id_is_refused(new: str, reason: str) -> None:
    outcome = read_text(PLAN, "x.yaml")
    with pytest.raises(NotChangedError) as raised:
        renamed(outcome, mention(outcome, "tasks", "T2"), new)
    assert reason in raised.value.reason.en
    assert raised.value.reason.vi


@pytest.mark.parametrize("new", ["null", "-", "--", "---"])
def test_what_yaml_would_read_otherwise_is_refused_or_right(new: str) -> None:
    """`null` as an id would be nothing said, `---` the end of the plan: never written so that it says another thing."""
    outcome = read_text(PLAN, "x.yaml")
    try:
        after = read_text(written(outcome, mention(outcome, "tasks", "T2"), new), "x.yaml")
    except NotChangedError:
        return
    assert after.plan is not None
    assert new in after.plan.tasks


def test_a_built_in_calendar_and_an_unknown_id_cannot_be_renamed() -> None:
    outcome = read_text(PLAN.replace("lead: STTTT, system", "lead: ABC, system"), "x.yaml")
    for section, id_ in (("calendars", "vn"), ("agencies", "ABC")):
        with pytest.raises(NotChangedError) as raised:
            renamed(outcome, mention(outcome, section, id_), "x1")
        assert "the file does not say what" in raised.value.reason.en
    with pytest.raises(NotChangedError):
        renamed(outcome, mention(outcome, "calendars", "c6"), "continuous")


def test_a_file_that_cannot_be_read_whole_is_left_alone() -> None:
    """The lines passed over may hold the id, too."""
    known = mention(read_text(PLAN, "x.yaml"), "tasks", "P")
    with pytest.raises(NotChangedError) as raised:
        renamed(read_text(PLAN.replace("support: [SKHCN]", "support: [SKHCN"), "x.yaml"), known, "P9")
    assert "cannot be read" in raised.value.reason.en


def test_an_id_behind_an_escape_is_left_alone() -> None:
    outcome = read_text(PLAN.replace('"T1"]', '"\\x541"]'), "x.yaml")
    with pytest.raises(NotChangedError) as raised:
        renamed(outcome, mention(outcome, "tasks", "T1"), "T9")
    assert "in an unusual way" in raised.value.reason.en
