"""What a practice of the scorecard is judged by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dxplan.checks.examination import Examination
from dxplan.checks.registry import rules
from dxplan.checks.scorecard.point import code_of
from dxplan.findings.scorecard import Evidence, PracticeScore, Reading, Verdict
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.lists import joined
from dxplan.text.phrase import Text, say

_JUDGED = (Verdict.PASS, Verdict.PARTLY, Verdict.FAIL)
_WORDS = {
    Verdict.FAIL: Text("không đạt", "fail"),
    Verdict.PASS: Text("đạt", "pass"),
    Verdict.NOT_APPLICABLE: Text("không áp dụng", "n/a"),
}


@dataclass(frozen=True, slots=True)
class Practice:
    """One of the ten best practices of GAO's Schedule Assessment Guide.

    It is judged by `points` (numbers of DCMA points), by the open findings of the rules that carry its code among
    their aliases, and by what `more` sees in the plan. Where `more` sees that it does not apply, nothing else counts.
    """

    number: int
    title: Text
    points: tuple[int, ...] = ()
    more: Callable[[Examination], Iterator[Evidence]] | None = None

    @property
    def code(self) -> str:
        """GAO-1 to GAO-10, as rules name them among their aliases."""
        return f"GAO-{self.number}"


def judged(
    practice: Practice, examination: Examination, readings: Mapping[int, Reading], findings: Iterable[Diagnostic]
) -> PracticeScore:
    """All evidence for it: it is met; all against it: it is not; else it is met in part."""
    evidence = list(practice.more(examination)) if practice.more is not None else []
    if any(piece.verdict is Verdict.NOT_APPLICABLE for piece in evidence):
        return _score(practice, Verdict.NOT_APPLICABLE, evidence)
    evidence += _of_points({number: readings[number].verdict for number in practice.points})
    evidence += _of_rules(practice, findings)
    verdicts = {piece.verdict for piece in evidence if piece.verdict in _JUDGED}
    verdict = Verdict.NOT_APPLICABLE if not verdicts else verdicts.pop() if len(verdicts) == 1 else Verdict.PARTLY
    return _score(practice, verdict, evidence)


def _score(practice: Practice, verdict: Verdict, evidence: list[Evidence]) -> PracticeScore:
    return PracticeScore(practice.code, practice.title, verdict, tuple(evidence))


def _of_points(verdicts: Mapping[int, Verdict]) -> Iterator[Evidence]:
    """The points by verdict; one that does not apply decides nothing here: the other evidence may."""
    for verdict, word in _WORDS.items():
        codes = [code_of(number) for number, of_point in verdicts.items() if of_point is verdict]
        if codes:
            counts = Verdict.REPORT if verdict is Verdict.NOT_APPLICABLE else verdict
            yield Evidence(
                counts, say("{points}: {verdict}", "{points}: {verdict}", points=joined(codes), verdict=word)
            )


def _of_rules(practice: Practice, findings: Iterable[Diagnostic]) -> Iterator[Evidence]:
    """Open findings of the rules with this code: errors speak against the practice, others against a part of it.

    That there is none proves little: the rules may have had nothing to judge by. Rules that find what a point of the
    practice measures are left to it.
    """
    measured = {code_of(number) for number in practice.points}
    codes = [rule.code for rule in rules() if practice.code in rule.aliases and measured.isdisjoint(rule.aliases)]
    found = [finding for finding in findings if finding.code in codes]
    if not codes:
        return
    if not found:
        yield Evidence(Verdict.REPORT, say("không có phát hiện {rules}", "no finding of {rules}", rules=joined(codes)))
        return
    counts = Counter(finding.code for finding in found)
    names = joined(f"{number} × {code}" for code, number in sorted(counts.items()))
    worst = min(finding.severity.rank for finding in found)
    verdict = Verdict.FAIL if worst == Severity.ERROR.rank else Verdict.PARTLY
    yield Evidence(verdict, say("phát hiện: {rules}", "findings: {rules}", rules=names))
