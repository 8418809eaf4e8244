"""`dxplan report`: the paper for a meeting, written at once or not at all."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest
import typer

from dxplan.cli import console
from tests.cli.running import PLANS, ROOT, dxplan
from tests.covering import combined

PLAN = """\
dxplan: 1
id: small
name: Thí điểm OneGov
province: TP.HCM
start: 2022-01-24
agencies:
  S: {name: Sở Thông tin và Truyền thông, kind: state}
  V: {name: VNPT, kind: vendor}
tasks:
  A: {name: Trước Tết, duration: 8d, lead: S}
  B: {name: Sau Tết, duration: 2d, after: A, lead: S, deadline: 2022-02-09}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return tmp_path / "hop.md"


def test_writes_the_file_and_says_so(plan: Path, paper: Path) -> None:
    """Findings (B misses its deadline) are for the meeting: the command is none the worse for them."""
    done = dxplan("report", plan, "-o", paper, "--today", "2022-01-24")
    assert (done.code, done.out) == (0, "")
    assert len(done.err.splitlines()) == 1
    assert str(paper) in done.err
    text = paper.read_text("utf-8")
    assert "*Thành phố Hồ Chí Minh, ngày 24 tháng 01 năm 2022*" in text
    assert text.startswith("| ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n")
    assert "| **SỞ THÔNG TIN VÀ TRUYỀN THÔNG** |" in text
    assert text.endswith("\n")


def test_prints_without_a_file(plan: Path) -> None:
    done = dxplan("report", plan, "--lang", "en", "--today", "2022-01-24")
    assert (done.code, done.err) == (0, "")
    assert "*Ho Chi Minh City, 24 January 2022*" in done.out


def test_head_can_be_chosen(plan: Path) -> None:
    done = dxplan(
        "report", plan, "--today", "2022-01-24", "--agency", "V", "--place", "Cần Thơ", "--date", "2022-03-02"
    )
    assert done.out.startswith("| VNPT |")
    assert "*Cần Thơ, ngày 02 tháng 3 năm 2022*" in done.out
    named = dxplan("report", plan, "--today", "2022-01-24", "--agency", "Ban quản lý | dự án")
    assert "| **BAN QUẢN LÝ \\| DỰ ÁN** |" in named.out


def test_says_in_the_terminals_language_what_it_wrote(plan: Path, paper: Path) -> None:
    done = dxplan("report", plan, "-o", paper, "--today", "2022-01-24", DXPLAN_LANG="vi")
    assert done.err.startswith("đã ghi ")
    asked = dxplan("report", plan, "-o", paper, "--force", "--today", "2022-01-24", "--lang", "en", DXPLAN_LANG="vi")
    assert asked.err.startswith("wrote ")


def test_a_brief_is_written_unless_the_full_paper_is_asked_for(plan: Path) -> None:
    brief = dxplan("report", plan, "--today", "2022-01-24").out
    full = dxplan("report", plan, "--today", "2022-01-24", "--document", "full").out
    assert brief == dxplan("report", plan, "--today", "2022-01-24", "--document", "brief").out
    assert "# TÓM TẮT KẾ HOẠCH" in brief
    assert "## PHỤ LỤC I. DANH MỤC NHIỆM VỤ" in full
    assert len(brief) < len(full)


@pytest.mark.slow
@pytest.mark.parametrize("document", ["brief", "full"])
def test_the_date_of_the_meeting_is_the_day_from_which_all_is_seen(plan: Path, document: str) -> None:
    """Whatever day it is: once the plan is over on that day it is history, before its start it has not begun."""
    for today in ("2021-01-01", "2030-01-01"):
        asked = ("report", plan, "--lang", "en", "--document", document, "--today", today)
        assert "The plan is over" in dxplan(*asked, "--date", "2022-03-02").out or document == "full"
        assert dxplan(*asked, "--date", "2022-03-02").out == dxplan(*asked[:-2], "--today", "2022-03-02").out
        assert "not begun" in dxplan(*asked, "--date", "2022-01-03").out


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize(
    ("name", "day", "year", "document"),
    combined(["hcm", "nam-dinh"], ["01-03", "02-08", "03-02"], ["2023", "2026"], ["brief", "full"]),
)
def test_the_console_says_the_papers_number(name: str, day: str, year: str, document: str, paper: Path) -> None:
    asked = ("--lang", "en", "--document", document, "--date", f"{year}-{day}")
    done = dxplan("report", PLANS / f"{name}.yaml", "-o", paper, *asked)
    told = re.search(r"(\d+) (points? to decide|lessons?)$", done.err.strip())
    said = re.search(r"(?:has|found) (\d+) (?:points? to decide|lessons?)", paper.read_text("utf-8"))
    assert told
    assert said
    assert told[1] == said[1]


