"""dxplan: roadmaps of digital-transformation programmes as dependency networks, scheduled and critically checked.

The functions and values of `dxplan.api` can be had from here too: `from dxplan import check_file`.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dxplan.api import *  # noqa: F403


def __getattr__(name: str) -> object:
    """What `dxplan.api` offers, loaded when it is first asked for: `import dxplan` alone takes no time."""
    if not name.startswith("_"):
        from importlib import import_module

        api = import_module("dxplan.api")
        if name in api.__all__:
            return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
