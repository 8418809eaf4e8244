"""`dxplan check`: findings, figures, exit codes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dxplan.checks import runner
from dxplan.checks.finding import Finding
from dxplan.checks.registry import rules
from dxplan.text.display import display_width
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
FINDING_KEYS = {
    *("code", "severity", "message", "file", "line", "column", "end_column"),
    *("task", "why", "hint", "related", "remedy", "other_remedies", "parts"),
}
LATE = SOUND.replace("2023-12-29", "2023-03-31")
QUIET = "--today", "2023-01-01", "--lang", "en"


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
    done = dxplan("check", bad, plan, "--details")
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
    assert set(document) == {"findings", "waived", "summary"}
    assert document["findings"]
    for finding in document["findings"]:
        assert set(finding) == FINDING_KEYS
        assert finding["file"] == str(plan)
        assert finding["line"] >= 1
        assert 1 <= finding["column"] < finding["end_column"]
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


def test_what_goes_on_after_the_agreement_is_said_beside_the_margin_to_its_end(plan: Path) -> None:
    """The operation ends in 2024, the work of an agreement until 2023 is early all the same."""
    head = SOUND.replace("tasks:", "agreement: {ends: 2023-12-31}\ntasks:")
    plan.write_text(head, encoding="utf-8")
    assert "before the agreement's end 2023-12-31\n" in dxplan("check", plan, *QUIET).out
    plan.write_text(head + "  C: {kind: ops, duration: 12mo, after: B}\n", encoding="utf-8")
    out = " ".join(dxplan("check", plan, *QUIET).out.split())
    assert "the agreement's end 2023-12-31, not counting operation and measurement after that day" in out


@pytest.mark.slow
@pytest.mark.parametrize("width", [40, 80, 200])
def test_lines_keep_to_the_width(width: int) -> None:
    """Nothing is wider than asked for, carets and long Vietnamese sentences included."""
    from dxplan.text.display import display_width

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
    (entry,) = during["waived"]
    assert set(entry) == FINDING_KEYS | {"reason", "until"}
    assert (entry["reason"], entry["until"]) == ("đã báo cáo UBND", "2023-06-30")
    after = json.loads(_check_json(plan, waived, "2023-07-01"))
    assert {f["code"] for f in after["findings"]} == codes | {"DX104"}


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


def _codes(*arguments: object) -> list[str]:
    done = dxplan("check", *arguments, "--format", "json", *QUIET)
    return [finding["code"] for finding in json.loads(done.out)["findings"]]


UNLED = LATE.replace("kind: build, duration: 20d, after: A, lead: SO", "kind: build, duration: 20d, after: A")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["--select", "DX301"], {"DX301"}),
        (["--select", "dx4"], {"DX408", "DX445"}),
        (["--select", "R08"], {"DX408"}),
        (["--select", "no_lead_agency"], {"DX408"}),
        (["--select", "programme"], {"DX408", "DX445"}),
        (["--select", "DX301,R08"], {"DX301", "DX408"}),
        (["--select", "DX301", "--select", "R08"], {"DX301", "DX408"}),
        (["--select", "DX3,DX4", "--ignore", "dates"], {"DX408", "DX445"}),
        (["--ignore", "DX", "--select", "DX4"], set()),
    ],
)
def test_codes_can_be_selected_and_ignored_by_any_name(plan: Path, words: list[str], found: set[str]) -> None:
    """Codes, their beginnings, names, aliases and families; with commas or repeated."""
    plan.write_text(UNLED, encoding="utf-8")
    assert set(_codes(plan, *words)) == found


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(("word", "near"), [("DX4O8", "DX408"), ("programm", "programme"), ("", "")])
def test_an_unknown_code_ends_with_2_and_the_nearest_one(plan: Path, option: str, word: str, near: str) -> None:
    """A mistyped code would silently find nothing."""
    done = dxplan("check", plan, option, word)
    assert done.code == 2
    assert near in done.err
    assert done.out == ""


def test_mistakes_in_reading_cannot_be_taken_away(plan: Path) -> None:
    """A broken plan never looks fine."""
    plan.write_text(SOUND.replace("after: A", "after: C"), encoding="utf-8")
    for words in (["--ignore", "DX0"], ["--select", "DX4"], ["--severity", "error"]):
        assert _codes(plan, *words) == ["DX022"]
        assert dxplan("check", plan, *words).code == 2


@pytest.mark.slow
def test_less_severe_findings_can_be_left_out(plan: Path) -> None:
    """--severity names the least one shown; the exit code follows what is shown."""
    hcm = PLANS / "hcm.yaml"
    levels = {level: len(_codes(hcm, "--severity", level)) for level in ("error", "warning", "note")}
    assert levels["error"] <= levels["warning"] <= levels["note"]
    plan.write_text(LATE, encoding="utf-8")
    assert dxplan("check", plan, "--severity", "error").code == 1


def test_exit_zero_forgives_findings_but_not_plans_that_cannot_be_used(plan: Path) -> None:
    """For a first look in a pipeline."""
    plan.write_text(LATE, encoding="utf-8")
    assert dxplan("check", plan).code == 1
    assert dxplan("check", plan, "--exit-zero").code == 0
    plan.write_text("dxplan: 1\n", encoding="utf-8")
    assert dxplan("check", plan, "--exit-zero").code == 2


@pytest.mark.slow
def test_what_is_held_back_is_counted_and_shown_with_all() -> None:
    """In the profile of provinces some notes wait until they are asked for."""
    done = dxplan("check", PLANS / "hcm.yaml", *QUIET)
    held = json.loads(dxplan("check", PLANS / "hcm.yaml", "--format", "json", *QUIET).out)["summary"]["held_back"]
    assert held > 0
    assert "held back: --all" in done.out.splitlines()[-1]
    everything = dxplan("check", PLANS / "hcm.yaml", "--all", *QUIET)
    assert "held back" not in everything.out
    assert len(_codes(PLANS / "hcm.yaml", "--all")) == len(_codes(PLANS / "hcm.yaml")) + held
    assert "chưa hiện: --all" in dxplan("check", PLANS / "hcm.yaml", "--today", "2023-01-01").out


def test_waived_findings_are_listed_with_reason_and_date(plan: Path) -> None:
    """The summary names what was accepted, so that it is not forgotten."""
    waiver = "checks:\n  waive: [{code: DX301, reason: đã báo cáo UBND, until: 2023-06-30}]\n"
    plan.write_text(LATE + waiver, encoding="utf-8")
    text = dxplan("check", plan, *QUIET).out
    assert "DX301" in text
    assert "waived until 2023-06-30: đã báo cáo UBND" in text
    assert "1 waived" in text
    assert "được miễn đến hết 30/06/2023: đã báo cáo UBND" in dxplan("check", plan, "--today", "2023-01-01").out


@pytest.mark.slow
def test_statistics_count_codes_most_frequent_first() -> None:
    """All plans together, a line a code; as JSON too, and in no other format."""
    rows = json.loads(dxplan("check", "--statistics", "--format", "json", *QUIET).out)
    assert [row["count"] for row in rows] == sorted((row["count"] for row in rows), reverse=True)
    assert all(set(row) == {"code", "name", "title", "severity", "count"} for row in rows)
    assert sum(row["count"] for row in rows) == len(_codes())
    text = dxplan("check", "--statistics", *QUIET).out
    assert text.splitlines()[0].split()[:2] == [str(rows[0]["count"]), rows[0]["code"]]
    assert dxplan("check", "--statistics", "--format", "sarif").code == 2


def test_sarif_and_junit_hold_several_plans_in_one_document(plan: Path, tmp_path: Path) -> None:
    """Also one that cannot be read."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("dxplan: 1\n", encoding="utf-8")
    plan.write_text(LATE, encoding="utf-8")
    done = dxplan("check", plan.name, bad.name, "--format", "sarif", folder=tmp_path)
    assert done.code == 2
    (run,) = json.loads(done.out)["runs"]
    places = [r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"]]
    assert set(places) == {"plan.yaml", "bad.yaml"}
    suites = ElementTree.fromstring(dxplan("check", plan, bad, "--format", "junit").out)
    assert [suite.get("name") for suite in suites] == [str(plan), str(bad)]


def test_github_commands_stand_alone(plan: Path) -> None:
    """Nothing else is printed between them."""
    plan.write_text(LATE, encoding="utf-8")
    done = dxplan("check", plan, "--format", "github")
    assert done.code == 1
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in done.out.splitlines())


