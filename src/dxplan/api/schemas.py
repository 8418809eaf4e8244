"""The plan format as a JSON Schema, for editors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dxplan.schema.document import Draft, schema
from dxplan.text.phrase import LANGUAGES

if TYPE_CHECKING:
    from dxplan.text.phrase import Language

__all__ = ["Draft", "plan_schema"]


def plan_schema(draft: Draft = Draft.DRAFT_2020_12, language: Language | None = None) -> dict[str, Any]:
    """The JSON Schema of plan files; descriptions are in one language, or in both, one below the other."""
    return schema(draft, LANGUAGES if language is None else (language,))
