"""Ids that are mentioned must be there; tasks cannot depend on themselves or their family."""

from __future__ import annotations

import pytest

from dxplan.soundness.limits import MOST_OF_A_KIND
from tests.load.reading import hint, mistakes, read, sound, the_mistake

TASKS = "tasks: {T1: {duration: 1d}}\n"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("after: T2", "DX022"),
        ("lead: STTTT", "DX023"),
        ("support: [STTTT]", "DX023"),
        ("resources: {to: 1}", "DX024"),
        ("resources: [to]", "DX024"),
        ("system: IOC", "DX025"),
        ("kpis: K1", "DX026"),
        ("source: S1", "DX027"),
        ("calendar: vm", "DX028"),
    ],
)
def test_a_task_mentions_what_is_not_there(fields: str, code: str) -> None:
    found = the_mistake(f"tasks: {{T1: {{duration: 1d, {fields}}}}}")
    assert (found.code, found.task) == (code, "T1")


@pytest.mark.parametrize(
    ("section", "code"),
    [
        ("calendar: c", "DX028"),
        ("calendars: {c: {base: d}}", "DX028"),
        ("agreement: {parties: [A]}", "DX023"),
        ("agreement: {source: S}", "DX027"),
        ("agencies: {A: {successor: B}}", "DX023"),
        ("agencies: {A: {source: S}}", "DX027"),
        ("resources: {r: {agency: A}}", "DX023"),
        ("resources: {r: {calendar: c}}", "DX028"),
        ("systems: {s: {needs: t}}", "DX025"),
        ("kpis: {k: {source: S}}", "DX027"),
        ("context: {c: {source: S}}", "DX027"),
        ("risks: {r: {delays: {T2: 1d..2d}}}", "DX022"),
        ("risks: {r: {owner: A}}", "DX023"),
        ("budget: {source: S}", "DX027"),
    ],
)
def test_the_sections_mention_what_is_not_there(section: str, code: str) -> None:
    assert the_mistake(f"{section}\n{TASKS}").code == code


def test_did_you_mean() -> None:
    assert "`STTTT`" in hint(the_mistake("agencies: {STTTT: {}}\ntasks: {T1: {duration: 1d, lead: STTT}}"))
    assert "`sttTT`" in hint(the_mistake("agencies: {sttTT: {}}\ntasks: {T1: {duration: 1d, lead: STTTT}}"))
    assert "did you mean" not in hint(the_mistake("agencies: {STTTT: {}}\ntasks: {T1: {duration: 1d, lead: VNPT}}"))


def test_each_unknown_id_of_a_list_has_its_own_place() -> None:
    result = read("agencies: {A: {}}\ntasks: {T1: {duration: 1d, support: [X, A, YY]}}")
    assert [(d.span.column, d.span.length) for d in result.diagnostics] == [(38, 1), (44, 2)]


def test_an_id_that_cannot_be_read_does_not_move_the_places_of_the_others() -> None:
    result = read("agencies: {A: {}}\ntasks: {T1: {duration: 1d, support: [x y, A, YY]}}")
    assert [(d.code, d.span.column) for d in result.diagnostics] == [("DX018", 38), ("DX023", 46)]


@pytest.mark.parametrize(
    "section", ["agencies: [[A]]", "agencies: x", "agencis: {A: {}}", "agencies: {A: {}}\nagencies: {B: {}}"]
)
def test_of_a_section_that_could_not_be_read_nothing_is_missed(section: str) -> None:
    assert len(mistakes(f"{section}\ntasks: {{T1: {{duration: 1d, lead: A}}, T2: {{duration: 1d, lead: B}}}}")) == 1


def test_links_that_are_not_sound_are_dropped_from_the_plan() -> None:
    result = read("tasks: {A: {duration: 1d}, B: {duration: 1d, after: [A, B, X]}}")
    assert [d.code for d in result.diagnostics] == ["DX030", "DX022"]
    assert result.plan is not None
    assert [link.predecessor for link in result.plan.tasks["B"].predecessors] == ["A"]


def test_a_task_that_depends_on_itself() -> None:
    assert the_mistake("tasks: {A: {duration: 1d, after: A SS+1d}}").code == "DX030"


