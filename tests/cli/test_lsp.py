"""The command that starts the server; what it answers is tried in tests/lsp."""

from __future__ import annotations

import builtins
import subprocess
import sys
from typing import Any

import pytest

from tests.cli.running import PLANS, dxplan


def test_without_the_library_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback, exit code 2, nothing on standard output."""
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name.partition(".")[0] in ("pygls", "lsprotocol") or name == "dxplan.lsp.server":
            raise ImportError(f"No module named {name!r}", name="pygls")
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    done = dxplan("lsp")
    assert (done.code, done.out) == (2, "")
    assert 'pip install "dxplan[lsp]"' in done.err
    assert done.err.count("\n") == 1


@pytest.mark.slow
def test_a_check_loads_nothing_of_it() -> None:
    """Start-up is a feature: the protocol's libraries belong to the one command."""
    code = (
        f"import sys; sys.argv = ['dxplan', 'check', {str(PLANS / 'thu-duc.yaml')!r}]\n"
        "from dxplan.__main__ import run\n"
        "run()\n"
        "foreign = {'pygls', 'lsprotocol', 'cattrs', 'asyncio'} & set(sys.modules)\n"
        "own = {name for name in sys.modules if name.startswith(('dxplan.lsp', 'dxplan.cli.comple'))}\n"
        "print('loaded', sorted(foreign | own))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "loaded []"
