"""Plans into plan files, as a planner writes them: the way back of `load`."""

from dxplan.dump.unwritable import UnwritableError, writable
from dxplan.dump.whole import plan_text

__all__ = ["UnwritableError", "plan_text", "writable"]
