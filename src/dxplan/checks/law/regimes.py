"""Which legal texts applied when: a dated table, because a plan of 2018, 2022 or late 2026 falls under others.

Compiled from the project's notes on procedure, not legal advice. Every row says how sure it is. A row may say no
article: then only the name of the text is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.voice import Voice


class Topic(Enum):
    """What a legal text rules."""

    INVESTMENT = "investment in IT"
    TENDER = "selection of contractors"
    SECURITY = "security levels of information systems"
    DATA_SHARING = "sharing of data between agencies"
    PERSONAL_DATA = "protection of personal data"
    SMART_CITY = "smart cities"


class CountsFrom(Enum):
    """Which day chooses the text for a task: what was done before stays under the text of its own day."""

    DECISION = "the decision on the project"
    INVITATION = "the invitation to bid"
    TASK = "the task itself"


COUNTS_FROM = {Topic.INVESTMENT: CountsFrom.DECISION, Topic.TENDER: CountsFrom.INVITATION}
"""By topic; of the others the task's own day counts.

Investment: Decree 224/2026, Art. 91.1 and 91.2, read in full; of the decrees before it their own terms of transition
were not read, and the same is assumed. Bidding: general knowledge.
"""


class Sureness(Enum):
    """How well a row is known."""

    READ = Text("đọc toàn văn", "read in full")
    CODIFIED = Text("đọc trong Pháp điển", "read in the Pháp điển")
    FIRST_ISSUE = Text(
        "đọc trong Pháp điển, bản 2019 chưa có sửa đổi của Nghị định 82/2024",
        "read in the Pháp điển, text of 2019 without the changes of Decree 82/2024",
    )
    PARTLY = Text("đọc một số điều trong bản đăng lại", "some articles read in a copy")
    MENTIONED = Text("theo tài liệu công khai nhắc tới, chưa đọc văn bản", "mentioned in public pages, text not read")
    GENERAL = Text("hiểu biết chung, chưa đối chiếu văn bản", "general knowledge, not compared with the text")

    @property
    def mark(self) -> Text:
        """What findings and papers add to the name of a text that nobody has read; nothing if it was read."""
        return _MARKS.get(self, NOTHING)


_MARKS = {
    Sureness.MENTIONED: Text("; chưa đọc văn bản", "; text not read"),
    Sureness.GENERAL: Text("; chưa đối chiếu văn bản", "; not compared with the text"),
}


class Regime(NamedTuple):
    """A legal text in force on a topic from `first` to `last` (both included; None: always before, or still).

    `transition` are its articles on what was begun under the text before it.
    """

    key: str
    topic: Topic
    first: date | None
    last: date | None
    name: Text
    sureness: Sureness
    transition: str = ""

    def covers(self, day: date) -> bool:
        """Whether it was in force on a day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def provision(self, article: str = "", about: Text | None = None) -> Text:
        """The text (with its article, and what it says), when it applies and how sure this is, as a page shows it."""
        return say(
            "{provision}{about} ({sureness}; {when})",
            "{provision}{about} ({sureness}; {when})",
            provision=Provision(self, article),
            about=NOTHING if about is None else say(": {about}", ": {about}", about=about),
            sureness=self.sureness.value,
            when=self._when(),
        )

    def cited(self, article: str = "") -> Text:
        """The text with articles, as findings and papers cite it: marked if it was not read."""
        return say(
            "{provision}{mark}", "{provision}{mark}", provision=Provision(self, article), mark=self.sureness.mark
        )

    def _when(self) -> Text:
        first, last = self.first, self.last
        if first and last:
            return say("áp dụng {first} – {last}", "in force {first} to {last}", first=first, last=last)
        if first:
            return say("áp dụng từ {first}", "in force from {first}", first=first)
        assert last is not None
        return say("áp dụng đến {last}", "in force until {last}", last=last)


class Provision(NamedTuple):
    """A legal text with its articles, such as "6.3, 52.3", or without; it knows how sure it is."""

    regime: Regime
    article: str = ""

    def said(self, voice: Voice) -> str:
        """The name of the text, with the articles."""
        name = self.regime.name.said(voice)
        return f"{name}, {voice.either('Điều', 'Art.')} {self.article}" if self.article else name

    def plain(self) -> object:
        """For machines: the text, the articles, and how sure it is that they say so."""
        return {"text": self.regime.key, "article": self.article, "sureness": self.regime.sureness.name.lower()}


def _decree(number: str) -> Text:
    return Text(f"Nghị định {number}/NĐ-CP", f"Decree {number}/NĐ-CP")


