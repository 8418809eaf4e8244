"""Names as departments write them are the steps that they mean: abbreviated, numbered, in capitals, without marks."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from dxplan.checks.procedure.reading import steps_of
from dxplan.guessing.abbreviations import in_full
from dxplan.guessing.kinds import guess_kind
from dxplan.guessing.words import without_marks
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.text.phrase import same


class Named(NamedTuple):
    """A name with the steps that it means, and the kinds that tasks so named say."""

    name: str
    steps: frozenset[str]
    kinds: tuple[Kind, ...]


def _of(line: str) -> list[Named]:
    head, names = line.split(": ", 1)
    steps, kinds = head.split(" @ ")
    meant = frozenset() if steps == "-" else frozenset(steps.split("+"))
    return [Named(name, meant, tuple(map(Kind, kinds.split(",")))) for name in names.split(" | ")]


TABLE = Path(__file__).with_name("names_of_steps.txt").read_text(encoding="utf-8")
NAMES = [named for line in TABLE.splitlines() if not line.startswith("#") for named in _of(line)]


def forms(name: str) -> tuple[str, ...]:
    bare = without_marks(name.replace("Đ", "D"))
    return (name, f"3.2. {name}", name.upper(), bare, bare.upper())


def read(kind: Kind, name: str) -> frozenset[str]:
    return frozenset(step.value for step in steps_of(Task(id="T", kind=kind, name=same(name))))


@pytest.mark.slow
@pytest.mark.parametrize("form", range(5), ids=["written", "numbered", "capitals", "bare", "bare-capitals"])
def test_a_name_under_its_kind_is_the_step_that_it_means(form: int) -> None:
    wrong = [
        (forms(named.name)[form], kind.value, sorted(read(kind, forms(named.name)[form])))
        for named in NAMES
        for kind in named.kinds
        if read(kind, forms(named.name)[form]) != named.steps
    ]
    assert len(NAMES) > 450
    assert len(wrong) <= 0.01 * len(NAMES), wrong


@pytest.mark.slow
def test_the_kind_that_a_name_tells_is_the_step_too_and_few_tell_none() -> None:
    told = [(named, kind) for named in NAMES for kind in (guess_kind(same(named.name)),)]
    wrong = [
        (named.name, kind.value)
        for named, kind in told
        if kind is not None and kind is not Kind.MILESTONE and read(kind, named.name) != named.steps
    ]
    silent = [named.name for named, kind in told if kind is None]
    assert len(wrong) <= 0.04 * len(NAMES), wrong
    assert len(silent) <= 0.2 * len(NAMES), silent


@pytest.mark.parametrize(
    ("written", "full"),
    [
        ("TĐ, PD KHLCNT", "thẩm định, phê duyệt kế hoạch lựa chọn nhà thầu"),
        ("PD KHLCNT", "phe duyet ke hoach lua chon nha thau"),
        ("phe duyet bcktkt", "phe duyet bao cao kinh te ky thuat"),
        ("BC KT-KT", "bao cao kinh te ky thuat"),
        ("Ký HĐ với NT", "ký hợp đồng với nhà thầu"),
        ("NT, BG sản phẩm", "nghiệm thu bàn giao sản phẩm"),
        ("Phê duyệt DA", "phê duyệt dự án"),
        ("ĐA DẠNG DỊCH VỤ", "đa dạng dịch vụ"),
        ("DA PHE DUYET XONG", "da phe duyet xong"),
        ("Lập theo QĐ 749/QĐ-TTg", "lập theo văn bản 749/văn bản"),
        ("Sở KH&CN", "sở khoa học công nghệ"),
        ("", ""),
    ],
)
def test_what_is_abbreviated_is_read_in_full(written: str, full: str) -> None:
    assert in_full(written) == full


@pytest.mark.parametrize("name", ["Xay dung phan mem", "XAY DUNG PHAN MEM", "Su dung he thong cu", "Xây dựng hệ thống"])
def test_near_miss_what_is_built_or_used_stops_nothing_though_it_is_written_without_marks(name: str) -> None:
    assert "switch_off" not in read(Kind.BUILD, name)
    assert read(Kind.OPS, "Dung su dung he thong cu") == {"switch_off"}
