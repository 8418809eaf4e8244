"""`dxplan check`: findings, figures, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import PLANS, dxplan

SOUND = """\
dxplan: 1
id: sound
name: {vi: Kế hoạch gọn, en: A tidy plan}
start: 2023-03-01
finish_by: 2023-12-29
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
tasks:
  A: {name: Khảo sát, kind: survey, duration: 10d, lead: SO, deliverable: Báo cáo}
  B: {name: Xây dựng, kind: build, duration: 20d, after: A, lead: SO, deliverable: Hệ thống}
"""
FINDING_KEYS = {"code", "severity", "message", "file", "line", "column", "task", "hint"}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(SOUND, encoding="utf-8")
    return path


def test_a_sound_plan_ends_with_0(plan: Path) -> None:
    """No error-level finding: exit code 0, and the figures are printed."""
    done = dxplan("check", plan)
    assert done.code == 0, done.out
    assert "Kế hoạch gọn" in done.out
    assert "2 nhiệm vụ, 0 mốc, 0 giai đoạn; 01/03/2023 → 11/04/2023" in done.out
    assert "A → B" in done.out


def test_a_missed_deadline_ends_with_1(plan: Path) -> None:
    """A finding at error level in a readable plan: exit code 1."""
    plan.write_text(SOUND.replace("2023-12-29", "2023-03-31"), encoding="utf-8")
    done = dxplan("check", plan)
    assert done.code == 1
    assert "xong trễ" in done.out


def test_an_unreadable_plan_ends_with_2_and_the_others_are_still_checked(plan: Path, tmp_path: Path) -> None:
    """One unusable file does not keep the rest from being checked."""
    bad = tmp_path / "bad.yaml"
    bad.write_text(SOUND.replace("after: A", "after: C"), encoding="utf-8")
    done = dxplan("check", bad, plan)
    assert done.code == 2
    assert "DX022" in done.out
    assert "Kế hoạch gọn" in done.out


def test_missing_files_and_folders_end_with_2(tmp_path: Path) -> None:
    """A path that is no file is said to be so."""
    assert "DX001" in dxplan("check", tmp_path / "none.yaml").out
    assert dxplan("check", tmp_path / "none.yaml").code == 2
    assert dxplan("check", tmp_path).code == 2


def test_json_has_the_promised_shape(plan: Path) -> None:
    """Other programs rely on these keys."""
    plan.write_text(SOUND.replace("2023-12-29", "2023-03-31"), encoding="utf-8")
    document = json.loads(dxplan("check", plan, "--format", "json", "--today", "2023-01-01").out)
    assert set(document) == {"findings", "summary"}
    assert document["findings"]
    for finding in document["findings"]:
        assert set(finding) == FINDING_KEYS
        assert finding["file"] == str(plan)
        assert finding["line"] >= 1
        assert finding["column"] >= 1
    summary = document["summary"]
    assert summary["errors"] == sum(f["severity"] == "error" for f in document["findings"])
    assert summary["plan"] == "sound"
    assert summary["tasks"] == 2
    assert summary["finish"] == "2023-04-11"
    assert summary["margin_to_finish_by"] == -7.0
    assert summary["critical_path"] == ["A", "B"]


def test_json_of_an_unreadable_plan_has_findings_and_no_figures(plan: Path) -> None:
    """The shape stays; there is just no plan to give figures of."""
    plan.write_text("dxplan: 1\nid: x\ntasks: {}\n", encoding="utf-8")
    done = dxplan("check", plan, "--format", "json")
    document = json.loads(done.out)
    assert done.code == 2
    assert {finding["code"] for finding in document["findings"]} == {"DX012", "DX043"}
    assert document["summary"]["plans"] == []


def test_the_language_can_be_chosen(plan: Path) -> None:
    """The plan's language is the default, --lang overrides it."""
    assert "working days before the plan's deadline 2023-12-29" in dxplan("check", plan, "--lang", "en").out
    assert "ngày làm việc so với thời hạn của kế hoạch 29/12/2023" in dxplan("check", plan).out


@pytest.mark.parametrize("width", [40, 80, 200])
def test_lines_keep_to_the_width(width: int) -> None:
    """Nothing is wider than asked for, carets and long Vietnamese sentences included."""
    from dxplan.source.excerpt import display_width

    done = dxplan("check", PLANS / "hcm.yaml", "--width", width)
    assert max(display_width(line) for line in done.out.splitlines()) <= width


def test_a_waived_finding_is_counted_and_not_shown(plan: Path) -> None:
    """A waiver with its reason takes a finding off the list until its date; the count stays visible."""
    late = SOUND.replace("2023-12-29", "2023-03-31")
    codes = {f["code"] for f in json.loads(_check_json(plan, late))["findings"]}
    (code,) = codes
    waived = late + f"checks:\n  waive: [{{code: {code}, reason: đã báo cáo UBND, until: 2023-06-30}}]\n"
    during = json.loads(_check_json(plan, waived, "2023-06-30"))
    assert during["findings"] == []
    assert during["summary"]["waived"] == 1
    after = json.loads(_check_json(plan, waived, "2023-07-01"))
    assert {f["code"] for f in after["findings"]} == codes


def _check_json(plan: Path, text: str, today: str = "2023-01-01") -> str:
    plan.write_text(text, encoding="utf-8")
    return dxplan("check", plan, "--format", "json", "--today", today).out


def test_escape_characters_never_reach_the_terminal(tmp_path: Path) -> None:
    """A name that holds an escape sequence is reported and shown harmlessly, in text and in JSON."""
    path = tmp_path / "evil.yaml"
    path.write_text(SOUND.replace("Khảo sát", '"a\\e[2Jb\\0"'), encoding="utf-8")
    done = dxplan("check", path)
    assert done.code == 2
    assert "DX009" in done.out
    assert "\x1b" not in done.out
    assert "\x00" not in done.out
