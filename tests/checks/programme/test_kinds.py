"""The kinds of task that the programme's rules look at: every one counts, others do not."""

from __future__ import annotations

import pytest

from tests.checks.programme.known import VENDOR, Known, each, found_with

KINDS = (
    Known(
        code="DX405",
        what="what a contractor delivers",
        among=("contract", "build", "infra", "data", "integrate"),
        with_it=[],
        without=["D"],
        tasks="""
            D: {kind: tender, system: S, duration: 5d}
            B: {kind: …, system: S, duration: 5d, after: D}
            P: {kind: pilot, system: S, duration: 5d, after: B}
        """,
        other="survey",
    ),
    Known(
        code="DX411",
        what="the work after which operations count",
        among=("tender", "contract", "build", "infra", "data", "integrate"),
        with_it=["O"],
        without=[],
        tasks="""
            B: {kind: …, system: S, duration: 5d}
            O: {kind: ops, system: S, duration: 60d, after: B}
        """,
        other="survey",
    ),
    Known(
        code="DX412",
        what="what evaluates a pilot",
        among=("evaluate", "accept"),
        with_it=[],
        without=["P"],
        tasks="""
            P: {kind: pilot, system: S, duration: 60d}
            E: {kind: …, system: S, duration: 5d, after: P}
        """,
        other="build",
    ),
    Known(
        code="DX417",
        what="what only the State decides",
        among=(
            *("approve", "appraise", "tender", "selection_plan", "bid_evaluation", "accept", "sec_level", "policy"),
            *("regulation", "sharing", "golive"),
        ),
        with_it=["A"],
        without=[],
        tasks="A: {kind: …, system: S, duration: 5d, lead: V}",
        head=VENDOR,
        other="build",
    ),
    Known(
        code="DX417",
        what="what a vendor may lead for itself",
        among=("tender", "selection_plan", "bid_evaluation", "accept", "golive"),
        with_it=[],
        without=["A"],
        tasks="A: {kind: …, system: S, duration: 5d, lead: V, funding: Vốn doanh nghiệp}",
        head=VENDOR,
        other="approve",
    ),
    Known(
        code="DX418",
        what="a part before the tender",
        among=("survey", "plan", "invest_prep", "design", "selection_plan", "appraise", "pilot"),
        with_it=["D"],
        without=[],
        tasks="""
            A: {kind: …, system: S, duration: 5d, lead: V}
            D: {kind: tender, system: S, duration: 5d, after: A, support: [V]}
        """,
        head=VENDOR,
        other="training",
    ),
    Known(
        code="DX418",
        what="the work that is contracted",
        among=("build", "infra", "data", "migrate", "integrate", "trial", "golive", "rollout"),
        with_it=["B"],
        without=[],
        tasks="""
            A: {kind: survey, system: S, duration: 5d, lead: V}
            D: {kind: tender, system: S, duration: 5d, after: A}
            B: {kind: …, system: S, duration: 5d, after: D, lead: V}
        """,
        head=VENDOR,
        other="training",
    ),
    Known(
        code="DX419",
        what="a use that wants training",
        among=("pilot", "golive", "rollout"),
        with_it=["A"],
        without=[],
        tasks="A: {kind: …, system: S, duration: 5d}",
        other="build",
    ),
    Known(
        code="DX420",
        what="what may settle sharing",
        among=("policy", "plan", "approve", "data", "contract"),
        with_it=[],
        without=["I"],
        tasks="""
            A: {name: Quy chế chia sẻ, kind: …, duration: 5d}
            I: {kind: integrate, system: S, duration: 5d, after: A}
        """,
        other="survey",
    ),
    Known(
        code="DX422",
        what="a use of personal data",
        among=("pilot", "trial", "golive", "rollout"),
        with_it=["A"],
        without=[],
        tasks="A: {kind: …, system: S, duration: 5d}",
        head="systems: {S: {personal_data: yes}}",
        start="2024-03-04",
        other="build",
    ),
    Known(
        code="DX423",
        what="the approval in which the architecture may be checked",
        among=("appraise", "approve"),
        with_it=[],
        without=["I"],
        tasks="""
            I: {kind: invest_prep, system: S, duration: 5d}
            C: {name: Kiến trúc, system: S, duration: 5d, after: I}
            A: {kind: …, system: S, duration: 5d, after: C}
        """,
        other="survey",
    ),
    Known(
        code="DX426",
        what="work that is bought",
        among=("infra", "build", "data", "migrate", "integrate", "golive", "rollout", "ops"),
        with_it=["A"],
        without=[],
        tasks="A: {kind: …, system: S, duration: 5d, lead: V, cost: 1 tỷ}",
        head=VENDOR,
        other="training",
    ),
    Known(
        code="DX426",
        what="a selection",
        among=("tender", "bid_evaluation", "contract"),
        with_it=[],
        without=["B"],
        tasks="""
            A: {kind: …, system: S, duration: 5d}
            B: {kind: build, system: S, duration: 5d, lead: V, cost: 1 tỷ, after: A}
        """,
        head=VENDOR,
        other="approve",
    ),
    Known(
        code="DX432",
        what="work that one company does",
        among=("infra", "build", "integrate", "ops"),
        with_it=["B"],
        without=[],
        tasks="""
            A: {kind: build, system: S, duration: 5d, lead: V}
            B: {kind: …, system: S, duration: 5d, lead: W, after: A}
        """,
        head="agencies: {V: {kind: vendor}, W: {kind: vendor}}\nsystems: {S: {}}",
        other="training",
    ),
    Known(
        code="DX432",
        what="the choice of another company",
        among=("tender", "bid_evaluation", "contract"),
        with_it=[],
        without=["B"],
        tasks="""
            A: {kind: build, system: S, duration: 5d, lead: V}
            C: {kind: …, system: S, duration: 5d, after: A}
            B: {kind: build, system: S, duration: 5d, lead: W, after: C}
        """,
        head="agencies: {V: {kind: vendor}, W: {kind: vendor}}\nsystems: {S: {}}",
        other="approve",
    ),
    Known(
        code="DX433",
        what="where the terms of a hire are set, kept and ended",
        among=("contract", "accept", "handover", "ops"),
        with_it=["A"],
        without=[],
        tasks="A: {kind: …, system: S, duration: 5d}",
        head="systems: {S: {route: hire}}",
        other="training",
    ),
    Known(
        code="DX434",
        what="where a hire is chosen",
        among=("invest_prep", "appraise", "approve", "tender", "contract"),
        with_it=[],
        without=["A"],
        tasks="""
            I: {name: Thuê dịch vụ, kind: …, system: S, duration: 5d}
            B: {kind: build, system: S, duration: 5d, after: I}
            A: {kind: accept, system: S, duration: 5d, after: B}
        """,
        other="survey",
    ),
    Known(
        code="DX435",
        what="a decision right before it",
        among=("approve", "policy", "regulation", "sharing", "tender", "selection_plan", "bid_evaluation", "contract"),
        with_it=[],
        without=["A"],
        tasks="""
            D: {kind: …, system: S, duration: 5d, lead: SO}
            A: {name: Khi có yêu cầu, kind: build, system: S, duration: 5d, lead: V, after: D}
        """,
        head=VENDOR,
        other="survey",
    ),
    Known(
        code="DX436",
        what="what an investment has built",
        among=("infra", "build", "integrate"),
        with_it=["O"],
        without=[],
        tasks="""
            B: {kind: …, system: S, duration: 5d, funding: Đầu tư công}
            O: {kind: ops, system: S, duration: 5d, after: B}
        """,
        head="systems: {S: {route: hire}}",
        start="2026-09-01",
        other="survey",
    ),
    Known(
        code="DX436",
        what="what binds the State to a hire",
        among=("tender", "bid_evaluation", "contract", "build", "accept", "handover", "ops"),
        with_it=["O"],
        without=[],
        tasks="""
            B: {kind: infra, system: S, duration: 5d, funding: Đầu tư công}
            O: {kind: …, system: S, duration: 5d, after: B}
        """,
        head="systems: {S: {route: hire}}",
        start="2026-09-01",
        other="survey",
    ),
)


@pytest.mark.slow
@pytest.mark.parametrize(("known", "kind"), each(KINDS))
def test_each_of_them_counts(known: Known, kind: str) -> None:
    assert found_with(known, kind) == known.with_it


@pytest.mark.parametrize("known", KINDS, ids=lambda known: f"{known.code}-{known.what}")
def test_another_does_not(known: Known) -> None:
    assert found_with(known, known.other) == known.without
