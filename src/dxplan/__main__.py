"""The entry point: `dxplan` and `python -m dxplan`."""

from __future__ import annotations

import gc
import sys

from dxplan import __version__


def main() -> None:
    """Run the command line, and leave with its exit code. The version is told before anything else is loaded."""
    try:
        code = _run()
    except KeyboardInterrupt:
        code = 130
    gc.freeze()  # at the end Python looks for garbage again, several times: the system takes back all of it anyway
    if code:
        sys.exit(code)


def _run() -> int:
    from dxplan.cli.output import UnwrittenError, put

    try:
        if sys.argv[1:] == ["--version"]:
            put(f"dxplan {__version__}\n")
            return 0
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
