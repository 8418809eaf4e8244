"""Whatever is told to be written for a key of a task, followed to the letter, reads: no second mistake after it."""

from __future__ import annotations

import re

import pytest

from dxplan.model.named import meant_in
from dxplan.source.diagnostic import Diagnostic, has_errors
from tests.load.reading import hint, read

HEAD = (
    "dxplan: 1\nid: x\nstart: 2026-01-05\nstatus_date: 2026-02-01\nagencies: {STTTT: {name: Sở TTTT}, VNPT: {}}\n"
    "resources: {dev: {capacity: 2}}\nsystems: {S1: {name: Kho}}\nkpis: {K1: {name: k}}\n"
)
KEYS = ["after", "lead", "kind", "cost", "progress", "duration", "system", "support", "must_start_on", "remaining"]
KEYS += ["priority", "kpis", "deadline", "days"]
VALUES = [
    "A FS", "A finish-to-start + 2 days", "A FS+2 weeks", "A+5", "A SS 5", "A -5d", "B, A", "A; B", "A và B",
    "TBD", "none", "?", "''", "2 weeks", "P10D", "P1Y2M", "10 days", "5", "0", "-5d", "10 ngày", "2-3 tuần",
    "1,5d", "05/01/2026", "2026-13-01", "30/02/2026", "March 2026", "2026-W12", "2026-03-05T10:00:00Z",
    "5 Mar 26", "Q2 2026", "2026", "done", "in progress", "true", "no", "31.025 tỷ", "500k", "10 tr", "high",
    "0.5", "80 phần trăm", "1e9", "{A: SS}", "[A, B]", "{id: A, lag: 2 days}",
    "[{id: A, type: SS, lag: 2 weeks}]", "{value: 5, unit: days}", "[50]", "[[A]]", "{date: 2026-01-05}",
    "khảo sát", "Sở TTTT", "Khao sat", "sttTT", "k1", "s1", "{percent: 50}", "{A: , B: }", "A.", "A FF-",
]  # fmt: skip
_PLAIN = re.compile(r"^write (?:a list: )?(\[.*\]|[0-9]\S*(?: (?:%|(?!or )[^\W\d]+))?)")
UNKNOWN = {"DX022", "DX023", "DX024", "DX025", "DX026", "DX027", "DX018"}
"""Of ids that are nowhere nobody can tell what to write."""


def errors_of(entries: str) -> list[Diagnostic]:
    tasks = f"tasks:\n  A: {{duration: 1d, name: Khảo sát}}\n  B: {{duration: 1d}}\n  T: {{{entries}}}\n"
    return [mistake for mistake in read(HEAD + tasks).diagnostics if has_errors((mistake,))]


def entry(key: str, value: str) -> str:
    written = f'"{value}"' if value[0] not in "[{'" and re.search(r"[:,;#]|^[-?]|\.$", value) else value
    return f"{key}: {written}" if key in ("duration", "days") else f"duration: 1d, {key}: {written}"


def told(mistake: Diagnostic, key: str, value: str) -> str | None:
    """The entries that a remedy writes out; None of one that gives no form, or an example only."""
    said = hint(mistake)
    if not said.startswith("write ") or "leave out" in said or "for example" in said:
        return None
    forms = re.findall(r"`([^`]+)`", said) or _PLAIN.findall(said)
    if not forms:
        return None
    if re.match(r"\w+: ", forms[0]):
        return ", ".join(forms[:1] if " or " in said else forms)
    form = f"[{forms[0]}]" if value.startswith("[") and not forms[0].startswith("[") else forms[0]
    return f"{key}: {form}"


@pytest.mark.parametrize("key", KEYS)
def test_what_is_told_reads(key: str) -> None:
    followed = 0
    for value in VALUES:
        before = errors_of(entry(key, value))
        for mistake in before:
            form = told(mistake, key, value)
            if form is None or mistake.code == "DX011":
                continue
            followed += 1
            length = "" if re.search(r"\b(duration|days):", form) else "duration: 1d, "
            after = [each for each in errors_of(length + form) if each.code not in UNKNOWN]
            new = [each for each in after if each.code not in {other.code for other in before if other is not mistake}]
            assert not new, (entry(key, value), form, [hint(each) for each in new])
    assert followed


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("days: 5", "duration: 5d"),
        ("duration_days: 10", "duration: 10d"),
        ("estimated hours: 40", "duration: 40h"),
        ("weeks: 2", "duration: 2w"),
        ("số tháng: 3", "duration: 3mo"),
        ("số ngày: '2,5'", "duration: 2.5d"),
        ("thời gian (tháng): 3", "duration: 3mo"),
        ("còn lại (ngày): 3", "remaining: 3d"),
        ("thời hạn (ngày): 30", "duration: 30d"),
        ("thời gian - ngày làm việc: 30", "duration: 30d"),
        ("kinh phí (tỷ đồng): 50", "cost: 50 tỷ"),
        ("kinh phí (tỷ): '50,5'", "cost: 50.5 tỷ"),
        ("kinh phí - triệu đồng: 500", "cost: 500 triệu"),
        ("kinh phí (ĐVT nghìn đồng): 500", "cost: 500000"),
        ("kinh phí (tỷ đồng) (dự kiến): 5", "cost: 5 tỷ"),
        ("chi phí thực tế (triệu đồng): 5", "actual_cost: 5 triệu"),
    ],
)
def test_a_key_that_holds_the_unit_is_told_with_it(said: str, written: str) -> None:
    length = "" if written.startswith("duration") else "duration: 5d, "
    [found] = errors_of(length + said)
    assert f"`{written}`" in hint(found)
    assert not errors_of(length + written)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("kinh phí (tỷ đồng): 50", "cost: 50 tỷ"),
        ("kinh phí (tỷ đồng): '1.500'", None),
        ("kinh phí (tỷ đồng): [1, 2]", None),
        ("kinh phí (tỷ đồng): {2022: 5}", None),
        ("kinh phí (tỷ đồng): 50 tỷ", "cost"),
        ("cost (VND): 5000000", "cost"),
        ("thời gian (tháng): 3", None),
        ("còn lại (tuần): 3", None),
        ("thời hạn (ngày): 30", None),
        ("thời gian - ngày làm việc: 30", None),
        ("hoàn thành (ngày): 5", None),
        ("kinh phí (ngày): 5", None),
        ("kinh phí (%): 30", None),
        ("kinh phí (triệu USD): 5", None),
        ("cost (EUR): 5", None),
        ("chi phí (trăm triệu): 5", None),
        ("kinh phí (đồng): 5000000", "cost"),
        ("tiến độ (ngày): 5", None),
        ("trọng số (%): 5", None),
        ("tỷ lệ giải ngân (%): 5", None),
        ("'% hoàn thành': 5", "progress"),
        ("'% complete': 5", "progress"),
        ("'%': 5", "progress"),
        ("remaining (%): 30", None),
        ("hoàn thành (%): 50", "progress"),
        ("ưu tiên (1-10): 3", "priority"),
        ("chủ trì (cơ quan): STTTT", "lead"),
    ],
)
def test_no_unit_is_lost_with_its_key(said: str, written: str | None) -> None:
    """What is surely meant is written by programs: a number without the unit of its key would be another one."""
    [mistake] = [each for each in errors_of(said) if each.code == "DX011"]
    found = meant_in(mistake.hint)
    assert (None if found is None else found.text) == written