def test_the_money_of_a_year_is_what_the_check_says(plan: Path) -> None:
    plan.write_text(
        PLAN.replace("tasks:", "budget: {by_year: {2022: 1 tỷ}}\ntasks:").replace(
            "lead: S,", "lead: S, cost: 31025 triệu,"
        ),
        encoding="utf-8",
    )
    checked = dxplan("check", plan, "--select", "DX504", "--lang", "vi").out
    figure = re.search(r"năm 2022 cần ([\d.,]+ tỷ đồng)", checked)
    assert figure
    for document in ("brief", "full"):
        assert f"năm 2022: {figure[1]}" in dxplan("report", plan, "--document", document).out


def test_tells_of_lessons_once_the_plan_is_over(plan: Path, paper: Path) -> None:
    done = dxplan("report", plan, "-o", paper, "--today", "2032-01-24", "--lang", "en")
    assert "to decide" not in done.err
    assert "lesson" in done.err


def test_keeps_a_file_that_is_there(plan: Path, paper: Path) -> None:
    paper.write_text("của tôi", encoding="utf-8")
    done = dxplan("report", plan, "-o", paper)
    assert done.code == 2
    assert "--force" in done.err
    assert paper.read_text("utf-8") == "của tôi"
    assert dxplan("report", plan, "-o", paper, "--force").code == 0
    assert "| **SỞ" in paper.read_text("utf-8")


def test_keeps_the_mode_of_a_file_that_it_overwrites(plan: Path, paper: Path) -> None:
    paper.write_text("cũ", encoding="utf-8")
    paper.chmod(0o640)
    assert dxplan("report", plan, "-o", paper, "--force").code == 0
    assert stat.S_IMODE(paper.stat().st_mode) == 0o640


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    paper: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    paper.write_text("cũ", encoding="utf-8")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(typer.Exit) as stopped:
        console.write_file(paper, "mới", force=True, plans=[])
    assert stopped.value.exit_code == 2
    assert "No space left on device" in capsys.readouterr().err
    assert [path.name for path in paper.parent.iterdir()] == ["hop.md"]
    assert paper.read_text("utf-8") == "cũ"


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_folder_cannot_be_written(plan: Path, tmp_path: Path, force: list[str]) -> None:
    done = dxplan("report", plan, "-o", tmp_path, *force)
    assert done.code == 2
    assert str(tmp_path) in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]


def test_a_folder_that_is_not_there_cannot_be_written_into(plan: Path, tmp_path: Path) -> None:
    done = dxplan("report", plan, "-o", tmp_path / "không có" / "hop.md")
    assert done.code == 2
    assert len(done.err.splitlines()) == 1
    assert "there is no folder" in done.err


def test_an_unusable_plan_writes_nothing(plan: Path, paper: Path) -> None:
    plan.write_text(PLAN.replace("after: A", "after: [A, C]"), encoding="utf-8")
    done = dxplan("report", plan, "-o", paper)
    assert (done.code, done.out) == (2, "")
    assert "`C`" in done.err
    assert not paper.exists()


def test_a_document_that_is_not_there_is_named_with_those_that_are(plan: Path, paper: Path) -> None:
    done = dxplan("report", plan, "-o", paper, "--document", "breif")
    assert done.code == 2
    assert "did you mean 'brief'? (there are: brief, conclusion, full, plan, progress)" in done.err
    assert not paper.exists()


@pytest.mark.parametrize("name", ["../documents/brief", "/etc/passwd", "brief.vi", ""])
def test_a_document_is_a_name_and_no_path(plan: Path, name: str) -> None:
    assert dxplan("report", plan, "--document", name).code == 2


def test_one_plan_is_wanted() -> None:
    assert dxplan("report").code == 2
    assert dxplan("report", PLANS / "hcm.yaml", PLANS / "hue.yaml").code == 2


def test_says_the_same_from_any_folder(plan: Path, tmp_path: Path) -> None:
    here = dxplan("report", plan, "--today", "2022-01-24", folder=tmp_path)
    assert here.out == dxplan("report", plan, "--today", "2022-01-24", folder=ROOT).out


