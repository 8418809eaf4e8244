"""How it is said of what an agreement limits."""

from __future__ import annotations

from dxplan.text.phrase import Text

NOT_LIMITED = Text(
    ", không kể vận hành, đo chỉ tiêu sau ngày đó", ", not counting operation and measurement after that day"
)
"""Behind the margin to an agreement's end, where the plan itself goes on after it."""
