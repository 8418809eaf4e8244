"""What the formats of the table say alike."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.model.system import Route
from dxplan.render.findings.levels import SEVERITY_NAMES
from dxplan.source.precedence import Precedence, Presupposition
from dxplan.text.lists import Joined, joined
from dxplan.text.phrase import Text, say

PRACTICE = Text("thông lệ, không biết điều khoản nào", "good practice, no article is known")


def either(steps: tuple[Text, ...]) -> Joined:
    """Steps any of which will do."""
    return joined(steps, " / ")


def level(row: Precedence) -> Joined:
    """How bad wrong dates are, what no link secures, and a plan without the earlier step."""
    parts = [
        say("{level}", "{level}", level=SEVERITY_NAMES[row.severity]),
        say("thiếu quan hệ: {level}", "no link: {level}", level=SEVERITY_NAMES[row.unlinked]),
    ]
    if row.missing is not None:
        parts.append(say("thiếu bước: {level}", "no step: {level}", level=SEVERITY_NAMES[row.missing]))
    return joined(parts)


def presupposed_level(row: Presupposition) -> Text:
    """How bad it is that the step is not there."""
    return say("thiếu bước: {level}", "no step: {level}", level=SEVERITY_NAMES[row.missing])


def shown_by(row: Presupposition) -> Joined:
    """By which steps of a system it is seen that it needs one."""
    beside = [say("{also}", "{also}", also=either(group)) for group in row.beside]
    return joined([say("{steps}", "{steps}", steps=either(row.shown_by)), *beside], " + ")


def for_systems(row: Precedence | Presupposition) -> Iterator[Text]:
    """For which systems it holds."""
    yield from row.cases
    if row.routes:
        routes = joined(Route(route).words for route in row.routes)
        yield say("hình thức {routes}", "route {routes}", routes=routes)


def conditions(row: Precedence) -> Iterator[Text]:
    """For which systems and days it holds."""
    yield from for_systems(row)
    if row.since is not None:
        yield say("từ {since}", "from {since}", since=row.since)
    if row.until is not None:
        yield say("đến {until}", "until {until}", until=row.until)
