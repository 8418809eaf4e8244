"""Answers in the words of the Language Server Protocol."""

from __future__ import annotations

from lsprotocol import types as lsp

from dxplan.api.findings import Severity
from dxplan.lsp.changes import Change
from dxplan.lsp.completing import Sort, Suggestion
from dxplan.lsp.finding import Mark
from dxplan.lsp.mending import Mend
from dxplan.lsp.outlining import Symbol
from dxplan.lsp.positions import Places, Stretch

_SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.NOTE: lsp.DiagnosticSeverity.Information,
}
_SORTS = {
    Sort.KEY: lsp.CompletionItemKind.Property,
    Sort.CHOICE: lsp.CompletionItemKind.EnumMember,
    Sort.ID: lsp.CompletionItemKind.Reference,
}


def range_of(places: Places, at: Stretch) -> lsp.Range:
    """A stretch as editors count."""
    return lsp.Range(lsp.Position(*places.place(at.start)), lsp.Position(*places.place(at.end)))


def diagnostic(uri: str, places: Places, mark: Mark) -> lsp.Diagnostic:
    """A finding."""
    return lsp.Diagnostic(
        range_of(places, mark.at),
        mark.message,
        severity=_SEVERITIES[mark.severity],
        code=mark.code,
        source="dxplan",
        related_information=[
            lsp.DiagnosticRelatedInformation(lsp.Location(uri, range_of(places, at)), said) for at, said in mark.related
        ]
        or None,
    )


def item(places: Places, suggestion: Suggestion, number: int) -> lsp.CompletionItem:
    """A suggestion; they stay in their order."""
    return lsp.CompletionItem(
        suggestion.word,
        kind=_SORTS[suggestion.sort],
        detail=suggestion.detail or None,
        documentation=suggestion.meaning or None,
        sort_text=f"{number:05}",
        filter_text=suggestion.word,
        text_edit=lsp.TextEdit(range_of(places, suggestion.typed), suggestion.written),
    )


def edits(places: Places, changes: list[Change]) -> list[lsp.TextEdit]:
    """Changes of a text."""
    return [lsp.TextEdit(range_of(places, at), text) for at, text in changes]


def workspace_edit(uri: str, version: int | None, places: Places, changes: list[Change]) -> lsp.WorkspaceEdit:
    """Changes of one file, of the version that was read."""
    document = lsp.OptionalVersionedTextDocumentIdentifier(uri, version)
    return lsp.WorkspaceEdit(document_changes=[lsp.TextDocumentEdit(document, list(edits(places, changes)))])


def action(uri: str, version: int | None, places: Places, mend: Mend) -> lsp.CodeAction:
    """A quick fix; of no finding alone: all at once."""
    return lsp.CodeAction(
        mend.title,
        kind=lsp.CodeActionKind.SourceFixAll if mend.of is None else lsp.CodeActionKind.QuickFix,
        diagnostics=None if mend.of is None else [diagnostic(uri, places, mend.of)],
        is_preferred=mend.certain or None,
        edit=workspace_edit(uri, version, places, mend.changes),
    )


def symbol(places: Places, found: Symbol) -> lsp.DocumentSymbol:
    """A task or phase with what is inside it."""
    kind = lsp.SymbolKind.Namespace if found.inside else lsp.SymbolKind.Event
    return lsp.DocumentSymbol(
        found.name,
        lsp.SymbolKind.Key if found.is_milestone else kind,
        range_of(places, found.whole),
        range_of(places, found.at),
        detail=found.detail or None,
        children=[symbol(places, inner) for inner in found.inside] or None,
    )
