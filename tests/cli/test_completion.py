"""What a shell offers when Tab is pressed."""

from __future__ import annotations

import os
import pty
import select
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dxplan.cli.completing import split_line
from tests.cli.running import PLANS, ROOT, dxplan
from tests.cli.test_app import COMMANDS

THU_DUC = str(PLANS / "thu-duc.yaml")


def offered(*words: str, folder: Path = ROOT, **environment: str) -> dict[str, str]:
    """The words that could stand in the place of the last one, and what each is."""
    done = dxplan(*words, folder=folder, _DXPLAN_COMPLETE="fish", **environment)
    assert (done.code, done.err) == (0, "")
    return dict(line.partition("\t")[::2] for line in done.out.splitlines())


def test_commands_and_options_are_offered_with_what_they_do() -> None:
    assert list(offered("")) == COMMANDS
    assert list(offered("--lang", "vi", "ch")) == ["check"]
    assert offered("--lang", "vi", "ch")["check"].startswith("Rà soát kế hoạch")
    assert offered("check", "--sev", LANG="vi_VN.UTF-8", LC_ALL="") == {"--severity": "Mức nhẹ nhất còn hiện."}
    assert "--format" in offered("check", "--")
    assert "--format" not in offered("check", "--format", "json", "--")
    assert "--select" in offered("check", "--select", "DX4", "--")


def test_values_are_those_that_the_option_takes() -> None:
    assert list(offered("check", "--severity", "")) == ["error", "warning", "note"]
    assert list(offered("check", "--format=j")) == ["--format=json", "--format=junit"]
    assert "xlsx" in offered("export", THU_DUC, "--to", "")
    assert list(offered("completion", "")) == ["bash", "zsh", "fish"]
    assert list(offered("report", THU_DUC, "--document", "")) == ["brief", "conclusion", "full", "plan", "progress"]
    assert "docx" in offered("report", THU_DUC, "--format", "")
    assert offered("init", "--lang", "vi", "--template", "io").keys() == {"ioc"}
    assert offered("check", "--output", "x") == offered("check", "--today", "2") == {}


def test_ids_are_those_of_the_plan_on_the_command_line() -> None:
    found = offered("why", "--to", "TD14", THU_DUC, "--format", "json", "--to", "TD2", DXPLAN_LANG="vi")
    assert found["TD24"] == "Vận hành thử OneGov tại TP Thủ Đức"
    assert list(offered("progress", THU_DUC, "TD34a@q1"))[:2] == ["TD34a@q1", "TD34a@q10"]
    assert set(offered("progress", THU_DUC, "TD0")) == {f"TD0{number}" for number in range(10)}
    assert offered("what-if", THU_DUC, "--set", "TD24.lead=STT") == {
        "TD24.lead=STTTT": "HCMC Department of Information and Communications"
    }
    assert "TD24.duration=" in offered("what-if", THU_DUC, "--set", "TD24.")
    assert "TD24.kind=trial" in offered("what-if", THU_DUC, "--set", "TD24.kind=")
    assert "TD01→TD22" in offered("what-if", THU_DUC, "--drop", "TD01→TD2")
    assert "TD24=" in offered("what-if", THU_DUC, "--delay", "TD2")
    assert "vnpt_exp=" in offered("what-if", THU_DUC, "--lose", "")
    assert offered("load", THU_DUC, "--agency", "SYT") == {"SYT": "Department of Health"}
    assert "vnpt_exp" in offered("load", THU_DUC, "--resource", "")
    assert "vnpt_exp" in offered("gantt", THU_DUC, "--load", "")
    assert list(offered("gantt", THU_DUC, "--chain", "TD24")) == ["TD24"]
    assert offered("report", THU_DUC, "--agency", "SYT") == {"SYT": "Department of Health"}


def test_without_a_plan_named_those_in_the_folder_plans_are_read(tmp_path: Path) -> None:
    assert "TD24" in offered("why", "TD2")
    assert offered("why", "TD2", folder=tmp_path) == {}


def test_codes_are_offered_also_behind_a_comma() -> None:
    assert "DX401,DX407" in offered("check", "--select", "DX401,DX40")
    assert "DX407" in offered("rule", "DX4")
    assert "tender_too_short" in offered("rule", "tender_t")


