"""Findings as text: what a planner sees forty times a day."""

from __future__ import annotations

from textwrap import dedent

from dxplan.render.findings.findings_text import findings_text
from dxplan.source.diagnostic import Diagnostic, Related, Severity
from dxplan.source.span import Span
from dxplan.text.display import display_width
from dxplan.text.phrase import Text

SOURCE = "tasks:\n  A: {name: Khảo sát, duration: 10d}\n    deadlien: 2022-03-31\n"


def finding(message: str = "không có khóa `deadlien`", column: int = 5, length: int = 8, line: int = 3) -> Diagnostic:
    return Diagnostic(
        code="DX011",
        severity=Severity.ERROR,
        message=Text(message, "there is no key `deadlien`"),
        span=Span("plans/a.yaml", line, column, length),
        why=Text("nội dung này sẽ bị bỏ qua", "it would be left out"),
        hint=Text("có phải ý bạn là `deadline`?", "did you mean `deadline`?"),
        related=(Related(Span("plans/a.yaml", 2, 3), Text("nhiệm vụ ở đây", "the task is here")),),
        task="A",
    )


def shown(diagnostic: Diagnostic, width: int = 80, language: str = "vi", source: str = SOURCE) -> str:
    return findings_text([diagnostic], source, "en" if language == "en" else "vi", width, color=False)


def test_a_finding_has_place_line_caret_reason_and_remedy() -> None:
    """One block: where, what, the line with carets under the fault, related places, why, what to do."""
    assert shown(finding()) == dedent("""\
        plans/a.yaml:3:5 lỗi DX011
          không có khóa `deadlien`
            3 │ deadlien: 2022-03-31
              │ ^^^^^^^^
            2:3 nhiệm vụ ở đây
          vì sao: nội dung này sẽ bị bỏ qua
          cách sửa: có phải ý bạn là `deadline`?
        """)


def test_the_same_finding_in_english() -> None:
    """The other language, the same shape."""
    text = shown(finding(), language="en")
    assert "plans/a.yaml:3:5 error DX011\n  there is no key `deadlien`\n" in text
    assert "why: it would be left out\n  fix: did you mean `deadline`?" in text


def test_carets_stand_under_vietnamese_letters_also_when_decomposed() -> None:
    """Columns count characters, carets count cells: combining marks take none."""
    decomposed = "x: Khảo sát: y\n"
    column = decomposed.index("y") + 1
    line, carets = shown(finding(line=1, column=column, length=1), source=decomposed).splitlines()[2:4]
    assert display_width(carets) == display_width(line)
    assert carets.endswith("^")


def test_a_very_long_line_is_cut_around_the_fault() -> None:
    """A plan in one flow mapping does not flood the screen: the fault stays in view."""
    source = "tasks: {" + "a, " * 5000 + "FAULT, " + "b, " * 5000 + "}\n"
    text = shown(finding(line=1, column=source.index("FAULT") + 1, length=5), source=source)
    assert "FAULT" in text
    assert max(map(display_width, text.splitlines())) <= 80


def test_long_sentences_wrap_under_themselves() -> None:
    """At 40 columns nothing is wider than 40, and continuation lines keep the indent."""
    text = shown(finding("một câu rất dài " * 10), width=40)
    assert max(map(display_width, text.splitlines())) <= 40
    assert "\n  một câu" in text


def test_escape_sequences_in_message_and_source_are_made_visible() -> None:
    """Nothing of a file can steer the terminal."""
    text = shown(finding("tên \x1b[31m đỏ", line=1, column=1, length=1), source="\x1b]0;title\x07 x: \u202e\n")
    assert not {"\x1b", "\x07", "\u202e"} & set(text)
    assert "\u241b[31m" in text


def test_a_file_that_has_gone_is_no_trouble() -> None:
    """Without a source line the finding is shown without an excerpt."""
    assert "│" not in shown(finding(), source="")


def test_colour_only_when_asked_for() -> None:
    """The plain text has no escape codes, the coloured one has."""
    coloured = findings_text([finding()], SOURCE, "vi", 80, color=True)
    assert "\x1b[" in coloured
    assert "\x1b" not in shown(finding())


def test_of_many_related_places_five_are_shown_and_the_rest_is_counted() -> None:
    places = tuple(Related(Span("plans/a.yaml", 2, 3), Text(f"chỗ {n}", f"place {n}")) for n in range(21))
    text = shown(finding()._replace(related=places))
    assert (text.count("2:3"), "16 chỗ khác" in text) == (5, True)
    assert "16 other places" in shown(finding()._replace(related=places), language="en")


def test_near_miss_six_related_places_are_all_shown() -> None:
    places = tuple(Related(Span("plans/a.yaml", 2, 3), Text(f"chỗ {n}", f"place {n}")) for n in range(6))
    assert shown(finding()._replace(related=places)).count("2:3") == 6


def test_of_a_kind_fifty_are_written_and_the_rest_counted() -> None:
    many = [finding(line=line) for line in range(1, 1001)]
    text = findings_text(many, SOURCE, "en", 100, color=False)
    assert text.count("there is no key") == 50
    assert "plans/a.yaml:51:5 error DX011\n  and 950 more of the same kind `DX011` from here on;" in text
    other = finding()._replace(code="DX012")
    assert findings_text([*many, other], SOURCE, "vi", 100, color=False).count("DX012") == 1


def test_of_fifty_one_all_are_written() -> None:
    text = findings_text([finding(line=line) for line in range(1, 52)], SOURCE, "vi", 100, color=False)
    assert text.count("không có khóa") == 51
