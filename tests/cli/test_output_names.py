"""`-o`: every kind of name that it may be given."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from tests.cli.forked import Streams, dxplan_forked
from tests.cli.running import PLANS, dxplan

HUE = PLANS / "hue.yaml"
DAY = ("--today", "2026-01-15")
COMMANDS = {
    "check": ("check", HUE, *DAY),
    "schedule": ("schedule", HUE, "--format", "csv"),
    "load": ("load", HUE),
    "network": ("network", HUE, "--format", "dot"),
    "report": ("report", HUE, *DAY),
    "scorecard": ("scorecard", HUE, *DAY),
}
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="no copies of processes here")
pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_bytes(HUE.read_bytes())
    return path


@pytest.mark.slow
@forks
@pytest.mark.parametrize("name", ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/proc/thread-self/fd/1", "link"])
@pytest.mark.parametrize("command", ["check", "schedule"])
def test_every_name_of_standard_output_prints(command: str, name: str, tmp_path: Path) -> None:
    """Into a file too, behind what stands there already: nothing else takes that file's place."""
    if name.startswith("/") and not Path(name).parent.exists():
        pytest.skip(f"no {name} here")
    (tmp_path / "link").symlink_to("/dev/stdout")
    out = tmp_path / "out"
    out.write_bytes(b"before\n")
    err = tmp_path / "err"
    streams = Streams(os.open(out, os.O_WRONLY | os.O_APPEND), os.open(err, os.O_WRONLY | os.O_CREAT))
    plain = dxplan(*COMMANDS[command], folder=tmp_path)
    assert dxplan_forked(streams, *COMMANDS[command], "-o", name, folder=tmp_path) == plain.code
    assert out.read_text("utf-8") == "before\n" + plain.out
    assert err.read_bytes() == b""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["err", "link", "out"]


@pytest.mark.slow
@forks
@pytest.mark.parametrize("name", ["/dev/stderr", "/dev/fd/2"])
def test_the_name_of_another_open_file_writes_there(name: str, tmp_path: Path) -> None:
    if not Path(name).parent.exists():
        pytest.skip(f"no {name} here")
    err = tmp_path / "err"
    streams = Streams(os.open(os.devnull, os.O_WRONLY), os.open(err, os.O_WRONLY | os.O_CREAT))
    assert dxplan_forked(streams, "report", HUE, *DAY, "-o", name) == 0
    assert err.read_text("utf-8").startswith(dxplan("report", HUE, *DAY).out)
    assert f"wrote {name}" in err.read_text("utf-8")


def test_what_swallows_everything_may_be_written_to() -> None:
    done = dxplan("report", HUE, *DAY, "-o", os.devnull)
    assert (done.code, done.out) == (0, "")
    assert Path(os.devnull).is_char_device() or os.name != "posix"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_device_is_said() -> None:
    done = dxplan("report", HUE, *DAY, "-o", "/dev/full")
    assert (done.code, done.err) == (2, "dxplan: /dev/full cannot be written: No space left on device\n")


@pipes
@pytest.mark.parametrize("force", [(), ("--force",)])
def test_a_pipe_that_nobody_reads_is_refused_at_once(force: tuple[str, ...], tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    done = dxplan("report", HUE, *DAY, "-o", pipe, *force)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"dxplan: {pipe} cannot be written: ")
    assert pipe.is_fifo()


@pipes
def test_a_pipe_with_a_reader_gets_all_of_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    os.set_blocking(reading, True)
    got = bytearray()

    def read() -> None:
        while piece := os.read(reading, 1000):
            got.extend(piece)

    keeps_open = os.open(pipe, os.O_WRONLY)
    reader = threading.Thread(target=read)
    reader.start()
    done = dxplan("schedule", HUE, "--format", "json", "-o", pipe)
    os.close(keeps_open)
    reader.join()
    os.close(reading)
    assert done.code == 0
    assert got.decode() == dxplan("schedule", HUE, "--format", "json").out
    assert pipe.is_fifo()


@pytest.mark.slow
@pytest.mark.parametrize("force", [(), ("--force",)])
@pytest.mark.parametrize("command", ["report", "schedule"])
def test_a_link_that_leads_back_to_itself_is_refused(command: str, force: tuple[str, ...], tmp_path: Path) -> None:
    for name, target in (("self", "self"), ("there", "back"), ("back", "there"), ("inside", "self/x")):
        (tmp_path / name).symlink_to(target)
    for name in ("self", "there", "inside", "self/x"):
        done = dxplan(*COMMANDS[command], "-o", tmp_path / name, *force)
        assert (done.code, done.out) == (2, "")
        assert done.err == f"dxplan: {tmp_path / name} cannot be written: Too many levels of symbolic links\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["back", "inside", "self", "there"]


