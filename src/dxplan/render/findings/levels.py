"""How findings are spoken of: their levels, and what stands before why and how to mend it."""

from __future__ import annotations

from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

SEVERITY_NAMES = {
    Severity.ERROR: Text("lỗi", "error"),
    Severity.WARNING: Text("cảnh báo", "warning"),
    Severity.NOTE: Text("lưu ý", "note"),
}
SEVERITY_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
WHY = Text("vì sao", "why")
FIX = Text("cách sửa", "fix")
