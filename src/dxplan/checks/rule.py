"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.threshold import Threshold
from dxplan.model.marking import Mark
from dxplan.model.settings import Profile
from dxplan.source.diagnostic import Severity
from dxplan.source.page import Page, Setting
from dxplan.text.phrase import Text


@dataclass(frozen=True, slots=True, eq=False)  # there is one of each
class Rule:
    """A rule with its page.

    `code` names the file it stands in; `aliases` are the names it has elsewhere (R01, DCMA-01, GAO-2, …); `provisions`
    the legal or professional sources, each with how sure it is. `bad` and `good` are complete small plans: in the bad
    one a comment `# expect: CODE` stands on each line where the rule fires, in the good one nothing is found.

    `thresholds` are the limits that a plan can set. In the profiles of `quiet_in` its warnings and notes are held back
    unless all are asked for. A finding is folded into one of the codes `part_of` at the same task: it then is a
    consequence of the same cause. A rule that `runs_last` looks at what the others have found (`examination.found`).
    What it `reads` of a task is that without which it finds nothing there: its kind, or its system.
    """

    code: str
    name: str
    severity: Severity
    title: Text
    why: Text
    fix: Text
    bad: str
    good: str
    check: Callable[[Examination], Iterator[Finding]] = field(repr=False)
    aliases: tuple[str, ...] = ()
    provisions: tuple[Text, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    quiet_in: tuple[Profile, ...] = ()
    part_of: tuple[str, ...] = ()
    runs_last: bool = False
    reads: tuple[Mark, ...] = ()

    @property
    def family(self) -> str:
        """The package it stands in: logic, dates, programme, …; the procedure's are of the programme."""
        package = self.check.__module__.rpartition(".")[0].rpartition(".")[2]
        return "programme" if package == "procedure" else package

    @property
    def page(self) -> Page:
        """The rule's page."""
        return Page(
            code=self.code,
            name=self.name,
            severity=self.severity,
            title=self.title,
            why=self.why,
            fix=self.fix,
            family=self.family,
            aliases=self.aliases,
            provisions=self.provisions,
            bad=self.bad,
            good=self.good,
            settings=tuple(
                Setting(t.name, t.about, {profile.value: t.written(t.default(profile)) for profile in Profile})
                for t in self.thresholds
            ),
            quiet_in=tuple(profile.value for profile in self.quiet_in),
        )
