"""A checked plan for the tests of the formats."""

from __future__ import annotations

from datetime import date

from dxplan.findings.review import Outcome, Review
from dxplan.model.settings import Waiver
from dxplan.render.findings.context import Context
from dxplan.source.diagnostic import Diagnostic, Related, Severity
from dxplan.source.page import Page
from dxplan.source.span import Span
from dxplan.text.phrase import Language, Text, same

SOURCE = "dxplan: 1\ntasks:\n  A: {name: Khảo sát, after: [B]}\n  B: {name: Nhân rộng}\n"
PAGES = tuple(
    Page(
        code,
        f"rule_{code.lower()}",
        Severity.WARNING,
        Text(f"Tên {code}", f"Title {code}"),
        same("w"),
        same("f"),
        "logic",
    )
    for code in ("DX201", "DX401", "DX407")
)
WAIVER = Waiver(code="DX407", task="A", reason=Text("đã báo cáo", "reported"), until=date(2030, 6, 30))


def context(language: Language, pages: tuple[Page, ...] = PAGES, plans: int = 1, width: int = 80) -> Context:
    return Context(
        language=language,
        languages=(language,) * plans,
        width=width,
        color=False,
        pages=lambda: pages,
        patches=dict,
        version="1.2.3",
    )


def reviewed(
    findings: tuple[Diagnostic, ...] = (),
    waived: tuple[tuple[Diagnostic, Waiver], ...] = (),
    held_back: tuple[Diagnostic, ...] = (),
    crashed: tuple[str, ...] = (),
    file: str = "plans/kế hoạch.yaml",
    text: str = SOURCE,
) -> Review:
    outcome = Outcome(file, None, None, (), text.encode())
    return Review(outcome=outcome, findings=findings, waived=waived, held_back=held_back, crashed=crashed)


def finding(
    code: str = "DX401",
    severity: Severity = Severity.ERROR,
    message: str = "`A` quá sớm",
    place: tuple[int, int, int] = (3, 30, 1),
    file: str = "plans/kế hoạch.yaml",
    task: str | None = "A",
    related: bool = False,
) -> Diagnostic:
    line, column, length = place
    return Diagnostic(
        code=code,
        severity=severity,
        message=Text(message, message),
        span=Span(file, line, column, length),
        why=Text("vì thế", "therefore"),
        hint=Text("sửa lại", "mend it"),
        related=(Related(Span(file, 4, 3, 1), Text("ở đây", "here")),) if related else (),
        task=task,
    )
