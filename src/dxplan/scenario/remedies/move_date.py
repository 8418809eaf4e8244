"""A date moves."""

from __future__ import annotations

from dxplan.model.moment import Moment
from dxplan.model.named import Key, Ref, entry
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.say import with_value
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.text.phrase import Part, Text, for_file, say


@kind_of_remedy
class MoveDate(Remedy):
    """A date moves: `key` of a task, or (`task` None) of the plan, or its agreement's `ends`."""

    task: str | None
    key: str
    before: Moment
    after: Moment

    def apply(self, plan: Plan) -> Plan:
        """The plan with the other date."""
        if self.task is not None:
            return with_value(plan, ("tasks", self.task), self.key, self.after)
        return with_value(plan, ("agreement",) if self.key == "ends" else (), self.key, self.after.first)

    @property
    def in_file(self) -> Text:
        """From when to when: a promise is put off by asking, a start is brought forward."""
        said = for_file(": {entry}", ": {entry}", entry=entry(self.key, self.after))
        day = self._day
        if self.task is not None and self.after.last >= self.before.last:
            return say(
                "xin lùi {key} của {task} đến {day}{entry}",
                "ask for a later {key} of {task}, {day}{entry}",
                key=Key(self.key),
                task=Ref(self.task),
                day=day,
                entry=said,
            )
        if self.task is not None:
            return say(
                "đưa {key} của {task} từ {before} về {day}{entry}",
                "bring the {key} of {task} forward from {before} to {day}{entry}",
                key=Key(self.key),
                task=Ref(self.task),
                before=self.before,
                day=day,
                entry=said,
            )
        if self.key == "start":
            return say(
                "cho kế hoạch bắt đầu sớm hơn, ngày {day} thay cho {before}{entry}",
                "let the plan start earlier, on {day} instead of {before}{entry}",
                day=day,
                before=self.before,
                entry=said,
            )
        if self.key == "status_date":
            return say("dời {key} đến {day}", "move the {key} to {day}", key=Key(self.key), day=day)
        if self.key == "ends":
            return say(
                "gia hạn thỏa thuận đến {day}{entry}",
                "extend the agreement to {day}{entry}",
                day=day,
                entry=said,
            )
        return say(
            "xin lùi thời hạn của kế hoạch đến {day}{entry}",
            f"ask for the plan to be due {'by' if isinstance(day, Text) else 'on'} {{day}}{{entry}}",
            day=day,
            entry=said,
        )

    @property
    def _day(self) -> Part:
        """When it is from then on; what was due at an hour of a day may be due on it without one."""
        day = self.after.end
        if self.before.time is not None and self.after == Moment(self.before.last, self.before.last):
            return say("hết ngày {day}", "the end of {day}", day=day)
        return day
