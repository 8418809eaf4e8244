"""The page of a code as markdown: why, what to do, its limits, where it comes from, a bad and a good example."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.model.named import Code
from dxplan.render.findings.levels import SEVERITY_NAMES
from dxplan.source.page import Page, Setting
from dxplan.text.lists import joined
from dxplan.text.phrase import Language, Text, say

_WHY = Text("Vì sao", "Why")
_FIX = Text("Cách sửa", "What to do")
_SETTINGS = Text("Ngưỡng", "Thresholds")
_QUIET = Text("Khi nào không hiện", "When it is quiet")
_SOURCES = Text("Căn cứ", "Sources")
_BAD = Text("Ví dụ sai", "A bad example")
_GOOD = Text("Ví dụ đúng", "A good example")
_FAMILY = Text("nhóm", "family")


def rule_page(page: Page, language: Language) -> str:
    """A page in one language; sections without content are left out."""
    level = SEVERITY_NAMES[page.severity].in_language(language)
    known_as = f" · {', '.join(page.aliases)}" if page.aliases else ""
    family = f"{_FAMILY.in_language(language)} `{page.family}`"
    parts = [f"# {page.code} {page.title.in_language(language)}", f"`{page.name}` · {level} · {family}{known_as}"]
    for heading, body in _sections(page, language):
        parts += [f"## {heading.in_language(language)}", body]
    return "\n\n".join(parts) + "\n"


def _sections(page: Page, language: Language) -> Iterator[tuple[Text, str]]:
    yield _WHY, sentence(page.why.in_language(language))
    yield _FIX, sentence(page.fix.in_language(language))
    if page.settings:
        yield _SETTINGS, _settings(page, language)
    if page.quiet_in:
        yield _QUIET, quiet_text(page).in_language(language)
    if page.provisions:
        yield _SOURCES, "\n".join(f"- {sentence(p.in_language(language))}" for p in page.provisions)
    for heading, example in ((_BAD, page.bad), (_GOOD, page.good)):
        if example:
            yield heading, f"```yaml\n{example.rstrip()}\n```"


def _settings(page: Page, language: Language) -> str:
    limits = "\n".join(
        f"- `{s.name}`: {s.about.in_language(language)} ({defaults_text(s).in_language(language)})"
        for s in page.settings
    )
    how = Text("Đặt trong kế hoạch", "Set in the plan").in_language(language)
    return f"{limits}\n\n{how}: `{how_to_set(page)}`"


def defaults_text(setting: Setting) -> Text:
    """The defaults of a limit: one value, or one for each profile where they differ."""
    values = setting.defaults
    if len(set(values.values())) == 1:
        value = next(iter(values.values()))
        return say("mặc định {value}", "default {value}", value=value)
    each = joined(
        say("{code} {value}", "{code} {value}", code=Code(code), value=value) for code, value in values.items()
    )
    return say("mặc định theo bộ ngưỡng: {each}", "default by profile: {each}", each=each)


def how_to_set(page: Page) -> str:
    """The line of a plan that sets the limits of a rule, with their defaults."""
    limits = ", ".join(f"{s.name}: {next(iter(s.defaults.values()))}" for s in page.settings)
    return f"checks: {{thresholds: {{{page.code}: {{{limits}}}}}}}"


def quiet_text(page: Page) -> Text:
    """In which profiles a rule is held back."""
    return say(
        "Với bộ ngưỡng {profiles} ({setting}), cảnh báo và lưu ý chỉ hiện khi có {all} hoặc {select}.",
        "In the profile {profiles} ({setting}) its warnings and notes show only with {all} or {select}.",
        profiles=joined(map(Code, page.quiet_in)),
        setting=Code("checks: {profile: …}"),
        all=Code("--all"),
        select=Code(f"--select {page.code}"),
    )


def sentence(text: str) -> str:
    """A statement with a capital letter and a full stop."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "…")) else ".")
