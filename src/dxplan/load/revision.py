"""Files as they were at a revision of the git repository in which they lie."""

from __future__ import annotations

import subprocess
from pathlib import Path

from dxplan.model.named import Code
from dxplan.text.display import shown
from dxplan.text.phrase import Text, say

_SECONDS = 60
_NO_GIT = Text("máy này không có git", "there is no git on this machine")


def at_revision(revision: str, path: str | None, beside: Path) -> bytes | Text:
    """The content of a file at a revision, or why there is none.

    `path` is relative to the root of the repository, or to the folder of `beside` if it begins with `./`; None means
    the file `beside` itself.
    """
    folder = beside.parent
    try:
        if _git(folder, "rev-parse", "--git-dir") is None:
            where = Code(shown(str(folder)))
            return say("{where} không nằm trong kho git nào", "{where} lies in no git repository", where=where)
        said = Code(shown(revision))
        is_option = revision.startswith("-")
        commit = None if is_option else _git(folder, "rev-parse", "-q", "--verify", f"{revision}^{{commit}}")
        if commit is None:
            return say("kho git không có phiên bản {said}", "the git repository has no revision {said}", said=said)
        name = f"./{beside.name}" if path is None else path
        content = _git(folder, "show", f"{commit.decode('ascii', 'replace').strip()}:{name}")
    except (OSError, ValueError):
        return _NO_GIT
    except subprocess.TimeoutExpired:
        return Text("git không trả lời", "git does not answer")
    if content is None:
        return say(
            "phiên bản {said} không có tệp {file}",
            "the revision {said} has no file {file}",
            said=said,
            file=Code(shown(name.removeprefix("./"))),
        )
    return content


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git prints; None where it fails."""
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments],
        capture_output=True,
        check=False,
        timeout=_SECONDS,
        stdin=subprocess.DEVNULL,
    )
    return done.stdout if done.returncode == 0 else None
