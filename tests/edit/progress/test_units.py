"""Progress of a unit's task is written where the unit says what is otherwise, however the units are written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.edit.progress.recording import Recording, record
from dxplan.edit.progress.report import FIELD_OF, Report, read_progress
from dxplan.load.loader import load_bytes
from dxplan.network.expand import expanded
from tests.checks.examining import TODAY

HEAD = "dxplan: 1\nid: p\nname: P\nstart: 2022-03-01\nstatus_date: 2022-03-31\nagencies: {SO: {}}\ntasks:\n"
TWO = "    tasks:\n      A: {duration: 5d}\n      B: {duration: 5d, after: A}\n"
ONE = "    tasks:\n      A: {duration: 5d}\n"


def recorded(text: str, reports: dict[str, dict[str, str]], as_of: date | None = None) -> Recording:
    said = [Report(task, read_progress(values)) for task, values in reports.items()]
    return record(load_bytes(text.encode(), "p.yaml"), "p.yaml", said, as_of, TODAY)


def after(each: str, inside: str = TWO, task: str = "A@q1", **said: str) -> str:
    found = recorded(f"{HEAD}  R:\n{each}{inside}", {task: said or {"progress": "60 %"}})
    assert not found.refused, found.refused[0].reason.en
    text = found.after.decode()
    assert text.endswith(inside)
    return text.removeprefix(f"{HEAD}  R:\n").removesuffix(inside)


@pytest.mark.parametrize(
    ("before", "written"),
    [
        ("    each: [q1, q3]\n", "    each: {q1: {tasks: {A: {progress: 60 %}}}, q3}\n"),
        ("    each: [q3, 'q1' , ]  # hai\n", "    each: {q3, 'q1': {tasks: {A: {progress: 60 %}}} , }  # hai\n"),
        (
            "    each: [\n      q1,  # một\n      q3]\n",
            "    each: {\n      q1: {tasks: {A: {progress: 60 %}}},  # một\n      q3}\n",
        ),
        ("    each: q1\n", "    each: {q1: {tasks: {A: {progress: 60 %}}}}\n"),
        (
            "    each:\n    - q1\n    - q3  # ba\n",
            "    each:\n      q1: {tasks: {A: {progress: 60 %}}}\n      q3:  # ba\n",
        ),
        ("    each:\n      - q3\n      - q1\n", "    each:\n        q3:\n        q1: {tasks: {A: {progress: 60 %}}}\n"),
        ("    each: {q1, q3: Ba}\n", "    each: {q1: {tasks: {A: {progress: 60 %}}}, q3: Ba}\n"),
        ("    each:\n      q1:\n      q3: Ba\n", "    each:\n      q1: {tasks: {A: {progress: 60 %}}}\n      q3: Ba\n"),
        (
            "    each:\n      q1: Quận 1  # một\n",
            "    each:\n      q1: {name: Quận 1, tasks: {A: {progress: 60 %}}}  # một\n",
        ),
        ("    each:\n      q1: 'Quận: 1'\n", "    each:\n      q1: {name: 'Quận: 1', tasks: {A: {progress: 60 %}}}\n"),
        (
            "    each:\n      q1: Quận 1, cũ\n",
            '    each:\n      q1: {name: "Quận 1, cũ", tasks: {A: {progress: 60 %}}}\n',
        ),
        (
            "    each:\n      q1: {vi: Quận 1, en: District 1}\n",
            "    each:\n      q1: {name: {vi: Quận 1, en: District 1}, tasks: {A: {progress: 60 %}}}\n",
        ),
        (
            "    each:\n      q1:\n        vi: Quận 1\n        en: District 1\n      q3: Ba\n",
            "    each:\n      q1: {name: {vi: Quận 1, en: District 1}, tasks: {A: {progress: 60 %}}}\n      q3: Ba\n",
        ),
        (
            "    each:\n      q1: {name: Một, lead: SO}\n",
            "    each:\n      q1: {name: Một, lead: SO, tasks: {A: {progress: 60 %}}}\n",
        ),
        (
            "    each:\n      q1:\n        deadline: 2022-12-31\n",
            "    each:\n      q1:\n        deadline: 2022-12-31\n        tasks: {A: {progress: 60 %}}\n",
        ),
        (
            "    each:\n      q1:\n        lead: SO\n        tasks:\n          B: {duration: 9d}\n",
            "    each:\n      q1:\n        lead: SO\n        tasks:\n          B: {duration: 9d}\n"
            "          A: {progress: 60 %}\n",
        ),
        (
            "    each:\n      q1: {tasks: {A: {deadline: 2022-12-31}}}\n",
            "    each:\n      q1: {tasks: {A: {deadline: 2022-12-31, progress: 60 %}}}\n",
        ),
        ("    each: {q1: {tasks: {A: {progress: 10 %}}}}\n", "    each: {q1: {tasks: {A: {progress: 60 %}}}}\n"),
        ("    each: {q1: {tasks: {A: {remaining: 9d}}}}\n", "    each: {q1: {tasks: {A: {progress: 60 %}}}}\n"),
    ],
)
def test_however_units_are_written(before: str, written: str) -> None:
    assert after(before) == written


def test_where_there_is_one_task_inside_the_unit_says_it_itself() -> None:
    assert after("    each: [q1, q3]\n", ONE) == "    each: {q1: {progress: 60 %}, q3}\n"
    assert after("    each: {q1: {lead: SO}}\n", ONE) == "    each: {q1: {lead: SO, progress: 60 %}}\n"
    assert after("    each: {q1: {remaining: 9d}}\n", ONE) == "    each: {q1: {progress: 60 %}}\n"
    own = "    each: {q1: {tasks: {A: {duration: 9d}}}}\n"
    assert after(own, ONE) == "    each: {q1: {tasks: {A: {duration: 9d, progress: 60 %}}}}\n"


def test_tasks_of_several_units_come_in_together() -> None:
    text = f"{HEAD}  R:\n    each: [q1, q3]\n{TWO}  C: {{duration: 1d, after: R}}\n"
    found = recorded(
        text,
        {
            "A@q1": {"actual_start": "2022-03-01", "actual_finish": "2022-03-07"},
            "B@q1": {"progress": "20 %"},
            "A@q3": {"remaining": "2d"},
            "C": {"progress": "0 %"},
        },
        date(2022, 4, 1),
    )
    assert not found.refused, found.refused
    assert found.after.decode().splitlines()[7:10] == [
        "  R:",
        "    each: {q1: {tasks: {A: {actual_start: 2022-03-01, actual_finish: 2022-03-07}, B: {progress: 20 %}}}, "
        "q3: {tasks: {A: {remaining: 2d}}}}",
        "    tasks:",
    ]
    assert found.plan is not None
    assert [change.task for change in found.changes][-2:] == ["C", None]


@pytest.mark.parametrize(
    ("each", "task", "why"),
    [
        ("    each: [q1, q3]\n", "A", "say of which one, as `A@q1` and `A@q3`"),
        ("    each: [q1, q3]\n", "R@q1", "it is a summary"),
        ("    each: [q1, &x q3]\n    tags: [*x]\n", "A@q1", "*x"),
        ("    each:\n      q1:\n        vi: Một  # 1\n        en: One\n", "A@q1", "unusual way"),
    ],
)
def test_what_cannot_be_written_is_refused(each: str, task: str, why: str) -> None:
    text = f"{HEAD}  R:\n{each}{TWO}"
    found = recorded(text, {task: {"progress": "60 %"}})
    assert why in found.refused[0].reason.en
    assert found.after == found.before == text.encode()


def test_what_is_said_of_all_units_does_not_go_with_one() -> None:
    """60 % of one unit would leave what all have remaining, which goes before it."""
    inside = "    tasks: {A: {duration: 5d, remaining: 9d}, B: {duration: 1d}}\n"
    found = recorded(f"{HEAD}  R:\n    each: [q1, q3]\n{inside}", {"A@q1": {"progress": "60 %"}})
    assert "said of all units at `A`" in found.refused[0].reason.en
    assert found.after == found.before


def test_a_status_date_before_what_a_unit_reports_is_refused() -> None:
    text = f"{HEAD}  R:\n    each: {{q1: {{tasks: {{A: {{actual_start: 2022-03-10}}}}}}}}\n{TWO}"
    found = recorded(text, {}, date(2022, 3, 9))
    assert [refusal.task for refusal in found.refused] == ["A@q1"]


REPORTS: tuple[dict[str, str], ...] = (
    {"progress": "60 %"},
    {"progress": "100 %"},
    {"actual_start": "2022-03-01", "remaining": "4h"},
    {"actual_start": "2022-03-01", "actual_finish": "2022-03-03"},
)
UNITS = (
    "q1",
    "q1: ",
    "q1: Quận 1",
    'q1: "Quận: 1"',
    "q1: {vi: Một, en: One}",
    "q1: {lead: SO}",
    "q1: {lead: SO, tasks: {B: {duration: 2d}}}",
    "q1: {tasks: {A: {progress: 5 %}, B: {remaining: 3d}}}",
    "q1: {skip: false, deadline: 2022-12-31}",
)


@st.composite
def roll_outs(draw: st.DrawFn) -> str:
    units = [draw(st.sampled_from(UNITS)).replace("q1", f"q{number}") for number in range(1, draw(st.integers(2, 4)))]
    words = [unit.partition(":")[0] for unit in units]
    form = draw(st.sampled_from(("flow list", "list", "flow", "block")))
    if form == "flow list":
        each = f" [{', '.join(words)}]"
    elif form == "list":
        each = "".join(f"\n    - {unit}" for unit in words)
    elif form == "flow":
        each = f" {{{', '.join(units)}}}"
    else:
        each = "".join(f"\n      {unit if ':' in unit else unit + ':'}" for unit in units)
    return f"{HEAD}  R:\n    each:{each}\n{draw(st.sampled_from((ONE, TWO)))}".replace(
        "B: {duration: 2d}", "A: {duration: 2d}"
    )


@given(roll_outs(), st.data())
def test_reports_come_in_one_after_the_other_and_nothing_else_changes(text: str, data: st.DataObject) -> None:
    if not load_bytes(text.encode(), "p.yaml").is_usable:  # a unit says something of a task that is not there
        return
    for _ in range(2):
        plan = load_bytes(text.encode(), "p.yaml").plan
        assert plan is not None
        before = expanded(plan)
        tasks = [id_ for id_, task in before.tasks.items() if not task.children]
        reports = {
            id_: data.draw(st.sampled_from(REPORTS)) for id_ in data.draw(st.sets(st.sampled_from(tasks), min_size=1))
        }
        found = recorded(text, reports)
        if found.refused:
            assert found.after == text.encode()
            assert all("done" in refusal.reason.en for refusal in found.refused), found.refused
            continue
        assert found.plan is not None
        now = expanded(found.plan)
        assert list(now.tasks) == list(before.tasks)
        for id_, task in now.tasks.items():
            said = read_progress(reports.get(id_, {}))
            for field in FIELD_OF.values():
                if getattr(said, field) is not None:
                    assert getattr(task.progress, field) == getattr(said, field)
            if id_ not in reports:
                assert replace(task, roll_out=None) == replace(before.tasks[id_], roll_out=None)
        text = found.after.decode()
