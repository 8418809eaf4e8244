"""Lists of rules: a line each for people, an object each for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from dxplan.source.page import Page
from dxplan.text.phrase import Language


def rules_text(pages: Iterable[Page], language: Language) -> str:
    """Code and title, a line each."""
    return "".join(f"{page.code}  {page.title.in_language(language)}\n" for page in pages)


def rules_json(pages: Iterable[Page], language: Language) -> str:
    """A list of `{"code", "name", "aliases", "severity", "family", "title", "provisions", …}`."""
    return json.dumps([_rule(page, language) for page in pages], ensure_ascii=False, indent=2) + "\n"


def _rule(page: Page, language: Language) -> dict[str, Any]:
    return {
        "code": page.code,
        "name": page.name,
        "aliases": list(page.aliases),
        "severity": page.severity.value,
        "family": page.family,
        "title": page.title.in_language(language),
        "why": page.why.in_language(language),
        "fix": page.fix.in_language(language),
        "provisions": [provision.in_language(language) for provision in page.provisions],
        "thresholds": [
            {"name": s.name, "about": s.about.in_language(language), "defaults": s.defaults} for s in page.settings
        ],
        "quiet_in": list(page.quiet_in),
    }
