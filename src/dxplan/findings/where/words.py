"""The words of the language: fields and what joins conditions, in English and in Vietnamese."""

from __future__ import annotations

from dxplan.findings.where.conditions import Field, NoConditionError
from dxplan.model.named import Code
from dxplan.soundness.suggest import did_you_mean
from dxplan.text.display import shown
from dxplan.text.lookalikes import bare
from dxplan.text.phrase import NOTHING, say

_ALSO = {
    Field.ID: ("mã",),
    Field.NAME: ("tên",),
    Field.LEAD: ("chủ trì", "cơ quan chủ trì"),
    Field.SUPPORT: ("phối hợp", "cơ quan phối hợp"),
    Field.SYSTEM: ("hệ thống",),
    Field.RESOURCE: ("resources", "nguồn lực", "nhân lực"),
    Field.PHASE: ("giai đoạn",),
    Field.KIND: ("loại",),
    Field.TAG: ("tags", "nhãn"),
    Field.STATE: ("tình trạng", "trạng thái"),
    Field.START: ("bắt đầu",),
    Field.FINISH: ("kết thúc",),
    Field.DEADLINE: ("hạn", "thời hạn"),
    Field.DAYS: ("duration", "số ngày", "ngày"),
    Field.FLOAT: ("dự trữ",),
    Field.PROGRESS: ("tiến độ",),
    Field.LATE: ("trễ", "trễ hạn", "chậm"),
    Field.CRITICAL: ("găng",),
    Field.MILESTONE: ("mốc",),
    Field.DONE: ("xong", "đã xong"),
    Field.RUNNING: ("đang làm",),
}
"""Words of several syllables are written with `_` or `-` between them: `chủ_trì`."""
_FIELDS = {bare(word): field for field in Field for word in (field.word, *_ALSO[field])}
_JOINTS = {"and": "and", "và": "and", "or": "or", "hoặc": "or", "not": "not", "không": "not"}
_BY_BARE = {bare(word): meant for word, meant in _JOINTS.items()}
JOINTS = tuple(_JOINTS)
"""What joins conditions."""


def joint_meant(word: str) -> str | None:
    """`and`, `or` or `not`, in whichever language; None of any other word."""
    return _BY_BARE.get(bare(word))


def field_meant(word: str) -> Field:
    """The field that a word stands for.

    Raises:
        NoConditionError: it stands for none.
    """
    field = _FIELDS.get(bare(word))
    if field is None:
        near = did_you_mean(word, [field.word for field in Field])
        raise NoConditionError(
            say(
                "không có trường {word}; có: {fields}{hint}",
                "there is no field {word}; there are: {fields}{hint}",
                word=Code(shown(word)),
                hint=NOTHING if near is None else say("; {near}", "; {near}", near=near),
                fields=", ".join(field.word for field in Field),
            )
        )
    return field
