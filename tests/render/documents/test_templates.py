"""Templates are found by looking into the folder."""

from __future__ import annotations

from pathlib import Path

import pytest

import dxplan
from dxplan.render.documents import templates
from dxplan.render.documents.gfm import Markdown
from dxplan.text.expression import expression
from dxplan.text.phrase import LANGUAGES, Language
from tests.render.documents.papers import plan_in_file, subject_of, written
from tests.render.documents.test_meeting_goldens import FINDINGS

RUN_TOGETHER = expression(r"[^\W\d][:;,][^\W\d]")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of its own: `src/dxplan`, and `templates` beside `src`."""
    package = tmp_path / "src" / "dxplan"
    package.mkdir(parents=True)
    documents = tmp_path / "templates" / "documents"
    documents.mkdir(parents=True)
    monkeypatch.setattr(dxplan, "__file__", str(package / "__init__.py"))
    return documents


def test_a_new_file_is_a_new_template(folder: Path) -> None:
    (folder / "minutes.vi.md.j2").write_text("Biên bản")
    (folder / "minutes.en.md.j2").write_text("Minutes")
    (folder / "list.md.j2").write_text("-")
    (folder / "README.md").write_text("no template")
    assert templates.template_names() == ("list", "minutes")
    assert templates.find_template("minutes", "en").name == "minutes.en.md.j2"
    assert templates.find_template("list", "vi").name == "list.md.j2"


def test_a_template_in_the_other_language_only_is_not_found(folder: Path) -> None:
    (folder / "minutes.vi.md.j2").write_text("Biên bản")
    with pytest.raises(templates.NoTemplateError) as error:
        templates.find_template("minutes", "en")
    assert error.value.names == ("minutes",)


def test_templates_inside_the_installed_package_come_first(folder: Path, tmp_path: Path) -> None:
    installed = tmp_path / "src" / "dxplan" / "templates"
    installed.mkdir()
    assert templates.templates_folder() == installed


def test_what_is_put_in_is_escaped_even_without_a_filter(folder: Path) -> None:
    path = folder / "t.md.j2"
    path.write_text("# {{ a }}\n\n| {{ a | cell }} |\n\n\n\n{{ a | as_it_stands }}{{ n }}\n\n")
    assert templates.fill(path, a="*|", n=3) == "# \\*\\|\n\n| \\*\\| |\n\n*|3\n"
    assert templates.fill(path, a=Markdown("*"), n=3) == "# *\n\n| * |\n\n*3\n"


def test_a_value_that_is_not_there_is_an_error(folder: Path) -> None:
    path = folder / "t.md.j2"
    path.write_text("{{ a }}")
    with pytest.raises(Exception, match="undefined"):
        templates.fill(path)
    with pytest.raises(TypeError):
        templates.fill(path, a=None)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", sorted(templates.template_names()))
@pytest.mark.parametrize("name", ["hcm", "thu-duc"])
def test_no_sign_and_no_words_run_into_each_other(name: str, document: str, language: Language) -> None:
    """A value loses the blanks at its ends: what a template says before another value stands outside of values."""
    for today in ("2021-06-01", "2024-06-14", "2026-11-28"):
        paper = written(subject_of(plan_in_file(name), language, today, findings=FINDINGS[name]), document)
        assert not RUN_TOGETHER.findall(paper)
