"""Libraries that only some uses need: whether one is missing, or there and broken, and what to do about it."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from dxplan.text.phrase import Text, say

_PACKAGES = {
    "docx": "python-docx",
    "xlsxwriter": "XlsxWriter",
    "_cffi_backend": "cffi",
}
"""Libraries whose packages have another name."""


class UnusableLibraryError(Exception):
    """A library cannot be used: `why` is the rest of a sentence that begins with what needs it."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.en)
        self.why = why


def imported(extra: str, *names: str) -> tuple[ModuleType, ...]:
    """The modules of these names, which an extra of the package brings.

    Raises:
        UnusableLibraryError: one is not there, or breaks while it is imported, in whatever way.
    """
    return tuple(_imported(extra, name) for name in names)


def _imported(extra: str, name: str) -> ModuleType:
    try:
        return import_module(name)
    except Exception as error:  # files cut off, versions that clash: it comes in every shape
        raise UnusableLibraryError(why_unusable(extra, name, error)) from None


def why_unusable(extra: str, library: str, error: Exception) -> Text:
    """What is wrong with a library, and what to install: one that is there is to be put there anew."""
    if isinstance(error, ModuleNotFoundError) and "." not in (error.name or "."):
        return say(
            "cần một thư viện chưa được cài: pip install 'dxplan[{extra}]'",
            "needs a library that is not installed: pip install 'dxplan[{extra}]'",
            extra=extra,
        )
    package = _PACKAGES.get(library, library)
    return say(
        "cần thư viện {package}, đã cài nhưng hỏng ({reason}); cài lại: pip install --force-reinstall {package}",
        "needs the library {package}, which is installed but broken ({reason}); "
        "install it anew: pip install --force-reinstall {package}",
        package=package,
        reason=" ".join(str(error).split()) or type(error).__name__,
    )
