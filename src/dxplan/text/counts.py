"""How many of what: a number with its noun, singular or plural."""

from __future__ import annotations

from dxplan.text.named_tuple import NamedTuple
from dxplan.text.voice import Voice


class Noun(NamedTuple):
    """What is counted. Vietnamese has no plural; the English one takes an s where nothing else is said."""

    vi: str
    en: str
    plural: str = ""

    def in_english(self, *, single: bool) -> str:
        """The English noun."""
        return self.en if single else self.plural or f"{self.en}s"


class Count(NamedTuple):
    """3 nhiệm vụ, 3 tasks."""

    number: int
    of: Noun

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        return f"{self.number} {voice.either(self.of.vi, self.of.in_english(single=abs(self.number) == 1))}"

    def plain(self) -> object:
        """The number."""
        return self.number


class CountOf(NamedTuple):
    """Tasks (ids) counted as the listeners know them: each by itself, or by `rows` that stand for all units."""

    tasks: tuple[str, ...]
    rows: tuple[str, ...]
    of: Noun

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        return Count(len(self.tasks if voice.has_units else self.rows), self.of).said(voice)

    def plain(self) -> object:
        """The number of tasks, each unit's by itself."""
        return len(self.tasks)


TASK = Noun("nhiệm vụ", "task")
OTHER_TASK = Noun("nhiệm vụ khác", "other")
MILESTONE = Noun("mốc", "milestone")
PHASE = Noun("giai đoạn", "phase")
STEP = Noun("bước", "step")
WORKING_DAY = Noun("ngày làm việc", "working day")
WORKING_MINUTE = Noun("phút làm việc", "working minute")
DAY = Noun("ngày", "day")
PLAN = Noun("kế hoạch", "plan")
UNIT = Noun("đơn vị", "unit")
WAVE = Noun("đợt", "wave")
CALENDAR_DAY = Noun("ngày", "calendar day")
HOLIDAY = Noun("ngày nghỉ lễ, Tết", "public holiday")
FINDING = Noun("phát hiện", "finding")
TARGET = Noun("chỉ tiêu", "target")
OTHER_TARGET = Noun("chỉ tiêu khác", "other")
