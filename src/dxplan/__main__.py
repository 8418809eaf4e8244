"""The entry point: `dxplan` and `python -m dxplan`."""

from __future__ import annotations

import gc
import os
import sys

from dxplan import __version__


def main() -> None:
    """Run the command line in a process of its own, and end that with its exit code."""
    code = run()
    for stream in (sys.stdout, sys.stderr):  # our own output is written by now
        if stream is not None:
            stream.flush()
    os._exit(code)  # to take apart all that was loaded takes a twentieth of a check; the system takes it back at once


def run() -> int:
    """Run the command line. Returns the exit code. The version is told before anything else is loaded."""
    try:
        return _run()
    except KeyboardInterrupt:
        return 130


def _run() -> int:
    from dxplan.cli.output import UnwrittenError, put

    try:
        if sys.argv[1:] == ["--version"]:
            put(f"dxplan {__version__}\n")
            return 0
        shell = os.environ.get("_DXPLAN_COMPLETE")
        if shell in ("bash", "zsh", "fish"):  # the scripts of `dxplan completion` ask so
            from dxplan.cli.completing import answer

            return answer(shell, sys.argv[1:])
        gc.disable()  # one command makes no garbage worth looking for, nor does loading its modules
        from dxplan.cli.app import run

        return run()
    except UnwrittenError as error:
        from dxplan.cli.ending import unwritten

        return unwritten(error)
    except Exception as error:  # a bug of ours, or an installation that is not whole
        from dxplan.cli.ending import failed

        return failed(error)


if __name__ == "__main__":
    main()
