"""The catalogue of mistakes that reading a plan can find, by code."""

from __future__ import annotations

from dxplan.soundness.mistakes_of_planning import OF_PLANNING
from dxplan.soundness.mistakes_of_writing import OF_WRITING

MISTAKES = {mistake.code: mistake for mistake in (*OF_WRITING, *OF_PLANNING)}
