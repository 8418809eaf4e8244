"""The wheel: built, installed into a fresh environment, and run from another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_templates_and_data_travel_inside_the_wheel(wheel: Path) -> None:
    """What the program reads at run time is in the wheel; what only the project needs is not."""
    names = zipfile.ZipFile(wheel).namelist()
    for template in (*(ROOT / "templates").rglob("*.j2"), *(ROOT / "templates").rglob("*.yaml")):
        assert f"dxplan/{template.relative_to(ROOT).as_posix()}" in names
    assert {"dxplan/data/vn_holidays.json", "dxplan/data/vn_expected_holidays.json"} <= set(names)
    assert not [name for name in names if name.startswith(("tests/", "bench/", "plans/"))]


def test_the_installed_wheel_checks_and_reports_in_another_folder(wheel: Path, tmp_path: Path) -> None:
    """A fresh environment holds only the wheel; its dependencies are lent from this one: no network is needed."""
    environment = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    install = [
        *pip,
        "install",
        "--no-index",
        "--no-deps",
        "--no-compile",
        "--quiet",
        str(wheel),
    ]  # compiled once it runs
    subprocess.run(install, check=True, capture_output=True)
    lent = Path(_output(python, tmp_path, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    (lent / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    where = _output(python, elsewhere, "-c", "import dxplan; print(dxplan.__file__)").strip()
    assert Path(where).is_relative_to(environment)
    program = str(python.with_name("dxplan"))
    plan = str(ROOT / "plans" / "hcm.yaml")
    checked = subprocess.run([program, "check", plan], cwd=elsewhere, capture_output=True, check=False)
    assert checked.returncode in (0, 1), checked.stderr.decode()
    subprocess.run([program, "report", plan, "-o", "hop.md"], cwd=elsewhere, capture_output=True, check=True)
    assert "TP.HCM" in (elsewhere / "hop.md").read_text("utf-8")
    begun = subprocess.run([program, "init", "-t", "ioc"], cwd=elsewhere, capture_output=True, check=True)
    assert b"plans/ioc.yaml" in begun.stdout
    assert _output(python, elsewhere, "-m", "dxplan", "rule", "DX401").startswith("# DX401")


def _output(python: Path, folder: Path, *arguments: str) -> str:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    done = subprocess.run([str(python), *arguments], cwd=folder, env=environment, capture_output=True, check=True)
    return done.stdout.decode("utf-8")
