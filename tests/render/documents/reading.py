"""A paper as somebody reads it who has nothing else: what in it is empty, past, foreign or too long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from math import ceil

from dxplan.model.plan import Plan
from tests.render.documents.markdown import blocks, tables

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DATE = re.compile(rf"\b(?:(\d{{2}})/(\d{{2}})/(\d{{4}})|(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}}))\b")
_REASON = re.compile(
    r"\((?:tiếp nhận nhiệm vụ của|thay cho|in place of|từ|from)[^()]*\)|\([^()]*(?:mới thành lập|begins on)[^()]*\)"
)
_PROPOSAL = re.compile(
    r"\*(?:Đề xuất|Phải xử lý|Đề nghị kết luận|Proposal|Must be settled|Proposed conclusion):\* (.*)"
)
_FENCE = re.compile(r"```(?:mermaid|phases)\n.*?```", re.DOTALL)
_FILE_WORDS = re.compile(r"`|[{}]|\bDX\d{3}\b|[a-z]_[a-z]|\b(?:kind|after|lead|deadline|tags|valid_to): ")
_CELLS = {5: (6, 55, 11, 11, 9), 2: (40, 40), 6: (5, 36, 11, 11, 8, 14)}
"""How wide the columns of the brief's tables are on paper."""


def dates_in(text: str) -> list[date]:
    found = _DATE.findall(text)
    return [date(int(y or yy), int(m or _MONTHS.index(name) + 1), int(d or dd)) for d, m, y, dd, name, yy in found]


def proposals(text: str) -> list[str]:
    """What a paper asks for, without the reasons why a body is asked."""
    return [_REASON.sub("", proposal) for proposal in _PROPOSAL.findall(text)]


def empty_headings(text: str) -> list[str]:
    """Headings that are followed by another one of their level, or by nothing."""
    parsed = blocks(text)
    empty, open_ = [], ""
    for nth, token in enumerate(parsed):
        if token.level != 0:
            continue
        if token.type == "heading_open":
            if open_ and token.tag <= open_.split(" ")[0]:
                empty.append(open_)
            open_ = f"{token.tag} {parsed[nth + 1].content}"
        elif token.type not in ("heading_close", "inline"):
            open_ = ""
    return [*empty, open_] if open_ else empty


def words_of_the_file(text: str, plan: Plan) -> list[str]:
    """Keys, codes, backticks, and ids that are no words: they have a digit or an underscore, and are no quarter."""
    prose = _FENCE.sub("", text).replace("\\", "")
    ids = {id_ for register in (plan.tasks, plan.sources, plan.kpis, plan.risks) for id_ in register}
    ids = {id_ for id_ in ids if re.search(r"[\d_]", id_) and not re.fullmatch(r"\d+|Q[1-4]", id_)}
    there = [id_ for id_ in ids if id_ in prose]  # few are, and to look for a word takes long
    found = [id_ for id_ in there if re.search(rf"(?<![\w/.-]){re.escape(id_)}(?![\w/-])", prose)]
    return sorted(found) + _FILE_WORDS.findall(prose)


def printed_lines(text: str, cells: int = 85) -> int:
    """The lines that a brief takes on paper: a heading takes two, a row as many as its fullest cell."""
    lines = 0
    for rows in tables(text):
        widths = _CELLS[len(rows[0])]
        lines += sum(max(max(1, ceil(len(c) / w)) for c, w in zip(row, widths, strict=True)) for row in rows)
    for line in text.split("\n"):
        if line.strip() and not line.startswith("|"):
            lines += 2 if line.startswith("#") else ceil(len(line.replace("*", "")) / cells)
    return lines


def words(text: str) -> int:
    return sum(any(character.isalnum() for character in word) for word in text.split())


def longest_table(text: str) -> int:
    return max(len(rows) for rows in tables(text))


def paragraphs(text: str) -> Iterator[str]:
    return (line for line in text.split("\n") if line.strip() and not line.startswith(("|", "#")))
