"""Findings in SARIF 2.1.0, the format in which GitHub, GitLab and editors take the results of checkers."""

from __future__ import annotations

import hashlib
import json
import os
import posixpath
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from dxplan.findings.patch import Patch
from dxplan.findings.review import Review
from dxplan.model.settings import Waiver
from dxplan.render.encoding import PLAIN
from dxplan.render.findings.context import Context
from dxplan.render.findings.levels import FIX
from dxplan.render.rules.rule_page import rule_page, sentence
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.excerpt import line_at
from dxplan.source.page import Page
from dxplan.source.span import Span
from dxplan.text.phrase import Language

ENCODING = PLAIN
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FOLDER = "%SRCROOT%"
_PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
"""GitHub's words for how bad the findings of a rule are."""
_FINGERPRINT = "dxplanFinding/v1"


def write(reviews: Sequence[Review], context: Context) -> str:
    """One run over all plans. Relative paths stay relative to the folder in which the program was called.

    Waived findings are there too, as suppressed with the planner's reason.
    """
    language, patches = context.language, context.patches()
    found: list[tuple[Diagnostic, Waiver | None, Review]] = [
        *((finding, None, plan) for plan in reviews for finding in plan.findings),
        *((finding, waiver, plan) for plan in reviews for finding, waiver in plan.waived),
    ]
    codes = {finding.code for finding, _, _ in found}
    rules = [page for page in context.pages() if page.code in codes]
    index = {page.code: number for number, page in enumerate(rules)}
    prints, texts = _Fingerprints(), {id(plan): plan.text for plan in reviews}
    results = [
        _result(
            finding,
            waiver,
            rule=index[finding.code],
            fingerprint=prints.next(finding, texts[id(plan)]),
            file=plan.file,
            language=language,
        )
        | ({"fixes": [_fix(patches[finding], plan.file, language)]} if waiver is None and finding in patches else {})
        for finding, waiver, plan in found
    ]
    driver = {
        "name": "dxplan",
        "version": context.version,
        "language": language,
        "rules": [_rule(page, language) for page in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_FOLDER: {"description": {"text": "The folder in which dxplan was called"}}},
        "invocations": [{"executionSuccessful": not any(plan.crashed for plan in reviews)}],
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(page: Page, language: Language) -> dict[str, Any]:
    return {
        "id": page.code,
        "name": page.name,
        "shortDescription": {"text": page.title.in_language(language)},
        "fullDescription": {"text": sentence(page.why.in_language(language))},
        "help": {
            "text": sentence(page.fix.in_language(language)),
            "markdown": rule_page(page, language),
        },
        "defaultConfiguration": {"level": page.severity.value},
        "properties": {
            "tags": [page.family, *page.aliases],
            "problem.severity": _PROBLEM[page.severity],
            "provisions": [provision.in_language(language) for provision in page.provisions],
        },
    }


def _result(
    finding: Diagnostic, waiver: Waiver | None, rule: int, fingerprint: str, file: str, language: Language
) -> dict[str, Any]:
    message = finding.message.in_language(language)
    if finding.hint is not None:
        message += f"\n{FIX.in_language(language)}: {finding.hint.in_language(language)}"
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity.value,
        "message": {"text": message},
        "locations": [{"physicalLocation": _location(finding.span)}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
        "suppressions": [] if waiver is None else [_suppression(waiver, file, language)],
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _location(related.span),
                "message": {"text": related.message.in_language(language)},
            }
            for number, related in enumerate(finding.related, 1)
        ]
    if finding.task is not None:
        result["properties"] = {"task": finding.task}
    return result


def _fix(patch: Patch, file: str, language: Language) -> dict[str, Any]:
    replacements: list[dict[str, Any]] = [
        {
            "deletedRegion": {
                "startLine": region.line,
                "startColumn": region.column,
                "endLine": region.end_line,
                "endColumn": region.end_column,
            }
        }
        for region in patch.gone
    ]
    if patch.written:
        replacements[0]["insertedContent"] = {"text": patch.written}
    return {
        "description": {"text": patch.description.in_language(language)},
        "artifactChanges": [{"artifactLocation": _artifact(file), "replacements": replacements}],
    }


def _suppression(waiver: Waiver, file: str, language: Language) -> dict[str, Any]:
    position = waiver.places.position()
    suppression: dict[str, Any] = {
        "kind": "inSource",
        "status": "accepted",
        "justification": waiver.reason.in_language(language),
        "location": {
            "physicalLocation": _location(Span(file, position.line, position.column, position.length)),
        },
    }
    if waiver.until is not None:
        suppression["properties"] = {"until": waiver.until.isoformat()}
    return suppression


def _location(span: Span) -> dict[str, Any]:
    return {
        "artifactLocation": _artifact(span.file),
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.line,
            "endColumn": span.column + span.length,
        },
    }


def _artifact(file: str) -> dict[str, str]:
    path = PurePath(file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(os.fsencode(posixpath.normpath(path.as_posix()))), "uriBaseId": _FOLDER}


class _Fingerprints:
    """What a finding is known by in later versions of the file: code, task and the marked words, not the line."""

    def __init__(self) -> None:
        self._used: Counter[tuple[str, ...]] = Counter()

    def next(self, finding: Diagnostic, source: str) -> str:
        """The fingerprint of a finding; alike ones are numbered in their order."""
        span = finding.span
        text = line_at(source, span.line)
        marked = text[span.column - 1 : span.column - 1 + span.length] if finding.task else text.strip()
        key = (span.file, finding.code, finding.task or "", marked)
        self._used[key] += 1
        what = "\0".join((*key[1:], str(self._used[key])))
        return hashlib.sha256(what.encode("utf-8", "replace")).hexdigest()[:32]