@pytest.mark.slow
@pytest.mark.parametrize("format_", ["text", "json", "sarif", "github", "junit"])
def test_findings_can_be_written_to_a_file(plan: Path, tmp_path: Path, format_: str) -> None:
    """As they would be printed; an existing file is kept unless --force, and the exit code stays."""
    plan.write_text(LATE, encoding="utf-8")
    output = tmp_path / "findings"
    arguments = ("check", plan, "--format", format_, "--today", "2023-01-01")
    printed = dxplan(*arguments)
    written = dxplan(*arguments, "-o", output, FORCE_COLOR="1")
    assert (written.code, written.out) == (1, "")
    assert "wrote" in written.err
    assert output.read_text("utf-8") == printed.out
    assert dxplan(*arguments, "-o", output).code == 2
    assert dxplan(*arguments, "-o", output, "--force").code == 1
    assert dxplan(*arguments, "-o", plan, "--force").code == 2


@pytest.mark.parametrize("format_", ["text", "json", "sarif", "github", "junit"])
def test_a_rule_that_crashes_is_reported_while_the_others_go_on(
    plan: Path, format_: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DX100 with the rule's name, the other findings too, and exit code 2: something was not looked at."""

    def crashing(_: object) -> Iterator[Finding]:
        raise RuntimeError("broken \x1b[31m")
        yield

    broken = tuple(replace(rule, check=crashing) if rule.code == "DX202" else rule for rule in rules())
    monkeypatch.setattr(runner, "rules", lambda: broken)
    plan.write_text(LATE, encoding="utf-8")
    done = dxplan("check", plan, "--format", format_, "--lang", "en", "--exit-zero")
    text = done.out
    assert done.code == 2, done.err
    assert "DX100" in text
    assert "redundant_link" in text
    assert "DX301" in text
    assert "\x1b" not in text


@pytest.mark.slow
def test_what_was_not_asked_for_is_said_so_that_silence_is_no_clean_bill() -> None:
    """Fewer levels or codes than all leave a line in the summary."""
    severe = dxplan("check", PLANS / "thu-duc.yaml", "--severity", "error", "--lang", "en").out
    assert "0 errors, 0 warnings, 0 notes" in severe
    assert "4 warnings" in severe.splitlines()[-1]
    assert "--severity note" in severe.splitlines()[-1]
    chosen = dxplan("check", PLANS / "thu-duc.yaml", "--ignore", "DX426", "--lang", "en").out
    assert chosen.splitlines()[-1].strip() == "only the selected codes were checked"


# Several plans


@pytest.mark.slow
def test_several_plans_have_a_row_each_those_that_need_most_first() -> None:
    names = sorted(path.name for path in PLANS.glob("*.yaml"))
    done = dxplan("check", *names, "--width", 160, "--today", "2026-11-28", folder=PLANS)
    assert done.code == 1
    rows = [line for line in done.out.splitlines() if line.split("   ")[0].endswith(".yaml")]
    assert len(rows) == len(list(PLANS.glob("*.yaml")))
    assert "nam-dinh.yaml" in rows[0]
    assert re.search("Nam Định +2 +6 +4 +-1[.]222 +DX407, dòng ", rows[0])
    assert "không có phát hiện" in rows[-1]
    assert "--details" in done.out
    assert "vì sao:" not in done.out


@pytest.mark.parametrize("width", [40, 80, 120])
def test_where_there_is_no_room_beside_the_counts_the_worst_finding_stands_below_them(width: int) -> None:
    """A finding of which 50 cells are left says what is wrong of no plan."""
    names = sorted(path.name for path in PLANS.glob("*.yaml"))
    out = dxplan("check", *names, "--width", width, "--today", "2026-11-28", folder=PLANS).out
    lines = out.splitlines()
    assert max(map(len, lines)) <= width
    row = next(number for number, line in enumerate(lines) if re.search(r" 2 +6 +4( +-1[.]222)?$", line))
    assert lines[row + 1].startswith("  DX407, dòng ")
    if width > 40:
        assert "-1.222" in lines[row]
        assert ("Nam Định" in lines[row]) is (width == 120)
        assert "xong 02/12/2030, sau khi thỏa thuận hết hạn" in " ".join(map(str.strip, lines[row + 1 : row + 3]))


@pytest.mark.slow
def test_details_print_what_each_plan_prints_alone() -> None:
    files = [PLANS / "hue.yaml", PLANS / "thu-duc.yaml"]
    alone = [dxplan("check", file, "--width", 120, "--today", "2026-11-28").out for file in files]
    assert dxplan("check", *files, "--width", 120, "--today", "2026-11-28", "--details").out == "\n".join(alone)


def test_why_a_plan_cannot_be_used_is_told_in_full_above_the_table(plan: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(SOUND.replace("after: A", "after: C"), encoding="utf-8")
    done = dxplan("check", plan, bad, "--width", 160)
    assert done.code == 2
    detail, table = done.out.split("────", 1)
    assert detail.count("DX022") == 1
    assert "after: C" in detail
    rows = [line.split()[0] for line in table.splitlines()[1:] if line and not line.startswith(" ")]
    assert [name.rsplit("/", 1)[-1] for name in rows[:2]] == ["bad.yaml", "plan.yaml"]


@pytest.mark.slow
@pytest.mark.parametrize("format_", ["json", "sarif", "junit", "github", "csv"])
def test_formats_for_machines_are_whole_whatever_the_number_of_plans(format_: str) -> None:
    files = [PLANS / "hue.yaml", PLANS / "can-tho.yaml"]
    options = ("--format", format_, "--today", "2026-11-28")
    assert dxplan("check", *files, *options).out == dxplan("check", *files, *options, "--details").out


@pytest.mark.slow
@pytest.mark.parametrize("width", [40, 80, 120, 200])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_table_keeps_the_width(width: int, language: str) -> None:
    files = sorted(PLANS.glob("*.yaml"))
    done = dxplan("check", *files, "--width", width, "--lang", language, "--today", "2026-11-28")
    assert max(map(display_width, done.out.splitlines())) <= width
