"""Conditions as people write them, and what is wrong with those that are none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.findings.where.conditions import (
    All,
    Comparison,
    Condition,
    Either,
    Field,
    Flag,
    NoConditionError,
    Not,
    Relation,
)
from dxplan.findings.where.reading import read_condition
from dxplan.model.moment import Moment

LATE = Flag(Field.LATE)
LED = Comparison(Field.LEAD, Relation.IS, "STTTT")


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("late", LATE),
        ("LATE", LATE),
        ("not late", Not(LATE)),
        ("lead=STTTT", LED),
        ("lead = STTTT", LED),
        ("lead==STTTT", LED),
        ("lead='STTTT'", LED),
        ('lead="Sở TT&TT"', Comparison(Field.LEAD, Relation.IS, "Sở TT&TT")),
        ("name~kho", Comparison(Field.NAME, Relation.LIKE, "kho")),
        ("kind!=ops", Comparison(Field.KIND, Relation.IS_NOT, "ops")),
        ("float<5", Comparison(Field.FLOAT, Relation.LESS, 5.0)),
        ("float <= -2,5", Comparison(Field.FLOAT, Relation.AT_MOST, -2.5)),
        ("progress>=40%", Comparison(Field.PROGRESS, Relation.AT_LEAST, 40.0)),
        ("days>10d", Comparison(Field.DAYS, Relation.MORE, 10.0)),
        ("finish<=2022-Q3", Comparison(Field.FINISH, Relation.AT_MOST, Moment(date(2022, 7, 1), date(2022, 9, 30)))),
        ("start>2022", Comparison(Field.START, Relation.MORE, Moment(date(2022, 1, 1), date(2022, 12, 31)))),
        ("lead=STTTT and late", All((LED, LATE))),
        ("lead=STTTT or late and done", Either((LED, All((LATE, Flag(Field.DONE)))))),
        ("(lead=STTTT or late) and done", All((Either((LED, LATE)), Flag(Field.DONE)))),
        ("not (late or done)", Not(Either((LATE, Flag(Field.DONE))))),
        ("not late and done", All((Not(LATE), Flag(Field.DONE)))),
        ("chủ_trì=STTTT và không trễ", All((LED, Not(LATE)))),
        ("chu-tri=STTTT hoặc găng", Either((LED, Flag(Field.CRITICAL)))),
        ("system=and", Comparison(Field.SYSTEM, Relation.IS, "and")),
    ],
)
def test_what_people_write(text: str, condition: Condition) -> None:
    assert read_condition(text) == condition


@pytest.mark.parametrize(
    ("printed", "written"),
    [("31/12/2023", "2023-12-31"), ("5/3/2023", "2023-03-05"), ("9/2022", "2022-09"), ("12/2022", "2022-12")],
)
def test_dates_as_they_are_printed_in_vietnamese(printed: str, written: str) -> None:
    assert read_condition(f"finish<={printed}") == read_condition(f"finish<={written}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "ends too early"),
        ("   ", "ends too early"),
        ("leed=STTTT", "did you mean `lead`?"),
        ("sytem=KHO", "did you mean `system`?"),
        ("zzz=1", "there are: id, name, lead"),
        ("late adn done", "did you mean `and`?"),
        ("late done", "`and` or `or` is wanted before `done`"),
        ("late and", "ends too early"),
        ("not", "ends too early"),
        ("(late", "a `)` is missing"),
        ("late)", "a `)` too many"),
        ("()", "stands where a field is wanted"),
        ("=STTTT", "stands where a field is wanted"),
        ("lead", "wants a comparison"),
        ("lead=", "missing its value"),
        ("lead=(", "missing its value"),
        ("late=yes", "stands by itself: `late` or `not late`"),
        ("lead<STTTT", "takes =, != or ~ only"),
        ("float~3", "does not take ~"),
        ("float=many", "wants a number, not `many`"),
        ("float=nan", "wants a number"),
        ("float=1e99", "wants a number"),
        ("finish=soon", "is no date, month, quarter or year"),
        ("finish=2022-02-30", "is no date"),
        ("late && done", "before `&&`; it is written `and`"),
        ("late || done", "it is written `or`"),
        ("!late", "it is written `not`"),
        ("float<>3", "unequal is `!=`"),
        ("lead in (STTTT, VNPT)", "`lead=… or lead=…`"),
        ("float in 3", "`float<=10 or float<=10`"),
        ("lead=STTTT, VNPT", "each value by itself: `lead=STTTT or lead=VNPT`"),
        ("phase=Hạ tầng số", 'is quoted: `phase="Hạ tầng…"`'),
        ("finish<31/02/2023", "`31/02/2023` is no date"),
        ("finish<1/2/3", "is no date"),
        ('lead="STTTT', "are quotation marks left open?"),
        ("a" * 5000, "too long"),
        ("(" * 300 + "late", "nested too deeply"),
        ("not " * 300 + "late", "nested too deeply"),
    ],
)
def test_what_is_wrong_is_told(text: str, said: str) -> None:
    with pytest.raises(NoConditionError) as caught:
        read_condition(text)
    assert said in caught.value.reason.en
    assert caught.value.reason.vi


_SIGNS = ("(", ")", "=", "~", "<", "!=", '"')
_WORDS = ("and", "or", "not", "và", "late", "lead", "float", "finish", "STTTT", "5", "ễ")


@given(st.one_of(st.lists(st.sampled_from((*_SIGNS, *_WORDS)), max_size=12).map(" ".join), st.text(max_size=30)))
def test_any_text_is_a_condition_or_refused_in_words(text: str) -> None:
    reason = None
    try:
        read_condition(text)
    except NoConditionError as error:
        reason = error.reason
    assert reason is None or (reason.vi and reason.en)


def _conditions() -> st.SearchStrategy[tuple[str, Condition]]:
    """Conditions with how they are written, brackets around everything that has parts."""
    leaves = st.sampled_from([("late", LATE), ("lead=STTTT", LED), ("done", Flag(Field.DONE))])

    def with_parts(inside: st.SearchStrategy[tuple[str, Condition]]) -> st.SearchStrategy[tuple[str, Condition]]:
        some = st.lists(inside, min_size=2, max_size=3)
        return st.one_of(
            inside.map(lambda one: (f"not ({one[0]})", Not(one[1]))),
            some.map(lambda each: (" and ".join(f"({t})" for t, _ in each), All(tuple(c for _, c in each)))),
            some.map(lambda each: (" or ".join(f"({t})" for t, _ in each), Either(tuple(c for _, c in each)))),
        )

    return st.recursive(leaves, with_parts, max_leaves=8)


@given(_conditions())
def test_brackets_say_what_belongs_together(written: tuple[str, Condition]) -> None:
    text, condition = written
    assert read_condition(text) == condition
