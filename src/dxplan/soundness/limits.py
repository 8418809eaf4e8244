"""How much one plan file may hold: the only place where such limits stand.

They are far beyond what people write (a plan of 100,000 tasks keeps within them) and keep what a command costs in hand.
What goes beyond one is a mistake (DX002, DX007, DX008) with its place; `docs/format.md` lists them.
"""

from __future__ import annotations

MEGABYTE = 1024 * 1024

MOST_MEGABYTES = 50
"""Of a file."""
MOST_LEVELS = 110
"""Of lists and mappings inside each other."""
MOST_ALIASED = 100_000
"""Values that all aliases (`*`) of a file unfold into."""
MOST_VALUES = 3_000_000
"""Values in a file: words, lists and mappings."""
MOST_ENTRIES = 200_000
"""Entries of one list or mapping."""
MOST_CHARACTERS = 100_000
"""Of one value or key."""
MOST_DIGITS = 18
"""Of a number before its decimal point."""
MOST_DECIMALS = 24
"""Of a number after it: so many that every share of a unit that a program computed can be said exactly."""
MOST_YEARS = 100
"""Of one length of time."""
MOST_PERCENT = 10_000
"""Of a predecessor's duration, as a lag."""
MOST_LINKS_OF_A_TASK = 20_000
"""Entries under one `after`."""
MOST_LINKS = 200_000
"""Links in a plan."""
MOST_REPEATED = 10_000
"""Tasks that all roll-outs of a plan make of their units."""
MOST_NEEDS = 50_000
"""Systems named under all `needs` of a plan."""
MOST_CALENDARS = 500
"""Calendars of a plan."""
MOST_AGENCIES = 5_000
"""Agencies of a plan: each may have a line of successors."""
MOST_OF_A_KIND = 50
"""Mistakes of one kind that are told one by one; the rest of them are counted."""
