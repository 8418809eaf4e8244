"""Links between tasks in a finding, as people say them at a meeting."""

from __future__ import annotations

import re

from dxplan.model.dependency import LinkType
from dxplan.model.duration import Duration, Unit, length
from dxplan.render.documents.subject import Subject
from dxplan.text.phrase import Text

_LINK = re.compile(r"(?P<type>FS|SS|FF|SF)(?:(?P<lag>[+-]\d+(?:\.\d+)?)(?P<unit>[a-z%]+))?")
_TYPES = re.compile(r" \((?:FS|SS|FF|SF)(?:, (?:FS|SS|FF|SF))*\)")
_WAIVER = re.compile(r":? `checks:[^`]*`")
_TAG = re.compile(r" (?:có|with) `tags: [^`]*`")
_WHY_COMMAND = re.compile(r"; (?:xem|see) `dxplan why [^`]*`")
_NEW_LINK = (
    re.compile(r"thêm `(?P<first>[^`]*)` vào `after` của `(?P<then>[^`]*)`"),
    re.compile(r"add `(?P<first>[^`]*)` to the `after` of `(?P<then>[^`]*)`"),
)
_REWORDED = (
    (re.compile(r"bỏ `(?P<link>[^`]* [^`]*)` ở `(?P<id>[^`]*)` rồi "), r"để `\g<id>` không chờ `\g<link>` nữa, rồi "),
    (re.compile(r"drop `(?P<link>[^`]* [^`]*)` at `(?P<id>[^`]*)`"), r"let `\g<id>` no longer wait for `\g<link>`"),
    (re.compile(r"viết (?=`[^`]* (?:FS|SS|FF|SF)\b)"), "tính từ "),
    (re.compile(r"write (?=`[^`]* (?:FS|SS|FF|SF)\b)"), "count from "),
)


def without_file_words(subject: Subject, text: str) -> str:
    """A finding's sentence that speaks of the work where it spoke of the plan file; its ids stay in backticks."""
    text = _WAIVER.sub(subject.say(" trong hồ sơ", " in the project's papers"), _TYPES.sub("", text))
    text = _TAG.sub("", _WHY_COMMAND.sub("", text))
    for pattern, words in _REWORDED:
        text = pattern.sub(words, text)

    def waits(found: re.Match[str]) -> str:
        first, then = found["first"], found["then"]
        done = Text("đạt", "is reached") if _is_milestone(subject, first) else Text("xong", "is done")
        begins = Text("đạt", "be reached") if _is_milestone(subject, then) else Text("bắt đầu", "start")
        return subject.say(
            f"để `{then}` chỉ {begins.vi} sau khi `{first}` {done.vi}",
            f"let `{then}` {begins.en} only after `{first}` {done.en}",
        )

    for pattern in _NEW_LINK:
        text = pattern.sub(waits, text)
    return text


def link_in_words(subject: Subject, link: str) -> str:
    """The type and lag of a link, such as `SS+5d`: 'bắt đầu – bắt đầu, sau 5 ngày làm việc'; others as they stand."""
    found = _LINK.fullmatch(link)
    units = {unit.value: unit for unit in Unit}
    if found is None or (found["unit"] or "d") not in units:
        return link
    type_ = LinkType(found["type"])
    ends = [
        subject.say("bắt đầu", "start") if is_start else subject.say("kết thúc", "finish")
        for is_start in (type_.from_start, type_.to_start)
    ]
    words = subject.say(" – ", " to ").join(ends)
    lag = Duration(float(found["lag"] or 0), units[found["unit"] or "d"])
    if lag.is_zero:
        return words
    time = length(lag)
    side = Text("sớm hơn", "earlier") if lag.amount < 0 else Text("sau", "later")
    return subject.say(f"{words}, {side.vi} {time.vi}", f"{words}, {time.en} {side.en}")


def _is_milestone(subject: Subject, id_: str) -> bool:
    return id_ in subject.plan.tasks and subject.plan.tasks[id_].is_milestone