def test_plans_and_folders_are_offered(tmp_path: Path) -> None:
    (tmp_path / "a b.yaml").write_text("x", "utf-8")
    (tmp_path / "a.txt").write_text("x", "utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "kế.yml").write_text("x", "utf-8")
    assert set(offered("check", "", folder=tmp_path)) == {"a b.yaml", "sub/"}
    assert list(offered("check", "sub/", folder=tmp_path)) == ["sub/kế.yml"]
    assert offered("check", "nowhere/", folder=tmp_path) == {}


@pytest.mark.parametrize("content", ["", "[", "\x00", "dxplan: 1\ntasks: 5\n", "tasks: {A: {after: B}}"])
def test_a_plan_that_cannot_be_read_is_passed_over_in_silence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(content, "utf-8")
    assert set(offered("why", str(path), "--to", "", folder=tmp_path)) <= {"A"}
    assert offered("progress", str(path), "Z") == {}


def test_nothing_waits_for_a_pipe_or_a_missing_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert offered("progress", str(tmp_path / "pipe.yaml"), "T") == {}
    assert offered("progress", str(tmp_path / "none.yaml"), "T") == {}


@pytest.mark.parametrize(
    "words", [(), ("nope", ""), ("why", "A", "--bad", ""), ("--", ""), ("check", "--format=", "-"), ("\ud800",)]
)
def test_whatever_is_typed_there_is_an_answer_and_no_traceback(words: tuple[str, ...]) -> None:
    offered(*words)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("dxplan ", [""]),
        ("dxplan why TD", ["why", "TD"]),
        ("dxplan check 'a b.yaml' ", ["check", "a b.yaml", ""]),
        ('dxplan check "a b', ["check", "a b"]),
        ("dxplan check a\\ b", ["check", "a b"]),
        ("dxplan --drop 'T1→", ["--drop", "T1→"]),
        ("dxplan check a'b'\"c\"", ["check", "abc"]),
    ],
)
def test_a_line_that_is_not_finished_is_read_as_the_shell_would(line: str, words: list[str]) -> None:
    assert split_line(line) == words


def program(folder: Path) -> dict[str, str]:
    """An environment in which the shell finds `dxplan`."""
    script = folder / "dxplan"
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -m dxplan "$@"\n', "utf-8")
    script.chmod(0o755)
    return {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "HOME": str(folder)}


def shell(name: str, code: str, folder: Path) -> list[str]:
    if shutil.which(name) is None:
        pytest.skip(f"no {name} here")
    done = subprocess.run(
        [name, "-c", code], capture_output=True, text=True, cwd=ROOT, env=program(folder), check=False, timeout=120
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("dxplan che", ["check"]),
        ("dxplan why TD2", [f"TD2{number}" for number in range(10)]),
        ("dxplan check --format=ju", ["junit"]),
        ("dxplan what-if plans/thu-duc.yaml --set TD24.lead=STT", ["STTTT"]),
    ],
)
def test_bash_completes(tmp_path: Path, line: str, reply: list[str]) -> None:
    """As bash calls it: with the line; of `a=b` only what follows the sign is a word to it."""
    code = (
        'eval "$(dxplan completion bash)"; '
        f'COMP_LINE="{line}"; COMP_POINT=${{#COMP_LINE}}; COMP_WORDS=(dxplan); compopt() {{ :; }}; '
        '_dxplan; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    assert shell("bash", code, tmp_path) == reply


@pytest.mark.slow
def test_fish_completes(tmp_path: Path) -> None:
    code = "dxplan completion fish | source; complete -C 'dxplan why TD24'; complete -C 'dxplan check --format=ju'"
    assert shell("fish", code, tmp_path) == ["TD24\tPilot operation of OneGov in Thủ Đức", "--format=junit"]


@pytest.mark.slow
def test_zsh_completes(tmp_path: Path) -> None:
    """In a terminal, since zsh completes nowhere else: Tab finishes the only word there is."""
    if shutil.which("zsh") is None:
        pytest.skip("no zsh here")
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.execvpe("zsh", ["zsh", "-f", "-i"], program(tmp_path) | {"TERM": "dumb"})
    try:
        begin = (
            "PS1=; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -D; source <(dxplan completion zsh)"
        )
        os.write(terminal, f"{begin}; print REA''DY\n".encode())
        _read_until(terminal, b"READY\r\n")
        os.write(terminal, b"dxplan check --sev\t")
        _read_until(terminal, b"erity ")
        os.write(terminal, b"\x15dxplan what-if plans/thu-duc.yaml --set TD24.dur\t")
        _read_until(terminal, b"ation=")
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def _read_until(terminal: int, wanted: bytes) -> None:
    seen = b""
    while wanted not in seen:
        ready, _, _ = select.select([terminal], [], [], 60)
        assert ready, seen
        seen += os.read(terminal, 4096)
