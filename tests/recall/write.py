"""Writes a plan with its faults seeded: `python tests/recall/write.py NAME [FAULT …]` prints it."""

import sys
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parent.parent.parent))
from tests.recall.seeding import seeded

if __name__ == "__main__":
    place = Path(__file__).parent / "plans"
    plan = yaml.load((place / f"{sys.argv[1]}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    faults = yaml.load((place / f"{sys.argv[1]}.faults.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    wanted = sys.argv[2:] or [fault["id"] for fault in faults]
    for fault in faults:
        if fault["id"] in wanted:
            plan = seeded(plan, fault["edits"])
    print(yaml.safe_dump(plan, allow_unicode=True, sort_keys=False, width=118))
