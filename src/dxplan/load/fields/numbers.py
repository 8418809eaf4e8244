"""Numbers, levels and percentages."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from dxplan.load.fields.text import expect_scalar, prose
from dxplan.load.hedges import is_hedged
from dxplan.load.nodes import Node, Scalar
from dxplan.model.named import Code, Meant
from dxplan.model.task import HIGHEST_PRIORITY
from dxplan.soundness.limits import MOST_DECIMALS, MOST_DIGITS
from dxplan.soundness.log import Log
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare
from dxplan.text.phrase import Part, Text, say

_PLAIN = expression(r"[0-9]{1,15}")
_NUMBER = expression(rf"[+-]?[0-9]{{1,{MOST_DIGITS}}}(?:[.,][0-9]{{1,{MOST_DECIMALS}}})?")
_GROUPED = expression(r"[+-]?[0-9]{1,3}(?:(?:\.[0-9]{3}){2,5}|(?:,[0-9]{3}){2,5}|(?:[ \u00a0\u202f][0-9]{3}){1,5})")
_WITH_WORDS = expression(r"(?:[^\W\d]+\s+){0,3}[0-9]+(?:\s+[^\W\d]+){0,3}")
_STATES = {
    "100": "hoàn thành; đã hoàn thành; xong; đã xong; hoàn tất; đã hoàn tất; đã nghiệm thu; done; complete; completed; "
    "finished; closed; resolved; true; yes; full; all",
    "50": "một nửa; nửa; ½; half; 1/2; half done",
    "0": "chưa; chưa bắt đầu; chưa thực hiện; chưa triển khai; chưa làm; chưa khởi công; not started; todo; to do; "
    "open; new; planned; not begun; false; no; zero; draft",
}
_BY_STATE = {bare(word): percent for percent, words in _STATES.items() for word in words.split("; ")}
_TWO_MEANINGS = expression(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}")


def parse_number(
    log: Log, scalar: Scalar, text: str, written: Callable[[Fraction], str] | None = None
) -> Fraction | None:
    """The number that `text` says, with a decimal point or comma: 1.5; 1,5; 1500; 1.500.000; 1 500 000.

    `1.500` is one and a half in English and one thousand five hundred in Vietnamese: it is reported. `written` tells
    how a value is written so that it reads as nothing else.
    """
    if _TWO_MEANINGS.fullmatch(text):
        whole, decimal = Fraction(re.sub("[.,]", "", text)), Fraction(text.replace(",", "."))
        shortest = text.replace(",", ".").rstrip("0").rstrip(".")
        log.report(
            "DX017",
            scalar.at(),
            say(
                "{text} có thể là {whole} hoặc {decimal}",
                "{text} could mean {whole} or {decimal}",
                text=Code(text),
                whole=str(whole),
                decimal=Text(shortest.replace(".", ","), shortest),
            ),
            say(
                "viết {whole} hoặc {decimal}",
                "write {whole} or {decimal}",
                whole=(written or written_number)(whole),
                decimal=(written or written_number)(decimal),
            ),
        )
        return None
    if _NUMBER.fullmatch(text):
        return Fraction(text.replace(",", "."))
    if _GROUPED.fullmatch(text):
        return Fraction(re.sub("[^0-9+-]", "", text))
    alone = re.findall(r"(?<![0-9.,])[0-9]{1,9}(?![0-9.,])", scalar.text[:40])
    log.report(
        "DX017",
        scalar.at(),
        say("{scalar} không phải là số", "{scalar} is not a number", scalar=Code(scalar.shown)),
        say("viết {number}", "write {number}", number=_meant(scalar, alone[0])) if len(alone) == 1 else None,
    )
    return None


def is_number(text: str) -> bool:
    """Whether a text has the form of a number, even if it could be one of two."""
    return any(form.fullmatch(text) for form in (_NUMBER, _GROUPED, _TWO_MEANINGS))


def written_number(value: Fraction) -> str:
    """A number as a plan writes it: three decimals get a fourth, so that they are not taken for thousands."""
    text = f"{float(value):.15g}"
    return f"{text}0" if _TWO_MEANINGS.fullmatch(text) else text


def number(log: Log, node: Node) -> float | None:
    """A number with a decimal point or comma."""
    if node.__class__ is Scalar and _PLAIN.fullmatch(node.text):
        return float(node.text)
    scalar = expect_scalar(log, node, Text("một con số", "a number"))
    if scalar is None:
        return None
    value = parse_number(log, scalar, scalar.text)
    return None if value is None else float(value)


def positive_number(log: Log, node: Node) -> float | None:
    """A number greater than zero: a capacity, a count of units."""
    value = number(log, node)
    if value is not None and value <= 0:
        log.report(
            "DX017",
            node.at(),
            Text("con số phải lớn hơn 0", "the number must be greater than 0"),
            Text("ghi một số lớn hơn 0, hoặc xóa dòng này", "write a number greater than 0, or delete the line"),
        )
        return None
    return value


def whole_number(log: Log, node: Node) -> int | None:
    """A count of things, of one at least."""
    scalar = expect_scalar(log, node, Text("một số nguyên", "a whole number"))
    if scalar is None:
        return None
    text, value = scalar.text, Fraction(0)
    if not _TWO_MEANINGS.fullmatch(text) and (_NUMBER.fullmatch(text) or _GROUPED.fullmatch(text)):
        value = parse_number(log, scalar, text) or value
    if value <= 0 or value.denominator != 1:
        grouped = re.sub("[.,]", "", scalar.text) if _TWO_MEANINGS.fullmatch(scalar.text) else ""
        alone = [grouped] if grouped else re.findall(r"(?<![-0-9.,])[1-9][0-9]{0,8}(?![0-9.,])", scalar.text[:40])
        log.report(
            "DX017",
            scalar.at(),
            say(
                "{scalar} không phải số nguyên từ 1 trở lên",
                "{scalar} is no whole number of 1 or more",
                scalar=Code(scalar.shown),
            ),
            say("viết {number}", "write {number}", number=_meant(scalar, alone[0]))
            if len(alone) == 1
            else Text("ghi một số nguyên, ví dụ 6", "write a whole number, as 6"),
        )
        return None
    return int(value)


def level(log: Log, node: Node) -> int | None:
    """A security level from 1 to 5."""
    scalar = expect_scalar(log, node, Text("một cấp độ từ 1 đến 5", "a level from 1 to 5"))
    if scalar is None:
        return None
    if scalar.text not in ("1", "2", "3", "4", "5"):
        log.report(
            "DX017",
            scalar.at(),
            say("{scalar} không phải cấp độ an toàn", "{scalar} is no security level", scalar=Code(scalar.shown)),
            say("viết {level}", "write {level}", level=_meant(scalar, digits[0]))
            if len(digits := re.findall(r"(?<![0-9])[1-5](?![0-9])", scalar.text[:40])) == 1
            else Text("ghi một số từ 1 đến 5", "write a number from 1 to 5"),
        )
        return None
    return int(scalar.text)


def priority(log: Log, node: Node) -> int | None:
    """A priority from 0 to 1000, as Microsoft Project has it."""
    scalar = expect_scalar(log, node, Text("một mức ưu tiên từ 0 đến 1000", "a priority from 0 to 1000"))
    if scalar is None:
        return None
    if re.fullmatch(r"[0-9]{1,4}", scalar.text) is None or int(scalar.text) > HIGHEST_PRIORITY:
        log.report(
            "DX017",
            scalar.at(),
            say("{scalar} không phải mức ưu tiên", "{scalar} is no priority", scalar=Code(scalar.shown)),
            Text("ghi một số từ 0 đến 1000; 500 là mức thường", "write a number from 0 to 1000; 500 is the usual one"),
        )
        return None
    return int(scalar.text)


def measure(log: Log, node: Node) -> float | Text | None:
    """A number, or a rank or event in words."""
    if isinstance(node, Scalar) and (_NUMBER.fullmatch(node.text) or _GROUPED.fullmatch(node.text)):
        value = parse_number(log, node, node.text)
        return None if value is None else float(value)
    return prose(log, node)


def _meant(scalar: Scalar, number: str) -> Part:
    """A number in place of one with words beside it; as fixed words if it is none exactly."""
    of = scalar.text
    is_certain = _WITH_WORDS.fullmatch(of) and not is_hedged(of)
    return Meant(number, of, number) if is_certain else number


def _share_meant(text: str) -> Text | None:
    said = bare(text[:40])
    number = re.fullmatch(r"(?:khoang |dat |about )?([0-9]{1,3}) ?(?:%|phan tram|percent|pct)(?: .*)?", said)
    if number is not None and int(number[1]) <= 100:
        meant = number[1]
    elif said in _BY_STATE:
        meant = _BY_STATE[said]
    else:
        return None
    written = f"{meant} %"
    shown_as = written if is_hedged(text) else Meant(written, text, written)
    return say("viết {percent}", "write {percent}", percent=shown_as)


def share(log: Log, node: Node) -> float | None:
    """A percentage from 0 % to 100 %, as a share from 0 to 1.

    Without the sign, 1 and less (but not 0) could be meant either way and is reported.
    """
    scalar = expect_scalar(log, node, Text("một tỷ lệ phần trăm", "a percentage"))
    if scalar is None:
        return None
    text = scalar.text.removesuffix("%").rstrip()
    value = Fraction(text.replace(",", ".")) if _NUMBER.fullmatch(text) else Fraction(-1)
    if not 0 <= value <= 100:
        log.report(
            "DX017",
            scalar.at(),
            say(
                "{scalar} không phải tỷ lệ từ 0 % đến 100 %",
                "{scalar} is no percentage from 0 % to 100 %",
                scalar=Code(scalar.shown),
            ),
            _share_meant(scalar.text) or Text("viết ví dụ 40 %", "write for example 40 %"),
        )
        return None
    if 0 < value <= 1 and text == scalar.text:
        percent = f"{float(value * 100):g} %"
        log.report(
            "DX017",
            scalar.at(),
            say(
                "{text} có thể là {number} % hoặc {percent}",
                "{text} could mean {number} % or {percent}",
                text=Code(text),
                number=text,
                percent=percent,
            ),
            say("viết {percent} hoặc {text} %", "write {percent} or {text} %", percent=percent, text=text),
        )
        return None
    return float(value / 100)