@pytest.mark.parametrize(
    "tasks",
    [
        "{P: {tasks: {A: {duration: 1d, after: P}}}}",
        "{P: {after: A, tasks: {A: {duration: 1d}}}}",
        "{P: {tasks: {Q: {tasks: {A: {duration: 1d, after: P FF}}}}}}",
        "{P: {after: A SS, tasks: {Q: {tasks: {A: {duration: 1d}}}}}}",
        "{P: {tasks: {Q: {after: P, tasks: {A: {duration: 1d}}}}}}",
    ],
)
def test_a_task_that_depends_on_what_contains_it_or_on_what_it_contains(tasks: str) -> None:
    assert the_mistake(f"tasks: {tasks}").code == "DX031"


def test_near_miss_brothers_uncles_and_nephews_may_depend_on_each_other() -> None:
    sound(
        "tasks: {P: {tasks: {A: {duration: 1d}, B: {duration: 1d, after: A}}},"
        " Q: {after: P, tasks: {C: {duration: 1d, after: [A, P]}}}, D: {duration: 1d, after: [Q, C]}}"
    )


def test_a_lag_in_percent_of_a_summary() -> None:
    group = "P: {tasks: {A: {duration: 1d}}}"
    assert the_mistake(f"tasks: {{{group}, B: {{duration: 1d, after: P SS+50%}}}}").code == "DX038"
    sound(f"tasks: {{{group}, B: {{duration: 1d, after: [P SS+5d, A SS+50%]}}}}")


def test_a_unit_of_a_roll_out_must_be_one_of_its_units() -> None:
    roll_out = "P: {each: [q1, q3], tasks: {A: {duration: 1d}, G: {tasks: {B: {duration: 1d}}}}}"
    sound(f"tasks: {{{roll_out}, C: {{duration: 1d, after: [A@q1, B@q3, G@q1, P]}}}}")
    found = the_mistake(f"tasks: {{{roll_out}, C: {{duration: 1d, after: A@q11}}}}")
    assert (found.code, "`q1`" in hint(found)) == ("DX022", True)
    assert the_mistake("tasks: {A: {duration: 1d}, C: {duration: 1d, after: A@q1}}").code == "DX022"


def test_a_system_that_needs_itself() -> None:
    assert the_mistake(f"systems: {{s: {{needs: [t, s]}}, t: {{needs: s}}}}\n{TASKS}").code == "DX046"


def test_near_miss_two_systems_may_need_each_other() -> None:
    sound(f"systems: {{s: {{needs: t}}, t: {{needs: s}}}}\n{TASKS}")


def test_agencies_that_succeed_each_other_in_a_circle() -> None:
    found = the_mistake(f"agencies: {{A: {{successor: B}}, B: {{successor: C}}, C: {{successor: B}}}}\n{TASKS}")
    assert found.code == "DX046"
    assert "B → C → B" in found.message.vi


def test_only_so_many_suggestions_are_told() -> None:
    links = ", ".join(f"LONG_TASK_{n:03}" for n in range(300))
    result = read(f"tasks: {{LONG_TASK_000: {{duration: 1d}}, B: {{duration: 1d, after: [{links}]}}}}")
    assert len(result.diagnostics) == MOST_OF_A_KIND + 1
    assert sum("did you mean" in hint(d) for d in result.diagnostics) == MOST_OF_A_KIND


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("risks: {R1: {name: R, probability: 30 %, delays: {Khảo sát: 3d..5d}}}", "Khảo sát"),
        ("risks: {R1: {name: R, probability: 30 %, delays: {A: 1d..2d, TX: 3d..5d}}}", "TX"),
        ("tasks: {B: {duration: 1d, resources: {dev: 2, qa: 1}}}", "qa"),
        ("tasks: {B: {duration: 1d, resources: {Lập trình: 1}}}", "Lập trình"),
        ("tasks: {B: {duration: 1d, resources: [dev, qa]}}", "qa"),
        ("tasks: {B: {duration: 1d, deliverables: {x: 1}, delivered: {yy: 50 %}}}", "yy"),
        ("tasks: {B: {duration: 1d, deliverables: {x: 1}, delivered: [yy]}}", "yy"),
    ],
)
def test_an_id_that_is_a_key_is_placed_there_and_not_at_its_value(text: str, odd: str) -> None:
    rest = "" if text.startswith("tasks") else "tasks: {A: {name: Khảo sát, duration: 1d}}\n"
    lines = f"{text}\nresources: {{dev: {{name: Lập trình}}}}\n{rest}"
    (mistake,) = read(lines).diagnostics
    line = text.splitlines()[0]
    assert line[mistake.span.column - 1 :][: mistake.span.length] == odd
