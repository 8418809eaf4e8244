"""A legal text with its life: what the table of texts is made of."""

from __future__ import annotations

from datetime import date
from enum import Enum, auto

from dxplan.checks.law.regimes import Sureness
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.voice import Voice


class TextKind(Enum):
    """What sort of legal text one is."""

    LAW = Text("Luật", "Law")
    DECREE = Text("Nghị định", "Decree")
    DECISION = Text("Quyết định", "Decision")
    CIRCULAR = Text("Thông tư", "Circular")
    RESOLUTION = Text("Nghị quyết", "Resolution")


class Keeps(Enum):
    """What was done in the days of a text keeps it for what follows: the step whose day counts."""

    DECISION = auto()
    """The decision on the project or on the plan of hire; an appraisal that was done counts too."""
    TENDER = auto()
    """The invitation to bid."""
    LEVEL = auto()
    """The approval of the security level."""
    IMPACT = auto()
    """The file on the impact on personal data."""
    ACT = auto()
    """Nothing: the day of the act itself counts."""


class LegalText(NamedTuple):
    """A text by its number, issued on a day, in force from `first` to `last` (None: still, or its end is not known).

    `subject` is what it is about, `replaced_by` the numbers of what stands in its place. Of a law, `is_the_only_one`
    says that no other law has its name, so that the name alone means it. `keeps` is the step whose day counts,
    `kept_by` the articles of its successor that say so, `source` where its days are from.
    """

    number: str
    kind: TextKind
    subject: Text
    issued: date
    first: date
    last: date | None
    sureness: Sureness
    replaced_by: tuple[str, ...] = ()
    keeps: Keeps = Keeps.ACT
    kept_by: str = ""
    is_the_only_one: bool = False
    source: str = ""

    def covers(self, day: date) -> bool:
        """Whether it was in force on a day."""
        return self.first <= day and (self.last is None or day <= self.last)

    @property
    def year(self) -> int:
        """The year by which it is called."""
        return self.issued.year

    def said(self, voice: Voice) -> str:
        """As people cite it: a law by its subject and number, anything else by its number."""
        kind = self.kind.value.said(voice)
        if self.kind is not TextKind.LAW:
            return f"{kind} {self.number}"
        subject = self.subject.said(voice)
        return f"{kind} {subject} {self.number}" if voice.language == "vi" else f"{kind} on {subject} {self.number}"

    def plain(self) -> object:
        """For machines: in the shape of a provision."""
        return {"text": self.number, "article": "", "sureness": self.sureness.name.lower()}

    @property
    def marked(self) -> Text:
        """The text, marked if nobody has read it."""
        mark = self.sureness.mark
        if not mark:
            return say("{text}", "{text}", text=self)
        return say("{text} ({mark})", "{text} ({mark})", text=self, mark=_bare(mark))


def _bare(mark: Text) -> Text:
    return Text(mark.vi.removeprefix("; "), mark.en.removeprefix("; ")) if mark else NOTHING
