"""However a plan is laid out: what is taken out is gone, the rest says the same, and not a character was added."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from dxplan.edit.removal import remove
from dxplan.load.outline import Outline
from tests.edit.layouts import marked

_LINKS = ("T1", "'T2 FS+3d'", '"T3"', "Đ4 SS + 1d", "T5  FS-2d", "!!str T6", "&a7 T7", "𝒜8", "'#9, x'", "T10#x")
_OTHERS = (
    "name: Đề án [a, b]",
    "lead: 'A, # B'",
    "cost: 1.5 tỷ",
    "note: |\n      dòng , [\n       # không phải ghi chú\n",
)


@dataclass
class _Writer:
    """Writes a task over and over differently; comments that have to stay are numbered."""

    draw: st.DrawFn
    stay: list[str] = field(default_factory=list)

    def space(self) -> str:
        return self.draw(st.sampled_from(("", " ", "  ", "\t")))

    def comment(self, *, stays: bool) -> str:
        """A comment at the end of a line, or none."""
        if not self.draw(st.booleans()):
            return ""
        if not stays:
            return "  # có thể, mất ] }"
        self.stay.append(f"# giữ {len(self.stay)}, ]")
        return f" {self.stay[-1]}!"

    def lines_between(self, indent: str, *, stays: bool) -> str:
        comment = self.comment(stays=stays)
        return (self.draw(st.sampled_from(("", "\n"))) + (f"{indent}{comment}\n" if comment else "")) or ""

    def inline(self, items: list[tuple[str, bool]]) -> str:
        comma = self.space() + "," + self.draw(st.sampled_from((" ", "  ", "\t")))
        last = self.draw(st.sampled_from(("", ",", " ,")))
        inside = comma.join(("«" if gone else "") + item for item, gone in items)
        return f"[{self.space()}{inside}{last}{self.space()}]"

    def over_lines(self, items: list[tuple[str, bool]], *, any_stays: bool) -> str:
        text = "[" + self.comment(stays=any_stays) + "\n"
        for number, (item, gone) in enumerate(items):
            text += self.lines_between("      ", stays=any_stays)
            is_last = number == len(items) - 1
            comma = "" if is_last and self.draw(st.booleans()) else self.draw(st.sampled_from((",", " ,")))
            text += "      " + ("«" if gone else "") + item + comma + self.comment(stays=not gone) + "\n"
        return text + "    ]"

    def commas_first(self, items: list[tuple[str, bool]]) -> str:
        return "[ " + "\n    , ".join(("«" if gone else "") + item for item, gone in items) + " ]"

    def ragged(self, items: list[tuple[str, bool]]) -> str:
        text = "["
        for number, (item, gone) in enumerate(items):
            text += ("," if number else "") + self.draw(st.sampled_from((" ", "\n      ", "  # hai\n      ")))
            text += ("«" if gone else "") + item
        return text + self.draw(st.sampled_from(("]", "\n    ]", ",\n  ]")))

    def dashes(self, items: list[tuple[str, bool]], *, any_stays: bool) -> str:
        indent = self.draw(st.sampled_from(("    ", "      ")))
        text = self.comment(stays=any_stays)
        for item, gone in items:
            text += "\n" + self.lines_between(indent, stays=any_stays)
            text += indent + "- " + ("«" if gone else "") + item + self.comment(stays=not gone)
        return text


@st.composite
def _plans(draw: st.DrawFn) -> tuple[str, list[str], list[list[str]]]:
    """A plan with marks, the comments that have to stay, and the links that each task keeps."""
    writer = _Writer(draw)
    text = writer.lines_between("", stays=True) + "tasks:\n"
    kept: list[list[str]] = []
    for number in range(draw(st.integers(1, 3))):
        links = draw(st.lists(st.sampled_from(_LINKS), min_size=1, max_size=6, unique=True))
        links = [link.replace("&a7", f"&a7-{number}") for link in links]
        items = [(link, draw(st.booleans())) for link in links]
        any_stays = not all(gone for _, gone in items)
        kept.append([_read(link) for link, gone in items if not gone])
        style = draw(st.integers(0, 4))
        after = (
            writer.inline(items)
            if style == 0
            else writer.over_lines(items, any_stays=any_stays)
            if style == 1
            else writer.commas_first(items)
            if style == 2
            else writer.ragged(items)
            if style == 3
            else writer.dashes(items, any_stays=any_stays)
        )
        keys = [*draw(st.lists(st.sampled_from(_OTHERS), min_size=1, max_size=3, unique=True)), None]
        keys = draw(st.permutations(keys))
        text += f"  N{number}:" + writer.comment(stays=True) + "\n"
        for key in keys:
            text += writer.lines_between("    ", stays=True)
            if key is None:
                text += f"    after: {after}" + (writer.comment(stays=any_stays) if after.endswith("]") else "") + "\n"
            else:
                text += f"    {key}\n"
    return text.rstrip("\n") + draw(st.sampled_from(("\n", "", "\n\n"))), writer.stay, kept


@given(_plans(), st.sampled_from(("\n", "\r\n", "\r")), st.sampled_from(("", "\ufeff")))
def test_only_what_is_to_go_goes(plan: tuple[str, list[str], list[list[str]]], line_break: str, mark: str) -> None:
    text, stay, kept = plan
    source, spans = marked(text.replace("\n", line_break))
    whole = mark + source
    left = remove(Outline(whole.encode()), spans).decode()
    assert _is_cut_from(whole, left)
    expected = _read(source)
    for task, links in zip(expected["tasks"].values(), kept, strict=True):
        task["after"] = links
        if not links:
            del task["after"]
    assert _read(left) == expected
    assert [comment for comment in stay if f"{comment}!" not in left] == []
    assert left.endswith(line_break) or not whole.endswith(line_break)


def _read(text: str) -> Any:
    return yaml.load(text, yaml.CSafeLoader)  # the parser that reads plans; the other one minds tabs


def _is_cut_from(whole: str, left: str) -> bool:
    characters = iter(whole)
    return all(character in characters for character in left)
