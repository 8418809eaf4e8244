"""The dates that `tj3` computes for an export."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

from dxplan.exchange.juggler.words import juggler_ids
from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.writers import taskjuggler
from dxplan.schedule.instant import Instant, at
from tests.exchange.tools import ran, tool

REPORT = 'taskreport "dates" { formats csv timeformat "%Y-%m-%d-%H:%M" columns id, start, end hidetask 0 BALANCE }\n'


def juggled(out: Outgoing, folder: Path) -> tuple[dict[str, tuple[Instant, Instant]], str]:
    """Start and end of every task by dxplan's ids, and what tj3 said."""
    from datetime import datetime

    text = taskjuggler.write(out).decode("utf-8")
    report = REPORT.replace("BALANCE", "balance cost revenue" if "account cost" in text else "")
    (folder / "plan.tjp").write_text(text + report, encoding="utf-8")
    done = ran(tool("tj3"), "--no-color", "--silent", "plan.tjp", folder=folder)
    if done.returncode:
        return {}, done.stderr
    ours = {id_: key for key, id_ in juggler_ids(out.schedule.plan.tasks, ("fixed_dates",)).items()}
    found = {}
    for row in csv.DictReader(StringIO((folder / "dates.csv").read_text("utf-8")), delimiter=";"):
        name = row["Id"].rsplit(".", 1)[-1]
        if name in ours:
            start, end = (datetime.strptime(row[key], "%Y-%m-%d-%H:%M") for key in ("Start", "End"))
            found[ours[name]] = at(start.date(), start.time()), at(end.date(), end.time())
    return found, done.stderr
