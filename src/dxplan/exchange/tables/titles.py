"""What the lines above a table call the plan."""

from __future__ import annotations

import re
from pathlib import Path

from dxplan.checks.law.provinces import NAMES
from dxplan.exchange.tables.cells import on_one_line
from dxplan.exchange.tables.layout import Table
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Language, Text, same

_TITLE = expression(
    r"\b(?:ke hoach|danh muc|lo trinh|chuong trinh|de an|tien do|nhiem vu|bang tong hop|phu luc|roadmap|plan|"
    r"schedule|programme|project)\b"
)
_FRAME = expression(
    r"(?:cong hoa xa hoi|doc lap|don vi tinh|dvt|so |phu luc(?: so)? ?[0-9ivx]*$|\(?kem theo|ban hanh kem|ubnd|"
    r"uy ban nhan dan|so [a-z]|bo )"
)
_MOTTO = expression(r"cong hoa xa hoi|doc lap tu do|-+$|don vi tinh|dvt")
_LONGEST = 200
_ABBREVIATIONS = ("UBND", "HĐND", "TP", "TP.HCM", "CNTT", "CSDL", "IOC", "VNPT", "Viettel", "Việt Nam", "AI")


class Titles(NamedTuple):
    """The plan's name, and what else stands above the table."""

    name: str
    note: Text | None


def title_of(table: Table, path: Path, language: Language) -> Titles:
    """The name: the lines that sound like a title, else the first line above the table, else the file's name."""
    lines = [on_one_line(text) for row in table.above for text in row.texts if any(map(str.isalpha, text))]
    titles = [line for line in lines if _TITLE.search(bare(line)) and not _FRAME.match(bare(line))]
    free = [line for line in lines if not _FRAME.match(bare(line))]
    heading = on_one_line(table.sheet.name) if table.sheet.counts_in_file or not free else ""
    if not _TITLE.search(bare(heading)) or _FRAME.match(bare(heading)) or " " not in heading:
        heading = ""
    name = " ".join(_following(lines, titles[0])) if titles else heading or (free[0] if free else "")
    rest = [line for line in lines if line not in name and not _MOTTO.match(bare(line))]
    note = same("; ".join(rest)) if rest else None
    return Titles(_sentence(name)[:_LONGEST] or path.stem or ("Kế hoạch" if language == "vi" else "Plan"), note)


def _following(lines: list[str], first: str) -> list[str]:
    """A title may go on in the next lines, in capitals as it began."""
    at = lines.index(first)
    found = [first]
    for line in lines[at + 1 :]:
        if not (first.isupper() and line.isupper()) or _FRAME.match(bare(line)):
            break
        found.append(line)
    return found


def _sentence(name: str) -> str:
    """A title in capitals as a sentence: provinces and the usual abbreviations keep theirs."""
    if not name.isupper() or " " not in name:
        return name
    sentence = name[0] + name[1:].lower()
    for proper in (*NAMES, *_ABBREVIATIONS):
        sentence = re.sub(rf"(?<!\w){re.escape(proper.lower())}(?!\w)", proper, sentence)
    return sentence
