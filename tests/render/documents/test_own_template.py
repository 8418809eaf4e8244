"""A template of somebody else reaches nothing but the values, and ends whatever it does."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from dxplan.render.documents import own_template
from dxplan.render.documents.meeting import Paper, meeting_paper
from dxplan.render.documents.own_template import BadTemplateError
from dxplan.render.documents.templates import fill, fill_own, find_template, template_names
from dxplan.text.phrase import LANGUAGES, Language
from tests.render.documents.markdown import headings
from tests.render.documents.papers import plan_in_file, plan_named, subject_of
from tests.render.documents.test_truth import subject_on

LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
DOUBLING = (
    "{% set n = namespace(s='ab') %}{% for i in range(60) %}{% set n.s = n.s OP n.s %}{% endfor %}{{ n.s | length }}"
)


@cache
def paper() -> Paper:
    return meeting_paper(subject_of(plan_in_file("hcm"), "vi", "2023-03-15"))


def test_values_and_filters_are_those_of_the_documents() -> None:
    text = fill_own(
        "# {{ paper.head.title }}\n{% for t in paper.targets %}\n| {{ t.name | cell }} |\n{% endfor %}", paper=paper()
    )
    assert text.startswith("# Chuyển đổi số và đô thị thông minh TP.HCM")
    assert text.count("|") == 2 * len(plan_in_file("hcm").plan.kpis)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", template_names())
def test_a_copy_of_a_document_of_ours_is_a_template(name: str, language: Language) -> None:
    path = find_template(name, language)
    own = meeting_paper(subject_on("thu-duc", date(2026, 11, 28), language))
    copied = fill_own(path.read_text("utf-8"), paper=own)
    assert headings(copied) == headings(fill(path, paper=own))


def test_names_are_escaped_as_in_the_documents() -> None:
    own = meeting_paper(subject_of(plan_named("*a* <b>"), "vi"))
    assert "\\*a\\* \\<b>" in fill_own("{{ paper.head.title }}", paper=own)


MACROS = "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}"
LETTERS = (
    "{% filter upper %}{% for i in range(100000) %}{{ 'a'.ljust(999, 'b') }}{% endfor %}{% endfilter %}"  # 100 million
)


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("{{ paper.hed }}", "'hed'"),
        ("{{ nothing }}", "nothing"),
        ("{{ paper.head.agency", "jinja"),
        ("{% endfor %}", "jinja"),
        ("{% include '/etc/passwd' %}", "/etc/passwd"),
        ("{% import 'a' as b %}", "another file"),
        ("{% extends '../a' %}", "another file"),
        ("{{ paper._subject }}", "may not"),
        ("{{ paper.__class__.__mro__ }}", "may not"),
        ("{{ ''.__class__ }}", "may not"),
        ("{{ '%s' % 1 }}", "may not"),
        ("{{ 2 ** 99999999 }}", "may not"),
        ("{{ 'a' * 10 }}", "may not"),
        ("{{ 'a' | center(999999999) }}", "large"),
        ("{{ 'a'.ljust(999999999) }}", "large"),
        ("{{ range(10 ** 9) }}", "may not"),
        (LOOP, "too long"),
        ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "too long"),
        (MACROS, "too long"),
        (DOUBLING.replace("OP", "~"), "too"),
        (DOUBLING.replace("OP", "+"), "too"),
        (DOUBLING.replace("{% set n.s = n.s OP n.s %}", "{% set n.s %}{{ n.s }}{{ n.s }}{% endset %}"), "large"),
        (DOUBLING.replace("n.s OP n.s", "n.s.replace('a', n.s)"), "large"),
        (DOUBLING.replace("'ab'", "[1]").replace("OP", "+"), "large"),
        (LETTERS, "large"),
        ("{% set x %}{% for i in range(100000) %}" + "a" * 100_000 + "{% endfor %}{% endset %}", "too long"),
        ("{% for i in range(9999) %}{{ range(99999) | list | length }}{% endfor %}", "too long"),
        ("{{ '{:>1000000000}'.format('a') }}", "large"),
        ("{{ '{x:>1000000000}'.format_map({'x': 1}) }}", "large"),
        ("{{ '%1000000000d' | format(1) }}", "large"),
        ("{{ '%*d' | format(1000000000, 1) }}", "large"),
        ("{{ '{0.__class__}'.format(paper) }}", "may not"),
        ("{{ paper | attr('__class__') }}", "may not"),
        ("{{ [paper] | map(attribute='__class__.__mro__') | list }}", "may not"),
        ("{{ [paper] | sum(attribute='_subject') }}", "may not"),
        ("{{ joiner.__init__.__globals__ }}", "may not"),
        ("{{ paper.brief.__init__.__globals__ }}", "may not"),
        ("{{ self._TemplateReference__context }}", "may not"),
        ("{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}", "too long"),
        ("{{ lipsum(n=9) }}", "lipsum"),
        ("{{ paper | tojson }}", "mistake"),
        ("{{ 1 / 0 }}", "mistake"),
        ("{{ paper.head.agency() }}", "mistake"),
    ],
)
def test_bad_templates_are_refused_with_the_reason(source: str, word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where a template may do a twentieth of what it may otherwise: so it is told sooner."""
    for limit in ("_MOST_STEPS", "_MOST_CHARACTERS"):
        monkeypatch.setattr(own_template, limit, getattr(own_template, limit) // 20)
    with pytest.raises(BadTemplateError) as caught:
        fill_own(source, paper=paper())
    assert word in caught.value.why.en
    assert caught.value.why.vi


@pytest.mark.slow
@pytest.mark.parametrize(
    ("source", "word"),
    [(LOOP, "too long"), (LETTERS, "large"), (DOUBLING.replace("'ab'", "[1]").replace("OP", "+"), "large")],
)
def test_what_would_not_end_soon_is_refused_at_the_limits_themselves(source: str, word: str) -> None:
    with pytest.raises(BadTemplateError) as caught:
        fill_own(source, paper=paper())
    assert word in caught.value.why.en


def test_the_line_is_said() -> None:
    with pytest.raises(BadTemplateError) as caught:
        fill_own("a\nb\n{{ paper.hed }}\n", paper=paper())
    assert caught.value.line == 3
