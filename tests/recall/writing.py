"""Plans as files: as JSON, which is YAML too and written in a twentieth of the time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def write(plan: dict[str, Any], path: Path) -> Path:
    """The file with a plan in it, an entry of a section a line."""
    path.write_text(
        "{\n" + ",\n".join(f"{_json(key)}: {_section(value)}" for key, value in plan.items()) + "\n}\n", "utf-8"
    )
    return path


def _section(value: Any) -> str:
    if not isinstance(value, dict):
        return _json(value)
    return "{\n" + ",\n".join(f" {_json(key)}: {_json(entry)}" for key, entry in value.items()) + "\n}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
