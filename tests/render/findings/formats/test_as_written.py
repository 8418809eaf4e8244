"""What each format writes of a plan with findings of each level and one that is waived."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxplan import __version__
from dxplan.render.findings.registry import counting_format_named, format_names
from tests.cli.running import dxplan
from tests.conftest import Golden

FAULTY = """\
dxplan: 1
id: thi-diem
name: Thí điểm, nhân rộng
start: 2022-03-01
finish_by: 2022-08-31
agencies: {SO: {name: Sở Thông tin và Truyền thông, kind: state}}
systems: {S: {name: "Một cửa | “OneGov”"}}
checks: {waive: [{code: DX414, task: B, reason: "Ghi ở quyết định, mục 2"}]}
tasks:
  A: {name: Thí điểm, kind: pilot, system: S, duration: 60d, lead: SO, deliverable: Báo cáo}
  B: {name: Đánh giá, kind: evaluate, system: S, duration: 10d, after: A, lead: SO}
  C: {name: Nhân rộng, kind: rollout, system: S, duration: 60d, after: [A, A], lead: SO, deliverable: Biên bản}
  D: {name: Tổng kết, kind: review, duration: 5d, after: [B, C], lead: SO, deliverable: Báo cáo, deadline: 2022-08-01}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "thi-diem.yaml").write_text(FAULTY, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", format_names())
def test_of_findings(name: str, folder: Path, golden: Golden) -> None:
    """Line ends are looked at elsewhere."""
    golden(f"findings.{name}", checked(folder, "--all", "--format", name).replace("\r\n", "\n"))


@pytest.mark.parametrize("name", [name for name in format_names() if counting_format_named(name)])
def test_of_statistics(name: str, folder: Path, golden: Golden) -> None:
    golden(f"statistics.{name}", checked(folder, "--statistics", "--format", name))


def checked(folder: Path, *options: str) -> str:
    done = dxplan("check", "thi-diem.yaml", *options, "--today", "2022-06-01", folder=folder)
    return done.out.replace(f'"version": "{__version__}"', '"version": "…"')
