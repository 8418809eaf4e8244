"""Remedies as a meeting reads them in a list, without the finding that they belong to."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.named import Ref, refs
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedies.turn_round import TurnRound
from dxplan.scenario.remedies.wait_each import WaitEach
from dxplan.scenario.remedy import Remedy, advise
from dxplan.text.lists import Listed, listed
from dxplan.text.phrase import Text, say


def alone_standing(remedy: Remedy) -> Text:
    """A remedy as a sentence, with the words that its hint has around it and the tasks that its finding names."""
    match remedy:
        case Say(at=("tasks", task)):
            return say("ghi {entry} ở {task}", "write {entry} at {task}", entry=remedy, task=Ref(task))
        case Say():
            return say("ghi {entry}", "write {entry}", entry=remedy)
        case TurnRound():
            return advise(remedy)
        case Together(parts=parts) if all(isinstance(part, Say) for part in parts):
            return say("ghi {entries}", "write {entries}", entries=remedy)
        case Together(parts=parts):
            each = tuple(dict.fromkeys(map(alone_standing, parts)))
            return say("{each}", "{each}", each=Listed(each, most=len(each), word=remedy.word))
        case AddTask(these=True):
            return advise(replace(remedy, these=False))
        case WaitEach():
            tasks = listed(refs(task.id for task in remedy.tasks))
            return say("với {tasks}: {wait}", "of {tasks}: {wait}", tasks=tasks, wait=remedy)
    return advise(remedy)
