"""Statements with parts: said in two languages and in more than one voice."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.named import Called, Code, Key, Ref, entry
from dxplan.model.task import Task
from dxplan.text.counts import TASK, WORKING_DAY, Count, Noun
from dxplan.text.lists import chained, joined, listed
from dxplan.text.phrase import NOTHING, Part, Text, Voiced, for_file, parts_of, plain_parts, say, spoken
from dxplan.text.voice import FILE, Named, Voice
from dxplan.text.wording import Amount, Money, Number
from dxplan.text.working_amounts import worked


class Shouting(Voice):
    """A voice that is not the plan file's."""

    of_file = False

    def name(self, thing: Named) -> str:
        return thing.written.upper()


def english(part: Part, voice: Voice = FILE["en"]) -> str:
    return spoken(part, voice)


def test_parts_stand_where_each_language_wants_them() -> None:
    text = say("{of} của {what}", "{what}'s {of}", of="a", what="b")
    assert (text.vi, text.en) == ("a của b", "b's a")


def test_braces_that_name_no_part_stay_as_they_are() -> None:
    """`{waive: […]}` is no part, and fixed words are never taken apart."""
    assert Text("{a}", "{a}").en == "{a}"
    assert say("{a}: {x y}", "{a}: {x y}", a="1").en == "1: {x y}"


def test_what_a_part_holds_is_not_taken_apart_again() -> None:
    assert say("{a}", "{a}", a="{b}").en == "{b}"


def test_dates_and_numbers_follow_the_language() -> None:
    text = say("{day}, {number}", "{day}, {number}", day=date(2022, 3, 1), number=Number(1234.5))
    assert (text.vi, text.en) == ("01/03/2022, 1.234,5", "2022-03-01, 1,234.5")


def test_a_voice_calls_things_in_its_own_way() -> None:
    text = say("{task} {key}", "{task} {key}", task=Ref("t1"), key=Key("after"))
    assert text.en == "`t1` `after`"
    assert text.said(Shouting("en")) == "T1 AFTER"


def test_some_things_are_said_to_the_reader_of_the_file_only() -> None:
    text = say("{a}{b}", "{a}{b}", a="x", b=for_file(" ({c})", " ({c})", c=Code("FS")))
    assert text.en == "x (`FS`)"
    assert text.said(Shouting("en")) == "x"
    assert english(Voiced(Text("f", "f"), Text("m", "m")), Shouting("en")) == "m"


def test_the_noun_before_a_task_is_for_the_reader_of_the_file() -> None:
    """Elsewhere its name already says that it is a task."""
    task = Called(Text("nhiệm vụ", "task"), Task(id="T1"))
    assert english(task) == "task `T1`"
    assert english(task, Shouting("en")) == "T1"


def test_one_is_singular_and_anything_else_plural() -> None:
    assert [english(Count(n, TASK)) for n in (0, 1, 2)] == ["0 tasks", "1 task", "2 tasks"]
    assert english(Count(2, Noun("mục", "entry", "entries"))) == "2 entries"
    assert [english(Amount(n, WORKING_DAY)) for n in (1, 1.04, 0.5)] == ["1 working day"] * 2 + ["0.5 working days"]
    assert english(worked(960, 480)) == "2 working days"


def test_money_comes_in_the_unit_that_fits() -> None:
    assert [english(Money(n)) for n in (1_500_000_000, 2_000_000, 999)] == [
        "1.5 billion đồng",
        "2 million đồng",
        "999 đồng",
    ]


def test_a_list_names_the_last_with_and() -> None:
    names = "ABC"
    assert [english(listed(names[:n])) for n in range(4)] == ["", "A", "A and B", "A, B and C"]
    assert listed("AB").said(FILE["vi"]) == "A và B"


def test_a_long_list_says_how_many_more_there_are() -> None:
    assert english(listed("ABCDE", most=4)) == "A, B, C and 2 others"
    assert english(listed("ABCDE", most=4, rest=TASK)) == "A, B, C and 2 tasks"


def test_a_long_chain_keeps_its_two_ends() -> None:
    assert english(chained("ABC")) == "A → B → C"
    assert english(chained("ABCDEFGHI")) == "A → B → C → D → … → G → H → I"
    assert english(joined("ABC", "; ")) == "A; B; C"


def test_a_statement_that_says_nothing_is_false() -> None:
    assert not NOTHING
    assert not say("{a}", "{a}", a="")
    assert say("{a}.", "{a}.", a="")


def test_all_parts_are_found_however_deep() -> None:
    inner = say("{b}", "{b}", b=Ref("B"))
    text = say("{a} {c}", "{a} {c}", a=listed([Ref("A"), inner]), c=Called(Text("nhiệm vụ", "task"), Task(id="C")))
    assert [part.id for part in parts_of(text) if isinstance(part, (Ref, Task))] == ["A", "B", "C"]


def test_machines_get_parts_by_name() -> None:
    text = say("{t} {d} {n} {e}", "", t=Ref("T1"), d=date(2022, 3, 1), n=Count(2, TASK), e=entry("lead", "SO"))
    assert plain_parts(text) == {"t": {"task": "T1"}, "d": "2022-03-01", "n": 2, "e": {"lead": "SO"}}


def test_machines_get_a_statement_inside_with_its_words_and_its_parts() -> None:
    named = say("mốc {task}", "milestone {task}", task=Ref("M1"))
    assert plain_parts(say("{named}{until}", "{named}{until}", named=named, until=NOTHING)) == {
        "named": {"vi": "mốc `M1`", "en": "milestone `M1`", "parts": {"task": {"task": "M1"}}}
    }
    assert plain_parts(Text("mốc", "milestone")) == {}


def test_machines_get_a_list_however_long_it_is() -> None:
    one, none = say("{x}", "{x}", x=listed([Ref("A")])), say("{x}{n}", "{x}{n}", x=listed([]), n=1)
    assert plain_parts(one) == {"x": [{"task": "A"}]}
    assert plain_parts(none) == {"n": 1}


@given(st.lists(st.text(alphabet="AB{}`"), max_size=4))
def test_a_list_says_each_of_its_things(names: list[str]) -> None:
    said = english(listed(names, most=10))
    assert all(name in said for name in names)