@pytest.mark.slow
@pytest.mark.parametrize("force", [(), ("--force",)])
@pytest.mark.parametrize(
    ("command", "way"),
    [
        *(("schedule", way) for way in ("itself", "symbolic link", "link to a link", "hard link", "other path")),
        *((command, "hard link") for command in ("check", "report", "scorecard")),
    ],
)
def test_the_plan_is_never_overwritten(
    command: str, way: str, force: tuple[str, ...], plan: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out"
    if way == "symbolic link":
        output.symlink_to(plan.name)
    elif way == "link to a link":
        (tmp_path / "mid").symlink_to(plan)
        output.symlink_to("mid")
    elif way == "hard link":
        output.hardlink_to(plan)
    else:
        output = plan if way == "itself" else tmp_path / ".." / tmp_path.name / plan.name
    name, _, *rest = COMMANDS[command]
    done = dxplan(name, plan, *rest, "-o", output, *force)
    assert (done.code, done.out) == (2, "")
    assert "is the plan; name another file" in done.err
    assert plan.read_bytes() == HUE.read_bytes() == output.read_bytes()


@pytest.mark.parametrize("command", ["gantt", "schedule", "check", "report", "load"])
@pytest.mark.parametrize("key", ["dxplan: 1", "# Kế hoạch\n\n'dxplan' : 1"])
def test_another_plan_is_not_overwritten_either(command: str, key: str, plan: Path, tmp_path: Path) -> None:
    """Of all files in a folder of plans it is the one that is named by mistake; what is no plan may go."""
    other = tmp_path / "other.yaml"
    other.write_text(f"{key}\nid: x\n", encoding="utf-8")
    before = other.read_bytes()
    format_ = "svg" if command in ("gantt", "load") else "md" if command == "report" else "json"
    done = dxplan(command, plan, "--format", format_, "-o", other, "--force")
    assert (done.code, other.read_bytes()) == (2, before)
    assert f"{other} is a plan; name another file" in done.err
    other.write_text("notes: none\n", encoding="utf-8")
    assert dxplan(command, plan, "--format", format_, "-o", other, "--force").code in (0, 1)
    assert other.read_bytes() != b"notes: none\n"


def test_a_plan_that_is_not_there_is_not_made_of_its_findings(tmp_path: Path) -> None:
    done = dxplan("check", tmp_path / "x.yaml", "-o", tmp_path / "x.yaml")
    assert done.code == 2
    assert "is the plan" in done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.parametrize("way", ["folder", "link to it", "socket", "in a file", "in no folder", "long"])
def test_what_is_no_file_is_refused_in_one_line(way: str, tmp_path: Path) -> None:
    import socket

    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("folder")
    (tmp_path / "file").touch()
    listening = socket.socket(socket.AF_UNIX) if way == "socket" else None
    if listening:
        here = Path.cwd()
        os.chdir(tmp_path)  # the name of a socket must be short
        listening.bind("socket")
        os.chdir(here)
    names = {"link to it": "link", "in a file": "file/x", "in no folder": "none/x", "long": "x" * 300}
    for force in ((), ("--force",)):
        done = dxplan("report", HUE, *DAY, "-o", tmp_path / names.get(way, way), *force)
        assert (done.code, done.out) == (2, "")
        [line] = done.err.splitlines()
        assert line.startswith(f"dxplan: {tmp_path}")
    if listening:
        listening.close()


def test_a_link_to_a_file_that_is_not_there_yet_makes_it(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("paper.md")
    assert dxplan("report", HUE, *DAY, "-o", tmp_path / "link").code == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "paper.md").read_text("utf-8") == dxplan("report", HUE, *DAY).out


def test_a_link_to_another_file_stays_and_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "paper.md").write_text("old", "utf-8")
    (tmp_path / "link").symlink_to("paper.md")
    done = dxplan("report", HUE, *DAY, "-o", tmp_path / "link")
    assert (done.code, (tmp_path / "paper.md").read_text("utf-8")) == (2, "old")
    assert dxplan("report", HUE, *DAY, "-o", tmp_path / "link", "--force").code == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "paper.md").read_text("utf-8") == dxplan("report", HUE, *DAY).out


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_another_name_of_the_file_is_told(lang: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old", "utf-8")
    (tmp_path / "b").hardlink_to(tmp_path / "a")
    done = dxplan("schedule", HUE, "-o", tmp_path / "a", "--force", "--lang", lang)
    assert done.code == 0
    assert ("hard link" if lang == "en" else "liên kết cứng") in done.err
    assert (tmp_path / "b").read_text("utf-8") == "old"


@pytest.mark.slow
@forks
@pytest.mark.parametrize("was_there", [True, False])
def test_a_disk_that_fills_on_the_way_changes_nothing(was_there: bool, tmp_path: Path) -> None:
    import resource

    paper = tmp_path / "paper.md"
    if was_there:
        paper.write_text("old", "utf-8")
        paper.chmod(0o640)
    reading, writing = os.pipe()
    streams = Streams(writing, writing, before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)))
    assert dxplan_forked(streams, "report", HUE, *DAY, "--document", "full", "-o", paper, "--force") == 2
    os.close(writing)
    assert os.read(reading, 1000).decode() == f"dxplan: {paper} cannot be written: File too large\n"
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("paper.md", "old")] * was_there
