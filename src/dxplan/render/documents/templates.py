"""The document templates: where they are, which there are, and how one is filled in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import dxplan
from dxplan.render.documents.columns_told import told_columns
from dxplan.render.documents.gfm import Markdown, cell, prose
from dxplan.text.expression import expression
from dxplan.text.phrase import LANGUAGES, Language

_SUFFIX = ".md.j2"
_FILTERS = {"cell": cell, "prose": prose, "as_it_stands": Markdown}
_BLANK_LINES = expression(r"\n{3,}")


class NoTemplateError(Exception):
    """There is no template with this name; `names` are those that there are."""

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        super().__init__(name)
        self.names = names


def templates_folder() -> Path:
    """The folder with the templates: inside the installed package, or beside `src` in a checkout."""
    return _beside(dxplan.__file__)


@cache
def _beside(program: str) -> Path:
    package = Path(program).resolve().parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parents[1] / "templates"


def template_names() -> tuple[str, ...]:
    """The names of all document templates."""
    return _names_in(templates_folder() / "documents")


@cache
def _names_in(folder: Path) -> tuple[str, ...]:
    files = (path.name.removesuffix(_SUFFIX) for path in folder.glob(f"*{_SUFFIX}"))
    return tuple(sorted({_without_language(name) for name in files}))


def find_template(name: str, language: Language) -> Path:
    """The file `name.vi.md.j2` or `name.en.md.j2`, or `name.md.j2` for a template that serves both languages.

    Raises:
        NoTemplateError: there is none for this name and language.
    """
    names = template_names()
    if name in names:
        for file in (f"{name}.{language}{_SUFFIX}", f"{name}{_SUFFIX}"):
            path = templates_folder() / "documents" / file
            if path.is_file():
                return path
    raise NoTemplateError(name, names)


def fill(path: Path, **values: Any) -> str:
    """A template's text with the values put in.

    Whatever is put in is escaped as prose, or as the `cell` of a table where the template says so: no name in a plan
    can change the document's form. Columns of tables that tell nothing are left out. A value that the template asks
    for and that isn't there is an error.
    """
    text = _environment(path.parent).get_template(path.name).render(**values)
    language = path.name.removesuffix(_SUFFIX).rpartition(".")[2]
    return told_columns(_tidied(text), "en" if language == "en" else "vi")


def fill_own(source: str, **values: Any) -> str:
    """The text of a department's own template with the values put in, escaped as `fill` does.

    Raises:
        BadTemplateError: it cannot be filled in.
    """
    from dxplan.render.documents.own_template import filled_safely

    return _tidied(filled_safely(source, values, _FILTERS, _as_prose, _parts_in(templates_folder() / "documents")))


@cache
def _parts_in(folder: Path) -> dict[str, str]:
    """What the templates of a folder share, by the name under which they import it."""
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.glob("parts/*.j2")}


def _tidied(text: str) -> str:
    lines = "\n".join([line.rstrip(" \t") for line in text.split("\n")])
    return _BLANK_LINES.sub("\n\n", lines).strip("\n") + "\n"


@cache
def _environment(folder: Path) -> Environment:
    """What fills in the templates of a folder: it keeps those that it has compiled, which takes longer than to fill."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        autoescape=False,
        optimized=False,  # what is constant is filled in once a process: to fold it takes longer
        finalize=_as_prose,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(_FILTERS)
    return environment


def _as_prose(value: Any) -> Any:
    if value is None:
        raise TypeError("a template puts in a value that may be missing")
    return prose(value) if isinstance(value, str) else value


def _without_language(name: str) -> str:
    stem, _, language = name.rpartition(".")
    return stem if language in LANGUAGES else name
