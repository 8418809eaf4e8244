"""A planner who follows every piece of advice to the letter: reads a hint, and changes the plan as it says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from dxplan.source.diagnostic import Diagnostic

Plan = dict[str, Any]
Advice = Callable[[Plan, Diagnostic, re.Match[str]], None]

_ID = r"`(\w+)`"
_IDS = r"((?:`\w+`(?:, | and )?)+)"
_NEW = "MOI"
"""The id of a task that the planner adds."""


def remedies(text: str, finding: Diagnostic) -> Iterator[tuple[str, str]]:
    """Each thing that a hint advises and that can be done word for word: the advice, and the plan once it is done."""
    assert finding.hint is not None
    for pattern, follow in _ADVICE:
        for match in re.finditer(pattern, finding.hint.en):
            plan = yaml.load(text, yaml.BaseLoader)
            follow(plan, finding, match)
            yield match[0], yaml.safe_dump(plan, allow_unicode=True, sort_keys=False)


def _tasks(plan: Plan) -> Iterator[tuple[str, Plan]]:
    for id_, task in plan.get("tasks", {}).items():
        yield id_, task
        yield from _tasks(task)


def _task(plan: Plan, id_: str | None) -> Plan:
    return dict(_tasks(plan))[id_ or ""]


def _after(task: Plan) -> list[str]:
    """The links of a task, as a list that can be changed."""
    links = task.get("after") or []
    task["after"] = [links] if isinstance(links, str) else links
    result: list[str] = task["after"]
    return result


def _named(ids: str) -> list[str]:
    return re.findall(r"`(\w+)`", ids)


def _wait(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    _after(_task(plan, match[2])).append(match[1])


def _drop_link(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    _after(_task(plan, match[2])).remove(match[1])


def _drop_one(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    _after(_task(plan, finding.task)).remove(match[1])


def _set_duration(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    assert _task(plan, match[1])["duration"] == match[2]
    _task(plan, match[1])["duration"] = match[3]


def _lengthen(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    task = _task(plan, finding.task)
    task["duration"] = f"{int(task['duration'].removesuffix('d')) + int(match[1])}d"


def _shorten(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    task = _task(plan, finding.task)
    task["duration"] = f"{int(task['duration'].removesuffix('d')) - int(match[1])}d"


def _at_least(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    _task(plan, match[1])["duration"] = f"{match[2]}d"


def _overlap(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    links = _after(_task(plan, match[1]))
    links.remove(match[4])
    links += [match[2], match[3]]


def _relink(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    predecessor = match[1].split()[0]
    task = _task(plan, finding.task)
    task["after"] = [match[1] if link.split()[0] == predecessor else link for link in _after(task)]


def _say(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    """Write `key: value` where the finding is: at its task, or in the section that has such a key."""
    for key, value in yaml.load(f"{{{match[1]}}}", yaml.BaseLoader).items():
        if key == "by":
            plan["kpis"][_kpi(finding)][key] = value
        elif key in ("finish_by", "start"):
            plan[key] = value
        elif key == "ends":
            plan["agreement"][key] = value
        elif key == "total":
            plan["budget"][key] = value
        elif key.isdigit():
            plan["budget"]["by_year"][key] = value
        elif key == "checks":
            plan["checks"] = {**plan.get("checks", {}), **value}
        else:
            _task(plan, finding.task)[key] = value


def _say_all(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    """Write all of the keys that a target lacks."""
    assert finding.hint is not None
    for said in re.findall(r"`((?:target|unit|by): [^`]+)`", finding.hint.en):
        plan["kpis"][_kpi(finding)].update(yaml.load(f"{{{said}}}", yaml.BaseLoader))


def _kpi(finding: Diagnostic) -> str:
    match = re.search(r"the target `(\w+)`", finding.message.en)
    assert match is not None
    return match[1]


def _serve(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    last = list(_tasks(plan))[-1][1]
    last["kpis"] = [*last.get("kpis", []), match[1]]


def _drop_target(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    _task(plan, match[2])["kpis"].remove(match[1])


def _drop_need(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    plan["systems"][match[2]]["needs"].remove(match[1])


def _delay(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    _task(plan, match[1])["start_no_earlier_than"] = match[2]


def _give(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    for id_ in _named(match[1]):
        _task(plan, id_)["lead"] = match[2]
        _task(plan, id_)["support"] = []


def _lead(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    _task(plan, finding.task).update(lead=match[1], support=[match[2]])


def _raise_capacity(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    plan["resources"][match[1]]["capacity"] = match[2]


def _move_date(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    target = plan if match[1] in ("status_date", "finish_by") else _task(plan, finding.task)
    target[match[1]] = match[2]


def _delete(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    del _task(plan, finding.task)[match[1]]


def _replace_key(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    task = _task(plan, match[3])
    assert task.pop(match[1]) == match[2]
    task[match[4]] = match[2]


def _drop_waiver(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    del plan["checks"]["waive"]


def _other_code(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    for waiver in plan["checks"]["waive"]:
        waiver["code"] = match[1]


def _make_wait_a_task(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    new = {"name": "Lấy ý kiến", "kind": "plan", **_new(plan), **yaml.load(f"{{{match[1]}}}", yaml.BaseLoader)}
    predecessor = new["after"].split()[0]
    links = _after(_task(plan, match[2]))
    links[:] = [_NEW if link.split()[0] == predecessor else link for link in links]
    plan["tasks"][_NEW] = new


def _new(plan: Plan) -> Plan:
    """What every task has, led by a state body that leads others already."""
    leads = {task.get("lead") for _, task in _tasks(plan)}
    state = [id_ for id_, agency in plan["agencies"].items() if agency.get("kind", "state") == "state" and id_ in leads]
    return {"duration": "15d", "lead": state[0], "deliverable": "Văn bản"}


def _add(plan: Plan, *, before: list[str], after: list[str], **keys: Any) -> None:
    """Add a task that others wait for; without anything before it, it follows what they have waited for so far."""
    links = after or [link for id_ in before for link in _after(_task(plan, id_))]
    new = {"name": "Nhiệm vụ mới", **_new(plan), "after": links, **keys}
    plan["tasks"][_NEW] = new if new["after"] else {"start_no_earlier_than": plan["start"], **new}
    for id_ in before:
        _task(plan, id_)["after"] = [*(_after(_task(plan, id_)) if after else []), _NEW]


def _add_kind(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    """`kind: K` (or `kind: L`), `system: S`, after A, and let B and C wait for it."""
    said = match.groupdict()
    keys = {key: said[key] for key in ("kind", "system") if said[key]}
    _add(plan, before=_named(said["before"]), after=_named(said["after"] or ""), **keys)


def _add_review(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    _add(plan, before=[], after=[], kind="review", start_no_earlier_than=match[1])
    if match[2]:
        _after(_task(plan, match[2])).append(_NEW)


def _add_tagged(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    _add(plan, before=[match[1]], after=[], kind="plan", tags=[match[2]])


def _add_request(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    _add(plan, before=[match[3]], after=[], kind=match[2], name=match[1])


def _turn_round(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    _after(_task(plan, match[2])).remove(match[1])
    _after(_task(plan, match[4])).append(match[3])


def _agree_first(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    _add(plan, before=[match[1]], after=[], kind="plan", name="Phân chia công việc giữa VNPT và VTL")


def _deliver(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    _task(plan, finding.task)["deliverable"] = match[1]


def _another_bidder(plan: Plan, finding: Diagnostic, match: re.Match[str]) -> None:
    plan["agencies"][_NEW] = {"name": match[2], "kind": match[1]}
    for id_ in _named(match[4]):
        task = _task(plan, id_)
        task["support"] = [_NEW if agency == match[3] else agency for agency in task.get("support", [])]
        task["lead"] = _NEW if task["lead"] == match[3] else task["lead"]


_ADVICE: tuple[tuple[str, Advice], ...] = (
    (rf"(?<!then )add {_ID} to the `after` of {_ID}", _wait),
    (rf"add {_ID} to the `after` of the task that uses its result, or of {_ID}", _wait),
    (rf"drop `([^`]+)` from the `after` of {_ID}(?!, then)", _drop_link),
    (rf"drop `([^`]+)` from the `after` of {_ID}, then add {_ID} to the `after` of {_ID}", _turn_round),
    (r"drop this `([^`]+)`", _drop_one),
    (rf"cut {_ID} by [\d.]+ working days? \(`(\w+)` → `(\w+)`\)", _set_duration),
    (r"cut it by (\d+) working days?", _shorten),
    (r"add (\d+) working days? so that", _lengthen),
    (rf"give {_ID} at least (\d+) working days", _at_least),
    (rf"let {_ID} overlap `\w+`: `([^`]+)` and `([^`]+)` instead of `([^`]+)`", _overlap),
    (r"write `(\w+ (?:FS|SS|FF|SF)[^`]*)`", _relink),
    (
        r"(?:write|raise|add|or|date:|[\d-]+:|limit:|days:|agreement:|latest|Tết:|`by_year`:) "
        r"`((?!kpis|target|unit)[a-z_0-9]+: [^`…]+)`",
        _say,
    ),
    (r"(?:add|, )`((?:target|unit|by): [^`…]+)`(?=[, ].*\(with the number)", _say_all),
    (r"write `kpis: \[(\w+)\]` at", _serve),
    (rf"drop {_ID} at {_ID}", _drop_target),
    (rf"drop {_ID} from the `needs` of {_ID}", _drop_need),
    (rf"let {_ID} start no earlier than ([\d-]+)", _delay),
    (rf"let {_ID} start from [\d-]+ \(`start_no_earlier_than: ([\d-]+)`\)", _delay),
    (rf"give {_IDS} to {_ID}", _give),
    (r"such as `lead: (\w+)`.* `support: \[(\w+)\]`", _lead),
    (rf"raise the `capacity` of {_ID} to (\d+)", _raise_capacity),
    (r"move the `(\w+)` to ([\d-]+)", _move_date),
    (r"delete the `(\w+)`", _delete),
    (r"replace the `(\w+): ([^`]+)` of `(\w+)` by a `(\w+)`", _replace_key),
    (r"drop this waiver", _drop_waiver),
    (r"did you mean `(DX\d+)`", _other_code),
    (r"\(`(after: [^`]+)`\), and let `(\w+)` wait for that task", _make_wait_a_task),
    (
        r"add a task of `kind: (?P<kind>\w+)`(?: \(after the approval\))?(?: or `kind: \w+`)?"
        r"(?:,? \(?`system: (?P<system>\w+)`\)?)?(?: after (?P<after>`\w+`))?"
        rf" and let (?P<before>{_IDS[1:-1]}) wait for it",
        _add_kind,
    ),
    (
        r"a task of `kind: review` done .*, such as `start_no_earlier_than: ([\d-]+)`(?:, .*`after` of `(\w+)`)?",
        _add_review,
    ),
    (r"before `(\w+)`, add a task with `tags: \[(\w+)\]`", _add_tagged),
    (r"add a task “([^”]+)”, led by a state agency \(`kind: (\w+)`\), .* in the `after` of `(\w+)`", _add_request),
    (r"put a task on the division of work .* before `(\w+)`", _agree_first),
    (r"to the `deliverable`, such as “([^”]+)”", _deliver),
    (rf"add a (vendor) “([^”]+)” to the `agencies` and name it instead of {_ID} at {_IDS}", _another_bidder),
)
