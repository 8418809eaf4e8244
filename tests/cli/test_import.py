"""`dxplan import`: the plan and the report go where they belong, and what cannot be read is told in a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dxplan.exchange.readers import mpp
from dxplan.load.loader import load_bytes
from tests.cli.running import dxplan
from tests.exchange.mspdi import link, mspdi, task

ROWS = (
    task(1, "Khảo sát", Start="2024-01-03T08:00:00", Finish="2024-01-03T17:00:00"),
    task(2, "Thiết kế", PredecessorLink=[link(1), link(9)], Start="2024-01-04T08:00:00", Finish="2024-01-04T17:00:00"),
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.xml"
    path.write_bytes(mspdi(*ROWS))
    return path


def test_without_a_file_the_plan_is_printed_and_the_report_goes_aside(source: Path) -> None:
    done = dxplan("import", source, "--width", 200)
    assert done.code == 0
    assert load_bytes(done.out.encode(), "p.yaml").is_usable
    assert done.out.startswith("# Imported from source.xml: Microsoft Project XML.\n")
    assert done.err.splitlines()[1:] == [
        "Not carried over, or carried over otherwise:",
        "  links to tasks that are not in the file are left out (t2)",
        "Dates that differ from the file's: 2 of 2 tasks.",
        "  t1 “Khảo sát”: starts 2024-01-03 in the file, now 2024-01-01: in the file it stands later than its links and"
        " dates ask: moved by hand, or by levelling",
        "    and with it 1 task: t2",
    ]


def test_the_report_is_in_the_language_asked_for(source: Path) -> None:
    lines = dxplan("import", source, "--lang", "vi", "--width", "200").err.splitlines()
    assert lines[0].endswith("source.xml: XML của Microsoft Project, 2 nhiệm vụ, 1 quan hệ và 1 lịch")
    assert lines[1:] == [
        "Không chuyển được, hoặc chuyển khác đi:",
        "  quan hệ với nhiệm vụ không có trong tệp bị bỏ (t2)",
        "Ngày khác với tệp: 2 trong 2 nhiệm vụ.",
        "  t1 “Khảo sát”: bắt đầu trong tệp 03/01/2024, nay 01/01/2024: trong tệp, nhiệm vụ đứng muộn hơn mức các quan"
        " hệ và ràng buộc đòi hỏi: bị dời bằng tay hoặc do cân đối nguồn lực",
        "    kéo theo 1 nhiệm vụ: t2",
    ]


def test_with_a_file_the_report_is_printed(source: Path, tmp_path: Path) -> None:
    done = dxplan("import", source, "-o", "plan.yaml", "--report", "json", "--ids", "names", folder=tmp_path)
    report = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert report["counts"]["task"] == 2
    assert report["unkept"][0]["where"] == ["thiet-ke"]
    first, second = report["dates"]["differing"]
    assert first["start"] == {"was": "2024-01-03T08:00", "now": "2024-01-01T08:00"}
    assert second["follows"] == "khao-sat"
    assert dxplan("check", "plan.yaml", folder=tmp_path).code in (0, 1)


def test_an_existing_file_and_the_input_are_left_alone(source: Path, tmp_path: Path) -> None:
    before = source.read_bytes()
    (tmp_path / "plan.yaml").write_text("mine")
    assert "plan.yaml exists" in dxplan("import", source, "-o", "plan.yaml", folder=tmp_path).err
    for force in ((), ("--force",)):
        assert dxplan("import", source, "-o", source, *force).code == 2
    assert source.read_bytes() == before
    assert (tmp_path / "plan.yaml").read_text() == "mine"
    assert dxplan("import", source, "-o", "plan.yaml", "--force", folder=tmp_path).code == 0


def test_tasks_in_a_circle_are_written_and_told(tmp_path: Path) -> None:
    path = tmp_path / "circle.xml"
    path.write_bytes(mspdi(task(1, PredecessorLink=[link(2)]), task(2, PredecessorLink=[link(1)])))
    done = dxplan("import", path)
    assert done.code == 1
    assert "after: [t2]" in done.out
    assert "in a circle" in done.err


def refused(path: Path) -> str:
    done = dxplan("import", path)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    return done.err


def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path: Path) -> None:
    assert "cannot be opened" in refused(tmp_path / "none.xml")
    assert "this is a folder" in refused(tmp_path)
    for content, told in (
        (b"", "the file is empty"),
        (b"\0\1\2", "the format of the file is not known; what can be read: "),
        (b"# mine\n\ndxplan: 1\n", "this already is a plan file of dxplan"),
        (mspdi(*ROWS)[:-20], "bad:2: the XML file is cut off; open it in Microsoft Project and save it as XML again"),
        (b"<!DOCTYPE Project [<!ENTITY a 'b'>]><Project/>", "declares a DOCTYPE"),
        (b"<Project/>", "the file has no tasks"),
    ):
        (tmp_path / "bad").write_bytes(content)
        assert told in refused(tmp_path / "bad")


def test_a_column_has_a_key_and_a_heading(source: Path) -> None:
    done = dxplan("import", source, "--columns", "name")
    assert done.code == 2
    assert "--columns 'name': write KEY=HEADING, as name=Task" in done.err


MPP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + "TBkndTask".encode("utf-16-le")


def test_an_mpp_file_needs_mpxj_or_is_to_be_saved_as_xml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(_: bytes) -> bytes:
        raise ImportError

    monkeypatch.setattr(mpp, "_as_xml", nothing)
    (tmp_path / "plan.mpp").write_bytes(MPP)
    told = refused(tmp_path / "plan.mpp")
    assert "pip install 'dxplan[mpp]'" in told
    assert "XML" in told


def test_an_mpp_file_is_read_by_way_of_xml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mpp, "_as_xml", lambda _: mspdi(*ROWS))
    (tmp_path / "plan.mpp").write_bytes(MPP)
    assert "t1:" in dxplan("import", tmp_path / "plan.mpp").out


def test_baselines_of_the_file_stand_beside_the_plan_and_are_never_written_anew(tmp_path: Path) -> None:
    file, plan = tmp_path / "plan.xml", tmp_path / "plan.yaml"
    agreed = {"Number": 0, "Start": "2024-01-02T08:00:00", "Finish": "2024-01-03T17:00:00", "Duration": "PT16H0M0S"}
    file.write_bytes(mspdi(task(1, "A", Duration="PT16H0M0S", Baseline=agreed)))
    assert dxplan("import", file, "-o", plan, "--today", "2024-02-01").code == 0
    kept = tmp_path / "plan.baselines" / "baseline-0.yaml"
    text = kept.read_text("utf-8")
    assert "made: 2024-02-01" in text
    assert "t1: {start: 2024-01-02T08:00, finish: 2024-01-03T17:00, minutes: 960}" in text
    again = dxplan("import", file, "-o", plan, "--force", "--today", "2024-02-02", "--lang", "en")
    assert "is left as it is" in again.err
    assert kept.read_text("utf-8") == text
    assert dxplan("baseline", plan, "--list").code == 0
