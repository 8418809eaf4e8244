"""The entry point: `dxplan` and `python -m dxplan`."""

from __future__ import annotations

import gc
import sys

from dxplan import __version__


def main() -> None:
    """Run the command line. The version is told before anything else is loaded."""
    if sys.argv[1:] == ["--version"]:
        try:
            print(f"dxplan {__version__}", flush=True)  # noqa: T201
        except OSError as error:
            sys.stdout = None  # nothing is left to flush
            sys.exit(f"dxplan: {error}")
        return
    gc.disable()  # one command makes no garbage worth looking for, nor does loading its modules
    from dxplan.cli.app import run

    run()


if __name__ == "__main__":
    main()
