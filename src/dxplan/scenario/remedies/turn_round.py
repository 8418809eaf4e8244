"""Tasks in the wrong order are turned round."""

from __future__ import annotations

from dataclasses import field

from dxplan.model.task import Task
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import kind_of_remedy
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say


@kind_of_remedy
class TurnRound(Together):
    """Some tasks come before others, by so many links that only the order is said to people."""

    firsts: tuple[Task, ...] = field(default=(), repr=False)
    thens: tuple[Task, ...] = field(default=(), repr=False)

    @property
    def in_file(self) -> Text:
        """The order that the links have to make."""
        return say(
            "đổi thứ tự: {firsts} trước, rồi {thens}",
            "turn them round: first {firsts}, then {thens}",
            firsts=listed(self.firsts),
            thens=listed(self.thens),
        )

    @property
    def at_meeting(self) -> Text:
        """The order as a wait of the later ones."""
        one = len(self.thens) == 1
        return say(
            "đổi thứ tự: {thens} chỉ bắt đầu sau khi {firsts} xong",
            "turn them round: {thens} starts only after {firsts}"
            if one
            else "turn them round: {thens} start only after {firsts}",
            firsts=listed(self.firsts),
            thens=listed(self.thens),
        )

    @property
    def inside(self) -> tuple[Text, ...]:
        """The order, and what its parts speak of."""
        return (self.in_file, *(part.in_file for part in self.parts))
