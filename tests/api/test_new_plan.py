"""A plan is begun by a program as `init` begins it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import dxplan
from tests.cli.running import dxplan as run


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("template", ["ioc", "commune-waves"])
def test_it_is_what_init_writes(template: str, language: str, tmp_path: Path) -> None:
    call = ("--template", template, "--start", "2027-01-04", "--province", "Nghệ An", "--language", language)
    assert run("init", "x.yaml", *call, folder=tmp_path).code == 0
    plan = dxplan.new_plan(
        template, start=date(2027, 1, 4), province="nghe an", language=language, file=tmp_path / "x.yaml"
    )
    assert plan.data == (tmp_path / "x.yaml").read_bytes()
    assert plan.id == "x"


def test_without_a_start_it_is_the_next_month() -> None:
    plan = dxplan.new_plan("ioc", today=date(2026, 11, 28))
    assert b"start: 2026-12-01" in plan.data
    assert plan.today == date(2026, 11, 28)


@pytest.mark.parametrize(
    "wrong", [{"template": "iocc"}, {"province": "Atlantis"}, {"start": date(1900, 1, 1)}, {"template": "no/such.yaml"}]
)
def test_what_cannot_be_begun_is_said(wrong: dict[str, object]) -> None:
    with pytest.raises(dxplan.BeginningError) as caught:
        dxplan.new_plan(**{"template": "ioc", "start": date(2027, 1, 4), **wrong})  # type: ignore[arg-type]
    assert caught.value.reason.vi
