"""Statements made to fit: fewer words where two pages have no room for more."""

from __future__ import annotations

import re

from dxplan.render.documents.file_words import shortened
from dxplan.text.expression import expression

PAGE_LINES, LINE_CELLS = 46, 85
"""What a page of A4 holds, with the margins of Decree 30/2020 and in a type of 13 points."""

_LIST_VI = expression(r"nhiệm vụ (\d+)((?:, nhiệm vụ \d+)*)( và nhiệm vụ (\d+))?")
_LIST_EN = expression(r"task (\d+)((?:, task \d+)*)( and task (\d+))?")
_DIGITS = expression(r"\d+")
_CHAIN = expression(r"\b(nhiệm vụ|task) \d+(?: → (?:(?:\1 )?\d+|…))+")
_BRACKETS = expression(r" \([^()]*\)")
_WHICH = expression(r"^ \((?:nhiệm vụ|mốc|tasks?|milestones?) \d[\d, –]*(?:(?:và|and) \d+)?\)$")
_WHICH_CELLS = 40
_ENDS = expression(r"[;:,](?= )|\.(?= [^\W\d])")
_STUB = 0.5
"""The least share of the room that is left when a text is cut at the end of a clause."""


def numbers_together(text: str) -> str:
    """'nhiệm vụ 8, nhiệm vụ 15 và nhiệm vụ 16' as 'nhiệm vụ 8, 15 và 16'; a chain likewise."""

    def together(match: re.Match[str], one: str, many: str, word: str) -> str:
        last = match[4]
        if not match[2] and last is None:
            return match[0]
        numbers = sorted({int(number) for number in _DIGITS.findall(match[0])})
        before, final = (numbers[:-1], numbers[-1:]) if last else (numbers, [])
        return f"{many} {', '.join(map(str, before))}" + (f" {word} {final[0]}" if final and before else "")

    text = _LIST_VI.sub(lambda match: together(match, "nhiệm vụ", "nhiệm vụ", "và"), text)
    text = _LIST_EN.sub(lambda match: together(match, "task", "tasks", "and"), text)
    return _CHAIN.sub(lambda match: match[0].replace(f" → {match[1]} ", " → "), text)


def without_brackets(text: str) -> str:
    """A statement without what stands in brackets, but for a short list of tasks: it says what a sentence is about."""
    return _BRACKETS.sub(
        lambda match: match[0] if _WHICH.match(match[0]) and len(match[0]) <= _WHICH_CELLS else "", text
    )


def fitted(text: str, longest: int) -> str:
    """A statement of at most so many characters: without its longest brackets, else up to the end of a clause.

    No quotation is left open: a clause ends outside of names.
    """
    text = numbers_together(text)
    while len(text) > longest and (found := _BRACKETS.findall(text)):
        text = numbers_together(text.replace(max(found, key=len), "", 1))
    if len(text) <= longest:
        return text
    ends = [match.start() for match in _ENDS.finditer(text) if longest * _STUB <= match.start() < longest]
    ends = [end for end in ends if not _is_open(text[:end])]
    if ends:
        return text[: ends[-1]]
    cut = shortened(text, longest)
    return f"{shortened(text, longest - 1)}”" if _is_open(cut) else cut


def _is_open(text: str) -> bool:
    return text.count("“") > text.count("”")


def printed_lines(text: str, cells: int = LINE_CELLS) -> int:
    """How many lines of a page a text takes."""
    return max(1, -(-len(text) // cells))
