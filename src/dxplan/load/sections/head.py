"""The frame of a plan: agreement, budget, settings of the schedule and of the checks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dxplan.load.fields.dates import day
from dxplan.load.fields.durations import working_duration
from dxplan.load.fields.money import money, year_amounts
from dxplan.load.fields.text import Choice, boolean, expect_mapping, identifier, plain_text, prose, references
from dxplan.load.nodes import Mapping, Node, Scalar, Sequence
from dxplan.load.repeated import duplicate_key
from dxplan.load.table import Table, read_fields, require
from dxplan.model.agreement import Agreement
from dxplan.model.duration import Duration
from dxplan.model.money import Budget
from dxplan.model.named import Code, Key
from dxplan.model.settings import (
    DEFAULT_SCHEDULING,
    CheckSettings,
    Forecast,
    OutOfSequenceMode,
    Profile,
    SchedulingSettings,
    Waiver,
)
from dxplan.soundness.log import Log
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, say

_CODE = expression(r"DX[0-9]{3}")
_NO_WAIVER = Text(
    "không có mã và lý do thì miễn trừ không có hiệu lực", "a waiver without code and reason does not count"
)


def code(log: Log, node: Node) -> str | None:
    """The code of a check: DX407."""
    text = plain_text(log, node)
    if text is None or _CODE.fullmatch(text):
        return text
    meant = text.strip().upper() if _CODE.fullmatch(text.strip().upper()) else None
    log.report(
        "DX019",
        node.at(),
        say("{text} không phải mã của một quy tắc", "{text} is no code of a check", text=Code(shown(text))),
        say("viết {meant}", "write {meant}", meant=meant)
        if meant
        else Text("viết ví dụ DX407", "write for example DX407"),
    )
    return None


def reason(log: Log, node: Node) -> Text | None:
    """Why a finding is accepted; an empty text is no reason."""
    reported = len(log.diagnostics)
    text = prose(log, node)
    if text is not None and text.vi:
        if any(map(str.isalnum, text.vi)):
            return text
        log.report(
            "DX012",
            node.at(),
            say("{reason} không nói gì", "the {reason} says nothing", reason=Key("reason")),
            Text("ghi vì sao chấp nhận phát hiện này", "write why the finding is accepted"),
            why=_NO_WAIVER,
        )
        return None
    if len(log.diagnostics) == reported and not (isinstance(node, Scalar) and node.is_empty):
        log.report(
            "DX012", node.at(), say("{reason} để trống", "the {reason} is empty", reason=Key("reason")), why=_NO_WAIVER
        )
    return None


AGREEMENT: Table = {
    "name": prose,
    "parties": references,
    "signed": day,
    "ends": day,
    "source": references,
    "assumed": boolean,
    "note": prose,
}
BUDGET: Table = {"total": money, "by_year": year_amounts, "source": references, "assumed": boolean, "note": prose}
WAIVER: Table = {"code": code, "task": identifier, "reason": reason, "until": day}


def agreement(log: Log, node: Node) -> Agreement | None:
    """The cooperation agreement."""
    mapping = expect_mapping(
        log, node, Text("thỏa thuận: parties, signed, ends", "an agreement: parties, signed, ends")
    )
    if mapping is None:
        return None
    return Agreement(places=mapping, **read_fields(log, mapping, AGREEMENT))


def budget(log: Log, node: Node) -> Budget | None:
    """What may be spent."""
    what = Text("kinh phí: total, by_year", "a budget: total, by_year")
    mapping = expect_mapping(log, node, what, "budget: {{total: {name}}}")
    return None if mapping is None else Budget(places=mapping, **read_fields(log, mapping, BUDGET))


def waivers(log: Log, node: Node) -> tuple[Waiver, ...]:
    """The findings that the planner accepts."""
    items = node.items if isinstance(node, Sequence) else [node]
    result: list[Waiver] = []
    for item in items:
        mapping = expect_mapping(
            log, item, Text("một miễn trừ: code, task, reason, until", "a waiver: code, task, reason, until")
        )
        if mapping is None:
            continue
        values = read_fields(log, mapping, WAIVER)
        if require(log, mapping, WAIVER, "code", "reason", why=_NO_WAIVER) and {"code", "reason"} <= values.keys():
            result.append(Waiver(places=mapping, **values))
    return tuple(result)


def thresholds(log: Log, node: Node) -> dict[str, dict[str, str]] | None:
    """The limits of single rules by code and name: `{DX206: {lag: 20d}}`; their values stay text."""
    section = expect_mapping(
        log, node, Text("ngưỡng theo mã: {DX206: {lag: 20d}}", "limits by code: {DX206: {lag: 20d}}")
    )
    if section is None:
        return None
    result: dict[str, dict[str, str]] = {}
    seen: dict[str, Scalar] = {}
    for key, value in zip(section.keys, section.values, strict=True):
        if seen.setdefault(key.text, key) is not key:
            duplicate_key(log, key, seen[key.text])
            continue
        rule = code(log, key)
        limits = expect_mapping(log, value, Text("tên ngưỡng và giá trị: {lag: 20d}", "limits and values: {lag: 20d}"))
        if rule is not None and limits is not None:
            result[rule] = read_fields(log, limits, dict.fromkeys(limits.names, plain_text))
    return result


_MODES = {mode.value: mode for mode in OutOfSequenceMode}
_FORECASTS = {forecast.value: forecast for forecast in Forecast}
SCHEDULING: Table = {
    "critical_float": working_duration,
    "out_of_sequence": Choice(_MODES, Text("cách làm tiếp việc dở dang", "way in which unfinished work goes on")),
    "forecast": Choice(_FORECASTS, Text("cách dự báo việc chưa bắt đầu", "forecast of work that has not begun")),
    "baseline": identifier,
}


def scheduling(log: Log, node: Node) -> SchedulingSettings | None:
    """How the dates are computed."""
    mapping = expect_mapping(log, node, Text("thiết lập tiến độ", "settings of the schedule"))
    return None if mapping is None else SchedulingSettings(places=mapping, **read_fields(log, mapping, SCHEDULING))


CHECKS: Table = {
    "profile": Choice({profile.value: profile for profile in Profile}, Text("bộ ngưỡng", "profile")),
    "critical_float": working_duration,
    "thresholds": thresholds,
    "waive": waivers,
}


def checks(log: Log, node: Node) -> tuple[CheckSettings, Duration | None] | None:
    """Thresholds and waivers; and the critical float, which once stood here."""
    mapping: Mapping | None = expect_mapping(log, node, Text("thiết lập rà soát", "settings of the checks"))
    if mapping is None:
        return None
    values = read_fields(log, mapping, CHECKS)
    if "waive" in values:
        values["waivers"] = values.pop("waive")
    formerly: Duration | None = values.pop("critical_float", None)
    return CheckSettings(places=mapping, **values), formerly


def settle_critical_float(log: Log, root: Mapping, values: dict[str, Any]) -> None:
    """Let the plan's `scheduling` have what its `checks` say of the critical float, unless it says so itself."""
    if "checks" not in values:
        return
    values["checks"], formerly = values["checks"]
    if formerly is None:
        return
    position, section = root.position("checks", "critical_float"), root.get("scheduling")
    if isinstance(section, Mapping) and "critical_float" in section.names:
        related = [(root.position("scheduling", "critical_float"), Text("chỗ được dùng", "the one that counts"))]
        message = say(
            "{critical_float} ghi ở hai nơi",
            "{critical_float} stands in two places",
            critical_float=Key("critical_float"),
        )
        log.report("DX049", position, message, related=related)
        return
    message = say(
        "{critical_float} nay thuộc mục {scheduling}",
        "{critical_float} now belongs to {scheduling}",
        critical_float=Key("critical_float"),
        scheduling=Key("scheduling"),
    )
    entry = Code(f"scheduling: {{critical_float: {formerly}}}")
    log.report("DX048", position, message, say("ghi {entry}", "write {entry}", entry=entry))
    values["scheduling"] = replace(values.get("scheduling", DEFAULT_SCHEDULING), critical_float=formerly)
