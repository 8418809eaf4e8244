"""Microsoft Project's XML."""

from __future__ import annotations

from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.msproject.document import looks_like_a_project, read_document
from dxplan.exchange.msproject.project import read_project
from dxplan.text.phrase import Text

TITLE = Text("XML của Microsoft Project", "Microsoft Project XML")


def recognises(incoming: Incoming) -> bool:
    """Whether it is XML whose first element is a `Project`."""
    return looks_like_a_project(incoming.data)


def read(incoming: Incoming, wishes: Wishes) -> Imported | Refused:
    """The plan in it."""
    document = read_document(incoming.data)
    if isinstance(document, Refused):
        return document
    return read_project(document, incoming.path, wishes)
