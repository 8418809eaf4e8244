"""Python's search for garbage, which rests while a large file is read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collector() -> Iterator[None]:
    """Reading makes millions of lasting objects and no cycles of garbage; looking for some would double its time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()  # the two together put what was read among the old objects, which are seldom looked at
        if was_enabled:
            gc.enable()
