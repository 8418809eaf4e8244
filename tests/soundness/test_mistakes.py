from __future__ import annotations

import re
import unicodedata

import pytest

from dxplan.soundness.mistake import Mistake
from dxplan.soundness.mistakes import MISTAKES

every_mistake = pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)


@every_mistake
def test_a_mistake_has_a_code_a_name_and_words_in_both_languages(mistake: Mistake) -> None:
    assert re.fullmatch(r"DX0\d\d", mistake.code)
    assert re.fullmatch(r"[a-z0-9_]+", mistake.name)
    for text in (mistake.title, mistake.why, mistake.fix):
        assert text.vi
        assert text.en
        assert text.vi == unicodedata.normalize("NFC", text.vi)
        assert not text.vi.endswith(".")


def test_codes_and_names_are_unique() -> None:
    assert all(code == mistake.code for code, mistake in MISTAKES.items())
    assert len({mistake.name for mistake in MISTAKES.values()}) == len(MISTAKES)
