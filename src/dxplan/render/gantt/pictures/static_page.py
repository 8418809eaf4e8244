"""Pictures with their figures on one page of HTML that needs no script, no other file and no network."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from dxplan.render.gantt.pictures.markup import text
from dxplan.text.phrase import Language

_POLICY = "default-src 'none'; style-src '{style}'; base-uri 'none'; form-action 'none'"


def static_page(title: str, language: Language, style: str, body: str) -> str:
    """The page; `body` is markup, and has no styles of its own: the policy lets the browser take `style` alone."""
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY.format(style=digest(style))}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="generator" content="dxplan">\n'
        f"<title>{text(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )


def spare(room: str, *path: str) -> str:
    """A script or style of a package without what only its reader needs: indents, and lines of comment."""
    content = files(room).joinpath(*path).read_text(encoding="utf-8")
    lines = (line.strip() for line in content.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith(("// ", "/* ")))


def digest(content: str) -> str:
    """What a content security policy names a script or style by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
