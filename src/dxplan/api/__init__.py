"""All that front ends need of the program, a room a subject; the command line uses nothing else below it.

The names can be had from here and from `dxplan`, too: a room is loaded when the first of its names is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dxplan.api.baselines import *  # noqa: F403
    from dxplan.api.beginning import *  # noqa: F403
    from dxplan.api.earned import *  # noqa: F403
    from dxplan.api.editing import *  # noqa: F403
    from dxplan.api.explanations import *  # noqa: F403
    from dxplan.api.exporting import *  # noqa: F403
    from dxplan.api.facade.answers import *  # noqa: F403
    from dxplan.api.facade.file import *  # noqa: F403
    from dxplan.api.facade.findings import *  # noqa: F403
    from dxplan.api.facade.new import *  # noqa: F403
    from dxplan.api.facade.plan import *  # noqa: F403
    from dxplan.api.facade.timetable import *  # noqa: F403
    from dxplan.api.findings import *  # noqa: F403
    from dxplan.api.formatting import *  # noqa: F403
    from dxplan.api.ids import *  # noqa: F403
    from dxplan.api.importing import *  # noqa: F403
    from dxplan.api.inputs import *  # noqa: F403
    from dxplan.api.loads import *  # noqa: F403
    from dxplan.api.mending import *  # noqa: F403
    from dxplan.api.networks import *  # noqa: F403
    from dxplan.api.pages import *  # noqa: F403
    from dxplan.api.papers import *  # noqa: F403
    from dxplan.api.plans import *  # noqa: F403
    from dxplan.api.progress import *  # noqa: F403
    from dxplan.api.schemas import *  # noqa: F403
    from dxplan.api.standing import *  # noqa: F403
    from dxplan.api.suppositions import *  # noqa: F403
    from dxplan.api.versions import *  # noqa: F403

ROOMS = {
    "baselines": "Baseline BaselineResult NewBaseline Resolved baselines_of make_baseline resolve_baseline",
    "beginning": "MODELINE SCHEMA_FILE BeginningError Begun Roadmap begin_imported begin_plan find_roadmap "
    "first_day_of_next_month province_wished roadmaps start_typed",
    "earned": "Earned earned_value",
    "editing": "BUILT_IN_CALENDARS NAMES REGISTERS Kind Mention NotChangedError Remedied mentions_of read_text "
    "remedied renamed short_why",
    "explanations": "Explanation explain_task is_part_of task_meant",
    "exporting": "Exported MissingExtraError export_file export_formats export_read",
    "facade.answers": "Answer ExportedFile Problem Shown Told",
    "facade.file": "PlanFile UnreadableFileError",
    "facade.findings": "FindingRow Findings",
    "facade.new": "new_plan",
    "facade.plan": "Plan open_plan",
    "facade.timetable": "TaskRow Timetable",
    "findings": "ALL_SHOWN Review Scoring Selection Severity check_file review_of score_file score_read spent_by_year",
    "formatting": "Formatted format_file",
    "ids": "ids_in units_in",
    "importing": "Brought Refused import_file import_report imported_baselines",
    "inputs": "Condition Moment NoConditionError NoMomentError closest is_plan_name nearest_task period_closes "
    "plans_in read_condition read_moment",
    "loads": "Loading NoResourceError loading_of resource_called spent_by_quarter",
    "mending": "Mending Patch mend_read patches_of",
    "networks": "network_dot",
    "pages": "Page Route codes_of measured_as pages_of procedure_chapters",
    "papers": "NoTemplateError PaperFile TemplateValue UnusableTemplateError paper_file paper_formats paper_names "
    "paper_of subject_of template_values",
    "plans": "Diagnostic Outcome Schedule Severity schedule_file schedule_guessed schedule_loaded schedule_to_freeze "
    "with_baseline",
    "progress": "Change Recording Refusal record_progress record_table schedule_recorded",
    "schemas": "Draft plan_schema",
    "standing": "Standing standing_of",
    "suppositions": "NotSupposedError Supposition WhatIf suppositions_of what_if write_supposed",
    "versions": "BaselineDiff NoVersionError PlanDiff diff_baseline diff_baselines diff_plans plan_beside "
    "schedule_version version_of",
}
"""What each room offers: its `__all__`, known before it is loaded."""
_ROOM_OF = {name: room for room, names in ROOMS.items() for name in names.split()}


if not TYPE_CHECKING:  # type checkers take what the rooms say, and know what there is not
    __all__ = list(_ROOM_OF)

    def __getattr__(name: str) -> object:
        if name in _ROOM_OF:
            return getattr(import_module(f"{__name__}.{_ROOM_OF[name]}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
