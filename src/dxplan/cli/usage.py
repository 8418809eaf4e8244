"""Mistakes of the command line, in the program's own language: the parser knows English only.

What the parser found is read off the values that it leaves; a sentence of its own is needed only where there are none.
"""

from __future__ import annotations

import re
from typing import Any

from dxplan.cli.help import in_own_language
from dxplan.cli.help_page import name_of, usage
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.phrase import say

_VALUE = expression(
    r"(?P<value>.*?) (?:is not one of|is not a valid|is not in the range|does not match the formats?) .*", re.DOTALL
)
"""The parser's sentences on a value; any other one is our own."""
_TOO_MANY = expression(r"Got unexpected extra arguments?(?:\(s\))? \((?P<value>.*)\)", re.DOTALL)
_NO_COMMAND = "Missing command."


def mistake(error: Any) -> str:
    """What is wrong with the command line, and on a second line how the command is called."""
    sentence = _sentence(error).rstrip(".")
    if error.ctx is None:
        return sentence
    how = say(
        "cách dùng: {usage} (xem {help})",
        "usage: {usage} (see {help})",
        usage=usage(error.ctx),
        help=f"{error.ctx.command_path} --help",
    )
    return f"{sentence}\n{in_own_language(how)}"


def _sentence(error: Any) -> str:
    parameter = getattr(error, "param", None)
    option = getattr(error, "option_name", None)
    if parameter is not None:
        name = name_of(parameter)
        if type(error).__name__ == "MissingParameter":
            return in_own_language("thiếu {name}", "{name} is missing", name=name)
        return f"{name}: {_wrong_value(error.message, parameter.type)}"
    if option is not None:
        return _wrong_option(error, shown(option))
    too_many = _TOO_MANY.fullmatch(error.message)
    if too_many:
        return in_own_language("thừa: {value}", "not expected: {value}", value=shown(too_many["value"]))
    if error.message == _NO_COMMAND:
        return in_own_language("chưa ghi lệnh", "no command is given")
    return str(error.message)


def _wrong_option(error: Any, option: str) -> str:
    if hasattr(error, "possibilities"):
        near = ", ".join(error.possibilities or ())
        if near:
            return in_own_language(
                "không có tùy chọn {option}; có phải ý bạn là {near}?",
                "there is no option {option}; did you mean {near}?",
                option=option,
                near=near,
            )
        return in_own_language("không có tùy chọn {option}", "there is no option {option}", option=option)
    if "requires" in error.message:
        return in_own_language("{option} cần một giá trị", "{option} needs a value", option=option)
    return in_own_language("{option} không có giá trị đi kèm", "{option} takes no value", option=option)


def _wrong_value(message: str, type_: Any) -> str:
    """Why a value is none for an option: by the type that refused it, which knows what it would take."""
    found = _VALUE.fullmatch(message)
    if found is None:
        return message
    value = shown(found["value"].strip("'\""))
    if hasattr(type_, "choices"):
        return in_own_language(
            "`{value}` không hợp lệ; chọn một trong: {choices}",
            "`{value}` is not valid; choose one of: {choices}",
            value=value,
            choices=", ".join(str(getattr(choice, "value", choice)) for choice in type_.choices),
        )
    if hasattr(type_, "formats"):
        return in_own_language(
            "`{value}` không phải một ngày như 2022-03-31", "`{value}` is no day such as 2022-03-31", value=value
        )
    if hasattr(type_, "max") and type_.max is not None:
        return in_own_language(
            "`{value}` không phải số nguyên từ {least} đến {most}",
            "`{value}` is no whole number from {least} to {most}",
            value=value,
            least=type_.min,
            most=type_.max,
        )
    if hasattr(type_, "min"):
        return in_own_language(
            "`{value}` không phải số nguyên từ {least} trở lên",
            "`{value}` is no whole number from {least} on",
            value=value,
            least=type_.min,
        )
    return message
