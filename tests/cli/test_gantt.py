"""`dxplan gantt`: options, exit codes, what goes into a pipe."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dxplan.text.display import display_width
from tests.cli.running import PLANS, dxplan

PLAN = """\
dxplan: 1
id: small
name: {vi: Kế hoạch gọn, en: A tidy plan}
start: 2023-03-01
tasks:
  P:
    name: {vi: Giai đoạn một, en: Phase one}
    tasks:
      A: {name: {vi: Khảo sát, en: Survey}, duration: 10d}
      B: {name: {vi: Xây dựng, en: Build}, duration: 20d, after: A}
      C: {name: {vi: Đào tạo, en: Training}, duration: 5d}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_a_chart_in_the_language_of_the_plan_or_the_one_asked_for(plan: Path) -> None:
    done = dxplan("gantt", plan, "--today", "2023-03-15")
    assert done.code == 0
    assert done.err == ""
    assert "Kế hoạch gọn" in done.out
    assert "hôm nay 15/03/2023" in done.out
    english = dxplan("gantt", plan, "--today", "2023-03-15", "--lang", "en").out
    assert "A tidy plan" in english
    assert "today 2023-03-15" in english


def test_no_colour_into_a_pipe_and_none_against_no_color(plan: Path) -> None:
    assert "\x1b" not in dxplan("gantt", plan).out
    assert "\x1b" in dxplan("gantt", plan, FORCE_COLOR="1").out
    assert "\x1b" not in dxplan("gantt", plan, FORCE_COLOR="1", NO_COLOR="1").out


@pytest.mark.parametrize("width", [40, 73, 250])
def test_width_is_kept(plan: Path, width: int) -> None:
    out = dxplan("gantt", plan, "--width", width).out
    assert max(map(display_width, out.splitlines())) <= width


def test_no_plan_named_means_all_on_one_axis(tmp_path: Path, plan: Path) -> None:
    (tmp_path / "plans").mkdir()
    for name in ("one", "two"):
        text = PLAN.replace("Kế hoạch gọn", f"Kế hoạch {name}")
        (tmp_path / "plans" / f"{name}.yaml").write_text(text, encoding="utf-8")
    out = dxplan("gantt", folder=tmp_path).out
    assert "Kế hoạch one" in out
    assert "Kế hoạch two" in out
    assert out.count("T4/2023") == 1


def test_depth_and_only(plan: Path) -> None:
    phases = dxplan("gantt", plan, "--depth", 1).out
    assert "Giai đoạn một" in phases
    assert "Khảo sát" not in phases
    critical = dxplan("gantt", plan, "--only", "critical").out
    assert "Giai đoạn một" in critical
    assert "Khảo sát" in critical
    assert "Đào tạo" not in critical


def test_ascii(plan: Path) -> None:
    out = dxplan("gantt", plan, "--ascii", "--lang", "en").out
    assert out.isascii()
    assert "#" in out
    assert "=" in out


@pytest.mark.parametrize(
    ("first", "last", "axis"),
    [
        ("2023", "2023", "T12"),
        ("2023-Q1", "2024-Q4", "Q4"),
        ("2023-03", "2023-04", "T4/2023"),
        ("2023-03-01", "2023-03-07", "7"),
    ],
)
def test_from_and_to_take_days_months_quarters_and_years(plan: Path, first: str, last: str, axis: str) -> None:
    done = dxplan("gantt", plan, "--from", first, "--to", last, "--width", 80)
    assert done.code == 0
    assert axis in "".join(done.out.splitlines()[1:3])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "2023-05", "--to", "2023-04-30"), "comes before"),
        (("--from", "31/3/2023"), "2023-03-31"),
        (("--to", "2023-02-30"), "no such day"),
        (("--to", ""), "not a date"),
        (("--from", "1023"), "year"),
        (("--width", 19), "--width"),
        (("--depth", -1), "--depth"),
        (("--only", "late"), "--only"),
        (("--today", "tomorrow"), "--today"),
    ],
)
def test_bad_options_end_with_2(plan: Path, arguments: tuple[object, ...], said: str) -> None:
    done = dxplan("gantt", plan, *arguments)
    assert done.code == 2
    assert said in " ".join(done.err.replace("│", " ").split())
    assert done.out == ""


