"""The sections of a plan whose entries others refer to."""

from __future__ import annotations

from dxplan.model.named import Key
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say


class Section(NamedTuple):
    """A section of the plan whose entries others refer to: its key, and what one of them is."""

    key: str
    what: Text


TASKS = "DX022"
SECTIONS = {
    TASKS: Section("tasks", Text("nhiệm vụ", "task")),
    "DX023": Section("agencies", Text("cơ quan", "agency")),
    "DX024": Section("resources", Text("nguồn lực", "resource")),
    "DX025": Section("systems", Text("hệ thống", "system")),
    "DX026": Section("kpis", Text("chỉ tiêu", "target")),
    "DX027": Section("sources", Text("nguồn", "source")),
    "DX028": Section("calendars", Text("lịch làm việc", "calendar")),
}
"""The sections by the code of an id that is not there."""

OTHERS_SUPPORT = say(
    "chỉ ghi một cơ quan ở đây; cơ quan phối hợp thì ghi ở {support}",
    "name one here; agencies that support go under {support}",
    support=Key("support"),
)
"""What is advised where several agencies lead."""
