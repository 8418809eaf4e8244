"""What surely is superfluous goes; what would change anything else is left alone, with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from textwrap import dedent

import pytest

from dxplan.checks import runner
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.edit.mending import Mending, mend
from dxplan.findings.selection import Selection
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, advise, with_task
from dxplan.source.diagnostic import Severity
from dxplan.source.span import Span
from dxplan.text.phrase import Text, same
from tests.checks.examining import TODAY, plan

_ALL = Selection()


def mended(text: str, selection: Selection = _ALL) -> Mending:
    mending = mend(text.encode(), "plan.yaml", TODAY, selection)
    assert mending is not None
    return mending


def changed_lines(before: str, mending: Mending) -> list[str]:
    """The lines that are new after mending."""
    return [line.strip() for line in mending.after.decode().splitlines() if line not in before.splitlines()]


@dataclass(frozen=True, slots=True)
class TakeOut(Remedy):
    """Takes out any part of a task, rightly or not; it knows what becomes of links and lengths, and of nothing else."""

    task: str
    path: tuple[str, str | int]

    def apply(self, plan: Plan) -> Plan:
        task = plan.tasks[self.task]
        gone = self.taken_out(plan)
        links = tuple(link for link in task.predecessors if (plan.span(task.places, "after", link.nth),) != gone)
        lengths = {name: None for name in ("duration", "range") if (plan.span(task.places, name),) == gone}
        return with_task(plan, replace(task, predecessors=links, **lengths))

    def taken_out(self, plan: Plan) -> tuple[Span, ...]:
        return (plan.span(plan.tasks[self.task].places, *self.path),)

    @property
    def in_file(self) -> Text:
        return same(f"{self.path}")


def taking_out(*paths: tuple[str, str | int], task: str = "T3") -> Rule:
    """A rule that wants parts of a task taken out, rightly or not."""

    def check(examination: Examination) -> Iterator[Finding]:
        one = examination.plan.tasks[task]
        for path in paths:
            if path[0] != "after" or one.predecessors:
                place = Place(one.places, path)
                yield Finding(same(f"{path}"), place, task, advise(TakeOut(task, path)), is_certain=True)

    return Rule("DX999", "wrong", Severity.NOTE, same(""), same(""), same(""), "", "", check)


@pytest.fixture
def use_rule(monkeypatch: pytest.MonkeyPatch):
    return lambda rule: monkeypatch.setattr(runner, "rules", lambda: [rule])


def test_redundant_and_repeated_links_and_durations_of_milestones_go() -> None:
    text = plan(
        """
        T1: {duration: 5d}
        T2: {duration: 5d, after: T1}
        T3: {duration: 5d, after: [T1, T2, T2]}
        M: {kind: milestone, duration: 3d, range: 2d..5d, after: T3}
        """
    )
    mending = mended(text)
    assert changed_lines(text, mending) == ["T3: {duration: 5d, after: [T2]}", "M: {kind: milestone, after: T3}"]
    assert sorted(finding.code for finding in mending.removed) == ["DX108", "DX108", "DX202", "DX204"]
    assert mending.left == ()
    assert mended(mending.after.decode()).removed == ()


def test_a_plan_with_nothing_to_mend_stays_as_it_is() -> None:
    text = plan("T1: {duration: 5d}\nT2: {duration: 5d, after: [T1]}\nM: {kind: milestone, after: [T1, T2 SS+20d]}")
    mending = mended(text)
    assert (mending.before, mending.after) == (text.encode(), text.encode())
    assert (mending.removed, mending.left) == ((), ())


@pytest.mark.parametrize("text", ["", "dxplan: 1\n", plan("T1: {duration: 5d, after: [T1]}"), plan("T1: {after: T9}")])
def test_a_file_that_cannot_be_scheduled_is_not_mended(text: str) -> None:
    assert mend(text.encode(), "plan.yaml", TODAY, _ALL) is None


def test_of_three_equal_links_one_stays() -> None:
    text = plan("T1: {duration: 5d}\nT2: {duration: 5d, after: [T1, T1 FS, T1 FS+0d]}")
    assert changed_lines(text, mended(text)) == ["T2: {duration: 5d, after: [T1]}"]


def test_links_that_are_superfluous_because_of_each_other_do_not_all_go(use_rule) -> None:
    text = plan("T1: {duration: 5d}\nT3: {duration: 5d, after: [T1, T1]}")
    use_rule(taking_out(("after", 0), ("after", 1)))
    mending = mended(text)
    assert changed_lines(text, mending) == ["T3: {duration: 5d, after: [T1]}"]
    assert len(mending.removed) == 1
    assert "without it the order of the tasks would be another one" in [reason.en for _, reason in mending.left]


def test_what_two_rules_want_to_go_goes_and_counts_once() -> None:
    text = plan("T1: {duration: 5d}\nT2: {duration: 5d, after: T1}\nT3: {duration: 5d, after: [T1, T2, T1]}")
    mending = mended(text)
    assert changed_lines(text, mending) == ["T3: {duration: 5d, after: [T2]}"]
    assert len(mending.removed) == 2


def test_every_redundant_link_of_a_task_goes() -> None:
    text = plan(
        "T1: {duration: 5d}\nT2: {duration: 5d, after: T1}\nT3: {duration: 5d, after: T2}\n"
        "T4: {duration: 5d, after: [T1, T2 FS-2d, T3, T2 SS, T3 FF]}"
    )
    assert changed_lines(text, mended(text)) == ["T4: {duration: 5d, after: [T3]}"]


def test_a_waived_finding_is_not_mended() -> None:
    text = plan(
        "T1: {duration: 5d}\nT2: {duration: 5d, after: [T1, T1]}\nT3: {duration: 5d, after: [T2, T2]}",
        head="checks: {waive: [{code: DX204, task: T2, reason: để nhớ}]}",
    )
    assert changed_lines(text, mended(text)) == ["T3: {duration: 5d, after: [T2]}"]


def test_a_waiver_of_no_use_stays_for_it_is_the_planners_own_word() -> None:
    text = plan("T1: {duration: 5d}", head="checks: {waive: [{code: DX108, reason: để nhớ}]}")
    assert mended(text).after == text.encode()


def test_only_what_is_selected_is_mended() -> None:
    text = plan(
        "T1: {duration: 5d}\nT2: {duration: 5d, after: [T1, T1]}\nM: {kind: milestone, duration: 1d, after: T2}"
    )
    assert changed_lines(text, mended(text, Selection(select=frozenset({"DX108"})))) == [
        "M: {kind: milestone, after: T2}"
    ]
    assert changed_lines(text, mended(text, Selection(ignore=frozenset({"DX108"})))) == [
        "T2: {duration: 5d, after: [T1]}"
    ]


def test_what_an_alias_uses_is_left_alone_and_the_rest_is_mended() -> None:
    text = plan(
        """
        T1: {duration: 5d}
        T2: {duration: 5d, after: T1}
        T3: &same {duration: 5d, after: [T1, T2]}
        T4: {<<: *same, name: cũng vậy}
        T5: {duration: 5d, after: [T1, T3]}
        """
    )
    mending = mended(text)
    assert changed_lines(text, mending) == ["T5: {duration: 5d, after: [T3]}"]
    assert [(finding.task, reason.en) for finding, reason in mending.left] == [("T3", "`*same` uses it elsewhere too")]


def test_a_merged_value_that_would_come_to_light_is_left_alone() -> None:
    """Without its own `after` the task would have that of the mapping it merges."""
    text = plan(
        """
        M0: &m {kind: milestone, duration: 1d}
        M1: {<<: *m, duration: 2d}
        """
    )
    mending = mended(text)
    assert mending.after == text.encode()
    assert {finding.task: reason.en for finding, reason in mending.left} == {
        "M0": "`*m` uses it elsewhere too",
        "M1": "without it something else of `M1` would change",
    }


@pytest.mark.parametrize(
    ("tasks", "path", "why"),
    [
        ("T1: {duration: 5d}\nT3: {duration: 5d, after: [T1]}", ("after", 0), "order"),
        ("T1: {duration: 5d}\nT3: {duration: 5d, after: [T1 SS+1d, T1 SS]}", ("after", 0), "dates or floats of"),
        ("T1: {duration: 0d}\nT3: {duration: 5d, after: [T1]}", ("after", 0), "order"),
        ("T3: {duration: 5d, lead: A}", ("duration",), "a new mistake DX037"),
        ("T3: {duration: 5d, name: Tên}", ("name",), "something else of `T3`"),
    ],
)
def test_what_changes_order_dates_or_meaning_is_left_alone(use_rule, tasks: str, path: tuple, why: str) -> None:
    use_rule(taking_out(path))
    mending = mended(plan(tasks, head="agencies: {A: {name: Sở}}"))
    assert mending.after == mending.before
    assert [why in reason.en for _, reason in mending.left] == [True]


def test_what_can_go_goes_beside_what_cannot(use_rule) -> None:
    text = plan("T1: {duration: 5d}\nT2: {duration: 1d}\nT3: {duration: 5d, range: 1d..9d, after: [T1, T2, T1, T1]}")
    use_rule(taking_out(("after", 1), ("after", 2), ("name",)))
    mending = mended(text)
    assert changed_lines(text, mending) == ["T3: {duration: 5d, range: 1d..9d, after: [T1, T2]}"]
    assert {finding.message.en for finding, _ in mending.left} >= {"('after', 1)", "('name',)"}


def test_a_file_from_windows_keeps_its_mark_and_line_ends() -> None:
    text = plan("T1: {duration: 5d}\nT2:  # 𝒜\n  duration: 5d\n  after:\n  - T1\n  - T1 # e\u0301\n").replace(
        "\n", "\r\n"
    )
    mending = mended("\ufeff" + text.rstrip("\r\n"))
    assert mending.after.decode() == "\ufeff" + text.replace("    - T1 # e\u0301\r\n", "").rstrip("\r\n")


def test_a_plan_of_many_layouts(golden) -> None:
    text = dedent(LAYOUTS)
    golden("layouts.yaml", mended(text).after.decode())


LAYOUTS = """\
    # Đề án chuyển đổi số
    dxplan: 1
    id: nhieu-kieu
    start: 2022-03-01
    tasks:
      A: {duration: 5d}
      B: {duration: 5d, after: A}   # sau khảo sát

      C:
        name: "Kiểu gạch đầu dòng, [có ngoặc]"
        duration: 5d
        after:
          # chờ cả hai
          - A     # thừa
          - "B"   # cần
      D:
        duration: 5d
        after: [
          A,   # thừa
          C,   # cần
          B    # thừa
        ]
      E: {kind: milestone, duration: 5d, after: [D, 'A FS-2d' , D]}
      F:
        kind: milestone
        duration: 3d   # không có nghĩa
        range: 1d..5d
        after: [E,
          B]
      G: {"duration": "5d", "after": ["A","F"]}
"""
