"""What an editor makes of a plan file before it asks the schema: YAML 1.2's values, dates stay texts."""

from __future__ import annotations

import re
from typing import Any

import yaml


class _EditorLoader(yaml.CSafeLoader):
    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


_EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)
_EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile(r"^(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""]
)
_EditorLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
_EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$"),
    list("-+.0123456789"),
)
_EditorLoader.add_implicit_resolver("tag:yaml.org,2002:merge", re.compile(r"^<<$"), ["<"])
_EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))  # type: ignore[arg-type]
_EditorLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(loader.construct_scalar(node)))  # type: ignore[arg-type]


def seen_by_editor(text: str) -> Any:
    """A file's content as JSON has it: keys are texts."""
    return _keyed(yaml.load(text, Loader=_EditorLoader))


def _keyed(value: Any) -> Any:
    if isinstance(value, dict):
        return {_text(key): _keyed(inside) for key, inside in value.items()}
    return list(map(_keyed, value)) if isinstance(value, list) else value


def _text(key: Any) -> str:
    return str(key).lower() if isinstance(key, bool) else "" if key is None else str(key)
