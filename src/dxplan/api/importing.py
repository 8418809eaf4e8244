"""Other programs' plans as plan files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.exchange.importing.bringing import Brought, bring
from dxplan.exchange.importing.report import report_json, report_text
from dxplan.exchange.incoming import Refused, Wishes

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from dxplan.text.phrase import Language
    from dxplan.tracking.making import NewBaseline

__all__ = ["Brought", "Refused", "import_file", "import_report", "imported_baselines"]


def import_file(
    path: Path,
    *,
    ids_from_names: bool = False,
    columns: dict[str, str] | None = None,
    language: Language = "vi",
) -> Brought | Refused:
    """Read another program's file, whatever its format, as a plan in `language`, and compare its dates.

    `columns` says of a table which of its headings stands for which key.
    """
    return bring(path, Wishes(ids_from_names, columns or {}, language))


def imported_baselines(brought: Brought, plan_file: Path, today: date, language: Language) -> tuple[NewBaseline, ...]:
    """The baselines of an imported file, each with the text of its file beside that of the plan."""
    from dxplan.exchange.importing.baselines import baseline_files

    return baseline_files(brought, plan_file, today, language)


def import_report(brought: Brought, format_: str, language: Language, width: int) -> str:
    """What an import carried over, what not, and which dates differ: as `text` or `json`."""
    return report_json(brought) if format_ == "json" else report_text(brought, language, width)