@pytest.mark.parametrize(
    ("deadline", "said"),
    [("2022-02-16", "2 tasks, 0 milestones, 1 lesson"), ("2022-02-09", "2 lessons")],
)
def test_what_was_written_is_counted(plan: Path, paper: Path, deadline: str, said: str) -> None:
    plan.write_text(PLAN.replace("2022-02-09", deadline), encoding="utf-8")
    assert said in dxplan("report", plan, "-o", paper, "--lang", "en").err


def test_a_baseline_is_named_as_elsewhere(plan: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.yaml"
    older.write_text(PLAN.replace("duration: 2d", "duration: 1d"), "utf-8")
    done = dxplan("report", plan, "--baseline", older, "--today", "2022-01-24", "--lang", "en")
    assert done.code == 0
    assert "Against the earlier version of the plan, what was agreed is done on" in done.out
    assert dxplan("report", plan, "--baseline", tmp_path / "none.yaml").code == 2


BAD_TEMPLATES = {
    "unknown": ("a\n{{ paper.hed }}", ":2: the template asks for a value that is not there: 'hed'"),
    "endless": ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", "too long"),
    "reads": ("{% include '/etc/passwd' %}", "may not read another file: /etc/passwd"),
    "syntax": ("{{ paper", "no jinja template"),
}


@pytest.mark.parametrize("kind", BAD_TEMPLATES)
def test_a_bad_template_is_one_sentence_and_nothing_is_written(
    plan: Path, paper: Path, kind: str, tmp_path: Path
) -> None:
    source, said = BAD_TEMPLATES[kind]
    (tmp_path / "own.j2").write_text(source, encoding="utf-8")
    done = dxplan("report", plan, "-o", paper, "--template", tmp_path / "own.j2", "--today", "2022-01-24")
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert len(done.err.splitlines()) == 1
    assert not paper.exists()


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"], ids=["missing", "no text"])
def test_a_template_that_cannot_be_read(plan: Path, tmp_path: Path, content: bytes | None) -> None:
    own = tmp_path / "own.j2"
    if content is not None:
        own.write_bytes(content)
    done = dxplan("report", plan, "--template", own, "--today", "2022-01-24")
    assert (done.code, len(done.err.splitlines())) == (2, 1)


def test_a_template_of_ones_own_makes_a_word_file(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "own.j2").write_text("# {{ paper.head.title }}\n\n{{ paper.today }}\n", encoding="utf-8")
    out = tmp_path / "own.docx"
    done = dxplan("report", plan, "--template", tmp_path / "own.j2", "-f", "docx", "-o", out, "--today", "2022-01-24")
    assert done.code == 0
    assert out.read_bytes().startswith(b"PK")


def test_the_values_of_templates_are_listed_with_their_types(plan: Path) -> None:
    done = dxplan("report", plan, "--values", "--today", "2022-01-24", "--lang", "en")
    assert done.code == 0
    lines = done.out.splitlines()
    assert "paper.head.agency: text = Sở Thông tin và Truyền thông" in lines
    assert any(line.startswith("paper.six_clear.rows[].authority: text") for line in lines)
    assert any(line.startswith("paper.orders[].items[]: list") for line in lines)
    assert any(line.startswith("paper.money: may be missing") for line in lines)


@pytest.mark.slow
@pytest.mark.parametrize("format_", ["docx", "html", "pdf"])
def test_an_existing_file_is_kept_unless_forced(plan: Path, tmp_path: Path, format_: str) -> None:
    out = tmp_path / f"hop.{format_}"
    out.write_text("mine", encoding="utf-8")
    arguments = ("report", plan, "-f", format_, "-o", out, "--today", "2022-01-24")
    assert dxplan(*arguments).code == 2
    assert out.read_text("utf-8") == "mine"
    assert dxplan(*arguments, "--force").code == 0
    assert out.read_bytes() != b"mine"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("hop.docx", "~$hop.docx"),
        ("hopmoi.docx", "~$hopmoi.docx"),
        ("hop-moi.docx", "~$op-moi.docx"),
        ("tai-lieu-hop.docx", "~$i-lieu-hop.docx"),
        ("hop.docx", ".~lock.hop.docx#"),
        ("hop.html", ".~lock.hop.html#"),
    ],
)
def test_a_document_that_is_open_elsewhere_is_left_alone(plan: Path, tmp_path: Path, name: str, lock: str) -> None:
    (tmp_path / lock).write_text("", encoding="utf-8")
    out = tmp_path / name
    out.write_text("mine", encoding="utf-8")
    arguments = ("report", plan, "-f", out.suffix[1:], "-o", out, "--force", "--today", "2022-01-24")
    done = dxplan(*arguments)
    assert (done.code, out.read_text("utf-8")) == (2, "mine")
    assert "open in another program; close it" in done.err
    assert f"delete {tmp_path / lock}" in done.err.replace("\n", " ")
    (tmp_path / lock).unlink()
    assert dxplan(*arguments).code == 0


