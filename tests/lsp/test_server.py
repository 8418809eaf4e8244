"""A real session: an editor that starts the server, types, asks, mends and says good-bye."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls")

from tests.lsp.client import Editor, at, edited

URI = "file:///plans/x.yaml"
PLAN = """\
dxplan: 1
id: x
name: {vi: "Kế hoạch 🚀 thử", en: A trial}
language: vi
start: 2022-03-01
agencies:
  STTTT: {name: Sở TT&TT, kind: state}
tasks:
  P:
    name: Giai đoạn 1
    tasks:
      A: {name: "Khảo sát 🚀 hiện trạng", duration: 5d, lead: STTTT, deliverable: Báo cáo}
      B: {name: "🚀🚀 Xây dựng", duration: 5d, lead: STTTT, after: [A, A FF], deliverable: Phần mềm}
"""


def names(items: list[dict[str, Any]]) -> list[str]:
    return [item["label"] for item in items]


@pytest.mark.slow
def test_a_session_from_opening_a_plan_to_good_bye(tmp_path: Path) -> None:
    """Findings come unasked; everything an editor asks for is answered; columns are UTF-16 after emoji, too."""
    with Editor(folder=tmp_path) as editor:
        capable = editor.server["capabilities"]
        assert capable["renameProvider"] == {"prepareProvider": True}
        assert {"hoverProvider", "definitionProvider", "referencesProvider", "completionProvider"} <= capable.keys()
        editor.open(URI, PLAN)
        found = editor.findings(1)
        assert "DX204" in [each["code"] for each in found] or found
        document = {"textDocument": {"uri": URI}}
        use = PLAN.index("A, A FF")
        here = document | {"position": at(PLAN, use)}

        hover = editor.ask("textDocument/hover", here)
        assert "Khảo sát 🚀 hiện trạng" in hover["contents"]["value"]
        assert "01/03/2022 – 07/03/2022, 5 ngày làm việc" in hover["contents"]["value"]
        home = editor.ask("textDocument/definition", here)
        assert home["range"]["start"] == at(PLAN, PLAN.index("A: {"))
        uses = editor.ask("textDocument/references", here | {"context": {"includeDeclaration": True}})
        assert [use["range"]["start"] for use in uses] == [
            at(PLAN, place) for place in (PLAN.index("A: {"), use, PLAN.index("A FF"))
        ]
        assert editor.ask("textDocument/prepareRename", here)["start"] == at(PLAN, use)
        change = editor.ask("textDocument/rename", here | {"newName": "khảo-sát"})
        after = edited(PLAN, change["documentChanges"][0]["edits"])
        assert after == PLAN.replace("      A:", "      khảo-sát:").replace("[A, A FF]", "[khảo-sát, khảo-sát FF]")
        refused = editor.answer("textDocument/rename", here | {"newName": "B"})
        assert "`B` đã được dùng" in refused["error"]["message"]

        outline = editor.ask("textDocument/documentSymbol", document)
        assert [phase["name"] for phase in outline] == ["P Giai đoạn 1"]
        assert names([{"label": task["name"]} for task in outline[0]["children"]]) == [
            "A Khảo sát 🚀 hiện trạng",
            "B 🚀🚀 Xây dựng",
        ]

        typing = PLAN + "      C: {name: 🚀, after: [B, "
        editor.change(URI, typing, 2)
        items = editor.ask("textDocument/completion", document | {"position": at(typing, len(typing))})["items"]
        assert names(items) == ["A", "B"]
        assert items[0]["textEdit"]["range"]["start"] == at(typing, len(typing))
        assert "DX005" in [each["code"] for each in editor.findings(2)]

        editor.tell("textDocument/didClose", document)
        assert editor.ask("textDocument/hover", here) is None
        code, err = editor.close()
        assert (code, err) == (0, b"")


@pytest.mark.slow
def test_quick_fixes_come_as_edits_that_mend(tmp_path: Path) -> None:
    """What a finding says can go is offered at its place, and all together once; made by the editor, it is gone."""
    plan = PLAN.replace("[A, A FF]", "[A, A]")
    with Editor("--lang", "en", folder=tmp_path) as editor:
        editor.open(URI, plan)
        finding = next(each for each in editor.findings(1) if each["code"] == "DX204")
        asked = {"textDocument": {"uri": URI}, "range": finding["range"], "context": {"diagnostics": [finding]}}
        actions = editor.ask("textDocument/codeAction", asked)
        fix = next(action for action in actions if action.get("isPreferred") and action["kind"] == "quickfix")
        assert fix["diagnostics"][0]["code"] == "DX204"
        for action in (fix, next(action for action in actions if action["kind"] == "source.fixAll")):
            after = edited(plan, action["edit"]["documentChanges"][0]["edits"])
            assert after == plan.replace("[A, A]", "[A]")
        editor.change(URI, after, 2)
        assert "DX204" not in [each["code"] for each in editor.findings(2)]
        assert editor.close()[0] == 0


@pytest.mark.slow
def test_a_plan_typed_from_nothing_through_the_protocol(tmp_path: Path) -> None:
    """After each of many states the server answers, and at the end it says what it would have said of the whole."""
    with Editor(folder=tmp_path, encodings=["utf-32", "utf-16"]) as editor:
        assert editor.server["capabilities"]["positionEncoding"] == "utf-32"
        editor.open(URI, "")
        document = {"textDocument": {"uri": URI}}
        states = [PLAN[:end] for end in range(0, len(PLAN), 7)] + [PLAN]
        for version, state in enumerate(states, 2):
            editor.change(URI, state, version)
            line = state.count("\n")
            position = {"line": line, "character": len(state.rpartition("\n")[2])}
            assert "items" in editor.ask("textDocument/completion", document | {"position": position})
            editor.ask("textDocument/hover", document | {"position": position})
            assert isinstance(editor.ask("textDocument/documentSymbol", document), list)
        typed = editor.findings(len(states) + 1)
        editor.tell("textDocument/didClose", document)
        editor.published.clear()
        editor.open(URI, PLAN)
        assert editor.findings(1) == typed
        assert editor.close()[0] == 0


@pytest.mark.slow
def test_an_editor_that_dies_leaves_no_server_behind(tmp_path: Path) -> None:
    with Editor(folder=tmp_path) as editor:
        editor.open(URI, PLAN)
        assert editor.hang_up() == 0