def test_an_unusable_plan_ends_with_2_and_the_others_are_still_drawn(plan: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(PLAN.replace("after: A", "after: Z"), encoding="utf-8")
    done = dxplan("gantt", bad, plan)
    assert done.code == 2
    assert "DX022" in done.err
    assert "Kế hoạch gọn" in done.out


def test_a_single_milestone_is_a_chart(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text("dxplan: 1\nid: one\nname: Một mốc\nstart: 2023-03-01\ntasks: {M: {kind: milestone}}\n", "utf-8")
    done = dxplan("gantt", path, "--width", 40)
    assert done.code == 0, done.err
    assert "◆" in done.out


@pytest.mark.slow
def test_every_plan_of_the_repository_is_drawn_at_any_width() -> None:
    for width in (40, 100, 400):
        done = dxplan("gantt", *sorted(PLANS.glob("*.yaml")), "--width", width, "--today", "2022-03-31")
        assert done.code == 0
        assert max(map(display_width, done.out.splitlines())) <= width


# What is asked for

WISHES = PLAN.replace(
    "tasks:\n",
    "agencies: {STTTT: {name: Sở TT&TT}, VNPT: {}}\nresources: {doi: {capacity: 2}}\ntasks:\n",
    1,
).replace("duration: 20d, after: A", "duration: 20d, after: A, lead: STTTT, resources: {doi: 3}")


@pytest.fixture
def wishes(tmp_path: Path) -> Path:
    path = tmp_path / "wishes.yaml"
    path.write_text(WISHES, encoding="utf-8")
    return path


def test_where_holds_back_what_does_not_fit(wishes: Path) -> None:
    out = dxplan("gantt", wishes, "--where", "lead=STTTT and not late").out
    assert "Xây dựng" in out
    assert "Khảo sát" not in out
    assert "1 trong 3 nhiệm vụ khớp điều kiện" in out
    assert dxplan("gantt", wishes, "--where", "chủ_trì=STTTT và không trễ").out == out


@pytest.mark.parametrize(
    ("only", "condition", "said"),
    [
        ("critical", "id=C", "1 of 3 tasks fit the condition; 0 of these are kept by --only critical"),
        ("critical", "lead!=STTTT", "2 of 3 tasks fit the condition; 1 of these are kept by --only critical"),
        ("chain", "id=B", "1 of 3 tasks fit the condition; 1 of these are kept by --only chain"),
    ],
)
def test_what_meets_the_condition_is_told_apart_from_what_else_is_asked(
    wishes: Path, only: str, condition: str, said: str
) -> None:
    assert said in dxplan("gantt", wishes, "--only", only, "--where", condition, "--lang", "en").out


def test_a_condition_that_nothing_fits_is_a_chart_of_the_plan_alone(wishes: Path) -> None:
    done = dxplan("gantt", wishes, "--where", "days>1000", "--lang", "en")
    assert done.code == 0
    assert "Whole plan" in done.out
    assert "0 of 3 tasks fit the condition" in done.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--where", "leed=STTTT"), "did you mean `lead`?"),
        (("--where", "lead=STTT"), "did you mean `STTTT`?"),
        (("--where", "resource=dooi"), "did you mean `doi`?"),
        (("--where", "late adn done"), "did you mean `and`?"),
        (("--where", "(late"), "a `)` is missing"),
        (("--where", ""), "ends too early"),
        (("--load", "dooi"), "did you mean `doi`?"),
        (("--load", "<script>"), "there is no resource `<script>` (there are: doi)"),
        (("--load", ""), "there is no resource `` (there are: doi)"),
        (("--load", "\x1b[31m" + "a" * 10_000), "there is no resource"),
        (("--chain", "AA"), "there is no task `AA`"),
        (("--chain", "]]>"), "there is no task `]]>`"),
        (("--columns", "id,finnish"), "did you mean `finish`?"),
        (("--columns", ", ,"), "no column is named"),
        (("--group", "leed"), "--group"),
        (("--sort", "name"), "--sort"),
        (("--zoom", "hour"), "--zoom"),
    ],
)
def test_what_is_not_known_is_told_with_what_may_be_meant(wishes: Path, arguments: tuple[str, ...], said: str) -> None:
    done = dxplan("gantt", wishes, *arguments)
    assert done.code == 2
    assert said in " ".join(done.err.split())
    assert "\x1b" not in done.err
    assert len(done.err) < 1000
    assert done.out == ""


