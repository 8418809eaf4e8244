"""Small parts of sentences."""

from __future__ import annotations

import pytest

from dxplan.text.sentences import opened


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4 nhiệm vụ dự kiến chi 8,4 tỷ đồng.", "Có 4 nhiệm vụ dự kiến chi 8,4 tỷ đồng."),
        ("2 trường hợp cùng loại.", "Có 2 trường hợp cùng loại."),
        ("Nhiệm vụ 16 chậm.", "Nhiệm vụ 16 chậm."),
        ("06/9/2022 là ngày ký.", "06/9/2022 là ngày ký."),
        ("“Sở A” làm 2 việc.", "“Sở A” làm 2 việc."),
        ("", ""),
    ],
)
def test_an_item_of_a_list_opens_with_no_bare_number(text: str, said: str) -> None:
    """After the number of the item, "1. 4 nhiệm vụ" reads like 1.4."""
    assert opened(text, "vi") == said
    assert opened(text, "en") == text