REGIMES = (
    Regime(
        "ND102",
        Topic.INVESTMENT,
        first=None,
        last=date(2019, 12, 31),
        name=_decree("102/2009"),
        sureness=Sureness.MENTIONED,
    ),
    Regime(
        "ND73",
        Topic.INVESTMENT,
        first=date(2020, 1, 1),
        last=date(2026, 2, 28),
        name=_decree("73/2019"),
        sureness=Sureness.FIRST_ISSUE,
    ),
    Regime(
        "ND45",
        Topic.INVESTMENT,
        first=date(2026, 3, 1),
        last=date(2026, 6, 30),
        name=_decree("45/2026"),
        sureness=Sureness.MENTIONED,
    ),
    Regime(
        "ND224",
        Topic.INVESTMENT,
        first=date(2026, 7, 1),
        last=None,
        name=_decree("224/2026"),
        sureness=Sureness.READ,
        transition="91.1, 91.2",
    ),
    Regime(
        "LDT43",
        Topic.TENDER,
        first=None,
        last=date(2023, 12, 31),
        name=Text("Luật Đấu thầu 43/2013/QH13", "Bidding Law 43/2013/QH13"),
        sureness=Sureness.GENERAL,
    ),
    Regime(
        "LDT22",
        Topic.TENDER,
        first=date(2024, 1, 1),
        last=date(2025, 8, 3),
        name=Text(
            "Luật Đấu thầu 22/2023/QH15, Nghị định 24/2024/NĐ-CP", "Bidding Law 22/2023/QH15, Decree 24/2024/NĐ-CP"
        ),
        sureness=Sureness.MENTIONED,
    ),
    Regime(
        "ND214",
        Topic.TENDER,
        first=date(2025, 8, 4),
        last=None,
        name=Text(
            "Luật Đấu thầu 22/2023/QH15, Nghị định 214/2025/NĐ-CP", "Bidding Law 22/2023/QH15, Decree 214/2025/NĐ-CP"
        ),
        sureness=Sureness.MENTIONED,
    ),
    Regime(
        "ND85",
        Topic.SECURITY,
        first=date(2016, 7, 1),
        last=date(2026, 6, 30),
        name=_decree("85/2016"),
        sureness=Sureness.CODIFIED,
    ),
    Regime(
        "LANM116",
        Topic.SECURITY,
        first=date(2026, 7, 1),
        last=date(2026, 8, 18),
        name=Text("Luật An ninh mạng 116/2025", "Law on Cybersecurity 116/2025"),
        sureness=Sureness.MENTIONED,
    ),
    Regime(
        "ND331",
        Topic.SECURITY,
        first=date(2026, 8, 19),
        last=None,
        name=_decree("331/2026"),
        sureness=Sureness.MENTIONED,
    ),
    Regime(
        "ND47",
        Topic.DATA_SHARING,
        first=date(2020, 5, 25),
        last=date(2025, 8, 18),
        name=_decree("47/2020"),
        sureness=Sureness.CODIFIED,
    ),
    Regime(
        "ND194",
        Topic.DATA_SHARING,
        first=date(2025, 8, 19),
        last=date(2025, 10, 21),
        name=_decree("194/2025"),
        sureness=Sureness.PARTLY,
    ),
    Regime(
        "ND278",
        Topic.DATA_SHARING,
        first=date(2025, 10, 22),
        last=None,
        name=_decree("278/2025"),
        sureness=Sureness.MENTIONED,
    ),
    Regime(
        "ND13",
        Topic.PERSONAL_DATA,
        first=date(2023, 7, 1),
        last=date(2025, 12, 31),
        name=_decree("13/2023"),
        sureness=Sureness.CODIFIED,
    ),
    Regime(
        "LBVDLCN91",
        Topic.PERSONAL_DATA,
        first=date(2026, 1, 1),
        last=None,
        name=Text(
            "Luật Bảo vệ dữ liệu cá nhân 91/2025, Nghị định 356/2025/NĐ-CP",
            "Law on Personal Data Protection 91/2025, Decree 356/2025/NĐ-CP",
        ),
        sureness=Sureness.MENTIONED,
    ),
    Regime(
        "ND269",
        Topic.SMART_CITY,
        first=date(2025, 10, 14),
        last=None,
        name=_decree("269/2025"),
        sureness=Sureness.MENTIONED,
    ),
)


def in_force(topic: Topic, day: date) -> Regime | None:
    """The text that ruled a topic on a day; None before there was any."""
    return next((row for row in REGIMES if row.topic is topic and row.covers(day)), None)


def regime(key: str) -> Regime:
    """The row with a key."""
    return next(row for row in REGIMES if row.key == key)


def cited_on(topic: Topic, day: date, articles: Mapping[str, str], *, by_name: bool = False) -> Text:
    """The text in force on a day with its article, in brackets, as it follows a remedy.

    `articles` are by the key of the text. Nothing where its article is not known, unless it may be cited `by_name`.
    """
    row = in_force(topic, day)
    if row is None or (row.key not in articles and not by_name):
        return NOTHING
    return say(" ({provision})", " ({provision})", provision=row.cited(articles.get(row.key, "")))
