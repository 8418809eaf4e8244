"""Names as departments and vendors write them: each with the kinds that a planner would take for right, - for none."""

from __future__ import annotations

from pathlib import Path

from dxplan.guessing.kinds import guess_kind
from dxplan.text.phrase import same

TABLE = Path(__file__).with_name("names_of_departments.txt").read_text(encoding="utf-8")
NAMES = [tuple(line.split(" | ")) for line in TABLE.splitlines() if not line.startswith("#")]


def told(name: str) -> str:
    kind = guess_kind(same(name))
    return "-" if kind is None else kind.value


def test_of_the_names_of_others_most_are_told_and_hardly_one_wrongly() -> None:
    guesses = [(name, told(name), right.split("|")) for name, right in NAMES]
    wrong = [(name, guess) for name, guess, right in guesses if guess not in ("-", *right)]
    silent = [name for name, guess, right in guesses if guess == "-" and "-" not in right]
    guessed = sum(guess != "-" for _, guess, _ in guesses)
    assert len(NAMES) > 350
    assert len(wrong) <= 0.02 * guessed, wrong
    assert len(silent) <= 0.06 * (guessed + len(silent)), silent


def test_an_english_name_may_begin_with_a_verb_in_ing() -> None:
    for verb in ("Developing", "Installing", "Setting up", "Customising"):
        assert told(f"{verb} the citizen portal") == "build"
    assert told("Evaluating the pilot") == "evaluate"
    assert told("Opening ceremony") == told("King") == told("Ring road") == "-"


def test_what_is_built_is_a_product() -> None:
    assert told("Set up the project office") == told("Complete the form") == told("Upgrade skills") == "-"
