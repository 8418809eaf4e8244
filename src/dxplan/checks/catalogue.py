"""All codes there are, of rules and of mistakes in reading, and the words that people call them by."""

from __future__ import annotations

from dxplan.checks.crash import CRASHED
from dxplan.checks.registry import rules
from dxplan.soundness.mistakes import MISTAKES
from dxplan.soundness.suggest import closest
from dxplan.source.page import READING, Page
from dxplan.text.expression import expression
from dxplan.text.phrase import Text

_PREFIX = expression(r"dx[0-9]{0,2}")


def pages() -> tuple[Page, ...]:
    """The pages of all codes, by code."""
    found = (*(mistake.page for mistake in MISTAKES.values()), CRASHED, *(rule.page for rule in rules()))
    return tuple(sorted(found, key=lambda page: page.code))


def pages_named(word: str) -> tuple[Page, ...]:
    """The pages that a code, its beginning (DX4), a name, an alias (R05, DCMA-01) or a family stands for.

    Letter case does not count. None if the word stands for nothing.
    """
    wanted = word.casefold()
    if _PREFIX.fullmatch(wanted):
        return tuple(page for page in pages() if page.code.casefold().startswith(wanted))
    return tuple(page for page in pages() if wanted in map(str.casefold, _words(page)))


def measured_as(word: str) -> Text | None:
    """The title of the point or practice of the scorecard that a word names: some of them have no rule of their own."""
    from dxplan.checks.scorecard.dcma import POINTS  # many modules, seldom asked for
    from dxplan.checks.scorecard.gao import PRACTICES

    titles = {point.code: point.title for point in POINTS} | {p.code: p.title for p in PRACTICES}
    return titles.get(word.upper())


def nearest(word: str) -> str | None:
    """The known word that is most like one that stands for nothing; of equally good ones that of a rule."""
    rules_first = sorted(pages(), key=lambda page: page.family == READING)
    return closest(word, dict.fromkeys(name for page in rules_first for name in _words(page)))


def _words(page: Page) -> tuple[str, ...]:
    return page.code, page.name, *page.aliases, page.family
