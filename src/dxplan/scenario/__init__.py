"""The one place where a plan is changed, scheduled again and compared.

- **Change**: a `Remedy` (`remedy`; its kinds, a file each, in `remedies/`) gives a plan with a change, `applied` one
  with several. A `Part` (`part`) is a plan with less in it: some of its tasks, dates and links.
- **Schedule again**: `scheduled_with(schedule, remedies)` (`trials`). `Trials` does it a bounded number of times,
  `least` looks for the least amount that suffices.
- **Compare**: `compare(before, after)` (`comparison`) says which tasks have other dates, floats or predecessors;
  `effects(before, after)` (`promises`) which promises are broken then, or kept again, and how late (`lateness`).

So what happens if `C` waits for `B` as well is told by::

    after = scheduled_with(schedule, [Wait(tasks["C"], on=tasks["B"])])
    if after is not None:
        moved, broken = compare(schedule, after).moved, effects(schedule, after)
"""
