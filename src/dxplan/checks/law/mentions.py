"""Whether a task is about something, by its own words: there is no kind for everything that the law asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dxplan.text.phrase import folded

if TYPE_CHECKING:
    from dxplan.model.task import Task


@dataclass(frozen=True)
class Words:
    """Phrases, in Vietnamese and English, any of which tells that a task is about a thing: `("chia sẻ", "sharing")`.

    Case does not matter, and only whole words count.
    """

    phrases: tuple[str, ...]

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        return tuple(folded(phrase) for phrase in self.phrases)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, self._folded))})(?!\w)")

    def occur_in(self, text: str) -> bool:
        """Whether one of them stands in a text."""
        said = folded(text)
        return any(phrase in said for phrase in self._folded) and self._pattern.search(said) is not None


def mentions(task: Task, words: Words) -> bool:
    """Whether a task's tags, name, deliverable or note speak of a thing; in a tag, `-` and `_` stand for spaces."""
    said = [tag.replace("-", " ").replace("_", " ") for tag in task.tags]
    said += [text.everything for text in (task.name, task.deliverable, task.note) if text is not None]
    return words.occur_in("\n".join(said))
