"""What is reported when a rule itself fails: a bug of dxplan, while the other rules go on."""

from __future__ import annotations

from dxplan.checks.rule import Rule
from dxplan.model.named import Code
from dxplan.model.plan import Plan
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.page import Page
from dxplan.text.phrase import Text, say
from dxplan.text.system import is_damaged_program

CRASHED = Page(
    code="DX100",
    name="rule_crashed",
    severity=Severity.ERROR,
    title=Text("Một quy tắc rà soát bị hỏng", "A check has crashed"),
    why=Text(
        "đây là lỗi của dxplan, không phải của kế hoạch; điều quy tắc này tìm thì chưa được xem",
        "this is a bug of dxplan, not of the plan; what this rule looks for has not been looked at",
    ),
    fix=say(
        "báo lỗi kèm tên quy tắc và tệp kế hoạch; trong lúc chờ, bỏ qua bằng {option}",
        "report it with the rule's name and the plan; until it is mended, leave it out with {option}",
        option=Code("--ignore DX…"),
    ),
    family="structure",
)


def crash(plan: Plan, rule: Rule, error: Exception) -> Diagnostic:
    """The diagnostic of a rule that failed on a plan. Raises the error where the program itself is damaged."""
    what = _what(error)
    return Diagnostic(
        code=CRASHED.code,
        severity=Severity.ERROR,
        message=say(
            "quy tắc {code} {name} bị hỏng khi xem kế hoạch này ({what})",
            "the rule {code} {name} crashed on this plan ({what})",
            code=Code(rule.code),
            name=rule.name,
            what=what,
        ),
        span=plan.span(plan.places, "id"),
        why=CRASHED.why,
        hint=say(
            "báo lỗi kèm tệp kế hoạch; trong lúc chờ, bỏ qua bằng {option}",
            "report it with the plan; until it is mended, leave it out with {option}",
            option=Code(f"--ignore {rule.code}"),
        ),
    )


def without_hint(rule: Rule, error: Exception) -> Text:
    """What is said where the advice of a finding fails: what the rule advises in general, and why it is no more."""
    return say(
        "{fix} (lời khuyên riêng của {code} bị hỏng, là lỗi của dxplan: {what})",
        "{fix} (the advice of {code} for this case crashed, a bug of dxplan: {what})",
        fix=rule.fix,
        code=Code(rule.code),
        what=_what(error),
    )


def _what(error: Exception) -> str:
    if is_damaged_program(error):
        raise error
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
