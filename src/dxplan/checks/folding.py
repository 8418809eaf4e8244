"""One finding a cause: consequences at the same task are put under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dxplan.source.diagnostic import Diagnostic, Related
from dxplan.text.phrase import say


def folded(found: Sequence[Diagnostic], part_of: Mapping[str, tuple[str, ...]]) -> list[Diagnostic]:
    """The findings without those that belong to another one at the same task, which names them as related.

    `part_of` says for the code of a consequence which codes may be its cause. A cause is never a consequence too.
    """
    causes: dict[tuple[str, str | None], int] = {
        (d.code, d.task): index for index, d in enumerate(found) if d.code not in part_of and d.task is not None
    }
    result: list[Diagnostic | None] = list(found)
    for index, diagnostic in enumerate(found):
        codes = part_of.get(diagnostic.code)
        if codes is None:
            continue  # as most
        cause = next((causes[code, diagnostic.task] for code in codes if (code, diagnostic.task) in causes), None)
        if cause is None:
            continue
        head = result[cause]
        assert head is not None
        also = say("{code}: {message}", "{code}: {message}", code=diagnostic.code, message=diagnostic.message)
        result[cause] = head._replace(related=(*head.related, Related(diagnostic.span, also)))
        result[index] = None
    return [diagnostic for diagnostic in result if diagnostic is not None]
