"""Sound plans told in other words, and with kinds left out, are left in peace: the words are synonyms."""

from __future__ import annotations

import random
import re

import pytest

from dxplan.source.diagnostic import Severity
from tests.covering import IS_SOAKING
from tests.recall.checking import NAMES, Document
from tests.recall.test_less_said import copied, leaves, new

SYNONYMS = {
    "nghiệm thu": ("NT", "kiểm tra, nghiệm thu", "tổ chức nghiệm thu"),
    "tập huấn": ("đào tạo", "bồi dưỡng", "hướng dẫn sử dụng, tập huấn"),
    "vận hành thử": ("chạy thử", "VHT", "vận hành thử nghiệm"),
    "phê duyệt": ("PD", "duyệt", "ra quyết định phê duyệt"),
    "thẩm định": ("TĐ", "tổ chức thẩm định"),
    "hồ sơ mời thầu": ("HSMT", "E-HSMT"),
    "kế hoạch lựa chọn nhà thầu": ("KHLCNT", "kế hoạch LCNT"),
    "đánh giá hồ sơ dự thầu": ("chấm thầu", "đánh giá HSDT"),
    "kiểm tra an toàn thông tin": ("kiểm tra ATTT", "rà quét an toàn thông tin"),
    "khảo sát": ("KS", "điều tra, khảo sát"),
    "đưa vào sử dụng": ("đưa vào khai thác", "chính thức đưa vào sử dụng"),
    "nhân rộng": ("mở rộng", "triển khai nhân rộng"),
    "kết nối": ("tích hợp", "liên thông"),
    "bàn giao": ("BG", "chuyển giao"),
}
WITHOUT_KIND = 0.12
TRUE_ALL_THE_SAME = frozenset({"DX109", "DX106"})
"""That tasks say no kind, and that two are now called the same."""


ROUNDS = 2 if IS_SOAKING else 1


def varied(name: str, chance: random.Random) -> Document:
    plan = copied(name)
    for _, task in leaves(plan):
        if isinstance(task.get("name"), str) and chance.random() < 0.5:
            for word, others in SYNONYMS.items():
                task["name"] = re.sub(word, chance.choice(others), task["name"], count=1)
        if task.get("kind", "milestone") != "milestone" and chance.random() < WITHOUT_KIND:
            del task["kind"]
    return plan


@pytest.mark.slow
@pytest.mark.law
def test_other_words_for_the_same_are_no_findings() -> None:
    told: list[tuple[str, Severity, str, str | None]] = []
    for name in NAMES:
        for round_ in range(ROUNDS):
            plan = varied(name, random.Random(f"{name}{round_}"))
            told += [(name, *each) for each in new(name, plan) if each[1] not in TRUE_ALL_THE_SAME]
    assert len([each for each in told if each[1] is Severity.ERROR]) <= 1, told
    assert len(told) <= 0.1 * ROUNDS * len(NAMES), told
