"""The page of a rule: what it looks for, why, what to do, where it comes from, a bad and a good example."""

from __future__ import annotations

from dxplan.checks.rule import Rule
from dxplan.load.mistakes import Mistake
from dxplan.render.diagnostics.text_format import SEVERITY_NAMES
from dxplan.source.diagnostic import Severity
from dxplan.source.text import Language, Text

_WHY = Text("Vì sao", "Why")
_FIX = Text("Cách sửa", "What to do")
_SOURCES = Text("Căn cứ", "Sources")
_BAD = Text("Ví dụ sai", "A bad example")
_GOOD = Text("Ví dụ đúng", "A good example")


def rule_page(rule: Rule, language: Language) -> str:
    """The page of a check, as markdown."""
    parts = [_head(rule.code, rule.name, rule.title, rule.severity, rule.aliases, language)]
    parts += _section(_WHY, rule.why.in_language(language), language)
    parts += _section(_FIX, rule.fix.in_language(language), language)
    if rule.provisions:
        parts += _section(_SOURCES, "\n".join(f"- {p.in_language(language)}" for p in rule.provisions), language)
    parts += _section(_BAD, f"```yaml\n{rule.bad.rstrip()}\n```", language)
    parts += _section(_GOOD, f"```yaml\n{rule.good.rstrip()}\n```", language)
    return "\n".join(parts) + "\n"


def mistake_page(mistake: Mistake, language: Language) -> str:
    """The page of a mistake that reading a plan can find, as markdown."""
    parts = [_head(mistake.code, mistake.name, mistake.title, mistake.severity, (), language)]
    parts += _section(_WHY, mistake.why.in_language(language), language)
    parts += _section(_FIX, mistake.fix.in_language(language), language)
    return "\n".join(parts) + "\n"


def _head(code: str, name: str, title: Text, severity: Severity, aliases: tuple[str, ...], language: Language) -> str:
    level = SEVERITY_NAMES[severity].in_language(language)
    known_as = f" · {', '.join(aliases)}" if aliases else ""
    return f"# {code} {title.in_language(language)}\n\n`{name}` · {level}{known_as}"


def _section(heading: Text, body: str, language: Language) -> list[str]:
    return [f"\n## {heading.in_language(language)}\n", body]
