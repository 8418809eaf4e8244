"""The edge: what an editor asks for goes to the pure functions, what they answer goes back; nothing is decided here."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from dxplan import __version__
from dxplan.lsp import translating as say_it
from dxplan.lsp.book import Book, OpenPlan
from dxplan.lsp.completing import suggestions
from dxplan.lsp.hovering import told_at
from dxplan.lsp.mending import mend_all, mends
from dxplan.lsp.navigating import home_of, uses_of
from dxplan.lsp.outlining import symbols
from dxplan.lsp.positions import Place, agreed_units
from dxplan.lsp.renaming import NotChangedError, id_to_rename, renaming
from dxplan.text.phrase import Language

PAUSE = 0.3
"""Seconds without a keystroke after which the rules run."""
_TRIGGERS = [":", " ", "[", ",", "@", "-"]
_T = TypeVar("_T")


def server(language: Language | None, today: Callable[[], date] = date.today, pause: float = PAUSE) -> LanguageServer:
    """A server that answers in a language, or in that of each plan."""
    logging.getLogger("pygls").setLevel(logging.CRITICAL)  # its log would go to standard error, into the editor's
    made = LanguageServer("dxplan", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
    book = Book(asked=language)
    waiting: dict[str, asyncio.Task[None]] = {}

    def offset(plan: OpenPlan, position: lsp.Position) -> int:
        return plan.reading().places.offset(Place(position.line, position.character))

    async def find(uri: str, after: float) -> None:
        await asyncio.sleep(after)
        plan = book.plans.get(uri)
        if plan is not None:
            places = plan.reading().places
            found = [say_it.diagnostic(uri, places, mark) for mark in plan.marks(today())]
            made.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found, plan.version))

    def find_later(uri: str, after: float) -> None:
        before = waiting.pop(uri, None)
        if before is not None:
            before.cancel()
        waiting[uri] = asyncio.get_running_loop().create_task(find(uri, after))

    @made.feature(lsp.INITIALIZE)
    def initialize(params: lsp.InitializeParams) -> None:
        general = params.capabilities.general
        offered = None if general is None else general.position_encodings
        book.units = agreed_units(None if offered is None else [str(getattr(each, "value", each)) for each in offered])

    @made.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def did_open(params: lsp.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        book.put(document.uri, to_fs_path(document.uri) or document.uri, document.text, document.version)
        find_later(document.uri, 0)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def did_change(params: lsp.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        book.put(uri, to_fs_path(uri) or uri, params.content_changes[-1].text, params.text_document.version)
        find_later(uri, pause)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    async def did_close(params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        book.plans.pop(uri, None)
        before = waiting.pop(uri, None)
        if before is not None:
            before.cancel()
        made.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    def ask(uri: str, answer: Callable[[OpenPlan], _T]) -> _T | None:
        plan = book.plans.get(uri)
        return None if plan is None or not plan.is_ours else answer(plan)

    @made.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=_TRIGGERS))
    def complete(params: lsp.CompletionParams) -> lsp.CompletionList | None:
        def answer(plan: OpenPlan) -> lsp.CompletionList:
            reading = plan.reading()
            found = suggestions(reading, plan.text, offset(plan, params.position), plan.language)
            items = [say_it.item(reading.places, each, number) for number, each in enumerate(found)]
            return lsp.CompletionList(is_incomplete=False, items=items)

        return ask(params.text_document.uri, answer)

    @made.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        def answer(plan: OpenPlan) -> lsp.Hover | None:
            told = told_at(plan.reading(), offset(plan, params.position), plan.language)
            if told is None:
                return None
            content = lsp.MarkupContent(lsp.MarkupKind.Markdown, told.markdown)
            return lsp.Hover(content, say_it.range_of(plan.reading().places, told.at))

        return ask(params.text_document.uri, answer)

    @made.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def definition(params: lsp.DefinitionParams) -> lsp.Location | None:
        uri = params.text_document.uri

        def answer(plan: OpenPlan) -> lsp.Location | None:
            home = home_of(plan.reading(), offset(plan, params.position))
            return None if home is None else lsp.Location(uri, say_it.range_of(plan.reading().places, home))

        return ask(uri, answer)

    @made.feature(lsp.TEXT_DOCUMENT_REFERENCES)
    def references(params: lsp.ReferenceParams) -> list[lsp.Location] | None:
        uri, with_home = params.text_document.uri, params.context.include_declaration

        def answer(plan: OpenPlan) -> list[lsp.Location]:
            found = uses_of(plan.reading(), offset(plan, params.position), with_home=with_home)
            return [lsp.Location(uri, say_it.range_of(plan.reading().places, at)) for at in found]

        return ask(uri, answer)

    @made.feature(lsp.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
    def highlight(params: lsp.DocumentHighlightParams) -> list[lsp.DocumentHighlight] | None:
        def answer(plan: OpenPlan) -> list[lsp.DocumentHighlight]:
            found = uses_of(plan.reading(), offset(plan, params.position), with_home=True)
            return [lsp.DocumentHighlight(say_it.range_of(plan.reading().places, at)) for at in found]

        return ask(params.text_document.uri, answer)

    @made.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepare_rename(params: lsp.PrepareRenameParams) -> lsp.Range | None:
        def answer(plan: OpenPlan) -> lsp.Range | None:
            at = id_to_rename(plan.reading(), offset(plan, params.position))
            return None if at is None else say_it.range_of(plan.reading().places, at)

        return ask(params.text_document.uri, answer)

    @made.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))
    def rename(params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        uri = params.text_document.uri

        def answer(plan: OpenPlan) -> lsp.WorkspaceEdit | None:
            try:
                changes = renaming(plan.reading(), offset(plan, params.position), params.new_name)
            except NotChangedError as error:
                raise JsonRpcInvalidParams(error.reason.in_language(plan.language)) from None
            return say_it.workspace_edit(uri, plan.version, plan.reading().places, changes) if changes else None

        return ask(uri, answer)

    @made.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix, lsp.CodeActionKind.SourceFixAll]),
    )
    def actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction] | None:
        uri, only = params.text_document.uri, params.context.only

        def wants(kind: lsp.CodeActionKind) -> bool:
            return only is None or any(kind.value == str(o) or kind.value.startswith(f"{o}.") for o in map(_name, only))

        def answer(plan: OpenPlan) -> list[lsp.CodeAction]:
            reading, language = plan.reading(), plan.language
            start, end = offset(plan, params.range.start), offset(plan, params.range.end)
            found = []
            if wants(lsp.CodeActionKind.QuickFix):
                here = [mark for mark in plan.marks(today()) if mark.at.start <= end and start <= mark.at.end]
                found += mends(reading, plan.review(today()), here, language)
            if (
                wants(lsp.CodeActionKind.SourceFixAll)
                and (everything := mend_all(reading, today(), language)) is not None
            ):
                found.append(everything)
            return [say_it.action(uri, plan.version, reading.places, mend) for mend in found]

        return ask(uri, answer)

    @made.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outline(params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol] | None:
        def answer(plan: OpenPlan) -> list[lsp.DocumentSymbol]:
            reading = plan.reading()
            return [say_it.symbol(reading.places, found) for found in symbols(reading, plan.language)]

        return ask(params.text_document.uri, answer)

    return made


def _name(kind: lsp.CodeActionKind | str) -> str:
    return str(getattr(kind, "value", kind))
