"""Answers with the texts and documents that the commands make of them, each made when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.api.facade.answers import Answer

if TYPE_CHECKING:
    from dxplan.doctor.explanation import Explanation
    from dxplan.doctor.standing import Standing
    from dxplan.findings.plan_diff import PlanDiff
    from dxplan.findings.scorecard import Scorecard
    from dxplan.findings.what_if import WhatIf
    from dxplan.text.phrase import Language
    from dxplan.tracking.earned import Earned

WIDTH = 100
"""Columns of texts, as the commands fill in a pipe."""


def explained(found: Explanation, language: Language) -> Answer[Explanation]:
    """Why a task stands where it stands."""

    def text() -> str:
        from dxplan.render.doctor.doctor_text import explanation_text

        return explanation_text(found, language, WIDTH, color=False)

    def data() -> str:
        from dxplan.render.doctor.doctor_json import explanations_json

        return explanations_json([(found, language)], as_list=False)

    return Answer(found, text, data)


def supposed(found: WhatIf, language: Language) -> Answer[WhatIf]:
    """Both sides of a supposed change."""

    def text() -> str:
        from dxplan.render.what_if.what_if_text import what_if_text

        return what_if_text(found, language, WIDTH, color=False)

    def data() -> str:
        from dxplan.render.what_if.what_if_json import what_if_json

        return what_if_json(found, language)

    return Answer(found, text, data)


def compared(found: PlanDiff, language: Language) -> Answer[PlanDiff]:
    """What differs between two versions."""

    def text() -> str:
        from dxplan.render.differences.diff_text import diff_text

        return diff_text(found, language, WIDTH, color=False)

    def data() -> str:
        from dxplan.render.differences.diff_json import diff_json

        return diff_json(found, language)

    return Answer(found, text, data)


def placed(found: Standing, language: Language) -> Answer[Standing]:
    """Where a plan stands."""

    def text() -> str:
        from dxplan.render.status.status_text import status_text

        return status_text(found, language, WIDTH, color=False)

    def data() -> str:
        from dxplan.render.status.status_json import status_json

        return status_json([(found, language)], as_list=False)

    return Answer(found, text, data)


def measured(found: Earned, language: Language) -> Answer[Earned]:
    """What a plan has earned."""

    def text() -> str:
        from dxplan.render.earned.earned_text import earned_text

        return earned_text(found, language, WIDTH, color=False)

    def data() -> str:
        from dxplan.render.earned.earned_json import earned_json

        return earned_json([found])

    return Answer(found, text, data)


def scored(found: Scorecard, language: Language) -> Answer[Scorecard]:
    """How a plan measures."""

    def text() -> str:
        from dxplan.render.scorecard.scorecard_text import scorecard_text

        return scorecard_text(found, language, WIDTH, color=False)

    def data() -> str:
        from dxplan.render.scorecard.scorecard_json import scorecards_json

        return scorecards_json([(found, language)])

    return Answer(found, text, data)