def test_columns_groups_order_and_load(wishes: Path) -> None:
    out = dxplan(
        *("gantt", wishes, "--columns", "name,start,days", "--group", "lead", "--sort", "start", "--load", "doi"),
        *("--lang", "en", "--width", 100),
    ).out
    assert re.search(r"Start +Days", out)
    assert re.search(r"Sở TT&TT +2023-\d\d-\d\d", out)
    assert "Without a lead agency" in out
    assert "doi: 2 there, 3 wanted at most: OVERLOADED in" in out


def test_a_resource_is_found_by_its_name_too(wishes: Path) -> None:
    text = wishes.read_text("utf-8")
    assert "doi: " in text
    wishes.write_text(text.replace("doi: {", "doi: {name: Đội triển khai, ", 1), encoding="utf-8")
    assert "Đội triển khai (doi): có 2" in dxplan("gantt", wishes, "--load", "đội triển khai", "--lang", "vi").out


def test_the_chain_of_a_task(wishes: Path) -> None:
    out = dxplan("gantt", wishes, "--chain", "A", "--only", "chain", "--lang", "en").out
    assert "`A` is done on" in out
    assert "Survey" in out
    assert "Training" not in out
    assert "longest chain of work to A" in out


def test_several_plans_have_a_row_each_and_depth_opens_them(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    for name in ("one", "two"):
        text = PLAN.replace("Kế hoạch gọn", f"Kế hoạch {name}").replace("start:", f"province: Tỉnh {name}\nstart:", 1)
        (tmp_path / "plans" / f"{name}.yaml").write_text(text, encoding="utf-8")
    rows = dxplan("gantt", folder=tmp_path).out
    assert "Tỉnh one" in rows
    assert "Giai đoạn một" not in rows
    assert "Giai đoạn một" in dxplan("gantt", "--depth", 1, folder=tmp_path).out
    assert "Khảo sát" in dxplan("gantt", "--where", "id=A", folder=tmp_path).out


def test_a_pager_is_for_terminals_only(plan: Path) -> None:
    assert dxplan("gantt", plan, "--pager", PAGER="false").out == dxplan("gantt", plan).out


@pytest.mark.parametrize(
    ("environment", "codes"),
    [
        ({"FORCE_COLOR": "0"}, None),
        ({"FORCE_COLOR": "1", "COLORTERM": "truecolor"}, "\x1b[31m"),
        ({"FORCE_COLOR": "2"}, "\x1b[38;5;160m"),
        ({"FORCE_COLOR": "3"}, "\x1b[38;5;160m"),
        ({"FORCE_COLOR": "yes", "TERM": "xterm-256color"}, "\x1b[38;5;160m"),
        ({"FORCE_COLOR": "yes", "TERM": "xterm", "COLORTERM": "truecolor"}, "\x1b[38;5;160m"),
        ({"FORCE_COLOR": "yes", "TERM": "xterm", "COLORTERM": ""}, "\x1b[31m"),
        ({"FORCE_COLOR": "3", "NO_COLOR": "1"}, None),
        ({"TERM": "xterm-256color"}, None),
    ],
)
def test_as_many_colours_as_there_are(plan: Path, environment: dict[str, str], codes: str | None) -> None:
    out = dxplan("gantt", plan, **environment).out
    assert ("\x1b" not in out) if codes is None else (codes in out)


def test_a_baseline_that_is_named_is_on_the_axis(tmp_path: Path) -> None:
    """Name, file or revision, as everywhere; what is none ends it before anything is drawn."""
    plan, older = tmp_path / "plan.yaml", tmp_path / "older.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    older.write_text(PLAN.replace("20d", "200d"), encoding="utf-8")
    alone = dxplan("gantt", plan, "--today", "2023-03-15")
    done = dxplan("gantt", plan, "--today", "2023-03-15", "--baseline", older)
    assert (done.code, done.err) == (0, "")
    assert done.out != alone.out
    none = dxplan("gantt", plan, "--baseline", "nowhere.yaml", "--lang", "en")
    assert (none.code, none.out) == (2, "")
    assert "nowhere.yaml" in none.err
