"""Files made to exhaust the reader end in an error, soon and without filling the memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dxplan.load import composer
from dxplan.soundness.limits import (
    MOST_ALIASED,
    MOST_CHARACTERS,
    MOST_ENTRIES,
    MOST_LEVELS,
    MOST_OF_A_KIND,
    MOST_VALUES,
)
from tests.covering import IS_SOAKING
from tests.load.harmless import read_harmlessly

HEAD = "dxplan: 1\nid: x\nstart: 2022-01-03\n"


def codes(text: str) -> list[str]:
    return [d.code for d in read_harmlessly(text.encode()).diagnostics]


def laughs(levels: int = 12) -> str:
    """The billion laughs: every level names the one before ten times."""
    lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


def laughing_mappings(levels: int = 12) -> str:
    lines = ["a0: &a0 {k: ha}"]
    lines += [f"a{n}: &a{n} {{{', '.join(f'k{i}: *a{n - 1}' for i in range(10))}}}" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


def laughing_tasks(levels: int = 8) -> str:
    lines = ["tasks:", "  t0: &t0 {duration: 1d}"]
    for n in range(1, levels):
        inside = ", ".join(f"t{n}x{i}: *t{n - 1}" for i in range(10))
        lines.append(f"  t{n}: &t{n} {{tasks: {{{inside}}}}}")
    return HEAD + "\n".join(lines) + "\n"


MEASURE = """
import sys, time
from pathlib import Path
from dxplan.load.loader import load
began = time.perf_counter()
result = load(Path(sys.argv[1]))
seconds = time.perf_counter() - began
status = Path("/proc/self/status").read_text()
kilobytes = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
print(seconds, kilobytes / 1024, *[d.code for d in result.diagnostics])
"""


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is measured in /proc")
@pytest.mark.parametrize("text", [laughs(), laughing_mappings(), laughing_tasks()], ids=["lists", "mappings", "tasks"])
def test_a_billion_laughs_end_in_an_error_in_a_second_and_200_megabytes(tmp_path: Path, text: str) -> None:
    path = tmp_path / "laughs.yaml"
    path.write_text(text, "utf-8")
    done = subprocess.run([sys.executable, "-c", MEASURE, str(path)], capture_output=True, text=True, check=True)
    seconds, megabytes, *found = done.stdout.split()
    assert "DX008" in found
    assert float(seconds) < 1
    assert float(megabytes) < 200


def test_aliases_in_sane_numbers_are_no_abuse() -> None:
    tasks = "".join(f"  T{n}: {{<<: *common, name: Việc {n}}}\n" for n in range(2000))
    assert codes(f"{HEAD}tasks:\n  T: &common {{duration: 5d, kind: build, tags: &tags [a, b]}}\n{tasks}") == []


def test_the_limit_is_on_what_aliases_unfold_to() -> None:
    half = MOST_ALIASED // 2 + 1
    anchors = f"a: &a [{','.join(['x'] * half)}]\n"
    assert "DX008" not in codes(anchors + "b: *a\n")
    assert codes(anchors + "b: *a\nc: *a\n") == ["DX008"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "[{a: "])
def test_brackets_nested_too_deep(opening: str) -> None:
    assert codes(f"{HEAD}tasks: {opening * 100_000}") == ["DX007"]


def test_blocks_nested_too_deep() -> None:
    assert codes("".join("  " * n + f"a{n}:\n" for n in range(1000))) == ["DX007"]
    assert codes("- " * 50_000) == ["DX007"]
    assert codes("? " * 50_000) == ["DX007"]


def test_the_deepest_plan_allowed_is_read() -> None:
    def nested(levels: int) -> str:
        text = "{duration: 1d}"
        for n in range(levels):
            text = f"{{tasks: {{T{n}: {text}}}}}"
        return f"{HEAD}tasks: {{P: {text}}}"

    assert codes(nested((MOST_LEVELS - 3) // 2)) == []
    assert codes(nested(MOST_LEVELS // 2)) == ["DX007"]


@pytest.mark.slow
def test_a_hundred_thousand_lines_of_one_flow_mapping() -> None:
    lines = ",\n".join(f"T{n}: {{duration: 1d}}" for n in range(100_000 // 4))
    assert codes(f"{HEAD}tasks: {{{lines}}}") == []
    numbers = ",\n".join(map(str, range(100_000)))
    assert codes(f"{HEAD}tasks: {{T: {{duration: 1d, tags: [{numbers}]}}}}") == []


@pytest.mark.slow
def test_every_key_wrong_costs_no_more_than_time_in_proportion() -> None:
    keys = ",\n".join(f"k{n}: v" for n in range(5_000))
    assert codes(f"{{{keys}}}").count("DX011") == MOST_OF_A_KIND + 1
    repeated = ",\n".join("id: x" for n in range(5_000))
    assert codes(f"{{{repeated}}}").count("DX010") == MOST_OF_A_KIND + 1
    cut = ",\n".join(map(str, range(5_000)))
    assert codes(f"{{{cut}}}").count("DX011") == MOST_OF_A_KIND + 1


@pytest.mark.slow
def test_every_reference_wrong_costs_no_more_than_time_in_proportion() -> None:
    tasks = "".join(f"  T{n}: {{duration: 1d, after: [X{n}, Y{n}]}}\n" for n in range(1_000))
    assert codes(f"{HEAD}tasks:\n{tasks}").count("DX022") == MOST_OF_A_KIND + 1
    many = ", ".join(f"X{n}" for n in range(4_000))
    found = codes(f"{HEAD}tasks:\n  T: {{duration: 1d, after: [{many}], support: [{many}]}}\n")
    assert found.count("DX023") == MOST_OF_A_KIND + 1


@pytest.mark.slow
@pytest.mark.parametrize(
    "value",
    [
        "9" * 100_000 + "!",
        "1" + " " * 100_000 + "!",
        "a" + " " * 50_000 + "!",
        "a" + ",a" * 50_000 + "!",
        "1" + ".000" * 50_000,
    ],
    ids=["digits", "spaces", "word", "list", "groups"],
)
def test_a_very_long_value_is_answered_at_once_wherever_it_stands(value: str) -> None:
    fields = (
        "duration",
        "range",
        "deadline",
        "after",
        "lead",
        "support",
        "cost",
        "progress",
        "resources",
        "kind",
        "waves",
    )
    for field in fields:
        read_harmlessly(f'{HEAD}tasks:\n  T1: {{{field}: "{value}"}}\n'.encode())
    read_harmlessly(f'{HEAD}calendars:\n  c: {{week: "{value}", hours: "{value}", days_off: "{value}"}}\n'.encode())


@pytest.mark.slow
def test_a_very_long_line_is_quoted_in_short() -> None:
    long = "ế" * 1_000_000
    note = read_harmlessly(f"{HEAD}tasks: {{T1: {{duration: 1d, note: {long}, duratn: 5d}}}}".encode()).diagnostics
    assert [(found.code, found.span.line) for found in note] == [("DX002", 4), ("DX011", 4)]
    kind = read_harmlessly(f"{HEAD}tasks: {{T1: {{duration: 1d, kind: {long}}}}}".encode()).diagnostics
    assert [found.code for found in kind] == ["DX002", "DX019"]
    assert all(len(found.message.vi) < 120 for found in kind)


def test_the_longest_text_that_is_read() -> None:
    def named(length: int) -> str:
        return f"{HEAD}tasks:\n  T1:\n    duration: 1d\n    name: {'ế' * length}\n"

    assert codes(named(MOST_CHARACTERS)) == []
    (found,) = read_harmlessly(named(MOST_CHARACTERS + 1).encode()).diagnostics
    assert (found.code, found.span.line, found.span.column) == ("DX002", 7, 11)
    assert found.message.vi == "chữ ở đây dài 100.001 ký tự, tối đa 100.000 ký tự"


@pytest.mark.slow
def test_a_list_of_two_hundred_thousand_entries_is_read() -> None:
    assert codes(_tags(MOST_ENTRIES)) == []


def test_the_longest_list_and_the_longest_mapping_that_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composer, "MOST_ENTRIES", 1_000)
    assert codes(_tags(1_000)) == []
    assert codes(_tags(1_001)) == ["DX002"]
    assert "DX002" not in codes(_tasks(1_000))
    assert codes(_tasks(1_001)) == ["DX002"]


def _tags(count: int) -> str:
    return f"{HEAD}tasks: {{T1: {{duration: 1d, tags: [{','.join('a' * count)}]}}}}"


def _tasks(count: int) -> str:
    return f"{HEAD}tasks: {{{','.join(f'T{n}: ' for n in range(count))}}}"


@pytest.mark.law
@pytest.mark.slow
def test_a_file_of_empty_lists_ends_before_they_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """`make soak` tries so many as a file may hold, which takes a while."""
    most, a_row = MOST_VALUES, MOST_ENTRIES // 2
    if not IS_SOAKING:
        most, a_row = MOST_VALUES // 100, MOST_ENTRIES // 200
        monkeypatch.setattr(composer, "MOST_VALUES", most)

    def lists(rows: int) -> str:
        return f"{HEAD}tasks: {{T1: {{duration: 1d}}}}\nnote:\n" + f"  - [{','.join(['[]'] * a_row)}]\n" * rows

    assert codes(lists(most // a_row + 1)) == ["DX002"]
    assert "DX002" not in codes(lists(most // a_row - 1))


def test_a_mapping_may_be_merged_many_times() -> None:
    own = "".join(f"    k{n}: 1\n" for n in range(2_000))
    merges = "    <<: *common\n" * 20_000
    text = f"{HEAD}tasks:\n  T: &common {{duration: 1d}}\n  U:\n{own}{merges}"
    assert set(codes(text)) == {"DX011"}


def test_a_key_of_a_million_letters() -> None:
    assert "DX011" in codes(f"{HEAD}tasks: {{T1: {{duration: 1d, ? {'k' * 1_000_000}\n : 1}}}}")
    assert codes(f"{HEAD}tasks:\n  {'k' * 2000}: 1\n") == ["DX005"]


def test_an_id_of_more_than_a_hundred_letters_is_no_id() -> None:
    assert codes(f"{HEAD}tasks:\n  {'k' * 100}: {{duration: 1d}}\n") == []
    assert "DX018" in codes(f"{HEAD}tasks:\n  {'k' * 101}: {{duration: 1d}}\n")
