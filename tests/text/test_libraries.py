"""Libraries that only some uses need: missing ones are to be installed, broken ones anew."""

from __future__ import annotations

import pytest

from dxplan.text.libraries import UnusableLibraryError, imported, why_unusable


def test_a_library_that_is_there_is_given() -> None:
    (module,) = imported("office", "json")
    assert module.__name__ == "json"


def test_one_that_is_not_there_is_brought_by_its_extra() -> None:
    with pytest.raises(UnusableLibraryError) as raised:
        imported("office", "no_such_library_at_all")
    assert "pip install 'dxplan[office]'" in raised.value.why.in_language("vi")


@pytest.mark.parametrize(
    "error", [ImportError("DLL load failed", name="docx"), ModuleNotFoundError("x", name="docx.shared"), OSError()]
)
def test_one_that_is_broken_is_installed_anew_under_its_packages_name(error: Exception) -> None:
    why = why_unusable("office", "docx", error)
    assert "đã cài nhưng hỏng" in why.in_language("vi")
    assert why.in_language("en").endswith("pip install --force-reinstall python-docx")
