"""The custom fields in which what Microsoft Project has no column for goes along."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dxplan.exchange.msproject.outline import ID_FIELD
from dxplan.exchange.msproject.own_fields import ALIASES, BETWEEN, DELIVERABLE, FUNDING, LEAD, SUPPORT
from dxplan.exchange.msproject.writing.elements import Content
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Language, Text, same
from dxplan.text.voice import FILE

_LONGEST = 255


class Field(NamedTuple):
    """One of Microsoft Project's text fields, by its number, under a name of ours."""

    id: int
    name: str
    alias: Text
    value: Callable[[Task, Plan, Language], str]


def _agencies(ids: Iterable[str | None], plan: Plan, language: Language) -> str:
    names = []
    for id_ in ids:
        agency = plan.agencies.get(id_ or "")
        if agency is not None:
            names.append(agency.id if agency.name is None else agency.name.said(FILE[language]))
    return BETWEEN.join(names)


def _words(text: Text | None, language: Language) -> str:
    return "" if text is None else text.said(FILE[language])


FIELDS = (
    Field(188743731, "Text1", same(ID_FIELD), lambda task, _plan, _language: task.id),
    Field(
        188743734,
        "Text2",
        ALIASES[LEAD],
        lambda task, plan, language: _agencies(
            [None if task.children else plan.inherited(task, "lead")], plan, language
        ),
    ),
    Field(
        188743737,
        "Text3",
        ALIASES[SUPPORT],
        lambda task, plan, language: _agencies(task.support, plan, language),
    ),
    Field(
        188743740,
        "Text4",
        ALIASES[DELIVERABLE],
        lambda task, _plan, language: _words(task.deliverable, language),
    ),
    Field(
        188743743,
        "Text5",
        ALIASES[FUNDING],
        lambda task, _plan, language: _words(task.funding, language),
    ),
)


def fields_of(task: Task, plan: Plan, language: Language) -> list[dict[str, Content]]:
    """The fields of a task that hold something."""
    values = [(field.id, field.value(task, plan, language)) for field in FIELDS]
    return [{"FieldID": str(id_), "Value": value[:_LONGEST]} for id_, value in values if value]


def definitions(used: set[str], language: Language) -> list[dict[str, Content]]:
    """The fields that some task uses: Microsoft Project wants no others."""
    return [
        {"FieldID": str(field.id), "FieldName": field.name, "Alias": field.alias.in_language(language)}
        for field in FIELDS
        if str(field.id) in used
    ]
