"""DX443: announced before it was tried."""

from __future__ import annotations

from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

RULE = Rule(
    code="DX443",
    name="announced_too_early",
    severity=Severity.WARNING,
    title=Text(
        "Công bố rộng rãi khi hệ thống chưa được thử",
        "Announced before it was tried",
    ),
    why=Text(
        "công bố là hứa với người dân điều chưa ai thấy chạy được",
        "it promises people what nobody has seen work",
    ),
    fix=Text(
        "vận hành thử, nghiệm thu xong rồi mới công bố",
        "announce it after the trial and the acceptance",
    ),
    bad="",
    good="",
    check=check_of(rows("DX443")),
    reads=("kind",),
)
