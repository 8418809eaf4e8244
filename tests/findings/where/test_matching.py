"""For which tasks conditions are true."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.findings.where.conditions import NoConditionError
from dxplan.findings.where.matching import ensure_known, matching
from dxplan.findings.where.reading import read_condition
from tests.render.gantt.drawing import scheduled

HEAD: dict[str, Any] = {
    "agencies": {"STTTT": {"name": "Sở Thông tin và Truyền thông"}, "VNPT": {}},
    "systems": {"KHO": {"name": "Kho dữ liệu"}, "IOC": {}},
    "resources": {"doi": {"capacity": 3}},
    "status_date": "2022-01-21",
}
TASKS: dict[str, Any] = {
    "P": {
        "name": "Giai đoạn một",
        "lead": "STTTT",
        "tasks": {
            "A": {"name": "Khảo sát Kho", "duration": "10d", "kind": "survey", "system": "KHO", "progress": "100 %"},
            "B": {"duration": "20d", "after": ["A"], "lead": "VNPT", "support": ["STTTT"], "deadline": "2022-02-10"},
        },
    },
    "C": {"duration": "2d", "resources": {"doi": 2}, "tags": ["gấp"], "system": "IOC"},
    "M": {"kind": "milestone", "after": ["B"], "deadline": "2022-Q2"},
}
SCHEDULE = scheduled(TASKS, **HEAD)
EVERY = {"A", "B", "C", "M"}


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("id=A", "A"),
        ("name~khao", "A"),
        ("lead=STTTT", "A"),
        ("lead='sở thông tin và truyền thông'", "A"),
        ("lead=sttt or lead=VNPT", "B"),
        ("lead!=VNPT", "ACM"),
        ("support=STTTT", "B"),
        ("system=KHO", "A"),
        ("system~dữ", "A"),
        ("resource=doi", "C"),
        ("phase=P", "AB"),
        ("phase='Giai đoạn một'", "AB"),
        ("kind=survey", "A"),
        ("kind='khảo sát'", "A"),
        ("tag=gấp", "C"),
        ("tag=gap", "C"),
        ("state=done", "A"),
        ("done", "A"),
        ("not done", "BCM"),
        ("milestone", "M"),
        ("late", "B"),
        ("critical and not milestone", "B"),
        ("days=10", "A"),
        ("days>2 and days<=20", "AB"),
        ("progress=100", "A"),
        ("progress<100", "BCM"),
        ("float<0", "B"),
        ("float!=0", "ABC"),
        ("deadline=2022", "BM"),
        ("deadline!=2022", "AC"),
        ("deadline<=2022-02", "B"),
        ("deadline>2022-Q1", "M"),
        ("start=2022-01-10", "A"),
        ("finish>=2022-02", "BM"),
        ("start<2022", ""),
        ("name~'?'", ""),  # no letters: nothing may be left of it that everything has inside
        ("name~'...'", ""),
    ],
)
def test_what_fits(text: str, tasks: str) -> None:
    assert matching(SCHEDULE, read_condition(text)) == set(tasks)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lead=STTT", "did you mean `STTTT`?"),
        ("not (system=KHOO)", "did you mean `KHO`?"),
        ("late or resource=dooi", "did you mean `doi`?"),
        ("kind=pilott", "did you mean `pilot`?"),
        ("phase=Q", "no plan has `Q`"),
        ("state=finished", "no plan has `finished`"),
        ("tag=chậm", "no plan has `chậm`"),
        ("id=Z", "no plan has `Z`"),
    ],
)
def test_what_no_plan_has_is_told(text: str, said: str) -> None:
    with pytest.raises(NoConditionError) as caught:
        ensure_known(read_condition(text), [SCHEDULE.plan])
    assert said in caught.value.reason.en


def test_one_plan_that_has_it_is_enough_and_parts_of_words_need_none() -> None:
    other = scheduled({"A": {"duration": "1d"}}).plan
    ensure_known(read_condition("lead=STTTT"), [other, SCHEDULE.plan])
    ensure_known(read_condition("lead~no or name=any"), [other])


_TEXTS = st.sampled_from(["late", "critical", "lead=STTTT", "float<3", "kind=survey", "start>=2022-02", "days!=2"])


@given(_TEXTS, _TEXTS)
def test_and_or_not_are_those_of_sets(one: str, other: str) -> None:
    first, second = (matching(SCHEDULE, read_condition(text)) for text in (one, other))
    assert matching(SCHEDULE, read_condition(f"{one} and {other}")) == first & second
    assert matching(SCHEDULE, read_condition(f"{one} or {other}")) == first | second
    assert matching(SCHEDULE, read_condition(f"not {one}")) == EVERY - first
