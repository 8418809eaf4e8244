"""Plans as files: as JSON, which is YAML too and written in a twentieth of the time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def write(plan: dict[str, Any], path: Path) -> Path:
    """The file with a plan in it, an entry a line."""
    path.write_text(json.dumps(plan, ensure_ascii=False, indent=1), "utf-8")
    return path
