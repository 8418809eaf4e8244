"""What people get for themselves (certificates to sign with, accounts) before they learn to use it, or use it."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.turning import put_first
from dxplan.model.kind import LEVEL_OF_EFFORT, Kind
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

_USES = (Kind.TRAINING, Kind.PILOT, Kind.TRIAL, Kind.GOLIVE, Kind.ROLLOUT)


class _Thing(NamedTuple):
    """What is handed out, by the words of who hands it out and of who uses it."""

    name: Text
    handed_out: Words
    used: Words


_THINGS = (
    _Thing(
        Text("chứng thư số", "certificates to sign with"),
        Words(
            (
                *(
                    "cấp chứng thư số",
                    "cấp phát chứng thư số",
                    "cấp phát chữ ký số",
                    "cấp chữ ký số",
                    "cấp mới chứng thư",
                ),
                *("cấp thiết bị ký số", "cấp thiết bị lưu khóa", "phát thiết bị ký số", "bàn giao chứng thư số"),
                *("issue of certificates", "issue certificates", "certificates issued", "issuing of certificates"),
                *("issue digital certificates", "digital certificates issued", "issue signing certificates"),
            )
        ),
        Words(
            ("ký số", "ký điện tử", "chữ ký số", "digital signing", "digital signature", "digital signatures", "sign")
        ),
    ),
    _Thing(
        Text("tài khoản", "accounts"),
        Words(
            ("cấp tài khoản", "tạo tài khoản", "mở tài khoản cho", "accounts issued", "issue accounts", "open accounts")
        ),
        Words(("tài khoản", "đăng nhập", "accounts", "log in")),
    ),
)


def handed_out_late(examination: Examination) -> Iterator[Finding]:
    """Trainings and uses that speak of a thing, before any of it is handed out in the same system and unit.

    A training is a question: people may be taught before; what is handed out in rounds needs to have begun.
    """
    for thing in _THINGS:
        handing = [task for task in _speaking_of(examination, thing.handed_out) if task.kind not in LEVEL_OF_EFFORT]
        if not handing:
            continue
        ids = {task.id for task in handing}
        early: dict[str, tuple[Task, Task]] = {}
        for use in _speaking_of(examination, thing.used):
            if use.kind in _USES and use.id not in ids:
                its = _of_its_own(examination, handing, use)
                start = examination.dates(use).early_start
                if its and all(examination.dates(task).early_start >= start for task in its):
                    first = min(its, key=lambda task: (examination.dates(task).early_finish, task.id))
                    early.setdefault(use.id, (use, first))
        for use, first in early.values():
            yield _finding(examination, thing, use, first)


def _speaking_of(examination: Examination, words: Words) -> list[Task]:
    speaking = examination.names.speaking_of(words)
    return [task for task in examination.leaves if task.id in speaking and not task.is_milestone]


def _of_its_own(examination: Examination, handing: list[Task], use: Task) -> list[Task]:
    """Where a thing is handed out for those who use it: in their unit of a roll-out, or else in a system in common."""
    unit = use.unit
    own = [task for task in handing if unit is not None and task.unit == unit]
    return own or [
        task
        for task in handing
        if task.copy_of is None
        and (not (of := examination.systems_of(task)) or not set(of).isdisjoint(examination.systems_of(use)))
    ]


def _finding(examination: Examination, thing: _Thing, use: Task, handing: Task) -> Finding:
    is_taught = use.kind is Kind.TRAINING
    return Finding(
        say(
            "{use} dùng {thing} từ {start}, khi chưa cấp ({handing} từ {begun})",
            "{use} works with {thing} from {start}, before any are handed out ({handing} from {begun})",
            use=use,
            thing=thing.name,
            start=examination.start_day(use),
            handing=handing,
            begun=examination.start_day(handing),
        ),
        Place(use.places, ("after",)),
        use.id,
        put_first(examination, handing, use),
        Severity.NOTE if is_taught else Severity.WARNING,
        related=((Place(handing.places), Text("cấp sau", "handed out after")),),
        is_detail=is_taught,
    )
