"""A template of somebody else reaches nothing but the values, and ends whatever it does."""

from __future__ import annotations

import pytest

from dxplan.render.documents.meeting import Paper, meeting_paper
from dxplan.render.documents.own_template import BadTemplateError
from dxplan.render.documents.templates import fill_own
from tests.render.documents.papers import plan_in_file, plan_named, subject_of

LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
DOUBLING = (
    "{% set n = namespace(s='ab') %}{% for i in range(60) %}{% set n.s = n.s OP n.s %}{% endfor %}{{ n.s | length }}"
)


def paper() -> Paper:
    return meeting_paper(subject_of(plan_in_file("hcm"), "vi", "2023-03-15"))


def test_values_and_filters_are_those_of_the_documents() -> None:
    text = fill_own(
        "# {{ paper.head.title }}\n{% for t in paper.targets %}\n| {{ t.name | cell }} |\n{% endfor %}", paper=paper()
    )
    assert text.startswith("# Chuyển đổi số và đô thị thông minh TP.HCM")
    assert text.count("|") == 2 * len(plan_in_file("hcm").plan.kpis)


def test_names_are_escaped_as_in_the_documents() -> None:
    own = meeting_paper(subject_of(plan_named("*a* <b>"), "vi"))
    assert "\\*a\\* \\<b>" in fill_own("{{ paper.head.title }}", paper=own)


@pytest.mark.slow
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
        ("{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}", "too long"),
        (DOUBLING.replace("OP", "~"), "too"),
        (DOUBLING.replace("OP", "+"), "too"),
        ("{{ 1 / 0 }}", "mistake"),
        ("{{ paper.head.agency() }}", "mistake"),
    ],
)
def test_bad_templates_are_refused_with_the_reason(source: str, word: str) -> None:
    with pytest.raises(BadTemplateError) as caught:
        fill_own(source, paper=paper())
    assert word in caught.value.why.en
    assert caught.value.why.vi


def test_the_line_is_said() -> None:
    with pytest.raises(BadTemplateError) as caught:
        fill_own("a\nb\n{{ paper.hed }}\n", paper=paper())
    assert caught.value.line == 3
