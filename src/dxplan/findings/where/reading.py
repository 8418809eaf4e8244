"""`lead=STTTT and (late or float<5) and not kind=ops` as a condition.

    either     = all { or all }
    all        = one { and one }
    one        = not one | ( either ) | flag | field relation value
    value      = a word, or anything in quotation marks

`và`, `hoặc`, `không` say the same, and so do fields in Vietnamese.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NoReturn

from dxplan.findings.where.conditions import (
    All,
    Comparison,
    Condition,
    Either,
    Field,
    Flag,
    NoConditionError,
    Not,
    Relation,
)
from dxplan.findings.where.words import JOINTS, field_meant, joint_meant
from dxplan.load.fields.dates import rough_date
from dxplan.load.nodes import Scalar
from dxplan.model.moment import Moment
from dxplan.model.named import Code
from dxplan.soundness.log import Log
from dxplan.soundness.suggest import did_you_mean
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Text, say

_TOKEN = expression(r"\s*(?:(\()|(\))|(!=|<=|>=|==|[=<>~])|\"([^\"]*)\"|'([^']*)'|([^\s()=<>!~\"']+)|(\S))")
_MOST_CHARACTERS, _DEEPEST = 2000, 40
_ELSEWHERE = {"&&": "and", "&": "and", "||": "or", "|": "or", "!": "not"}
"""How other languages write what joins conditions."""
_IN = frozenset({"in", "trong"})
_DAY_MONTH_YEAR = expression(r"(?:(\d{1,2})/)?(\d{1,2})/(\d{4})")
_LIKE_A_JOINT = 60.0  # out of 100: words of three letters with two of them exchanged


class _Token(NamedTuple):
    kind: str
    text: str


def read_condition(text: str) -> Condition:
    """The condition that a text says.

    Raises:
        NoConditionError: it says none.
    """
    if len(text) > _MOST_CHARACTERS:
        raise NoConditionError(Text("điều kiện dài quá", "the condition is too long"))
    reader = _Reader(_tokens(text))
    condition = reader.either(0)
    reader.end()
    return condition


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    for opens, closes, sign, double, single, word, other in _TOKEN.findall(text.strip()):
        if opens or closes:
            found.append(_Token("(" if opens else ")", opens or closes))
        elif sign:
            found.append(_Token("relation", "=" if sign == "==" else sign))
        elif word:
            found.append(_Token("word", word))
        elif other:
            _refuse(
                say(
                    "không hiểu dấu {sign}{hint}",
                    "the sign {sign} is not understood{hint}",
                    sign=Code(shown(other)),
                    hint=Text(" (ngoặc kép chưa đóng?)", " (are quotation marks left open?)")
                    if other in "\"'"
                    else _after(_instead(other)),
                )
            )
        else:
            found.append(_Token("quoted", double or single))
    return found


class _Reader:
    """Reads one token after the other."""

    def __init__(self, tokens: Sequence[_Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def either(self, depth: int) -> Condition:
        found = [self._all(depth)]
        while self._joint() == "or":
            self._at += 1
            found.append(self._all(depth))
        return found[0] if len(found) == 1 else Either(tuple(found))

    def end(self) -> None:
        token = self._next()
        if token is None:
            return
        if token.kind == ")":
            _refuse(say("thừa dấu {sign}", "there is a {sign} too many", sign=Code(")")))
        near = did_you_mean(token.text, JOINTS, _LIKE_A_JOINT) or _instead(token.text) or self._of_words(token)
        _refuse(
            say(
                "trước {token} cần {and_} hoặc {or_}{hint}",
                "{and_} or {or_} is wanted before {token}{hint}",
                and_=Code("and"),
                or_=Code("or"),
                token=Code(shown(token.text)),
                hint=_after(near),
            )
        )

    def _of_words(self, token: _Token) -> Text | None:
        """A hint, where the word that comes too much belongs to the value before it."""
        before = self._tokens[max(self._at - 3, 0) : self._at]
        if [each.kind for each in (*before, token)] != ["word", "relation", "word", "word"]:
            return None
        begun, value = before[0].text + before[1].text, before[2].text
        if value.endswith(","):
            written = f"{begun}{value[:-1]} or {begun}{token.text}"
            return say(
                "mỗi giá trị một điều kiện: {written}", "each value by itself: {written}", written=_code(written)
            )
        written = f'{begun}"{value} {token.text}…"'
        return say(
            "tên nhiều chữ đặt trong ngoặc kép: {written}",
            "a name of several words is quoted: {written}",
            written=_code(written),
        )

    def _all(self, depth: int) -> Condition:
        found = [self._one(depth)]
        while self._joint() == "and":
            self._at += 1
            found.append(self._one(depth))
        return found[0] if len(found) == 1 else All(tuple(found))

    def _one(self, depth: int) -> Condition:
        token = self._next()
        if depth > _DEEPEST:
            _refuse(Text("điều kiện lồng nhau quá sâu", "the condition is nested too deeply"))
        if token is None:
            _refuse(Text("điều kiện chưa hết", "the condition ends too early"))
        self._at += 1
        if token.kind == "(":
            inside = self.either(depth + 1)
            closing = self._next()
            if closing is None or closing.kind != ")":
                _refuse(say("thiếu dấu {sign}", "a {sign} is missing", sign=Code(")")))
            self._at += 1
            return inside
        if token.kind == "word" and joint_meant(token.text) == "not":
            return Not(self._one(depth + 1))
        if token.kind != "word":
            _refuse(
                say(
                    "{token} đứng ở chỗ của tên trường: lead, system, late…",
                    "{token} stands where a field is wanted: lead, system, late…",
                    token=Code(shown(token.text)),
                )
            )
        return self._of_field(field_meant(token.text))

    def _of_field(self, field: Field) -> Condition:
        token = self._next()
        if token is None or token.kind != "relation":
            if field.is_flag:
                return Flag(field)
            _refuse(
                say(
                    "sau {field} cần dấu so sánh và giá trị: {example}",
                    "{field} wants a comparison and a value: {example}",
                    field=Code(field.word),
                    example=Code(_example(field, of_several=token is not None and token.text.casefold() in _IN)),
                )
            )
        if field.is_flag:
            _refuse(
                say(
                    "{field} đứng một mình: {field} hoặc {without}",
                    "{field} stands by itself: {field} or {without}",
                    field=Code(field.word),
                    without=Code(f"not {field.word}"),
                )
            )
        self._at += 1
        relation, value = Relation(token.text), self._next()
        if value is None or value.kind not in ("word", "quoted"):
            is_unequal = token.text == "<" and value is not None and value.text == ">"
            unlike = say("khác là {sign}", "unequal is {sign}", sign=Code("!=")) if is_unequal else None
            _refuse(
                say(
                    "sau {field} thiếu giá trị{hint}",
                    "{field} is missing its value{hint}",
                    field=Code(field.word + token.text),
                    hint=_after(unlike),
                )
            )
        self._at += 1
        return Comparison(field, relation, _value(field, relation, value.text))

    def _next(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _joint(self) -> str | None:
        token = self._next()
        return joint_meant(token.text) if token is not None and token.kind == "word" else None


def _value(field: Field, relation: Relation, text: str) -> str | float | Moment:
    if relation is Relation.LIKE and field.has_order:
        _refuse(say("{field} không dùng dấu ~", "{field} does not take ~", field=Code(field.word)))
    if field.is_number:
        return _number(field, text)
    if field.is_day:
        return _moment(field, text)
    if relation not in (Relation.IS, Relation.IS_NOT, Relation.LIKE):
        _refuse(
            say("{field} chỉ dùng =, != hoặc ~", "{field} takes =, != or ~ only", field=Code(field.word)),
        )
    return text


def _number(field: Field, text: str) -> float:
    try:
        number = float(text.rstrip("%d").replace(",", "."))
    except ValueError:
        number = float("nan")
    if not abs(number) < 1e9:
        _refuse(
            say(
                "{field} cần một số, không phải {text}",
                "{field} wants a number, not {text}",
                field=Code(field.word),
                text=Code(shown(text)),
            )
        )
    return number


def _moment(field: Field, text: str) -> Moment:
    log = Log("")
    found = _DAY_MONTH_YEAR.fullmatch(text)  # as dates are printed in Vietnamese
    written = "-".join(f"{part:0>2}" for part in reversed(found.groups()) if part) if found else text
    moment = rough_date(log, Scalar(written, 0, 0, plain=False))
    if moment is None or log.diagnostics:
        _refuse(
            say(
                "{field}: {text} không phải ngày, tháng, quý hay năm (2022-03-31, 2022-03, 2022-Q1, 2022)",
                "{field}: {text} is no date, month, quarter or year (2022-03-31, 2022-03, 2022-Q1, 2022)",
                field=Code(field.word),
                text=Code(shown(text)),
            )
        )
    return moment


def _example(field: Field, *, of_several: bool) -> str:
    relation = "<=10" if field.is_number else ">=2022-Q3" if field.is_day else "=…"
    return f"{field.word}{relation} or {field.word}{relation}" if of_several else f"{field.word}{relation}"


def _instead(sign: str) -> Text | None:
    word = _ELSEWHERE.get(sign)
    return None if word is None else say("viết là {word}", "it is written {word}", word=Code(word))


def _code(text: str) -> Code:
    return Code(shown(text))


def _after(hint: Text | None) -> Text:
    return NOTHING if hint is None else say("; {hint}", "; {hint}", hint=hint)


def _refuse(reason: Text) -> NoReturn:
    raise NoConditionError(reason)
