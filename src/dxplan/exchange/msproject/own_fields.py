"""Custom fields that say what a plan says: agencies, deliverable, funding; under the names that exports give them."""

from __future__ import annotations

from typing import Any

from dxplan.exchange.msproject.document import Row
from dxplan.exchange.msproject.outline import Outline
from dxplan.exchange.msproject.values import line
from dxplan.exchange.new_ids import free
from dxplan.model.ids import proposed_id
from dxplan.model.people import Agency
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, folded, same

LEAD, SUPPORT, DELIVERABLE, FUNDING = "lead", "support", "deliverable", "funding"
ALIASES = {
    LEAD: Text("Cơ quan chủ trì", "Lead agency"),
    SUPPORT: Text("Cơ quan phối hợp", "Supporting agencies"),
    DELIVERABLE: Text("Sản phẩm", "Deliverable"),
    FUNDING: Text("Nguồn kinh phí", "Funding"),
}
BETWEEN = "; "
_KEYS = {folded(alias): key for key, text in ALIASES.items() for alias in (text.vi, text.en)}


class Told(NamedTuple):
    """What these fields say: the agencies, what tasks say by their keys, and the numbers of the fields."""

    agencies: dict[str, Agency]
    of_tasks: dict[str, dict[str, Any]]
    fields: frozenset[str]


def read_own_fields(project: Row, outline: Outline) -> Told:
    """The fields of a file that bear one of these names, in either language."""
    definitions = project.rows("ExtendedAttributes", "ExtendedAttribute")
    keys = {row.text("FieldID"): key for row in definitions if (key := _KEYS.get(folded(line(row.text("Alias")))))}
    agencies: dict[str, Agency] = {}
    by_name: dict[str, str] = {}
    of_tasks: dict[str, dict[str, Any]] = {}
    for id_, placed in outline.tasks.items() if keys else ():
        for attribute in placed.row.rows("ExtendedAttribute"):
            key = keys.get(attribute.text("FieldID"))
            value = line(attribute.text("Value")) if key is not None else ""
            if key is None or not value:
                continue
            if key in (DELIVERABLE, FUNDING):
                of_tasks.setdefault(id_, {})[key] = same(value)
                continue
            ids = [_agency(name, agencies, by_name) for part in value.split(BETWEEN.strip()) if (name := part.strip())]
            if ids:
                of_tasks.setdefault(id_, {})[key] = ids[0] if key == LEAD else tuple(dict.fromkeys(ids))
    return Told(agencies, of_tasks, frozenset(keys))


def _agency(name: str, agencies: dict[str, Agency], by_name: dict[str, str]) -> str:
    known = by_name.get(folded(name))
    if known is None:
        known = by_name[folded(name)] = free(proposed_id(name, agencies) or "A", agencies)
        agencies[known] = Agency(id=known, name=None if name == known else same(name))
    return known
