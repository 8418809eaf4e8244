"""Which YAML files are plans."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.lsp.book import OpenPlan
from dxplan.lsp.recognising import is_plan, may_become_plan
from tests.lsp.plans import PLAN


@pytest.mark.parametrize(
    "text",
    [
        PLAN,
        "\ufeff" + PLAN,
        PLAN.replace("\n", "\r\n"),
        "dxplan: 1\ntên: x\n",
        "'dxplan': 1\nservices: {}\n",
        "start: 2022-01-01\n",
    ],
)
def test_plans_are_known_by_their_keys(text: str) -> None:
    assert is_plan(text)
    assert may_become_plan(text)


@pytest.mark.parametrize("text", ["", "\n", "# ghi chú\n", "dxp", "[", "- hosts: all\n  tasks: []\n", "🚀"])
def test_what_has_no_keys_yet_may_become_one_and_is_not_marked(text: str) -> None:
    assert may_become_plan(text)
    assert not is_plan(text)
    assert OpenPlan("x.yaml", text).marks(date(2026, 11, 28)) == []


@pytest.mark.parametrize(
    "text", ["services:\n  web: {}\n", "name: CI\non: push\njobs: {}\n", "tasks: []\nversion: 3\n"]
)
def test_files_of_other_programs_are_left_alone(text: str) -> None:
    plan = OpenPlan("docker-compose.yaml", text)
    assert not plan.is_ours
    assert plan.marks(date(2026, 11, 28)) == []
