"""Matters whose remedies contradict one another are put before a meeting as one, with a remedy that does for all."""

from __future__ import annotations

from dataclasses import dataclass, field

from dxplan.render.documents.changes import does_for_all, wanted
from dxplan.render.documents.subject import Subject
from dxplan.scenario.remedy import Remedy
from dxplan.source.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Matter:
    """Findings of one code and severity, in their order.

    Of one that was put together `kinds` are the findings of each code, the gravest first, and `settled_by` does for
    them all.
    """

    code: str
    severity: Severity
    findings: tuple[Diagnostic, ...]
    kinds: tuple[tuple[Diagnostic, ...], ...] = ()
    settled_by: Remedy | None = field(default=None, compare=False)

    @property
    def told(self) -> tuple[Diagnostic, ...]:
        """The finding that stands for each code in it."""
        return tuple(kind[0] for kind in self.kinds) or self.findings[:1]


def merged(subject: Subject, matters: tuple[Matter, ...]) -> tuple[Matter, ...]:
    """The matters, where the first of those that would have one task changed otherwise stands for all of them."""
    values: dict[tuple[str, str], dict[object, None]] = {}
    asked: list[set[tuple[str, str]]] = []
    for matter in matters:
        keys = set()
        for key, value in (each for finding in matter.findings for each in wanted(subject, finding)):
            keys.add(key)
            values.setdefault(key, {})[value] = None
        asked.append(keys)
    groups: list[tuple[list[Matter], set[tuple[str, str]]]] = []
    for matter, keys in zip(matters, asked, strict=True):
        odd = {key for key in keys if len(values[key]) > 1}
        joined = [group for group in groups if odd & group[1]]
        if not joined:
            groups.append(([matter], odd))
            continue
        first = joined[0]
        for other in joined[1:]:
            first[0].extend(other[0])
            first[1].update(other[1])
            groups.remove(other)
        first[0].append(matter)
        first[1].update(odd)
    return tuple(_as_one(subject, group) for group, _ in groups)


def _as_one(subject: Subject, group: list[Matter]) -> Matter:
    first = group[0]
    if len(group) == 1:
        return first
    findings = tuple(finding for matter in group for finding in matter.findings)
    kinds = tuple(matter.findings for matter in group)
    return Matter(first.code, first.severity, findings, kinds, does_for_all(subject, findings))
