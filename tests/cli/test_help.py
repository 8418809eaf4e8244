"""Help and mistakes of the command line: in the program's own language, at any width, coloured on a terminal only."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from dxplan.cli.groups import Group
from dxplan.text.display import display_width
from tests.cli.running import PLANS, dxplan
from tests.cli.test_app import COMMANDS

PAGES = [(), *((command,) for command in COMMANDS)]
ENGLISH = re.compile(
    r"\b(Usage|Options|Arguments|Commands|Try|Error|Invalid|Missing|default|Show|message|No such|FILE|NUMBER)\b"
)
"""Words of the parser's own frames."""
LANGUAGES = {
    "--lang vi": (("--lang", "vi"), {}),
    "--lang=vi": (("--lang=vi",), {}),
    "--lang vi over another": (("--lang", "vi"), {"DXPLAN_LANG": "en", "LANG": "en_US.UTF-8"}),
    "DXPLAN_LANG": ((), {"DXPLAN_LANG": "vi"}),
    "LC_ALL": ((), {"LC_ALL": "vi_VN.UTF-8"}),
    "LC_MESSAGES": ((), {"LC_ALL": "", "LC_MESSAGES": "vi_VN"}),
    "LANG": ((), {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "vi_VN.UTF-8"}),
}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: "-".join(page) or "all")
def test_no_english_frame_stands_around_vietnamese_help(page: tuple[str, ...]) -> None:
    done = dxplan(*page, "--help", DXPLAN_LANG="vi")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Cách dùng: dxplan")
    assert "Tùy chọn:" in done.out
    assert ENGLISH.findall(done.out) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: "-".join(page) or "all")
def test_no_vietnamese_stands_in_english_help(page: tuple[str, ...]) -> None:
    done = dxplan(*page, "--help", DXPLAN_LANG="en")
    assert done.out.startswith("Usage: dxplan")
    assert not re.search(r"[^\W\d_a-zA-Z]", done.out)


@pytest.mark.slow
def test_pages_do_not_depend_on_the_language_of_the_call_before() -> None:
    """Nor on what is alike in one language only."""

    def pages(language: str) -> list[str]:
        return [dxplan(*page, "--help", DXPLAN_LANG=language).out for page in PAGES]

    vi, en = pages("vi"), pages("en")
    assert (pages("vi"), pages("en")) == (vi, en)
    assert {word for page in en for word in re.findall(r"\b[A-Z]{4,}\b", page)} <= {
        *(
            "ASCII",
            "CHANGE",
            "CODE",
            "COLUMN",
            "COMMAND",
            "CONDITION",
            "DATE",
            "PROVINCE",
            "SOURCE",
            "TEMPLATE",
            "DCMA",
            "FILE",
            "FORMAT",
            "HEAD",
        ),
        *("HEADING", "JSON", "NAME", "NUMBER", "OPTIONS", "OTHER", "PAGER", "PLAN", "RESOURCE", "REVISION"),
        *("STTTT", "TASK", "TEXT", "VERSION"),
    }


@pytest.mark.parametrize("way", LANGUAGES)
def test_every_way_to_ask_for_vietnamese_is_heard(way: str) -> None:
    """By help, by mistakes of the command line, before and after the command."""
    options, environment = LANGUAGES[way]
    assert "Rà soát kế hoạch" in dxplan("check", *options, "--help", **environment).out
    assert "Rà soát kế hoạch" in dxplan(*options, "check", "--help", **environment).out
    assert "Cách dùng" in dxplan(*options, "--help", **environment).out
    assert "không có tùy chọn --none" in dxplan("check", *options, "--none", **environment).err
    assert "không có lệnh chek" in dxplan(*options, "chek", **environment).err


def test_the_language_before_the_command_is_the_commands_too() -> None:
    assert (
        dxplan("--lang", "en", "check", PLANS / "hue.yaml").out
        == dxplan("check", PLANS / "hue.yaml", "--lang", "en").out
    )
    assert (
        dxplan("--lang", "en", "check", PLANS / "hue.yaml", "--lang", "vi").out
        == dxplan("check", PLANS / "hue.yaml", "--lang", "vi").out
    )


def test_without_a_command_there_is_the_page_of_all() -> None:
    done = dxplan()
    assert (done.code, done.err) == (2, "")
    assert done.out == dxplan("--help").out


