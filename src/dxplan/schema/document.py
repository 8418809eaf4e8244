"""The JSON Schema of plan files, made of the tables by which they are read."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from dxplan.load import loader
from dxplan.load.fields.durations import duration_range
from dxplan.load.fields.links import dependencies
from dxplan.load.fields.text import Choice, boolean, identifier
from dxplan.load.sections import deliverables, head, registers, roll_outs, tasks
from dxplan.load.table import Reader, Table
from dxplan.schema import keys
from dxplan.schema.keys import MeaningOf
from dxplan.schema.shapes import PROSE, SHAPES, Shape, listed, mapping, one_of, some
from dxplan.text.phrase import LANGUAGES, Language, Text

TITLE = Text("Kế hoạch của dxplan", "A plan of dxplan")


class Draft(StrEnum):
    """The version of JSON Schema; the schema uses what both have, so only its frame differs."""

    DRAFT_2020_12 = "2020-12"
    DRAFT_7 = "7"


_FRAMES = {
    Draft.DRAFT_2020_12: ("https://json-schema.org/draft/2020-12/schema", "$defs"),
    Draft.DRAFT_7: ("http://json-schema.org/draft-07/schema#", "definitions"),
}
_REGISTERS: dict[Reader, Table] = {
    registers.calendars: registers.CALENDAR,
    registers.agencies: registers.AGENCY,
    registers.resources: registers.RESOURCE,
    registers.systems: registers.SYSTEM,
    registers.kpis: registers.KPI,
    registers.context: registers.CIRCUMSTANCE,
    registers.risks: registers.RISK,
    registers.sources: registers.REFERENCE,
}
_SECTIONS: dict[Reader, Table] = {
    head.agreement: head.AGREEMENT,
    head.budget: head.BUDGET,
    head.scheduling: head.SCHEDULING,
    head.checks: head.CHECKS,
    roll_outs.waves: roll_outs.WAVES,
}
_REQUIRED = {
    "plan": ["dxplan", "id", "start", "tasks"],
    "waive": ["code", "reason"],
    "waves": ["size"],
    "deliverables": ["weight"],
}


def schema(draft: Draft = Draft.DRAFT_2020_12, languages: tuple[Language, ...] = LANGUAGES) -> dict[str, Any]:
    """The schema as JSON has it; descriptions are in the `languages`, one below the other."""
    return _Schema(draft, languages).document()


class _Schema:
    def __init__(self, draft: Draft, languages: tuple[Language, ...]) -> None:
        self._uri, self._definitions_at = _FRAMES[draft]
        self._languages = languages
        self._definitions: dict[str, Shape] = {}

    def document(self) -> dict[str, Any]:
        plan = _requiring(self._keys(loader.PLAN, keys.PLAN), _REQUIRED["plan"])
        self._definitions["task"] = self._task()
        self._definitions["unit"] = self._unit()
        return {
            "$schema": self._uri,
            "title": self._said(TITLE),
            **plan,
            "type": "object",
            self._definitions_at: dict(sorted(self._definitions.items())),
        }

    def _task(self) -> Shape:
        readers: dict[str, Any] = {**tasks.TASK, "after": dependencies, "tasks": loader.PLAN["tasks"]}
        return self._keys(readers, {key: text for key, text in keys.TASK.items() if key != "skip"})

    def _unit(self) -> Shape:
        """What a unit, or a task of it, says otherwise."""
        readers = {key: reader for key, reader in tasks.TASK.items() if key not in roll_outs.FIXED}
        shape = self._keys(readers | {"skip": boolean}, keys.TASK)
        shape["properties"]["tasks"] = mapping(self._defined("unit"))
        return shape

    def _keys(self, table: Table, meaning: MeaningOf) -> Shape:
        """A mapping of the keys of a table."""
        return {
            "type": ["object", "null"],
            "properties": {
                key: {"description": self._said(meaning[key]), **self._shape(key, reader)}
                for key, reader in table.items()
            },
            "additionalProperties": False,
        }

    def _shape(self, key: str, reader: Reader) -> Shape:
        if isinstance(reader, Choice):
            return one_of(*reader.values)
        if reader in _REGISTERS:
            return mapping(self._keys(_REGISTERS[reader], keys.SECTIONS[key]))
        if reader in _SECTIONS:
            return self._section(key, _SECTIONS[reader])
        if reader is head.waivers:
            return listed(self._section(key, head.WAIVER))
        if reader is loader.PLAN["tasks"]:
            return mapping(self._defined("task"))
        if reader is tasks.TASK["each"]:
            return some(listed(SHAPES[identifier]), mapping(some(PROSE, self._defined("unit"))))
        if reader is registers.task_delays:
            return mapping(self._named(duration_range))
        if reader is deliverables.deliverables:
            one = self._section(key, deliverables.DELIVERABLE)
            return mapping(some(self._named(deliverables.weight), one)) | {"type": "object"}
        return self._named(reader)

    def _section(self, key: str, table: Table) -> Shape:
        shape = self._keys(table, keys.SECTIONS[key])
        return _requiring(shape, _REQUIRED.get(key, []))

    def _named(self, reader: Reader) -> Shape:
        """The shape of a reader, which stands in the file once."""
        self._definitions[reader.__name__] = SHAPES[reader]
        return self._defined(reader.__name__)

    def _defined(self, name: str) -> Shape:
        """Draft 7 passes over what stands beside a `$ref`."""
        return {"allOf": [{"$ref": f"#/{self._definitions_at}/{name}"}]}

    def _said(self, text: Text) -> str:
        return "\n".join(dict.fromkeys(text.in_language(language) for language in self._languages))


def _requiring(shape: Shape, names: list[str]) -> Shape:
    """The keys of a mapping, some of which have to say something."""
    if not names:
        return shape
    for name in names:
        shape["properties"][name]["not"] = {"type": "null"}
    return shape | {"required": names}
