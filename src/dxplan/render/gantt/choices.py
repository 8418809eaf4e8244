"""What can be chosen of a chart, in the words of the command line."""

from __future__ import annotations

from enum import StrEnum


class GroupBy(StrEnum):
    """Under which headings the tasks stand: the plan's own phases, something they say, or none."""

    PHASE = "phase"
    LEAD = "lead"
    SYSTEM = "system"
    RESOURCE = "resource"
    KIND = "kind"
    NONE = "none"


class SortBy(StrEnum):
    """In which order rows stand under their heading, and plans on the page; `FLOAT` is least first."""

    FILE = "file"
    START = "start"
    FINISH = "finish"
    FLOAT = "float"


class Zoom(StrEnum):
    """The unit of the axis that is to be told apart."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Column(StrEnum):
    """What can stand beside the bars. The last ones are of plans alone."""

    ID = "id"
    NAME = "name"
    LEAD = "lead"
    SYSTEM = "system"
    RESOURCE = "resource"
    KIND = "kind"
    START = "start"
    FINISH = "finish"
    DAYS = "days"
    FLOAT = "float"
    PROGRESS = "progress"
    PROVINCE = "province"
    MARGIN = "margin"
    AGREEMENT = "agreement"
    MISSED = "missed"
