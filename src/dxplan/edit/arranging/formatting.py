"""A plan file put in order, with the proof that it says what it said."""

from __future__ import annotations

from collections import Counter

from dxplan.edit.arranging.arrange import arranged
from dxplan.edit.cuts import BREAKS
from dxplan.edit.proof import objection_to_plan
from dxplan.edit.translating import translated
from dxplan.load.loader import LoadResult, load_bytes
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

_ODD_BREAKS = {"\r": "CR (U+000D)", "\x85": "NEL (U+0085)", "\u2028": "LS (U+2028)", "\u2029": "PS (U+2029)"}
_COMMENT = expression(r"(?:^|(?<=\s))#[^\n]*")
_CHANGE = Text("nếu xếp lại", "put in order")
_COMMENTS = Text("nếu xếp lại, chú thích sẽ đổi", "put in order, its comments would change")
_AGAIN = Text("xếp lại lần nữa sẽ ra tệp khác", "put in order once more it would be another file")


class Formatted(NamedTuple):
    """A plan file before and after; `reason` says why its order was left as it is.

    So many words were `translated` into those of the format; `untranslated` are the mistakes of words that stay.
    """

    file: str
    before: bytes
    after: bytes
    reason: Text | None = None
    translated: int = 0
    untranslated: tuple[Diagnostic, ...] = ()

    @property
    def is_in_order(self) -> bool:
        """Whether there is nothing to do."""
        return self.before == self.after and self.reason is None


def formatted(loaded: LoadResult, file: str) -> Formatted | None:
    """A plan file in the order and spacing of the house, if it surely says the same; None if it cannot be read."""
    data = loaded.data
    if loaded.plan is None:
        return None
    after = arranged(data)
    if after == data:
        return Formatted(file, data, data)
    reason = objection_to_plan(loaded.diagnostics, loaded.plan, load_bytes(after, file), _CHANGE)
    if reason is None and _comments(data) != _comments(after):
        reason = _COMMENTS
    if reason is None and arranged(after) != after:
        reason = _AGAIN
    if reason is not None:
        reason = _odd_break(data.decode()) or reason
    return Formatted(file, data, after if reason is None else data, reason)


def translated_and_formatted(loaded: LoadResult, file: str) -> Formatted | None:
    """As `formatted`, with the keys and values first that can be written for certain as the format has them."""
    translation = translated(loaded, file)
    found = formatted(loaded if translation.after == loaded.data else load_bytes(translation.after, file), file)
    if found is None:
        return None
    return found._replace(before=loaded.data, translated=translation.written, untranslated=translation.left)


def _odd_break(text: str) -> Text | None:
    """Where a line ends by a character that other programs take for no end: it stands in the way of most changes."""
    line = 1
    for found in BREAKS.finditer(text):
        name = _ODD_BREAKS.get(found[0])
        if name is not None:
            return say(
                "giữa dòng {line} và dòng {next} là ký tự {name}, không phải Enter, nên không chắc dòng hết ở đâu: "
                "xóa ký tự đó rồi gõ Enter; nếu cả tệp như vậy thì lưu lại với kiểu xuống dòng LF",
                "between lines {line} and {next} stands {name}, not a line feed, so where a line ends is not certain: "
                "delete it and press Enter; if the whole file is like that, save it with line ends LF",
                line=line,
                next=line + 1,
                name=name,
            )
        line += 1
    return None


def _comments(data: bytes) -> Counter[str]:
    return Counter(found.rstrip() for found in _COMMENT.findall(data.decode().replace("\r\n", "\n")))
