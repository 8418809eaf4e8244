"""How findings are spoken of: their levels, and what stands before why and how to mend it."""

from __future__ import annotations

from dxplan.source.diagnostic import Severity
from dxplan.text.counts import Noun
from dxplan.text.phrase import Text

SEVERITY_NOUNS = {
    Severity.ERROR: Noun("lỗi", "error"),
    Severity.WARNING: Noun("cảnh báo", "warning"),
    Severity.NOTE: Noun("lưu ý", "note"),
}
SEVERITY_NAMES = {severity: Text(noun.vi, noun.en) for severity, noun in SEVERITY_NOUNS.items()}
SEVERITY_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
WHY = Text("vì sao", "why")
FIX = Text("cách sửa", "fix")
