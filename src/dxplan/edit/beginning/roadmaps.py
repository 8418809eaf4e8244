"""The roadmaps to begin with: plan files, dxplan's own and those of the folder one works in."""

from __future__ import annotations

from pathlib import Path

from dxplan.edit.beginning.beginning_error import BeginningError
from dxplan.render.documents.templates import templates_folder
from dxplan.soundness.suggest import closest
from dxplan.text.display import shown
from dxplan.text.lists import listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import LANGUAGES, Language, say
from dxplan.text.system import reason_of

_SUFFIX = ".yaml"
_FOLDER = Path("roadmaps")
OWN_FOLDER = Path("templates") / _FOLDER
"""Where roadmaps of one's own are looked for, in the folder one works in; they go before dxplan's."""


class Roadmap(NamedTuple):
    """A plan file to begin with; `title` is its first comment that tells of it, empty if there is none."""

    name: str
    title: str
    path: Path
    is_ours: bool


def roadmaps(language: Language) -> tuple[Roadmap, ...]:
    """All roadmaps by name, each in a language if it is there in it."""
    found: dict[str, Roadmap] = {}
    ours = templates_folder() / _FOLDER
    for folder in (ours, *([OWN_FOLDER] if OWN_FOLDER.resolve() != ours.resolve() else ())):
        is_ours = folder == ours
        for path in sorted(folder.glob(f"*{_SUFFIX}"), key=lambda path: path.stem.endswith(f".{language}")):
            name = _without_language(path.name.removesuffix(_SUFFIX))
            found[name] = Roadmap(name, _title(path), path, is_ours)
    return tuple(found[name] for name in sorted(found))


def find_roadmap(name: str, language: Language) -> Roadmap:
    """The roadmap with a name, or the one in a file: what has a folder or `.yaml` in it is a path.

    Raises:
        BeginningError: there is none.
    """
    if name.endswith((_SUFFIX, ".yml")) or Path(name).name != name:
        return Roadmap(Path(name).stem, "", Path(name), is_ours=False)
    there = {roadmap.name: roadmap for roadmap in roadmaps(language)}
    if name in there:
        return there[name]
    near = closest(name, list(there))
    raise BeginningError(
        say(
            "không có mẫu {name}{near}; có: {names}",
            "there is no template {name}{near}; there are: {names}",
            name=shown(name),
            near=say("; có phải ý bạn là {near}?", "; did you mean {near}?", near=near) if near else "",
            names=listed(list(there)),
        )
    )


def content_of(roadmap: Roadmap) -> bytes:
    """The file of a roadmap.

    Raises:
        BeginningError: it cannot be read.
    """
    try:
        return roadmap.path.read_bytes()
    except (OSError, ValueError) as error:
        raise BeginningError(
            say(
                "không đọc được mẫu {path}: {reason}",
                "the template {path} cannot be read: {reason}",
                path=str(roadmap.path),
                reason=reason_of(error),
            )
        ) from None


def _title(path: Path) -> str:
    """The first line of comment that is no modeline."""
    try:
        lines = path.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    comments = (line.removeprefix("#").strip() for line in lines[:20] if line.startswith("#"))
    return next((comment for comment in comments if comment and not comment.startswith("yaml-language-server")), "")


def _without_language(name: str) -> str:
    stem, _, language = name.rpartition(".")
    return stem if language in LANGUAGES else name
