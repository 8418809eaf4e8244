"""dxplan: roadmaps of digital-transformation programmes as dependency networks, scheduled and critically checked.

`plan = dxplan.load("plans/hcm.yaml")` reads one; its methods do what the commands do (docs/api.md). The functions and
values of `dxplan.api`, of which these are made, can be had from here too: `from dxplan import check_file`.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:  # type checkers see all names at once, and know which there are not
    from dxplan.api import *  # noqa: F403

    load = open_plan  # noqa: F405
else:

    def __getattr__(name: str) -> object:
        """What `dxplan.api` offers, loaded when it is first asked for: `import dxplan` alone takes no time."""
        from importlib import import_module

        if name == "load":  # the package that reads plans; it can be called
            return import_module("dxplan.load")
        if not name.startswith("_"):
            api = import_module("dxplan.api")
            if name in api.__all__:
                return getattr(api, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        """What can be asked for, for those who complete names."""
        from dxplan import api

        return sorted({*globals(), *api.__all__, "load"})
