"""The decorator of what stands in a plan's sections: frozen values that are quick to make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["entry_class"]

if TYPE_CHECKING:
    from dataclasses import dataclass as entry_class
else:
    from dataclasses import dataclass

    def entry_class(*, frozen: bool, slots: bool, kw_only: bool) -> Any:
        """A dataclass that is frozen for mypy, which all code goes through, and equal and hashed as a frozen one.

        At run time nothing hinders a change: that would cost a call a field, and a task has 25 of them. To read a plan
        would take a fifth longer.
        """
        assert frozen, "mypy is told so"
        return dataclass(slots=slots, kw_only=kw_only, unsafe_hash=True)
