"""What is wished of a new plan, held against what there is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from dxplan.checks.law.provinces import MERGED, SUCCESSORS, nearest_province, province_named
from dxplan.edit.beginning.beginning_error import BeginningError
from dxplan.model.ids import as_id
from dxplan.model.merged_provinces import MERGED_INTO, MERGED_ON
from dxplan.text.display import shown
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Language, say

_CITIES = frozenset(
    ("Hà Nội", "Huế", *(name.removeprefix("TP ") for name in MERGED_INTO if name.startswith("TP ")), "TP.HCM")
)

_LONGEST = 100


class NewPlan(NamedTuple):
    """What a new plan is to say: its id and, where they are told, first day, language, province and name."""

    id: str
    start: date | None = None
    language: Language | None = None
    province: str | None = None
    name: str | None = None

    @property
    def is_of_a_city(self) -> bool:
        """Whether it is for a city under the central government, whose bodies are the city's."""
        return self.province is not None and province_named(self.province) in _CITIES


def province_wished(text: str) -> str:
    """A province of today, in whatever spelling.

    Raises:
        BeginningError: it is none, or has become a part of another one.
    """
    name = province_named(text)
    if name in MERGED:
        return name
    if name is not None:
        raise BeginningError(
            say(
                "{old} đã nhập vào {new} từ {day}; ghi {new}",
                "{old} has been a part of {new} since {day}; write {new}",
                old=name,
                new=SUCCESSORS[name],
                day=MERGED_ON,
            )
        )
    near = nearest_province(text)
    raise BeginningError(
        say(
            "{text} không phải tên tỉnh, thành phố nào của Việt Nam{near}",
            "{text} is no province or city of Vietnam{near}",
            text=shown(text),
            near=say("; có phải ý bạn là {near}?", "; did you mean {near}?", near=near) if near else "",
        )
    )


def id_of(file: Path) -> str:
    """The id of a plan in a file: the file's name, as near as an id can come."""
    return as_id(file.name.removesuffix(".yaml").removesuffix(".yml"))[:_LONGEST] or "plan"
