"""All codes on one page of markdown, in both languages: docs/checks.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dxplan.render.findings.levels import SEVERITY_NAMES
from dxplan.render.rules.rule_page import defaults_text, how_to_set, quiet_text, sentence
from dxplan.source.page import READING, Page
from dxplan.text.phrase import Language, Text, say

_INTRODUCTION = """\
# The checks

Written by `make docs` from the rules themselves. `dxplan rule CODE` prints a page in one language, `dxplan rule
--format json` lists them for other programs. `--select` and `--ignore` take codes, their beginnings (`DX4`), names,
other names (`R05`, `DCMA-01`) and families (`programme`).

A plan sets limits of rules under `checks: {thresholds: …}`, accepts single findings under `checks: {waive: …}`, and
chooses a profile with `checks: {profile: …}` ([format](format.md)).
"""
_READING = """\
## Mistakes in reading

With an error the plan is not scheduled. These are always shown and cannot be waived.

| code | name | title | tiêu đề |
|---|---|---|---|
"""


def checks_reference(pages: Sequence[Page]) -> str:
    """Rules by family in order of their codes, then the mistakes in reading in a table."""
    rules = [page for page in pages if page.family != READING]
    mistakes = [page for page in pages if page.family == READING]
    parts = [_INTRODUCTION, *_contents(rules)]
    for page in rules:
        parts += _section(page)
    rows = (f"| {p.code} | `{p.name}` | {_cell(p.title.en)} | {_cell(p.title.vi)} |\n" for p in mistakes)
    return "\n".join([*parts, _READING + "".join(rows)])


def _contents(rules: Iterable[Page]) -> Iterator[str]:
    families = dict.fromkeys(page.family for page in rules)
    for family in families:
        pages = [page for page in rules if page.family == family]
        rows = "".join(
            f"| [{p.code}](#{p.code.lower()}) | {_cell(p.title.en)} | {_cell(p.title.vi)} | {p.severity.value} "
            f"| {', '.join(p.aliases)} |\n"
            for p in pages
        )
        yield f"**{family}**\n\n| code | title | tiêu đề | level | also |\n|---|---|---|---|---|\n{rows}"


def _section(page: Page) -> Iterator[str]:
    level = SEVERITY_NAMES[page.severity]
    also = f" · {', '.join(page.aliases)}" if page.aliases else ""
    yield f"## {page.code}\n"
    yield f"`{page.name}` · {level.en} / {level.vi} · {page.family}{also}\n"
    yield f"| | {_cell(page.title.en)} | {_cell(page.title.vi)} |\n|---|---|---|\n{_rows(page)}"
    if page.settings:
        yield f"Set in a plan: `{how_to_set(page)}`\n"
    for name, example in (("bad / sai", page.bad), ("good / đúng", page.good)):
        if example:
            yield f"<details><summary>{name}</summary>\n\n```yaml\n{example.rstrip()}\n```\n\n</details>\n"


def _rows(page: Page) -> str:
    rows = [("why / vì sao", [page.why]), ("fix / cách sửa", [page.fix])]
    if page.provisions:
        rows.append(("sources / căn cứ", [*page.provisions]))
    for setting in page.settings:
        default = defaults_text(setting)
        limit = say("{about} ({default})", "{about} ({default})", about=setting.about, default=default)
        rows.append((f"threshold / ngưỡng `{setting.name}`", [limit]))
    if page.quiet_in:
        rows.append(("quiet / không hiện", [quiet_text(page)]))
    return "".join(f"| {name} | {_cells(texts, 'en')} | {_cells(texts, 'vi')} |\n" for name, texts in rows)


def _cells(texts: Iterable[Text], language: Language) -> str:
    return _cell("<br>".join(sentence(text.in_language(language)) for text in texts))


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