MISTAKES = [
    (
        ("check", "--format", "xml"),
        "--format: `xml` không hợp lệ; chọn một trong: csv, ",
        "--format: `xml` is not valid; choose one of: csv, ",
    ),
    (
        ("check", "--lang", "fr"),
        "--lang: `fr` không hợp lệ; chọn một trong: vi, en",
        "--lang: `fr` is not valid; choose one of: vi, en",
    ),
    (
        ("check", "--width", "3"),
        "--width: `3` không phải số nguyên từ 20 đến 1000",
        "--width: `3` is no whole number from 20 to",
    ),
    (("check", "--width", "-1"), "--width: `-1` không phải số nguyên", "--width: `-1` is no whole number"),
    (("check", "--width", "0"), "--width: `0` không phải số nguyên", "--width: `0` is no whole number"),
    (
        ("check", "--width", "1000000000"),
        "--width: `1000000000` không phải",
        "--width: `1000000000` is no whole number",
    ),
    (
        ("check", "--width", "abc"),
        "--width: `abc` không phải số nguyên",
        "--width: `abc` is no whole number from 20 to 1000",
    ),
    (("check", "--width", "9" * 5000), "--width: `999", "--width: `999"),
    (("check", "--width"), "--width cần một giá trị", "--width needs a value"),
    (("check", "--all=1"), "--all không có giá trị đi kèm", "--all takes no value"),
    (
        ("check", "--formt", "x"),
        "không có tùy chọn --formt; có phải ý bạn là --format",
        "there is no option --formt; did you",
    ),
    (("check", "-x"), "không có tùy chọn -x", "there is no option -x"),
    (
        ("check", "--today", "31/03/2022"),
        "--today: `31/03/2022` không phải một ngày",
        "--today: `31/03/2022` is no day such as 2022",
    ),
    (("check", "--today", "0001-01-01"), "--today: năm 1 không hợp lý", "--today: 1 is no year to plan for"),
    (("gantt", "--today", "9999-12-31"), "--today: năm 9999 không hợp lý", "--today: 9999 is no year to plan for"),
    (("report", "x", "--date", "9999-12-31"), "--date: năm 9999 không hợp lý", "--date: 9999 is no year to plan for"),
    (("check", "--select", "x" * 9999), "--select: không có mã `xxx", "--select: there is no code `xxx"),
    (("rule", "x" * 9999), "không có mã `xxx", "there is no code `xxx"),
    (("why", "x" * 9999, PLANS / "hue.yaml"), "không có nhiệm vụ `xxx", "there is no task `xxx"),
    (("report", PLANS / "hue.yaml", "--document", "x" * 9999), "không có tài liệu 'xxx", "there is no document 'xxx"),
    (("x" * 9999,), "không có lệnh xxx", "there is no command xxx"),
    (("check", "-o", ""), "--output: chưa ghi tên tệp", "--output: no file is named"),
    (
        ("check", "--baseline", "x.yaml"),
        "--baseline ghi tệp thì chỉ dùng với một kế hoạch",
        "--baseline with a file goes with a single plan",
    ),
    (
        ("gantt", "--depth", "-1"),
        "--depth: `-1` không phải số nguyên từ 0 trở lên",
        "--depth: `-1` is no whole number from 0",
    ),
    (("gantt", "--from", "mai"), "--from: ", "--from: "),
    (("report",), "thiếu KẾ-HOẠCH", "PLAN is missing"),
    (("why",), "thiếu NHIỆM-VỤ", "TASK is missing"),
    (("report", "a", "b", "c"), "thừa: b c", "not expected: b c"),
    (("chek",), "không có lệnh chek; có phải ý bạn là check?", "there is no command chek; did you mean check?"),
    (("đếm",), "không có lệnh đếm", "there is no command đếm"),
    (("--none",), "không có tùy chọn --none", "there is no option --none"),
    (("--lang", "vi"), "chưa ghi lệnh", None),
    (("check", "--\x1b[31mx"), "không có tùy chọn --␛[31mx", "there is no option --␛[31mx"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("arguments", "vi", "en"), MISTAKES, ids=[" ".join(map(str, m[0]))[:20] for m in MISTAKES])
def test_a_mistake_of_the_command_line_is_said_on_two_lines(
    arguments: tuple[object, ...], vi: str, en: str | None
) -> None:
    """What is wrong, and how the command is called; on standard error, with 2."""
    for language, said, usage in (("vi", vi, "cách dùng: dxplan "), ("en", en, "usage: dxplan ")):
        if said is None:
            continue
        done = dxplan(*arguments, DXPLAN_LANG=language)
        assert (done.code, done.out) == (2, "")
        first, *rest = done.err.splitlines()
        assert first.startswith(f"dxplan: {said}")
        assert len(first) < 200
        assert all(line.startswith(usage) for line in rest)
        if language == "vi":
            assert ENGLISH.findall(done.err) == []


@pytest.mark.parametrize("mistake", ["--width", "-o", "--fix=1", "--formt x", "-Z", "--lang xx", "--width 0"])
def test_whatever_is_wrong_with_an_option_the_command_is_told_how_it_is_called(mistake: str) -> None:
    done = dxplan("check", *mistake.split(), DXPLAN_LANG="en")
    assert done.err.splitlines()[1:] == ["usage: dxplan check [OPTIONS] [PLAN...] (see dxplan check --help)"]


@pytest.mark.slow
@pytest.mark.parametrize("columns", ["0", "1", "2", "3", "19", "-1", "abc", "1000000000", "9" * 5000, ""])
@pytest.mark.parametrize(
    "arguments",
    [("check",), ("check", "--help"), ("gantt",), ("schedule",), ("why", "U6"), ("scorecard",)],
    ids="-".join,
)
def test_a_width_that_the_environment_names_has_the_limits_of_the_option(
    arguments: tuple[str, ...], columns: str
) -> None:
    plan = () if "--help" in arguments else (PLANS / "hue.yaml",)
    done = dxplan(*arguments, *plan, COLUMNS=columns)
    small = columns.isdecimal() and 0 < int(columns[:9]) < 20
    large = columns.isdecimal() and len(columns) in range(5, 100)
    as_asked = "20" if small else "1000" if large else "100"
    assert done.code in (0, 1)
    if "--help" in arguments:
        assert max(map(display_width, done.out.splitlines())) <= int(as_asked)
    else:
        assert done == dxplan(*arguments, *plan, "--width", as_asked)


@pytest.mark.slow
@pytest.mark.parametrize(
    "environment",
    [
        *({name: "1"} for name in ("CI", "GITHUB_ACTIONS", "GITLAB_CI", "PY_COLORS", "CLICOLOR", "TTY_COMPATIBLE")),
        {"TERMINAL_WIDTH": "x"},
        {"TYPER_USE_RICH": "0"},
        {"TERM": "dumb"},
        {"FORCE_COLOR": "1", "NO_COLOR": "1"},
        {"_DXPLAN_COMPLETE": "bash_source"},
    ],
    ids=lambda environment: "-".join(environment),
)
def test_nothing_in_the_environment_but_force_color_changes_help(environment: dict[str, str]) -> None:
    for arguments in (("--help",), ("check", "--help"), ("check", "--none"), ()):
        assert dxplan(*arguments, **environment) == dxplan(*arguments)


def test_forced_colour_makes_headings_bold() -> None:
    assert "\x1b[1mOptions:\x1b[0m" in dxplan("check", "--help", FORCE_COLOR="1").out


def test_a_name_that_does_not_fit_stands_above_what_it_means() -> None:
    lines = dxplan("check", "--help", COLUMNS="60").out.splitlines()
    at = lines.index("  --severity error|warning|note")
    assert lines[at + 1].strip().startswith("The least severity")


@pytest.mark.slow
def test_help_names_every_option_of_readme_and_docs() -> None:
    root = Path(__file__).parent.parent.parent
    said = "\n".join(path.read_text("utf-8") for path in (root / "README.md", *(root / "docs").glob("*.md")))
    calls = re.findall(r"dxplan (\w+)((?: [^\s`|;)]+)*)", said)
    for command, rest in calls:
        if command in COMMANDS:
            page = dxplan(command, "--help").out
            for option in re.findall(r"(?<!\S)--[a-z-]+", rest):
                assert option in page, (command, option)


def test_every_command_stands_once_under_what_it_is_for() -> None:
    page = dxplan("--help", "--lang", "en").out
    shown = re.findall(r"^  ([a-z-]+)  ", page.partition("Writing a plan:")[2], re.MULTILINE)
    assert sorted(shown) == sorted(COMMANDS)
    headings = [group.value.en for group in Group]
    assert [line.rstrip(":") for line in page.splitlines() if line.rstrip(":") in headings] == headings


@pytest.mark.slow
def test_no_two_texts_of_the_program_are_alike_in_one_language_only() -> None:
    """The parser keeps the words of the language that was asked for when a command was loaded (`help.again`)."""
    said = """
import importlib, pkgutil
import dxplan.cli as cli, dxplan.cli.help as help

class Kept(dict):
    def __setitem__(self, words, text):
        for language in ("vi", "en"):
            twin = alike.setdefault((language, text.in_language(language)), text)
            if twin.vi != text.vi or twin.en != text.en:
                print(twin.vi, twin.en, text.vi, text.en, sep=" | ")

alike, help._texts = {}, Kept()
for module in pkgutil.walk_packages(cli.__path__, "dxplan.cli."):
    importlib.import_module(module.name)
"""
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == ""
