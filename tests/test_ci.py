"""The hook and the pipelines that docs/ci.md describes: they parse, and their commands run as written."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from markdown_it import MarkdownIt

from tests.samples import ROOT, of_the_repository

DOCUMENT = ROOT / "docs" / "ci.md"
BROKEN = "dxplan: 1\n"


def pipelines() -> list[dict[str, Any]]:
    tokens = MarkdownIt().parse(DOCUMENT.read_text("utf-8"))
    return [yaml.safe_load(token.content) for token in tokens if token.type == "fence" and token.info == "yaml"]


def hook() -> dict[str, Any]:
    (only,) = yaml.safe_load(of_the_repository(".pre-commit-hooks.yaml").read_text("utf-8"))
    return only


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with two plans, and a `dxplan` on its path."""
    (tmp_path / "plans").mkdir()
    for name in ("dong-nai.yaml", "hue.yaml"):
        shutil.copy(ROOT / "plans" / name, tmp_path / "plans")
    command = tmp_path / "bin" / "dxplan"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m dxplan "$@"\n')
    command.chmod(0o755)
    return tmp_path


def run(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}", "LC_ALL": "C"}
    return subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
        encoding="utf-8",
    )


@pytest.mark.slow
def test_the_github_pipeline_annotates_and_writes_sarif(folder: Path) -> None:
    github = pipelines()[0]
    scripts = [step["run"] for step in github["jobs"]["check"]["steps"] if "dxplan check" in step.get("run", "")]
    annotate, scan = scripts
    done = run(folder, annotate)
    assert done.returncode in (0, 1), done.stderr
    assert all(line.startswith("::") for line in done.stdout.splitlines())
    if shutil.which("jq") is None:
        scan = scan.replace("jq 'del(.runs[].results[] | select(.suppressions != []))'", "cat")
    assert run(folder, scan).returncode == 0
    upload = github["jobs"]["check"]["steps"][-1]["with"]["sarif_file"]
    document = json.loads((folder / upload).read_text("utf-8"))
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in document["runs"][0]["results"]}
    assert uris <= {"plans/dong-nai.yaml", "plans/hue.yaml"}


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_waived_findings_do_not_reach_the_alerts(folder: Path) -> None:
    plan = folder / "plans" / "late.yaml"
    plan.write_text(
        "dxplan: 1\nid: late\nstart: 2023-03-01\nfinish_by: 2023-03-31\n"
        "checks: {waive: [{code: DX301, reason: đã báo cáo}]}\ntasks:\n  A: {name: Khảo sát, duration: 40d}\n"
    )
    steps = pipelines()[0]["jobs"]["check"]["steps"]
    (scan,) = [step["run"] for step in steps if "sarif" in step.get("run", "")]
    assert run(folder, scan).returncode == 0
    everything, uploaded = (json.loads((folder / name).read_text("utf-8")) for name in ("all.sarif", "plans.sarif"))
    assert any(result["suppressions"] for result in everything["runs"][0]["results"])
    assert not any(result["suppressions"] for result in uploaded["runs"][0]["results"])
    assert uploaded["runs"][0]["results"]


@pytest.mark.slow
def test_the_github_pipeline_comments_on_what_moves(folder: Path) -> None:
    shutil.copy(ROOT / "plans" / "thu-duc.yaml", folder / "plans")
    (step,) = [step for step in pipelines()[1]["jobs"]["diff"]["steps"] if "BASE" in step.get("env", {})]
    said = folder / "bin" / "gh"
    said.write_text('#!/bin/sh\necho "$@" > gh.txt\n')
    said.chmod(0o755)
    git = "git -c user.name=a -c user.email=a@example.org -c commit.gpgsign=false"
    start = f"git init -q -b main . && git add plans && {git} commit -qm 1 && git switch -qc change"
    change = f"sed -i 's/duration: 60d/duration: 70d/' plans/thu-duc.yaml && {git} commit -qam 2"
    assert run(folder, f"{start} && {change}").returncode == 0
    done = run(folder, f"BASE=main NUMBER=7\n{step['run']}")
    assert done.returncode == 0, done.stderr
    assert (folder / "gh.txt").read_text().startswith("pr comment 7 ")
    moves = (folder / "moves.md").read_text("utf-8")
    assert moves.count("### ") == 1
    assert "duration: 60d → 70d" in moves


@pytest.mark.slow
def test_the_gitlab_pipeline_writes_a_junit_report(folder: Path) -> None:
    job = pipelines()[2]["plans"]
    (command,) = [line for line in job["script"] if line.startswith("dxplan ")]
    assert run(folder, command).returncode in (0, 1)
    report = ElementTree.parse(folder / job["artifacts"]["reports"]["junit"]).getroot()
    assert [suite.get("name") for suite in report] == ["plans/dong-nai.yaml", "plans/hue.yaml"]


@pytest.mark.slow
def test_the_hook_checks_the_plans_that_it_is_given(folder: Path) -> None:
    assert run(folder, f"{hook()['entry']} plans/dong-nai.yaml plans/hue.yaml").returncode in (0, 1)
    (folder / "plans" / "broken.yaml").write_text(BROKEN)
    assert run(folder, f"{hook()['entry']} plans/broken.yaml").returncode == 2


@pytest.mark.parametrize(
    ("path", "is_plan"),
    [("plans/a.yaml", True), ("plans/2022/a.yml", True), ("plans/README.md", False), ("x/plans/a.yaml", False)],
)
def test_the_hook_looks_at_plans_only(path: str, is_plan: bool) -> None:
    assert (re.search(hook()["files"], path) is not None) is is_plan


def test_the_documented_hook_is_the_one_there_is() -> None:
    (repository,) = pipelines()[3]["repos"]
    assert [entry["id"] for entry in repository["hooks"]] == [hook()["id"]]
