"""The entry point: `dxplan` and `python -m dxplan`."""

from __future__ import annotations

import sys

from dxplan import __version__


def main() -> None:
    """Run the command line. The version is told before anything else is loaded."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"dxplan {__version__}\n")
        return
    from dxplan.cli.app import run

    run()


if __name__ == "__main__":
    main()
