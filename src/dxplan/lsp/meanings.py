"""What is told of the things of a plan: in lists of completion, on hovering and in outlines."""

from __future__ import annotations

from dxplan.api.editing import BUILT_IN_CALENDARS, Kind, Mention, short_why
from dxplan.api.explanations import task_meant
from dxplan.lsp.readings import Reading
from dxplan.text.phrase import Language, Text

_WHAT = {
    "tasks": Text("nhiệm vụ", "task"),
    "agencies": Text("cơ quan", "agency"),
    "systems": Text("hệ thống", "system"),
    "calendars": Text("lịch làm việc", "calendar"),
    "sources": Text("nguồn", "source"),
    "resources": Text("nguồn lực", "resource"),
    "kpis": Text("chỉ tiêu", "target"),
    "context": Text("bối cảnh", "circumstance"),
    "risks": Text("rủi ro", "risk"),
    "each": Text("đơn vị", "unit"),
    "deliverables": Text("sản phẩm", "deliverable"),
}
_BUILT_IN = {
    "vn": Text("Thứ hai đến thứ sáu, nghỉ lễ Việt Nam.", "Monday to Friday, public holidays of Vietnam."),
    "continuous": Text("Mọi ngày, cả ngày đêm.", "All days, around the clock."),
}
_NOT_SCHEDULED = Text(
    "chưa tính được ngày: kế hoạch còn lỗi", "no dates yet: the plan has errors that keep it from being scheduled"
)
_AS_OF_BEFORE = Text("ngày theo bản đọc được gần nhất", "dates of the last text that could be scheduled")


def known_ids(reading: Reading, section: str) -> dict[str, str]:
    """The ids of a section with the names, in the order of the file: of the text now, and of the last good one."""
    found: dict[str, str] = {}
    for each in (reading, reading.good):
        plan = None if each is None else each.outcome.plan
        if plan is None:
            continue
        plan = plan.written
        outer, _, task = section.partition("/")
        language = plan.language
        if outer == "each":
            roll_out = plan.tasks[task].roll_out if task in plan.tasks else None
            names = (
                {} if roll_out is None else {id_: name.in_language(language) for id_, name in roll_out.units.items()}
            )
        elif outer == "deliverables":
            owner = plan.tasks.get(task)
            names = (
                {}
                if owner is None
                else {d.id: "" if d.name is None else d.name.in_language(language) for d in owner.deliverables}
            )
        else:
            items = getattr(plan, outer, {})
            names = {id_: "" if item.name is None else item.name.in_language(language) for id_, item in items.items()}
        for id_, name in names.items():
            found.setdefault(id_, name)
    if section == "calendars":
        found |= {
            id_: _BUILT_IN[id_].in_language(reading.language(None)) for id_ in BUILT_IN_CALENDARS if id_ not in found
        }
    return found


def told_of(reading: Reading, mention: Mention, language: Language) -> str:
    """What a thing is, in Markdown: its name; of a task also dates, float and why."""
    section = mention.section.partition("/")[0]
    what = _WHAT[section].in_language(language) if section in _WHAT else section
    name = known_ids(reading, mention.section).get(mention.id, "")
    lines = [f"**{_plain(mention.id)}** {_plain(name)}".rstrip(), f"*{what}*"]
    if section == "tasks":
        lines += _dates(reading, mention.id, language)
    return "\n\n".join(lines)


def _dates(reading: Reading, task: str, language: Language) -> list[str]:
    good = reading.good
    schedule = None if good is None else good.outcome.schedule
    meant = None if schedule is None else task_meant(schedule, task)
    if schedule is None or meant is None:
        return [_NOT_SCHEDULED.in_language(language)]
    lines = [line.in_language(language) for line in short_why(schedule, meant)]
    if meant != task:
        lines.insert(0, f"`{meant}`")
    if good is not reading:
        lines.append(f"*{_AS_OF_BEFORE.in_language(language)}*")
    return lines


def said_of_kind(word: str, language: Language) -> str:
    """What people call a kind of task; nothing of a word that is none."""
    return next((kind.words.in_language(language) for kind in Kind if kind.value == word), "")


def _plain(text: str) -> str:
    """Text in which Markdown finds nothing of its own."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>()#+-.!|~" else c for c in " ".join(text.split()))
