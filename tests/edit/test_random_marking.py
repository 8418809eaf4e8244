"""However tasks are laid out: the marks come in, the rest says the same, and not a character has gone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dxplan.edit.marking import mark
from dxplan.load.loader import load_bytes
from dxplan.scenario.guessed import guessed
from tests.checks.examining import TODAY

_NAMES = (
    "Thí điểm kho",
    "'Thí điểm kho'",
    '"1. Thí điểm kho"',
    "{vi: Thí điểm kho, en: Pilot}",
    "!!str Thí điểm kho",
    "&a1 Thí điểm kho",
    "Xây dựng kho [a], 100%",
    "'Nhân rộng # kho'",
)
_BLOCK_NAMES = (
    "|\n      Thí điểm kho\n",
    ">-\n      Thí điểm\n      kho\n",
    "Thí điểm\n      kho\n",
    "\n      vi: Thí điểm kho\n      en: Pilot # thử\n",
    "\n      {vi: Thí điểm kho,\n       en: Pilot}\n",
)
_OTHERS = ("duration: 5d", "lead: SO", "cost: 1 tỷ", "note: 'a, # b'", "deliverable: Biên bản", "kind: build")
_HEAD = "dxplan: 1\nid: p\nstart: 2022-03-01\nagencies: {SO: {}}\nsystems: {KHO: {name: Kho}}\ntasks:\n"
_COMMENT = st.sampled_from(("", "  # có thể, ] }", " #"))


@st.composite
def tasks(draw: st.DrawFn) -> str:
    text = ""
    for number in range(draw(st.integers(1, 4))):
        others = draw(st.lists(st.sampled_from(_OTHERS[1:]), unique=True, max_size=3))
        entries = draw(st.permutations([_OTHERS[0], *others, "name"]))
        if draw(st.booleans()):
            text += _block(draw, number, entries)
        else:
            text += _flow(draw, number, entries)
    return text


def _block(draw: st.DrawFn, number: int, entries: list[str]) -> str:
    text = f"  T{number}:{draw(_COMMENT)}\n"
    for entry in entries:
        if entry != "name":
            text += f"    {entry}{draw(_COMMENT)}\n"
        elif draw(st.booleans()):
            text += f"    name: {_own(draw(st.sampled_from(_NAMES)), number)}{draw(_COMMENT)}\n"
        else:
            text += f"    name: {draw(st.sampled_from(_BLOCK_NAMES))}"
        text += draw(st.sampled_from(("", "\n", "    # giữa\n")))
    return text


def _flow(draw: st.DrawFn, number: int, entries: list[str]) -> str:
    names = {"name": f"name: {_own(draw(st.sampled_from(_NAMES)).replace('[a], 100%', ''), number)}"}
    comma = draw(st.sampled_from((", ", ",", " , ", ",\n      ", ", # có\n      ", "\n      , ")))
    inside = comma.join(names.get(entry, entry) for entry in entries)
    opening, closing = draw(st.sampled_from(("", " "))), draw(st.sampled_from(("", " ", ",")))
    return f"  T{number}: {{{opening}{inside}{closing}}}{draw(_COMMENT)}\n"


def _own(name: str, number: int) -> str:
    return name.replace("&a1", f"&a{number}")


@given(tasks(), st.sampled_from(("\n", "\r\n")), st.booleans())
def test_marks_come_in_and_nothing_else_changes(text: str, line_break: str, last: bool) -> None:
    last = last or "|\n" in text  # literal text at the very end would get a line break, so it is left alone
    whole = (_HEAD + text).replace("\n", line_break)
    data = (whole if last else whole.removesuffix(line_break)).encode()
    loaded = load_bytes(data, "plan.yaml")
    assert loaded.is_usable, [mistake.message.en for mistake in loaded.diagnostics]
    result = mark(data, "plan.yaml", TODAY)
    wanted, marks = guessed(loaded, TODAY)
    assert result.left == ()
    assert set(result.written) == set(marks)
    assert load_bytes(result.after, "plan.yaml").plan == wanted.plan
    left = iter(result.after.decode())
    assert all(character in left for character in data.decode()), "every character is still there, in its order"
    added = sum(len(written.written) for written in marks)
    assert added <= len(result.after.decode()) - len(data.decode()) <= added + 8 * len(marks)