@pytest.mark.parametrize(
    ("name", "lock"),
    [("hop.docx", "~$p.docx"), ("hop.docx", "~$khac.docx"), ("hop.docx", ".~lock.khac.docx#"), ("hop.md", "~$hop.md")],
)
def test_another_document_that_is_open_is_in_nobodys_way(plan: Path, tmp_path: Path, name: str, lock: str) -> None:
    (tmp_path / lock).write_text("", encoding="utf-8")
    out = tmp_path / name
    assert dxplan("report", plan, "-f", out.suffix[1:], "-o", out, "--today", "2022-01-24").code == 0


def test_a_file_that_windows_does_not_let_go_is_told_as_open(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "hop.docx"
    out.write_text("mine", encoding="utf-8")

    def refused(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refused)
    done = dxplan("report", plan, "-f", "docx", "-o", out, "--force", "--today", "2022-01-24")
    assert (done.code, out.read_text("utf-8")) == (2, "mine")
    assert "open in another program" in done.err
    assert sorted(path.name for path in tmp_path.iterdir() if path != plan) == ["hop.docx"]


@pytest.mark.slow
@pytest.mark.parametrize("format_", ["md", "docx", "html"])
def test_nothing_is_written_over_the_plan_or_into_a_folder_that_is_not_there(
    plan: Path, tmp_path: Path, format_: str
) -> None:
    before = plan.read_bytes()
    assert dxplan("report", plan, "-f", format_, "-o", plan, "--force", "--today", "2022-01-24").code == 2
    assert plan.read_bytes() == before
    assert dxplan("report", plan, "-f", format_, "-o", tmp_path / "no" / "x", "--today", "2022-01-24").code == 2


def test_an_unknown_format_is_named_with_those_that_are(plan: Path) -> None:
    done = dxplan("report", plan, "-f", "doc")
    assert done.code == 2
    assert "docx" in done.err


def test_without_the_library_a_word_file_is_one_sentence(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    for name in [name for name in sys.modules if name.startswith("dxplan.render.documents.pages.docx")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "docx", None)
    done = dxplan("report", plan, "-f", "docx", "-o", tmp_path / "hop.docx", "--today", "2022-01-24")
    assert (done.code, len(done.err.splitlines())) == (2, 1)
    assert "pip install 'dxplan[office]'" in done.err


@pytest.mark.parametrize("broken", ["docx", "lxml", "typst"])
@pytest.mark.parametrize(
    "wrong",
    [
        ImportError("DLL load failed while importing etree: a procedure was not found", name="lxml.etree"),
        ModuleNotFoundError("No module named 'docx.shared'", name="docx.shared"),
        SyntaxError("invalid syntax"),
        OSError("file too short"),
        AttributeError("module has no attribute 'x'"),
    ],
)
def test_a_library_that_is_broken_is_one_sentence_with_what_to_install(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str, wrong: Exception
) -> None:
    import dxplan.text.libraries as libraries

    import_ = libraries.import_module

    def failing(name: str) -> object:
        if name == broken:
            raise wrong
        return import_(name)

    monkeypatch.setattr(libraries, "import_module", failing)
    out = tmp_path / "hop.docx"
    done = dxplan("report", plan, "-f", "docx", "-o", out, "--today", "2022-01-24", "--width", "400")
    assert (done.code, len(done.err.splitlines()), out.exists()) == (2, 1, False)
    package = {"docx": "python-docx"}.get(broken, broken)
    assert f"pip install --force-reinstall {package}" in done.err
    assert "itself has failed" not in done.err


def test_a_library_that_lacks_what_is_taken_from_it_is_told_as_broken(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys
    from types import ModuleType

    for name in [name for name in sys.modules if name.startswith("dxplan.render.documents.pages.docx")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "docx.shared", ModuleType("docx.shared"))
    done = dxplan("report", plan, "-f", "docx", "-o", tmp_path / "hop.docx", "--today", "2022-01-24", "--width", "400")
    assert (done.code, len(done.err.splitlines())) == (2, 1)
    assert "pip install --force-reinstall python-docx" in done.err
